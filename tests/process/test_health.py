import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.process.health import BEAT_SECONDS, MAX_SILENCE_SECONDS, life_of, sign_of_life, trouble

HEAVY = ("asyncio", "numpy", "rich", "telegram")


def beat(database: Path) -> None:
    sign_of_life(database).write_text(life_of(database))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "verbatim.db"
    path.touch()
    return path


def test_a_bot_that_gives_signs_of_life_is_alive(database: Path) -> None:
    assert trouble(database) == "The bot does not run."
    beat(database)
    assert trouble(database) == ""


def test_a_stale_heartbeat_is_not_alive(database: Path) -> None:
    beat(database)
    ages = {MAX_SILENCE_SECONDS - 5: True, MAX_SILENCE_SECONDS + 5: False, -3_600: False}
    for age, alive in ages.items():
        then = time.time() - age
        os.utime(sign_of_life(database), (then, then))
        assert (trouble(database) == "") is alive
    assert BEAT_SECONDS * 2 < MAX_SILENCE_SECONDS


def test_a_bot_whose_database_vanished_is_not_alive(database: Path) -> None:
    beat(database)
    other = database.with_name("other.db")
    other.touch()
    other.replace(database)
    assert "was replaced" in trouble(database)
    database.unlink()
    assert "There is no database" in trouble(database)


@pytest.mark.parametrize("arguments", [["--help"], ["health"]])
def test_what_is_asked_every_minute_loads_next_to_nothing(
    arguments: list[str], tmp_path: Path
) -> None:
    asked = (
        "import runpy, sys\n"
        f"sys.argv = ['bot', *{arguments}]\n"
        "try:\n    runpy.run_module('bot', run_name='__main__')\n"
        f"finally:\n    print('loaded', *(name for name in {HEAVY} if name in sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines()[-1].split() == ["loaded"]


def test_a_pipe_is_no_sign_of_life(database: Path) -> None:
    os.mkfifo(sign_of_life(database))
    assert trouble(database) == "The bot does not run."
