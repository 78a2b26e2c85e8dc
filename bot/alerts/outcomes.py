"""How an attempt to deliver becomes what the outbox keeps. Pure."""

from dataclasses import dataclass

from bot.alerts.letters import Letter, Written
from bot.alerts.pace import gap_of
from bot.alerts.refusals import DAY, Meaning, Refusal, wait_before
from bot.store.delivery import Job, Outcome
from bot.store.outbox import State

LEAST = 5
"""Attempts before an alert is given up, however long they took."""


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


def outcome_of(letter: Letter, refusal: Refusal | None, now: float) -> Ended:
    """What to write about an attempt.

    Args:
        letter: What was sent.
        refusal: Why it failed; `None` when Telegram took it.
        now: Unix time.
    """
    chat, keys = letter.job.chat, _keys(letter.job)
    free = now + gap_of(chat.kind)
    meaning = refusal.meaning if refusal else None
    if refusal is None:
        return Ended(Outcome(chat.id, keys, State.SENT, now, free))
    if meaning is Meaning.TROUBLE:
        return Ended(_later(letter, refusal, now))
    if meaning is Meaning.FLOOD:
        # Telegram did not take it, so this was no attempt: there is no limit to waiting.
        again = now + refusal.wait
        waiting = Outcome(
            chat.id, keys, State.WAITING, now, again, again, refusal.reason, tried=False
        )
        return Ended(waiting)
    if meaning is Meaning.MOVED or (meaning is Meaning.NO_THREAD and letter.thread):
        lost = letter.thread if meaning is Meaning.NO_THREAD else 0
        return Ended(returned(letter, now), moved_to=refusal.moved_to, lost_thread=lost)
    state = State.GONE if meaning is Meaning.GONE else State.FAILED
    return Ended(Outcome(chat.id, keys, state, now, free, reason=refusal.reason))


def _later(letter: Letter, refusal: Refusal, now: float) -> Outcome:
    """The network or the server had a problem: again later, for a day."""
    alerts = letter.job.alerts
    since = min((alert.tried for alert in alerts if alert.tried is not None), default=now)
    attempts = 1 + max(alert.attempts for alert in alerts)
    # A bot that was away for days has hardly tried.
    over = now - since >= DAY and attempts >= LEAST
    return Outcome(
        letter.job.chat.id,
        _keys(letter.job),
        State.FAILED if over else State.WAITING,
        now,
        free=now + gap_of(letter.job.chat.kind),
        again=None if over else now + wait_before(attempts),
        reason=f"gave up after a day: {refusal.reason}" if over else refusal.reason,
        doubtful=refusal.doubtful,
    )


def returned(letter: Letter, now: float) -> Outcome:
    """What to write about a letter that was in hand and is not sent after all."""
    return Outcome(
        letter.job.chat.id, _keys(letter.job), State.WAITING, now, again=now, tried=False
    )


def unsent(written: Written, now: float) -> list[Outcome]:
    """What to write about what was taken and became no letter."""
    dropped = [
        Outcome(chat, (key,), State.DROPPED, now, reason="no longer wanted", tried=False)
        for chat, key in written.dropped
    ]
    return dropped + [
        Outcome(
            job.chat.id,
            _keys(job),
            State.WAITING,
            now,
            again=now + wait_before(1 + max(alert.attempts for alert in job.alerts)),
            reason="its message could not be written",
        )
        for job in written.unwritten
    ]


def _keys(job: Job) -> tuple[int, ...]:
    return tuple(alert.interview for alert in job.alerts)
