"""Updates at which the process died: one at which it dies again and again is left alone.

What fills the memory or breaks a library would come again at each start, and end the bot for good.
What was answered just before a death is known too, though the database had no time to record it.
"""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, nullcontext, suppress
from pathlib import Path

MAX_DEATHS = 3
"""Deaths after which an update is skipped. Others die along, and for other reasons: so it is not
skipped after one, and whatever was under way at a death is handled one at a time from then on."""

MAX_RECORDED = 100
"""Updates of either sort in the file at most; more are under way only where many chats have to
wait, and more are handled and not on record only where the database takes nothing."""

_MAX_BYTES = 60 * MAX_RECORDED
_LINE = re.compile(r"(\d{1,10}) (\d{1,10}) (\d{1,4})\n")

_Key = tuple[int, int]
"""The number of an update, and its checksum."""


class UnderWay:
    """The updates that are being handled, in a file: it costs less than the database.

    Those that were handled are in it, without deaths, until the database has them.

    Args:
        database: The file is beside it. Where none can be written, no death is known.
    """

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(f"{database.name}.updates")
        self._deaths: dict[_Key, int] = {}  # if the process dies now
        self._handled: dict[_Key, int] = {}
        self._file = -1
        self._alone = asyncio.Lock()

    def open(self) -> list[_Key]:
        """Reads what was under way when an earlier run died; returns what that one had handled."""
        with suppress(OSError):
            flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NONBLOCK
            self._file = os.open(self._path, flags, 0o600)
            written = os.pread(self._file, _MAX_BYTES, 0).decode("ascii", "replace")
            for id_, checksum, deaths in _LINE.findall(written):
                of_kind = self._deaths if int(deaths) else self._handled
                of_kind[int(id_), int(checksum)] = int(deaths)
        return list(self._handled)

    def close(self) -> None:
        """The run ends in order."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def is_deadly(self, id_: int, checksum: int) -> bool:
        """Whether the process died at an update again and again; then it counts as handled."""
        is_deadly = self._deaths.get((id_, checksum), 0) >= MAX_DEATHS
        if is_deadly:
            self._set((id_, checksum), 0)
        return is_deadly

    @asynccontextmanager
    async def handling(self, id_: int, checksum: int) -> AsyncIterator[None]:
        """Notes that an update is being handled, as long as the context lasts."""
        key = id_, checksum
        deaths = self._deaths.get(key, 0)
        async with self._alone if deaths else nullcontext():
            self._set(key, deaths + 1)
            known: int | None = 0
            try:
                yield
            except asyncio.CancelledError:
                known = deaths or None  # the next run has to find out
                raise
            finally:
                self._set(key, known)

    def recorded(self, some: Iterable[_Key]) -> None:
        """The database knows now that these were handled."""
        for key in some:
            self._handled.pop(key, None)
        self._write()

    def _set(self, key: _Key, deaths: int | None) -> None:
        """Notes deaths of an update; that it was handled, where there are 0; else nothing of it."""
        self._deaths.pop(key, None)
        if deaths is not None:
            of_kind = self._deaths if deaths else self._handled
            of_kind[key] = deaths
            if len(of_kind) > MAX_RECORDED:
                del of_kind[next(iter(of_kind))]
        self._write()

    def _write(self) -> None:
        noted = {**self._deaths, **self._handled}
        lines = (f"{id_} {checksum} {deaths}\n" for (id_, checksum), deaths in noted.items())
        written = "".join(lines).encode()
        if self._file >= 0:
            with suppress(OSError):
                os.pwrite(self._file, written, 0)
                os.ftruncate(self._file, len(written))
