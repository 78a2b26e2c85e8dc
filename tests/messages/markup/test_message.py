import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.local.telegram.html import parse_html
from bot.local.telegram.text import utf16_length
from bot.messages.buttons.plain import Idle
from bot.messages.markup.html import bold, escape, join, link, quote
from bot.messages.markup.message import Button, clip, fitting, label, length, paired, units
from tests.messages.conftest import TEXTS


@example("\r", "\r")
@example("\r", "")
@example("", "\r\n")
@given(TEXTS, TEXTS)
def test_lengths_are_counted_as_telegram_does(text: str, other: str) -> None:
    html = join((quote(join((bold(text), escape(other)))), link(other, "https://a.example/?a&b")))
    parsed, _ = parse_html(html)
    assert length(html) == utf16_length(parsed)


@example("abcd。efg", 6)
@given(TEXTS, st.integers(1, 500))
def test_a_clipped_text_is_one_line_within_its_limit(text: str, limit: int) -> None:
    line = clip(text, limit)
    assert units(line) <= limit
    assert "\n" not in line
    assert line == " ".join(text.split()) or line.endswith("…")


@pytest.mark.parametrize(
    ("text", "limit", "clipped"),
    [
        ("Will there be a toll?", 60, "Will there be a toll?"),
        ("Will there be a toll?", 15, "Will there be…"),
        ("Will there, be", 13, "Will there…"),
        ("Unbreakablewordthatislong", 10, "Unbreakab…"),
        ("大桥何时通车，是否收费", 9, "大桥何时通车…"),
        ("😀😀😀", 4, "😀…"),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, limit: int, clipped: str) -> None:
    assert clip(text, limit) == clipped


@given(TEXTS, st.integers(0, 500))
def test_what_fits_is_the_longest_that_does(text: str, limit: int) -> None:
    end = fitting(text, limit)
    assert units(text[:end]) <= limit
    if units(text) <= limit:
        assert end == len(text)


def test_a_character_of_several_code_points_stays_whole() -> None:
    assert fitting("ab👩‍👩‍👧", 5) == 2


@given(st.text())
def test_a_label_is_never_blank(text: str) -> None:
    shown = label(text)
    assert shown.strip()
    assert units(shown) <= 60


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (["Health · 3", "Space · 1", "Trade · 4"], [["Health · 3", "Space · 1"], ["Trade · 4"]]),
        (
            ["Health · 3", "Trade and investment · 4"],
            [["Health · 3"], ["Trade and investment · 4"]],
        ),
        (["朝鲜半岛、台湾与亚洲", "边境与出行"], [["朝鲜半岛、台湾与亚洲", "边境与出行"]]),
        (["一带一路倡议与国际秩序 · 1", "健康"], [["一带一路倡议与国际秩序 · 1"], ["健康"]]),
        ([], []),
    ],
)
def test_buttons_stand_side_by_side_where_a_phone_shows_both(
    texts: list[str], rows: list[list[str]]
) -> None:
    shown = paired(Button(text, Idle()) for text in texts)
    assert [[button.text for button in row] for row in shown] == rows
