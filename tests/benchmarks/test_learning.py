import asyncio
from dataclasses import replace

import numpy as np
import pytest

from benchmarks.fit import folds, table, written
from benchmarks.fit_cases import Case, cases_of
from benchmarks.fit_sets import Asked, sets_of
from benchmarks.learning import evidence_of, fit_confidence, fit_score, learn, scores
from benchmarks.ours import Ours
from benchmarks.sets import Question, exchanges_of, key
from bot.corpus.interview import Exchange
from bot.search.ranking.features import FEATURES
from bot.search.ranking.weights import EVIDENCE, WEIGHTS, confidence
from tests.small_corpus import interview

FERRIES = interview(
    "Ferries",
    ("How many ferries cross the strait?", "Eleven of them, and two more in July."),
    ("Who pays the harbour toll?", "Fishermen do, since the winter storm."),
    ("Why was the lighthouse painted red?", "Because white cannot be seen in snow."),
)
BREAD = interview(
    "Bread",
    ("What flour is in the loaf?", "Rye from the valley, ground on Tuesdays."),
    ("When does the oven go cold?", "Never before Easter."),
)
CORPUS = (FERRIES, BREAD)


def asked(text: str, answered_by: Exchange | None) -> Question:
    gold = frozenset([key(answered_by)]) if answered_by else frozenset[str]()
    return Question(text, "para" if gold else "oos", gold)


HARBOUR = interview(
    "港口",
    ("渡轮每天几点离开海港？", "早上六点离开，晚上八点回到海港。"),
    ("谁给灯塔上漆？", "渔民每年春天给灯塔上一次红漆。"),
)

QUESTIONS = (
    asked("number of ferries over the strait", FERRIES.exchanges[0]),
    asked("who has to pay a toll in the harbour", FERRIES.exchanges[1]),
    asked("red lighthouse", FERRIES.exchanges[2]),
    asked("rye flour loaf", BREAD.exchanges[0]),
    asked("oven before Easter", BREAD.exchanges[1]),
    asked("which opera is on tonight", None),
)


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return asyncio.run(cases_of([Asked("small", CORPUS, QUESTIONS, 1.0)]))


def test_a_case_holds_what_the_search_compares(cases: list[Case]) -> None:
    assert [case.question for case in cases] == list(QUESTIONS)
    assert [bool(case.right.any()) for case in cases] == [True] * 5 + [False]
    for case in cases:
        assert case.values.shape[2] == len(FEATURES)


def test_what_is_learned_puts_the_right_exchange_first(cases: list[Case]) -> None:
    weights, beta = learn([Asked("small", CORPUS, QUESTIONS, 1.0)], cases)
    assert weights.shape == (2 * len(FEATURES),)
    assert beta.shape == (len(EVIDENCE),)
    for case in cases[:5]:
        assert case.right[scores(case.values, weights)[0].argmax()]


def test_what_is_learned_from_is_what_the_search_decides_by() -> None:
    corpus = (FERRIES, HARBOUR)
    told = [asked("海港的渡轮几点离开", HARBOUR.exchanges[0]), QUESTIONS[0], QUESTIONS[2]]
    weights = np.array([*WEIGHTS.score, *WEIGHTS.beside])
    with Ours() as ours:
        ours.build(corpus)
        for case in asyncio.run(cases_of([Asked("small", corpus, tuple(told), 1.0)])):
            ((speaks, _),) = evidence_of(case, weights, taken_out=False)
            decided = ours.ask(case.question.text, 1)
            assert confidence(speaks) == pytest.approx(decided.score), case.question.text


def test_a_set_that_counts_nothing_teaches_nothing(cases: list[Case]) -> None:
    ranked = cases[:5]
    alone = fit_score(ranked[:2], np.array([1.0, 1.0]))
    with_others = fit_score(ranked, np.array([1.0, 1.0, 0.0, 0.0, 0.0]))
    np.testing.assert_allclose(alone, with_others, rtol=1e-3, atol=1e-3)


def test_what_tells_something_among_many_only_is_held_back_less(cases: list[Case]) -> None:
    twins = [FEATURES.index("question_share2"), FEATURES.index("says_at_scale")]
    ranked = []
    for case in cases[:5]:
        values = np.full_like(case.values, 0.0)
        values[:, :, twins] = case.values[:, :, twins[:1]]
        ranked.append(replace(case, values=values))
    weights = fit_score(ranked, np.ones(5))
    held_back, free = weights[twins]
    assert 0 < held_back < free


def test_a_confidence_is_as_high_as_it_is_often_right() -> None:
    told = np.array([[1.0, 0.0]] * 100 + [[1.0, 1.0]] * 100)
    right = np.array([True] * 20 + [False] * 80 + [True] * 90 + [False] * 10)
    beta = fit_confidence(told, right, np.full(200, 1.0))
    low, high = 1 / (1 + np.exp(-np.array([[1, 0], [1, 1]]) @ beta))
    assert 0.2 <= low < 0.3
    assert 0.8 < high <= 0.9


def test_all_questions_of_an_interview_are_in_one_fold(cases: list[Case]) -> None:
    fold = folds([Asked("small", CORPUS, QUESTIONS, 1.0)], cases)
    assert len(set(fold[:3])) == len(set(fold[3:5])) == 1


def test_the_table_has_a_line_for_each_set(cases: list[Case]) -> None:
    weights, beta = np.ones(2 * len(FEATURES)), np.zeros(len(EVIDENCE))
    header, line = table([(case, (weights, beta)) for case in cases]).splitlines()
    assert line.startswith("small")
    assert len(line.split()) - 1 == len(header.split())


def test_the_file_says_what_it_was_learned_from() -> None:
    text = written(np.ones(2 * len(FEATURES)), np.zeros(len(EVIDENCE)), "learn", ["one", "two"])
    assert "`learn`" in text
    assert "one, two" in text
    assert f"{FEATURES[0]} = 1.000" in text


def test_every_answer_of_a_set_is_on_its_corpus_or_on_none() -> None:
    for each in sets_of():
        own = {key(exchange) for exchange in exchanges_of(each.corpus)}
        for question in each.questions:
            assert question.gold <= own
        assert each.weight >= 0
