"""What is counted of questions, and the texts that the operator keeps of some."""

import time
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

import aiosqlite

from bot.store.database import Store

MAX_KEPT_QUESTIONS = 5_000
"""Texts that are kept; the oldest go first."""

MAX_QUESTION_CHARS = 300
"""Characters of one text."""

MAX_PENDING = 500
"""Texts that wait to be written."""


class Tallied(StrEnum):
    """What is counted in each week."""

    ANSWER = "answer"
    SUGGESTIONS = "suggestions"
    NOTHING = "nothing"
    RIGHT = "right"
    """An answer that was marked with a thumb up."""
    WRONG = "wrong"
    SUBSCRIBERS = "subscribers"
    """Chats with a subscription when the week was last looked at."""


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """A question that found nothing, or whose answer was marked wrong.

    Attributes:
        day: ISO date.
        reason: `NOTHING` or `WRONG`.
    """

    day: str
    reason: Tallied
    question: str


class WeeklyTally:
    """What was counted since it was last written: an answer waits for no disk.

    Args:
        clock: Tells Unix time.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._counts: Counter[tuple[str, Tallied]] = Counter()
        self._texts: deque[KeptQuestion] = deque(maxlen=MAX_PENDING)

    def add(self, what: Tallied, question: str = "") -> None:
        """Counts a question or a mark.

        Args:
            what: What the question got, or how its answer was marked.
            question: Its text, where the operator keeps it.
        """
        today = datetime.fromtimestamp(self._clock(), UTC).date()
        self._counts[week_of(today), what] += 1
        if text := " ".join(question.split())[:MAX_QUESTION_CHARS]:
            self._texts.append(KeptQuestion(today.isoformat(), what, text))

    async def write(self, store: Store) -> None:
        """Writes what was counted; what cannot be written is counted on.

        Raises:
            StoreError: The database cannot be written.
        """
        if not self._counts:
            return
        counts, self._counts = self._counts, Counter()
        texts = list(self._texts)
        self._texts.clear()
        try:
            async with store.write() as db:
                await _write(db, counts, texts)
        except BaseException:
            self._counts.update(counts)
            self._texts.extendleft(reversed(texts))
            raise


def week_of(day: date) -> str:
    """ISO date of the Monday of a day's week."""
    return (day - timedelta(days=day.weekday())).isoformat()


async def note_subscribers(db: aiosqlite.Connection, today: date) -> None:
    """Notes how many chats have a subscription this week."""
    await db.execute(
        "INSERT INTO tally (week, what, count) SELECT ?, 'subscribers', count(DISTINCT chat)"
        " FROM subscription JOIN chat ON chat.id = subscription.chat AND chat.active = 1 WHERE true"
        " ON CONFLICT (week, what) DO UPDATE SET count = excluded.count",
        (week_of(today),),
    )


async def weekly_counts(
    db: aiosqlite.Connection, today: date, weeks: int
) -> dict[str, dict[Tallied, int]]:
    """What was counted in each of the last weeks, the oldest first; weeks without any are empty."""
    days = [today - timedelta(weeks=back) for back in range(weeks - 1, -1, -1)]
    found: dict[str, dict[Tallied, int]] = {week_of(day): {} for day in days}
    rows = await db.execute_fetchall(
        "SELECT week, what, count FROM tally WHERE week >= ?", (next(iter(found)),)
    )
    for week, what, count in rows:
        if week in found:
            found[week][Tallied(what)] = count
    return found


async def kept_questions(db: aiosqlite.Connection) -> list[KeptQuestion]:
    """The texts that are kept, the newest first."""
    rows = await db.execute_fetchall(
        "SELECT day, reason, question FROM kept_question ORDER BY day DESC, key DESC"
    )
    return [KeptQuestion(row[0], Tallied(row[1]), row[2]) for row in rows]


async def prune_questions(db: aiosqlite.Connection, today: date, days: int) -> int:
    """Deletes the texts that are older than the operator keeps them.

    Args:
        db: A connection of `Store.write`.
        today: The date in UTC.
        days: For how long; 0 for not at all.

    Returns:
        How many these were.
    """
    oldest = (today - timedelta(days=days)).isoformat()
    async with db.execute(
        "DELETE FROM kept_question WHERE day <= ? OR ? = 0", (oldest, days)
    ) as cursor:
        return cursor.rowcount


async def _write(
    db: aiosqlite.Connection, counts: Mapping[tuple[str, Tallied], int], texts: list[KeptQuestion]
) -> None:
    await db.executemany(
        "INSERT INTO tally (week, what, count) VALUES (?, ?, ?)"
        " ON CONFLICT (week, what) DO UPDATE SET count = count + excluded.count",
        [(week, what, count) for (week, what), count in counts.items()],
    )
    await db.executemany(
        "INSERT INTO kept_question (day, reason, question) VALUES (?, ?, ?)",
        [(each.day, each.reason, each.question) for each in texts],
    )
    await db.execute(
        "DELETE FROM kept_question WHERE key <= (SELECT max(key) FROM kept_question) - ?",
        (MAX_KEPT_QUESTIONS,),
    )
