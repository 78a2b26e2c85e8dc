"""Names that the document sets apart from the words: columns, definition terms, caption voices."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby, pairwise

from bot.corpus.lines import Block, Line, spoken_by
from bot.corpus.turns.labels import labels
from bot.corpus.turns.preparing import stamps
from bot.corpus.words import thresholds, vocabulary
from bot.corpus.words.vocabulary import asks

_VOICE = re.compile(
    r"^<v(?:\.[\w.]+)?\s+(?P<name>[^<>]{1,60})>\s*(?P<words>.*?)(?:</v>)?\s*$", re.DOTALL
)
_USER = re.compile(
    r"^/?u/(?P<name>[\w-]{2,24})(?:\s*[:：]\s*|(?:\s*[\[(]?OP[\])]?)?(?:\s*[•·|].{0,60})?$)"
)
_WITH_TRADE = re.compile(
    r"(?P<name>[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+){1,2}),"
    r" (?=[^:.?!]*\s)[^:.?!]{4,60}[:：]\s+(?=\S)"
)
_LATER = re.compile(r"((?:[^\W\d_a-z]\.?\s?){2,3}|[^\W\d_a-z][\w'’-]{2,})\s?[:：]\s")
_STOPS = re.compile(r"[.\s]")
_BODY = re.compile(r"(?P<name>[^\W\d_a-z][^:：?!.,]{4,40}?)\s?[:：]\s(?=[^\W\d_]|¿)")
_HYPHENS = re.compile(r"[-_]+")
_TERM = re.compile(r"^[:：~]\s+(?=\S)|^：(?=\S)")
_LINES_OF_CAPTIONS = re.compile(r"^(?:WEBVTT\b.*|NOTE\b.*|Kind: \w+|Language: [\w-]+)$")


def set_apart(lines: Sequence[Line]) -> list[Line]:
    """Join the names that stand apart to the words that they speak; see `Line.voice`."""
    lines = _captions(_definitions([line for part in _tables(lines) for line in part]))
    return _asking_body(_described(_classed(_forum(lines))))


def _described(lines: list[Line]) -> list[Line]:
    """Who is described where they speak first: `Ann Reed, keeper of the light: …`, then `A.R.: …`.

    Later they have their initials or the surname alone.
    """
    later = {
        _STOPS.sub("", hit[1]).casefold() for line in lines if (hit := _LATER.match(line.text))
    }
    made: list[Line] = []
    for line in lines:
        hit = _WITH_TRADE.match(line.text) if line.kind is Block.TEXT and not line.voice else None
        parts = hit["name"].split() if hit else []
        initials = "".join(part[0] for part in parts).casefold()
        if hit and {initials, parts[-1].casefold()} & later:
            name = line.cut(0, hit.end("name"))
            made.append(spoken_by(name, line.cut(hit.end())))
        else:
            made.append(line)
    return made


def _asking_body(lines: list[Line]) -> list[Line]:
    """What stands before a colon at most questions, though no name: `The crew of Bell Radio: Why?`.

    It comes again in the same words, and most of what follows it asks.
    """
    found = {
        place: hit
        for place, line in enumerate(lines)
        if not line.voice and line.kind is Block.TEXT and (hit := _BODY.match(line.text))
    }
    times = Counter(hit["name"] for hit in found.values())
    name, count = max(times.items(), key=lambda each: each[1], default=("", 0))
    if count < thresholds.PLAIN_LABEL_TIMES or labels.shape(name, loose=True):
        return lines
    places = [place for place, hit in found.items() if hit["name"] == name]
    asked = sum(asks(lines[place].text) for place in places)
    if asked < thresholds.MOSTLY_DRESSED * count or labels.key(name) in vocabulary.NO_SPEAKER:
        return lines
    return [
        replace(line, voice=found[place].end()) if place in places else line
        for place, line in enumerate(lines)
    ]


def _classed(lines: list[Line]) -> list[Line]:
    """Names that a class of the page tells: `<div class="turn__speaker">Ann</div>` above words."""
    found = {
        place
        for place, line in enumerate(lines)
        if not line.voice and line.kind is Block.TEXT and _names_speaker(line)
    }
    times = Counter(lines[place].text for place in found)
    again = [name for name, count in times.items() if count > 1]
    alone = all(_is_name(lines[place].text) for place in found)
    if len(again) < 2 or not alone or any(place + 1 in found for place in found):
        return lines
    made: list[Line] = []
    for place, line in enumerate(lines):
        if place - 1 in found:
            made[-1] = spoken_by(made[-1], line)
        else:
            made.append(replace(line, voice=len(line.text)) if place in found else line)
    return made


def _names_speaker(line: Line) -> bool:
    classes = (mark.removeprefix("class:").casefold() for mark in line.style)
    return any(not vocabulary.NAMING_CLASSES.isdisjoint(_HYPHENS.split(name)) for name in classes)


def _forum(lines: list[Line]) -> list[Line]:
    """Names of users as forums print them: `u/salt_marsh` above the words, or before a colon."""
    found = {place: hit for place, line in enumerate(lines) if (hit := _USER.match(line.text))}
    times = Counter(hit["name"] for hit in found.values())
    if len(times) < 2 or max(times.values()) < 2:
        return lines
    made: list[Line] = []
    for place, line in enumerate(lines):
        if place - 1 in found and made[-1].voice == len(made[-1].text):
            made[-1] = spoken_by(made[-1], line)
        elif hit := found.get(place):
            name = Line(hit["name"], gap=line.gap, voice=len(hit["name"]))
            words = line.cut(hit.end())
            made.append(spoken_by(name, words) if words.text else name)
        else:
            made.append(line)
    return made


def _tables(lines: Sequence[Line]) -> Iterator[list[Line]]:
    for table, part in groupby(lines, key=lambda line: line.cell[0] if line.cell else None):
        inside = list(part)
        yield inside if table is None else _table(inside)


def _table(lines: list[Line]) -> list[Line]:
    """The turns of a table with a column of names, or with a column for each side."""
    rows: list[dict[int, list[Line]]] = []
    for _, part in groupby(lines, key=lambda line: line.cell and line.cell[1]):
        row: dict[int, list[Line]] = {}
        for line in part:
            row.setdefault(line.cell[2] if line.cell else 0, []).append(line)
        rows.append(row)
    columns = sorted({column for row in rows for column in row})
    if len(columns) < 2 or len(rows) < 2:
        return lines
    if sides := _sides(rows[0]):
        return [line for row in rows[1:] for line in _by_heading(row, sides)]
    timed = {column for column in columns if _share(rows, column, stamps.alone) > 0.5}
    named = [column for column in columns if column not in timed and _names(rows, column)]
    if not named:
        return lines
    names = named[0]
    others = [column for column in columns if column not in timed and column != names]
    if not others:
        return lines
    words = max(others, key=lambda column: sum(len(_text(row, column)) for row in rows))
    if _is_heading(rows, names, words):
        rows = rows[1:]
    return [line for row in rows for line in _turn(row, names, words, timed)]


def _text(row: dict[int, list[Line]], column: int) -> str:
    return " ".join(line.text for line in row.get(column, []))


def _share(rows: Sequence[dict[int, list[Line]]], column: int, fits: object) -> float:
    texts = [text for row in rows if (text := _text(row, column))]
    hits = sum(1 for text in texts if callable(fits) and fits(text))
    return hits / len(texts) if texts else 0.0


def _is_name(text: str) -> bool:
    return len(text) <= labels.MAX_LABEL_CHARS and not re.search(r"[?？!！。…]|\w{3}\.$", text)


def _names(rows: Sequence[dict[int, list[Line]]], column: int) -> bool:
    """Whether a column holds names: short, and the same few again and again."""
    texts = [text for row in rows if (text := _text(row, column))]
    keys = Counter(labels.key(text) for text in texts)
    again = sum(count for count in keys.values() if count > 1)
    return (
        len(texts) > 2
        and _share(rows, column, _is_name) > thresholds.MOST_LABELS
        and len(keys) > 1
        and again * 2 > len(texts)
    )


def _sides(heading: dict[int, list[Line]]) -> dict[int, Line]:
    """The columns of who asks and who answers, by the words above them: `Question | Answer`."""
    found = {
        column: lines[0]
        for column, lines in heading.items()
        if len(lines) == 1 and labels.role_word(labels.key(lines[0].text))
    }
    signs = {labels.role_word(labels.key(line.text)) for line in found.values()}
    return found if signs == {1, -1} else {}


def _by_heading(row: dict[int, list[Line]], sides: dict[int, Line]) -> Iterator[Line]:
    for column, lines in sorted(row.items()):
        if column in sides:
            yield spoken_by(replace(sides[column], bold=(), gap=True), lines[0])
            yield from (replace(line, cell=None) for line in lines[1:])


def _is_heading(rows: Sequence[dict[int, list[Line]]], names: int, words: int) -> bool:
    """Whether the first row is the heading of the columns: `Speaker | Text`."""
    first = labels.key(_text(rows[0], names))
    again = any(labels.key(_text(row, names)) == first for row in rows[1:])
    return not again and len(_text(rows[0], words).split()) <= 3


def _turn(row: dict[int, list[Line]], names: int, words: int, timed: set[int]) -> Iterator[Line]:
    moment = next(
        (
            stamps.seconds(text)
            for column in sorted(timed)
            if (text := _text(row, column)) and stamps.alone(text)
        ),
        None,
    )
    said = [replace(line, cell=None) for line in row.get(words, [])]
    name = row.get(names, [])
    if name and said:
        yield spoken_by(replace(name[0], bold=(), italic=(), moment=moment), said[0])
        yield from said[1:]
    else:
        yield from (replace(line, moment=moment) for line in said)


def _definitions(lines: Sequence[Line]) -> list[Line]:
    """Terms and definitions: `dt` and `dd`, or a name and below it `: words`.

    Below a heading where no name comes again terms are explained.
    """
    pairs = {
        place
        for place, (line, below) in enumerate(pairwise(lines))
        if _defines(line, below) and _is_name(line.text)
    }
    times = Counter(labels.key(lines[place].text) for place in pairs)
    parts = list(accumulate(line.kind is Block.HEADING for line in lines))
    spoken = {parts[place] for place in pairs if times[labels.key(lines[place].text)] > 1}
    pairs = {place for place in pairs if parts[place] in spoken}
    if len(pairs) < 2:
        return list(lines)
    made: list[Line] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        if place in pairs:
            below = lines[place + 1]
            hit = _TERM.match(below.text)
            made.append(spoken_by(replace(line, bold=()), below.cut(hit.end() if hit else 0)))
            place += 2
        else:
            hit = _TERM.match(line.text) if made and made[-1].voice else None
            made.append(line.cut(hit.end()) if hit else line)
            place += 1
    return made


def _defines(line: Line, below: Line) -> bool:
    listed = "tag:dt" in line.style and "tag:dd" in below.style
    return listed or bool(line.kind is Block.TEXT and _TERM.match(below.text))


def _captions(lines: Sequence[Line]) -> list[Line]:
    """Captions of a video with voices: `<v Ann Reed>How did it start?</v>`."""
    voiced = sum(1 for line in lines if _VOICE.match(line.text))
    if voiced < 2:
        return list(lines)
    made: list[Line] = []
    for line in lines:
        if hit := _VOICE.match(line.text):
            name, words = Line(hit["name"].strip(), gap=line.gap), Line(hit["words"].strip())
            made.append(spoken_by(name, words) if words.text else name)
        elif not _LINES_OF_CAPTIONS.match(line.text):
            made.append(line)
    return made
