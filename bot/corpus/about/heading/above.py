"""What publishers print above the title: their name, the issue, the kind of document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.corpus.about import dates
from bot.corpus.about.heading.masthead import BYLINE, beside_date, is_date_line
from bot.corpus.about.heading.titles import (
    is_announcement,
    is_generic,
    is_interview_title,
    is_of_site,
    is_worded_title,
    looks_like_title,
)
from bot.corpus.about.names import names, offices
from bot.corpus.lines import Block, Line
from bot.corpus.turns.labels import fields
from bot.corpus.words import thresholds

_MOST_ABOVE = 8
"""Lines within which the title has to stand."""
_PAPER = re.compile(
    r"(?P<name>[^№\d]{3,60}?)[\s,.–—-]*(?:№|n[º°]|nr\.?)\s?\d{1,5}(?:\s?\([\d\s]{1,9}\))?[\s,.–—-]+(?P<date>.{6,40})$",
    re.IGNORECASE,
)
"""A newspaper, its issue and the day: `Голос района. № 27 (10 412), 6 июля 2013 г.`"""
_RUBRIC = frozenset(
    {
        "наш",
        "наша",
        "наше",
        "наши",
        "наші",
        "our",
        "unser",
        "unsere",
        "nuestra",
        "nuestros",
        "notre",
        "nos",
        "nostri",
    }
)
"""How the name of a part of a paper begins."""
_RELEASE = re.compile(r"for (?:immediate )?release$", re.IGNORECASE)
_GLUED = re.compile(r"^[a-zà-ÿ]|[a-zà-ÿ]{3}[A-Z][A-Za-z]{2}")
"""What is no line of a text but a button, or two of a page that lost what stood between them."""
_ISSUE = re.compile(
    r"(?<![\s,|–—·-])[\s,|–—·-]+(?:issue|n\.?[º°]|vol(?:ume)?|no|number|nr|heft|numéro|número|выпуск|№)\.?\s*\d[\w\s,./()-]{0,30}$",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\b(?:briefing|conference|availability|gaggle)$", re.IGNORECASE)
"""How a line ends that names what was held, not who held it: `Daily Press Briefing`."""
_PROGRAMME = re.compile(r"\s+[|–—-]\s+")
_NUMBER = re.compile(r"(?:n\.?[º°]|n\.|№|nr\.?|no\.|issue|vol\.?)\s*\d+", re.IGNORECASE)
_QUOTATION = re.compile(r"[«“„\"‚‘「『].{8,}[»”“\"‘’」』][.!?]?$")
_HELD = re.compile(r"audition d[eu]\b|comparecencia de\b|anhörung\b|слушани", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Above:
    """The lines above a title: how many there are, whom they name, which is outlet or author."""

    count: int
    named: tuple[str, ...] = ()
    outlet: str = ""
    author: str = ""


def of_paper(lines: Sequence[Line]) -> Above:
    """A newspaper with its issue and day, and the part of the paper, where these stand first."""
    place, outlet = 0, ""
    if lines and (paper := _PAPER.match(lines[0].text)) and _is_date(paper["date"]):
        place, outlet = 1, names.tidy_case(paper["name"].strip(" ,."))
    if place < len(lines) and _is_rubric(lines[place], lines[place + 1 : place + 2]):
        place += 1
    return Above(place, (outlet,) if outlet else (), outlet)


def of_release(lines: Sequence[Line]) -> Above:
    """The letterhead of a release, down to `For Immediate Release`; it begins with the outlet."""
    place = next((at for at, line in enumerate(lines[:5]) if _RELEASE.match(line.text)), 0)
    head = [line.text for line in lines[:place]]
    if not head or not all(map(names.is_printed_name, head)):
        return Above(0)
    return Above(place + 1, (head[0],), names.tidy_case(head[0]))


def of_menu(lines: Sequence[Line]) -> int:
    """How many short lines of a site stand above a title that is worded as one.

    It is an interview's.
    """
    most = thresholds.MENU_WORDS
    for place, line in enumerate(lines[:_MOST_ABOVE]):
        if is_interview_title(line):
            return place
        body = not place and names.is_body(line.text)
        if fields.data_field(line) or not (body or _is_of_menu(line.text, most)):
            return 0
        most += body
    return 0


def _is_of_menu(text: str, most: int) -> bool:
    """Whether a line of a few words at most may be one by which a site leads to its pages."""
    few = len(re.findall(r"[^\W\d_]+", text)) <= most and not BYLINE.match(text)
    few = few and text.lower() != text.upper() != text
    return few or is_of_site(text) or is_date_line(text)


def above_title(lines: Sequence[Line]) -> Above:
    """What a publisher prints above the title: its name, `TRANSCRIPT`, an office.

    A first line that is a body, or that a date parts from the next, is the masthead when a line
    that can be a title follows.
    """
    named: list[str] = []
    outlet = ""
    for place, line in enumerate(lines[:_MOST_ABOVE]):
        follow = [one for one in lines[place + 1 : place + _MOST_ABOVE] if one.kind is Block.TEXT]
        strong = place == 0 and _is_masthead(line.text)
        if place == 0 and _is_kicker(line, lines[1:2]):
            continue
        if not any(map(is_interview_title, follow)) and not (
            (strong or named or is_generic(line.text)) and any(map(is_worded_title, follow))
        ):
            return Above(place, tuple(named), outlet)
        issue = _ISSUE.search(line.text)
        name = line.text[: issue.start()].strip(" ,|–—-") if issue else line.text
        name = _PROGRAMME.split(name)[0]
        held = place == 0 and any(_HELD.match(line.text) for line in follow)
        body = _is_body_above(name, surely=bool(named) or held)
        dated = _is_over_data(line.text, follow[0].text)
        article = place == 0 and _is_over_article(name, follow)
        if named and _GLUED.search(line.text):
            continue
        if body or issue or dated or (article and not is_interview_title(line)):
            if not (issue and outlet):
                named.append(name)
            if dated or article or (place == 0 and len(name.split()) > 1):
                outlet = outlet or names.tidy_case(name)
        elif not is_generic(line.text):
            return Above(place, tuple(named), outlet)
    return Above(min(len(lines), _MOST_ABOVE), tuple(named), outlet)


def _is_body_above(name: str, *, surely: bool) -> bool:
    """Whether a name above a title is a body's; `surely` where more than the name tells so."""
    capitals = name.lower() != name.upper()
    whole = names.is_printed_name(name) if capitals else len(name.split()) < thresholds.NAME_WORDS
    whole = whole or (surely and bool(names.BODY.match(name)))
    body = len(name.split()) < thresholds.BODY_WORDS and whole and names.is_body(name)
    return body and not _MEETING.search(name)


