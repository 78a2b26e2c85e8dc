"""An interview as JSON and back."""

import json
import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.formats.record import from_record, to_record
from bot.corpus.interview import Exchange, Interview

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
    warnings=st.lists(TEXT, max_size=2).map(tuple),
)


@given(INTERVIEWS)
def test_round_trip(interview: Interview) -> None:
    assert from_record(json.loads(json.dumps(to_record(interview)))) == interview


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ([], "An interview is a JSON object."),
        ({}, '"exchanges" has to be a list of at least one question and answer.'),
        ({"exchanges": [{"question": "a"}]}, "Exchange 1 needs a question and an answer."),
        (
            {"exchanges": [{"question": " ", "answer": "b"}]},
            "Exchange 1 needs a question and an answer.",
        ),
        ({"title": 1, "exchanges": [{"question": "a", "answer": "b"}]}, '"title" has to be text.'),
        (
            {"interviewers": "x", "exchanges": [{"question": "a", "answer": "b"}]},
            '"interviewers" has to be a list of texts.',
        ),
    ],
)
def test_refusals(record: object, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(reason)}$"):
        from_record(record)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | TEXT,
        lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    )
)
def test_any_json_is_an_interview_or_a_refusal(value: object) -> None:
    with suppress(ValueError):
        assert from_record(value).exchanges
