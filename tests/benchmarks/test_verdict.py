from collections.abc import Sequence
from dataclasses import replace

import pytest
from rich.progress import Progress

from benchmarks import quality, verdict, verdict_tables
from benchmarks.corpora import generate
from benchmarks.engines import Reply, with_errors
from benchmarks.sets import LabelledSet, Question, exchanges_of, key
from bot.corpus.interview import Interview


class ByHeart:
    """Knows each exchange by its whole question, and nothing else."""

    name = "by heart"
    how = "a dictionary"

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def build(self, interviews: Sequence[Interview]) -> None:
        self._known = {item.question: key(item) for item in exchanges_of(interviews)}

    def ask(self, question: str, limit: int) -> Reply:
        found = self._known.get(question)
        if found is None:
            return Reply((), 0.0, "nothing")
        return Reply((found,)[:limit], 1.0, "answer")


class Always(ByHeart):
    """As sure of everything as of what it knows."""

    name = "always"

    def ask(self, question: str, limit: int) -> Reply:
        return replace(super().ask(question, limit), score=1.0)


def labelled(size: int, foreign: int = 4, near: int = 0) -> LabelledSet:
    interviews = tuple(generate(size))
    questions = [
        Question(item.question, "para", frozenset([key(item)])) for item in exchanges_of(interviews)
    ]
    questions += [Question(f"weather {n}", "oos", frozenset()) for n in range(foreign)]
    questions += [Question(f"nearly {n}", "near", frozenset()) for n in range(near)]
    return LabelledSet("made", interviews, tuple(questions))


@pytest.mark.parametrize("size", [2, 15, 60])
def test_every_question_is_orphaned_once_and_its_exchange_is_gone(size: int) -> None:
    whole = labelled(size)
    asked = []
    for remaining, orphaned in verdict.folds(whole):
        left = {item.question for item in exchanges_of(remaining.interviews)}
        assert left
        assert not left & {question.text for question in orphaned}
        assert all(not question.gold for question in orphaned)
        asked += [question.text for question in orphaned]
    assert sorted(asked) == sorted(q.text for q in whole.questions if q.gold)


def test_an_engine_that_knows_everything_by_heart_gets_full_marks() -> None:
    made = labelled(15)
    with Progress(disable=True) as progress:
        judged = verdict.measure([ByHeart()], [made], progress)
    section = verdict_tables.section(judged, "by heart")
    tables = {table.title: table for table in section.tables}
    bands = {row[1]: row[2:] for row in tables["What a question gets"].rows}
    assert bands["on record"] == ("15", "1.00", ".00", ".00", ".00")
    assert bands["foreign"] == ("4", ".00", ".00", ".00", "1.00")
    assert bands["taken out"] == ("15", ".00", ".00", ".00", "1.00")
    assert bands["on record, errors"][0] == "75"  # five draws of a small set
    assert tables["Precision and recall"].rows == (
        ("made", "1.00", "1.00", "1.00", "1.00", "1.00", "1.00"),
    )
    assert tables["AUROC: foreign / taken out"].rows == (("by heart", "1.00 / 1.00"),)


def test_what_comes_near_is_a_group_and_heads_the_section() -> None:
    made = labelled(15, near=6)
    with Progress(disable=True) as progress:
        judged = verdict.measure([ByHeart(), Always()], [made], progress)
    first, bands, *_ = verdict_tables.section(judged, "by heart").tables
    assert first.rows == (
        ("by heart, as it answers", ".00 / .00 / – (1.00)"),
        ("by heart", ".00 / .00 / –"),
        ("always", "1.00 / 1.00 / –"),
    )
    assert ("made", "near", "6", ".00", ".00", ".00", "1.00") in bands.rows


def test_quality_of_an_engine_that_cannot_stand_errors() -> None:
    made = labelled(15)
    with Progress(disable=True) as progress:
        outcomes = quality.measure([ByHeart()], [made], progress)
    (table,) = quality.section(outcomes, [made]).tables
    assert table.title == "made: 15 questions on 15 exchanges"
    assert table.rows == (("by heart", "1.000", "1.000", "1.000", ".000", ".000", ".000"),)


def test_quality_by_kind() -> None:
    made = labelled(4)
    kinds = [
        Question(question.text, kind, question.gold)
        for kind in ("para", "keyword")
        for question in made.questions
        if question.gold
    ]
    mixed = LabelledSet("mixed", made.interviews, tuple(kinds))
    with Progress(disable=True) as progress:
        outcomes = quality.measure([ByHeart()], [mixed], progress)
    _, by_kind = quality.section(outcomes, [mixed]).tables
    assert by_kind.columns == ("engine", "para (4)", "keyword (4)")
    assert by_kind.rows == (("by heart", "1.00 / .00", "1.00 / .00"),)


def test_few_questions_are_misspelt_several_times_over() -> None:
    few = [Question("recognise vaccines", "para", frozenset("x"))] * 10
    many = few * 60
    assert len(with_errors(few)) == 50
    assert len(with_errors(many)) == 600
    assert all(question.text != "recognise vaccines" for question in with_errors(few))
