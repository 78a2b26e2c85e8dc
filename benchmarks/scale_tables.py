"""The tables of what size costs."""

from collections.abc import Sequence
from statistics import median

from benchmarks.metrics import auroc, percentile, ranking, share
from benchmarks.ours import NAME
from benchmarks.scale import BUDGET, CLEAN, ERRORS, GONE, Measured, Timed
from benchmarks.tables import Section, Table, megabytes, milliseconds, rate

KINDS = ("keyword", "fact", "sentence")
LEAST = 10
"""Questions of a kind, below which a share says nothing."""


def section(measured: Sequence[Measured]) -> Section:
    """All tables: ours over all corpora, then every corpus beside the peers."""
    mine = [item for item in measured if item.engine == NAME]
    beside = [
        _beside([item for item in measured if item.corpus == corpus.corpus]) for corpus in mine
    ]
    return Section(
        "Size and speed",
        "Generated corpora have a realistic distribution of words, lengths and subjects, and no"
        " meaning. Questions are drawn from the corpus: keyword is three words of an interviewer's"
        " question that fewer than 1% of the exchanges have; fact is three of the rarest words and"
        " numbers that the answer has and the question has not; sentence is the last fifteen words"
        " of a question. One exchange in ten (100 at most) is taken out before, and asked for in"
        " vain. Errors are one typing error in a quarter of the words, at least one.",
        (_times(mine), _costs(mine), _verdicts(mine), *beside),
    )


def _times(mine: Sequence[Measured]) -> Table:
    rows = []
    for item in mine:
        seconds = _seconds(item.timed)
        sentences = _seconds([timed for timed in item.timed if timed.question.kind == "sentence"])
        rows.append(
            (
                item.corpus,
                f"{item.exchanges:,}",
                *(milliseconds(percentile(seconds, percent)) for percent in (50, 95, 99)),
                *(milliseconds(percentile(sentences, percent)) for percent in (50, 95, 99)),
            )
        )
    return Table(
        f"{NAME}: milliseconds a question",
        ("corpus", "exchanges", "p50", "p95", "p99", "sentences: p50", "p95", "p99"),
        tuple(rows),
        "From text to verdict, with as many hits as the bot asks for, in a fresh process, one after"
        " the other, without network.",
    )


def _costs(mine: Sequence[Measured]) -> Table:
    rows = [
        (
            item.corpus,
            f"{item.building:,.1f}",
            megabytes(item.disk),
            milliseconds(item.figures.opening),
            megabytes(item.figures.resident),
            megabytes(item.figures.resident_before),
            milliseconds(median(item.figures.adding)),
            milliseconds(max(item.figures.adding)),
        )
        for item in mine
        if item.figures
    ]
    return Table(
        f"{NAME}: building, opening, memory, adding",
        (
            "corpus",
            "build, s",
            "disk, MB",
            "open, ms",
            "resident, MB",
            "of it libraries",
            "add, ms",
            "at most",
        ),
        tuple(rows),
        "Open: database, topics and synonyms, in a fresh process. Resident: after all questions."
        " Add: a file with an interview of 12 exchanges, ten times, from its being there to its"
        " being found, the check of the folder included.",
    )


def _verdicts(mine: Sequence[Measured]) -> Table:
    rows = []
    for item in mine:
        cells = []
        for form in (CLEAN, ERRORS, GONE):
            members = [timed for timed in item.timed if timed.form == form]
            answered = [timed for timed in members if timed.answered.verdict == "answer"]
            right = sum(timed.place == 1 for timed in answered)
            if form != GONE:
                cells.append(rate(share(right, len(members))))
            cells.append(rate(share(len(answered) - right, len(members))))
        known = [timed.answered.score for timed in item.timed if timed.form == CLEAN]
        gone = [timed.answered.score for timed in item.timed if timed.form == GONE]
        rows.append((item.corpus, *cells, rate(auroc(known, gone))))
    return Table(
        f"{NAME}: verdict 'answer' by size",
        (
            "corpus",
            "clean: right",
            "wrong",
            "errors: right",
            "wrong",
            "taken out: answered all the same",
            "AUROC",
        ),
        tuple(rows),
        "Shares of the questions asked.",
    )


def _beside(measured: Sequence[Measured]) -> Table:
    rows = []
    for item in measured:
        hits = []
        for kind in KINDS:
            clean, errors = (_hit1(item.timed, form, kind) for form in (CLEAN, ERRORS))
            hits.append(f"{rate(clean)} / {rate(errors)}")
        seconds = _seconds(item.timed)
        times = (milliseconds(percentile(seconds, percent)) for percent in (50, 95, 99))
        rows.append((item.engine, f"{len(item.timed):,}", *hits, *times, f"{item.building:,.1f}"))
    return Table(
        f"{measured[0].corpus}: hit@1 clean / with errors, and time",
        ("engine", "asked", *KINDS, "p50, ms", "p95, ms", "p99, ms", "build, s"),
        tuple(rows),
        f"Asked: questions put to the engine, drawn by lot; a peer gets {BUDGET:.0f} seconds."
        f" A dash: fewer than {LEAST} of a kind.",
    )


def _hit1(timed: Sequence[Timed], form: str, kind: str) -> float | None:
    members = [item for item in timed if (item.form, item.question.kind) == (form, kind)]
    return ranking([item.place for item in members]).hit1 if len(members) >= LEAST else None


def _seconds(timed: Sequence[Timed]) -> list[float]:
    return [item.answered.seconds for item in timed]
