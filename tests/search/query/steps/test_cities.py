import tomllib
from pathlib import Path

import pytest

from bot.search.query.concepts import HELD, Concept, Draft
from bot.search.query.steps.cities import CITIES_FILE, tell_cities
from bot.search.query.steps.synonyms import add_synonyms
from tests.search.query.words import draft, on_record
from tests.shipped import shipped_lexicon

COUNTRIES = Path("data/synonyms-countries.toml")


def asked(question: str) -> Draft:
    vocabulary = on_record(
        {"russia": 1, "moscow": 1}, shipped_lexicon(), languages=("en", "ru", "zh", "es")
    )
    return tell_cities(add_synonyms(draft(question, vocabulary), vocabulary), vocabulary)


def place(question: str) -> Concept:
    return next(c for c in asked(question).concepts if c.name)


def held_by(question: str) -> set[str]:
    return {" ".join(m.terms) for m in place(question).members if m.weight >= HELD}


@pytest.mark.parametrize(
    "question",
    [
        "is there a zoo in Moscow",
        "where is Moscow",
        "есть ли зоопарк в Москве",
        "在莫斯科有没有展览",
        "hay un zoo en Moscú",
    ],
)
def test_a_city_that_something_is_in_is_not_held_by_its_country(question: str) -> None:
    assert "russia" not in held_by(question)
    assert "moscow" in held_by(question)


@pytest.mark.parametrize(
    "question",
    [
        "what does Moscow say",
        "when will he visit Moscow",
        "что думает Москва",
        "в Москве считают, что это не так",
        "在莫斯科看来",
        "the zoo in Russia",
    ],
)
def test_a_government_is_held_by_its_country(question: str) -> None:
    assert "russia" in held_by(question)


def test_all_cities_are_those_that_stand_for_countries() -> None:
    groups = tomllib.loads(COUNTRIES.read_text(encoding="utf-8"))["countries"]
    of_countries = {name for group in groups for name in group}
    cities = tomllib.loads(CITIES_FILE.read_text(encoding="utf-8"))["cities"]
    assert [names[0] for names in cities if of_countries.isdisjoint(names)] == []
