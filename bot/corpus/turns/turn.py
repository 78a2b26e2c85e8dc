"""Turns of a conversation, and the exchanges that they make."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.corpus.interview import PARAGRAPH, Exchange
from bot.corpus.lines import Line
from bot.corpus.words.vocabulary import asks, ends_asking, says_me, says_you

LABELLED = frozenset({"labels", "questions", "answers"})
"""Readings whose turns are counted in lines rather than paragraphs."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says until somebody else speaks.

    Attributes:
        asking: Whether it is the interviewer's.
        who: The speaker's label, in the shape of `labels.key`; empty when the text names none.
        lines: Its paragraphs, label taken off.
        place: Where its first line stands among the lines of the document.
        moment: Seconds from the start of the recording, where a time stamp tells.
    """

    asking: bool
    who: str
    lines: tuple[Line, ...]
    place: int
    moment: int | None = None

    @property
    def text(self) -> str:
        """The words of the turn, paragraphs parted."""
        return PARAGRAPH.join([line.text for line in self.lines])


@dataclass(frozen=True, slots=True)
class Cut:
    """One way of reading the document: its turns.

    Attributes:
        scheme: How turns are marked in this reading: `labels`, `bold`, `heading:2`, ….
        turns: In order; only neighbours of the same person are apart.
        names: The fullest printed name of each label that speaks.
        known: Whether some label is a known word such as `Question` or `Reporter`.
        chair: Turns of one who only gives the floor, which are in no exchange.
    """

    scheme: str
    turns: tuple[Turn, ...]
    names: dict[str, str] = field(default_factory=dict)
    known: bool = False
    chair: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """What a reading looks like from afar; shares are 0..1.

    Attributes:
        exchanges: How many exchanges come out.
        asking: Share of the questions worded as questions.
        answering: Share of the answers that are not themselves mere questions.
        you: Share of the questions that speak to somebody.
        me: Share of the answers that speak of the speaker.
        cover: Share of the document's letters that somebody speaks.
        weight: Mean length of an answer over that of a question.
    """

    exchanges: int
    asking: float
    answering: float
    you: float
    me: float
    cover: float
    weight: float


def pair_turns(turns: Iterable[Turn]) -> list[tuple[list[Turn], list[Turn]]]:
    """Pair each run of interviewers' turns with the whole reply to it.

    A reply before any question and a question without a reply come out with an empty side.
    """
    pairs: list[tuple[list[Turn], list[Turn]]] = []
    for turn in turns:
        if not any(line.text for line in turn.lines):
            continue
        if turn.asking and (not pairs or pairs[-1][1]):
            pairs.append(([turn], []))
        elif turn.asking:
            pairs[-1][0].append(turn)
        elif pairs:
            pairs[-1][1].append(turn)
        else:
            pairs.append(([], [turn]))
    return pairs


def exchanges_of(turns: Iterable[Turn]) -> tuple[Exchange, ...]:
    """The exchanges that the turns make; unanswered questions and unasked replies are none."""
    return tuple(
        Exchange(
            PARAGRAPH.join(turn.text for turn in question if turn.text),
            PARAGRAPH.join(turn.text for turn in answer if turn.text),
            next((at for turn in [*question, *answer] if (at := _moment(turn)) is not None), None),
        )
        for question, answer in pair_turns(turns)
        if question and answer
    )


def _moment(turn: Turn) -> int | None:
    """When the turn begins: as its label tells, or its first line with a time stamp."""
    if turn.moment is not None:
        return turn.moment
    return next((line.moment for line in turn.lines if line.moment is not None), None)


def figures(turns: Sequence[Turn], letters: int) -> Figures:
    """Look at a reading from afar.

    Args:
        turns: The turns of the reading.
        letters: Length of the whole document's text.
    """
    found = exchanges_of(turns)
    count = len(found)
    if not count:
        return Figures(0, 0, 0, 0, 0, 0, 0)
    questions = sum(len(exchange.question) for exchange in found)
    answers = sum(len(exchange.answer) for exchange in found)
    return Figures(
        exchanges=count,
        asking=sum(asks(exchange.question) for exchange in found) / count,
        answering=sum(not _only_asks(exchange.answer) for exchange in found) / count,
        you=sum(says_you(exchange.question) for exchange in found) / count,
        me=sum(says_me(exchange.answer) for exchange in found) / count,
        cover=min(1.0, sum(len(turn.text) for turn in turns) / max(1, letters)),
        weight=answers / max(1, questions),
    )


def _only_asks(text: str) -> bool:
    return len(text) < 400 and ends_asking(text)


def split_question(turn: Turn) -> tuple[Turn, Turn]:
    """Parts an unmarked reply from the question before it.

    The first paragraph asks; so do those after it, up to the first that is worded as a question,
    when it is not. A question set in bold or italics ends with that dress.
    """
    lines = turn.lines
    end = 1
    if lines and not asks(lines[0].text) and len(lines) > 2:
        for place, line in enumerate(lines[1:3], 1):
            if any(mark in line.text for mark in "?？؟"):
                end = place + 1
                break
    question = replace(turn, asking=True, lines=lines[:end])
    return question, replace(turn, asking=False, who="", lines=lines[end:])
