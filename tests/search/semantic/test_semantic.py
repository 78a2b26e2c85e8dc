"""Sentence vectors from the text on record to the hit, by a stand-in for the model."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli import corpus
from bot.intake import vectors as making
from bot.intake.library import Library
from bot.intake.vectors import await_vectors, make_vectors
from bot.search import verdict
from bot.search.comparing import Pool, compare_candidates, near_in_meaning
from bot.search.engine import Searcher, open_searcher, search
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.understanding import understand
from bot.search.semantic.encoder import EncoderError, end_of
from bot.search.semantic.state import Semantic, semantic_if_installed
from bot.search.verdict import Result, Verdict, agreed
from bot.store.database import Store
from bot.store.index import vectors
from tests.search.semantic.river import BY_MEANING, MARSH, REED, kept, opened, withdraw
from tests.search.semantic.stand_in import StandIn


async def answers(store: Store, searcher: Searcher) -> list[Result]:
    asked = ("when does the ferry run", "toll for pensioners", *BY_MEANING)
    return [await search(store, searcher, question) for question in asked]


async def test_what_shares_no_word_is_found_by_its_meaning_in_any_language(tmp_path: Path) -> None:
    semantic = Semantic(StandIn)
    async with opened(tmp_path, MARSH, semantic=semantic) as (store, searcher):
        await make_vectors(store, semantic)
        assert await semantic.refresh(store)
        for question in BY_MEANING:
            result = await search(store, searcher, question)
            assert result.hits[0].record.question == "Does the ferry run in winter?"


async def test_the_reader_is_told_that_no_word_matches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.search.engine.least_shown", lambda _: 0.0)
    semantic = Semantic(StandIn)
    async with opened(tmp_path, MARSH, semantic=semantic) as (store, searcher):
        await await_vectors(store, semantic)
        (first, *_) = (await search(store, searcher, "пароход")).hits
        assert first.by_meaning
        assert not first.marks
        (first, *_) = (await search(store, searcher, "ferry in winter")).hits
        assert not first.by_meaning


@pytest.mark.parametrize(("sure_from", "compared"), [(0.0, 0), (1.1, 1)])
async def test_what_words_are_sure_of_is_not_compared_and_the_rest_stays_an_answer_if_both_agree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sure_from: float, compared: int
) -> None:
    monkeypatch.setattr(verdict, "SURE_FROM", sure_from)
    stand_in = StandIn()
    semantic = Semantic(lambda: stand_in)
    async with opened(tmp_path, MARSH, semantic=semantic) as (store, searcher):
        await await_vectors(store, semantic)
        before = len(stand_in.encoded)
        result = await search(store, searcher, "toll for pensioners")
        assert len(stand_in.encoded) == before + compared
        assert result == await search(store, await open_searcher(store, Lexicon()), result.query)
        assert result.verdict is Verdict.ANSWER


async def test_a_second_look_finds_what_a_first_one_would(tmp_path: Path) -> None:
    semantic = Semantic(StandIn)
    async with opened(tmp_path, MARSH, REED, semantic=semantic) as (store, searcher):
        await await_vectors(store, semantic)

        def compared(db: sqlite3.Connection) -> None:
            understood = understand(db, searcher, "steamer in winter")
            near = near_in_meaning(db, searcher, understood)
            assert near
            pool = Pool()
            words, _ = compare_candidates(db, understood, pool=pool)
            again, best = compare_candidates(db, understood, near=near, pool=pool)
            assert len(again) > len(words) > 0
            first, best_of_first = compare_candidates(db, understood, near=near)
            assert best == best_of_first
            assert [each.row for each in again] == [each.row for each in first]
            for one, other in zip(again, first, strict=True):
                assert [(fit.features, at) for fit, at in one.fits] == [
                    (fit.features, at) for fit, at in other.fits
                ]

        await store.run(compared)


async def test_what_words_alone_would_answer_is_no_answer_where_meaning_has_another_first(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, MARSH) as (store, searcher):
        toll = await search(store, searcher, "toll for pensioners")
        railings = await search(store, searcher, "who painted the railings")
    assert toll.verdict is railings.verdict is Verdict.ANSWER
    suggested = replace(railings, verdict=Verdict.SUGGESTIONS)
    assert agreed(toll, suggested) is suggested
    assert agreed(toll, replace(railings, verdict=Verdict.NOTHING)) is toll
    assert agreed(toll, replace(toll, verdict=Verdict.SUGGESTIONS)) is toll
    for other in (Verdict.SUGGESTIONS, Verdict.NOTHING):
        assert agreed(replace(toll, verdict=other), suggested) is suggested


async def test_without_the_extra_nothing_changes_whatever_the_table_holds(tmp_path: Path) -> None:
    async with opened(tmp_path, MARSH) as (store, searcher):
        before = await answers(store, searcher)
        await make_vectors(store, Semantic(StandIn))
        assert await answers(store, searcher) == before


async def test_words_alone_decide_until_all_vectors_are_there(tmp_path: Path) -> None:
    encoder = StandIn(fails_after=len(MARSH.exchanges))
    semantic = Semantic(lambda: encoder)
    async with opened(tmp_path, MARSH, semantic=semantic) as (store, searcher):
        without = await answers(store, await open_searcher(store, Lexicon()))
        with pytest.raises(RuntimeError):
            await make_vectors(store, semantic)  # questions come first
        assert await kept(store) == (6, 6)
        assert not await semantic.refresh(store)
        assert await answers(store, searcher) == without


async def test_a_removed_exchange_is_not_found_and_the_others_still_are(tmp_path: Path) -> None:
    semantic = Semantic(StandIn)
    async with opened(tmp_path, MARSH, REED, semantic=semantic) as (store, searcher):
        await await_vectors(store, semantic)
        await withdraw(store, 1)
        assert (await await_vectors(store, semantic)).total == 2
        result = await search(store, searcher, "плата")
        assert [hit.record.answer for hit in result.hits] == ["Three crowns since the spring."]


async def test_nobody_who_asks_waits_for_very_many_vectors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "MAX_AWAITED", 11)
    semantic = Semantic(StandIn)
    async with opened(tmp_path, MARSH, semantic=semantic) as (store, searcher):
        assert await await_vectors(store, semantic) == vectors.VectorProgress(0, 12)
        assert (await search(store, searcher, "пароход")).verdict is Verdict.NOTHING


def test_the_end_of_a_long_question_is_encoded() -> None:
    question = "Well. " * 70 + "Will it rain?"
    assert end_of(question).endswith("Will it rain?")
    assert len(end_of(question).split()) == 60
    assert end_of("Will it rain?") == "Will it rain?"


async def test_commands_make_what_is_missing_or_say_that_words_alone_decide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(corpus, "semantic_if_installed", lambda: Semantic(StandIn))
    async with opened(tmp_path, MARSH) as (store, _):
        monkeypatch.setattr(making, "MAX_AWAITED", 11)
        library = Library(tmp_path, Lexicon())
        searcher = await corpus.open_search(store, library)
        assert (await search(store, searcher, "пароход")).verdict is Verdict.NOTHING
        assert "Words alone decide: 0 of 12 sentence vectors are made" in capsys.readouterr().err
        monkeypatch.setattr(making, "MAX_AWAITED", 12)
        searcher = await corpus.open_search(store, library)
        result = await search(store, searcher, "пароход")
        assert result.hits[0].record.question == "Does the ferry run in winter?"
        assert capsys.readouterr().err == ""


async def test_commands_answer_by_words_when_the_model_cannot_be_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load() -> StandIn:
        raise EncoderError("the sentence model cannot be loaded (ImportError)")

    monkeypatch.setattr(corpus, "semantic_if_installed", lambda: Semantic(load))
    async with opened(tmp_path, MARSH) as (store, _):
        searcher = await corpus.open_search(store, Library(tmp_path, Lexicon()))
        assert (await search(store, searcher, "ferry in winter")).verdict is Verdict.ANSWER
    said = "Words alone decide: the sentence model cannot be loaded (ImportError)\n"
    assert capsys.readouterr().err == said


@pytest.mark.semantic
async def test_the_model_itself(tmp_path: Path) -> None:
    semantic = semantic_if_installed()
    assert semantic is not None
    async with opened(tmp_path, MARSH, semantic=semantic) as (store, searcher):
        assert (await await_vectors(store, semantic)).is_complete
        encoder = await semantic.encoder()
        vectors_of = encoder.encode(["Does the ferry run?", "Ходит ли паром?", "I like tea."])
        assert vectors_of.shape == (3, encoder.dim)
        assert vectors_of[0] @ vectors_of[1] > vectors_of[0] @ vectors_of[2] + 0.2
        for question in ("do boats cross when it is cold", "ходит ли паром зимой", "冬天有渡船吗"):
            result = await search(store, searcher, question)
            assert result.hits[0].record.question == "Does the ferry run in winter?"
