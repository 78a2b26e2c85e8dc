"""What an interviewer asked, apart from what they said before asking."""

import re

from bot.messages.markup.message import clip, units
from bot.search.text.sentences import SENTENCE_END, ends_in_abbreviation

MAX_WHOLE_UNITS = 280
"""Units of a question that is shown as it is, whatever it begins with."""

_BARE = 80
"""Units of a question that may need what was said before it to be understood."""

_LEAST_BEFORE = 40
"""Units of what was said before it that are worth showing."""

_END = re.compile(rf"{SENTENCE_END.pattern}|\n+")
_ASKS = re.compile(r"[?？][\"'”’»)\]」』）]*$")


def split_preamble(question: str) -> tuple[str, str]:
    """Cuts an interviewer's turn before the question that it ends with.

    Args:
        question: The whole turn.

    Returns:
        What was said before, which may be empty, and the last run of sentences that ask. A turn
        that is short, or does not end with a question, is a question as a whole.
    """
    text = question.strip()
    if units(text) <= MAX_WHOLE_UNITS:
        return "", text
    starts = [0] + [
        match.end()
        for match in _END.finditer(text)
        if match.end() < len(text) and not ends_in_abbreviation(text, match.start())
    ]
    sentences = [
        text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
    first = len(sentences)
    while first and _ASKS.search(sentences[first - 1].rstrip()):
        first -= 1
    if first in {0, len(sentences)}:
        return "", text
    return text[: starts[first]].rstrip(), text[starts[first] :]


def headline(question: str, limit: int) -> str:
    """The question in one line of at most `limit` units, without what was said before it.

    A few words such as “How will you react to this?” say nothing alone: where there is room, what
    was said before begins the line.
    """
    before, asked = split_preamble(question)
    room = limit - units(asked) - 1
    if before and units(asked) < _BARE and room >= _LEAST_BEFORE:
        return f"{clip(before, room)} {clip(asked, limit)}"
    return clip(asked, limit)
