"""Dates and lists of names as the reader's language writes them."""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date
from babel.lists import format_list

from bot.messages.language.words import Words

_LOCALES = {"en": "en_GB", "ru": "ru", "zh": "zh_Hans"}
_DAY = {"en": "d MMMM y", "ru": "d MMMM y", "zh": "y年M月d日"}
_MONTH = {"en": "MMMM y", "ru": "LLLL y", "zh": "y年M月"}
_YEAR = {"en": "y", "ru": "y", "zh": "y年"}


def spoken_date(published: str, words: Words) -> str:
    """A date, only as precise as it is known.

    Args:
        published: ISO 8601: `2021-08-02`, `2012-07`, `2000`, or empty.
        words: The reader's words.

    Returns:
        Such as “2 August 2021”; what is no date comes back as it is.
    """
    parts = published.split("-")
    formats = {3: _DAY, 2: _MONTH, 1: _YEAR}.get(len(parts))
    try:
        numbers = [int(part) for part in parts]
        day = date(*[*numbers, 1, 1][:3])
    except ValueError:
        return published
    if formats is None:
        return published
    return format_date(day, formats[words.language], locale=_LOCALES[words.language])


def spoken_list(names: Sequence[str], words: Words, *, most: int = 3) -> str:
    """Names in one phrase: the first few of them, and how many more there are."""
    shown, more = names[:most], len(names) - most
    if words.language == "zh":
        phrase = "、".join(shown)
    elif more > 0:
        phrase = ", ".join(shown)
    else:
        phrase = format_list(list(shown), locale=_LOCALES[words.language])
    return words.plain("names-and-more", names=phrase, count=more) if more > 0 else phrase
