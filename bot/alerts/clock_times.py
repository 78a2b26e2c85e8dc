"""Times of day as people write them: 9am, 21:30, в 9 утра, 晚上八点半, 11pm-7am."""

import re
from typing import NamedTuple

from bot.messages.language.phrases import phrases_of

MINUTES_OF_DAY = 24 * 60


_NOON = 12
_EVENING = 5
"""“9 at night” is in the evening, “3 at night” is not."""

_NUMERALS = {character: value for value, character in enumerate("零一二三四五六七八九十")} | {
    "两": 2
}
_CHINESE_HOUR = re.compile(r"[一二三四五六七八九十两]{1,3}(?=点)")


class ClockTime(NamedTuple):
    """A stretch of a text that tells one time, or two of them.

    Attributes:
        end: Where it ends.
        start_minute: Minutes since midnight.
        end_minute: Likewise, of a range; `None` for one time.
    """

    end: int
    start_minute: int
    end_minute: int | None = None


def with_digits(text: str) -> str:
    """A text with the hours that are written in Chinese numerals as numbers."""
    return _CHINESE_HOUR.sub(lambda match: str(_number(match[0])), text)


def clock_time_at(text: str, at: int) -> ClockTime | None:
    """The time or the range of times that begins at a place; `None` where none does.

    Args:
        text: Without capitals, as `with_digits` gives it.
        at: The place.
    """
    one = _time()
    first = one.match(text, at)
    if first is None:
        return None
    start = _minute(first)
    if start is None:
        return None
    joint = _joint().match(text, first.end())
    second = one.match(text, joint.end()) if joint else None
    if second is not None and (end := _minute(second)) is not None:
        return ClockTime(second.end(), start, end)
    return ClockTime(first.end(), start)


def _minute(match: re.Match[str]) -> int | None:
    """Minutes since midnight; `None` for an hour or a minute that there is not."""
    if named := match["named"]:
        return 0 if named in phrases_of("clock-midnight") else _NOON * 60
    hour = int(match["hour"])
    minute = (
        30
        if match["half"]
        else int(match["minute"] or match["minute_after"] or match["minute_h"] or 0)
    )
    part = match["before"] or match["after"] or ""
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if hour <= _NOON:
        if part in phrases_of("clock-morning"):
            hour %= _NOON
        elif part in phrases_of("clock-afternoon"):
            hour = hour % _NOON + _NOON
        elif part in phrases_of("clock-night"):
            hour = hour % _NOON + (_NOON if _EVENING <= hour < _NOON else 0)
    return (hour * 60 + minute) % MINUTES_OF_DAY


def _time() -> re.Pattern[str]:
    parts = "|".join(
        _alternatives(key) for key in ("clock-morning", "clock-afternoon", "clock-night")
    )
    named = "|".join(_alternatives(key) for key in ("clock-noon", "clock-midnight"))
    return re.compile(
        rf"(?:(?P<before>{parts})\s*)?"
        r"(?<!\d)(?P<hour>\d{1,2})"
        r"(?:\s?[:.](?P<minute>\d\d)|\s?(?:点|时)(?:(?P<minute_after>\d{1,2})分?|(?P<half>半)|整|钟)?"
        r"|\s?h(?P<minute_h>\d\d)?|\s?(?:часов|часа|час|ч)\.?)?(?!\d)"
        rf"(?:\s*(?P<after>{parts})(?!\w))?(?![a-zа-яё])"
        rf"|(?P<named>{named})(?![a-zа-яё])"
    )


def _joint() -> re.Pattern[str]:
    until = _alternatives("clock-until")
    return re.compile(rf"\s*(?:[-–—~]|{until})\s*")


def _alternatives(key: str) -> str:
    return "|".join(re.escape(each) for each in sorted(phrases_of(key), key=len, reverse=True))


def _number(numeral: str) -> int:
    """The number of a Chinese numeral below a hundred."""
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return _NUMERALS[numeral[-1]]
    return 10 * (_NUMERALS[tens] if tens else 1) + (_NUMERALS[ones] if ones else 0)
