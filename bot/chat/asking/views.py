"""From a question or an id to what is shown of it."""

from collections.abc import Mapping
from dataclasses import replace

import aiosqlite

from bot.chat.asking.bare import without_courtesies
from bot.chat.asking.translated import in_readers_language
from bot.chat.asking.vague import is_vague
from bot.chat.context import Context
from bot.chat.services import Services
from bot.messages.asking.answer import answer
from bot.messages.asking.lists import PAGE_ENTRIES
from bot.messages.asking.narrowed import MANY_HITS, wrong_filter
from bot.messages.asking.verdicts import nothing, suggestions, told_above, unsure, word_list
from bot.messages.asking.view import TopicLink, View
from bot.messages.browsing.collection import collection_message
from bot.messages.browsing.documents import interview_page
from bot.messages.browsing.topics import topic_title
from bot.messages.markup.message import Message, clip
from bot.search.collection.cards import Collected
from bot.search.collection.words import CollectionQuestion
from bot.search.deciding import FoundAnswers, decide, find_answers
from bot.search.engine import highlight_question
from bot.search.query.filters import FilterError, parse_filters
from bot.search.query.lexicon.lexicon import OTHER, Lexicon
from bot.search.ranking.finding.narrowing import unknown_sources
from bot.search.text.span import Span
from bot.search.topics.topics import topics_of
from bot.search.verdict import SURE_FROM, Hit, Result, Verdict
from bot.search.word_lists import is_list
from bot.store.record import interviews
from bot.store.record.interviews import Card, Record
from bot.store.record.translations import translations_of
from bot.store.record.versions import last_version
from bot.store.tally import Tallied

MAX_HITS = MANY_HITS
MAX_INLINE_HITS = 20
MAX_NEAREST_TOPICS = 3

_BEGINNING = 4000
"""Characters of an answer that tell its fittest topic; a longer one would keep the loop busy."""


async def answer_to(
    question: str,
    context: Context,
    *,
    person: str = "",
    as_written: bool = False,
    may_guess: bool = False,
) -> Message:
    """What the bot says to a question.

    Args:
        question: As it was asked.
        context: Of the update.
        person: Who is meant by “him” or “her”; empty when nobody was spoken of.
        as_written: Nothing but filters narrows it.
        may_guess: Whether somebody wants to see what comes near, whatever they meant.
    """
    services, words = context.services, context.words
    if not any(map(str.isalnum, question)):
        return Message(words("no-words"))
    try:
        plain, filters = parse_filters(question)
        if filters.without and not any(map(str.isalnum, plain)):
            return Message(words("no-words"))
        decision = await decide(
            services.store,
            services.searcher,
            question,
            MAX_HITS,
            person=person,
            as_written=as_written,
            rewritten=lambda found: in_readers_language(found, services, words),
        )
    except FilterError as error:
        return wrong_filter(error, words)
    if isinstance(decision, Collected):
        return await _of_collection(decision, context)
    said = await _said(decision, context, may_guess=may_guess)
    if decision.nobody:
        # Whoever is only spoken of gave no interview.
        return told_above(words("documents-none", words=clip(decision.nobody, 60)), said)
    return said


async def _said(found: FoundAnswers, context: Context, *, may_guess: bool) -> Message:
    """What the speakers' words say to a question, which is counted."""
    services, words, result = context.services, context.words, found.result
    services.metrics.question(result.verdict)
    # Whoever is only offered what else a speaker was asked has asked in vain.
    verdict = Verdict.NOTHING if result.nearest_of else result.verdict
    is_kept = services.settings.keep_questions and verdict is Verdict.NOTHING
    services.tally.add(Tallied(verdict), result.query if is_kept else "")
    if found.listed:
        return word_list(result, found.listed, words)
    if not may_guess and is_vague(result, services.lexicon):
        return unsure(result, words)
    if result.verdict is Verdict.NOTHING:
        return await _nothing(result, context)
    if result.verdict is Verdict.ANSWER:
        view = await view_of_hit(result, result.hits[0], context)
        return answer(replace(view, is_rated=True), words)
    return suggestions(result, result.shown, words)


async def _of_collection(found: Collected, context: Context) -> Message:
    """Facts of the collection; one interview is shown with its questions."""
    is_one = found.about in {
        CollectionQuestion.LATEST,
        CollectionQuestion.EARLIEST,
        CollectionQuestion.DATED,
    }
    if not is_one or len(found.cards) != 1:
        return collection_message(found, context.words)
    (card,) = found.cards
    return await interview_of(card, context)


async def interview_of(card: Card, context: Context) -> Message:
    """An interview with its questions, from the first."""
    async with context.services.store.read() as db:
        records = await interviews.interview_exchanges(db, card.key, 0, PAGE_ENTRIES)
    return interview_page(card, records, 0, context.words)


async def view_of_hit(result: Result, hit: Hit, context: Context, page: int = 0) -> View:
    """A hit as it is shown to whoever asked.

    Args:
        result: What the question got.
        hit: One of its hits.
        context: Of the update.
        page: Of the answer.
    """
    view = replace(_of_hit(hit, result.query, context), corrected=result.corrected, page=page)
    return await _completed(view, context, result)


