"""Results of an inline query: quotations that a person puts into another chat."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.asking.answer import excerpt
from bot.messages.asking.question import headline
from bot.messages.asking.sharing import deep_link
from bot.messages.asking.source import source_line
from bot.messages.asking.view import View
from bot.messages.language.words import Words
from bot.messages.markup.message import Button, Message, clip, label
from bot.search.text.span import Span

_TITLE = 120
_DESCRIPTION = 160


@dataclass(frozen=True, slots=True)
class Article:
    """One result.

    Attributes:
        id: The exchange's id, so that it stays the same.
        title: The interviewer's question.
        description: The source, and the sentence that answers or the beginning of the passage.
        message: What is sent when it is chosen.
    """

    id: str
    title: str
    description: str
    message: Message


def articles(views: Sequence[View], words: Words) -> list[Article]:
    """Quotations with their sources, and a button to the whole answer.

    Args:
        views: What was found, best first.
        words: The reader's words.
    """
    return [_article(view, words) for view in views]


def nothing_article(question: str, words: Words) -> Article:
    """What is said where a quotation was asked for and there is none.

    Args:
        question: As it was asked; empty when only the bot was named.
        words: The reader's words.
    """
    said = words("nothing-found", question=clip(question, 200)) if question else words("invite")
    return Article("nothing", words.plain("nothing-inline"), "", Message(said))


def talk_article(courtesy: str, words: Words) -> Article:
    """What is said to a guest who asks nothing of the record.

    Args:
        courtesy: Key of what they said, such as `said-thanks`; empty for another thing.
        words: The reader's words.
    """
    said = {"said-thanks": "thanks", "said-goodbye": "goodbye"}.get(courtesy, "about")
    return Article("talk", words.plain("nothing-inline"), "", Message(words(said)))


def _article(view: View, words: Words) -> Article:
    record = view.record
    told = view.sentence or view.passage or Span(0, len(record.answer))
    shown = told.trimmed(record.answer)
    passage = clip(record.answer[shown.start : shown.end], _DESCRIPTION)
    doubt = words.plain("comes-near-short") if view.comes_near else ""
    lines = filter(None, (doubt, source_line(record.card, words), passage))
    return Article(
        record.id,
        label(headline(record.question, _TITLE), _TITLE),
        clip("\n".join(lines), 2 * _DESCRIPTION),
        Message(
            excerpt(view, words),
            ((Button(words.plain("read-in-bot"), url=deep_link(record, view.bot)),),),
        ),
    )
