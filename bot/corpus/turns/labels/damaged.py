"""Labels that scanning has damaged, and speakers who come up too seldom to be recognised."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.corpus.lines import Block, Line
from bot.corpus.turns.labels.labels import role_word, shape
from bot.corpus.turns.labels.set_off import Label, Mark
from bot.corpus.words import searched, thresholds, vocabulary
from bot.corpus.words.vocabulary import asks

_HEAD = re.compile(
    r"^(?P<name>(?:[^\s:;,]{1,24} ){0,3}?[^\s:;,]{0,23}[^\s:;,.])\s?"
    r"(?P<end>[:;.]{1,2}|(?= [A-Z\"“]))\s*(?=\S)"
)
_ROW = re.compile(r"^(?P<name>[^\s:;,]{1,24}(?: [^\s:;,]{1,24}){0,3}?)\s?(?P<end>[:;.]{1,2})$")
"""A label on a row by itself."""
_LOOKALIKES = str.maketrans(
    {"0": "o", "1": "l", "5": "s", "8": "b", "$": "s", "|": "l", "!": "l", "@": "q"}
)


def mend(
    lines: Sequence[Line],
    found: Sequence[Label | None],
    starts: Mapping[int, Label],
    person: Mapping[str, str],
    names: Mapping[str, str],
) -> dict[int, Label]:
    """Labels that were missed because they are damaged.

    Args:
        lines: The document.
        found: What stands at the beginning of each line, if it can be a label.
        starts: The labels that were recognised, by line.
        person: Who each recognised label is.
        names: Printed label by the shape in which labels are compared.

    Returns:
        Further labels by line. Without its colon one counts only where somebody else spoke.
    """
    printed = set(names.values())
    whole = {label_key(printed): key for key, printed in names.items() if len(printed) > 1}
    missed: dict[int, Label] = {}
    speaking = ""
    for place, line in enumerate(lines):
        if place in starts:
            speaking = person[starts[place].key]
            continue
        awaited = place - 1 in starts and starts[place - 1].start >= len(lines[place - 1].text)
        if awaited or not speaking or not line.opens or line.kind is Block.RULE:
            continue
        label = found[place]
        sure = label is not None and label.mark in {Mark.COLON, Mark.BRACKET}
        hit = _damaged(line, printed, sure=sure)
        if not hit or (not hit["end"].strip() and not line.gap):
            continue
        key = nearest(label_key(hit["name"]), whole, exact=not sure)
        guessed = not sure or (hit.re is _ROW and label_key(hit["name"]) not in whole)
        if key is None or (guessed and person[key] == speaking):
            continue
        missed[place] = Label(hit["name"], key, hit.end(), Mark.COLON)
        speaking = person[key]
    return missed


def _damaged(line: Line, printed: set[str], *, sure: bool) -> re.Match[str] | None:
    """What may be a damaged label at the beginning of a line; one that is sure needs no dress."""
    hit = _ROW.match(line.text) or _HEAD.match(line.text[: searched.DAMAGED_CHARS])
    if not hit or (line.kind is Block.HEADING and hit.end() < len(line.text)):
        return None
    return hit if sure or _dressed(hit, line, printed) else None


def _dressed(hit: re.Match[str], line: Line, printed: set[str]) -> bool:
    """Whether a label without its colon cannot be a word of the sentence: `WREN I did`.

    `Tom. That was his name` is a sentence, `TOM. That was it` has a label.
    """
    name = hit["name"]
    apart = name.isupper() or bool(line.bold and line.bold[0][0] == 0)
    if hit["end"] == ".":
        return apart and name in printed
    return (apart and len(name) > 1) if not hit["end"].strip() else name in printed


def label_key(name: str) -> str:
    """A label without what scanning confuses: case, punctuation, 0 and O, 1 and l, 5 and S."""
    return "".join(c for c in name.casefold().translate(_LOOKALIKES) if c.isalnum())


def nearest(name: str, whole: Mapping[str, str], *, exact: bool) -> str | None:
    """The known label that a damaged one stands for: one letter in five may differ."""
    if name in whole:
        return whole[name]
    if exact or len(name) < thresholds.SHORTEST_DAMAGED:
        return None
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - few documents are damaged

    near = [
        (OSA.distance(name, other), key)
        for other, key in whole.items()
        if abs(len(other) - len(name)) <= thresholds.DAMAGED_LENGTH
    ]
    most = max(1, len(name) // thresholds.DAMAGED_LETTERS)
    near = [(distance, key) for distance, key in near if distance <= most]
    return min(near)[1] if near else None


def in_passing(
    lines: Sequence[Line],
    found: Sequence[Label | None],
    starts: Mapping[int, Label],
    person: Mapping[str, str],
) -> dict[int, Label]:
    """Labels of offices that come once, before a question: `Spokesman: Last question`."""
    missed: dict[int, Label] = {}
    for before, following in pairwise(sorted(starts)):
        sides = (role_word(person[starts[place].key]) for place in (before, following))
        if next(sides) > 0 or next(sides) <= 0:
            continue
        for place in range(before + 1, following):
            label = found[place]
            called = label and label.mark is Mark.COLON and label.key in vocabulary.OFFICES
            if label and called and lines[place].opens:
                missed[place] = label
    return missed


def answering_once(
    lines: Sequence[Line],
    found: Sequence[Label | None],
    starts: Mapping[int, Label],
    person: Mapping[str, str],
) -> dict[int, Label]:
    """Labels in capitals that come once, between two questions: `Q. …`, `ANN REED: …`, `Q. …`.

    At a press conference of several, where those who answer are labelled in capitals.
    """
    sides = {place: role_word(person[label.key]) for place, label in starts.items()}
    loud = any(not sides[place] and starts[place].name.isupper() for place in starts)
    missed: dict[int, Label] = {}
    for before, following in pairwise([*sorted(starts), len(lines)]):
        if not loud or sides[before] <= 0 or sides.get(following, 1) <= 0:
            continue
        for place in range(before + 1, following):
            label = found[place]
            named = label and label.mark is Mark.COLON and " " in label.name.strip()
            if label and named and label.name.isupper() and lines[place].opens:
                missed[place] = label
                break
    return missed


_WIDE_DASHES = re.compile(r"[—―─━]{2,}\s*(?=[\u3040-\u9fff「『“])")
"""What stands before the questions in East Asian print, where replies have names."""


def between(
    lines: Sequence[Line],
    found: Sequence[Label | None],
    starts: Mapping[int, Label],
    person: Mapping[str, str],
) -> dict[int, Label]:
    """Speakers who come up too seldom to be recognised, each between two turns of the same person.

    At a press conference every question may come from another newspaper: `Reuters: …`. Where the
    same person's label stands twice in a row, whatever in between is set off like a label speaks.
    """
    counts = Counter(person[label.key] for label in starts.values())
    worn = Counter((label.mark, label.strong) for label in starts.values())
    places = sorted(starts)
    missed: dict[int, Label] = {}
    for at, following in enumerate(places):
        who = person[starts[following].key]
        before = places[at - 1] if at else max(-1, following - 6)
        again = not at or person[starts[before].key] == who
        if counts[who] < 3 or role_word(who) > 0 or not again:
            continue
        dashed = any(_WIDE_DASHES.match(line.text) for line in lines[before + 1 : following])
        for place in range(following - 1, before, -1):
            label = found[place]
            if (
                label is not None
                and not (dashed and label.mark is Mark.ALONE)
                and lines[place].opens
                and _is_set_alike(label, worn)
                and (at or _asks_below(label, lines[place:following]))
            ):
                missed[place] = label
                break
    return missed


def _is_set_alike(label: Label, worn: Mapping[tuple[Mark, bool], int]) -> bool:
    """Whether what may be a label is set as those that speak are, and is a name.

    Args:
        label: What may be a label.
        worn: How many of those that speak are set off in a way, in bold or not.
    """
    strong, plain = worn.get((label.mark, True), 0), worn.get((label.mark, False), 0)
    if not (strong or plain) or (strong > plain and not label.strong):
        return False
    return label.key not in vocabulary.NO_SPEAKER and shape(label.name, loose=label.strong)


def _asks_below(label: Label, lines: Sequence[Line]) -> bool:
    """Whether what stands behind a label asks; in bold, whatever stands above the next one."""
    return any(asks(line.text) for line in (lines if label.strong else lines[:1]))
