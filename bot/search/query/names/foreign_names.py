"""Step: a foreign name in Chinese characters is found as its bearer writes it: 托瓦兹, Torvalds.

Chinese spells a name syllable by syllable and leaves out what it has no syllable for, an r or l
before another consonant above all. So the two are compared by the consonants that are left.
"""

import re
from collections.abc import Iterator, Sequence

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from bot.search.query.concepts import SAME, Concept, Draft, Member, terms_of
from bot.search.query.steps.characters import WORD_FREQUENCY
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.frequency import frequency
from bot.search.text.span import Span
from bot.search.text.stems.stemming import script_of, stem
from bot.search.text.term import term_of

MIN_SYLLABLES = 3
MAX_SYLLABLES = 8
MAX_STRETCHES = 12
"""Characters of a name, and stretches of one question that are tried."""

MIN_CONSONANTS = 3
MORE_CHARACTERS = 2
"""Fewer are alike by chance; how many more characters have to be spelled alike instead."""

MIN_NAME_LETTERS = 4
"""Of a name in Latin letters."""

LEAST_LIKE = 35.0
NEARLY_AS_NEAR = 10.0
"""How like its letters a name must be, in percent, and how far another may be behind the likest."""

ALIKE = 0.8
"""What a word counts that has the same consonants, where the word itself counts 1."""

_ORDINARY = {"latin": ("en", 4.7), "cyrillic": ("ru", 3.5)}
"""In which alphabets names are looked for, and the Zipf frequency from which a word is none."""

_KNOWN = 3.5
"""The same of a word that the lexicon knows, and not as a name."""

_WORD = 4.3
"""Zipf frequency from which two characters are a word and no part of a name."""

_SPELLING = frozenset(
    "阿埃艾爱安昂奥巴白班邦包保鲍贝本比彼毕宾波博伯勃布采查茨达大戴丹当道德登邓迪蒂丁东杜多顿恩尔法凡范菲费芬丰冯"
    "夫弗福富盖甘冈高戈哥格根贡古哈海汉豪赫亨洪胡华霍基吉季加贾杰金卡凯坎康考可科克肯孔库夸奎昆拉莱赖兰朗劳勒雷里利"
    "莉林琳隆卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙米密明莫默姆穆纳奈南内尼涅宁纽农努诺欧帕派潘庞佩彭皮平普齐奇恰钱乔切"
    "琴丘热仁日荣茹瑞若萨赛桑瑟森沙山尚舍申圣施史斯丝苏索塔泰坦汤陶特腾提廷通图托瓦万旺威韦维魏温沃乌伍武西希锡夏香"
    "肖谢辛休许雅亚扬耶叶伊因英尤于约赞扎詹泽曾珍芝兹朱卓佐廉翰逊茜娜妮娅蕾津"
    "柳廖济什久佳焦秋别列留丽龙松捷京祖延边缅罕绍采夏茨赤涅瑙"
)
"""The characters that foreign names are spelled with."""

_LATIN = (
    (r"tch|sch|sh|ch|zh|[tdc]?[sz]|j|c(?=[eiy])|x", "S"),
    (r"ph|[fvw]", "F"),
    (r"[ckqg]h?", "K"),
    (r"[bp]", "P"),
    (r"[td]h?", "T"),
    (r"[lr](?=[A-Zbcdfghjkmnpqstvwxz]|$)", ""),
    (r"[lr]", "L"),
    (r"n(?:[gk])?|m", "N"),
    (r"[aeiouyh]", ""),
)
_PINYIN = (
    (r"^(?:zh|ch|sh|[zcsxjq])", "S"),
    (r"^hu(?=[aeio])|^[fw]", "F"),
    (r"^[gk]", "K"),
    (r"^[bp]", "P"),
    (r"^[td]", "T"),
    (r"^[lr]", "L"),
    (r"ng?$|^[nm]", "N"),
    (r"[aeiouyhrg]", ""),
)
_BEGINS = {"a": "aeo", "b": "bp", "c": "c", "d": "dt", "e": "e", "f": "fpv", "g": "gk", "h": "h"}
_BEGINS |= {"j": "jg", "k": "kcg", "l": "lr", "m": "m", "n": "n", "o": "o", "p": "pb", "q": "c"}
_BEGINS |= {"r": "rl", "s": "sz", "t": "td", "w": "wvu", "x": "s", "y": "yieja", "z": "zsc"}
"""The letters that a name may begin with, by the first of its first syllable."""

