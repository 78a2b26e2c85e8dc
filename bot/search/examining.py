"""The first hits are read once more: what each holds and lacks of the question."""

import re
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.search.query.concepts import HELD
from bot.search.query.query import Query
from bot.search.query.understanding import Understood
from bot.search.ranking import marking
from bot.search.ranking.about import about
from bot.search.ranking.facts import facts
from bot.search.ranking.facts.told_by import is_told_of
from bot.search.ranking.features import Fit
from bot.search.ranking.grounds import Grounds, grounds, written_as_names
from bot.search.ranking.holding import Held, held_by
from bot.search.ranking.matched import Matched, match
from bot.search.ranking.objections import AskedOf, ReadHit
from bot.search.ranking.relatedness import RELATED, Beside, pointers_of, related
from bot.search.ranking.said_as import SaidAs
from bot.search.ranking.unsaid import ReadAnswer, is_spoken_of, is_unsaid
from bot.search.ranking.wanted import Wanted, wanted_by
from bot.search.text.analysis import terms
from bot.search.text.language_tags import primary_language
from bot.search.text.passages import cut_passages
from bot.search.text.span import Span
from bot.store.index import index, lookup
from bot.store.record.interviews import Record

MAX_READ = 40
"""Passages of one answer that are read: bounds the work on a very long one."""

MAX_TOLD = 2
"""First hits that are searched for the fact that a question asks for: it is costly."""

_MISSING_RELATED = RELATED.index("missing_related")

MANY = 10
"""Exchanges that there must be before a word can be said to stand everywhere."""


_SENT_TO = re.compile(
    r"\b(?:to|in|en|ante|à|auprès|bei|в|во|при) .*|驻.{1,12}?(?=.{0,3}(?:大使|代表|领事))"
)
"""In a role, where somebody is sent: the ambassador of China to Russia speaks for China."""


@dataclass(slots=True)
class Examined:
    """A hit to be examined. Each passage is read once, whoever asks for it.

    Attributes:
        record: The exchange.
        row: The same as the index keeps it.
        passages: Places of the candidate passages, the best first.
        fits: How each of them compares, where that is known: they are not compared again.
    """

    record: Record
    row: lookup.Row
    passages: tuple[int, ...]
    fits: tuple[Fit, ...] = ()
    _said: dict[int, list[marking.Sentence]] = field(default_factory=dict)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All passages of the answer. Most are a single one, and need not be cut."""
        answer = self.record.answer
        return (Span(0, len(answer)),) if self.row.passages == 1 else cut_passages(answer)

    @property
    def places(self) -> list[int]:
        """The passages to read, the best first."""
        return list(dict.fromkeys((*self.passages, *range(min(self.row.passages, MAX_READ)))))

    def place(self, nth: int) -> int:
        """Where among all passages of the answer a candidate passage is."""
        return min(self.passages[nth], len(self.spans) - 1)

    def said(self, query: Query, places: Collection[int]) -> dict[int, list[marking.Sentence]]:
        """The sentences of some passages, by place and in order, with what they say of a query."""
        answer, language = self.record.answer, self.record.card.language
        for place in places:
            if place not in self._said:
                self._said[place] = marking.said(query, answer, self.spans[place], language)
        return {place: self._said[place] for place in sorted(places)}


def examine(
    db: sqlite3.Connection, understood: Understood, hits: Sequence[Examined]
) -> list[Grounds]:
    """What hits hold and lack of a question.

    Args:
        db: A connection of `Store.run`.
        understood: The question.
        hits: The first ones; each is read as a whole.
    """
    return HitReading(db, understood, hits).grounds(0, len(hits))


class HitReading:
    """The first hits, read once more; the grounds of each are told when they are asked for.

    Args:
        db: A connection of `Store.run`.
        understood: The question.
        hits: The first ones; each is read as a whole.

    Attributes:
        lacking: The concepts that each hit does not hold.
    """

    def __init__(
        self, db: sqlite3.Connection, understood: Understood, hits: Sequence[Examined]
    ) -> None:
        self._understood, query = understood, understood.query
        texts = [f"{hit.record.question} {hit.record.answer}" for hit in hits[:MAX_TOLD]]
        wanted = wanted_by(understood.question, understood.language, query, texts)
        self._asked = AskedOf(query, wanted, known_of(query), everywhere(understood))
        self._pointers = pointers_of(query, wanted.names, understood.language)
        self._language = primary_language(understood.language)
        self._hits = hits
        self._read = _read(db, understood, hits)
        self.lacking = [each.held.lacking for each in self._read]

    def grounds(self, first: int, past: int) -> list[Grounds]:
        """What some of the hits hold and lack, from one place to another."""
        near = related(self._pointers, [each.beside for each in self._read[first:past]])
        places = range(first, min(past, len(self._hits)))
        return [
            grounds(self._asked, self._as_read(place, each[_MISSING_RELATED]), each)
            for place, each in zip(places, near, strict=True)
        ]

    def _as_read(self, place: int, nearest: float) -> ReadHit:
        hit, read = self._hits[place], self._read[place]
        query, wanted = self._asked.query, self._asked.wanted
        own = self._understood.query_in(hit.record.card.language)
        is_speaker_asked = wanted.sayers or read.held.by_card_alone
        across = primary_language(hit.record.card.language) != self._language
        return ReadHit(
            read.found,
            read.held,
            speaker=_speaker(query, hit.record) if is_speaker_asked else frozenset(),
            speaks_for=_speaks_for(query, hit.record) if wanted.sayers else frozenset(),
            told=_told(own, wanted, hit, across=across) if place < MAX_TOLD else None,
            unsaid=place < MAX_TOLD
            and _unsaid(own, wanted, hit, read.held, nearest, across=across),
            is_name=_names(query, wanted, hit.record),
            said_as=SaidAs(query, hit.record, hit.places, read.said, wanted.ordinary),
            across=across,
            told_of=place < MAX_TOLD and _told_of(own, wanted, hit),
        )


class _Read(NamedTuple):
    """What a hit says: the interviewer's question first, then its passages, the best first.

    Attributes:
        said: Their terms.
        found: What of the question each holds.
        held: How far that and the interview's card hold each concept.
        beside: What is compared with the question by nearness.
    """

    said: Sequence[Sequence[str]]
    found: list[Matched]
    held: Held
    beside: Beside


def _read(db: sqlite3.Connection, understood: Understood, hits: Sequence[Examined]) -> list[_Read]:
    reader = understood.index
    keys = [[hit.row.exchange * index.MAX_PASSAGES + at for at in hit.places] for hit in hits]
    texts = reader.texts(db, [key for each in keys for key in each])
    read = []
    for hit, passages in zip(hits, keys, strict=True):
        written = [hit.row.question, *[texts.get(key, "") for key in passages]]
        said, query = [*map(reader.terms, written)], understood.query_in(hit.record.card.language)
        found = _found(query, hit, said)
        published = hit.row.published
        card = about(query, hit.row.context.split(), published, HELD)
        held = held_by(query, found, card, published)
        beside = Beside(written[:2], found[:2], held.lacking, hit.record.card.language)
        read.append(_Read(said, found, held, beside))
    return read


def everywhere(understood: Understood) -> frozenset[int]:
    """The concepts that most exchanges hold, such as the country that all of them speak of."""
    if understood.exchanges < MANY:
        return frozenset()
    held = enumerate(map(max, understood.query.rows))
    return frozenset([number for number, rows in held if rows > understood.exchanges / 2])


def known_of(query: Query) -> frozenset[int]:
    """The concepts that the corpus holds anywhere, and not only a part of them."""
    return frozenset(
        [
            number
            for number, (concept, rows) in enumerate(zip(query.concepts, query.rows, strict=True))
            for member, size in zip(concept.members, rows, strict=True)
            if size and member.weight >= HELD
        ]
    )


def _found(query: Query, hit: Examined, texts: Sequence[Sequence[str]]) -> list[Matched]:
    """What of a question is in the terms of texts: the interviewer's question, and passages."""
    found = [fit.passage for fit in hit.fits]
    if hit.fits:
        found.insert(0, hit.fits[0].question)
    return found + [match(query, text) for text in texts[len(found) :]]


