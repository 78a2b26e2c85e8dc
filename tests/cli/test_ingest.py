"""Files that an operator publishes."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.conftest import HARBOUR, SPEECH, Run


def test_ingest_publishes_a_copy(run: Run, home: Path) -> None:
    other = HARBOUR.replace("3 May 2024", "9 June 2024").replace("ferries", "tugs")
    (home / "elsewhere.txt").write_text(other, encoding="utf-8")
    done = run("ingest", "elsewhere.txt")
    assert done.returncode == 0, done.stderr
    assert "Ada Finch" in done.stdout or "harbour" in done.stdout.lower()
    assert len(list((home / "seeds").iterdir())) == 2
    found = json.loads(run("ask", "--json", "berth for tugs").stdout)
    assert found["hits"][0]["question"] == "When will the new berth for tugs open?"


def test_a_file_that_is_not_there_costs_the_others_nothing(run: Run, home: Path) -> None:
    other = HARBOUR.replace("3 May 2024", "9 June 2024").replace("ferries", "tugs")
    (home / "elsewhere.txt").write_text(other, encoding="utf-8")
    done = run("ingest", "nowhere.txt", "elsewhere.txt")
    assert done.returncode == 1
    assert done.stderr.startswith("nowhere.txt: ")
    assert len(list((home / "seeds").iterdir())) == 2


def test_what_is_in_seeds_can_be_published_without_alerts(run: Run, home: Path) -> None:
    run("documents")
    with closing(sqlite3.connect(home / "data" / "verbatim.db")) as db, db:
        db.execute("INSERT INTO chat (id, kind, language) VALUES (7, 'private', 'en')")
        db.execute(
            "INSERT INTO subscription (chat, thread, kind, what) VALUES (7, 0, ?, '')",
            ["everything"],
        )
    for name in ("quiet", "loud"):
        text = HARBOUR.replace("3 May 2024", "4 June 2024").replace(
            "Ada Finch", f"{name.title()} Finch"
        )
        (home / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
        if name == "quiet":
            done = run("ingest", "--without-alerts", "seeds/quiet.txt")
            assert done.returncode == 0, done.stderr
    run("documents")
    with closing(sqlite3.connect(home / "data" / "verbatim.db")) as db:
        query = "SELECT speaker FROM alert JOIN interview ON interview.key = alert.interview"
        assert db.execute(query).fetchall() == [("Loud Finch",)]


def test_ingest_refuses_what_is_no_interview(run: Run, home: Path) -> None:
    (home / "speech.txt").write_text(SPEECH, encoding="utf-8")
    done = run("ingest", "speech.txt")
    assert done.returncode == 1
    assert "speech.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert [path.name for path in (home / "seeds").iterdir()] == ["harbour.txt"]
