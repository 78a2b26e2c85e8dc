"""Whether somebody asks what the interviewer asked, in the same words."""

from collections.abc import Sequence

from bot.search.text.analysis import terms
from bot.search.text.sentences import SENTENCE_END
from bot.search.text.term import is_function_term
from bot.store.record.interviews import Record

ASKED_AGAIN = 0.9
"""How sure it is that the answer to a question answers it when it is asked again."""

MAX_MORE = 1
"""Words of the interviewer's sentence that a question may leave out, stop words aside."""

WHOLE_QUESTION = 3
"""Words that a question has at least that asks about one thing: what is an interview."""

MAX_ASKED = 600
"""Characters of an interviewer's question that are read; its sentences are short."""


def repeated_first(question: str, records: Sequence[Record]) -> bool:
    """Whether a question repeats that of the first exchange, and of no other that was found.

    Of several people who were asked the same, none is the one that is meant.

    Args:
        question: As it was read.
        records: What was found, best first.
    """
    again = (
        repeats(question, record.question[-MAX_ASKED:], record.card.language) for record in records
    )
    return next(again, False) and not any(again)


def repeats(question: str, asked: str, language: str) -> bool:
    """Whether a question has only words of one sentence of another, and nearly all of them.

    Args:
        question: As somebody asks it.
        asked: As an interviewer asked it.
        language: Of the interview.
    """
    wanted = set(terms(question, language))
    content = {term for term in wanted if not is_function_term(term)}
    for sentence in SENTENCE_END.split(asked):
        there = set(terms(sentence, language))
        if there == wanted and content and len(wanted) >= WHOLE_QUESTION:
            return True
        if there >= wanted and len(content) > 1:
            more = [term for term in there - wanted if not is_function_term(term)]
            if len(more) <= MAX_MORE:
                return True
    return False
