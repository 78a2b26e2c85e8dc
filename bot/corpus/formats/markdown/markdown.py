"""Markdown becomes lines.

Blocks are told by our own rules, more forgiving than CommonMark's: press offices wrap headings,
put a dash alone on a line and indent replies, none of which is code or a heading. What stands
inside a line is read by markdown-it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.corpus.formats import decode, frontmatter, plain
from bot.corpus.formats.markdown import inline, pandoc, site_marks, wiki
from bot.corpus.formats.pages import html, pagemeta
from bot.corpus.lines import Block, Line, Page, clean

_HEADING = re.compile(r"^\s{0,3}(#{1,6})(?!#)\s*(?=\S)(.*)$")
_RULE = re.compile(r"^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$|^\s*[■□◆◼]\s*$")
_ORDERED = re.compile(r"^\s{0,3}(\d{1,3}[.)])\s+(?=\S)")
_BULLET = re.compile(r"^\s{0,6}[-*+•]\s+(?=\S)")
_LIST_FOLLOWS = re.compile(r"[:：][*_\s]*$")
"""How a row ends below which a dash begins an item, however rows are wrapped."""
_DEFINITION = re.compile(r"^\s{0,3}:\s{1,3}(?P<text>\S.*)")
"""What a term means, on the row below it."""
_QUOTED = re.compile(r"^\s{0,3}>\s?")
_REFERENCE = re.compile(r"^\s{0,3}\[([^\]^][^\]]*)\]:\s*<?(\S+?)>?(?:\s+[\"'(].*[\"')])?\s*$")
_TAG = re.compile(
    r"^\s{0,3}<(/?)((?:figure|div|table|aside|section|iframe|script|style|details|center|article|nav|footer|p|ul|ol|h[1-6]|blockquote|img"
    r"|video)(?![\w-])|!--)",
    re.IGNORECASE,
)
_ONE_CELL = re.compile(r"^\s*\|\s[^|]{40,}\s\|\s*$")
"""A row of a table whose only cell is a paragraph."""
_TEMPLATE = re.compile(r"^\s*(?:\{%.*%\}|\{\{.*\}\}|\{:.*\}|:::.*)\s*$")
_CELL = re.compile(r"(?<!\\)\|")
_COLUMNS = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|[\s:-]*)+$")
"""The row of dashes below the heading of a table."""
_MAX_BLOCK_ROWS = 4_000
"""Rows of a block of HTML."""
_MAX_ROWS_AHEAD = 100_000
"""Rows of a document that are looked through for closing tags; it takes more to lead nowhere."""
_HOME = re.compile(
    r"(?m)^[\W_]{0,8}\[(?:!\[[^\]\n]*\]\([^)\n]*\)\s*)?([^\]\[!\n]{3,60})\]"
    rf"\((?:{pagemeta.HOME.pattern})(?:\s[^)\n]*)?\)(?:\{{[^}}\n]*\}})?\s*$"
)
_ANY_HEADING = re.compile(r"(?m)^#{1,3}\s")
_TOP_CHARS = 2_000
_FENCE = re.compile(r"^\s{0,3}(?:```|~~~)")
_SIGNS = re.compile(
    r"(?m)^(?:\s{0,3}#{1,6}\s+\S|\s{0,3}(?:\*\*|__)\S|\[[^\]\n]+\]:\s*\S|!\[)|\*\*[^*\n]{2,80}\*\*|\]\(https?:"
)


_TOP = re.compile(r"\s*#{1,3} \S[^\n]*\n")


def is_markdown(text: str) -> bool:
    """Whether a plain text file is written in Markdown."""
    return bool(_TOP.match(text)) or len(_SIGNS.findall(text[:200_000])) >= 3


def parse(data: bytes) -> Page:
    """Read a file of Markdown, or of wikitext under that name."""
    decoded = decode.decode(data)
    front, body = frontmatter.split(decoded.text)
    lines = markdown_lines(wiki.to_markdown(body) if wiki.is_wiki(body) else body)
    return Page(lines, front, meta=_site(body), doubts=decoded.doubts)


def _site(text: str) -> dict[str, str]:
    """The name of the site that a link above the first heading to its first page shows."""
    heading = _ANY_HEADING.search(text, 0, _TOP_CHARS)
    hit = _HOME.search(text, 0, heading.start() if heading else 0)
    name = pagemeta.site_name(hit[1]) if hit else ""
    return {"site": name} if name else {}


def markdown_lines(text: str) -> tuple[Line, ...]:
    """Read Markdown, front matter taken off before."""
    rows = site_marks.with_captions(plain.stripped_lines(site_marks.without_tags(text)))
    references = {
        hit[1].casefold().strip(): hit[2]
        for row in rows
        if row.lstrip().startswith("[") and (hit := _REFERENCE.match(row))
    }
    reader = _Reader(references, wrapped=plain.is_wrapped(rows))
    return tuple(reader.read(rows))


class _Reader:
    """Reads rows of Markdown, block by block."""

    def __init__(self, references: dict[str, str], *, wrapped: bool) -> None:
        self._wrapped = wrapped
        self._open: list[str] = []
        self._base = Line("")
        self._gap = True
        self._quoted = False
        self._number = -9
        self._tables = 0
        self._rows_ahead = _MAX_ROWS_AHEAD
        self._boxes = pandoc.Boxes()
        self._environment = {
            "references": {
                " ".join(key.split()).upper(): {"title": "", "href": href}
                for key, href in references.items()
            }
        }

    def read(self, rows: Sequence[str]) -> Iterator[Line]:
        """The lines of all blocks; what stands in a box of the page, by its class, is a guess."""
        for line in self._lines(rows):
            yield replace(line, style=line.style | {"guess"}) if self._boxes else line

    def _lines(self, rows: Sequence[str]) -> Iterator[Line]:
        place = 0
        while place < len(rows):
            row = _QUOTED.sub("", rows[place])
            if (quoted := row != rows[place]) is not self._quoted:
                yield from self._ended()
                self._quoted = quoted
                self._base = Line("", Block.QUOTE if quoted else Block.TEXT, gap=self._gap)
            place += 1
            if not row.strip() or _REFERENCE.match(row) or _TEMPLATE.match(row):
                yield from site_marks.classed(self._ended(), row)
                self._boxes.row(row)
                self._base, self._gap = Line("", Block.QUOTE if quoted else Block.TEXT), True
                continue
            special = self._special(rows, place - 1, row, alone=not self._open)
            if special is not None:
                yield from self._ended()
                made, place = special
                yield from (replace(line, gap=self._gap or line.gap) for line in made)
                self._base, self._gap = Line(""), bool(made)
            else:
                yield from self._row(row)
        yield from self._ended()

    def _row(self, row: str) -> Iterator[Line]:
        """Take a row of a paragraph or an item, or a rule; gives the block that it ends."""
        if row.strip() in {"-", "*", "+"}:
            yield from self._ended()
            self._base = Line("", Block.ITEM, gap=False)
            return
        if _RULE.match(row):
            self._base = self._underlined(row, self._open, self._base)
            heading = self._base.kind is Block.HEADING
            yield from self._ended()
            yield from [Line("* * *", Block.RULE)] * (not heading)
            self._base, self._gap = Line(""), True
            return
        ordered, bullet = self._ordered(row), _BULLET.match(row)
        listed = not self._open or self._base.kind is Block.ITEM or not self._wrapped
        listed = listed or bool(_LIST_FOLLOWS.search(self._open[-1]))
        if marker := ordered or (bullet if listed else None):
            yield from self._ended()
            number = ordered[1] if ordered else ""
            self._base = Line("", Block.ITEM, gap=self._gap, number=number)
            row = row[marker.end() :]
        elif not self._open and self._base.gap is not self._gap:
            self._base = replace(self._base, gap=self._gap)
        self._open.append(row)
        _define(self._open)
        self._gap = False

    def _ended(self) -> list[Line]:
        """The lines of the block that is open, which ends."""
        made = self._block(self._open, self._base)
        self._open.clear()
        return made

    def _block(self, rows: Sequence[str], base: Line, *, whole: bool = False) -> list[Line]:
        """The lines of one paragraph, item or heading."""
        return inline.marked_lines(
            rows, base, self._environment, wrapped=self._wrapped, whole=whole
        )

    @staticmethod
    def _underlined(row: str, block: Sequence[str], base: Line) -> Line:
        """A row of dashes below one short row makes that a heading; elsewhere it is a rule."""
        sign = row.lstrip()[0]
        if len(block) == 1 and sign in "=-" and len(block[0]) < 120 and base.gap:
            return Line("", Block.HEADING, 1 if sign == "=" else 2)
        return base

    def _ordered(self, row: str) -> re.Match[str] | None:
        """A numbered item; `14. March 2019` is none, for lists begin at one."""
        hit = _ORDERED.match(row)
        number = int(hit[1][:-1]) if hit else 0
        if not hit or not (number <= 1 or self._number <= number <= self._number + 2):
            return None
        self._number = number
        return hit

    def _special(
        self, rows: Sequence[str], place: int, row: str, *, alone: bool
    ) -> tuple[list[Line], int] | None:
        """Headings, HTML and code: their lines and the row after them."""
        if heading := _HEADING.match(row):
            return self._heading(rows, place, heading)
        if alone and (own := self._own_element(row)):
            return own, place + 1
        if (tag := _TAG.match(row)) and (alone or tag[2].casefold() == "details"):
            return self._html(rows, place, tag[2].casefold())
        if alone and row.lstrip().startswith("|") and (row.count("|") > 2 or _ONE_CELL.match(row)):
            return self._table(rows, place)
        if _FENCE.match(row):
            end = next(
                (at for at in range(place + 1, len(rows)) if _FENCE.match(rows[at])), len(rows)
            )
            return [
                Line(text) for at in range(place + 1, end) if (text := clean(rows[at]))
            ], end + 1
        return site_marks.aside(rows, place, row)

    def _own_element(self, row: str) -> list[Line]:
        """What one of a site's own elements holds; its name and kind are the dress of the line."""
        if site_marks.IMPORT.match(row):
            return [Line(clean(row), Block.FURNITURE)]
        text, dress = site_marks.own_element(row)
        made = self._block([text], Line(""), whole=True) if text else []
        return [replace(line, style=line.style | dress) for line in made]

    def _table(self, rows: Sequence[str], place: int) -> tuple[list[Line], int]:
        """The cells of a table of pipes."""
        made: list[Line] = []
        table, number, end = self._tables, 0, place
        self._tables += 1
        while end < len(rows) and rows[end].lstrip().startswith("|"):
            row = rows[end].strip()
            end += 1
            if _COLUMNS.match(row):
                continue
            for column, text in enumerate(_CELL.split(row.removeprefix("|").removesuffix("|"))):
                base = Line("", cell=(table, number, column))
                made += self._block([text.replace("\\|", "|")], base, whole=True)
            number += 1
        return made, end

    def _heading(
        self, rows: Sequence[str], place: int, heading: re.Match[str]
    ) -> tuple[list[Line], int]:
        """A heading, and the rest of it when it was broken over two rows."""
        text, end = heading[2].rstrip("#").rstrip(), place + 1
        following = rows[end].strip() if end < len(rows) else ""
        after = rows[end + 1].strip() if end + 1 < len(rows) else ""
        broken = (
            text.count('"') % 2 == 1 or text.count("“") > text.count("”") or following[:1].islower()
        )
        if (
            following
            and not after
            and broken
            and len(following) < 120
            and not _HEADING.match(following)
        ):
            text, end = f"{text}\n{following}", end + 1
        return self._block([text], Line("", Block.HEADING, len(heading[1])), whole=True), end

    def _html(self, rows: Sequence[str], place: int, tag: str) -> tuple[list[Line], int]:
        """HTML between Markdown: up to its closing tag or a blank line."""
        end, depth = place, 0
        opening, closing = (
            re.compile(rf"<{re.escape(tag)}\b", re.IGNORECASE),
            re.compile(rf"</{re.escape(tag)}\b", re.IGNORECASE),
        )
        stop = min(len(rows), place + 1 + min(_MAX_BLOCK_ROWS, self._rows_ahead))
        for at in range(place, stop):
            self._rows_ahead -= at > place
            depth += len(opening.findall(rows[at])) - len(closing.findall(rows[at]))
            end = at
            if (tag == "!--" and "-->" in rows[at]) or (tag != "!--" and depth <= 0):
                break
            if not rows[at].strip() and tag in {"img", "p", "iframe"}:
                break
        else:
            end = place
        return list(
            html.read_html(
                "\n".join(row for row in rows[place : end + 1] if not _TEMPLATE.match(row))
            ).lines
        ), end + 1


def _define(block: list[str]) -> None:
    """Join what a term means, on the row below it, to the term: `Term: meaning`."""
    if len(block) == 2 and (told := _DEFINITION.match(block[1])):
        colon = {":": " ", "：": ""}.get(block[0][-1:], ": ")
        block[:] = [f"{block[0]}{colon}{told['text']}"]
