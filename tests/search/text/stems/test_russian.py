import pytest

from bot.search.query.lexicon.analysed_lexicon import tagged
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.understanding import concepts_of
from bot.search.text.stems.russian import may_be, terms_of_cases
from bot.search.text.term import term_of


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
        ("мае", "мао", False),
        ("мао", "мао", True),
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


@pytest.mark.parametrize(
    ("language", "word", "found"),
    [
        ("es", "cerraron", "close"),
        ("es", "cerro", "hill"),
        ("fr", "portait", "wear"),
        ("fr", "porte", "door"),
    ],
)
def test_a_form_that_only_verbs_have_is_of_the_verb(language: str, word: str, found: str) -> None:
    groups = (("close", "es:cerrar"), ("hill", "es:cerro"), ("wear", "fr:porter"))
    thesaurus = Thesaurus(Lexicon(synonyms=(*groups, ("door", "fr:porte"))))
    phrase = tuple(tagged(language, [term_of(word, language)]))
    assert [*thesaurus.same_as(phrase, word, ("en",))] == [(found,)]


@pytest.mark.parametrize(("word", "other"), [("почты", "почти"), ("столы", "столь")])
def test_a_word_of_another_family_is_no_case_of_it(word: str, other: str) -> None:
    assert not {*terms_of_cases(word)} & {*terms_of_cases(other)}
