"""The two documents that the corpus starts from, read exactly."""

from pathlib import Path

import pytest

from bot.corpus.interview import Interview
from bot.corpus.reader import read

SEEDS = Path(__file__).parents[2] / "seeds"


def seed(part: str, folder: Path, name: str = "") -> Interview:
    path = next(path for path in SEEDS.iterdir() if part in path.name)
    copy = folder / (name or path.name)
    copy.write_bytes(path.read_bytes())
    (reading,) = read(copy)
    assert reading.interview is not None
    return reading.interview


@pytest.mark.parametrize("name", ["", "document.txt"])
def test_agency(tmp_path: Path, name: str) -> None:
    interview = seed("interfax", tmp_path, name)
    assert len(interview.exchanges) == 11
    assert (interview.outlet, interview.published) == ("Interfax", "2021-08-02")
    assert (interview.speaker, interview.role) == ("Zhang Hanhui", "Chinese Ambassador to Russia")
    assert interview.introduction.startswith("Chinese Ambassador to Russia Zhang Hanhui spoke in")
    assert interview.exchanges[0].question.startswith("Are China and Russia negotiating")
    assert interview.exchanges[1].answer.startswith("After the coronavirus epidemic began")
    assert (interview.interviewers, interview.url, interview.warnings) == ((), None, ())


@pytest.mark.parametrize("name", ["", "document.txt"])
def test_newspaper(tmp_path: Path, name: str) -> None:
    interview = seed("global-times", tmp_path, name)
    assert len(interview.exchanges) == 4
    assert (interview.outlet, interview.published) == ("Global Times", "2023-03-18")
    assert (interview.speaker, interview.role) == ("Zhang Hanhui", "Chinese Ambassador to Russia")
    assert interview.interviewers == ("Fan Anqi", "Xing Xiaojing")
    assert interview.introduction.startswith("At the invitation of Russian President")


@pytest.mark.parametrize("part", ["interfax", "global-times"])
def test_nobody_elses_words_in_an_answer(tmp_path: Path, part: str) -> None:
    for exchange in seed(part, tmp_path).exchanges:
        for foreign in (
            "Photo:",
            "VCG",
            "Published:",
            "Editor's Note",
            "Q.:",
            "A.:",
            "GT:",
            "Zhang:",
        ):
            assert foreign not in exchange.answer
            assert foreign not in exchange.question


def test_both_halves_of_an_answer_around_a_caption(tmp_path: Path) -> None:
    answer = seed("global-times", tmp_path).exchanges[2].answer
    assert answer.startswith("The relationship between countries")
    assert answer.endswith("passed on from generation to generation.")
