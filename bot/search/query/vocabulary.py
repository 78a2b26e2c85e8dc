"""What a question can be compared with: the words on record and those of the lexicon."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from bot.search.query.concepts import Concept
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.speakers import Names
from bot.search.text.common_words import common_terms
from bot.search.text.language_tags import primary_language
from bot.search.text.stems.stemming import script_for
from bot.search.text.term import is_pair
from bot.store.index import words_on_record

MIN_LETTERS = 4
"""A shorter word is taken to be typed right."""

Word = tuple[str, str]
"""A term, and a word on record that has it."""


Frequencies = Callable[[sqlite3.Connection, Collection[str]], Mapping[str, int]]


class Vocabulary:
    """Looks words up, many at once, and remembers how often they are on record.

    Args:
        db: A connection of `Store.run`; without one nothing is on record.
        thesaurus: The words of the lexicon.
        languages: Of the corpus, the most frequent first.
        names: Of those who speak.
        frequencies: As `words_on_record.frequencies`, which is asked if none is given.
    """

    def __init__(
        self,
        db: sqlite3.Connection | None,
        thesaurus: Thesaurus,
        languages: Sequence[str],
        names: Names | None = None,
        frequencies: Frequencies = words_on_record.frequencies,
    ) -> None:
        self._db = db
        self.thesaurus = thesaurus
        self.names = names or Names(())
        self.languages = tuple(languages)
        self.tags = frozenset(map(primary_language, languages))
        """The same without their regions."""

        self.scripts = frozenset(map(script_for, languages))
        self._frequencies = frequencies
        self._looked_up: set[str] = set()
        self.frequency: dict[str, int] = {}
        """In how many exchanges each term is that was looked up; absent for none."""

    def look_up(self, terms: Collection[str]) -> None:
        """Adds terms to `frequency`."""
        wanted = set(terms) - self._looked_up
        if wanted and self._db:
            self._looked_up |= wanted
            self.frequency.update(self._frequencies(self._db, wanted))

    def forget(self, term: str) -> None:
        """Takes a term for one that is not on record."""
        self._looked_up.add(term)
        self.frequency.pop(term, None)

    def holds(self, concept: Concept) -> bool:
        """Whether some way to say a concept is on record, as far as it was looked up."""
        return any(map(self.has, [member.terms[0] for member in concept.members]))

    def has(self, term: str) -> bool:
        """Whether a term that was looked up is on record: said, or of a speaker's name."""
        return term in self.frequency or self.names.has(term)

    def knows(self, concept: Concept) -> bool:
        """Whether a word is no typing error, whatever is on record."""
        word = concept.words[0]
        return (
            concept.function
            or concept.known
            or len(word) < MIN_LETTERS
            or not word.isalpha()
            or is_pair(word)
            or concept.term in common_terms()
            or self._is_of_lexicon(word, concept.lexicon_term)
        )

    def _is_of_lexicon(self, word: str, term: str) -> bool:
        """Whether the lexicon has a word; English names have no endings: leeding is no Leeds."""
        thesaurus = self.thesaurus
        other_name = word.isascii() and thesaurus.names((term,)) and not thesaurus.is_name(word)
        return thesaurus.knows(term) and not other_name

    def near(self, words: Mapping[str, tuple[int, int]]) -> dict[str, list[Word]]:
        """Words on record that begin or end as these do: `words_on_record.words_near`.

        Args:
            words: For each how many first letters decide, and how many letters longer or shorter
                others may be.
        """
        found = words_on_record.words_near(self._db, words) if words and self._db else {}
        return _together(found, {word: self.names.near(word, words[word][1]) for word in words})

    def beginning(
        self, words: Mapping[str, tuple[Sequence[str], int, int]]
    ) -> dict[str, list[Word]]:
        """Words on record whose terms begin in some way: `words_on_record.words_beginning`.

        Args:
            words: For each the beginnings, and how many letters words have at least and at most.
        """
        found = words_on_record.words_beginning(self._db, words) if words and self._db else {}
        named = {
            word: self.names.beginning(beginnings, lengths)
            for word, (beginnings, *lengths) in words.items()
        }
        return _together(found, named)

    def exchanges_of(self, words: Iterable[Word]) -> dict[str, int]:
        """In how many exchanges words on record are; 1 for a name that is on a card alone."""
        wanted = list(dict.fromkeys(words))
        found = words_on_record.exchange_counts(self._db, wanted) if wanted and self._db else {}
        return {word: found.get(word, 1) for _, word in wanted}


def _together(
    found: Mapping[str, Sequence[Word]], named: Mapping[str, Sequence[Word]]
) -> dict[str, list[Word]]:
    return {
        word: list(dict.fromkeys((*found.get(word, ()), *named.get(word, ()))))
        for word in {**found, **named}
    }
