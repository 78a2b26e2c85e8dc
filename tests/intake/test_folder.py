"""What lies in the folder beside documents costs itself alone, and is told once."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.corpus.remark import remark
from bot.intake import folder
from bot.intake.folder import changes_since, is_document, look_at, scan
from bot.intake.library import Refused, Report
from bot.store.record.documents import documents, refused_documents
from tests.intake.conftest import FERRY, FERRY_SLUG, SCHOOL, SCHOOL_SLUG, Desk


@contextmanager
def without_rights(monkeypatch: pytest.MonkeyPatch, path: Path) -> Iterator[None]:
    """A folder that nobody may open; said by the system itself to all but the superuser."""
    scandir = os.scandir

    def refuse(wanted: Path) -> object:
        if Path(wanted) == path:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(wanted)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refuse)
        yield


def codes(report: Report) -> dict[str, str]:
    return {refused.file: refused.reason.code for refused in report.refused}


async def test_whatever_lies_there_costs_itself_alone_and_is_told_once(
    desk: Desk, tmp_path: Path
) -> None:
    desk.put("a.jsonl", FERRY)
    desk.put("z/b.jsonl", SCHOOL)
    seeds = desk.library.seeds
    os.mkfifo(seeds / "pipe.txt")
    (seeds / "itself.txt").symlink_to(seeds / "itself.txt")
    (seeds / "nowhere.txt").symlink_to(seeds / "missing.txt")
    (tmp_path / "elsewhere").mkdir()
    (seeds / "folder").symlink_to(tmp_path / "elsewhere")
    (seeds / "device.txt").symlink_to("/dev/null")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(seeds / "socket.txt"))
        (seeds / os.fsdecode(b"caf\xe9.txt")).write_text("x")
        assert codes(await desk.sync()) == {
            "pipe.txt": "not-a-file",
            "itself.txt": "link-loop",
            "nowhere.txt": "link-lost",
            "folder": "link-folder",
            "device.txt": "not-a-file",
            "socket.txt": "not-a-file",
            "caf\\xe9.txt": "file-name",
        }
        assert set(await desk.on_record()) == {FERRY_SLUG, SCHOOL_SLUG}
        assert await desk.sync() == Report()
        async with desk.store.read() as db:
            assert not changes_since(scan(seeds), await documents(db))  # there is nothing to do
    for path in seeds.iterdir():
        if path.suffix == ".txt" or path.is_symlink():
            path.unlink()
    assert await desk.sync() == Report()
    os.mkfifo(seeds / "pipe.txt")
    assert codes(await desk.sync()) == {"pipe.txt": "not-a-file"}


async def test_a_folder_without_rights_costs_what_is_new_in_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.put("a.jsonl", FERRY)
    desk.put("lost+found/b.jsonl", SCHOOL)
    await desk.sync()
    with without_rights(monkeypatch, desk.library.seeds / "lost+found"):
        denied = remark("folder", reason="Permission denied")
        assert await desk.sync() == Report(refused=(Refused("lost+found", denied),))
        assert await desk.sync() == Report()
        assert not any(gone for *_, gone in (await desk.on_record()).values())
    assert await desk.sync() == Report()
    (desk.library.seeds / "lost+found" / "b.jsonl").unlink()
    assert await desk.sync() == Report(withdrawn=("lost+found/b.jsonl",))


async def test_what_was_read_through_a_link_stays_while_the_link_leads_nowhere(
    desk: Desk, tmp_path: Path
) -> None:
    desk.put("a.jsonl", FERRY)
    original = desk.put("b.jsonl", SCHOOL).rename(tmp_path / "b.jsonl")
    (desk.library.seeds / "b.jsonl").symlink_to(original)
    await desk.sync()
    original.rename(tmp_path / "away.jsonl")
    assert codes(await desk.sync()) == {"b.jsonl": "link-lost"}
    assert not any(gone for *_, gone in (await desk.on_record()).values())
    (tmp_path / "away.jsonl").rename(original)
    assert await desk.sync() == Report()
    (desk.library.seeds / "b.jsonl").unlink()
    assert await desk.sync() == Report(withdrawn=("b.jsonl",))


async def test_a_file_of_a_year_that_the_database_does_not_count_to_is_read(desk: Desk) -> None:
    year_9999 = 253_402_214_400
    os.utime(desk.put("a.jsonl", FERRY), (year_9999, year_9999))
    assert await desk.sync() == Report(added=("a.jsonl",))
    assert await desk.sync() == Report()


async def test_a_file_that_nobody_may_open_is_told_once_and_keeps_its_interviews(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    desk.put("a.jsonl", SCHOOL)
    with monkeypatch.context() as patch:

        def refuse(path: Path) -> object:
            raise PermissionError(13, "Permission denied", str(path))

        patch.setattr(folder, "open_file", refuse)
        reason = remark("unreadable", reason="Permission denied")
        assert await desk.sync() == Report(refused=(Refused("a.jsonl", reason),))
        assert await desk.sync() == Report()
        assert set(await desk.on_record()) == {FERRY_SLUG}
    await desk.sync()
    assert (await desk.on_record())[SCHOOL_SLUG] == (SCHOOL.title, "a.jsonl", False)


async def test_a_file_that_can_be_opened_again_is_refused_no_more(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.put("a.jsonl", FERRY)
    await desk.sync()
    os.utime(path)
    with monkeypatch.context() as patch:

        def refuse(path: Path) -> object:
            raise PermissionError(13, "Permission denied", str(path))

        patch.setattr(folder, "open_file", refuse)
        assert codes(await desk.sync()) == {"a.jsonl": "unreadable"}
    assert await desk.sync() == Report()
    async with desk.store.read() as db:
        assert await refused_documents(db) == []
    assert set(await desk.on_record()) == {FERRY_SLUG}


@pytest.mark.parametrize(
    "name",
    [
        *("Thumbs.db", "desktop.ini", "Desktop.ini", ".DS_Store", "Icon\r", "__MACOSX", "@eaDir"),
        *("~$talk.docx", "~WRL0001.tmp", ".~lock.talk.docx#", ".#talk.md", "#talk.md#", "talk.md~"),
        *(
            "talk.docx.part",
            "talk.pdf.crdownload",
            "talk.pdf.PART",
            ".talk.txt.swp",
            "talk.txt.swp",
        ),
        *("talk.tmp", "talk.filepart", "talk.pdf.download", "5F3D1000", ".git", "$RECYCLE.BIN"),
    ],
)
def test_what_systems_editors_and_offices_leave_is_not_mentioned(name: str, tmp_path: Path) -> None:
    assert not is_document(name)
    (tmp_path / name).write_text("x")
    listing = scan(tmp_path)
    assert (listing.files, listing.obstacles) == ({}, {})


@pytest.mark.parametrize("name", ["talk.docx", "Talk 2.txt", "20240101", "thumbs.txt", "беседа.md"])
def test_documents_are_documents(name: str) -> None:
    assert is_document(name)


def test_looking_at_a_pipe_does_not_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="Not a file"):
        look_at(tmp_path / "pipe")
