"""Which exchanges are worth comparing: rare words, common ones beside them, and the words asked."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.interview import PARAGRAPH, Exchange
from bot.search.query.concepts import Concept, Member, terms_of
from bot.search.query.query import make_query
from bot.search.ranking.finding import lookups
from bot.search.ranking.finding.candidates import candidates
from bot.search.text.span import Span
from bot.store.index import lookup, words_on_record
from tests.search.bridge import MARSH, opened

FILLING = "Nobody along the quay had anything else that morning which was worth telling. " * 12


def _concepts(*words: Sequence[str]) -> list[Concept]:
    """Concepts of these words, of which each counts more than the next."""
    return [
        Concept(
            Span(0, 1),
            (each[0],),
            tuple(Member((word,), 1 - at / 10) for at, word in enumerate(each)),
        )
        for each in words
    ]


async def _first(
    folder: Path, exchanges: Sequence[Exchange], concepts: Sequence[Concept], size: int = 100
) -> str:
    """The question of the first candidate, in a corpus said to be of some size."""

    def found(db: sqlite3.Connection) -> str:
        frequency = words_on_record.frequencies(db, terms_of(concepts))
        query = make_query(concepts, frequency, exchanges=size)
        best = candidates(db, query, frequency, len(exchanges)).exchanges[:1]
        return lookup.exchange_rows(db, best)[0].question

    async with opened(folder / "v.db", replace(MARSH, exchanges=tuple(exchanges))) as (store, _):
        return await store.run(found)


async def test_a_word_too_common_to_look_up_alone_counts_beside_a_rare_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookups, "MAX_ROWS", 12)
    told = [("lantern", "railing"), *[("lantern", "ferry")] * 9, *[("quarry", "railing")] * 11]
    exchanges = [
        Exchange(f"What of pier {number}?", f"A {one} and a {other}.")
        for number, (one, other) in enumerate(told)
    ]
    assert "pier 0" in await _first(tmp_path, exchanges, _concepts(["lantern"], ["rail"]))


async def test_the_word_itself_goes_before_one_that_stands_for_it(tmp_path: Path) -> None:
    exchanges = [
        Exchange("What of pier 0?", "The toll is paid at the lantern."),
        *(Exchange(f"What of pier {n}?", "The fee is paid at the lantern.") for n in range(1, 9)),
    ]
    assert "pier 0" in await _first(tmp_path, exchanges, _concepts(["toll", "fee"], ["lantern"]))


@pytest.mark.parametrize(("size", "first"), [(100, "lantern"), (1_000_000, "pier")])
async def test_among_many_what_holds_all_words_goes_before_a_question_with_some(
    size: int, first: str, tmp_path: Path
) -> None:
    answer = PARAGRAPH.join([f"A lantern. {FILLING}", f"A ferri. {FILLING}", f"A toll. {FILLING}"])
    exchanges = [
        Exchange("What of the pier?", answer),
        Exchange("Is there a lantern and a ferri?", "There is."),
    ]
    assert first in await _first(
        tmp_path, exchanges, _concepts(["lantern"], ["ferri"], ["toll"]), size
    )
