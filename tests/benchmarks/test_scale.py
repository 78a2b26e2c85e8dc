from rich.progress import Progress

from benchmarks import scale, scale_tables
from benchmarks.corpora import generate
from benchmarks.ours import NAME
from benchmarks.sets import exchanges_of, key


def test_questions_are_drawn_and_some_exchanges_are_gone() -> None:
    interviews = list(generate(100))
    questions, remaining = scale.prepare(interviews)
    left = {key(exchange) for exchange in exchanges_of(remaining)}
    assert len(left) == 90
    for form, question in questions:
        assert (form == scale.GONE) == (not question.gold <= left)
    clean = [question.text for form, question in questions if form == scale.CLEAN]
    errors = [question.text for form, question in questions if form == scale.ERRORS]
    assert len(clean) == len(errors)
    assert not set(clean) & set(errors)
    assert scale.prepare(interviews) == (questions, remaining)


def test_ours_is_measured_in_a_process_of_its_own() -> None:
    with Progress(disable=True) as progress:
        (measured,) = scale.measure("small", list(generate(30)), [], progress, added=2)
    assert (measured.engine, measured.exchanges) == (NAME, 27)
    assert measured.figures is not None
    assert len(measured.figures.answered) == len(measured.timed)
    assert len(measured.figures.adding) == 2
    clean = [timed for timed in measured.timed if timed.form == scale.CLEAN]
    assert sum(timed.place == 1 for timed in clean) > 0.9 * len(clean)
    assert all(timed.place is None for timed in measured.timed if timed.form == scale.GONE)
    section = scale_tables.section([measured])
    times, costs, _, beside = section.tables
    assert times.rows[0][:2] == ("small", "27")
    assert costs.rows[0][0] == "small"
    assert beside.rows[0][0] == NAME
