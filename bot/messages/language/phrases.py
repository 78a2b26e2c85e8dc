"""What people write instead of a command: `phrases.ftl` of every language."""

import re
import unicodedata
from functools import cache

from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import words

_CHINESE = re.compile("[\u3400-\u9fff]")
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
    for opening in ("said-greeting", "said-lead"):
        bare = _cut(bare, opening, r"^(?:{phrase})")
    bare = _cut(bare, "said-trail", r"(?:{phrase})[\s?？.。!！]*$")
    return bare if any(map(str.isalnum, bare)) else text.strip()


def _cut(text: str, key: str, place: str) -> str:
    """A text without one phrase of a message at a place, and without what parts them."""
    phrases = sorted(phrases_of(key), key=len, reverse=True)
    written = "|".join(
        re.escape(each).replace(r"\ ", r"[\s,]+") + ("" if _CHINESE.search(each) else r"(?!\w)")
        for each in phrases
    )
    if not place.startswith("^"):
        place = rf"(?<![a-zа-яё]){place}"
    found = re.search(place.format(phrase=written), text.replace("’", "'"), re.IGNORECASE)
    if found is None:
        return text
    rest = text[found.end() :] if place.startswith("^") else text[: found.start()]
    return rest.strip(" ,.!:;，。！：；—–-")


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
