"""Time stamps leave the words and stay with them as moments: seconds from the start."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.corpus.formats import captions
from bot.corpus.lines import Block, Line, spoken_by
from bot.corpus.turns.labels import labels
from bot.corpus.turns.labels.set_off import Mark, find_label
from bot.corpus.turns.labels.tallies import small_words
from bot.corpus.words import thresholds, vocabulary

_CLOCK = r"(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,:]\d{1,3})?(?!\d)(?:\s?[AaPp]\.?[Mm]\.?)?"
_IN_BRACKETS = re.compile(rf"[\[(<【（]\s*(?P<time>{_CLOCK})\s*[\])>】）](?:\s*\[\d{{1,3}}\.\d\])?")
"""A stamp in brackets, and perhaps how long nobody spoke: `[00:12:30][2.3]`."""
_ALONE = re.compile(
    rf"^[\[(<【（#]?\s*(?P<time>{_CLOCK})(?:\s*(?:-->|[-–—])\s*{_CLOCK})?\s*[\])>】）]?(?:\s\w+:\S+)*$"
)
_LEADING = re.compile(
    rf"^(?P<all>(?P<open>[\[(<【（]?)\s*(?P<time>{_CLOCK})(?:\s*(?:-->|[-–—])\s*{_CLOCK})?"
    r"\s*[\])>】）]?)\s*(?:[-–—|:]\s+)?(?=\S)"
)
_NAMED = re.compile(
    r"^(?P<name>[\[【（(<]?[^\d\W](?:[^:：?!？！。,，;…]|,\s(?=[^\W\d_a-z])){0,47}?[\]】）)>]?)\s*(?P<colon>[:：]?)\s*"
    rf"[-–—|•·,@]?\s*(?P<open>[\[(<【（]?)\s*(?P<time>{_CLOCK})(?:\s*(?:-->|[-–—])\s*{_CLOCK})?"
    r"\s*(?P<close>[\])>】）]?)\s*(?P<after>[:：]?)\s*(?:[-–—|]\s+)?"
)
_OF_DAY = re.compile(r"\d\s?[AaPp]\.?[Mm]\b")
_SENTENCE = re.compile(r"[.?!？。！؟…,;]$")
_LONGEST_NAME = 40
_HOUR = 3600
_BRACKETS = "[]【】（）()<>"


@dataclass(frozen=True, slots=True)
class _Named:
    """A line that begins with a name and a time stamp."""

    place: int
    key: str
    hit: re.Match[str]

    @property
    def clear(self) -> bool:
        """Whether something beside the stamp says that the words before it are a name."""
        hit = self.hit
        return bool(
            hit["open"]
            or hit["after"]
            or hit["name"][0] in _BRACKETS
            or hit.end() == len(hit.string)
        )


def lifted(lines: Sequence[Line]) -> list[Line]:
    """Take time stamps off the lines that they begin, name or interrupt, and keep the moments.

    A line that is nothing but a stamp stays, as nobody's words, and gives its moment to the next.
    A name with a stamp, and a name on the line above or below stamps, is a voice.
    """
    made = _off_names(list(lines))
    made = _leading(made)
    made = _between_words(made)
    made = list(_above(made))
    return _from_start(_around(made))


def alone(text: str) -> bool:
    """Whether a line is a time stamp and nothing else."""
    return bool(_ALONE.match(text))


def seconds(text: str) -> int:
    """The seconds that a stamp such as `1:02:03`, `12:41` or `00:12:41.250` stands for."""
    parts = [int(part) for part in re.findall(r"\d+", re.split(r"[.,]", text)[0])][:3]
    return sum(part * 60**power for power, part in enumerate(reversed(parts)))


def _off_names(lines: list[Line]) -> list[Line]:
    """Names with a stamp: `Ann Reed: 00:10`, `[Ann Reed] 10:00:01`, `Ann Reed (00:10): Why?`."""
    found = [
        _Named(place, labels.key(hit["name"].strip(_BRACKETS)), hit)
        for place, line in enumerate(lines)
        if line.kind in {Block.TEXT, Block.HEADING, Block.ITEM, Block.QUOTE}
        and (hit := _NAMED.match(line.text))
        and len(hit["name"].split()) <= thresholds.LABEL_WORDS
    ]
    times = Counter(named.key for named in found)
    known = [
        named
        for named in found
        if times[named.key] > 1
        or labels.role_word(named.key)
        or labels.shape(named.hit["name"].strip(_BRACKETS))
    ]
    again = any(times[named.key] > 1 for named in known)
    if len(known) < thresholds.STAMPED_LABELS or not again:
        return lines
    small = small_words(lines) | vocabulary.PARTICLES
    bare = Counter(
        label.key for line in lines if (label := find_label(line)) and label.mark is Mark.COLON
    )
    for named in known:
        hit, key = named.hit, named.key
        usual = times[key] * 2 > bare[key]
        plain = times[key] >= thresholds.STAMPED_LABELS and not set(key.split()) & small
        if not (named.clear or (hit["colon"] and usual) or plain):
            continue
        line = lines[named.place]
        name = replace(line.cut(hit.start("name"), hit.end("name")), moment=seconds(hit["time"]))
        name = replace(name, text=captions.straight_name(name.text))
        words = line.cut(hit.end())
        lines[named.place] = (
            spoken_by(name, words) if words.text else replace(name, voice=len(name.text))
        )
    return lines


def _leading(lines: list[Line]) -> list[Line]:
    """Stamps at the beginning of lines: `[00:10] Ann Reed: Why?`, `0:10 Why?`."""
    found = {
        place: hit
        for place, line in enumerate(lines)
        if line.moment is None
        and not alone(line.text)
        and line.kind is not Block.RULE
        and (hit := _LEADING.match(line.text))
    }
    if len(found) < thresholds.STAMPED_LINES:
        return lines
    for place, hit in found.items():
        lines[place] = replace(lines[place].cut(hit.end()), moment=seconds(hit["time"]))
    _voice_names(lines, list(found))
    return lines


def _voice_names(lines: list[Line], places: Sequence[int]) -> None:
    """Set apart the names among some lines, when most of the lines are names that recur."""
    names = {
        place: labels.key(lines[place].text)
        for place in places
        if not lines[place].voice
        and len(lines[place].text) <= _LONGEST_NAME
        and not _SENTENCE.search(lines[place].text)
    }
    times = Counter(names.values())
    recurring = {place: key for place, key in names.items() if times[key] > 1}
    if len(recurring) * 2 <= len(places) or len(set(recurring.values())) < 2:
        return
    for place in names:
        if place in recurring or labels.shape(lines[place].text):
            lines[place] = replace(lines[place], voice=len(lines[place].text))


def _between_words(lines: list[Line]) -> list[Line]:
    """Stamps in brackets inside of lines, where they go up: `… a lamp [00:12:30] and an oar`."""
    found = [seconds(hit["time"]) for line in lines for hit in _IN_BRACKETS.finditer(line.text)]
    rising = sum(1 for left, right in pairwise(found) if left <= right)
    taken = sum(1 for line in lines if line.moment is not None)
    few = not found or len(found) + taken < thresholds.STAMPED_LINES
    if few or rising < thresholds.MOST_LABELS * (len(found) - 1):
        return lines
    return [_without(line) for line in lines]


def _without(line: Line) -> Line:
    """A line without the stamps in brackets inside of it."""
    if alone(line.text):
        return line
    return line.without([hit.span() for hit in _IN_BRACKETS.finditer(line.text)])


def _above(lines: Sequence[Line]) -> Iterator[Line]:
    """A stamp on a line of its own gives its moment to the next line with words.

    A few times of the day, as ministries print when a talk began and ended, are no stamps.
    """
    days = sum(1 for line in lines if alone(line.text) and _OF_DAY.search(line.text))
    waiting: int | None = None
    for line in lines:
        if hit := _ALONE.match(line.text):
            told = days < thresholds.STAMPED_LINES and bool(_OF_DAY.search(line.text))
            waiting = None if told else seconds(hit["time"])
        elif waiting is not None and line.kind is not Block.RULE:
            yield replace(line, moment=waiting) if line.moment is None else line
            waiting = None
            continue
        yield line


def _around(lines: list[Line]) -> list[Line]:
    """Names on the line above or below most of the stamps are voices, wherever they stand alone."""
    stamps = [place for place, line in enumerate(lines) if alone(line.text)]
    if len(stamps) < thresholds.STAMPED_LABELS:
        return lines
    for step in (-1, 1):
        _voice_names(lines, [place + step for place in stamps if 0 <= place + step < len(lines)])
    named = {line.text for line in lines if line.voice == len(line.text)}
    return [replace(line, voice=len(line.text)) if line.text in named else line for line in lines]


def _from_start(lines: list[Line]) -> list[Line]:
    """Times of the day, or a tape that counts from hour ten, are counted from the start."""
    first = next((line.moment for line in lines if line.moment is not None), 0)
    if first < _HOUR:
        return lines
    base = first - first % _HOUR if first % _HOUR < thresholds.LATE_START else first
    return [
        line
        if line.moment is None
        else replace(line, moment=line.moment - base if line.moment >= base else None)
        for line in lines
    ]
