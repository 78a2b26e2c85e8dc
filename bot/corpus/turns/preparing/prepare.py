"""Lines made ready for the hypotheses: numbering off, every label at the beginning of a line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from bot.corpus.lines import Block, Line
from bot.corpus.turns.labels import labels
from bot.corpus.turns.labels.set_off import Mark, find_label
from bot.corpus.turns.labels.tallies import small_words
from bot.corpus.words import thresholds, vocabulary
from bot.corpus.words.vocabulary import ends_asking

_NUMBER = re.compile(
    r"^\(?(?P<number>\d{1,3})(?:\s?(?:[.)、．](?!\d)|\))\s*(?=\S)|\s?[-–—]\s?(?=[^\W\d]|[¿¡«“„\"]))"
)
_COUNTED_HEAD = re.compile(r"^[^\W\d_]{3,14}\s\d{1,3}\s?[—–:|-]\s?(?P<name>[^\W\d_][^:?!.]{1,30})$")
_TWO, _FEWEST_HEADS = 2, 4
"""People who share the headings that are counted, and headings."""
_SKIPPED = 2
"""Numbers by which a list that has begun may go on: one of them may be missing."""
_LATEST_FIRST, _FEWEST_LATER = 100, 4
"""The number before which an excerpt begins to count, and how many numbers it then has."""
_BULLET = re.compile(r"([●■◆▪▶►◎○◇★☆▲△▼◼])\s*(?=\S)")
_FEWEST_BULLETS = 3
"""Lines with the same sign from which on it marks something."""
_NUMBERED_NAME = re.compile(r"^Q\.?\s?\d{1,4}[.:]?\s+(?=[^\W\d_a-z][^\n:.?!]{1,50}:)")
_REPLY_NUMBER = re.compile(r"A\.?\s?\d{1,4}[.:]?\s")
_NUMBERED_REPLY = re.compile(
    r"^A\.?\s?\d{1,4}[.:]?\s+(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}[.:])\s+(?=\S)"
)
"""The number of a reply before the name of who gives it: `A3 Scott. Because …`."""
_INSIDE = re.compile(
    r"(?:(?<=[.?!…。？！”\"»)\]])|(?<=\s\s))\s*(?=(?P<name>[^\W\d_][^:：.?!,;\n]{0,40}?)\s?\d{0,2}\s*[:：](?!//))"
)
_ANNOUNCED = re.compile(
    r"(?:(?<=[实實][录錄][:：])|(?<=如下[:：]))\s*(?=(?P<name>[\u4e00-\u9fff]{1,6}?)\s?\d{0,2}\s*[:：])"
)
"""The first label right behind the words that announce the talk: `以下是采访实录：记者：`."""
_LOUD = re.compile(r"(?<=\s)(?P<name>[A-ZА-ЯЁ][A-ZА-ЯЁ'’-]+):(?=\s)")
"""A label in capitals, which needs no end of a sentence before it."""
_FIRST_NAME = re.compile(r"[A-ZА-ЯЁ][A-ZА-ЯЁ'’-]+\s$")
"""A first name before such a label, at the beginning of a line: `MARK` of `MARK WREN:`."""
_BRACKETED = re.compile(r"(?=\[(?P<name>[^\W\d_][^\[\]:]{1,30})\]\s?:\s)")
"""A name in brackets before a colon, which begins a turn wherever it stands: `[Reed]: Why?`."""
_BRACKETED_CHINESE = re.compile(
    r"(?=[\[【](?P<name>[\u4e00-\u9fff·]{2,12})[\]】]\s?[\u4e00-\u9fff“《])"
)
"""The same without a colon, where a name is a word for whoever asks: `[主持人]为什么？`."""
_FEWEST_BRACKETED = 3
"""Such names from which on they are labels; there are two different ones at least."""
_TOLD = re.compile(r"\s?\d{0,2}\s*[:：]\s*[“„\"«「『]")
"""What follows a word for whoever asks in a story that the speaker tells: `a reporter: “Why?”`."""
_FEW_WORDS = 4
"""Words of a name at least that is no label in the middle of a line."""
_INITIAL = re.compile(r"(?<!\w)[^\W\d_a-z]\.\s*$")


def numbered(lines: Sequence[Line]) -> list[Line]:
    """Take off numbers that count up through the document: `1.`, `2)`, `3、`, three at least.

    Where a letter quotes the questions that it answers, only theirs count.
    """
    lines = _bulleted(_evidence(_replies(_heads(lines))))
    found = [
        (place, hit)
        for place, line in enumerate(lines)
        if not line.number and line.opens and (hit := _NUMBER.match(line.text))
    ]
    quoted = [(place, hit) for place, hit in found if lines[place].kind is Block.QUOTE]
    chain = next(filter(None, map(_counting_up, (quoted, found))), [])
    made = list(lines)
    for place, hit in chain:
        line = lines[place].cut(hit.end())
        made[place] = replace(line, number=hit[0].strip())
    return made


def _heads(lines: Sequence[Line]) -> list[Line]:
    """Take off what counts turns before a name in headings: `Part 3 — Ann Reed`.

    The names come again, those of two at least.
    """
    made = list(lines)
    headed = (place for place, line in enumerate(lines) if line.kind is Block.HEADING)
    found = {place: hit for place in headed if (hit := _COUNTED_HEAD.match(lines[place].text))}
    named = Counter(hit["name"] for hit in found.values())
    if len(named) < _TWO or min(named.values(), default=0) < _TWO or len(found) < _FEWEST_HEADS:
        return made
    for place, hit in found.items():
        made[place] = lines[place].cut(hit.start("name"))
    return made


def _counting_up(found: Sequence[tuple[int, re.Match[str]]]) -> list[tuple[int, re.Match[str]]]:
    """The numbers that count up from one, which three do at least; else nothing.

    An excerpt counts from a later one, where more do and none is missing.
    """
    if len(chain := _chain(found, 0)) >= 3:
        return chain
    first = int(found[0][1]["number"]) if found else 0
    later = _chain(found, first - 1) if 1 < first < _LATEST_FIRST else []
    return later if len(later) == len(found) >= _FEWEST_LATER else []


def _chain(
    found: Sequence[tuple[int, re.Match[str]]], last: int
) -> list[tuple[int, re.Match[str]]]:
    """The numbers that count up from the one behind `last`."""
    chain: list[tuple[int, re.Match[str]]] = []
    for place, hit in found:
        if last < int(hit["number"]) <= last + (_SKIPPED if len(chain) > 1 else 1):
            chain.append((place, hit))
            last = int(hit["number"])
    return chain


def _bulleted(lines: Sequence[Line]) -> list[Line]:
    """Take off the sign before each question, `● Why?`, which sets the questions apart."""
    found = {place: hit for place, line in enumerate(lines) if (hit := _BULLET.match(line.text))}
    signs = Counter(hit[1] for hit in found.values())
    made = list(lines)
    for sign, count in signs.items():
        places = [place for place, hit in found.items() if hit[1] == sign]
        asked = sum(ends_asking(lines[place].text) for place in places)
        if count < _FEWEST_BULLETS or asked < thresholds.MOST_LABELS * count:
            continue
        for place in places:
            line = lines[place].cut(found[place].end())
            made[place] = replace(line, style=line.style | {"class:bullet"})
    return made


def _replies(lines: Sequence[Line]) -> list[Line]:
    """Take off the numbers of replies before names, which then stand apart from the words.

    A name comes again in most of them, as no first word of a reply does: `A1 Yes. I do.`.
    """
    hits = [(place, _NUMBERED_REPLY.match(line.text)) for place, line in enumerate(lines)]
    found = {place: hit for place, hit in hits if hit}
    times = Counter(hit["name"] for hit in found.values())
    names = {name for name, count in times.items() if count > 1}
    replies = sum(1 for line in lines if _REPLY_NUMBER.match(line.text))
    if len(found) < 2 or sum(times[name] for name in names) < thresholds.MOST_LABELS * replies:
        return list(lines)
    found = {place: hit for place, hit in found.items() if hit["name"] in names}
    return [
        replace(line.cut(hit.start("name")), voice=len(hit["name"]))
        if (hit := found.get(place))
        else line
        for place, line in enumerate(lines)
    ]


def _evidence(lines: Sequence[Line]) -> list[Line]:
    """Take off the numbers of questions before names, as committees print: `Q12  Chair: …`."""
    found = {
        place: hit for place, line in enumerate(lines) if (hit := _NUMBERED_NAME.match(line.text))
    }
    if len(found) < 2:
        return list(lines)
    return [
        line.cut(found[place].end()) if place in found else line for place, line in enumerate(lines)
    ]


def parted(lines: Sequence[Line]) -> list[Line]:
    """Begin a new line wherever a speaker's label stands in the middle of one.

    Which labels there are is learnt from the beginnings of lines; known words need no learning.
    """
    lines = _bracketed(lines)
    found = [find_label(line) for line in lines]
    counts = Counter(
        label.key for label in found if label and label.mark in {Mark.COLON, Mark.BRACKET}
    )
    firsts = [label.key if label else "" for label in found]
    known = {key for key, count in counts.items() if count >= 2} | _running(lines, counts)
    known |= _replying(lines, firsts, known)
    return [
        half for line, first in zip(lines, firsts, strict=True) for half in _cut(line, first, known)
    ]


def _bracketed(lines: Sequence[Line]) -> list[Line]:
    """The lines parted before each name in brackets with a colon, where several people have one."""
    made = list(lines)
    for pattern in (_BRACKETED, _BRACKETED_CHINESE):
        names = Counter(hit["name"] for line in made for hit in pattern.finditer(line.text))
        if len(names) < 2 or sum(names.values()) < _FEWEST_BRACKETED:
            continue
        if pattern is _BRACKETED or any(map(labels.role_word, names)):
            made = [
                piece
                for line in made
                for piece in _pieces(line, [hit.start() for hit in pattern.finditer(line.text)])
            ]
    return made


def _replying(lines: Sequence[Line], firsts: Sequence[str], known: set[str]) -> set[str]:
    """The labels of who replies on the line of a question, and elsewhere begins a line."""
    inside = {
        labels.key(hit["name"])
        for line, first in zip(lines, firsts, strict=True)
        if first in known
        for hit in _INSIDE.finditer(line.text)
        if labels.shape(hit["name"])
    }
    return inside & set(firsts) - {""}


def _running(lines: Sequence[Line], counts: Counter[str]) -> set[str]:
    """The labels of a talk that was printed without line breaks, in the middle of lines mostly."""
    names = [hit["name"] for line in lines for hit in _INSIDE.finditer(line.text)]
    inside = Counter(
        labels.key(name) for name in names if labels.shape(name) and len(name.split()) < _FEW_WORDS
    )
    known = {key for key in inside if inside[key] + counts[key] > 1}
    if len(known) < 2 or sum(inside.values()) <= sum(counts.values()):
        return set()
    known |= {key for key in map(labels.key, names) if not known.isdisjoint(_initials(key))}
    small = small_words(lines)
    return {key for key in known if not set(key.split()) <= small}


def _initials(name: str) -> set[str]:
    """What may stand for a full name: its initials, or those of its first and last words."""
    first, *others = [word[0] for word in name.split()] or [""]
    return {first + "".join(others), first + others[-1]} if others else set()


def _cut(line: Line, first: str, known: set[str]) -> Iterator[Line]:
    yield from _pieces(line, _places(line, first, known))


def _pieces(line: Line, places: Sequence[int]) -> Iterator[Line]:
    """A line cut at some places."""
    if not places:
        yield line
        return
    for start, end in zip([0, *places], [*places, len(line.text)], strict=True):
        piece = line.cut(start, end)
        if piece.text:
            yield replace(
                piece,
                opens=line.opens if start == 0 else True,
                gap=line.gap if start == 0 else False,
            )


def _places(line: Line, first: str, known: set[str]) -> list[int]:
    """Where labels stand inside of a line."""
    if line.kind in {Block.CAPTION, Block.FURNITURE, Block.RULE}:
        return []
    places = set(_dressed(line, known))
    if ":" in line.text or "：" in line.text:
        loud = (
            hit.start()
            for hit in _LOUD.finditer(line.text)
            if labels.key(hit["name"]) in known and not _FIRST_NAME.match(line.text[: hit.start()])
        )
        places.update(loud)
        for hit in chain(_INSIDE.finditer(line.text), _ANNOUNCED.finditer(line.text)):
            key = labels.key(hit["name"])
            if not _within_label(line, hit) and (
                key in known
                or (key in vocabulary.LETTERS and first in vocabulary.LETTERS)
                or (
                    labels.role_word(key)
                    and (key not in vocabulary.LETTERS or hit["name"].isupper())
                    and not _TOLD.match(line.text, hit.end("name"))
                )
            ):
                places.add(hit.end())
    return sorted(place for place in places if place)


def _dressed(line: Line, known: set[str]) -> Iterator[int]:
    """Where labels in bold or italics stand inside of a line."""
    for start, end in chain(line.bold, line.italic):
        if start and end - start <= labels.MAX_LABEL_CHARS and end < len(line.text):
            label = find_label(line.cut(start))
            colon = label and label.strong and label.mark is Mark.COLON
            if label and colon and (label.key in known or labels.role_word(label.key)):
                yield start


def _within_label(line: Line, hit: re.Match[str]) -> bool:
    """Whether a name is the end of a label: `Richard G. Barker:`, `Elisabeth (Liz) Barker:`."""
    if _INITIAL.search(line.text, max(0, hit.start() - 3), hit.end()):
        return True
    own = find_label(line)
    return bool(own and own.mark is Mark.COLON and hit.end() < own.start)
