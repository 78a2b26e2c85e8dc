"""Lines of data around a conversation: dates, bylines, addresses, `Interviewer: Ann Reed`."""

import re
from dataclasses import dataclass, field, replace

from bot.corpus.about import dates
from bot.corpus.about.heading import masthead, values
from bot.corpus.about.heading.masthead import BYLINE, WORDS_OF_DATE
from bot.corpus.about.names import names
from bot.corpus.interview import LeftOut
from bot.corpus.lines import Block, Line
from bot.corpus.turns.labels import fields, labels
from bot.corpus.words import thresholds, vocabulary

URL = re.compile(r"https?://[^\s<>\"')\]）】，。]+")
_DATED_ADDRESS = re.compile(
    r"https?://[^\s<>\"')）】，。]+\s+(?:[\u4e00-\u9fff]{2,6}[:：]\s?)?(?=(?:19|20)\d\d)"
)
"""An address with the day, and often the paper, right behind it on one line."""
_TERM = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}\s*[-–—]\s*\d{1,2}[./]\d{1,2}[./]\d{4}")
"""From which day to which somebody was in office, or something lasted."""
_ANNOUNCES = re.compile(r"^(?:interview|entrevista|интервью|gespräch)\s*[:：]", re.IGNORECASE)
_PIECES = re.compile(r"\s*[;；|｜]\s*|\s+(?=[\u4e00-\u9fff]{2,4}[:：])")
LONGEST_BYLINE = 160
_LEADING = 3
"""Characters before a date up to which it leads its line."""
_MAILED = re.compile(r"(?<!\S)\S+@\S+\s*|[()<>\"]")
_LOOSE_KEYS = vocabulary.LOOSE_FIELDS
"""Labels of data that begin many a line; a name has to follow."""
_ANNOUNCING = frozenset({"interview of", "interview with", "oral history of"})
_DESCRIBED = re.compile(r"(?:(?<=\w)\s+|(?<=[\u4e00-\u9fff]))\([^()]{2,80}\)")
"""What somebody is, in brackets behind the name."""
_NEXT_CREDIT = re.compile(
    r"\s+(?:photo\w*|fotos?|fotografie|bild(?:er)?|фото|写真|图|圖)\s*[:：].*$", re.IGNORECASE
)
_FORUM = re.compile(r"/?(?P<name>r/\w{2,24})(?=\s*(?:$|[•·|,–—-]))")
"""The part of a forum that a line names: `r/IAmA • Posted by u/salt_marsh`."""
NUMBERED = re.compile(
    r",\s*(?:№|n[º°]|(?:nr|no|issue|ausgabe|heft|numéro|número|numero|выпуск|vol(?:ume)?)\b)\.?\s*\d.*$",
    re.IGNORECASE,
)
"""The issue behind the name of a magazine: `, Ausgabe 3/2015`."""
_TRANSLATED = re.compile(
    r"(?:un)?official\s+translation\b.{0,40}$|(?:не)?официальный\s+перевод\b.{0,40}$"
    r"|translat(?:ed|ion)\s+from\s.{3,30}$",
    re.IGNORECASE,
)
"""A line that says whose words a text is in: `Unofficial translation from Russian`."""
_CLOCK = re.compile(r"\s*\d{1,2}:\d{2}(?::\d{2})?")


@dataclass(slots=True)
class Header:
    """What the lines before the first question tell.

    Attributes:
        title: The first line or heading that can be one.
        announced: A line of data that can be one where nothing else is: `Interview of: Ola Brandt`.
        date: ISO date of a line of its own.
        fields: Values of lines such as `Interviewer: …`, by kind; see `vocabulary.FIELDS`.
        byline: What a line `by …` names.
        masthead: What else stands in lines of data: `Orbit Weekly` of `Orbit Weekly, 2 March 2026`.
        headings: Headings that are in no field.
        url: An address that stands on a line of its own.
        source: An address that a line such as `Source: https://…` gives.
        introduction: What is left: the outlet's own words before the first question.
        left_out: What is in none of these.
        lines: All lines as they stand.
    """

    title: str = ""
    announced: str = ""
    date: str | None = None
    fields: dict[str, str] = field(default_factory=dict)
    byline: str = ""
    masthead: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    url: str = ""
    source: str = ""
    introduction: list[str] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


