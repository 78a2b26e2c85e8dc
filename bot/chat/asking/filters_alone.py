"""Filters without a question: the interviews that they leave."""

from bot.chat.context import Context
from bot.messages.asking.narrowed import as_typed, narrowed_line
from bot.messages.asking.verdicts import told_above
from bot.messages.browsing.collection import collection_message
from bot.messages.markup.message import Message
from bot.search.collection import MAX_CARDS_SHOWN, Collected
from bot.search.collection_words import CollectionQuestion
from bot.search.query.filters import parse_filters
from bot.search.ranking.narrowing import with_other_names
from bot.store import interviews


async def interviews_left(question: str, context: Context) -> Message | None:
    """What is said to filters alone, such as `by:Marsh`; `None` for a question.

    Args:
        question: As it was asked.
        context: Of the update.

    Raises:
        FilterError: A filter in it cannot be.
    """
    services, words = context.services, context.words
    plain, filters = parse_filters(question)
    if not filters or any(map(str.isalnum, plain)):
        return None
    if filters.without:
        return Message(words("no-words"))
    sources = with_other_names(filters, services.searcher.thesaurus)
    cards = await services.store.run(interviews.all_cards)
    left = [each for each in cards if sources.admits(each.published, each.speaker, each.outlet)]
    if not left:
        return Message(words("documents-none", words=as_typed(filters, words)))
    found = Collected(CollectionQuestion.INTERVIEWS, tuple(left[:MAX_CARDS_SHOWN]), len(left))
    return told_above(narrowed_line(filters, words), collection_message(found, words))
