"""Where the last reply ends and the outro begins: biography, credits, links."""

import re
from collections.abc import Iterable, Sequence

from bot.corpus.lines import Block, Line, covered
from bot.corpus.turns.trimming import publisher_note
from bot.corpus.turns.trimming.asides import leading_addresses
from bot.corpus.words import thresholds, vocabulary

_END = re.compile(
    rf"^(?:[-–—*#\[(\s]*{vocabulary.alternatives('end')}[-–—*#\])\s.]*|[■□◆●▪]+)$", re.IGNORECASE
)
_MAIL = re.compile(r"(?<!\w)[\w.+-]{2,40}@[\w-]{2,40}\.\w")
_LEAVE = re.compile(rf"^[-–—\s]*(?i:{vocabulary.alternatives('thanks')})")
"""How whoever asks ends, in the dress of the questions and without a reply."""
_CHINESE_LIFE = re.compile(
    r"^[\u4e00-\u9fff·]{2,6}(?:，(?:男|女|[汉漢回满滿蒙藏壮苗彝]族|\d{4}年)|\s?[（(]\s?\d{4}\s?[—–-])"
)
"""How Chinese biographies begin: `沈怀远，男，汉族，1960年生`, `沈怀远（1897—1965）`."""
_DATED = re.compile(
    r"^(?:[^\W\d_]+,?\s+)?\d{1,2}\.?\s+(?:de\s+)?[^\W\d_]{3,}\.?\s+(?:de\s+)?(?:19|20)\d\d(?:\s*(?:г\.?|года|р\.?|року))?$"
    r"|^(?:[^\W\d_]+,\s+)?[^\W\d_]{3,}\s\d{1,2},\s(?:19|20)\d\d$|^(?:[^\W\d_]{2,12}\s?[:：]\s?)?(?:19|20)\d\d(?:[年.-]\s?\d{1,2}[月.-]\s?\d{1,2}日?|年\s?\d{1,2}月)$|^\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d$"
)
"""A line below the last reply that is nothing but a date, or one with what it dates before it."""
_BOX = re.compile(r",\s[^.?!]{3,200}\d[^.?!]{0,80}$")
"""What follows a name in bold where a box tells of it: `, Lindenauer Markt 3, täglich 6–22 Uhr`."""
_HEADLINE = re.compile(r"^[^。；;]{7,60}(?:(?P<unended>[\u4e00-\u9fff])|[！？”])$")
"""A Chinese headline, which may end in any mark but a stop."""
_AND = re.compile(r"\s*(?:[,&/、]|\s(?:and|und|et|y|e|i|и)\s)\s*")
_STARRED = re.compile(r"^[*†‡]+\s?\w[^*]*$")
_THANKS = re.compile(
    r"(?:many\s+)?thanks?(?:\s+you)?(?:\s+(?:so|very)\s+much|\s+again|\s+a\s+lot)?,?(?:\s+[^\W\d_a-z][\w-]+,?){0,2}\s+for\s+"
    r"(?:your\s+(?:time|answers|insights|thoughts|patience)|(?:this|the)\s+interview[!.\s]*$"
    r"|(?:doing|taking|answering|sharing|talking|speaking|chatting|joining|participating)\b)",
    re.IGNORECASE,
)
"""How whoever asks takes leave at the very end: `Thanks for the interview!`"""
_THANKED = re.compile(
    r"(?i:(?:many\s+)?thanks?(?:\s+you)?(?:\s+(?:so|very)\s+much|\s+again)?),?\s+(?P<name>[^\W\d_a-z][\w-]+(?:\s[^\W\d_a-z][\w-]+)?)\s*[!.,]"
)
"""The same to a speaker by name: `Thanks Ann! …`."""
_SIGNED = re.compile(
    rf"^(?i:{vocabulary.alternatives('signed')})\s*:?\s+[^\W\d_a-z][\w.'’-]+(?:,?\s[\w.'’-]+){{0,5}}$"
)
"""Who asked, below the last reply: `Rozmawiał Jan Nowak`."""
_SIGNED_BEHIND = re.compile(
    rf"(?<=[.!?…»”])\s(?P<signature>(?i:{vocabulary.alternatives('signed')})\s*:?"
    r"(?:\s[^\W\d_a-z][\w’-]+){2,3}\.?)$"
    r"|(?<=[。！？…”」])\s*(?P<chinese>[（(]?(?:本[报報刊网網台臺]|特约|特約|实习|實習)(?:记者|記者)\s*[\u4e00-\u9fff]{2,4}[）)]?)$"
)
"""Who asked, behind the last words of a reply: `… wait for the tide. Interview by Ann Reed`."""
_CHINESE_PAGE = re.compile(r"^《\s?[^《》]{2,12}\s?》\s?[（(]\s?\d{4}年.{2,24}版\s?[）)]$")
"""In which paper a Chinese text stood: `《 江城日报 》（ 2022年11月08日 12 版）`."""
_EDITED = re.compile(
    r"[*_(\[]*(?:this|the|our)\s(?:interview|conversation|discussion|transcript|q\s?&\s?a)\s(?:has\sbeen|was|is)\s"
    r"(?:\w+\s){0,2}(?:edited|condensed)",
    re.IGNORECASE,
)
"""What an editor writes below a talk: `This conversation has been edited for clarity.`"""
_I = re.compile(r"(?<![\w'’])I(?=\s[a-z]|['’])")
"""Whoever says so speaks of themselves: `For more information I suggest the report`."""
_IN_BRACKETS = re.compile(r"[\[(（][^()（）\[\]]*(?:\([^()]*\)[^()]*)?[\])）][.。]?")
_LAST_LINES = 6
_LONGEST_LEAVE = 100
_LEAVE_LINES = 3
"""Last lines of a document in which whoever asks takes leave."""


