"""Garbage collections are kept out of the way of questions."""

import gc
from collections.abc import Iterator

import pytest

from bot.process.garbage import spare_what_stays


@pytest.fixture(autouse=True)
def collections_as_before() -> Iterator[None]:
    before = gc.get_threshold()
    gc.unfreeze()
    yield
    gc.set_threshold(*before)


def test_what_is_there_is_left_out_of_collections_and_they_come_less_often() -> None:
    before, *others = gc.get_threshold()
    spare_what_stays()
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold() > (before, *others)
    assert gc.isenabled()
