"""How fast alerts leave beside answers, and what holds them back, on a clock that is driven."""

import asyncio
import itertools

import pytest

from bot.alerts import pace as pacing
from bot.alerts.pace import CHAT_GAP, GROUP_GAP, MAX_A_SECOND, Pace, gap_of


class Clock:
    """Time that passes only when somebody waits for it."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.is_ahead_by = 0.0

    def time(self) -> float:
        return self.now + self.is_ahead_by

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    return Pace(clock)


def most_within_a_second(moments: list[float]) -> int:
    return max(
        sum(first <= moment < first + 1 for moment in moments[number:])
        for number, first in enumerate(moments)
    )


async def test_alerts_leave_at_nearly_the_rate_that_telegram_allows(
    pace: Pace, clock: Clock
) -> None:
    moments = []
    for _ in range(200):
        await pace.alert()
        moments.append(clock.now)
    assert most_within_a_second(moments) <= MAX_A_SECOND
    assert 199 / 30 <= moments[-1] - moments[0] <= 199 / 29


async def test_answers_are_counted_along_with_alerts(pace: Pace, clock: Clock) -> None:
    moments = []
    for number in range(300):
        await (pace.answer() if number % 3 else pace.alert())
        moments.append(clock.now)
    assert most_within_a_second(moments) <= MAX_A_SECOND
    # A burst of answers is not held up by the pace of alerts.
    clock.now += 10
    begun = clock.now
    for _ in range(MAX_A_SECOND):
        await pace.answer()
    assert clock.now == begun
    await pace.alert()
    assert clock.now > begun


async def test_lateness_is_made_up_for_a_little_and_not_in_a_burst(
    pace: Pace, clock: Clock
) -> None:
    await pace.alert()
    clock.now += 10
    moments = []
    for _ in range(31):
        await pace.alert()
        moments.append(clock.now)
    assert most_within_a_second(moments) <= MAX_A_SECOND
    gaps = [later - earlier for earlier, later in itertools.pairwise(moments)]
    assert min(gaps) > pacing.INTERVAL / 2


async def test_answers_leave_in_the_order_in_which_they_were_made(
    pace: Pace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(MAX_A_SECOND):
        await pace.answer()
    left: list[str] = []
    is_over = asyncio.Event()

    async def sleep(seconds: float) -> None:
        clock.now += seconds
        await is_over.wait()

    async def answer(name: str) -> None:
        await pace.answer()
        left.append(name)

    monkeypatch.setattr(clock, "sleep", sleep)
    first = asyncio.create_task(answer("first"))
    await asyncio.sleep(0)
    other = asyncio.create_task(answer("other"))  # it comes when there is room again
    await asyncio.sleep(0)
    is_over.set()
    await asyncio.gather(first, other)
    assert left == ["first", "other"]


@pytest.mark.parametrize("of_all", [True, False], ids=["everything", "alerts"])
async def test_a_hold_lasts_as_long_as_it_was_told(
    pace: Pace, clock: Clock, *, of_all: bool
) -> None:
    begun = clock.now
    hold = pace.hold if of_all else pace.hold_alerts
    assert not pace.alerts_held
    hold(20)
    hold(5)  # a shorter one does not end the longer one
    seen = [pace.alerts_held]
    await pace.answer()
    assert clock.now == pytest.approx(begun + 20 if of_all else begun)
    await pace.alert()
    assert clock.now == pytest.approx(begun + 20, abs=0.1)
    seen.append(pace.alerts_held)
    hold(3)
    seen.append(pace.alerts_held)
    assert seen == [True, False, True]


async def test_an_alert_gives_way_to_people_but_not_for_ever(pace: Pace, clock: Clock) -> None:
    await pace.alert()
    clock.now += 1
    begun = clock.now
    with pace.active_requests.track():
        await pace.alert()
    assert clock.now == pytest.approx(begun + pacing.MAX_YIELD, abs=0.02)
    clock.now += 1
    begun = clock.now
    await pace.alert()
    assert clock.now == begun


def test_a_request_that_fails_is_over_too(pace: Pace) -> None:
    with pytest.raises(LookupError), pace.active_requests.track(), pace.active_requests.track():
        raise LookupError
    assert not pace.active_requests.busy


def test_a_group_is_left_alone_for_longer_than_a_person() -> None:
    assert gap_of("private") == CHAT_GAP
    assert {gap_of(kind) for kind in ("group", "supergroup", "channel")} == {GROUP_GAP}
    assert 60 / GROUP_GAP < 20
    assert CHAT_GAP > 1


@pytest.mark.parametrize("jump", [-900, 900])
async def test_a_clock_that_jumps_neither_stops_nor_hurries_anything(
    pace: Pace, clock: Clock, jump: float
) -> None:
    begun = clock.now
    for _ in range(MAX_A_SECOND):
        await pace.answer()
    clock.is_ahead_by = jump
    await pace.answer()
    assert 1 < clock.now - begun < 2
    pace.hold(60)
    clock.is_ahead_by += jump
    await pace.alert()
    assert 60 < clock.now - begun < 63
