"""The bytes of one document become a reading: its format's lines, then the pipeline."""

import re
from collections.abc import Callable, Mapping

from bot.corpus.assemble import assemble
from bot.corpus.formats import decode, docx, frontmatter, html, markdown, pdf, plain, wiki
from bot.corpus.interview import Reading
from bot.corpus.lines import Page, TooLongError

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def document(data: bytes, stem: str, suffix: str) -> Reading:
    """Read the bytes of one document.

    Args:
        data: The whole file.
        stem: The file's name without its suffix.
        suffix: One of those that `reader` knows, in lower case.
    """
    if not data.strip():
        return Reading(None, "The file is empty.")
    try:
        page = _PARSERS[suffix](data)
    except TooLongError:
        return Reading(None, "The file has more lines than an interview can have.")
    if isinstance(page, str):
        return Reading(None, page)
    return assemble(Page(page.lines, page.front, page.meta, stem))


def _text(data: bytes) -> Page | str:
    text = decode.decode(data)
    if text is None:
        return "The file holds no text."
    if _HTML.match(text[:2000]):
        return html.page(text)
    front, body = frontmatter.split(text)
    if wiki.looks_like(body):
        return Page(markdown.parse(wiki.to_markdown(body)), front)
    return Page(markdown.parse(body) if markdown.looks_like(body) else plain.parse(body), front)


def _markdown(data: bytes) -> Page | str:
    text = decode.decode(data)
    if text is None:
        return "The file holds no text."
    front, body = frontmatter.split(text)
    return Page(markdown.parse(wiki.to_markdown(body) if wiki.looks_like(body) else body), front)


_PARSERS: Mapping[str, Callable[[bytes], Page | str]] = {
    ".txt": _text,
    ".text": _text,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": html.parse,
    ".htm": html.parse,
    ".xhtml": html.parse,
    ".docx": docx.parse,
    ".pdf": pdf.parse,
}
