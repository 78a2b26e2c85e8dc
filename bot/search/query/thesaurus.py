"""The lexicon's phrases by their terms: which mean the same, and which words are known at all.

Analysing all of a lexicon takes half a second, and a question needs a hundredth of it. So phrases
are sorted by how they begin, and analysed when a question first asks for that beginning.
"""

import re
from array import array
from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain

from bot.search.query.beginnings import FIRST_LETTERS, Beginnings
from bot.search.query.inflection import inflected, meant, terms_of_forms
from bot.search.query.lexicon import SYNONYM, Lexicon, split_tag
from bot.search.text.analysis import FUNCTION, bare, fold, terms_of_phrase
from bot.search.text.characters import simplified

Phrase = tuple[str, ...]
"""The terms of a word or of several."""

_REGULAR = re.compile("[a-zA-Z]{2}|[а-яА-ЯёЁ]{2}|[\u4e00-\u9fff]{2}")


@dataclass(frozen=True, slots=True)
class _Beginning:
    """What the lexicon holds that begins alike, analysed.

    Attributes:
        groups: The groups that a phrase is in.
        longest: For a first term, how many terms the longest phrase that begins with it has.
        entries: For a Russian term that forms of several words have, these with the group of each.
        russian: Terms of single Russian words.
        terms: Of single words, wherever they stand in a phrase.
        names: Casefolded words that are only ever capitalised.
    """

    groups: Mapping[Phrase, tuple[int, ...]]
    longest: Mapping[str, int]
    entries: Mapping[str, Sequence[tuple[str, int]]]
    russian: frozenset[str]
    terms: frozenset[str]
    names: frozenset[str]


