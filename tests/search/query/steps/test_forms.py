import pytest

from bot.search.query.steps.forms import add_forms
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


@pytest.mark.parametrize(
    ("record", "typed"),
    [
        ("китая", "Китай"),
        ("китай", "о Китае"),
        ("трамвай", "трамваем"),
        ("бергене", "Берген"),
        ("беспалова", "Беспалов"),
    ],
)
def test_a_russian_name_is_found_in_whatever_case_it_is_on_record(record: str, typed: str) -> None:
    vocabulary = on_record({record: 1}, languages=("ru",))
    (found,) = said(add_forms(draft(typed, vocabulary), vocabulary))
    assert found & vocabulary.frequency.keys()


def test_what_only_begins_like_a_russian_word_is_no_case_of_it() -> None:
    vocabulary = on_record({"портал": 1, "паркет": 1}, languages=("ru",))
    for typed in ("порта", "парка"):
        (found,) = said(add_forms(draft(typed, vocabulary), vocabulary))
        assert not found & vocabulary.frequency.keys()
