from bot.search.text.span import Span


def test_white_space_at_the_ends_is_taken_off() -> None:
    assert Span(0, 7).trimmed("  a b \n") == Span(2, 5)
    assert Span(0, 3).trimmed("   ") == Span(3, 3)
