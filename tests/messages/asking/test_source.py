from dataclasses import replace

import pytest

from bot.messages.asking.source import (
    is_address,
    published_at,
    published_line,
    recording,
    source_line,
    speaker_line,
)
from bot.messages.language.words import words
from tests.messages.conftest import CARD, RECORD


def test_the_source_is_one_tap_away_where_it_is_known() -> None:
    said = words("en")
    linked = '<a href="https://post.example/?a=1&amp;b=2">The Post</a> · 2 August 2021'
    assert published_line(CARD, said) == linked
    assert published_line(replace(CARD, url=""), said) == "The Post · 2 August 2021"
    assert published_line(replace(CARD, outlet=""), said).startswith("<a href=")
    assert published_line(replace(CARD, outlet="", url="", published=""), said) == ""


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://a.b", "https://a b.c", "https://x"])
def test_what_is_no_address_is_not_linked(url: str) -> None:
    assert not is_address(url)


def test_what_is_not_known_is_left_out() -> None:
    said = words("en")
    assert speaker_line(CARD, said) == "Ada Marsh, Mayor"
    assert speaker_line(replace(CARD, role=""), said) == "Ada Marsh"
    assert speaker_line(replace(CARD, speaker="", role=""), said) == "The answer"
    assert source_line(CARD, said) == "Ada Marsh · The Post · 2 August 2021"
    assert source_line(replace(CARD, outlet="", published=""), said) == "Ada Marsh"


@pytest.mark.parametrize(
    ("media", "expected"),
    [
        ("https://youtube.com/watch?v=a&t=1h58m3s", "https://youtube.com/watch?v=a&t=761s"),
        ("https://youtu.be/a", "https://youtu.be/a?t=761s"),
        ("https://cast.example/1.mp3?x=1", "https://cast.example/1.mp3?x=1#t=761"),
        ("javascript:alert(1)", ""),
        ("https://[bad.example/", ""),
    ],
)
def test_the_recording_opens_at_the_moment(media: str, expected: str) -> None:
    assert recording(media, 761) == expected


def test_the_moment_stands_beside_the_date() -> None:
    plain = published_at(replace(RECORD, moment=761), words("en"))
    assert plain.endswith(" · ▶ 12:41")
    card = replace(CARD, media="https://cast.example/1.mp3")
    linked = published_at(replace(RECORD, moment=3723, card=card), words("en"))
    assert '<a href="https://cast.example/1.mp3#t=3723">▶ 1:02:03</a>' in linked
    assert "▶" not in published_at(RECORD, words("en"))
