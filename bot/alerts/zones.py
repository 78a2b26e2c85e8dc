"""Time zones as people name them: a city in their language, an abbreviation, hours from UTC."""

import re
import tomllib
import unicodedata
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global

from bot.messages.language.languages import LANGUAGES
from bot.search.text.scripts.characters import simplified

ZONES = (
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Moscow",
    "Asia/Yekaterinburg",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Novosibirsk",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Asia/Vladivostok",
    "Australia/Sydney",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Sao_Paulo",
)
"""The ones that have a button; every other is chosen by its name."""

MAX_OFFSET_HOURS = 14
MOSCOW_OFFSET_HOURS = 3
"""Russian clocks are told by their distance from Moscow, such as МСК+2."""

_OFFSET = re.compile(
    r"(?P<from>utc|gmt|msk|мск)?\s*(?P<sign>[+\-−–])\s*(?P<hours>\d{1,2})(?::?(?P<minutes>[0-5]\d))?"
)
_CYRILLIC = re.compile("[а-я]")
_ENDING = re.compile(r"(?<=\w\w)(?:ого|ому|его|ему|ом|ем|[аеиоуыэюяь]){1,2}\b")
_WRITTEN = re.compile(r"UTC([+-])(\d\d):(\d\d)")


def find_zone(named: str) -> str | None:
    """The time zone that somebody names; `None` for what is none.

    Args:
        named: Such as `Moscow`, `Москве`, `上海`, `MSK`, `UTC+3` or `+5:45`. `GMT+3` is three hours
            ahead, as people mean it; `Etc/GMT+3`, by its full name, is three hours behind.

    Returns:
        Its IANA name, or `UTC+05:45` for a distance from UTC.
    """
    name = _plain(named)
    if match := _OFFSET.fullmatch(name):
        return _offset(match)
    if found := _zones().get(name):
        return found
    return _russian_stems().get(_stem(name))


@lru_cache(maxsize=600)
def zone_of(name: str) -> tzinfo:
    """A time zone by what `find_zone` gave; UTC for one that this machine does not know."""
    if match := _WRITTEN.fullmatch(name):
        distance = timedelta(hours=int(match[2]), minutes=int(match[3]))
        return timezone(distance if match[1] == "+" else -distance)
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return UTC


def _offset(match: re.Match[str]) -> str | None:
    minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
    if match["sign"] != "+":
        minutes = -minutes
    if match["from"] in {"msk", "мск"}:
        minutes += MOSCOW_OFFSET_HOURS * 60
    if abs(minutes) > MAX_OFFSET_HOURS * 60:
        return None
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}" if minutes else "UTC"


@cache
def _zones() -> dict[str, str]:
    """Time zones by city in every language, by the names of `cities.toml` and by full name."""
    names = sorted(available_timezones(), key=lambda name: ("/" not in name, name))
    found: dict[str, str] = {}
    for language in LANGUAGES.values():
        cities = Locale.parse(language.locale).time_zones
        found |= {
            _plain(cities[name]["city"]): name for name in names if "city" in cities.get(name, {})
        }
    found |= {_plain(name.rpartition("/")[2]): name for name in reversed(names)}
    found |= {_plain(name): name for name in names}
    table = tomllib.loads(Path(__file__).with_name("cities.toml").read_text("utf-8"))
    found |= {_plain(name): zone for zone, listed in table.items() for name in listed}
    # Zones that were renamed go by their new names: Europe/Kiev is Europe/Kyiv.
    renamed = get_global("zone_aliases")
    return {
        name: renamed[zone] if "/" in zone and renamed.get(zone) in names else zone
        for name, zone in found.items()
    }


@cache
def _russian_stems() -> dict[str, str]:
    """The Russian names without their endings, which change with the case: в Москве, Самары."""
    return {_stem(name): zone for name, zone in _zones().items() if _CYRILLIC.search(name)}


def _stem(name: str) -> str:
    return _ENDING.sub("", name) if _CYRILLIC.search(name) else name


def _plain(name: str) -> str:
    """A name as names are compared: simplified, without case, accents and punctuation."""
    bare = "".join(
        each
        for each in unicodedata.normalize("NFKD", simplified(name).casefold())
        if not unicodedata.combining(each)
    )
    if _OFFSET.fullmatch(bare) or "/" in bare:
        return bare
    return " ".join(re.sub(r"[\W_]+", " ", bare).split())
