"""What Telegram's refusals mean, and how long is waited for what."""

from datetime import timedelta

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.alerts.refusals import LONGEST_WAIT, Meaning, seconds, understand, wait_before


def caused(error: NetworkError, cause: Exception) -> NetworkError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "meaning", "doubtful"),
    [
        (RetryAfter(7), Meaning.FLOOD, False),
        (RetryAfter(timedelta(seconds=7)), Meaning.FLOOD, False),
        (ChatMigrated(-1005), Meaning.MOVED, False),
        (Forbidden("bot was blocked by the user"), Meaning.GONE, False),
        (BadRequest("Chat not found"), Meaning.REFUSED, False),
        (BadRequest("Not enough rights to send text messages to the chat"), Meaning.REFUSED, False),
        (BadRequest("Message thread not found"), Meaning.NO_THREAD, False),
        (NetworkError("Bad Gateway"), Meaning.TROUBLE, False),
        (NetworkError("Internal Server Error"), Meaning.TROUBLE, False),
        (caused(TimedOut(), httpx.ConnectTimeout("")), Meaning.TROUBLE, False),
        (caused(TimedOut(), httpx.PoolTimeout("")), Meaning.TROUBLE, False),
        (caused(NetworkError("x"), httpx.ConnectError("")), Meaning.TROUBLE, False),
        (caused(TimedOut(), httpx.ReadTimeout("")), Meaning.TROUBLE, True),
        (caused(NetworkError("x"), httpx.ReadError("")), Meaning.TROUBLE, True),
        (caused(NetworkError("x"), httpx.RemoteProtocolError("")), Meaning.TROUBLE, True),
        (TelegramError("Invalid server response"), Meaning.TROUBLE, True),
        (InvalidToken("Unauthorized"), Meaning.TROUBLE, False),
        (Conflict("terminated by other getUpdates request"), Meaning.TROUBLE, False),
        (KeyError("a fault of ours"), Meaning.TROUBLE, False),
    ],
)
def test_each_has_its_meaning(error: Exception, meaning: Meaning, doubtful: bool) -> None:
    refusal = understand(error)
    assert (refusal.meaning, refusal.doubtful) == (meaning, doubtful)
    assert refusal.reason
    assert "\n" not in refusal.reason


def test_a_flood_tells_how_long() -> None:
    assert understand(RetryAfter(7)).wait == 7
    assert understand(ChatMigrated(-1005)).moved_to == -1005


@given(st.one_of(st.integers(0, 10**6), st.floats(0, 10**6)))
def test_a_wait_is_read_either_way(wait: float) -> None:
    assert seconds(wait) == wait
    assert abs(seconds(timedelta(seconds=wait)) - wait) < 1e-5


@given(st.integers(1, 10_000))
def test_waits_grow_up_to_half_an_hour(attempt: int) -> None:
    assert 0 < wait_before(attempt) <= wait_before(attempt + 1) <= LONGEST_WAIT
