"""The lines around the first question: title, date, byline, source and introduction."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from bot.corpus.about import above, dates, masthead, names
from bot.corpus.about.masthead import BYLINE, SEPARATOR, WORDS_OF_DATE
from bot.corpus.interview import LeftOut
from bot.corpus.lines import Block, Line, covered, glue, letters_only
from bot.corpus.turns import labels
from bot.corpus.words import vocabulary

_LONG_WORD = 14
"""Letters from which on a German compound by itself is a title: `Regierungspressekonferenz`."""
_URL = re.compile(r"https?://[^\s<>\"')\]）】，。]+")
_NOTE = re.compile(rf"^{vocabulary.alternatives('note')}(?!\w)\s*[:：.]?\s*", re.IGNORECASE)
_ANNOUNCES = re.compile(r"^(?:interview|entrevista|интервью|gespräch)\s*[:：]", re.IGNORECASE)
_PIECES = re.compile(r"\s*[;；|｜]\s*|\s+(?=[\u4e00-\u9fff]{2,4}[:：])")
_SIGNED = frozenset(
    {"byline", "author", "authors", "firma", "autor", "autores", "auteur", "autore", "signature"}
)
"""Parts of the names of classes under which pages say who wrote."""
_LONGEST_BYLINE = 160
_LOOSE_KEYS = frozenset({"text", "texte", "texto", "tekst", "текст", "words"})
"""Labels of data that begin many a line; a name has to follow."""
_NEXT_CREDIT = re.compile(
    r"\s+(?:photo\w*|fotos?|fotografie|bild(?:er)?|фото|写真|图|圖)\s*[:：].*$", re.IGNORECASE
)
_CLOCK = re.compile(r"\s*\d{1,2}:\d{2}(?::\d{2})?")


@dataclass(slots=True)
class Header:
    """What the lines before the first question tell.

    Attributes:
        title: The first line or heading that can be one.
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


def read_header(
    lines: Sequence[Line],
    known_title: str = "",
    *,
    certain: bool = False,
    sections: frozenset[int] = frozenset(),
    speaking: frozenset[str] = frozenset(),
) -> Header:
    """Sort the lines before the first question.

    Args:
        lines: They, freed of captions and page furniture.
        sections: Levels of the headings that also stand further below, which are no titles.
        certain: Whether `known_title` can be relied on.
        speaking: Labels that speak, by `labels.key`: such a line is no title.
        known_title: The title from front matter or page metadata.
    """
    header = Header(lines=[line.text for line in lines])
    lines = _joined_title(lines)
    if not certain and not any(line.kind is Block.HEADING for line in lines):
        lines = _below_masthead(lines, header)
    heads = [
        line
        for line in lines
        if line.kind is Block.HEADING
        and not labels.data_field(line)
        and (line.level == 1 or line.level not in sections)
        and not _is_office(line.text, speaking)
    ]
    top = min((line.level for line in heads), default=0)
    title = next((line for line in heads if line.level == top), None)
    for line, below in zip_longest(lines, lines[1:], fillvalue=Line("")):
        marks = {part for name in line.style for part in re.split(r"[-_:]+", name.casefold())}
        if line.kind is Block.RULE:
            continue
        if line is title and not _dated(line.text, header):
            header.title = line.text
        elif _is_office(line.text, speaking):
            header.headings.append(line.text)
            header.left_out.append(LeftOut(line.text, "label"))
        elif (marks & _SIGNED and len(line.text) < _LONGEST_BYLINE) or (
            header.title and above.signs(line, below)
        ):
            _author(line.text, header)
        elif _titled(line, header, first=title is None and not certain):
            header.title = line.text
        elif not _data(line, header):
            _prose(
                line,
                header,
                known_title,
                first=title is None and not header.introduction and not certain,
            )
    _replied(header)
    return header


def _below_masthead(lines: Sequence[Line], header: Header) -> Sequence[Line]:
    """The lines from the title on; what stands above it names the outlet."""
    over = above.above_title(lines)
    dated = (dates.find_date(line.text) for line in lines[: over.count])
    header.date = header.date or next((hit[0] for hit in dated if hit), None)
    header.masthead += over.named
    header.fields |= {"masthead": over.outlet} if over.outlet else {}
    header.left_out += (LeftOut(line.text, "masthead") for line in lines[: over.count])
    return _joined_title(lines[over.count :])


def _replied(header: Header) -> None:
    """Of a letter that answers another, who writes answers and who is written to has asked."""
    found = [line.partition(":") for line in header.lines[:8]]
    sent = {name.casefold(): value.strip() for name, colon, value in found if colon}
    if not re.match(r"(?:re|aw|sv|odp|rv|rif)\s*:", sent.get("subject", ""), re.IGNORECASE):
        return
    for name, kind in (("from", "speaker"), ("to", "interviewers")):
        if person := re.sub(r"<[^<>]*>|\S+@\S+|[()\"]", "", sent.get(name, "")).strip():
            header.fields[kind] = person


