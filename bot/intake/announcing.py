"""Who waits for news, or for corrections, is told of an interview that was written."""

from collections.abc import Sequence
from dataclasses import dataclass

import aiosqlite

from bot.alerts import queueing
from bot.alerts.queueing import SubscriptionMatch
from bot.corpus.interview import Exchange
from bot.intake.analyse import AnalysedInterview, InterestMatch
from bot.intake.matching import grown_exchanges, only_added
from bot.search.text.span import Span
from bot.store.record import interviews, versions, write_interviews
from bot.store.record.interviews import Card, Record
from bot.store.record.kept import Kept
from bot.store.subscribers.subscriptions import InterestKind
from bot.store.waiting_questions import answers_waiting, mark_unasked

GROWTH_SECONDS = 3_600.0
"""Seconds after it was announced for which what an interview gains is news to whoever waits for it:
its document was still being written."""

_EVERYTHING = InterestMatch(InterestKind.EVERYTHING, "", None, Span(0, 0))


@dataclass(frozen=True, slots=True)
class Edit:
    """An interview that took the place of an earlier version of it.

    Attributes:
        kept: What is on record of it.
        card: As the earlier version was listed.
        before: What the earlier version held.
        after: The new version.
        announced: Whether what is new in its document goes to subscribers.
        reread: The bytes of its document are known, only the way of reading has changed.
        corrections_wanted: Whether anybody wants to hear of corrections.
    """

    kept: Kept
    card: Card
    before: Sequence[Record]
    after: AnalysedInterview
    announced: bool
    reread: bool
    corrections_wanted: bool


async def announce_interview(
    db: aiosqlite.Connection, key: int, matches: Sequence[InterestMatch], now: float
) -> None:
    """Tells of an interview that is new, in the caller's transaction.

    Args:
        db: A connection of `Store.write`.
        key: Of the interview.
        matches: What topics and people's words found in it.
        now: Unix time.
    """
    await write_interviews.mark_announced(db, key, now)
    await _announce(db, key, [_EVERYTHING, *matches], now)
    await mark_unasked(db, key)


async def tell_of_edit(
    db: aiosqlite.Connection, edit: Edit, matches: Sequence[InterestMatch], now: float
) -> None:
    """Keeps what was corrected, and tells who waits for what was gained or for corrections.

    Args:
        db: As in `announce_interview`.
        edit: What was edited.
        matches: As in `announce_interview`.
        now: Unix time.
    """
    key = edit.kept.key
    answers = await answers_waiting(db, key)
    had = [Exchange(record.question, record.answer) for record in edit.before]
    is_recent = 0 < now - edit.kept.announced_at < GROWTH_SECONDS
    if is_recent and edit.announced and not edit.reread:
        places = grown_exchanges(edit.after.interview, had)
        gained = [match for match in matches if match.exchange in places]
        await queueing.replace_findings(db, key, [])
        await _announce(db, key, gained, now)
    is_correction = not edit.reread and not (is_recent and only_added(edit.after.interview, had))
    if is_correction:
        await versions.keep_version(db, edit.card, edit.before, now)
    if edit.kept.announced_at or edit.corrections_wanted:
        # Alerts that still wait show it as it is now, and go to nobody whom that does not concern.
        found = await _findings(db, key, [_EVERYTHING, *matches])
        await queueing.replace_findings(db, key, found)
    if is_correction and edit.announced:
        await queueing.announce_correction(db, key, now)
    if answers or (edit.announced and not edit.reread):
        await mark_unasked(db, key)


async def _announce(
    db: aiosqlite.Connection, key: int, matches: Sequence[InterestMatch], now: float
) -> None:
    await queueing.announce(db, key, await _findings(db, key, matches), now)


async def _findings(
    db: aiosqlite.Connection, key: int, matches: Sequence[InterestMatch]
) -> list[SubscriptionMatch]:
    ids = [record.id for record in await interviews.interview_exchanges(db, key, limit=-1)]
    return [
        SubscriptionMatch(each.kind, each.what)
        if each.exchange is None
        else SubscriptionMatch(each.kind, each.what, ids[each.exchange], each.passage, each.marks)
        for each in matches
    ]
