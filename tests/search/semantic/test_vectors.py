"""Vectors are made of what is on record, once, and go with it."""

import asyncio
from pathlib import Path

import pytest

from bot.intake import vectors as making
from bot.intake.vectors import keep_vectors, make_vectors
from bot.search.engine import search
from bot.search.semantic.state import Semantic
from bot.store.index import vectors
from tests.patience import PATIENCE
from tests.search.bridge import publish
from tests.search.semantic.river import MARSH, REED, kept, opened, until_made, withdraw
from tests.search.semantic.stand_in import StandIn, load_stand_in


async def test_what_was_made_before_a_kill_is_not_made_again(tmp_path: Path) -> None:
    async with opened(tmp_path, MARSH) as (store, _):
        ended = StandIn(fails_after=6)
        with pytest.raises(RuntimeError):
            await make_vectors(store, Semantic(lambda: ended))
        again = StandIn()
        await make_vectors(store, Semantic(lambda: again))
        assert set(again.encoded) == {exchange.answer for exchange in MARSH.exchanges}
        assert await kept(store) == (12, 12)


async def test_equal_texts_share_a_vector_until_the_last_of_them_is_gone(tmp_path: Path) -> None:
    encoder = StandIn()
    async with opened(tmp_path, MARSH) as (store, _):
        key = await publish(store, REED)
        await make_vectors(store, Semantic(lambda: encoder))
        assert encoder.encoded.count("How large is the toll?") == 1
        assert await kept(store) == (14, 13)
        await withdraw(store, key)
        assert await kept(store) == (12, 12)
        for other in (1, 2):
            await withdraw(store, other)
        assert await kept(store) == (0, 0)


async def test_vectors_of_another_model_are_made_anew(tmp_path: Path) -> None:
    async with opened(tmp_path, MARSH) as (store, _):
        await make_vectors(store, Semantic(StandIn))
        semantic = Semantic(lambda: StandIn("stand-in 2"))
        assert not await semantic.refresh(store)
        await make_vectors(store, semantic)
        assert await semantic.refresh(store)
        assert await kept(store) == (12, 0)
        assert await kept(store, "stand-in 2") == (12, 12)


async def test_a_text_that_changes_while_it_is_encoded_gets_no_wrong_vector(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, MARSH) as (store, _):
        read = await store.run(lambda db: vectors.questions_without(db, 0, 1))
        await withdraw(store, 1)
        row = vectors.VectorPlace(vectors.question_key(read[0].exchange), read[0].exchange, 7)
        async with store.write() as db:
            await vectors.write(db, "stand-in 1", read, [row], {7: b"...."})
        assert await kept(store) == (0, 0)


async def test_a_running_bot_makes_vectors_of_what_is_new_in_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "INDEX_LOOK_SECONDS", 0.01)
    monkeypatch.setattr(making, "MIN_TEXTS_FOR_PROCESS", 1)
    semantic = Semantic(load_stand_in)
    async with opened(tmp_path, MARSH, semantic=semantic) as (store, searcher):
        task = asyncio.create_task(keep_vectors(store, semantic))
        try:
            await publish(store, REED)
            async with asyncio.timeout(PATIENCE):
                await until_made(store, semantic, (14, 13))
        finally:
            task.cancel()
            await asyncio.wait({task})
        result = await search(store, searcher, "пароход")
        assert result.hits[0].record.question == "Does the ferry run in winter?"


async def test_the_log_says_when_all_are_made(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    async with opened(tmp_path, MARSH) as (store, _):
        await make_vectors(store, Semantic(StandIn), making.VectorLog())
    assert "Sentence vectors: all 12 are made" in caplog.text


async def test_texts_whose_vectors_are_lost_get_them_again(tmp_path: Path) -> None:
    semantic = Semantic(StandIn)
    async with opened(tmp_path, MARSH) as (store, _):
        await make_vectors(store, semantic)
        async with store.write() as db:
            await db.execute(
                "DELETE FROM sentence_vector WHERE text IN (SELECT text FROM sentence LIMIT 2)"
            )
        assert not await semantic.refresh(store)
        await make_vectors(store, semantic)
        assert await semantic.refresh(store)
        assert await kept(store) == (12, 12)
