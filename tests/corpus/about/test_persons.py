"""What has the shape of a full name and is none."""

import pytest

from bot.corpus.about.people.people import is_person


@pytest.mark.parametrize("text", ["Last Wednesday", "Next Monday", "PM Transcripts"])
def test_days_and_transcripts_are_no_persons(text: str) -> None:
    assert not is_person(text, frozenset())


def test_names_are_persons() -> None:
    assert is_person("Floretta D. Harrow", frozenset())
