"""Turns that have no label where the others have one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from operator import itemgetter

from bot.corpus.lines import Block, Line, covered, merge
from bot.corpus.turns.dress import DASH
from bot.corpus.turns.labels import labels
from bot.corpus.turns.turn import Turn
from bot.corpus.words import thresholds
from bot.corpus.words.vocabulary import asks, ends_asking, thanked

_WIDE_DASH = re.compile(r"(?:[―─━]|[—–]{2})[―─━—–]*\s*(?=\S)")
"""What East Asian print sets before each question."""


def unlabelled_turns(turns: Sequence[Turn]) -> Iterator[Turn]:
    """What has lost its label, where the same person's label stands before and after it.

    It is a question at the end of a reply, or a reply below a question. So is what stands below the
    last question where others have lost theirs.
    """
    parted = 0
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        same = following is not None and following.who == turn.who
        again = same and not turn.asking
        told = not any(ends_asking(line.text) for line in turn.lines[1:])
        last = following is None and parted > 1
        if (
            (same or last)
            and turn.asking
            and len(turn.lines) > 1
            and told
            and ends_asking(turn.lines[0].text)
        ):
            parted += 1
            yield replace(turn, lines=turn.lines[:1])
            yield Turn(False, "", turn.lines[1:], turn.place + 1)
            continue
        if again and len(turn.lines) > 1 and ends_asking(turn.lines[-1].text):
            yield replace(turn, lines=turn.lines[:-1])
            yield Turn(True, "", turn.lines[-1:], turn.place)
        else:
            yield turn


def unlabelled_replies(turns: Sequence[Turn]) -> Iterator[Turn]:
    """A reply without its label, where every question has a dress and another question follows.

    Or it goes on below what a reader sent, `Comment from Bo: …`, of which somebody tells in it.
    """
    asked = [turn for turn in turns if turn.asking and turn.lines]
    dressed = sum(all(map(is_dressed, turn.lines)) for turn in asked)
    usual = dressed > 2 and dressed >= len(asked) * thresholds.MOSTLY_DRESSED
    speaking = ""
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        plain = next((at for at, line in enumerate(turn.lines) if not is_dressed(line)), 0)
        sent = turn.asking and labels.is_sent_in(turn.who) and bool(turn.lines[1:])
        if sent and (following is None or following.asking):
            yield replace(turn, lines=turn.lines[:1])
            yield Turn(False, speaking, turn.lines[1:], turn.place + 1)
        elif usual and turn.asking and plain and following is not None and following.asking:
            yield replace(turn, lines=turn.lines[:plain])
            yield Turn(False, "", turn.lines[plain:], turn.place)
        else:
            yield turn
        speaking = speaking if turn.asking else turn.who


def without_next_guest(turns: Sequence[Turn]) -> Iterator[Turn]:
    """Whoever asks takes leave of one guest, and a heading presents the next one, in no turn.

    What stands below the heading, up to their next question, is the page's.
    """
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        heads = (at for at, line in enumerate(turn.lines) if at and line.kind is Block.HEADING)
        again = following is not None and following.asking and following.who == turn.who
        at = next(heads, 0) if turn.asking and turn.who and again else 0
        left = (
            at and thanked(turn.lines[0].text) and not any(map(_asks_unlabelled, turn.lines[:at]))
        )
        outside = range(0 if left else at, len(turn.lines)) if at else range(0)
        yield replace(
            turn,
            lines=tuple(
                replace(line, kind=Block.FURNITURE) if place in outside else line
                for place, line in enumerate(turn.lines)
            ),
        )


def without_leads(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The turns with replies that have a dash in place of a label freed of it: `- Because.`."""
    led = [
        not turn.asking and not turn.who and bool(turn.lines and DASH.match(turn.lines[0].text))
        for turn in turns
    ]
    unlabelled = sum(not turn.asking and not turn.who for turn in turns)
    if sum(led) < thresholds.LABELS_IN_ALL // 2 or sum(led) < unlabelled * thresholds.MOST_LABELS:
        return tuple(turns)
    return tuple(_bare(turn) if lead else turn for turn, lead in zip(turns, led, strict=True))


def _bare(turn: Turn) -> Turn:
    first, *others = turn.lines
    hit = DASH.match(first.text)
    return replace(turn, lines=(first.cut(hit.end()) if hit else first, *others))


def interjected(turns: Sequence[Turn], lines: Sequence[Line]) -> list[Turn]:
    """Questions are headings, or paragraphs in bold or italics; whoever answers has a label.

    Nothing where fewer than three such paragraphs, most of them questions, end what a label begins.
    """
    made: list[Turn] = []
    bold = _always_dressed(turns)
    for turn in turns:
        end = len(turn.lines)
        while end > 1 and _is_set_apart(turn.lines[end - 1]) and not is_dressed(turn.lines[0]):
            end -= 1
        asking = labels.role_word(turn.who) > 0 or turn.who in bold
        made.append(replace(turn, asking=asking, lines=turn.lines[:end]))
        if any(line.kind is not Block.RULE for line in turn.lines[end:]):
            made.append(Turn(True, "", turn.lines[end:], turn.place))
    asked = [turn for turn in made if turn.asking and not turn.who]
    questions = sum(asks(turn.text) for turn in asked)
    if len(asked) < 3 or not (questions * 2 > len(asked) or (questions and by_turns(made))):
        return []
    start = first = made[0].place
    while start and _is_set_apart(lines[start - 1]):
        start -= 1
    above = tuple(lines[start:first])
    return [*([Turn(True, "", above, start)] if above else []), *made]


