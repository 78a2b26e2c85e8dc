"""What administrators see of a file: how it was read, and what became of it."""

from collections.abc import Sequence
from enum import StrEnum

from bot.corpus.interview import Interview
from bot.corpus.remark import Remark, remark
from bot.messages.asking.question import headline
from bot.messages.buttons.browsing import OpenInterview
from bot.messages.buttons.plain import Choose
from bot.messages.language.formats import shown_title, spoken_date, spoken_list
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, as_paragraphs, bold, join
from bot.messages.markup.message import Button, Message, Style, clip, label
from bot.messages.publishing.remarks import say_remark
from bot.store.record.interviews import Card

PUBLISH = "file:publish"
PUBLISH_QUIETLY = "file:quiet"
CANCEL = "file:cancel"
"""Fields of the buttons below a file that was read."""

MAX_PREVIEW_QUESTIONS = 3
MAX_DOUBTS = 5
"""Questions and doubts that are shown."""


def file_preview(interview: Interview, more: int, earlier: str, words: Words) -> Message:
    """How a file was read, before it is published.

    Args:
        interview: The first interview in it.
        more: How many more there are.
        earlier: The document that it is a new version of, or empty.
        words: The reader's words.
    """
    first = join(
        (
            f"• {headline(each.question, 220)}"
            for each in interview.exchanges[:MAX_PREVIEW_QUESTIONS]
        ),
        "\n",
    )
    doubted = [say_remark(doubt, words) for doubt in interview.warnings[:MAX_DOUBTS]]
    doubts = join((f"• {clip(doubt, 200)}" for doubt in doubted), "\n")
    quiet = Button(words.plain("file-quiet"), Choose(PUBLISH_QUIETLY))
    return Message(
        as_paragraphs(
            words("file-more", count=more + 1) if more else "",
            _about(interview, words),
            as_lines(words("questions", count=len(interview.exchanges)), first),
            as_lines(words("file-doubts"), doubts) if doubts else "",
            words("file-earlier", name=clip(earlier, 100)) if earlier else "",
        ),
        (
            (Button(words.plain("file-publish"), Choose(PUBLISH), style=Style.SUCCESS),),
            *(() if earlier else ((quiet,),)),
            (Button(words.plain("file-cancel"), Choose(CANCEL)),),
        ),
    )


def _about(interview: Interview, words: Words) -> Html:
    """Who is asked, by whom, where and when, as the file tells."""
    unknown = words.plain("file-unknown")
    speaker = ", ".join(filter(None, (clip(interview.speaker, 150), clip(interview.role, 150))))
    outlet = clip(interview.outlet, 100) or unknown
    date = spoken_date(interview.published or "", words) or unknown
    interviewers = spoken_list([clip(name, 60) for name in interview.interviewers], words)
    return as_lines(
        bold(shown_title(interview.title, words)),
        words("file-speaker", name=speaker or unknown),
        words("file-interviewers", names=interviewers) if interviewers else "",
        words("file-published", outlet=outlet, date=date),
    )


def file_refused(reason: Remark | None, words: Words) -> Message:
    """Says why a file is not published."""
    said = say_remark(reason or remark("holds-none"), words)
    return Message(words("file-refused", reason=clip(said, 500)))


class Publication(StrEnum):
    """How a file came onto the record; the message that says so."""

    ANNOUNCED = "file-done"
    QUIET = "file-done-quietly"
    NEW_VERSION = "file-edited"
    REPEATED = "file-already"


def file_published(cards: Sequence[Card], document: str, how: Publication, words: Words) -> Message:
    """Says that a file is on record now.

    Args:
        cards: Its interviews.
        document: Its name in the folder.
        how: What is said of it.
        words: The reader's words.
    """
    titles = join((bold(clip(card.title, 180)) for card in cards[:MAX_PREVIEW_QUESTIONS]), "\n")
    return Message(
        as_paragraphs(words(how, name=clip(document, 100)), titles),
        tuple(
            (
                Button(
                    label(words.plain("all-questions", count=card.exchanges)),
                    OpenInterview(card.slug),
                ),
            )
            for card in cards[:1]
        ),
    )
