"""The one sender: takes alerts from the outbox and delivers them, paced, until it is cancelled.

An alert is marked as in hand before it is sent and as sent after Telegram took it. Killed between
the two, the next run sends it again: it may come twice, and the log says so. Beside that, only what
Telegram took without our hearing of it may come twice (`bot.alerts.refusals`).
"""

import asyncio
import json
import logging
from collections import Counter
from contextlib import suppress

from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode

from bot.alerts.alone import alone
from bot.alerts.clock import Clock, SystemClock
from bot.alerts.letters import Letter, letters
from bot.alerts.outcomes import Ended, outcome_of, returned, unsent
from bot.alerts.pace import Courtesy, Pace
from bot.alerts.refusals import Meaning, Refusal, understand
from bot.alerts.schedule import next_time
from bot.messages.markup.keyboard import keyboard
from bot.search.query.lexicon import Lexicon
from bot.store import chats, delivery, outbox
from bot.store.chats import Digest
from bot.store.database import Store, StoreError
from bot.store.documents import set_meta
from bot.store.outbox import State
from bot.store.stats import LAST_ROUND

TAKEN = 10
"""Alerts that are in hand before the first of them is sent: a third of a second's work."""

UNDER_WAY = 24
"""Messages under way at once: as many as fit into 0.8 s of waiting for Telegram."""

GLANCE = 1.0
"""Seconds between looks into the outbox, which other processes fill too."""

LULL = 5.0
"""Seconds without anything to send after which a round is over."""

MENDING = 5.0
"""Seconds between attempts to use a database that is full, locked or read-only."""

WIND_UP = 2.5
"""Seconds that messages under way get when the bot stops."""

IN_A_ROW = 3
"""Refusals of different chats one after another that concern the bot, not a chat."""

KEPT = 30 * 86_400.0
"""Seconds for which the outbox remembers what is done."""

_log = logging.getLogger(__name__)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def run(
    bot: Bot,
    store: Store,
    lexicon: Lexicon,
    *,
    courtesy: Courtesy | None = None,
    clock: Clock | None = None,
) -> None:
    """Delivers alerts until it is cancelled, and then finishes or returns what is in hand.

    Args:
        bot: Already initialised.
        store: The outbox.
        lexicon: Names of the topics.
        courtesy: Who is asking now; they go first.
        clock: The time; the machine's when left out.
    """
    sender = _Sender(bot, store, lexicon, courtesy or Courtesy(), clock or SystemClock())
    async with alone(store.path):
        try:
            await sender.work()
        finally:
            await asyncio.shield(asyncio.ensure_future(sender.wind_up()))


