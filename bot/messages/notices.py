"""Short things the bot says, and the buttons that lead on from them."""

from bot.messages.buttons.asking import OpenAnswer
from bot.messages.buttons.browsing import OpenDocuments, OpenTopics
from bot.messages.language.formats import shown_title
from bot.messages.language.words import Words
from bot.messages.markup.message import Button, ButtonRow, Message
from bot.store.record.interviews import Card


def only_quotes(words: Words) -> Message:
    """Says that nothing is written here but what was said, and where to read it."""
    return leading_on("only-quotes", words)


def leading_on(key: str, words: Words) -> Message:
    """One of the bot's own sentences, and where to go on.

    Args:
        key: Of what is said, such as `link-unknown`.
        words: The reader's words.
    """
    return Message(words(key), (browse_row(words),))


def nothing_more(seen: str, words: Words) -> Message:
    """Says that nothing else was found, with the way back to what was.

    Args:
        seen: Id of the exchange that was shown.
        words: The reader's words.
    """
    back = Button(words.plain("back-to-answer"), OpenAnswer(seen, as_new_message=True))
    return Message(words("nothing-more"), ((back,), browse_row(words)))


def link_withdrawn(card: Card, words: Words) -> Message:
    """Says that an interview was withdrawn, to somebody who followed an old link."""
    title = shown_title(card.title, words, 150)
    return Message(words("withdrawn", title=title), (browse_row(words),))


def browse_row(words: Words) -> ButtonRow:
    """Leads to the topics and to the interviews."""
    return (topics_button(words), documents_button(words))


def topics_button(words: Words) -> Button:
    """Leads to the topics."""
    return Button(words.plain("all-topics"), OpenTopics())


def documents_button(words: Words) -> Button:
    """Leads to the interviews."""
    return Button(words.plain("all-documents"), OpenDocuments())