def thanks_for_interview(lines: Sequence[Line]) -> str:
    """The last line that is thanks for an interview, or says that one was edited."""
    edited = (line.text for line in lines[-_LAST_LINES:] if _EDITED.match(line.text))
    text = lines[-1].text if lines else ""
    return text if _is_thanks_for_interview(text) else next(edited, "")


def _is_thanks_for_interview(text: str) -> bool:
    named = len(text) < _LONGEST_LEAVE and vocabulary.of_interview(text)
    return bool(named and _LEAVE.match(text))


def _takes_leave(text: str, people: Iterable[str]) -> bool:
    """Whether a closing paragraph is whoever asks thanking for the talk, or a speaker by name."""
    called = _THANKED.match(text)
    if called and any(called["name"] in {name, *name.split()} for name in people):
        return True
    return bool(_THANKS.match(text)) or _is_thanks_for_interview(text)


def _is_last_of_part(lines: Sequence[Line], place: int) -> bool:
    """Whether nothing, a heading or a rule stands below a line."""
    return place + 1 == len(lines) or lines[place + 1].kind in {Block.HEADING, Block.RULE}


def _is_of_interview(line: Line, people: Iterable[str]) -> bool:
    """Whether a paragraph tells of the interview: `There you have it, an interview with Ann Reed`.

    It says then of whom, with a speaker's full name, or all of it is in brackets, and nobody says
    *I* in it.
    """
    text = line.text.strip("*_ ")
    if line.kind is not Block.TEXT or not vocabulary.of_interview(text):
        return False
    bracketed = bool(_IN_BRACKETS.fullmatch(text))
    named = any(
        " " in name and name in text and vocabulary.of_interview(text.partition(name)[0])
        for name in people
    )
    return (bracketed or named) and not vocabulary.says_me(text)


