"""Words that are written together are found by their parts, and the other way round."""

import pytest

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.steps.compounds import part_compounds
from bot.search.query.steps.synonyms import add_synonyms
from tests.search.query.words import draft, on_record, said


def test_parts_on_record_find_a_word_whatever_letters_join_them() -> None:
    vocabulary = on_record({"hafen": 3, "gebühr": 2, "stadt": 2, "rat": 1}, languages=("de",))
    found = said(part_compounds(draft("Hafengebühren im Stadtrat", vocabulary), vocabulary))
    assert found == [{"haf"}, {"gebuhr"}, {"stadtrat"}]
    vocabulary = on_record({"region": 1, "bahnhof": 1}, languages=("de",))
    found = said(part_compounds(draft("Regionsbahnhof", vocabulary), vocabulary))
    assert found == [{"region"}, {"bahnhof"}]


@pytest.mark.parametrize(
    ("question", "languages"),
    [("the ferrytraffic", ("en",)), ("der Hafen", ("de",)), ("Die Tulpen", ("de",))],
)
def test_other_languages_and_words_on_record_stay(question: str, languages: tuple[str]) -> None:
    record = {"hafen": 3, "hafengebühr": 1, "ferry": 2, "traffic": 1}
    vocabulary = on_record(record, languages=languages)
    asked = draft(question, vocabulary)
    assert part_compounds(asked, vocabulary) == asked


def test_a_compound_that_nobody_knows_is_two_words_that_other_languages_know() -> None:
    groups = (("moon", "de:Mond"), ("trade", "de:Handel"))
    lexicon = Lexicon(synonyms=(*groups, ("goal", "de:Ziel"), ("target price", "de:Richtpreis")))
    vocabulary = on_record({"moon": 1, "trade": 2, "station": 1}, lexicon)
    asked = part_compounds(
        draft("Welche Mondstation, welches Handelsziel und Richtpreis?", vocabulary), vocabulary
    )
    found = said(add_synonyms(asked, vocabulary))
    assert [{"mond", "moon"}, {"station"}, {"handel", "trade"}, {"ziel", "goal"}] == found[:4]
    assert {"richtpreis", "target price"} <= found[4]
