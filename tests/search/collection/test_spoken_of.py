"""Who is meant by a pronoun or a part of a name."""

import pytest

from bot.search.collection.cards import (
    may_be_name,
    speaks_of_somebody,
)
from bot.search.collection.reading import read_collection_question
from bot.search.collection.words import CollectionQuestion


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("who interviewed her", CollectionQuestion.INTERVIEWERS),
        ("and who interviewed her", CollectionQuestion.INTERVIEWERS),
        ("а кто брал у неё интервью", CollectionQuestion.INTERVIEWERS),
        ("那谁采访了她", CollectionQuestion.INTERVIEWERS),
        ("кто брал у неё интервью", CollectionQuestion.INTERVIEWERS),
        ("кто с ней беседовал", CollectionQuestion.INTERVIEWERS),
        ("谁采访了她", CollectionQuestion.INTERVIEWERS),
        ("Who is she?", CollectionQuestion.PERSON),
        ("кто она такая?", CollectionQuestion.PERSON),
        ("她是谁", CollectionQuestion.PERSON),
        ("latest interview with her", CollectionQuestion.LATEST),
    ],
)
def test_who_was_spoken_of_is_meant(question: str, about: CollectionQuestion) -> None:
    assert speaks_of_somebody(question)
    read = read_collection_question(question, "Ada Marsh")
    assert read is not None
    assert (read.about, read.name) == (about, "Ada Marsh")


@pytest.mark.parametrize("question", ["who interviewed them", "what interviews do you have", ""])
def test_nobody_is_meant_by_what_names_no_single_person(question: str) -> None:
    assert not speaks_of_somebody(question)
    read = read_collection_question(question, "Ada Marsh")
    assert read is None or not read.name


@pytest.mark.parametrize(
    ("question", "may_be"),
    [
        ("Ada Marsh", True),
        ("the mayor", True),
        ("Mrs Marsh?", True),
        ("мэр", True),
        ("马什", True),
        ("May Will", True),
        ("what is Marsh", False),
        ("она говорит по-русски?", False),
        ("什么时候能见到市长", False),
        ("当市长赚多少钱", False),
        ("", False),
    ],
)
def test_a_name_has_no_words_of_grammar(question: str, may_be: bool) -> None:
    assert may_be_name(question) is may_be