async def view_of_record(
    record: Record,
    context: Context,
    *,
    page: int = 0,
    passage: Span | None = None,
    question: str = "",
) -> View:
    """An exchange that was opened by a button or a link.

    Args:
        record: The exchange.
        context: Of the update.
        page: Of the answer.
        passage: What the button remembers of the question that led there.
        question: The question, where it is known.
    """
    services = context.services
    plain = View(record, page=page, passage=passage, bot=context.bot.username)
    if not any(map(str.isalnum, question)):
        return await _completed(plain, context)
    try:
        found = await find_answers(
            services.store, services.searcher, question, MAX_HITS, only_shown=True
        )
        result = await in_readers_language(found, services, context.words)
    except FilterError:
        return await _completed(plain, context)
    for hit in result.shown:
        if hit.record.id == record.id:
            return await view_of_hit(result, hit, context, page)
    # Somebody walked on from what was found: the whole is shown, with what matches in it.
    marks = await highlight_question(services.store, services.searcher, question, record.answer)
    return await _completed(replace(plain, marks=marks, asked=question), context, result)


async def found_views(question: str, context: Context) -> Collected | list[View]:
    """What may answer a question, best first; nothing of it leads anywhere.

    What lacks a word of the question is not offered, unless it is sure, nor what is of another
    date; what only comes near says so, since it is read by others than whoever asked.

    Args:
        question: As it was typed.
        context: Of the update.

    Returns:
        Facts of the collection where the question asks for those, which are nobody's words.
    """
    services = context.services
    bare = await without_courtesies(question, services.store, services.searcher)
    if not bare:
        return []
    try:
        decision = await decide(services.store, services.searcher, bare, MAX_INLINE_HITS)
    except FilterError:  # somebody is still typing
        return []
    if isinstance(decision, Collected):
        return decision
    result = decision.result
    if (result.missing and not result.is_sure) or result.unmet:
        return []
    least = 0.0 if decision.listed else SURE_FROM if result.verdict is Verdict.ANSWER else 1.0
    return [
        replace(_of_hit(hit, question, context), comes_near=hit.confidence < least)
        for hit in decision.listed or result.shown
    ]


def _of_hit(hit: Hit, question: str, context: Context) -> View:
    return View(
        hit.record,
        passage=hit.passage,
        marks=hit.marks,
        sentence=hit.sentence,
        by_meaning=hit.by_meaning,
        asked=question,
        bot=context.bot.username,
    )


def _back(result: Result, record: Record) -> str:
    """Id of the answer that somebody came from who looks at another exchange."""
    first = result.hits[0].record.id if result.verdict is Verdict.ANSWER else record.id
    return first if first != record.id else ""


async def _completed(view: View, context: Context, found: Result | None = None) -> View:
    """A view with what is around the exchange, and with what the question got that led to it."""
    services = context.services
    to_list = found is not None and await is_list(found, services.searcher)
    async with services.store.read() as db:
        translations = await translations_of(db, view.record)
        previous, following = await interviews.neighbours(db, view.record)
        places = dict(await interviews.topic_places(db, view.record.key))
        old = await last_version(db, view.record.id) if view.record.card.version > 1 else None
    place = None
    if topic := _fittest(view.record, places, services.lexicon):
        title = topic_title(topic, services.lexicon, context.words)
        place = TopicLink(topic, title, places[topic] // PAGE_ENTRIES)
    return replace(
        view,
        found=found,
        back=_back(found, view.record) if found and not to_list else "",
        to_list=to_list,
        previous=previous,
        next=following,
        topic=place,
        translations=tuple(translations),
        corrected_at=old.replaced_at if old else 0.0,
    )


def _fittest(record: Record, places: Mapping[str, int], lexicon: Lexicon) -> str | None:
    """Of the topics that an exchange is kept under, the one that it fits best.

    The interviewer has to have asked about it: what an answer only touches on would mislead.
    """
    language = record.card.language
    asked = topics_of(lexicon, record.question, "", language)
    fitting = topics_of(lexicon, record.question, record.answer[:_BEGINNING], language)
    known = (topic for topic in fitting if topic in places and topic in asked and topic != OTHER)
    return next(known, None)


async def _nothing(result: Result, context: Context) -> Message:
    services, words = context.services, context.words
    async with services.store.read() as db:
        if not await interviews.count(db):
            return Message(words("nothing-on-record"))
        near = await _nearest(db, result, services)
    topics = [(topic, topic_title(topic, services.lexicon, words)) for topic in near]
    searcher = services.searcher
    unknown = await services.store.run(
        lambda db: unknown_sources(db, result.filters, searcher.thesaurus)
    )
    return nothing(result, topics, words, languages=searcher.languages, unknown=unknown)


async def _nearest(db: aiosqlite.Connection, result: Result, services: Services) -> list[str]:
    """Topics of which the question has a word, nearest first."""
    counts = await interviews.topic_counts(db)
    language = services.searcher.languages[0] if services.searcher.languages else "en"
    named = topics_of(services.lexicon, result.corrected or result.query, "", language)
    near = [topic for topic in named if topic != OTHER and counts.get(topic)]
    return near[:MAX_NEAREST_TOPICS]
