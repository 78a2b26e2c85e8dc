"""The turns of the chosen reading, freed of what is nobody's words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.corpus.interview import LeftOut
from bot.corpus.lines import Block, Line, closes_sentence, covered
from bot.corpus.turns import dress
from bot.corpus.turns.trimming import furniture, outro, page_tail
from bot.corpus.turns.trimming.asides import is_reference, is_sent_in_here, leading_addresses
from bot.corpus.turns.turn import LABELLED, Cut, Turn, pair_turns
from bot.corpus.words import thresholds
from bot.corpus.words.vocabulary import alternatives, says_me

_ADDRESS = re.compile(
    r"^[<(\[]?(?:https?://|www\.)[^\s]+$|^[\w-]+(?:\.[\w-]+){1,3}/\S*$"
    r"|^[\w-]+(?:\.[\w-]+){0,2}\.(?:com|org|net|ru|cn|de|fr|es|io|ai|tv|uk|jp|kr|it|pl|ua|info|example)$"
)
_APPEAL = re.compile(rf"^{alternatives('appeal')}", re.IGNORECASE)
_EDITORS_NOTE = re.compile(rf"^[\[(（]?{alternatives('editors_note')}\s*[:：.—–-]", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(r"^[^|.?!]{2,60}\s\|\s[^|.?!]{4,40}\b(?:19|20)\d\d$")
_ATTRIBUTED = re.compile(r"(?:^|(?<=\s)|(?<=[.!?…»”\"]))[—–―-]\s?(?P<name>[^—–―.!?:]{2,40})$")
"""Whom a quotation is from, behind or below it: `— Ann Reed`."""
_WHOLE_QUOTE = re.compile(r"^[«“„\"「『].+[»”“\"」』][.。]?$")
_LISTED = re.compile(
    r"(?:\d{1,2}\.? [^\W\d_]{3,12}\.?(?:,? (?:19|20)\d\d)?|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d),?"
    r" \d{1,2}:\d\d"
)
"""When something else appeared that a page offers between paragraphs: `12 June, 09:15`."""
_SHORT_HAN = re.compile(r"[\u3040-\u9fff・、：:，,“”《》「」]{2,24}")
_SECTION_NUMBER = re.compile(r"\d{1,2}\.")
"""The number of a section on a line of its own, above its heading: `02.`."""
_FINIS = re.compile(r"\s*[（(](?:完|END|End)[)）]$")
_TAPE = re.compile(
    r"\b(?:tape|side|reel|cassette|recording|interruption|pause|break|begin|end|switch|continued|session)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tidied:
    """The turns that count, and what was taken out of them."""

    turns: tuple[Turn, ...]
    left_out: tuple[LeftOut, ...]


def tidy(cut: Cut, people: Sequence[str], papers: Sequence[str]) -> Tidied:
    """Take out section headings, notes between turns, and the outro.

    Args:
        cut: The chosen reading.
        people: Names of those who speak.
        papers: Names that may be a paper's.
    """
    spoken = cut.turns if cut.scheme in LABELLED else page_tail.without_tail(cut.turns)
    below = [line.text for turn in cut.turns[len(spoken) :] for line in turn.lines]
    left = [LeftOut(text, furniture.AFTER) for text in below]
    cut = replace(cut, turns=spoken)
    offered = page_tail.offered_again(spoken)
    turns: list[Turn] = []
    called = [name.casefold() for name in {*people, *cut.names, *cut.names.values()}]
    level = int(cut.scheme.partition(":")[2]) if cut.scheme.startswith("heading:") else 0
    last_reply = max((i for i, turn in enumerate(cut.turns) if not turn.asking), default=-1)
    replies = [turn.lines for turn in cut.turns if not turn.asking]
    quoted = _are_quoted([turn.lines for turn in cut.turns[:last_reply] if not turn.asking])
    told = not quoted and _are_mostly_quoted(replies)
    for place, turn in enumerate(cut.turns):
        lines = turn.lines
        if place >= last_reply:
            lines = outro.signature_apart(lines)
            said = [line for other in cut.turns[:place] for line in other.lines]
            end = outro.outro_start(lines, people, papers, level, said)
            end = _quotation_end(lines, end) if quoted else end
            end = page_tail.announcement_start(lines, page_tail.tail_start(lines[:end], said))
            left.extend(
                LeftOut(line.text, furniture.AFTER)
                for line in lines[end:]
                if line.kind is not Block.RULE
            )
            lines = tuple(_without_mark(line) for line in lines[:end])
        resumes = (
            place + 1 < len(cut.turns) and cut.turns[place + 1].who == turn.who and bool(turn.who)
        )
        kept: list[Line] = []
        last = _closings(cut, lines)
        for at, line in enumerate(lines):
            reason = _reason(cut, lines, at, closing=at in last, resumes=resumes)
            if not reason and at and _pulled(lines, at, called):
                reason = "pull quote"
            if at and line.text in offered:
                reason = "page furniture"
            if told and at and not turn.asking and not dress.is_quoted(line):
                reason = reason or "told by the author"
            if reason:
                left.append(LeftOut(line.text, reason))
            elif line.kind is not Block.RULE:
                shown = line.number and not (turn.asking and at == 0)
                kept.append(replace(line, text=f"{line.number} {line.text}") if shown else line)
        turns.append(replace(turn, lines=tuple(kept)))
    return Tidied(tuple(turns), tuple(left))


def _closings(cut: Cut, lines: Sequence[Line]) -> set[int]:
    """The last line and the last paragraph of a turn: headings below it are of what comes next."""
    last = end = len(lines) - 1
    while cut.scheme in LABELLED and last > 0 and lines[last].kind in {Block.HEADING, Block.RULE}:
        last -= 1
    return {last, end}


def _are_quoted(replies: Sequence[Sequence[Line]]) -> bool:
    """Whether all paragraphs of several replies are in quotation marks."""
    return len(replies) > 1 and all(dress.is_quoted(line) for lines in replies for line in lines)


def _are_mostly_quoted(replies: Sequence[Sequence[Line]]) -> bool:
    """Whether each reply begins with a quotation that ends, and nearly all of them are no more.

    What stands below it is then told by whoever asked: `She looks at the lamp.`
    """
    heads = [bool(lines) and dress.is_quotation(lines[0]) for lines in replies]
    alone = sum(all(map(dress.is_quotation, lines)) for lines in replies)
    return len(replies) > 2 and all(heads) and alone >= thresholds.MOST_LABELS * len(replies)


def _quotation_end(lines: Sequence[Line], end: int) -> int:
    """Where the last reply ends before `end` when all others are quoted: with its quotation."""
    return next((at for at in range(1, end) if not dress.is_quoted(lines[at])), end)


def _pulled(lines: Sequence[Line], at: int, people: Sequence[str]) -> bool:
    """Whether a paragraph is a quotation set apart with its speaker's name behind or below it."""
    line = lines[at]
    behind = _ATTRIBUTED.search(line.text)
    if behind and behind["name"].casefold() in people:
        return line.kind is Block.QUOTE or not behind.start()
    below = _ATTRIBUTED.match(lines[at + 1].text) if at + 1 < len(lines) else None
    quoted = line.kind is Block.QUOTE or bool(_WHOLE_QUOTE.match(line.text))
    return quoted and below is not None and below["name"].casefold() in people


