import pytest

from bot.search.query.inflection import may_be
from bot.search.query.lexicon import Lexicon
from bot.search.query.thesaurus import Thesaurus
from bot.search.query.understanding import concepts_of


@pytest.mark.parametrize(
    ("word", "entry", "fits"),
    [
        ("долго", "долг", False),
        ("долга", "долг", True),
        ("долго", "долгий", True),
        ("долгого", "долгий", True),
        ("части", "часто", False),
        ("части", "часть", True),
        ("цели", "цель", True),
        ("целом", "цель", False),
        ("судьи", "суд", False),
        ("судом", "суд", True),
        ("платили", "платить", True),
        ("знания", "знание", True),
        ("лекарств", "лекарство", True),
    ],
)
def test_a_word_may_be_a_form_of_an_entry(word: str, entry: str, fits: bool) -> None:
    assert may_be(word, entry) == fits


@pytest.mark.parametrize(("word", "meaning"), [("долгов", "debt"), ("долго", "long")])
def test_a_word_has_the_synonyms_of_the_entry_that_it_is_a_form_of(word: str, meaning: str) -> None:
    lexicon = Thesaurus(Lexicon(synonyms=(("debt", "долг"), ("long", "долгий"))))
    (concept,) = concepts_of(word, lexicon, ["en"])
    said = {term for member in concept.members for term in member.terms}
    assert said & {"debt", "long"} == {meaning}
