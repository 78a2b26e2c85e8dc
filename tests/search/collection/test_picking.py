from dataclasses import replace

import pytest

from bot.search.collection.cards import ask_collection
from bot.search.collection.picking import Pick
from bot.search.collection.reading import read_collection_question
from bot.search.collection.words import CollectionQuestion
from tests.search.bridge import MARSH, ask


@pytest.mark.parametrize(
    ("question", "pick"),
    [
        ("the last three interviews", Pick(newest=True, count=3)),
        ("show me the 2 latest interviews", Pick(newest=True, count=2)),
        ("show me the last 3", Pick(newest=True, count=3)),
        ("what is in the second interview", Pick(newest=False, place=2)),
        ("next to last interview", Pick(newest=True, place=2)),
        ("последние два интервью", Pick(newest=True, count=2)),
        ("покажи три последних интервью", Pick(newest=True, count=3)),
        ("что было во втором интервью", Pick(newest=False, place=2)),
        ("предпоследнее интервью", Pick(newest=True, place=2)),
        ("最近两篇采访", Pick(newest=True, count=2)),
        ("前两篇采访", Pick(newest=False, count=2)),
        ("第二次采访里说了什么", Pick(newest=False, place=2)),
        ("倒数第二篇采访", Pick(newest=True, place=2)),
        ("las dos últimas entrevistas", Pick(newest=True, count=2)),
        ("la segunda entrevista", Pick(newest=False, place=2)),
        ("les deux derniers entretiens", Pick(newest=True, count=2)),
        ("l'avant-dernier entretien", Pick(newest=True, place=2)),
        ("die ersten drei Gespräche", Pick(newest=False, count=3)),
        ("das zweite Interview", Pick(newest=False, place=2)),
    ],
)
def test_interviews_are_meant_by_their_order(question: str, pick: Pick) -> None:
    read = read_collection_question(question)
    assert read is not None
    assert read.pick == pick


@pytest.mark.parametrize(
    "question", ["the second world war", "last two questions", "вторая мировая война", "两个问题"]
)
def test_a_number_alone_is_of_no_interview(question: str) -> None:
    assert read_collection_question(question) is None


@pytest.mark.parametrize(
    ("question", "about", "titles"),
    [
        ("the last two interviews", CollectionQuestion.LATEST, ["Third", "Second"]),
        ("the first two interviews", CollectionQuestion.EARLIEST, ["Second", "First"]),
        ("the second interview with Marsh", CollectionQuestion.EARLIEST, ["Second"]),
        ("the fifth interview", CollectionQuestion.INTERVIEWS, ["Third", "Second", "First"]),
    ],
)
async def test_those_that_are_meant_are_shown_and_all_where_there_are_not_so_many(
    question: str, about: CollectionQuestion, titles: list[str]
) -> None:
    three = [
        replace(MARSH, title=title, published=f"2020-01-0{day}")
        for day, title in enumerate(("First", "Second", "Third"), 1)
    ]
    found = await ask(ask_collection, question, *three)
    assert found is not None
    assert (found.about, [card.title for card in found.cards]) == (about, titles)
