"""The lexicon's phrases by their terms, analysed when they are first asked for.

Analysing all of a lexicon takes half a second, and a question needs a hundredth of it. So phrases
are sorted by how they begin, and analysed when a term that begins so is looked up. What all of it
gives is kept between starts (`packed_lexicon.py`).
"""

import re
from array import array
from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, chain, islice
from typing import Protocol

from bot.search.query.lexicon.beginnings import FIRST_LETTERS, Beginnings
from bot.search.query.lexicon.lexicon import Lexicon, split_tag
from bot.search.query.lexicon.packed_texts import PackedTexts
from bot.search.text.analysis import terms_of_phrase
from bot.search.text.scripts.characters import simplified
from bot.search.text.stems.german_verbs import forms_of
from bot.search.text.stems.russian import inflected, terms_of_forms
from bot.search.text.term import FUNCTION, bare, fold, term_of

Phrase = tuple[str, ...]
"""The terms of a word or of several."""

_REGULAR = re.compile("[a-zA-Z]{2}|[а-яА-ЯёЁ]{2}|[\u4e00-\u9fff]{2}")


@dataclass(frozen=True, slots=True)
class TermEntry:
    """What a lexicon has under a term.

    Attributes:
        groups: The phrases that begin with it, each with the groups that it is in.
        words: For a term that several words have in some form (Russian ones, or of a language with
            a file of its own), these words, each with its group.
        known: Some single word has it, wherever it stands in a phrase.
        longest: Terms of the longest phrase that begins with it.
    """

    groups: Mapping[Phrase, tuple[int, ...]]
    words: Sequence[tuple[str, int]] = ()
    known: bool = False
    longest: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "longest", max(map(len, self.groups), default=0))


@dataclass(frozen=True, slots=True)
class Begun:
    """What a lexicon has that begins alike.

    Attributes:
        terms: What it has under each term.
        russian: Terms of single Russian words, in order.
        names: Casefolded words that are only ever capitalised, in order.
    """

    terms: Mapping[str, TermEntry]
    russian: Sequence[str]
    names: Sequence[str]


class LexiconTerms(Protocol):
    """A lexicon by its terms, wherever they come from."""

    @property
    def languages(self) -> Collection[str]:
        """Those that have words of their own, besides English, Russian and Chinese."""

    def entry(self, term: str) -> TermEntry | None:
        """What there is under a term."""

    def russian(self, beginning: str) -> Sequence[str]:
        """Terms of single Russian words that begin as `beginning_of` says."""

    def names(self, beginning: str) -> Sequence[str]:
        """Casefolded words that begin so and are only ever capitalised."""

    def group(self, number: int) -> tuple[tuple[str, Phrase], ...]:
        """The phrases of a group, each with the tag of its language."""

    def words(self, letter: str) -> Mapping[int, str]:
        """Words that begin with a letter, by their length, space-separated."""


