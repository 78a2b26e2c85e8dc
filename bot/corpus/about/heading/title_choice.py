"""Whether another line above the first question is more of a title than the one that was taken.

Each line is weighed by many weak signs: how long it is, how it is worded and set, what stands
around it, whether it names who speaks or stands again. The first choice stays unless it weighs
little and another line weighs much more.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.corpus.about import dates
from bot.corpus.about.heading import publisher
from bot.corpus.about.heading.data_lines import URL, Header
from bot.corpus.about.heading.masthead import BYLINE, is_date_line
from bot.corpus.about.heading.titles import (
    is_generic,
    is_interview_title,
    is_of_site,
    looks_like_title,
)
from bot.corpus.about.names import names
from bot.corpus.about.names.held_office import is_held
from bot.corpus.interview import LeftOut
from bot.corpus.lines import Block, Line, covered, letters_only
from bot.corpus.turns.labels import fields, labels
from bot.corpus.words import thresholds, vocabulary

_MOST_LINES = 14
_LEAD, _LEAST = 2.5, 2.0
"""By how much another line has to weigh more, and how much at least."""
_DOUBTFUL = -1.0
"""From where on the line that was taken is doubted."""
_LEAST_WORDS = 2
"""Words from which on a label may be the title as well."""
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]")
_SAYS = re.compile(r"[«“„\"‘「『《].{8,}[»”“\"’」』》]")
_ENDED = re.compile(r"[.。]$")
_SENTENCES = re.compile(r"\w{3}[.。!?！？]\s+\w")
_MENU = re.compile(r"\s[|·•›»>/]\s|[|｜]")
_SIGN = re.compile(r"^[>›»▸►•·*#©→←]|©|^\W*\d+\W*$")
_WIDGET = re.compile(
    r"[\[［][^\[\]]{1,6}[\]］]\s*$|登录|登入|註冊|注册|投稿$|sign in|log ?in|subscribe",
    re.IGNORECASE,
)
"""What a page prints to be pressed: `目次 [非表示]`."""
_FOLLOWS = re.compile(
    r"(?:texte intégral|full text|full transcript|volltext|testo integrale|texto íntegro"
    r"|texto completo|полный текст|全文|正文|本文|目次|目录|目錄|e\s?&\s?oe"
    r"|[\w-]+(?: [\w-]+){0,2} photo)\W*$",
    re.IGNORECASE,
)
"""A line that says that the text follows, or that a picture does."""
_FEW_WORDS = 5
_ROW = re.compile(r"[^|]{2,24}\s\|\s[^|]*$|[a-z][a-z_-]{1,15}:\s[\w-]+$")
"""A row of a table or of data: `Published Date | 2016 / September`, `type: podcast-chunk`."""
_PICTURE = re.compile(
    r"(?:\b(?:photos?|fotos?|bild|image|crédito|credit|courtesy)"
    r"|^\S+(?: \S+){0,2} (?:photo|foto|portrait)$|фото|写真|사진|[摄攝]$)\b\s*[:：/]?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Around:
    """What a line is weighed against.

    Attributes:
        lines: All lines before the first question.
        known: The title that the page gives out of sight.
        speaking: The labels that speak, by `labels.key`.
    """

    lines: Sequence[Line]
    known: str
    speaking: frozenset[str]


def reconsidered(header: Header, around: Around) -> Header:
    """The header with another title, or none, where the line that it has weighs too little."""
    lines = around.lines[:_MOST_LINES]
    taken = next((at for at, line in enumerate(lines) if line.text == header.title), -1)
    if taken < 0 or lines[taken].kind is Block.HEADING or not header.title:
        return header
    weights = [_weight(at, around) for at in range(len(lines))]
    best = max(range(len(lines)), key=lambda at: weights[at])
    better = weights[best] >= _LEAST and weights[best] - weights[taken] >= _LEAD
    label = labels.key(header.title) in around.speaking
    none = (label and len(header.title.split()) < _LEAST_WORDS) or _is_chrome(header.title)
    if weights[taken] > _DOUBTFUL or not (better or none):
        return header
    taken_line, taken_title = lines[taken], header.title
    header.left_out.append(LeftOut(taken_title, "masthead"))
    if not _is_chrome(taken_line.text):
        header.headings.append(taken_title)
    header.title = lines[best].text if better else ""
    for place in (header.introduction, header.headings, header.masthead):
        if header.title in place:
            place.remove(header.title)
    header.left_out[:] = [out for out in header.left_out if out.text != header.title]
    return header


def of_talk(header: Header, known: str) -> Header:
    """The header with the one heading as title that announces a talk, where the page's tells none.

    Some sites give every page the same title out of sight: their own name.
    """
    told = [text for text in header.headings if is_interview_title(Line(text))]
    told = [text for text in told if vocabulary.of_interview(text)]
    if header.title or len(told) != 1 or vocabulary.of_interview(known):
        return header
    header.title = told[0]
    header.headings.remove(told[0])
    header.left_out[:] = [out for out in header.left_out if out.text != header.title]
    return header


def _weight(at: int, around: Around) -> float:
    """How much of a title the line at a place is."""
    line, text = around.lines[at], around.lines[at].text
    return (
        _by_length(text)
        + _by_wording(text)
        + _by_place(at, around)
        + 3.0 * (line.kind is Block.HEADING)
        + 1.0 * (covered(line.bold, text) > thresholds.WHOLLY)
        + _against(line, around)
    )


def _by_length(text: str) -> float:
    unspaced = len(_UNSPACED.findall(text))
    words = len(text.split())
    if unspaced * 2 > len(text):
        return -2.5 if unspaced < 5 else 1.5 if 7 < unspaced <= 60 else 0.0
    if words < 2:
        return -2.0
    return 1.5 if 3 < words <= 22 else 0.0 if words < 4 else -1.0


def _by_wording(text: str) -> float:
    weight = 1.5 * vocabulary.of_interview(text) + 1.5 * bool(_SAYS.search(text))
    weight -= 1.0 * bool(_ENDED.search(text)) + 2.0 * bool(_SENTENCES.search(text))
    weight -= 1.0 * text[:1].islower() + 1.5 * text.endswith((":", "：", ",", "，"))
    weight -= 1.0 * text.endswith(("!", "！")) + 4.0 * _is_chrome(text)
    return weight - 2.0 * bool(_SIGN.search(text)) - 2.0 * bool(_PICTURE.search(text))


def _is_chrome(text: str) -> bool:
    """Whether a line is a menu, a button, a row of a table, a greeting, or says what follows."""
    menu = len(_MENU.findall(text)) > 2
    told = _WIDGET.search(text) or _ROW.match(text) or _FOLLOWS.match(text)
    return menu or bool(told) or (vocabulary.greets(text) and len(text.split()) < _FEW_WORDS)


def _by_place(at: int, around: Around) -> float:
    lines = around.lines
    below = lines[at + 1] if at + 1 < len(lines) else Line("")
    above = lines[at - 1] if at else Line("")
    dated = is_date_line(below.text) or bool(dates.find_date(below.text[:40]))
    letters = letters_only(lines[at].text)
    again = sum(letters in letters_only(other.text) for other in lines if len(letters) > 8) > 1
    known = letters_only(around.known)
    agrees = bool(known) and len(letters) > 8 and (letters in known or known in letters)
    weight = 1.0 * (dated or bool(BYLINE.match(below.text))) + 0.5 * is_date_line(above.text)
    office = _is_name(lines[at].text) and any(map(is_held, below.text.split()[:4]))
    return weight + 1.5 * again + 3.0 * agrees - 2.5 * office - 0.25 * at


def _is_name(text: str) -> bool:
    """Whether a line is a person's name and nothing else."""
    return bool(re.fullmatch(names.PERSON, text)) and not names.is_body(text)


def _against(line: Line, around: Around) -> float:
    """What speaks against a line: it is data, a label, a rubric, the site's own."""
    text = line.text
    data = fields.data_field(line) or BYLINE.match(text) or is_date_line(text) or URL.search(text)
    weight = -4.0 * bool(data) - 1.5 * bool(dates.find_date(text))
    weight -= 3.0 * (labels.key(text) in around.speaking)
    weight -= 3.0 * (is_generic(text) or publisher.is_rubric(text) or is_of_site(text))
    weight -= 3.0 * (text.casefold() in vocabulary.HOME_LINKS)
    weight -= 2.0 * (not looks_like_title(line) and not is_interview_title(line))
    return weight - 1.0 * (names.is_printed_name(text) and names.is_body(text))