def _without_mark(line: Line) -> Line:
    """A line without the mark that a news agency puts at the end of its text."""
    hit = _FINIS.search(line.text)
    return line.cut(0, hit.start()) if hit and hit.start() else line


def _reason(cut: Cut, lines: Sequence[Line], at: int, *, closing: bool, resumes: bool) -> str:
    """Why a paragraph of a turn is nobody's words; empty when it is the speaker's."""
    line = lines[at]
    if line.kind in {Block.FURNITURE, Block.HEADING}:
        outside = line.kind is Block.FURNITURE
        heading = "section heading" if f"heading:{line.level}" != cut.scheme else ""
        return "outside of the turns" if outside else heading
    if _ADDRESS.match(line.text) and leading_addresses(lines) < len(lines):
        return "address"
    if at == 0:
        return ""
    reasons = (
        ("link", _is_link(line) or _LISTED.fullmatch(line.text) or is_reference(lines, at)),
        ("appeal to readers", _is_appeal(line)),
        ("note between turns", _is_note(cut, lines, at, closing=closing, resumes=resumes)),
        ("note of the editor", _EDITORS_NOTE.match(line.text)),
        ("sent in by somebody", is_sent_in_here(lines, at)),
        ("announcement", _is_event(lines, at)),
        ("section heading", _is_heading(cut, lines, at, closing=closing)),
    )
    return next((reason for reason, holds in reasons if holds), "")


def _is_note(cut: Cut, lines: Sequence[Line], at: int, *, closing: bool, resumes: bool) -> bool:
    """Whether a paragraph stands between two turns rather than in one."""
    line = lines[at]
    slanted = (
        cut.scheme in LABELLED
        and closing
        and line.kind is Block.TEXT
        and covered(line.italic, line.text) > thresholds.WHOLLY
        and not any(
            covered(other.italic, other.text) > thresholds.SPOKEN_IN_DRESS for other in lines[:at]
        )
    )
    taped = (
        line.text.isupper()
        and len(line.text.split()) < thresholds.BETWEEN_WORDS
        and _TAPE.search(line.text)
    )
    between = closing and resumes and len(line.text) < thresholds.LONGEST_NOTE
    apart = line.gap or (bool(_SHORT_HAN.fullmatch(line.text)) and not says_me(line.text))
    parted = closing and _is_bare_heading(line, lines[at - 1]) and (apart or _has_sections(cut))
    unended = between and not closes_sentence(line.text)
    return bool(slanted or taped or unended or (cut.scheme in {*LABELLED, "dash"} and parted))


