"""What is doubtful about a reading."""

from collections.abc import Iterable, Iterator, Sequence

from bot.corpus.about.metadata import Metadata
from bot.corpus.about.people import people
from bot.corpus.remark import Remark, remark
from bot.corpus.turns.judging.judge import Judged
from bot.corpus.turns.labels.roles import MYSELF
from bot.corpus.turns.turn import LABELLED, Turn
from bot.corpus.words import thresholds
from bot.corpus.words.vocabulary import asks, ends_asking, says_me, says_you

_MAX_LABELS = 8
"""Unnamed labels that are listed."""


def doubts_of(
    found: Judged, spoken: Sequence[Turn], about: Metadata, labels: Iterable[str]
) -> Iterator[Remark]:
    """The doubts of a reading, the gravest first.

    Args:
        found: The reading that was chosen.
        spoken: Its turns.
        about: Title, date and people.
        labels: The labels that speak, as printed.
    """
    if found.cut.scheme in {"wording", "number"}:
        yield remark("by-wording")
    told = MYSELF if about.interviewers else frozenset[str]()
    if unnamed := [one for one in labels if people.is_unnamed(one) and one.casefold() not in told]:
        yield remark("unnamed", labels=", ".join(unnamed[:_MAX_LABELS]))
    elif not about.speaker:
        yield remark("no-speaker")
    yield from _missing(about)
    yield from _of_sides(found, spoken)


def _missing(about: Metadata) -> Iterator[Remark]:
    if not about.title:
        yield remark("no-title")
    if not about.published:
        yield remark("no-date")
    if not about.outlet:
        yield remark("no-outlet")
    if not about.interviewers and not about.outlet:
        yield remark("no-interviewers")


def _of_sides(found: Judged, spoken: Sequence[Turn]) -> Iterator[Remark]:
    """Whether the sides may be confused, or turns were missed."""
    seen = found.figures
    if seen.asking < thresholds.DOUBTFUL_ASKING:
        yield remark("few-questions")
    if seen.weight < thresholds.DOUBTFUL_WEIGHT and not found.cut.known:
        yield remark("long-questions")
    if seen.cover < thresholds.DOUBTFUL_COVER:
        yield remark("much-outside")
    loose = _loose_questions(spoken)
    addressed = 0 if found.cut.scheme in LABELLED else _addressed_questions(spoken)
    if addressed or loose > max(1, seen.exchanges // 3):
        yield remark("loose-questions", count=max(loose, addressed))


def _loose_questions(turns: Sequence[Turn]) -> int:
    """How many paragraphs inside replies look like unmarked questions: short, worded as one."""
    return sum(
        1
        for turn in turns
        if not turn.asking
        for line in turn.lines[1:]
        if len(line.text) < thresholds.LONGEST_LOOSE_QUESTION
        and ends_asking(line.text)
        and asks(line.text)
    )


def _addressed_questions(turns: Sequence[Turn]) -> int:
    """How many paragraphs inside replies ask somebody, not the speaker, and more follows them."""
    return sum(
        ends_asking(line.text) and says_you(line.text) and not says_me(line.text)
        for turn in turns
        if not turn.asking
        for line in turn.lines[1:-1]
    )
