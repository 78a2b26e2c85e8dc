"""The lines around the first question: title, date, byline, source and introduction."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from bot.corpus.about import dates
from bot.corpus.about.heading import (
    above,
    data_lines,
    datelines,
    joined,
    masthead,
    outlet_lines,
    publisher,
    signatures,
    titles,
)
from bot.corpus.about.heading.data_lines import Header
from bot.corpus.about.heading.masthead import BYLINE, SEPARATOR, WORDS_OF_DATE
from bot.corpus.about.names import names, offices
from bot.corpus.interview import LeftOut
from bot.corpus.lines import Block, Line, covered, letters_only
from bot.corpus.turns.labels import fields, labels
from bot.corpus.words import thresholds, vocabulary

_LONG_WORD = 14
"""Letters from which on a German compound by itself is a title: `Regierungspressekonferenz`."""
_TOP, _LEAST_TITLE = 6, 3
"""Lines at the top, and words of one in bold from which on it is a title rather than a name."""
_ABOUT = re.compile(r"about (?:the|this|our|us|me)\b", re.IGNORECASE)
"""How the heading of a section begins that tells of something: `About the project`."""
_APPEAL = re.compile(rf"^{vocabulary.alternatives('appeal')}", re.IGNORECASE)
_LEADING_DASH = re.compile(r"^[–—-]\s+")
_NOTE = re.compile(rf"^{vocabulary.alternatives('note')}(?!\w)\s*[:：.]?\s*", re.IGNORECASE)


def read_header(
    lines: Sequence[Line],
    known_title: str = "",
    *,
    certain: bool = False,
    sections: frozenset[int] = frozenset(),
    speaking: frozenset[str] = frozenset(),
    echoes: Sequence[str] = (),
) -> Header:
    """Sort the lines before the first question.

    Args:
        lines: They, freed of captions and page furniture.
        sections: Levels of the headings that also stand further below, which are no titles.
        certain: Whether `known_title` can be relied on.
        speaking: Labels that speak, by `labels.key`: such a line is no title.
        known_title: The title from front matter or page metadata.
        echoes: Labels and closing lines, in which a publisher names itself again.
    """
    header = Header(lines=[line.text for line in lines])
    lines = outlet_lines.without_publication(lines, header)
    again = [*echoes, *header.lines[2:]]
    if any(line.kind is Block.HEADING for line in lines):
        lines = _below(publisher.of_publisher(lines, again), lines, header)
    lines = _from_bold_title(lines, header, certain=certain)
    lines = joined.title(joined.second_line(joined.title_page(joined.heading(lines))))
    if not certain and not any(line.kind is Block.HEADING for line in lines):
        lines = _below_masthead(lines, header, again)
    lines = datelines.without_venue(lines, header) if certain else lines
    title = _title_heading(lines, sections, speaking)
    for place, (line, below) in enumerate(zip_longest(lines, lines[1:], fillvalue=Line(""))):
        over = lines[place - 1].text if place else ""
        if line.kind is Block.RULE:
            continue
        dated = line is title and not _titled(line, header, first=True)
        if line is title and not (dated and data_lines.take_dated(line.text, header)):
            header.title = header.title or _LEADING_DASH.sub("", line.text)
        elif _is_office(line.text, speaking):
            header.headings.append(line.text)
            header.left_out.append(LeftOut(line.text, "label"))
        elif signatures.is_signature(
            line,
            below,
            over,
            titled=bool(header.title),
            others=[*echoes, *(other for other in header.lines if other != line.text)],
        ):
            signatures.take_signature(line, header)
        elif _titled(line, header, first=title is None and not certain):
            header.title = line.text
        elif not data_lines.take_data(line, header):
            _prose(
                line,
                header,
                known_title,
                first=title is None and not certain and _untitled(line, header),
            )
    _replied(header)
    outlet_lines.without_body(header, title)
    title_line = header.title or header.announced or _title_below(lines, header, speaking)
    title_line = datelines.without_byline(datelines.without_edition(title_line, header), header)
    header.title = datelines.take_dateline(title_line, header)
    return header


def _title_below(lines: Sequence[Line], header: Header, speaking: frozenset[str]) -> str:
    """A title right above the first question, below an introduction; it is no part of that."""
    last = lines[-1] if lines else Line("")
    said = labels.key(re.split("[:：]", last.text)[0]) in speaking
    if said or not titles.is_interview_title(last):
        return ""
    for place in (header.introduction, header.headings):
        if last.text in place[-1:]:
            return place.pop()
    return ""


def _title_heading(
    lines: Sequence[Line], sections: frozenset[int], speaking: frozenset[str]
) -> Line | None:
    """The heading that is the title; see `read_header`."""
    heads = [
        line
        for line in lines
        if line.kind is Block.HEADING
        and not fields.data_field(line)
        and (line.level == 1 or line.level not in sections)
        and not _is_office(line.text, speaking)
    ]
    top = min((line.level for line in heads), default=0)
    first = [line for line in heads if line.level == top]
    return titles.among_headings(first)


def _from_bold_title(lines: Sequence[Line], header: Header, *, certain: bool) -> Sequence[Line]:
    """The lines with a title in bold first, where only short plain lines stand above it.

    What these tell is taken: `Approved`, the body, the date.
    """
    place = next(
        (at for at, line in enumerate(lines[:_TOP]) if covered(line.bold, line.text) > 0.9), 0
    )
    over = lines[:place]
    if certain or not place or any(line.kind is Block.HEADING for line in lines):
        return lines
    title = lines[place]
    short = all(len(line.text.split()) <= thresholds.HEADING_WORDS for line in over)
    if not short or not titles.looks_like_title(title) or len(title.text.split()) < _LEAST_TITLE:
        return lines
    if fields.data_field(title) or BYLINE.match(title.text) or dates.find_date(title.text):
        return lines
    header.title = title.text
    return [*over, *lines[place + 1 :]]


def _below_masthead(lines: Sequence[Line], header: Header, echoes: Sequence[str]) -> Sequence[Line]:
    """The lines from the title on; what stands above it names the outlet."""
    over = above.of_paper(lines)
    over = over if over.count else above.of_release(lines)
    over = over if over.count else above.above_title(lines)
    found = publisher.of_publisher(lines, echoes)
    further = (found.count, bool(found.outlet)) > (over.count, bool(over.outlet))
    over = found if further and {*over.named} <= {*found.named} else over
    menu = max(over.count + above.of_menu(lines[over.count :]), above.of_menu(lines))
    lines = _below(over, lines, header, menu)
    if name := publisher.kicker(lines):
        header.fields.setdefault("speaker", names.tidy_case(name))
        header.left_out.append(LeftOut(lines[0].text, "kicker"))
        lines = lines[1:]
    return joined.title(lines)


def _below(
    over: above.Above, lines: Sequence[Line], header: Header, menu: int = 0
) -> Sequence[Line]:
    """The lines from a title on, below a menu too; takes what those above it name."""
    menu = max(menu, over.count)
    dated = [hit[0] for line in lines[:menu] if (hit := dates.find_date(line.text))]
    exact = [day for day in dated if len(day) > len("2000")]
    header.date = header.date or next(iter(exact), None)
    header.masthead += over.named
    header.byline = header.byline or over.author
    header.fields |= {"masthead": over.outlet} if over.outlet else {}
    for place, line in enumerate(lines[:menu]):
        if place >= over.count and names.is_printed_name(line.text):
            _take_heading(line, header)
        else:
            header.left_out.append(LeftOut(line.text, "masthead"))
    return lines[menu:]


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
        if first and not header.title and titles.looks_like_title(line)
        else None
    )
    if not hit or fields.data_field(line) or BYLINE.match(line.text):
        return False
    if line.text[: hit[1]].endswith(": "):
        return False
    rest = f"{line.text[: hit[1]]} {line.text[hit[2] :]}"
    body = names.is_body(rest.strip(" ,|·•–—-()")) and not names.OCCASION.search(rest)
    if (body and not titles.is_visit(rest)) or len(SEPARATOR.split(line.text)) > 2:
        return False
    words = [word for word in WORDS_OF_DATE.sub(" ", rest).split() if word[0].isupper()]
    unspaced = titles.is_unspaced(rest, heads=line.level == 1)
    if len(words) < 2 and max(map(len, words), default=0) < _LONG_WORD and not unspaced:
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
    elif (
        not note and not header.title and outlet_lines.behind_site(text, known_title, header)
    ) or (first and not note and titles.looks_like_title(line) and not titles.is_of_site(text)):
        header.title = _LEADING_DASH.sub("", text)
    elif sum(character.isalpha() for character in text) < thresholds.SHORTEST_TEXT:
        header.left_out.append(LeftOut(text, "mark"))
    elif len(text) < thresholds.LONGEST_APPEAL and _APPEAL.match(text):
        header.left_out.append(LeftOut(text, "appeal to readers"))
    elif line.kind is Block.HEADING or (
        len(text) < thresholds.LONGEST_HEADING and _is_label_like(line)
    ):
        _take_heading(line, header)
    elif (
        covered(line.links, text) > thresholds.LINKED and len(text) < thresholds.LONGEST_LINK_ABOVE
    ):
        header.left_out.append(LeftOut(text, "link"))
    else:
        datelines.take_dateline(text, header)
        header.introduction.append(text)


def _untitled(line: Line, header: Header) -> bool:
    """Whether no title came so far, or just `Transcript` before a line worded as the title."""
    if titles.is_generic(header.title):
        return titles.is_interview_title(line)
    return not header.title and not header.introduction


def _take_heading(line: Line, header: Header) -> None:
    """Take a heading, and as the outlet where it is a body's name and no link of a list."""
    text = line.text
    header.headings.append(text)
    listed = line.kind is Block.ITEM and covered(line.links, text) > thresholds.LINKED
    told = bool(header.date or header.byline) and names.is_article_led(text)
    official = offices.office(text.rsplit(maxsplit=1)[-1])
    if (
        (told or names.is_body(text) or text.casefold() in vocabulary.OUTLETS)
        and not (official or listed)
        and not ((text.endswith("》") and not text.startswith("《")) or _ABOUT.match(text))
        and len(text) < thresholds.LONGEST_HEADING
    ):
        header.masthead.append(outlet_lines.bare_body(text))
    header.left_out.append(LeftOut(text, "heading before the interview"))


def _is_label_like(line: Line) -> bool:
    few = len(line.text.split()) <= thresholds.HEADING_WORDS and not masthead.long_chinese(
        line.text
    )
    return few and not re.search(r"[.!?。！？]$", line.text)
