"""Stop words by language, from `stop_words.toml` beside this file."""

import tomllib
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

STOP_WORDS_FILE = Path(__file__).with_name("stop_words.toml")


@lru_cache(1)
def stop_words() -> Mapping[str, frozenset[str]]:
    """The stop words of every language that has any, casefolded, with and without accents."""
    table: Mapping[str, str] = tomllib.loads(STOP_WORDS_FILE.read_text(encoding="utf-8"))
    return {language: _with_bare(words.replace("ё", "е")) for language, words in table.items()}


def _with_bare(words: str) -> frozenset[str]:
    bare = "".join(c for c in unicodedata.normalize("NFD", words) if not unicodedata.combining(c))
    return frozenset(f"{words} {unicodedata.normalize('NFC', bare)}".split())
