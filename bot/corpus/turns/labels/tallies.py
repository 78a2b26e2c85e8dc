"""How often and in what dress each label of a document occurs."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.corpus.lines import Line
from bot.corpus.turns.labels.labels import role_word
from bot.corpus.turns.labels.set_off import Label, Mark

TITLE_BEFORE_NAME = re.compile(
    r"^(?:The|Mr|Mrs|Ms|Miss|Dr|Senator|Secretary|Gen|Rep|Sen|Ambassador)\b\.?\s*"
)
"""What may stand before a name that else is in capitals: `Mr. REED`."""
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{0,64}@[\w.-]{1,255}|https?://\S+|(?:(?<![\w.-])[\w.-]{1,64})?(?:/[\w.-]{1,64}){2,}"
)
"""Addresses of mail, of pages and of files, and what somebody is called on a site: `@ann-reed`."""
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
        named = ((TITLE_BEFORE_NAME.sub("", name), count) for name, count in self.names.items())
        loud = sum(count for name, count in named if name.isupper() and len(name) > 1)
        return loud * 2 > self.count


def small_words(lines: Iterable[Line]) -> frozenset[str]:
    """The words that the document also writes without a capital: they name nobody."""
    text = " ".join([line.text for line in lines])
    if "@" in text or "/" in text:
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
