"""The only sender: delivers what is in the outbox, at a limited rate, until it is cancelled.

An alert is marked as in flight before it is sent and as sent once Telegram has accepted it. If the
process is killed in between, the next run sends it again: it may arrive twice, and the log says so.
Otherwise only a message whose confirmation was lost may arrive twice (`bot.alerts.refusals`).
"""

import asyncio
import logging
import math
from collections import Counter
from contextlib import suppress

from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode

from bot.alerts import queueing
from bot.alerts.caution import Caution
from bot.alerts.claiming import claim
from bot.alerts.clock import Clock, SystemClock
from bot.alerts.composing import OutgoingAlert
from bot.alerts.outcomes import WAITS_FOR_RIGHTS, Ended, outcome_of, returned
from bot.alerts.pace import Pace
from bot.alerts.refusals import Refusal, RefusalKind, refusal_of
from bot.messages.markup.keyboard import keyboard
from bot.metrics import Metrics
from bot.search.query.lexicon.lexicon import Lexicon
from bot.store.database import Store
from bot.store.stats import Round, keep_round
from bot.store.subscribers import chats, delivery, outbox
from bot.store.subscribers.outbox import State
from bot.store.trouble import StoreError

MAX_IN_FLIGHT = 24
"""Messages in flight at once: as many as fit into 0.8 s of waiting for Telegram."""

POLL_INTERVAL = 1.0
"""Seconds between two looks into the outbox, which other processes fill too."""

ROUND_GAP = 5.0
"""Seconds with nothing to send after which a round is over."""

STORE_RETRY = 5.0
"""Seconds before a database that is full, locked or read-only is tried again."""

LAST_SENDS_TIMEOUT = 2.5
"""Seconds that messages in flight are given to finish when the bot stops."""

CLOCK_SET_BACK = 60.0
"""Seconds by which the clock has to go back before the times in the outbox are looked at again."""

RETENTION = 30 * 86_400.0
"""Seconds for which the outbox keeps alerts that are done."""

_log = logging.getLogger(__name__)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_SAID = {
    State.SENT: "sent",
    State.WAITING: "to try again",
    State.FAILED: "given up",
    State.GONE: "to chats that are gone",
    State.DROPPED: "no longer wanted",
}
"""What the log says of alerts that ended in each state."""


async def deliver_alerts(
    bot: Bot,
    store: Store,
    lexicon: Lexicon,
    *,
    pace: Pace | None = None,
    clock: Clock | None = None,
    metrics: Metrics | None = None,
) -> None:
    """Delivers alerts until it is cancelled, then finishes or requeues what is in flight.

    Args:
        bot: Already initialised.
        store: The outbox.
        lexicon: Names of the topics.
        pace: Shared with whatever else sends for this bot.
        clock: The time; the machine's when left out.
        metrics: What is counted.
    """
    clock = clock or SystemClock()
    sender = _Sender(
        bot, store, lexicon, pace=pace or Pace(clock), clock=clock, metrics=metrics or Metrics()
    )
    try:
        await sender.work()
    finally:
        await asyncio.shield(asyncio.ensure_future(sender.stop()))


