"""A word is found by words that mean nearly the same."""

import pytest

from bot.search.query.concepts import HELD
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.steps.near_words import (
    KNOWN,
    MAX_NEAR,
    UNKNOWN,
    WELL_HELD,
    add_near_words,
)
from bot.search.query.steps.synonyms import add_synonyms
from bot.search.query.vocabulary import Vocabulary
from tests.search.query.words import draft, on_record, said


def weights(question: str, vocabulary: Vocabulary) -> dict[str, float]:
    """What each word counts that is added to a question of one word."""
    found = add_near_words(draft(question, vocabulary), vocabulary)
    (concept,) = (each for each in found.concepts if not each.function)
    return {member.terms[0]: member.weight for member in concept.members[1:]}


@pytest.mark.parametrize(
    ("question", "language", "record"),
    [
        ("экспорт", "en", "export"),
        ("贸易", "en", "trade"),
        ("Krieg", "ru", "война"),
        ("guerre", "en", "war"),
        ("больница", "de", "krankenhaus"),
    ],
)
def test_a_word_finds_its_like_in_the_language_on_record(
    question: str, language: str, record: str
) -> None:
    vocabulary = on_record({record: 2, "гора": 1, "mountain": 1}, languages=(language,))
    ((like, weight),) = weights(question, vocabulary).items()
    assert record.startswith(like[:2])
    assert weight >= HELD


def test_a_word_on_record_gets_near_words_that_do_not_stand_for_it() -> None:
    alone, beside = on_record({"wheat": 2}), on_record({"wheat": 2, "grain": 2})
    (unknown,) = weights("grain", alone).values()
    (known,) = weights("grain", beside).values()
    assert known < HELD <= unknown
    assert known <= KNOWN[1][1]
    assert unknown <= UNKNOWN[1][1]


@pytest.mark.parametrize("question", ["2019", "the", "qwertzuiop", "гора"])
def test_nothing_is_near(question: str) -> None:
    vocabulary = on_record({"grain": 1, "export": 3, "2020": 1})
    found = add_near_words(draft(question, vocabulary), vocabulary)
    assert said(found) == said(draft(question, vocabulary))


def test_near_words_are_few_and_the_nearest_of_those_on_record() -> None:
    words = ("wheat", "corn", "cereal", "barley", "rice", "oats", "crop")
    vocabulary = on_record(dict.fromkeys(words, 1))
    found = weights("grain", vocabulary)
    assert len(found) <= MAX_NEAR
    assert list(found.values()) == sorted(found.values(), reverse=True)
    assert "wheat" in found


@pytest.mark.parametrize("question", ["Does China want Grain?", "What of Grain"])
def test_a_name_has_no_near_words(question: str) -> None:
    vocabulary = on_record({"wheat": 2})
    found = add_near_words(draft(question, vocabulary), vocabulary)
    assert {"wheat"}.isdisjoint(set().union(*said(found)))
    lower = add_near_words(draft(question.lower(), vocabulary), vocabulary)
    assert "wheat" in set().union(*said(lower))


def test_a_word_that_many_exchanges_hold_needs_no_near_words() -> None:
    few = weights("grain", on_record({"wheat": 2, "grain": WELL_HELD - 1}))
    many = weights("grain", on_record({"wheat": 2, "grain": WELL_HELD}))
    assert (set(few), set(many)) == ({"wheat"}, set())


def test_a_longer_word_of_chinese_is_not_near_to_what_its_first_characters_are() -> None:
    lexicon = Lexicon(synonyms=(("世界杯", "world cup"), ("渡轮", "ferry")))
    vocabulary = on_record({"全球": 2, "地球": 2}, lexicon, ("zh",))
    asked = add_synonyms(draft("世界杯", vocabulary), vocabulary)
    assert add_near_words(asked, vocabulary) == asked
    alone = add_near_words(draft("世界", vocabulary), vocabulary)
    assert "全球" in set().union(*said(alone))


def test_a_near_word_that_is_nearly_a_synonym_counts_what_counts_more() -> None:
    lexicon = Lexicon(synonyms=(("grain", "wheat"),), weights=(0.3,))
    vocabulary = on_record({"wheat": 2}, lexicon)
    asked = add_synonyms(draft("grain", vocabulary), vocabulary)
    (concept,) = add_near_words(asked, vocabulary).concepts
    counts = {member.terms: member.weight for member in concept.members}
    assert counts["wheat",] == weights("grain", on_record({"wheat": 2}))["wheat"] > 0.3
