"""What is on this machine: disk, database, backups, seeds, topics, time zones."""

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from bot.backups import lost_database, newest_copy, nightly_backups
from bot.doctor.finding import Finding
from bot.intake.folder import scan_in_time
from bot.intake.library import LibraryError
from bot.search.query.lexicon.lexicon import LexiconError, load_lexicon
from bot.search.semantic.encoder import EncoderError, is_installed, load_encoder
from bot.settings import Settings
from bot.store import schema
from bot.store.file.copies import back_up, contents_of, is_there
from bot.store.file.partial import PRIVATE
from bot.store.index.vectors import PROGRESS
from bot.store.trouble import StoreError, connect, explained

MIN_FREE = 200_000_000
"""Bytes on a disk below which the bot soon cannot write any more."""

MAX_LOG = 64_000_000
"""Bytes of the write-ahead log above which somebody keeps it from being emptied."""

MAX_BACKUP_AGE = 26 * 3_600.0
"""Seconds after which a nightly copy is missing."""

SEEDS_SECONDS = 10.0
"""Seconds for which the folder of the corpus is waited for."""


def look_at_machine(settings: Settings) -> Iterator[Finding]:
    """All that can be found out without the network."""
    looks: dict[str, Callable[[], Iterable[Finding]]] = {
        "disk": lambda: _disk(settings),
        "database": lambda: [_database(settings.database, settings.backups)],
        "rescued": lambda: _rescued(settings.database),
        "backup": lambda: [_backup(settings)],
        "seeds": lambda: _seeds(settings),
        "topics": lambda: [_topics(settings.data)],
        "meaning": lambda: [_semantic(settings.database)],
        "time zones": lambda: [_time_zones(settings.database)],
    }
    for check, look in looks.items():
        try:
            yield from look()
        except OSError as error:
            said = f"{error.filename} cannot be used: {error.strerror}"
            yield Finding(check, said, "check the path, its owner and permissions")


def current_rows(database: Path, query: str) -> list[sqlite3.Row]:
    """Rows of a database with the latest schema; none of any other."""
    try:
        if not database.is_file():
            return []
        with explained(database), closing(connect(database)) as db:
            db.row_factory = sqlite3.Row
            if db.execute("PRAGMA user_version").fetchone()[0] != schema.VERSION:
                return []
            return db.execute(query).fetchall()
    except (OSError, StoreError):
        return []  # `_database` tells it


def _disk(settings: Settings) -> Iterator[Finding]:
    """Room for the database to grow, and for a copy of it where copies go."""
    size = settings.database.stat().st_size if settings.database.is_file() else 0
    wanted = {"database": (settings.database.parent, MIN_FREE + size)}
    if settings.backups is not None:
        wanted["backups"] = (settings.backups, MIN_FREE + size)
    for name, (folder, least) in wanted.items():
        there = next((path for path in (folder, *folder.parents) if path.exists()), Path("/"))
        free = shutil.disk_usage(there).free
        said = f"{_size(free)} are free on the disk of the {name} ({folder})"
        yield Finding("disk", said, f"make room: {_size(least)} are needed" if free < least else "")


def _database(path: Path, backups: Path | None) -> Finding:
    if not is_there(path):
        said, _, advice = lost_database(path, backups).partition("; ")
        none = (
            f"{path} is empty; it is filled at the next start"
            if path.exists()
            else f"there is none yet at {path}; it is made at the first start"
        )
        return Finding("database", said or none, advice)
    try:
        found = contents_of(path)
    except StoreError as error:
        said, _, advice = str(error).partition("; ")
        if "newer Verbatim" in said:
            advice = "update Verbatim to the version that wrote it"
        elif advice in {"", "take another copy"}:  # which this is not
            advice = "end the bot, then restore a backup: python -m bot restore --replace FILE"
        return Finding(
            "database", said, advice.replace("FILE", newest_copy(path, backups) or "FILE")
        )
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return Finding(
            "database",
            f"{path} cannot be written",
            "check the owner and permissions of it and of its folder",
        )
    said = (
        f"whole: {found.interviews} interviews, {found.chats} chats, {found.subscriptions}"
        f" subscriptions, {found.waiting} alerts waiting, {_size(found.size)}"
    )
    if found.version < schema.VERSION:
        said += f"; version {found.version} of {schema.VERSION}, which the next start changes"
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size > MAX_LOG:
        said += f"; its write-ahead log has grown to {_size(log.stat().st_size)}"
        return Finding("database", said, "start the bot again, so that the log is emptied")
    if path.stat().st_mode & 0o777 & ~PRIVATE:
        return Finding("database", f"{said}; others may read it", f"chmod 600 {path}")
    return Finding("database", said)


