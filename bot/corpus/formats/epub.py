"""A book (EPUB) becomes lines: its chapters in reading order, as web pages."""

import posixpath
from urllib.parse import unquote
from zipfile import ZipFile

from lxml import etree

from bot.corpus.formats import decode
from bot.corpus.formats.office import package
from bot.corpus.formats.pages import html
from bot.corpus.lines import MOST_LINES, Line, Page, clean
from bot.corpus.remark import DocumentError

MAX_CHAPTERS = 500
MAX_CHAPTER_BYTES = 4 * 1024 * 1024
_META = {"title": "title", "date": "date", "publisher": "outlet", "language": "language"}
_META |= {"creator": "author"}


def parse(data: bytes) -> Page:
    """Read an EPUB file."""
    with package.opened(data) as archive:
        names = set(archive.namelist())
        if "META-INF/container.xml" not in names:
            raise DocumentError("damaged")
        container = _tree(archive, "META-INF/container.xml")
        root = next((e.get("full-path") for e in _named(container, "rootfile")), None) or ""
        book = _tree(archive, root)
        meta: dict[str, str] = {}
        for name, kind in _META.items():
            value = next((clean(e.text or "") for e in _named(book, name)), "")
            if value:
                meta[kind] = value
        lines: list[Line] = []
        for chapter in _chapters(book, root):
            if chapter in names:
                text = decode.decode(package.part(archive, chapter)[:MAX_CHAPTER_BYTES]).text
                lines += html.read_html(text).lines
            if len(lines) > MOST_LINES:
                raise DocumentError("too-many-lines")
    if not lines:
        raise DocumentError("no-text")
    return Page(tuple(lines), meta=meta)


def _chapters(book: etree._Element, root: str) -> list[str]:
    """The names of the parts that are read one after the other."""
    items = {item.get("id"): item.get("href") or "" for item in _named(book, "item")}
    order = [items.get(ref.get("idref")) for ref in _named(book, "itemref")]
    folder = posixpath.dirname(root)
    return [
        posixpath.normpath(posixpath.join(folder, unquote(href)))
        for href in order[:MAX_CHAPTERS]
        if href
    ]


def _tree(archive: ZipFile, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(package.part(archive, name), parser)
    except etree.LxmlError as error:
        raise DocumentError("damaged") from error


def _named(tree: etree._Element, name: str) -> list[etree._Element]:
    return list(tree.iter("{*}" + name))
