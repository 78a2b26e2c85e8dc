"""Every document in `readings/` is read to the word as the JSON beside it says, or refused.

Transcripts that are JSON themselves are in `readings/json`.
"""

import json
import re
from pathlib import Path

import pytest

from bot.corpus.reader import read

READINGS = Path(__file__).with_name("readings")
DOCUMENTS: dict[str, list[Path]] = {}
for _path in READINGS.iterdir():
    if _path.is_file() and _path.suffix != ".json":
        DOCUMENTS.setdefault(_path.stem, []).append(_path)
ABOUT = ("title", "published", "outlet", "speaker", "language")


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("name", sorted(path.stem for path in READINGS.glob("*.json")))
def test_document_is_read_to_the_word(name: str) -> None:
    wanted = json.loads((READINGS / f"{name}.json").read_text("utf-8"))
    (document,) = DOCUMENTS.get(name, [READINGS / "json" / f"{name}.json"])
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
    assert interview.url == wanted.get("url", interview.url)
    moments = [each.moment for each in interview.exchanges]
    assert moments == [each.get("moment") for each in wanted["exchanges"]]
