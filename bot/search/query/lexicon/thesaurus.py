"""The lexicon looked up by terms: which phrases mean the same, and which words are known at all."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from bot.search.query.lexicon.analysed_lexicon import (
    AnalysedLexicon,
    LexiconTerms,
    Phrase,
    beginning_of,
    beginning_of_term,
    terms_of_surface,
)
from bot.search.query.lexicon.lexicon import SYNONYM, Lexicon, split_tag
from bot.search.text.stems.russian import meant
from bot.search.text.stems.verb_endings import meant_as_verb
from bot.search.text.term import fold, is_pair

_REMEMBERED = 1 << 11
"""Terms and groups that are remembered."""

PART_OF = 0.8
"""What a part of a place counts that has a name of its own: 韩国, South Korea, for Korea."""

WHOLE_OF = 0.5
"""What the whole counts for a part of it: Korea, for 韩国. It is suggested, and no plain answer."""

THROUGH_ENGLISH = 0.85
"""What a word counts that is tied to another by an English one, which both of their groups begin
with: 矿工, *Bergmann*, by miner."""

_PART = re.compile(r"(?:(?:North|South)(?:east)?|East|West|Central|Inner)(?:ern)? ([A-Z]\w+)")
"""The name of a part of a place, as English tells it by its direction."""


class Thesaurus:
    """Looks a lexicon up by terms.

    Args:
        lexicon: Topics and synonyms.
        terms: The same by its terms; analysed when it is asked for, if not given.
    """

    def __init__(self, lexicon: Lexicon, terms: LexiconTerms | None = None) -> None:
        self._lexicon = lexicon
        self._terms = terms or AnalysedLexicon(lexicon)
        self._entry = lru_cache(_REMEMBERED)(self._terms.entry)
        self._group = lru_cache(_REMEMBERED)(self._terms.group)
        self._is_of_names = lru_cache(_REMEMBERED)(self._of_names)
        self._words = lru_cache(_REMEMBERED)(self._terms.words)
        self._language = lru_cache(_REMEMBERED)(self._tagged)
        self._parts_of = lru_cache(_REMEMBERED)(self._of_parts)
        self._parts = _parts_of_places(lexicon)
        self._wholes = _wholes_of(self._parts, lexicon)
        self.languages = self._terms.languages
        """Those that have words of their own, besides English, Russian and Chinese."""

    def longest(
        self,
        terms: Sequence[str],
        at: int,
        languages: Collection[str],
        least: float = 0.0,
        shortest: int = 1,
    ) -> int:
        """How many terms from a place on are the longest phrase that begins there; 0 for none.

        Args:
            terms: Of a question.
            at: Where the phrase begins.
            languages: Of the corpus; what ties English to any other language does not count.
            least: What a synonym of several words has to count at least; one word may count less.
            shortest: Terms of a phrase at least.
        """
        entry = self._entry(terms[at])
        if entry is None:
            return 0
        for length in range(min(entry.longest, len(terms) - at), shortest - 1, -1):
            phrase = tuple(terms[at : at + length])
            for group in entry.groups.get(phrase, ()):
                if length > 1 and self._weight(group) < least:
                    continue
                if self._serves(group, phrase, languages):
                    return length
        return 0

    def same_as(
        self, phrase: Phrase, word: str = "", languages: Collection[str] = ()
    ) -> dict[Phrase, float]:
        """The phrases that mean the same as one, with what each counts.

        Args:
            phrase: Its terms.
            word: Its first word, without case; of several words with one stem, Russian or of a
                language with a file of its own, it tells which is meant, if given.
            languages: Of the corpus; words of other languages that have a file of their own are
                left out. Two English words that are tied to one word of such a language do not mean
                the same for that.
        """
        found: dict[Phrase, float] = {}
        for _, other, counts in self._same(phrase, word, languages):
            if counts > found.get(other, 0.0):
                found[other] = counts
        return found

    def languages_of(
        self, phrase: Phrase, word: str = "", languages: Collection[str] = ()
    ) -> dict[Phrase, frozenset[str]]:
        """The languages of what `same_as` gives: empty for English, and for names of any."""
        found: dict[Phrase, frozenset[str]] = {}
        for language, other, _ in self._same(phrase, word, languages):
            found[other] = found.get(other, frozenset()) | {language}
        return found

    def _same(
        self, phrase: Phrase, word: str, languages: Collection[str]
    ) -> Iterator[tuple[str, Phrase, float]]:
        """What means the same, with its language and what it counts; some more than once."""
        for group in self._groups_of(phrase, word):
            if not self._serves(group, phrase, languages):
                continue
            weight = self._weight(group)
            only_tied = bool(self._language(group)) and not split_tag(phrase[0])[0]
            for language, other in self._group(group):
                if language in languages if language else not only_tied:
                    yield language, other, weight
            yield from self._beside(group, languages)
        tied = {each for each in languages if each in self.languages}
        if tied and not _is_english(phrase):
            for language, other in self._through_english(self._groups_of(phrase, word), tied):
                yield language, other, THROUGH_ENGLISH

    def _beside(
        self, group: int, languages: Collection[str]
    ) -> Iterator[tuple[str, Phrase, float]]:
        """The phrases of a place's parts, and those of what it is a part of."""
        for part in self._parts_of(group):
            for language, other in self._group(part):
                short = len(other) == 1 or is_pair(other[0])  # longer ones hold the word itself
                if short and (not language or language in languages):
                    yield language, other, PART_OF
        for whole in self._wholes.get(group, ()):
            for language, other in self._group(whole):
                if not language or language in languages:
                    yield language, other, WHOLE_OF

    def _through_english(
        self, groups: Iterable[int], languages: Collection[str]
    ) -> Iterator[tuple[str, Phrase]]:
        """What languages of a corpus have for the English words that some groups begin with."""
        for group in groups:
            english = self._lexicon.synonyms[group][0]
            head = terms_of_surface(english) if english.isascii() else ()
            entry = self._entry(head[0]) if head else None
            for tied in entry.groups.get(head, ()) if entry else ():
                if self._language(tied) in languages and self._begins(tied, english):
                    yield from (each for each in self._group(tied) if each[0])

    def _begins(self, group: int, english: str) -> bool:
        return fold(self._lexicon.synonyms[group][0]) == fold(english)

    def knows(self, term: str) -> bool:
        """Whether some word of the lexicon has this term."""
        entry = self._entry(term)
        return entry is not None and entry.known

    def has(self, phrase: Phrase) -> bool:
        """Whether this is a phrase of the lexicon."""
        entry = self._entry(phrase[0])
        return entry is not None and phrase in entry.groups

    def is_name(self, word: str) -> bool:
        """Whether a casefolded word is only ever capitalised."""
        return word in self._terms.names(beginning_of(word))

    def names(self, phrase: Phrase, word: str = "") -> bool:
        """Whether a phrase stands for somebody or something that has a name: a place, an office.

        Args:
            phrase: Its terms.
            word: Its first word, as `same_as` takes it.
        """
        return any(
            self._is_of_names(group) and not self._abbreviates(group, phrase, word)
            for group in self._groups_of(phrase, word)
        )

    def _abbreviates(self, group: int, phrase: Phrase, word: str) -> bool:
        """Whether a group has a word's stem for another word in capitals alone: aid, AIDS."""
        alike = [
            surface
            for surface in self._lexicon.synonyms[group]
            if surface.isascii() and surface.isupper() and terms_of_surface(surface) == phrase
        ]
        return bool(word and alike) and all(fold(each) != word for each in alike)

    def _of_names(self, group: int) -> bool:
        surfaces = self._lexicon.synonyms[group]
        english = [each for each in surfaces if each.isascii() and not split_tag(each)[0]]
        return bool(english) and all(
            surface[0].isupper() or not surface[0].isalpha() for surface in english
        )

    def other_names(self, name: str) -> tuple[str, ...]:
        """The names of what has a name, such as those of an outlet in other languages.

        Args:
            name: As somebody wrote it, as a whole.
        """
        wanted, phrase = fold(name), terms_of_surface(name)
        entry = self._entry(phrase[0]) if phrase else None
        return tuple(
            other
            for group in (entry.groups.get(phrase, ()) if entry else ())
            for surface in self._lexicon.synonyms[group]
            if fold(surface) == wanted
            for other in self._lexicon.synonyms[group]
            if not other[0].islower()
        )

    def words_like(self, word: str) -> list[str]:
        """Words with the same first letter, at most one letter longer or shorter."""
        like = self._words(word[0])
        return [
            other for n in range(len(word) - 1, len(word) + 2) for other in like.get(n, "").split()
        ]

    def russian_terms(self, beginning: str) -> list[str]:
        """Terms of single Russian words that begin so, in order."""
        russian = self._terms.russian(beginning_of_term(beginning))
        return [term for term in russian if term.startswith(beginning)]

    def _groups_of(self, phrase: Phrase, word: str) -> Sequence[int]:
        """The groups of a phrase; those of the word that was meant where several have its stem."""
        entry = self._entry(phrase[0])
        if entry is None:
            return ()
        words = entry.words if word and len(phrase) == 1 else ()
        if language := split_tag(phrase[0])[0]:
            said = {group for each, group in words if each == word}
            said = said or meant_as_verb(word, language, words)
        else:
            said = meant(word, words)
        return sorted(said) or entry.groups.get(phrase, ())

    def _serves(self, group: int, phrase: Phrase, languages: Collection[str]) -> bool:
        """Whether a group has what a phrase may be found by in a corpus of some languages."""
        language = self._language(group)
        return not language or language in languages or bool(split_tag(phrase[0])[0])

    def _tagged(self, group: int) -> str:
        """The language that a group ties to English, if it does."""
        return split_tag(self._lexicon.synonyms[group][-1])[0]

    def _of_parts(self, group: int) -> Sequence[int]:
        """The groups of the parts of a place."""
        return self._parts.get(self._lexicon.synonyms[group][0], ())

    def _weight(self, group: int) -> float:
        weights = self._lexicon.weights
        return weights[group] if group < len(weights) else SYNONYM


def _is_english(phrase: Phrase) -> bool:
    return phrase[0].isascii() and not split_tag(phrase[0])[0]


def _parts_of_places(lexicon: Lexicon) -> Mapping[str, Sequence[int]]:
    """By the first word of a group, the groups of its parts: North Korea and South Korea."""
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(lexicon.synonyms):
        if found := _PART.fullmatch(group[0]):
            parts[found[1]].append(number)
    return parts


def _wholes_of(parts: Mapping[str, Sequence[int]], lexicon: Lexicon) -> Mapping[int, Sequence[int]]:
    """By the group of a part of a place, the groups of the whole."""
    wholes: defaultdict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(lexicon.synonyms):
        for part in parts.get(group[0], ()):
            wholes[part].append(number)
    return wholes
