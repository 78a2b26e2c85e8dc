"""A conflicted copy is another version: told to the operator, and to nobody else."""

import shutil
from dataclasses import replace

import pytest
from aiosqlite import Connection
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.interview import Exchange, Interview
from bot.corpus.remark import remark
from bot.intake.library import Refused, Report
from bot.intake.matching import grown_exchanges, is_other_version
from bot.store.record import interviews
from tests.intake.conftest import FERRY, FERRY_SLUG, SCHOOL, Desk

ONE_WORD = replace(
    FERRY,
    exchanges=(
        replace(FERRY.exchanges[0], answer="The ferry sails in each month of the year."),
        *FERRY.exchanges[1:],
    ),
)
OTHER_QUESTION = replace(
    FERRY,
    exchanges=(
        replace(FERRY.exchanges[0], question="Does the ferry sail in summer?"),
        *FERRY.exchanges[1:],
    ),
)


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize(
    "version", [ONE_WORD, OTHER_QUESTION, replace(FERRY, title="The ferry sails")]
)
async def test_a_conflicted_copy_alerts_nobody_and_takes_over_when_it_is_left(
    desk: Desk, version: Interview
) -> None:
    original = desk.put("a.jsonl", FERRY)
    desk.put("z.jsonl", SCHOOL)
    await desk.sync()
    desk.put("a (conflicted copy).jsonl", version)
    reason = remark("other-version", document="a.jsonl")
    refused = Refused("a (conflicted copy).jsonl", reason)
    assert await desk.sync() == Report(refused=(refused,))
    assert await desk.sync() == Report()
    assert len(await desk.on_record()) == 2
    original.unlink()
    await desk.sync()
    expected = (version.title, "a (conflicted copy).jsonl", False)
    assert (await desk.on_record())[FERRY_SLUG] == expected
    assert len(await desk.told()) == 2


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize(
    "other",
    [
        replace(ONE_WORD, published="2024-01-13"),
        replace(ONE_WORD, speaker="Ben Oakes"),
        replace(FERRY, exchanges=(*FERRY.exchanges[:2], SCHOOL.exchanges[0])),
    ],
)
async def test_another_day_speaker_or_talk_is_another_interview(
    desk: Desk, other: Interview
) -> None:
    desk.put("a.jsonl", FERRY)
    desk.put("b.jsonl", other)
    report = await desk.sync()
    assert report == Report(added=("a.jsonl", "b.jsonl"))
    assert len(await desk.told()) == 2


async def test_answers_are_compared_only_where_questions_are_shared(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    exchanges_of = interviews.interview_exchanges

    async def noted(db: Connection, key: int, *, limit: int) -> list[interviews.Record]:
        read.append(key)
        return await exchanges_of(db, key, limit=limit)

    for number in range(5):
        questions = tuple(
            replace(each, question=f"{number}: {each.question}") for each in FERRY.exchanges
        )
        desk.put(f"{number}.jsonl", replace(FERRY, exchanges=questions))
    await desk.sync()
    monkeypatch.setattr(interviews, "interview_exchanges", noted)
    desk.put("a.jsonl", FERRY)
    assert await desk.sync() == Report(added=("a.jsonl",))
    compared = len(read)
    desk.put("b.jsonl", ONE_WORD)
    await desk.sync()
    assert (compared, len(read)) == (1, 2)  # once for what it is announced with


async def test_many_in_one_document_are_what_they_are(desk: Desk) -> None:
    desk.put("a.jsonl", FERRY, ONE_WORD)
    assert await desk.sync() == Report(added=("a.jsonl",))
    assert len(await desk.on_record()) == 2


async def test_a_version_that_becomes_another_interview_is_one(desk: Desk) -> None:
    path = desk.put("a.jsonl", FERRY)
    await desk.sync()
    shutil.copy(path, desk.library.seeds / "b.jsonl")
    desk.put("b.jsonl", ONE_WORD)
    await desk.sync()
    desk.put("b.jsonl", SCHOOL)
    assert await desk.sync() == Report(added=("b.jsonl",))
    assert len(await desk.on_record()) == 2


def test_without_date_or_speaker_the_same_questions_do_not_do() -> None:
    form = replace(FERRY, exchanges=(Exchange("Who are you?", "A sailor from the north."),) * 2)
    questions = (Exchange("Who are you?", "I teach."), Exchange("And why?", "For the money."))
    asked = replace(FERRY, exchanges=questions)
    same = (Exchange("Who are you?", "We build bridges here."), Exchange("And why?", "For fun."))
    assert is_other_version(asked, same, certain=True)
    assert not is_other_version(asked, same, certain=False)
    assert not is_other_version(form, (Exchange("Who are you?", "I teach."),), certain=True)


EXCHANGES = st.lists(
    st.builds(Exchange, st.sampled_from(["Why?", "why? ", "How?"]), st.text("ab ", min_size=1)),
    min_size=1,
    max_size=4,
).map(tuple)


@given(EXCHANGES)
def test_an_interview_is_a_version_of_itself_and_has_not_grown(
    exchanges: tuple[Exchange, ...],
) -> None:
    interview = replace(FERRY, exchanges=exchanges)
    assert is_other_version(interview, exchanges, certain=False)
    assert grown_exchanges(interview, exchanges[:0]) == set(range(len(exchanges)))
    asked = [" ".join(each.question.casefold().split()) for each in exchanges]
    if len(set(asked)) == len(asked):
        assert grown_exchanges(interview, exchanges) == set()
