"""How well an exchange fits a question: features of the texts, weighed.

Everything here is plain functions over plain values; `benchmarks/fit.py` learns the weights from
these same functions.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.search.analysis import is_function_term
from bot.search.concepts import Concept

K1 = 1.4
B_QUESTION = 0.6
B_PASSAGE = 0.5
"""BM25's saturation and normalisation by length, for questions and passages."""

NEAR = 3
"""Terms within which two neighbours of the question are still neighbours in a text."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question made ready to be compared.

    Attributes:
        concepts: In the order of the question.
        idf: How much each concept says; little for words of grammar, and 0 for nothing.
        lookup: For a term, the members that begin with it: concept, terms, weight.
        total: Sum of idf over concepts that are not words of grammar.
        trigrams: Of the question's terms.
        terms: The terms as typed, words of grammar left out.
        question_length: Mean number of terms of the corpus's questions.
        passage_length: The same of passages.
    """

    concepts: tuple[Concept, ...]
    idf: tuple[float, ...]
    lookup: Mapping[str, tuple[tuple[int, tuple[str, ...], float], ...]]
    total: float
    trigrams: frozenset[str]
    terms: frozenset[str]
    question_length: float
    passage_length: float


@dataclass(frozen=True, slots=True)
class Matched:
    """What of a question is found in a text.

    Attributes:
        best: For each concept the weight of its best member found, 0 for none.
        count: For each concept how often it is found.
        at: Places of what was found, in order: term's place, concept.
        length: Terms of the text.
    """

    best: list[float]
    count: list[float]
    at: list[tuple[int, int]]
    length: int


def make_query(
    concepts: Sequence[Concept],
    frequency: Mapping[str, int],
    exchanges: int,
    question_length: float,
    passage_length: float,
) -> Query:
    """Weighs the concepts of a question by how rare they are.

    Args:
        concepts: Of the question.
        frequency: In how many exchanges a term is; absent for none.
        exchanges: How many there are.
        question_length: Mean number of terms of a question.
        passage_length: Mean number of terms of a passage.
    """
    lookup: dict[str, list[tuple[int, tuple[str, ...], float]]] = {}
    idf = []
    for number, concept in enumerate(concepts):
        idf.append(_idf(concept, frequency, exchanges))
        for member in concept.members:
            lookup.setdefault(member.terms[0], []).append((number, member.terms, member.weight))
    own = [c.members[0].terms for c in concepts if not c.function]
    return Query(
        tuple(concepts),
        tuple(idf),
        {term: tuple(members) for term, members in lookup.items()},
        sum(w for w, c in zip(idf, concepts, strict=True) if not c.function) or 1.0,
        trigrams(term for terms in own for term in terms),
        frozenset(term for terms in own for term in terms),
        max(question_length, 1.0),
        max(passage_length, 1.0),
    )


def _idf(concept: Concept, frequency: Mapping[str, int], exchanges: int) -> float:
    """Of the concept as a whole: its members' exchanges added up; phrases by their rarest term."""
    found = min(
        exchanges,
        sum(min(frequency.get(t, 0) for t in m.terms) for m in concept.members if m.weight > 0.5),
    )
    if concept.function:
        return 0.0
    return math.log1p((exchanges - found + 0.5) / (found + 0.5))


def match(query: Query, terms: Sequence[str]) -> Matched:
    """Finds the concepts of a question in the terms of a text."""
    size = len(query.concepts)
    best, count = [0.0] * size, [0.0] * size
    at: list[tuple[int, int]] = []
    lookup = query.lookup
    for place, term in enumerate(terms):
        if term in lookup:
            for concept, wanted, weight in lookup[term]:
                if len(wanted) == 1 or tuple(terms[place : place + len(wanted)]) == wanted:
                    best[concept] = max(best[concept], weight)
                    count[concept] += weight
                    at.append((place, concept))
    return Matched(best, count, at, len(terms))


def trigrams(terms: Iterable[str]) -> frozenset[str]:
    """Runs of three characters of terms, each term set off at both ends."""
    found: set[str] = set()
    for term in terms:
        if not is_function_term(term):
            padded = f" {term} "
            found.update(padded[i : i + 3] for i in range(len(padded) - 2))
    return frozenset(found)


FEATURES = (
    "both",
    "question",
    "passage",
    "question_share",
    "question_share2",
    "passage_share",
    "passage_share2",
    "share2",
    "grammar",
    "pairs",
    "overlap",
    "trigrams",
    "covered",
)
"""Names of the features, in the order of `features`."""


def features(
    query: Query, question: Sequence[str], in_question: Matched, in_passage: Matched
) -> list[float]:
    """Compares a question with one exchange.

    Args:
        query: The question.
        question: Terms of the interviewer's question.
        in_question: What is found in these.
        in_passage: What is found in the passage.
    """
    total = query.total
    norm_q = 1 - B_QUESTION + B_QUESTION * in_question.length / query.question_length
    norm_p = 1 - B_PASSAGE + B_PASSAGE * in_passage.length / query.passage_length
    both = asked = said = 0.0
    q_share = p_share = share = 0.0
    grammar = grammar_all = 0.0
    for number, idf in enumerate(query.idf):
        best_q, best_p = in_question.best[number], in_passage.best[number]
        if not idf:
            if query.concepts[number].function:
                grammar_all += 1
                grammar += best_q > 0
            continue
        if not (best_q or best_p):
            continue
        tf_q, tf_p = in_question.count[number] / norm_q, in_passage.count[number] / norm_p
        both += idf * (2.2 * tf_q + tf_p) * (K1 + 1) / (K1 + 2.2 * tf_q + tf_p)
        asked += idf * tf_q * (K1 + 1) / (K1 + tf_q)
        said += idf * tf_p * (K1 + 1) / (K1 + tf_p)
        q_share += idf * best_q
        p_share += idf * best_p
        share += idf * max(best_q, best_p)
    content = [term for term in question if not is_function_term(term)]
    own = set(content)
    grams = trigrams(own)
    q_share, p_share, share = q_share / total, p_share / total, share / total
    common = len(grams & query.trigrams)
    return [
        both / total,
        asked / total,
        said / total,
        q_share,
        q_share * q_share,
        p_share,
        p_share * p_share,
        share * share,
        grammar / grammar_all if grammar_all else 0.0,
        _pairs(query, in_question.at) + _pairs(query, in_passage.at),
        len(own & query.terms) / max(1, min(len(own), len(query.terms))),
        common / max(1, len(grams) + len(query.trigrams) - common),
        sum(1 for term in own if term in query.lookup) / max(1, len(own)),
    ]


def _pairs(query: Query, at: Sequence[tuple[int, int]]) -> float:
    """Neighbours of the question that are neighbours in a text, by what they say, 0 to 1."""
    wanted = _neighbours(query)
    if not wanted:
        return 0.0
    found: set[tuple[int, int]] = set()
    for (place, one), (other_place, other) in pairwise(at):
        if other_place - place <= NEAR and (one, other) in wanted:
            found.add((one, other))
    return sum(wanted[pair] for pair in found) / sum(wanted.values())


def _neighbours(query: Query) -> dict[tuple[int, int], float]:
    content = [n for n, c in enumerate(query.concepts) if query.idf[n]]
    return {(one, other): query.idf[one] + query.idf[other] for one, other in pairwise(content)}
