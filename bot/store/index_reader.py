"""Reads the index for questions, and remembers what all of them ask for."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from bot.store import lookup

MAX_EXCHANGES_REMEMBERED = 64
"""Exchanges of a small corpus, of which all is remembered: some 4 MB."""


class IndexReader:
    """Reads one state of the index.

    Args:
        totals: Of that state.

    Attributes:
        changes: How often the index had changed.
    """

    def __init__(self, totals: lookup.Totals) -> None:
        self.changes = totals.changes
        self._is_small = totals.questions <= MAX_EXCHANGES_REMEMBERED
        self._rows: dict[int, lookup.Row] = {}
        self._texts: dict[int, str] = {}
        self._terms: dict[str, list[str]] = {}

    def rows(self, db: sqlite3.Connection, exchanges: Sequence[int]) -> list[lookup.Row]:
        """Exchanges as the index keeps them, in no order."""
        if not self._is_small:
            return lookup.exchange_rows(db, exchanges)
        if new := [each for each in exchanges if each not in self._rows]:
            self._rows.update((row.exchange, row) for row in lookup.exchange_rows(db, new))
        return [self._rows[each] for each in exchanges if each in self._rows]

    def texts(self, db: sqlite3.Connection, keys: Iterable[int]) -> Mapping[int, str]:
        """Terms of passages, by their key; space-separated. Others may be there besides."""
        if not self._is_small:
            return lookup.terms_of_passages(db, list(keys))
        if new := [key for key in keys if key not in self._texts]:
            self._texts.update(lookup.terms_of_passages(db, new))
        return self._texts

    def terms(self, text: str) -> Sequence[str]:
        """The terms of a text of the index, apart."""
        if not self._is_small:
            return text.split()
        if text not in self._terms:
            self._terms[text] = text.split()
        return self._terms[text]
