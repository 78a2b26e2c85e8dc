"""What people write instead of a command: `phrases.ftl` of every language."""

import re
import unicodedata
from functools import cache

from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import words

_BETWEEN = re.compile("[,!?，！？。、～~]")
"""Punctuation that stands between words and says nothing."""


def spoken(text: str) -> str:
    """A text as phrases are compared: in lower case, words apart, without punctuation around it."""
    line = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    line = " ".join(_BETWEEN.sub(" ", line).split())
    start, end = 0, len(line)
    while start < end and not line[start].isalnum():
        start += 1
    while start < end and not line[end - 1].isalnum():
        end -= 1
    return line[start:end]


def phrases_of(key: str) -> frozenset[str]:
    """The phrases of a message, one a line, in every language: whoever reads Chinese knows “help”.

    Args:
        key: Such as `said-help`.
    """
    return _phrases(key, tuple(LANGUAGES))


@cache
def _phrases(key: str, languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        spoken(line) for code in languages for line in words(code).plain(key).splitlines()
    )
