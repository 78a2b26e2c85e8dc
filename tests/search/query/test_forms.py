import pytest

from bot.search.query.forms import add_forms
from tests.search.query.words import draft, on_record, said


@pytest.mark.parametrize(
    ("record", "typed"),
    [
        ("zürich", "Zuerich"),
        ("zuerich", "Zürich"),
        ("thyborøn", "Thyboroen"),
        ("åland", "Aaland"),
    ],
)
def test_umlauts_may_be_spelled_out(record: str, typed: str) -> None:
    vocabulary = on_record({record: 1}, languages=("de",))
    (found,) = said(add_forms(draft(typed, vocabulary), vocabulary))
    assert found & vocabulary.frequency.keys()


def test_a_word_is_stemmed_as_in_every_language_of_the_corpus() -> None:
    vocabulary = on_record({}, languages=("en", "fr", "es"))
    (found,) = said(add_forms(draft("nationaux", vocabulary), vocabulary))
    assert {"nationaux", "national"} <= found
