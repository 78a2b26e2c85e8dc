"""The hypothesis that questions have a dress of their own, and what else wears it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.corpus.lines import Block, Line, closes_sentence
from bot.corpus.turns import worded
from bot.corpus.turns.dress import dress_of_each, dressed, numbers_are_dressed, without_lists
from bot.corpus.turns.labels import labels
from bot.corpus.turns.turn import Cut, Turn
from bot.corpus.words import thresholds
from bot.corpus.words.address import addresses
from bot.corpus.words.vocabulary import asks, ends_asking, of_interview, says_you, welcomes

_HAN = re.compile(r"[\u3040-\u9fff]")
_SECTION = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}(?:、|[章节節部]|\s)|[IVX]{1,4}[.)]\s|\d{1,2}[.)、]\s?\D)"
)
"""How the headings of sections are numbered: `二、`, `II.`."""
_PLAIN_ASKING = 0.3
"""Share of the paragraphs without a dress that may ask where those in it are the questions."""
_SAMPLE = 8
"""Turns by which the language of a page is told."""
_SENTENCE = re.compile(r"[.!…:。！：，,;]$")
"""How a paragraph ends that is no title."""


def by_style(lines: Sequence[Line]) -> Iterator[Cut]:
    """Questions have a dress of their own: bold, italics, a heading, a quotation, a class."""
    dresses = dress_of_each(lines)
    counts = Counter(mark for worn in dresses for mark in worn)
    if not numbers_are_dressed(dresses):
        del counts["numbered"]
    else:
        dresses = without_lists(lines, dresses)
    for mark, count in counts.items():
        if 2 <= count <= len(lines) * thresholds.MOST_IN_DRESS:
            found, worn = _with_other_headings(lines, dresses, mark)
            turns = map(_without_section, dressed(found, worn, mark))
            told = _is_told(found, worn, mark)
            boxed = _without_box(_below_announcement(list(turns)))
            titled = _without_title(boxed, mark, told=told)
            yield Cut(mark, tuple(_without_sections(titled, mark)))
            if mark in {"bold", "italic", "quoted"} and not _is_asking(lines, dresses, mark):
                yield Cut(f"{mark} answers", tuple(_answers_dressed(lines, dresses, mark)))
            if mark == "lead":
                yield Cut("lead answers", tuple(worded.answers_led(lines, dresses)))


def _with_other_headings(
    lines: Sequence[Line], dresses: Sequence[frozenset[str]], mark: str
) -> tuple[Sequence[Line], Sequence[frozenset[str]]]:
    """Lines and dresses in which a question that slipped to another level is set as the others.

    It has to speak to somebody and end in a question mark, most headings of the usual level have to
    ask, and a reply stands between it and the next one of them.
    """
    usual = [place for place, dress in enumerate(dresses) if mark in dress]
    if not mark.startswith("heading") or sum(
        ends_asking(lines[place].text) for place in usual
    ) * 2 <= len(usual):
        return lines, dresses
    slipped = [
        place
        for place, line in enumerate(lines)
        if line.kind is Block.HEADING
        and place > usual[0]
        and mark not in dresses[place]
        and ends_asking(line.text)
        and says_you(line.text)
        and all(
            other.kind is not Block.HEADING for other in (lines[place - 1], *lines[place + 1 :][:1])
        )
    ]
    level = lines[usual[0]].level
    made, worn = list(lines), list(dresses)
    for place in slipped:
        made[place], worn[place] = replace(lines[place], level=level), dresses[usual[0]]
    return made, worn


def _is_asking(lines: Sequence[Line], dresses: Sequence[frozenset[str]], mark: str) -> bool:
    """Whether most paragraphs in a dress end in a question mark and hardly any other does."""
    ends = [
        (mark in dress, ends_asking(line.text)) for line, dress in zip(lines, dresses, strict=True)
    ]
    worn, others = ([asked for one, asked in ends if one is side] for side in (True, False))
    return sum(worn) * 2 > len(worn) and sum(others) < _PLAIN_ASKING * len(others)


def _without_section(turn: Turn) -> Turn:
    """A question without the heading of a section that is set as questions are, and numbered."""
    first, *rest = turn.lines
    heads = turn.asking and rest and asks(turn.text) and not asks(first.text)
    if not heads or not _SECTION.match(first.text) or _SENTENCE.search(first.text):
        return turn
    return replace(turn, lines=(*rest, replace(first, kind=Block.FURNITURE)))


def _without_sections(turns: list[Turn], mark: str) -> list[Turn]:
    """The turns without sections of a page before and after the questions, all in headings alike.

    What stands above is dropped; what stands below goes to the last reply, which ends before it.
    """
    if not mark.startswith("heading"):
        return turns
    asked = [place for place, turn in enumerate(turns) if turn.asking]
    sure = [place for place in asked if ends_asking(turns[place].text)]
    within = [place for place in asked if sure and sure[0] <= place <= sure[-1]]
    if len(sure) < 3 or len(sure) < thresholds.SECTIONS_WITHIN * len(within):
        return turns
    spoken = [place for place in asked if asks(turns[place].text) or says_you(turns[place].text)]
    first, last = min(spoken), max(spoken)
    end = next((place for place in asked if place > last), len(turns))
    kept = turns[first:end]
    below = [line for turn in turns[end:] for line in turn.lines]
    if below and not kept[-1].asking:
        kept[-1] = replace(kept[-1], lines=(*kept[-1].lines, *below))
    return kept


def _without_box(turns: list[Turn]) -> list[Turn]:
    """The turns without a box below a rule, whose head is set as the questions and asks nothing.

    It goes to the last reply, which ends at the rule.
    """
    while len(turns) > 5 and turns[-2].asking and not asks(turns[-2].text):
        reply = turns[-3]
        if reply.asking or reply.lines[-1].kind is not Block.RULE:
            break
        below = (*turns[-2].lines, *turns[-1].lines)
        turns = [*turns[:-3], replace(reply, lines=(*reply.lines, *below))]
    return turns


def _below_announcement(turns: list[Turn]) -> list[Turn]:
    """The turns without what is in the dress of questions above the heading of the interview.

    It asks nothing, and the heading stands in what would be the reply to it: `Extract of the talk`.
    """
    while len(turns) > 5 and turns[0].asking and not asks(turns[0].text):
        below = () if turns[1].asking else turns[1].lines
        heads = (line.text for line in below if line.kind is Block.HEADING)
        if not any(map(of_interview, heads)):
            break
        turns = turns[2:]
    return turns


def _is_told(lines: Sequence[Line], dresses: Sequence[frozenset[str]], mark: str) -> bool:
    """Whether prose stands right above what is set as the questions, so that no standfirst does."""
    first = next(place for place, dress in enumerate(dresses) if mark in dress)
    over = lines[first - 1] if first else Line("")
    return over.kind is Block.TEXT and closes_sentence(over.text)


def _without_title(turns: list[Turn], mark: str, *, told: bool) -> list[Turn]:
    """The turns without a title or an author set as the questions are, and what stands below."""
    asked = [turn for turn in turns if turn.asking]
    worded = sum(asks(turn.text) for turn in asked[1:])
    titled = (
        len(asked) > 2
        and len(asked[0].lines) == 1
        and (
            (mark.startswith("heading") and asked[0].place == 0)
            or (
                asked[0].place < thresholds.AUTHOR_WITHIN
                and (
                    labels.shape(asked[0].text)
                    or not _SENTENCE.search(asked[0].text)
                    or (welcomes(asked[0].text) and of_interview(turns[1].text))
                )
            )
        )
        and not asks(asked[0].text)
        and not addresses(asked[0].text, " ".join(turn.text for turn in turns[:_SAMPLE]))
        and worded > thresholds.MOST_LABELS * (len(asked) - 1)
    )
    return turns[turns.index(asked[1]) :] if titled else _without_preamble(turns, asked, told=told)


def _without_preamble(turns: list[Turn], asked: Sequence[Turn], *, told: bool) -> list[Turn]:
    """The turns without a title and a standfirst that stand in the dress of the questions above.

    The first question is then several paragraphs where hardly another is, and its last one asks.
    """
    first, others = asked[0], asked[1:]
    several = sum(len(turn.lines) > 1 for turn in others)
    if len(first.lines) < 2 or len(others) < 2 or several > thresholds.MOST_LABELS * len(others):
        return turns
    if not asks(first.lines[-1].text) or all(map(asks, (line.text for line in first.lines))):
        return turns
    above = len(first.lines) - 1
    if told and says_you(first.lines[0].text):
        return turns
    kept = replace(first, lines=first.lines[above:], place=first.place + above)
    return [kept, *turns[turns.index(first) + 1 :]]


def _answers_dressed(
    lines: Sequence[Line], dresses: Sequence[frozenset[str]], mark: str
) -> list[Turn]:
    """The replies have the dress; of what stands before the first one, the last paragraph asks."""
    first = next(place for place, dress in enumerate(dresses) if mark in dress)
    start = max(0, first - 1)
    plain = [frozenset[str]() if mark in dress else frozenset({mark}) for dress in dresses[start:]]
    turns = dressed(lines[start:], plain, mark)
    return [replace(turn, place=turn.place + start) for turn in turns]


def cut_after_question(line: Line) -> tuple[Line, ...]:
    """Question and answer in one paragraph: cut where the bold of the question ends."""
    for spans in (line.bold, line.italic):
        if not spans:
            continue
        start, end = spans[0]
        for left, right in spans[1:]:
            if line.text[end:left].strip(" .,"):
                break
            end = right
        head = line.text[start:end].strip()
        wide = len(head) + len(_HAN.findall(head))
        if (
            start <= thresholds.QUESTION_BEGINS
            and end < len(line.text) - 1
            and closes_sentence(head)
            and (asks(head) or wide > thresholds.SHORTEST_BOLD_QUESTION)
            and any(c.isalnum() for c in line.text[end:])
        ):
            return line.cut(0, end), line.cut(end)
    return (line,)
