"""Every document in `readings/` is read to the word as the JSON beside it says, or refused.

Transcripts that are JSON themselves are in `readings/json`.
"""

import json
import re
from pathlib import Path

import pytest

from bot.corpus.reader import read

READINGS = Path(__file__).with_name("readings")
ABOUT = ("title", "published", "outlet", "speaker", "language")


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("name", sorted(path.stem for path in READINGS.glob("*.json")))
def test_document_is_read_to_the_word(name: str) -> None:
    wanted = json.loads((READINGS / f"{name}.json").read_text("utf-8"))
    beside = [path for path in READINGS.glob(f"{name}.*") if path.suffix != ".json"]
    (document,) = beside or [READINGS / "json" / f"{name}.json"]
    (reading,) = read(document)
    interview = reading.interview
    if "refused" in wanted:
        assert interview is None, wanted["refused"]
        assert reading.refusal
        return
    assert interview is not None, str(reading.refusal)
    found = [(_flat(each.question), _flat(each.answer)) for each in interview.exchanges]
    assert found == [
        (_flat(each["question"]), _flat(each["answer"])) for each in wanted["exchanges"]
    ]
    for kind in ABOUT:
        assert (getattr(interview, kind) or "") == (wanted[kind] or ""), kind
    assert list(interview.interviewers) == wanted["interviewers"]
    assert interview.role == wanted.get("role", interview.role)
    moments = [each.moment for each in interview.exchanges]
    assert moments == [each.get("moment") for each in wanted["exchanges"]]
