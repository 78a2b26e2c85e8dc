"""Clips that a broadcast plays: what is said in them is said to nobody in the studio."""

import re
from collections.abc import Sequence

from bot.corpus.lines import Block, Line, covered
from bot.corpus.words import thresholds, vocabulary

_CLIP = r"(?:(?:video|audio|film|sound)[\s-]?(?:clip|tape|montage)|clip|montage|excerpt)s?"
_BEGINS = re.compile(
    rf"^[\[(](?:begin|start|playing)\s+(?:of\s+)?{_CLIP}[^)\]]{{0,40}}[)\]]$", re.IGNORECASE
)
_ENDS = re.compile(rf"^[\[(]end\s+(?:of\s+)?{_CLIP}[^)\]]{{0,40}}[)\]]$", re.IGNORECASE)
_LONGEST_CLIP = 40
"""Lines of a clip at most; where no end is near, there is none."""


_AD = re.compile(
    rf"^[\W_]*{vocabulary.alternatives('ad')}(?: ?break)?(?: (?:begins|starts|start))?[\W_]*$",
    re.IGNORECASE,
)
_LONGEST_AD = 12
"""Lines of an ad that the host reads, at most."""


def mark_ads(lines: Sequence[Line], reasons: list[str]) -> None:
    """Give an ad or a teaser, from its heading to the next one, its reason: `Teaser`."""
    for place, line in enumerate(lines):
        if (
            len(line.text) > _LONGEST_AD_HEADING
            or not _AD.match(line.text)
            or not _is_heading(line)
        ):
            continue
        below = range(place + 1, min(place + 1 + _LONGEST_AD, len(lines)))
        marked = line.text.startswith("[")
        end = next((at for at in below if _ends_ad(lines[at], marked=marked)), 0)
        if end:
            reasons[place:end] = ["ad"] * (end - place)


def _ends_ad(line: Line, *, marked: bool) -> bool:
    """Whether the talk goes on: at a heading, or after a mark in brackets at another one."""
    return line.text.startswith("[") if marked else _is_heading(line)


def _is_heading(line: Line) -> bool:
    """Whether a line parts the talk: a heading, a rule, a line in bold or in square brackets."""
    apart = line.kind in {Block.HEADING, Block.RULE} or line.text.startswith("[")
    return apart or covered(line.bold, line.text) > thresholds.WHOLLY


_LONGEST_AD_HEADING = 40


def mark_clips(lines: Sequence[Line], reasons: list[str]) -> None:
    """Give the lines between the beginning and the end of a clip their reason."""
    begun = -1
    for place, line in enumerate(lines):
        if line.text[:1] not in "[(":
            continue
        if _BEGINS.match(line.text):
            begun = place
        elif _ENDS.match(line.text) and begun >= 0:
            if place - begun <= _LONGEST_CLIP:
                reasons[begun : place + 1] = ["clip"] * (place + 1 - begun)
            begun = -1
