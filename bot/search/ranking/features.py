"""How well an exchange fits a question: features of the texts, weighed.

Everything here is plain functions over plain values; `benchmarks/fit.py` learns the weights from
these same functions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from bot.search.query.query import Query, trigrams
from bot.search.ranking.matched import Matched, match
from bot.search.text.phrases import contains_phrase
from bot.search.text.term import FUNCTION, hold_characters

K1 = 1.4
B_QUESTION = 0.6
B_PASSAGE = 0.5
"""BM25's saturation and normalisation by length, for questions and passages."""

QUESTION_FIELD_WEIGHT = 2.2
"""What a concept in the question counts in BM25F, where one in the passage counts 1."""

ELSEWHERE_IN_ANSWER = 0.8
ABOUT = 0.6
"""What a concept counts that only another passage holds, or only the interview as a whole."""

MUCH = 10.0
"""What two or three rare words say together, the unit of what an exchange says of a question."""

LAST = 25
"""Terms at a question's end: what is asked, behind what was said first."""

_REMEMBERED = 256
"""Interviewers' questions whose trigrams are remembered: those of a small corpus, and others that
are compared again and again."""

NEAR = 3
"""Terms within which two neighbours of the question are still neighbours in a text."""


FEATURES = (
    "both",
    "question",
    "passage",
    "question_share2",
    "exchange_share",
    "exchange_share2",
    "exchange_says",
    "share_at_scale",
    "says_at_scale",
    "about",
    "grammar_dense",
    "pairs",
    "dice",
    "typed_at_scale",
    "trigrams",
    "trigrams_found",
    "held_nearly",
    "points_alike",
    "covered",
    "covered_last",
    "asks_alike",
    "means_alike",
)
"""What is learned to be weighed: names of `Fit.features`, in order."""


ALIGNMENT_FEATURES = ("held_nearly", "points_alike")
COSTLY_FEATURES = ("trigrams", "trigrams_found", *ALIGNMENT_FEATURES)
"""Those of them that `with_costly_features` adds; they stand together."""

_TYPED = FEATURES.index("typed_at_scale")
_FIRST_COSTLY = FEATURES.index(COSTLY_FEATURES[0])

_in_order = itemgetter(*FEATURES)

_NOTHING = Matched([], [], [], 0)

_NOT_YET = dict.fromkeys(("typed_at_scale", *COSTLY_FEATURES), 0.0)


@dataclass(slots=True)  # hundreds are made; a frozen one takes four times as long
class Fit:
    """How an exchange and one of its passages compare with a question.

    Attributes:
        features: Values of `FEATURES`, each about 0 to 1, some up to 3.
        share: Share of what the question says that the exchange says, words that the corpus does
            not know counted in.
        phrases: How many of the phrases in quotation marks stand in it.
        year: It was published in a year that the question names.
        question: What of the question the interviewer's question holds.
        passage: What of it the passage holds.
    """

    features: tuple[float, ...]
    share: float
    phrases: int
    year: bool
    question: Matched = _NOTHING
    passage: Matched = _NOTHING


@dataclass(slots=True)  # hundreds are made; a frozen one takes four times as long
class QuestionMatch:
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


def compare_question(
    query: Query, question: Sequence[str], asks_alike: float = 0.0, means_alike: float = 0.0
) -> QuestionMatch:
    """Compares a question with an interviewer's question.

    Args:
        query: The question.
        question: Terms of the interviewer's question.
        asks_alike: How like in meaning the two are.
        means_alike: How like in meaning the question and the whole exchange are.
    """
    found = match(query, question)
    norm = 1 - B_QUESTION + B_QUESTION * found.length / query.question_length
    counts = [count / norm for count in found.counts]
    asked = share = 0.0
    for number, idf in query.content:
        if count := counts[number]:
            asked += idf * count * (K1 + 1) / (K1 + count)
            share += idf * found.best[number]
    own = {term for term in question if term[0] != FUNCTION}
    covered = _covered(query, own)
    last = own.intersection(question[-LAST:])
    grammar = sum([found.best[number] > 0 for number in query.grammar])
    return QuestionMatch(
        found,
        counts,
        {
            **_NOT_YET,
            "question": asked / query.findable,
            "question_share2": (share / query.findable) ** 2,
            "grammar_dense": grammar
            / (len(query.grammar) or 1)
            * min(1.0, 12 / (found.length or 1)),
            "dice": 2 * len(own & query.terms) / (len(own) + len(query.terms) or 1),
            "covered": len(covered) / (len(own) or 1),
            "covered_last": len(covered & last) / (len(last) or 1),
            "asks_alike": asks_alike,
            "means_alike": means_alike,
        },
        tuple([contains_phrase(question, phrase) for phrase in query.phrases]),
    )