def _always_dressed(turns: Sequence[Turn]) -> set[str]:
    """The people all of whose paragraphs are set apart, where another's are not: they ask."""
    plain = {turn.who for turn in turns if turn.lines and not is_dressed(turn.lines[0])}
    return {turn.who for turn in turns} - plain if len(plain) == 1 else set()


def by_turns(turns: Sequence[Turn]) -> bool:
    """Whether one person answers, and what is set apart stands before each reply."""
    answering = {turn.who for turn in turns if not turn.asking}
    changes = sum(turn.asking is not other.asking for turn, other in pairwise(turns))
    return len(answering) == 1 and changes == len(turns) - 1 >= thresholds.LABELS_IN_ALL


def asked_between(turns: Sequence[Turn], lines: Sequence[Line]) -> list[Turn]:
    """Several people answer, each with a name, and the questions between them have none.

    Nothing where no question stands above the first name, where fewer than two end what a name
    begins, or where people with names ask as well. Where most paragraphs in bold ask, those are
    the questions, whether or not they end in a question mark.
    """
    people = {turn.who for turn in turns}
    first = turns[0].place
    if len(people) < 2 or any(map(labels.role_word, people)) or not first:
        return []
    made = [Turn(True, "", (lines[first - 1],), first - 1)]
    ends = [lines[first - 1], *(turn.lines[-1] for turn in turns[:-1] if turn.lines)]
    asking = [_asks_unlabelled(line) for line in ends if is_dressed(line)]
    bold = len(asking) > 2 and sum(asking) * 2 > len(asking)
    for turn in turns:
        end = len(turn.lines)
        asks_here = is_dressed if bold else _is_led if turn is turns[-1] else _asks_unlabelled
        while end > 1 and asks_here(turn.lines[end - 1]):
            end -= 1
        replies = _asked_inside(turn.lines[:end]) if bold else [(False, turn.lines[:end])]
        for asks_inside, lines_of_one in replies:
            who = turn.who if lines_of_one is replies[0][1] else ""
            made.append(replace(turn, who=who, asking=asks_inside, lines=lines_of_one))
        if end < len(turn.lines):
            made.append(Turn(True, "", turn.lines[end:], turn.place + end))
    asked = sum(turn.asking for turn in made)
    named = sum(not turn.asking and ends_asking(turn.text) for turn in made)
    clear = asked > 2 and (bold or (_asks_unlabelled(made[0].lines[0]) and named * 5 <= len(turns)))
    clear = clear and not (_alternate(turns) and asked * 2 < len(turns))
    return [_without_dashes(turn) for turn in made] if clear else []


def _asked_inside(lines: tuple[Line, ...]) -> list[tuple[bool, tuple[Line, ...]]]:
    """A reply and what follows it without a label: questions in bold and replies to them.

    Of each part whether it asks, and its paragraphs.
    """
    asked = [
        bool(at) and is_dressed(line) and ends_asking(line.text) for at, line in enumerate(lines)
    ]
    return [
        (asking, tuple(line for _, line in part))
        for asking, part in groupby(zip(asked, lines, strict=True), key=itemgetter(0))
    ]


def _alternate(turns: Sequence[Turn]) -> bool:
    """Whether two people speak in turn, so that one of them asks."""
    changes = sum(turn.who != other.who for turn, other in pairwise(turns))
    return len({turn.who for turn in turns}) == 2 and changes > thresholds.WHOLLY * (len(turns) - 1)


def _is_led(line: Line) -> bool:
    return bool(_WIDE_DASH.match(line.text))


def _asks_unlabelled(line: Line) -> bool:
    return ends_asking(line.text) or _is_led(line)


def _without_dashes(turn: Turn) -> Turn:
    """A question without the dashes before it; one that is set as a heading parts no section."""
    if not turn.asking:
        return turn
    bare = (
        line.cut(hit.end()) if (hit := _WIDE_DASH.match(line.text)) else line for line in turn.lines
    )
    return replace(turn, lines=tuple(replace(line, kind=Block.TEXT, level=0) for line in bare))


def _is_set_apart(line: Line) -> bool:
    if line.kind is Block.HEADING:
        return ends_asking(line.text)
    return line.kind is Block.RULE or is_dressed(line)


def is_dressed(line: Line) -> bool:
    """Whether a paragraph is in bold or italics from end to end."""
    return any(covered(spans, line.text) > thresholds.WHOLLY for spans in (line.bold, line.italic))


def with_questions(turns: Sequence[Turn], lines: Sequence[Line]) -> Iterator[Turn]:
    """Only replies are labelled: the question is the paragraph that stands before each of them."""
    first = turns[0]
    end = first.place - (first.place > 0 and lines[first.place - 1].kind is Block.RULE)
    start = end - 1
    while start > 0 and not lines[start].opens:
        start -= 1
    if end > 0 and lines[start].kind is not Block.RULE:
        yield Turn(True, "", tuple(merge(lines[start:end])), start)
    always = all(len(turn.lines) > 1 for turn in turns[:-1])
    led = False
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        cut = len(turn.lines)
        if following is not None and cut > 1 and (always or asks(turn.lines[-1].text)):
            cut -= 1
            while cut > 1 and ends_asking(turn.lines[cut - 1].text):
                cut -= 1
        elif following is None and led:
            cut = next((at for at in range(1, cut) if _is_led(turn.lines[at])), cut)
        yield replace(turn, lines=turn.lines[:cut])
        if cut < len(turn.lines):
            led = _is_led(turn.lines[cut])
            yield Turn(True, "", turn.lines[cut:], turn.place + cut)
