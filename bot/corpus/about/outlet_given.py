"""To which outlet a text says that somebody gave the interview: `gab dem »Hafenblatt« …`."""

import re
from collections.abc import Iterator

from bot.corpus.about.clues import Clues
from bot.corpus.about.names import inflected, names
from bot.corpus.words import searched

_GAVE = re.compile(
    rf"(?:gab|gewährte)\s+(?:dem|der|den)\s+(?:[«“„\"]([^«»“”„\"]{{2,40}})[»”“\"]|({names.NAME}))"
    r"(?:\s*\([^()]{2,40}\))?\s+(?:\w+\s+){0,3}Interview"
)
"""To whom somebody gave it, in German: `gab dem »Hafenblatt« das folgende Interview`."""
_TOLD_QUOTED = re.compile(
    r"(?:рассказала?|сообщила?|заявила?|ответила?|в\sинтервью)\s+(?:[а-яё]+\s){0,2}?"
    r"[«\"“](?P<name>[^«»\"“”\s]{2,30})[»\"”]"
)
"""To whom somebody told it, in Russian and in the dative: `рассказал «Маяку»`."""


def given_to(seen: Clues) -> Iterator[str]:
    """To whom the text says that the interview was given."""
    for text in seen.texts:
        for hit in _GAVE.finditer(text[: searched.PARAGRAPH_CHARS]):
            yield next(filter(None, hit.groups()))
        for hit in _TOLD_QUOTED.finditer(text[: searched.PARAGRAPH_CHARS]):
            yield inflected.nominative(hit["name"], "кому")