@lru_cache(_REMEMBERED)
def _trigrams_of(question: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(trigrams({term for term in question if term[0] != FUNCTION}))


def _covered(query: Query, own: set[str]) -> set[str]:
    """Those of a question's terms that are asked for."""
    covered = own & query.lookup.keys()
    if (characters := query.characters) and hold_characters(own):
        covered |= {term for term in own if term[0] in characters}
    return covered


def compare(
    query: Query,
    asked: QuestionMatch,
    passage: Sequence[str],
    *,
    held: int,
    about: frozenset[int] = frozenset(),
    published: str = "",
) -> Fit:
    """Compares a question with one exchange and one passage of it.

    Args:
        query: The question.
        asked: How the interviewer's question compares.
        passage: Terms of the passage.
        held: Concepts that are anywhere in the exchange, one bit each, as far as is known.
        about: Concepts that the interview as a whole is about, from `about`.
        published: Date of the interview.
    """
    found = match(query, passage)
    both, said, whole, around = _held(query, asked, found, held, about)
    values = {
        **asked.features,
        "both": both / query.findable,
        "passage": said / query.findable,
        "exchange_share": whole / query.findable,
        "exchange_share2": (whole / query.findable) ** 2,
        "exchange_says": whole / MUCH,
        # Among many exchanges some hold any one word: the more there are, the more do all tell
        "share_at_scale": (whole / query.findable) ** 2 * query.scale,
        "says_at_scale": whole / MUCH * query.scale,
        "about": around / query.findable,
        "pairs": _pairs(query, found.at),
    }
    phrases = zip(asked.phrases, query.phrases, strict=True) if query.phrases else ()
    return Fit(
        _in_order(values),
        (whole + ABOUT * around) / query.total,
        sum(stands or contains_phrase(passage, phrase) for stands, phrase in phrases),
        published[:4] in query.years,
        asked.found,
        found,
    )


def _held(
    query: Query, asked: QuestionMatch, found: Matched, held: int, about: frozenset[int]
) -> tuple[float, float, float, float]:
    """What is held: BM25F of both texts, BM25 of the passage, of the whole, by the card alone."""
    norm = 1 - B_PASSAGE + B_PASSAGE * found.length / query.passage_length
    both = said = whole = around = 0.0
    for number, idf in query.content:
        best_q, best_p = asked.found.best[number], found.best[number]
        if best := max(best_q, best_p):
            count = found.counts[number] / norm
            weighed = QUESTION_FIELD_WEIGHT * asked.counts[number] + count
            both += idf * weighed * (K1 + 1) / (K1 + weighed)
            said += idf * count * (K1 + 1) / (K1 + count)
            whole += idf * best
        elif held >> number & 1:
            whole += idf * ELSEWHERE_IN_ANSWER
        elif number in about:
            if query.concepts[number].words[0] in query.years:
                whole += idf * ELSEWHERE_IN_ANSWER  # a date tells it, though nobody says it
            else:
                around += idf
    return both, said, whole, around


def with_typed(query: Query, fit: Fit, share: float) -> Fit:
    """Adds how much of the query stands in the exchange as it was typed."""
    return _with_features(fit, _TYPED, (share * query.scale,))


def with_costly_features(
    query: Query,
    question: Sequence[str],
    fits: Sequence[Fit],
    aligned: Sequence[tuple[float, ...]],
) -> list[Fit]:
    """Adds the `COSTLY_FEATURES`, which cost more than all others of a question.

    Args:
        query: The question.
        question: Terms of the interviewer's question.
        fits: Of this exchange, from `compare`.
        aligned: For each of them, from `alignments`.
    """
    grams = _trigrams_of(tuple(question))
    common, all_asked = len(query.trigrams.intersection(grams)), len(query.trigrams)
    values = common / (len(grams) + all_asked - common or 1), common / (all_asked or 1)
    return [
        _with_features(fit, _FIRST_COSTLY, (*values, *near))
        for fit, near in zip(fits, aligned, strict=True)
    ]


def _with_features(fit: Fit, first: int, values: Sequence[float]) -> Fit:
    """A fit with other values from some place on."""
    past = first + len(values)
    features = (*fit.features[:first], *values, *fit.features[past:])
    # `replace` takes three times as long, for every passage that is compared.
    return Fit(features, fit.share, fit.phrases, fit.year, fit.question, fit.passage)


def _pairs(query: Query, at: Sequence[tuple[int, int, float]]) -> float:
    """Neighbours of the question that are neighbours in a text, by what they say, 0 to 1."""
    wanted = query.neighbours
    if not wanted or len(at) < 2:
        return 0.0
    found = {
        (one, other)
        for (place, one, _), (other_place, other, _) in pairwise(at)
        if other_place - place <= NEAR and (one, other) in wanted
    }
    return sum(wanted[pair] for pair in found) / sum(wanted.values()) if found else 0.0
