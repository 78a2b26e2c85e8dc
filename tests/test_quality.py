"""The short guard of what `make bench` measures at length: no timing, only right or wrong."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import benchmarks
from benchmarks.engines import Asked, ask_all, with_errors
from benchmarks.metrics import ranking
from benchmarks.ours import Ours
from benchmarks.parity import compare, read_names
from benchmarks.sets import LabelledSet, key, near_sets, own_sets

FLOOR = tomllib.loads((Path(benchmarks.__file__).parent / "floor.toml").read_text("utf-8"))
NEAR = FLOOR.pop("near")
ALIKE = FLOOR.pop("alike")


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


def test_what_is_on_record_is_answered_and_what_only_comes_near_is_not(ours: Ours) -> None:
    labelled, *_ = near_sets()
    asked = ask_all(ours, labelled.questions)
    answered = [item for item in asked if item.reply.verdict == "answer"]
    known = sum(bool(item.question.gold) for item in asked)
    assert sum(item.place == 1 for item in answered) >= NEAR["right"] * known
    for kind in ("near", "foreign"):
        wrong = [item for item in answered if item.question.kind == kind]
        count = sum(item.question.kind == kind for item in asked)
        assert len(wrong) <= NEAR[kind] * count, "\n".join(item.question.text for item in wrong)


def test_names_are_answered_alike_in_each_language(ours: Ours) -> None:
    found = list(compare(ours, read_names("seeds")))
    otherwise = [" | ".join(replies) for is_alike, replies in found if not is_alike]
    assert 1 - len(otherwise) / len(found) >= ALIKE["seeds"], "\n".join(otherwise)


def _missed(asked: list[Asked]) -> str:
    return "\n".join(item.question.text for item in asked if item.place != 1)


def test_one_chinese_interview_alone_is_answered_plainly_too() -> None:
    """A single interview is a corpus as well: what is sure among three is no less sure in one."""
    [labelled] = [each for each in near_sets() if each.name.startswith("chinese2")]
    right = first = near = 0
    with Ours() as ours:
        for interview in labelled.interviews:
            ours.build([interview])
            own = {key(exchange) for exchange in interview.exchanges}
            asked = ask_all(ours, [q for q in labelled.questions if q.gold and q.gold <= own])
            found = [item for item in asked if item.place == 1]
            first += len(found)
            right += sum(item.reply.verdict == "answer" for item in found)
            others = ask_all(ours, [q for q in labelled.questions if q.kind == "near"])
            near += sum(item.reply.verdict == "answer" for item in others)
    assert right >= 0.6 * first
    assert near <= 0.05 * len(labelled.interviews) * len(others)
