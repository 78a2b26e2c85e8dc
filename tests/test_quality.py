"""The short guard of what `make bench` measures at length: no timing, only right or wrong."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import benchmarks
from benchmarks.engines import Asked, ask_all, with_errors
from benchmarks.metrics import ranking
from benchmarks.ours import Ours
from benchmarks.sets import LabelledSet, own_sets

FLOOR = tomllib.loads((Path(benchmarks.__file__).parent / "floor.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def sets() -> dict[str, LabelledSet]:
    return {labelled.name: labelled for labelled in own_sets()}


@pytest.fixture(scope="module")
def ours(sets: dict[str, LabelledSet]) -> Iterator[Ours]:
    with Ours() as engine:
        engine.build(sets["seeds"].interviews)
        yield engine


def test_every_own_set_has_a_floor(sets: dict[str, LabelledSet]) -> None:
    assert sets.keys() == FLOOR.keys()


@pytest.mark.parametrize("name", FLOOR)
def test_the_right_exchange_is_first(name: str, sets: dict[str, LabelledSet], ours: Ours) -> None:
    questions = [question for question in sets[name].questions if question.gold]
    asked = ask_all(ours, questions)
    found = ranking([item.place for item in asked])
    assert found.hit1 >= FLOOR[name]["hit1"], _missed(asked)
    assert found.hit3 >= FLOOR[name]["hit3"], _missed(asked)
    asked = ask_all(ours, with_errors(questions)[: len(questions)])
    found = ranking([item.place for item in asked])
    assert found.hit1 >= FLOOR[name]["hit1_errors"], _missed(asked)


def _missed(asked: list[Asked]) -> str:
    return "\n".join(item.question.text for item in asked if item.place != 1)
