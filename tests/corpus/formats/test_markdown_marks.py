"""Marks inside a paragraph of Markdown, where other readers of it leave the stars standing."""

import pytest

from bot.corpus.formats.markdown.markdown import markdown_lines


@pytest.mark.parametrize(
    ("source", "text", "bold"),
    [
        ("**今泉：**二時です。", "今泉：二時です。", "今泉："),
        ("**Q:**Why now?", "Q:Why now?", "Q:"),
        ("彼は**「よし」**と言った。", "彼は「よし」と言った。", "「よし」"),
        ("She said **now** and left.", "She said now and left.", "now"),
    ],
)
def test_bold_beside_a_mark_is_bold_and_loses_no_word(source: str, text: str, bold: str) -> None:
    (line,) = markdown_lines(source)
    assert line.text == text
    ((start, end),) = line.bold
    assert line.text[start:end].strip("：:") == bold.strip("：:")


@pytest.mark.parametrize(
    "box",
    [
        "::: {.widget}\nSubscribe today\n:::",
        ":::tip\nSubscribe today\n:::",
        "{{< alert >}}\nSubscribe today\n{{< /alert >}}",
    ],
)
def test_what_stands_in_a_box_is_a_guess_and_what_follows_is_not(box: str) -> None:
    inside, after = markdown_lines(f"{box}\n\nI built it.")
    assert "guess" in inside.style
    assert "guess" not in after.style


def test_attributes_of_pandoc_are_nobodys_words() -> None:
    title, byline = markdown_lines(
        '# The ferry years {#top .title}\n\n[Ann Reed](/a){rel="author"}'
    )
    assert title.text == "The ferry years"
    assert byline.text == "Ann Reed"
