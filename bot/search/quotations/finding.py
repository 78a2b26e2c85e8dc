"""The exchanges from which a quotation may come."""

import math
import sqlite3
from collections.abc import Sequence

from bot.search.quotations.quotation import Quotation
from bot.search.quotations.wording import is_number, weight_of
from bot.search.text.analysis import terms, tokens
from bot.search.text.term import is_function_term
from bot.store.index import lookup, words_on_record
from bot.store.index.index import MAX_PASSAGES

RAREST_TERMS = 12
"""Rarest terms of a quotation that are looked up."""

RARE_ROWS = 2_000
"""Rows of one term that are looked at, the newest; all of them for most terms of most corpora."""

ENOUGH_RARE = 4
"""Terms with no more rows than that after which commoner ones add nothing."""

LEAST_TELLING = 0.5
"""What a stop word or a number tells of whose words they are; others tell more, the rarer."""

CANDIDATE_EXCHANGES = 24
"""Exchanges that are aligned with a quotation."""


def telling_words(db: sqlite3.Connection, language: str, quotation: Quotation) -> list[float]:
    """How much each word of a quotation tells of whose words they are, by how rare it is on record.

    Args:
        db: The database.
        language: Of the text that the quotation is compared with.
        quotation: Its words without spaces between them all tell the same.
    """
    found = {token.start: token for token in tokens(quotation.text, language)}
    frequency = words_on_record.frequencies(db, {token.term for token in found.values()})
    total = max(1, lookup.totals(db).questions)
    told: list[float] = []
    for word in quotation.words:
        token = found.get(word.start)
        if token is None or token.function or is_number(word.text):
            told.append(LEAST_TELLING * weight_of(word.text))
        else:
            told.append(math.log(1 + total / max(1, frequency.get(token.term, 0))))
    return told


def exchanges_quoted(
    db: sqlite3.Connection, languages: Sequence[str], quotation: Quotation
) -> list[int]:
    """The exchanges that hold most of the quotation's rarest terms."""
    said = " ".join(
        quotation.text[part.words[0].start : part.words[-1].end] for part in quotation.parts
    )
    wanted = {
        term
        for language in languages
        for term in terms(said, language)
        if not is_function_term(term) and '"' not in term
    }
    frequency = words_on_record.frequencies(db, wanted)
    rarest = sorted(frequency, key=lambda term: (frequency[term], term))[:RAREST_TERMS]
    rare = [term for term in rarest if frequency[term] <= RARE_ROWS]
    chosen = rare if len(rare) >= ENOUGH_RARE else rarest
    if not chosen:
        return []
    total = max(1, lookup.totals(db).questions)
    queries = [
        (table, f'"{term}"', frequency[term] > RARE_ROWS)
        for term in chosen
        for table in ("passage", "question")
    ]
    together = " AND ".join(f'"{term}"' for term in rarest[:ENOUGH_RARE])
    queries += [("passage", together, True), ("question", together, True)]
    weights = [math.log(1 + total / frequency[term]) for term in chosen for _ in range(2)]
    weights += [sum(weights), sum(weights)]
    worth: dict[int, dict[int, float]] = {}
    for number, rows in enumerate(lookup.matching_keys(db, queries, RARE_ROWS)):
        is_passage = queries[number][0] == "passage"
        for row in rows:
            exchange = row // MAX_PASSAGES if is_passage else row
            # A term counts once, whether the question or the answer holds it.
            worth.setdefault(exchange, {})[number // 2] = weights[number]
    best = sorted(worth, key=lambda exchange: (-sum(worth[exchange].values()), -exchange))
    return best[:CANDIDATE_EXCHANGES]
