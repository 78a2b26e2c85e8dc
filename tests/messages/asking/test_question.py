import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages.asking.question import headline, split_preamble
from bot.messages.markup.message import units
from tests.messages.conftest import TEXTS

PREAMBLE = (
    "The council voted on the matter twice last year, and both times the vote was postponed because"
    " members had not seen the figures. Some of them told this paper that they would rather resign"
    " than vote again without, whatever the U.S. Embassy says about it in public or in private."
)


@pytest.mark.parametrize(
    "question",
    [
        "Will there be a toll on the bridge?",
        "Will there be a toll on the bridge? And who would be exempt from it?",
        "What does Dr. Marsh say to that?",
    ],
)
def test_the_question_is_what_is_asked_at_the_end(question: str) -> None:
    assert split_preamble(f"{PREAMBLE} {question}") == (PREAMBLE, question)


def test_a_short_turn_is_a_question_as_a_whole() -> None:
    turn = "The vote was postponed. Why?"
    assert split_preamble(turn) == ("", turn)


@pytest.mark.parametrize("turn", [PREAMBLE, PREAMBLE.replace(".", "?") + " Really?"])
def test_a_turn_without_preamble_or_question_stays_whole(turn: str) -> None:
    assert split_preamble(turn) == ("", turn)


def test_chinese_sentences_need_no_spaces() -> None:
    before = "议会去年两次就此事进行表决。" * 25
    assert split_preamble(f"{before}大桥何时通车？") == (before, "大桥何时通车？")


def test_a_bare_question_is_led_in_where_there_is_room() -> None:
    turn = f"{PREAMBLE} How will you react to this?"
    assert headline(turn, 60) == "How will you react to this?"
    # So it is above a passage in a list, where the button begins with the same words.
    assert headline(turn, 100).startswith("The council voted")
    line = headline(turn, 220)
    assert line.startswith("The council voted")
    assert line.endswith("… How will you react to this?")


@given(TEXTS, st.integers(2, 400))
def test_nothing_of_a_question_is_lost_and_a_headline_is_bounded(text: str, limit: int) -> None:
    before, question = split_preamble(text)
    assert f"{before}{question}".split() == text.split() or (
        f"{before} {question}".split() == text.split()
    )
    assert units(headline(text, limit)) <= limit
