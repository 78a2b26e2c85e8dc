"""The dress of a paragraph: bold, italics, a heading, a number, by which questions may be told."""

import re
from collections.abc import Iterator, Sequence

from bot.corpus.formats.captions import OTHER_VOICE
from bot.corpus.lines import FOLD_HEAD, FOLDED, Block, Line, covered
from bot.corpus.turns.turn import Turn
from bot.corpus.words import thresholds
from bot.corpus.words.vocabulary import asks, ends_asking

DASH = re.compile(r"^[—–―─━-]+\s*(?=\S)")
_QUOTED = re.compile(r"^(?:«.+»|“.+”|„.+“|「.+」|『.+』|\".+\")[.。]?$")
"""A paragraph that is a quotation from end to end, as some newspapers print replies."""
_CLOSES = {"«": "»", "“": "”", "„": "“", '"': '"'}
_FEWEST_QUOTED = 2


def is_quotation(line: Line) -> bool:
    """Whether a paragraph is a quotation from end to end."""
    return bool(_QUOTED.match(line.text))


def is_quoted(line: Line) -> bool:
    """Whether a paragraph is a quotation from its beginning on, closed or not."""
    closing = _CLOSES.get(line.text[:1], "")
    return bool(is_quotation(line) or (closing and closing not in line.text))


def dress_of_each(lines: Sequence[Line]) -> list[frozenset[str]]:
    """What every paragraph wears."""
    return _quoted_on(lines, _without_stress(lines, [_dress(line) for line in lines]))


def _quoted_on(lines: Sequence[Line], dresses: list[frozenset[str]]) -> list[frozenset[str]]:
    """The dresses with a quotation of several paragraphs, where others are of one each."""
    if sum("quoted" in dress for dress in dresses) < _FEWEST_QUOTED:
        return dresses
    made, closing = list(dresses), ""
    for place, line in enumerate(lines):
        opens = _CLOSES.get(line.text[0], "") if "quoted" not in dresses[place] else ""
        if opens and opens not in line.text[1:]:
            closing = opens
        elif line.kind is Block.HEADING or "quoted" in dresses[place] or ends_asking(line.text):
            closing = ""
        if closing:
            made[place] |= {"quoted"}
            closing = "" if line.text.rstrip(".").endswith(closing) else closing
    return made


def numbers_are_dressed(dresses: Sequence[frozenset[str]]) -> bool:
    """Whether numbered paragraphs are mostly set in bold or italics too, as questions are."""
    numbered = [dress for dress in dresses if "numbered" in dress]
    return sum(1 for dress in numbered if dress & {"bold", "italic"}) * 2 > len(numbered)


def without_lists(lines: Sequence[Line], dresses: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The dresses without the numbers of lists in replies: these have no other, and ask nothing."""
    return [
        dress - {"numbered"} if not dress & {"bold", "italic"} and not asks(line.text) else dress
        for line, dress in zip(lines, dresses, strict=True)
    ]


def _without_stress(lines: Sequence[Line], dresses: list[frozenset[str]]) -> list[frozenset[str]]:
    """The dresses but for a row in bold that goes on a reply, where questions have gaps above.

    It asks nothing and follows a plain row of its paragraph, or one that ends in a colon: what
    somebody said with stress.
    """
    for mark in ("bold", "italic"):
        places = [place for place, dress in enumerate(dresses) if mark in dress]
        inside = {
            place
            for place in places
            if place
            and (not lines[place].gap or lines[place - 1].text.endswith((":", "：")))
            and mark not in dresses[place - 1]
            and not asks(lines[place].text)
        }
        if len(inside) <= thresholds.STRESSED_ROWS * len(places):
            dresses = [
                dress - {mark} if place in inside else dress for place, dress in enumerate(dresses)
            ]
    return dresses


def _dress(line: Line) -> frozenset[str]:
    marks = set(line.style - {OTHER_VOICE, FOLDED, FOLD_HEAD})
    if line.kind is Block.HEADING:
        marks.add(f"heading:{line.level}")
    else:
        marks |= {
            name
            for name, spans in (("bold", line.bold), ("italic", line.italic))
            if covered(spans, line.text) >= thresholds.WHOLLY
        }
    if line.number:
        marks.add("numbered")
    if DASH.match(line.text):
        marks.add("lead")
    if line.kind is not Block.HEADING and _QUOTED.match(line.text):
        marks.add("quoted")
    if line.kind in {Block.QUOTE, Block.ITEM} and not line.number:
        marks.add(line.kind.value)
    return frozenset(marks)


def dressed(lines: Sequence[Line], dresses: Sequence[frozenset[str]], mark: str) -> Iterator[Turn]:
    """The turns of which the questions, or else the replies, wear a mark: asking where they do."""
    group: list[Line] = []
    asking, begin = False, -1
    for place, (line, dress) in enumerate(zip(lines, dresses, strict=True)):
        dressed = mark in dress
        if dressed is not asking and group:
            yield Turn(asking, "", tuple(group), begin)
            group = []
        if dressed or begin >= 0:
            begin = place if not group else begin
            asking = dressed
            group.append(line)
    if group:
        yield Turn(asking, "", tuple(group), begin)
