"""What a chat is told of a new interview, or of several in one message."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.asking.question import headline
from bot.messages.asking.source import published_line, source_line, speaker_line
from bot.messages.buttons.asking import OpenAnswer
from bot.messages.buttons.browsing import OpenInterview
from bot.messages.language.formats import shown_title, spoken_date
from bot.messages.language.words import Words
from bot.messages.markup.html import (
    Html,
    as_lines,
    as_paragraphs,
    bold,
    escape,
    italic,
    join,
    quote,
)
from bot.messages.markup.marking import passage_html
from bot.messages.markup.message import Button, ButtonRow, Message, clip, label
from bot.messages.notices import documents_button
from bot.messages.subscribing.choice_buttons import manage_row
from bot.search.text.span import Span
from bot.store.record.interviews import Card, Record

FIRST = 3
"""Questions that an alert shows."""

FULL = 6
"""Interviews that one message tells of in full; more of them are a line each."""

_NOWHERE = Span(0, 0)
_NAMED = 5
"""Subscriptions that are named as the reason."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A subscription that an interview fits.

    Attributes:
        name: What it is for, in the reader's language: a topic's title, or quoted words.
        record: The exchange in which its words were found, if they were looked for.
        passage: Where in the answer.
        marks: The words in it.
        question: The question that waited for an answer, if it is for one.
    """

    name: str
    record: Record | None = None
    passage: Span = _NOWHERE
    marks: tuple[Span, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """A new interview for one chat.

    Attributes:
        first: Its first questions.
        reasons: The subscriptions that it fits, those for words first.
        is_correction: It was on record, and was corrected.
        earlier: ISO date of the interview before it on what the chat follows, or empty.
    """

    card: Card
    first: Sequence[Record]
    reasons: Sequence[Reason]
    is_correction: bool = False
    earlier: str = ""


def alert(news: News, words: Words) -> Message:
    """Tells of one new interview.

    Args:
        news: The interview, and why this chat hears of it.
        words: The words of the chat's language.
    """
    card = news.card
    found = next((reason for reason in news.reasons if reason.record), None)
    about = as_lines(
        words("alert-corrected" if news.is_correction else "alert-new"),
        bold(shown_title(card.title, words)),
        published_line(card, words),
        speaker_line(card, words) if card.speaker else "",
    )
    others = [each for each in news.first if not (found and _same(found.record, each))]
    questions = join((f"• {headline(record.question, 140)}" for record in others[:FIRST]), "\n")
    return Message(
        as_paragraphs(
            about,
            as_lines(words("questions", count=card.exchanges), questions),
            as_lines(_why(news.reasons, words), _earlier(news, words)),
            _passage(found) if found else "",
        ),
        (*_reading_on(news, found, words), manage_row(words)),
    )


def alert_batch(news: Sequence[News], words: Words) -> Message:
    """Tells of several interviews in one message.

    Args:
        news: The interviews, the oldest first; at most `bot.store.subscribers.outbox.MAX_BATCH`.
        words: The words of the chat's language.
    """
    full = len(news) <= FULL
    corrected = any(each.is_correction for each in news)
    several = "alert-several-corrected" if corrected else "alert-several"
    lines = [
        (_entry if full else _line)(number, each, words) for number, each in enumerate(news, 1)
    ]
    buttons: list[ButtonRow] = [
        (
            Button(
                label(f"{number} · {shown_title(each.card.title, words)}"),
                OpenInterview(each.card.slug, as_new_message=True),
            ),
        )
        for number, each in enumerate(news[:FULL], 1)
    ]
    if not full:
        buttons.append((documents_button(words),))
    return Message(
        as_paragraphs(words(several, count=len(news)), join(lines, "\n\n" if full else "\n")),
        (*buttons, manage_row(words)),
    )


def _entry(number: int, news: News, words: Words) -> Html:
    return as_lines(
        join((f"{number}. ", bold(shown_title(news.card.title, words)))),
        italic(source_line(news.card, words)),
        words("alert-corrected") if news.is_correction else "",
        words("questions", count=news.card.exchanges),
        _why(news.reasons, words),
    )


def _line(number: int, news: News, words: Words) -> Html:
    return join((f"{number}. ", escape(clip(shown_title(news.card.title, words), 90))))


def _why(reasons: Sequence[Reason], words: Words) -> Html:
    named = [clip(reason.name, 60) for reason in reasons[:_NAMED]]
    if len(reasons) > _NAMED:
        named.append(words.plain("and-more", count=len(reasons) - _NAMED))
    return words("alert-why", names=", ".join(named)) if named else Html()


def _earlier(news: News, words: Words) -> Html:
    if not news.earlier:
        return Html()
    return words("alert-earlier", date=clip(spoken_date(news.earlier, words), 40))


def _passage(reason: Reason) -> Html:
    if reason.record is None:
        return Html()
    return as_lines(
        bold(f"❝ {headline(reason.record.question, 220)} ❞"),
        quote(passage_html(reason.record.answer, reason.passage, reason.marks)),
    )


def _reading_on(news: News, found: Reason | None, words: Words) -> tuple[ButtonRow, ...]:
    rows: list[ButtonRow] = []
    if found and found.record:
        found_answer = OpenAnswer(found.record.id, passage=found.passage, as_new_message=True)
        rows.append((Button(words.plain("alert-read-found"), found_answer),))
    if news.first and not (found and _same(found.record, news.first[0])):
        first_answer = OpenAnswer(news.first[0].id, as_new_message=True)
        rows.append((Button(words.plain("alert-read-first"), first_answer),))
    if news.card.exchanges > 1 or not rows:
        card = OpenInterview(news.card.slug, as_new_message=True)
        rows.append((Button(words.plain("all-questions", count=news.card.exchanges), card),))
    return tuple(rows)


def _same(one: Record | None, other: Record) -> bool:
    return one is not None and one.id == other.id
