"""What a question gets, decided in one place: the chat, inline results and the terminal show it."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.search.collection.cards import (
    Collected,
    ask_collection,
    interviewed_in,
    interviews_left,
    may_be_name,
    told_of,
)
from bot.search.collection.dated import unmet_date, without_date_words
from bot.search.collection.named import named_in, nearest_of_speaker
from bot.search.collection.short_years import with_whole_years
from bot.search.collection.sourced import as_narrowed
from bot.search.collection.words import CollectionQuestion
from bot.search.engine import highlight, search
from bot.search.missing import seldom_words
from bot.search.query.concepts import HELD
from bot.search.query.filters import Filters, parse_filters, plain_question
from bot.search.query.understanding import Searcher, understand
from bot.search.text.passages import sentences
from bot.search.text.span import Span
from bot.search.verdict import Hit, Result, Verdict
from bot.search.word_lists import listed_for_word
from bot.store.database import Store

Rewritten = Callable[[Result], Awaitable[Result]]
"""What the reader is shown instead of some hits, such as what they say in another language."""

_RUSSIAN_WHO = re.compile(r"^(?:а )?кто (?:сейчас )?(?=\w)", re.IGNORECASE)
"""*Кто посол?* lacks “is”, and may begin like *кто пришёл?*."""

LISTED_WHOLE = 160
"""Characters of an interviewer's turn that a list shows with what was said before asking."""


@dataclass(frozen=True, slots=True)
class FoundAnswers:
    """What the answers on record say to a question.

    Attributes:
        result: The verdict and the hits.
        listed: Where a word stands that was asked alone; none for anything else.
        nobody: Whose interviews were asked for, where nobody of that name gave any.
    """

    result: Result
    listed: tuple[Hit, ...] = ()
    nobody: str = ""


async def find_answers(
    store: Store,
    searcher: Searcher,
    question: str,
    limit: int = 5,
    filters: Filters | None = None,
    *,
    only_shown: bool = False,
    as_written: bool = False,
) -> Result:
    """What the answers on record say to a question: those of its date, its outlet and its speaker.

    What is of another date than was asked for answers nothing, however well it fits.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: As it was asked, bare of courtesies.
        limit: Hits at most.
        filters: What narrows it besides.
        only_shown: As for `search`.
        as_written: Nothing but filters narrows it, such as where somebody took one off.

    Raises:
        FilterError: A filter in the question cannot be.
    """
    typed, meant = question, await _as_meant(store, searcher, question)
    question = meant or question
    asked = question if as_written else await as_narrowed(store, searcher, question, filters)
    found = await search(store, searcher, asked, limit, filters, only_shown=only_shown)
    result = without_date_words(found)
    verdict, unmet = result.verdict, unmet_date(result)
    if unmet and verdict is Verdict.ANSWER:
        verdict = Verdict.SUGGESTIONS
    if result.missing and verdict is Verdict.SUGGESTIONS:
        is_near = await asyncio.to_thread(_shows_a_word, result, searcher)
        verdict = verdict if is_near else Verdict.NOTHING
    if verdict is Verdict.ANSWER:
        result = replace(result, missing=seldom_words(plain_question(question), result.missing))
    unmet = unmet if verdict is not Verdict.NOTHING else ""
    corrected = _corrected(question, result) if asked != question else result.corrected
    result = replace(result, verdict=verdict, unmet=unmet, corrected=corrected)
    return _told(result, typed, meant)


async def _as_meant(store: Store, searcher: Searcher, question: str) -> str:
    """A question that was typed in another layout, or in other letters; empty for any other."""
    if parse_filters(question)[1]:
        return ""  # they are read before what is left is
    understood = await store.run(lambda db: understand(db, searcher, question))
    return understood.question if understood.retyped else ""


def _told(result: Result, typed: str, meant: str) -> Result:
    """A result that tells how a question was read that was meant otherwise than it was typed.

    Capitals that find nothing were an abbreviation, in the letters in which they were typed.
    """
    if meant and typed.isupper() and result.verdict is Verdict.NOTHING:
        return replace(result, query=typed)
    is_told = bool(result.corrected) or result.verdict is Verdict.NOTHING
    return result if is_told or not meant else replace(result, corrected=meant)


def _corrected(question: str, result: Result) -> str | None:
    """A question as it was asked, with the corrections of what was left of it to be looked up."""
    left, corrected = plain_question(result.query).split(), (result.corrected or "").split()
    if len(left) != len(corrected):
        return result.corrected
    for typed, meant in zip(left, corrected, strict=True):
        question = question.replace(typed, meant, 1) if typed != meant else question
    return question


def _shows_a_word(result: Result, searcher: Searcher) -> bool:
    """Whether something of the question stands in what is suggested, so that it is near at all.

    What was said at length before asking is not seen in a list, and seldom what is asked.
    """
    question = plain_question(result.corrected or result.query)
    for hit in result.shown:
        told = hit.record.question
        if len(told) > LISTED_WHOLE:
            asked = sentences(told, Span(0, len(told)))[-1].trimmed(told)
            told = told[asked.start : asked.end]
        if hit.marks or highlight(searcher, question, told, least=HELD)[1]:
            return True
    return False


async def decide(
    store: Store,
    searcher: Searcher,
    question: str,
    limit: int = 5,
    filters: Filters | None = None,
    *,
    person: str = "",
    only_shown: bool = True,
    as_written: bool = False,
    rewritten: Rewritten | None = None,
) -> Collected | FoundAnswers:
    """What a question gets, whoever shows it: facts of the collection, or what answers say.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: As it was asked, bare of courtesies.
        limit: Hits at most.
        filters: What narrows it besides.
        person: Who is meant by “him” or “her”; empty when nobody was spoken of.
        only_shown: As for `search`.
        as_written: As for `find_answers`.
        rewritten: Puts into the reader's language what was published in it too.

    Raises:
        FilterError: A filter in the question cannot be.
    """
    typed, meant = question, await _as_meant(store, searcher, question)
    question = with_whole_years(meant or question)
    if told := await _collected(store, searcher, question, person):
        return told
    if who := await _who_is(store, searcher, question):
        return who
    result = await find_answers(
        store, searcher, question, limit, filters, only_shown=only_shown, as_written=as_written
    )
    result = await rewritten(result) if rewritten else result
    listed = await listed_for_word(result, searcher)
    is_theirs = bool(result.filters.by)
    name = _RUSSIAN_WHO.sub("", question)
    if may_be_name(name) and not listed and not is_theirs and result.verdict is not Verdict.ANSWER:
        # An office alone asks who holds it.
        who = await ask_collection(store, searcher, f"who is {name}")
        if who is not None and (who.person or who.about is CollectionQuestion.INTERVIEWERS):
            return who
    if not as_written:
        result = await nearest_of_speaker(store, searcher, question, result, filters)
    return FoundAnswers(_told(result, typed, meant), tuple(listed), interviewed_in(question))


async def _collected(
    store: Store, searcher: Searcher, question: str, person: str
) -> Collected | None:
    """Facts of the collection: also which interviews filters leave that stand there alone."""
    plain, filters = parse_filters(question)
    if filters and not any(map(str.isalnum, plain)):
        return await interviews_left(store, searcher, filters)
    return await ask_collection(store, searcher, question, person)


async def _who_is(store: Store, searcher: Searcher, name: str) -> Collected | None:
    """The card of whoever a text names that holds nothing else, though others speak of them."""
    named = await store.run(lambda db: named_in(db, searcher, name))
    if named is None or any(map(str.isalnum, named.rest)):
        return None
    return await told_of(store, named.speakers)
