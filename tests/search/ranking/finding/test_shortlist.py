"""What is left out to answer sooner: exchanges far behind, and words far from a mistyped one."""

import sqlite3
from dataclasses import replace
from functools import partial
from pathlib import Path

from bot.corpus.interview import Exchange
from bot.search.comparing import IN_ANY_CASE, SHORTLIST, compare_candidates
from bot.search.query.understanding import understand
from bot.search.ranking.weights import scoring
from bot.store.index import words_on_record
from tests.search.bridge import MARSH, opened

NAMES = ("harbour", "lantern", "railing", "mayor", "lorry", "diesel", "crown", "painter")


async def test_a_shortlist_holds_the_best_compared_in_full(tmp_path: Path) -> None:
    exchanges = tuple(
        Exchange(
            f"What of the {NAMES[number % 8]} and the {NAMES[number // 8]}?",
            f"The toll for a {NAMES[number * 3 % 8]} is {number} crowns.",
        )
        for number in range(48)
    )
    async with opened(tmp_path / "v.db", replace(MARSH, exchanges=exchanges)) as (store, searcher):
        understood = await store.run(lambda db: understand(db, searcher, "toll harbor lantern"))
        whole, most = await store.run(lambda db: compare_candidates(db, understood))
        short, _ = await store.run(lambda db: compare_candidates(db, understood, 5))
        many, _ = await store.run(lambda db: compare_candidates(db, understood, SHORTLIST + 1))
    assert IN_ANY_CASE <= len(short) <= SHORTLIST < len(many) < len(whole)
    assert {each.row.exchange for each in short} <= {each.row.exchange for each in many}
    score = scoring(most)
    best = sorted(whole, key=lambda each: max(score(fit) for fit, _ in each.fits), reverse=True)
    assert {each.row.exchange for each in best[:5]} <= {each.row.exchange for each in short}


async def test_what_is_far_behind_is_not_compared_in_full(tmp_path: Path) -> None:
    exchanges = tuple(
        Exchange(
            f"What of the {NAMES[number % 8]} {number}?" + " Who pays the toll?" * (number == 9),
            f"The {NAMES[number // 6]} is old.",
        )
        for number in range(SHORTLIST)
    )
    async with opened(tmp_path / "v.db", replace(MARSH, exchanges=exchanges)) as (store, searcher):
        understood = await store.run(
            lambda db: understand(db, searcher, "who pays the toll of the lantern and the harbour")
        )
        whole, _ = await store.run(lambda db: compare_candidates(db, understood))
        short, _ = await store.run(lambda db: compare_candidates(db, understood, 5))
    assert len(short) == IN_ANY_CASE < len(whole)
    assert any("toll" in each.row.question for each in short)


async def test_a_word_is_near_whatever_single_error_is_made_in_it(tmp_path: Path) -> None:
    words = ("painting", "lettering", "sounding", "bridging")
    talk = replace(MARSH, exchanges=(Exchange("Is it so?", " ".join(words)),))
    async with opened(tmp_path / "v.db", talk) as (store, _):
        for word in words:
            for at in range(len(word)):
                head, tail = word[:at], word[at:]
                for typed in (
                    f"{head}{tail[1:]}",
                    f"{head}x{tail}",
                    f"{head}x{tail[1:]}",
                    f"{head}{tail[1:2]}{tail[0]}{tail[2:]}",
                ):
                    near = await store.run(partial(_near, typed))
                    assert word in {found for _, found in near}, typed


async def test_of_words_that_only_end_alike_few_are_near(tmp_path: Path) -> None:
    talk = replace(MARSH, exchanges=(Exchange("Is it so?", "painting sounding counting"),))
    async with opened(tmp_path / "v.db", talk) as (store, _):
        near = await store.run(partial(_near, "pianting"))
    assert {word for _, word in near} == {"painting"}


def _near(typed: str, db: sqlite3.Connection) -> list[tuple[str, str]]:
    return words_on_record.words_near(db, {typed: (3, 1)})[typed]
