"""What the verdicts of engines are worth, as tables."""

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from benchmarks.metrics import Bin, auroc, calibration_error, reliability, share
from benchmarks.tables import Section, Table, rate
from benchmarks.verdict import (
    FOREIGN,
    GROUPS,
    MISSPELT,
    NEAR,
    NOT_ON_RECORD,
    ON_RECORD,
    TAKEN_OUT,
    Judged,
)

ANSWERED_RIGHT = 0.5
"""Share of what is on record that each engine answers right when they are compared."""


def section(judged: Sequence[Judged], ours: str) -> Section:
    """The tables: bands, precision and recall, calibration of ours; AUROC of every engine."""
    mine = [item for item in judged if item.engine == ours]
    return Section(
        "Verdict",
        "On record: questions that an exchange of the corpus answers. Near: questions about the"
        " same people and subjects that none answers; those here are never learned from. Foreign:"
        " questions about something else. Taken out: the questions on record again, after the"
        " exchanges that answer them were taken out; what is left is about the same subjects, so"
        " this is the hardest way to have nothing on record, and some of it answers in part.",
        (
            _at_equal_right(judged, ours),
            _bands(mine),
            _precision(mine),
            _auroc(judged),
            *_calibration(mine),
        ),
    )


def curves(judged: Sequence[Judged], ours: str) -> dict[str, list[Bin]]:
    """Reliability of our confidence over all sets, by how unanswerable questions were made."""
    mine = [item for item in judged if item.engine == ours]
    mixtures = {
        "on record, near and foreign": (ON_RECORD, MISSPELT, NEAR, FOREIGN),
        "and with the exchange taken out": GROUPS,
    }
    return {
        name: reliability(
            [(item.asked.reply.score, item.right) for item in mine if item.group in groups]
        )
        for name, groups in mixtures.items()
    }


def _at_equal_right(judged: Sequence[Judged], ours: str) -> Table:
    """What is answered although it is not on record, where as much is answered right."""
    names = _names(judged)
    rows = [(f"{ours}, as it answers", *(_as_it_answers(judged, ours, name) for name in names))]
    for engine in dict.fromkeys(item.engine for item in judged):
        cells = []
        for name in names:
            members = [item for item in judged if (item.engine, item.set) == (engine, name)]
            known = [item for item in members if item.group == ON_RECORD]
            right = sorted((i.asked.reply.score for i in known if i.right), reverse=True)
            wanted = math.ceil(ANSWERED_RIGHT * len(known))
            if not 0 < wanted <= len(right):
                cells.append("–")
                continue
            least = right[wanted - 1]
            cells.append(_wrongly(members, partial(_scores, least)))
        rows.append((engine, *cells))
    return Table(
        "Answered although not on record, at equal right answers: near / foreign / taken out",
        ("engine", *names),
        tuple(rows),
        "Each engine answers what scores so high that it answers half of what is on record right;"
        " – where it finds less. In parentheses, what Verbatim answers right.",
    )


def _as_it_answers(judged: Sequence[Judged], ours: str, name: str) -> str:
    members = [item for item in judged if (item.engine, item.set) == (ours, name)]
    known = [item for item in members if item.group == ON_RECORD]
    right = sum(_verdict(item) == "answer" and item.right for item in known)
    wrongly = _wrongly(members, lambda item: _verdict(item) == "answer")
    return f"{wrongly} ({rate(share(right, len(known)))})"


def _scores(least: float, item: Judged) -> bool:
    return item.asked.reply.score >= least


def _wrongly(members: Sequence[Judged], answers: Callable[[Judged], bool]) -> str:
    """Shares of what is not on record that are answered."""
    groups = ([item for item in members if item.group == group] for group in NOT_ON_RECORD)
    return " / ".join(rate(share(sum(map(answers, group)), len(group))) for group in groups)


