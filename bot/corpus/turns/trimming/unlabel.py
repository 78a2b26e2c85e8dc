"""Labels, dashes and numbers are taken off turns that something else parts."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.corpus.lines import Line, closes_sentence
from bot.corpus.turns.labels import labels
from bot.corpus.turns.labels.opened import from_labels, opening_labels
from bot.corpus.turns.labels.same_person import people
from bot.corpus.turns.labels.set_off import Label, Mark, find_label
from bot.corpus.turns.labels.tallies import tally
from bot.corpus.turns.turn import LABELLED, Cut, Turn
from bot.corpus.words import thresholds
from bot.corpus.words.vocabulary import asks, ends_asking, says_me

_LEAD = re.compile(
    r"^(?:[—–―─━]+\s*|[-•►▶]\s+|(?:-{1,3}|[=~_*]{1,3})\s*(?=[^\W\d_]|[¿¡«“„])|[<>]\s+"
    r"|[=▲△]\s*(?=[가-힣“\"‘']))(?=\S)"
)
_NUMBER = re.compile(r"^\(?\d{1,3}\s?[.)、．](?!\d)\s*(?=\S)|^\d{1,3}\s(?=¿)")
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class _Sides:
    """How the turns of each side begin.

    Attributes:
        person: Who is meant by a label's key.
        counts: Of each side, how many of its turns begin with whose label.
        sizes: Of each side, how many turns it has.
        openings: The first turn of each side.
        others: Of each side, whether what else is labelled makes a label likely at its first turn.
        paired: Whether the first turns of both sides have labels; see `opening_labels`.
        above: What stands above the turns.
    """

    person: Mapping[str, str]
    counts: Mapping[bool, Counter[str]]
    sizes: Mapping[bool, int]
    openings: Mapping[bool, Turn | None]
    others: Mapping[bool, bool]
    paired: bool
    above: str


def unlabel(cut: Cut, above: str = "") -> Cut:
    """Takes labels, dashes and numbers off turns that something else parts.

    Args:
        cut: A reading.
        above: What stands above its turns, which may name those who speak in full.
    """
    if cut.scheme in LABELLED:
        return cut
    if cut.scheme == "wording":
        cut = replace(cut, turns=tuple(from_labels(cut.turns)))
    cut = _without_names_above(cut)
    first = [find_label(turn.lines[0]) if turn.lines else None for turn in cut.turns]
    sides = _sides(cut, first, above)
    turns: list[Turn] = []
    names: dict[str, str] = {}
    for label, turn in zip(first, cut.turns, strict=True):
        head = turn.lines[0] if turn.lines else Line("")
        who, lead = turn.who, None
        if label and _is_label(label, turn, sides):
            head, who = head.cut(label.start), sides.person.get(label.key, label.key)
            names[who] = max(names.get(who, ""), label.name, key=len)
        elif lead := _LEAD.match(head.text):
            head = head.cut(lead.end())
        bare = lead is None and (who == turn.who or labels.role_word(who))
        if turn.asking and bare and (number := _NUMBER.match(head.text)):
            head = head.cut(number.end())
        bared = replace(turn, who=who, lines=(head, *turn.lines[1:]))
        turns += _several(bared, label if who in names else None, names, above)
    replies = sides.sizes[False]
    labelled = max(sides.counts[False].values(), default=0) > thresholds.MOST_LABELS * replies
    kept = _without_stresses(turns) if labelled and replies > 2 else turns
    return replace(cut, turns=tuple(kept), names=cut.names | names)


def _several(turn: Turn, first: Label | None, names: dict[str, str], above: str) -> Iterator[Turn]:
    """The reply of several, each in a paragraph behind a name in bold.

    They say who they are, or are named in full above the talk.

    Args:
        turn: A turn without the label at its beginning.
        first: That label.
        names: The names by key, to which those of the others are added.
        above: What stands above the talk.
    """
    lines: list[Line] = []
    who, asking = turn.who, turn.asking
    for line in turn.lines:
        label = find_label(line) if not turn.asking and lines else None
        alike = label and first and first.strong and label.mark is first.mark
        told = who or says_me(line.text)
        named = label and told and _is_named_above(label, line, above)
        if label and ((alike and _says_who(label, line)) or named):
            yield replace(turn, who=who, asking=asking, lines=tuple(lines))
            who, asking = label.key, ends_asking(line.text)
            names.setdefault(who, label.name)
            lines = [line.cut(label.start)]
            continue
        lines.append(line)
    yield replace(turn, who=who, asking=asking, lines=tuple(lines))


def _is_named_above(label: Label, line: Line, above: str) -> bool:
    """Whether a label in bold is a name, or part of a name, that the text above gives in full.

    What begins small behind it explains it: `**Skarn:** the island in the north`.
    """
    if not label.strong or label.mark is not Mark.COLON or label.loose or not label.name.istitle():
        return False
    if line.text[label.start : label.start + 1].islower():
        return False
    name, capital = re.escape(label.name), r"[^\W\d_a-z][\w’'-]+"
    whole = rf"(?<!\w)(?:{name}\s{capital}|{capital}\s{name})(?!\w)"
    return bool(re.search(whole if " " not in label.name else rf"(?<!\w){name}(?!\w)", above))


def _says_who(label: Label, line: Line) -> bool:
    """Whether a full name in bold stands before words that hold it again: `I'm Ann`."""
    first, _, others = label.name.partition(" ")
    said = line.text[label.start :]
    return label.strong and bool(others and re.search(rf"(?<!\w){re.escape(first)}(?!\w)", said))


def _without_names_above(cut: Cut) -> Cut:
    """The reading without the name that stands on a line by itself above most replies."""
    replies = [turn for turn in cut.turns if not turn.asking]
    heads = Counter(turn.lines[0].text for turn in replies if len(turn.lines) > 1)
    name, count = heads.most_common(1)[0] if heads else ("", 0)
    above = count >= thresholds.PLAIN_LABEL_TIMES and count * 2 > len(replies)
    if not above or len(name) > thresholds.LONGEST_SET_OFF or closes_sentence(name):
        return cut
    who = labels.key(name)
    turns = [
        replace(turn, who=who, lines=turn.lines[1:])
        if not turn.asking and len(turn.lines) > 1 and turn.lines[0].text == name
        else turn
        for turn in cut.turns
    ]
    return replace(cut, turns=tuple(turns), names={**cut.names, who: name})


def _sides(cut: Cut, first: Sequence[Label | None], above: str) -> _Sides:
    """How the turns of a reading begin, of each of which the label is given, if it has one."""
    tallies = tally(first, frozenset(Mark))
    person = people(tallies, frozenset(tallies))
    counts = {
        side: Counter(
            person.get(label.key, label.key)
            for label, turn in zip(first, cut.turns, strict=True)
            if label and turn.asking is side
        )
        for side in (True, False)
    }
    sizes = {side: sum(1 for turn in cut.turns if turn.asking is side) for side in (True, False)}
    openings = {
        side: next((turn for turn in cut.turns if turn.asking is side), None) for side in sizes
    }
    heads = [find_label(turn.lines[0]) for turn in openings.values() if turn and turn.lines]
    marks = [head.mark for head in heads if head and not head.loose]
    both = any(marks.count(mark) > 1 for mark in (Mark.COLON, Mark.DASH))
    usual = {side: max(counts[side].values(), default=0) * 2 > sizes[side] for side in sizes}
    others = {side: both or usual[not side] for side in sizes}
    return _Sides(person, counts, sizes, openings, others, bool(opening_labels(cut.turns)), above)


def _is_label(label: Label, turn: Turn, sides: _Sides) -> bool:
    """Whether what a turn begins with is a label: of a role, of most turns of its side, or new."""
    if label.mark is Mark.ALONE:
        return False
    if labels.role_word(label.key):
        return True
    side = turn.asking
    if sides.counts[side][sides.person.get(label.key, "")] * 2 > sides.sizes[side] > 1:
        return True
    if not side and _is_named_above(label, turn.lines[0], sides.above):
        return True
    if label.mark is Mark.DASH and _LEAD.match(turn.lines[0].text):
        return False
    return turn is sides.openings[side] and (sides.paired or _introduces(label, sides.others[side]))


def _without_stresses(turns: Sequence[Turn]) -> list[Turn]:
    """The turns where a stressed paragraph of a reply was taken for a question.

    It asks nothing, and what follows it lacks the label that nearly all replies have.
    """
    kept: list[Turn] = []
    for turn in turns:
        stressed = kept[-1] if len(kept) > 2 and not turn.asking and not turn.who else None
        if stressed and stressed.asking and not asks(stressed.text) and not kept[-2].asking:
            lines = (*kept[-2].lines, *stressed.lines, *turn.lines)
            kept[-2:] = [replace(kept[-2], lines=lines)]
        else:
            kept.append(turn)
    return kept


def _introduces(label: Label, others: bool) -> bool:
    """Whether a label at the first turn of a side is one though it does not come again."""
    japanese = label.mark is Mark.PERIOD and bool(_HAN.match(label.key))
    bodied = label.mark is Mark.COLON and ", " in label.name  # `Ann Reed, The Courier: …`
    named = japanese or bodied or (label.strong and " " in label.key)
    return not label.loose and (others or named)
