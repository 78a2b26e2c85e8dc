"""Lines of data beside and below a conversation: what a page sets apart, and what ends it."""

import re
from collections.abc import Sequence

from bot.corpus.about import dates
from bot.corpus.about.heading import masthead
from bot.corpus.about.heading.data_lines import LONGEST_BYLINE, Header, take_data, take_dated
from bot.corpus.about.heading.masthead import BYLINE
from bot.corpus.about.names import names
from bot.corpus.lines import Line
from bot.corpus.turns.labels import fields
from bot.corpus.words import thresholds

_SOURCES = re.compile(
    r"(?:references|bibliography|further reading|related\b.{0,40}|sources|notes|works cited"
    r"|see also|literatur|quellen|références|referencias|bibliografía|riferimenti"
    r"|источники|литература|примечания|参考文献)\W*$",
    re.IGNORECASE,
)
"""The heading of a list of other texts, whose dates are theirs."""


def told_beside(texts: Sequence[str]) -> Header:
    """What short lines beside the text tell, as pages set date and author apart."""
    beside = Header(title="Title")
    for text in texts:
        if len(text) < LONGEST_BYLINE:
            take_data(Line(text), beside)
    return beside


def are_data(lines: Sequence[Line]) -> bool:
    """Whether lines are nothing but data, dates and bylines, and names beside them."""
    sample = Header(title="Title")
    told = [len(line.text) < LONGEST_BYLINE and take_data(line, sample) for line in lines]
    return any(told) and all(
        is_told or names.is_printed_name(line.text)
        for line, is_told in zip(lines, told, strict=True)
    )


def closing_byline(text: str) -> str:
    """The names in a line such as `Interview: Ann Reed`; empty when it is none."""
    hit = BYLINE.match(text) or masthead.LISTENER.match(text.strip("（）() "))
    if hit:
        dated = dates.find_date(hit["names"])
        return hit["names"][: dated[1]].strip(" .,|·–—-") if dated else hit["names"]
    if credit := masthead.CHINESE_CREDIT.match(text):
        return "、".join(credit["names"].split())
    found = fields.data_field(Line(text))
    return found[1] if found and found[0] == "interviewers" else ""


def closing_date(lines: Sequence[str]) -> str | None:
    """The date below the last reply, when a line there is a date and little else."""
    for text in lines:
        if _SOURCES.match(text):
            break
        header = Header()
        if len(text) < thresholds.LONGEST_CLOSING_DATE and take_dated(text.strip("/ —–-"), header):
            return header.date
    return None
