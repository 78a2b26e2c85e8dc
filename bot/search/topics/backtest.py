"""What somebody would have heard of in the past year, had they subscribed then."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.search.query.concepts import Concept
from bot.search.query.filters import Filters, parse_filters
from bot.search.query.understanding import Searcher
from bot.search.ranking.finding.narrowing import admitted, readable
from bot.search.topics.watching import saying_enough, wanted_concepts, wanted_members
from bot.store.database import Store
from bot.store.index import lookup
from bot.store.index.index import MAX_PASSAGES

NEARLY_ALL = 0.8
"""Share of the interviews from which a subscription brings nearly everything."""

MIN_INTERVIEWS = 5
"""Interviews that must be on record for a share of them to say something."""


@dataclass(frozen=True, slots=True)
class Backtest:
    """What a subscription would have brought.

    Attributes:
        interviews: How many of the past year it would have brought.
        of: How many there were in the past year.
        last: ISO date of the last that it would have brought, as precise as known, or empty.
        ever: How many of all on record.
        of_ever: How many are on record.
        last_ever: Date of the last of `ever`.
    """

    interviews: int
    of: int
    last: str
    ever: int
    of_ever: int
    last_ever: str

    @property
    def is_nearly_all(self) -> bool:
        """Whether that is nearly everything: of the past year, or on record when that was quiet."""
        recent = self.of >= MIN_INTERVIEWS
        some, total = (self.interviews, self.of) if recent else (self.ever, self.of_ever)
        return total >= MIN_INTERVIEWS and some >= NEARLY_ALL * total


async def backtest_words(store: Store, searcher: Searcher, words: str, today: date) -> Backtest:
    """What words, with filters or without, would have brought.

    Args:
        store: What is on record.
        searcher: Of this store.
        words: As `/subscribe` takes them.
        today: The last day of the year.

    Raises:
        FilterError: A filter in them cannot be.
    """
    phrase, filters = parse_filters(words)
    return await store.run(
        lambda db: _summary(db, _with_words(db, searcher, phrase, filters), today)
    )


async def backtest_topic(store: Store, topic: str, today: date) -> Backtest:
    """What a topic would have brought.

    Args:
        store: What is on record.
        topic: Its id.
        today: The last day of the year.
    """
    return await store.run(lambda db: _summary(db, lookup.interviews_about(db, topic), today))


def _with_words(
    db: sqlite3.Connection, searcher: Searcher, phrase: str, filters: Filters
) -> list[tuple[int, str]]:
    """The interviews with an exchange that a subscription to words would be told of."""
    narrowed = readable(filters, searcher.languages)
    within = admitted(db, narrowed, searcher.languages, searcher.thesaurus)
    if not phrase:
        return lookup.interviews_with(db, within or ())
    wanted = wanted_concepts(phrase, searcher.thesaurus, searcher.languages)
    tables = ("question", "passage")
    queries = [
        (table, _any_of(wanted_members(concept)), False) for concept in wanted for table in tables
    ]
    found = iter(lookup.matching_keys(db, queries, lookup.EVERY_ROW, within))
    holders = [
        {*next(found), *(row // MAX_PASSAGES for row in next(found))}
        | _on_card(db, searcher, concept, within)
        for concept in wanted
    ]
    return lookup.interviews_with(db, saying_enough(phrase, wanted, holders))


def _on_card(
    db: sqlite3.Connection, searcher: Searcher, concept: Concept, within: Collection[int] | None
) -> set[int]:
    """The exchanges of the interviews that are as a whole about something."""
    found: set[int] = set()
    for phrase in wanted_members(concept):
        found |= set.intersection(
            *(set(lookup.exchanges_about(db, {term}, lookup.EVERY_ROW)) for term in phrase)
        )
    if speakers := searcher.bearers.of(concept):
        theirs = [key for key, _, speaker, _ in lookup.sources(db) if speaker in speakers]
        found |= set(lookup.exchanges_in(db, theirs))
    return found if within is None else found.intersection(within)


def _any_of(phrases: Iterable[Sequence[str]]) -> str:
    return " OR ".join(
        "(" + " AND ".join(f'"{term}"' for term in phrase) + ")" for phrase in phrases
    )


def _summary(db: sqlite3.Connection, found: Sequence[tuple[int, str]], today: date) -> Backtest:
    # The 29th of February has no day a year before.
    past_year = Filters(since=f"{today.year - 1}-{today:%m-%d}", until=today.isoformat())
    dates = [published for _, published in found]
    recent = [published for published in dates if past_year.admits(published, "", "")]
    every = [published for _, published, *_ in lookup.sources(db)]
    return Backtest(
        interviews=len(recent),
        of=sum(past_year.admits(published, "", "") for published in every),
        last=max(recent, default=""),
        ever=len(dates),
        of_ever=len(every),
        last_ever=max(dates, default=""),
    )
