"""By which words an exchange holds what a question asks for.

Whether a word is an ordinary one is told by the words on record, not by those of the question: so
a question gets the same in whatever language it is asked.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.search.query.query import Query
from bot.search.ranking.wanted import USUAL
from bot.search.text.analysis import Token, is_character, is_function_term, tokens
from bot.search.text.frequency import frequency
from bot.search.text.phrases import contains_phrase
from bot.store.interviews import Record

SAYS_IT = 0.85
"""What a member counts at least that says a concept, and not only something near it."""

_ENDS = frozenset(".!?…:\"“”«»„'‘(¿¡\n")
"""Signs behind which a word has a capital whatever it is."""

_WITHOUT_CAPITALS = frozenset({"de", "zh"})
"""Languages in which a capital tells no name."""


@dataclass(frozen=True, slots=True)
class SaidAs:
    """How an exchange says the concepts of a question.

    Attributes:
        query: The question.
        record: The exchange.
        texts: Terms of the interviewer's question and of the passages that were read.
        ordinary: Concepts that are ordinary words as they were typed.
    """

    query: Query
    record: Record
    texts: Sequence[Sequence[str]]
    ordinary: Collection[int]

    def is_phrase(self, number: int) -> bool:
        """Whether several words say a concept, which say more than one does."""
        said = self._members(number)
        return any(map(_is_phrase, said)) if said else len(self.query.concepts[number].words) > 1

    def is_ordinary(self, number: int) -> bool:
        """Whether one word says it, which everybody uses now and then and which is no name."""
        if self.is_phrase(number):
            return False
        words = {terms[0] for terms in self._members(number)}
        if not words or any(map(is_character, words)):
            return bool(words) or number in self.ordinary
        record = self.record
        text, language = f"{record.question}\n{record.answer}", record.card.language
        found = [each for each in tokens(text, language, frozenset(words)) if each.term in words]
        often = max((frequency(each.word, language) for each in found), default=0.0)
        return often >= USUAL and not _is_name(found, text, language)

    def _members(self, number: int) -> list[tuple[str, ...]]:
        """The terms that say a concept; none when only something near it is said."""
        return [
            member.terms
            for member in self.query.concepts[number].members
            if member.weight >= SAYS_IT and any(_holds(each, member.terms) for each in self.texts)
        ]


def _is_phrase(terms: Sequence[str]) -> bool:
    """Whether terms are several words; covid and covid19 are one."""
    content = [term for term in terms if not is_function_term(term)]
    return any(not other.startswith(term) for term, other in pairwise(content))


def _holds(text: Sequence[str], terms: tuple[str, ...]) -> bool:
    """Whether a text holds terms in a row; one Chinese character begins any term."""
    if len(terms) == 1 and is_character(terms[0]):
        return any(term[0] == terms[0] for term in text)
    return contains_phrase(text, terms)


def _is_name(found: Sequence[Token], text: str, language: str) -> bool:
    """Whether a text only ever writes a word with a capital, and not only to begin a sentence."""
    if language.partition("-")[0].lower() in _WITHOUT_CAPITALS:
        return False
    inside = [each for each in found if text[: each.start].rstrip(" ")[-1:] not in _ENDS | {""}]
    return bool(inside) and all(text[each.start].isupper() for each in found)
