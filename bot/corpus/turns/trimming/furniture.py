"""What is nobody's words: stage directions, page numbers, links, what sites and machines add."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.corpus.lines import Block, Line, covered, merge
from bot.corpus.turns.labels import labels
from bot.corpus.turns.labels.set_off import Mark, find_label
from bot.corpus.turns.preparing import stamps
from bot.corpus.turns.trimming import asides, chrome, crew, picture_credits, played, running
from bot.corpus.turns.trimming.skipping import SKIPPED
from bot.corpus.words import thresholds, vocabulary

_PAGE = re.compile(
    rf"^(?:[-–—\[|]\s*)?{vocabulary.alternatives('page')}?\s*\d{{1,4}}\s*(?:页|頁)?"
    r"(?:\s*(?:of|/|из|von|de)\s*\d{1,4})?(?:\s*[-–—\]|])?$",
    re.IGNORECASE,
)
_PAGE_CODE = re.compile(
    rf"^(?:[\w./-]{{1,16}}\s+)?{vocabulary.alternatives('page')}\s*\d{{1,4}}(?:\s+[\w./-]{{1,16}})?$",
    re.IGNORECASE,
)
"""A page number with the document's code: `77-412 Page 2`."""
_FAX = re.compile(
    r"[^\d:?!]{0,24}\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}\s{1,4}\d{1,2}\s?:\s?\d\d\b[^:?!]{0,24}"
    r"\b(?:pg|page|p|s)[.:]?\s?[\d/]{0,7}$|fax from:?$",
    re.IGNORECASE,
)
"""What a fax machine prints above each page: `Fax from 12/07/96 16:05 Pg: 2`."""
_ASIDE = re.compile(
    r"^(?:\([^()]{1,160}\)(?:\s\([^()]{1,40}\))*|\[[^\[\]]{1,160}\]|（[^（）]{1,80}）|【[^【】]{1,380}】|\*[^*]{1,80}\*)[.。]?$"
)
_SAYS_I = re.compile(
    r"\((?:I|And I|But I|It['’]s|That['’]s|We)\b[^()]*\s\w[^()]*[.!?…]\)$"
    r"|\([^()]*\s(?:I|I['’]m|I['’]ve)\s[^()]*[.!?…]\)$"
)
"""A sentence in brackets that its speaker says: `(It's fine, I know that I'm slow.)`."""
_BREAK = re.compile(
    rf"^{vocabulary.alternatives('pause')}\s*[:：]\s*[\[(]?\s*[\d:.]*\s*[\])]?$", re.IGNORECASE
)
_CLOCK = re.compile(r"^\(?\d{1,2}[:.]\d{2}\s*[AaPp]\.?\s?[Mm]\.?(?:\s+[A-Z]{2,4})?\)?\.?$")
"""A time of the day by itself, as briefings begin and end: `1:52 P.M. EDT`."""
_MACHINE = re.compile(rf"^[\[(*]*{vocabulary.alternatives('machine')}[\W]*$", re.IGNORECASE)
"""What recorders and transcribers print of themselves: `Transcribed by …`."""
_FLOURISH = re.compile(r"[-–—*=_\s]*(?:[o0]{3,}|x{3,})[-–—*=_\s]*$", re.IGNORECASE)
"""What typists put below the end: `---oo0oo---`."""
_PATH = re.compile(r"^[^>›»«.?!:]{2,30}(?:\s(?:[>›»]|>>)\s[^>›»«?!:]{2,60})+$")
"""The way to a page: `Home > People > Interview`."""
_RELATED = re.compile(rf"^[-–—*•\[\s]*{vocabulary.alternatives('related')}", re.IGNORECASE)
_COUNTS = re.compile(
    r"(?:\d[\d.,]*\s?[km]?\s+(?:claps?|followers?|likes?|views?|shares?|comments?|upvotes?|points?)"
    r"|\d{1,3}\s*min(?:ute)?s?\s+read|\d{1,3}\s+мин(?:\.|ут[аы]?)?\s+(?:чтения|на чтение)"
    r"|(?:просмотров|время (?:чтения|на прочтение)|lesezeit|temps de lecture|tiempo de lectura)"
    r"\s*[:：]\s*\d[\d\s]{0,8}(?:\w{1,8}\.?)?"
    r"|(?:(?:阅读|閱讀|点赞|點讚|赞|讚|在看|评论|評論|分享|收藏)\s*\d[\d,.]*[万萬+]*\s*)+"
    r"|follow|following|listen|upvote|downvote|(?:#[^\s#]+[\s,]*)+"
    rf"|{vocabulary.alternatives('page_buttons')}|{vocabulary.alternatives('skip_links')}"
    r"|member-only story|more from medium|top highlight)",
    re.IGNORECASE,
)
"""What sites count and offer around a text: `214 claps`, `6 min read`, `Follow`."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WRITTEN_BY = re.compile(
    r"[【（(\[]\s*(?:文|撰文|作者|记者|記者|采写|採寫|text|by|par|von)\s*[/／|｜:：\s]",
    re.IGNORECASE,
)
"""Brackets that name who wrote: `【文/江河观察网 许静怡】`."""
_ROWS_OF_NOTE = 4
_LONGEST_FURNITURE = 400
_TOP = 8
"""Lines of the beginning in which brackets around a date hold outlet and date."""
_VISIBLE = re.compile(r"[^\W_]|[?!？！■□◆●▪]")
_SIGNS = re.compile(r"[?!？！]+\s[?!？！\s]*$")
"""Signs that stand for what could not be printed: `?? ??`."""
_KINDS = {Block.CAPTION: "caption", Block.FURNITURE: "page furniture", Block.RULE: ""}


def nobodys_words(lines: Sequence[Line]) -> list[str]:
    """For every line, why it is nobody's words; empty for a line that may be somebody's.

    Looks only at what needs no knowledge of who speaks.
    """
    reasons = [_reason(line) for line in lines]
    _over_rows(lines, reasons)
    _bracketed(lines, reasons)
    for place, reason in enumerate(reasons):
        text = lines[place].text
        dated = place < _TOP and (_YEAR.search(text) or _WRITTEN_BY.match(text))
        if reason == "stage direction" and (dated or _is_awaited(lines, reasons, place)):
            reasons[place] = ""
    _after_end(lines, reasons)
    chrome.mark_chrome(lines, reasons)
    picture_credits.mark_captions(lines, reasons)
    crew.mark_credits(lines, reasons)
    _listed_below(lines, reasons)
    asides.mark_addresses(lines, reasons)
    asides.mark_folded(lines, reasons)
    running.mark_running_heads(lines, reasons, spoken=_labelled)
    running.mark_beside_numbers(lines, reasons)
    running.mark_written_times(lines, reasons)
    played.mark_clips(lines, reasons)
    played.mark_ads(lines, reasons)
    asides.mark_pulled(lines, reasons)
    asides.mark_boxes(lines, reasons)
    asides.mark_numbered_heads(lines, reasons)
    return reasons


def _over_rows(lines: Sequence[Line], reasons: list[str]) -> None:
    """A note of a few rows is one as a whole, though none of its rows is."""
    begins = [place for place, line in enumerate(lines) if line.opens]
    for start, end in pairwise([*begins, len(lines)]):
        told = start >= _TOP and not any(reasons[start:end])
        if told and 1 < end - start <= _ROWS_OF_NOTE:
            whole = list(merge(lines[start:end]))
            if len(whole) == 1 and (reason := _reason(whole[0])):
                reasons[start:end] = [reason] * (end - start)


def _bracketed(lines: Sequence[Line], reasons: list[str]) -> None:
    """Labels in brackets on lines of their own, `（記者）` and `（大臣）`, are no stage directions.

    One has to be a known word, and each has to come again.
    """
    places = [place for place, reason in enumerate(reasons) if reason == "stage direction"]
    keys = {place: _bare_key(lines[place].text) for place in places}
    times = Counter(keys.values())
    again = {key for key, count in times.items() if count > 1 and labels.shape(key)}
    if (
        any(labels.role_word(_bare_key(line.text)) for line in lines if line.text[:1] in "(（[【")
        and again
    ):
        for place, key in keys.items():
            if key in again:
                reasons[place] = ""


def _bare_key(text: str) -> str:
    """The label that a line in brackets holds, in the shape in which labels are compared."""
    return labels.key(labels.bare_korean(text.strip(labels.LABEL_EDGES + "()")))


def rejoined(lines: Sequence[Line], reasons: Sequence[str]) -> list[Line]:
    """The lines that may be somebody's words; a sentence that a page break parted is one again."""
    kept: list[Line] = []
    broken = False
    for line, reason in zip(lines, reasons, strict=True):
        if reason:
            broken = broken or reason in {"page number", "running title"}
            continue
        above = kept[-1] if kept else line
        goes_on = broken and line.text[:1].islower() and above.text[-1:].isalnum()
        same = (
            goes_on
            and above.kind is line.kind is Block.TEXT
            and not labels.role_word(getattr(find_label(line), "key", ""))
        )
        kept.append(replace(line, opens=False) if same else line)
        broken = False
    return kept