def _is_office(text: str, speaking: frozenset[str]) -> bool:
    """Whether a line is an office that speaks: `MINISTER FOR PORTS` where `MINISTER` does."""
    key = labels.key(text)
    return key in speaking or (
        text.isupper() and any(key.startswith((f"{one} for ", f"{one} of ")) for one in speaking)
    )


def _titled(line: Line, header: Header, *, first: bool) -> bool:
    """A title with the date in it: `Interview with Ada Wren (June 3, 1989)`; takes the date."""
    hit = (
        dates.find_date(line.text)
        if first and not header.title and above.looks_like_title(line)
        else None
    )
    if not hit or labels.data_field(line) or BYLINE.match(line.text):
        return False
    rest = f"{line.text[: hit[1]]} {line.text[hit[2] :]}"
    if names.is_body(rest.strip(" ,|·•–—-()")) or len(SEPARATOR.split(line.text)) > 2:
        return False
    words = [word for word in WORDS_OF_DATE.sub(" ", rest).split() if word[0].isupper()]
    if len(words) < 2 and max(map(len, words), default=0) < _LONG_WORD:
        return False
    header.date = header.date or hit[0]
    return True


def _prose(line: Line, header: Header, known_title: str, *, first: bool) -> None:
    text = line.text
    note = _NOTE.match(text)
    if note:
        header.left_out.append(LeftOut(text[: note.end()].strip(), "heading of a note"))
        text = text[note.end() :]
    if not text:
        return
    if not note and letters_only(text) in {letters_only(known_title), letters_only(header.title)}:
        header.title = header.title or text
        header.left_out.append(LeftOut(text, "title printed again"))
    elif first and not note and not header.title and above.looks_like_title(line):
        header.title = text
    elif sum(character.isalpha() for character in text) < 4:
        header.left_out.append(LeftOut(text, "mark"))
    elif line.kind is Block.HEADING or (len(text) < 60 and _is_label_like(line)):
        header.headings.append(text)
        told = bool(header.date or header.byline) and names.is_article_led(text)
        if (told or names.is_body(text)) and len(text) < 60:
            header.masthead.append(re.sub(r"^(?:Published|Posted) in ", "", text))
        header.left_out.append(LeftOut(text, "heading before the interview"))
    elif covered(line.links, text) > 0.9 and len(text) < 80:
        header.left_out.append(LeftOut(text, "link"))
    else:
        header.introduction.append(text)


def _is_label_like(line: Line) -> bool:
    few = len(line.text.split()) <= 6 and not masthead.long_chinese(line.text)
    return few and not re.search(r"[.!?。！？]$", line.text)


