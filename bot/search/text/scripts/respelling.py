"""Chinese names in letters: as pinyin writes what Russian spells its way, and the reverse."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, product

from anyascii import anyascii

from bot.search.text.scripts.palladius import SYLLABLES, cyrillic

MAX_SYLLABLES_OF_WORD = 3
MAX_SYLLABLE = 7
MAX_RESPELLINGS = 24
"""Syllables of a word of a name, letters of one, and spellings of a word, at most."""

_ENDING = re.compile("(?:ом|ем|ю|[аеуэя])$")
_LATINISED = {
    "ц": ("ts", "c", "tc"),
    "х": ("kh", "h"),
    "й": ("y", "i", "j"),
    "ь": ("",),
    "ъ": ("",),
    "я": ("ya", "ia", "ja"),
    "ю": ("yu", "iu", "ju"),
    "е": ("e", "ye"),
    "ё": ("yo", "e"),
    "э": ("e",),
    "ж": ("zh", "j"),
    "ш": ("sh",),
    "ч": ("ch",),
    "ы": ("y",),
}
"""How Cyrillic letters of such names are written in Latin ones, where in more than one way."""


_ALIKE = re.compile(r"(?<=[zcs])h|(?<=[aei]n)g")
"""What many who write by sound leave out or put in: zh for z, ang for an."""


def as_dialects_say(syllables: str) -> str:
    """Syllables of pinyin without what many do not tell apart: Jingpin and Jinping are one."""
    return _ALIKE.sub("", syllables)


_Spellings = Mapping[str, tuple[str, ...]]


@lru_cache(1 << 10)
def rewritten(word: str) -> tuple[str, ...]:
    """A word of pinyin as Russian spells it, or the other way round; empty for any other."""
    if word.isascii():
        return _respelled((word,), _cyrillic_by_pinyin())
    return _respelled(sorted(nominatives(word)), _pinyin_by_cyrillic())


@lru_cache(1 << 10)
def read_back(word: str) -> tuple[str, ...]:
    """What pinyin writes for the Russian spelling of a name in Latin letters: Tszinpin, jinping."""
    return _respelled((word,), _pinyin_by_latinised())


@lru_cache(1 << 10)
def nominatives(word: str) -> frozenset[str]:
    """A word in Cyrillic, and what it may be without the endings of Russian: Чжана, Чжан."""
    bare = _ENDING.sub("", word) if word[-1] >= "а" else word
    return frozenset({word} if bare == word else {word, bare, bare + "ь", bare + "й"})


def _respelled(words: Sequence[str], syllables: _Spellings) -> tuple[str, ...]:
    """The other ways to write words that are made of some syllables alone."""
    found = (
        each for word in words for each in _spelled_out(word, syllables, MAX_SYLLABLES_OF_WORD)
    )
    return tuple(dict.fromkeys(islice(found, MAX_RESPELLINGS)))


def _spelled_out(word: str, syllables: _Spellings, most: int) -> Iterator[str]:
    yield from syllables.get(word, ())
    for end in range(1, min(len(word), MAX_SYLLABLE + 1) if most > 1 else 0):
        for first in syllables.get(word[:end], ()):
            yield from (first + rest for rest in _spelled_out(word[end:], syllables, most - 1))


@lru_cache(1)
def _cyrillic_by_pinyin() -> _Spellings:
    return {each: (cyrillic(each),) for each in SYLLABLES}


@lru_cache(1)
def _pinyin_by_cyrillic() -> _Spellings:
    """The soft signs are left out by many."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for latin, (russian,) in _cyrillic_by_pinyin().items():
        for each in dict.fromkeys((russian, russian.replace("ь", ""))):
            found[each].append(latin)
    return {each: tuple(others) for each, others in found.items()}


@lru_cache(1)
def _pinyin_by_latinised() -> _Spellings:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for russian, others in _pinyin_by_cyrillic().items():
        for letters in product(*(_LATINISED.get(each, (anyascii(each),)) for each in russian)):
            found["".join(letters)] += others
    return {each: tuple(dict.fromkeys(others)) for each, others in found.items()}
