"""What the first hit of a question is said to hold, besides the words of it."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.interview import Exchange, Interview
from bot.search.comparing import compare_candidates
from bot.search.engine import search
from bot.search.examining import Examined, examine
from bot.search.ordering import rank
from bot.search.query.understanding import understand
from bot.search.ranking.grounds import GROUNDS
from bot.search.ranking.weights import WEIGHTS
from bot.search.verdict import Verdict
from bot.store.record import interviews
from tests.search.bridge import MARSH, ask, opened

CHINESE = replace(
    MARSH,
    language="zh",
    exchanges=(Exchange("大桥什么时候开放？", "大桥春天向卡车开放。"),),
)


async def first_holds(tmp_path: Path, question: str, corpus: Interview = MARSH) -> dict[str, float]:
    async with opened(tmp_path / "v.db", corpus) as (store, searcher):

        def read(db: sqlite3.Connection) -> tuple[float, ...]:
            understood = understand(db, searcher, question)
            first = rank(*compare_candidates(db, understood), WEIGHTS)[0]
            record = interviews.records(db, [first.row.exchange])[0]
            anew = Examined(record, first.row, first.passages)
            compared = Examined(record, first.row, first.passages, first.fits)
            values, *others = (
                examine(db, understood, [each])[0].values for each in (anew, compared)
            )
            assert others == [values]  # what was compared before is not compared to another end
            return values

        return dict(zip(GROUNDS, await store.run(read), strict=True))


async def test_a_question_in_another_language_than_the_answer_is_told_apart(
    tmp_path: Path,
) -> None:
    assert (await first_holds(tmp_path, "Where does the ferry cross"))["across"] == 0
    assert (await first_holds(tmp_path, "Что будет с паромом"))["across"] == 1


async def test_a_question_that_is_read_in_pairs_of_characters_is_told_apart(
    tmp_path: Path,
) -> None:
    chinese, english = tmp_path / "chinese", tmp_path / "english"
    chinese.mkdir()
    english.mkdir()
    assert (await first_holds(chinese, "大桥开放", CHINESE))["in_pairs"] == 1
    assert (await first_holds(english, "green railings"))["in_pairs"] == 0


async def test_names_are_a_share_of_what_is_asked(tmp_path: Path) -> None:
    both = await first_holds(tmp_path, "did Prynne paint the railings")
    assert 0 < both["names"] < 1
    assert (await first_holds(tmp_path, "who painted the railings"))["names"] == 0


@pytest.mark.parametrize("question", ["what can you do", "who are you", "how is it"])
async def test_words_of_grammar_alone_ask_for_nothing(question: str) -> None:
    spoken = Exchange("What can you do? How is it, who are you?", "I can do what you can do.")
    corpus = replace(MARSH, exchanges=(*MARSH.exchanges, spoken))
    found = await ask(search, question, corpus)
    assert found.verdict is Verdict.NOTHING
