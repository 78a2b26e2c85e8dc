"""Whether an exchange does not say of somebody what a question asks of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.search.query.query import Query
from bot.search.ranking.facts.deeds import SAID, Deed, is_said_of_doer, is_told_who, is_verb_said
from bot.search.ranking.facts.fact_words import ASKED, FactKind
from bot.search.ranking.facts.facts import tells_beside
from bot.search.ranking.facts.narrowed import is_too_wide
from bot.search.ranking.facts.reasons import AskedReason, is_only_mentioned
from bot.search.ranking.holding import Held
from bot.search.ranking.marking import Sentence, said
from bot.search.ranking.wanted import Wanted
from bot.search.text.span import Span
from bot.store.record.interviews import Record

NEAR_ENOUGH = 0.6
"""Nearness in meaning from which something that is said may tell what is missing."""


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """An exchange, read for a question.

    Attributes:
        record: The exchange.
        said: Sentences of its answer, in order.
        nearest: How near it comes to what it does not hold.
        across: It is in another language than the question.
    """

    record: Record
    said: Sequence[Sentence]
    nearest: float
    across: bool


def is_spoken_of(
    asks: AskedReason | Deed, held: Held, speaks_for: Callable[[], frozenset[int]], *, across: bool
) -> bool:
    """Whether somebody is spoken of of whom something is asked.

    Nothing is known where nobody of that name is, or who speaks says I; in another language only
    names are known for sure to be found.

    Args:
        asks: What is asked.
        held: How far an exchange holds the concepts of the question.
        speaks_for: Tells the concepts that name who speaks, or whom they speak for.
        across: The exchange is in another language than the question.
    """
    is_other = False
    if isinstance(asks, Deed):
        is_lacking = asks.loosely and not asks.openly and held.shares[asks.verb] < SAID
        if is_lacking or (across and not (asks.by_name or asks.openly)):
            return False
        may_be_other = asks.by_name and not across and asks.who <= held.by_interview
        is_other = may_be_other and asks.who.isdisjoint(speaks_for())
    return is_other or not asks.who <= held.lacking | held.by_interview


def is_unsaid(
    query: Query, wanted: Wanted, asks: AskedReason | Deed | None, reading: ReadAnswer
) -> bool:
    """Whether what is asked is said of others, without a reason, or too widely.

    Args:
        query: The question.
        wanted: What it asks for.
        asks: What it asks of somebody who is spoken of.
        reading: The exchange.
    """
    record, narrowed = reading.record, wanted.narrowed
    asked = said(query, record.question, Span(0, len(record.question)), record.card.language)
    if narrowed and is_too_wide(narrowed, record.question, asked, record.answer, reading.said):
        return True
    if isinstance(asks, AskedReason):
        return is_only_mentioned(asks, record.answer, reading.said, asked)
    if asks and asks.openly:
        return _is_nobody_named(asks, reading, asked)
    return asks is not None and _is_said_of_others(asks, wanted, reading, asked)


def _is_said_of_others(
    asks: Deed, wanted: Wanted, reading: ReadAnswer, asked: Sequence[Sentence]
) -> bool:
    record, language = reading.record, reading.record.card.language
    if asks.loosely and not is_verb_said(asks, reading.said):
        return False
    if wanted.fact and not tells_beside(wanted.fact, asks.verb, record, reading.said):
        return True
    return not (
        is_said_of_doer(asks, record.answer, reading.said, language)
        or is_said_of_doer(asks, record.question, asked, language)
    )


def _is_nobody_named(asks: Deed, reading: ReadAnswer, asked: Sequence[Sentence]) -> bool:
    """Whether it is not told who did something; in other words, or to who asked too, it may be."""
    record = reading.record
    if is_verb_said(asks, reading.said):
        is_asked_of = any(asks.who & each.weights.keys() for each in asked)
        return not is_told_who(asks, record.answer, reading.said, is_asked_of=is_asked_of)
    if ASKED[FactKind.NAME].search(record.question.lower()):
        return False
    return is_verb_said(asks, asked) or (not reading.across and reading.nearest < NEAR_ENOUGH)