class _Sender:
    def __init__(
        self,
        bot: Bot,
        store: Store,
        lexicon: Lexicon,
        *,
        pace: Pace,
        clock: Clock,
        metrics: Metrics,
    ) -> None:
        self._bot = bot
        self._store = store
        self._lexicon = lexicon
        self._clock = clock
        self._pace = pace
        self._metrics = metrics
        self._room = asyncio.Semaphore(MAX_IN_FLIGHT)
        self._sending: set[asyncio.Task[None]] = set()
        self._to_send: list[OutgoingAlert] = []
        self._ended: list[Ended] = []
        self._recording = asyncio.Lock()
        self._round: Counter[State] = Counter()
        self._began: tuple[float, float] | None = None  # Unix time, and what no clock can set
        self._next_send_at: float | None = None
        self._caution = Caution()
        self._latest = math.inf
        self._broken = False

    async def work(self) -> None:
        """Claims and sends for ever."""
        started = False
        while True:
            try:
                if not started:
                    await self._requeue_in_flight()
                    started = True
                await self._record_ended()
                await self._mind_the_clock()
                if not await self._claim():
                    await self._rest()
                self._broken = False
            except StoreError as error:
                if not self._broken:
                    _log.error("Alert delivery paused: %s", error)
                self._broken = True
                await self._clock.sleep(STORE_RETRY)
                continue
            except Exception:  # noqa: BLE001 (a dead sender would tell nobody anything)
                # Whatever it is, delivery resumes once it is fixed; no alert is lost meanwhile.
                _log.exception("Alert delivery paused by a fault")
                await self._clock.sleep(STORE_RETRY)
                continue
            while self._to_send:
                await self._room.acquire()
                await self._pace.alert()
                outgoing = self._to_send.pop(0)
                task = asyncio.create_task(self._deliver(outgoing))
                self._sending.add(task)
                task.add_done_callback(self._done)

    async def stop(self) -> None:
        """Waits for what is in flight, requeues the rest, and records how it all ended."""
        if self._sending:
            _, late = await asyncio.wait(self._sending, timeout=LAST_SENDS_TIMEOUT)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=0.3)
        self._ended += [Ended(returned(each, self._clock.time())) for each in self._to_send]
        self._to_send.clear()
        with suppress(StoreError, TimeoutError):
            await asyncio.wait_for(self._record_ended(), 1)
        if self._ended:
            _log.error("Outcomes of alerts that could not be recorded: %s", len(self._ended))

    async def _requeue_in_flight(self) -> None:
        async with self._store.write() as db:
            count = await delivery.requeue_in_flight(db, self._clock.time())
        if count:
            _log.warning(
                "Alerts in flight when the last run ended: %s. They are sent again; those that had"
                " arrived come twice",
                count,
            )

    async def _mind_the_clock(self) -> None:
        """At a start, and when the clock was put back: nobody waits for a time that was wrong."""
        now = self._clock.time()
        if now < self._latest - CLOCK_SET_BACK:
            # At a start a refusal of the last run may explain a time; later nothing does.
            ahead = queueing.MAX_AHEAD if self._latest == math.inf else CLOCK_SET_BACK
            async with self._store.write() as db:
                await queueing.bound_times(db, now, ahead)
            self._latest = now
        self._latest = max(self._latest, now)

    async def _claim(self) -> bool:
        """Claims what is to be sent now; false when nothing is."""
        now = self._clock.time()
        async with self._store.read() as db:
            self._next_send_at = await outbox.next_send_at(db)
        if self._next_send_at is None or self._next_send_at > now or self._pace.alerts_held:
            return False
        self._began = self._began or (now, self._clock.monotonic())
        async with self._store.write() as db:
            claimed = await claim(db, self._lexicon, now)
        self._to_send += claimed  # only now it is on record that these are in flight
        return True

    async def _rest(self) -> None:
        """Nothing to send for now: ends the round, and waits a moment."""
        now = self._clock.time()
        wait = POLL_INTERVAL
        if self._next_send_at is not None and not self._pace.alerts_held:
            wait = min(max(self._next_send_at - now, 0.02), POLL_INTERVAL)
        # Somebody's digest is always waiting for its hour: that keeps no round open.
        is_over = self._next_send_at is None or self._next_send_at > now + ROUND_GAP
        if is_over and self._began is not None and not self._sending:
            await self._end_round(*self._began)
        timer = asyncio.ensure_future(self._clock.sleep(wait))
        try:
            # What ends meanwhile may let its chat be told of something else.
            await asyncio.wait({timer, *self._sending}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            timer.cancel()

    async def _end_round(self, began: float, began_monotonic: float) -> None:
        seconds = self._clock.monotonic() - began_monotonic
        ended = Round(began, seconds, dict(self._round))
        async with self._store.write() as db:
            await keep_round(db, ended)
            await outbox.prune_alerts(db, self._clock.time() - RETENTION)
        self._began = None
        self._round.clear()
        if ended.outcomes:
            told = ", ".join(f"{count} {_SAID[state]}" for state, count in ended.outcomes.items())
            _log.info("Alerts: %s in %.1f s", told, ended.seconds)

    async def _deliver(self, outgoing: OutgoingAlert) -> None:
        """Sends one message and records how that ended."""
        refusal = await self._send(outgoing, outgoing.thread)
        if refusal and refusal.kind is RefusalKind.TOPIC_CLOSED and outgoing.thread:
            # Nobody can say whether it is opened again: this alert comes to the general topic.
            await self._pace.alert()
            refusal = await self._send(outgoing, 0)
        self._note(outgoing, refusal)
        with suppress(StoreError):  # it is recorded before anything else is claimed
            await self._record_ended()

    async def _send(self, outgoing: OutgoingAlert, thread: int) -> Refusal | None:
        try:
            await self._bot.send_message(
                outgoing.job.chat.id,
                outgoing.message.html,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(outgoing.message.buttons),
                message_thread_id=thread or None,
                disable_notification=outgoing.silent,
                link_preview_options=_NO_PREVIEW,
                connect_timeout=10,
                read_timeout=20,
                write_timeout=20,
                pool_timeout=20,
            )
        except asyncio.CancelledError:
            reason = "the bot stopped meanwhile"
            self._note(outgoing, Refusal(RefusalKind.TROUBLE, reason, doubtful=True))
            raise
        except Exception as error:  # noqa: BLE001 (whatever it is, it must cost no other chat its alert)
            return refusal_of(error)
        return None

    def _note(self, outgoing: OutgoingAlert, refusal: Refusal | None) -> None:
        if hold := self._caution.seconds_after(outgoing.job.chat.id, refusal):
            self._pace.hold_alerts(hold)
        ended = outcome_of(outgoing, refusal, self._clock.time())
        self._ended.append(ended)
        if ended.outcome.state is State.FAILED:
            _log.warning("An alert was given up: %s", ended.outcome.reason)
        elif refusal and refusal.kind in WAITS_FOR_RIGHTS and not outgoing.job.attempts:
            _log.warning("Alert delivery to one chat paused: %s", refusal.reason)

    async def _record_ended(self) -> None:
        """Records how messages ended; what ends meanwhile goes along with the next batch."""
        async with self._recording:
            while self._ended:
                batch = self._ended[:]
                async with self._store.write() as db:
                    await delivery.finish(db, [each.outcome for each in batch])
                    for each in batch:
                        if each.moved_to:
                            await chats.move_chat(db, each.outcome.chat, each.moved_to)
                        if each.lost_thread:
                            await outbox.leave_thread(db, each.outcome.chat, each.lost_thread)
                del self._ended[: len(batch)]
                self._round.update(each.outcome.state for each in batch)
                self._metrics.alerts(
                    each.outcome.state for each in batch for _ in each.outcome.interviews
                )

    def _done(self, task: asyncio.Task[None]) -> None:
        self._sending.discard(task)
        self._room.release()
        if not task.cancelled() and (error := task.exception()):
            _log.error("The outcome of an alert could not be recorded", exc_info=error)
