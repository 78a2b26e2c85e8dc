"""Who said it, where and when."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from bot.messages.language.formats import spoken_date
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, escape, join, link
from bot.messages.markup.message import clip
from bot.store.record.interviews import Card, Record

_LONGEST_URL = 2048
_BY_PARAMETER = frozenset({"youtube.com", "youtu.be", "twitch.tv"})


def published_line(card: Card, words: Words) -> Html:
    """Outlet and date, linked to the document where its address is known."""
    name = clip(card.outlet, 100) or (words.plain("source") if is_address(card.url) else "")
    outlet = link(name, card.url) if is_address(card.url) else escape(name)
    return join((outlet, _date(card, words)), " · ")


def published_at(record: Record, words: Words) -> Html:
    """Outlet and date, and where in the recording it was said, linked to that moment."""
    return join((published_line(record.card, words), _moment(record)), " · ")


def _moment(record: Record) -> Html:
    """`▶ 12:41`; empty when the moment is not known."""
    if record.moment is None:
        return escape("")
    address = recording(record.card.media, record.moment)
    shown = f"▶ {clock(record.moment)}"
    return link(shown, address) if is_address(address) else escape(shown)


def clock(moment: int) -> str:
    """Seconds from the start of a recording as `12:41` or `1:02:03`."""
    minutes, seconds = divmod(moment, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def recording(media: str, moment: int) -> str:
    """The address of a recording at a moment.

    Sites of recordings read a parameter; players of files read a fragment, as in
    https://www.w3.org/TR/media-frags/.

    Args:
        media: Address of the recording.
        moment: Seconds from its start.
    """
    if not is_address(media):
        return ""
    try:
        parts = urlsplit(media)
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if host not in _BY_PARAMETER:
        return urlunsplit(parts._replace(fragment=f"t={moment}"))
    kept = [pair for pair in parse_qsl(parts.query) if pair[0] not in {"t", "start"}]
    return urlunsplit(parts._replace(query=urlencode([*kept, ("t", f"{moment}s")]), fragment=""))


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
