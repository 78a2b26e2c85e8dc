"""Telegram's limits on rates, on a clock that the test drives."""

import pytest

from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.faults import BROKEN, Call, DroppedError, Reply
from tests.local_api.rates import Rates


def sent_at(rates: Rates, chat_id: int, at: float) -> int:
    """0 when the message passes, otherwise the seconds to wait."""
    fault = rates(Call("sendMessage", {"chat_id": chat_id, "text": "x"}, at))
    if fault is None:
        return 0
    assert isinstance(fault, Reply)
    assert fault.status == 429
    return int(fault.body.split(b'"retry_after": ')[1].rstrip(b"}"))


def test_thirty_a_second_over_all_chats() -> None:
    rates = Rates()
    assert [sent_at(rates, chat, 100.0) for chat in range(1, 32)] == [0] * 30 + [1]
    assert sent_at(rates, 31, 100.9) == 1
    assert sent_at(rates, 31, 101.0) == 0
    assert rates.refusals == 2


def test_one_a_second_in_a_chat() -> None:
    rates = Rates()
    assert [sent_at(rates, 1, at) for at in (100.0, 100.5, 101.0, 101.5, 102.0)] == [0, 1, 0, 1, 0]


def test_twenty_a_minute_in_a_group() -> None:
    rates = Rates()
    assert [sent_at(rates, -5, 100.0 + second) for second in range(21)] == [0] * 20 + [40]
    assert sent_at(rates, -5, 159.5) == 1
    assert sent_at(rates, -5, 160.0) == 0
    assert [sent_at(rates, 5, 100.0 + second) for second in range(25)] == [0] * 25


def test_only_messages_count() -> None:
    rates = Rates()
    edit = Call("editMessageText", {"chat_id": 1, "text": "x"}, 100.0)
    assert [rates(edit) for _ in range(50)] == [None] * 50


async def test_the_first_policy_with_a_fault_decides() -> None:
    now = 100.0
    telegram = Telegram(clock=lambda: now)
    ada = telegram.person()
    telegram.say(ada, "/start")
    telegram.policies = (lambda call: BROKEN if call.method == "getMe" else None, Rates())
    message = {"chat_id": str(ada.id), "text": "x"}
    statuses = [(await telegram.answer(TOKEN, "sendMessage", message, {}))[0] for _ in range(2)]
    now += 1
    statuses.append((await telegram.answer(TOKEN, "sendmessage", message, {}))[0])
    assert statuses == [200, 429, 200]
    with pytest.raises(DroppedError):
        await telegram.answer(TOKEN, "getMe", {}, {})
    assert [call.method for call in telegram.calls] == ["sendMessage"] * 3 + ["getMe"]
