"""The publisher's name where it stands first, above a title: on its own, or above a rubric."""

import re
from collections.abc import Sequence

from bot.corpus.about import dates
from bot.corpus.about.heading.above import Above
from bot.corpus.about.heading.masthead import AUTHOR, BYLINE, beside_date
from bot.corpus.about.heading.titles import (
    is_generic,
    is_interview_title,
    is_worded_title,
    looks_like_title,
)
from bot.corpus.about.names import names, offices
from bot.corpus.lines import Block, Line
from bot.corpus.turns.labels import fields
from bot.corpus.words import thresholds, vocabulary

DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+){0,2}\.[a-z]{2,6}/?", re.IGNORECASE)
_WAY = re.compile(r"\s*[>›»/|]\s*")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]")
_ENDED = re.compile(r"[.!?。！？…:：;；,，](?:\s|$)")
_ISSUE = re.compile(
    r"^.{0,20}(?:第\s?\d{1,4}\s?期|№\s?\d{1,5}|\bvol\.?\s?\d{1,4}).{0,20}$", re.IGNORECASE
)
_KICKER = re.compile(
    rf"(?:(?i:интервју|интервю|интервью|інтерв['’]ю|intervju)\s*[:.]?\s+)?"
    rf"(?P<name>{names.PERSON}),\s(?=[^\W\d_A-ZА-Я])[^.?!:\d]{{3,60}}$"
)
_TAGLINE = re.compile(r"\s+[–—|-]\s+")
_HANDLE = re.compile(r"@?[a-z][\w-]{2,24}")
"""What somebody is called online."""
_SAYS = re.compile(r"[就谈談说說问問《》「」【】（）]|を|が(?=.)|です|ます")
"""What no publisher's name in Chinese or Japanese holds."""
_LONGEST_UNSPACED = 18
_LINK_MARKS = "[] "
_MOST_BETWEEN = 4
"""Lines between the publisher's name and the title."""
_LONGEST_WORDS = 4
_LEAST_TITLE = 2
_LEAST_UNSPACED = 5
"""Words of a line above which a publisher stands; letters, where words are not spaced."""
_LEAST_ECHO = 2


def of_publisher(lines: Sequence[Line], echoes: Sequence[str]) -> Above:
    """The publisher's name and what leads from it to the title below: rubric, day, author.

    That it is a name has to be told by more than its place: it is an address or a known medium's,
    something of the kind follows, or the text gives the name again. A person above the day is the
    author.

    Args:
        lines: Those before the first question.
        echoes: Where a publisher names itself again: labels, introduction, the lines at the end.
    """
    name = _printed_alone(lines[0]) if lines else ""
    place, author, way = _way_to_title(lines) if name else (0, "", False)
    if not name or place >= len(lines) or not _can_be_title(lines[place]):
        return Above(0)
    title = lines[place]
    told = (
        way
        or bool(DOMAIN.fullmatch(name) or names.medium(name))
        or (_is_announced(title) and _is_unlike_title(name, lines[0].text))
        or any(_names_again(name, text) for text in echoes)
    )
    if not told and place > 1 and not author and _somebody(name):
        return Above(place, author=name)
    if not (told or place > 1 or title.kind is Block.HEADING):
        return Above(0)
    return Above(place, (name,), names.tidy_case(name), author)


def kicker(lines: Sequence[Line]) -> str:
    """Whom a line above a title presents: `ИНТЕРВЈУ: ИВАНА РАДИЋ, глумица`; empty without one."""
    hit = _KICKER.match(lines[0].text) if len(lines) > 1 else None
    below = lines[1] if hit else Line("")
    titled = is_worded_title(below) and not _ENDED.search(below.text)
    return hit["name"] if hit and titled and not names.is_body(hit["name"]) else ""


def is_rubric(text: str) -> bool:
    """Whether a line is the part of a paper and nothing else: `Culture`, `文化 > 访谈`."""
    parts = [part for part in _WAY.split(text.casefold().strip()) if part]
    return bool(parts) and all(part in vocabulary.RUBRICS for part in parts)


