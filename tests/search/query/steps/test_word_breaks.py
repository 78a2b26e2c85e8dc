import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.steps.word_breaks import join_words, part_words
from tests.search.query.words import draft, on_record, said

RECORD = {"coronavirus": 2, "harbour": 3, "ferry": 2, "oil": 2, "refinery": 1, "data": 1, "base": 1}
RECORD |= {"database": 1, "ferryso": 1, "中国": 4, "关系": 2}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("corona virus", [{"coronavirus"}]),
        ("harb our ferry", [{"harbor"}, {"ferri"}]),
        ("harb-our", [{"harbor"}]),
        ("harb, our", [{"harb"}]),
        ("data base", [{"data"}, {"base"}]),
        ("ferry so", [{"ferri"}]),
        ("is the corona virus in the harb our", [{"coronavirus"}, {"harbor"}]),
    ],
)
def test_what_was_typed_apart_is_joined_where_that_is_on_record(
    question: str, found: list[set[str]]
) -> None:
    vocabulary = on_record(RECORD)
    assert said(join_words(draft(question, vocabulary), vocabulary)) == found


def test_a_word_is_joined_that_another_language_has_on_record() -> None:
    vocabulary = on_record({"биткоин": 1}, Lexicon(synonyms=(("bitcoin", "биткоин"),)), ("ru",))
    assert said(join_words(draft("bit coin", vocabulary), vocabulary)) == [{"bitcoin"}]


@pytest.mark.parametrize(
    ("question", "language", "joined", "words"),
    [
        ("¿para recibir los votos?", "es", "recibirlos", 2),
        ("a culpa da queda", "pt", "culpada", 2),
        ("voglio dar la mano", "it", "darla", 3),
    ],
)
def test_a_word_of_a_romance_language_and_the_article_behind_it_are_two(
    question: str, language: str, joined: str, words: int
) -> None:
    vocabulary = on_record({joined: 1}, languages=(language,))
    asked = draft(question, vocabulary)
    assert join_words(asked, vocabulary) == asked
    assert len([each for each in asked.concepts if not each.function]) == words


def test_characters_apart_are_pairs() -> None:
    vocabulary = on_record(RECORD, languages=("zh",))
    assert said(join_words(draft("中 国 关 系", vocabulary), vocabulary)) == [{"中国"}, {"关系"}]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("oilrefinery", [{"oil"}, {"refineri"}]),
        ("harbourferry", [{"harbor"}, {"ferri"}]),
        ("harbourplane", [{"harbourplan"}]),
        ("theferry", [{"ferri"}]),
        ("blackboard", [{"blackboard"}]),
    ],
)
def test_what_was_typed_together_is_parted_where_both_are_on_record(
    question: str, found: list[set[str]]
) -> None:
    vocabulary = on_record(RECORD)
    assert said(part_words(draft(question, vocabulary), vocabulary)) == found


@given(
    st.lists(st.sampled_from(["corona", "virus", "oilrefinery", "harb", "our", "中", "国", "a"]))
)
def test_places_stay_inside_the_question(words: list[str]) -> None:
    vocabulary = on_record(RECORD)
    question = draft(" ".join(words), vocabulary)
    found = part_words(join_words(question, vocabulary), vocabulary)
    for concept in found.concepts:
        assert 0 <= concept.span.start < concept.span.end <= len(question.question)
