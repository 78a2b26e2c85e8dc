"""Lines that credit who filmed, edited or translated: nobody says them, and they label nobody."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.corpus.lines import Block, Line
from bot.corpus.turns.labels.set_off import find_label
from bot.corpus.words import thresholds, vocabulary
from bot.corpus.words.surnames import SURNAMES
from bot.corpus.words.vocabulary import ends_asking, says_me

_LISTED = frozenset({Block.HEADING, Block.ITEM})

_CREW, _MADE = vocabulary.alternatives("crew"), vocabulary.alternatives("crew_made")
_AND = r"\s?(?:[,&/]|\b(?:and|und|et|y|e|и|та)\b)\s?"
_NAME = (
    r"[^\W\d_a-z][\w'’.-]{0,24}"
    r"(?:\s(?:(?:de|da|del|di|du|van|von)\s)?[^\W\d_a-z][\w'’-]{1,24}){1,3}"
)
_NAMES = rf"{_NAME}(?:{_AND}{_NAME}){{0,4}}"
_CREDIT = re.compile(
    rf"(?:(?i:{_CREW}(?:{_AND}{_CREW}){{0,2}})(?:\s?:|\s[–—]|\s?/|\s(?:by|von|par|por|di))|(?i:{_MADE}))"
    rf"\s?{_NAMES}"
)
_HAN_NAME = r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,8}"
_HAN_CREW = vocabulary.alternatives("crew_without_spaces")
_HAN_CREDIT = re.compile(
    rf"{_HAN_CREW}(?:\s?[、/&＆和与與・]\s?{_HAN_CREW}){{0,3}}\s?[:：/／|｜丨]\s?"
    rf"(?P<name>{_HAN_NAME})(?:[\s、，,/]{{1,2}}(?:{_HAN_NAME})){{0,4}}"
)
_PARTS = re.compile(rf"\s*[|·•;]\s*|(?<=\w\w\w)\.\s+|,\s(?=(?i:{_CREW}|{_MADE})\b)|\s{{2,}}")
_FOREIGN_NAME = 4
"""Signs of a Japanese name, of which no list of surnames is at hand."""


def mark_credits(lines: Sequence[Line], reasons: list[str]) -> None:
    """Credits of a crew above or below a conversation are nobody's words.

    Within it they may be the tools that somebody lists: `Editor: Blue Text`. Whose label speaks as
    well is no credit.
    """
    found = [
        place
        for place, line in enumerate(lines)
        if not reasons[place] and line.kind not in _LISTED and _is_credit(line)
    ]
    if not found:
        return
    listed = set(found)
    others = [place for place in range(len(lines)) if place not in listed and not reasons[place]]
    heads = {place: label for place in others if (label := find_label(lines[place]))}
    speaking = {label.key for place, label in heads.items() if label.start < len(lines[place].text)}
    times = Counter(label.key for label in heads.values())
    spoken = [
        place
        for place in others
        if ends_asking(lines[place].text) or (place in heads and times[heads[place].key] > 1)
    ]
    said = [place for place in others if says_me(lines[place].text)]
    first, last = (min(spoken), max(spoken + said)) if spoken else (len(lines), 0)
    if any(place > last and _is_led(lines, place, listed) for place in found):
        return
    for place in found:
        apart = place < first or place > last
        if apart and getattr(find_label(lines[place]), "key", "") not in speaking:
            reasons[place] = "credit"


def _is_led(lines: Sequence[Line], place: int, listed: set[int]) -> bool:
    """Whether somebody lists what stands here: a question or a colon is right above the list."""
    above = lines[place - 1].text if place and place - 1 not in listed else ""
    return above.endswith((":", "：")) or ends_asking(above)


def _is_credit(line: Line) -> bool:
    """Whether a line holds names behind what they did for a recording or a text."""
    text = line.text
    if line.voice or not 0 < len(text) < thresholds.LONGEST_CAPTION:
        return False
    parts = _PARTS.split(text.rstrip(" ."))
    return all(_CREDIT.fullmatch(part) or _is_han_credit(part) for part in parts)


def _is_han_credit(text: str) -> bool:
    hit = _HAN_CREDIT.fullmatch(text)
    name = hit["name"] if hit else ""
    return bool(name) and ("·" in name or len(name) == _FOREIGN_NAME or name[0] in SURNAMES)
