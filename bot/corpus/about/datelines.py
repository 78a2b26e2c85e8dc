"""The day, place, agency and reporter that begin a report, or stand behind a title."""

from bot.corpus.about import dates, masthead, publisher
from bot.corpus.about.data_lines import Header


def without_edition(text: str, header: Header) -> str:
    """A title without the day and the site behind it: `Ada Wren: “I stay” 26.06.2013 ORBIT.RU`."""
    hit = dates.find_date(text)
    site = text[hit[2] :].strip(" ,|·•–—-") if hit else ""
    if not hit or not publisher.DOMAIN.fullmatch(site):
        return text
    header.date = header.date or hit[0]
    header.masthead.append(site)
    return text[: hit[1]].rstrip(" ,|·•–—-(")


def take_dateline(text: str, header: Header) -> str:
    """Take whom the dateline of a Chinese report names; the text without an agency's."""
    hit = masthead.AGENCY_DATELINE.match(text) or masthead.CHINESE_DATELINE.match(text)
    if not hit:
        return text
    header.byline = header.byline or (hit["names"] or "")
    header.masthead += filter(None, [hit["body"]])
    return text[hit.end() :] if hit.re is masthead.AGENCY_DATELINE else text
