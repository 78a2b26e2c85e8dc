"""Who speaks is on the card alone: the name is known as if it had been said."""

import pytest

from bot.search.query.names.foreign_names import add_foreign_names
from bot.search.query.names.pinyin import add_pinyin
from bot.search.query.names.scripts import add_other_scripts
from bot.search.query.speakers import Names
from bot.search.query.steps.characters import add_characters
from bot.search.query.steps.homophones import correct_homophones
from bot.search.query.steps.spelling import correct_spelling
from bot.search.query.understanding import Step
from bot.search.query.vocabulary import Vocabulary
from tests.search.query.words import draft, on_record, said

SPEAKERS = {
    "en": ("Ann Harwick", "Ren Wuliang"),
    "ru": ("Анна Гарвицкая", "Пётр Вольский"),
    "zh": ("任武梁", "段晖"),
}


def vocabulary(language: str, names: bool = True) -> Vocabulary:
    record = {"ferry": 3, "harbour": 2, "паром": 3, "渡轮": 3, "的": 4, "harvest": 1}
    found = on_record(record, languages=(language,))
    if names:
        found.names = Names((speaker, language) for speaker in SPEAKERS[language])
    return found


@pytest.mark.parametrize(
    ("step", "language", "question", "term"),
    [
        (correct_spelling, "en", "Harwik on the ferry", "harwick"),
        (correct_spelling, "ru", "Вольсикй о пароме", "вольск"),
        (add_other_scripts, "en", "Харвик о пароме", "harwick"),
        (add_other_scripts, "ru", "Volsky on the ferry", "вольск"),
        (add_pinyin, "en", "任武梁谈渡轮", "ren wuliang"),
        (add_foreign_names, "ru", "沃尔斯基谈渡轮", "вольск"),
        (correct_homophones, "zh", "任武良谈渡轮", "武梁"),
        (correct_homophones, "zh", "段辉谈渡轮", "段晖"),
        (correct_homophones, "zh", "任午梁谈渡轮", "任武"),
        (add_characters, "zh", "任武梁谈渡轮", "武梁"),
    ],
)
def test_a_speaker_is_found_by_name(step: Step, language: str, question: str, term: str) -> None:
    known, unknown = vocabulary(language), vocabulary(language, names=False)
    assert any(term in words for words in said(step(draft(question, known), known)))
    assert not any(term in words for words in said(step(draft(question, unknown), unknown)))


def test_a_speaker_s_name_is_no_typing_error() -> None:
    known, unknown = vocabulary("en"), vocabulary("en", names=False)
    known.names = Names([("Ann Harvesk", "en")])
    assert correct_spelling(draft("harvesk", unknown), unknown).corrected == "harvest"
    assert correct_spelling(draft("harvesk", known), known).corrected is None


def test_a_corrected_name_is_told_with_its_capital() -> None:
    known = vocabulary("en")
    assert correct_spelling(draft("harwik ferry", known), known).corrected == "Harwick ferry"
    homophone = vocabulary("zh")
    asked = draft("任武良谈渡轮", homophone)
    assert correct_homophones(asked, homophone).corrected == "任武梁谈渡轮"


def test_characters_of_a_name_are_not_missing() -> None:
    known = vocabulary("zh")
    words = said(add_characters(draft("任武梁谈渡轮", known), known))
    assert {"武"} not in words
    assert {"任武"} in words


@pytest.mark.parametrize(
    ("word", "away", "found"),
    [("harvick", 1, True), ("harwi", 2, True), ("harw", 2, False), ("garwick", 1, True)],
)
def test_names_near_a_word_begin_or_end_as_it_does(word: str, away: int, found: bool) -> None:
    names = Names([("Ann Harwick", "en")])
    assert bool(names.near(word, away)) == found


def test_nobody_is_called_by_words_of_grammar() -> None:
    names = Names([("The Who and others", "en")])
    assert not names.is_name("and")
    assert names.is_name("others")
