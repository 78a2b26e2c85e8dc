"""Pages that are laid out by tables: the text in one cell, boxes and menus in the others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.corpus.lines import Block, Line

_MAIN_SHARE, _MAIN_LINES = 0.6, 8
"""Share of the letters in cells, and lines, from which on one cell holds the page's text."""


def without_boxes(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, of which those in cells beside the page's text are guessed to be the site's.

    Headings stay, since a title may have a cell of its own.
    """
    letters: Counter[tuple[int, int, int]] = Counter()
    count: Counter[tuple[int, int, int]] = Counter()
    for line in lines:
        if line.cell:
            letters[line.cell] += len(line.text)
            count[line.cell] += 1
    main, most = letters.most_common(1)[0] if letters else ((0, 0, 0), 0)
    if count[main] < _MAIN_LINES or most < _MAIN_SHARE * sum(len(line.text) for line in lines):
        return tuple(lines)
    return tuple(
        replace(line, style=line.style | {"guess", "beside"})
        if line.cell and line.cell != main and line.kind is not Block.HEADING
        else line
        for line in lines
    )
