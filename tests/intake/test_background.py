"""A process that works in the background starts wherever the bot does."""

import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from bot.intake.background import settle_in_background
from bot.intake.piped_process import PipedProcess
from tests.patience import PATIENCE


def test_where_a_sandbox_refuses_to_lower_the_priority_it_works_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_: int) -> int:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "nice", refuse)
    before = signal.getsignal(signal.SIGINT)
    try:
        settle_in_background()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def settled(connection: Connection) -> None:
    settle_in_background()
    connection.send(Path("/proc/self/oom_score_adj").read_text())


@pytest.mark.skipif(not Path("/proc/self/oom_score_adj").exists(), reason="Linux alone has it")
def test_where_memory_runs_out_it_ends_before_the_bot() -> None:
    process = PipedProcess(settled)
    try:
        assert process.receive(PATIENCE) == "1000\n"
    finally:
        process.end()
