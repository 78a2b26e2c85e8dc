"""Whom the questions call by a first name that is told in full above, in Cyrillic script."""

import re
from collections import Counter

from bot.corpus.about.clues import Clues
from bot.corpus.about.names import inflected, names
from bot.corpus.words import searched

_CALLED = re.compile(r"(?P<first>[А-ЯЁІЇЄҐ][а-яёіїєґ’]{2,}),\s")
_SHARED = 3
"""Letters that a name keeps in every case: `Андрей`, `Андрея`."""


def called_in_full(seen: Clues) -> str:
    """The full name above of whoever the questions call by first name: `Андрей, откуда вы?`."""
    asked = (turn.text for turn in seen.turns if turn.asking)
    called = Counter(hit["first"] for text in asked if (hit := _CALLED.match(text)))
    for first, _ in called.most_common(2):
        for text in seen.texts:
            for run in names.sequences(text[: searched.PARAGRAPH_CHARS]):
                for full in (run, *(inflected.nominative(run, case) for case in ("кого", "с"))):
                    alike = run[:_SHARED] == first[:_SHARED]
                    whole = full.count(" ") == 1 and full.split()[0] == first
                    if alike and whole and full not in seen.authors:
                        return full
    return ""
