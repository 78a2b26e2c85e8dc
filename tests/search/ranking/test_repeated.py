"""What the interviewer asked is answered when somebody asks it again."""

from dataclasses import replace

import pytest

from bot.search.ranking.repeated import repeated_first, repeats
from bot.store.record.interviews import Record
from tests.messages.conftest import CARD


@pytest.mark.parametrize(
    ("question", "asked", "language"),
    [
        ("what is a ferry", "Thank you for coming. What is a ferry?", "en"),
        ("Was ist eine Fähre", "Was ist eine Fähre?", "de"),
        ("¿qué es el puerto?", "Muy bien. Y entonces, hablemos. ¿Qué es el puerto?", "es"),
        ("почему мост закрыт", "Почему мост снова закрыт?", "ru"),
        ("大桥何时通车", "您好。大桥何时通车？", "zh"),
    ],
)
def test_the_same_question_is_told(question: str, asked: str, language: str) -> None:
    assert repeats(question, asked, language)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("when can people visit the harbour", "How can people visit the harbour?"),
        ("how many people visit the harbour", "How can people visit the harbour?"),
        ("how can people not visit the harbour", "How can people visit the harbour?"),
        ("ferry", "Ferry?"),
        ("what is it", "What is it?"),
        ("what is a ferry", "What is a bridge? And the ferry?"),
        ("is the bridge closed", "Is the old bridge near the northern harbour closed in winter?"),
        ("", ""),
    ],
)
def test_another_question_is_told_apart(question: str, asked: str) -> None:
    assert not repeats(question, asked, "en")


def test_what_several_were_asked_is_nobody_s_answer() -> None:
    first, other = (
        Record(key, f"{key:010}", key, "What is a ferry?", "A boat.", replace(CARD, key=key))
        for key in (1, 2)
    )
    another = replace(other, question="What is a bridge?")
    assert repeated_first("what is a ferry", [first, another])
    assert not repeated_first("what is a ferry", [first, other])
    assert not repeated_first("what is a ferry", [another, first])
    assert not repeated_first("what is a ferry", [])
