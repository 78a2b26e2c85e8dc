"""What is said about stored data: what there is, and that it is erased."""

from bot.messages.language.words import Words
from bot.messages.markup.html import as_lines, as_paragraphs, join
from bot.messages.markup.message import Message
from bot.messages.subscribing.choice_buttons import NamedChat
from bot.messages.subscribing.subscriptions import for_chat


def privacy(words: Words, *, backup_days: int, keep_days: int) -> Message:
    """Says in plain words what is stored and what is not.

    Args:
        words: The reader's words.
        backup_days: Days after which a copy of the database is deleted; 0 where none are made.
        keep_days: Days for which texts of questions in vain are kept; 0 where none are.
    """
    copies = words("privacy-copies", days=backup_days) if backup_days else ""
    kept = words("privacy-kept", days=keep_days) if keep_days else words("privacy-questions")
    paragraphs = (
        words("privacy-title"),
        kept,
        words("privacy-counts"),
        words("privacy-subscriptions"),
        words("privacy-awaiting"),
        words("privacy-language"),
        words("privacy-log"),
        join((words("privacy-forget"), copies), " "),
    )
    return Message(join(paragraphs, "\n\n"))


def forgotten(target: NamedChat, words: Words, *, known: bool, backup_days: int) -> Message:
    """Says that a chat is erased.

    Args:
        target: Which chat it is.
        words: The reader's words.
        known: Whether anything was stored of it.
        backup_days: Days after which a copy of the database is deleted; 0 where none are made.
    """
    copies = words("forgotten-copies", days=backup_days) if known and backup_days else ""
    said = words("forgotten" if known else "forgotten-nothing")
    return Message(as_paragraphs(as_lines(said, for_chat(target, words)), copies))
