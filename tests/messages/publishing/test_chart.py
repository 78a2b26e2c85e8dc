"""The picture of `/stats`."""

import sys
from io import BytesIO

import pytest
from PIL import Image

from bot.messages.publishing.chart import HEIGHT, QUESTION_COLOURS, WIDTH, weekly_chart
from bot.store.tally import Tallied

WEEKS = {
    "2024-05-06": {Tallied.ANSWER: 3, Tallied.NOTHING: 1},
    "2024-05-13": {},
    "2024-05-20": {Tallied.SUGGESTIONS: 2, Tallied.SUBSCRIBERS: 1_000_000},
}


def test_it_is_a_small_picture_with_a_bar_for_each_count() -> None:
    png = weekly_chart(WEEKS)
    assert png is not None
    assert len(png) < 50_000
    image = Image.open(BytesIO(png)).convert("RGB")
    assert image.size == (WIDTH, HEIGHT)
    colours = {colour for _, colour in image.getcolors(1 << 20) or []}
    for colour in (*QUESTION_COLOURS.values(), "#1e88e5"):
        assert tuple(bytes.fromhex(colour[1:])) in colours


def test_without_counts_there_is_none() -> None:
    assert weekly_chart({"2024-05-06": {}, "2024-05-13": {Tallied.ANSWER: 0}}) is None


def test_without_pillow_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    assert weekly_chart(WEEKS) is None
