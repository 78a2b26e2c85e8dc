from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.interview import Exchange, Interview
from bot.search.engine import (
    ask_in_advance,
    highlight,
    highlight_question,
    open_searcher,
    search,
)
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.text.common_words import common_terms
from bot.search.verdict import SUGGESTED, Verdict
from bot.store.database import Store, open_store
from bot.store.index import index
from bot.store.record import write_interviews
from tests.conftest import Publish
from tests.search.bridge import LEXICON, MARSH, REED, ask, check, opened, publish


@pytest.mark.parametrize("corpus", [(), (MARSH, REED)])
async def test_what_is_asked_in_advance_changes_no_answer(
    tmp_path: Path, corpus: tuple[Interview, ...]
) -> None:
    question = "How large is the toll for pensioners?"
    async with opened(tmp_path / "a.db", *corpus) as (store, searcher):
        first = await search(store, searcher, question)
        await ask_in_advance(store, await open_searcher(store, LEXICON))
        await ask_in_advance(store, searcher)
        assert await search(store, searcher, question) == first


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("when does the bridge open", "When will the new bridge"),
        ("bridge lorries", "When will the new bridge"),
        ("how much is the toll", "How large is the toll"),
        ("toll for pensoiners", "How large is the toll"),
        ("what happens to the boat", "What becomes of the ferry"),
        ("what does the engine burn", "What becomes of the ferry"),
        ("Что будет с паромом?", "What becomes of the ferry"),
        ("通行费多少？", "How large is the toll"),
        ("who painted the railings", "Who painted the railings"),
        ("who?", "Who painted the railings"),
    ],
)
async def test_the_exchange_that_fits_comes_first(question: str, begins: str) -> None:
    result = await ask(search, question, MARSH)
    check(result, 5)
    assert result.hits[0].record.question.startswith(begins)


async def test_a_typing_error_is_mended_and_told() -> None:
    mended = await ask(search, "Who painted the raillings, please?", MARSH)
    right = await ask(search, "Who painted the railings?", MARSH)
    known = await ask(search, "Does the boats leave?", MARSH)
    assert mended.corrected == "Who painted the railings, please?"
    assert mended.verdict is right.verdict is Verdict.ANSWER
    assert right.corrected is None
    assert known.corrected is None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("桥梁何时开通", "春天通车。"),
        ("大桥什么时候通车", "春天通车。"),
        ("大橋什麼時候通車", "春天通车。"),
        ("种茶的损失", "茶農損失了一半。"),
    ],
)
async def test_chinese_is_found_by_its_characters(question: str, answer: str) -> None:
    interview = replace(
        MARSH,
        language="zh",
        exchanges=(
            Exchange("新的大桥什么时候通车？", "春天通车。"),
            Exchange("老人过江要付多少钱？", "每次两块。"),
            Exchange("茶園今年怎麼樣？", "茶農損失了一半。"),
        ),
    )
    result = await ask(search, question, interview, MARSH)
    assert result.hits[0].record.answer == answer


async def test_a_character_that_is_read_alike_is_mended_and_told() -> None:
    interview = replace(
        MARSH,
        language="zh",
        exchanges=(
            Exchange("孩子几岁学围棋？", "六岁。"),
            Exchange("谁画的围墙？", "学生。"),
        ),
    )
    result = await ask(search, "几岁学围旗", interview)
    assert result.corrected == "几岁学围棋"
    assert result.hits[0].record.answer == "六岁。"


async def test_the_passage_that_answers_is_shown_with_its_words_marked() -> None:
    hit = (await ask(search, "how much diesel does the ferry's engine burn", MARSH)).hits[0]
    answer = hit.record.answer
    assert "90 litres" in answer[hit.passage.start : hit.passage.end]
    marked = [answer[mark.start : mark.end] for mark in hit.marks]
    assert marked == ["engine burns", "diesel"]


async def test_what_nobody_was_asked_is_not_answered() -> None:
    for question in ("best pizza in Naples", "reset my password", "!?", "", "渡船上的披萨"):
        result = await ask(search, question, MARSH)
        check(result, 5)
        assert result.verdict is Verdict.NOTHING


async def test_a_year_prefers_its_interviews_and_excludes_none() -> None:
    for year in ("2021", "2023"):
        hits = (await ask(search, f"summit of mayors {year}", MARSH, REED)).hits
        dates = [hit.record.card.published[:4] for hit in hits[:2]]
        assert dates[0] == year
        assert set(dates) == {"2021", "2023"}