def _bands(judged: Sequence[Judged]) -> Table:
    rows = []
    for name in _names(judged):
        for group in GROUPS:
            members = [item for item in judged if (item.set, item.group) == (name, group)]
            if members:
                rows.append((name, group, f"{len(members):,}", *_band_cells(members)))
    return Table(
        "What a question gets",
        ("set", "questions", "asked", "answer, right", "answer, wrong", "suggestions", "nothing"),
        tuple(rows),
        "Shares of the questions asked. Suggestions count as such, whatever they suggest.",
    )


def _band_cells(members: Sequence[Judged]) -> Iterator[str]:
    tests: tuple[Callable[[Judged], bool], ...] = (
        lambda item: _verdict(item) == "answer" and item.right,
        lambda item: _verdict(item) == "answer" and not item.right,
        lambda item: _verdict(item) == "suggestions",
        lambda item: _verdict(item) == "nothing",
    )
    for test in tests:
        yield rate(share(sum(map(test, members)), len(members)))


def _precision(judged: Sequence[Judged]) -> Table:
    rows = []
    for name in _names(judged):
        clean = [item for item in judged if item.set == name and item.group != MISSPELT]
        known = [item for item in clean if item.group == ON_RECORD]
        unknown = [item for item in clean if item.group != ON_RECORD]
        plain = [item for item in clean if item.group != TAKEN_OUT]
        rows.append(
            (
                name,
                rate(_portion(plain, "answer", lambda item: item.right)),
                rate(_portion(clean, "answer", lambda item: item.right)),
                rate(share(sum(_verdict(i) == "answer" and i.right for i in known), len(known))),
                rate(_portion(plain, "nothing", lambda item: item.group != ON_RECORD)),
                rate(_portion(clean, "nothing", lambda item: item.group != ON_RECORD)),
                rate(share(sum(_verdict(item) == "nothing" for item in unknown), len(unknown))),
            )
        )
    return Table(
        "Precision and recall",
        (
            "set",
            "answer: precision",
            "with taken out",
            "answer: recall",
            "nothing: precision",
            "with taken out",
            "nothing: recall",
        ),
        tuple(rows),
        "Precision of answer: its first hit is right. Recall of answer: what is on record is"
        " answered with the right exchange. Precision of nothing: there was none on record; recall:"
        " of foreign and taken-out questions together.",
    )


def _auroc(judged: Sequence[Judged]) -> Table:
    names = _names(judged)
    rows = []
    for engine in dict.fromkeys(item.engine for item in judged):
        cells = []
        for name in names:
            scores = {
                group: [
                    item.asked.reply.score
                    for item in judged
                    if (item.engine, item.set, item.group) == (engine, name, group)
                ]
                for group in GROUPS
            }
            foreign = auroc(scores[ON_RECORD], scores[FOREIGN])
            taken_out = auroc(scores[ON_RECORD], scores[TAKEN_OUT])
            cells.append(f"{rate(foreign)} / {rate(taken_out)}")
        rows.append((engine, *cells))
    return Table(
        "AUROC: foreign / taken out",
        ("engine", *names),
        tuple(rows),
        "Chance that a question on record scores above one that is not: 1 parts them cleanly, .5"
        " knows nothing. Of the peers, the score of the first hit.",
    )


def _calibration(judged: Sequence[Judged]) -> Iterator[Table]:
    for mixture, curve in curves(judged, judged[0].engine if judged else "").items():
        yield Table(
            f"Calibration: {mixture}, all sets together",
            ("confidence", "replies", "mean confidence", "right"),
            tuple(
                (
                    f"{band.low:.1f}–{band.low + 0.1:.1f}",
                    f"{band.replies:,}",
                    rate(band.confidence),
                    rate(band.right),
                )
                for band in curve
            ),
            f"Expected calibration error {rate(calibration_error(curve))}.",
        )


def _portion(
    judged: Sequence[Judged], verdict: str, test: Callable[[Judged], bool]
) -> float | None:
    members = [item for item in judged if _verdict(item) == verdict]
    return share(sum(map(test, members)), len(members))


def _verdict(item: Judged) -> str:
    return item.asked.reply.verdict


def _names(judged: Sequence[Judged]) -> list[str]:
    return list(dict.fromkeys(item.set for item in judged))
