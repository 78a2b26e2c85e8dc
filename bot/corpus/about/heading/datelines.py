"""The day, place, agency and reporter that begin a report, or stand behind a title."""

import re
from collections.abc import Sequence

from bot.corpus.about import dates
from bot.corpus.about.heading import masthead, publisher
from bot.corpus.about.heading.data_lines import Header
from bot.corpus.about.names import names
from bot.corpus.interview import LeftOut
from bot.corpus.lines import Line
from bot.corpus.words import thresholds

_BYLINE_BEHIND = re.compile(
    r"(?P<title>\S.{2,160}?)\s+[–—|-]\s+(?i:(?:written\s|interview\s|words\s)?by|von|par|por)\s*:?\s+"
    rf"(?P<names>{names.PERSON})$"
)
_IN_REGION = re.compile(rf".*?{names.CAPITAL}, {names.CAPITAL}(?: {names.CAPITAL})?\.?")
"""A town and its region, with the house before it: `Harbour Hall Skarn, Vestland`."""
_MOST_OF_VENUE = 3


def without_venue(lines: Sequence[Line], header: Header) -> Sequence[Line]:
    """The lines below a title without the house and the town above a day in brackets."""
    day = next((at for at, line in enumerate(lines[:_MOST_OF_VENUE]) if line.text[:1] == "("), 0)
    above = lines[:day]
    if (
        not day
        or not dates.find_date(lines[day].text)
        or not _IN_REGION.fullmatch(above[-1].text)
        or any(len(line.text) > thresholds.LONGEST_HEADING for line in above)
    ):
        return lines
    header.left_out.extend(LeftOut(line.text, "place") for line in above)
    places = {line.text for line in above}
    header.lines = [text for text in header.lines if text not in places]
    return lines[day:]


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