def take_data(line: Line, header: Header) -> bool:
    """Takes what a line of data tells; false for a line of text."""
    text = line.text
    if _ANNOUNCES.match(text):
        exact = len((dates.find_date(text) or ("",))[0]) > len("2000")
        return bool(header.title) and exact and take_dated(text, header)
    if _is_note(text, header) or _several(line, header) or take_listener(text, header):
        return True
    if (hit := _FORUM.match(text)) and len(text) < LONGEST_BYLINE:
        header.fields.setdefault("outlet", hit["name"])
        if dated := dates.find_date(text):
            header.date = header.date or dated[0]
        header.left_out.append(LeftOut(text, "masthead"))
        return True
    found = fields.data_field(line)
    if found and len(found[1]) <= thresholds.LONGEST_VALUE and not values.is_said(*found):
        _take(*found, header, text)
        header.left_out.append(LeftOut(text, found[0]))
        return True
    if URL.fullmatch(text) or (
        URL.search(text) and len(URL.sub("", text)) < thresholds.BESIDE_ADDRESS
    ):
        if line.kind is not Block.ITEM:
            header.url = header.url or _address(text)
        if not (hit := _DATED_ADDRESS.match(text)) or not take_dated(text[hit.end() :], header):
            header.left_out.append(LeftOut(text, "address"))
        return True
    return take_dated(text, header) or take_byline(text, header) or _for_body(text, header)


def _for_body(text: str, header: Header) -> bool:
    """A line of nothing but a person and a medium: `TOMÁS FERRER | El Faro`."""
    parts = masthead.SEPARATOR.split(text) if len(text) < LONGEST_BYLINE else []
    if len(parts) != 2 or "|" not in text or not all(map(names.is_printed_name, parts)):
        return False
    bodies = [part for part in parts if names.is_body(part) or names.is_article_led(part)]
    if len(bodies) != 1 or not re.fullmatch(names.PERSON, parts[1 - parts.index(bodies[0])]):
        return False
    header.byline = header.byline or parts[1 - parts.index(bodies[0])]
    header.masthead += bodies
    header.left_out.append(LeftOut(text, "byline"))
    return True


def _is_note(text: str, header: Header) -> bool:
    """Whether a line says how long a recording is, or from which language a text was translated."""
    if _TRANSLATED.match(text):
        header.left_out.append(LeftOut(text, "note"))
        return True
    return bool(values.DURATION.match(text))


def _take(kind: str, value: str, header: Header, text: str) -> None:
    """Take the value of a line of data, without a bar that parted it from the next one."""
    value = value.rstrip(" |｜·•")
    if kind == "date":
        if hit := dates.find_date(value):
            header.date = header.date or hit[0]
        if source := masthead.SOURCE.search(text):
            header.fields.setdefault("outlet", source[1])
    elif kind == "url" or URL.search(value):
        header.url = header.url or _address(value)
        header.source = header.source or (_address(value) if kind in {"url", "outlet"} else "")
    elif kind == "title":
        header.title = header.title or re.sub(
            r"^(?:(?:re|fwd?)\s*:\s*)+", "", value, flags=re.IGNORECASE
        )
    elif value and not (kind == "outlet" and value.casefold() in vocabulary.HOME_LINKS):
        _take_name(kind, _NEXT_CREDIT.sub("", value), header, text)


def _take_name(kind: str, value: str, header: Header, text: str) -> None:
    """Take whom or what a line of data names, and the date beside it."""
    key = labels.key(re.split("[:：]", text, maxsplit=1)[0])
    dated = dates.find_date(value)
    if dated:
        header.date = header.date or dated[0]
    if kind == "outlet" and " | " in value:
        value, dated = value.split(" | ", maxsplit=1)[0], None
    if dated:
        value = f"{value[: dated[1]]} {_CLOCK.sub('', value[dated[2] :])}".strip(" ,，·|()-–—")
    if kind == "interviewers" and key == "from" and names.is_body(_MAILED.sub("", value).strip()):
        kind = "outlet"
    if kind == "outlet":
        value = NUMBERED.sub("", masthead.VIEWS.sub("", value))
    if kind in {"speaker", "interviewers"}:
        value = values.without_description(value)
    if "@" not in value:
        value = _DESCRIBED.sub("", value)
    if key not in _LOOSE_KEYS or names.is_printed_name(value):
        if key in _ANNOUNCING:
            header.announced = header.announced or text
        header.fields.setdefault(kind, _MAILED.sub("", value).strip())


def _several(line: Line, header: Header) -> bool:
    """Several fields on one line: `Interviewer: Ann Reed; Interviewee: Ola Brandt`."""
    pieces = [replace(line, text=piece) for piece in _PIECES.split(line.text) if piece]
    if len(pieces) < 2 or not all(map(fields.data_field, pieces)):
        return False
    for piece in pieces:
        take_data(piece, header)
    return True