def _after_end(lines: Sequence[Line], reasons: list[str]) -> None:
    """Whatever follows `[ends]` is nobody's words, when nobody speaks again."""
    place = next(
        (
            place
            for place in range(len(lines) - 1, 0, -1)
            if len(lines[place].text) < _LONGEST_END and _ENDS.match(lines[place].text)
        ),
        0,
    )
    if not place:
        return
    keys = [getattr(find_label(line), "key", "") for line in lines]
    before = Counter(filter(None, keys[:place]))
    if any(before[key] > 1 for key in keys[place + 1 :] if key):
        return
    reasons[place] = AFTER
    for after in range(place, len(lines)):
        reasons[after] = reasons[after] or AFTER


def _reason(line: Line) -> str:
    """Why one line by itself is nobody's words."""
    if line.kind in _KINDS:
        return SKIPPED if SKIPPED in line.style else _KINDS[line.kind]
    text = line.text
    if line.voice or (len(text) >= _LONGEST_FURNITURE and _VISIBLE.search(text)):
        return ""
    counts = len(text) < thresholds.LONGEST_COUNTS and line.opens and _COUNTS.fullmatch(text)
    aside = (
        line.opens
        and _ASIDE.match(text)
        and not labels.role_word(_bare_key(text))
        and not _SAYS_I.match(text)
    )
    reasons = (
        ("link", _is_link(line)),
        ("counts of the site", counts),
        ("mark", bool(_FLOURISH.match(text))),
        ("mark", line.opens and (_SIGNS.match(text) or not _VISIBLE.search(text))),
        ("note between turns", _BREAK.match(text)),
        ("time stamp", stamps.alone(text) or _CLOCK.match(text)),
        ("page furniture", line.kind is Block.TEXT and _PATH.match(text)),
        ("note of the machine", _is_machines(text)),
        ("page number", _is_page_number(line)),
        ("stage direction", aside),
        ("caption", picture_credits.is_credit(text)),
    )
    return next((reason for reason, holds in reasons if holds), "")


