"""Short things the bot says: that something is gone, or how to go on."""

from bot.messages.buttons.browsing import OpenDocuments, OpenTopics
from bot.messages.buttons.grammar import encode
from bot.messages.language.words import Words
from bot.messages.markup.message import Button, Message, clip
from bot.store.interviews import Card


def short_message(key: str, words: Words) -> Message:
    """One of the bot's own sentences, without buttons."""
    return Message(words(key))


def only_quotes(words: Words) -> Message:
    """Says that nothing is written here but what was said, and where to read it."""
    return Message(words("only-quotes"), (_browse(words),))


def link_gone(key: str, words: Words) -> Message:
    """Says that what a link led to is not there, and where to go on.

    Args:
        key: Why: `link-unknown`.
        words: The reader's words.
    """
    return Message(words(key), (_browse(words),))


def link_withdrawn(card: Card, words: Words) -> Message:
    """Says that an interview was withdrawn, to somebody who followed an old link."""
    title = clip(card.title, 150) or words.plain("untitled")
    return Message(words("withdrawn", title=title), (_browse(words),))


def _browse(words: Words) -> tuple[Button, ...]:
    return (
        Button(words.plain("all-topics"), encode(OpenTopics())),
        Button(words.plain("all-documents"), encode(OpenDocuments())),
    )
