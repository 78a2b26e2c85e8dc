"""How files are read, shown without changing anything."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SPEECH, Run
from tests.patience import PATIENCE


def test_check_shows_how_a_file_is_read_and_changes_nothing(run: Run, home: Path) -> None:
    (home / "data" / "verbatim.db").unlink()
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


def test_check_does_not_wait_for_a_pipe(run: Run, home: Path) -> None:
    os.mkfifo(home / "pipe.txt")
    for command in ("check", "ingest"):
        done = run(command, "pipe.txt")
        assert done.returncode == 1
        assert "Not a file" in done.stderr


@pytest.mark.parametrize("command", [("check",), ("ingest",), ("check", "--diff", "seeds")])
def test_a_folder_is_said_to_be_one(run: Run, home: Path, command: tuple[str, ...]) -> None:
    done = run(*command, "seeds")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("seeds: ")
    assert "Is a directory" in line
    assert home


def test_what_is_exported_can_be_read_back(run: Run, home: Path) -> None:
    done = run("export")
    assert done.returncode == 0
    (home / "copy.jsonl").write_text(done.stdout, encoding="utf-8")
    again = json.loads(run("check", "--json", "copy.jsonl").stdout)
    first = json.loads(run("check", "--json", "seeds/harbour.txt").stdout)
    told = {"file": "", "warnings": []}
    assert {**again, **told} == {**first, **told}


def test_whoever_reads_only_the_beginning_is_no_error(run: Run, home: Path) -> None:
    record = run("check", "--json", "seeds/harbour.txt").stdout
    (home / "long.jsonl").write_text(record * 500, encoding="utf-8")
    command = f"'{sys.executable}' -m bot check --json long.jsonl | head --bytes 100"
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=home,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert len(done.stdout) == 100
    assert done.stderr == b""