def _is_over_data(text: str, below: str) -> bool:
    """Whether a name stands right above a date."""
    return (
        names.is_printed_name(text)
        and not is_generic(text)
        and len(text.split()) < thresholds.NAME_WORDS
        and not any(map(offices.office, text.split()))
        and not beside_date(_NUMBER.sub("", below))
    )


def _is_over_article(name: str, follow: Sequence[Line]) -> bool:
    """Whether a name such as `The Orbit` stands above the title of an article."""
    return (
        names.is_article_led(name)
        and len(name.split()) < thresholds.ARTICLE_WORDS
        and not any(dates.find_date(one.text) and names.is_body(one.text) for one in follow)
        and any(is_worded_title(one) and not is_announcement(one.text) for one in follow)
    )


def _is_date(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    return bool(dates.find_date(text)) and not beside_date(text)


def _is_rubric(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line names the part of a paper that a headline below stands in: `НАШИ ЛЮДИ`."""
    words = line.text.split()
    loud = line.kind is Block.TEXT and line.text.isupper() and len(words) <= 2
    if not (loud and below and looks_like_title(below[0])):
        return False
    ours = words[0].casefold() in _RUBRIC
    return ours and len(below[0].text.split()) > 1 and not dates.find_date(below[0].text)


def _is_kicker(line: Line, below: Sequence[Line]) -> bool:
    """Whether a few words stand right above a headline that is a quotation from end to end."""
    words = len(line.text.split())
    quoted = any(not one.gap and _QUOTATION.match(one.text) for one in below)
    return quoted and words <= thresholds.KICKER_WORDS and not dates.find_date(line.text)


def _is_masthead(text: str) -> bool:
    """Whether a line is the name of a newspaper or station, and no more than a programme's."""
    name = _PROGRAMME.split(text)[0]
    named = names.is_body(name) or names.is_article_led(name)
    return named and names.is_printed_name(name) and not names.OCCASION.search(text)
