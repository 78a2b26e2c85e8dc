import pytest

from bot.search.query.steps.forms import add_forms
from tests.search.query.words import draft, on_record, said


@pytest.mark.parametrize(
    ("language", "record", "typed"),
    [
        ("de", "zürich", "Zuerich"),
        ("de", "zuerich", "Zürich"),
        ("de", "thyborøn", "Thyboroen"),
        ("de", "åland", "Aaland"),
        ("ru", "китая", "Китай"),
        ("ru", "китай", "о Китае"),
        ("ru", "трамвай", "трамваем"),
        ("ru", "бергене", "Берген"),
        ("ru", "беспалова", "Беспалов"),
    ],
)
def test_umlauts_spelled_out_and_any_case_find_what_is_on_record(
    language: str, record: str, typed: str
) -> None:
    vocabulary = on_record({record: 1}, languages=(language,))
    (found,) = said(add_forms(draft(typed, vocabulary), vocabulary))
    assert found & vocabulary.frequency.keys()


def test_a_word_is_stemmed_as_in_every_language_of_the_corpus() -> None:
    vocabulary = on_record({}, languages=("en", "fr", "es"))
    (found,) = said(add_forms(draft("nationaux", vocabulary), vocabulary))
    assert {"nationaux", "national"} <= found


def test_what_only_begins_like_a_russian_word_is_no_case_of_it() -> None:
    vocabulary = on_record({"портал": 1, "паркет": 1}, languages=("ru",))
    for typed in ("порта", "парка"):
        (found,) = said(add_forms(draft(typed, vocabulary), vocabulary))
        assert not found & vocabulary.frequency.keys()
