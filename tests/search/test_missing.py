"""The words of a question that nothing on record holds, as the reader is told of them."""

from dataclasses import replace
from pathlib import Path

from bot.corpus.interview import Exchange
from bot.search.engine import search
from tests.search.test_engine import MARSH, REED, opened


async def test_who_speaks_on_record_is_not_said_to_be_missing(tmp_path: Path) -> None:
    quay = Exchange("Is the quay safe for zebras?", "The quay is safe for everybody.")
    marsh = replace(MARSH, exchanges=(quay, *MARSH.exchanges))
    async with opened(tmp_path / "v.db", marsh, replace(REED, speaker="Tom Sandvoort")) as (
        store,
        searcher,
    ):
        spoken = await search(store, searcher, "quay safe for zebras Sandvoort")
        unknown = await search(store, searcher, "quay safe for zebras Tilburger")
    assert spoken.shown
    assert spoken.missing == ()
    assert unknown.missing == ("Tilburger",)