def take_listener(text: str, header: Header) -> bool:
    """A line in an East Asian language that names who asks, and perhaps for whom."""
    hit = (
        masthead.LISTENER.match(text)
        or masthead.KOREAN.match(text)
        or masthead.KOREAN_WORDS.match(text)
        or masthead.NAME_AND_PAPER.match(text)
        or masthead.CHINESE_CREDIT.match(text)
        or masthead.ACCOUNT.match(text)
        or masthead.WORDS_AND_PICTURES.match(text)
        or masthead.TEXT_IN_BRACKETS.match(text)
    )
    if not hit:
        return False
    header.byline = header.byline or hit["names"].replace("・", "、")
    header.masthead += filter(None, [hit.groupdict().get("body")])
    if hit.re is masthead.ACCOUNT:
        header.fields.setdefault("outlet", hit["body"])
    if dated := dates.find_date(text[hit.end("names") :]):
        header.date = header.date or dated[0]
    header.left_out.append(LeftOut(text, "byline"))
    return True


def take_dated(text: str, header: Header) -> bool:
    """A line that is a date and little else, perhaps with a byline."""
    whole = text
    if len(text) < thresholds.LONGEST_DATED:
        text = masthead.first_published(masthead.VIEWS.sub("", masthead.without_edits(text)))
    hit = dates.find_date(text) if len(text) < thresholds.LONGEST_DATED else None
    if not hit or _TERM.search(text) or (hit[1] and masthead.SENTENCES.search(text)):
        return False
    date, start, _ = hit
    byline = BYLINE.match(
        re.sub(
            r"[\s,|–—-]*(?:\b(?:in|on|at|le|el|am|den|em|il|от|(?i:published|posted|updated))\b:?)?[\s,|–—-]*$",
            "",
            text[:start],
        )
    )
    parts = masthead.masthead_parts(text)
    leads = start < _LEADING and bool(header.title)
    if not (byline or parts or _says_little_else(text, leads=leads)):
        return False
    header.date = header.date or date
    if byline:
        _credit(byline["names"], header)
    _take_parts(text, parts, header)
    if author := masthead.AUTHOR.search(text) or masthead.AUTHOR_FIELD.search(text):
        header.byline = header.byline or author[1]
    if source := masthead.SOURCE.search(text):
        header.fields.setdefault("outlet", source[1])
    header.left_out.append(LeftOut(whole, "date"))
    return True


def _says_little_else(text: str, *, leads: bool) -> bool:
    """Whether little stands beside a date, or no more than a heading where the date leads."""
    other = WORDS_OF_DATE.sub(" ", masthead.undated(text))
    chinese = len(re.findall(r"[\u4e00-\u9fff]", other))
    if leads and len(text) < thresholds.LONGEST_HEADING:
        return chinese <= thresholds.LONGEST_CHINESE_HEADING
    few = len(other.split()) <= thresholds.BESIDE_DATE_WORDS
    return few and chinese <= thresholds.BESIDE_DATE_CHINESE


def _take_parts(text: str, parts: list[str], header: Header) -> None:
    """Take whom and what the parts of a line with a date name."""
    for part in _without_credit(text, parts, header):
        if text.isupper() and not names.is_body(part):
            continue
        if named := BYLINE.match(part):
            header.byline = header.byline or named["names"]
        else:
            header.masthead.append(part)


def _without_credit(text: str, parts: list[str], header: Header) -> list[str]:
    """The parts of a line of data without one such as `Text: Ann Reed`, which is taken."""
    for piece in masthead.SEPARATOR.split(text):
        told = fields.data_field(Line(piece))
        if told and told[0] == "interviewers" and names.is_printed_name(told[1]):
            header.byline = header.byline or told[1]
            parts = [part for part in parts if part != piece]
    return parts


def take_byline(text: str, header: Header) -> bool:
    """A line `by` somebody, or of a name and a job."""
    short = len(text) < thresholds.LONGEST_SIGNED
    hit = (BYLINE.match(text) or masthead.NAME_AND_JOB.match(text)) if short else None
    if not hit or hit["names"][0].islower() or not hit["names"][0].isalpha():
        return False
    _credit(hit["names"], header)
    header.left_out.append(LeftOut(text, "byline"))
    return True


def _credit(text: str, header: Header) -> None:
    """Take a byline without what follows the names: `Ann Reed – Published on`."""
    found, body = masthead.credit(text)
    header.byline = header.byline or found
    header.masthead += filter(None, [body])


def _address(text: str) -> str:
    hit = URL.search(text)
    return hit[0].rstrip(".,;") if hit else ""
