"""Step: Chinese names are found as a corpus in Latin letters spells them: 张汉晖, Zhang Hanhui."""

import re
from collections.abc import Iterator
from dataclasses import replace

from anyascii import anyascii

from bot.search.query.concepts import Concept, Draft, Member, terms_of
from bot.search.query.thesaurus import Phrase
from bot.search.query.transliteration import SAME_SOUND
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.analysis import is_pair, term_of
from bot.search.text.frequency import frequency

MAX_SPELLED_PAIRS = 24
"""Pairs of characters of one question that are spelled out: bounds the work."""

_ORDINARY = 3.5
"""Zipf frequency from which an English word is no name: women is not 我们."""

_CHARACTERS = re.compile("[\u4e00-\u9fff]{2}")


def add_pinyin(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds what characters that are not on record are as names of two or three syllables."""
    if "latin" not in vocabulary.scripts:
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
    names = {start: list(_names(start, pairs)) for start in pairs}
    vocabulary.look_up({term for found in names.values() for name in found for term in name})
    heard: dict[int, list[Phrase]] = {}
    for start, found in names.items():
        for name in found:
            if all(map(vocabulary.has, name)) and _is_name(name):
                places = (start, start + 1) if len(name) > 1 and start + 1 in pairs else (start,)
                for place in places:
                    heard.setdefault(place, []).append(name)
    return replace(
        draft,
        concepts=tuple(
            _with_names(concept, heard[concept.span.start])
            if pairs.get(concept.span.start) is concept and concept.span.start in heard
            else concept
            for concept in draft.concepts
        ),
    )


def _with_names(concept: Concept, names: list[Phrase]) -> Concept:
    members = [Member(name, SAME_SOUND) for name in dict.fromkeys(names)]
    return replace(concept, members=(*members, *concept.members), known=True)


def _names(start: int, pairs: dict[int, Concept]) -> Iterator[Phrase]:
    """What a pair may be as a given name or a whole one, and with the character behind it."""
    one, two = (anyascii(character).lower() for character in pairs[start].words[0])
    yield (term_of(one + two, "en"),)
    yield term_of(one, "en"), term_of(two, "en")
    if start + 1 in pairs:
        three = anyascii(pairs[start + 1].words[0][1]).lower()
        yield term_of(one, "en"), term_of(two + three, "en")
        yield term_of(one + two, "en"), term_of(three, "en")


def _is_name(name: Phrase) -> bool:
    return any(frequency(term, "en") < _ORDINARY for term in name)
