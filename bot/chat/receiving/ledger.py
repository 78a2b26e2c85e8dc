"""Which updates were handled, on record at once, so that a restart handles none of them again."""

import asyncio
import json
import logging
from collections.abc import Callable, Iterable, Sequence

from bot.chat.client import Json
from bot.chat.receiving.parsing import Incoming, checksum_of
from bot.store import updates
from bot.store.database import Store
from bot.store.trouble import StoreError

LEDGER_RETRY = 5.0
"""Seconds between attempts to use a database that is full, locked or read-only."""

MAX_KEPT = 1_000
"""Updates that are taken over from Telegram at most; the rest waits there."""

UPDATES_BETWEEN_PRUNES = 1_000
"""Updates after which those that were handled long ago are forgotten."""

log = logging.getLogger(__name__)


class Ledger:
    """The updates that were handled, and those that Telegram need not send again meanwhile.

    Args:
        store: Where this is kept.
        recorded: Told of the updates that are on record as handled from now on.
    """

    def __init__(self, store: Store, recorded: Callable[[Iterable[tuple[int, int]]], None]) -> None:
        self._store = store
        self._recorded = recorded
        self._handled: dict[int, int] = {}
        self._kept: set[int] = set()
        self._unwritten: dict[int, int] = {}
        self._writing = asyncio.Lock()
        self._changed = asyncio.Event()
        self._since_pruned = 0
        self._in_trouble = False

    async def load(self) -> list[Json]:
        """Reads what an earlier run left; returns the updates that it was still handling.

        Raises:
            StoreError: The database cannot be used.
        """
        async with self._store.write() as db:
            await updates.prune_updates(db)
            self._handled = await updates.handled(db)
            kept = await updates.kept(db)
        self._kept = {each.id for each in kept}
        return [json.loads(each.body) for each in kept]

    def has_handled(self, id_: int, checksum: int) -> bool:
        """Whether an update was handled lately, and not another one of the same number."""
        return self._handled.get(id_) == checksum

    def is_kept(self, id_: int) -> bool:
        """Whether an update is on record, to be handled by the next run if not by this one."""
        return id_ in self._kept

    def handled(self, id_: int, checksum: int) -> None:
        """An update was handled; `run` records it."""
        self._handled[id_] = checksum
        if len(self._handled) > updates.REMEMBERED:
            del self._handled[next(iter(self._handled))]
        self._unwritten[id_] = checksum
        if len(self._unwritten) > updates.REMEMBERED:
            del self._unwritten[next(iter(self._unwritten))]
        self._changed.set()

    async def keep(self, some: Sequence[Incoming]) -> None:
        """Puts updates on record whose handling takes long, so that Telegram can forget them."""
        free = MAX_KEPT - len(self._kept)
        chosen = some[: max(free, 0)]
        if not chosen:
            return
        async with self._writing:
            left = [
                updates.UnhandledUpdate(each.id, each.chat, json.dumps(each.body))
                for each in chosen
                if not self.has_handled(each.id, checksum_of(each.body))  # meanwhile
            ]
            try:
                async with self._store.write() as db:
                    await updates.keep(db, left)
            except StoreError as error:
                self._report(error)
            else:
                self._kept.update(each.id for each in left)

    async def run(self) -> None:
        """Records what is handled, until it is cancelled."""
        while True:
            await self._changed.wait()
            await self.write()
            if self._unwritten:
                await asyncio.sleep(LEDGER_RETRY)

    async def write(self) -> None:
        """Records what was handled since the last time."""
        async with self._writing:
            self._changed.clear()
            some = self._unwritten.copy()
            if not some:
                return
            is_long_ago = self._since_pruned >= UPDATES_BETWEEN_PRUNES
            try:
                async with self._store.write() as db:
                    await updates.add_handled(db, some)
                    if is_long_ago:
                        await updates.prune_updates(db)
                    if kept := self._kept.intersection(some):
                        await updates.drop_kept(db, kept)
            except StoreError as error:
                self._changed.set()
                self._report(error)
            else:
                for id_ in some:
                    self._unwritten.pop(id_, None)
                self._recorded(some.items())
                self._since_pruned = len(some) + (0 if is_long_ago else self._since_pruned)
                self._kept.difference_update(some)
                self._in_trouble = False

    def _report(self, error: StoreError) -> None:
        if not self._in_trouble:
            log.error("Handled updates cannot be recorded, a restart may repeat them: %s", error)
        self._in_trouble = True
