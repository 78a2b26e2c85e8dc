"""The command line as other programs use it: real processes, a corpus of its own."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from lxml import etree

from bot.cli import OPERATOR_COMMANDS

HARBOUR = """\
The harbour will grow

Harbour News, 3 May 2024

In an interview with Harbour News, the harbour master Ada Finch spoke about berths and storms.

Q: When will the new berth for ferries open?

A: The new berth opens in September. The pillars stand already, the deck follows in July.

Q: How did the lighthouse stand the winter storms?

A: The lighthouse lost forty tiles and its old foghorn. Nobody was hurt, the lamp burned on.

Q: Will fishing boats pay more?

A: Fees for fishing boats stay as they are until 2026.
"""

SPEECH = "Dear friends, it is good to be here. The sea is calm today and so are we.\n" * 5

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty folder of an operator with one interview in its seeds."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "seeds" / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(home: Path) -> Run:
    """Runs `python -m bot` there."""

    def run_bot(
        *arguments: str, stdin: str = "", **settings: str
    ) -> subprocess.CompletedProcess[str]:
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("VERBATIM_")
        }
        environment |= {
            "PYTHONPATH": str(Path.cwd()),
            "PYTHONUTF8": "1",
            "COLUMNS": "80",
            **settings,
        }
        return subprocess.run(
            [sys.executable, "-W", "error", "-m", "bot", *arguments],
            cwd=home,
            env=environment,
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run_bot


def test_ask_answers_as_json(run: Run) -> None:
    done = run("ask", "--json", "when does", "the ferry berth open?")
    assert (done.returncode, done.stderr) == (0, "")
    result = json.loads(done.stdout)
    assert result["query"] == "when does the ferry berth open?"
    assert result["verdict"] == "answer"
    assert result["corrected"] is None
    best = result["hits"][0]
    assert set(best) == {
        "id",
        "question",
        "answer",
        "passage",
        "sentence",
        "speaker",
        "outlet",
        "published",
        "interview",
        "confidence",
    }
    assert best["question"] == "When will the new berth for ferries open?"
    assert best["answer"].startswith("The new berth opens in September.")
    assert best["passage"] in best["answer"]
    assert best["sentence"] in best["passage"]
    assert best["published"] == "2024-05-03"
    assert best["speaker"] == "Ada Finch"
    confidences = [hit["confidence"] for hit in result["hits"]]
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 <= confidence <= 1 for confidence in confidences)


def test_ask_answers_every_line_of_standard_input(run: Run) -> None:
    lines = ["fishing fees", "", "lighthose strom damage", "wer hat die Weltmeisterschaft gewonnen"]
    done = run("ask", "--json", "--limit", "1", "-", stdin="\n".join(lines) + "\n")
    assert (done.returncode, done.stderr) == (0, "")
    results = [json.loads(line) for line in done.stdout.splitlines()]
    assert [result["query"] for result in results] == lines
    assert results[0]["hits"][0]["question"] == "Will fishing boats pay more?"
    assert results[1]["verdict"] == "nothing"
    assert "lighthouse" in results[2]["corrected"]
    assert results[2]["hits"][0]["question"].startswith("How did the lighthouse")
    assert results[3]["verdict"] == "nothing"
    assert all(len(result["hits"]) <= 1 for result in results)


def test_ask_reads_well(run: Run) -> None:
    done = run("ask", "lighthouse in winter")
    assert done.returncode == 0
    assert "How did the lighthouse stand the winter storms?" in done.stdout
    assert "forty tiles" in done.stdout
    assert "Harbour News" in done.stdout
    assert "\x1b" not in done.stdout
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


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


def test_check_shows_how_a_file_is_read_and_changes_nothing(run: Run, home: Path) -> None:
    done = run("check", "seeds/harbour.txt")
    assert done.returncode == 0
    assert "Ada Finch" in done.stdout
    assert "3" in done.stdout
    record = json.loads(run("check", "--json", "seeds/harbour.txt").stdout)
    assert record["file"] == "seeds/harbour.txt"
    assert record["published"] == "2024-05-03"
    assert [exchange["question"] for exchange in record["exchanges"]][
        2
    ] == "Will fishing boats pay more?"
    assert not (home / "data" / "verbatim.db").exists()


def test_check_compares_two_readings(run: Run, home: Path) -> None:
    seed = (home / "seeds/harbour.txt").read_text("utf-8")
    (home / "new.txt").write_text(f"---\ntitle: Another title\n---\n{seed}", "utf-8")
    done = run("check", "--diff", "seeds/harbour.txt", "new.txt")
    assert done.returncode == 0
    assert "→ Another title" in done.stdout
    assert run("check", "--diff", "missing.txt", "new.txt").returncode == 1
    assert run("check", "--json", "--diff", "new.txt", "new.txt").returncode == 2


def test_check_ends_with_one_when_a_file_is_refused(run: Run, home: Path) -> None:
    (home / "speech.txt").write_text(SPEECH, encoding="utf-8")
    done = run("check", "--json", "speech.txt", "seeds/harbour.txt", "missing.txt")
    assert done.returncode == 1
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()] == ["seeds/harbour.txt"]
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [
        "speech.txt",
        "missing.txt",
    ]


def test_what_is_exported_can_be_read_back(run: Run, home: Path) -> None:
    done = run("export")
    assert done.returncode == 0
    (home / "copy.jsonl").write_text(done.stdout, encoding="utf-8")
    again = json.loads(run("check", "--json", "copy.jsonl").stdout)
    first = json.loads(run("check", "--json", "seeds/harbour.txt").stdout)
    told = {"file": "", "warnings": []}
    assert {**again, **told} == {**first, **told}


def test_ingest_publishes_a_copy(run: Run, home: Path) -> None:
    other = HARBOUR.replace("3 May 2024", "9 June 2024").replace("ferries", "tugs")
    (home / "elsewhere.txt").write_text(other, encoding="utf-8")
    done = run("ingest", "elsewhere.txt")
    assert done.returncode == 0, done.stderr
    assert "Ada Finch" in done.stdout or "harbour" in done.stdout.lower()
    assert len(list((home / "seeds").iterdir())) == 2
    found = json.loads(run("ask", "--json", "berth for tugs").stdout)
    assert found["hits"][0]["question"] == "When will the new berth for tugs open?"


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


def test_a_corpus_that_is_gone_stays_until_the_operator_says_so(run: Run, home: Path) -> None:
    run("documents")
    (home / "seeds" / "harbour.txt").unlink()
    done = run("documents")
    assert "harbour will grow" in done.stdout
    assert "1 of 1 documents are gone from" in done.stderr
    assert run("documents").stderr == ""
    assert "harbour will grow" not in run("documents", "--withdraw-missing").stdout


def test_check_does_not_wait_for_a_pipe(run: Run, home: Path) -> None:
    os.mkfifo(home / "pipe.txt")
    for command in ("check", "ingest"):
        done = run(command, "pipe.txt")
        assert done.returncode == 1
        assert "Not a file" in done.stderr


def test_ingest_refuses_what_is_no_interview(run: Run, home: Path) -> None:
    (home / "speech.txt").write_text(SPEECH, encoding="utf-8")
    done = run("ingest", "speech.txt")
    assert done.returncode == 1
    assert "speech.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert [path.name for path in (home / "seeds").iterdir()] == ["harbour.txt"]


def test_whoever_reads_only_the_beginning_is_no_error(run: Run, home: Path) -> None:
    record = run("check", "--json", "seeds/harbour.txt").stdout
    (home / "long.jsonl").write_text(record * 500, encoding="utf-8")
    command = f"'{sys.executable}' -m bot check --json long.jsonl | head --bytes 100"
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=home,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert len(done.stdout) == 100
    assert done.stderr == b""


def test_topics_documents_and_stats_read_well(run: Run) -> None:
    assert "Other" in run("topics").stdout
    assert "2024-05-03" in run("documents").stdout
    stats = run("stats")
    assert stats.returncode == 0
    assert "1" in stats.stdout


def test_suggested_topics_are_used_once_they_are_saved(run: Run, home: Path) -> None:
    done = run("topics", "--suggest")
    assert done.returncode == 0, done.stderr
    (home / "data" / "topics.toml").write_text(done.stdout, encoding="utf-8")
    again = run("topics")
    assert (again.returncode, again.stderr) == (0, "")


@pytest.mark.parametrize("arguments", [(), *((name,) for name in OPERATOR_COMMANDS)], ids="-".join)
def test_help_is_everywhere(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: python -m bot")
    assert done.stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [("ask",), ("ask", "--limit", "0", "x"), ("fly",), ("check",), ("documents", "--colour")],
)
def test_wrong_usage_ends_with_two_and_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "--help" in done.stderr


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"VERBATIM_TOKEN": "nonsense"}, "VERBATIM_TOKEN"),
        ({"VERBATIM_SEEDS": "nowhere"}, "nowhere"),
        ({"VERBATIM_DATABASE": "seeds/harbour.txt"}, "harbour.txt"),
        ({"VERBATIM_DATABASE": "seeds"}, "seeds"),
    ],
)
def test_what_is_set_wrong_stops_the_start_with_one_line(
    run: Run, settings: dict[str, str], named: str
) -> None:
    done = run("documents", **settings)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert named in done.stderr


def test_a_mistake_in_the_topics_is_told(run: Run, home: Path) -> None:
    (home / "data" / "topics.toml").write_text("[[topic]\n", encoding="utf-8")
    done = run("ask", "berth")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "topics.toml" in done.stderr


def test_verify_prints_one_object_a_quotation(run: Run) -> None:
    said = ["The lighthouse lost forty tiles", "The lighthouse lost fifty tiles", "We like trams"]
    done = run("verify", "--json", "-", stdin="\n".join(said))
    first, second, third = map(json.loads, done.stdout.splitlines())
    verdicts = [first["verdict"], second["verdict"], third["verdict"]]
    assert verdicts == ["exact", "altered", "nothing"]
    (hit,) = second["hits"]
    assert hit["said_by"] == "speaker"
    assert hit["differences"] == [{"op": "replace", "quoted": "fifty", "recorded": "forty"}]
    assert hit["text"] == said[0]
    assert {"id", "interview", "speaker", "outlet", "published", "similarity"} < set(hit)


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


def test_feed_into_a_missing_folder_is_one_line(run: Run) -> None:
    done = run("feed", "nowhere/feed.xml")
    assert done.returncode == 1
    assert done.stderr == "nowhere/feed.xml: No such file or directory\n"


def test_filters_stand_in_the_question_or_are_options(run: Run) -> None:
    for arguments in (
        ("--since", "2024-05", "--without", "tiles", "lighthouse"),
        ("lighthouse since:2024-05 -tiles",),
    ):
        record = json.loads(run("ask", "--json", *arguments).stdout)
        assert record["filters"] == {"since": "2024-05", "without": ["tiles"]}
        assert all("tiles" not in hit["answer"] for hit in record["hits"])
    assert json.loads(run("ask", "--json", "lighthouse").stdout).get("filters") is None
    assert json.loads(run("ask", "--json", "lighthouse", "--until", "2023").stdout)["hits"] == []


def test_a_filter_that_cannot_be_is_one_line(run: Run) -> None:
    done = run("ask", "--since", "soon", "lighthouse")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    done = run("ask", "lighthouse since:soon")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "since:soon is no date" in done.stderr
