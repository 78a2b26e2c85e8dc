"""How near an exchange is in meaning, beside what it holds of the words."""

import pytest

from bot.search.query.concepts import Concept, Member
from bot.search.query.query import Query, make_query
from bot.search.ranking.features import FEATURES, Fit
from bot.search.ranking.nearness import NEARNESS, with_nearness
from bot.search.text.span import Span
from bot.store.index.lookup import Row
from bot.store.index.vectors import question_key

ROW = Row(7, 1, "", "", "", "en", b"", b"")
PASSAGE = 700
NEAR = {question_key(7): 0.5, PASSAGE: 0.25}


def query(known: int, unknown: int = 0) -> Query:
    words = [f"word{number}" for number in range(known + unknown)]
    concepts = [
        Concept(Span(at, at + 1), (word,), (Member((word,), 1.0),)) for at, word in enumerate(words)
    ]
    return make_query(concepts, dict.fromkeys(words[:known], 5), exchanges=100)


def nearness(asked: Query, **words: float) -> dict[str, float]:
    fit = Fit(tuple(words.get(name, 0.0) for name in FEATURES), 0.0, phrases=0, year=False)
    features = with_nearness(fit, asked, ROW, PASSAGE, NEAR).features
    assert features[: len(FEATURES)] == fit.features
    return dict(zip(NEARNESS, features[len(FEATURES) :], strict=True))


def test_how_near_the_question_and_the_passage_are_is_told_as_it_is() -> None:
    values = nearness(query(2), exchange_share=0.4)
    assert (values["asks_near"], values["says_near"]) == (0.5, 0.25)


@pytest.mark.parametrize(("held", "left"), [(0.0, 1.0), (0.6, 0.4), (1.0, 0.0), (1.2, 0.0)])
def test_nearness_tells_less_the_more_of_the_words_is_held(held: float, left: float) -> None:
    values = nearness(query(2), exchange_share=held, asks_alike=0.2, means_alike=0.8)
    assert values["near_unheld"] == pytest.approx(0.75 * left)
    assert values["asks_alike_unheld"] == pytest.approx(0.2 * left)
    assert values["means_alike_unheld"] == pytest.approx(0.8 * left)


def test_words_tell_less_of_a_question_of_which_the_corpus_knows_few() -> None:
    assert nearness(query(2), both=3.0)["both_findable"] == pytest.approx(3.0)
    assert 0 < nearness(query(1, unknown=3), both=3.0)["both_findable"] < 1.0
