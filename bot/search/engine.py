"""A question becomes a verdict."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import aiosqlite

from bot.search import marking
from bot.search.analysis import terms
from bot.search.candidates import Candidate, candidates
from bot.search.concepts import Concept, Concepts, Member, concepts_of, prepare
from bot.search.correction import CORRECTED, MIN_LETTERS, allowed, correct
from bot.search.lexicon import Lexicon
from bot.search.passages import passages
from bot.search.ranking import Query, features, make_query, match
from bot.search.verdict import Hit, Result, Span, Verdict, judge
from bot.search.weights import confidence, score
from bot.store import index, interviews
from bot.store.database import Store

MAX_LIMIT = 50
_MAX_CORRECTIONS = 8


@dataclass(slots=True)
class Searcher:
    """What is kept between questions. Make one with `open_searcher`."""

    concepts: Concepts
    languages: tuple[str, ...] = ()
    changes: int = -1
    """State of the index that `languages` were read from."""


@dataclass(frozen=True, slots=True)
class _Ranked:
    candidate: Candidate
    passage: int
    score: float
    confidence: float


async def open_searcher(store: Store, lexicon: Lexicon) -> Searcher:
    """Makes ready to search; takes no longer for a large corpus than for a small one."""
    searcher = Searcher(prepare(lexicon))
    async with store.read() as db:
        await _refresh(db, searcher, await index.totals(db))
    return searcher


async def search(store: Store, searcher: Searcher, question: str, limit: int = 5) -> Result:
    """Finds the exchanges that fit a question and says how sure that is.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: Any text.
        limit: Hits at most, 1 to `MAX_LIMIT`.
    """
    limit = max(1, min(limit, MAX_LIMIT))
    async with store.read() as db:
        totals = await index.totals(db)
        await _refresh(db, searcher, totals)
        concepts = concepts_of(question, searcher.concepts, searcher.languages)
        frequency = await index.frequencies(db, _terms(concepts))
        concepts, corrected = await _corrected(db, searcher, question, concepts, frequency)
        query = make_query(
            concepts,
            frequency,
            totals.questions,
            totals.question_terms / max(1, totals.questions),
            totals.passage_terms / max(1, totals.passages),
        )
        found = await candidates(db, query, frequency, totals.questions)
        ranked = await _ranked(db, query, found, limit)
        records = await interviews.records(db, [hit.candidate.exchange for hit in ranked])
    hits = tuple(_hit(query, record, hit) for record, hit in zip(records, ranked, strict=True))
    verdict = judge(hits[0].confidence) if hits else Verdict.NOTHING
    return Result(question, verdict, corrected, hits)


def highlight(searcher: Searcher, question: str, answer: str) -> tuple[Span, tuple[Span, ...]]:
    """The passage of an answer that fits a question best, and the words that match.

    Args:
        searcher: Of the corpus.
        question: Any text.
        answer: Of the exchange that is shown.
    """
    concepts = concepts_of(question, searcher.concepts, searcher.languages)
    language = searcher.languages[0] if searcher.languages else "en"
    query = make_query(concepts, {}, 1, 1, 1)
    spans = passages(answer)
    best = max(
        spans,
        key=lambda span: sum(match(query, terms(answer[span.start : span.end], language)).best),
    )
    passage = marking.trimmed(answer, best)
    return passage, marking.marks(query, answer, passage, language)


async def _refresh(db: aiosqlite.Connection, searcher: Searcher, totals: index.Totals) -> None:
    if searcher.changes != totals.changes:
        searcher.languages = tuple(await index.languages(db))[:4] or ("en",)
        searcher.changes = totals.changes


def _terms(concepts: Sequence[Concept]) -> set[str]:
    return {term for concept in concepts for m in concept.members for term in m.terms}


async def _corrected(
    db: aiosqlite.Connection,
    searcher: Searcher,
    question: str,
    concepts: Sequence[Concept],
    frequency: dict[str, int],
) -> tuple[list[Concept], str | None]:
    """Mends words that are neither in the corpus nor in the lexicon."""
    mended: list[Concept] = []
    pieces: list[str] = []
    copied = corrections = 0
    for concept in concepts:
        word = concept.words[0]
        if (
            concept.known
            or len(word) < MIN_LETTERS
            or any(m.terms[0] in frequency for m in concept.members)
            or corrections == _MAX_CORRECTIONS
        ):
            mended.append(concept)
            continue
        corrections += 1
        near = await index.words_near(db, word, 2 if len(word) < 6 else 3, allowed(word))
        near.update((w, 1) for w in searcher.concepts.words if w not in near)
        meant = correct(word, near.items())
        if meant is None:
            mended.append(concept)
            continue
        (understood, *_) = concepts_of(meant, searcher.concepts, searcher.languages)
        members = tuple(Member(m.terms, m.weight * CORRECTED) for m in understood.members)
        mended.append(replace(concept, members=(*members, *concept.members)))
        pieces += [question[copied : concept.span.start], meant]
        copied = concept.span.end
    if not pieces:
        return mended, None
    frequency.update(await index.frequencies(db, _terms(mended) - frequency.keys()))
    return mended, "".join([*pieces, question[copied:]])


async def _ranked(
    db: aiosqlite.Connection, query: Query, found: Sequence[Candidate], limit: int
) -> list[_Ranked]:
    rows = {row.exchange: row for row in await index.rows(db, [c.exchange for c in found])}
    texts = await index.passages(db, [key for c in found for key in c.passages])
    ranked: list[_Ranked] = []
    for candidate in found:
        row = rows[candidate.exchange]
        question = row.question.split()
        in_question = match(query, question)
        best: _Ranked | None = None
        for key in candidate.passages:
            in_passage = match(query, texts.get(key, "").split())
            values = features(query, question, in_question, in_passage)
            fit = score(values)
            if best is None or fit > best.score:
                place = key % index.MAX_PASSAGES
                best = _Ranked(candidate, place, fit, confidence(fit))
        if best:
            ranked.append(best)
    ranked.sort(key=lambda hit: (-hit.score, -hit.candidate.exchange))
    return ranked[:limit]


def _hit(query: Query, record: interviews.Record, hit: _Ranked) -> Hit:
    spans = passages(record.answer)
    passage = marking.trimmed(record.answer, spans[min(hit.passage, len(spans) - 1)])
    marks = marking.marks(query, record.answer, passage, record.card.language)
    return Hit(record, passage, marks, hit.confidence)
