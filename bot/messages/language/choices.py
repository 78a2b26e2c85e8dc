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


def some_of(line: str) -> list[str]:
    """Phrases that a line stands for, in which each part of each choice stands once at least.

    Args:
        line: In the place of `…`, any words may stand; they are left out.
    """
    line = line.replace("…", " ")
    most = max((len(found.split("|")) for found in _CHOICES.findall(line)), default=1)
    return [" ".join(_chosen(line, at).split()) for at in range(most)]


def _chosen(line: str, at: int) -> str:
    """A line with one part of each choice, by its place."""
    while _CHOICES.search(line):
        line = _CHOICES.sub(lambda found: (parts := found[1].split("|"))[at % len(parts)], line)
    return line
