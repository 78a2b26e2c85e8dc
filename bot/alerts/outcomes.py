"""How an attempt to deliver becomes what the outbox keeps. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.alerts.composing import Composed, OutgoingAlert
from bot.alerts.pace import gap_of
from bot.alerts.refusals import Refusal, RefusalKind, rights_wait_before, wait_before
from bot.store.subscribers.delivery import Outcome
from bot.store.subscribers.outbox import State

DAY = 86_400.0
WEEK = 7 * DAY
"""Seconds for which a chat is tried while Telegram is in trouble, and while the bot may not write
in it. They are counted in attempts: the clock of a machine may jump by days when it is set."""

WAITS_FOR_RIGHTS = frozenset({RefusalKind.NO_RIGHTS, RefusalKind.TOPIC_CLOSED})
"""What administrators of a chat can change at any time."""


@dataclass(frozen=True, slots=True)
class Ended:
    """An outcome with what else has to be written along with it.

    Attributes:
        moved_to: The number of the supergroup that the chat became.
        lost_thread: A forum topic that is no more.
    """

    outcome: Outcome
    moved_to: int = 0
    lost_thread: int = 0


def outcome_of(outgoing: OutgoingAlert, refusal: Refusal | None, now: float) -> Ended:
    """What to write about an attempt.

    Args:
        outgoing: What was sent.
        refusal: Why it failed; `None` when Telegram took it.
        now: Unix time.
    """
    chat, keys = outgoing.job.chat, outgoing.job.interviews
    available_at = now + gap_of(chat.kind)
    kind = refusal.kind if refusal else None
    if refusal is None:
        sent = Outcome(chat.id, keys, State.SENT, now, available_at)
        return Ended(replace(sent, answered=outgoing.answered, alone=outgoing.job.alone))
    if kind is RefusalKind.TROUBLE:
        return Ended(_later(outgoing, refusal, now, DAY, wait_before))
    if kind in WAITS_FOR_RIGHTS:
        return Ended(_later(outgoing, refusal, now, WEEK, rights_wait_before))
    if kind is RefusalKind.FLOOD:
        # Telegram did not take it, so this was no attempt: there is no limit to waiting.
        retry_at = now + refusal.wait
        waiting = Outcome(
            chat.id, keys, State.WAITING, now, retry_at, retry_at, refusal.reason, tried=False
        )
        return Ended(waiting)
    if kind is RefusalKind.MOVED or (kind is RefusalKind.NO_THREAD and outgoing.thread):
        lost = outgoing.thread if kind is RefusalKind.NO_THREAD else 0
        return Ended(returned(outgoing, now), moved_to=refusal.moved_to, lost_thread=lost)
    state = State.GONE if kind is RefusalKind.GONE else State.FAILED
    return Ended(Outcome(chat.id, keys, state, now, available_at, reason=refusal.reason))


def _later(
    outgoing: OutgoingAlert,
    refusal: Refusal,
    now: float,
    patience: float,
    wait: Callable[[int], float],
) -> Outcome:
    """To be tried again later, until patience has run out.

    Args:
        outgoing: What was sent.
        refusal: Why it failed.
        now: Unix time.
        patience: Seconds of waiting between attempts after which it is given up.
        wait: Seconds before the next attempt after so many.
    """
    attempts = 1 + outgoing.job.attempts
    over = attempts >= attempts_within(patience, wait)
    days = f"gave up after {patience / DAY:.0f} d: "
    return Outcome(
        outgoing.job.chat.id,
        outgoing.job.interviews,
        State.FAILED if over else State.WAITING,
        now,
        available_at=now + gap_of(outgoing.job.chat.kind),
        retry_at=None if over else now + wait(attempts),
        reason=f"{days if over else ''}{refusal.reason}",
        doubtful=refusal.doubtful,
    )


def attempts_within(patience: float, wait: Callable[[int], float]) -> int:
    """How many attempts there are within some seconds, where each is made when its time comes.

    Args:
        patience: The seconds.
        wait: Seconds before the next attempt after so many.
    """
    attempts, waited = 1, 0.0
    while waited < patience:
        waited += wait(attempts)
        attempts += 1
    return attempts


def returned(outgoing: OutgoingAlert, now: float) -> Outcome:
    """What to write about an alert that was in flight and is not sent after all."""
    return Outcome(
        outgoing.job.chat.id, outgoing.job.interviews, State.WAITING, now, retry_at=now, tried=False
    )


def unsent(written: Composed, now: float) -> list[Outcome]:
    """What to write about what was claimed and became no message."""
    dropped = [
        Outcome(chat, (key,), State.DROPPED, now, reason="no longer wanted", tried=False)
        for chat, key in written.dropped
    ]
    return dropped + [
        Outcome(
            job.chat.id,
            job.interviews,
            State.WAITING,
            now,
            retry_at=now + wait_before(1 + job.attempts),
            reason="its message could not be written",
        )
        for job in written.unwritten
    ]
