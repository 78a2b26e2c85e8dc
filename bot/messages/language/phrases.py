"""What people write instead of a command: `phrases.ftl` of every language."""

import re
import unicodedata
from functools import cache

from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import words

_CHINESE = re.compile("[\u3400-\u9fff]")
_PARTING = " ,.!:;，。！：；—–-"
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


def bare_question(text: str) -> str:
    """A question without a greeting or a courtesy before it, and without thanks behind it.

    Args:
        text: As it was written. What consists of courtesies alone comes back as it is.
    """
    bare = text.strip()
    languages = tuple(LANGUAGES)
    for opening in ("said-greeting", "said-lead"):
        if found := _opening(opening, languages).match(_straight(bare)):
            bare = bare[found.end() :].strip(_PARTING)
    if found := _ending("said-trail", languages).search(_straight(bare)):
        bare = bare[: found.start()].strip(_PARTING)
    return bare if any(map(str.isalnum, bare)) else text.strip()


def _straight(text: str) -> str:
    return text.replace("’", "'")


@cache
def _opening(key: str, languages: tuple[str, ...]) -> re.Pattern[str]:
    """The phrases of a message at the beginning of a text."""
    return re.compile(rf"(?:{_any_of(key, languages)})", re.IGNORECASE)


@cache
def _ending(key: str, languages: tuple[str, ...]) -> re.Pattern[str]:
    """The phrases of a message at the end of a text."""
    return re.compile(rf"(?<![a-zа-яё])(?:{_any_of(key, languages)})[\s?？.。!！]*$", re.IGNORECASE)


def _any_of(key: str, languages: tuple[str, ...]) -> str:
    return "|".join(
        re.escape(each).replace(r"\ ", r"[\s,]+") + ("" if _CHINESE.search(each) else r"(?!\w)")
        for each in sorted(_phrases(key, languages), key=len, reverse=True)
    )


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
