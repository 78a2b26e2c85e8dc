"""The folder of the corpus: which files there are, and which changed. No database."""

import asyncio
import errno
import hashlib
import os
import re
import time
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path

from bot.corpus.files import is_open_for_writing, open_file
from bot.corpus.formats.table import MEGABYTE, most_bytes
from bot.corpus.remark import Remark, remark
from bot.intake.library import LibraryError
from bot.intake.silent_files import in_time, in_time_blocking
from bot.store.record.documents import Document

SETTLE_SECONDS = 1.0
"""Seconds between two looks that have to be equal before a file counts as completely written."""

MAX_SETTLE_SECONDS = 10.0
"""Seconds to wait for a file that is being written; a longer one is left for the next time."""

WRITING_SECONDS = 60.0
"""Seconds after the last change for which a file that is open for writing counts as unfinished:
programs that copy pause for less, and editors keep documents open for hours."""

MAX_TIME = 2**63 - 1
"""The last nanosecond that is told apart, in April 2262."""

_SYSTEM_FILES = frozenset(
    name.strip()
    for name in (
        "Thumbs.db, ehthumbs.db, desktop.ini, Icon, __MACOSX, @eaDir, $RECYCLE.BIN,"
        " System Volume Information"
    )
    .lower()
    .split(",")
)
_UNFINISHED = (
    *(".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download", ".opdownload"),
    *(".aria2", ".swp", ".swo", ".swx", ".bak", ".lock", ".lck"),
)
_OFFICE_TEMPORARY = re.compile(r"(?=.*[A-F])[0-9A-F]{8}")
"""What Word and Excel write into on network drives before they give it the document's name."""


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells without reading whether a file changed: bytes, and nanoseconds."""

    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class Look:
    """A file at one moment; two equal looks some time apart mean that nobody writes to it.

    Attributes:
        unfinished: Somebody has it open for writing, and changed it a moment ago.
    """

    state: FileState
    sha256: str
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """What is in the folder. Paths are below it, with forward slashes.

    Attributes:
        files: The documents.
        obstacles: What might hold documents and cannot be read, with the reason.
        closed: Of these the folders: what is below them may still be there.
    """

    files: dict[str, FileState] = field(default_factory=dict)
    obstacles: dict[str, Remark] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)

    def may_hold(self, path: str) -> bool:
        """Whether a document may be in the folder, for all that can be seen."""
        if path in self.files or path in self.obstacles:
            return True
        return any(path.startswith(f"{folder}/") for folder in self.closed)


@dataclass(frozen=True, slots=True)
class FolderChanges:
    """How the folder differs from what is known of it.

    Attributes:
        new: Files that were not there.
        touched: Files that may have changed.
        gone: Paths of files that are not there any more.
        obstacles: What cannot be read, and was not told yet.
    """

    new: dict[str, FileState]
    touched: dict[str, FileState]
    gone: list[str]
    obstacles: dict[str, Remark]

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return bool(self.new or self.touched or self.gone or self.obstacles)


def is_document(name: str) -> bool:
    """Whether a name may be a document's, rather than that of something hidden or temporary."""
    if name.startswith((".", "~", "#")) or name.endswith(("~", "#")):
        return False
    plain = name.lower().rstrip("\r")  # the Finder ends its Icon so
    return not (
        plain.endswith(_UNFINISHED) or plain in _SYSTEM_FILES or _OFFICE_TEMPORARY.fullmatch(name)
    )


def scan(seeds: Path) -> Listing:
    """What is in the folder and below it.

    Links to files are followed, links to folders are not: these are among the obstacles.

    Raises:
        LibraryError: The folder is missing or cannot be read. Nothing is taken for withdrawn then.
    """
    listing = Listing()
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(seeds / folder) as entries:
                for entry in entries:
                    if is_document(entry.name):
                        path = f"{folder}/{entry.name}" if folder else entry.name
                        if entry.is_dir(follow_symlinks=False):
                            folders.append(path)
                        else:
                            _add(listing, path, entry)
        except OSError as error:
            if not folder:
                raise LibraryError(
                    f"{seeds} cannot be read: {error.strerror}; check VERBATIM_SEEDS, and the"
                    " permissions of the folder"
                ) from error
            listing.closed.add(folder)
            if error.errno != errno.ENOENT:  # it was removed just now
                listing.obstacles[_shown(folder)] = remark("folder", reason=error.strerror or "")
    return listing


