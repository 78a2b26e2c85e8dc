"""Reads the index for questions, and remembers what all of them ask for."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.store.index import lookup, words_on_record

MAX_EXCHANGES_REMEMBERED = 64
"""Exchanges of a small corpus, of which all is remembered: some 5 MB."""


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
        self._frequencies: dict[str, int] = {}
        self._on_cards: dict[str, list[int]] = {}

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

    def frequencies(self, db: sqlite3.Connection, terms: Collection[str]) -> dict[str, int]:
        """In how many exchanges each term is, words of one stem added up; 0 is left out."""
        if not self._is_small:
            return words_on_record.frequencies(db, terms)
        if not self._frequencies:
            self._frequencies = words_on_record.all_frequencies(db)
        known = self._frequencies
        return {term: known[term] for term in terms if term in known}

    def exchanges_about(
        self, db: sqlite3.Connection, terms: Collection[str], limit: int
    ) -> list[int]:
        """The newest exchanges of interviews whose cards hold one of some terms."""
        if not self._is_small:
            return lookup.exchanges_about(db, terms, limit)
        if not self._on_cards:
            self._on_cards = lookup.exchanges_by_card(db)
        found = {each for term in terms for each in self._on_cards.get(term, ())}
        return sorted(found, reverse=True)[:limit]
