"""An interview as JSON and back."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.formats.record import from_record, to_record
from bot.corpus.interview import Exchange, Interview
from bot.corpus.remark import DocumentError, Remark, remark

TEXT = st.text(max_size=40)
SAID = TEXT.filter(str.strip)
INTERVIEWS = st.builds(
    Interview,
    title=TEXT,
    published=st.none() | st.sampled_from(["2021-08-02", "2012-07", "2000"]),
    outlet=TEXT,
    speaker=TEXT,
    interviewers=st.lists(TEXT, max_size=3).map(tuple),
    language=TEXT,
    url=st.none() | st.just("https://example.org/a"),
    introduction=TEXT,
    exchanges=st.lists(st.builds(Exchange, SAID, SAID), min_size=1, max_size=4).map(tuple),
    role=TEXT,
)


@given(INTERVIEWS)
def test_round_trip(interview: Interview) -> None:
    assert from_record(json.loads(json.dumps(to_record(interview)))) == interview


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ([], remark("line-object")),
        ({}, remark("line-exchanges")),
        ({"exchanges": [{"question": "a"}]}, remark("line-exchange", place=1)),
        (
            {"exchanges": [{"question": " ", "answer": "b"}]},
            remark("line-exchange", place=1),
        ),
        (
            {"title": 1, "exchanges": [{"question": "a", "answer": "b"}]},
            remark("line-text", name="title"),
        ),
        (
            {"interviewers": "x", "exchanges": [{"question": "a", "answer": "b"}]},
            remark("line-list", name="interviewers"),
        ),
    ],
)
def test_refusals(record: object, reason: Remark) -> None:
    with pytest.raises(DocumentError) as refused:
        from_record(record)
    assert refused.value.remark == reason


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | TEXT,
        lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    )
)
def test_any_json_is_an_interview_or_a_refusal(value: object) -> None:
    with suppress(DocumentError):
        assert from_record(value).exchanges
