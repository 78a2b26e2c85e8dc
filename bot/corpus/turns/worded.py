"""Questions that nothing marks but how they are worded, or the dashes of the replies to them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.corpus.lines import Block, Line
from bot.corpus.turns import remarks
from bot.corpus.turns.dress import DASH, dressed
from bot.corpus.turns.labels.set_off import Mark, find_label
from bot.corpus.turns.turn import Cut, Turn
from bot.corpus.words import thresholds
from bot.corpus.words.vocabulary import asks, ends_asking, greets, requests, says_you, thanked

_OPENS_ASKING = re.compile(r"^¿[^?]{30,}\?")
"""A Spanish paragraph that begins with its question, whatever follows."""


def by_wording(lines: Sequence[Line]) -> Iterator[Cut]:
    """Nothing marks the questions but that they are short and end in a question mark."""
    begins = [
        line.kind is Block.TEXT
        and len(line.text) < thresholds.LONGEST_WORDED_QUESTION
        and (ends_asking(line.text) or bool(_OPENS_ASKING.match(line.text)))
        for line in lines
    ]
    if sum(begins) >= thresholds.WORDED_LINES:
        _with_named(lines, begins)
        _with_trailing(lines, begins)
        _with_greeting(lines, begins)
        _with_heads(lines, begins)
        _with_rows_above(lines, begins)
        remarks.add_remarks(lines, begins)
        remarks.without_introduction(lines, begins)
        dresses = [frozenset({"wording"} if begin else ()) for begin in begins]
        yield Cut("wording", tuple(dressed(lines, dresses, "wording")))


def _with_named(lines: Sequence[Line], begins: list[bool]) -> None:
    """Where only the first question and the first reply have names, that question begins too."""
    first = begins.index(True)
    for place, (line, below) in enumerate(pairwise(lines[:first])):
        asked, replied = find_label(line), find_label(below)
        named = asked and replied and asked.mark is replied.mark is Mark.COLON
        if named and asked and replied and asked.key != replied.key and asks(line.text):
            begins[place] = True
            return


def _with_trailing(lines: Sequence[Line], begins: list[bool]) -> None:
    """A remark that trails off, or requests something, asks between two replies.

    Labels of replies tell that by themselves.
    """
    for place in range(1, len(lines) - 1):
        text = lines[place].text
        if (
            lines[place].kind is Block.TEXT
            and len(text) < thresholds.LONGEST_LOOSE_QUESTION
            and (
                (requests(text) and not find_label(lines[place + 1]))
                or _trails_off(text, lines[place + 1].text)
            )
            and not any(begins[place - 1 : place + 2])
        ):
            begins[place] = True


def _trails_off(text: str, below: str) -> bool:
    """Whether a remark trails off to somebody: `And then you went back to sea…`.

    So does the beginning of a sentence that the reply ends: `I love my work because…`.
    """
    on = says_you(text) or below.startswith(("…", "..."))
    return text.endswith(("…", "...")) and on


def _with_greeting(lines: Sequence[Line], begins: list[bool]) -> None:
    """A greeting right above the first question belongs to it; thanks and a last reply part."""
    first = begins.index(True)
    short = thresholds.LONGEST_LOOSE_QUESTION
    above = lines[first - 1].text if first else ""
    if above and len(above) < short and greets(above) and says_you(above):
        begins[first - 1] = True
    if len(lines) > 1 and not any(begins[-2:]):
        thanks, reply = lines[-2:]
        begins[-2] = thanked(thanks.text) and max(len(thanks.text), len(reply.text)) < short


def _with_heads(lines: Sequence[Line], begins: list[bool]) -> None:
    """Where each question has a blank line above and none below, so has one that asks no more.

    It is short and no longer than what stands below it: `Wishes for the new year`. A reply that
    asks back, right below its question, does not.
    """
    heads = [
        line.gap and line.kind is below.kind is Block.TEXT and not below.gap
        for line, below in pairwise(lines)
    ]
    asked = [place for place, begin in enumerate(begins[:-1]) if begin]
    if sum(heads[place] for place in asked) < thresholds.MOST_LABELS * len(asked):
        return
    for place in asked:
        if place and begins[place - 1] and not lines[place].gap:
            begins[place] = False
    first = asked[0] - 2 if asked[0] > 1 and heads[asked[0] - 2] else asked[0]
    more = [
        place
        for place in range(first, len(heads))
        if heads[place]
        and not any(begins[max(0, place - 1) : place + 2])
        and len(lines[place].text) < thresholds.LONGEST_LOOSE_QUESTION
        and len(lines[place].text) <= len(lines[place + 1].text)
    ]
    if len(more) <= len(asked):
        for place in more:
            begins[place] = True


def _with_rows_above(lines: Sequence[Line], begins: list[bool]) -> None:
    """A question begins with its paragraph, where a blank line stands above each and below."""
    gaps = [*(line.gap for line in lines), True]
    asked = [place for place, begin in enumerate(begins) if begin]
    if sum(gaps[place] and gaps[place + 1] for place in asked) * 2 <= len(asked):
        return
    for place in asked:
        start = place
        while start and not gaps[start] and not begins[start - 1]:
            start -= 1
        if gaps[start] and gaps[place + 1]:
            begins[start:place] = [True] * (place - start)


def _is_told(lines: Sequence[Line], leads: Sequence[int]) -> bool:
    """Whether the first dash quotes somebody in an introduction, where all questions ask."""
    asked = [ends_asking(lines[lead - 1].text) for lead in leads[1:] if lead - 1 not in leads]
    above = lines[leads[0] - 1].text if leads[0] else ""
    long = len(above) >= thresholds.LONGEST_LOOSE_QUESTION
    return long and not asks(above) and sum(asked) >= thresholds.MOST_LABELS * len(asked) > 0


def answers_led(lines: Sequence[Line], dresses: Sequence[frozenset[str]]) -> Iterator[Turn]:
    """Every reply begins with a dash and no question does.

    Of the paragraphs between two dashes those from the first that asks are the question, or the
    last one; the others go on with the reply above.
    """
    leads = [place for place, dress in enumerate(dresses) if "lead" in dress]
    start = max(0, leads[0] - 1)
    if _is_told(lines, leads):
        leads, start = leads[1:], leads[0] + 1
    for lead, following in zip(leads, [*leads[1:], len(lines)], strict=True):
        asked = [place for place in range(start, lead) if asks(lines[place].text)]
        begin = asked[0] if asked else lead - 1
        if lead and begin >= start and "lead" not in dresses[begin]:
            yield Turn(True, "", tuple(lines[begin:lead]), begin)
        end = following
        if following < len(lines):
            between = range(lead + 1, following)
            end = next((p for p in between if asks(lines[p].text)), max(lead + 1, following - 1))
        bare = lines[lead].cut(hit.end()) if (hit := DASH.match(lines[lead].text)) else lines[lead]
        yield Turn(False, "", (bare, *lines[lead + 1 : end]), lead)
        start = end
