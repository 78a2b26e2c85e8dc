"""The lines of a document with their marks: what every format is turned into."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.corpus.remark import Remark

Offsets = tuple[int, int]
"""Half-open range of a line's text, in code points."""

FOLDED, FOLD_HEAD = "fold:words", "fold:head"
"""Marks of a line that a page folds away, and of the words that stand for it."""
MOST_LINES = 30_000
"""Lines of one document; ten hours of talk have a third of that."""

MAX_MARKED_STRETCHES = 256
"""Stretches in bold of one line, or in italics. Where there are more they tell nobody apart, and
looking at each would take time that grows with the square of the line."""
_SPACES = re.compile(r"[\s\u00a0\u2028\u2029]+")
_SIGNS = re.compile(r"[\W_]+")
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\u200b\u200e\u200f\u2060\ufeff\ud800-\udfff]")
_CJK = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60"
_NO_SPACE = re.compile(rf"[{_CJK}]$"), re.compile(rf"^[{_CJK}]")
_SENTENCE_END = re.compile(r"[.?!…。？！؟।]['\"”’»)）」』]*$")


class Block(StrEnum):
    """What sort of block a line stands in."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    FURNITURE = "furniture"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of visible text that begins on a line of its own.

    Attributes:
        text: Visible text, white space collapsed.
        kind: The sort of block.
        level: Depth of a heading, 1 for the highest; 0 for anything else.
        opens: Whether a paragraph begins here. False for the second line of a wrapped paragraph.
        gap: Whether a blank line or the edge of a block stands before.
        number: Numbering as printed before the text (`1.`), which is nobody's words.
        bold: Stretches in bold.
        italic: Stretches in italics.
        links: Stretches that are links.
        style: Other marks that may tell speakers apart, such as `class:question`.
        voice: Where the name of whoever speaks ends, when the document sets it apart from the
            words: a column of a table, a voice of a caption, a name with a time stamp. Else 0.
        moment: Seconds from the start of the recording, where a time stamp stood.
        cell: Table, row and column, each counted from 0, of a line inside a table.
    """

    text: str
    kind: Block = Block.TEXT
    level: int = 0
    opens: bool = True
    gap: bool = True
    number: str = ""
    bold: tuple[Offsets, ...] = ()
    italic: tuple[Offsets, ...] = ()
    links: tuple[Offsets, ...] = ()
    style: frozenset[str] = frozenset()
    voice: int = 0
    moment: int | None = None
    cell: tuple[int, int, int] | None = None

    def cut(self, start: int, end: int | None = None) -> "Line":
        """The part of this line from `start` to `end`, with its marks, white space stripped."""
        stop = len(self.text) if end is None else end
        while start < stop and self.text[start].isspace():
            start += 1
        while stop > start and self.text[stop - 1].isspace():
            stop -= 1
        if not start and stop == len(self.text):
            return self
        return replace(
            self,
            text=self.text[start:stop],
            bold=_cut(self.bold, start, stop),
            italic=_cut(self.italic, start, stop),
            links=_cut(self.links, start, stop),
            number="" if start else self.number,
            voice=max(0, min(self.voice, stop) - start),
        )

    def without(self, stretches: Sequence[Offsets]) -> "Line":
        """This line without some stretches of it, in order; no space before punctuation."""
        runs = Runs()
        ends = [0, *(end for _, end in stretches)]
        starts = [*(start for start, _ in stretches), len(self.text)]
        for begin, end in zip(ends, starts, strict=True):
            piece = self.cut(begin, end)
            if piece.text:
                runs.add("" if piece.text[0] in ".,;:!?…)”’»。，？！" else " ")
                runs.add_line(piece)
        return runs.take(self) or replace(self, text="", bold=(), italic=(), links=())


@dataclass(frozen=True, slots=True)
class Page:
    """A document as its format gives it.

    Attributes:
        lines: In the order of the document.
        front: Front matter; keys in lower case.
        meta: What the page says of itself out of sight: `title`, `date`, `outlet`, `url`,
            `author`, `language`.
        stem: The file's name without its suffix.
        doubts: What is doubtful about how the format was read.
    """

    lines: tuple[Line, ...]
    front: Mapping[str, object] = field(default_factory=dict)
    meta: Mapping[str, str] = field(default_factory=dict)
    stem: str = ""
    doubts: tuple[Remark, ...] = ()


def clean(text: str) -> str:
    """Collapse white space and drop what cannot be seen."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()


def whole(value: object) -> object:
    """A value of YAML, TOML or JSON whose texts can be written as UTF-8.

    Halves of a character, as escapes of JSON give them, are joined when they belong together and
    dropped when they do not.
    """
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    if isinstance(value, list):
        return [whole(each) for each in value]
    if isinstance(value, dict):
        return {whole(key): whole(each) for key, each in value.items()}
    return value


def closes_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, a closing quotation mark or bracket aside."""
    return bool(_SENTENCE_END.search(text))


