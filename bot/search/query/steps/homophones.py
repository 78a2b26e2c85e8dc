"""Step: Chinese characters that were mistaken for others that are read alike."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.search.query.concepts import Concept, Draft, Member
from bot.search.query.steps.spelling import CORRECTED
from bot.search.query.steps.synonyms import phrases_in
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.frequency import frequency
from bot.search.text.function_words import is_light
from bot.search.text.scripts.characters import read_alike, simplified
from bot.search.text.span import Span
from bot.search.text.term import is_pair

MAX_CHARACTERS = 8
"""Characters of one question that are looked at for typing errors: bounds the work."""

_ORDINARY = 3.0
"""Zipf frequency from which two characters are a word, typed right though no interview has it."""


def correct_homophones(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Corrects characters that are read like those that were meant, as they are typed.

    A character is replaced when all pairs with it are unknown and become known, one of them is no
    word of Chinese, and one has no character that stands beside anything. The name of a speaker is
    meant before any word.
    """
    if draft.question.isascii() or not any(is_pair(each.words[0]) for each in draft.concepts):
        return draft
    unknown, taken = _pairs(draft, vocabulary)
    named = {
        start: vocabulary.names.sounding_like(pair)
        for start, pair in unknown.items()
        if frequency(pair, "zh") < _ORDINARY
    }
    draft = _with_characters(
        draft, {start + at: each for start, name in named.items() for at, each in enumerate(name)}
    )
    unknown = {start: pair for start, pair in unknown.items() if not named.get(start)}
    odd = [start for start, pair in unknown.items() if frequency(pair, "zh") < _ORDINARY]
    plain = simplified(draft.question)
    suspects = sorted({at for start in odd for at in (start, start + 1)} - taken)
    tried = [
        (at, other, [*_with(unknown, at, other)])
        for at in suspects[:MAX_CHARACTERS]
        if not is_light(plain[at])
        for other in read_alike(plain[at])
        if other != plain[at]
    ]
    vocabulary.look_up({pair for _, _, pairs in tried for pair in pairs})
    on_record, thesaurus = vocabulary.frequency, vocabulary.thesaurus
    likely: dict[int, tuple[float, str]] = {}
    for at, other, pairs in tried:
        words = any(not any(map(is_light, pair)) for pair in pairs)
        if words and all(vocabulary.has(pair) or thesaurus.has((pair,)) for pair in pairs):
            value = sum(1 + math.log1p(on_record.get(pair, 0)) for pair in pairs)
            likely[at] = max(likely.get(at, (0.0, "")), (value, other))
    return _with_characters(draft, {at: other for at, (_, other) in likely.items()})


def _pairs(draft: Draft, vocabulary: Vocabulary) -> tuple[dict[int, str], set[int]]:
    """Pairs of characters that are not known, by their place, and the places of known ones."""
    unknown: dict[int, str] = {}
    taken: set[int] = set()
    explained: set[int] = set()
    for words, phrase in phrases_in(draft.concepts, vocabulary.thesaurus):
        pair, places = words[0].words[0], range(words[0].span.start, words[-1].span.end)
        if phrase:
            explained.update(places)
        elif words[0].function:
            continue
        elif not is_pair(pair) or vocabulary.has(pair):
            taken.update(places)
        elif len(pair) == 2:
            unknown[places.start] = pair
    unknown = {at: pair for at, pair in unknown.items() if explained.isdisjoint((at, at + 1))}
    return unknown, taken | explained


def _with_characters(draft: Draft, meant: Mapping[int, str]) -> Draft:
    """A question with other characters in some places."""
    if not meant:
        return draft
    return replace(
        draft,
        concepts=tuple(_replaced(concept, meant) for concept in draft.concepts),
        corrections=(
            *draft.corrections,
            *(
                (Span(at, at + 1), character)
                for at, character in sorted(meant.items())
                if simplified(draft.question[at]) != character
            ),
        ),
    )


def _replaced(concept: Concept, meant: Mapping[int, str]) -> Concept:
    word = concept.words[0]
    start = concept.span.start
    other = "".join(meant.get(at, each) for at, each in enumerate(word, start))
    if not is_pair(word) or other == word:
        return concept
    return replace(concept, words=(other,), members=(Member((other,), CORRECTED),))


def _with(unknown: Mapping[int, str], at: int, other: str) -> Iterator[str]:
    """Pairs that are unknown, with another character at a place."""
    if at - 1 in unknown:
        yield unknown[at - 1][0] + other
    if at in unknown:
        yield other + unknown[at][1]
