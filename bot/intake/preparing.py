"""A document is read and analysed: everything that takes time and needs no database."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.corpus.interview import Interview
from bot.corpus.reader import read
from bot.corpus.remark import Remark, remark
from bot.search.engine import Searcher, highlight
from bot.search.indexing import entries
from bot.search.query import concepts as synonyms
from bot.search.query.lexicon import Lexicon
from bot.search.text.passages import passages
from bot.search.text.span import Span
from bot.search.topics import topics_of_terms
from bot.search.watching import find, watch
from bot.store.index import Entries
from bot.store.publishing import fingerprint_of
from bot.store.subscriptions import InterestKind

BATCH = 300
"""Exchanges that are read, and written in one transaction, at a time; an interview stays whole."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An interview that was read.

    Attributes:
        ordinal: Its place in the document.
        fingerprint: Of what was read.
        unchanged: It is on record as it is, and needs no analysis.
    """

    interview: Interview
    ordinal: int
    fingerprint: str
    unchanged: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some of a document, read.

    Attributes:
        refusals: Why readings in between gave no interview.
        last: Nothing of the document comes after it.
    """

    drafts: Sequence[Draft]
    refusals: Sequence[Remark]
    last: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """An interview, ready to be written.

    Attributes:
        ordinal: Its place in the document.
        fingerprint: Of what was read.
        entries: What the index keeps of it; `None` when nothing of it changed.
        topics: Of each exchange.
    """

    interview: Interview
    ordinal: int
    fingerprint: str
    entries: Entries | None
    topics: Sequence[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Batch:
    """A stretch of a document, analysed."""

    prepared: Sequence[Prepared]
    refusals: Sequence[Remark]
    last: bool


def stretches(path: Path, unchanged: Collection[str]) -> Iterator[Stretch]:
    """Reads a document, some at a time so that any size fits into memory.

    Args:
        path: The file.
        unchanged: Digests of interviews that need no analysis.

    Raises:
        OSError: The file cannot be read.
    """
    drafts: list[Draft] = []
    refusals: list[Remark] = []
    size = 0
    for ordinal, reading in enumerate(read(path)):
        interview = reading.interview
        if interview is None:
            refusals.append(reading.refusal or remark("holds-none"))
            continue
        fingerprint = fingerprint_of(interview)
        drafts.append(Draft(interview, ordinal, fingerprint, fingerprint in unchanged))
        size += len(interview.exchanges)
        if size >= BATCH:
            yield Stretch(drafts, refusals, last=False)
            drafts, refusals, size = [], [], 0
    yield Stretch(drafts, refusals, last=True)


Analysis = tuple[Entries, list[tuple[str, ...]]]
"""What the index keeps of an interview, and the topics of its exchanges."""


def prepare(stretch: Stretch, lexicon: Lexicon) -> Batch:
    """Analyses what was read."""
    return joined(stretch, analyse([draft.interview for draft in changed(stretch)], lexicon))


def changed(stretch: Stretch) -> list[Draft]:
    """What of a stretch needs analysis."""
    return [draft for draft in stretch.drafts if not draft.unchanged]


def analyse(interviews: Sequence[Interview], lexicon: Lexicon) -> list[Analysis]:
    """Analyses interviews. Pure, so that another process can do it."""
    return [_analysis(interview, lexicon) for interview in interviews]


def joined(stretch: Stretch, analyses: Iterable[Analysis]) -> Batch:
    """What was read with the analyses of what of it is `changed`."""
    left = iter(analyses)
    prepared = [
        Prepared(
            draft.interview,
            draft.ordinal,
            draft.fingerprint,
            *((None, []) if draft.unchanged else next(left)),
        )
        for draft in stretch.drafts
    ]
    return Batch(prepared, stretch.refusals, stretch.last)


def _analysis(interview: Interview, lexicon: Lexicon) -> Analysis:
    analysed = entries(interview)
    topics = [
        topics_of_terms(
            lexicon, each.question.split(), " ".join(each.passages).split(), analysed.language
        )
        for each in analysed.exchanges
    ]
    return analysed, topics


def fingerprints(path: Path) -> frozenset[str]:
    """The fingerprints of the interviews in a document; raises `OSError` when it cannot be read."""
    return frozenset(
        fingerprint_of(reading.interview) for reading in read(path) if reading.interview
    )


@dataclass(frozen=True, slots=True)
class Found:
    """Something that people may wait for, and where in an interview it is.

    Attributes:
        exchange: Its place in the interview.
        passage: The stretch of its answer to show.
        marks: What matched within the passage.
    """

    kind: InterestKind
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
    if not phrases or prepared.entries is None:
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
            found.append(Found(InterestKind.WORDS, phrase, match.exchange, passage, marks))
    return found


def topics_found(prepared: Prepared) -> list[Found]:
    """The topics of an interview, each with the first exchange that is in it."""
    first: dict[str, int] = {}
    for place, topics in enumerate(prepared.topics):
        for topic in topics:
            first.setdefault(topic, place)
    return [
        Found(
            InterestKind.TOPIC,
            topic,
            place,
            passages(prepared.interview.exchanges[place].answer)[0],
        )
        for topic, place in first.items()
    ]


@lru_cache(2)
def _concepts(lexicon: Lexicon) -> synonyms.Concepts:
    return synonyms.prepare(lexicon)
