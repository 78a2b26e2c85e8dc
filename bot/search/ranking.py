"""How well an exchange fits a question: features of the texts, weighed.

Everything here is plain functions over plain values; `benchmarks/fit.py` learns the weights from
these same functions.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.search.analysis import is_function_term
from bot.search.common_words import SHARE, common_terms
from bot.search.concepts import Concept

K1 = 1.4
B_QUESTION = 0.6
B_PASSAGE = 0.5
"""BM25's saturation and normalisation by length, for questions and passages."""

ELSEWHERE = 100
"""Exchanges of no corpus in particular that are counted in: a small corpus is not all there is."""

IN_QUESTION = 2.2
"""What a concept in the question counts in BM25F, where one in the passage counts 1."""

ELSEWHERE_IN_ANSWER = 0.8
ABOUT = 0.6
"""What a concept counts that only another passage holds, or only the interview as a whole."""

LAST = 25
"""Terms at a question's end: what is asked, behind what was said first."""

NEAR = 3
"""Terms within which two neighbours of the question are still neighbours in a text."""


_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Query:
    """A question made ready to be compared.

    Attributes:
        concepts: In the order of the question.
        idf: How much each concept says; little for words of grammar, and 0 for nothing.
        lookup: For a term, the members that begin with it: concept, terms, weight.
        total: Sum of idf over concepts that are not words of grammar.
        findable: The same over those that the corpus holds.
        phrases: What stood in quotation marks, as terms.
        years: Years that the question names.
        trigrams: Of the question's terms.
        terms: The terms as typed, words of grammar left out.
        question_length: Mean number of terms of the corpus's questions.
        passage_length: The same of passages.
    """

    concepts: tuple[Concept, ...]
    idf: tuple[float, ...]
    lookup: Mapping[str, tuple[tuple[int, tuple[str, ...], float], ...]]
    total: float
    findable: float
    phrases: tuple[tuple[str, ...], ...]
    years: frozenset[str]
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
        sum(idf) or 1.0,
        sum(
            w
            for w, c in zip(idf, concepts, strict=True)
            if any(all(t in frequency for t in m.terms) for m in c.members)
        )
        or 1.0,
        tuple(phrases),
        frozenset(term for terms in own for term in terms if _YEAR.fullmatch(term)),
        trigrams(term for terms in own for term in terms),
        frozenset(term for terms in own for term in terms),
        max(question_length, 1.0),
        max(passage_length, 1.0),
    )


def _idf(concept: Concept, frequency: Mapping[str, int], exchanges: int) -> float:
    """Of the concept as a whole: its members' exchanges added up; phrases by their rarest term."""
    if concept.function:
        return 0.0
    said = [member for member in concept.members if member.weight > 0.5]
    found = min(exchanges, sum(min(frequency.get(t, 0) for t in m.terms) for m in said))
    common = SHARE * any(len(m.terms) == 1 and m.terms[0] in common_terms() for m in said[:1])
    among, held = exchanges + ELSEWHERE, found + ELSEWHERE * common
    return math.log1p((among - held + 0.5) / (held + 0.5))


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
    "question_share2",
    "passage_share",
    "share2",
    "exchange_share2",
    "grammar",
    "grammar_dense",
    "pairs",
    "dice",
    "trigrams",
    "trigrams_found",
    "covered",
    "covered_last",
)
"""What is learned to be weighed: names of `Fit.features`, in order."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How an exchange and one of its passages compare with a question.

    Attributes:
        features: Values of `FEATURES`, each about 0 to 1, some up to 3.
        share: Share of what the question says that the exchange says, words that the corpus does
            not know counted in.
        phrases: How many of the phrases in quotation marks stand in it.
        year: It was published in a year that the question names.
    """

    features: tuple[float, ...]
    share: float
    phrases: int
    year: bool


def compare(
    query: Query,
    question: Sequence[str],
    in_question: Matched,
    passage: Sequence[str],
    *,
    held: int,
    context: frozenset[str] = frozenset(),
    published: str = "",
) -> Fit:
    """Compares a question with one exchange and one passage of it.

    Args:
        query: The question.
        question: Terms of the interviewer's question.
        in_question: What of the query is found in these.
        passage: Terms of the passage.
        held: Concepts that are anywhere in the exchange, one bit each, as far as is known.
        context: Terms of the interview's title, speaker, role and outlet.
        published: Date of the interview.
    """
    in_passage = match(query, passage)
    norm_q = 1 - B_QUESTION + B_QUESTION * in_question.length / query.question_length
    norm_p = 1 - B_PASSAGE + B_PASSAGE * in_passage.length / query.passage_length
    both = asked = said = q_share = p_share = share = whole = about = 0.0
    grammar = grammar_all = 0.0
    for number, idf in enumerate(query.idf):
        best_q, best_p = in_question.best[number], in_passage.best[number]
        if not idf:
            grammar_all += 1
            grammar += 1 if best_q else 0
            continue
        best = max(best_q, best_p)
        share += idf * best
        whole += idf * (best or ELSEWHERE_IN_ANSWER * (held >> number & 1))
        if not best:
            if not held >> number & 1 and _is_about(query.concepts[number], context, published):
                about += idf * ABOUT
            continue
        tf_q, tf_p = in_question.count[number] / norm_q, in_passage.count[number] / norm_p
        tf = IN_QUESTION * tf_q + tf_p
        both += idf * tf * (K1 + 1) / (K1 + tf)
        asked += idf * tf_q * (K1 + 1) / (K1 + tf_q)
        said += idf * tf_p * (K1 + 1) / (K1 + tf_p)
        q_share += idf * best_q
        p_share += idf * best_p
    own = {term for term in question if not is_function_term(term)}
    last = {term for term in question[-LAST:] if not is_function_term(term)}
    grams = trigrams(own)
    common, same = len(grams & query.trigrams), len(own & query.terms)
    total = query.findable
    grammatical = grammar / grammar_all if grammar_all else 0.0
    features = (
        both / total,
        asked / total,
        said / total,
        (q_share / total) ** 2,
        p_share / total,
        (share / total) ** 2,
        (whole / total) ** 2,
        grammatical,
        grammatical * min(1.0, 12 / max(1, in_question.length)),
        _pairs(query, in_passage.at),
        2 * same / max(1, len(own) + len(query.terms)),
        common / max(1, len(grams) + len(query.trigrams) - common),
        common / max(1, len(query.trigrams)),
        sum(term in query.lookup for term in own) / max(1, len(own)),
        sum(term in query.lookup for term in last) / max(1, len(last)),
    )
    return Fit(
        features,
        (whole + about) / query.total,
        sum(holds(question, phrase) or holds(passage, phrase) for phrase in query.phrases),
        published[:4] in query.years,
    )


def holds(terms: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the terms of a phrase follow one another in a text."""
    first, size = phrase[0], len(phrase)
    return any(
        term == first and tuple(terms[place : place + size]) == tuple(phrase)
        for place, term in enumerate(terms)
    )


def _is_about(concept: Concept, context: frozenset[str], published: str) -> bool:
    """Whether the interview as a whole is about a concept: who speaks, where and when."""
    return any(
        all(term in context or term == published[:4] for term in member.terms)
        for member in concept.members
    )


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
