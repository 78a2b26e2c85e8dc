"""The learned numbers: what each feature counts, and what confidence a score gives."""

import math
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.search.ranking import FEATURES

FILE = Path(__file__).with_name("weights.toml")


@dataclass(frozen=True, slots=True)
class Weights:
    """Learned by `benchmarks/fit.py`.

    Attributes:
        score: For each of `FEATURES`, in order.
        slope: Of the logistic from a score to a confidence.
        constant: The same.
    """

    score: tuple[float, ...]
    slope: float
    constant: float


def load_weights(file: Path = FILE) -> Weights:
    """Reads the learned numbers."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return Weights(
        tuple(float(table["score"][name]) for name in FEATURES),
        float(table["confidence"]["score"]),
        float(table["confidence"]["constant"]),
    )


WEIGHTS = load_weights()


def score(values: Sequence[float], weights: Weights = WEIGHTS) -> float:
    """How well an exchange fits: ranks, and says nothing about being right."""
    return sum(map(float.__mul__, weights.score, values))


def confidence(score: float, weights: Weights = WEIGHTS) -> float:
    """How often an exchange with this score answers the question, 0 to 1."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, weights.slope * score + weights.constant))))
