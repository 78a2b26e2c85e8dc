"""Words that mean nearly the same, in one language or in several.

`benchmarks/near_words.py` writes the tables: what a model that reads sentences in many languages
takes to be near. They know the most frequent words of `NEAR_LANGUAGES`, as terms.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from itertools import chain, repeat
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.search.text.language_tags import primary_language
from bot.search.text.meaning import Vectors
from bot.search.text.tables import LookedUp, mapped_table
from bot.search.text.term import is_pair, term_of

VECTOR_LENGTH = 64
MAX_NUMBERED = 1 << 16
"""Terms that can be numbered."""

NEAR_LANGUAGES = ("en", "ru", "zh", "es", "fr", "de")

LEAST_NEAR = 0.6
"""Cosine from which two terms are near."""

_ONE_THREAD = 1 << 18
"""Products of numbers from which threads share a matrix: their waiting costs more than it saves."""

UNKNOWN_NUMBER = -1
"""The number of a term that is not known."""

_REMEMBERED_TEXTS = 1 << 9
"""Texts of which the numbers of terms are remembered, some 1 MB: those of a small corpus, and of
the question that is being answered."""

_Numbers = npt.NDArray[np.intp]

_LEVELS = 256
"""Steps from `LEAST_NEAR` to 1 that are told apart."""


@dataclass(frozen=True, slots=True)
class _Table:
    """All terms, by number in the order of their hashes.

    Attributes:
        hashes: Of each language and term.
        languages: The place of a term's language in `NEAR_LANGUAGES`.
        starts: Where a term's letters begin in `letters`, and one more.
        letters: Of all terms, as UTF-8.
        first: Where a term's near ones begin in `near` and `levels`, and one more.
        near: Numbers of terms.
        levels: How near each is.
    """

    hashes: npt.NDArray[np.uint32]
    languages: npt.NDArray[np.uint8]
    starts: npt.NDArray[np.uint32]
    letters: npt.NDArray[np.uint8]
    first: npt.NDArray[np.uint32]
    near: npt.NDArray[np.uint16]
    levels: npt.NDArray[np.uint8]

    def number(self, language: str, term: str) -> int | None:
        hashed = _hash(language, term)
        number = int(self.hashes.searchsorted(np.uint32(hashed)))
        return number if number < len(self.hashes) and self.hashes[number] == hashed else None

    def term(self, number: int) -> str:
        return self.letters[self.starts[number] : self.starts[number + 1]].tobytes().decode()


def numbers_in(text: str, language: str) -> _Numbers:
    """The numbers of a text's terms, in order: -1 for one that is not known, as for all stop words.

    Args:
        text: Terms as `analysis.terms` makes them, space-separated.
        language: Tag of its language.
    """
    return numbers_in_each([(text, language)])[0]


def numbers_in_each(texts: Sequence[tuple[str, str]]) -> list[_Numbers]:
    """The same of several texts, each with its language, looked up together."""
    return _numbered()(texts)


@lru_cache(1)
def _numbered() -> LookedUp[tuple[str, str], _Numbers]:
    return LookedUp(_numbers_in_each, _REMEMBERED_TEXTS)


def _numbers_in_each(texts: Sequence[tuple[str, str]]) -> list[_Numbers]:
    hashes = [_hashes_in(*each) for each in texts]
    wanted = np.concatenate(hashes)
    order, table = wanted.argsort(), _table().hashes
    wanted = wanted[order]  # looked up in order, they take a third of the time
    places = table.searchsorted(wanted)
    numbers = np.empty_like(places)
    numbers[order] = np.where(table.take(places, mode="clip") == wanted, places, UNKNOWN_NUMBER)
    return np.split(numbers, np.cumsum([*map(len, hashes)])[:-1])


def _hashes_in(text: str, language: str) -> npt.NDArray[np.uint32]:
    begun = crc32(f"{language.partition('-')[0].lower()} ".encode())  # hashed once, as `_hash` does
    return np.fromiter(map(crc32, text.encode().split(), repeat(begun)), np.uint32)


def vectors_of(numbers: npt.NDArray[np.intp]) -> Vectors:
    """Where terms point: the nearer two point, the nearer is what they mean.

    Args:
        numbers: Of terms.

    Returns:
        A row of length 1 for each; zeros for what is below 0, and no term that is known.
    """
    rows: Vectors = _vectors().take(numbers, axis=0).astype(np.float32)
    rows /= _lengths(rows)[:, None]
    rows[numbers < 0] = 0.0
    return rows


def nearness(vectors: Vectors, rows: Vectors) -> Vectors:
    """How near each of some vectors is to each of the rows that `vectors_of` gave."""
    step = max(1, _ONE_THREAD // max(1, vectors.size))
    parts = [vectors @ rows[at : at + step].T for at in range(0, max(1, len(rows)), step)]
    near: Vectors = np.concatenate(parts, axis=1)
    return near


def word_vectors(said: Sequence[Sequence[str]], language: str) -> Vectors:
    """Where one or several words of a question point together.

    Args:
        said: Of each concept its words, as `term.fold` leaves them.
        language: Tag of the language that they are most likely of; if they are not, of any other.

    Returns:
        A row for each concept; zeros where none of its words is known.
    """
    numbers = [
        [number for word in words if (number := _number_of(word, language)) is not None]
        for words in said
    ]
    vectors = np.zeros((len(said), VECTOR_LENGTH), np.float32)
    rows = vectors_of(np.array(list(chain.from_iterable(numbers)), np.intp))
    past = 0
    for row, known in enumerate(numbers):
        first, past = past, past + len(known)
        if len(known) == 1:
            vectors[row] = rows[first]
        elif known:
            total = rows[first:past].sum(axis=0)
            vectors[row] = total / np.sqrt(total @ total)
    return vectors


@lru_cache(1 << 12)
def _number_of(word: str, language: str) -> int | None:
    """The number of a word's term, in its own language or else in any other."""
    tags = dict.fromkeys((primary_language(language), *NEAR_LANGUAGES))
    numbers = (_table().number(tag, word if is_pair(word) else term_of(word, tag)) for tag in tags)
    return next((number for number in numbers if number is not None), None)


