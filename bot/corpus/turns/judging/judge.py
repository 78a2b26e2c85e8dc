"""Which reading explains the document best."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise

from bot.corpus.remark import Remark, remark
from bot.corpus.turns import sides
from bot.corpus.turns.judging.objections import objection
from bot.corpus.turns.turn import LABELLED, Cut, Figures, figures
from bot.corpus.words import weights


@dataclass(frozen=True, slots=True)
class Judged:
    """A reading with its figures, its worth, and why it cannot be an interview, if it cannot.

    `objection` is one of the reasons of `remark-no-interview` in the Fluent files.
    """

    cut: Cut
    figures: Figures
    worth: float
    objection: str


class Trust(IntEnum):
    """How much an operator's front matter says that the document is an interview."""

    NONE = 0
    SPEAKERS = 1
    """Somebody is named who asks or answers: labels need no judge."""
    BOTH_SIDES = 2
    """Both are named, or the labels are explained: nothing needs a judge."""


_OFTEN, _NEARLY_ALL = 5, 0.8
"""Exchanges and share of the text from which on wording parts nothing beside labels."""

_DRESSES, _DRESSED = frozenset({"bold", "italic"}), 2 / 3
"""Dresses that set questions apart, and the share of those told by wording that wear one."""


def best_reading(
    cuts: Iterable[Cut], letters: int, about: str, trust: Trust = Trust.NONE
) -> Judged | None:
    """The reading that explains most.

    What a reading is worth is a sum, weighted in `weights`: what its marks are worth by
    themselves, exchanges, share of the text, `you` and `I`, less the replies that only ask back. A
    reading that may be an interview comes before any that may not.

    Args:
        cuts: The readings.
        letters: Length of the document's text.
        about: What the document says of itself: title and introduction.
        trust: What front matter says, which always wins.
    """
    judged = [_trusted(_judge(cut, letters, about), trust) for cut in cuts]
    worded = _asked_by_wording(judged)
    if any(_is_clear(entry) or _sets_apart(entry, worded) for entry in judged):
        judged = [entry for entry in judged if entry.cut.scheme != "wording"]
    return max(judged, key=lambda entry: (not entry.objection, entry.worth), default=None)


def _is_clear(judged: Judged) -> bool:
    """Whether people who are labelled again and again say nearly all of it, by turns.

    Whatever each of them asks in passing parts nothing, interview or not.
    """
    seen, turns = judged.figures, judged.cut.turns
    said = sum(len(turn.text) for turn in turns)
    labels = sum(len(judged.cut.names.get(turn.who, turn.who)) for turn in turns)
    turned = sum(left.who != right.who for left, right in pairwise(turns))
    times = Counter(turn.who for turn in turns)
    return (
        judged.cut.scheme == "labels"
        and len(times) > 1
        and min(times.values()) > 1
        and seen.exchanges >= _OFTEN
        and seen.cover * (said + labels) >= _NEARLY_ALL * said
        and turned * 2 > len(turns)
    )


def _asked_by_wording(judged: Iterable[Judged]) -> frozenset[str]:
    """The paragraphs that nothing makes questions but how they are worded."""
    return frozenset(
        line.text
        for entry in judged
        if entry.cut.scheme == "wording"
        for turn in entry.cut.turns
        if turn.asking
        for line in turn.lines
    )


def _sets_apart(judged: Judged, worded: frozenset[str]) -> bool:
    """Whether a dress sets most of these apart as questions, and others that ask less clearly.

    What ends in a question mark without that dress then asks in passing, within a reply.
    """
    if not worded or judged.objection or judged.cut.scheme not in _DRESSES:
        return False
    asked = {line.text for turn in judged.cut.turns if turn.asking for line in turn.lines}
    return len(asked) > len(worded) and len(worded & asked) >= _DRESSED * len(worded)


def _trusted(judged: Judged, trust: Trust) -> Judged:
    """Without the objection where front matter outweighs it."""
    labelled = judged.cut.scheme in LABELLED
    if judged.figures.exchanges and trust >= (Trust.SPEAKERS if labelled else Trust.BOTH_SIDES):
        return replace(judged, objection="")
    return judged


def _prior(cut: Cut) -> float:
    if cut.scheme == "labels":
        return weights.PRIOR_LABELS_KNOWN if cut.known else weights.PRIOR_LABELS
    if cut.scheme in {"questions", "answers"}:
        return weights.PRIOR_ONE_SIDE_KNOWN if cut.known else weights.PRIOR_ONE_SIDE
    if cut.scheme == sides.SCHEME:
        return weights.PRIOR_SIDES
    if cut.scheme in {"bold", "dash"} or cut.scheme.startswith(("heading", "class", "tag")):
        return weights.PRIOR_SET_APART
    return weights.PRIOR_OTHER.get(cut.scheme, weights.PRIOR)


def _judge(cut: Cut, letters: int, about: str) -> Judged:
    seen = figures(cut.turns, letters)
    worth = (
        _prior(cut)
        + seen.asking
        + weights.WORTH_EXCHANGES * min(1.0, seen.exchanges / weights.ENOUGH_EXCHANGES)
        + weights.WORTH_COVER * seen.cover
        + weights.WORTH_YOU * seen.you
        + weights.WORTH_ME * seen.me
        - weights.COST_ASKED_BACK * (1 - seen.answering)
    )
    return Judged(cut, seen, worth, objection(cut, seen, about))


def refusal(found: Judged | None, lines: Sequence[object]) -> Remark:
    """Why the document was refused."""
    if not lines:
        return remark("no-text")
    labelled = "yes" if found and found.cut.scheme in LABELLED else "no"
    return remark("no-interview", why=found.objection if found else "none", labelled=labelled)
