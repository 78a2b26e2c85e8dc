"""A question becomes a verdict."""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import NamedTuple

from bot.search.comparing import Pool, compare_candidates, near_in_meaning
from bot.search.examining import MAX_TOLD, Examined, everywhere
from bot.search.judging import judge_hits
from bot.search.missing import held_by_cards, missing_words
from bot.search.ordering import rank
from bot.search.query.filters import Filters, parse_filters
from bot.search.query.query import make_query
from bot.search.query.understanding import (
    Searcher,
    Understood,
    concepts_of,
    open_searcher,
    renew_synonyms,
    understand,
)
from bot.search.ranking import marking
from bot.search.ranking.facts import facts
from bot.search.ranking.facts.asked_facts import AskedFact, asked_for
from bot.search.ranking.facts.fact_words import FactKind
from bot.search.ranking.finding.narrowing import admitted, readable
from bot.search.ranking.grounds import Grounds
from bot.search.ranking.matched import match
from bot.search.ranking.nearness import Nearness
from bot.search.ranking.repeated import ASKED_AGAIN, repeated_first
from bot.search.ranking.weights import SEMANTIC_WEIGHTS, WEIGHTS
from bot.search.text.analysis import terms
from bot.search.text.language_tags import primary_language
from bot.search.text.passages import cut_passages
from bot.search.text.span import Span
from bot.search.verdict import SUGGESTED, Hit, Result, Verdict, agreed, judge, least_shown
from bot.store.database import Store
from bot.store.record import interviews

__all__ = [
    "MAX_LIMIT",
    "Searcher",
    "ask_in_advance",
    "highlight",
    "highlight_question",
    "open_searcher",
    "renew_synonyms",
    "search",
    "search_as_written",
]

MAX_LIMIT = 50

_IN_ADVANCE = "How many boats did Zhengwei Marsh say that the ferrry needed in 2021, and why?"
"""Names, a number, a typing error: what questions are read by in most ways that there are."""


async def search(
    store: Store,
    searcher: Searcher,
    question: str,
    limit: int = 5,
    filters: Filters | None = None,
    *,
    only_shown: bool = False,
) -> Result:
    """Finds the exchanges that fit a question and says how sure that is.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: Any text; filters that stand in it as words are taken out of it.
        limit: Hits at most, 1 to `MAX_LIMIT`.
        filters: What narrows the question besides.
        only_shown: Judges hits only where they may be shown or decide the verdict. The others get
            the confidence of the last one that is judged, which is at least their own.

    Raises:
        FilterError: A filter in the question cannot be.
    """
    most = max(1, min(limit, MAX_LIMIT))
    rest, narrowed = parse_filters(question, filters or Filters())
    asked = _Asked(rest, most, narrowed, only_shown)
    result = await store.run(lambda db: _search(db, searcher, asked))
    return replace(result, query=question)


async def search_as_written(store: Store, searcher: Searcher, text: str, limit: int) -> Result:
    """Finds what fits a text in which nothing is a filter, whatever it looks like.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        text: Such as somebody else's words.
        limit: Hits at most, 1 to `MAX_LIMIT`.
    """
    return await store.run(lambda db: _search(db, searcher, _Asked(text, limit)))


async def ask_in_advance(store: Store, searcher: Searcher) -> None:
    """Asks what nobody asked, so that the first question does not wait for what all need.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
    """
    await search_as_written(store, searcher, _IN_ADVANCE, 1)


class _Asked(NamedTuple):
    """What `search` is asked for, the filters taken out of the question."""

    question: str
    limit: int
    filters: Filters = Filters()
    only_shown: bool = False


def _search(db: sqlite3.Connection, searcher: Searcher, asked: _Asked) -> Result:
    understood = understand(db, searcher, asked.question)
    asked = asked._replace(filters=readable(asked.filters, searcher.languages))
    within = admitted(db, asked.filters, searcher.languages, searcher.thesaurus)
    judged = partial(_judged, db, understood, asked, within, pool=Pool())
    found = judged()
    if not found.is_sure and (near := near_in_meaning(db, searcher, understood, within)):
        found = agreed(found, judged(near=near))
    return replace(found, query=asked.question)