class AnalysedLexicon:
    """Analyses what it is asked for.

    Args:
        lexicon: Topics and synonyms.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._begun: dict[str, Begun] = {}
        self._ends = array("I", accumulate(map(len, lexicon.synonyms)))
        words_of_topics = (topic.vocabulary for topic in lexicon.topics)
        self._texts = PackedTexts(chain.from_iterable(chain(lexicon.synonyms, words_of_topics)))
        of_synonyms = self._ends[-1] if self._ends else 0
        self.languages = {split_tag(text)[0] for text in self._texts} - {""}
        self._surfaces = Beginnings(map(_beginnings_of, islice(self._texts, of_synonyms)))
        self._words = Beginnings(
            [_beginning_of_word(word) for word in _words_of(text)] for text in self._texts
        )

    def entry(self, term: str) -> TermEntry | None:
        """See `LexiconTerms`."""
        return self.begun(beginning_of_term(term)).terms.get(term)

    def russian(self, beginning: str) -> Sequence[str]:
        """See `LexiconTerms`."""
        return self.begun(beginning).russian

    def names(self, beginning: str) -> Sequence[str]:
        """See `LexiconTerms`."""
        return self.begun(beginning).names

    def group(self, number: int) -> tuple[tuple[str, Phrase], ...]:
        """See `LexiconTerms`."""
        surfaces = self._lexicon.synonyms[number]
        analysed = [(split_tag(surface)[0], terms_of_surface(surface)) for surface in surfaces]
        cases = (
            ("", case) for surface in surfaces if " " not in surface for case in inflected(surface)
        )
        verbs = (
            ("de", (term_of(form, "de"),))
            for language, word in map(split_tag, surfaces)
            if language == "de" and word.isalpha() and word.islower()
            for form in forms_of(fold(word))
        )
        return tuple(dict.fromkeys(each for each in chain(analysed, cases, verbs) if each[1]))

    def words(self, letter: str) -> Mapping[int, str]:
        """See `LexiconTerms`."""
        by_length: defaultdict[int, set[str]] = defaultdict(set)
        for text in self._words.numbers_by_letter(letter):
            for word in map(fold, _words_of(self._texts[text])):
                if word[0] == letter or beginning_of(word)[:1] == letter:
                    by_length[len(word)].add(word)
        return {length: " ".join(sorted(words)) for length, words in by_length.items()}

    def beginnings(self) -> set[str]:
        """All that phrases and words of the lexicon begin with."""
        words = chain.from_iterable(map(_words_of, self._texts))
        surfaces = chain.from_iterable(map(_beginnings_of, self._texts))
        return {*surfaces, *map(_beginning_of_word, words)}

    def begun(self, beginning: str) -> Begun:
        """What there is that begins so."""
        if beginning not in self._begun:
            self._begun[beginning] = self.analysed(beginning)
        return self._begun[beginning]

    def analysed(self, beginning: str) -> Begun:
        """The same, worked out once more."""
        phrases: dict[str, Phrase] = {}
        groups: dict[Phrase, tuple[int, ...]] = {}
        forms: dict[Phrase, tuple[int, ...]] = {}
        entries: dict[str, list[tuple[str, int]]] = {}
        russian: set[str] = set()
        for group, surface in self._surfaces_at(beginning):
            language, _ = split_tag(surface)
            phrase = phrases[surface] = tagged(language, terms_of_surface(surface))
            if not phrase:
                continue
            _add(groups, phrase, group)
            if language:
                if len(phrase) == 1:
                    entries.setdefault(phrase[0], []).append((fold(split_tag(surface)[1]), group))
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
            # A form that is also a word of the lexicon stands for that word
            groups.setdefault(form, numbers)
        texts = (self._texts[number] for number in self._words.numbers(beginning))
        written = {word for text in texts for word in _words_of(text)}
        names = {fold(word) for word in written if word[0].isupper()}
        plain = {fold(word) for word in written if not word[0].isupper()}
        begin_so = {word for word in names | plain if beginning_of(word) == beginning}
        known = {term for word in begin_so for term in phrases.get(word) or terms_of_surface(word)}
        several = {
            term: each for term, each in entries.items() if len({word for word, _ in each}) > 1
        }
        return Begun(
            _by_term(groups, several, known, beginning),
            sorted(russian),
            sorted(begin_so & names - plain),
        )

    def _surfaces_at(self, beginning: str) -> Iterator[tuple[int, str]]:
        """The phrases that begin so, each with its group."""
        for number in self._surfaces.numbers(beginning):
            yield bisect(self._ends, number), self._texts[number]


def _by_term(
    groups: Mapping[Phrase, tuple[int, ...]],
    words: Mapping[str, Sequence[tuple[str, int]]],
    known: Collection[str],
    beginning: str,
) -> dict[str, TermEntry]:
    of_term: dict[str, dict[Phrase, tuple[int, ...]]] = {}
    for phrase, numbers in groups.items():
        of_term.setdefault(phrase[0], {})[phrase] = numbers
    return {
        term: TermEntry(of_term.get(term, {}), words.get(term, ()), term in known)
        for term in (*of_term, *(words.keys() | known) - of_term.keys())
        if beginning_of_term(term) == beginning
    }


def tagged(language: str, phrase: Iterable[str]) -> Phrase:
    """The terms of a phrase as they are looked up: apart from those of other languages."""
    return tuple(f"{language}:{term}" for term in phrase) if language else tuple(phrase)


def terms_of_surface(surface: str) -> Phrase:
    """The terms of a phrase as the lexicon has it, with the tag of its language or without."""
    language, text = split_tag(surface)
    return tuple(terms_of_phrase(text, language or "en"))


def beginning_of_term(term: str) -> str:
    """How a term begins, apart from the tag of its language."""
    return _plain(split_tag(term)[1].removeprefix(FUNCTION)[:FIRST_LETTERS])


def beginning_of(surface: str) -> str:
    """How the first term of a text as it is written begins."""
    head = split_tag(surface)[1][:FIRST_LETTERS]
    if not _REGULAR.fullmatch(head):
        head = next(iter(terms_of_surface(surface)), "").removeprefix(FUNCTION)[:FIRST_LETTERS]
    return _plain(head)


def _beginnings_of(surface: str) -> Collection[str]:
    """How the first term of a text may begin: that of pide as pedir does, of mis as mettre."""
    head = beginning_of(surface)
    language = split_tag(surface)[0]
    if language == "fr":
        return {head, *map(beginning_of_term, terms_of_surface(surface)[:1])}
    if language != "es" or head[1:] not in ("i", "u"):
        return [head]
    return [head, *(head[0] + vowel for vowel in "aeo")]


def _add(groups: dict[Phrase, tuple[int, ...]], phrase: Phrase, group: int) -> None:
    if group not in groups.get(phrase, ()):
        groups[phrase] = (*groups.get(phrase, ()), group)


def _is_russian(word: str) -> bool:
    return "а" <= word[0] <= "я" and word.isalpha()


def _words_of(text: str) -> list[str]:
    """The words of a text, as they are written; of one that is tagged none."""
    return [] if split_tag(text)[0] else [word for word in text.split() if word.isalpha()]


def _beginning_of_word(word: str) -> str:
    """How a word begins without case, which most need not be folded for."""
    head = word[:FIRST_LETTERS]
    return _plain(head) if _REGULAR.fullmatch(head) else beginning_of(fold(word))


@lru_cache(1 << 11)
def _plain(head: str) -> str:
    return simplified(bare(fold(head)))[:FIRST_LETTERS].replace("y", "i")
