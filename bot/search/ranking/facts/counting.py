"""Whether a number that is told counts what a question asks the number of."""

import re
from collections.abc import Collection, Iterator, Sequence

from bot.search.query.concepts import HELD
from bot.search.ranking.facts.fact_words import FactKind
from bot.search.ranking.facts.language_things import thing
from bot.search.ranking.marking import Sentence
from bot.search.text.analysis import tokens
from bot.search.text.span import Span
from bot.store.record.interviews import Record

_MAX_BETWEEN = 4
_MAX_BETWEEN_CHINESE = 8
"""What may stand between a number and what it counts: twelve of the old boats; in Chinese."""

_NEXT = re.compile(r"[\s-]{0,2}(\w+)")


def counting_others(
    record: Record, said: Sequence[Sentence], counted: Collection[int]
) -> Iterator[int]:
    """The places of sentences whose numbers count nothing of what a question asks the number of.

    Args:
        record: The exchange.
        said: Sentences of its answer, in order.
        counted: Concepts of what is counted; where none of them is said, all may be of them.
    """
    of_it = [
        [where for where, n, weight in each.found if n in counted and weight >= HELD]
        for each in said
    ]
    if any(of_it):
        for place, things in enumerate(of_it):
            is_near = things or (place and of_it[place - 1])
            if not is_near or _counts_others(record, said[place].span, things):
                yield place


def _counts_others(record: Record, sentence: Span, things: Sequence[Span]) -> bool:
    """Whether each number of a sentence stands before something else, and not near `things`."""
    text, language = record.answer, record.card.language
    found = thing(FactKind.NUMBER, language).finditer(text, sentence.start, sentence.end)
    numbers = [Span(*each.span()) for each in found]
    return bool(numbers) and not any(
        _is_alone(text, number, language) or any(_is_near(text, number, each) for each in things)
        for number in numbers
    )


def _is_near(text: str, number: Span, thing: Span) -> bool:
    between = text[min(number.end, thing.end) : max(number.start, thing.start)]
    is_chinese = text[thing.start] >= "\u3400"
    return (
        len(between) <= _MAX_BETWEEN_CHINESE if is_chinese else len(between.split()) <= _MAX_BETWEEN
    )


def _is_alone(text: str, number: Span, language: str) -> bool:
    """Whether no word that says something follows a number."""
    behind = _NEXT.match(text, number.end)
    read = tokens(behind[1], language) if behind else []
    return not read or read[0].function
