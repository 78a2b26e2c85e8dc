"""What may be a label at the beginning of a line, and what may not."""

import pytest

from bot.corpus.lines import Line
from bot.corpus.turns.labels import labels
from bot.corpus.turns.labels.set_off import Mark, find_label


@pytest.mark.parametrize(
    ("text", "key", "said", "mark"),
    [
        ("Question: Why?", "question", "Why?", Mark.COLON),
        ("Q.: Why?", "q", "Why?", Mark.COLON),
        ("Question 3: Why?", "question", "Why?", Mark.COLON),
        ("Q12. Why?", "q", "Why?", Mark.PERIOD),
        ("Q    Thank you.", "q", "Thank you.", Mark.PERIOD),
        ("ADA WREN: I came.", "ada wren", "I came.", Mark.COLON),
        ("Ada Wren (director): I came.", "ada wren", "I came.", Mark.COLON),
        ("[00:01:02] Ada Wren: I came.", "ada wren", "I came.", Mark.COLON),
        ("Ada Wren (00:01:02): I came.", "ada wren", "I came.", Mark.COLON),
        ("Ada Wren — I came.", "ada wren", "I came.", Mark.DASH),
        ("[Ada Wren] I came.", "ada wren", "I came.", Mark.BRACKET),
        ("Mr. WREN. I came.", "mr. wren", "I came.", Mark.PERIOD),
        ("记者：为什么？", "记者", "为什么？", Mark.COLON),
        ("【记者】为什么？", "记者", "为什么？", Mark.BRACKET),
        ("Le Phare : Pourquoi ?", "le phare", "Pourquoi ?", Mark.COLON),
        ("В.: Почему?", "в", "Почему?", Mark.COLON),
    ],
)
def test_found(text: str, key: str, said: str, mark: Mark) -> None:
    label = find_label(Line(text))
    assert label is not None
    assert (label.key, text[label.start :], label.mark) == (key, said, mark)


@pytest.mark.parametrize(
    "text",
    [
        "Note: the watch has to work.",
        "Photo: Archive",
        "https://example.org/a",
        "I said it before: never again.",
        "The main reason is this one thing: money.",
        "At 10:30 we left.",
        "他表示：我们会来。",
        "",
    ],
)
def test_no_label(text: str) -> None:
    assert find_label(Line(text)) is None


def test_bold_name_without_a_colon() -> None:
    label = find_label(Line("Ada Wren I came.", bold=((0, 8),)))
    assert label is not None
    assert (label.key, label.mark, label.strong) == ("ada wren", Mark.RUN, True)


def test_numbers_tell_speakers_apart_but_not_questions() -> None:
    assert labels.key("Speaker 1") != labels.key("Speaker 2")
    assert labels.key("Question 1") == labels.key("Question 2")
