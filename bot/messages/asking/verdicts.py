"""What a question gets when it is not one answer: suggestions, more matches, or nothing."""

from collections.abc import Sequence

from bot.messages.asking.lists import numbered_questions, question_buttons
from bot.messages.asking.narrowed import narrowed_line
from bot.messages.language.words import Words
from bot.messages.markup.buttons import OpenAnswer, OpenTopic, OpenTopics, encode
from bot.messages.markup.html import join
from bot.messages.markup.message import Button, Message, clip, label
from bot.search.verdict import Hit, Result
from bot.store.interviews import Record

MAX_SUGGESTIONS = 5
"""Questions that are suggested."""


def suggestions(result: Result, hits: Sequence[Hit], words: Words) -> Message:
    """Questions that the reader may have meant.

    Args:
        result: The verdict.
        hits: Those of its hits that are worth suggesting, best first.
        words: The reader's words.
    """
    records = [hit.record for hit in hits[:MAX_SUGGESTIONS]]
    above = narrowed_line(result.filters, words), _corrected(result, words)
    heading = join((*above, words("did-you-mean")), "\n\n")
    return Message(
        join((heading, numbered_questions(records, words)), "\n\n"),
        (
            *question_buttons(records, passages=[hit.passage for hit in hits[:MAX_SUGGESTIONS]]),
            (Button(words.plain("all-topics"), encode(OpenTopics())),),
        ),
    )


def matches(current: str, records: Sequence[Record], words: Words) -> Message:
    """What else was found for a question.

    Args:
        current: Id of the answer that was in view, to go back to.
        records: The other exchanges, best first.
        words: The reader's words.
    """
    return Message(
        join((words("matches"), numbered_questions(records, words)), "\n\n"),
        (
            *question_buttons(records),
            (Button(words.plain("back-to-answer"), encode(OpenAnswer(current))),),
        ),
    )


def nothing(result: Result, topics: Sequence[tuple[str, str]], words: Words) -> Message:
    """Nothing on record answers this; where to look instead.

    Args:
        result: The verdict.
        topics: Ids and titles of the nearest topics, nearest first; none when no topic is near.
        words: The reader's words.
    """
    near = tuple((Button(label(title), encode(OpenTopic(id_))),) for id_, title in topics)
    question = clip(result.query, 200)
    return Message(
        join(
            (
                narrowed_line(result.filters, words),
                _corrected(result, words),
                words("nothing-found", question=question),
                words("nearest-topics") if near else words("see-topics"),
            ),
            "\n\n",
        ),
        (*near, (Button(words.plain("all-topics"), encode(OpenTopics())),)),
    )


def _corrected(result: Result, words: Words) -> str:
    if not result.corrected:
        return ""
    return words("looked-for", query=clip(result.corrected, 150))
