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
        return html.read_html(text)
    if captions.is_captions(text):
        return captions.read_captions(text)
    front, body = frontmatter.split(text)
    if wiki.is_wiki(body):
        return Page(markdown.markdown_lines(wiki.to_markdown(body)), front)
    read = markdown.markdown_lines if markdown.is_markdown(body) else plain.lines_of
    return Page(read(body), front)
