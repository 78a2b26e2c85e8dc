import pytest

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.query import make_query
from bot.search.query.understanding import concepts_of
from bot.search.text.analysis import terms
from bot.search.text.common_words import common_terms
from bot.search.text.term import is_function_term


@pytest.mark.parametrize("word", ["хочет", "рассказал", "считают", "имеет", "нужно", "знает"])
def test_a_frequent_word_says_less_than_a_rare_one(word: str) -> None:
    concepts = concepts_of(f"{word} паромщик", Thesaurus(Lexicon()), ["ru"])
    frequent, rare = make_query(concepts, {}, exchanges=500).idf
    assert frequent < rare / 1.5
    assert set(terms(word, "ru")) <= common_terms()


@pytest.mark.parametrize(
    ("language", "frequent", "rare"),
    [("de", "Jahre", "Fähre"), ("fr", "temps", "bac"), ("es", "veces", "balsas")],
)
def test_it_does_in_each_language(language: str, frequent: str, rare: str) -> None:
    asked = concepts_of(f"{frequent} {rare}", Thesaurus(Lexicon()), [language])
    says = make_query(asked, {}, exchanges=500).idf
    assert says[0] < says[1] / 1.5


@pytest.mark.parametrize("text", ["откуда будет которого", "вообще вместо другого", "зачем ради"])
def test_words_of_grammar_take_no_part(text: str) -> None:
    assert all(map(is_function_term, terms(text, "ru")))
