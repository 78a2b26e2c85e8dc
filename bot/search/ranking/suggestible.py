"""Whether a hit that is no plain answer is worth suggesting: the question is about the same.

A confidence says how likely a hit answers. Where it is low, it does not tell what another corpus
could have been asked from what comes close in other words; these weights are learned for that.
"""

import tomllib
from collections.abc import Sequence
from pathlib import Path

SUGGESTION_FILE = Path(__file__).with_name("weights-suggestion.toml")

OF_SIZE = frozenset(
    (
        *("size", "few_and_exchange_says", "score_among_many", "lead_among_many"),
        *("wide_lead_among_many", "missing_among_many", "many_missing_among_many"),
        *("share_at_scale", "says_at_scale", "typed_at_scale"),
    )
)
"""Evidence that is left out, as it tells something among many exchanges only."""

MOST_SUGGESTIBLE = 1000
"""Exchanges up to which this decides: among more, some hold any words by chance."""

SUGGESTED_FROM = 0.1
UNSUGGESTED_BELOW = -0.75
"""Logit from which a hit is suggested, and below which it is not; between these its confidence
decides."""

MOST_RAISED = 3
"""Hits that are suggested for this alone: of seven that answer, it is among them for six."""

FAR_BELOW_FIRST = 2.5
"""Score that a hit may have less than the first, beyond which nobody sees why it is suggested."""

KEPT_FROM = 0.25
"""Confidence from which a hit is suggested anyway."""

SUGGESTED_CONFIDENCE = 0.1
UNSUGGESTED_CONFIDENCE = 0.02
"""Lowest confidence of what is suggested, and the highest of what is not."""

UNSHOWN_CONFIDENCE = 0.029
"""The highest of what is far behind: it is not shown, but bears out that the first one is near."""


def load_suggestion(names: Sequence[str]) -> tuple[float, ...]:
    """Reads the learned numbers.

    Args:
        names: Of the evidence, in order.
    """
    table = tomllib.loads(SUGGESTION_FILE.read_text(encoding="utf-8"))["suggestion"]
    return tuple(float(table.get(name, 0.0)) for name in names)


def as_suggested(
    sure: float, evidence: Sequence[float], weights: Sequence[float], place: int = 0
) -> float:
    """The confidence of a hit that is no plain answer: enough to be suggested, or too little.

    Args:
        sure: What the evidence makes it.
        evidence: What speaks for it.
        weights: Of `load_suggestion`.
        place: Of the hit, from 0.
    """
    worth = sum(map(float.__mul__, weights, evidence))
    if worth >= SUGGESTED_FROM:
        return max(sure, SUGGESTED_CONFIDENCE) if place < MOST_RAISED else sure
    is_kept = worth >= UNSUGGESTED_BELOW or sure >= KEPT_FROM
    return sure if is_kept else min(sure, UNSUGGESTED_CONFIDENCE)
