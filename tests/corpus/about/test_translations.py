"""Front matter says which interview a document is a published translation of."""

from pathlib import Path

import pytest

from bot.corpus.formats.record import from_record, to_record
from bot.corpus.interview import Interview
from bot.corpus.reader import read
from bot.store.record.write_interviews import fingerprint_of

PEOPLE = "title: The sea\nspeaker: Ann Reed\ninterviewer: Bo Lind\n"
BODY = "\n\n".join(
    f"Q: Question number {number} about the sea?\n\nA: Answer number {number}, about the sea."
    for number in range(4)
)


def interview_in(folder: Path, text: str) -> Interview:
    path = folder / "sea.md"
    path.write_text(text, encoding="utf-8")
    (reading,) = read(path)
    assert reading.interview is not None
    return reading.interview


@pytest.mark.parametrize(
    ("given", "known"),
    [
        ("2024-03-09-the-harbour-post", "2024-03-09-the-harbour-post"),
        ("https://post.example/a?b=c", "https://post.example/a?b=c"),
        ("two words", None),
        ("x" * 600, None),
        ("''", None),
    ],
)
def test_translation_of_is_a_slug_or_an_address(
    tmp_path: Path, given: str, known: str | None
) -> None:
    text = f"---\n{PEOPLE}translation_of: {given}\n---\n\n{BODY}\n"
    interview = interview_in(tmp_path, text)
    assert interview.translation_of == known
    assert not [each for each in interview.warnings if each.code == "front-key"]
    assert from_record(to_record(interview)).translation_of == known


def test_a_document_without_it_stays_as_it_was_read(tmp_path: Path) -> None:
    interview = interview_in(tmp_path, f"---\n{PEOPLE}---\n\n{BODY}\n")
    assert "translation_of" not in to_record(interview)
    assert "translation" not in repr(interview)
    assert fingerprint_of(interview)
