"""What is counted while the bot runs. `bot.monitoring` shows it to whoever watches the bot."""

import time
from collections.abc import Callable, Iterable
from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from bot.search.verdict import Verdict
from bot.store.subscribers.outbox import State

REPLY_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
"""Upper ends of the buckets of the time to reply; above the last, somebody has given up."""

Dropped = Literal["superseded", "too many"]
"""Somebody typed on inline; a chat wants more at once than it gets."""


class Metrics:
    """Counters of one run, in a registry of their own. None names a person, a chat or a word.

    Attributes:
        registry: Holds them all.
        answered_at: When Telegram last answered a call for updates, or sent one, as
            `time.monotonic` tells it.
    """

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.answered_at: float | None = None
        registry = self.registry

        def counter(name: str, meaning: str, *labels: str) -> Counter:
            return Counter(f"verbatim_{name}", meaning, labels, registry=registry)

        self._questions = counter("questions", "Questions by verdict.", "verdict")
        self._alerts = counter("alerts", "Alerts by outcome of an attempt.", "outcome")
        self._errors = counter(
            "errors",
            "Warnings and errors by level and line of the log; docs/operating.md explains each.",
            *("level", "kind"),
        )
        self._dropped = counter(
            "updates_dropped",
            "Updates that nobody needs answered, or that were too many of one chat.",
            "why",
        )
        self._replies = Histogram(
            "verbatim_reply_seconds",
            "Seconds from an update's arrival until it was handled, by its kind.",
            ["kind"],
            buckets=REPLY_SECONDS,
            registry=registry,
        )
        self._unhandled = Gauge(
            "verbatim_updates_unhandled",
            "Updates that were received and are not handled yet.",
            registry=registry,
        )
        self._answered = Gauge(
            "verbatim_telegram_answered_timestamp_seconds",
            "When Telegram last answered a call for updates, or sent one; 0: not yet.",
            registry=registry,
        )
        for verdict in Verdict:
            self._questions.labels(verdict)
        for state in State:
            if state is not State.IN_FLIGHT:
                self._alerts.labels(state)

    def question(self, verdict: Verdict) -> None:
        """Somebody asked, and got this."""
        self._questions.labels(verdict).inc()

    def handled(self, kind: str, seconds: float) -> None:
        """An update of some kind was handled, so long after it arrived."""
        self._replies.labels(kind).observe(seconds)

    def dropped(self, why: Dropped) -> None:
        """An update was not handled, on purpose."""
        self._dropped.labels(why).inc()

    def alerts(self, outcomes: Iterable[State]) -> None:
        """Attempts to deliver alerts ended like this; `WAITING` is tried again."""
        for outcome in outcomes:
            self._alerts.labels(outcome).inc()

    def error(self, level: str, kind: str) -> None:
        """The log has another line of this kind."""
        self._errors.labels(level, kind).inc()

    def telegram_answered(self) -> None:
        """Telegram answered a call for updates, or sent one."""
        self.answered_at = time.monotonic()
        self._answered.set_to_current_time()

    def watch_unhandled(self, count: Callable[[], int]) -> None:
        """How many updates are not handled yet is asked for when it is shown."""
        self._unhandled.set_function(count)
