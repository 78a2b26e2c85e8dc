"""Every command that reads the corpus first brings it up to date with the folder."""

import json
from pathlib import Path

import pytest

from bot.intake import reading
from tests.cli.conftest import HARBOUR, SPEECH, Run


def test_a_new_file_is_found_by_the_next_command(run: Run, home: Path) -> None:
    assert "Questions" in run("documents").stdout
    second = HARBOUR.replace("harbour", "airport").replace(
        "berth for ferries", "runway for gliders"
    )
    (home / "seeds" / "airport.txt").write_text(second, encoding="utf-8")
    found = json.loads(run("ask", "--json", "runway for gliders").stdout)
    assert found["hits"][0]["question"] == "When will the new runway for gliders open?"
    (home / "seeds" / "airport.txt").unlink()
    gone = json.loads(run("ask", "--json", "runway for gliders").stdout)
    assert all("runway" not in hit["question"] for hit in gone["hits"])


def test_a_file_that_is_no_interview_is_reported_and_the_rest_is_indexed(
    run: Run, home: Path
) -> None:
    (home / "seeds" / "speech.txt").write_text(SPEECH, encoding="utf-8")
    done = run("ask", "--json", "ferry berth")
    assert done.returncode == 0
    assert json.loads(done.stdout)["verdict"] == "answer"
    assert "speech.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_fault_at_a_document_is_told_in_lines_without_a_trace(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise KeyError("nobody's business")

    monkeypatch.setattr(reading, "_read", fail)
    (home / "seeds" / "new.txt").write_text(HARBOUR.replace("ferr", "canoe"), encoding="utf-8")
    done = run("ask", "--json", "ferry berth")
    assert json.loads(done.stdout)["verdict"] == "answer"
    fault, told = done.stderr.splitlines()
    assert "A document could not be written | KeyError at " in fault
    assert told.startswith("new.txt: ")
    assert "business" not in fault


def test_a_corpus_that_is_gone_stays_until_the_operator_says_so(run: Run, home: Path) -> None:
    run("documents")
    (home / "seeds" / "harbour.txt").unlink()
    done = run("documents")
    assert "harbour will grow" in done.stdout
    assert "1 of 1 documents are gone from" in done.stderr
    assert run("documents").stderr == ""
    assert "harbour will grow" not in run("documents", "--withdraw-missing").stdout


def test_topics_documents_and_stats_read_well(run: Run) -> None:
    assert "Other" in run("topics").stdout
    assert "3 May 2024" in run("documents").stdout
    stats = run("stats")
    assert stats.returncode == 0
    assert [line.split() for line in stats.stdout.splitlines()] == [
        ["Interviews", "1"],
        ["Questions", "3"],
        ["Documents", "1"],
    ]


def test_suggested_topics_are_used_once_they_are_saved(run: Run, home: Path) -> None:
    done = run("topics", "--suggest")
    assert done.returncode == 0, done.stderr
    (home / "data" / "topics.toml").write_text(done.stdout, encoding="utf-8")
    again = run("topics")
    assert (again.returncode, again.stderr) == (0, "")
