"""Rich text (RTF) becomes lines, with bold and italics.

The signs are those of the Rich Text Format Specification 1.9.1: groups in braces, control words,
and letters outside of ASCII as bytes of a code page or as numbers of Unicode.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.corpus.lines import MOST_LINES, Block, Line, Page, Runs
from bot.corpus.remark import DocumentError

MAX_OPEN_GROUPS = 2_000
"""Groups inside one another."""
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)"
)
_SILENT = frozenset(
    b"fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl"
    b" footerr footerf footnote ftnsep annotation atnid atnauthor fldinst filetbl listtable"
    b" listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore"
    b" latentstyles xmlnstbl bkmkstart bkmkend do nonshppict mmathPr pntext listtext shp".split()
)
_BREAKS = frozenset({b"par", b"line", b"sect", b"page"})
_LETTERS = {
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
    b"tab": " ",
    b"emspace": " ",
    b"enspace": " ",
}
_CHARSETS = {
    128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250",
}  # fmt: skip
"""Windows character sets of fonts, as `\\fcharset` numbers them."""


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group."""

    bold: bool = False
    italic: bool = False
    silent: bool = False
    hidden: bool = False
    charset: str = ""
    size: int = 24
    skip: int = 1


def parse(data: bytes) -> Page:
    """Read an `.rtf` file."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise DocumentError("damaged")
    reader = _Reader(_fonts(data))
    reader.read(data)
    if not reader.lines:
        raise DocumentError("no-text")
    return Page(tuple(_headings(reader.lines, reader.sizes)))


def _headings(lines: list[Line], sizes: list[int]) -> Iterator[Line]:
    """Short lines in letters larger than most of the text are headings."""
    letters: Counter[int] = Counter()
    for line, size in zip(lines, sizes, strict=True):
        letters[size] += len(line.text)
    body = letters.most_common(1)[0][0]
    for line, size in zip(lines, sizes, strict=True):
        if size > 1.15 * body and len(line.text) < 200 and line.kind is Block.TEXT:
            yield replace(line, kind=Block.HEADING, level=max(1, 4 - round(size / body)))
        else:
            yield line


def _fonts(data: bytes) -> dict[int, str]:
    """The encodings of fonts, by number."""
    start = data.find(b"\\fonttbl")
    table = data[start : start + 64 * 1024] if start >= 0 else b""
    found: dict[int, str] = {}
    for hit in re.finditer(rb"\\f(\d{1,5})\b[^{}]{0,80}?\\fcharset(\d{1,3})", table):
        if encoding := _CHARSETS.get(int(hit[2])):
            found[int(hit[1])] = encoding
    return found


class _Reader:
    """Reads the tokens of a file and collects its lines."""

    def __init__(self, fonts: dict[int, str]) -> None:
        self.lines: list[Line] = []
        self.sizes: list[int] = []
        self._size = 0
        self._fonts = fonts
        self._page = "cp1252"
        self._state = _State()
        self._groups: list[_State] = []
        self._runs, self._hidden = Runs(), Runs()
        self._bytes = bytearray()
        self._skipped = 0
        self._high = 0
        self._in_table = False
        self._cell = (-1, 0, 0)

    def read(self, data: bytes) -> None:
        """All of a file."""
        for token in _TOKEN.finditer(data):
            word, number, code, sign, brace, text = token.groups()
            if code:
                if self._skipped:
                    self._skipped -= 1
                else:
                    self._bytes.append(int(code, 16))
                continue
            if text and not self._skipped:
                self._bytes += text
                continue
            self._flush()
            if text:
                kept = text[self._skipped :]
                self._skipped = max(0, self._skipped - len(text))
                self._bytes += kept
            elif brace:
                self._brace(brace)
            elif word:
                self._word(word, int(number) if number else None)
            elif sign:
                self._sign(sign)
        self._flush()
        self._end_line()

    def _brace(self, brace: bytes) -> None:
        self._skipped = 0
        if brace == b"{":
            self._groups.append(self._state)
            if len(self._groups) > MAX_OPEN_GROUPS:
                raise DocumentError("nested")
        elif self._groups:
            self._state = self._groups.pop()

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._state = replace(self._state, silent=True)
        elif sign in b"\r\n":
            self._end_line()
        elif sign == b"~":
            self._say(" ")
        elif sign == b"_":
            self._say("-")
        elif sign in b"\\{}":
            self._say(sign.decode("ascii"))

    def _word(self, word: bytes, number: int | None) -> None:
        state = self._state
        if word in _SILENT:
            self._state = replace(state, silent=True)
        elif state.silent:
            pass
        elif word in _BREAKS:
            self._end_line()
        elif word == b"u" and number is not None:
            self._unicode(number % 0x10000)
            self._skipped = state.skip
        elif word in _LETTERS:
            self._say(_LETTERS[word])
        else:
            self._switch(word, number)

    def _unicode(self, unit: int) -> None:
        """A unit of UTF-16; two of them make a letter beyond the first 65,536."""
        if 0xD800 <= unit < 0xDC00:
            self._high = unit
            return
        if self._high and 0xDC00 <= unit < 0xE000:
            unit = 0x10000 + ((self._high - 0xD800) << 10) + unit - 0xDC00
        self._high = 0
        self._say(chr(unit))

    def _switch(self, word: bytes, number: int | None) -> None:
        """A control word that holds from here on."""
        state, on = self._state, number != 0
        if word == b"b":
            self._state = replace(state, bold=on)
        elif word == b"i":
            self._state = replace(state, italic=on)
        elif word == b"v":
            self._state = replace(state, hidden=on)
        elif word == b"plain":
            self._state = replace(state, bold=False, italic=False, hidden=False)
        elif word == b"uc":
            self._state = replace(state, skip=min(number or 0, 8))
        elif word == b"fs" and number:
            self._state = replace(state, size=number)
        elif word == b"f" and number is not None:
            self._state = replace(state, charset=self._fonts.get(number, ""))
        elif word == b"ansicpg" and number:
            self._page = _encoding(number)
        elif word == b"mac":
            self._page = "mac_roman"
        else:
            self._tabulate(word)

    def _tabulate(self, word: bytes) -> None:
        """Rows and cells of tables."""
        table, row, column = self._cell
        if word == b"trowd" and not self._in_table:
            self._cell, self._in_table = (table + 1, 0, 0), True
        elif word == b"cell":
            self._end_line()
            self._cell = table, row, column + 1
        elif word == b"row":
            self._end_line()
            self._cell = table, row + 1, 0
        elif word in {b"pard", b"intbl"}:
            self._in_table = word == b"intbl"

    def _flush(self) -> None:
        if self._bytes:
            encoding = self._state.charset or self._page
            self._say(bytes(self._bytes).decode(encoding, "replace"))
            self._bytes.clear()

    def _say(self, text: str) -> None:
        state = self._state
        if not state.silent:
            runs = self._hidden if state.hidden else self._runs
            runs.add(text, bold=state.bold, italic=state.italic)
            self._size = max(self._size, state.size)

    def _end_line(self) -> None:
        line = self._runs.take(Line("", cell=self._cell if self._in_table else None))
        hidden = self._hidden.take(Line("", Block.FURNITURE))
        for each in (line, hidden):
            if each is not None:
                if len(self.lines) >= MOST_LINES:
                    raise DocumentError("too-many-lines")
                self.lines.append(each)
                self.sizes.append(self._size)
        self._size = 0


def _encoding(page: int) -> str:
    """The name of a Windows code page."""
    name = {65001: "utf-8", 936: "gb18030", 10000: "mac_roman", 10007: "mac_cyrillic"}
    encoding = name.get(page, f"cp{page}")
    try:
        b"".decode(encoding)
    except LookupError:
        return "cp1252"
    return encoding
