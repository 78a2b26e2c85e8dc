"""Who said it, where and when."""

from bot.messages.language.formats import spoken_date
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, escape, join, link
from bot.messages.markup.message import clip
from bot.store.interviews import Card

_LONGEST_URL = 2048


def published_line(card: Card, words: Words) -> Html:
    """Outlet and date, linked to the document where its address is known."""
    name = clip(card.outlet, 100) or (words.plain("source") if is_address(card.url) else "")
    outlet = link(name, card.url) if is_address(card.url) else escape(name)
    return join((outlet, _date(card, words)), " · ")


def speaker_line(card: Card, words: Words) -> Html:
    """Who speaks, as what."""
    if not card.speaker:
        return words("speaker-unknown")
    return escape(", ".join(filter(None, (clip(card.speaker, 150), clip(card.role, 150)))))


def source_line(card: Card, words: Words) -> str:
    """Speaker, outlet and date in one line of text, for lists."""
    parts = (clip(card.speaker, 60), clip(card.outlet, 60), _date(card, words))
    return " · ".join(filter(None, parts))


def reference(card: Card, words: Words, limit: int) -> str:
    """Speaker, outlet and date as they stand below a quotation.

    Args:
        card: The interview.
        words: The reader's words.
        limit: UTF-16 units.
    """
    parts = (clip(card.speaker, 60), clip(card.outlet, 60), _date(card, words))
    return clip(", ".join(filter(None, parts)), limit)


def is_address(url: str) -> bool:
    """Whether an address can be linked to; Telegram drops or refuses all others."""
    return (
        url.startswith(("https://", "http://"))
        and len(url) <= _LONGEST_URL
        and "." in url
        and not any(character.isspace() for character in url)
    )


def _date(card: Card, words: Words) -> str:
    return clip(spoken_date(card.published, words), 40)
