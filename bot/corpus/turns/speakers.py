"""Which of the labels in a document are speakers, and which of them are the same person."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.corpus.lines import Line
from bot.corpus.turns import damaged
from bot.corpus.turns.labels import Label, Mark, is_initials, role_word
from bot.corpus.words import thresholds, vocabulary

_ALIAS = re.compile(r"[(（\[]([^\W\d_]{1,5})[)）\]]")
_TITLE = re.compile(r"^(?:The|Mr|Mrs|Ms|Miss|Dr|Senator|Secretary|Gen|Rep|Sen|Ambassador)\b\.?\s*")
_TITLED = re.compile(rf"(?i:{_TITLE.pattern})")
_HAN = re.compile(r"[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7af\u0590-\u06ff]")
_INITIALS = re.compile(r"[^\W\d_]{2,4}|(?:[^\W\d_][.\s-]*){2,4}")
_TWO_OR_THREE = re.compile(r"[^\W\d_]{2,3}")
_INITIALLED = re.compile(r"(?:[^\W\d_]\.){1,2}[^\W\d_]{3,}")
"""A name such as `А.Громов`."""
_SHORT_OFFICES = frozenset({"sec", "gen", "adm", "amb", "sen", "rep", "gov", "lt", "maj", "col"})
"""How transcripts shorten an office once it was printed in full: `SEC. REED`."""
_NUMBER = re.compile(r"\s*[#№]?\s*\d{1,3}$")
_MAIL = frozenset({"from", "subject", "date", "sent"})
_WORDS = re.compile(r"[^\W\d_]+")
_AND = frozenset({"and", "und", "et", "y", "e", "en", "och", "og", "i", "и", "ve"})
_LONG_WORDS = re.compile(r"[^\W\d_]{2,}")


@dataclass(slots=True)
class LabelTally:
    """How often and in what dress one label occurs."""

    count: int = 0
    strong: int = 0
    loose: bool = False
    names: Counter[str] = field(default_factory=Counter)
    marks: Counter[Mark] = field(default_factory=Counter)

    @property
    def capitals(self) -> bool:
        """Whether it is always printed in capital letters."""
        named = ((_TITLE.sub("", name), count) for name, count in self.names.items())
        loud = sum(count for name, count in named if name.isupper() and len(name) > 1)
        return loud * 2 > self.count


_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}|https?://\S+")


def small_words(lines: Iterable[Line]) -> frozenset[str]:
    """The words that the document also writes without a capital: they name nobody."""
    text = " ".join([line.text for line in lines])
    if "@" in text or "://" in text:
        text = _ADDRESS.sub(" ", text)
    return frozenset(filter(str.islower, set(_LONG_WORDS.findall(text))))


def tally(labels: Sequence[Label | None], marks: frozenset[Mark]) -> dict[str, LabelTally]:
    """Count the labels that are set off by one of `marks`; known words count in any dress."""
    found: dict[str, LabelTally] = {}
    for label in labels:
        if label and (label.mark in marks or (role_word(label.key) and label.mark is not Mark.RUN)):
            entry = found.setdefault(label.key, LabelTally())
            entry.count += 1
            entry.strong += label.strong
            entry.loose |= label.loose
            entry.names[label.name] += 1
            entry.marks[label.mark] += 1
    return found


def choose_speakers(
    found: dict[str, LabelTally], common: frozenset[str], marks: frozenset[Mark], told: str = ""
) -> frozenset[str]:
    """The labels that are speakers: known words, and names that recur in the same dress.

    Args:
        found: The labels that are set off by one of `marks`.
        common: Words that the document also writes without a capital.
        marks: The ways of setting labels off that this reading takes.
        told: What lines of data say of the people, in lower case: whoever they name need not recur.
    """
    roles = _roles(found)
    counts = _with_aliases(found)
    dress = _dress(found, roles, counts, marks)
    complete = {role_word(name) for name in roles} >= {1, -1}
    chosen = roles | {
        name
        for name, entry in found.items()
        if name not in roles
        and (name not in vocabulary.NO_SPEAKER or _initials_of_somebody(name, found))
        and (entry.marks[Mark.VOICE] or _fits(name, entry, dress, ordinary=_ordinary(name, common)))
        and (
            entry.marks[Mark.VOICE]
            or (len(name) > 1 and name in told)
            or _recurs(
                name,
                counts.get(name, entry.count),
                dress,
                ordinary=_ordinary(name, common),
                complete=complete,
            )
        )
    }
    return frozenset(chosen | _shortened(found, chosen) | _spelt_first(found, chosen).keys())


def _initials_of_somebody(name: str, found: dict[str, LabelTally]) -> bool:
    """Whether `TO` or `CC` comes again and again, as initials do, without other fields of mail."""
    entry = found[name]
    initials = all(is_initials(printed) for printed in entry.names)
    return initials and entry.count >= thresholds.PLAIN_LABEL_TIMES and not _MAIL & found.keys()


@dataclass(frozen=True, slots=True)
class _Dress:
    """How the recurring labels of a reading are set, and how many there are.

    Attributes:
        marks: The ways of setting labels off.
        least: How often a label has to come.
        total: Labels of recurring speakers.
        strong: Whether nearly all of them are in bold, italics or headings.
        capitals: Whether nearly all of them are in capital letters.
        dressed: Labels in bold, italics or headings, recurring or not.
    """

    marks: frozenset[Mark]
    least: int
    total: int
    strong: bool
    capitals: bool
    dressed: int


def _roles(found: dict[str, LabelTally]) -> set[str]:
    """The labels that are known words; single letters only in pairs, spelt out, or often."""
    letters = {name for name in found if name in vocabulary.LETTERS}
    paired = any(set(pair) <= letters for pair in vocabulary.PAIRS)
    roles = {name for name in found if role_word(name) and (name not in letters or paired)}
    roles |= {name for name in letters if found[name].count >= thresholds.PLAIN_LABEL_TIMES}
    spelt = {name[0] for name in roles if len(name) > 1}
    return roles | {name for name in letters if name in spelt and len(spelt) > 1}


def _dress(
    found: dict[str, LabelTally], roles: set[str], counts: dict[str, int], marks: frozenset[Mark]
) -> _Dress:
    clear = Mark.COLON in marks or Mark.BRACKET in marks
    least = thresholds.LABEL_TIMES if clear else thresholds.PLAIN_LABEL_TIMES
    often = [
        entry
        for name, entry in found.items()
        if max(entry.count, counts.get(name, 0)) >= least or name in roles
    ]
    total = sum(entry.count for entry in often)
    most = thresholds.MOST_LABELS * total
    return _Dress(
        marks,
        least,
        total,
        strong=total > 0 and sum(entry.strong for entry in often) > most,
        capitals=total > 0 and sum(e.count for e in often if e.capitals) > most,
        dressed=sum(entry.strong for entry in found.values()),
    )


def _fits(name: str, entry: LabelTally, dress: _Dress, *, ordinary: bool) -> bool:
    """Whether a label is set like the others and is no word of the running text."""
    if dress.strong:
        dressed = entry.strong * 2 > entry.count
    else:
        dressed = entry.capitals or not dress.capitals
    set_apart = dress.strong or dress.capitals
    if not dressed or (
        ordinary and not set_apart and entry.count < thresholds.ORDINARY_LABEL_TIMES
    ):
        return False
    enough = thresholds.LABEL_TIMES if dress.strong else thresholds.LOOSE_LABEL_TIMES
    if entry.loose and entry.count < enough:
        return False
    alone = Mark.ALONE in dress.marks
    return not alone or bool(entry.strong or entry.capitals or _HAN.match(name) or is_counted(name))


def is_counted(name: str) -> bool:
    """Whether a label numbers whoever speaks, as machines do: `Speaker 2`, `Speaker #2`."""
    return _NUMBER.sub("", name) in vocabulary.COUNTED and name not in vocabulary.COUNTED


def _recurs(name: str, count: int, dress: _Dress, *, ordinary: bool, complete: bool) -> bool:
    """Whether a label comes often enough, or once among enough others in its dress."""
    if count >= dress.least:
        return True
    if dress.total and is_counted(name):
        return True
    enough = dress.total if not dress.strong else max(dress.total, dress.dressed)
    if enough < thresholds.LABELS_IN_ALL or not dress.total:
        return False
    if (dress.strong or dress.capitals) and Mark.ALONE not in dress.marks:
        return True
    several = len(name.split()) > 1 or bool(_INITIALLED.fullmatch(name))
    full = several and not ordinary and not complete
    return full and (Mark.COLON in dress.marks or bool(_TITLED.match(name)))


def _with_aliases(found: dict[str, LabelTally]) -> dict[str, int]:
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


def _ordinary(name: str, common: frozenset[str]) -> bool:
    parts = [part for part in _WORDS.findall(name) if part not in vocabulary.PARTICLES]
    parts = [
        part
        for part in parts
        if part not in vocabulary.OFFICES and part not in vocabulary.HONORIFICS
    ]
    return bool(parts) and all(part in common for part in parts)


MAX_PEOPLE = 300
"""Labels of one document that are compared with one another; in a talk of more, none are joined."""


def people(found: dict[str, LabelTally], chosen: frozenset[str]) -> dict[str, str]:
    """Map each chosen label to the fullest label of the same person.

    `Ada Wren (AW)`, `AW` and `Wren` are one; a short label that fits two people stays by itself.
    """
    if len(chosen) > MAX_PEOPLE:
        return {name: name for name in chosen}
    ordered = sorted(chosen, key=lambda name: (-len(name.split()), -len(name), name))
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
        if sizes[person[name]] < 2 and not role_word(name) and not is_counted(name):
            near = damaged.nearest(damaged.label_key(name), known, exact=False)
            person[name] = near or person[name]
    return person


def _same(short: str, full: str, entry: LabelTally) -> bool:
    if role_word(short) or role_word(full):
        return False
    aliases = {alias.casefold() for name in entry.names for alias in _ALIAS.findall(name)}
    if short in aliases:
        return True
    parts = [part for part in _WORDS.findall(full) if part not in vocabulary.HONORIFICS]
    wanted = [part for part in _WORDS.findall(short) if part not in vocabulary.HONORIFICS]
    if len(wanted) > 1 and wanted[0] in _SHORT_OFFICES:
        wanted = wanted[1:]
    if not wanted or not parts or short[-1:].isdigit() or full[-1:].isdigit():
        return False
    if len(wanted) <= len(parts) and (
        parts[-len(wanted) :] == wanted or parts[: len(wanted)] == wanted
    ):
        return True
    if len(wanted) == len(parts) == 1 and _HAN.match(short) and full.startswith(short):
        return True
    every = "".join(part[0] for part in parts)
    bare = "".join(part[0] for part in parts if part not in vocabulary.PARTICLES)
    return len(bare) > 1 and "".join(_WORDS.findall(short)) in {every, bare}
