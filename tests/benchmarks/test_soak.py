"""The soak, for a short time: all that the long one claims holds here too."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from benchmarks import soak, soak_tables, year
from bot.search.engine import open_searcher
from bot.store.database import open_store
from tests.shipped import shipped_lexicon


async def test_no_update_of_any_kind_is_lost_and_every_digest_comes_at_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The bot finds what analysing the lexicon gave, as after any start but the first.
    async with open_store(tmp_path / "verbatim.db") as store:
        await open_searcher(store, shipped_lexicon())
    monkeypatch.setattr("benchmarks.updates.TemporaryDirectory", lambda: nullcontext(tmp_path))
    soaked = await soak.soak(updates=240, chats=24)
    assert set(soaked.kinds) == {
        "message",
        "edited_message",
        "callback_query",
        "inline_query",
        "my_chat_member",
        "unreadable",
    }
    assert soaked.skipped == soaked.kinds["unreadable"]
    assert (soaked.lost, soaked.errors) == (0, {})
    lived = await year.live(days=1)
    assert lived.sent == lived.queued == len(year.PLANS) * len(year.ZONES)
    assert (lived.off_hours, lived.unquiet) == (0, 0)
    assert lived.kept == 7
    assert lived.restored == lived.chats
    updates, tenths, days = soak_tables.section(soaked, lived).tables
    assert ("updates lost", "0") in updates.rows
    assert len(tenths.rows) == soak.TENTHS
    assert ("alerts queued, sent", "25, 25") in days.rows
