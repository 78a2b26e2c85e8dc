"""Which questions are offered to somebody who has not asked yet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.asking.question import headline, split_preamble
from bot.messages.buttons.asking import OpenAnswer
from bot.messages.markup.message import MAX_LABEL_UNITS, Button, ButtonRow, label, units
from bot.search.text.language_tags import primary_language
from bot.search.text.span import Span
from bot.store.record.interviews import Record

MAX_STARTERS = 3


@dataclass(frozen=True, slots=True)
class Starter:
    """A question to begin with.

    Attributes:
        question: What is on its button.
        exchange: Id of the exchange that answers it.
        passage: What of the answer is shown first; `None` for the whole.
    """

    question: str
    exchange: str
    passage: Span | None = None


def of_record(record: Record) -> Starter:
    """The interviewer's own question, cut at a word where it is too long for a button."""
    return Starter(headline(record.question, MAX_LABEL_UNITS), record.id)


def starter_button(starter: Starter) -> ButtonRow:
    """A row with a question to begin with."""
    opens = OpenAnswer(starter.exchange, passage=starter.passage)
    return (Button(label(starter.question), opens),)


_SAYS_SOMETHING = 20
"""Letters from which a question is more than “Why?”."""

_FOREIGN = 500
"""What another language than the reader's costs: more than all questions of one interview."""

_NOT_HEARD = re.compile(r"\([^)]*\)|\[[^\]]*\]|…|\.\.\.")
"""What a transcript notes where words are missing, such as “(inaudible)”."""

_LEANS = re.compile(
    r"\b(?:that|this|these|those|it|them|he|she|him|her)\b"
    r"|\b(?:это|этот|эта|эти|этого|этой|этому|этом|этим|он|она|они|его|её|ее|их|него|ней|них)\b"
    r"|[这那此其他她它這]",
    re.IGNORECASE,
)
"""What means something that was said before."""


def in_language(tag: str, language: str) -> bool:
    """Whether a tag, such as `zh-Hant`, is of a language, such as `zh`."""
    return primary_language(tag) == primary_language(language)


def starters(
    candidates: Sequence[tuple[Record, tuple[str, ...]]], language: str = ""
) -> list[Record]:
    """Chooses questions that fit on a button, of different interviews and topics where possible.

    Args:
        candidates: Exchanges with their topics.
        language: The reader's, whose interviews go first; empty when it is not known.

    Returns:
        At most `MAX_STARTERS`, in the order in which they were chosen.
    """
    left = list(candidates)
    chosen: list[tuple[Record, tuple[str, ...]]] = []
    while left and len(chosen) < MAX_STARTERS:
        best = min(
            left,
            key=lambda each: (
                _cost(each, chosen)
                + _FOREIGN * bool(language and not in_language(each[0].card.language, language))
            ),
        )
        left.remove(best)
        chosen.append(best)
    return [record for record, _ in chosen]


def _cost(
    candidate: tuple[Record, tuple[str, ...]], chosen: Sequence[tuple[Record, tuple[str, ...]]]
) -> float:
    """How much a question repeats an interview or a topic, leans on what was before, or is cut."""
    record, topics = candidate
    before, question = split_preamble(record.question)
    repeated = sum(
        100 * (other.card.key == record.card.key) + 50 * bool(set(topics) & set(of_other))
        for other, of_other in chosen
    )
    cut = min(100.0, 0.5 * max(0, units(question) - MAX_LABEL_UNITS))
    no_question = 30 * ("?" not in question and "？" not in question)
    says_nothing = 60 * (_breadth(question) < _SAYS_SOMETHING)
    not_heard = 150 * bool(_NOT_HEARD.search(question))
    leans = 40 * bool(_LEANS.search(question))
    return repeated + cut + no_question + says_nothing + not_heard + leans + 30 * bool(before)


def _breadth(text: str) -> int:
    """Length in Latin letters; a Chinese character says as much as three."""
    return sum(3 if character >= "\u2e80" else 1 for character in text)
