"""The interviews as an Atom feed: https://www.rfc-editor.org/rfc/rfc4287."""

import re
from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from bot.messages.asking.source import is_address
from bot.messages.language.scripts import language_name
from bot.messages.language.words import words
from bot.store.record.interviews import Card

ATOM = "http://www.w3.org/2005/Atom"
TITLE = "Interviews on record"

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNDATED = "1970-01-01T00:00:00Z"
"""Atom wants a date; an interview without one is older than all others."""


def atom_feed(entries: Sequence[tuple[Card, Sequence[str]]]) -> bytes:
    """An Atom feed.

    Args:
        entries: Each interview with its interviewers' questions, newest first.

    Returns:
        The document, in UTF-8; the same for the same interviews.
    """
    # All names are of one namespace, so the plain names are declared to be it.
    root = etree.Element("feed", xmlns=ATOM)
    _add(root, "id", _id(""))
    _add(root, "title", TITLE)
    _add(root, "updated", max([_moment(card.published) for card, _ in entries], default=_UNDATED))
    author = _add(root, "author", "")
    _add(author, "name", "Verbatim")
    for card, questions in entries:
        _entry(root, card, questions)
    etree.indent(root)
    document: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return document + b"\n"


def _entry(root: etree._Element, card: Card, questions: Sequence[str]) -> None:
    entry = _add(root, "entry", "")
    _add(entry, "id", _id(card.slug))
    _add(entry, "title", card.title or card.slug)
    _add(entry, "updated", _moment(card.published))
    if card.published:
        _add(entry, "published", _moment(card.published))
    if is_address(card.url):
        etree.SubElement(entry, "link", rel="alternate", href=_clean(card.url))
    author = _add(entry, "author", "")
    _add(author, "name", card.speaker or card.outlet or "Unknown")
    about = ", ".join(filter(None, (card.speaker, card.role, card.outlet)))
    language = language_name(card.language, words("en")) if card.language else ""
    lines = [about, language, *(f"— {' '.join(question.split())}" for question in questions)]
    _add(entry, "summary", "\n".join(filter(None, lines)))


def _add(parent: etree._Element, name: str, text: str) -> etree._Element:
    element = etree.SubElement(parent, name)
    if text:
        element.text = _clean(text)
    return element


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)


def _id(slug: str) -> str:
    """An id that is the same for ever: made from that of the interview."""
    return uuid5(NAMESPACE_URL, f"verbatim:{slug}").urn


def _moment(published: str) -> str:
    """A date as RFC 3339 writes moments; what is not known of it is its beginning."""
    parts = published.split("-") if published else []
    if not parts:
        return _UNDATED
    year, month, day = [*parts, "01", "01"][:3]
    return f"{year}-{month}-{day}T00:00:00Z"
