"""Words that are spelled like an English word of another meaning: *Gift*, *once*, *pain*."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.search.text.language_tags import primary_language

HOMOGRAPHS_FILE = Path(__file__).with_name("homographs.toml")


def homographs_of(language: str) -> frozenset[str]:
    """The words of a language that are spelled like an English one that means something else.

    Args:
        language: Tag of a language.

    Returns:
        Words as `term.fold` leaves them.
    """
    return homographs().get(primary_language(language), frozenset())


@cache
def homographs() -> Mapping[str, frozenset[str]]:
    """All such words, by language."""
    table: Mapping[str, str] = tomllib.loads(HOMOGRAPHS_FILE.read_text("utf-8"))
    return {language: frozenset(words.split()) for language, words in table.items()}
