"""The command line in an operator's folder."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from bot import cli
from tests.patience import PATIENCE

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


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


class Run(Protocol):
    """Runs `python -m bot` in the operator's folder."""

    def __call__(self, *arguments: str, stdin: str = "", **settings: str) -> Done: ...


@contextmanager
def called(arguments: tuple[str, ...], home: Path, settings: dict[str, str]) -> Iterator[None]:
    """This process as one that was started there with these arguments and settings."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.startswith("VERBATIM_"):
                patch.delenv(name)
        for name, value in {"COLUMNS": "80", **settings}.items():
            patch.setenv(name, value)
        patch.setattr(sys, "argv", ["bot", *arguments])
        patch.chdir(home)
        yield


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose only interview was read once for all tests."""
    home = tmp_path_factory.mktemp("operator")
    (home / "seeds").mkdir()
    (home / "data").mkdir()
    (home / "seeds" / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    with called(("documents",), home, {}), pytest.raises(SystemExit):
        cli.main()
    return home


@pytest.fixture
def home(indexed: Path, tmp_path: Path) -> Path:
    """An operator's folder with one interview in its seeds, and on record."""
    shutil.copytree(indexed, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def run(home: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs commands in this process: loading the program each time would take most of the test."""

    def run_bot(*arguments: str, stdin: str = "", **settings: str) -> Done:
        capfd.readouterr()
        with called(arguments, home, settings), pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
            with pytest.raises(SystemExit) as ended:
                cli.main()
        return Done(int(ended.value.code or 0), *capfd.readouterr())

    return run_bot


@pytest.fixture
def run_process(home: Path) -> Run:
    """Runs commands in a process of their own."""

    def run_bot(*arguments: str, stdin: str = "", **settings: str) -> Done:
        inherited = {
            name: value for name, value in os.environ.items() if not name.startswith("VERBATIM_")
        }
        own = {"PYTHONPATH": str(Path.cwd()), "PYTHONUTF8": "1", "COLUMNS": "80", **settings}
        done = subprocess.run(
            [sys.executable, "-W", "error", "-m", "bot", *arguments],
            cwd=home,
            env=inherited | own,
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run_bot
