"""How well an exchange fits a question: features of the texts, weighed.

Everything here is plain functions over plain values; `benchmarks/fit.py` learns the weights from
these same functions.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.search.analysis import FUNCTION, is_function_term
from bot.search.common_words import SHARE, common_terms
from bot.search.concepts import Concept, Member

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
        content: The concepts that are no words of grammar, with what each says.
        grammar: The others.
        neighbours: Concepts that follow one another, and what both say.
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
    content: tuple[tuple[int, float], ...]
    grammar: tuple[int, ...]
    neighbours: Mapping[tuple[int, int], float]
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
    content = [(n, idf[n]) for n, concept in enumerate(concepts) if not concept.function]
    return Query(
        tuple(concepts),
        tuple(idf),
        {term: tuple(members) for term, members in lookup.items()},
        sum(idf) or 1.0,
        sum(
            w
            for w, c in zip(idf, concepts, strict=True)
            if any(rows_of(member, frequency) for member in c.members)
        )
        or 1.0,
        tuple(phrases),
        frozenset(term for terms in own for term in terms if _YEAR.fullmatch(term)),
        tuple(content),
        tuple(n for n, concept in enumerate(concepts) if concept.function),
        {(one, other): a + b for (one, a), (other, b) in pairwise(content)},
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
    found = min(exchanges, sum(rows_of(member, frequency) for member in said))
    common = SHARE * any(len(m.terms) == 1 and m.terms[0] in common_terms() for m in said[:1])
    among, held = exchanges + ELSEWHERE, found + ELSEWHERE * common
    return math.log1p((among - held + 0.5) / (held + 0.5))


def rows_of(member: Member, frequency: Mapping[str, int]) -> int:
    """In how many exchanges a member can be at most: those of its rarest term."""
    content = [term for term in member.terms if not is_function_term(term)]
    return min((frequency.get(term, 0) for term in content or member.terms), default=0)


def match(query: Query, terms: Sequence[str]) -> Matched:
    """Finds the concepts of a question in the terms of a text."""
    size = len(query.concepts)
    best, count = [0.0] * size, [0.0] * size
    at: list[tuple[int, int]] = []
    lookup = query.lookup
    if lookup.keys().isdisjoint(terms):
        return Matched(best, count, at, len(terms))
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
    return frozenset().union(*map(_trigrams, terms))


@lru_cache(1 << 14)
def _trigrams(term: str) -> frozenset[str]:
    padded = f" {term} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


FEATURES = (
    "both",
    "question",
    "passage",
    "question_share2",
    "passage_share",
    "share2",
    "exchange_share",
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


@dataclass(frozen=True, slots=True)
class Asked:
    """How an interviewer's question compares with a question, whatever the answer says.

    Attributes:
        found: What of the query is in it.
        counts: For each concept how often, by the question's length.
        features: Values of the features that need nothing else, by name.
        phrases: Which phrases in quotation marks stand in it.
    """

    found: Matched
    counts: list[float]
    features: Mapping[str, float]
    phrases: tuple[bool, ...]


def compare_question(query: Query, question: Sequence[str]) -> Asked:
    """Compares a question with an interviewer's question.

    Args:
        query: The question.
        question: Terms of the interviewer's question.
    """
    found = match(query, question)
    norm = 1 - B_QUESTION + B_QUESTION * found.length / query.question_length
    counts = [count / norm for count in found.count]
    asked = share = 0.0
    for number, idf in query.content:
        if count := counts[number]:
            asked += idf * count * (K1 + 1) / (K1 + count)
            share += idf * found.best[number]
    own = {term for term in question if term[0] != FUNCTION}
    last = {term for term in question[-LAST:] if term[0] != FUNCTION}
    grams = trigrams(own)
    common = len(grams & query.trigrams)
    grammar = sum(found.best[number] > 0 for number in query.grammar) / max(1, len(query.grammar))
    return Asked(
        found,
        counts,
        {
            "question": asked / query.findable,
            "question_share2": (share / query.findable) ** 2,
            "grammar": grammar,
            "grammar_dense": grammar * min(1.0, 12 / max(1, found.length)),
            "dice": 2 * len(own & query.terms) / max(1, len(own) + len(query.terms)),
            "trigrams": common / max(1, len(grams) + len(query.trigrams) - common),
            "trigrams_found": common / max(1, len(query.trigrams)),
            "covered": len(own & query.lookup.keys()) / max(1, len(own)),
            "covered_last": len(last & query.lookup.keys()) / max(1, len(last)),
        },
        tuple(holds(question, phrase) for phrase in query.phrases),
    )


def compare(
    query: Query,
    asked: Asked,
    passage: Sequence[str],
    *,
    held: int,
    context: frozenset[str] = frozenset(),
    published: str = "",
) -> Fit:
    """Compares a question with one exchange and one passage of it.

    Args:
        query: The question.
        asked: How the interviewer's question compares.
        passage: Terms of the passage.
        held: Concepts that are anywhere in the exchange, one bit each, as far as is known.
        context: Terms of the interview's title, speaker, role and outlet.
        published: Date of the interview.
    """
    found = match(query, passage)
    norm = 1 - B_PASSAGE + B_PASSAGE * found.length / query.passage_length
    both = said = passage_share = share = whole = about = 0.0
    for number, idf in query.content:
        best_q, best_p = asked.found.best[number], found.best[number]
        if best := max(best_q, best_p):
            count = found.count[number] / norm
            weighed = IN_QUESTION * asked.counts[number] + count
            both += idf * weighed * (K1 + 1) / (K1 + weighed)
            said += idf * count * (K1 + 1) / (K1 + count)
            passage_share += idf * best_p
            share += idf * best
            whole += idf * best
        elif held >> number & 1:
            whole += idf * ELSEWHERE_IN_ANSWER
        elif _is_about(query.concepts[number], context, published):
            about += idf * ABOUT
    values = {
        **asked.features,
        "both": both / query.findable,
        "passage": said / query.findable,
        "passage_share": passage_share / query.findable,
        "share2": (share / query.findable) ** 2,
        "exchange_share": whole / query.findable,
        "exchange_share2": (whole / query.findable) ** 2,
        "pairs": _pairs(query, found.at),
    }
    phrases = zip(asked.phrases, query.phrases, strict=True)
    return Fit(
        tuple(values[name] for name in FEATURES),
        (whole + about) / query.total,
        sum(stands or holds(passage, phrase) for stands, phrase in phrases),
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
    wanted = query.neighbours
    if not wanted:
        return 0.0
    found = {
        (one, other)
        for (place, one), (other_place, other) in pairwise(at)
        if other_place - place <= NEAR and (one, other) in wanted
    }
    return sum(wanted[pair] for pair in found) / sum(wanted.values()) if found else 0.0
