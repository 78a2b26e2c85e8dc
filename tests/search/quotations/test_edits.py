"""What an edit changed, by words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.quotations import edits as module
from bot.search.quotations.edits import edits
from bot.search.quotations.wording import words_of

TEXTS = st.lists(
    st.sampled_from(["not", "the", "ferry", "sails", "3", "4", "大桥", "в", "мае."]), max_size=30
).map(" ".join)


def test_a_word_a_number_and_a_sentence() -> None:
    before = "The ferry sails in May. It costs 3 crowns. Nobody minds."
    after = "The ferry never sails in May. It costs 4 crowns."
    pieces = edits(before, after)
    changed = [(each.op, each.quoted, each.recorded, each.weighs) for each in pieces]
    assert [each for each in changed if each[0] != "equal"] == [
        ("delete", "", "never", True),
        ("replace", "3", "4", True),
        ("insert", "Nobody minds", "", True),
    ]


@pytest.mark.parametrize(
    "after", ["the ferry  sails", "The ferry, sails.", "The \u200b ferry sails"]
)
def test_spacing_case_and_punctuation_are_no_words(after: str) -> None:
    assert edits("The ferry sails", after) == ()


def test_little_is_shown_around_a_difference() -> None:
    around = " ".join(f"word{chr(97 + number % 26)}" for number in range(100))
    pieces = edits(f"{around} old {around}", f"{around} new {around}")
    assert [each.op for each in pieces] == ["omit", "equal", "replace", "equal", "omit"]
    assert len(pieces[1].recorded.split()) == module.CONTEXT_WORDS


def test_a_long_rewritten_stretch_is_one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_COMPARED_WORDS", 3)
    (piece,) = edits("one two three four", "five two three six")
    assert (piece.quoted, piece.recorded) == ("one two three four", "five two three six")


@given(TEXTS, TEXTS)
def test_the_pieces_hold_what_differs(before: str, after: str) -> None:
    pieces = edits(before, after)
    old, new = ([word.text for word in words_of(text)] for text in (before, after))
    assert (pieces == ()) == (old == new)
    removed = [word.text for each in pieces if each.op != "equal" for word in words_of(each.quoted)]
    added = [word.text for each in pieces if each.op != "equal" for word in words_of(each.recorded)]
    assert len(old) - len(removed) == len(new) - len(added)
