"""Words with which a question only asks: what is left of it is what it asks about."""

import pytest

from bot.search.query.asking import words_that_ask


def left_of(question: str) -> str:
    asking = words_that_ask(question)
    kept = "".join(c if place not in asking else " " for place, c in enumerate(question))
    return " ".join(kept.split())


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("how does the mayor see trade", "how does the mayor trade"),
        ("what is their position on trade", "what is their on trade"),
        ("did she say anything about trade", "did she say about trade"),
        ("any info on trade", "any on trade"),
        ("what's known about trade", "what's about trade"),
        ("was trade discussed?", "was trade ?"),
        ("I wonder what the mayor thinks of trade", "I wonder what the mayor of trade"),
        ("what does the interview say about trade", "what does the say about trade"),
        ("what did she say regarding trade", "what did she say trade"),
        ("как мэр оценивает торговлю", "как мэр торговлю"),
        ("что известно о торговле", "что о торговле"),
        ("комментарий мэра о торговле", "мэра о торговле"),
        ("какова позиция города по торговле", "какова города по торговле"),
        ("интересует торговля", "торговля"),
        ("市长怎么看待贸易", "市长 贸易"),
        ("市长对贸易有什么看法", "市长对贸易"),
        ("贸易的情况如何", "贸易的"),
        ("采访中怎么说贸易", "中怎么说贸易"),
        ("was ist über den Handel bekannt", "was ist über den Handel"),
        ("qué se sabe del comercio", "qué se del comercio"),
        ("que sait-on du commerce", "que -on du commerce"),
    ],
)
def test_a_word_that_only_asks_says_nothing(question: str, left: str) -> None:
    assert left_of(question) == left


@pytest.mark.parametrize(
    "question",
    [
        "what was the position of the ship",
        "where is the information kept",
        "did they discuss the known world",
        "who saw the accident",
        "what can the diver see",
        "we view the lighthouse from the pier",
        "почему судья изменил позицию",
        "где хранится информация",
        "какой ответ верный",
        "情况为什么变了",
        "wo ist der bekannte Handel",
    ],
)
def test_the_same_words_elsewhere_are_asked_about(question: str) -> None:
    assert left_of(question) == question