def _is_event(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph announces an event, place and date or the name of it on the line above.

    `Harbour Days` and below it `Lyng, Hall 2 | 9 June 2026` are put between paragraphs by sites.
    """
    line, below = lines[at], lines[at + 1 : at + 2]
    if line.kind is not Block.TEXT:
        return False
    if _PLACE_AND_DATE.match(line.text):
        return True
    return bool(
        below
        and _PLACE_AND_DATE.match(below[0].text)
        and len(line.text.split()) <= thresholds.HEADING_WORDS
        and not re.search(r"[.?!…:,;]$", line.text)
    )


def _is_bare_heading(line: Line, above: Line) -> bool:
    """Whether a few words without a stop follow a paragraph that ends in one."""
    return (
        line.kind is Block.TEXT
        and (line.text[:1].isupper() or bool(_SHORT_HAN.fullmatch(line.text)))
        and len(line.text.split()) <= thresholds.HEADING_WORDS
        and len(line.text) < thresholds.LONGEST_HEADING
        and line.text[-1].isalpha()
        and above.text.endswith((".", "?", "!", "…", "»", "”", ")", "。", "？", "！", "」"))
    )


def _has_sections(cut: Cut) -> bool:
    """Whether turns that no empty line parts end in bare headings, more than one of them.

    Among turns that begin with dashes one is enough, but for the last words of all.
    """
    if any(line.gap for turn in cut.turns for line in turn.lines):
        return False
    turns = cut.turns[:-1] if cut.scheme == "dash" else cut.turns
    ends = (turn.lines[-2:] for turn in turns if len(turn.lines) > 1)
    least = 1 if cut.scheme == "dash" else 2
    return sum(_is_bare_heading(last, above) for above, last in ends) >= least


def _is_heading(cut: Cut, lines: Sequence[Line], at: int, *, closing: bool) -> bool:
    """Whether a paragraph in bold parts sections of a labelled conversation.

    Below the heading of a section it may be a sentence: a note of who made the text.
    """
    line = lines[at]
    noted = closing and lines[at - 1].kind is Block.HEADING
    return (
        (cut.scheme in LABELLED or (closing and cut.scheme == "italic"))
        and covered(line.bold, line.text) > thresholds.WHOLLY
        and covered(lines[0].bold, lines[0].text) < thresholds.SPOKEN_IN_DRESS
        and len(line.text) < thresholds.LONGEST_BETWEEN
        and line.kind is not Block.ITEM
        and (closing or len(line.text.split()) < thresholds.BETWEEN_WORDS)
        and (
            noted
            or not line.text.endswith((".", ":", "：", "。"))
            or bool(_SECTION_NUMBER.fullmatch(line.text))
        )
    )


def _is_appeal(line: Line) -> bool:
    """Whether a paragraph in a dress of its own asks readers to subscribe or to give."""
    text = line.text
    apart = line.kind in {Block.QUOTE, Block.ITEM} or any(
        covered(spans, text) > thresholds.APPEAL_IN_DRESS
        for spans in (line.bold, line.italic, line.links)
    )
    if len(text) < thresholds.LONGEST_APPEAL and line.links:
        start, end = line.links[-1]
        if end >= len(text) - 1 and _APPEAL.match(text[start:end]):
            return True
    apart = apart or " ".join(text.split()[:3]).isupper()
    return apart and len(text) < thresholds.LONGEST_APPEAL and bool(_APPEAL.match(text))


def _is_link(line: Line) -> bool:
    """Whether a paragraph that is all link leads elsewhere: `See the map`."""
    text = line.text
    if covered(line.links, text) <= thresholds.WHOLLY:
        return False
    return (
        line.kind is Block.TEXT
        and line.gap
        and len(text) < thresholds.LONGEST_LINKED
        and not closes_sentence(text)
    )


def unpaired(turns: Sequence[Turn]) -> tuple[tuple[Turn, ...], tuple[LeftOut, ...]]:
    """Leave out a reply before any question and a last word that nobody answers."""
    kept: list[Turn] = []
    left: list[LeftOut] = []
    for question, answer in pair_turns(turns):
        if question and answer:
            kept += [*question, *answer]
        elif answer:
            left.extend(LeftOut(turn.text, "said before any question") for turn in answer)
        else:
            left.extend(LeftOut(turn.text, "nobody answers it") for turn in question)
    return tuple(kept), tuple(left)
