"""Every database that was ever written opens with this program, and keeps what it held."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store import schema
from bot.store.database import open_store
from bot.store.file.copies import contents_of
from bot.store.meta import meta
from bot.store.record.documents import document_at, unannounced
from bot.store.record.interviews import record
from bot.store.subscribers import chats, delivery, outbox, subscriptions
from bot.store.subscribers.chats import Frequency, Plan
from bot.store.subscribers.outbox import State
from bot.store.trouble import StoreError

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))


def made(path: Path, script: Path) -> Path:
    """A database as an older version left it."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA synchronous = OFF")  # else it waits for the disk at every line
        db.executescript(script.read_text(encoding="utf-8"))
        db.execute("PRAGMA journal_mode = WAL")
    return path


def shape(path: Path) -> list[tuple[str, ...]]:
    """All tables and indexes with their columns."""
    with closing(sqlite3.connect(path)) as db:
        names = db.execute(
            "SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        ).fetchall()
        return sorted(
            (kind, name, table, *(str(row[1:]) for row in db.execute(f"PRAGMA {pragma}({name})")))
            for kind, name, table in names
            for pragma in ("table_info" if kind == "table" else "index_info",)
        )


def test_each_schema_file_has_the_next_number() -> None:
    assert [int(file.name[:3]) for file in schema.FILES] == list(range(1, schema.VERSION + 1))


@pytest.mark.parametrize("script", RELEASED, ids=lambda script: script.stem)
async def test_an_older_database_opens_and_keeps_what_it_held(tmp_path: Path, script: Path) -> None:
    version = int(script.name[:3])
    path = made(tmp_path / "verbatim.db", script)
    async with open_store(path) as store, store.write() as db:
        seen = await document_at(db, "a.txt")
        asked = await record(db, "abcdefghij")
        assert seen is not None
        assert seen.sha256 == "d1"
        assert asked is not None
        assert (asked.question, asked.answer) == ("Why?", "Because.")
        assert await meta(db, "colour") == "green"
        if version >= 3:
            assert await unannounced(db) == {"d2"}
            chat = await chats.subscriber(db, 7)
            assert chat is not None
            assert (chat.language, chat.silent, chat.batch) == ("ru", True, True)
            assert chat.available_at == 5.0
            assert chat.plan == Plan(
                Frequency.DAILY,
                digest_at=8 * 60,
                quiet_from=22 * 60,
                quiet_to=7 * 60,
                zone="Europe/Moscow",
            )
            assert await outbox.next_send_at(db) is None  # while a message is in flight
            assert await delivery.requeue_in_flight(db, 10.0) == 1
            assert await outbox.counts(db) == {State.WAITING: 1}
            assert await outbox.next_send_at(db) == 10.0
            (wanted,) = await subscriptions.subscriptions_of(db, 7)
            assert (wanted.key, wanted.what) == (3, "winter ferry")
    async with open_store(tmp_path / "new.db"):
        pass
    assert shape(path) == shape(tmp_path / "new.db")


@pytest.mark.parametrize("script", RELEASED, ids=lambda script: script.stem)
async def test_an_upgrade_copies_the_database_first(tmp_path: Path, script: Path) -> None:
    version = int(script.name[:3])
    path = made(tmp_path / "verbatim.db", script)
    before = contents_of(path)
    async with open_store(path):
        pass
    kept = tmp_path / f"verbatim.db.version-{version}"
    assert kept.exists() == (version < schema.VERSION)
    if kept.exists():
        found = contents_of(kept)
        assert (found.version, found.exchanges) == (version, 1)
        assert (found.subscriptions, found.waiting) == (before.subscriptions, before.waiting)


async def test_without_room_for_a_copy_nothing_is_upgraded(tmp_path: Path) -> None:
    path = made(tmp_path / "verbatim.db", RELEASED[0])
    (tmp_path / ".verbatim.db.version-1.partial").mkdir()  # where the copy would be written
    with pytest.raises(StoreError, match="cannot be written"):
        async with open_store(path):
            pass
    assert contents_of(path).version == 1


def test_a_released_schema_file_stays_as_it_is() -> None:
    """Databases are made by them: changed afterwards, old ones and new ones would differ."""
    newest = RELEASED[-1]
    files = schema.FILES[: int(newest.name[:3])]
    assert bare(newest.read_text()).startswith(bare("".join(file.read_text() for file in files)))


def bare(script: str) -> str:
    """Statements without comments."""
    return " ".join(re.sub(r"--.*", "", script).split())
