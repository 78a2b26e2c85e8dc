"""Which of the labels in a document are speakers."""

import re
from dataclasses import dataclass

from bot.corpus.turns.labels.labels import (
    is_counted,
    is_initials,
    is_office,
    names_han_office,
    role_word,
)
from bot.corpus.turns.labels.same_person import further_labels, with_aliases
from bot.corpus.turns.labels.set_off import Mark
from bot.corpus.turns.labels.tallies import TITLE_BEFORE_NAME, LabelTally
from bot.corpus.words import thresholds, vocabulary

_TITLED = re.compile(rf"(?i:{TITLE_BEFORE_NAME.pattern})")
_HAN = re.compile(r"[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7af\u0590-\u06ff]")
_INITIALLED = re.compile(r"(?:[^\W\d_]\.){1,2}[^\W\d_]{3,}")
"""A name such as `А.Громов`."""
_MAIL = frozenset({"from", "subject", "date", "sent"})
_WORDS = re.compile(r"[^\W\d_]+")
_TWO = 2


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
    counts = with_aliases(found)
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
                strong=entry.strong > 0,
                ordinary=_ordinary(name, common),
                complete=complete,
            )
        )
    }
    return frozenset(chosen | further_labels(found, chosen))


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
        capitals: Whether nearly all of them are in capital letters, letters by themselves aside.
        dressed: Labels in bold, italics or headings, recurring or not.
        but_one: Whether those of all speakers are so but of one, who may speak in bold throughout.
    """

    marks: frozenset[Mark]
    least: int
    total: int
    strong: bool
    capitals: bool
    dressed: int
    but_one: bool


def _roles(found: dict[str, LabelTally]) -> set[str]:
    """The labels that are known words; single letters only in pairs, spelt out, or often.

    Beside a `Q` an office by itself is one, too: `The President`.
    """
    letters = {name for name in found if name in vocabulary.LETTERS}
    offices = {name for name, entry in found.items() if is_office(name) and entry.count > 1}
    paired = any(set(pair) <= letters for pair in vocabulary.PAIRS) or bool(
        offices and "q" in letters
    )
    roles = {name for name in found if role_word(name) and (name not in letters or paired)}
    roles |= {name for name in letters if found[name].count >= thresholds.PLAIN_LABEL_TIMES}
    roles |= offices if "q" in roles else set()
    spelt = {name[0] for name in roles - offices if len(name) > 1}
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
    worded = [
        entry for entry in often if vocabulary.LETTERS.isdisjoint(map(str.casefold, entry.names))
    ]
    loud = sum(entry.count for entry in worded if entry.capitals)
    return _Dress(
        marks,
        least,
        total,
        strong=total > 0 and sum(entry.strong for entry in often) > most,
        capitals=loud > thresholds.MOST_LABELS * sum(entry.count for entry in worded),
        dressed=sum(entry.strong for entry in found.values()),
        but_one=len(often) > _TWO and sum(e.strong == e.count for e in often) == len(often) - 1,
    )


def _fits(name: str, entry: LabelTally, dress: _Dress, *, ordinary: bool) -> bool:
    """Whether a label is set like the others and is no word of the running text."""
    if dress.strong:
        dressed = entry.strong * 2 > entry.count
    else:
        dressed = entry.capitals or not dress.capitals or name in vocabulary.LETTERS
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


def _recurs(
    name: str, count: int, dress: _Dress, *, strong: bool, ordinary: bool, complete: bool
) -> bool:
    """Whether a label comes often enough, or once among enough others in its dress."""
    if count >= dress.least:
        return True
    if dress.total and (is_counted(name) or names_han_office(name)):
        return True
    enough = dress.total if not dress.strong else max(dress.total, dress.dressed)
    if enough < thresholds.LABELS_IN_ALL or not dress.total:
        return False
    alike = dress.strong or dress.capitals or (dress.but_one and strong)
    if alike and Mark.ALONE not in dress.marks:
        return True
    several = len(name.split()) > 1 or bool(_INITIALLED.fullmatch(name))
    full = several and not ordinary and not complete
    return full and (Mark.COLON in dress.marks or bool(_TITLED.match(name)))


def _ordinary(name: str, common: frozenset[str]) -> bool:
    parts = [part for part in _WORDS.findall(name) if part not in vocabulary.PARTICLES]
    parts = [
        part
        for part in parts
        if part not in vocabulary.OFFICES and part not in vocabulary.HONORIFICS
    ]
    return bool(parts) and all(part in common for part in parts)
