"""Words that a page parts at the end of a line are put together again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.corpus.lines import Block, Line

_PARTED = re.compile(r"(?<![^\W\d_])(?P<left>[^\W\d_]{2,})(?P<hyphen>[-\u00ad\u2010])$")
_REST = re.compile(r"(?P<letters>[^\W\d_]+)\S*")
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?:[-\u2010][^\W\d_]+)+")
_WORD = re.compile(r"[^\W\d_]+")


def without_hyphens(lines: Sequence[Line]) -> list[Line]:
    """The lines with the rest of each parted word taken up to its beginning.

    A hyphen stays where the document has the word with one, or both parts as words of their own.
    """
    parted = [place for place, line in enumerate(lines) if _PARTED.search(line.text)]
    made = list(lines)
    if not parted:
        return made
    words, compounds = _vocabulary(lines)
    for place in parted:
        below = _next(made, place)
        hit = _PARTED.search(made[place].text)
        rest = _REST.match(made[below].text) if below else None
        if not hit or not rest or not rest[0][:1].islower():
            continue
        left, right = hit["left"].casefold(), rest["letters"]
        whole = left + right
        soft = hit["hyphen"] == "\u00ad"
        kept = f"{left}-{right}" in compounds or (
            whole not in words and left in words and right in words
        )
        if soft or not kept:
            made[place] = _with_rest(made[place], rest[0])
            made[below] = made[below].cut(rest.end())
    return [line for line in made if line.text]


def _vocabulary(lines: Iterable[Line]) -> tuple[set[str], set[str]]:
    """The words of a document and those with a hyphen inside, parted ones aside."""
    words: set[str] = set()
    compounds: set[str] = set()
    carried = False
    for line in lines:
        text = _REST.sub("", line.text, count=1) if carried else line.text
        carried = bool(_PARTED.search(text))
        text = _PARTED.sub("", text).casefold()
        compounds.update(found.replace("\u2010", "-") for found in _COMPOUND.findall(text))
        words.update(_WORD.findall(_COMPOUND.sub(" ", text)))
    return words, compounds


def _next(lines: Sequence[Line], place: int) -> int:
    """The line on which a paragraph goes on, page furniture between; 0 when it does not."""
    for below in range(place + 1, min(place + 6, len(lines))):
        if lines[below].kind is Block.FURNITURE:
            continue
        return below if not lines[below].opens and lines[below].kind is lines[place].kind else 0
    return 0


def _with_rest(line: Line, rest: str) -> Line:
    """A line with the rest of its last word, marks included."""
    end, length = len(line.text), len(line.text) - 1 + len(rest)
    spans = {
        name: tuple((start, length if stop >= end else stop) for start, stop in getattr(line, name))
        for name in ("bold", "italic", "links")
    }
    whole = replace(line, text=line.text[:-1] + rest)
    return replace(whole, bold=spans["bold"], italic=spans["italic"], links=spans["links"])
