"""Time stamps leave the words, and their moments stay."""

import pytest

from bot.corpus.lines import Line
from bot.corpus.turns.preparing.stamps import lifted, seconds


def _read(*texts: str) -> list[tuple[str, int | None]]:
    return [(line.text, line.moment) for line in lifted([Line(text) for text in texts])]


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [("0:10", 10), ("12:41", 761), ("1:02:03", 3723), ("00:00:05.250", 5), ("00:01:02,500", 62)],
)
def test_stamps_are_seconds(stamp: str, expected: int) -> None:
    assert seconds(stamp) == expected


@pytest.mark.parametrize(
    "form",
    [
        "{name}: {time}",
        "{name} [{time}]",
        "{name} ({time}):",
        "[{name}] {time}",
        "{name}  {time}",
        "[{time}] {name}:",
        "({time}) {name}:",
        "{name} - {time}",
    ],
)
def test_stamps_around_names_leave_the_names(form: str) -> None:
    names = ["Ann Reed", "Marta Ekdal"] * 3
    texts = [
        form.format(name=name, time=f"0{place}:10") + " Why not, after all?"
        for place, name in enumerate(names)
    ]
    for (text, moment), (place, name) in zip(_read(*texts), enumerate(names), strict=True):
        assert moment == 60 * place + 10
        assert text.startswith(("[Ann", "[Marta", name))
        assert ":10" not in text


def test_times_in_the_words_stay() -> None:
    texts = ("At 10:30 we sailed.", "The 9:15 was late.", "At 11:00 we ate. At 12:05 we slept.")
    assert _read(*texts) == [(text, None) for text in texts]


def test_stamps_inside_of_the_words_leave_when_they_count_up() -> None:
    found = _read("We sailed [00:10] at noon.", "And we ate [01:00].", "We slept (02:30) well.")
    assert [text for text, _ in found] == ["We sailed at noon.", "And we ate.", "We slept well."]


def test_verses_are_no_stamps() -> None:
    texts = (
        "Love is kind (13:04), they say.",
        "So it is (1:12).",
        "And so (9:10), too.",
        "A (2:3).",
    )
    assert [text for text, _ in _read(*texts)] == list(texts)


def test_the_time_of_the_day_counts_from_the_beginning() -> None:
    found = _read("[Ann] 10:00:01", "Why?", "[Bo] 10:00:30", "So.", "[Ann] 10:01:00", "And?")
    assert [moment for _, moment in found if moment is not None] == [1, 30, 60]


def test_a_stamp_on_a_line_of_its_own_belongs_to_the_next() -> None:
    found = _read("00:05", "Why?", "00:09", "So.", "00:14", "And?")
    assert dict(found)["Why?"] == 5
    assert dict(found)["And?"] == 14
