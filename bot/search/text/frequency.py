"""How frequent words are in general, which a corpus of interviews cannot tell.

The counts come from wordfreq 3.1.1 (https://github.com/rspeer/wordfreq, data under CC BY-SA 4.0).
`benchmarks/frequency.py` writes the tables. Words are kept as hashes, four bytes each: of a
thousand words that a table does not hold, one is taken for a word that it holds.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.corpus.words.stop_words import stop_words
from bot.search.text.language_tags import primary_language
from bot.search.text.tables import LookedUp, has_table, mapped_table

_LEVELS = 32
_STEP = 0.2
"""Levels of frequency that are told apart, in steps of Zipf frequency."""

_BASE = 2.0
_HASH = np.uint32(0xFFFFFFFF - (_LEVELS - 1))

MOST_FREQUENT = _BASE + _STEP * (_LEVELS - 1)
"""What no word is more frequent than, as the tables tell it."""

_UNKNOWN = 2.0
"""Frequency of a word that is not known, as far as it tells languages apart."""

_EXPECTED = 3.0
"""Head start of a language that is expected: one frequent word makes up for it."""

IN_LATIN_LETTERS = (
    *("ca", "cs", "da", "de", "en", "es", "fi", "fr", "hu", "id", "it"),
    *("lt", "nb", "nl", "pl", "pt", "ro", "sh", "sv", "tr"),
)
"""Languages that are told apart by their words."""

_REMEMBERED = 1 << 12
"""Words of which it is remembered how frequent they are in all these languages: some 1 MB."""

Table = npt.NDArray[np.uint32]


@lru_cache(1 << 12)
def frequency(word: str, language: str) -> float:
    """How frequent a word is: the logarithm of how often it is among a billion words.

    Args:
        word: As `term.fold` leaves it.
        language: Tag of a language.

    Returns:
        3 for once in a million words, 6 for once in a thousand; 0 for a word that is hardly ever
        used, or in a language that nothing is known of.
    """
    table = _table(primary_language(language))
    hashed = crc32(word.encode()) & int(_HASH)
    place = int(table.searchsorted(np.uint32(hashed)))  # one word by itself needs no arrays
    entry = int(table[place]) if place < len(table) else ~hashed
    return _BASE + _STEP * (entry & ~int(_HASH)) if entry & int(_HASH) == hashed else 0.0


def word_frequencies(words: Sequence[str], language: str) -> npt.NDArray[np.float64]:
    """How frequent several words are, as `frequency` tells it of one.

    Args:
        words: As `term.fold` leaves them.
        language: Tag of a language.
    """
    return _frequencies(_hashes(words), language)


def most_in_latin_letters(words: Sequence[str], counts: Sequence[int], enough: float) -> float:
    """How frequent words are, added up, in the language in Latin letters that has most of them.

    Args:
        words: As `term.fold` leaves them.
        counts: What each counts.
        enough: Where they are so frequent in English, other languages are not asked.
    """
    hashes = _hashes(words)
    english = float(_frequencies(hashes, "en") @ counts)
    if english >= enough:  # most questions
        return english
    return float((_in_latin_letters(words) @ counts).max())


_LETTERS = ("abcdefghijklmnopqrstuvwxyzáéíóúñüçàèêëîïôùûäößãõ", "абвгдежзийклмнопрстуфхцчшщъыьэюя")

_WELL_KNOWN = 3.2
"""Frequency from which a word is so well known that what is a letter away from it may be it."""

_SHORTEST, _LONGEST = 4, 30
"""Letters of such a word. What is a letter away from one takes memory by the square of them."""


def is_garbled(word: str, language: str) -> bool:
    """Whether a word is one letter away from a well-known one, and none itself.

    Args:
        word: As `term.fold` leaves it, in Latin or Cyrillic letters.
        language: Tag of a language.
    """
    return bool(known_beside(word, language))


@lru_cache(1 << 10)
def known_beside(word: str, language: str) -> dict[str, float]:
    """The well-known words that are one letter away from one that is none, with how frequent.

    Args:
        word: As `term.fold` leaves it, in Latin or Cyrillic letters.
        language: Tag of a language.
    """
    letters = next((each for each in _LETTERS if word[:1] in each), "")
    if not (_SHORTEST <= len(word) <= _LONGEST and letters) or frequency(word, language):
        return {}
    others = list(dict.fromkeys(_one_letter_away(word, letters)))
    found = zip(others, _frequencies(_hashes(others), language).tolist(), strict=True)
    return {other: often for other, often in found if often >= _WELL_KNOWN}


def _one_letter_away(word: str, letters: str) -> Iterator[str]:
    """A word without a letter, with two swapped, with another one in its place, with one more."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (a + b[1:] for a, b in cuts if b)
    yield from (a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1)
    yield from (a + letter + b[1:] for a, b in cuts if b for letter in letters)
    yield from (a + letter + b for a, b in cuts for letter in letters)


