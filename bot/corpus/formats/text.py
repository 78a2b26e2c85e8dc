"""A text file becomes lines, whatever markup it turns out to hold."""

import re
from dataclasses import replace

from bot.corpus.formats import captions, decode, frontmatter, plain
from bot.corpus.formats.markdown import markdown, wiki
from bot.corpus.formats.pages import html
from bot.corpus.lines import Page, clean
from bot.corpus.words import searched

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


_TAG = re.compile(
    r"\s*\[(?P<name>ti|ar|al|by|re|ve|au|length|offset):(?P<value>[^\]\n]*)\][ \t]*(?:\n|$)"
)
"""A line of data at the top of a file of timed lines (LRC)."""


def parse(data: bytes) -> Page:
    """Read a text file."""
    decoded = decode.decode(data)
    return replace(_page(decoded.text), doubts=decoded.doubts)


def _page(text: str) -> Page:
    if _HTML.match(text[: searched.HTML_CHARS]):
        return html.read_html(text)
    if captions.is_captions(text):
        return captions.read_captions(text)
    if _TAG.match(text):
        return _lyrics(text)
    front, body = frontmatter.split(text)
    if captions.is_voiced(body):
        return Page(captions.voiced_lines(body), front)
    if wiki.is_wiki(body):
        return Page(markdown.markdown_lines(wiki.to_markdown(body)), front)
    read = markdown.markdown_lines if markdown.is_markdown(body) else plain.lines_of
    return Page(read(body), front)


def _lyrics(text: str) -> Page:
    """Timed lines as players show them, with title and author in brackets at the top."""
    meta: dict[str, str] = {}
    start = 0
    while hit := _TAG.match(text, start):
        start = hit.end()
        if kind := {"ti": "title", "ar": "author"}.get(hit["name"]):
            meta[kind] = clean(hit["value"])
    return Page(plain.lines_of(text[start:]), meta=meta)
