"""What the collection says to a question about it: who somebody is, who asked, what there is."""

from bot.messages.asking.inline import Article
from bot.messages.asking.lists import numbered_titles
from bot.messages.asking.narrowed import as_typed, narrowed_line
from bot.messages.asking.sharing import interview_link
from bot.messages.asking.source import published_line, source_line
from bot.messages.browsing.documents import open_buttons
from bot.messages.language.formats import shown_title, spoken_list, spoken_period
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, as_paragraphs, bold, escape, join
from bot.messages.markup.message import Button, Message, clip
from bot.messages.notices import documents_button
from bot.search.collection.cards import Collected
from bot.search.collection.words import CollectionQuestion
from bot.store.record.interviews import Card

MAX_CARD_ID_BYTES = 64
"""What Telegram allows for the id of an inline result."""


def collection_message(found: Collected, words: Words) -> Message:
    """Interviews with what their cards tell, below who speaks in them.

    Args:
        found: What the collection says.
        words: The reader's words.
    """
    if not found.cards and found.filters:
        return Message(words("documents-none", words=as_typed(found.filters, words)))
    if not found.cards:
        key = "interviews-none-with" if found.person else "interviews-none-from"
        when, who = spoken_period(found.when, words), clip(found.person, 60)
        return Message(words(key, date=when, person=who), ((documents_button(words),),))
    asks = found.about is CollectionQuestion.INTERVIEWERS
    entries = [
        (shown_title(card.title, words), _line(card, words, asks=asks)) for card in found.cards
    ]
    heading = as_lines(_person(found.cards[0]) if found.person else "", _counted(found, words))
    return Message(
        as_paragraphs(narrowed_line(found.filters, words), heading, numbered_titles(entries)),
        (*open_buttons(found.cards, 1, words), (documents_button(words),)),
    )


def card_articles(found: Collected, bot: str, words: Words) -> list[Article]:
    """Interviews to be sent to another chat as facts: who speaks, who asked, where and when.

    Args:
        found: What the collection says.
        bot: The bot's username, for links.
        words: The reader's words.
    """
    return [_article(card, bot, words) for card in found.cards]


def _article(card: Card, bot: str, words: Words) -> Article:
    title = shown_title(card.title, words)
    source = published_line(card, words)
    asked = escape(_asked_by(card, words)) if card.interviewers else Html()
    html = as_paragraphs(_person(card), as_lines(bold(clip(title, 300)), source, asked))
    button = Button(words.plain("read-in-bot"), url=interview_link(card.slug, bot))
    id_ = card.slug.encode()[:MAX_CARD_ID_BYTES].decode(errors="ignore")
    return Article(
        id_, clip(title, 120), _line(card, words, asks=True), Message(html, ((button,),))
    )


def _person(card: Card) -> Html:
    return as_lines(bold(clip(card.speaker, 120)), escape(clip(card.role, 200)))


def _counted(found: Collected, words: Words) -> Html:
    counted = words("interviews-on-record", count=found.total)
    when = "" if found.when.startswith("-") else spoken_period(found.when, words)
    return join((counted, escape(when)), " · ")


def _line(card: Card, words: Words, *, asks: bool) -> str:
    line = source_line(card, words)
    return "\n".join((line, _asked_by(card, words))) if asks else line


def _asked_by(card: Card, words: Words) -> str:
    names = spoken_list([clip(name, 60) for name in card.interviewers], words)
    asked = words.plain("asked-by", names=names, count=len(card.interviewers))
    return asked if names else words.plain("interviewer-unknown")
