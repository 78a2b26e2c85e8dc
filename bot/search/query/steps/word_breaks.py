"""Steps: words that were typed apart are joined, and words that were typed together are parted."""

from collections.abc import Iterator, Sequence

from bot.search.query.concepts import Concept, Draft, Member, terms_of
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.analysis import tokens
from bot.search.text.frequency import frequency
from bot.search.text.span import Span
from bot.search.text.stems.stemming import script_of
from bot.search.text.term import is_character

REPAIRED = 0.9
"""What a word counts that was put together or taken apart, where one typed right counts 1."""

MAX_WORD_PAIRS = 16
MAX_PARTED = 4
"""Neighbours and words of one question that are looked at: bounds the work on gibberish."""

MIN_JOINED = 6
MIN_PART = 3
"""Letters of a word put together, and of a part of one taken apart."""

_ROMANCE = frozenset({"ca", "es", "fr", "it", "pt", "ro"})
_SHORT_STOP_WORD = 3
"""Letters of a stop word of these languages that may end a word too and mean something else there:
recibir los votos, a culpa da queda."""

SHORT_PART = 4
FREQUENT = 4.5
"""Letters below which a part must be a frequent word, and how frequent (Zipf)."""


def join_words(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Joins neighbours that are one word when one of them is not on record, and it is.

    A word that means the same will do: *bit coin*, биткоин.

    Chinese characters that stand apart are joined to pairs wherever such a pair is on record.
    """
    joined = dict(list(_neighbours(draft))[:MAX_WORD_PAIRS])
    means = {number: _same_as(whole, vocabulary) for number, whole in joined.items()}
    vocabulary.look_up(terms_of(joined.values()).union(*means.values()))
    concepts: list[Concept] = []
    taken: set[int] = set()
    for number, concept in enumerate(draft.concepts):
        whole = joined.get(number)
        if whole and (vocabulary.holds(whole) or any(map(vocabulary.has, means[number]))):
            apart = is_character(concept.term)
            both = draft.concepts[number : number + 2]
            if apart or (number not in taken and not all(map(vocabulary.holds, both))):
                concepts.append(whole)
                taken |= {number, number + 1}
                continue
        if number not in taken:
            concepts.append(concept)
    return draft.with_concepts(concepts)


def part_words(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Takes words apart that are not known, into two words that are on record."""
    parts: dict[int, list[tuple[Concept, Concept]]] = {}
    for number, concept in enumerate(draft.concepts):
        word = concept.words[0]
        if (
            len(parts) < MAX_PARTED
            and len(word) >= 2 * MIN_PART
            and not vocabulary.holds(concept)
            and not vocabulary.knows(concept)
            and not frequency(word, draft.language)
        ):
            parts[number] = list(_parts(concept, draft.language))
    vocabulary.look_up(
        terms_of(each for found in parts.values() for pair in found for each in pair)
    )
    concepts: list[Concept] = []
    for number, concept in enumerate(draft.concepts):
        likely = [
            pair
            for pair in parts.get(number, ())
            if all(each.function or vocabulary.holds(each) for each in pair)
        ]
        best = max(likely, key=lambda pair: _least_frequent(pair, draft.language), default=None)
        concepts += best or (concept,)
    return draft.with_concepts(concepts)


def _same_as(whole: Concept, vocabulary: Vocabulary) -> set[str]:
    """The terms of what means the same as a word, one word each."""
    same = vocabulary.thesaurus.same_as((whole.lexicon_term,), whole.words[0], vocabulary.languages)
    return {terms[0] for terms in same if len(terms) == 1}


def _neighbours(draft: Draft) -> Iterator[tuple[int, Concept]]:
    """Words beside each other as one word, by the number of the first."""
    for number, (one, other) in enumerate(zip(draft.concepts, draft.concepts[1:], strict=False)):
        gap = draft.question[one.span.end : other.span.start]
        word = one.words[0] + other.words[0]
        apart = is_character(one.term) and is_character(other.term)
        if (
            one.span.end < other.span.start
            and not gap.strip(" -")
            and word.isalpha()
            and script_of(one.words[0]) == script_of(other.words[0])
            and (apart or _may_be_one(one, other, word, draft.language))
        ):
            yield from (
                (number, each)
                for each in _concepts(word, one.span.start, other.span.end, draft.language)
            )


def _may_be_one(one: Concept, other: Concept, word: str, language: str) -> bool:
    """Whether a word may have been typed as two: a stop word is part of real words alone."""
    if len(word) < MIN_JOINED or (one.function and other.function):
        return False
    is_short = other.function and len(other.words[0]) <= _SHORT_STOP_WORD
    if is_short and language.partition("-")[0] in _ROMANCE:
        return False
    return not (one.function or other.function) or frequency(word, language) > 0


def _parts(concept: Concept, language: str) -> Iterator[tuple[Concept, Concept]]:
    word, start = concept.words[0], concept.span.start
    if concept.span.end - start != len(word):
        return
    for at in range(MIN_PART, len(word) - MIN_PART + 1):
        halves = word[:at], word[at:]
        if all(len(half) >= SHORT_PART or frequency(half, language) >= FREQUENT for half in halves):
            one = _concepts(halves[0], start, start + at, language)
            other = _concepts(halves[1], start + at, concept.span.end, language)
            yield from zip(one, other, strict=False)


def _concepts(word: str, start: int, end: int, language: str) -> list[Concept]:
    """A word that was put together or taken apart as a concept, if it is one."""
    found = tokens(word, language)
    if len(found) != 1:
        return []
    (token,) = found
    member = Member((token.term,), REPAIRED)
    return [Concept(Span(start, end), (token.word,), (member,), function=token.function)]


def _least_frequent(parts: Sequence[Concept], language: str) -> float:
    return min(frequency(part.words[0], language) for part in parts)
