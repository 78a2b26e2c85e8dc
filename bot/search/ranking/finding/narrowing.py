"""Filters become the exchanges that may be found."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from itertools import starmap

from bot.search.query.filters import Filters
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.text.analysis import terms
from bot.search.text.stems.stemming import script_for, script_of
from bot.search.text.term import fold, is_function_term
from bot.store.index import lookup
from bot.store.index.index import MAX_PASSAGES


def admitted(
    db: sqlite3.Connection, filters: Filters, languages: Sequence[str], thesaurus: Thesaurus
) -> frozenset[int] | None:
    """The exchanges that filters leave.

    Args:
        db: A connection of `Store.run`.
        filters: What narrows the question.
        languages: Of the corpus: words that must not be there are analysed by each.
        thesaurus: Knows outlets by their names in other languages.

    Returns:
        Their keys; `None` when nothing is narrowed.
    """
    if not filters:
        return None
    sources = with_other_names(filters, thesaurus)
    interviews = [
        key
        for key, published, speaker, outlet in lookup.sources(db)
        if sources.admits(published, speaker, outlet)
    ]
    left = set(lookup.exchanges_in(db, interviews))
    if left and filters.without:
        left -= _holding(db, filters.without, languages)
    for phrase in filters.phrases:
        left &= _saying(db, phrase, languages)
    return frozenset(left)


def unknown_sources(
    db: sqlite3.Connection, filters: Filters, thesaurus: Thesaurus
) -> tuple[str, ...]:
    """The speakers and outlets of filters that no interview has, as they were written."""
    named = [(name, Filters(by=(name,))) for name in filters.by]
    named += [(name, Filters(outlets=(name,))) for name in filters.outlets]
    sources = [each[1:] for each in lookup.sources(db)] if named else []
    return tuple(
        name
        for name, alone in named
        if not any(starmap(with_other_names(alone, thesaurus).admits, sources))
    )


def with_other_names(filters: Filters, thesaurus: Thesaurus) -> Filters:
    """Filters that find an outlet by its name in any language of the lexicon.

    Args:
        filters: As they were written.
        thesaurus: Knows the names.
    """
    others = (other for name in filters.outlets for other in thesaurus.other_names(name))
    return replace(filters, outlets=(*filters.outlets, *others))


def readable(filters: Filters, languages: Sequence[str]) -> Filters:
    """Filters without the phrases in a script that no interview is in: those can only prefer.

    Args:
        filters: Of a question.
        languages: Of the corpus.
    """
    if not filters.phrases:
        return filters
    scripts = {script_for(language) for language in languages}
    return replace(
        filters,
        phrases=tuple(
            phrase
            for phrase in filters.phrases
            if not all(map(is_function_term, terms(phrase, "en")))
            and scripts.issuperset(map(script_of, fold(phrase).split()))
        ),
    )


def _saying(db: sqlite3.Connection, phrase: str, languages: Sequence[str]) -> set[int]:
    """The exchanges in whose question or answer some words stand together."""
    said: set[int] = set()
    for wanted in {tuple(terms(phrase, language)) for language in languages}:
        content = sorted({term for term in wanted if not is_function_term(term)})
        fts = " AND ".join(f'"{term}"' for term in content)
        tables = ("question", "passage")
        queries = [(table, fts, False) for table in tables]
        rows = lookup.matching_keys(db, queries, lookup.EVERY_ROW)
        together = f" {' '.join(wanted)} "
        said |= lookup.questions_holding(db, rows[0], together)
        said |= {key // MAX_PASSAGES for key in lookup.passages_holding(db, rows[1], together)}
    return said


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
