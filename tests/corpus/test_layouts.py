"""Every layout in `layouts/` is read as labelled, or refused where it is no interview."""

import json
from pathlib import Path

import pytest

from benchmarks.reading import labelled_documents, score_document, table
from bot.corpus.reader import read

LAYOUTS = Path(__file__).with_name("layouts")
LABELS = {path.name: (path, labels) for path, labels in labelled_documents(LAYOUTS)}


@pytest.mark.parametrize("name", sorted(LABELS))
def test_layout_is_read_as_labelled(name: str) -> None:
    entry = score_document(*LABELS[name])
    assert entry.right, table([entry])
    assert all(entry.fields.values()), table([entry])


def test_what_is_no_interview_is_refused_in_one_line() -> None:
    refused = [path for path in LAYOUTS.glob("no_*") if path.suffix != ".json"]
    assert len(refused) >= 10
    for path in refused:
        (reading,) = read(path)
        assert reading.interview is None
        assert reading.refusal
        assert reading.refusal.code == "no-interview"


def test_languages_are_told() -> None:
    for path in LAYOUTS.glob("*.gold.json"):
        gold = json.loads(path.read_text("utf-8"))
        if "language" in gold:
            document = next(p for p in LAYOUTS.glob(f"{path.name[:-10]}.*") if p.suffix != ".json")
            (reading,) = read(document)
            assert reading.interview is not None
            assert reading.interview.language == gold["language"]
