"""A text file becomes lines, whatever markup it turns out to hold."""

import re
from dataclasses import replace

from bot.corpus.formats import captions, decode, frontmatter, html, markdown, plain, wiki
from bot.corpus.lines import Page

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def parse(data: bytes) -> Page:
    """Read a text file."""
    decoded = decode.decode(data)
    return replace(_page(decoded.text), doubts=decoded.doubts)


def _page(text: str) -> Page:
    if _HTML.match(text[:2000]):
        return html.page(text)
    if captions.looks_like(text):
        return captions.page(text)
    front, body = frontmatter.split(text)
    if wiki.looks_like(body):
        return Page(markdown.lines_of(wiki.to_markdown(body)), front)
    read = markdown.lines_of if markdown.looks_like(body) else plain.lines_of
    return Page(read(body), front)
