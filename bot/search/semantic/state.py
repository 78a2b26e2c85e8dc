"""Whether a question can be compared by meaning: the model is loaded, and no vector is missing."""

import asyncio
from collections.abc import Callable
from functools import partial

from bot.search.semantic.encoder import Encoder, end_of, is_installed, load_encoder
from bot.search.semantic.table import VectorScan, VectorTable, read_table
from bot.store.database import Store
from bot.store.index import lookup, vectors


class Semantic:
    """What is kept between questions.

    Args:
        load: Loads the model when it is needed first.
    """

    def __init__(self, load: Callable[[], Encoder]) -> None:
        self.load = load
        self._encoder: Encoder | None = None
        self._table: VectorTable | None = None

    async def encoder(self) -> Encoder:
        """The model, loaded off the loop when it is needed first."""
        if self._encoder is None:
            self._encoder = await asyncio.to_thread(self.load)
        return self._encoder

    async def refresh(self, store: Store) -> bool:
        """Reads the vectors again when the index has changed.

        Returns:
            Whether all of them are there.
        """
        known = self._table
        if known is not None and known.changes == (await store.run(lookup.totals)).changes:
            return True
        progress = await store.run(vectors.progress)
        if not progress.is_complete or not progress.total:
            return False
        encoder = await self.encoder()
        self._table = await store.run(partial(read_table, model=encoder.name))
        return self._table is not None

    def look(self, question: str, changes: int) -> VectorScan | None:
        """Compares a question with all that is on record.

        Args:
            question: As it was read.
            changes: State of the index.

        Returns:
            `None` when some vectors are missing: words alone decide then.
        """
        table, encoder = self._table, self._encoder
        if table is None or encoder is None or table.changes != changes or not question.strip():
            return None
        (asked,) = encoder.encode([end_of(question)])
        return VectorScan(table, asked)


def semantic_if_installed() -> Semantic | None:
    """What compares meaning, where the extra is installed; it loads nothing yet."""
    return Semantic(load_encoder) if is_installed() else None
