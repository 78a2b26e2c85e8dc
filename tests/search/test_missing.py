"""The words of a question that nothing on record holds, as the reader is told of them."""

from dataclasses import replace
from pathlib import Path

from bot.corpus.interview import Exchange
from bot.search.deciding import find_answers
from bot.search.engine import search
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, REED, opened


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


async def test_an_ordinary_word_may_be_said_in_other_words_by_an_answer(tmp_path: Path) -> None:
    async with opened(tmp_path / "v.db", MARSH, REED) as (store, searcher):
        heavy = await find_answers(
            store, searcher, "When will the new bridge open to heavy lorries?"
        )
        zebra = await find_answers(
            store, searcher, "When will the new bridge open to zebra lorries?"
        )
    assert heavy.verdict is zebra.verdict is Verdict.ANSWER
    assert heavy.missing == ()
    assert zebra.missing == ("zebra",)


async def test_in_chinese_what_is_counted_with_is_not_said_to_be_missing(tmp_path: Path) -> None:
    quay = Exchange("码头安全吗？", "码头很安全，我们检查过两遍。")
    marsh = replace(MARSH, language="zh", exchanges=(quay,))
    async with opened(tmp_path / "v.db", marsh) as (store, searcher):
        found = await search(store, searcher, "码头被斑马检查过多少次")
    assert found.missing == ("斑马",)


async def test_a_short_turn_of_the_interviewer_is_seen_as_a_whole_in_a_list(tmp_path: Path) -> None:
    refused = Exchange(
        "You refused to sing on television. For what reason?", "They asked me to mime."
    )
    marsh = replace(MARSH, exchanges=(refused, *MARSH.exchanges))
    async with opened(tmp_path / "v.db", marsh) as (store, searcher):
        found = await find_answers(store, searcher, "playback television")
    assert found.missing == ("playback",)
    assert found.verdict is Verdict.SUGGESTIONS
