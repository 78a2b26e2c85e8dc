"""What is nearly a phrase, and what only looks like a slip of one."""

import pytest

from bot.messages.language.slips import MAX_SLIPPED, courtesy_with_more, without_slips


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("thansk", "thanks"),
        ("helo", "hello"),
        ("Whats teh source?", "whats the source?"),
        ("hwo said taht", "who said that"),
        ("спосибо", "спасибо"),
    ],
)
def test_a_slip_is_taken_back(text: str, meant: str) -> None:
    assert without_slips(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "tanks",
        "banks",
        "танки",
        "thanks",
        "ferry",
        "vacine",
        "x",
        "",
        "谢谢",
        "a" * MAX_SLIPPED * 2,
    ],
)
def test_what_is_a_word_or_near_none_was_meant_as_it_is(text: str) -> None:
    assert without_slips(text) == ""


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Thank you dear", "said-thanks"),
        ("fine, ta", "said-thanks"),
        ("Спасибо, милый", "said-thanks"),
        ("goodbye forever", "said-goodbye"),
        ("很好，收藏了，谢谢", "said-thanks"),
        ("great, the toll", ""),
        ("no, soybeans", ""),
        ("hello, the ferry", ""),
        ("hello world", ""),
        ("thanks, and the ferry?", ""),
        ("the ferry", ""),
        ("", ""),
    ],
)
def test_thanks_may_have_a_word_more_and_what_a_question_may_follow_not(
    text: str, key: str
) -> None:
    assert courtesy_with_more(text) == key
