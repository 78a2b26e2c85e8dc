"""The folder of the corpus: which files there are, and which changed. No database."""

import asyncio
import hashlib
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.corpus.remark import remark
from bot.intake.library import LibraryError, Refused
from bot.store.documents import Document

SETTLE_SECONDS = 1.0
"""Seconds without a change after which a file counts as completely written."""

MAX_SETTLE_SECONDS = 10.0
"""Seconds to wait for a file that is being written; a longer one is left for the next time."""

_UNFINISHED = (".tmp", ".temp", ".part", ".partial", ".crdownload", ".swp", ".swx", ".bak", ".lock")


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells without reading whether a file changed: bytes, and nanoseconds."""

    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class FolderChanges:
    """How the folder differs from what is known of it.

    Attributes:
        new: Files that were not there.
        touched: Files that may have changed.
        gone: Paths of files that are not there any more.
    """

    new: dict[str, FileState]
    touched: dict[str, FileState]
    gone: list[str]

    def __bool__(self) -> bool:
        """Whether there is any changes."""
        return bool(self.new or self.touched or self.gone)


def is_document(name: str) -> bool:
    """Whether a file's name is that of a document, not of something hidden or half-written."""
    hidden = name.startswith((".", "~", "#")) or name.endswith(("~", "#"))
    return not hidden and not name.lower().endswith(_UNFINISHED)


def scan(seeds: Path) -> tuple[dict[str, FileState], list[Refused]]:
    """The documents in the folder and below it, by path with forward slashes.

    Returns:
        What is there, and the files whose names cannot be written down.

    Raises:
        LibraryError: The folder is missing or cannot be read. Nothing is taken for withdrawn then.
    """
    found: dict[str, FileState] = {}
    refused: list[Refused] = []
    folders = [(str(seeds), "")]
    while folders:
        folder, prefix = folders.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if not is_document(entry.name):
                        continue
                    path = prefix + entry.name
                    if entry.is_dir(follow_symlinks=False):
                        folders.append((entry.path, f"{path}/"))
                    elif entry.is_file():
                        if not _is_text(path):
                            shown = os.fsencode(path).decode(errors="replace")
                            refused.append(Refused(shown, remark("file-name")))
                            continue
                        status = entry.stat()
                        found[path] = FileState(status.st_size, status.st_mtime_ns)
        except OSError as error:
            raise LibraryError(f"{folder} cannot be read: {error.strerror}") from error
    return found, refused


def changes_since(found: Mapping[str, FileState], known: Mapping[str, Document]) -> FolderChanges:
    """How the folder differs from what is known of it, without reading a file."""
    new = {path: stat for path, stat in found.items() if path not in known}
    touched = {
        path: stat
        for path, stat in found.items()
        if path in known and stat != FileState(known[path].size, known[path].modified)
    }
    return FolderChanges(new, touched, [path for path in known if path not in found])


def sha256_of(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


async def settle(seeds: Path, paths: Mapping[str, FileState]) -> dict[str, FileState]:
    """Waits until files are written to the end.

    Args:
        seeds: The folder.
        paths: The files, as they were seen.

    Returns:
        The files that are complete, as they are now; those that are gone or still growing are left
        out.
    """
    seen = dict(paths)
    complete: dict[str, FileState] = {}
    begun = time.monotonic()
    while seen:
        now = time.time_ns()
        recent = {
            path: stat
            for path, stat in seen.items()
            if abs(now - stat.modified) < SETTLE_SECONDS * 1e9
        }
        complete |= {path: stat for path, stat in seen.items() if path not in recent}
        # Nobody has to wait for somebody else's long file.
        if not recent or time.monotonic() - begun > (
            2 * SETTLE_SECONDS if complete else MAX_SETTLE_SECONDS
        ):
            break
        await asyncio.sleep(SETTLE_SECONDS / 4)
        seen = {path: stat for path in recent if (stat := _stat(seeds / path)) is not None}
    return complete


def _stat(path: Path) -> FileState | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return FileState(status.st_size, status.st_mtime_ns)


def _is_text(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True
