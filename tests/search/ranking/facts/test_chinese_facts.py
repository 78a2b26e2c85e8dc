"""How Chinese tells a number, and what somebody is called."""

import pytest

from bot.search.query.concepts import Concept, Member
from bot.search.query.query import make_query
from bot.search.ranking.facts.chinese_facts import may_tell_name, told_with_measure
from bot.search.ranking.marking import said
from bot.search.text.span import Span


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("卖了多少张票", "卖了三百二十张", True),
        ("卖了多少张票", "一共四个人", False),
        ("来了几个人", "来了十二名水手", True),
        ("来了几个人", "Twelve sailors came.", True),
    ],
)
def test_a_number_is_told_with_the_measure_word_of_the_question(
    question: str, text: str, tells: bool
) -> None:
    told = told_with_measure(question)
    assert told
    assert bool(told.search(text)) is tells


def test_other_questions_ask_for_no_measure_word() -> None:
    assert told_with_measure("城里有多少家庭") is None


@pytest.mark.parametrize(
    ("text", "tells"),
    [("守灯人叫阿贵", True), ("有位姓邓的水手", True), ("船长把油漆搅匀了", False)],
)
def test_what_somebody_is_called_looks_like_a_name(text: str, tells: bool) -> None:
    assert may_tell_name("守灯人叫什么", text) is tells
    assert may_tell_name("谁搅匀了油漆", text)


def test_a_word_of_one_character_is_found_in_sentences() -> None:
    word = Concept(Span(0, 1), ("死",), (Member(("死",), 1.0),))
    part = Concept(Span(1, 2), ("水",), (Member(("水",), 1.0),), character=True)
    answer = "洪水来了。死了七个人。"
    found = said(make_query([word, part], {}), answer, Span(0, len(answer)), "zh")
    assert [sentence.weights for sentence in found] == [{}, {0: 1.0}]
