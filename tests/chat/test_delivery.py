"""Answers are tried again when they surely did not arrive, and never when they may have."""

import httpx
import pytest
from telegram.error import (
    BadRequest,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.alerts.pace import MAX_A_SECOND, Pace
from bot.chat import delivery
from bot.chat.delivery import Delivery
from bot.chat.services import Services
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from tests.alerts.conftest import DrivenClock
from tests.conftest import Driver, driven


class Calls:
    """A call that fails before it succeeds."""

    def __init__(self, *failures: TelegramError) -> None:
        self.made = 0
        self._failures = failures

    async def __call__(self) -> str:
        self.made += 1
        if self.made <= len(self._failures):
            raise self._failures[self.made - 1]
        return "done"


def caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "FIRST_RETRY", 0.0)


SURELY_NOT_SENT = [
    NetworkError("Bad Gateway"),
    NetworkError("Bad Gateway (502). Parsing the server response b'<html>' failed"),
    NetworkError("Too Many Requests (429)"),  # of a proxy
    NetworkError("Found (302)"),
    caused(NetworkError("httpx.ConnectError"), httpx.ConnectError("refused")),
    caused(TimedOut(), httpx.ConnectTimeout("no answer")),
    caused(TimedOut(), httpx.PoolTimeout("all busy")),
    caused(NetworkError("httpx.ProxyError"), httpx.ProxyError("down")),
]
MAYBE_SENT = [
    caused(TimedOut(), httpx.ReadTimeout("no answer")),
    caused(TimedOut(), httpx.WriteTimeout("stuck")),
    caused(NetworkError("httpx.ReadError"), httpx.ReadError("reset")),
    caused(NetworkError("x"), httpx.RemoteProtocolError("Server disconnected")),
    NetworkError("Gateway Timeout (504)"),
    NetworkError("Request Timeout (408)"),
    TelegramError("Invalid server response"),
]


@pytest.mark.parametrize("failure", SURELY_NOT_SENT)
async def test_what_surely_was_not_sent_is_sent_again(failure: TelegramError) -> None:
    calls = Calls(failure, failure)
    assert await Delivery(Pace()).send(1, calls) == "done"
    assert calls.made == 3


class CountedPace(Pace):
    """A pace that tells how often an answer took its turn."""

    taken = 0

    async def answer(self) -> None:
        self.taken += 1
        await super().answer()


async def test_each_answer_and_each_one_after_a_refusal_counts_in_the_pace() -> None:
    pace = CountedPace()
    delivery = Delivery(pace)
    await delivery.send(1, Calls())
    assert pace.taken == 1
    await delivery.send(2, Calls(RetryAfter(0)))
    assert pace.taken == 3
    await delivery.call(Calls())  # such as the answer to a press, to which no limit applies
    assert pace.taken == 3


@pytest.mark.parametrize("failure", MAYBE_SENT)
async def test_what_may_have_arrived_is_not_sent_again(failure: TelegramError) -> None:
    calls = Calls(failure)
    with pytest.raises(TelegramError):
        await Delivery(Pace()).send(1, calls)
    assert calls.made == 1


@pytest.mark.parametrize("failure", MAYBE_SENT)
async def test_what_may_be_done_twice_is_tried_again(failure: TelegramError) -> None:
    calls = Calls(failure)
    assert await Delivery(Pace()).call(calls) == "done"
    assert await Delivery(Pace()).send(1, Calls(failure), is_repeatable=True) == "done"


@pytest.mark.parametrize("failure", [BadRequest("no"), InvalidToken("no")])
async def test_a_refusal_is_final(failure: TelegramError) -> None:
    calls = Calls(failure)
    with pytest.raises(type(failure)):
        await Delivery(Pace()).send(1, calls)
    assert calls.made == 1


async def test_trouble_without_end_is_given_up() -> None:
    calls = Calls(*[NetworkError("Bad Gateway")] * 2 * delivery.MAX_ATTEMPTS)
    with pytest.raises(NetworkError):
        await Delivery(Pace()).call(calls)
    assert calls.made == delivery.MAX_ATTEMPTS


async def test_a_chat_that_has_to_wait_too_long_is_not_called_again() -> None:
    sender = Delivery(Pace())
    calls = Calls(RetryAfter(600))
    with pytest.raises(RetryAfter):
        await sender.send(1, calls)
    assert sender.is_waiting(1)
    assert not sender.is_waiting(2)
    with pytest.raises(RetryAfter):
        await sender.send(1, calls)
    assert calls.made == 1


async def test_a_chat_is_tried_again_however_long_telegram_asks_to_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(delivery, "MAX_SILENCE", 0.01)
    assert await Delivery(Pace()).send(1, Calls(RetryAfter(86_400))) == "done"


async def test_answers_leave_no_faster_than_telegram_takes_messages() -> None:
    clock = DrivenClock()
    pace = Pace(clock)
    times = []
    for _ in range(4 * MAX_A_SECOND):
        await pace.answer()
        times.append(clock.time())
    assert times[MAX_A_SECOND - 1] == times[0]
    pairs = zip(times, times[MAX_A_SECOND:], strict=False)
    assert all(later - earlier > 1 for earlier, later in pairs)


async def test_alerts_give_way_while_an_update_is_handled(services: Services) -> None:
    requests = services.pace.active_requests
    seen: list[bool] = []
    telegram = Telegram(policies=(lambda _: seen.append(requests.busy),))
    async with driven(telegram, services) as bot:
        await bot.say(telegram.person(), "/help")
    assert any(seen)
    assert not requests.busy


async def test_three_chats_that_have_to_wait_hold_everything_back() -> None:
    pace = Pace()
    sender = Delivery(pace)
    for chat in range(3):
        with pytest.raises(RetryAfter):
            await sender.send(chat, Calls(RetryAfter(600)))
    assert pace.alerts_held


@pytest.mark.usefixtures("corpus")
async def test_a_group_that_moves_before_it_is_answered_is_answered_where_it_moved(
    bot: Driver, ada: User
) -> None:
    group = bot.telegram.group("Readers", ada, kind="group")
    (answer,) = await bot.say(ada, "/ask when does the northern bridge open", group)
    bot.telegram.say(ada, "/ask when does the northern bridge open", group)
    moved = bot.telegram.migrate(group)
    # Another message has the number of the question there.
    bot.telegram.say(ada, "hello", moved)
    await bot.work()
    (again,) = bot.telegram.sent(moved)
    assert again["text"] == answer["text"]
    assert "reply_to_message" not in again
    await bot.press(ada, answer, "Next question")
    assert len(bot.telegram.sent(moved)) == 2
