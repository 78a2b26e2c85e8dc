"""A document is read and analysed: everything that takes time and needs no database."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.corpus.interview import Interview, Reading
from bot.corpus.remark import Remark, remark
from bot.search.engine import Searcher, highlight
from bot.search.indexing import entries
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.ranking.finding.narrowing import with_other_names
from bot.search.text.passages import cut_passages
from bot.search.text.span import Span
from bot.search.topics.topics import topics_of_terms
from bot.search.topics.watching import find_phrase, has_exchange_without, watch, words_and_filters
from bot.store.index.index import Entries
from bot.store.record.write_interviews import fingerprint_of
from bot.store.subscribers.subscriptions import InterestKind

BATCH_EXCHANGES = 300
"""Exchanges that are read, and written in one transaction, at a time; an interview stays whole."""


@dataclass(frozen=True, slots=True)
class ReadInterview:
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
class ReadBatch:
    """A part of a document, read.

    Attributes:
        refusals: Why some of it gave no interview.
        last: It is the document's last part.
    """

    interviews: Sequence[ReadInterview]
    refusals: Sequence[Remark]
    last: bool


@dataclass(frozen=True, slots=True)
class AnalysedInterview:
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
class AnalysedBatch:
    """A part of a document, analysed."""

    interviews: Sequence[AnalysedInterview]
    refusals: Sequence[Remark]
    last: bool


def read_batches(readings: Iterable[Reading], unchanged: Collection[str]) -> Iterator[ReadBatch]:
    """Takes the readings of a document part by part, so that any size fits into memory.

    Args:
        readings: Of one document; what they raise is raised.
        unchanged: Fingerprints of interviews that need no analysis.
    """
    interviews: list[ReadInterview] = []
    refusals: list[Remark] = []
    size = 0
    for ordinal, reading in enumerate(readings):
        interview = reading.interview
        if interview is None:
            refusals.append(reading.refusal or remark("holds-none"))
            continue
        fingerprint = fingerprint_of(interview)
        interviews.append(ReadInterview(interview, ordinal, fingerprint, fingerprint in unchanged))
        size += len(interview.exchanges)
        if size >= BATCH_EXCHANGES:
            yield ReadBatch(interviews, refusals, last=False)
            interviews, refusals, size = [], [], 0
    yield ReadBatch(interviews, refusals, last=True)


def analyse_batch(batch: ReadBatch, lexicon: Lexicon) -> AnalysedBatch:
    """Analyses what was read, and assigns topics. Pure, so that another process can do it."""
    interviews = []
    for each in batch.interviews:
        found = None if each.unchanged else entries(each.interview)
        topics = _topics(found, lexicon) if found else []
        interviews.append(
            AnalysedInterview(each.interview, each.ordinal, each.fingerprint, found, topics)
        )
    return AnalysedBatch(interviews, batch.refusals, batch.last)


def _topics(analysed: Entries, lexicon: Lexicon) -> list[tuple[str, ...]]:
    return [
        topics_of_terms(
            lexicon, each.question.split(), " ".join(each.passages).split(), analysed.language
        )
        for each in analysed.exchanges
    ]


def fingerprints_in(readings: Iterable[Reading]) -> frozenset[str]:
    """The fingerprints of the interviews in a document."""
    return frozenset(fingerprint_of(reading.interview) for reading in readings if reading.interview)


@dataclass(frozen=True, slots=True)
class InterestMatch:
    """Something that people may wait for, and where in an interview it is.

    Attributes:
        exchange: Its place in the interview; `None` for the interview as a whole.
        passage: The stretch of its answer to show.
        marks: What matched within the passage.
    """

    kind: InterestKind
    what: str
    exchange: int | None
    passage: Span
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class WordMatches:
    """What people's words find in a part of a document.

    Attributes:
        phrases: The words that were looked for.
        found: What they found in each interview, by its place in the document.
    """

    phrases: frozenset[str] = frozenset()
    found: Mapping[int, Sequence[InterestMatch]] = field(default_factory=dict)


def match_words(
    analysed: AnalysedInterview, lexicon: Lexicon, phrases: Iterable[str]
) -> list[InterestMatch]:
    """Which of the words that people wait for are in an interview, and where.

    Args:
        analysed: The interview.
        lexicon: Synonyms count.
        phrases: The words, with filters or without.
    """
    phrases = list(phrases)
    if not phrases or analysed.entries is None:
        return []
    thesaurus = _thesaurus(lexicon)
    searcher = Searcher(thesaurus, (analysed.interview.language,))
    found: list[InterestMatch] = []
    interview = analysed.interview
    watched = watch(analysed.entries, interview.speaker, interview.published or "")
    for phrase in phrases:
        words, filters = words_and_filters(phrase)
        sources = with_other_names(filters, thesaurus)
        if not sources.admits(interview.published or "", interview.speaker, interview.outlet):
            continue
        if not words:  # who follows a speaker or an outlet is told of the interview as a whole
            if has_exchange_without(watched, filters.without):
                found.append(InterestMatch(InterestKind.WORDS, phrase, None, Span(0, 0)))
        elif match := find_phrase(watched, words, thesaurus, filters):
            passage, marks = Span(0, 0), tuple[Span, ...]()
            if match.exchange is not None:
                answer = interview.exchanges[match.exchange].answer
                passage, marks = highlight(searcher, words, answer)
            found.append(InterestMatch(InterestKind.WORDS, phrase, match.exchange, passage, marks))
    return found


def match_topics(analysed: AnalysedInterview) -> list[InterestMatch]:
    """The topics of an interview, each with the first exchange that is in it."""
    first: dict[str, int] = {}
    for place, topics in enumerate(analysed.topics):
        for topic in topics:
            first.setdefault(topic, place)
    return [
        InterestMatch(
            InterestKind.TOPIC,
            topic,
            place,
            cut_passages(analysed.interview.exchanges[place].answer)[0],
        )
        for topic, place in first.items()
    ]


@lru_cache(2)
def _thesaurus(lexicon: Lexicon) -> Thesaurus:
    return Thesaurus(lexicon)
