"""Several questions in one message, or one among what else somebody tells."""

import re

from bot.chat.services import Services
from bot.messages.language.phrases import bare_question
from bot.search.engine import search
from bot.search.query.filters import FilterError, plain_question
from bot.search.text.sentences import ends_in_abbreviation
from bot.search.verdict import Verdict

MAX_SEPARATE = 3
"""Questions of one message that are answered one by one; more are one question."""

MAX_SEPARATE_CHARACTERS = 600
"""A longer message is one question: somebody explains what they want."""

_QUESTION = re.compile(r"[^?？]+[?？]+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？；])\s*|\s*\n\s*")
_ASKS = re.compile(r"[?？][\"'”’»)]*$")
_NUMBER = re.compile(r"^\s*(?:\(?\d{1,2}[.)、．]|[-–—•*])\s*")
"""What stands before the questions of a list."""

_REFERS = re.compile(
    r"\b(?:it|this|these|those|это|этого|этому|этим|этом|этот|эта|эту|эти|этих)\b|[这那它]",
    re.IGNORECASE,
)
"""What means something that was told before."""

_QUOTES = re.compile(r"[\"“”«»„「」『』]")


def questions_in(said: str) -> list[str]:
    """The questions that a message consists of; none when it is one, or holds something else.

    Args:
        said: What somebody wrote.
    """
    if len(said) > MAX_SEPARATE_CHARACTERS or _QUOTES.search(said):
        return []
    questions = [bare_question(_NUMBER.sub("", each)) for each in _QUESTION.findall(said)]
    if any(map(str.isalnum, _QUESTION.sub("", said))):
        return []
    return questions if 1 < len(questions) <= MAX_SEPARATE else []


def question_among(said: str) -> str:
    """The only question of a message that also tells of other things; empty in any other.

    Args:
        said: What somebody wrote.
    """
    ends = [
        match.end()
        for match in _SENTENCE_END.finditer(said)
        if not ends_in_abbreviation(said, match.end())
    ]
    starts = [0, *ends]
    sentences = [
        said[start:end].strip() for start, end in zip(starts, [*ends, len(said)], strict=True)
    ]
    asked = [each for each in sentences if _ASKS.search(each)]
    is_among = len(asked) == 1 and any(each not in asked for each in sentences if each)
    return bare_question(asked[0]) if is_among and not _REFERS.search(asked[0]) else ""


async def asked_among(said: str, services: Services) -> str:
    """The question of a message that gets more by itself than all of the message; else empty.

    Args:
        said: What somebody wrote.
        services: Where to look.
    """
    question = question_among(said)
    if not question:
        return ""
    try:
        if plain_question(said) != said.strip():
            return ""  # what narrows the question may stand anywhere
        whole = await search(services.store, services.searcher, said, 1)
        alone = await search(services.store, services.searcher, question, 1)
    except FilterError:
        return ""
    if alone.verdict is Verdict.ANSWER:
        return question if whole.verdict is not Verdict.ANSWER or whole.missing else ""
    is_more = whole.verdict is Verdict.NOTHING and alone.verdict is Verdict.SUGGESTIONS
    return question if is_more else ""


async def separate_questions(said: str, services: Services) -> list[str]:
    """The questions of a message that different exchanges answer, or that get nothing together.

    Args:
        said: What somebody wrote.
        services: Where to look.
    """
    questions = questions_in(said)
    if not questions:
        return []
    answering, fitting = set(), set()
    try:
        for question in questions:
            found = await search(services.store, services.searcher, question, 1)
            if found.verdict is not Verdict.NOTHING:
                fitting.add(found.hits[0].record.id)
            if found.verdict is Verdict.ANSWER:
                answering.add(found.hits[0].record.id)
        if len(answering) > 1:
            return questions
        together = await search(services.store, services.searcher, said, 1)
    except FilterError:
        return []
    is_lost = together.verdict is Verdict.NOTHING and len(fitting) > 1
    return questions if is_lost else []
