"""What narrowed a question, repeated above what it got."""

from bot.messages.language.words import Words
from bot.messages.markup.html import Html
from bot.messages.markup.message import Message, clip
from bot.search.query.filters import FilterError, Filters, written


def narrowed_line(filters: Filters, words: Words) -> Html:
    """The filters as words that can be typed again; empty when nothing was narrowed."""
    return words("narrowed-by", filters=clip(written(filters), 200)) if filters else Html()


def wrong_filter(error: FilterError, words: Words) -> Message:
    """Says what a filter has to look like."""
    return Message(words("filter-wrong", name=error.name, value=clip(error.value, 50)))
