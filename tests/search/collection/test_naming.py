"""Whoever speaks may be called by what they are: the mayor, мэр, 市长."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.interview import Exchange, Interview
from bot.search.collection.named import named_in
from bot.search.deciding import FoundAnswers, decide, find_answers
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, REED, ask, opened
from tests.search.collection.test_named import LIAN, SOROKIN

MAYOR = replace(
    MARSH,
    role="Mayor of Dunholt",
    exchanges=(
        *MARSH.exchanges,
        Exchange("Will mercury be banned?", "We ban mercury in lamps."),
    ),
)
PILOT = replace(REED, role="Harbour pilot")
RUSSIAN = replace(SOROKIN, role="мэр Нюхты")
CHINESE = replace(LIAN, role="岭海市市长")


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("what does the mayor think about the ferry", ("Ada Marsh",)),
        ("how does the mayor of Dunholt see the ferry", ("Ada Marsh",)),
        ("what is the mayor's position on the ferry", ("Ada Marsh",)),
        ("the pilot on trust", ("Tom Reed",)),
        ("что мэр думает о пароме", ("Ada Marsh",)),
        ("что сказал мэр о пароме", ("Ada Marsh",)),
        ("как мэр оценивает паром", ("Ada Marsh",)),
        ("市长怎么看渡轮", ("Ada Marsh",)),
        ("市长对渡轮有什么看法", ("Ada Marsh",)),
        ("关于渡轮市长说了什么", ("Ada Marsh",)),
        ("I wonder what the mayor thinks of the ferry", ("Ada Marsh",)),
        ("Mr Mayor, what about the ferry?", ("Ada Marsh",)),
        ("господин мэр, что с паромом?", ("Ada Marsh",)),
        ("市长先生，请谈谈渡轮", ("Ada Marsh",)),
        ("what do you think about the mayor", None),
        ("Mayor, ferry", None),
        ("Mr Wren, what does Dunholt think about the ferry?", None),
        ("did the mayor paint the railings", None),
        ("what does the bishop think about the ferry", None),
        ("what does Dunholt think about the ferry", None),
        ("what does the pilot of Dunholt think about the ferry", None),
    ],
)
async def test_an_office_says_whose_words_are_asked_for(
    tmp_path: Path, question: str, speakers: tuple[str, ...] | None
) -> None:
    async with opened(tmp_path / "v.db", MAYOR, PILOT) as (store, searcher):
        named = await store.run(lambda db: named_in(db, searcher, question))
    assert (named and named.speakers) == speakers


FRAMES = {
    "en": (
        "what does the mayor think about {}",
        "how does the mayor see {}",
        "what is the mayor's position on {}",
        "how would Dunholt view {}",
        "any comments on {}",
    ),
    "ru": (
        "что мэр думает о {}",
        "что сказал мэр о {}",
        "как мэр высказался о {}",
        "какова позиция мэра по {}",
    ),
    "zh": (
        "市长怎么看{}",
        "市长对{}怎么看",
        "市长如何评价{}",
        "市长对{}有什么看法",
        "市长对{}的立场是什么",
    ),
}
SUBJECTS = (
    (MAYOR, "en", "banned mercury"),
    (RUSSIAN, "ru", "паромам на реке"),
    (CHINESE, "zh", "渔民收入"),
)


@pytest.mark.parametrize(
    ("frame", "subject", "interview"),
    [(f, subject, on) for on, language, subject in SUBJECTS for f in FRAMES[language]],
)
async def test_asking_for_a_view_of_something_gets_what_the_thing_alone_gets(
    frame: str, subject: str, interview: Interview
) -> None:
    alone = await ask(find_answers, subject, interview, PILOT)
    asked = await ask(find_answers, frame.format(subject), interview, PILOT)
    assert alone.verdict is Verdict.ANSWER
    assert asked.verdict is Verdict.ANSWER
    assert asked.hits[0].record.id == alone.hits[0].record.id


async def test_whom_only_an_office_names_is_not_offered_where_nothing_answers() -> None:
    named = await ask(decide, "what does Ada Marsh say about sauerkraut", MAYOR, PILOT)
    called = await ask(decide, "what does the mayor say about sauerkraut", MAYOR, PILOT)
    assert isinstance(named, FoundAnswers)
    assert isinstance(called, FoundAnswers)
    assert named.result.nearest_of == "Ada Marsh"
    assert called.result.nearest_of == ""
