"""Words that Snowball gives one stem though they mean different things: *important*, *import*."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

FAMILIES_FILE = Path(__file__).with_name("word_families.toml")

_END = "."
"""What a beginning ends with that is a whole word."""


def stem_of_family(word: str, stem: str, stemmer: str) -> str:
    """The stem of a word, apart from those of other families that Snowball gives the same.

    Args:
        word: What the stemmer was given.
        stem: What it made of it.
        stemmer: Its name.
    """
    for beginning, family in _families(stemmer).get(stem, ()):
        if f"{word}{_END}".startswith(beginning):
            return family
    return stem


@cache
def stems_of_others(stem: str, stemmer: str) -> frozenset[str]:
    """The stems of other families that Snowball would give the same one.

    Args:
        stem: Of a word's own family.
        stemmer: Its name.
    """
    found: set[str] = set()
    for shared, families in _families(stemmer).items():
        alike = {shared, *(family for _, family in families)}
        if stem in alike:
            found |= alike
    return frozenset(found - {stem})


@cache
def _families(stemmer: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    """By stem, how words of other families begin, the longest first, each with its own stem."""
    found: dict[str, Sequence[tuple[str, str]]] = {}
    for stem, families in family_table().get(stemmer, {}).items():
        pairs = [
            (beginning, family[0].removesuffix(_END))
            for family in map(str.split, families.split(","))
            for beginning in family
        ]
        found[stem] = sorted(pairs, key=lambda pair: -len(pair[0]))
    return found


@cache
def family_table() -> Mapping[str, Mapping[str, str]]:
    """What the file holds: by stemmer and stem, the families that leave it."""
    table: Mapping[str, Mapping[str, str]] = tomllib.loads(FAMILIES_FILE.read_text("utf-8"))
    return table
