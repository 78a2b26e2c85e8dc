"""What was corrected: the difference by words, and how an answer read before."""

from datetime import UTC, datetime

from bot.messages.asking.lists import turning
from bot.messages.asking.source import published_line, speaker_line
from bot.messages.buttons.asking import OpenAnswer, OpenOldVersion
from bot.messages.buttons.browsing import OpenInterview
from bot.messages.language.formats import spoken_date
from bot.messages.language.words import Words
from bot.messages.markup.comparison import comparison_html
from bot.messages.markup.html import Html, as_lines, as_paragraphs, bold, escape, quote
from bot.messages.markup.message import Button, Message, clip
from bot.messages.markup.pages import pages
from bot.search.quotations.edits import edits
from bot.store.record.interviews import Record
from bot.store.record.versions import OldExchange


def spoken_moment(moment: float, words: Words) -> str:
    """The day of a Unix time, in UTC."""
    return spoken_date(f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d}", words)


def what_changed(record: Record, old: OldExchange, words: Words) -> Message:
    """Shows what the last correction changed in an answer.

    Args:
        record: The exchange as it is.
        old: As it was.
        words: The reader's words.
    """
    pieces = edits(old.answer, record.answer)
    weighs = any(piece.weighs for piece in pieces)
    return Message(
        as_paragraphs(
            bold(f"❝ {clip(record.question, 300)} ❞"),
            as_lines(
                words("change-heading", date=spoken_moment(old.replaced_at, words)),
                words("change-weighs") if weighs else "",
                words("change-legend" if pieces else "change-small"),
            ),
            quote(comparison_html(pieces)) if pieces else "",
        ),
        ((Button(words.plain("back-to-current"), OpenAnswer(record.id)),),),
    )


def old_version(old: OldExchange, record: Record | None, words: Words, page: int = 0) -> Message:
    """Shows an answer as somebody cited it, and that there is a newer version.

    Args:
        old: As it was.
        record: The exchange as it is; `None` when its question was left out or reworded.
        words: The reader's words.
        page: Of a long answer, from 0; beyond the last is the last.
    """
    cut = pages(old.answer)
    page = min(page, len(cut) - 1)
    shown = cut[page].trimmed(old.answer)
    current = (
        Button(words.plain("back-to-interview"), OpenInterview(old.card.slug))
        if record is None
        else Button(words.plain("back-to-current"), OpenAnswer(record.id))
    )
    question: Html = bold(f"❝ {clip(old.question, 500)} ❞")
    return Message(
        as_paragraphs(
            words("old-version", date=spoken_moment(old.replaced_at, words)),
            as_lines(question, published_line(old.card, words)),
            as_lines(
                words("speaks", speaker=speaker_line(old.card, words)),
                quote(escape(old.answer[shown.start : shown.end]), folded=True),
            ),
        ),
        (
            turning(page, len(cut), lambda wanted: OpenOldVersion(old.id, old.version, wanted)),
            (current,),
        ),
    )
