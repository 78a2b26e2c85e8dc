"""Names and offices in running text."""

import pytest

from bot.corpus.about.names import names, offices
from bot.corpus.about.people import addressing, announced

NOTHING = frozenset({"the", "and"})


@pytest.mark.parametrize(
    ("phrase", "role", "name"),
    [
        (
            "Norwegian Ambassador to Peru Ada Wren",
            "Norwegian Ambassador to Peru",
            "Ada Wren",
        ),
        ("President Wren", "President", "Wren"),
        ("Dr. Anke Petersen", "", "Anke Petersen"),
        ("Anke Petersen", "", "Anke Petersen"),
        ("作家林海燕", "作家", "林海燕"),
    ],
)
def test_office_and_name(phrase: str, role: str, name: str) -> None:
    assert offices.part_office(phrase) == (role, name)


@pytest.mark.parametrize(
    ("short", "text", "full"),
    [
        ("Wren", "An interview with Ada Wren", "Ada Wren"),
        ("Lin", "Ambassador to Russia Lin Haiyan noted", "Lin Haiyan"),
        ("AW", "Our guest is Ada Wren today", "Ada Wren"),
        ("AO", "Our guest is Anna-Marie Oster, AMO for short", ""),
        ("AMO", "Our guest is Anna-Marie Oster today", "Anna-Marie Oster"),
        ("Oster", "an interview with M.D. Oster today", "M.D. Oster"),
        ("HR", "a talk with the Harbour Review about", "Harbour Review"),
        ("Wren", "Nobody is named here", ""),
    ],
)
def test_short_labels(short: str, text: str, full: str) -> None:
    assert names.expand(short, [text], NOTHING) == full


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Interview with Ada Wren, director", "Ada Wren"),
        ("Ada Wren: “We build for the tide”", "Ada Wren"),
        ("10 questions for Ada Wren", "Ada Wren"),
        ("专访林海燕：我们为潮水而建", "林海燕"),
        ("Entrevista con Lucía Herrero", "Lucía Herrero"),
        ("Gespräch mit Anke Petersen", "Anke Petersen"),
    ],
)
def test_titles_announce_the_speaker(title: str, name: str) -> None:
    assert announced.spoken_with([], title)[0] == name


def test_office_before_or_after_the_name() -> None:
    assert offices.role_near("Ada Wren", ["Harbour Director Ada Wren said"]) == "Harbour Director"
    assert (
        offices.role_near("Ada Wren", ["Ada Wren, director of the harbour, said"])
        == "director of the harbour"
    )
    assert offices.role_near("Ada Wren", ["Ada Wren said so"]) == ""


def test_interviewers_call_the_speaker_by_name() -> None:
    assert (
        addressing.addressed(["Mr Hale, why?", "And you, Mr Hale?", "Mrs Wren said no."]) == "Hale"
    )


def test_capitals_are_written_as_names_are() -> None:
    assert names.tidy_case("ADA WREN") == "Ada Wren"
    assert names.tidy_case("MSM") == "MSM"
    assert names.tidy_case("Ada McWren") == "Ada McWren"
