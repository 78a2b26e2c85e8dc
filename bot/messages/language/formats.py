"""Dates, days, numbers and lists of names as the reader's language writes them."""

import re
from collections.abc import Sequence
from datetime import date

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

from bot.messages.language.words import Words
from bot.messages.markup.message import clip

_OFFSET = re.compile(r"Etc/GMT([+-])(\d{1,2})")
_FROM_UTC = re.compile(r"UTC([+-])0?(\d{1,2}):(\d\d)")

MAX_NAMES = 3
"""Names of a list that are told; the rest is counted."""


def spoken_date(published: str, words: Words) -> str:
    """A date, only as precise as it is known.

    Args:
        published: ISO 8601: `2021-08-02`, `2012-07`, `2000`, or empty.
        words: The reader's words.

    Returns:
        Such as “2 August 2021”; what is no date comes back as it is.
    """
    language = words.language
    parts = published.split("-")
    pattern = {3: language.day, 2: language.month, 1: language.year}.get(len(parts))
    try:
        numbers = [int(part) for part in parts]
        day = date(*[*numbers, 1, 1][:3])
    except ValueError:
        return published
    return format_date(day, pattern, locale=language.locale) if pattern else published


def spoken_period(when: str, words: Words) -> str:
    """A date, or a period.

    Args:
        when: ISO 8601, such as `2021-08`, or `2021-08-02/2021-08-08`, with both days or one.
        words: The reader's words.
    """
    if when.endswith("/"):
        return words.plain("period-since", date=spoken_date(when[:-1], words))
    if when.startswith("/"):
        return words.plain("period-until", date=spoken_date(when[1:], words))
    return " – ".join(spoken_date(day, words) for day in when.split("/"))


def spoken_day(weekday: int, words: Words) -> str:
    """The name of a day of the week, from 0 for Monday."""
    return str(get_day_names("wide", locale=words.language.locale)[weekday])


def spoken_time(minute: int) -> str:
    """A time of day, from minutes since midnight; every language here writes it like this."""
    hour, rest = divmod(minute, 60)
    return f"{hour}:{rest:02}"


def spoken_zone(zone: str, words: Words) -> str:
    """A time zone by its city, or by its distance from UTC.

    Args:
        zone: Its IANA name, such as `Europe/Moscow` or `Etc/GMT-3`, or `UTC+05:45`.
        words: The reader's words.
    """
    if offset := _OFFSET.fullmatch(zone):
        # Their signs are the other way round: Etc/GMT-3 is three hours ahead of UTC.
        return f"UTC{'+' if offset[1] == '-' else '−'}{offset[2]}"
    if offset := _FROM_UTC.fullmatch(zone):
        minutes = "" if offset[3] == "00" else f":{offset[3]}"
        return f"UTC{offset[1].replace('-', '−')}{offset[2]}{minutes}"
    cities = Locale.parse(words.language.locale).time_zones
    # Babel knows some cities by an older name of their zone, such as Asia/Calcutta.
    names = [zone, *(old for old, new in get_global("zone_aliases").items() if new == zone)]
    known = (cities[name]["city"] for name in names if "city" in cities.get(name, {}))
    return str(next(known, zone.rpartition("/")[2].replace("_", " ")))


def shown_title(title: str, words: Words, limit: int = 180) -> str:
    """The title of an interview, shortened; that it has none, in the reader's language.

    Args:
        title: Perhaps empty.
        words: The reader's words.
        limit: Units at most.
    """
    return clip(title, limit) or words.plain("untitled")


def spoken_number(number: int, words: Words) -> str:
    """A number with its thousands apart."""
    return str(format_decimal(number, locale=words.language.locale))


def spoken_list(names: Sequence[str], words: Words) -> str:
    """Names in one phrase: the first few of them, and how many more there are."""
    shown, more = names[:MAX_NAMES], len(names) - MAX_NAMES
    if words.language.and_last and more <= 0:
        phrase = str(format_list(list(shown), locale=words.language.locale))
    else:
        phrase = words.language.comma.join(shown)
    return words.plain("names-and-more", names=phrase, count=more) if more > 0 else phrase
