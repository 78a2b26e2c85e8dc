"""Several questions in one message, or one among what else somebody tells."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.chat.asking.joined import asked_about_both, joined_questions, refers_back
from bot.messages.language.phrases import bare_question
from bot.search.engine import highlight_question, search
from bot.search.query.filters import FilterError, plain_question
from bot.search.query.understanding import Searcher
from bot.search.text.sentences import ends_in_abbreviation
from bot.search.verdict import Result, Verdict
from bot.store.database import Store

MAX_SEPARATE = 3
"""Questions of one message that are answered one by one; the others have to be asked again."""

MAX_LISTED = 12
"""Entries of a list at most; one with more is taken for one question."""

MAX_SEPARATE_CHARACTERS = 600
"""A longer message is one question: somebody explains what they want."""

_QUESTION = re.compile(r"[^?？]+[?？]+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？；])\s*|\s*\n\s*")
_ASKS = re.compile(r"[?？][\"'”’»)]*$")
_TELL = re.compile(
    r"(?:(?<!\w)(?:tell|show) me|let me know|(?:want|like|love|need) to (?:know|find out|hear|read)"
    r"|looking for|wondering|(?<!\w)(?:под|рас|)ска(?:жите|зать|зали)(?: мне)?|(?<!\w)узнать"
    r"|интересует|ищу|请问|請問|想知道|想了解|告诉我|告訴我)[,:，：]?\s*(?P<asked>\S.*)",
    re.IGNORECASE,
)
"""What comes before a question that is not put as one."""

_NUMBER = re.compile(r"^\s*(?:\(?\d{1,2}[.)、．]|[-–—•*])\s*")
"""What stands before the questions of a list."""

_LISTED = re.compile(r"(?:^|\s)(\d{1,2})[.)、．]\s*(?=\D)")
"""The number before an entry of a list."""

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
        questions = _listed(said)
    return questions if 1 < len(questions) <= MAX_LISTED else []


def _listed(said: str) -> list[str]:
    """The entries of a list that is numbered from one; none for any other text."""
    numbers = list(_LISTED.finditer(said))
    if [int(each[1]) for each in numbers] != list(range(1, len(numbers) + 1)):
        return []
    ends = [each.start() for each in numbers[1:]] + [len(said)] * bool(numbers)
    return [
        bare_question(said[each.end() : end].strip(" ,;."))
        for each, end in zip(numbers, ends, strict=True)
    ]


def question_among(said: str) -> str:
    """The only question of a message that also tells of other things; empty for any other.

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
    if not asked and (told := [found for each in sentences if (found := _TELL.search(each))]):
        asked = [each["asked"] for each in told]
    is_among = len(asked) == 1 and any(each not in asked for each in sentences if each)
    return bare_question(asked[0]) if is_among and not refers_back(asked[0]) else ""


async def asked_among(said: str, store: Store, searcher: Searcher) -> str:
    """The question of a message that gets more by itself than all of the message; else empty.

    Args:
        said: What somebody wrote.
        store: Where the corpus is.
        searcher: Of this store.
    """
    question = question_among(said)
    if not question:
        return ""
    try:
        if plain_question(said) != said.strip():
            return ""  # what narrows the question may stand anywhere
        whole = await search(store, searcher, said, 1)
        alone = await search(store, searcher, question, 1)
    except FilterError:
        return ""
    if alone.verdict is Verdict.ANSWER:
        return question if whole.verdict is not Verdict.ANSWER or whole.missing else ""
    is_lost = whole.verdict is Verdict.NOTHING or (whole.missing and not alone.missing)
    return question if is_lost and alone.verdict is Verdict.SUGGESTIONS else ""


class Separate(NamedTuple):
    """Questions that are answered one by one.

    Attributes:
        questions: Those that are, `MAX_SEPARATE` at most; none when a message asks but one.
        is_more: Whether it asked more.
    """

    questions: tuple[str, ...] = ()
    is_more: bool = False


async def separate_questions(said: str, store: Store, searcher: Searcher) -> Separate:
    """The questions of a message that different exchanges answer, or that get nothing together.

    Args:
        said: What somebody wrote.
        store: Where the corpus is.
        searcher: Of this store.
    """
    apart = questions_in(said)
    questions = apart or joined_questions(said)
    both, subjects = ([], []) if questions else asked_about_both(said)
    asked = (questions or both)[:MAX_SEPARATE]
    if not asked:
        return Separate()
    try:
        if plain_question(said) != said.strip():
            return Separate()  # what narrows one of them may narrow all
        found = [await search(store, searcher, each, 1) for each in asked]
        together = await search(store, searcher, said, 1)
    except FilterError:
        return Separate()
    if both:
        is_split = await _is_of_two(found, together, subjects, store, searcher)
    else:
        is_split = _is_of_several(found, together, is_plain=bool(apart))
    return Separate(tuple(asked), len(questions) > len(asked)) if is_split else Separate()


def _is_of_several(found: Sequence[Result], together: Result, *, is_plain: bool) -> bool:
    """Whether questions get more one by one than together.

    Args:
        found: What each of them got.
        together: What all of them got.
        is_plain: Whether a question mark parts them; else one of them has to be answered.
    """
    answering = _first(found, Verdict.ANSWER)
    if len(answering) > 1:
        return True
    if len(_first(found, Verdict.ANSWER, Verdict.SUGGESTIONS)) < 2:
        return False
    return together.verdict is not Verdict.ANSWER and (is_plain or bool(answering))


async def _is_of_two(
    found: Sequence[Result],
    together: Result,
    subjects: Sequence[str],
    store: Store,
    searcher: Searcher,
) -> bool:
    """Whether what a question about two things finds first says nothing of one of them."""
    is_apart = len(_first(found, Verdict.ANSWER, Verdict.SUGGESTIONS)) == len(subjects)
    if not is_apart or not _first(found, Verdict.ANSWER):
        return False
    if not together.shown:
        return True
    first = together.shown[0].record
    text = f"{first.question}\n\n{first.answer}"
    for subject in subjects:
        if not await highlight_question(store, searcher, subject, text):
            return True
    return False


def _first(found: Sequence[Result], *verdicts: Verdict) -> set[str]:
    """The exchanges that stand first where the verdict is one of some."""
    return {each.hits[0].record.id for each in found if each.verdict in verdicts}