class Thesaurus:
    """Looks a lexicon up by terms.

    Args:
        lexicon: Topics and synonyms.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._beginnings: dict[str, _Beginning] = {}
        self._groups: dict[int, tuple[tuple[str, Phrase], ...]] = {}
        self._of_names: dict[int, bool] = {}
        self._by_length: dict[str, Mapping[int, str]] = {}
        self._texts = [*chain.from_iterable(lexicon.synonyms)]
        self._ends = array("I", accumulate(map(len, lexicon.synonyms)))
        self.languages = {split_tag(text)[0] for text in self._texts} - {""}
        """Those that have words of their own, besides English, Russian and Chinese."""
        self._surfaces = Beginnings([_beginning_of(text)] for text in self._texts)
        self._texts += chain.from_iterable(topic.vocabulary for topic in lexicon.topics)
        self._words = Beginnings(
            [_beginning_of_word(word) for word in _words_of(text)] for text in self._texts
        )

    def longest(self, terms: Sequence[str], at: int) -> int:
        """How many terms from a place on are the longest phrase that begins there; 0 for none."""
        found = self._beginning(terms[at])
        for length in range(min(found.longest.get(terms[at], 0), len(terms) - at), 0, -1):
            if tuple(terms[at : at + length]) in found.groups:
                return length
        return 0

    def same_as(
        self, phrase: Phrase, word: str = "", languages: Collection[str] = ()
    ) -> dict[Phrase, float]:
        """The phrases that mean the same as one, with what each counts.

        Args:
            phrase: Its terms.
            word: Its first word, without case; of several Russian words with one stem it tells
                which is meant, if given.
            languages: Of the corpus; words of other languages of `languages` are left out.
        """
        found: dict[Phrase, float] = {}
        for group in self._groups_of(phrase, word):
            weight = self._weight(group)
            for language, other in self._phrases(group):
                if not language or language in languages:
                    found[other] = max(found.get(other, 0.0), weight)
        return found

    def knows(self, term: str) -> bool:
        """Whether some word of the lexicon has this term."""
        return term in self._beginning(term).terms

    def has(self, phrase: Phrase) -> bool:
        """Whether this is a phrase of the lexicon."""
        return phrase in self._beginning(phrase[0]).groups

    def is_name(self, word: str) -> bool:
        """Whether a casefolded word is only ever capitalised."""
        return word in self._at(_beginning_of(word)).names

    def names(self, phrase: Phrase, word: str = "") -> bool:
        """Whether a phrase stands for somebody or something that has a name: a place, an office.

        Args:
            phrase: Its terms.
            word: Its first word, as `same_as` takes it.
        """
        return any(map(self._is_of_names, self._groups_of(phrase, word)))

    def _is_of_names(self, group: int) -> bool:
        if group not in self._of_names:
            surfaces = self._lexicon.synonyms[group]
            english = [each for each in surfaces if each.isascii() and not split_tag(each)[0]]
            self._of_names[group] = bool(english) and all(
                surface[0].isupper() or not surface[0].isalpha() for surface in english
            )
        return self._of_names[group]

    def other_names(self, name: str) -> tuple[str, ...]:
        """The names of what has a name, such as those of an outlet in other languages.

        Args:
            name: As somebody wrote it, as a whole.
        """
        wanted = fold(name)
        return tuple(
            other
            for group, surface in self._surfaces_at(_beginning_of(name))
            if fold(surface) == wanted
            for other in self._lexicon.synonyms[group]
            if not other[0].islower()
        )

    def words_like(self, word: str) -> list[str]:
        """Words with the same first letter, at most one letter longer or shorter."""
        first = word[0]
        if first not in self._by_length:
            by_length: defaultdict[int, set[str]] = defaultdict(set)
            for text in self._words.numbers_by_letter(first):
                for other in map(fold, _words_of(self._texts[text])):
                    if other[0] == first or _beginning_of(other)[0] == first:
                        by_length[len(other)].add(other)
            self._by_length[first] = {n: " ".join(words) for n, words in by_length.items()}
        like = self._by_length[first]
        return [
            other for n in range(len(word) - 1, len(word) + 2) for other in like.get(n, "").split()
        ]

    def russian_terms(self, beginning: str) -> list[str]:
        """Terms of single Russian words that begin so, in order."""
        russian = self._beginning(beginning).russian
        return sorted(term for term in russian if term.startswith(beginning))

    def _beginning(self, term: str) -> _Beginning:
        return self._at(_plain(split_tag(term)[1].removeprefix(FUNCTION)[:FIRST_LETTERS]))

    def _at(self, beginning: str) -> _Beginning:
        if beginning not in self._beginnings:
            self._beginnings[beginning] = self._analysed(beginning)
        return self._beginnings[beginning]

    def _surfaces_at(self, beginning: str) -> Iterator[tuple[int, str]]:
        """The phrases that begin so, each with its group."""
        for number in self._surfaces.numbers(beginning):
            yield bisect(self._ends, number), self._texts[number]

    def _analysed(self, beginning: str) -> _Beginning:
        phrases: dict[str, Phrase] = {}
        groups: dict[Phrase, tuple[int, ...]] = {}
        forms: dict[Phrase, tuple[int, ...]] = {}
        entries: dict[str, list[tuple[str, int]]] = {}
        russian: set[str] = set()
        for group, surface in self._surfaces_at(beginning):
            language, _ = split_tag(surface)
            phrase = phrases[surface] = tagged(language, _terms_of(surface))
            if not phrase:
                continue
            _add(groups, phrase, group)
            if language:
                continue
            for form in inflected(surface):
                _add(forms, form, group)
            word = fold(surface)
            if _is_russian(word):
                first, *others = terms_of_forms(word)
                russian.add(first)
                for term in (first, *others):
                    entries.setdefault(term, []).append((word, group))
        for form, numbers in forms.items():
            # What a form has in common with another word is that word
            groups.setdefault(form, numbers)
        longest: dict[str, int] = {}
        for phrase in groups:
            longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
        texts = (self._texts[number] for number in self._words.numbers(beginning))
        written = {word for text in texts for word in _words_of(text)}
        names = {fold(word) for word in written if word[0].isupper()}
        plain = {fold(word) for word in written if not word[0].isupper()}
        begin_so = {word for word in names | plain if _beginning_of(word) == beginning}
        return _Beginning(
            groups,
            longest,
            {term: each for term, each in entries.items() if len({word for word, _ in each}) > 1},
            frozenset(russian),
            frozenset(term for word in begin_so for term in phrases.get(word) or _terms_of(word)),
            frozenset(begin_so & names - plain),
        )

    def _groups_of(self, phrase: Phrase, word: str) -> Sequence[int]:
        """The groups of a phrase; those of the word that was meant where several have its stem."""
        found = self._beginning(phrase[0])
        entries = found.entries.get(phrase[0], ()) if len(phrase) == 1 else ()
        return sorted(meant(word, entries) if word else ()) or found.groups.get(phrase, ())

    def _phrases(self, group: int) -> tuple[tuple[str, Phrase], ...]:
        """Each with the tag of its language."""
        if group not in self._groups:
            surfaces = self._lexicon.synonyms[group]
            analysed = ((split_tag(surface)[0], _terms_of(surface)) for surface in surfaces)
            self._groups[group] = tuple(dict.fromkeys(each for each in analysed if each[1]))
        return self._groups[group]

    def _weight(self, group: int) -> float:
        weights = self._lexicon.weights
        return weights[group] if group < len(weights) else SYNONYM


def tagged(language: str, phrase: Sequence[str]) -> Phrase:
    """The terms of a phrase as they are looked up: apart from those of other languages."""
    return tuple(f"{language}:{term}" for term in phrase) if language else tuple(phrase)


def _add(groups: dict[Phrase, tuple[int, ...]], phrase: Phrase, group: int) -> None:
    if group not in groups.get(phrase, ()):
        groups[phrase] = (*groups.get(phrase, ()), group)


def _is_russian(word: str) -> bool:
    return "а" <= word[0] <= "я" and word.isalpha()


def _terms_of(surface: str) -> Phrase:
    language, text = split_tag(surface)
    return tuple(terms_of_phrase(text, language or "en"))


def _words_of(text: str) -> list[str]:
    """The words of a text, as they are written; of one that is tagged none."""
    return [] if split_tag(text)[0] else [word for word in text.split() if word.isalpha()]


def _beginning_of_word(word: str) -> str:
    """How a word begins without case, which most need not be folded for."""
    head = word[:FIRST_LETTERS]
    return _plain(head) if _REGULAR.fullmatch(head) else _beginning_of(fold(word))


def _beginning_of(surface: str) -> str:
    """How the first term of a text as it is written begins."""
    head = split_tag(surface)[1][:FIRST_LETTERS]
    if not _REGULAR.fullmatch(head):
        head = next(iter(_terms_of(surface)), "").removeprefix(FUNCTION)[:FIRST_LETTERS]
    return _plain(head)


@lru_cache(1 << 11)
def _plain(head: str) -> str:
    return simplified(bare(fold(head)))[:FIRST_LETTERS].replace("y", "i")