def _joined_title(lines: Sequence[Line]) -> list[Line]:
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
        and len(text) <= above.LONGEST_TITLE
        and not re.search(r"[.!?:：。]$", first.text)
        and not dates.find_date(second.text)
        and not dates.find_date(first.text)
        and not labels.data_field(first)
        and not BYLINE.match(second.text)
        and not _URL.match(second.text)
        and not labels.data_field(second)
        and not _NOTE.match(second.text)
        and (
            open_quote
            or second.text[:1].islower()
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
    return [Line(glue(first.text, second.text), first.kind, first.level), *lines[2:]]


def _data(line: Line, header: Header) -> bool:
    """Take what a line of data tells; false for a line of text."""
    text = line.text
    if _ANNOUNCES.match(text):
        exact = len((dates.find_date(text) or ("",))[0]) > len("2000")
        return bool(header.title) and exact and _dated(text, header)
    if _several(line, header) or _listener(text, header):
        return True
    found = labels.data_field(line)
    if found and len(found[1]) <= 200:
        _take(*found, header, key=labels.key(text.partition(":")[0]))
        header.left_out.append(LeftOut(text, found[0]))
        return True
    if _URL.fullmatch(text) or (_URL.search(text) and len(_URL.sub("", text)) < 30):
        header.url = header.url or _address(text)
        header.left_out.append(LeftOut(text, "address"))
        return True
    return _dated(text, header) or _by(text, header)


def _take(kind: str, value: str, header: Header, key: str = "") -> None:
    """Take the value of a line of data."""
    if kind == "date":
        if hit := dates.find_date(value):
            header.date = header.date or hit[0]
    elif kind == "url" or _URL.search(value):
        header.url = header.url or _address(value)
        header.source = header.source or (_address(value) if kind in {"url", "outlet"} else "")
    elif kind == "title":
        header.title = header.title or re.sub(
            r"^(?:(?:re|fwd?)\s*:\s*)+", "", value, flags=re.IGNORECASE
        )
    elif value:
        value = _NEXT_CREDIT.sub("", value)
        dated = dates.find_date(value)
        if dated:
            header.date = header.date or dated[0]
        if kind == "outlet" and " | " in value:
            value, dated = value.split(" | ")[0], None
        if dated:
            value = f"{value[: dated[1]]} {_CLOCK.sub('', value[dated[2] :])}".strip(" ,，·|()-–—")
        if kind == "interviewers" and key == "from" and names.is_body(value) and "@" not in value:
            kind = "outlet"
        if key in _LOOSE_KEYS and not names.is_printed_name(value):
            return
        header.fields.setdefault(kind, re.sub(r"\S+@\S+\s*|[()<>\"]", "", value).strip())


def _several(line: Line, header: Header) -> bool:
    """Several fields on one line: `Interviewer: Ann Reed; Interviewee: Ola Brandt`."""
    pieces = [replace(line, text=piece) for piece in _PIECES.split(line.text) if piece]
    if len(pieces) < 2 or not all(map(labels.data_field, pieces)):
        return False
    for piece in pieces:
        _data(piece, header)
    return True


def _listener(text: str, header: Header) -> bool:
    """A line in an East Asian language that names who asks, and perhaps for whom."""
    hit = (
        masthead.LISTENER.match(text)
        or masthead.KOREAN.match(text)
        or masthead.CHINESE_CREDIT.match(text)
        or masthead.CHINESE_REPORTER.match(text)
        or masthead.ACCOUNT.match(text)
        or masthead.WORDS_AND_PICTURES.match(text)
    )
    if not hit:
        return False
    header.byline = header.byline or hit["names"].replace("・", "、")
    header.masthead += filter(None, [hit.groupdict().get("body")])
    if hit.re is masthead.ACCOUNT:
        header.fields.setdefault("outlet", hit["body"])
    if dated := dates.find_date(text[hit.end() :]):
        header.date = header.date or dated[0]
    header.left_out.append(LeftOut(text, "byline"))
    return True


def _dated(text: str, header: Header) -> bool:
    """A line that is a date and little else, perhaps with a byline."""
    whole = text
    text = masthead.first_published(text) if len(text) < 160 else text
    hit = dates.find_date(text) if len(text) < 160 else None
    if not hit:
        return False
    date, start, end = hit
    rest = f"{text[:start]} {text[end:]}".strip()
    byline = BYLINE.match(
        re.sub(r"[\s,|–—-]*(?:\b(?:in|on|at|le|el|am|den|em|il|от))?[\s,|–—-]*$", "", text[:start])
    )
    other = WORDS_OF_DATE.sub(" ", rest)
    leading = start < 3 and len(text) < 60 and bool(header.title)
    parts = masthead.masthead_parts(text)
    if (
        not byline
        and not parts
        and not leading
        and (len(other.split()) > 3 or len(re.findall(r"[\u4e00-\u9fff]", other)) > 6)
    ):
        return False
    header.date = header.date or date
    if byline:
        _credit(byline["names"], header)
    for part in parts:
        if text.isupper() and not names.is_body(part):
            continue
        if named := BYLINE.match(part):
            header.byline = header.byline or named["names"]
        else:
            header.masthead.append(part)
    if author := masthead.AUTHOR.search(text):
        header.byline = header.byline or author[1]
    if source := masthead.SOURCE.search(text):
        header.fields.setdefault("outlet", source[1])
    header.left_out.append(LeftOut(whole, "date"))
    return True


def _by(text: str, header: Header) -> bool:
    hit = BYLINE.match(text) if len(text) < 120 else None
    if not hit or hit["names"][0].islower() or not hit["names"][0].isalpha():
        return False
    _credit(hit["names"], header)
    header.left_out.append(LeftOut(text, "byline"))
    return True


def _author(text: str, header: Header) -> None:
    """Take a line that its class or its place makes a byline, a date in it or not."""
    if not (_dated(text, header) or _by(text, header)):
        name, _, place = text.partition(", ")
        header.byline = header.byline or (name if name.isupper() and place.istitle() else text)
        header.left_out.append(LeftOut(text, "byline"))


def _credit(text: str, header: Header) -> None:
    """Take a byline without what follows the names: `Ann Reed – Published on`."""
    found, body = masthead.credit(text)
    header.byline = header.byline or found
    header.masthead += filter(None, [body])


def _address(text: str) -> str:
    hit = _URL.search(text)
    return hit[0].rstrip(".,;") if hit else ""


def are_data(lines: Sequence[Line]) -> bool:
    """Whether lines are nothing but data, dates and bylines, and names beside them."""
    sample = Header(title="Title")
    told = [len(line.text) < _LONGEST_BYLINE and _data(line, sample) for line in lines]
    return any(told) and all(
        is_told or names.is_printed_name(line.text)
        for line, is_told in zip(lines, told, strict=True)
    )


def closing_byline(text: str) -> str:
    """The names in a line such as `Interview: Ann Reed`; empty when it is none."""
    hit = BYLINE.match(text) or masthead.LISTENER.match(text.strip("（）() "))
    if hit:
        return hit["names"]
    found = labels.data_field(Line(text))
    return found[1] if found and found[0] == "interviewers" else ""


def closing_date(lines: Sequence[str]) -> str | None:
    """The date below the last reply, when a line there is a date and little else."""
    for text in lines:
        header = Header()
        if len(text) < 80 and _dated(text.strip("/ —–-"), header):
            return header.date
    return None
