"""Several questions in one message."""

import re

from bot.chat.services import Services
from bot.messages.language.phrases import bare_question
from bot.search.engine import search
from bot.search.query.filters import FilterError
from bot.search.verdict import Verdict

MAX_SEPARATE = 3
"""Questions of one message that are answered one by one; more are one question."""

MAX_SEPARATE_CHARACTERS = 600
"""A longer message is one question: somebody explains what they want."""

_QUESTION = re.compile(r"[^?？]+[?？]+")
_QUOTES = re.compile(r"[\"“”«»„「」『』]")


def questions_in(said: str) -> list[str]:
    """The questions that a message consists of; none when it is one, or holds something else.

    Args:
        said: What somebody wrote.
    """
    if len(said) > MAX_SEPARATE_CHARACTERS or _QUOTES.search(said):
        return []
    questions = [bare_question(each) for each in _QUESTION.findall(said)]
    if any(map(str.isalnum, _QUESTION.sub("", said))):
        return []
    return questions if 1 < len(questions) <= MAX_SEPARATE else []


async def separate_questions(said: str, services: Services) -> list[str]:
    """The questions of a message, where different exchanges answer them; else none.

    Args:
        said: What somebody wrote.
        services: Where to look.
    """
    questions = questions_in(said)
    answering = set()
    for question in questions:
        try:
            found = await search(services.store, services.searcher, question, 1)
        except FilterError:
            return []
        if found.verdict is Verdict.ANSWER:
            answering.add(found.hits[0].record.id)
    return questions if len(answering) > 1 else []
