"""Step: Chinese names are found as a corpus in letters spells them: Zhang Hanhui, Чжан Ханьхуэй.

In pinyin any two or three characters may be one. As Hong Kong and Taiwan spell them (李嘉诚, Li
Ka-shing), each syllable stands for itself, and only what begins with a surname is taken for one.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, product

from bot.search.query.concepts import Concept, Draft, Member, terms_of
from bot.search.query.lexicon.analysed_lexicon import Phrase
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.frequency import frequency
from bot.search.text.scripts.palladius import cyrillic
from bot.search.text.scripts.romanisation import FIRST_CHARACTERS, pinyin, regional
from bot.search.text.scripts.transliteration import SAME_SOUND
from bot.search.text.term import is_pair, term_of

MAX_SPELLED_PAIRS = 24
"""Pairs of characters of one question that are spelled out: bounds the work."""

MAX_SPELLINGS = 12
"""Of one name."""

_ORDINARY = 3.5
"""Zipf frequency from which an English word is no name: women is not 我们."""

_WORD = 3.0
"""The same of two Chinese characters that are a word."""

_Way = Callable[[str], str]
"""How an alphabet spells a character."""

_WAYS: Mapping[str, _Way] = {"latin": pinyin, "cyrillic": lambda each: cyrillic(pinyin(each))}
_CHARACTERS = re.compile("[\u4e00-\u9fff]{2}")


def add_pinyin(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds what characters that are not on record are as names of two or three syllables."""
    ways = [each for script, each in _WAYS.items() if script in vocabulary.scripts]
    if not ways or draft.question.isascii():
        return draft
    vocabulary.look_up(terms_of(draft.concepts))
    pairs = {
        concept.span.start: concept
        for concept in draft.concepts
        if len(concept.words) == 1
        and not concept.function
        and _CHARACTERS.fullmatch(concept.words[0])
        and is_pair(concept.term)
        and not vocabulary.holds(concept)
    }
    pairs = dict(list(pairs.items())[:MAX_SPELLED_PAIRS])
    names = {start: [each for way in ways for each in _names(start, pairs, way)] for start in pairs}
    syllables = {
        start: [regional(character) for character in _whole_name(start, pairs)] for start in pairs
    }
    vocabulary.look_up({term for found in names.values() for name in found for term in name})
    vocabulary.look_up({_term(each) for parts in syllables.values() for each in chain(*parts)})
    heard: dict[int, list[Phrase]] = {}
    for start, found in names.items():
        for name in (*found, *_spelled(syllables[start], vocabulary)):
            if all(map(vocabulary.has, name)) and _is_name(name):
                places = (start, start + 1) if len(name) > 1 and start + 1 in pairs else (start,)
                for place in places:
                    heard.setdefault(place, []).append(name)
    return draft.with_concepts(
        _with_names(concept, heard[concept.span.start])
        if pairs.get(concept.span.start) is concept and concept.span.start in heard
        else concept
        for concept in draft.concepts
    )


def _with_names(concept: Concept, names: list[Phrase]) -> Concept:
    members = [Member(name, SAME_SOUND) for name in dict.fromkeys(names)]
    return replace(concept, members=(*members, *concept.members), known=True)


def _names(start: int, pairs: dict[int, Concept], spelled: _Way) -> Iterator[Phrase]:
    """What a pair may be as a given name or a whole one, and with the character behind it."""
    one, two = map(spelled, pairs[start].words[0])
    yield (_term(one + two),)
    yield _term(one), _term(two)
    if start + 1 in pairs:
        three = spelled(pairs[start + 1].words[0][1])
        yield _term(one), _term(two + three)
        yield _term(one + two), _term(three)


def _whole_name(start: int, pairs: dict[int, Concept]) -> str:
    """The characters of a surname and a given name; empty where they are words instead."""
    pair = pairs[start].words[0]
    behind = pairs[start + 1].words[0] if start + 1 in pairs else ""
    words = [frequency(each, "zh") >= _WORD for each in (pair, behind) if each]
    return "" if pair[0] not in FIRST_CHARACTERS or all(words) else pair + behind[1:]


def _spelled(syllables: list[tuple[str, ...]], vocabulary: Vocabulary) -> list[Phrase]:
    """The likeliest spellings on record of a whole name and of its given name of two syllables."""
    known = [[*filter(vocabulary.has, map(_term, each))] for each in syllables]
    whole = sorted(product(*map(enumerate, known)), key=lambda name: sum(far for far, _ in name))
    found = [tuple(term for _, term in name) for name in whole[:MAX_SPELLINGS]]
    return [*found, *dict.fromkeys(name[1:] for name in found if len(name) > 2)] if known else []


def _term(syllable: str) -> str:
    return term_of(syllable, "en" if syllable.isascii() else "ru")


def _is_name(name: Phrase) -> bool:
    language = "en" if name[0].isascii() else "ru"
    return any(frequency(term, language) < _ORDINARY for term in name)
