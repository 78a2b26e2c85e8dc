"""What is stored of people is gone when they say so: a real process, at its most talkative."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.backups import nightly_backups
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.chats import Chat, User
from tests.local_api.process import FERRY, bot
from tests.local_api.server import serve
from tests.patience import PATIENCE, until

WORDS = "quixotic zeppelins"
QUESTION = "who pays for the flamboyant lighthouse"


def varint(number: int) -> bytes:
    """As SQLite writes a key: https://sqlite.org/fileformat.html#varint"""
    found = [number & 0x7F]
    while number := number >> 7:
        found.append(number & 0x7F | 0x80)
    return bytes(reversed(found))


def traces(person: User) -> list[bytes]:
    """Everything by which somebody could be recognised, as it would stand in a file."""
    texts = (WORDS, "zeppelin", "flamboyant", person.first_name, person.username, str(person.id))
    numbers = (person.id.to_bytes(6, "big"), varint(person.id))
    return [*(text.encode() for text in texts if text), *numbers]


def values(database: Path) -> Iterator[str]:
    """Everything in every table."""
    with closing(sqlite3.connect(database)) as db:
        for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'"):
            if not table.endswith(("_index", "_index_data", "_index_idx", "_index_config")):
                for row in db.execute(f"SELECT * FROM {table}"):
                    yield from map(str, row)


async def answered(telegram: Telegram, person: User, said: str) -> None:
    """Somebody writes, and the bot answers."""
    before = len(telegram.sent(person))
    telegram.say(person, said)
    await until(lambda: len(telegram.sent(person)) > before)


async def test_who_is_forgotten_is_nowhere_any_more(telegram: Telegram, home: Path) -> None:
    ada = User(5_123_456_789, "Zebulona", "zebulona_q", "en")
    telegram.chats[ada.id] = Chat(ada.id, "private", ada.first_name, person=ada)
    ben = telegram.person("Ben")
    async with (
        serve(telegram) as url,
        bot(
            home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url, VERBATIM_LOG_LEVEL="DEBUG"
        ) as process,
    ):
        await answered(telegram, ben, "/subscribe")
        for said in (QUESTION, f"/subscribe {WORDS}", "/subscribe"):
            await answered(telegram, ada, said)
        offer = telegram.sent(ada)[1]
        telegram.press(ada, offer, "Subscribe")
        await until(lambda: "Subscribed" in offer["text"])
        await answered(telegram, ada, "/privacy")
        assert "What is stored" in telegram.sent(ada)[-1]["text"]
        news = FERRY.replace("ferry", "museum").replace("3 May", "9 June")
        (home / "seeds" / "news.txt").write_text(news.replace("berth", "mast"), encoding="utf-8")
        await until(lambda: len(telegram.sent(ada)) == 5)
        assert "The museum has a captain again" in telegram.sent(ada)[-1]["text"]
        database = home / "data" / "verbatim.db"
        assert str(ada.id) in set(values(database))
        await answered(telegram, ada, "/forget")
        assert "Erased" in telegram.sent(ada)[-1]["text"]
        running = b"".join(path.read_bytes() for path in database.parent.iterdir())
        for trace in traces(ada):
            assert trace not in running, trace
        await answered(telegram, ada, "/forget")
        assert "Nothing about this chat was stored" in telegram.sent(ada)[-1]["text"]
        process.terminate()
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    for trace in traces(ada)[:-2]:
        assert trace not in log, trace
    assert str(ada.id) not in set(values(database))
    assert WORDS not in set(values(database))
    assert str(ben.id) in set(values(database))
    assert not nightly_backups(home)