def likely_language(words: Sequence[str], expected: Collection[str]) -> str:
    """The language in which words are most frequent: what a short text is most likely in.

    Of 1,200 questions of the benchmarks it is right about .96 (German) to 1.0 (Spanish), where
    py3langid is about .81 to .98 and lingua about .65 to .91.

    Args:
        words: As `term.fold` leaves them.
        expected: Tags of languages that are likelier than others; the first is the fallback.
    """
    likely = [primary_language(language) for language in expected]
    hashes = _hashes(words)
    is_english = likely[0] == "en" and not _only_english().isdisjoint(words)
    if is_english and len(words) > 2 and (_frequencies(hashes, "en") > 0).all():
        return likely[0]  # most questions: no need to ask what else they might be
    languages = (*likely, *IN_LATIN_LETTERS)
    rows = dict(zip(IN_LATIN_LETTERS, _in_latin_letters(words), strict=True))
    rows |= {each: _frequencies(hashes, each) for each in likely if each not in rows}
    sums = np.maximum([rows[each] for each in languages], _UNKNOWN).sum(axis=1)
    leads = [_EXPECTED - likely.index(each) / 2 if each in likely else 0.0 for each in languages]
    return languages[int((sums + leads).argmax())]


@lru_cache(1)
def _only_english() -> frozenset[str]:
    """The stop words that are English and of no other language: *the*, but not *die* or *war*."""
    others = (stop_words().get(each, frozenset()) for each in IN_LATIN_LETTERS if each != "en")
    return stop_words()["en"].difference(*others)


def packed_frequencies(words: Mapping[str, float]) -> Table:
    """A table of words with how frequent they are; the most frequent first, where two collide."""
    found: dict[int, int] = {}
    for word, often in words.items():
        level = max(0, min(_LEVELS - 1, round((often - _BASE) / _STEP)))
        found.setdefault(crc32(word.encode()) & int(_HASH), level)
    return np.array(sorted(hashed | level for hashed, level in found.items()), np.uint32)


def _hashes(words: Sequence[str]) -> Table:
    return np.fromiter(map(crc32, map(str.encode, words)), np.uint32, len(words)) & _HASH


def _frequencies(hashes: Table, language: str) -> npt.NDArray[np.float64]:
    return _frequency_of(_entries(hashes, primary_language(language)), hashes)


def _in_latin_letters(words: Sequence[str]) -> npt.NDArray[np.float64]:
    """The same of words in each of `IN_LATIN_LETTERS`: a row for each."""
    found = np.array(_remembered_words()(words)).reshape(len(words), len(IN_LATIN_LETTERS))
    return np.ascontiguousarray(found.T)


@lru_cache(1)
def _remembered_words() -> LookedUp[str, npt.NDArray[np.float64]]:
    return LookedUp(_in_each_language, _REMEMBERED)


def _in_each_language(words: Sequence[str]) -> list[npt.NDArray[np.float64]]:
    """How frequent each word is in each of `IN_LATIN_LETTERS`."""
    hashes = _hashes(words)
    entries = np.array([_entries(hashes, language) for language in IN_LATIN_LETTERS])
    return list(_frequency_of(entries, hashes).T.copy())


def _entries(hashes: Table, language: str) -> Table:
    """What of a table stands where words would."""
    table = _table(language)
    if not len(table):
        return ~hashes  # none of them
    return table.take(table.searchsorted(hashes), mode="clip")


def _frequency_of(entries: Table, hashes: Table) -> npt.NDArray[np.float64]:
    return np.where(entries & _HASH == hashes, _BASE + _STEP * (entries & ~_HASH), 0.0)


@lru_cache(len(IN_LATIN_LETTERS) + 4)
def _table(language: str) -> Table:
    name = {"no": "nb", "nn": "nb", "hr": "sh", "sr": "sh", "bs": "sh"}.get(language, language)
    file = f"frequency-{name}"
    return mapped_table(file) if has_table(file) else np.empty(0, np.uint32)
