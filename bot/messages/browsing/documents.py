"""Interviews: all of them, and the card of one with its questions."""

from collections.abc import Sequence

from bot.messages.asking.correction import spoken_moment
from bot.messages.asking.files import file_row
from bot.messages.asking.lists import (
    PAGE_ENTRIES,
    numbered_questions,
    numbered_titles,
    page_count,
    question_buttons,
    turning,
)
from bot.messages.asking.question import MAX_WHOLE_UNITS, headline
from bot.messages.asking.source import published_at, published_line, source_line, speaker_line
from bot.messages.buttons.asking import OpenAnswer
from bot.messages.buttons.browsing import OpenDocuments, OpenInterview
from bot.messages.buttons.subscribing import Follow, Subscribe
from bot.messages.language.formats import shown_title, spoken_list
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, as_paragraphs, bold, quote
from bot.messages.markup.message import Button, ButtonRow, Message, clip, label
from bot.messages.notices import documents_button
from bot.store.record.interviews import Card, Record
from bot.store.record.versions import Version

MAX_LISTED_VERSIONS = 5
"""Corrections that an interview's card names."""


def documents_page(cards: Sequence[Card], total: int, page: int, words: Words) -> Message:
    """A page of the interviews, newest first.

    Args:
        cards: The interviews of this page.
        total: How many are on record.
        page: From 0.
        words: The reader's words.
    """
    if not cards:
        return Message(words("nothing-on-record"))
    first = page * PAGE_ENTRIES + 1
    entries = [(shown_title(card.title, words), source_line(card, words)) for card in cards]
    buttons = open_buttons(cards, first, words)
    return Message(
        as_paragraphs(words("documents", count=total), numbered_titles(entries, first=first)),
        (
            *buttons,
            turning(page, page_count(total), OpenDocuments),
            (Button(words.plain("subscribe-to-all"), Subscribe()),),
        ),
    )


def documents_found(cards: Sequence[Card], said: str, words: Words) -> Message:
    """The interviews whose cards have some words, newest first; of many, the first page.

    Args:
        cards: All that have them, at least one.
        said: The words.
        words: The reader's words.
    """
    shown = cards[:PAGE_ENTRIES]
    entries = [(shown_title(card.title, words), source_line(card, words)) for card in shown]
    heading = words("documents-found", words=clip(said, 60), count=len(cards))
    return Message(
        as_paragraphs(heading, numbered_titles(entries)),
        (*open_buttons(shown, 1, words), (documents_button(words),)),
    )


def open_buttons(cards: Sequence[Card], first: int, words: Words) -> tuple[ButtonRow, ...]:
    """A button for each interview, numbered."""
    return tuple(
        (Button(label(f"{number} · {shown_title(card.title, words)}"), OpenInterview(card.slug)),)
        for number, card in enumerate(cards, first)
    )


def interview_page(
    card: Card, records: Sequence[Record], page: int, words: Words, versions: Sequence[Version] = ()
) -> Message:
    """The card of an interview, and a page of its questions.

    Args:
        card: The interview.
        records: The exchanges of this page.
        page: From 0.
        words: The reader's words.
        versions: Its older versions, the newest first.
    """
    first = page * PAGE_ENTRIES + 1
    introduction = clip(card.introduction, 600) if page == 0 else ""
    return Message(
        as_paragraphs(
            _about(card, published_line(card, words), versions, words),
            quote(introduction, folded=True) if introduction else "",
            words("questions", count=card.exchanges),
            numbered_questions(records, words, first=first, sources=False),
        ),
        (
            *question_buttons(records, first=first),
            turning(
                page, page_count(card.exchanges), lambda wanted: OpenInterview(card.slug, wanted)
            ),
            file_row(words, interview=card.slug),
            (documents_button(words), *_follow(records, words)),
        ),
    )


def source_message(record: Record, words: Words) -> Message:
    """Who said an answer, to whom, where and when.

    Args:
        record: The exchange.
        words: The reader's words.
    """
    card = record.card
    asked = f"❝ {headline(record.question, MAX_WHOLE_UNITS)} ❞"
    count = words.plain("all-questions", count=card.exchanges)
    return Message(
        as_paragraphs(bold(asked), _about(card, published_at(record, words), (), words)),
        (
            (Button(words.plain("open-source"), OpenAnswer(record.id)),),
            (Button(count, OpenInterview(card.slug, record.position // PAGE_ENTRIES)),),
        ),
    )


def _about(card: Card, published: Html, versions: Sequence[Version], words: Words) -> Html:
    """What an interview is: title, where and when it was published, who spoke and who asked."""
    names = spoken_list([clip(name, 60) for name in card.interviewers], words)
    return as_lines(
        bold(shown_title(card.title, words)),
        published,
        speaker_line(card, words),
        words("asked-by", names=names, count=len(card.interviewers)) if names else "",
        _corrections(versions, words),
    )


def _follow(records: Sequence[Record], words: Words) -> ButtonRow:
    """What leads to alerts of interviews like this one: any of its answers knows what it is."""
    return tuple(Button(words.plain("follow"), Follow(record.id)) for record in records[:1])


def _corrections(versions: Sequence[Version], words: Words) -> Html:
    """The dates of the newest corrections, each with how many answers it changed."""
    if not versions:
        return Html()
    dates = [
        words.plain(
            "interview-correction",
            date=spoken_moment(version.replaced_at, words),
            count=version.exchanges,
        )
        for version in versions[:MAX_LISTED_VERSIONS]
    ]
    if len(versions) > MAX_LISTED_VERSIONS:
        dates.append(words.plain("and-more", count=len(versions) - MAX_LISTED_VERSIONS))
    return words("interview-corrected", dates=", ".join(dates))
