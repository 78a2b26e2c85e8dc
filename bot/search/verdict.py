"""What a question gets: plain values, and the bands of confidence that decide."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.search.query.filters import Filters
from bot.search.ranking.facts.fact_words import FactKind
from bot.search.text.passages import sentences
from bot.search.text.span import Span
from bot.store.record.interviews import Record


class Verdict(StrEnum):
    """What is said to a question."""

    ANSWER = "answer"
    SUGGESTIONS = "suggestions"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Hit:
    """An exchange that was found.

    Attributes:
        record: The exchange.
        passage: The stretch of its answer that fits best.
        marks: The words inside the passage that matched, in order, apart from each other; none, and
            no sentence, when the confidence is below `least_shown`.
        confidence: 0 to 1: how often an exchange found like this answers the question.
        sentence: The sentence of the passage that answers a question for a fact, when one stands
            out.
        by_meaning: The exchange holds no word of the question: it was found by what it means.
        asked: The words that matched in the interviewer's question, where only it holds them.
    """

    record: Record
    passage: Span
    marks: tuple[Span, ...]
    confidence: float
    sentence: Span | None = None
    by_meaning: bool = False
    asked: tuple[Span, ...] = ()

    @property
    def telling(self) -> Span:
        """The sentence of the passage that answers or, failing that, that most words match."""
        starts = [mark.start for mark in self.marks]

        def matched(span: Span) -> int:
            return sum(span.start <= start < span.end for start in starts)

        cut = sentences(self.record.answer, self.passage)
        return self.sentence or max(cut, key=matched, default=self.passage)


@dataclass(frozen=True, slots=True)
class Result:
    """What a question gets.

    Attributes:
        query: The question as it was asked.
        corrected: The question with its typing errors corrected, when there were any.
        hits: What came closest, best first, for every verdict; empty only when no word of the
            question is on record.
        filters: What narrowed the question.
        missing: Words of the question that the corpus does not hold, as they were typed; beside an
            answer only those that are spelt right.
        unmet: The date that the question asks of, when what is shown first is of another; else
            empty.
        nearest_of: The speaker whom the question names, where nothing answers it and the hits are
            only what comes closest of theirs; else empty.
        untold: The kind of fact that is asked for and that the first suggestions do not tell.
    """

    query: str
    verdict: Verdict
    corrected: str | None
    hits: tuple[Hit, ...]
    filters: Filters = field(default_factory=Filters)
    missing: tuple[str, ...] = ()
    unmet: str = ""
    nearest_of: str = ""
    untold: FactKind | None = None

    @property
    def shown(self) -> tuple[Hit, ...]:
        """The hits that may answer the question; the rest only came closest."""
        if self.verdict is Verdict.NOTHING:
            return ()
        if self.nearest_of:
            return self.hits
        least = least_shown([hit.confidence for hit in self.hits])
        return tuple(hit for hit in self.hits if hit.confidence >= least)

    @property
    def is_sure(self) -> bool:
        """Whether it is an answer that nothing else has to agree with."""
        return self.verdict is Verdict.ANSWER and self.hits[0].confidence >= SURE_FROM


ANSWER_FROM = 0.4
"""Confidence from which a first hit is an answer."""

SUGGEST_FROM = 0.09
"""Sum of the confidences of the first `SUGGESTED` hits from which they are worth suggesting: two
exchanges that fit equally well leave each other little confidence, and one of them may answer."""

SUGGESTED = 5


SURE_FROM = 0.6
"""Confidence from which words answer alone; below it what is near in meaning has to agree."""


def judge(confidences: Sequence[float]) -> Verdict:
    """The verdict that the confidences of the hits give, the best first."""
    if confidences and confidences[0] >= ANSWER_FROM:
        return Verdict.ANSWER
    is_shown = bool(confidences) and confidences[0] >= WORTH
    some = is_shown and sum(confidences[:SUGGESTED]) >= SUGGEST_FROM
    return Verdict.SUGGESTIONS if some else Verdict.NOTHING


def agreed(by_words: Result, by_meaning: Result) -> Result:
    """What is said when words are not sure by themselves, and meaning was compared too.

    What words answer stays an answer where meaning has the same exchange first, or finds nothing.
    """
    if by_words.verdict is not Verdict.ANSWER:
        return by_meaning
    is_same = by_words.hits[0].record.key == by_meaning.hits[0].record.key
    return by_words if is_same or by_meaning.verdict is Verdict.NOTHING else by_meaning


def is_decided(confidences: Sequence[float]) -> bool:
    """Whether no other hit is shown, and the verdict is the same whatever they are.

    Args:
        confidences: Of the first hits, each at most as sure as the one before.
    """
    if not confidences or confidences[0] < WORTH:
        return True
    is_judged = confidences[0] >= ANSWER_FROM or sum(confidences[:SUGGESTED]) >= SUGGEST_FROM
    is_judged = is_judged or len(confidences) >= SUGGESTED
    return is_judged and confidences[-1] < least_shown(confidences)


WORTH = 0.03
RIVAL = 0.25


def least_shown(confidences: Sequence[float]) -> float:
    """The confidence that a hit needs to be shown: some, and enough beside the first one's."""
    return max(WORTH, RIVAL * confidences[0]) if confidences else WORTH
