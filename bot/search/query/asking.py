"""Words with which a question only asks for a view of something, or whether it was spoken of.

They stand in no answer, and count as words of grammar: what is left is what is asked about.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.search.query.asking_words import (
    AND_WHERE,
    ASKING_CHINESE,
    ASKING_ENGLISH,
    ASKING_OTHERS,
    ASKING_RUSSIAN,
    ENDINGS,
    PURPOSES,
    SAYING,
)
from bot.search.text.stems.stemming import (
    HOLDS_CHINESE,
    HOLDS_CYRILLIC,
    HOLDS_LATIN,
    WHERE_WORDS_BEGIN,
)


def _compiled(*ways: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(f"{WHERE_WORDS_BEGIN}(?:{'|'.join(each)})", re.IGNORECASE) for each in ways
    )


_WAYS = (
    (HOLDS_LATIN, _compiled(ASKING_ENGLISH, ASKING_OTHERS)),
    (HOLDS_CYRILLIC, _compiled(ASKING_RUSSIAN)),
    (HOLDS_CHINESE, _compiled(ASKING_CHINESE)),
    (re.compile(""), _compiled(PURPOSES, ENDINGS)),
)
"""Each with what a question has to hold for them to stand in it."""

_AND_WHERE = re.compile(AND_WHERE, re.IGNORECASE)
_SAYING = re.compile(SAYING, re.IGNORECASE)


@lru_cache(8)  # a question is read, and what it asks for is
def words_that_ask(question: str) -> frozenset[int]:
    """The places of the characters with which a question only says that something is asked.

    Args:
        question: Any text; where a part of what asks is what is asked about, only the rest counts.
    """
    ways = [each for letters, some in _WAYS if letters.search(question) for each in some]
    found = [each for way in ways for each in way.finditer(question)]
    if (where := _AND_WHERE.search(question)) and _SAYING.search(question, 0, where.start()):
        found.append(where)
    return frozenset(n for each in found for n in range(*each.span(each.lastindex or 0)))


def without_asking(question: str) -> str:
    """A question with blanks in place of what only says that something is asked.

    Args:
        question: Any text; all that is left stands where it stood.
    """
    asking = words_that_ask(question)
    if not asking:
        return question
    return "".join(" " if n in asking else each for n, each in enumerate(question))
