"""Lines that an operator's front matter takes out: `skip: ["Read more*", "Advertisement"]`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.corpus.lines import Block, Line

MAX_PATTERNS = 200
"""Patterns of one document that are heeded."""
SKIPPED = "skipped by front matter"
"""Why such a line is nobody's words."""


def patterns(front: Mapping[str, object]) -> tuple[str, ...]:
    """The lines or patterns that `skip` gives: one, several on lines of their own, or a list."""
    given = front.get("skip")
    entries = given if isinstance(given, list) else str(given or "").split("\n")
    found = (_plain(str(entry)) for entry in entries[:MAX_PATTERNS] if entry is not None)
    return tuple(entry for entry in found if entry.strip("*"))


def skipped(lines: Sequence[Line], front: Mapping[str, object]) -> tuple[list[Line], list[str]]:
    """Take the lines out that front matter names, and the paragraphs that lines make up.

    A pattern is a whole line or paragraph; `*` stands for any words. Case and white space do not
    count. Takes time linear in the text for each pattern.

    Returns:
        The lines, those to be skipped marked so; and the patterns that fit nothing.
    """
    wanted = patterns(front)
    if not wanted:
        return list(lines), []
    made = list(lines)
    unused = set(wanted)
    begin = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and not lines[end].opens:
            continue
        paragraph = range(begin, end)
        begin = end
        whole = _plain(" ".join(lines[place].text for place in paragraph))
        hits = {pattern for pattern in wanted if _fits(whole, pattern)}
        unused -= hits
        for place in paragraph:
            own = {pattern for pattern in wanted if _fits(_plain(lines[place].text), pattern)}
            unused -= own
            if hits or own:
                made[place] = replace(
                    lines[place], kind=Block.FURNITURE, style=frozenset({SKIPPED})
                )
    return made, [pattern for pattern in wanted if pattern in unused]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _fits(text: str, pattern: str) -> bool:
    """Whether a pattern covers a text from end to end."""
    first, *others = pattern.split("*")
    if not others:
        return text == first
    *middle, last = others
    if not text.startswith(first) or len(text) < len(first) + len(last):
        return False
    at, end = len(first), len(text) - len(last)
    for piece in middle:
        found = text.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return text.endswith(last)


def without_unclosed_link(lines: Sequence[Line]) -> list[Line]:
    """The lines without links where one that was never closed runs on through most of the page."""
    linked = sum(end - start for line in lines for start, end in line.links)
    if linked * 2 <= sum(len(line.text) for line in lines):
        return list(lines)
    return [replace(line, links=()) if line.links else line for line in lines]
