"""By which words an exchange holds what a question asks for.

Whether a word is an ordinary one is told by the words on record, not by those of the question: so
a question gets the same in whatever language it is asked.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, compress, pairwise

from bot.search.query.concepts import SAME
from bot.search.query.query import Query
from bot.search.ranking.wanted import USUAL
from bot.search.text.analysis import Token, tokens
from bot.search.text.frequency import frequency
from bot.search.text.language_tags import primary_language
from bot.search.text.passages import cut_passages
from bot.search.text.phrases import contains_phrase
from bot.search.text.term import is_character, is_function_term
from bot.store.record.interviews import Record

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
        places: Of the passages that were read, in its answer.
        texts: Terms of the interviewer's question and of these passages.
        ordinary: Concepts that are ordinary words as they were typed.
    """

    query: Query
    record: Record
    places: Sequence[int]
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
        words = frozenset(terms[0] for terms in self._members(number))
        if not words or any(map(is_character, words)):
            return bool(words) or number in self.ordinary
        language = self.record.card.language
        found = [
            (text, token)
            for text in self._with(words)
            for token in tokens(text, language, words)
            if token.term in words
        ]
        often = max((frequency(token.word, language) for _, token in found), default=0.0)
        return often >= USUAL and not _is_name(found, language)

    def _with(self, words: frozenset[str]) -> Iterator[str]:
        """The question and the passages that hold some of these terms: to read all is costly."""
        asked, *said = (not words.isdisjoint(terms) for terms in self.texts)
        if asked:
            yield self.record.question
        answer = self.record.answer
        for place in compress(self.places, said):
            span = cut_passages(answer)[place]
            yield answer[span.start : span.end]

    def _members(self, number: int) -> list[tuple[str, ...]]:
        """The terms that say a concept; none when only something near it is said."""
        members = self.query.concepts[number].members
        language = primary_language(self.record.card.language)
        saying = [each.terms for each in members if each.weight >= SAME and each.serves(language)]
        held = {terms[0] for terms in saying}.intersection(chain.from_iterable(self.texts))
        return [
            terms
            for terms in saying
            if (terms[0] in held or is_character(terms[0]))
            and any(_holds(each, terms) for each in self.texts)
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


def _is_name(found: Sequence[tuple[str, Token]], language: str) -> bool:
    """Whether texts only ever write a word with a capital, and not only to begin a sentence."""
    if primary_language(language) in _WITHOUT_CAPITALS:
        return False
    inside = any(text[: token.start].rstrip(" ")[-1:] not in _ENDS | {""} for text, token in found)
    return inside and all(text[token.start].isupper() for text, token in found)