def scan_in_time(seeds: Path, seconds: float) -> Listing:
    """What `scan` finds, if the folder answers in time.

    Raises:
        LibraryError: As `scan`, and where it does not answer.
    """
    try:
        return in_time_blocking(seeds, scan, seconds)
    except OSError as error:
        raise unanswered(seeds) from error


def unanswered(seeds: Path) -> LibraryError:
    """What is said of a folder that does not answer."""
    return LibraryError(f"{seeds} does not answer; is it mounted?")


def _add(listing: Listing, path: str, entry: os.DirEntry[str]) -> None:
    """Adds what is not a folder: a document, or an obstacle."""
    if _shown(path) != path:
        listing.obstacles[_shown(path)] = remark("file-name")
        return
    try:
        status = entry.stat()
    except OSError as error:
        if entry.is_symlink() or error.errno != errno.ENOENT:  # else it was deleted just now
            listing.obstacles[path] = _reason(error)
        return
    if entry.is_file():
        listing.files[path] = _state(status)
    elif entry.is_dir():
        listing.obstacles[path] = remark("link-folder")
    else:
        listing.obstacles[path] = remark("not-a-file")


def _state(status: os.stat_result) -> FileState:
    # Some file systems know years that the database, which counts nanoseconds, does not.
    return FileState(status.st_size, max(-MAX_TIME, min(status.st_mtime_ns, MAX_TIME)))


def _reason(error: OSError) -> Remark:
    if error.errno == errno.ENOENT:
        return remark("link-lost")
    if error.errno == errno.ELOOP:
        return remark("link-loop")
    return remark("unreadable", reason=error.strerror or str(error))


def _shown(path: str) -> str:
    """A path as it can be written down; another than the path when its name is not UTF-8."""
    return os.fsencode(path).decode(errors="backslashreplace")


def changes_since(listing: Listing, known: Mapping[str, Document]) -> FolderChanges:
    """How the folder differs from what is known of it, without reading a file."""
    return FolderChanges(
        new={path: state for path, state in listing.files.items() if path not in known},
        touched={
            path: state
            for path, state in listing.files.items()
            if path in known and state != FileState(known[path].size, known[path].modified)
        },
        gone=[path for path in known if not listing.may_hold(path)],
        obstacles={
            path: reason
            for path, reason in listing.obstacles.items()
            if path not in known or known[path].refusal != reason
        },
    )


def look_at(path: Path) -> Look:
    """Reads a file once, and no more of it than is of use.

    Raises:
        OSError: It cannot be read, or is no file.
    """
    with open_file(path) as file:
        sha256 = _digest(file, most_bytes(path))
        status = os.fstat(file.fileno())
        # The time of the last change of any kind, which nobody can set.
        is_recent = abs(time.time() - status.st_ctime) < WRITING_SECONDS
        unfinished = is_recent and is_open_for_writing(file)
    return Look(_state(status), sha256, unfinished)


def _digest(file: BufferedReader, most: float) -> str:
    """A file's hash; of a film, or of what is too long to be read, that of its beginning."""
    size = os.fstat(file.fileno()).st_size
    if size <= max(most, MEGABYTE):
        return hashlib.file_digest(file, "sha256").hexdigest()
    return hashlib.sha256(file.read(MEGABYTE) + str(size).encode()).hexdigest()


async def settle(seeds: Path, looks: Mapping[str, Look]) -> dict[str, Look]:
    """Waits until files are written to the end.

    Args:
        seeds: The folder.
        looks: The files as they were seen just now.

    Returns:
        The files that were the same at a second look; those that are gone, cannot be read or are
        still growing are left out.
    """
    growing = dict(looks)
    complete: dict[str, Look] = {}
    begun = time.monotonic()
    while growing:
        await asyncio.sleep(SETTLE_SECONDS)
        for path, before in list(growing.items()):
            try:
                now = await in_time(seeds / path, look_at, before.state.size)
            except OSError:  # the next look at the folder says so
                del growing[path]
                continue
            if now == before and not now.unfinished:
                complete[path] = growing.pop(path)
            else:
                growing[path] = now
        # Nobody has to wait for somebody else's long file.
        if complete or time.monotonic() - begun > MAX_SETTLE_SECONDS:
            break
    return complete


def are_older(states: Mapping[str, FileState], seconds: float) -> AbstractSet[str]:
    """The files that nobody wrote to for some time, if their own clock can be believed."""
    now = time.time_ns()
    return {path for path, each in states.items() if abs(now - each.modified) >= seconds * 1e9}
