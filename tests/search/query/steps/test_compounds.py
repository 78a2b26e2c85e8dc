"""Words that are written together are found by their parts, and the other way round."""

import pytest

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.steps.compounds import MAX_WHOLES, OF_PART, OF_WHOLE, add_compounds
from bot.search.query.steps.synonyms import add_synonyms
from tests.search.query.words import draft, on_record, said

RECORD = {"hafen": 3, "gebühr": 2, "brückenbau": 1, "fährverkehr": 2, "stadt": 2, "rat": 1}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Was kostet die Hafengebühr?", "haf gebuhr"),
        ("Wie steht es um den Verkehr?", "fahrverkehr"),
        ("Wer zahlt die Brücken?", "bruckenbau"),
        ("Wer sitzt im Stadtrat?", None),
    ],
)
def test_parts_find_the_whole_and_the_whole_its_parts(question: str, found: str | None) -> None:
    vocabulary = on_record(RECORD, languages=("de",))
    asked = draft(question, vocabulary)
    added = set().union(*said(add_compounds(asked, vocabulary))) - set().union(*said(asked))
    assert added == ({found} if found else set())


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Was stand im Keller?", "kellertür"),
        ("Ist sie gestürzt?", "abgestürzt"),
        ("Wer tanzt?", "substanz"),
    ],
)
def test_short_stems_and_verbs_behind_a_particle_are_parts_too(question: str, held: str) -> None:
    vocabulary = on_record({held: 1}, languages=("de",))
    asked = draft(question, vocabulary)
    added = set().union(*said(add_compounds(asked, vocabulary))) - set().union(*said(asked))
    assert bool(added) == (held != "substanz")


def test_letters_between_two_parts_do_not_count() -> None:
    vocabulary = on_record({"region": 1, "bahnhof": 1}, languages=("de",))
    words = said(add_compounds(draft("Regionsbahnhof", vocabulary), vocabulary))
    assert any("region bahnhof" in each for each in words)


def test_a_part_counts_less_than_the_word_and_few_are_added() -> None:
    record = {
        f"{first}verkehr": 1 for first in ("auto", "bahn", "flug", "rad", "fern", "nah", "bus")
    }
    vocabulary = on_record(record, languages=("de",))
    (concept,) = add_compounds(draft("Verkehr", vocabulary), vocabulary).concepts
    assert 1 < len(concept.members) <= 1 + MAX_WHOLES
    assert {member.weight for member in concept.members[1:]} == {OF_WHOLE}
    parts = on_record({"hafen": 1, "gebühr": 1}, languages=("de",))
    (concept,) = add_compounds(draft("Hafengebühr", parts), parts).concepts
    assert [member.weight for member in concept.members] == [1.0, OF_PART]
    assert OF_PART < OF_WHOLE < 1


@pytest.mark.parametrize(
    ("question", "languages"),
    [("the ferrytraffic", ("en",)), ("der Hafen", ("de",)), ("Die Tulpen", ("de",))],
)
def test_other_languages_and_words_on_record_stay(question: str, languages: tuple[str]) -> None:
    record = {"hafen": 3, "hafengebühr": 1, "ferry": 2, "traffic": 1}
    vocabulary = on_record(record, languages=languages)
    asked = draft(question, vocabulary)
    assert add_compounds(asked, vocabulary) == asked


def test_a_compound_that_nobody_knows_is_two_words_that_other_languages_know() -> None:
    groups = (("moon", "de:Mond"), ("trade", "de:Handel"))
    lexicon = Lexicon(synonyms=(*groups, ("goal", "de:Ziel"), ("target price", "de:Richtpreis")))
    vocabulary = on_record({"moon": 1, "trade": 2, "station": 1}, lexicon)
    asked = add_compounds(
        draft("Welche Mondstation, welches Handelsziel und Richtpreis?", vocabulary), vocabulary
    )
    found = said(add_synonyms(asked, vocabulary))
    assert [{"mond", "moon"}, {"station"}, {"handel", "trade"}, {"ziel", "goal"}] == found[:4]
    assert {"richtpreis", "target price"} <= found[4]
