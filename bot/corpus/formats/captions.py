"""Captions of a recording, SubRip or WebVTT, become lines: cues joined to what each voice says."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.corpus.formats import decode, plain
from bot.corpus.lines import MOST_LINES, Line, Page, clean, spoken_by
from bot.corpus.remark import DocumentError
from bot.corpus.words import searched

PAUSE = 4.0
"""Seconds of silence after which a paragraph begins."""

OTHER_VOICE = "other voice"
"""Style of a line before which captions say by `>>` that somebody else speaks."""

_CLOCK = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMING = re.compile(rf"^\s*{_CLOCK}\s*-->\s*{_CLOCK}(?:\s.*)?$")
_BEGINS = re.compile(rf"\s*(?:WEBVTT\b|\d{{1,5}}(?:[ \t]+[^\n]{{1,120}})?\s*\n\s*{_CLOCK}\s*-->)")
_HEADING = re.compile(r"^WEBVTT[ \t]+(?:-[ \t]*)?(\S.*)$")
_LANGUAGE = re.compile(r"^Language:\s*([A-Za-z]{2,3}(?:-\w{2,8})*)\s*$")
_NAMED_CUE = re.compile(r'^\s*\d{1,5}\s+"(?P<name>[^"]{1,80})"\s*(?:\(\d+\))?\s*$')
"""The number of a cue with the name of whoever speaks: `12 "Ann Reed" (3187641472)`."""
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?\s+([^<>]{1,80})>")
_TAG = re.compile(r"</?[a-zA-Z0-9][^<>]{0,200}>|\{\\[^{}]{0,80}\}")
_VOICED_ROW = re.compile(r"^\s*>{2,}\s*\w")
_FEWEST_VOICED = 4
"""Rows that begin with `>>` from which on a text holds captions without their timing."""
_CLOCK_ROW = re.compile(r"^\s*[\[(]?(?:(\d{1,2}):)?(\d{1,3}):(\d{2})[\])]?\s*$")
_INNER_SPEAKER = re.compile(r"\s+(?=>{2,}\s*\w)")
_OTHER_SPEAKER = re.compile(r"^(?:>{2,}|[-–—](?=\s?\w))\s*")
_REVERSED = re.compile(
    r"([^\W\d_]+(?:[\s'’-][^\W\d_]+){0,2}), "
    r"([^\W\d_](?!\w*[A-Z]{2})[\w'’.-]*(?: [^\W\d_][\w'’.-]*)?)"
)
_LABEL = re.compile(r"^[^\W\d_][^:：.?!]{0,40}[:：]\s")


@dataclass(frozen=True, slots=True)
class Cue:
    """A stretch of a recording.

    Attributes:
        start: Seconds; `None` when not known.
        end: Likewise.
        voice: The name of whoever speaks, or empty.
        text: What is said.
    """

    start: float | None
    end: float | None
    voice: str
    text: str


def is_captions(text: str) -> bool:
    """Whether a text file holds captions."""
    return bool(_BEGINS.match(text[: searched.CAPTIONS_CHARS]))


def parse(data: bytes) -> Page:
    """Read a file of captions."""
    decoded = decode.decode(data)
    return replace(read_captions(decoded.text), doubts=decoded.doubts)


def read_captions(text: str) -> Page:
    """Read the text of captions."""
    rows = plain.stripped_lines(text, 4 * MOST_LINES)
    meta: dict[str, str] = {}
    for row in rows[: searched.CAPTIONS_HEAD_ROWS]:
        if heading := _HEADING.match(row):
            meta["title"] = heading[1]
        elif language := _LANGUAGE.match(row):
            meta["language"] = language[1]
    lines = tuple(caption_lines(_cues(rows)))
    if not lines:
        raise DocumentError("no-text")
    return Page(lines, meta=meta)


def is_voiced(text: str) -> bool:
    """Whether a text without timing tells by `>>` where somebody else speaks, as sites copy it."""
    rows = text.split("\n", 4 * MOST_LINES)
    voiced = sum(1 for row in rows if _VOICED_ROW.match(row))
    quoted = any(row.startswith(">") and not row.startswith(">>") for row in rows)
    return voiced >= _FEWEST_VOICED and not quoted


def voiced_lines(text: str) -> tuple[Line, ...]:
    """The lines of such a text; what stands above the first `>>` is text as any other."""
    rows = plain.stripped_lines(text)
    first = next(place for place, row in enumerate(rows) if _VOICED_ROW.match(row))
    while first and (_CLOCK_ROW.match(rows[first - 1]) or not rows[first - 1]):
        first -= 1
    return (*plain.lines_of("\n".join(rows[:first])), *caption_lines(_voiced(rows[first:])))


def _voiced(rows: Iterable[str]) -> Iterator[Cue]:
    start: float | None = None
    for row in rows:
        if hit := _CLOCK_ROW.match(row):
            start = int(hit[1] or 0) * 3600 + int(hit[2]) * 60 + int(hit[3])
        elif row:
            yield Cue(start, None, "", row)


def caption_lines(cues: Iterable[Cue]) -> Iterator[Line]:
    """The lines of cues: one begins where the voice changes, and after a pause."""
    before: Cue | None = None
    count = 0
    parts = (replace(cue, text=text) for cue in cues for text in _INNER_SPEAKER.split(cue.text))
    for cue in parts:
        text = clean(cue.text)
        if not text:
            continue
        count += 1
        if count > MOST_LINES:
            raise DocumentError("too-many-lines")
        same = before is not None and before.voice == cue.voice
        opens = not same or _pause(before, cue) or (not cue.voice and bool(_LABEL.match(text)))
        marked = text.startswith(">")
        if other := _OTHER_SPEAKER.match(text):
            opens = True
            text = text[other.end() :] if marked else text
        style = frozenset({OTHER_VOICE} if other and marked else ())
        line = Line(text, opens=opens, gap=opens, moment=_seconds(cue.start), style=style)
        if cue.voice and not same:
            name = Line(straight_name(cue.voice), moment=line.moment)
            line = spoken_by(name, replace(line, opens=True))
        if text:
            yield line
        before = cue


def straight_name(voice: str) -> str:
    """A name as it is said, `Ewa Kowalska` of `Kowalska, Ewa`, which meeting software prints."""
    hit = _REVERSED.fullmatch(voice)
    return f"{hit[2]} {hit[1]}" if hit else voice


def _pause(before: Cue | None, cue: Cue) -> bool:
    if before is None or before.end is None or cue.start is None:
        return False
    return cue.start - before.end > PAUSE


def _seconds(start: float | None) -> int | None:
    return int(start) if start is not None and 0 <= start < 10**6 else None


def _cues(rows: Iterable[str]) -> Iterator[Cue]:
    """The cues; what stands outside of them (numbers, styles, notes) is nobody's words."""
    timing: re.Match[str] | None = None
    voice = ""
    said: list[str] = []
    before: list[str] = []
    for row in (*rows, ""):
        if hit := _TIMING.match(row):
            if timing:
                yield from _cue(timing, said, before, "")
            before, timing, said = said or before, hit, []
        elif not row.strip() and timing:
            yield from _cue(timing, said, before, voice)
            before, timing, said, voice = said or before, None, [], ""
        elif timing:
            said.append(row.strip())
        elif named := _NAMED_CUE.match(row):
            voice = clean(named["name"])


def _cue(timing: re.Match[str], said: list[str], before: list[str], voice: str) -> Iterator[Cue]:
    """What one cue says, by voice; rows that scroll up from the cue before are left."""
    new = [row for row in said if row not in before] if said != before else []
    hours, minutes, seconds, parts = (timing.group(n) or "0" for n in (1, 2, 3, 4))
    start = int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{parts}")
    hours, minutes, seconds, parts = (timing.group(n) or "0" for n in (5, 6, 7, 8))
    end = int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{parts}")
    for row in new:
        pieces = _VOICE.split(row)
        for place, piece in enumerate(pieces):
            if place % 2:
                voice = clean(html.unescape(piece))
                continue
            text = html.unescape(_TAG.sub("", piece))
            if text.strip():
                yield Cue(start, end, voice, text)
