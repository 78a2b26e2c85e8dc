"""Clips that a broadcast plays: what is said in them is said to nobody in the studio."""

import re
from collections.abc import Sequence

from bot.corpus.lines import Line

_CLIP = r"(?:(?:video|audio|film|sound)[\s-]?(?:clip|tape|montage)|clip|montage|excerpt)s?"
_BEGINS = re.compile(
    rf"^[\[(](?:begin|start|playing)\s+(?:of\s+)?{_CLIP}[^)\]]{{0,40}}[)\]]$", re.IGNORECASE
)
_ENDS = re.compile(rf"^[\[(]end\s+(?:of\s+)?{_CLIP}[^)\]]{{0,40}}[)\]]$", re.IGNORECASE)
_LONGEST_CLIP = 40
"""Lines of a clip at most; where no end is near, there is none."""


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