class _Sender:
    def __init__(
        self, bot: Bot, store: Store, lexicon: Lexicon, courtesy: Courtesy, clock: Clock
    ) -> None:
        self._bot = bot
        self._store = store
        self._lexicon = lexicon
        self._clock = clock
        self._pace = Pace(clock, courtesy)
        self._room = asyncio.Semaphore(UNDER_WAY)
        self._under_way: set[asyncio.Task[None]] = set()
        self._to_send: list[Letter] = []
        self._ended: list[Ended] = []
        self._writing = asyncio.Lock()
        self._round: Counter[State] = Counter()
        self._began: float | None = None
        self._due: float | None = None
        self._flooded: set[int] = set()
        self._troubles = 0
        self._broken = False

    async def work(self) -> None:
        """Takes and sends for ever."""
        started = False
        while True:
            try:
                if not started:
                    await self._take_back()
                    started = True
                await self._write_ended()
                if not await self._take():
                    await self._rest()
                self._broken = False
            except StoreError as error:
                if not self._broken:
                    _log.error("Alerts wait: %s", error)
                self._broken = True
                await self._clock.sleep(MENDING)
                continue
            except Exception:  # noqa: BLE001 (a dead sender would tell nobody anything)
                # Whatever it is, alerts go on once it is mended; none is lost meanwhile.
                _log.exception("Alerts wait")
                await self._clock.sleep(MENDING)
                continue
            while self._to_send:
                await self._room.acquire()
                await self._pace.turn()
                letter = self._to_send.pop(0)
                task = asyncio.create_task(self._deliver(letter))
                self._under_way.add(task)
                task.add_done_callback(self._done)

    async def wind_up(self) -> None:
        """Waits for what is under way, returns the rest, and writes how it all ended."""
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=WIND_UP)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=0.3)
        now = self._clock.time()
        for letter in self._to_send:
            self._ended.append(Ended(returned(letter, now)))
        self._to_send.clear()
        with suppress(StoreError, TimeoutError):
            await asyncio.wait_for(self._write_ended(), 1)
        if self._ended:
            _log.error("Alerts that could not be written down as done: %s", len(self._ended))

    async def _take_back(self) -> None:
        async with self._store.write() as db:
            count = await delivery.take_back(db, self._clock.time())
        if count:
            _log.warning(
                "Alerts in hand when the last run ended: %s. They are sent again; those that had"
                " arrived come twice",
                count,
            )

    async def _take(self) -> bool:
        """Takes what is due in hand; false when nothing is."""
        now = self._clock.time()
        async with self._store.read() as db:
            self._due = await outbox.next_due(db)
        if self._due is None or self._due > now or self._pace.held:
            return False
        if self._began is None:
            self._began = now
        async with self._store.write() as db:
            jobs = []
            for job in await delivery.due_jobs(db, now, TAKEN):
                # Its turn may have come only after its quiet hours began.
                due, gather = next_time(job.chat.plan, now)
                if job.chat.plan.digest is Digest.OFF and due > now:
                    await outbox.reschedule(db, job.chat.id, due, gather=gather)
                else:
                    jobs.append(job)
            written = await letters(db, self._lexicon, jobs)
            await delivery.take(db, jobs)
            await delivery.finish(db, unsent(written, now))
        self._to_send.extend(written.letters)
        return True

    async def _rest(self) -> None:
        """Nothing to do for now: ends the round, and waits a moment."""
        now = self._clock.time()
        wait = GLANCE
        if self._due is not None and not self._pace.held:
            wait = min(max(self._due - now, 0.02), GLANCE)
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=0.05)
            wait = 0
        elif self._began is not None and (self._due is None or self._due > now + LULL):
            await self._end_round(self._began)
        await self._clock.sleep(wait)

    async def _end_round(self, began: float) -> None:
        now = self._clock.time()
        done = {state.value: count for state, count in self._round.items()}
        kept = {"began": began, "seconds": now - began, "outcomes": done}
        async with self._store.write() as db:
            await set_meta(db, LAST_ROUND, json.dumps(kept))
            await outbox.prune(db, now - KEPT)
        self._began = None
        self._round.clear()
        if done:
            told = ", ".join(f"{count} {_SAID[State(state)]}" for state, count in done.items())
            _log.info("Alerts: %s in %.1f s", told, now - began)

    async def _deliver(self, letter: Letter) -> None:
        """Sends one message and notes how that ended."""
        chat = letter.job.chat
        refusal: Refusal | None = None
        try:
            await self._bot.send_message(
                chat.id,
                letter.message.html,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(letter.message.buttons),
                message_thread_id=letter.thread or None,
                disable_notification=letter.silent,
                link_preview_options=_NO_PREVIEW,
                connect_timeout=10,
                read_timeout=20,
                write_timeout=20,
                pool_timeout=20,
            )
        except asyncio.CancelledError:
            refusal = Refusal(Meaning.TROUBLE, "the bot stopped meanwhile", doubtful=True)
            self._note(letter, refusal)
            raise
        except Exception as error:  # noqa: BLE001 (whatever it is, it must cost no other chat its alert)
            refusal = understand(error)
        self._note(letter, refusal)
        with suppress(StoreError):  # it is written before anything else is taken
            await self._write_ended()

    def _note(self, letter: Letter, refusal: Refusal | None) -> None:
        now = self._clock.time()
        self._weigh(letter.job.chat.id, refusal, now)
        self._ended.append(outcome_of(letter, refusal, now))

    def _weigh(self, chat: int, refusal: Refusal | None, now: float) -> None:
        """Holds everything back when refusals concern the bot as a whole, not one chat."""
        meaning = refusal.meaning if refusal else None
        if refusal and meaning is Meaning.FLOOD:
            self._flooded.add(chat)
            if len(self._flooded) >= IN_A_ROW:
                self._pace.hold(now + refusal.wait)
        else:
            self._flooded.clear()
        if meaning is Meaning.TROUBLE:
            self._troubles += 1
            if self._troubles >= IN_A_ROW:
                self._pace.hold(now + min(2.0 ** (self._troubles - IN_A_ROW), 60))
        else:
            self._troubles = 0

    async def _write_ended(self) -> None:
        """Writes how messages ended; whatever ends meanwhile goes along with the next writing."""
        async with self._writing:
            while self._ended:
                batch = self._ended[:]
                async with self._store.write() as db:
                    await delivery.finish(db, [each.outcome for each in batch])
                    for each in batch:
                        if each.moved_to:
                            await chats.migrate(db, each.outcome.chat, each.moved_to)
                        if each.lost_thread:
                            await outbox.leave_thread(db, each.outcome.chat, each.lost_thread)
                del self._ended[: len(batch)]
                self._round.update(each.outcome.state for each in batch)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._room.release()
        if not task.cancelled() and (error := task.exception()):
            _log.error("An alert could not be noted as done", exc_info=error)


_SAID = {
    State.SENT: "sent",
    State.WAITING: "to try again",
    State.FAILED: "given up",
    State.GONE: "to chats that are gone",
    State.DROPPED: "no longer wanted",
}
