"""The languages of the interface.

A new one is a folder `locales/<code>/` with the same messages and one entry below.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """What a language has of its own beside its messages.

    Attributes:
        code: Name of its folder; what Telegram's `language_code` begins with.
        name: What its speakers call it.
        locale: Of Babel, for names of days and months, and for numbers.
        day: Pattern of a date; https://unicode.org/reports/tr35/tr35-dates.html
        month: Pattern of a month and its year.
        year: Pattern of a year.
        comma: What stands between the names of a list.
        and_last: Whether the last two names have an “and” between them instead.
        home_zone: Where its readers are likely to be, until they say so.
    """

    code: str
    name: str
    locale: str
    day: str = "d MMMM y"
    month: str = "LLLL y"
    year: str = "y"
    comma: str = ", "
    and_last: bool = True
    home_zone: str = "UTC"


LANGUAGES = {
    language.code: language
    for language in (
        Language("en", "English", "en_GB"),
        Language("ru", "Русский", "ru", home_zone="Europe/Moscow"),
        Language(
            "zh",
            "中文",
            "zh_Hans",
            day="y年M月d日",
            month="y年M月",
            year="y年",
            comma="、",
            and_last=False,
            home_zone="Asia/Shanghai",
        ),
    )
}
DEFAULT = LANGUAGES["en"]
"""Stands in for every language that is not here."""


def interface_language(code: str | None) -> Language:
    """The language of the interface for a reader.

    Args:
        code: What Telegram tells of the reader (`ru`, `zh-hans`, `en-GB`), or nothing.
    """
    return LANGUAGES.get((code or "").replace("_", "-").partition("-")[0].lower(), DEFAULT)
