"""What is counted of questions by the week, and the texts that are kept for some days."""

from datetime import UTC, date, datetime

import pytest

from bot.store import tally
from bot.store.database import Store
from bot.store.tally import (
    MAX_QUESTION_CHARS,
    Tallied,
    WeeklyTally,
    kept_questions,
    prune_questions,
    weekly_counts,
)

MONDAY = date(2024, 5, 6)
SUNDAY = date(2024, 5, 12)


def clock(day: date) -> float:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()


class Clock:
    def __init__(self) -> None:
        self.day = MONDAY

    def __call__(self) -> float:
        return clock(self.day)


async def test_weeks_are_counted_apart_and_added_up(store: Store) -> None:
    at = Clock()
    counted = WeeklyTally(at)
    for day in (MONDAY, SUNDAY, date(2024, 5, 13)):
        at.day = day
        counted.add(Tallied.ANSWER)
        await counted.write(store)
    async with store.read() as db:
        weeks = await weekly_counts(db, date(2024, 5, 19), 3)
    assert weeks == {
        "2024-04-29": {},
        "2024-05-06": {Tallied.ANSWER: 2},
        "2024-05-13": {Tallied.ANSWER: 1},
    }


async def test_what_cannot_be_written_is_counted_on(store: Store) -> None:
    counted = WeeklyTally(Clock())
    counted.add(Tallied.NOTHING, "Who?")
    store.path.rename(store.path.with_suffix(".away"))
    with pytest.raises(Exception, match="moved"):
        await counted.write(store)
    store.path.with_suffix(".away").rename(store.path)
    counted.add(Tallied.NOTHING, "When?")
    await counted.write(store)
    await counted.write(store)
    async with store.read() as db:
        assert await weekly_counts(db, MONDAY, 1) == {"2024-05-06": {Tallied.NOTHING: 2}}
        assert [each.question for each in await kept_questions(db)] == ["When?", "Who?"]


async def test_texts_are_bounded_and_pruned(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "MAX_KEPT_QUESTIONS", 3)
    at = Clock()
    counted = WeeklyTally(at)
    for number in range(5):
        counted.add(Tallied.WRONG, f"{number} " + "x" * 1000)
    at.day = SUNDAY
    counted.add(Tallied.NOTHING, "the newest")
    await counted.write(store)
    async with store.write() as db:
        kept = await kept_questions(db)
        assert [each.question[:3] for each in kept] == ["the", "4 x", "3 x"]
        assert max(len(each.question) for each in kept) == MAX_QUESTION_CHARS
        assert await prune_questions(db, SUNDAY, 7) == 0
        assert await prune_questions(db, SUNDAY, 6) == 2
        assert len(await kept_questions(db)) == 1
        assert await prune_questions(db, SUNDAY, 0) == 1
