"""Lines above the first question that are parts of one: a title over two lines, a title page."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.corpus.about import dates
from bot.corpus.about.heading import data_lines, titles
from bot.corpus.about.heading.masthead import BYLINE
from bot.corpus.about.names import names
from bot.corpus.lines import Block, Line, glue
from bot.corpus.turns.labels import fields
from bot.corpus.words import thresholds, vocabulary

_SECOND_LINE = re.compile(r"——\s?[\u4e00-\u9fff]")
_NOTE = re.compile(rf"^{vocabulary.alternatives('note')}(?!\w)\s*[:：.]?\s*", re.IGNORECASE)
_AWAITS_NAME = re.compile(
    r"(?:^|\s)(?:with|by|avec|par|con|por|mit|von|com|с|со|с\s+участием)\s*:?$", re.IGNORECASE
)
"""How a line of a title page ends whose name is on the next line: `Interviewed by`."""

_AWAITS_DATE = re.compile(
    r"^(?:(?:release|publication|interview) )?(?:date|datum|fecha|data|дата)"
    r"(?: [^\W\d_]+)?\s*[:：]$",
    re.IGNORECASE,
)
"""A line of data whose date is on the next line: `Release Date:`."""
_LONGEST_DATE = 24
_MEDIUM_WORDS = 3
"""Words of a newspaper's name at most with which no title goes on."""
_GOES_ON = re.compile(r"(?:AND|IN|WITH|OF|TO|BY|FOR|ON|AT|FROM|UND|MIT|ET|AVEC|Y|CON|И|С|ПО)\s")
"""How the next line of a title in capitals begins."""


def title_page(lines: Sequence[Line]) -> list[Line]:
    """Lines of a title page that end before a name, joined to the name: `An interview with`."""
    made: list[Line] = []
    for line in lines:
        above_it = made[-1] if made else Line("")
        goes_on = (
            not line.gap
            and line.kind is Block.TEXT is above_it.kind
            and line.text.isupper()
            and above_it.text.isupper()
            and bool(_GOES_ON.match(line.text))
        )
        awaits = (
            line.kind is Block.TEXT is above_it.kind
            and len(above_it.text.split()) <= thresholds.HEADING_WORDS
            and _AWAITS_NAME.search(above_it.text)
        )
        valued = (
            line.kind is above_it.kind
            and not line.gap
            and _AWAITS_DATE.search(above_it.text)
            and bool(dates.find_date(line.text))
            and len(line.text) < _LONGEST_DATE
        )
        if valued:
            made[-1] = Line(f"{above_it.text} {line.text}", gap=above_it.gap)
        elif goes_on or (awaits and names.is_printed_name(line.text)):
            text = glue(above_it.text.rstrip(": "), line.text)
            made[-1] = Line(text, gap=above_it.gap)
        else:
            made.append(line)
    return made


def heading(lines: Sequence[Line]) -> list[Line]:
    """The lines of one heading as one line: a title that its page breaks in two."""
    made: list[Line] = []
    for line in lines:
        above_it = made[-1] if made else Line("")
        broken = (
            not line.gap
            and line.kind is Block.HEADING is above_it.kind
            and line.level == above_it.level == 1
            and len(above_it.text) + len(line.text) < titles.LONGEST_TITLE
            and not any(
                dates.find_date(one.text) or BYLINE.match(one.text) for one in (above_it, line)
            )
        )
        if broken:
            text = glue(above_it.text, line.text)
            made[-1] = replace(above_it, text=text, bold=(), italic=(), links=())
        else:
            made.append(line)
    return made


def second_line(lines: Sequence[Line]) -> list[Line]:
    """A Chinese title and its second line, `——访郑海波`, as one line."""
    made: list[Line] = []
    for line in lines:
        joined = bool(made) and (not line.gap or made[-1].kind is Block.HEADING)
        if joined and line.kind is Block.TEXT and _SECOND_LINE.match(line.text):
            made[-1] = Line(made[-1].text + line.text, made[-1].kind, made[-1].level)
        else:
            made.append(line)
    return made


def _is_medium(text: str) -> bool:
    """Whether a line is the name of a newspaper or station and nothing else."""
    return names.medium(text) == text and len(text.split()) <= _MEDIUM_WORDS


def title(lines: Sequence[Line]) -> list[Line]:
    """A title broken over two lines is one title."""
    first, second, *_ = *lines[:2], Line(""), Line("")
    text = f"{first.text} {second.text}"
    body = first.text.isupper() and names.is_body(first.text)
    open_quote = (
        first.text.count('"') % 2
        or first.text.count("“") > first.text.count("”")
        or first.text.count("«") > first.text.count("»")
    )
    broken = bool(
        not second.gap
        and len(text) <= titles.LONGEST_TITLE
        and not re.search(r"[.!?:：。]$", first.text)
        and not dates.find_date(second.text)
        and not dates.find_date(first.text)
        and not fields.data_field(first)
        and not BYLINE.match(second.text)
        and not data_lines.URL.match(second.text)
        and not fields.data_field(second)
        and not _NOTE.match(second.text)
        and (
            open_quote
            or (second.text[:1].islower() and not _is_medium(first.text))
            or (first.text.isupper() and second.text.isupper() and not body)
            or re.search(
                r"\b(?:with|of|and|the|for|to|in|on|a|an|by|с|и|о|об|в|на|con|de|y|et|avec|mit|und)$",
                first.text,
                re.IGNORECASE,
            )
        )
    )
    if not broken:
        return list(lines)
    whole = replace(first, text=glue(first.text, second.text), bold=(), italic=(), links=())
    return title([whole, *lines[2:]])
