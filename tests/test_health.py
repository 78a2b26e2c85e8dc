import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.health import BEAT_SECONDS, MAX_SILENCE_SECONDS, is_alive, sign_of_life

HEAVY = ("asyncio", "numpy", "pydantic", "rich", "telegram")


def test_a_bot_that_gives_signs_of_life_is_alive(tmp_path: Path) -> None:
    database = tmp_path / "verbatim.db"
    assert not is_alive(database)
    sign_of_life(database).touch()
    assert is_alive(database)


def test_a_stale_heartbeat_is_not_alive(tmp_path: Path) -> None:
    database = tmp_path / "verbatim.db"
    sign_of_life(database).touch()
    for age, alive in ((MAX_SILENCE_SECONDS - 5, True), (MAX_SILENCE_SECONDS + 5, False)):
        then = time.time() - age
        os.utime(sign_of_life(database), (then, then))
        assert is_alive(database) is alive
    assert BEAT_SECONDS * 2 < MAX_SILENCE_SECONDS


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
