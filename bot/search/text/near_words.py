"""Words that mean nearly the same, in one language or in several.

`benchmarks/near_words.py` writes the file: what a model that reads sentences in many languages
takes to be near. It knows the most frequent words of `NEAR_LANGUAGES`, as terms.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt

NEAR_WORDS_FILE = Path(__file__).with_name("near_words.npz")

NEAR_LANGUAGES = ("en", "ru", "zh", "es", "fr", "de")

LEAST_NEAR = 0.6
"""Cosine from which two terms are near."""

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
        number = int(np.searchsorted(self.hashes, np.uint32(hashed)))
        return number if number < len(self.hashes) and self.hashes[number] == hashed else None

    def term(self, number: int) -> str:
        return self.letters[self.starts[number] : self.starts[number + 1]].tobytes().decode()


@lru_cache(1 << 12)
def near_words(term: str, language: str, among: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """Terms that mean nearly the same as one, the nearest first, each with how near: up to 1.

    Args:
        term: As `analysis.terms` makes it.
        language: Tag of the language that it is most likely of; if it is not, of any other.
        among: Tags of the languages that the others are to be of.
    """
    table = _table()
    tags = (language.partition("-")[0].lower(), *NEAR_LANGUAGES)
    number = next((n for tag in tags if (n := table.number(tag, term)) is not None), None)
    if number is None:
        return ()
    wanted = {each.partition("-")[0].lower() for each in among}
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
    """What the file holds.

    Args:
        terms: Each with its language before it; fewer than 65,536.
        near: For each others, by place in `terms`, with how near they are.
    """
    order = sorted(range(len(terms)), key=lambda at: _hash(*terms[at]))
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


def _hash(language: str, term: str) -> int:
    return crc32(f"{language} {term}".encode())


@lru_cache(1)
def _table() -> _Table:
    with np.load(NEAR_WORDS_FILE, allow_pickle=False) as file:
        return _Table(*(file[field.name] for field in fields(_Table)))
