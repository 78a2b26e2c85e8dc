"""The label at the beginning of a line, and how it is set off from what is said."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.corpus.lines import Block, Line
from bot.corpus.turns.labels import formal
from bot.corpus.turns.labels.labels import (
    LABEL_EDGES,
    MAX_LABEL_CHARS,
    TIME,
    bare_korean,
    closed_up,
    is_office,
    key,
    role_word,
    shape,
)
from bot.corpus.words import searched, thresholds, vocabulary

_BEFORE = re.compile(
    rf"^(?:[\[(<]?\s*{TIME}\s*[\])>]?\s*(?:[-–—|]\s*)?)|^[-–—•*►▶●■◆◇◎○▷□▌│|]+\s*(?=\w)|^#+\s*(?=\w)"
    r"|^\[(?:Full )?(?:Transcript|TRANSCRIPT)\]\s*[-–—]\s*(?=\w)"
)
_NUMBER = re.compile(
    r"^(?:\(?(?:\d{1,3}|[IVX]{1,5})\s?(?:[.)、．]|\\\))|[（(]?[一二三四五六七八九十]{1,3}[、．.）)])\s*(?=\S)"
)
_BRACKETED = re.compile(
    r"^[\[【〔<＜「『［(（]{1,2}(?P<label>[^\]】〕>＞」』］)）:：]{1,40})[\]】〕>＞」』］)）]{1,2}\s*[:：]?\s*"
    r"(?![「『])"
)
_DASHED_ROLE = re.compile(r"^[―─—–]{1,2}\s?[(（](?P<label>[^()（）]{1,12})[)）]\s*(?=\S)")
"""A word for whoever asks in brackets behind a dash: `―（司会）`."""
_COLON = re.compile(
    rf"\s*(?:\({TIME}\)|\[{TIME}\]|{TIME})?\s*(?<!:)(?!::\w)[:：︰∶﹕]+(?!//)(?!\d\d\b)"
)
_DASH = re.compile(r"\s*(?:\s[-–—―]+\s|[—–―]\s?|\s?[—–―])(?=\S)")
_HYPHEN = re.compile(r"^(?P<label>[QA](?=-)|[A-Z](?:[\w.' ]{0,23}\w)?(?=-\s))-\s*(?=\S)")
"""A label with a hyphen right behind it: `Q- Why?`, `Mr. Reed- Because`."""
_PERIOD = re.compile(r"(?:\.|\))\s*(?:[-–—]+\s*)?(?=\s|$)")
_CLOSED = re.compile(r"^(?P<label>[\u4e00-\u9fff]{2,6})[)）]\s*(?=\S|$)")
"""An office with a closing bracket behind it, as Japanese ministries print: `大臣)`."""
_BARE_Q = re.compile(r"^(?P<label>[QÎ])\.?\s+(?=[A-ZÎȘȚĂÂ\"“'‘(\[])")
_LETTER = re.compile(
    r"^(?P<label>[A-Za-zА-Яа-я])\s?\d{0,3}\s?[.)]+(?:\s*[:—–-]+)?"
    r"(?:\s+|(?=[\u3040-\u9fff\uac00-\ud7af「『]))(?![^\W\d_]\.)(?=\S)"
)
_SPACED = re.compile(
    r"^(?P<label>[\u4e00-\u9fff\u30a0-\u30ff]{1,8})[ \u3000]+(?=[\u3040-\u9fff「『（])"
    r"(?![\u4e00-\u9fff]{2,4}$)"
)
"""A Japanese name, parted by a wide space from what is said."""
_RANGE = re.compile(r"^\w+\.?\s+\d{1,4}\s*(?:[-–—]|to|bis|à|a)\s*\d{1,4}$")
"""A count of what follows, such as `Questions 1 - 84`."""
_TAPE = re.compile(
    r"\b(?:tape|side|reel|cassette|disc|track|file)\b\s*(?:\d|[A-Z]\b|one|two)", re.IGNORECASE
)
_ANGLE = re.compile(
    r"^(?P<label>[A-Z][A-Za-z]{0,14}|[가-힣]{2,5}(?: [가-힣]{2,12}){0,2})\s?>\s+(?=\S)"
)
_MANNER = re.compile(r"(?<=\w)\.?\s\((?=[a-zа-яё])[^()]{3,40}\)$")
"""How somebody speaks, behind the name: `Ann Reed (via interpreter)`."""


class Mark(StrEnum):
    """How a label is set off from what is said."""

    COLON = "colon"
    DASH = "dash"
    PERIOD = "period"
    BRACKET = "bracket"
    RUN = "run"
    ALONE = "alone"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Label:
    """A possible label at the beginning of a line.

    Attributes:
        name: As printed, without time, number and punctuation.
        key: In the shape in which labels are compared.
        start: Where what is said begins in the line's text.
        mark: How it is set off.
        strong: Whether it is set in bold or italics, or in a heading.
        loose: Whether only its first word has a capital, as in `Harbour review`.
    """

    name: str
    key: str
    start: int
    mark: Mark
    strong: bool = False
    loose: bool = False


@lru_cache(2048)
def find_label(line: Line) -> Label | None:
    """The label at the beginning of a line, when its shape allows for one.

    Whether it is a speaker at all only the document tells: see `speakers`.
    """
    text = line.text
    if line.voice:
        return _voice(line)
    if _RANGE.match(text) or (text[:1] in "[(" and _TAPE.search(text[: searched.TAPE_CHARS])):
        return None
    start = _skip(text)
    head = text[start : start + MAX_LABEL_CHARS + 4]
    if not head:
        return None
    if head[0] in "?？" and len(head) > 3:
        return Label("?", "?", start + len(head) - len(head[1:].lstrip(" :：.")), Mark.PERIOD)
    return (
        _bracketed(line, start, head)
        or _run(line, start)
        or _set_off(line, start, head)
        or _alone(line, start)
    )


def _voice(line: Line) -> Label | None:
    """The name that the document sets apart."""
    printed = line.text[: line.voice].strip(LABEL_EDGES + "()（）")
    start = line.voice
    while line.text[start : start + 1] in {" ", ":", "："}:
        start += 1
    return Label(printed, key(printed), start, Mark.VOICE) if key(printed) else None


def _skip(text: str) -> int:
    """Where a label may begin, after a time stamp, a bullet or a number."""
    start = 0
    for _ in range(2):
        if before := _BEFORE.match(text[start : start + MAX_LABEL_CHARS]):
            start += before.end()
    number = _NUMBER.match(text[start : start + 12])
    return start + number.end() if number else start


def _bracketed(line: Line, start: int, head: str) -> Label | None:
    if not start and (found := _DASHED_ROLE.match(head)) and role_word(key(found["label"])):
        return _label(line, found["label"], start, found.end(), Mark.BRACKET)
    if (found := _BRACKETED.match(head)) and shape(name := bare_korean(found["label"])):
        return _label(line, name, start, start + found.end(), Mark.BRACKET)
    return None


def _set_off(line: Line, start: int, head: str) -> Label | None:
    """A label set off by punctuation, the surest kind first."""
    signs = _SIGNS.intersection(head)
    for mark, needed, find, fits in _PUNCTUATED:
        if not signs.isdisjoint(needed) and (found := find(head)):
            name = found["label"] if "label" in found.re.groupindex else head[: found.start()]
            if name and fits(name) and not _goes_on(line, name, mark):
                return _label(line, name, start, start + found.end(), mark)
    return None


def _goes_on(line: Line, name: str, mark: Mark) -> bool:
    """Whether a sentence goes on in a new row with words that else ask: `question first:`."""
    inside = not line.opens and name[:1].islower() and bool(role_word(key(name)))
    return inside and (mark is Mark.PERIOD or " " in name.strip())


def _run(line: Line, start: int) -> Label | None:
    """A short stretch in bold or italics at the beginning, nothing after it but what is said."""
    for spans in (line.bold, line.italic):
        for left, right in spans:
            if (
                left <= start < right < len(line.text)
                and right - start <= thresholds.LONGEST_SET_OFF
            ):
                name = line.text[start:right]
                after = line.text[right : right + 3].lstrip()
                colon = name.rstrip().endswith((":", "：", "—", "–")) or after.startswith(
                    (":", "：", "—", "–", "-", "(")
                )
                goes_on = after.startswith(",") or after[:1].islower()
                if not (colon or goes_on) and "?" not in name and shape(name):
                    return _label(line, name, start, right, Mark.RUN)
            break
    return None


def _alone(line: Line, start: int) -> Label | None:
    name = line.text[start:]
    if (
        len(name) <= thresholds.LONGEST_SET_OFF
        and line.opens
        and shape(name)
        and not re.search(r"[?!…,;]$|\w{3}\.$", name)
    ):
        return _label(line, name, start, len(line.text), Mark.ALONE)
    return None


def _label(line: Line, name: str, start: int, end: int, mark: Mark) -> Label:
    text = line.text
    while end < len(text) and text[end].isspace():
        end += 1
    strong = line.kind is Block.HEADING or any(
        left <= start + 1 and start < right <= end + 1
        for spans in (line.bold, line.italic)
        for left, right in spans
    )
    printed = re.sub(rf"^\s*[\[(]?{TIME}[\])]?\s*", "", name).strip(" .:：*_–—-")
    printed = _MANNER.sub("", printed)
    for _ in range(2):
        printed = re.sub(rf"\s*[\[(]?\b{TIME}[\])]?$", "", printed).strip()
    return Label(closed_up(printed), key(name), end, mark, strong, loose=not shape(name))


_Find = Callable[[str], re.Match[str] | None]
_PUNCTUATED: tuple[tuple[Mark, str, _Find, Callable[[str], bool]], ...] = (
    (Mark.COLON, ":：︰∶﹕", _COLON.search, lambda name: shape(name, loose=True)),
    (Mark.COLON, ">", _ANGLE.match, shape),
    (Mark.PERIOD, ".", formal.INITIALS_AND_DASH.match, shape),
    (Mark.PERIOD, ".)", _LETTER.match, lambda name: name.casefold() in vocabulary.LETTERS),
    (Mark.PERIOD, " \u3000", _SPACED.match, shape),
    (Mark.PERIOD, "QÎ", _BARE_Q.match, bool),
    (Mark.PERIOD, ".", formal.IN_CAPITALS.match, shape),
    (Mark.PERIOD, ".", formal.WITH_TITLE.match, shape),
    (Mark.PERIOD, ".", formal.OFFICE_ALONE.match, is_office),
    (Mark.COLON, ".", formal.IN_FRENCH.match, bool),
    (Mark.COLON, ".", formal.IN_RUSSIAN.match, bool),
    (Mark.DASH, "-–—―", _DASH.search, shape),
    (Mark.DASH, "-", _HYPHEN.match, shape),
    (Mark.PERIOD, ".)", _PERIOD.search, lambda name: bool(role_word(key(name)))),
    (Mark.PERIOD, ")", _CLOSED.match, lambda name: key(name) in vocabulary.OFFICES),
)
"""How a label is set off, a sign of which one has to be there, and what else it takes."""
_SIGNS = frozenset(sign for _, signs, _, _ in _PUNCTUATED for sign in signs)
