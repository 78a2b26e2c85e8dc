"""What changed between two readings."""

from dataclasses import replace

from bot.corpus.interview import Exchange
from bot.messages.cli.differences import differences
from tests.small_corpus import interview

TALK = interview(
    "Tides",
    ("Why?", "Because the moon pulls."),
    ("When?", "Twice a day."),
    ("Where?", "In the bay."),
)


def test_the_same_reading_has_no_difference() -> None:
    assert differences(TALK, TALK) == ["  no difference"]


def test_what_is_known_of_it_changed() -> None:
    new = replace(TALK, title="High tides", interviewers=())
    assert [" ".join(line.split()) for line in differences(TALK, new)] == [
        "title Tides → High tides",
        "interviewers Tom Reed → none",
    ]


def test_words_that_went_and_came_are_marked() -> None:
    answer = "Because the sun and the moon pull."
    new = replace(TALK, exchanges=(replace(TALK.exchanges[0], answer=answer), *TALK.exchanges[1:]))
    (line,) = differences(TALK, new)
    assert line.startswith("  ~   1  A  Because the {+sun and the+}")
    assert line.endswith("(and 1 more)")


def test_exchanges_that_went_and_came_are_listed() -> None:
    new = replace(TALK, exchanges=(*TALK.exchanges[:1], TALK.exchanges[2], Exchange("Who?", "We.")))
    assert differences(TALK, new) == ["  -   2  When?", "  +   3  Who?"]


def test_a_moment_that_moved_is_told() -> None:
    timed = replace(TALK, exchanges=(replace(TALK.exchanges[0], moment=5), *TALK.exchanges[1:]))
    assert differences(TALK, timed) == ["  ~   1  ▶  None → 5"]


def test_a_rewritten_interview_is_told_in_bounded_lines() -> None:
    many = tuple(Exchange(f"Why {number}?", "So.") for number in range(500))
    lines = differences(replace(TALK, exchanges=many), TALK)
    assert len(lines) == 61
    assert lines[-1] == "  and 443 more"
