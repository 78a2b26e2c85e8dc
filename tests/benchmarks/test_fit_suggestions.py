import asyncio

import numpy as np

from benchmarks.fit_cases import cases_of
from benchmarks.fit_sets import Asked
from benchmarks.fit_suggestions import fit_suggestion, suggested_table, told_of_hits
from bot.search.ranking.suggestible import OF_SIZE
from bot.search.ranking.weights import EVIDENCE
from tests.benchmarks.test_learning import CORPUS, QUESTIONS


def test_what_tells_worth_is_learned_and_size_is_not() -> None:
    random = np.random.default_rng(1)
    told = random.normal(size=(200, len(EVIDENCE)))
    told[:, EVIDENCE.index("constant")] = 1.0
    at = EVIDENCE.index("held_nearly")
    worth = (told[:, at] > 0.5).astype(float)
    learned = fit_suggestion(told, worth, np.ones(len(told)))
    assert ((told @ learned > 0) == worth.astype(bool)).mean() > 0.9
    assert not any(learned[EVIDENCE.index(name)] for name in OF_SIZE)


def test_only_what_gets_no_plain_answer_is_learned_from() -> None:
    asked = Asked("small", CORPUS, QUESTIONS, 1.0)
    cases = asyncio.run(cases_of([asked]))
    rows = [row for case in cases for row in told_of_hits(case, 1.0)]
    plain = [case.question.text for case in cases if not [*told_of_hits(case, 1.0)]]
    assert "red lighthouse" in plain
    assert len(rows) <= 5 * (len(QUESTIONS) - len(plain))
    assert "on record" in suggested_table(cases, np.zeros(len(EVIDENCE)))