def _rescued(database: Path) -> Iterator[Finding]:
    """What was saved when the database was lost, and what a new one beside it does not hold."""
    for saved in sorted(database.parent.glob(f"{database.name}.rescued-*[0-9]")):
        yield Finding(
            "database",
            f"{saved} holds what was saved when the database was deleted or replaced",
            f"end the bot and put it back, unless that is done (python -m bot restore --replace"
            f" {saved}), then delete it",
        )


def _backup(settings: Settings) -> Finding:
    """The last nightly copy, put back into a temporary file."""
    how = "set VERBATIM_BACKUPS to a folder, best on another disk"
    if settings.backups is None:
        rows = current_rows(settings.database, "SELECT count(*) FROM subscription")
        at_stake = rows[0][0] if rows else 0
        said = f"none are made; {at_stake} subscriptions are in the database alone"
        return Finding("backup", said, how if at_stake else "")
    if settings.backups.exists() and not settings.backups.is_dir():
        return Finding("backup", f"{settings.backups} is not a folder", how)
    copies = nightly_backups(settings.backups)
    if not copies:
        said = f"there is none in {settings.backups} yet"
        advice = "see in the log why: look for “The nightly backup failed”"
        return Finding("backup", said, advice if settings.database.exists() else "")
    newest = copies[-1]
    age = time.time() - newest.stat().st_mtime
    try:
        with tempfile.TemporaryDirectory() as folder:
            found = back_up(newest, Path(folder) / "restored.db")
    except StoreError as error:
        return Finding("backup", str(error), f"delete it, and make another: backup {newest}")
    said = (
        f"{newest} is {age / 3600:.0f} hours old; restored on trial: {found.interviews} interviews,"
        f" {found.subscriptions} subscriptions"
    )
    late = abs(age) > MAX_BACKUP_AGE  # the clock may have been ahead
    advice = "see that the bot runs, and in the log why no copy was made last night"
    return Finding("backup", said, advice if late else "")


def _seeds(settings: Settings) -> Iterator[Finding]:
    try:
        listing = scan_in_time(settings.seeds, SEEDS_SECONDS)
    except LibraryError as error:
        said, _, advice = str(error).partition("; ")
        yield Finding("seeds", said, advice)
        return
    unread = current_rows(settings.database, "SELECT path FROM document WHERE refusal <> ''")
    names = [row[0] for row in unread if row[0] in listing.files] + [*listing.obstacles]
    said = f"{len(listing.files)} documents in {settings.seeds}"
    query = "SELECT count(*) FROM interview WHERE withdrawn = 0"
    on_record = sum(row[0] for row in current_rows(settings.database, query))
    advice = f"mount its disk: {on_record} interviews are on record" if on_record else ""
    advice = "" if listing.files else advice or "put the first interview there"
    yield Finding("seeds", said, advice)
    for name in sorted(names)[:20]:
        advice = (
            f"python -m bot check {settings.seeds / name} says why; correct the file, or remove it"
        )
        yield Finding("seeds", f"{name} could not be read, or not all of it", advice)


def _topics(folder: Path) -> Finding:
    try:
        lexicon = load_lexicon(folder)
    except LexiconError as error:
        return Finding("topics", str(error), f"correct the file in {folder}")
    said = f"{len(lexicon.topics)} topics, {len(lexicon.synonyms)} groups of synonyms"
    advice = "python -m bot topics --suggest proposes a topics.toml"
    return Finding("topics", said, "" if lexicon.topics else advice)


def _semantic(database: Path) -> Finding:
    """Whether questions are compared by meaning too."""
    if not is_installed():
        return Finding(
            "meaning",
            "words alone decide: the extra [semantic] is not installed (make setup SEMANTIC=1)",
        )
    try:
        load_encoder()
    except EncoderError as error:
        said, _, advice = str(error).partition("; ")
        return Finding("meaning", f"words alone decide: {said}", advice)
    rows = current_rows(database, PROGRESS)
    made, total = rows[0] if rows else (0, 0)
    said = f"the extra [semantic] is installed; {made} of {total} sentence vectors are made"
    return Finding("meaning", f"{said}; words alone decide until then" if made < total else said)


def _time_zones(database: Path) -> Finding:
    known = available_timezones()
    wanted = {row[0] for row in current_rows(database, "SELECT DISTINCT zone FROM chat")}
    lost = sorted(wanted - known)
    how = "install the package tzdata: python -m pip install tzdata"
    if not known or lost:
        said = f"{', '.join(lost) or 'all'} not known: chats there are told by UTC"
        return Finding("time zones", said, how)
    here = datetime.now(ZoneInfo("Europe/Moscow")).utcoffset()
    said = f"{len(known)} known; it is {datetime.now(UTC).astimezone():%H:%M %Z} on this machine"
    return Finding("time zones", said, "" if here else how)


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.1f} MB"
