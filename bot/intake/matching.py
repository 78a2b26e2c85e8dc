"""Is this the interview that we had? Edited and moved ones keep their identity. Pure."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from bot.corpus.interview import Exchange, Interview
from bot.store.record.kept import Kept

MIN_SHARED_QUESTIONS = 0.5
"""Share of its questions that an interview keeps when it is edited and moved at once."""


MAX_CHANGED_WORDS = 1
"""Words in which two versions may differ that do not ask exactly the same questions."""


@dataclass(frozen=True, slots=True)
class KnownInterview:
    """An interview on record that may be an earlier version of a new reading.

    Attributes:
        questions: What is asked in it.
        here: It came from the very document that is read.
        alone: It is all that its document held.
    """

    kept: Kept
    questions: Sequence[str]
    here: bool
    alone: bool


def earlier_version(
    interview: Interview, ordinal: int, known: Collection[KnownInterview], *, reread: bool
) -> KnownInterview | None:
    """The interview on record that a reading is a new version of.

    Args:
        interview: What was read.
        ordinal: Its place in the document.
        known: What it may be a version of: nothing that is still on record elsewhere.
        reread: The document's bytes are the same, only the way of reading has changed.
    """
    best, most = None, 0.0
    for each in known:
        likeness = _likeness(interview, ordinal, each, reread=reread)
        if likeness > most:
            best, most = each, likeness
    return best


def _likeness(interview: Interview, ordinal: int, known: KnownInterview, *, reread: bool) -> float:
    """How sure it is that both are one interview; 0 when they are not."""
    kept = known.kept
    if reread and known.here and ordinal == kept.ordinal:
        return 4
    if interview.url and interview.url == kept.url and known.alone:
        return 3
    mine = _plain(exchange.question for exchange in interview.exchanges)
    theirs = _plain(known.questions)
    shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    same_title = bool(interview.title) and interview.title == kept.title
    if known.here and known.alone:
        # A file that shows neither again was overwritten with another interview, which is new.
        return shared + same_title
    return shared if shared >= MIN_SHARED_QUESTIONS and (same_title or len(mine) > 1) else 0


def shares_questions(interview: Interview, questions: Iterable[str]) -> bool:
    """Whether an interview asks so much of what another does that it may be a version of it."""
    mine = _plain(each.question for each in interview.exchanges)
    theirs = _plain(questions)
    return len(mine & theirs) >= MIN_SHARED_QUESTIONS * max(len(mine), len(theirs))


def is_other_version(interview: Interview, exchanges: Sequence[Exchange], *, certain: bool) -> bool:
    """Whether an interview differs so little from another that both are versions of one.

    Such are the copies that file-sharing programs leave when a document was edited in two places.
    Of those that do not even share questions (`shares_questions`) there is no need to ask.

    Args:
        interview: What was read.
        exchanges: Those of an interview of the same date with the same speaker.
        certain: Date and speaker are known, rather than unknown of both.
    """
    if not shares_questions(interview, (each.question for each in exchanges)):
        return False
    mine = _plain(each.question for each in interview.exchanges)
    if certain and len(mine) > 1 and mine == _plain(each.question for each in exchanges):
        return True
    words, other_words = _words(interview.exchanges), _words(exchanges)
    changed = Levenshtein.distance(words, other_words, score_cutoff=MAX_CHANGED_WORDS)
    return changed <= MAX_CHANGED_WORDS


def grown_exchanges(interview: Interview, before: Iterable[Exchange]) -> set[int]:
    """The places of the exchanges that an interview gained, or whose answer goes on.

    Args:
        interview: As it is now.
        before: The exchanges that it had.
    """
    answers: dict[str, list[str]] = {}
    for each in before:
        answers.setdefault(_plain_text(each.question), []).append(each.answer)
    return {
        place
        for place, each in enumerate(interview.exchanges)
        if not (had := answers.get(_plain_text(each.question)))
        or any(each.answer != old and each.answer.startswith(old) for old in had)
    }


def only_added(interview: Interview, before: Iterable[Exchange]) -> bool:
    """Whether an interview has all that it had: nothing was changed, only added."""
    added = grown_exchanges(interview, before)
    had = list(before)
    kept = {
        (_plain_text(each.question), each.answer)
        for place, each in enumerate(interview.exchanges)
        if place not in added
    }
    went_on = [(_plain_text(each.question), each.answer) for each in interview.exchanges]
    return all(
        (question := _plain_text(each.question), each.answer) in kept
        or any(asked == question and now.startswith(each.answer) for asked, now in went_on)
        for each in had
    )


def _words(exchanges: Iterable[Exchange]) -> list[str]:
    texts = (text for each in exchanges for text in (each.question, each.answer))
    return [word for text in texts for word in text.casefold().split()]


def _plain_text(text: str) -> str:
    return " ".join(text.casefold().split())


def _plain(questions: Iterable[str]) -> set[str]:
    return {_plain_text(question) for question in questions}
