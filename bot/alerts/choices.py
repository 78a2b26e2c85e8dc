"""What a chat can choose about its alerts, from words or buttons. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from zoneinfo import available_timezones

from bot.store.chats import Frequency, Plan, Subscriber

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

_FREQUENCIES = {
    word: frequency
    for frequency, words in {
        Frequency.AT_ONCE: "off now once сразу 立即",
        Frequency.DAILY: "daily ежедневно 每天 每日",
        Frequency.WEEKLY: "weekly еженедельно 每周",
    }.items()
    for word in words.split()
}
_DAYS = {
    word: day
    for day, words in enumerate(
        (
            "monday mon понедельник понедельникам пн 周一 星期一",
            "tuesday tue вторник вторникам вт 周二 星期二",
            "wednesday wed среда среду средам ср 周三 星期三",
            "thursday thu четверг четвергам чт 周四 星期四",
            "friday fri пятница пятницу пятницам пт 周五 星期五",
            "saturday sat суббота субботу субботам сб 周六 星期六",
            "sunday sun воскресенье воскресеньям вс 周日 星期日",
        )
    )
    for word in words.split()
}
_SILENT = ("silent", "mute", "тихо", "静音")
_SOUND = ("sound", "loud", "звук", "有声")
_PAUSE = ("pause", "пауза", "暂停")
_RESUME = ("resume", "продолжить", "恢复")
_CORRECTIONS = ("corrections", "исправления", "更正")
_YES = ("on", "yes", "да", "вкл", "开启")
_QUIET = ("quiet", "тишина", "免打扰")
_ZONE = ("zone", "timezone", "пояс", "时区")
_NONE = ("off", "none", "no", "нет", "关闭")
_FILLERS = ("at", "on", "in", "the", "every", "в", "по", "на")
_HOUR = re.compile(r"([01]?\d|2[0-4])(?:[:.]00)?(?:h|点|ч)?")
_HOURS = re.compile(r"([01]?\d|2[0-4])(?:[:.]00)?[-–—]([01]?\d|2[0-4])(?:[:.]00)?")
_OFFSET = re.compile(r"(?:utc|gmt)?([+-])(\d{1,2})(?::?00)?")


class ChoiceError(Exception):
    """Words that are no choice; the argument is the word that is not understood."""


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The word for each day, from 0."""


def choose(chat: Subscriber, words: Sequence[str]) -> Subscriber:
    """The chat as it is after a choice.

    Args:
        chat: As it is.
        words: Such as `daily 9`, `weekly monday 18`, `quiet 23-7`, `quiet off`, `silent`, `sound`,
            `pause`, `resume`, `corrections off`, `zone Europe/Moscow`; several one after another;
            in English, Russian or Chinese.

    Raises:
        ChoiceError: A word is not understood.
    """
    left = [word.casefold() for word in words]
    if not left:
        raise ChoiceError("")
    while left:
        word = left.pop(0)
        if word in _SILENT or word in _SOUND:
            chat = replace(chat, silent=word in _SILENT)
        elif word in _PAUSE or word in _RESUME:
            chat = replace(chat, paused=word in _PAUSE)
        elif word in _CORRECTIONS:
            chat = replace(chat, corrections=_yes(left))
        elif word not in _FILLERS or not left:
            chat = replace(chat, plan=_planned(chat.plan, word, left))
    return chat


def _yes(left: list[str]) -> bool:
    """Whether `on` or `off` follows; the word is taken off, and without it `on` is meant."""
    if not left:
        return True
    word = left.pop(0)
    if word not in (*_YES, *_NONE):
        raise ChoiceError(word)
    return word in _YES


def _planned(plan: Plan, word: str, left: list[str]) -> Plan:
    """The plan after one choice of when; further words that belong to it are taken off."""
    if word in _QUIET:
        quiet_from, quiet_to = _quiet(left)
        return replace(plan, quiet_from=quiet_from, quiet_to=quiet_to)
    if word in _ZONE:
        name = "_".join(left)
        left.clear()
        return replace(plan, zone=_zone(name))
    if (frequency := _FREQUENCIES.get(word)) is not None:
        return replace(plan, frequency=frequency)
    if (day := _DAYS.get(word)) is not None:
        return replace(plan, weekday=day)
    if match := _HOUR.fullmatch(word):
        return replace(plan, hour=int(match[1]) % 24)
    raise ChoiceError(word)


def _quiet(left: list[str]) -> tuple[int, int]:
    """The hours after `quiet`; they are taken off."""
    word = left.pop(0) if left else ""
    if word in _NONE:
        return 0, 0
    match = _HOURS.fullmatch(word)
    if match is None:
        raise ChoiceError(word or "quiet")
    return int(match[1]) % 24, int(match[2]) % 24


def _zone(name: str) -> str:
    """The time zone of a name, a city, or a number of hours from UTC."""
    if found := _zones().get(name):
        return found
    if match := _OFFSET.fullmatch(name):
        # The sign of these names is the other way round: Etc/GMT-3 is three hours ahead of UTC.
        sign = "-" if match[1] == "+" else "+"
        found = _zones().get(f"etc/gmt{sign}{int(match[2])}")
        if found:
            return found
    raise ChoiceError(name or "zone")


@cache
def _zones() -> dict[str, str]:
    """Time zones by full name and by city, without case."""
    names = sorted(available_timezones(), key=lambda name: ("/" not in name, name))
    cities = {name.rpartition("/")[2].casefold(): name for name in reversed(names)}
    return cities | {name.casefold(): name for name in names}