def _lengths(rows: Vectors) -> Vectors:
    lengths: Vectors = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    return lengths


@lru_cache(1 << 12)
def near_words(term: str, language: str, among: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """Terms that mean nearly the same as one, the nearest first, each with how near: up to 1.

    Args:
        term: As `analysis.terms` makes it.
        language: Tag of the language that it is most likely of; if it is not, of any other.
        among: Tags of the languages that the others are to be of.
    """
    table = _table()
    tags = (primary_language(language), *NEAR_LANGUAGES)
    number = next((n for tag in tags if (n := table.number(tag, term)) is not None), None)
    if number is None:
        return ()
    wanted = {primary_language(each) for each in among}
    span = slice(int(table.first[number]), int(table.first[number + 1]))
    others = zip(table.near[span].tolist(), table.levels[span].tolist(), strict=True)
    found: dict[str, float] = {}
    for other, level in others:
        if NEAR_LANGUAGES[table.languages[other]] in wanted:
            how = LEAST_NEAR + (1 - LEAST_NEAR) * level / (_LEVELS - 1)
            found[table.term(other)] = max(how, found.get(table.term(other), 0.0))
    return tuple(sorted(found.items(), key=lambda each: (-each[1], each[0])))


def packed(
    terms: Sequence[tuple[str, str]], near: Sequence[Sequence[tuple[int, float]]]
) -> dict[str, npt.NDArray[np.generic]]:
    """What the tables `near-…` hold, but for the vectors.

    Args:
        terms: Each with its language before it; `MAX_NUMBERED` at most.
        near: For each others, by place in `terms`, with how near they are.

    Raises:
        ValueError: There are more terms than can be numbered.
    """
    if len(terms) > MAX_NUMBERED:
        raise ValueError(f"{len(terms):,} terms are more than {MAX_NUMBERED:,}")
    order = in_order(terms)
    number_of = np.empty(len(terms), np.uint16)
    number_of[order] = np.arange(len(terms), dtype=np.uint16)
    encoded = [terms[at][1].encode() for at in order]
    flat = [each for at in order for each in near[at]]
    how = np.array([cosine for _, cosine in flat])
    levels = np.rint((how - LEAST_NEAR) / (1 - LEAST_NEAR) * (_LEVELS - 1))
    return {
        "hashes": np.array([_hash(*terms[at]) for at in order], np.uint32),
        "languages": np.array([NEAR_LANGUAGES.index(terms[at][0]) for at in order], np.uint8),
        "starts": np.cumsum([0, *map(len, encoded)]).astype(np.uint32),
        "letters": np.frombuffer(b"".join(encoded), np.uint8),
        "first": np.cumsum([0, *(len(near[at]) for at in order)]).astype(np.uint32),
        "near": number_of[[at for at, _ in flat]],
        "levels": np.clip(levels, 0, _LEVELS - 1).astype(np.uint8),
    }


def in_order(terms: Sequence[tuple[str, str]]) -> list[int]:
    """The places of terms, in the order in which the files hold them."""
    return sorted(range(len(terms)), key=lambda at: _hash(*terms[at]))


def _hash(language: str, term: str) -> int:
    return crc32(f"{language} {term}".encode())


@lru_cache(1)
def _table() -> _Table:
    return _Table(*(mapped_table(f"near-{field.name}") for field in fields(_Table)))


@lru_cache(1)
def _vectors() -> npt.NDArray[np.int8]:
    return mapped_table("near-vectors")
