"""A process that works in the background starts wherever the bot does."""

import os
import signal

import pytest

from bot.intake.background import settle_in_background


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
