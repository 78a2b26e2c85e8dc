"""Words in quotation marks."""

from collections.abc import Callable, Iterator

_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“", "「": "」", "『": "』"}


def quoted(text: str) -> Iterator[str]:
    """What stands in double quotation marks in a text."""
    for start, end in _places(text):
        if phrase := text[start:end].strip():
            yield phrase


def around_quoted(text: str) -> str:
    """A text without what stands in double quotation marks in it, and without those."""
    bare = list(text)
    for start, end in _places(text):
        bare[start - 1 : end + 1] = " " * (end - start + 2)
    return " ".join("".join(bare).split())


_CLOSING = tuple(",.;:!?…，。；：！？")
"""Punctuation that stands right behind a word."""


def unquoted(text: str, when: Callable[[str], bool]) -> str:
    """A text in which some words have no quotation marks around them.

    Args:
        text: Any text.
        when: Which of what `quoted` finds is meant.
    """
    bare = list(text)
    for start, end in _places(text):
        if when(text[start:end].strip()):
            bare[start - 1] = " "
            bare[end] = "" if text[end + 1 : end + 2] in _CLOSING else " "
    return " ".join("".join(bare).split())


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where quoted text begins and ends, its marks left out."""
    open_at: int | None = None
    closing = ""
    for at, character in enumerate(text):
        if open_at is not None and character == closing:
            yield open_at, at
            open_at = None
        elif open_at is None and character in _QUOTES:
            open_at, closing = at + 1, _QUOTES[character]
