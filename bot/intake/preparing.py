"""A document is read and analysed: everything that takes time and needs no database."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.corpus.interview import Interview
from bot.corpus.reader import read
from bot.search.concepts import Concepts, prepare
from bot.search.engine import Searcher, highlight
from bot.search.indexing import entries
from bot.search.lexicon import Lexicon
from bot.search.passages import passages
from bot.search.topics import topics_of
from bot.search.verdict import Span
from bot.search.watching import find, watch
from bot.store.index import Entry
from bot.store.publishing import digest_of
from bot.store.subscriptions import Kind

BATCH = 300
"""Exchanges that are read, and written in one transaction, at a time; an interview stays whole."""

_REASON = 300


@dataclass(frozen=True, slots=True)
class Prepared:
    """An interview, ready to be written.

    Attributes:
        ordinal: Its place in the document.
        digest: Of what was read.
        entries: Its exchanges, analysed; none when nothing of it changed.
        topics: Of each exchange.
    """

    interview: Interview
    ordinal: int
    digest: str
    entries: Sequence[Entry]
    topics: Sequence[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some of a document.

    Attributes:
        refusals: Why readings in between gave no interview.
        last: Nothing of the document comes after it.
    """

    prepared: Sequence[Prepared]
    refusals: Sequence[str]
    last: bool


def batches(path: Path, lexicon: Lexicon, unchanged: Collection[str]) -> Iterator[Batch]:
    """Reads and analyses a document, a batch at a time so that any size fits into memory.

    Args:
        path: The file.
        lexicon: For the topics.
        unchanged: Digests of interviews that need no analysis.

    Raises:
        OSError: The file cannot be read.
    """
    prepared: list[Prepared] = []
    refusals: list[str] = []
    size = 0
    for ordinal, reading in enumerate(read(path)):
        interview = reading.interview
        if interview is None:
            refusals.append(" ".join(reading.refusal.split())[:_REASON])
            continue
        digest = digest_of(interview)
        known = digest in unchanged
        prepared.append(
            Prepared(
                interview,
                ordinal,
                digest,
                () if known else entries(interview),
                () if known else interview_topics(lexicon, interview),
            )
        )
        size += len(interview.exchanges)
        if size >= BATCH:
            yield Batch(prepared, refusals, last=False)
            prepared, refusals, size = [], [], 0
    yield Batch(prepared, refusals, last=True)


def digests(path: Path) -> frozenset[str]:
    """The digests of the interviews in a document; raises `OSError` when it cannot be read."""
    return frozenset(digest_of(reading.interview) for reading in read(path) if reading.interview)


def interview_topics(lexicon: Lexicon, interview: Interview) -> list[tuple[str, ...]]:
    """The topics of each exchange of an interview."""
    return [
        topics_of(lexicon, exchange.question, exchange.answer, interview.language)
        for exchange in interview.exchanges
    ]


@dataclass(frozen=True, slots=True)
class Found:
    """Something that people may wait for, and where in an interview it is.

    Attributes:
        exchange: Its place in the interview.
        passage: The stretch of its answer to show.
        marks: What matched within the passage.
    """

    kind: Kind
    what: str
    exchange: int
    passage: Span
    marks: tuple[Span, ...] = ()


def words_found(prepared: Prepared, lexicon: Lexicon, phrases: Iterable[str]) -> list[Found]:
    """Which of the words that people wait for are in an interview, and where.

    Args:
        prepared: The interview.
        lexicon: Synonyms count.
        phrases: The words.
    """
    phrases = list(phrases)
    if not phrases or not prepared.entries:
        return []
    concepts = _concepts(lexicon)
    searcher = Searcher(concepts, (prepared.interview.language,))
    watched = watch(prepared.entries)
    found: list[Found] = []
    for phrase in phrases:
        match = find(watched, phrase, concepts)
        if match is not None:
            answer = prepared.interview.exchanges[match.exchange].answer
            passage, marks = highlight(searcher, phrase, answer)
            found.append(Found(Kind.WORDS, phrase, match.exchange, passage, marks))
    return found


def topics_found(prepared: Prepared) -> list[Found]:
    """The topics of an interview, each with the first exchange that is in it."""
    first: dict[str, int] = {}
    for place, topics in enumerate(prepared.topics):
        for topic in topics:
            first.setdefault(topic, place)
    return [
        Found(Kind.TOPIC, topic, place, passages(prepared.interview.exchanges[place].answer)[0])
        for topic, place in first.items()
    ]


@lru_cache(2)
def _concepts(lexicon: Lexicon) -> Concepts:
    return prepare(lexicon)