def _judged(
    db: sqlite3.Connection,
    understood: Understood,
    asked: _Asked,
    within: Collection[int] | None,
    *,
    pool: Pool,
    near: Nearness | None = None,
) -> Result:
    """What a question gets by words alone, or by what is near in meaning too."""
    weights = SEMANTIC_WEIGHTS if near else WEIGHTS
    first = max(asked.limit, SUGGESTED)
    ranked = rank(
        *compare_candidates(db, understood, first, within, near=near, weights=weights, pool=pool),
        weights,
    )[:first]
    records = interviews.records(db, [hit.row.exchange for hit in ranked])
    read = [
        Examined(record, hit.row, hit.passages, hit.fits)
        for record, hit in zip(records, ranked, strict=True)
    ]
    held, sure = judge_hits(db, understood, ranked, read, weights, only_shown=asked.only_shown)
    fact = asked_for(understood.question)
    # An interviewer who asked how many was perhaps not told; who did it, one tells without a name.
    may_repeat = fact.kind in {None, FactKind.NAME} and bool(sure) and sure[0] < ASKED_AGAIN
    if may_repeat and repeated_first(understood.question, records):
        sure[0] = ASKED_AGAIN
    least = least_shown(sure)
    hits = tuple(
        _hit(understood, fact, hit, confidence, shown=confidence >= least)
        for hit, confidence in zip(read[: asked.limit], sure, strict=False)
    )
    if near:
        hits = _by_meaning(understood, hits, held, least)
    verdict = judge(sure)
    corrected = None if verdict is Verdict.NOTHING else understood.corrected
    result = Result(understood.question, verdict, corrected, hits, asked.filters)
    most, is_answer = len(result.shown), verdict is Verdict.ANSWER
    told = _translated(understood, read[:most]) | held_by_cards(db, understood.query, held[:most])
    missing = missing_words(understood, held[:most], told, spelt_right=is_answer)
    is_untold = not is_answer and all(each.untold for each in held[: min(most, MAX_TOLD)])
    return replace(result, missing=missing, untold=fact.kind if most and is_untold else None)


def _translated(understood: Understood, shown: Sequence[Examined]) -> set[int]:
    """The concepts that are marked in passages of another language than the question's."""
    asked = primary_language(understood.language)
    return {
        number
        for hit in shown
        if primary_language(hit.record.card.language) != asked
        for sentence in hit.said(understood.query_in(hit.record.card.language), {hit.place(0)})[
            hit.place(0)
        ]
        for _, number, _ in sentence.found
    }


def _by_meaning(
    understood: Understood, hits: Sequence[Hit], held: Sequence[Grounds], least: float
) -> tuple[Hit, ...]:
    """The hits; of those that are shown it is noted which hold no word of the question."""
    content = {number for number, _ in understood.query.content}
    return tuple(
        replace(hit, by_meaning=content <= held[place].lacking) if hit.confidence >= least else hit
        for place, hit in enumerate(hits)
    )


def highlight(
    searcher: Searcher, question: str, answer: str, *, least: float = 0.0
) -> tuple[Span, tuple[Span, ...]]:
    """The passage of an answer that fits a question best, and the words of it that match.

    Args:
        searcher: Of the corpus.
        question: Any text.
        answer: Of the exchange that is shown.
        least: Weight that a member of a concept needs to match it.
    """
    language = searcher.languages[0]
    concepts = concepts_of(question, searcher.thesaurus, searcher.languages)
    query = make_query([each.said_by(least) for each in concepts], {})
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
        return marking.marks(answer, said, everywhere(understood))

    return await store.run(found)


def _hit(
    understood: Understood, asked: AskedFact, hit: Examined, confidence: float, *, shown: bool
) -> Hit:
    """Shows the best passage, or the next best where that alone holds the fact asked for."""
    record, answer = hit.record, hit.record.answer
    spans, best = hit.spans, hit.place(0)
    if not shown:  # reading its words again is costly
        return Hit(record, spans[best].trimmed(answer), (), confidence)
    wanted = range(len(hit.passages) if asked.kind else 1)
    query = understood.query_in(record.card.language)
    said = hit.said(query, {hit.place(nth) for nth in wanted})
    sentence = facts.sentence_for(query, asked, record, list(chain(*said.values())))
    if sentence:
        best = next(place for place in said if sentence.start < spans[place].end)
    marks = marking.marks(answer, said[best], everywhere(understood))
    return Hit(record, spans[best].trimmed(answer), marks, confidence, sentence)
