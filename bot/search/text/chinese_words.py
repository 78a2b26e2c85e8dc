"""Where the words of a Chinese text are, as far as how frequent they are tells."""

import re
from functools import lru_cache

from bot.search.text.frequency import frequency

LONGEST = 4
"""Characters of the longest word that is looked for."""

_ALL = 9.0
"""Zipf frequency of all words together."""

_UNKNOWN = 1.0
"""Zipf frequency that is taken for one of a character which is no word."""


_CHARACTERS = re.compile("[\u3400-\u9fff]+")


def words_of_one(text: str) -> frozenset[int]:
    """Where words of one character stand in a text.

    Args:
        text: Its Chinese characters simplified.
    """
    found: list[int] = []
    for run in _CHARACTERS.finditer(text):
        at = run.start()
        for word in cut_words(run[0]):
            if len(word) == 1:
                found.append(at)
            at += len(word)
    return frozenset(found)


@lru_cache(64)
def cut_words(run: str) -> tuple[str, ...]:
    """Cuts characters into the words that are the likeliest together.

    Args:
        run: Simplified characters alone.
    """
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(run) + 1):
        ways = []
        for size in range(1, min(LONGEST, end) + 1):
            often = frequency(run[end - size : end], "zh") or (_UNKNOWN if size == 1 else 0.0)
            if often:
                ways.append((best[end - size][0] + often - _ALL, size))
        best.append(max(ways))
    words, end = [], len(run)
    while end:
        size = best[end][1]
        words.append(run[end - size : end])
        end -= size
    return tuple(reversed(words))
