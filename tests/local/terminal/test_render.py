"""A message as lines: nothing is lost, nothing is wider than the screen."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from bot.local.telegram.html import parse_html
from bot.local.telegram.world import text_fields
from bot.local.terminal.render import button_lines, message_lines, wrapped

WORDS = st.text(st.sampled_from("ab dж你好，。「🚀　é\u0301"), max_size=120)


def shown(source: str, width: int = 30) -> list[str]:
    return [line.plain for line in message_lines(text_fields(*parse_html(source)), width)]


@given(WORDS, st.integers(4, 40))
def test_wrapping_keeps_the_text_and_the_width(text: str, width: int) -> None:
    lines = wrapped(Text(text), width)
    assert all(cell_len(line.plain) <= width for line in lines)
    assert "".join("".join(line.plain for line in lines).split()) == "".join(text.split())


def test_chinese_breaks_between_characters_and_not_before_a_comma() -> None:
    assert [line.plain for line in wrapped(Text("中国愿意，合作"), 8)] == ["中国愿", "意，合作"]


def test_quotations_stand_behind_a_bar() -> None:
    source = "Asked\n<blockquote>It was <b>so</b>,\n\nand so.</blockquote>\nSource"
    assert shown(source) == ["Asked", "│ It was so,", "│", "│ and so.", "Source"]
    assert shown("<blockquote expandable>🚀 all of it</blockquote>") == ["┆ 🚀 all of it"]
    assert shown("<blockquote>one two three</blockquote>", 10) == ["│ one two", "│ three"]


def test_quotations_side_by_side_are_told_apart() -> None:
    source = "<blockquote>one</blockquote><blockquote expandable>two</blockquote>\n\nthree"
    assert shown(source) == ["│ one", "┆ two", "", "three"]


def test_links_are_spelt_out_unless_they_show_their_address() -> None:
    source = '🚀 <a href="https://example.org">Source</a>, <b><a href="https://a.org">here</a></b>.'
    assert shown(source, 80) == ["🚀 Source (https://example.org), here (https://a.org)."]
    assert shown('<a href="https://a.org">https://a.org</a>') == ["https://a.org"]


def test_marks_are_styles() -> None:
    (line,) = message_lines(text_fields(*parse_html("🚀 <b>bold <i>both</i></b> plain")), 80)
    assert [(span.start, span.end, str(span.style)) for span in line.spans] == [
        (2, 11, "bold"),
        (7, 11, "italic"),
    ]


def test_rows_of_buttons_go_on_in_the_next_line() -> None:
    lines = button_lines([["#1 previous", "#2 下一个问题"], ["#3 more"]], 20)
    assert [line.plain for line in lines] == ["[#1 previous]", "[#2 下一个问题]", "[#3 more]"]
    wide = button_lines([["#1 " + "x" * 30]], 20)
    assert [len(line.plain) for line in wide] == [3, 20, 11]
