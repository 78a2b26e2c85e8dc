"""Replies that begin on the line of their question are parted from it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.corpus.lines import Block, Line
from bot.corpus.turns.labels.labels import key, role_word
from bot.corpus.turns.labels.set_off import find_label
from bot.corpus.words import thresholds, vocabulary

_KINDS = (
    re.compile(r"[-–—―─]{1,2}\s?(?=\S)"),
    re.compile(r"\d{1,3}\s?(?:[.)、](?!\d)|[-–—])\s?(?=\S)"),
    re.compile(r"Q\s?\d{0,3}\s?[.:)：]\s?(?=\S)"),
)
"""What questions begin with: a dash, a number, a letter."""
_REPLY_DASH = re.compile(r"(?<=[.?!…»”？！。])\s?[-–—]\s?(?=[^\W\d_]|[¿¡«“„\"(])")
"""A dash behind a sentence, at which the other side begins: `Why? - Because.`"""
_QUOTED = re.compile(
    r"(?:(?<=[.?!…？！。])\s?|\s|(?<=[\u3040-\u9fff]))"
    r"(?P<reply>[\"“「『](?P<said>[^\"”」』]{8,})[\"”」』])[.。]?$"
)
"""A reply in quotation marks to the end of the line: `-You had not sailed before. "No, …"`."""
_ANSWERED = re.compile(
    r"(?<=[.?!…»”)？！。])\s(?P<label>[^\W\d_]{1,12})(?:\s?(?:\.\s?[-–—]|[.:：)]|[-–—]))+\s*(?=\S)"
)
"""The label of a reply behind a sentence: `P.- Why? R.- Because.`"""
_ASKED = re.compile(r"[^?？]{3,}?[?？]+[\"'”»)]*\s*")
_SENTENCE = re.compile(r"[^.?!…？！。]+[.?!…？！。]+[\"'”»)]*\s*")
_FIRST_LETTERS = frozenset(letter for letter, _ in vocabulary.PAIRS)
_FEWEST = 3
"""Lines of a kind from which on they part replies; a quotation parts them from two on."""


def replies_apart(lines: list[Line]) -> list[Line]:
    """The lines with each reply on one of its own, where nearly every question has it."""
    if places := _at_labels(lines):
        return _parted(lines, places)
    for kind in _KINDS:
        begins = {
            place: hit.end()
            for place, line in enumerate(lines)
            if line.kind in {Block.TEXT, Block.ITEM} and (hit := kind.match(line.text))
        }
        if len(begins) < _FEWEST - 1:
            continue
        for find in (_at_dash, _at_quotation, _behind_question):
            if places := find(lines, begins, kind):
                return _parted(lines, places)
    return lines


def _parted(lines: Sequence[Line], places: dict[int, int]) -> list[Line]:
    made: list[Line] = []
    for place, line in enumerate(lines):
        if place not in places:
            made.append(line)
            continue
        made.append(line.cut(0, places[place]))
        made.append(replace(line.cut(places[place]), opens=True, gap=False))
    return made


def _at_labels(lines: Sequence[Line]) -> dict[int, int]:
    """Where the labels of replies stand behind the questions, whose labels begin the lines."""
    asking = {
        place: label.key
        for place, line in enumerate(lines)
        if line.kind is Block.TEXT
        and (label := find_label(line))
        and (role_word(label.key) > 0 or label.key in _FIRST_LETTERS)
    }
    found: dict[int, int] = {}
    for place, asks in asking.items():
        for hit in _ANSWERED.finditer(lines[place].text):
            if role_word(word := key(hit["label"])) < 0 or (asks, word) in vocabulary.PAIRS:
                found.setdefault(place, hit.start("label"))
    enough = max(_FEWEST - 1, thresholds.MOST_LABELS * len(asking))
    return found if len(found) >= enough else {}


def _at_dash(
    lines: Sequence[Line], begins: dict[int, int], kind: re.Pattern[str]
) -> dict[int, int]:
    """Where replies with dashes begin; both sides then have one."""
    found = {
        place: hit.start()
        for place, start in begins.items()
        if kind is _KINDS[0]
        and (hit := _REPLY_DASH.search(lines[place].text, start))
        and not lines[place].text[hit.end()].islower()
    }
    asked = sum("?" in lines[place].text[:at] for place, at in found.items())
    few = len(found) < _FEWEST or asked * thresholds.UNROLLED_ASKING < len(found)
    return {} if few or len(found) < thresholds.MOST_LABELS * len(begins) else found


def _at_quotation(
    lines: Sequence[Line], begins: dict[int, int], kind: re.Pattern[str]
) -> dict[int, int]:
    """Where replies in quotation marks begin, some of which may stand on the line below."""
    if kind is not _KINDS[0]:
        return {}
    found, below = {}, 0
    for place, start in begins.items():
        follows = lines[place + 1].text if place + 1 < len(lines) else ""
        if follows[:1] in set('"“「『'):
            below += 1
        elif hit := _QUOTED.search(lines[place].text, start + 3):
            found[place] = hit.start("reply")
    return found if found and len(found) + below == len(begins) else {}


def _behind_question(
    lines: Sequence[Line], begins: dict[int, int], _kind: re.Pattern[str]
) -> dict[int, int]:
    """Where replies begin right behind the question mark; hardly anything stands between."""
    found = {
        place: end
        for place, start in begins.items()
        if (end := _end_of_question(lines[place].text, start))
    }
    last = max(begins)
    beside = sum(right == left + 1 for left, right in pairwise(begins)) + (last == len(lines) - 1)
    if len(found) < max(_FEWEST, thresholds.MOST_LABELS * len(begins)):
        return {}
    return found if beside * 2 > len(begins) else {}


def _end_of_question(text: str, start: int) -> int:
    """Where the sentences that ask end, when others follow; else 0."""
    hit = _ASKED.match(text, start)
    while hit and (more := _SENTENCE.match(text, hit.end())):
        if "?" not in more[0] and "？" not in more[0]:
            return hit.end()
        hit = more
    return hit.end() if hit and text[hit.end() :].strip() else 0
