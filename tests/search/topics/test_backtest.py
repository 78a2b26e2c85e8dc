"""What a subscription would have brought, and that it is what the same words then bring."""

from dataclasses import replace
from datetime import date

import pytest

from bot.corpus.interview import Exchange
from bot.intake.analyse import AnalysedInterview, match_words
from bot.search.engine import open_searcher
from bot.search.indexing import entries
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.topics.backtest import MIN_INTERVIEWS, Backtest, backtest_topic, backtest_words
from bot.store.database import Store
from tests.conftest import Publish
from tests.small_corpus import INTERVIEWS

TODAY = date(2024, 6, 30)

WORDS = (
    "bridge",
    "toll",
    "bridge -toll",
    "by:Marsh",
    'in:"Harbour Post"',
    "by:Marsh -teachers",
    "by:Nobody",
    "zeppelin OR teachers",
    "zeppelin OR balloon",
    "паром",
    "паром OR bridge",
    "northern bridge traffic",
    "northern bridge zeppelin",
    "since:2024",
    "until:2022",
    "bridge since:2024",
    "大桥",
    '"northern bridge" opens',
    '"bridge northern" opens',
    "Marsh teachers",
    "Марш teachers",
    "mayor",
    "Ладогин",
    "zeppelin mayor",
)


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("words", WORDS)
async def test_it_tells_what_the_words_would_find_in_each_interview(
    store: Store, lexicon: Lexicon, words: str
) -> None:
    searcher = await open_searcher(store, lexicon)
    brought = await backtest_words(store, searcher, words, TODAY)
    found = [
        interview.published or ""
        for interview in INTERVIEWS
        if match_words(
            AnalysedInterview(interview, 0, "", entries(interview), ()), lexicon, [words]
        )
    ]
    assert brought.ever == len(found)
    assert brought.last_ever == max(found, default="")


@pytest.mark.usefixtures("corpus")
async def test_the_past_year_is_told_apart(store: Store, lexicon: Lexicon) -> None:
    searcher = await open_searcher(store, lexicon)
    assert await backtest_words(store, searcher, "bridge", TODAY) == Backtest(
        interviews=1, of=2, last="2024-03-09", ever=1, of_ever=3, last_ever="2024-03-09"
    )
    later = await backtest_words(store, searcher, "bridge", date(2028, 2, 29))
    assert (later.interviews, later.last, later.ever) == (0, "", 1)
    assert (await backtest_topic(store, "harbour", TODAY)).interviews == 2
    assert (await backtest_topic(store, "nothing", TODAY)).ever == 0


async def test_what_chooses_hardly_anything_is_told(
    store: Store, lexicon: Lexicon, publish: Publish
) -> None:
    for number in range(MIN_INTERVIEWS):
        await publish(
            replace(
                INTERVIEWS[0],
                title=f"Talk {number}",
                exchanges=(Exchange(f"What of pier {number}?", f"Pier {number} is mended."),),
            )
        )
    searcher = await open_searcher(store, lexicon)
    assert (await backtest_words(store, searcher, "pier", TODAY)).is_nearly_all
    assert (await backtest_words(store, searcher, "-zeppelin", TODAY)).is_nearly_all
    assert (await backtest_words(store, searcher, "pier", date(2028, 1, 1))).is_nearly_all
    assert not (await backtest_words(store, searcher, "pier 3", TODAY)).is_nearly_all
