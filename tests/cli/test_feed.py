"""The Atom feed of the interviews."""

from pathlib import Path

import pytest
from lxml import etree

from tests.cli.conftest import Run


def test_feed_writes_an_atom_feed_that_stays_the_same(run: Run, home: Path) -> None:
    assert run("feed", "feed.xml").returncode == 0
    written = (home / "feed.xml").read_bytes()
    root = etree.fromstring(written)
    atom = {"a": "http://www.w3.org/2005/Atom"}
    told = {name: root.findtext(f"a:entry/a:{name}", "", atom) for name in ("title", "updated")}
    assert told == {"title": "The harbour will grow", "updated": "2024-05-03T00:00:00Z"}
    assert "Will fishing boats pay more?" in root.findtext("a:entry/a:summary", "", atom)
    assert run("feed", "feed.xml").returncode == 0
    assert (home / "feed.xml").read_bytes() == written
    assert run("feed", "-").stdout.encode() == written
    assert [file.name for file in home.iterdir() if file.name.startswith(".feed")] == []


def test_a_feed_that_cannot_be_put_in_place_leaves_nothing(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "replace", refuse)
    assert run("feed", "feed.xml").returncode == 1
    assert not [file.name for file in home.iterdir() if file.name.startswith(".feed")]


def test_feed_into_a_missing_folder_is_one_line(run: Run) -> None:
    done = run("feed", "nowhere/feed.xml")
    assert done.returncode == 1
    assert done.stderr == "nowhere/feed.xml: No such file or directory\n"
