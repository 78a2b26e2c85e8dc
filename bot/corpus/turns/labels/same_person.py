"""Which of the labels in a document are the same person: shortened, misspelt, or in full."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.corpus.turns.labels import damaged
from bot.corpus.turns.labels.labels import introduced_as, is_counted, role_word
from bot.corpus.turns.labels.set_off import Mark
from bot.corpus.turns.labels.tallies import LabelTally
from bot.corpus.words import vocabulary

_ALIAS = re.compile(r"[(（\[]([^\W\d_]{1,5}\d{0,3})[)）\]]")
_HAN = re.compile(r"[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7af\u0590-\u06ff]")
_INITIALS = re.compile(r"[^\W\d_]{2,4}|(?:[^\W\d_][.\s-]*){2,4}")
_TWO_OR_THREE = re.compile(r"[^\W\d_]{2,3}")
_SHORT_OFFICES = frozenset(
    {"sec", "gen", "adm", "amb", "sen", "rep", "gov", "lt", "maj", "col", "capt", "sgt", "rev"}
)
"""How transcripts shorten an office once it was printed in full: `SEC. REED`."""
_WORDS = re.compile(r"[^\W\d_]+")
_AND = frozenset({"and", "und", "et", "y", "e", "en", "och", "og", "i", "и", "ve"})
_SEVERAL = _AND - {"y", "e", "i"}
"""What stands in a label of two, `Ann and Ola`, and in no surname, as `Lago y Mar` has it."""
_MISPRINTED, _LONG_ENOUGH = 2, 7
"""How much rarer than the word for a role its misprint is, `Entrvistador`, and of how many letters
at least."""
MAX_PEOPLE = 300
"""Labels of one document that are compared with one another; in a talk of more, none are joined."""


def people(found: dict[str, LabelTally], chosen: frozenset[str]) -> dict[str, str]:
    """Map each chosen label to the fullest label of the same person.

    `Ada Wren (AW)`, `AW` and `Wren` are one; a short label that fits two people stays by itself.
    """
    if len(chosen) > MAX_PEOPLE:
        return {name: name for name in chosen}
    ordered = sorted(chosen, key=lambda name: (-len(_untitled(name)), -len(name), name))
    person: dict[str, str] = {}
    for name in ordered:
        fits = [
            other
            for other in ordered
            if other != name and person.get(other) == other and _same(name, other, found[other])
        ]
        person[name] = fits[0] if len(fits) == 1 else name
    for name, short in _spelt_first(found, ordered).items():
        if person.get(name) == name:
            person[name] = person[short]
    sizes = Counter[str]()
    for name, full in person.items():
        sizes[full] += found[name].count
    known = {damaged.label_key(name): person[name] for name in chosen if sizes[person[name]] > 2}
    for name in chosen:
        if near := _misprint(name, sizes):
            person[name] = near
        elif sizes[person[name]] < 2 and not role_word(name) and not is_counted(name):
            near = damaged.nearest(damaged.label_key(name), known, exact=False)
            person[name] = near or person[name]
    return person


def _misprint(name: str, sizes: Counter[str]) -> str | None:
    """The word for a role that a rarer label is a misprint of: `Entrvistador`."""
    if role_word(name) or len(name) < _LONG_ENOUGH:
        return None
    often = sizes[name] * _MISPRINTED
    roles = {damaged.label_key(one): one for one in sizes if role_word(one) and sizes[one] > often}
    return damaged.nearest(damaged.label_key(name), roles, exact=False)


def _untitled(name: str) -> list[str]:
    """The words of a label without a title before it: `mr. reed` is one."""
    return [part for part in name.split() if part.strip(".") not in vocabulary.HONORIFICS]


def _same(short: str, full: str, entry: LabelTally) -> bool:
    if role_word(short) or role_word(full):
        return False
    aliases = {alias.casefold() for name in entry.names for alias in _ALIAS.findall(name)}
    aliases |= {introduced_as(name).casefold() for name in entry.names}
    if short in aliases:
        return True
    parts = [part for part in _WORDS.findall(full) if part not in vocabulary.HONORIFICS]
    wanted = [part for part in _WORDS.findall(short) if part not in vocabulary.HONORIFICS]
    if len(wanted) > 1 and wanted[0] in _SHORT_OFFICES:
        wanted = wanted[1:]
    several = not _SEVERAL.isdisjoint(parts) and _SEVERAL.isdisjoint(wanted)
    if several or not wanted or not parts or short[-1:].isdigit() or full[-1:].isdigit():
        return False
    if len(wanted) <= len(parts) and (
        parts[-len(wanted) :] == wanted or parts[: len(wanted)] == wanted
    ):
        return True
    if len(wanted) == len(parts) == 1 and _HAN.match(short) and full.startswith(short):
        return True
    every = "".join(part[0] for part in parts)
    bare = "".join(part[0] for part in parts if part not in vocabulary.PARTICLES)
    ends = parts[0][0] + parts[-1][0]
    return len(bare) > 1 and "".join(_WORDS.findall(short)) in {every, bare, ends}


def with_aliases(found: dict[str, LabelTally]) -> dict[str, int]:
    """How often each full name comes, shortened too: `Ann Reed` once, `AR` or `Reed` once."""
    counts: dict[str, int] = {}
    letters = {"".join(_WORDS.findall(name)): name for name in found if _INITIALS.fullmatch(name)}
    for name, entry in found.items():
        parts = [part for part in _WORDS.findall(name) if part not in vocabulary.HONORIFICS]
        initials = "".join(part[0] for part in parts)
        short = letters.get(initials, "")
        short = short if short != name else ""
        if len(parts) > 1 and (short := short or _surname(parts, found)) and not _HAN.match(name):
            counts[name] = counts[short] = entry.count + found[short].count
    return counts


def _surname(parts: Sequence[str], found: dict[str, LabelTally]) -> str:
    """The label that is the surname of a full name and of no other, if there is one."""
    named = [_WORDS.findall(name) for name, entry in found.items() if entry.marks[Mark.COLON]]
    bearers = [each for each in named if each[-1:] == parts[-1:] and _AND.isdisjoint(each)]
    alone = [parts[-1]] in bearers and len(bearers) == 2 and parts in bearers
    return parts[-1] if alone else ""


def further_labels(found: dict[str, LabelTally], chosen: set[str]) -> set[str]:
    """Labels of people one of whose labels is chosen: surnames, initials, full and first names."""
    return _shortened(found, chosen) | _spelt_first(found, chosen).keys()


def _shortened(found: dict[str, LabelTally], chosen: set[str]) -> set[str]:
    """Further labels of the same people: their surnames, initials or full names."""
    return {
        name
        for name in found
        if name not in chosen
        and name not in vocabulary.NO_SPEAKER
        and any(_same(name, full, found[full]) or _same(full, name, found[name]) for full in chosen)
    }


def _spelt_first(found: dict[str, LabelTally], chosen: Iterable[str]) -> dict[str, str]:
    """First names that speak once before initials do: `Haruto` in bold, from then on `HM`.

    A single letter stands for one before a colon: `Ewa:`, from then on `E:`.
    """
    order = {name: place for place, name in enumerate(found)}
    initials = {
        name
        for name in chosen
        if (_TWO_OR_THREE.fullmatch(name) or (len(name) == 1 and found[name].marks[Mark.COLON]))
        and all(map(str.isupper, found[name].names))
    }
    told: dict[str, str] = {}
    for name, entry in found.items():
        once = entry.count == 1 and name.isalpha() and len(name) > 2
        if not once or name in initials or name in vocabulary.NO_SPEAKER or role_word(name):
            continue
        fits = [
            short
            for short in initials
            if short[0] == name[0]
            and order[short] > order[name]
            and (entry.strong or (len(short) == 1 and entry.marks[Mark.COLON]))
        ]
        if len(fits) == 1:
            told[name] = fits[0]
    several = Counter(told.values())
    return {name: short for name, short in told.items() if several[short] == 1}
