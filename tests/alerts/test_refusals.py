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

from bot.alerts.refusals import MAX_RETRY_WAIT, RefusalKind, refusal_of, wait_before, wait_seconds
from bot.store.subscribers.outbox import State
from tests.alerts.conftest import HARBOUR, SECOND, Office


def caused(error: NetworkError, cause: Exception) -> NetworkError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "kind", "doubtful"),
    [
        (RetryAfter(7), RefusalKind.FLOOD, False),
        (RetryAfter(timedelta(seconds=7)), RefusalKind.FLOOD, False),
        (ChatMigrated(-1005), RefusalKind.MOVED, False),
        (Forbidden("bot was blocked by the user"), RefusalKind.GONE, False),
        (BadRequest("Chat not found"), RefusalKind.GONE, False),
        (BadRequest("User not found"), RefusalKind.GONE, False),
        (BadRequest("Group chat was deactivated"), RefusalKind.GONE, False),
        (BadRequest("Input_user_deactivated"), RefusalKind.GONE, False),
        (BadRequest("Peer_id_invalid"), RefusalKind.GONE, False),
        (BadRequest("Channel_private"), RefusalKind.GONE, False),
        (BadRequest("Message_too_long"), RefusalKind.REFUSED, False),
        (
            BadRequest("Not enough rights to send text messages to the chat"),
            RefusalKind.NO_RIGHTS,
            False,
        ),
        (BadRequest("Have no rights to send a message"), RefusalKind.NO_RIGHTS, False),
        (BadRequest("Chat_write_forbidden"), RefusalKind.NO_RIGHTS, False),
        (BadRequest("Need administrator rights in the channel chat"), RefusalKind.NO_RIGHTS, False),
        (Forbidden("bot was kicked from the supergroup chat"), RefusalKind.GONE, False),
        (
            BadRequest("Channel direct messages topic must be specified"),
            RefusalKind.GONE,
            False,
        ),
        (BadRequest("Topic_closed"), RefusalKind.TOPIC_CLOSED, False),
        (BadRequest("Topic_deleted"), RefusalKind.NO_THREAD, False),
        (BadRequest("Message thread not found"), RefusalKind.NO_THREAD, False),
        (NetworkError("Bad Gateway"), RefusalKind.TROUBLE, False),
        (NetworkError("Internal Server Error"), RefusalKind.TROUBLE, False),
        (NetworkError("the line went dead"), RefusalKind.TROUBLE, True),
        (caused(TimedOut(), httpx.ConnectTimeout("")), RefusalKind.TROUBLE, False),
        (caused(TimedOut(), httpx.PoolTimeout("")), RefusalKind.TROUBLE, False),
        (caused(NetworkError("x"), httpx.ConnectError("")), RefusalKind.TROUBLE, False),
        (caused(TimedOut(), httpx.ReadTimeout("")), RefusalKind.TROUBLE, True),
        (caused(NetworkError("x"), httpx.ReadError("")), RefusalKind.TROUBLE, True),
        (caused(NetworkError("x"), httpx.RemoteProtocolError("")), RefusalKind.TROUBLE, True),
        (TelegramError("Invalid server response"), RefusalKind.TROUBLE, True),
        (InvalidToken("Unauthorized"), RefusalKind.TROUBLE, False),
        (Conflict("terminated by other getUpdates request"), RefusalKind.TROUBLE, False),
        (KeyError("a fault of ours"), RefusalKind.TROUBLE, False),
    ],
)
def test_each_has_its_meaning(error: Exception, kind: RefusalKind, doubtful: bool) -> None:
    refusal = refusal_of(error)
    assert (refusal.kind, refusal.doubtful) == (kind, doubtful)
    assert refusal.reason
    assert "\n" not in refusal.reason


def test_a_flood_tells_how_long() -> None:
    assert refusal_of(RetryAfter(7)).wait == 7
    assert refusal_of(ChatMigrated(-1005)).moved_to == -1005


@given(st.one_of(st.integers(0, 10**6), st.floats(0, 10**6)))
def test_a_wait_is_read_either_way(wait: float) -> None:
    assert wait_seconds(wait) == wait
    assert abs(wait_seconds(timedelta(seconds=wait)) - wait) < 1e-5


@given(st.integers(1, 10_000))
def test_waits_grow_up_to_half_an_hour(attempt: int) -> None:
    assert 0 < wait_before(attempt) <= wait_before(attempt + 1) <= MAX_RETRY_WAIT


def test_trouble_without_words_is_named_by_its_kind() -> None:
    assert refusal_of(NetworkError("")).reason == "NetworkError"


def test_what_is_kept_of_a_refusal_is_bounded() -> None:
    assert len(refusal_of(BadRequest("wrong " * 999)).reason) == 200


async def test_a_chat_that_takes_only_replies_is_told_nothing_after_the_first(
    office: Office,
) -> None:
    chat = office.server.group("Harbour News", office.server.person())
    chat.direct = True
    await office.subscribe(chat.id, of="supergroup")
    await office.write("first", HARBOUR)
    await office.write("second", SECOND)
    assert await office.deliver() == {State.GONE: 2}
    assert len(office.sends()) == 1
