import pytest

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.names.scripts import add_other_scripts
from bot.search.query.steps.synonyms import add_synonyms
from tests.search.query.words import draft, on_record, said

WORDS = {"Hoffman": 2, "cricket": 1, "Ken": 1, "kit": 1}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Хоффмана", {"hoffman"}),
        ("крикет", {"cricket"}),
        ("Кен", {"ken"}),
        ("кит", set()),
        ("время", set()),
        ("Hofman", set()),
    ],
)
def test_a_name_is_found_as_the_other_alphabet_writes_it(question: str, found: set[str]) -> None:
    vocabulary = on_record({word.lower(): count for word, count in WORDS.items()})
    (words,) = said(add_other_scripts(draft(question, vocabulary), vocabulary))
    assert {word for word in words if word in vocabulary.frequency} == found


def test_a_corpus_in_the_same_alphabet_has_no_other_way_to_write_it() -> None:
    vocabulary = on_record({"hoffman": 1}, languages=("ru",))
    assert said(add_other_scripts(draft("Хоффман", vocabulary), vocabulary)) == [{"хоффма"}]


def test_a_word_that_is_on_record_stays() -> None:
    vocabulary = on_record({"хоффман": 1, "hoffman": 1}, Lexicon())
    assert said(add_other_scripts(draft("Хоффман", vocabulary), vocabulary)) == [{"хоффма"}]


@pytest.mark.parametrize(
    ("question", "language", "record", "found"),
    [
        ("Си в Москве", "en", "xi", "xi"),
        ("встреча с Ли", "en", "li", ""),  # a stop word of Russian
        ("что сказал Ху", "en", "hu", "hu"),
        ("си и путин", "en", "xi", "xi"),
        ("го в шашки", "en", "guo", ""),
        ("хэ", "en", "he", ""),
        ("What did Xi say", "ru", "си", "си"),
        ("What did Xavier say", "ru", "си", ""),
    ],
)
def test_a_chinese_name_of_one_syllable_is_found_in_the_other_alphabet(
    question: str, language: str, record: str, found: str
) -> None:
    vocabulary = on_record({record: 1}, languages=(language,))
    words = set().union(*said(add_other_scripts(draft(question, vocabulary), vocabulary)))
    assert words & {record} == ({found} if found else set())


@pytest.mark.parametrize(
    ("question", "language", "record", "found"),
    [
        ("Ли Сяомэй", "en", "xiaomei", True),
        ("с Ли Сяомином", "en", "xiaoming", True),
        ("Li Xiaomei", "ru", "сяомэй", True),
        ("Si Tszinpin", "en", "xi", True),
        ("Lyu Syaomey", "en", "xiaomei", True),
        ("Si nomine", "en", "xi", False),
    ],
)
def test_a_chinese_name_is_found_as_other_letters_spell_it(
    question: str, language: str, record: str, found: bool
) -> None:
    vocabulary = on_record({record: 1}, languages=(language,))
    words = set().union(*said(add_other_scripts(draft(question, vocabulary), vocabulary)))
    assert bool(words & vocabulary.frequency.keys()) == found


def test_a_word_that_the_lexicon_translates_is_not_taken_by_ear() -> None:
    vocabulary = on_record({"core": 1}, Lexicon(synonyms=(("Korea", "Корея"),)))
    asked = add_synonyms(draft("Корея", vocabulary), vocabulary)
    (words,) = said(add_other_scripts(asked, vocabulary))
    assert "core" not in words
