"""Lines above the first question that name the outlet; none of them is the title."""

import re
from collections.abc import Sequence

from bot.corpus.about.heading.data_lines import Header
from bot.corpus.about.names import names
from bot.corpus.interview import LeftOut
from bot.corpus.lines import Line

_LONGEST_BODY = 6
"""Words of a line that is the name of a body and nothing else."""
_LEAST_BEHIND_SITE = 16
"""Letters of a title from which on what stands before it in the page's own is the site."""
_SERIES = re.compile(r"\b(?:projects?|series|collections?)\b", re.IGNORECASE)
"""What is known by the name of the whole rather than published by it."""
_PUBLISHED_IN = re.compile(r"published in", re.IGNORECASE)
_BESIDE_BODY = re.compile(
    r"(?<![\s,|·–—-])[\s,|·–—-]*\b(?:reference|ref|catalogue|catalog|accession)\b\.?\s*(?:no|number|nr)?\.?\s*[:：].*$"
    r"|^(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d,?\s*)?|^(?:published|posted) in ",
    re.IGNORECASE,
)
"""What stands beside a body's name: under what number it keeps a text, or since when its rights."""
_IN_MARKS = re.compile(r"[«《](?P<name>[^«»《》]{2,40})[»》]")
_BEFORE_YEAR = re.compile(
    r"(?P<name>[^\d,|·•—–]{3,40}?)\s?[,|·•—–]\s?[^.?!]{0,20}\b(?:19|20)\d\d(?!\d)"
)
_LONGEST_DATED = 80
_DATELINE = re.compile(r"^[^\W\d_][^.\d]{1,30}\.\s\d{1,2}\s[^\W\d_]{3,12}\.\s(?=\S)")
"""How an agency's report begins: `Lyng. 22 April. ORBIT.RU`."""


def without_publication(lines: Sequence[Line], header: Header) -> list[Line]:
    """The lines without `Published in` and the name below it, which is the outlet."""
    kept: list[Line] = []
    for line in lines:
        if kept and _PUBLISHED_IN.fullmatch(kept[-1].text) and names.is_printed_name(line.text):
            header.fields.setdefault("outlet", line.text)
            header.left_out.append(LeftOut(f"{kept.pop().text} {line.text}", "outlet"))
        else:
            kept.append(line)
    return kept


def without_body(header: Header, heading: Line | None) -> None:
    """A first line that is a body's name above lines of data is the outlet and no title."""
    body = names.medium(header.title) if names.is_body(header.title) else ""
    told = header.fields.keys() & {"speaker", "interviewers"}
    named = bool(body) and ":" not in header.title and names.is_printed_name(header.title)
    if heading or not told or not named or _SERIES.search(body):
        return
    if header.title == header.lines[0] and len(header.title.split()) <= _LONGEST_BODY:
        header.left_out.append(LeftOut(header.title, "masthead"))
        header.title = ""
        header.fields.setdefault("outlet", names.tidy_case(body))


def behind_site(text: str, known_title: str, header: Header) -> bool:
    """Whether the page's title is a site's name and then this line; takes the name.

    `The Trestle Page: An Interview with Ola Brandt` stands above such a line.
    """
    rest = known_title.removesuffix(text)
    site = rest.rstrip(" :|–—-")
    if rest in {known_title, site} or len(text) < _LEAST_BEHIND_SITE:
        return False
    header.fields.setdefault("outlet", site)
    return True


def bare_body(text: str) -> str:
    """The name of a body without what a heading prints beside it: a date, a number, rights."""
    bare = _BESIDE_BODY.sub("", text)
    return (_DATELINE.sub("", bare) or bare).rstrip(' :"“«')


def papers_above(texts: Sequence[str]) -> list[str]:
    """What may be names of papers above a talk: in quotation marks, or before a date."""
    quoted = [hit["name"].strip() for text in texts for hit in _IN_MARKS.finditer(text)]
    heads = [_BEFORE_YEAR.match(text) for text in texts if len(text) < _LONGEST_DATED]
    return [*quoted, *(head["name"].strip() for head in heads if head)]
