"""Running heads and feet: lines that come back on every page, but for the page number."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence

from bot.corpus.lines import Line
from bot.corpus.words import thresholds

_NUMBER = re.compile(r"\d+")
_PAGED = re.compile(
    r"^\D{3,60}?(?:\s[-–—|/·]{1,3}\s?|\s{2,}|[,|]\s|\spage\s|\sp\.\s?)0$|^0\s?[-–—|/·]{1,3}\s\D{3,60}$",
    re.IGNORECASE,
)
"""A head whose number is set off as that of a page: `Bergstrom -- 12`, `12 | The ferry years`."""
_OF_PAGES = re.compile(
    r"(?<!\w)(?:page|seite|página|pagina|strona|strana|sida|side|стр(?:аница|\.)?)\s0\s"
    r"(?:of|von|de|di|del|z|av|af|из)\s0$",
    re.IGNORECASE,
)
"""A foot that counts the pages: `Ref: X12 Harbour Museum Page 3 of 33`."""
_WRITTEN_AT = re.compile(
    r"[\[(]?(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)[\sT]?\d{1,2}:\d\d(?::\d\d)?[\])]?"
)


def mark_running_heads(
    lines: Sequence[Line], reasons: list[str], spoken: Callable[[Line], bool]
) -> None:
    """Give the lines that are heads or feet of pages their reason.

    Args:
        lines: The document.
        reasons: Why each line is nobody's words; taken over where it is empty.
        spoken: Whether a line begins with the label of somebody who speaks.
    """
    shapes = [_shape(line.text) for line in lines]
    counts = Counter(shapes)
    numbers: dict[str, set[str]] = {}
    for shape, line in zip(shapes, lines, strict=True):
        if shape and (_PAGED.match(shape) or _OF_PAGES.search(shape)):
            numbers.setdefault(shape, set()).update(_NUMBER.findall(line.text))
    for place, shape in enumerate(shapes):
        paged = len(numbers.get(shape, ())) > 1
        often = (
            len(shape) in thresholds.RUNNING_TITLE
            and counts[shape] >= thresholds.RUNNING_TITLE_TIMES
        )
        counted = paged and bool(_OF_PAGES.search(shape))
        if reasons[place] or not (paged or often) or (spoken(lines[place]) and not counted):
            continue
        parts = re.findall(r"[^\W_]+", shape)
        titled = sum(1 for part in parts if not part[0].islower())
        if titled * 2 > len(parts) and not shape.endswith(("?", "!", ".", "？", "。")):
            reasons[place] = "running title"


def mark_beside_numbers(lines: Sequence[Line], reasons: list[str]) -> None:
    """Give the lines above or below page numbers that other lines begin with their reason."""
    if "page number" not in reasons:
        return
    texts = sorted(line.text for line in lines)
    for place, reason in enumerate(reasons):
        if reason != "page number":
            continue
        for beside in (place - 1, place + 1):
            if not 0 <= beside < len(lines) or reasons[beside]:
                continue
            text = lines[beside].text
            if (
                len(text) in thresholds.RUNNING_TITLE
                and not text.endswith((".", "?", "!"))
                and _begins_another(text, texts)
            ):
                reasons[beside] = "running title"


def _begins_another(text: str, texts: Sequence[str]) -> bool:
    """Whether one of sorted texts begins others, which stand right behind it."""
    behind = bisect_left(texts, text) + 1
    return behind < len(texts) and texts[behind].startswith(text)


def _shape(text: str) -> str:
    """A line with every number as `0`; empty for one that is no head of a page."""
    shape = _NUMBER.sub("0", text) if len(text) < thresholds.RUNNING_TITLE.stop else ""
    return shape if "0" in shape else ""


def mark_written_times(lines: Sequence[Line], reasons: list[str]) -> None:
    """When each turn of a talk was put on a page, on lines of their own, is nobody's words.

    The first such line may be the date of the page. Several right below each other are a list.
    """
    times = [bool(_WRITTEN_AT.fullmatch(line.text)) for line in lines]
    found = [place for place, is_time in enumerate(times) if is_time]
    if sum(times[place + 1] for place in found[:-1]) > 1:
        return
    if len(found) >= thresholds.STAMPED_LINES:
        for place in found[1:]:
            reasons[place] = reasons[place] or "time stamp"
