from dataclasses import replace
from pathlib import Path

import pytest

from bot.search.collection.cards import ask_collection
from bot.search.collection.sourced import as_narrowed, outlet_in
from bot.search.query.lexicon.lexicon import Lexicon
from tests.search.bridge import MARSH, REED, ask, opened

TIMES = replace(REED, outlet="Metro Times")
OUTLETS = ["Metro Times", "The Post", "BBC Television", "DrDobb's", "港口日报"]
NAMES = Lexicon(synonyms=(("The Post", "Вестник", "邮报"),))


@pytest.mark.parametrize(
    ("question", "outlet", "rest"),
    [
        ("what did she tell the Post", "The Post", "what did she tell"),
        ("what did she say to Metro Times about the toll?", "Metro Times", "what did she say"),
        ("in the Metro Times interview, what of the toll", "Metro Times", "interview, what of"),
        ("according to Metro Times is there a toll", "Metro Times", "is there a toll"),
        ("что она сказала Вестнику о пароме", "The Post", "что она сказала о пароме"),
        ("что он рассказал метро таймс о пароме", "Metro Times", "что он рассказал о пароме"),
        ("她对邮报说了什么", "The Post", "她说了什么"),
        ("邮报的采访", "The Post", "采访"),
        ("what did she tell the BBC about tolls", "BBC Television", "what did she tell about"),
        ("what did he say to Dr Dobb’s about C", "DrDobb's", "what did he say about C"),
        ("他对港口日報说了什么", "港口日报", "他说了什么"),
        ("who painted the post office", "", "who painted the post office"),
        ("were letters sent in the post?", "", "were letters sent in the post?"),
    ],
)
async def test_an_outlet_is_found_where_somebody_speaks_to_it(
    tmp_path: Path, question: str, outlet: str, rest: str
) -> None:
    async with opened(tmp_path / "v.db", MARSH, lexicon=NAMES) as (_, searcher):
        found = outlet_in(question, OUTLETS, searcher.thesaurus)
    assert found[0] == outlet
    assert found[1].startswith(rest)


async def test_who_asks_what_an_outlet_was_told_gets_its_interviews() -> None:
    found = await ask(ask_collection, "what did he tell Metro Times?", MARSH, TIMES, lexicon=NAMES)
    none = await ask(
        ask_collection, "what did he tell Metro Times in 1987?", MARSH, TIMES, lexicon=NAMES
    )
    assert found is not None
    assert [card.title for card in found.cards] == ["Two years on"]
    assert none is not None
    assert (none.cards, none.person) == ((), "Metro Times")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "what did he tell Metro Times about a summit of mayors?",
            'what did he tell about a summit of mayors? in:"Metro Times"',
        ),
        (
            "what did she tell Metro Times about the toll",  # it was the other one
            "what did she tell Metro Times about the toll",
        ),
    ],
)
async def test_a_question_is_asked_of_its_outlet_where_that_answers(
    question: str, asked: str
) -> None:
    assert await ask(as_narrowed, question, MARSH, TIMES, lexicon=NAMES) == asked
