"""Reads the index for questions, and remembers what it read."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from bot.store import lookup

MAX_EXCHANGES_REMEMBERED = 64
"""Exchanges of a small corpus, of which all is remembered: some 4 MB."""


class IndexReader:
    """Reads one state of the index; nothing is read or taken apart twice.

    Args:
        totals: Of that state.

    Attributes:
        changes: How often the index had changed.
        for_all: The corpus is small: one reader serves all questions, where otherwise each has its
            own.
    """

    def __init__(self, totals: lookup.Totals) -> None:
        self.changes = totals.changes
        self.for_all = totals.questions <= MAX_EXCHANGES_REMEMBERED
        self._rows: dict[int, lookup.Row] = {}
        self._texts: dict[int, str] = {}
        self._terms: dict[str, list[str]] = {}

    def rows(self, db: sqlite3.Connection, exchanges: Sequence[int]) -> list[lookup.Row]:
        """Exchanges as the index keeps them, in order; those that are not there are left out."""
        if new := [each for each in exchanges if each not in self._rows]:
            self._rows.update((row.exchange, row) for row in lookup.exchange_rows(db, new))
        return [self._rows[each] for each in exchanges if each in self._rows]

    def texts(self, db: sqlite3.Connection, keys: Iterable[int]) -> Mapping[int, str]:
        """Terms of passages, by their key; space-separated. Others may be there besides."""
        if new := [key for key in keys if key not in self._texts]:
            self._texts.update(lookup.terms_of_passages(db, new))
        return self._texts

    def terms(self, text: str) -> Sequence[str]:
        """The terms of a text of the index, apart."""
        if text not in self._terms:
            self._terms[text] = text.split()
        return self._terms[text]
