"""The day, place, agency and reporter that begin a report, or stand behind a title."""

import re

from bot.corpus.about import dates, masthead, names, publisher
from bot.corpus.about.data_lines import Header

_BYLINE_BEHIND = re.compile(
    r"(?P<title>\S.{2,160}?)\s+[–—|-]\s+(?i:(?:written\s|interview\s|words\s)?by|von|par|por)\s*:?\s+"
    rf"(?P<names>{names.PERSON})$"
)


def without_edition(text: str, header: Header) -> str:
    """A title without the day and the site behind it: `Ada Wren: “I stay” 26.06.2013 ORBIT.RU`."""
    hit = dates.find_date(text)
    site = text[hit[2] :].strip(" ,|·•–—-") if hit else ""
    if not hit or not publisher.DOMAIN.fullmatch(site):
        return text
    header.date = header.date or hit[0]
    header.masthead.append(site)
    return text[: hit[1]].rstrip(" ,|·•–—-(")


def without_byline(text: str, header: Header) -> str:
    """A title without the author behind it: `Salt and Rope – By: Ann Reed`."""
    hit = _BYLINE_BEHIND.match(text)
    if not hit or names.is_body(hit["names"]):
        return text
    header.byline = header.byline or hit["names"]
    return hit["title"].rstrip()


def take_dateline(text: str, header: Header) -> str:
    """Take whom the dateline of a Chinese report names; the text without an agency's."""
    hit = masthead.AGENCY_DATELINE.match(text) or masthead.CHINESE_DATELINE.match(text)
    if not hit:
        return text
    header.byline = header.byline or (hit["names"] or "")
    header.masthead += filter(None, [hit["body"]])
    return text[hit.end() :] if hit.re is masthead.AGENCY_DATELINE else text
