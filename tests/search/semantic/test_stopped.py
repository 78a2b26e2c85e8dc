"""A first indexing that is ended while another process makes the vectors."""

import asyncio
import signal
from pathlib import Path

import pytest

from tests.local_api.process import furnish, python
from tests.patience import PATIENCE, until

COMMAND = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where tests run behind a shell
from bot.cli import corpus, main
from bot.intake import vectors
from bot.search.semantic.state import Semantic
from tests.search.semantic.stand_in import Stuck

if __name__ == "__main__":
    corpus.semantic_if_installed = lambda: Semantic(Stuck)
    vectors.MIN_TEXTS_FOR_PROCESS = 1
    main()
"""
"""The terminal's commands, with a model that is never done."""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
async def test_nothing_is_left_behind_and_nothing_is_said(
    tmp_path: Path, number: signal.Signals
) -> None:
    home = furnish(tmp_path)
    async with python(home, "-c", COMMAND, "verify", "new berth") as process:
        await until((home / "encoding").exists)
        process.send_signal(number)
        # Ends when every process that inherited standard error has ended.
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert log.strip() == b""
    assert process.returncode == (130 if number == signal.SIGINT else -number)
