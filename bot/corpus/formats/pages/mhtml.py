"""A web page that a browser saved as one file (MHTML) becomes lines."""

import email
from dataclasses import replace
from email.message import Message

from bot.corpus.formats.pages import html
from bot.corpus.lines import Page
from bot.corpus.remark import DocumentError

MAX_PARTS = 2_000


def parse(data: bytes) -> Page:
    """Read the first page in such a file."""
    archive = email.message_from_bytes(data)
    for number, part in enumerate(archive.walk()):
        if number > MAX_PARTS:
            break
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            return _page(archive, part)
    raise DocumentError("no-text")


def _page(archive: Message, part: Message) -> Page:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        raise DocumentError("damaged")
    charset = part.get_content_charset("")
    try:
        page = (
            html.read_html(payload.decode(charset, "replace")) if charset else html.parse(payload)
        )
    except LookupError:
        page = html.parse(payload)
    address = str(archive.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
    if address.startswith(("http://", "https://")) and "url" not in page.meta:
        page = replace(page, meta={**page.meta, "url": address})
    return page
