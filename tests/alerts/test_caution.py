"""When everything is held back: what counts, what is reset, and how long it lasts at most."""

import pytest

from bot.alerts.caution import HOLD_AFTER, MAX_FLOOD_HOLD, MAX_HOLD, Caution
from bot.alerts.refusals import Refusal, RefusalKind

TROUBLE = Refusal(RefusalKind.TROUBLE, "the server failed")
GONE = Refusal(RefusalKind.GONE, "blocked")


def flood(seconds: float) -> Refusal:
    return Refusal(RefusalKind.FLOOD, "too many", wait=seconds)


def test_trouble_in_a_row_holds_for_longer_and_longer_up_to_a_minute() -> None:
    caution = Caution()
    holds = [caution.seconds_after(number, TROUBLE) for number in range(12)]
    assert holds[: HOLD_AFTER - 1] == [0.0] * (HOLD_AFTER - 1)
    assert holds[HOLD_AFTER - 1 :][:7] == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, MAX_HOLD]
    assert set(holds[9:]) == {MAX_HOLD}
    assert MAX_HOLD == 60


@pytest.mark.parametrize("between", [None, GONE, flood(1)], ids=["sent", "gone", "flood"])
def test_anything_but_trouble_starts_the_count_again(between: Refusal | None) -> None:
    caution = Caution()
    for _ in range(HOLD_AFTER - 1):
        assert caution.seconds_after(1, TROUBLE) == 0
    assert caution.seconds_after(2, between) == 0
    for _ in range(HOLD_AFTER - 1):
        assert caution.seconds_after(1, TROUBLE) == 0
    assert caution.seconds_after(1, TROUBLE) == 1


def test_floods_of_several_chats_hold_everything_for_as_long_as_asked() -> None:
    caution = Caution()
    assert caution.seconds_after(1, flood(7)) == 0
    assert caution.seconds_after(2, flood(8)) == 0
    assert caution.seconds_after(3, flood(9)) == 9
    assert caution.seconds_after(4, flood(5)) == 5


def test_floods_of_some_chats_do_not_silence_all_for_a_day() -> None:
    caution = Caution()
    holds = [caution.seconds_after(chat, flood(86_400)) for chat in range(4)]
    assert holds[HOLD_AFTER - 1 :] == [MAX_FLOOD_HOLD] * 2


@pytest.mark.parametrize("between", [None, GONE, TROUBLE], ids=["sent", "gone", "trouble"])
def test_a_message_that_gets_through_ends_a_flood(between: Refusal | None) -> None:
    caution = Caution()
    for chat in (1, 2):
        assert caution.seconds_after(chat, flood(9)) == 0
    assert caution.seconds_after(3, between) == 0
    for chat in (4, 5):
        assert caution.seconds_after(chat, flood(9)) == 0
    assert caution.seconds_after(6, flood(9)) == 9


def test_the_floods_of_one_chat_concern_that_chat_alone() -> None:
    caution = Caution()
    assert [caution.seconds_after(1, flood(9)) for _ in range(9)] == [0.0] * 9