async def test_a_phrase_in_quotes_is_found_as_it_stands() -> None:
    exact = await ask(search, '"mutual trust"', MARSH, REED)
    missing = await ask(search, '"trust mutual"', MARSH, REED)
    loose = await ask(search, "trust mutual", MARSH, REED)
    assert exact.hits[0].record.question == "Is there mutual trust on the quay?"
    assert not missing.hits
    assert loose.hits


async def test_what_is_published_or_withdrawn_meanwhile_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "one.db"
    async with opened(path, MARSH) as (store, searcher), open_store(path) as other:
        french = replace(REED, language="fr", exchanges=(Exchange("Le bac ?", "Les nationaux."),))
        assert not (await search(store, searcher, "nationales")).hits
        key = await publish(other, french)
        assert (await search(store, searcher, "nationales")).hits
        async with other.write() as db:
            await index.remove(db, key)
            await write_interviews.mark_withdrawn(db, key)
        assert not (await search(store, searcher, "nationales")).hits


async def test_highlight_finds_the_passage_again(tmp_path: Path) -> None:
    async with opened(tmp_path / "one.db", MARSH) as (store, searcher):
        hit = (await search(store, searcher, "diesel engine")).hits[0]
        assert highlight(searcher, "diesel engine", hit.record.answer) == (hit.passage, hit.marks)


LYNG = replace(
    MARSH,
    exchanges=tuple(
        Exchange(f"What does Lyng do about {what}?", f"Lyng has plans for {what} this year.")
        for what in (
            *("bridges", "ferries", "schools", "trams", "bees"),
            *("mills", "wells", "parks", "roofs", "lamps"),
        )
    ),
)


@pytest.mark.parametrize("question", ["the bees of Lyng", "Lyng", "plans for zebras this year"])
async def test_what_is_not_shown_need_not_be_judged(tmp_path: Path, question: str) -> None:
    async with opened(tmp_path / "one.db", LYNG) as (store, searcher):
        whole = await search(store, searcher, question, 8)
        some = await search(store, searcher, question, 8, only_shown=True)
    check(some, 8)
    assert len(some.hits) > SUGGESTED
    assert some.verdict is whole.verdict
    assert some.missing == whole.missing
    assert len(some.shown) == len(whole.shown)
    for place, (one, other) in enumerate(zip(some.hits, whole.hits, strict=True)):
        as_sure = pytest.approx(other.confidence, abs=1e-5)
        is_shown = place < len(some.shown)
        assert one.confidence == as_sure if is_shown else one.confidence >= other.confidence
        assert replace(one, confidence=other.confidence) == other


async def test_what_stands_everywhere_is_not_marked(
    store: Store, publish: Publish, lexicon: Lexicon
) -> None:
    await publish(LYNG)
    searcher = await open_searcher(store, lexicon)
    (first, *_) = (await search(store, searcher, "What are the plans of Lyng for bees?")).hits
    answer = first.record.answer
    assert [answer[mark.start : mark.end] for mark in first.marks] == ["bees"]
    marked = await highlight_question(store, searcher, "Lyng and its mills", "Lyng has mills.")
    assert ["Lyng has mills."[mark.start : mark.end] for mark in marked] == ["mills"]


async def test_tables_of_words_are_read_before_the_first_question(store: Store) -> None:
    common_terms.cache_clear()
    await open_searcher(store, Lexicon())
    assert common_terms.cache_info().currsize == 1


async def test_the_interviewer_s_own_question_is_answered_however_ordinary_its_words() -> None:
    told = "The bridge is long, and a bridge it stays."
    asked = ("How long is the bridge?", "Is the bridge green?", "Thank you. What is a bridge?")
    interview = replace(MARSH, exchanges=tuple(Exchange(each, told) for each in asked))
    found = await ask(search, "what is a bridge", interview)
    assert found.verdict is Verdict.ANSWER
    assert found.hits[0].record.question == asked[-1]
    other = await ask(search, "who is the bridge", interview)
    assert other.verdict is not Verdict.ANSWER


async def test_a_speaker_who_comes_later_is_known_by_name(tmp_path: Path) -> None:
    async with opened(tmp_path / "v.db", MARSH) as (store, searcher):
        assert not (await search(store, searcher, "Wolstenholm")).hits
        await publish(store, replace(REED, speaker="Bea Wolstenholme"))
        found = await search(store, searcher, "Wolstenholm")
        assert {hit.record.card.speaker for hit in found.shown} == {"Bea Wolstenholme"}
