"""Text becomes terms: what the index holds and what a question is looked up by.

A term is a word without case, accents, possessive and inflection. Scripts that are written without
spaces become overlapping pairs of characters. Query and index go through the same functions.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from bot.search.text.runs import PlacedTerm, placed_terms, term_of_letters
from bot.search.text.scripts.characters import simplified
from bot.search.text.term import FUNCTION, MAX_TERM, UNSPACED, characters_of, is_character

_UNSPACED_RUN = re.compile(rf"[{UNSPACED}]+")
_CACHE = 1 << 15
"""Runs of letters whose terms are remembered, some 15 MB for each language."""

_WRITTEN = 1 << 16
"""Likewise what the index keeps of them, some 15 MB too, and of as many that came before."""


class Token(NamedTuple):
    """A term where it stands in a text.

    Attributes:
        term: What is looked up.
        word: The word as it is written, without case: what typing errors are corrected to.
        start: First code point.
        end: Code point after the last.
        function: A stop word (the, of, что, 吗), which says little about the subject.
    """

    term: str
    word: str
    start: int
    end: int
    function: bool


def tokens(text: str, language: str, among: frozenset[str] | None = None) -> list[Token]:
    """The terms of a text with their places.

    Args:
        text: Any text.
        language: Tag of the text's language (`en`, `zh-Hant`): which stemmer its script gets.
        among: Leaves out runs of letters that hold none of these terms.
    """
    memo = _memo(language)
    runs = text.split()
    known = {run: memo.in_small_letters(run) for run in runs} if _is_shouted(text) else memo
    placed: Iterable[tuple[int, str]] = _places_in_turn(runs, text)
    if among is not None:  # most runs need not be looked for
        some = {run for run in set(runs) if not among.isdisjoint(known[run][0])}
        placed = _places_of(some, runs, text)
    return [
        Token(term, word, start + first, start + past, function)
        for start, run in placed
        for term, word, first, past, function in known[run][-1]
    ]


def _places_in_turn(runs: Iterable[str], text: str) -> Iterator[tuple[int, str]]:
    """Where each of the runs of letters between white space begins; they are all there are."""
    past = 0
    for run in runs:
        start = text.index(run, past)
        past = start + len(run)
        yield start, run


def _places_of(some: set[str], runs: Iterable[str], text: str) -> Iterator[tuple[int, str]]:
    """Where those of the runs of letters begin that are wanted, each between white space."""
    past = 0
    for run in runs:
        if run in some:
            start = text.index(run, past)
            past = start + len(run)
            while (text[start - 1 : start] + text[past : past + 1]).strip():  # inside another run
                start = text.index(run, start + 1)
                past = start + len(run)
            yield start, run


def terms(text: str, language: str) -> list[str]:
    """The terms of a text alone, in order; the same as those of `tokens`, faster."""
    if _is_shouted(text):
        text = text.lower()
    memo = _memo(language)
    return [term for run in text.split() for term in memo[run][0]]


def terms_of_phrase(phrase: str, language: str) -> list[str]:
    """What `terms` finds, for one of thousands of phrases that are read once: none is remembered.

    Args:
        phrase: Of a list of words, such as the lexicon.
        language: As for `terms`.
    """
    if _is_shouted(phrase):
        phrase = phrase.lower()
    memo = _memo(language)
    found: list[str] = []
    for run in phrase.split():
        if run.isascii() and run.isalpha():  # most are, and each is one word
            found.append(term_of_letters(run, language))
        else:
            found += (memo.get(run) or memo.read(run, remember=False))[0]
    return found


class WrittenTerms(NamedTuple):
    """The terms of a text as the index keeps them, space-separated.

    Attributes:
        terms: All of them.
        findable: Those that are no stop words.
    """

    terms: str
    findable: str


def terms_and_words(texts: Iterable[str], language: str) -> tuple[list[WrittenTerms], set[str]]:
    """What the index keeps of texts, as it keeps it; what `tokens` finds, several times faster.

    Returns:
        The terms of each text, and the distinct "term word" of all of them, stop words left
        out. Chinese characters are words too, and the last of a run is a term: so each of them
        begins one term, and can be looked up by itself.
    """
    memo = _written(language)
    read: list[WrittenTerms] = []
    among: set[str] = set()
    for text in texts:
        runs = text.lower().split() if _is_shouted(text) else text.split()
        terms, findable, words = zip(*map(memo.__getitem__, runs), strict=True) if runs else _NONE
        read.append(WrittenTerms(" ".join(filter(None, terms)), " ".join(filter(None, findable))))
        among.update(words)
    several = [words for words in among if "\n" in words]
    among.difference_update(several, ("",))
    among.update(*[words.split("\n") for words in several])
    return read, among


def _is_shouted(text: str) -> bool:
    """A text without small letters: its capitals say nothing."""
    return text.isupper() and " " in text.strip()


_Memorised = tuple[tuple[str, ...], tuple[PlacedTerm, ...]]


class _Memo(dict[str, _Memorised]):
    """What runs of letters between white space hold: terms, and where they stand."""

    def __init__(self, language: str) -> None:
        self._language = language

    def read(self, run: str, *, remember: bool = True) -> _Memorised:
        """What a run holds, whether it is known or not."""
        pieces = tuple(placed_terms(run, self._language, remember=remember))
        return tuple([term for term, *_ in pieces]), pieces

    def in_small_letters(self, run: str) -> _Memorised:
        """What a run holds whose capitals say nothing. İ has one letter more in lower case."""
        found, pieces = self[run.lower()]
        size = len(run)
        placed = [
            (*each[:2], min(each[2], size - 1), min(each[3], size), each[4]) for each in pieces
        ]
        return found, tuple(placed)

    def __missing__(self, run: str) -> _Memorised:
        found = self.read(run)
        if len(run) <= MAX_TERM:  # text without spaces comes once
            if len(self) >= _CACHE:
                self.clear()
            self[run] = found
        return found


@lru_cache(8)
def _memo(language: str) -> _Memo:
    return _Memo(language)


_WrittenRun = tuple[str, str, str]
"""Terms, those of them that are no stop words, and "term word" a line each."""

_NONE: tuple[tuple[str, ...], ...] = ((), (), ())


class _Written(dict[str, _WrittenRun]):
    """Runs of letters as the index keeps them."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._older: dict[str, _WrittenRun] = {}

    def __missing__(self, run: str) -> _WrittenRun:
        found = self._older.get(run) or self._read(run)
        if len(run) <= MAX_TERM:
            if len(self) >= _WRITTEN:
                # What is met again before as many others were is kept.
                self._older = self.copy()
                self.clear()
            self[run] = found
        return found

    def _read(self, run: str) -> _WrittenRun:
        if run.isascii():  # most runs are a plain word with a capital or a full stop
            if run[-1] in ".,;:!?" and run[:-1].isalpha():
                return self[run[:-1]]
            if run.isalpha() and not run.islower() and (len(run) == 1 or not run.isupper()):
                return self[run.lower()]
        pieces = list(placed_terms(run, self._language))
        terms = [term for term, *_ in pieces]
        words = [f"{term} {word}" for term, word, _, _, function in pieces if not function]
        if characters := characters_of(run):
            plain = simplified(run)
            last = [each[-1] for each in _UNSPACED_RUN.findall(plain) if len(each) > 1]
            terms = [*filter(is_character, last), *terms]
            words += [f"{each} {each}" for each in characters]
        findable = [term for term in terms if term[0] != FUNCTION]
        kept = " ".join(terms)
        return kept, kept if len(findable) == len(terms) else " ".join(findable), "\n".join(words)


@lru_cache(4)
def _written(language: str) -> _Written:
    return _Written(language)
