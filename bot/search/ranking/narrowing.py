"""Filters become the exchanges that may be found."""

import sqlite3
from collections.abc import Sequence

from bot.search.query.filters import Filters
from bot.search.text.analysis import is_function_term, terms
from bot.store import lookup
from bot.store.index import MAX_PASSAGES


def admitted(
    db: sqlite3.Connection, filters: Filters, languages: Sequence[str]
) -> frozenset[int] | None:
    """The exchanges that filters leave.

    Args:
        db: A connection of `Store.run`.
        filters: What narrows the question.
        languages: Of the corpus: words that must not be there are analysed by each.

    Returns:
        Their keys; `None` when nothing is narrowed.
    """
    if not filters:
        return None
    interviews = [
        key
        for key, published, speaker, outlet in lookup.sources(db)
        if filters.admits(published, speaker, outlet)
    ]
    left = set(lookup.exchanges_in(db, interviews))
    if left and filters.without:
        left -= _holding(db, filters.without, languages)
    return frozenset(left)


def _holding(db: sqlite3.Connection, without: Sequence[str], languages: Sequence[str]) -> set[int]:
    """The exchanges that hold one of some words, or all words of a phrase."""
    wanted = {
        tuple(term for term in terms(words, language) if not is_function_term(term))
        for words in without
        for language in languages
    }
    queries = [
        (table, " AND ".join(f'"{term}"' for term in phrase), False)
        for phrase in sorted(filter(None, wanted))
        for table in ("question", "passage")
    ]
    found = lookup.matching_keys(db, queries, lookup.EVERY_ROW)
    return {
        row if table == "question" else row // MAX_PASSAGES
        for (table, _, _), rows in zip(queries, found, strict=True)
        for row in rows
    }
