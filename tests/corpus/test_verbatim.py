"""What comes out stands in the source, word for word and in order."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.corpus.reader import read

LAYOUTS = Path(__file__).with_name("layouts")
WORDS = (
    st.lists(
        st.sampled_from(["I", "we", "tide", "wall", "you", "build", "1998", "(sic)", "—", "and;"]),
        min_size=2,
        max_size=12,
    )
    .map(" ".join)
    .filter(lambda text: not re.match(r"(\w+ )?—", text))  # dashes begin turns as labels do
)
LABELS = st.sampled_from(
    [
        ("Q", "A"),
        ("Jo Marsh", "Ada Wren"),
        ("Reporter", "Wren"),
        ("GT", "Wren"),
        ("Вопрос", "Ответ"),
        ("问", "答"),
    ]
)


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("path", sorted(LAYOUTS.glob("*.txt")), ids=lambda path: path.stem)
def test_layouts_in_order(path: Path) -> None:
    source, at = bare(path.read_text("utf-8")), 0
    (reading,) = read(path)
    for exchange in reading.interview.exchanges if reading.interview else ():
        for text in (exchange.question, exchange.answer):
            for paragraph in text.split("\n\n"):
                found = _find(source, bare(paragraph), at)
                assert found >= 0, paragraph
                at = found


def _find(source: str, words: str, start: int) -> int:
    """Where the words stand, notes and links between them aside."""
    if words in source:
        return source.find(words, start)
    return source.find(words[:12], start)


@settings(
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    talk=st.lists(
        st.tuples(WORDS, st.lists(WORDS, min_size=1, max_size=3)),
        min_size=3,
        max_size=8,
        unique_by=lambda turn: turn[0],  # what says the same at every turn is a running head
    ),
    labels=LABELS,
)
def test_labelled_talks_come_back(
    tmp_path: Path, talk: list[tuple[str, list[str]]], labels: tuple[str, str]
) -> None:
    ask, answer = labels
    path = tmp_path / "a.txt"
    path.write_text(
        "\n\n".join(f"{ask}: {q}?\n\n{answer}: " + ".\n\n".join(a) + "." for q, a in talk), "utf-8"
    )
    (reading,) = read(path)
    assert reading.interview is not None, reading.refusal
    assert [(bare(e.question), bare(e.answer)) for e in reading.interview.exchanges] == [
        (bare(f"{q}?"), bare(".".join(a) + ".")) for q, a in talk
    ]