_CYRILLIC = {"a": "а", "b": "б", "c": "цкч", "d": "д", "e": "еэ", "f": "ф", "g": "г", "h": "хг"}
_CYRILLIC |= {"i": "и", "j": "жд", "k": "кх", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п"}
_CYRILLIC |= {"r": "р", "s": "сшщ", "t": "тч", "v": "в", "w": "ву", "y": "яюе", "z": "зж"}
"""The same in Cyrillic."""

_READ = {"基": "ki", "什": "shi"}
"""Characters that names are spelled with as they were read long ago: 斯基, -sky."""


def add_foreign_names(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds the name on record that characters spell where they are no words of Chinese."""
    if vocabulary.scripts.isdisjoint(_ORDINARY) or draft.question.isascii():
        return draft
    stretches = dict(list(_stretches(draft, vocabulary))[:MAX_STRETCHES])
    wanted = {text: (_begins(text), MIN_NAME_LETTERS, 4 * len(text)) for text in stretches}
    near = vocabulary.beginning(wanted)
    heard: dict[int, Concept] = {}
    inside: set[int] = set()
    for text in sorted(stretches, key=len, reverse=True):
        own = _consonants(text)
        names = _nearest(
            text,
            [
                (term, word)
                for term, word in near.get(text, ())
                if _spelled_as(own, word) and not _is_ordinary(word, vocabulary)
            ],
        )
        pairs = [draft.concepts[n] for n in stretches[text]]
        if inside.isdisjoint(stretches[text]) and (names or _is_unheard(pairs, vocabulary)):
            inside.update(stretches[text])
            heard[stretches[text][0]] = _named(pairs, names)
    vocabulary.look_up(terms_of(heard.values()))
    return draft.with_concepts(
        heard.get(place, concept)
        for place, concept in enumerate(draft.concepts)
        if place in heard or place not in inside
    )


def _stretches(draft: Draft, vocabulary: Vocabulary) -> Iterator[tuple[str, Sequence[int]]]:
    """Characters that follow one another in no word of Chinese, with the places of their pairs.

    A part of what names are spelled with is no name: but for a character, all of it is taken.
    """
    odd = [
        _SPELLING.issuperset(concept.words[0])
        and len(concept.words) == 1
        and len(concept.words[0]) > 1
        and not concept.function
        and frequency(concept.words[0], "zh") < _WORD
        and not _is_said(concept, vocabulary)
        for concept in draft.concepts
    ]
    starts = [concept.span.start for concept in draft.concepts]
    begin = 0
    while begin < len(odd):
        end = begin
        while end < len(odd) and odd[end] and starts[end] - starts[begin] == end - begin:
            end += 1
        for first, past in ((begin, end), (begin + 1, end), (begin, end - 1)):
            text = draft.question[starts[first] : starts[past - 1] + 2] if first < past else ""
            is_name = MIN_SYLLABLES <= len(text) <= MAX_SYLLABLES
            if (
                is_name
                and max(len(_consonants(text)), len(text) - MORE_CHARACTERS) >= MIN_CONSONANTS
            ):
                yield text, range(first, past)
        begin = max(end, begin + 1)


def _is_unheard(pairs: Sequence[Concept], vocabulary: Vocabulary) -> bool:
    """Whether characters spell a name that nobody on record has: no part of them is a word."""
    return not any(
        vocabulary.has(pair.term) or frequency(pair.words[0], "zh") >= WORD_FREQUENCY
        for pair in pairs
    )


def _is_said(concept: Concept, vocabulary: Vocabulary) -> bool:
    """Whether a word, or what means the same, is on record, and not only something near it."""
    return any(m.weight >= SAME and vocabulary.has(m.terms[0]) for m in concept.members)


def _nearest(text: str, names: Sequence[tuple[str, str]]) -> list[str]:
    """The terms of those names that are spelled most like what characters are read as."""
    read = anyascii(text).lower()
    like = {term: ratio(read, anyascii(word).lower()) for term, word in names}
    least = max(LEAST_LIKE, max(like.values(), default=0.0) - NEARLY_AS_NEAR)
    return [term for term, value in like.items() if value >= least]


def _begins(text: str) -> str:
    """The letters that a name may begin with, in either alphabet."""
    latin = _BEGINS.get(anyascii(text[0]).lower()[:1], "")
    return latin + "".join(_CYRILLIC.get(letter, "") for letter in latin)


def _spelled_as(own: str, word: str) -> bool:
    """Whether a name in letters has these consonants, with or without its Russian ending."""
    if script_of(word) != "cyrillic":
        return _reduced(word, _LATIN) == own
    letters = word.replace("й", "и").replace("ь", "").replace("х", "h")
    return own in {_reduced(anyascii(each).lower(), _LATIN) for each in (letters, stem(word, "ru"))}


def _is_ordinary(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word on record is no name; many a name is as frequent as a word of the lexicon."""
    language, least = _ORDINARY[script_of(word)]
    often, thesaurus = frequency(word, language), vocabulary.thesaurus
    known = thesaurus.knows(term_of(word, language)) and not thesaurus.is_name(word)
    return often >= least or (known and often >= _KNOWN)


def _consonants(text: str) -> str:
    return _single(
        "".join(_reduced(_READ.get(each) or anyascii(each).lower(), _PINYIN) for each in text)
    )


def _reduced(word: str, sounds: Sequence[tuple[str, str]]) -> str:
    word = _single(word)
    for letters, sound in sounds:
        word = re.sub(letters, sound, word)
    return _single(word)


def _single(sounds: str) -> str:
    """Without what is doubled."""
    return re.sub(r"(.)\1+", r"\1", sounds)


def _named(pairs: Sequence[Concept], names: Sequence[str]) -> Concept:
    """One concept of the pairs of characters that spell a name, or a name that nobody has."""
    words = tuple(pair.words[0] for pair in pairs)
    members = tuple(Member((name,), ALIKE) for name in dict.fromkeys(names))
    return Concept(
        Span(pairs[0].span.start, pairs[-1].span.end),
        words,
        members or (Member(words, 1.0),),
        known=True,
        name=True,
    )
