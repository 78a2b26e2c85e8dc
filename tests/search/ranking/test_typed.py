"""Words that stand in a text as they were typed, not only by their stems."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bot.corpus.interview import Exchange
from bot.search.comparing import compare_candidates
from bot.search.query.query import make_query
from bot.search.query.reading import read_question
from bot.search.query.understanding import understand
from bot.search.ranking.features import FEATURES
from bot.search.ranking.typed import typed_share
from tests.search.bridge import MARSH, opened

TYPED = FEATURES.index("typed_at_scale")


@pytest.mark.parametrize(
    ("question", "text", "share"),
    [
        ("hosting lanterns", "Hosting? Lanterns.", 1.0),
        ("hosting lanterns", "He hosts lanterns", 0.5),
        ("hosting lanterns", "ghosting, xlanterns, lanternsx", 0.0),
        ("hosting lanterns", "ghosting and HOSTING", 0.5),
        ("隐私", "我们的隐私政策", 1.0),
    ],
)
def test_a_word_counts_that_stands_by_itself_as_typed(
    question: str, text: str, share: float
) -> None:
    concepts = read_question(question, ("en", "zh")).concepts
    frequency = {member.terms[0]: 1 for concept in concepts for member in concept.members}
    assert typed_share(make_query(concepts, frequency), text) == pytest.approx(share)


async def test_among_many_it_tells_two_exchanges_apart_that_hold_the_same_stems(
    tmp_path: Path,
) -> None:
    exchanges = (
        Exchange("What of the pier?", "Interviewing lanterns is hosting."),
        Exchange("What of the quay?", "Interviewed lanterns are hosted."),
    )
    async with opened(tmp_path / "v.db", replace(MARSH, exchanges=exchanges)) as (store, searcher):
        few = await store.run(lambda db: understand(db, searcher, "interviewed hosted"))
        many = replace(few, query=replace(few.query, scale=1.2))
        among_few, among_many = [
            await store.run(partial(compare_candidates, understood=asked)) for asked in (few, many)
        ]
    assert {fit.features[TYPED] for each in among_few[0] for fit, _ in each.fits} == {0.0}
    assert {
        each.row.question.split()[-1]: fit.features[TYPED]
        for each in among_many[0]
        for fit, _ in each.fits
    } == {"pier": 0.0, "quay": pytest.approx(1.2)}