def letters_only(text: str) -> str:
    """Letters and digits in lower case: the shape in which two printings of a text are compared."""
    return _SIGNS.sub("", text.casefold())


def covered(spans: Iterable[Offsets], text: str) -> float:
    """Share of the letters and digits of `text` inside `spans`, 0..1."""
    inside = sum(_letters(text[start:end]) for start, end in spans)
    return inside / _letters(text) if inside else 0.0


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def glue(left: str, right: str) -> str:
    """Join two lines of a paragraph: no space between Chinese letters or after a hyphen."""
    if left.endswith("-") and left[-2:-1].isalpha() and right[:1].islower():
        return left + right
    if _NO_SPACE[0].search(left[-1:]) and _NO_SPACE[1].search(right[:1]):
        return left + right
    return f"{left} {right}"


def merge(lines: Iterable[Line]) -> Iterator[Line]:
    """Join the lines of each wrapped paragraph into one.

    Takes time linear in the text: the parts of a paragraph are joined at its end.
    """
    paragraph: list[Line] = []
    for line in lines:
        if line.opens and paragraph:
            yield _joined(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _joined(paragraph)


def spoken_by(name: Line, words: Line) -> Line:
    """One line of a name and of the words that the document sets apart from it."""
    line = _joined([name, words])
    moment = words.moment if name.moment is None else name.moment
    return replace(line, kind=words.kind, voice=len(name.text), moment=moment, cell=None)


def _joined(paragraph: list[Line]) -> Line:
    first = paragraph[0]
    if len(paragraph) == 1:
        return first if first.opens else replace(first, opens=True)
    parts = [first.text]
    length = len(first.text)
    marks: dict[str, list[Offsets]] = {
        name: list(getattr(first, name)) for name in ("bold", "italic", "links")
    }
    for line in paragraph[1:]:
        joint = glue(parts[-1], line.text)[len(parts[-1]) : -len(line.text) or None]
        length += len(joint)
        for name, spans in marks.items():
            spans.extend((start + length, end + length) for start, end in getattr(line, name))
        parts += [joint, line.text] if joint else [line.text]
        length += len(line.text)
    joined = {name: _few(found) for name, found in marks.items()}
    whole = replace(first, text="".join(parts), opens=True)
    return replace(whole, bold=joined["bold"], italic=joined["italic"], links=joined["links"])


def _cut(spans: Iterable[Offsets], start: int, end: int) -> tuple[Offsets, ...]:
    clipped = ((max(left, start) - start, min(right, end) - start) for left, right in spans)
    return tuple((left, right) for left, right in clipped if left < right)


def _few(spans: Iterable[Offsets]) -> tuple[Offsets, ...]:
    """The stretches, or none when there are too many to mean anything."""
    found = tuple(spans)
    return found if len(found) <= MAX_MARKED_STRETCHES else ()


class Runs:
    """Collects the runs of text of a line, with their marks, and gives the line."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._broken = False
        self._spans: dict[str, list[Offsets]] = {"bold": [], "italic": [], "links": []}

    def add(
        self, text: str, *, bold: bool = False, italic: bool = False, link: bool = False
    ) -> None:
        """Append a run; white space is collapsed across runs."""
        text = _SPACES.sub(" ", _INVISIBLE.sub("", text))
        if self._broken and text and self._parts:
            text = glue(self._parts[-1], text)[len(self._parts[-1]) :]
        self._broken = self._broken and not text
        if text.startswith(" ") and (not self._parts or self._parts[-1].endswith(" ")):
            text = text[1:]
        if not text:
            return
        start, self._length = self._length, self._length + len(text)
        self._parts.append(text)
        for name, marked in (("bold", bold), ("italic", italic), ("links", link)):
            spans = self._spans[name]
            if marked and spans and spans[-1][1] == start:
                spans[-1] = spans[-1][0], self._length
            elif marked:
                spans.append((start, self._length))

    def break_line(self) -> None:
        """A break inside the paragraph, which parts words as a space does."""
        self._broken = True

    def add_line(self, line: Line) -> None:
        """Append a line with its marks."""
        start = self._length
        self._length += len(line.text)
        self._parts.append(line.text)
        for name, spans in self._spans.items():
            spans.extend((begin + start, end + start) for begin, end in getattr(line, name))

    def take(self, line: Line) -> Line | None:
        """The line collected so far, with the block marks of `line`; `None` when it has no text."""
        text = "".join(self._parts).rstrip()
        spans = {name: _few(_cut(found, 0, len(text))) for name, found in self._spans.items()}
        self._parts.clear()
        self._length, self._broken = 0, False
        for found in self._spans.values():
            found.clear()
        if not text:
            return None
        return replace(
            line, text=text, bold=spans["bold"], italic=spans["italic"], links=spans["links"]
        )
