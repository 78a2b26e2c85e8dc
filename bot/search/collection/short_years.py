"""Years of which people write the last two figures: “за 22 год”, “in ’22”, “22年”."""

import re
from datetime import UTC, date, datetime

_SHORT = (
    re.compile(
        r"(?<!\w)(?P<before>(?:во?|об?|за|с|до|после|от|про)\s+)(?P<year>\d\d)"
        r"(?:(?:-?(?:й|ый|м|ом))?(?P<word>\s+(?:год|году))(?!\w)|-?о?го(?P<of>\s+года)(?!\w)"
        r"|-?(?:й|ый|м|ом)(?=\s*(?:[?.,!]|$)))",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\w'’])(?P<before>)['’](?P<year>\d\d)(?![\w'’])"),
    re.compile(
        r"(?P<before>^|[在自到从從于於])(?P<year>\d\d)(?P<word>年)(?![来來前后後间間内內以])"
    ),
)
"""In Russian after a preposition and with a word for year, or as an ordinal alone; in Chinese only
where it cannot be a number of years."""


def with_whole_years(question: str, today: date | None = None) -> str:
    """A question with its years of two figures written out, none of them still to come.

    Args:
        question: Any text.
        today: The present day when left out.
    """
    this_year = (today or datetime.now(UTC).date()).year

    def whole(found: re.Match[str]) -> str:
        year = this_year // 100 * 100 + int(found["year"])
        parts = found.groupdict()
        word = parts.get("word") or parts.get("of") or ""
        if not word and found["before"].strip().lower() in {"в", "во", "о", "об"}:
            word = " году"
        return f"{found['before']}{year - 100 * (year > this_year + 1)}{word}"

    for short in _SHORT:
        question = short.sub(whole, question)
    return question
