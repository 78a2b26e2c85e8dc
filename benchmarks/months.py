"""Writes `bot/corpus/about/months.txt`: the names of months in many languages.

    python -m benchmarks.months

They are those of CLDR, as Babel (https://babel.pocoo.org, BSD) has them: to ask it for them takes a
third of a second, and 30 MB of memory from then on. A test fails when the file is not what this
writes.
"""

from babel.dates import get_month_names

from bot.corpus.about.dates import MONTHS_FILE

LANGUAGES = (
    *("en", "ru", "es", "fr", "de", "it", "pt", "nl", "pl", "uk", "cs", "sv", "tr", "ca", "id"),
    *("ar", "ar_LB", "he", "ro", "hu", "da", "nb", "fi", "el", "bg", "hr"),
    *("sr", "mk", "be", "hi", "th", "fa", "sk", "sl", "et", "lt", "lv", "ka", "hy", "kk"),
)
"""Where a name is of one month in one language and of another in the next, the first decides."""


def table() -> str:
    """A line for each month: its names without case, separated by commas."""
    found: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    plain = name.casefold().rstrip(".")
                    if len(plain) > 2 and not plain.isdigit():
                        found.setdefault(plain, number)
    of_month = [[name for name, number in found.items() if number == at] for at in range(1, 13)]
    return "".join(f"{','.join(names)}\n" for names in of_month)


if __name__ == "__main__":
    MONTHS_FILE.write_text(table(), encoding="utf-8")
