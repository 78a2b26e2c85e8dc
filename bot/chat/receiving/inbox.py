"""Updates between Telegram and the handlers: each once, few at a time, in order within a chat."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from telegram.constants import UpdateType

from bot.chat.apologies import awaits_answer, say_too_many
from bot.chat.context import Verbatim
from bot.chat.receiving.ledger import Ledger
from bot.chat.receiving.parsing import (
    Incoming,
    UnreadableUpdateError,
    checksum_of,
    id_of,
    parse_update,
)
from bot.chat.receiving.under_way import UnderWay

MAX_UNHANDLED = 16
"""Updates that are fetched and not handled; more wait at Telegram. So many are answered in half a
second, and may be answered twice when the process is killed."""

MAX_WAITING = 8
MAX_WAITING_ADMIN = 100
"""Messages of one chat that wait while one is handled; an administrator sends files in batches."""

LONG_SECONDS = 2.0
"""Seconds after which an update that is still being handled is put on record."""

LONG_LOOK_SECONDS = 0.25
"""Seconds between looks for such updates, while there are any."""

STOP_TIMEOUT = 2.0
"""Seconds that handlers get to finish when the bot stops; what has not begun is left."""

log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Item:
    """An update that is not handled yet."""

    incoming: Incoming
    checksum: int
    arrived: float
    settled: asyncio.Event = field(default_factory=asyncio.Event)  # handled, or on record


@dataclass(slots=True)
class _Queue:
    """What one chat wants, handled one after the other."""

    waiting: deque[_Item] = field(default_factory=deque)
    surplus: Incoming | None = None  # the first that was dropped and is still to be told


class Inbox:
    """Takes updates, hands them to the handlers, and knows which are handled.

    Args:
        application: Initialised; its handlers are called.
    """

    def __init__(self, application: Verbatim) -> None:
        self._application = application
        self._delivery = application.services.delivery
        self._admins = application.services.settings.admins
        self.metrics = application.services.metrics
        self._under_way = UnderWay(application.services.store.path)
        self._ledger = Ledger(application.services.store, self._under_way.recorded)
        self._items: dict[int, _Item] = {}
        self._queues: dict[tuple[str, int], _Queue] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self._last = -1
        self._declined = 0  # of those that came last
        self._is_closing = False
        self.metrics.watch_unhandled(lambda: len(self._items))

    async def open(self) -> None:
        """Learns what earlier runs handled, and begins with what they left.

        Raises:
            StoreError: The database cannot be read.
        """
        left = await self._ledger.load()
        for id_, checksum in self._under_way.open():
            self._ledger.handled(id_, checksum)
        self.put(left)

    async def run(self) -> None:
        """Keeps the record, until it is cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._ledger.run())
            group.create_task(self._keep_long_ones())

    async def close(self) -> None:
        """Finishes what is being handled or leaves it for the next run, and begins nothing."""
        self._is_closing = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=STOP_TIMEOUT)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=STOP_TIMEOUT / 2)
        await self._ledger.write()
        self._under_way.close()

    @property
    def offset(self) -> int:
        """The first update that is neither handled nor on record: Telegram may forget the rest."""
        unsettled = [id_ for id_, item in self._items.items() if not item.settled.is_set()]
        return min(unsettled, default=self._last + 1)

    @property
    def span(self) -> int:
        """How many updates from `offset` on are known here already."""
        return max(self._last + 1 - self.offset, 0)

    @property
    def room(self) -> int:
        """How many more updates may be fetched.

        A chat that has to wait takes none of it. Where a chat floods the bot, what is dropped takes
        none either: as many more are fetched, or others would wait behind it at Telegram.
        """
        busy = sum(
            not item.settled.is_set() and not self._delivery.is_waiting(item.incoming.chat)
            for item in self._items.values()
        )
        free = max(MAX_UNHANDLED - busy, 0)
        return free and free + self._declined

    async def change(self, seconds: float | None = None) -> None:
        """Waits until something was handled or put on record, but no longer than some seconds."""
        self._changed.clear()
        try:
            async with asyncio.timeout(seconds):
                await self._changed.wait()
        except TimeoutError:
            return

    def put(self, raws: Sequence[object], asked: int = 0) -> bool:
        """Takes updates as they come. One that cannot be read is skipped.

        Args:
            raws: The updates.
            asked: The first that was asked for. Where all are before it, Telegram numbers anew, as
                it does after a week without any: https://core.telegram.org/bots/api#update.

        Returns:
            Whether any was new.
        """
        is_new, self._declined = False, 0
        ids = [id_of(raw) for raw in raws]
        if ids and all(id_ is not None and id_ < asked for id_ in ids):
            self._last = -1
        for raw in raws:
            id_ = id_of(raw)
            if id_ is None:
                log.warning("Something that is not an update was skipped")
                continue
            checksum = checksum_of(raw)
            if id_ in self._items or self._ledger.has_handled(id_, checksum):
                self._last = max(self._last, id_)
                continue
            is_new = True
            if not self._ledger.is_kept(id_):
                self._last = max(self._last, id_)
            self._take(raw, id_, checksum)
        return is_new

    async def accept(self, raw: object) -> bool:
        """Takes one update, and waits until it is handled or on record.

        Returns:
            Whether it is; `False` while the bot stops.
        """
        self.metrics.telegram_answered()
        while not self.room and not self._is_closing:
            await self.change()
        if self._is_closing:
            return False
        self.put([raw])
        item = self._items.get(id_of(raw) or -1)
        if item is not None:
            await item.settled.wait()
        return True

    def _take(self, raw: object, id_: int, checksum: int) -> None:
        try:
            incoming = parse_update(raw if isinstance(raw, dict) else {}, self._application.bot)
        except UnreadableUpdateError as error:
            log.warning("An update that cannot be read was skipped: %s", error)
            self._ledger.handled(id_, checksum)
            return
        if self._under_way.is_deadly(id_, checksum):
            log.error("An update at which the bot died repeatedly was skipped: %s", incoming.kind)
            self._ledger.handled(id_, checksum)
            return
        item = _Item(incoming, checksum, time.monotonic())
        if self._ledger.is_kept(id_):
            item.settled.set()
        is_inline = incoming.kind == UpdateType.INLINE_QUERY
        key = ("inline" if is_inline else "chat", incoming.chat)
        queue = self._queues.get(key)
        if queue is None:
            queue = self._queues[key] = _Queue()
            task = asyncio.create_task(self._work(key, queue), name="handling updates")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        if is_inline:
            # Somebody goes on typing: what was typed before is of no interest any more.
            while queue.waiting:
                self._settle(queue.waiting.popleft())
                self.metrics.dropped("superseded")
        elif self._is_full(queue, incoming) and not self._make_room(queue, incoming):
            self._ledger.handled(id_, checksum)
            self._declined += 1
            return
        self._items[id_] = item
        queue.waiting.append(item)
        self._changed.set()

    def _is_full(self, queue: _Queue, incoming: Incoming) -> bool:
        """Whether a chat wants more at once than it gets; that it moved or left always counts."""
        user = incoming.update.effective_user
        most = MAX_WAITING_ADMIN if user and user.id in self._admins else MAX_WAITING
        return len(queue.waiting) >= most and not incoming.is_news

    def _make_room(self, queue: _Queue, incoming: Incoming) -> bool:
        """Drops what members of a group say to each other, else what comes last, which is told."""
        if not awaits_answer(incoming.update):
            return False
        for item in queue.waiting:
            if not awaits_answer(item.incoming.update) and not item.incoming.is_news:
                queue.waiting.remove(item)
                self._settle(item)
                return True
        queue.surplus = queue.surplus or incoming
        self.metrics.dropped("too many")
        return False

    async def _work(self, key: tuple[str, int], queue: _Queue) -> None:
        """Handles what a chat wants, until nothing is left."""
        try:
            while queue.waiting and not self._is_closing:
                await self._handle(queue.waiting.popleft())
                if not queue.waiting and queue.surplus:
                    surplus, queue.surplus = queue.surplus, None
                    await say_too_many(surplus.update, surplus.chat, self._application)
        finally:
            del self._queues[key]

    async def _handle(self, item: _Item) -> None:
        try:
            async with self._under_way.handling(item.incoming.id, item.checksum):
                await self._application.process_update(item.incoming.update)
        except Exception:
            log.exception("An update of the kind %s could not be handled", item.incoming.kind)
        self.metrics.handled(item.incoming.kind, time.monotonic() - item.arrived)
        self._settle(item)

    def _settle(self, item: _Item) -> None:
        id_ = item.incoming.id
        del self._items[id_]
        self._ledger.handled(id_, item.checksum)
        item.settled.set()
        self._changed.set()

    async def _keep_long_ones(self) -> None:
        """Puts on record what takes long or is of a flood: what came later can be fetched then."""
        while True:
            while not self._items:
                await self.change()
            await asyncio.sleep(LONG_LOOK_SECONDS)
            before = time.monotonic() - LONG_SECONDS
            flooding = {chat for (_, chat), queue in self._queues.items() if queue.surplus}
            long = [
                item
                for item in self._items.values()
                if not item.settled.is_set()
                and (
                    item.arrived < before
                    or item.incoming.chat in flooding
                    or self._delivery.is_waiting(item.incoming.chat)
                )
            ]
            await self._ledger.keep([item.incoming for item in long])
            for item in long:
                if self._ledger.is_kept(item.incoming.id):
                    item.settled.set()
                    self._changed.set()
