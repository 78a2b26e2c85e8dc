"""A question is read, once: into tokens with their places, each a concept of its own."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.search.query.asking import words_that_ask
from bot.search.query.concepts import Concept, Draft, Member
from bot.search.text.analysis import Token, terms, tokens
from bot.search.text.chinese_asking import asking_places, measure_places
from bot.search.text.frequency import frequency, likely_language
from bot.search.text.function_words import is_function_word, is_light, joins_words
from bot.search.text.quoting import quoted
from bot.search.text.scripts.cantonese import in_written_chinese
from bot.search.text.span import Span
from bot.search.text.stems.stemming import script_for, script_of
from bot.search.text.term import FUNCTION, fold, is_pair

MAX_TERMS = 48
"""Terms of a question that are looked at, not counting stop words: bounds the work on any text."""

MAX_PHRASES = 4
_MAX_CHARS = 2_000
_HESITATIONS = frozenset(
    {"uh", "uhm", "umm", "um", "erm", "er", "hmm", "hm", "mmm", "eh", "ahem"}
    | {"ээ", "эээ", "эм", "эмм", "мм", "ммм", "хм", "хмм", "гм"}
)
"""Sounds of somebody who thinks: an um in the middle of a question asks for nothing."""

_SAYING = frozenset(
    {"говор", "рассказа", "сказа", "谈谈", "说说", "聊聊", "讲讲", "opin", "pens", "denk"}
)
"""Terms of words that ask to be told, or what somebody thinks: English has them as stop words."""

_LONGEST_ABBREVIATION = 3
"""Letters of a word of grammar that may be a name when it has capitals: US, WHO."""

_HOW_MANY = frozenset({"viele", "vielen", "vieler", "lange", "lang", "oft"})
"""Words that ask for a number behind the German word for how."""

_PRONOUN_AFTER = frozenset(
    {"about", "at", "between", "by", "for", "from", "give", "help", "let", "of", "on", "remind"}
    | {"show", "tell", "to", "told", "upon", "with"}
)
_WORD = re.compile(r"[^\W\d_]+")
_LANGUAGE_OF = {"": "zh", "arabic": "ar", "cyrillic": "ru", "devanagari": "hi", "greek": "el"}
"""By script, the language that a question is taken to be in when no interview is in that script."""

_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ADDRESS = re.compile(
    r"(?:https?://|www\.|t\.me/)\S+"
    # Each sign has one place only, so that a text of nothing but such signs takes no time.
    r"|(?<!\S)[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*\.\w+|(?<!\S)@\w*[Bb][Oo][Tt]\b"
)
_HASHTAG = re.compile(r"(?<!\w)#(\w{2,})")
_RUN_TOGETHER = re.compile(r"(?<=[^\W\d_A-ZА-ЯЁ])(?=[A-ZА-ЯЁ])|_+")
"""Where the words of a hashtag meet: MoonStation, moon_station."""


def read_question(question: str, languages: Sequence[str]) -> Draft:
    """Reads a question, in the language that it is most likely in.

    Args:
        question: Any text; what is beyond a sane length is left out.
        languages: Of the corpus, the most frequent first.
    """
    text = in_written_chinese(_cleaned(question))[:_MAX_CHARS]
    language = language_of(text, languages)
    found = _without_asking(_with_country(tokens(text, language), text), text)
    found = _without_sounds(found, language)
    concepts: list[Concept] = []
    content = 0
    for token in found:
        if content == MAX_TERMS:
            break
        concepts.append(_concept(token))
        content += not concepts[-1].function
    phrases = (tuple(terms(phrase, language)) for phrase in quoted(text))
    return Draft(text, language, tuple(concepts), tuple(filter(None, phrases))[:MAX_PHRASES])


def _cleaned(question: str) -> str:
    """Without invisible characters, and with blanks for addresses unless that is all."""
    seen = _HASHTAG.sub(_parted, _INVISIBLE.sub("", question))
    plain = _ADDRESS.sub(lambda address: " " * len(address[0]), seen)
    return seen if plain.isspace() else plain


def _parted(hashtag: re.Match[str]) -> str:
    return _RUN_TOGETHER.sub(" ", hashtag[1])


def language_of(question: str, languages: Sequence[str]) -> str:
    """The language that a question is most likely in.

    Args:
        question: Any text.
        languages: Of the corpus, the most frequent first.
    """
    words = _WORD.findall(fold(question))[:MAX_TERMS]
    scripts = Counter(map(script_of, words if not question.isascii() else ()))
    script = max(scripts, key=scripts.__getitem__, default="latin")
    written = [language for language in languages if script_for(language) == script]
    if script == "latin":
        return likely_language([word for word in words if word.isalpha()], [*written, "en"])
    return written[0] if written else _LANGUAGE_OF.get(script, "")


def _concept(token: Token) -> Concept:
    return Concept(
        Span(token.start, token.end),
        (token.word,),
        (Member((token.term,), 1.0),),
        function=token.function or (is_pair(token.word) and _says_nothing(token.word)),
    )


def _says_nothing(pair: str) -> bool:
    """Whether a pair of characters joins other words, or two that do meet in it: 会向."""
    is_met = len(pair) > 1 and all(map(is_light, pair)) and not frequency(pair, "zh")
    return joins_words(pair) or is_met


def _without_sounds(found: Sequence[Token], language: str) -> list[Token]:
    """What only fills a pause, asks to be told or asks how many says nothing.

    WHO may be a name; WHAT is the same word as what.
    """
    before = ["", *(token.word for token in found)]
    return [
        token._replace(function=True)
        if token.word in _HESITATIONS
        or token.term in _SAYING
        or (last == "wie" and token.word in _HOW_MANY)
        or (len(token.word) > _LONGEST_ABBREVIATION and is_function_word(token.word, language))
        else token
        for token, last in zip(found, before, strict=False)
    ]


def _without_asking(found: Sequence[Token], question: str) -> list[Token]:
    """A word that only says that a question is asked says nothing, nor does half of one.

    It is a part of no phrase either: to find out is no finding.
    """
    asking = words_that_ask(question)
    in_chinese = asking.union(asking_places(question), measure_places(question))
    return [
        token._replace(function=True, term=f"{FUNCTION}{token.word}")
        if token.start in asking and not is_pair(token.word)
        else token._replace(function=True)
        if is_pair(token.word) and not in_chinese.isdisjoint(range(token.start, token.end))
        else token
        for token in found
    ]


def _with_country(found: Sequence[Token], question: str) -> list[Token]:
    """Where nothing is capitalised, `us` is a country unless a pronoun may stand there."""
    if any(map(str.isupper, question)):
        return list(found)
    before = ["", *(token.word for token in found)]
    return [
        Token("us", "us", token.start, token.end, function=False)
        if token.word == "us" and last not in _PRONOUN_AFTER
        else token
        for token, last in zip(found, before, strict=False)
    ]
