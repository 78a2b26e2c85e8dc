"""Names of one side without those that tell of somebody again: initials, offices, handles."""

import re
from collections.abc import Sequence

from bot.corpus.about.names import inflected, names
from bot.corpus.turns.labels.same_person import MAX_PEOPLE
from bot.corpus.words.surnames import SURNAMES

_HAN, _CYRILLIC = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[а-яё]")


def _is_handle_of(handle: str, name: str) -> bool:
    """Whether one word in small letters is a part of a full name: `ann` of `Ann Reed`."""
    return handle.islower() and handle in name.casefold().split()


def distinct_names(found: Sequence[str], speaking: str) -> list[str]:
    """Each person once, the fullest name first met, without those who answer.

    A single letter, as of a label `J:`, names nobody. In Chinese an office may stand before the
    name of one who answers.
    """
    speakers = {part.strip().casefold() for part in speaking.split(",")}
    speakers |= {
        name.casefold()
        for name in found[:MAX_PEOPLE]
        if inflected.nominative(name, "кого") in {*found} - {name} and _CYRILLIC.search(name)
    }
    speakers |= set(map(names.folded, speakers))
    unique: list[str] = []
    for name in found[:MAX_PEOPLE]:
        low = name.casefold()
        known = {form for other in unique for form in (other.casefold(), names.folded(other))}
        initials = "".join(part[0] for part in re.findall(r"[^\W_]+", low))
        shortened = any(
            low in other.split() or (_HAN.match(low) and other.startswith(low)) for other in known
        )
        letter = (len(name) == 1 and low != name.upper()) or not name.strip("ー- ")
        speaks = any(one[:1] in SURNAMES and low[2:].endswith(one) for one in speakers)
        speaks |= any(" " in one and {*one.split()} <= {*low.split()} for one in speakers)
        shortened |= any(
            len(low) > 3 and other.endswith(low) and " " not in other for other in known
        )
        nobody = shortened or letter or speaks
        again = {low, names.folded(name)} & (speakers | known)
        if not again and not nobody and initials not in known:
            unique = [other for other in unique if not _is_handle_of(other, name)]
            unique.append(name)
    return unique
