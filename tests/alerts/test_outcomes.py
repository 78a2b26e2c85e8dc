"""What becomes of an attempt, by what Telegram said: times, counts and reasons."""

import pytest

from bot.alerts.composing import Composed, OutgoingAlert
from bot.alerts.outcomes import (
    DAY,
    WAITS_FOR_RIGHTS,
    WEEK,
    attempts_within,
    outcome_of,
    returned,
    unsent,
)
from bot.alerts.pace import CHAT_GAP, GROUP_GAP
from bot.alerts.refusals import (
    FIRST_RIGHTS_WAIT,
    FIRST_WAIT,
    MAX_RETRY_WAIT,
    MAX_RIGHTS_WAIT,
    Refusal,
    RefusalKind,
    rights_wait_before,
    wait_before,
)
from bot.messages.markup.html import Html
from bot.messages.markup.message import Message
from bot.store.subscribers.chats import Subscriber
from bot.store.subscribers.delivery import Job, Waiting
from bot.store.subscribers.outbox import State

NOW = 1_750_000_000.0


def outgoing(*waiting: Waiting, kind: str = "private", thread: int = 0) -> OutgoingAlert:
    alerts = waiting or (Waiting(1, 0, 0), Waiting(2, 0, 0))
    return OutgoingAlert(
        Job(Subscriber(7, kind, "en"), alerts), Message(Html("news")), thread, False
    )


def refusal(kind: RefusalKind, **more: float) -> Refusal:
    return Refusal(kind, "Telegram’s words", wait=more.get("wait", 0.0))


@pytest.mark.parametrize(("kind", "gap"), [("private", CHAT_GAP), ("supergroup", GROUP_GAP)])
def test_what_was_sent_leaves_its_chat_alone_for_a_moment(kind: str, gap: float) -> None:
    ended = outcome_of(outgoing(kind=kind), None, NOW)
    assert (ended.moved_to, ended.lost_thread) == (0, 0)
    outcome = ended.outcome
    assert (outcome.chat, outcome.interviews, outcome.state) == (7, (1, 2), State.SENT)
    assert (outcome.at, outcome.available_at, outcome.retry_at) == (NOW, NOW + gap, None)
    assert (outcome.reason, outcome.doubtful, outcome.tried) == ("", False, True)


def test_a_flood_is_no_attempt_and_waits_as_long_as_asked() -> None:
    outcome = outcome_of(outgoing(), refusal(RefusalKind.FLOOD, wait=40), NOW).outcome
    assert (outcome.state, outcome.tried, outcome.doubtful) == (State.WAITING, False, False)
    assert outcome.available_at == outcome.retry_at == NOW + 40
    assert outcome.reason == "Telegram’s words"


@pytest.mark.parametrize("thread", [0, 5])
def test_who_is_gone_is_gone_and_what_is_refused_has_failed(thread: int) -> None:
    gone = outcome_of(outgoing(thread=thread), refusal(RefusalKind.GONE), NOW).outcome
    failed = outcome_of(outgoing(thread=thread), refusal(RefusalKind.REFUSED), NOW).outcome
    assert (gone.state, failed.state) == (State.GONE, State.FAILED)
    for outcome in (gone, failed):
        assert (outcome.at, outcome.available_at) == (NOW, NOW + CHAT_GAP)
        assert (outcome.reason, outcome.retry_at) == ("Telegram’s words", None)


def test_a_group_that_moved_and_a_thread_that_is_lost_are_tried_at_once() -> None:
    moved = outcome_of(outgoing(thread=5), Refusal(RefusalKind.MOVED, "", moved_to=-100), NOW)
    lost = outcome_of(outgoing(thread=5), refusal(RefusalKind.NO_THREAD), NOW)
    assert (moved.moved_to, moved.lost_thread) == (-100, 0)
    assert (lost.moved_to, lost.lost_thread) == (0, 5)
    for ended in (moved, lost):
        assert ended.outcome.state is State.WAITING
        assert (ended.outcome.retry_at, ended.outcome.tried) == (NOW, False)
    # Where no thread was named, none can be lost.
    nowhere = outcome_of(outgoing(), refusal(RefusalKind.NO_THREAD), NOW)
    assert (nowhere.outcome.state, nowhere.lost_thread) == (State.FAILED, 0)


@pytest.mark.parametrize("doubtful", [True, False])
def test_whether_it_may_have_arrived_is_kept(*, doubtful: bool) -> None:
    trouble = Refusal(RefusalKind.TROUBLE, "timed out", doubtful=doubtful)
    outcome = outcome_of(outgoing(), trouble, NOW).outcome
    assert (outcome.doubtful, outcome.tried, outcome.reason) == (doubtful, True, "timed out")
    assert outcome.available_at == NOW + CHAT_GAP
    assert outcome.retry_at == NOW + FIRST_WAIT


@pytest.mark.parametrize(
    ("kind", "patience", "said"),
    [
        (RefusalKind.TROUBLE, DAY, "1 d"),
        *((kind, WEEK, "7 d") for kind in RefusalKind if kind in WAITS_FOR_RIGHTS),
    ],
)
def test_it_is_tried_until_patience_is_used_up_whatever_the_clock_says(
    kind: RefusalKind, patience: float, said: str
) -> None:
    wait = wait_before if kind is RefusalKind.TROUBLE else rights_wait_before
    now, waited, attempts, state = NOW, 0.0, 0, State.WAITING
    while state is State.WAITING:
        waiting = (Waiting(1, 0, 0), Waiting(2, attempts, 0))
        found = outcome_of(outgoing(*waiting), refusal(kind), now).outcome
        attempts, state = attempts + 1, found.state
        if found.retry_at is not None:
            assert found.reason == "Telegram’s words"
            assert found.retry_at == now + wait(attempts)
            waited += found.retry_at - now
            now += 9 * WEEK if attempts % 2 else -9 * WEEK
    assert found.reason == f"gave up after {said}: Telegram’s words"
    assert patience <= waited < patience + max(MAX_RETRY_WAIT, MAX_RIGHTS_WAIT)
    assert attempts == attempts_within(patience, wait)


def test_waits_double_up_to_their_limits() -> None:
    assert [wait_before(attempt) for attempt in (1, 2, 3, 99)] == [2.0, 4.0, 8.0, MAX_RETRY_WAIT]
    assert [rights_wait_before(attempt) for attempt in (1, 2, 99)] == [900, 1_800, MAX_RIGHTS_WAIT]
    assert (FIRST_RIGHTS_WAIT, MAX_RETRY_WAIT, MAX_RIGHTS_WAIT) == (900, 1_800, 21_600)


def test_what_is_returned_counts_as_never_tried() -> None:
    outcome = returned(outgoing(), NOW)
    assert (outcome.state, outcome.retry_at, outcome.tried) == (State.WAITING, NOW, False)
    assert outcome.interviews == (1, 2)


def test_what_became_no_message_is_dropped_or_tried_again() -> None:
    job = Job(Subscriber(8, "private", "en"), (Waiting(4, 2, 0),))
    dropped, unwritten = unsent(Composed((), ((7, 3),), (job,)), NOW)
    assert (dropped.chat, dropped.interviews, dropped.state) == (7, (3,), State.DROPPED)
    assert (dropped.tried, dropped.reason) == (False, "no longer wanted")
    assert (unwritten.chat, unwritten.interviews, unwritten.state) == (8, (4,), State.WAITING)
    assert unwritten.retry_at == NOW + wait_before(3)
    assert (unwritten.tried, unwritten.reason) == (True, "its message could not be written")
