"""Chinese words by their characters: a word is found by a part of it, or by how it is read.

Without spaces nobody knows where a word ends, and the pairs of characters that a question is made
of are words only by chance. What a pair does not find, its characters may.
"""

import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from bot.search.query.concepts import Concept, Concepts, Member
from bot.search.query.query import EVERYWHERE
from bot.search.text.analysis import characters_of, is_character, is_pair
from bot.search.text.characters import alike, simplified
from bot.search.text.function_words import is_light
from bot.search.text.span import Span

MAX_RESPELLED = 8
"""Characters of one question that are looked at for typing errors: bounds the work."""


def characters(question: str) -> set[str]:
    """Characters of a question whose frequency tells how much they say; often there are none."""
    found = characters_of(question)
    return found | {EVERYWHERE} if found else found


def spelled(concepts: Sequence[Concept], frequency: Mapping[str, int]) -> list[Concept]:
    """Adds the characters of words to concepts, and drops pairs that no text holds.

    Args:
        concepts: Of a question.
        frequency: In how many exchanges a term is; absent for none.
    """
    found: list[Concept] = []
    added: dict[str, Concept] = {}
    for concept in concepts:
        own = list(_characters(concept))
        if not own or not _is_chance(concept, frequency):
            found.append(concept)
        for each, span in own:
            if each in frequency and each not in added:
                member = Member((each,), 1.0)
                added[each] = Concept(span, (each,), (member,), known=True, character=True)
    return [*found, *added.values()]


def _characters(concept: Concept) -> Iterator[tuple[str, Span]]:
    """The characters of a concept that say something, with their places."""
    if is_pair(concept.members[0].terms[0]):
        for place, pair in enumerate(concept.words, concept.span.start):
            for at, each in enumerate(pair, place):
                if is_character(each) and not is_light(each):
                    yield each, Span(at, at + 1)


def _is_chance(concept: Concept, frequency: Mapping[str, int]) -> bool:
    """Whether a pair is no word that is known: two words may meet in it."""
    pair = len(concept.members) == 1 and len(concept.words) == 1
    return pair and (concept.function or concept.members[0].terms[0] not in frequency)


def respelled(
    question: str,
    concepts: Sequence[Concept],
    lexicon: Concepts,
    frequency: Mapping[str, int],
    look_up: Callable[[Collection[str]], Mapping[str, int]],
) -> str | None:
    """A question with other characters that are read alike, as they are mistaken when typed.

    A character is another one when all pairs with it are unknown and become known, and not only
    pairs with a character that stands beside anything.

    Args:
        question: Any text.
        concepts: Of the question.
        lexicon: Words that are known though no exchange may have them.
        frequency: In how many exchanges the terms of the concepts are.
        look_up: The same of other terms.

    Returns:
        `None` when nothing is mistaken.
    """
    unknown: dict[int, str] = {}
    taken: set[int] = set()
    for concept in concepts:
        pair, start = concept.words[0], concept.span.start
        if not is_pair(pair) or not _is_chance(concept, frequency):
            taken.update(range(start, concept.span.end) if not concept.function else ())
        elif not concept.function and len(pair) == 2:
            unknown[start] = pair
    if not unknown:
        return None
    plain = simplified(question)
    suspects = sorted({at for start in unknown for at in (start, start + 1)} - taken)
    tried = [
        (at, other, [*_with(unknown, at, other)])
        for at in suspects[:MAX_RESPELLED]
        if not is_light(plain[at])
        for other in alike(plain[at])
        if other != plain[at]
    ]
    there = look_up({pair for _, _, pairs in tried for pair in pairs})
    likely: dict[int, tuple[float, str]] = {}
    for at, other, pairs in tried:
        words = any(not any(map(is_light, pair)) for pair in pairs)
        if words and all(pair in there or (pair,) in lexicon.of for pair in pairs):
            value = sum(1 + math.log1p(there.get(pair, 0)) for pair in pairs)
            likely[at] = max(likely.get(at, (0.0, "")), (value, other))
    if not likely:
        return None
    letters = list(question)
    for at, (_, other) in likely.items():
        letters[at] = other
    return "".join(letters)


def _with(unknown: Mapping[int, str], at: int, other: str) -> Iterator[str]:
    """Pairs that are unknown, with another character at a place."""
    if at - 1 in unknown:
        yield unknown[at - 1][0] + other
    if at in unknown:
        yield other + unknown[at][1]
