"""A question becomes a verdict."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from itertools import chain

from bot.search.examining import Examined, examine, missing_words
from bot.search.query.filters import Filters, parse_filters
from bot.search.query.understanding import (
    Searcher,
    Understood,
    concepts_of,
    open_searcher,
    renew_synonyms,
    understand,
)
from bot.search.ranking import facts, marking
from bot.search.ranking.candidates import CANDIDATES, candidates, with_cards
from bot.search.ranking.features import (
    Fit,
    Query,
    QuestionMatch,
    about,
    compare,
    compare_question,
    make_query,
    match,
    with_costly_features,
)
from bot.search.ranking.grounds import Grounds
from bot.search.ranking.narrowing import admitted, readable
from bot.search.ranking.nearness import Nearness, find_nearest, with_nearest_passage, with_nearness
from bot.search.ranking.weights import (
    SEMANTIC_WEIGHTS,
    WEIGHTS,
    Evidence,
    Weights,
    confidence,
    greatest,
    score,
)
from bot.search.text.analysis import terms
from bot.search.text.meaning import likeness
from bot.search.text.passages import cut_passages
from bot.search.text.span import Span
from bot.search.verdict import SUGGESTED, Hit, Result, Verdict, judge, least_shown
from bot.store import index, interviews, lookup
from bot.store.database import Store

__all__ = [
    "MAX_LIMIT",
    "Searcher",
    "highlight",
    "highlight_question",
    "open_searcher",
    "renew_synonyms",
    "search",
]

MAX_LIMIT = 50

MANY = 10
"""Exchanges from which a word can be called one that stands everywhere."""

SHORTLIST = 20
"""Exchanges that are compared in full. Without `COSTLY_FEATURES` the best five of 25,000 are among
these for all but one question in two hundred, and the best one always."""


@dataclass(frozen=True, slots=True)
class Compared:
    """An exchange compared with a question.

    Attributes:
        row: As the index keeps it.
        fits: How each candidate passage compares, with its place in the answer.
    """

    row: lookup.Row
    fits: tuple[tuple[Fit, int], ...]


@dataclass(frozen=True, slots=True)
class _Ranked:
    row: lookup.Row
    fit: Fit
    passages: tuple[int, ...]
    score: float


async def search(
    store: Store,
    searcher: Searcher,
    question: str,
    limit: int = 5,
    filters: Filters | None = None,
) -> Result:
    """Finds the exchanges that fit a question and says how sure that is.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: Any text; filters that stand in it as words are taken out of it.
        limit: Hits at most, 1 to `MAX_LIMIT`.
        filters: What narrows the question besides.

    Raises:
        FilterError: A filter in the question cannot be.
    """
    most = max(1, min(limit, MAX_LIMIT))
    rest, narrowed = parse_filters(question, filters or Filters())
    result = await store.run(lambda db: _search(db, searcher, rest, most, narrowed))
    return replace(result, query=question)


def _search(
    db: sqlite3.Connection, searcher: Searcher, question: str, limit: int, filters: Filters
) -> Result:
    understood = understand(db, searcher, question)
    filters = readable(filters, searcher.languages)
    within = admitted(db, filters, searcher.languages, searcher.thesaurus)
    by_words = _judged(db, understood, limit, filters, within)
    if by_words.verdict is Verdict.ANSWER:
        return replace(by_words, query=question)
    near = near_in_meaning(db, searcher, understood, within)
    return replace(
        _judged(db, understood, limit, filters, within, near=near) if near else by_words,
        query=question,
    )


def _judged(
    db: sqlite3.Connection,
    understood: Understood,
    limit: int,
    filters: Filters,
    within: Collection[int] | None,
    *,
    near: Nearness | None = None,
) -> Result:
    """What a question gets by words alone, or by what is near in meaning too."""
    weights = SEMANTIC_WEIGHTS if near else WEIGHTS
    ranked = _ranked(
        *compare_candidates(
            db, understood, max(SHORTLIST, limit), within, near=near, weights=weights
        ),
        weights,
    )
    first = ranked[: max(limit, SUGGESTED)]
    records = interviews.records(db, [hit.row.exchange for hit in first])
    read = [Examined(r, hit.row, hit.passages) for r, hit in zip(records, first, strict=True)]
    held = examine(db, understood, read)
    sure = _confidences(understood, ranked, held, weights)
    asked, least = facts.asked_for(understood.question), least_shown(sure)
    hits = tuple(
        _hit(understood, asked, hit, confidence, shown=confidence >= least)
        for hit, confidence in zip(read[:limit], sure, strict=False)
    )
    if near:
        content = {number for number, _ in understood.query.content}
        hits = tuple(
            replace(hit, by_meaning=hit.confidence >= least and content <= grounds.lacking)
            for hit, grounds in zip(hits, held, strict=False)
        )
    verdict = judge(sure)
    corrected = None if verdict is Verdict.NOTHING else understood.corrected
    result = Result(understood.question, verdict, corrected, hits, filters)
    return replace(result, missing=missing_words(understood, held[: len(result.shown)]))


def highlight(searcher: Searcher, question: str, answer: str) -> tuple[Span, tuple[Span, ...]]:
    """The passage of an answer that fits a question best, and the words of it that match.

    Args:
        searcher: Of the corpus.
        question: Any text.
        answer: Of the exchange that is shown.
    """
    language = searcher.languages[0]
    query = make_query(concepts_of(question, searcher.thesaurus, searcher.languages), {})
    worth = [0.0 if concept.function else 1.0 for concept in query.concepts]

    def found(span: Span) -> float:
        best = match(query, terms(answer[span.start : span.end], language)).best
        return sum(map(float.__mul__, best, worth))

    passage = max(cut_passages(answer), key=found).trimmed(answer)
    return passage, marking.marks(answer, marking.said(query, answer, passage, language))


async def highlight_question(
    store: Store, searcher: Searcher, question: str, answer: str
) -> tuple[Span, ...]:
    """The words of an answer that match a question, without those that stand everywhere.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: Any text.
        answer: Of the exchange that is shown.
    """

    def found(db: sqlite3.Connection) -> tuple[Span, ...]:
        understood = understand(db, searcher, question)
        whole, language = Span(0, len(answer)), searcher.languages[0]
        said = marking.said(understood.query, answer, whole, language)
        return marking.marks(answer, said, _everywhere(understood))

    return await store.run(found)


def _everywhere(understood: Understood) -> frozenset[int]:
    """The concepts that most exchanges hold, such as the country that all of them speak of."""
    if understood.exchanges < MANY:
        return frozenset()
    held = enumerate(map(max, understood.query.rows))
    return frozenset(number for number, rows in held if rows > understood.exchanges / 2)


def near_in_meaning(
    db: sqlite3.Connection,
    searcher: Searcher,
    understood: Understood,
    within: Collection[int] | None = None,
) -> Nearness | None:
    """What is near a question in meaning; `None` without the extra, and while vectors are made."""
    if searcher.semantic is None:
        return None
    look = searcher.semantic.look(understood.corrected or understood.question, searcher.changes)
    return find_nearest(db, look, within) if look else None


def compare_candidates(
    db: sqlite3.Connection,
    understood: Understood,
    most: int = CANDIDATES,
    within: Collection[int] | None = None,
    *,
    near: Nearness | None = None,
    weights: Weights = WEIGHTS,
) -> tuple[list[Compared], Sequence[float]]:
    """Compares a question with its candidates.

    Args:
        db: A connection of `Store.run`.
        understood: The question.
        most: Of them, those that fit best by all but the costly features; the rest are left out.
        within: The exchanges that may be found; any when `None`.
        near: What is near in meaning, where that is known.
        weights: What counts how much; those that know of `near` when there is one.

    Returns:
        Them, in no order, and the greatest value of each feature, of those left out as well.
    """
    query = understood.query
    found = candidates(db, query, understood.frequency, understood.exchanges, within)
    if len(found.exchanges) < SHORTLIST:
        found = with_cards(db, query, found, within)
    if near:
        found = near.joined(found)
    rows = lookup.exchange_rows(db, found.exchanges)
    chosen = [(row, *found.passages(row.exchange, row.passages)) for row in rows]
    beyond = near.beyond_chance(db, rows) if near else None
    if beyond is not None:
        chosen = [
            (row, with_nearest_passage(row, keys, beyond), held) for row, keys, held in chosen
        ]
    texts = lookup.terms_of_passages(db, [key for _, keys, _ in chosen for key in keys])
    asks = likeness(query.meaning, [row.asked for row in rows])
    means = likeness(query.meaning, [row.meant for row in rows])
    rough = []
    for (row, keys, held), *alike in zip(chosen, asks, means, strict=True):
        asked = compare_question(query, row.question.split(), *alike)
        said = {key: texts.get(key, "").split() for key in keys}
        rough.append((row, _compare(query, row, asked, said, held=held, beyond=beyond)))
    best = greatest(fit for _, each in rough for fit, _ in each.fits)
    if len(rough) > most:
        rough = nlargest(most, rough, key=lambda each: _worth(each[1], best, weights))
    whole = [_completed(query, row, each) for row, each in rough]
    costly = greatest(fit for each in whole for fit, _ in each.fits)
    return whole, tuple(map(max, best, costly))


def _compare(
    query: Query,
    row: lookup.Row,
    asked: QuestionMatch,
    said: Mapping[int, Sequence[str]],
    *,
    held: int,
    beyond: Mapping[int, float] | None,
) -> Compared:
    known = about(query, row.context.split(), row.published)
    fits = []
    for key, words in said.items():
        fit = compare(query, asked, words, held=held, about=known, published=row.published)
        if beyond is not None:
            fit = with_nearness(fit, row, key, beyond)
        fits.append((fit, key % index.MAX_PASSAGES))
    return Compared(row, tuple(fits))


def _completed(query: Query, row: lookup.Row, rough: Compared) -> Compared:
    fits = with_costly_features(query, row.question.split(), [fit for fit, _ in rough.fits])
    places = [place for _, place in rough.fits]
    return replace(rough, fits=tuple(zip(fits, places, strict=True)))


def _worth(rough: Compared, best: Sequence[float], weights: Weights) -> tuple[float, str, int]:
    """Of equals the newest comes first."""
    return (
        max(score(fit, best, weights) for fit, _ in rough.fits),
        rough.row.published,
        rough.row.exchange,
    )


def _ranked(found: Sequence[Compared], best: Sequence[float], weights: Weights) -> list[_Ranked]:
    """Each exchange is as good as its best passage; of equals the newest comes first."""
    ranked = []
    for item in sorted(
        found, key=lambda each: (each.row.published, each.row.exchange), reverse=True
    ):
        scored = [(score(fit, best, weights), -place, fit) for fit, place in item.fits]
        scored.sort(key=lambda each: each[:2], reverse=True)
        most, _, fit = scored[0]
        ranked.append(_Ranked(item.row, fit, tuple(-place for _, place, _ in scored), most))
    ranked.sort(key=lambda hit: -hit.score)
    return ranked


def _confidences(
    understood: Understood,
    ranked: Sequence[_Ranked],
    held: Sequence[Grounds],
    weights: Weights,
) -> list[float]:
    """How sure each hit is; never more than the one before."""
    sure: list[float] = []
    for place, (hit, grounds) in enumerate(zip(ranked, held, strict=False)):
        rival = ranked[1 - min(place, 1)].score if len(ranked) > 1 else None
        evidence = Evidence(
            hit.fit, hit.score, rival, understood.query, understood.exchanges, grounds
        )
        sure.append(min(confidence(evidence, weights), sure[-1] if sure else 1.0))
    return sure


def _hit(
    understood: Understood, asked: facts.AskedFact, hit: Examined, confidence: float, *, shown: bool
) -> Hit:
    """Shows the best passage, or the next best where that alone holds the fact asked for."""
    record, answer = hit.record, hit.record.answer
    spans, best = cut_passages(answer), hit.place(0)
    if not shown:  # reading its words again is costly
        return Hit(record, spans[best].trimmed(answer), (), confidence)
    wanted = range(len(hit.passages) if asked.kind else 1)
    query = understood.query
    said = hit.said(query, {hit.place(nth) for nth in wanted})
    sentence = facts.sentence_for(query, asked, record, list(chain(*said.values())))
    if sentence:
        best = next(place for place in said if sentence.start < spans[place].end)
    marks = marking.marks(answer, said[best], _everywhere(understood))
    return Hit(record, spans[best].trimmed(answer), marks, confidence, sentence)
