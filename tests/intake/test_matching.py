"""Which interview on record a reading is a new version of."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange, Interview
from bot.intake.matching import KnownInterview, earlier_version
from bot.store.record.kept import Kept
from tests.intake.conftest import FERRY, SCHOOL

ADDRESS = "https://a.example/1"
OTHER = replace(SCHOOL, title="", exchanges=(Exchange("Why?", "So."), Exchange("When?", "Then.")))


def known(interview: Interview, *, here: bool, alone: bool, ordinal: int = 0) -> KnownInterview:
    kept = Kept(1, "a.txt", ordinal, "f", interview.title, "2024", interview.url or "", 0)
    return KnownInterview(kept, [each.question for each in interview.exchanges], here, alone)


@pytest.mark.parametrize(
    ("here", "ordinal", "reread", "is_one"),
    [
        (True, 0, True, True),
        (True, 1, True, False),
        (False, 0, True, False),
        (True, 0, False, False),
    ],
)
def test_what_is_read_otherwise_at_the_same_place_is_the_same(
    here: bool, ordinal: int, reread: bool, is_one: bool
) -> None:
    before = known(FERRY, here=here, alone=False, ordinal=ordinal)
    assert (earlier_version(OTHER, 0, [before], reread=reread) is before) == is_one


@pytest.mark.parametrize(
    ("url", "alone"), [(ADDRESS, True), (ADDRESS, False), (f"{ADDRESS}2", True), (None, True)]
)
def test_of_one_address_it_is_the_same_whatever_it_says_now(url: str | None, alone: bool) -> None:
    before = known(replace(FERRY, url=ADDRESS), here=False, alone=alone)
    found = earlier_version(replace(OTHER, url=url), 0, [before], reread=False)
    assert (found is before) == (alone and url == ADDRESS)


@pytest.mark.parametrize(
    ("now", "here", "alone", "is_one"),
    [
        (replace(OTHER, title=FERRY.title), True, True, True),
        (replace(OTHER, title=FERRY.title), True, False, False),
        (replace(OTHER, title=FERRY.title), False, True, False),
        (replace(OTHER, exchanges=(*OTHER.exchanges, FERRY.exchanges[0])), True, True, True),
        (replace(OTHER, exchanges=(*OTHER.exchanges, FERRY.exchanges[0])), False, True, False),
        (replace(OTHER, exchanges=FERRY.exchanges[:2]), False, False, True),
        (OTHER, True, True, False),
    ],
)
def test_a_file_of_one_interview_stays_that_one_as_long_as_anything_is_the_same(
    now: Interview, here: bool, alone: bool, is_one: bool
) -> None:
    before = known(FERRY, here=here, alone=alone)
    assert (earlier_version(now, 0, [before], reread=False) is before) == is_one


def test_of_several_the_likest_is_it() -> None:
    half = known(replace(FERRY, exchanges=FERRY.exchanges[1:]), here=False, alone=False)
    whole = known(FERRY, here=False, alone=False)
    now = replace(FERRY, exchanges=FERRY.exchanges[:2])
    assert earlier_version(now, 0, [half, whole, half], reread=False) is whole
