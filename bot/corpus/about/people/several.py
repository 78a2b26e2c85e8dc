"""Labels of those who answer: of several people at once, misprinted, or made up."""

import re
from collections.abc import Sequence

from bot.corpus.about.clues import Clues
from bot.corpus.about.names import inflected
from bot.corpus.turns.labels import labels

_TWICE = re.compile(r"([^\W\d_])\1")


def apart(answering: Sequence[str]) -> list[str]:
    """The labels without those of several at once and without misprints of others.

    `M/G/S` names nobody beside `Maya`, and `Mathis` is `Matthis`. Where all labels are of
    several, each part of them is a name.
    """
    alone = [name for name in answering if not labels.is_several(name)]
    if not alone:
        return [part.strip() for name in answering for part in name.split("/")]
    seen: dict[str, str] = {}
    for name in alone:
        seen.setdefault(_TWICE.sub(r"\1", name.casefold()), name)
    return list(seen.values())


def is_nickname(name: str, seen: Clues) -> bool:
    """Whether a label is none that anybody is known by: small letters, or with digits.

    Whom the title calls so is known by it.
    """
    known = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", seen.title)
    if known or inflected.by_first_name(name, seen.texts):
        return False
    return name.islower() or any(c.isdigit() for c in name)