def _way_to_title(lines: Sequence[Line]) -> tuple[int, str, bool]:
    """Where the title stands, who is named above it, and whether a rubric is."""
    place, author, way = 1, "", False
    while place < min(len(lines), 1 + _MOST_BETWEEN):
        line = lines[place]
        if _leads_on(line):
            way |= not _is_day(line)
        else:
            beside = [*lines[place - 1 : place], *lines[place + 1 : place + 2]]
            named = "" if author or not any(map(_is_day, beside)) else _somebody(line.text)
            if not named:
                break
            author = named
        place += 1
    return place, author, way


def _printed_alone(line: Line) -> str:
    """The name on a line that holds nothing else; empty when it may be more than a name."""
    text = _TAGLINE.split(line.text.strip(_LINK_MARKS))[0]
    words = len(text.split())
    plain = (
        line.kind is Block.TEXT
        and 0 < words <= _LONGEST_WORDS
        and len(text) <= thresholds.LONGEST_HEADING
        and not _ENDED.search(text)
        and not fields.data_field(line)
        and not dates.find_date(text)
        and not BYLINE.match(text)
        and not AUTHOR.search(text)
    )
    listed = text.casefold() in vocabulary.OUTLETS
    if not plain or (
        not listed and (is_generic(text) or is_rubric(text) or vocabulary.of_interview(text))
    ):
        return ""
    if names.OCCASION.search(text) or text.casefold() in vocabulary.HOME_LINKS:
        return ""
    return text if _is_name(text, words) else ""


def _is_name(text: str, words: int) -> bool:
    """Whether a short line can be a name, as its script writes names."""
    if any(map(offices.office, text.split())) or (words > 1 and text[0] in "«„“\"'‘"):
        return False
    if _UNSPACED.search(text):
        return len(text) <= _LONGEST_UNSPACED and not _SAYS.search(text)
    if text.lower() == text.upper():
        return words < _LONGEST_WORDS
    return names.is_printed_name(text) or bool(DOMAIN.fullmatch(text) or _HANDLE.fullmatch(text))


def _leads_on(line: Line) -> bool:
    """Whether a line between name and title is a rubric, the way to the page, or a day."""
    if line.kind is not Block.TEXT:
        return False
    parts = _WAY.split(line.text)
    way = len(parts) > 1 and len(line.text) < thresholds.LONGEST_HEADING
    known = vocabulary.HOME_LINKS | vocabulary.RUBRICS
    way = way and any(part.casefold() in known for part in parts)
    return is_rubric(line.text) or way or _is_day(line) or bool(_ISSUE.search(line.text))


def _is_day(line: Line) -> bool:
    """Whether a line is a date and nothing else."""
    return bool(dates.find_date(line.text)) and not beside_date(line.text)


def _somebody(text: str) -> str:
    """The text where it is a person's name and nothing else, or what somebody is called online."""
    person = re.fullmatch(names.PERSON, text) and not names.is_body(text)
    cased = text.lower() != text.upper()
    return text if cased and (person or _HANDLE.fullmatch(text)) else ""


def _can_be_title(line: Line) -> bool:
    """Whether a line is worded as a title rather than as the name of anybody."""
    text = line.text
    if line.kind is Block.HEADING:
        return True
    letters = len(_UNSPACED.findall(text))
    long = letters >= _LEAST_UNSPACED or len(text.split()) > _LEAST_TITLE
    return (
        line.kind is Block.TEXT
        and long
        and looks_like_title(line)
        and not fields.data_field(line)
        and not dates.find_date(text)
        and not is_generic(text)
        and not BYLINE.match(text)
    )


def _is_unlike_title(name: str, line: str) -> bool:
    """Whether a name is no title over a second line: it has a tagline, or a few characters."""
    return name != line or (bool(_UNSPACED.search(name)) and not names.is_chinese_name(name))


def _names_again(name: str, text: str) -> bool:
    """Whether a text holds a name, as a whole word where words are spaced."""
    if len(name) < _LEAST_ECHO:
        return False
    if _UNSPACED.search(name):
        return name in text
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))


def _is_announced(title: Line) -> bool:
    """Whether a title says that it is an interview's."""
    return vocabulary.of_interview(title.text) or is_interview_title(title)