def signature_apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of the last reply, with who signs behind its last words on a line by itself."""
    hit = _SIGNED_BEHIND.search(lines[-1].text) if lines else None
    if not hit:
        return tuple(lines)
    at = max(hit.start("signature"), hit.start("chinese"))
    return (*lines[:-1], lines[-1].cut(0, at), lines[-1].cut(at))


def outro_start(
    lines: Sequence[Line],
    names: Sequence[str],
    papers: Sequence[str],
    level: int,
    said: Sequence[Line],
) -> int:
    """Where the outro begins among the lines of the last reply: biography, credits, links.

    Args:
        lines: The paragraphs of the last reply.
        names: Names of those who speak; a closing paragraph that begins so is a biography.
        papers: Names that may be a paper's, which may tell of itself.
        level: Of the headings that ask, where some do: those below it part a reply.
        said: What was said before.

    Returns:
        How many lines are the reply; at least 1 when there are any.
    """
    known = [name for name in (*names, *papers) if len(name) > 3]
    people = tuple(name for name in known if name not in papers and not name.startswith("The "))
    headlines = _headlines(lines)
    for place, line in enumerate(lines):
        if place < leading_addresses(lines):
            continue
        last = place >= len(lines) - _LEAVE_LINES
        if place and (
            place == headlines
            or _is_set_apart(line, lines[0], level)
            or _is_note(line)
            or (last and _takes_leave(line.text, people))
            or (last and publisher_note.is_publishers(line, known, [*said, *lines[:place]]))
            or (_is_last_of_part(lines, place) and _is_of_interview(line, people))
            or _is_of_people(line.text, people)
        ):
            return place
        if _END.match(line.text) or (place == 0 and line.kind is Block.RULE):
            return place
    return len(lines)


def _is_set_apart(line: Line, first: Line, level: int) -> bool:
    """Whether a line is set as no line of the reply is, whose first line tells how that is set."""
    text = line.text
    bold = bool(first.bold) and first.bold[0][0] == 0
    slanted = covered(first.italic, first.text) > thresholds.WHOLLY
    if line.kind is Block.RULE or (line.kind is Block.HEADING and not 0 < level < line.level):
        return True
    quoted = line.kind is Block.TEXT and first.kind is Block.QUOTE
    if quoted or covered(line.links, text) > thresholds.LINKED_OUTRO:
        return True
    wholly = covered(line.italic, text) > thresholds.WHOLLY
    if wholly and not slanted and line.kind is not Block.QUOTE:
        return True
    if bold or not line.bold:
        return False
    short = len(text) < thresholds.LONGEST_THANKS
    if short and covered(line.bold, text) > thresholds.WHOLLY and _LEAVE.match(text):
        return True
    return line.bold[0][0] == 0 and _is_box(line, slanted=slanted)


def _is_box(line: Line, *, slanted: bool) -> bool:
    """Whether a line begins in bold as boxes do, or holds nothing but links behind a colon."""
    end = line.bold[0][1]
    if line.text[: end + 1].rstrip()[-1:] not in {":", "："}:
        return not slanted and bool(_BOX.match(line.text[end:]))
    rest = line.cut(end).cut(line.text[end:].startswith(":"))
    return covered(rest.links, rest.text) > thresholds.LINKED_OUTRO


def _is_note(line: Line) -> bool:
    """Whether a line is worded as a note below an interview: an address, a date, who asked."""
    text, plain = line.text, line.kind is Block.TEXT
    return bool(
        (plain and _STARRED.match(text))
        or _CHINESE_PAGE.match(text)
        or (
            vocabulary.closes_page(text)
            and len(text) < thresholds.LONGEST_CLOSING
            and not _I.search(text)
        )
        or (_MAIL.search(text) and len(text) < thresholds.LONGEST_NOTE)
        or _CHINESE_LIFE.match(text)
        or _DATED.match(text)
        or _SIGNED.match(text)
    )


def _is_of_people(text: str, people: tuple[str, ...]) -> bool:
    """Whether a line is nothing but names of those who speak, or a biography of one of them."""
    if all(part in people for part in _AND.split(text.strip(" .—–-/"))):
        return True
    if not people or not text.startswith(people) or publisher_note.speaks_of_self(text):
        return False
    return bool(_BIOGRAPHY.match(text[: max(map(len, people)) + 60]))


def _headlines(lines: Sequence[Line]) -> int:
    """Where headlines of other texts begin below a Chinese reply; 0 where none do.

    They have no stop, there are two at least, and what stands above them ends in one.
    """
    start, unended = len(lines), 0
    while start and lines[start - 1].kind is Block.TEXT:
        found = _HEADLINE.match(lines[start - 1].text)
        if not found:
            break
        start -= 1
        unended += bool(found["unended"])
    return start if unended > 1 and lines[start - 1].text.endswith("。") else 0


_BIOGRAPHY = re.compile(
    r"^.{2,60}?(?:,|\s(?:is|was|has|works|lives|teaches|serves|studied|—|–|родил|работает|живет|является|es|est|ist)\b|（|\()",
    re.DOTALL,
)
