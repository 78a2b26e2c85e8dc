"""Lines of phrases that hold choices, such as `(find|give) me`."""

import re

MAX_EACH = 100
"""Phrases of one line that are listed, so that they may stand beside other courtesies."""

_CHOICE = re.compile(r"\\([()|])")
"""What parts the words of a phrase of which any may stand there, when it was escaped."""

_CHOICES = re.compile(r"\(([^()]*)\)")
"""A choice that holds no other."""


def pattern_of(line: str) -> str:
    """A phrase as a regular expression: of `(give|find) me` either."""
    return _CHOICE.sub(r"\1", re.escape(line)).replace("(", "(?:")


def each_of(line: str) -> list[str]:
    """The phrases that a line stands for: of `(find|give) me` both.

    None where any words may stand, or too many for each to be listed.
    """
    phrases = [] if "…" in line else [line]
    while phrases and (choice := _CHOICES.search(phrases[0])):
        parts = choice[1].split("|")
        phrases = [each.replace(choice[0], part, 1) for each in phrases for part in parts]
        if len(phrases) > MAX_EACH:
            return []
    return phrases
