"""New interviews are asked the questions that wait for an answer.

This comes after the transaction that publishes an interview, since only then a question finds it.
That transaction notes that the interview is to be asked, so nothing is lost in between.
"""

import logging
import time

from bot.alerts.queueing import SubscriptionMatch, announce_answer
from bot.intake.library import Library
from bot.search.deciding import find_answers
from bot.search.engine import Searcher, open_searcher
from bot.search.verdict import ANSWER_FROM, Hit, Verdict
from bot.store.database import Store
from bot.store.subscribers.subscriptions import InterestKind
from bot.store.trouble import StoreError
from bot.store.waiting_questions import mark_asked, unasked, waiting_questions

_log = logging.getLogger(__name__)
_HITS = 6
"""Hits among which a new interview has to be: as many as whoever asks is shown."""


async def ask_waiting(store: Store, library: Library) -> None:
    """Asks the interviews that are new since the last time, and queues what they answer.

    Args:
        store: The database.
        library: Topics and synonyms.

    Raises:
        StoreError: The database cannot be used; the rest is asked the next time.
    """
    async with store.read() as db:
        new = await unasked(db)
        questions = await waiting_questions(db) if new else []
    if not new:
        return
    answered: list[tuple[str, Hit]] = []
    if questions:
        searcher = await open_searcher(store, library.lexicon)
        for question in questions:
            try:
                hit = await _answer(store, searcher, question, new)
            except StoreError:
                raise
            except Exception:  # noqa: BLE001 (one question must not hold up the others)
                _log.exception("A waiting question could not be asked")
                continue
            if hit is not None:
                answered.append((question, hit))
    now = time.time()
    again: set[int] = set()
    async with store.write() as db:
        for question, hit in answered:
            key, id_ = hit.record.card.key, hit.record.id
            match = SubscriptionMatch(
                InterestKind.QUESTION, question, id_, hit.passage, tuple(hit.marks)
            )
            if not await announce_answer(db, key, match, now):
                again.add(key)
        await mark_asked(db, new - again)


async def _answer(store: Store, searcher: Searcher, question: str, new: set[int]) -> Hit | None:
    """The plain answer that one of some interviews gives to all of a question, if one does."""
    result = await find_answers(store, searcher, question, _HITS)
    if result.verdict is not Verdict.ANSWER or result.missing:
        return None
    sure = (hit for hit in result.hits if hit.confidence >= ANSWER_FROM)
    return next((hit for hit in sure if hit.record.card.key in new), None)
