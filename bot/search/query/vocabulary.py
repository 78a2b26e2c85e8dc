"""What a question can be compared with: the words on record and those of the lexicon."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.search.query.concepts import Concept
from bot.search.query.thesaurus import Thesaurus
from bot.search.text.analysis import is_pair
from bot.search.text.common_words import common_terms
from bot.search.text.stemming import script_for
from bot.store import lookup

MIN_LETTERS = 4
"""A shorter word is taken to be typed right."""

Word = tuple[str, str]
"""A term, and a word on record that has it."""


class Vocabulary:
    """Looks words up, many at once, and remembers how often they are on record.

    Args:
        db: A connection of `Store.run`; without one nothing is on record.
        thesaurus: The words of the lexicon.
        languages: Of the corpus, the most frequent first.
    """

    def __init__(
        self, db: sqlite3.Connection | None, thesaurus: Thesaurus, languages: Sequence[str]
    ) -> None:
        self._db = db
        self.thesaurus = thesaurus
        self.languages = tuple(languages)
        self.scripts = frozenset(map(script_for, languages))
        self._looked_up: set[str] = set()
        self.frequency: dict[str, int] = {}
        """In how many exchanges each term is that was looked up; absent for none."""

    def look_up(self, terms: Collection[str]) -> None:
        """Adds terms to `frequency`."""
        wanted = set(terms) - self._looked_up
        if wanted and self._db:
            self._looked_up |= wanted
            self.frequency.update(lookup.frequencies(self._db, wanted))

    def holds(self, concept: Concept) -> bool:
        """Whether some way to say a concept is on record, as far as it was looked up."""
        return any(member.terms[0] in self.frequency for member in concept.members)

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
            or self.thesaurus.knows(concept.lexicon_term)
        )

    def near(self, words: Mapping[str, tuple[int, int]]) -> dict[str, list[Word]]:
        """Words on record that begin or end as these do: `lookup.words_near`.

        Args:
            words: For each how many first letters decide, and how many letters longer or shorter
                others may be.
        """
        return lookup.words_near(self._db, words) if words and self._db else {}

    def beginning(
        self, words: Mapping[str, tuple[Sequence[str], int, int]]
    ) -> dict[str, list[Word]]:
        """Words on record whose terms begin in some way: `lookup.words_beginning`.

        Args:
            words: For each the beginnings, and how many letters words have at least and at most.
        """
        return lookup.words_beginning(self._db, words) if words and self._db else {}

    def exchanges_of(self, words: Iterable[Word]) -> dict[str, int]:
        """In how many exchanges words on record are."""
        wanted = list(dict.fromkeys(words))
        return lookup.exchange_counts(self._db, wanted) if wanted and self._db else {}
