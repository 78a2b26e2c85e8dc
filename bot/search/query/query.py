"""A question made ready to be compared: its concepts, and what each of them says."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, islice, pairwise

from bot.search.query.concepts import SAME, YEAR, Concept, Member
from bot.search.text.common_words import SHARE, common_terms
from bot.search.text.function_words import is_light
from bot.search.text.meaning import meaning_of
from bot.search.text.term import is_character, is_function_term, is_pair

ELSEWHERE = 100
"""Exchanges of no corpus in particular that are counted in: a small corpus is not all there is."""

OF_YEAR = 1.5
"""What a year says at most: it tells when and not what, and dates tell it more than texts do."""

STANDS_APART = 0.9
"""What a phrase counts whose words stand close together, where one in a row counts 1."""

MAX_PHRASES_OF_CONCEPT = 6
"""Phrases of one concept whose words may stand apart."""

CHARACTER = 0.6
"""What a Chinese character says by itself, where a word as rare as it says 1."""

EVERYWHERE = "的"
"""What every Chinese text holds: in how many exchanges it is tells how many are in Chinese."""


ByFirstTerm = Mapping[str, tuple[tuple[int, tuple[str, ...], float], ...]]
"""For a term, what begins with it: number of a concept, the other terms of one of its members,
weight."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A phrase that says a concept where its words stand close together, in whatever order.

    Attributes:
        concept: Its number.
        terms: Those that are no stop words, two at least.
        weight: What it counts.
        size: Terms of the phrase.
    """

    concept: int
    terms: frozenset[str]
    weight: float
    size: int


@dataclass(frozen=True, slots=True)
class Query:
    """A question made ready to be compared.

    Attributes:
        concepts: In the order of the question.
        idf: How much each concept says; little for stop words, and 0 for nothing.
        rows: In how many exchanges each member of each concept can be at most.
        lookup: The members of concepts.
        characters: Those that are one Chinese character, which terms begin with.
        sought: The terms of all other members.
        apart: Members that are phrases, whose words need not stand in a row.
        terms_apart: The terms of all of them.
        total: Sum of idf over concepts that are not stop words.
        findable: The same over those that the corpus holds.
        phrases: What stood in quotation marks, as terms.
        years: Years that the question names.
        content: The concepts that are not stop words, with what each says.
        says: The same by number.
        words: The concepts that are asked for; characters of Chinese words only for want of words.
        grammar: The others.
        neighbours: Concepts that follow one another, and what both say.
        trigrams: Of the question's terms.
        terms: The terms as typed, without stop words.
        meaning: What it means as a whole.
        question_length: Mean number of terms of the corpus's questions.
        passage_length: The same of passages.
        elsewhere: One bit for each concept that an exchange holds where the index says so.
    """

    concepts: tuple[Concept, ...]
    idf: tuple[float, ...]
    rows: tuple[tuple[int, ...], ...]
    lookup: ByFirstTerm
    characters: ByFirstTerm
    sought: frozenset[str]
    apart: tuple[Apart, ...]
    terms_apart: frozenset[str]
    total: float
    findable: float
    phrases: tuple[tuple[str, ...], ...]
    years: frozenset[str]
    content: tuple[tuple[int, float], ...]
    says: Mapping[int, float]
    words: tuple[int, ...]
    grammar: tuple[int, ...]
    neighbours: Mapping[tuple[int, int], float]
    trigrams: frozenset[str]
    terms: frozenset[str]
    meaning: bytes
    scale: float
    question_length: float
    passage_length: float
    elsewhere: int = -1


def of_language(query: Query, language: str) -> Query:
    """A question as texts of one language are compared with it.

    Args:
        query: The question.
        language: Tag of a language, without a region.

    Returns:
        The same without words of other languages that are only spelled like those of this one.
    """
    changed = {
        number
        for number, concept in enumerate(query.concepts)
        for member in concept.members
        if member.language and member.language != language
    }
    if not changed:
        return query
    concepts = [
        replace(each, members=tuple(m for m in each.members if m.serves(language)))
        for each in query.concepts
    ]
    lookup, characters = _by_first_term(concepts)
    return replace(
        query,
        lookup=lookup,
        characters=characters,
        sought=_sought(lookup),
        apart=tuple(chain.from_iterable(_apart(n, each) for n, each in enumerate(concepts))),
        elsewhere=~sum(1 << number for number in changed),
    )


def make_query(
    concepts: Sequence[Concept],
    frequency: Mapping[str, int],
    *,
    exchanges: int = 1,
    question_length: float = 1.0,
    passage_length: float = 1.0,
    phrases: Sequence[tuple[str, ...]] = (),
) -> Query:
    """Weighs the concepts of a question by how rare they are.

    Args:
        concepts: Of the question.
        frequency: In how many exchanges a term is; absent for none.
        exchanges: How many there are.
        question_length: Mean number of terms of a question.
        passage_length: Mean number of terms of a passage.
        phrases: What must be found as it stands, as terms.
    """
    rows = tuple([tuple(rows_of(each.members, frequency)) for each in concepts])
    everywhere = frequency.get(EVERYWHERE, 0)
    idf = [
        _idf(concept, found, everywhere, exchanges)
        for concept, found in zip(concepts, rows, strict=True)
    ]
    lookup, characters = _by_first_term(concepts)
    plain = [c for c in concepts if not c.function and not c.character]
    own = [concept.members[0].terms for concept in plain]
    content = [(n, idf[n]) for n, concept in enumerate(concepts) if not concept.function]
    words = [(number, weight) for number, weight in content if not concepts[number].character]
    findable = sum(weight for weight, found in zip(idf, rows, strict=True) if any(found)) or 1.0
    apart = tuple(chain.from_iterable(_apart(n, concept) for n, concept in enumerate(concepts)))
    return Query(
        tuple(concepts),
        tuple(idf),
        rows,
        lookup,
        characters,
        _sought(lookup),
        apart,
        frozenset().union(*[phrase.terms for phrase in apart]),
        sum(idf) or 1.0,
        findable,
        tuple(phrases),
        frozenset(word for concept in plain for word in concept.words if YEAR.fullmatch(word)),
        tuple(content),
        dict(content),
        tuple([number for number, _ in words or content]),
        tuple(n for n, concept in enumerate(concepts) if concept.function),
        {(one, other): a + b for (one, a), (other, b) in pairwise(words)},
        trigrams(term for terms in own for term in terms if not YEAR.fullmatch(term))
        | characters.keys(),
        frozenset(term for terms in own for term in terms),
        meaning_of([term for concept in concepts for term in concept.members[0].terms]),
        max(0.0, math.log10(max(exchanges, 1)) - 2) / 2,
        max(question_length, 1.0),
        max(passage_length, 1.0),
    )


def _by_first_term(concepts: Sequence[Concept]) -> tuple[ByFirstTerm, ByFirstTerm]:
    """`Query.lookup` and `Query.characters`."""
    lookup: defaultdict[str, list[tuple[int, tuple[str, ...], float]]] = defaultdict(list)
    characters = lookup.copy()
    for number, concept in enumerate(concepts):
        for member in concept.members:
            first, *others = member.terms
            of = lookup if others or not is_character(first) else characters
            of[first].append((number, tuple(others), member.weight))
    return (
        {term: tuple(members) for term, members in lookup.items()},
        {term: tuple(members) for term, members in characters.items()},
    )


def _sought(lookup: ByFirstTerm) -> frozenset[str]:
    """The terms of all members that are looked up."""
    return frozenset(lookup).union(*[others for of in lookup.values() for _, others, _ in of])


def _idf(concept: Concept, rows: Sequence[int], everywhere: int, exchanges: int) -> float:
    """Of the concept as a whole: its members' exchanges added up; phrases by their rarest term.

    Args:
        concept: Of the question.
        rows: In how many exchanges each member can be at most.
        everywhere: In how many `EVERYWHERE` is.
        exchanges: How many there are.
    """
    if concept.function:
        return 0.0
    said = [member for member in concept.members if member.weight > 0.5]
    found = sum(size for size, m in zip(rows, concept.members, strict=True) if m.weight > 0.5)
    found = min(exchanges, found)
    common = SHARE * any(len(m.terms) == 1 and m.terms[0] in common_terms() for m in said[:1])
    among, held = float(exchanges + ELSEWHERE), found + ELSEWHERE * common
    if len(said) == 1 and is_pair(said[0].terms[0]):
        # It is not rare because few exchanges are written so
        among = max(held, among * everywhere / max(1, exchanges))
    says = math.log1p((among - held + 0.5) / (held + 0.5))
    if concept.character:
        return CHARACTER * says
    return min(says, OF_YEAR) if YEAR.fullmatch(concept.words[0]) else says


def _apart(number: int, concept: Concept) -> Iterator[Apart]:
    """The phrases that say as much as a concept; a name's words stand in a row."""
    if concept.name:
        return
    phrases = (m for m in concept.members if len(m.terms) > 1 and m.weight >= SAME)
    for member in islice(phrases, MAX_PHRASES_OF_CONCEPT):
        content = frozenset(term for term in member.terms if not is_function_term(term))
        if len(content) > 1 and not any(map(is_pair, content)):
            yield Apart(number, content, STANDS_APART * member.weight, len(member.terms))


def rows_of(members: Iterable[Member], frequency: Mapping[str, int]) -> Iterator[int]:
    """In how many exchanges each member can be at most: those of its rarest term."""
    for member in members:
        first, *others = member.terms
        if not others:
            yield frequency.get(first, 0)
        else:
            content = [term for term in member.terms if not is_function_term(term)]
            yield min([frequency.get(term, 0) for term in content or member.terms])


def trigrams(terms: Iterable[str]) -> frozenset[str]:
    """Runs of three letters of terms, each term set off at both ends; Chinese characters alone."""
    return frozenset(chain.from_iterable(map(_trigrams, terms)))


@lru_cache(1 << 14)
def _trigrams(term: str) -> tuple[str, ...]:
    # Tuples of strings are left out of garbage collections, sets are not: as many sets as are
    # kept here would hold single questions up for 25 ms.
    if is_character(term[0]):
        return tuple([each for each in term if not is_light(each)])
    padded = f" {term} "
    return tuple([padded[at : at + 3] for at in range(len(padded) - 2)])
