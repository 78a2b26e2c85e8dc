import pytest

from benchmarks.corpora import generate
from benchmarks.known import known_items
from benchmarks.sets import exchanges_of, key
from bot.corpus.interview import Exchange


@pytest.fixture(scope="module")
def exchanges() -> list[Exchange]:
    return exchanges_of(generate(600))


def test_a_keyword_is_in_the_question_and_a_fact_in_the_answer_alone(
    exchanges: list[Exchange],
) -> None:
    by_key = {key(exchange): exchange for exchange in exchanges}
    questions = known_items(exchanges, range(100))
    for question in questions:
        (gold,) = question.gold
        asked = by_key[gold].question.lower()
        answer = by_key[gold].answer.lower()
        if question.kind == "sentence":
            assert " ".join(by_key[gold].question.split()).endswith(question.text)
            assert len(question.text.split()) <= 15
            continue
        words = question.text.split()
        assert len(words) == 3
        if question.kind == "keyword":
            assert all(word in asked for word in words)
        else:
            assert all(word in answer for word in words)
            assert not set(words) & set(asked.replace("?", " ").replace(".", " ").split())
    kinds = {question.kind for question in questions}
    assert kinds == {"keyword", "fact", "sentence"}


def test_only_the_wanted_exchanges_are_asked_for(exchanges: list[Exchange]) -> None:
    wanted = {key(exchanges[at]) for at in (3, 7)}
    assert {name for item in known_items(exchanges, [3, 7]) for name in item.gold} == wanted


def test_the_draw_is_seeded(exchanges: list[Exchange]) -> None:
    assert known_items(exchanges, range(50)) == known_items(exchanges, range(50))
    assert known_items(exchanges, range(50)) != known_items(exchanges, range(50), seed=2)
