import pytest

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.query import make_query
from bot.search.query.steps.magnitudes import rewrite_magnitudes
from tests.search.query.words import draft, on_record, said

LEXICON = Lexicon(synonyms=(("billion", "миллиард", "млрд"), ("million", "миллион", "млн")))


@pytest.mark.parametrize(
    ("question", "language", "written"),
    [
        ("贸易额2000亿美元", "en", {"2000", "200 billion", "200 миллиард", "200 млрд"}),
        ("花了1.5亿", "en", {"1.5", "150 million", "150 миллион", "150 млн"}),
        ("3000 万人", "en", {"3000", "30 million", "30 миллион", "30 млн"}),
        ("worth 200 billion dollars", "zh", {"200 billion", "2000"}),
        ("потратили 150 млн", "zh", {"150 млн", "1.5"}),
        ("worth 200 billion dollars", "en", {"200"}),
        ("200 человек", "zh", {"200"}),
    ],
)
def test_a_large_number_is_found_as_another_language_counts(
    question: str, language: str, written: set[str]
) -> None:
    vocabulary = on_record({}, LEXICON, (language,))
    found = said(rewrite_magnitudes(draft(question, vocabulary), vocabulary))
    assert any(written <= each for each in found)


def test_a_large_number_is_no_year() -> None:
    vocabulary = on_record({}, LEXICON)
    for question, years in (("贸易额2000亿美元", set()), ("2000年的贸易额", {"2000"})):
        found = rewrite_magnitudes(draft(question, vocabulary), vocabulary)
        assert make_query(found.concepts, {}).years == years
