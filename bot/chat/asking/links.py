"""A link instead of a question: the interview that was published there."""

from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

from bot.chat.asking.views import interview_of
from bot.chat.context import Context
from bot.messages.markup.message import Message
from bot.messages.notices import leading_on
from bot.store.record import interviews

_TRACKING = ("utm_", "fbclid", "gclid", "yclid", "spm", "ref")
"""What the name of a parameter begins with that only tells where a reader comes from."""


async def interview_at(links: Iterable[str], context: Context) -> Message:
    """The interview of an address; else that pages are not read here.

    Args:
        links: Addresses as they were written.
        context: Of the update.
    """
    pages = {page_of(link) for link in links}
    cards = await context.services.store.run(interviews.all_cards)
    card = next((each for each in cards if each.url and page_of(each.url) in pages), None)
    if card is None:
        return leading_on("link-not-read", context.words)
    return await interview_of(card, context)


def page_of(link: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """What page an address is of, however it was copied: host, path and parameters.

    Args:
        link: With or without `https://`. What is no address is a page of its own.
    """
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
    except ValueError:
        return link, "", ()
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    kept = [each for each in parse_qsl(parts.query) if not each[0].startswith(_TRACKING)]
    return host, parts.path.rstrip("/"), tuple(sorted(kept))