def _speaker(query: Query, record: Record) -> frozenset[int]:
    return _of_card(query, record, record.card.role)


def _of_card(query: Query, record: Record, role: str) -> frozenset[int]:
    card = record.card
    return about(query, terms(f"{card.speaker} {role}", card.language), "", HELD)


def _speaks_for(query: Query, record: Record) -> frozenset[int]:
    """Those who speak and those they speak for."""
    return _of_card(query, record, _SENT_TO.sub("", record.card.role))


def _names(query: Query, wanted: Wanted, record: Record) -> dict[int, bool]:
    return written_as_names(query, wanted.sayers, f"{record.question} {record.answer}")


def _told(query: Query, wanted: Wanted, hit: Examined, *, across: bool) -> float | None:
    """How well the candidate passages tell the fact that is asked for; `None` for none.

    In another language it is not sure that what is counted is called so.
    """
    if wanted.fact is None:
        return None
    said = hit.said(query, {hit.place(nth) for nth in range(len(hit.passages))}).values()
    counted = frozenset[int]() if across else wanted.counted
    return max(facts.told_share(query, wanted.fact, hit.record, each, counted) for each in said)


def _told_of(query: Query, wanted: Wanted, hit: Examined) -> bool:
    """Whether it tells what somebody else says whose words are asked for."""
    if not wanted.sayers:
        return False
    said = [each for some in hit.said(query, hit.places).values() for each in some]
    return is_told_of(wanted.sayers, hit.record.answer, said)


def _unsaid(
    query: Query, wanted: Wanted, hit: Examined, held: Held, nearest: float, *, across: bool
) -> bool:
    """Whether it does not say of somebody what is asked of them, or gives no reason of it."""
    asks, record = wanted.reason or wanted.deed, hit.record
    if asks and not is_spoken_of(asks, held, lambda: _speaks_for(query, record), across=across):
        asks = None
    if not asks and not wanted.narrowed:
        return False
    said = [each for some in hit.said(query, hit.places).values() for each in some]
    return is_unsaid(query, wanted, asks, ReadAnswer(record, said, nearest, across))
