"""`backup` at the command line: it writes over nothing that is in use, and leaves no half."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import copies
from bot.store.file.copies import Contents, back_up
from tests.cli.conftest import Run


@pytest.mark.parametrize("target", ["pipe", "data/verbatim.db", "data/verbatim.db-wal"])
def test_no_copy_takes_the_place_of_what_is_in_use(run: Run, home: Path, target: str) -> None:
    os.mkfifo(home / "pipe")
    done = run("backup", "--replace", target)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert "choose another name" in line
    assert (home / "pipe").is_fifo()
    assert run("stats").returncode == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_copy_that_is_ended_by_a_signal_leaves_nothing_half_written(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    def ended(database: Path, target: Path, *, stopped: Callable[[], bool]) -> Contents:
        signal.raise_signal(number)
        return back_up(database, target, stopped=stopped)

    before = signal.getsignal(number)
    monkeypatch.setattr(copies, "back_up", ended)
    done = run("backup", "copy.db")
    assert (done.returncode, done.stderr) == (1, "The copy was given up\n")
    assert not [each.name for each in home.iterdir() if "copy.db" in each.name]
    assert signal.getsignal(number) == before


@pytest.mark.parametrize("name", ["copy \udcff?#%41.db", "копия.db"])
def test_a_copy_may_have_any_name(run: Run, home: Path, name: str) -> None:
    assert run("backup", name).returncode == 0
    assert (home / name).is_file()
    done = run("restore", name, VERBATIM_DATABASE=f"data/{name}")
    assert done.stdout.startswith("Restored: 1 interviews")
    assert "lighthouse" in run("ask", "lighthouse", VERBATIM_DATABASE=f"data/{name}").stdout