def _is_link(line: Line) -> bool:
    """Whether a line is a link to another text, such as `Read also: …`."""
    text = line.text
    related = _RELATED.match(text) if len(text) < thresholds.LONGEST_LINK else None
    return related is not None and (
        ":" in text
        or "：" in text
        or covered(line.links, text) > thresholds.LINKED
        or not text[related.end() :].strip(" .…*")
    )


def _is_page_number(line: Line) -> bool:
    """Whether a line is the number of a page, and no year that a line break set apart."""
    if line.kind is Block.HEADING or (not line.opens and _YEAR.fullmatch(line.text)):
        return False
    return any(kind.match(line.text) for kind in (_PAGE, _PAGE_CODE, _FAX))


def _is_machines(text: str) -> bool:
    """Whether a line is what a recorder or transcriber prints of itself."""
    return len(text) < thresholds.LONGEST_MACHINE_NOTE and bool(_MACHINE.match(text))


def _labelled(line: Line) -> bool:
    label = find_label(line)
    return label is not None and label.mark in {Mark.COLON, Mark.BRACKET}


def _is_awaited(lines: Sequence[Line], reasons: Sequence[str], place: int) -> bool:
    """Whether the line above is a label whose words are on this line."""
    if not place or reasons[place - 1]:
        return False
    line = lines[place - 1]
    label = find_label(line)
    if label is None or label.start < len(line.text):
        return False
    again = sum(other.text == line.text for other in lines) > 1
    return again or bool(labels.role_word(label.key)) or line.text.endswith((":", "："))


def _listed_below(lines: Sequence[Line], reasons: list[str]) -> None:
    """Headlines right below `Read also:` are links, as the page had them."""
    listing = False
    for place, line in enumerate(lines):
        if reasons[place]:
            listing = line.text.endswith((":", "：")) and bool(_RELATED.match(line.text))
            continue
        listing = (
            listing
            and line.kind is Block.TEXT
            and not line.gap
            and len(line.text) < thresholds.LONGEST_LINK
            and not line.text.endswith((".", "。", "…"))
            and find_label(line) is None
        )
        if listing:
            reasons[place] = "link"


AFTER = "after the interview"
_LONGEST_END = 40
_ENDS = re.compile(
    rf"^[-–—*#\[(<（【\s]*{vocabulary.alternatives('end_of_text')}[-–—*#\])>）】\s.]*$",
    re.IGNORECASE,
)
