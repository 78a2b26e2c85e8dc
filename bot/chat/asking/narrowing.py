"""Buttons that narrow a question, take filters off again, and show it over the years."""

from dataclasses import replace

from telegram import CallbackQuery, Update

from bot.chat.asking.shown import as_understood, question_behind, with_filters
from bot.chat.asking.views import answer_to
from bot.chat.context import Context
from bot.chat.replying import refuse, show
from bot.messages.asking.narrowing import facet_page, facet_values, narrowing_message
from bot.messages.asking.years import years_page
from bot.messages.buttons.narrowing import (
    AddFilter,
    Facet,
    OpenNarrowing,
    OpenYears,
    TakeOff,
    name_hash,
)
from bot.search.deciding import find_answers
from bot.search.engine import MAX_LIMIT
from bot.search.query.filters import (
    FilterError,
    Filters,
    minus,
    parse_filters,
    single_filters,
    with_filter,
)
from bot.search.verdict import Result
from bot.search.word_lists import as_listed, is_list
from bot.store.record import interviews


async def open_narrowing(
    _: Update, context: Context, query: CallbackQuery, action: OpenNarrowing
) -> None:
    """Shows what the question can be narrowed to."""
    words = context.words
    result = await found_behind(query, context)
    if result is None:
        return
    values = facet_values(result.hits)
    to_list = await is_list(result, context.services.searcher)
    if action.facet in values:
        counted = values[action.facet]
        message = facet_page(result, action.facet, counted, action.page, words, to_list=to_list)
    elif values:
        message = narrowing_message(result, values, words, to_list=to_list)
    else:
        await refuse(query, context, "narrow-nothing")
        return
    await show(query, context, as_understood(query, context, result.query, message))


async def narrow(_: Update, context: Context, query: CallbackQuery, action: AddFilter) -> None:
    """Asks the question again with one filter more."""
    question = question_behind(query, context)
    if not question:
        await refuse(query, context, "notice-stale")
        return
    plain, filters = parse_filters(question)
    added = await _added(filters, action, context)
    if added is None:
        await refuse(query, context, "notice-gone")
        return
    await _ask(query, context, plain, added)


async def take_off(_: Update, context: Context, query: CallbackQuery, action: TakeOff) -> None:
    """Asks the question again with one filter less."""
    question = question_behind(query, context)
    if not question:
        await refuse(query, context, "notice-stale")
        return
    plain, filters = parse_filters(question)
    each = single_filters(filters)
    left = minus(filters, each[action.place]) if action.place < len(each) else filters
    # What the question names would narrow it again.
    await _ask(query, context, plain, left, as_written=True)


async def open_years(_: Update, context: Context, query: CallbackQuery, action: OpenYears) -> None:
    """Shows what was said on the question, in order of date."""
    result = await found_behind(query, context)
    if result is None:
        return
    if result.shown:
        to_list = await is_list(result, context.services.searcher)
        listed = await as_listed(result, context.services.searcher)
        message = years_page(listed, action.page, context.words, to_list=to_list)
        await show(query, context, as_understood(query, context, result.query, message))
    else:
        await refuse(query, context, "nothing-inline")


async def found_behind(query: CallbackQuery, context: Context) -> Result | None:
    """All that was found for the question of a message; `None` when it is not known any more."""
    services = context.services
    question = question_behind(query, context)
    if not question:
        await refuse(query, context, "notice-stale")
        return None
    return await find_answers(
        services.store, services.searcher, question, MAX_LIMIT, only_shown=True
    )


async def _ask(
    query: CallbackQuery,
    context: Context,
    plain: str,
    filters: Filters,
    *,
    as_written: bool = False,
) -> None:
    try:
        question = with_filters(plain, filters)
    except FilterError:
        await refuse(query, context, "filter-much")
        return
    message = await answer_to(question, context, as_written=as_written)
    await show(query, context, as_understood(query, context, question, message))


async def _added(filters: Filters, action: AddFilter, context: Context) -> Filters | None:
    """Filters with one more; `None` for a name that is not on record any more."""
    if action.facet is Facet.YEAR:
        return replace(filters, since=action.value, until=action.value)
    async with context.services.store.read() as db:
        overview = await interviews.overview(db)
    is_speaker = action.facet is Facet.SPEAKER
    names = overview.speakers if is_speaker else overview.outlets
    name = next((each for each in names if name_hash(each) == action.value), None)
    if name is None:
        return None
    # Of several names any fits, so another one takes the place of what was chosen before.
    return with_filter(
        replace(filters, by=()) if is_speaker else replace(filters, outlets=()),
        "by" if is_speaker else "in",
        name,
    )
