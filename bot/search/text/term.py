"""One term: what a word of a text becomes, and what can be told of it.

A term is a word without case, accents, possessive and inflection, or a pair of characters of a
script that is written without spaces.
"""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from bot.search.text.scripts.characters import simplified
from bot.search.text.stems.stemming import script_of, stem

MAX_TERM = 40
"""Characters of a term; nothing longer is a word that anyone types twice."""

FUNCTION = "~"
"""What the term of a stop word begins with."""

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # Japanese syllables
    "\u1100-\u11ff\uac00-\ud7a3"  # Korean has spaces, and endings that pairs see through
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"  # Chinese characters
)
"""Characters of scripts that are written without spaces, as a part of a regular expression."""

_IS_UNSPACED = re.compile(rf"{FUNCTION}?[{UNSPACED}]")
_CHARACTER = re.compile("[\u3400-\u9fff]")
_JOINERS = re.compile("[\u00ad\u200c\u200d]")


@lru_cache(1 << 11)  # each step of a question asks for it, and for terms of other languages
def term_of(word: str, language: str) -> str:
    """The term of one folded word that is known to be no stop word."""
    return bare(stem(word, language))


def is_function_term(term: str) -> bool:
    """Whether a term is a stop word, or a letter on its own."""
    return term[:1] == FUNCTION


def is_character(term: str) -> bool:
    """Whether a term is one Chinese character."""
    return "\u3400" <= term <= "\u9fff" and len(term) == 1


def hold_characters(terms: Collection[str]) -> bool:
    """Whether one of some terms may begin with a Chinese character: most texts have none."""
    return max(terms, default="") >= "\u3400"


def characters_of(text: str) -> set[str]:
    """The Chinese characters of a text, simplified."""
    found = _CHARACTER.findall(text)
    return set(simplified("".join(found))) if found else set()


def is_pair(term: str) -> bool:
    """Whether a term is made of characters that are written without spaces."""
    return not term.isascii() and _IS_UNSPACED.match(term) is not None


def fold(text: str) -> str:
    """A text without case and compatibility forms, as words are compared letter by letter."""
    if text.isascii():
        return text.lower()
    return _JOINERS.sub("", unicodedata.normalize("NFKC", text).casefold().replace("ё", "е"))


def bare(word: str) -> str:
    """Without accents, where they are accents: those of Indian scripts are vowels."""
    if word.isascii() or unicodedata.is_normalized("NFD", word):
        return word
    if script_of(word) not in {"latin", "greek", "cyrillic", "arabic", "hebrew"}:
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
