"""Words that are spelled like an English word of another meaning: *Gift*, *once*, *pain*."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.search.text.language_tags import primary_language

HOMOGRAPHS_FILE = Path(__file__).with_name("homographs.toml")


def is_homograph(word: str, language: str) -> bool:
    """Whether a word of a language is spelled like an English one that means something else.

    Args:
        word: As `term.fold` leaves it.
        language: Tag of a language.
    """
    return word in homographs_of(primary_language(language))


def homographs_of(language: str) -> frozenset[str]:
    """All such words of a language, by its tag without a region."""
    return homographs().get(language, frozenset())


@cache
def homographs() -> Mapping[str, frozenset[str]]:
    """All such words, by language."""
    table: Mapping[str, str] = tomllib.loads(HOMOGRAPHS_FILE.read_text("utf-8"))
    return {language: frozenset(words.split()) for language, words in table.items()}
