"""Texts as a quotation is compared with them: words with their places, and nothing between them.

Case, white space, punctuation, dashes and quotation marks do not count. A Chinese character is a
word of its own, whether it is written traditional or simplified.
"""

import re
import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bot.search.text.scripts.characters import simplified

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
)
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0dff"
_LETTER = rf"(?:[^\W\d_{_UNSPACED}]|[{_MARKS}{_INVISIBLE}])"
_WORD = re.compile(
    rf"[{_UNSPACED}]"
    r"|\d+(?:[.,:]\d+)*%?"
    rf"|{_LETTER}+(?:['’ʼ]{_LETTER}+)*"
)
_DROPPED = re.compile(f"[{_INVISIBLE}]")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))")

_CACHED_WORDS = 1 << 15
"""Words whose compared form is remembered; most of a text are among the commonest few thousand."""

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_NEGATIONS = frozenset(word for words in _TABLE["negations"].values() for word in words.split())
_NUMBERS = frozenset(word for words in _TABLE["numbers"].values() for word in words.split())


class QuotedWord(NamedTuple):
    """A word of a text.

    Attributes:
        text: As it is compared: folded, in simplified characters.
        start: First code point.
        end: Code point after the last.
    """

    text: str
    start: int
    end: int


def words_of(text: str) -> list[QuotedWord]:
    """The words of a text, in order."""
    plain = simplified(text)
    words = (QuotedWord(_folded(hit[0]), hit.start(), hit.end()) for hit in _WORD.finditer(plain))
    return [word for word in words if word.text]  # else it is invisible


def texts_of(text: str) -> list[str]:
    """The words of a text as they are compared; those of `words_of` without places, faster."""
    return list(filter(None, map(_folded, _WORD.findall(simplified(text)))))


def is_negation(word: str) -> bool:
    """Whether a compared word denies: not, never, не, 没."""
    return word in _NEGATIONS or word.endswith(("n't", "n’t"))


def is_number(word: str) -> bool:
    """Whether a compared word is a number, in figures or spelt out."""
    return word[0].isdigit() or word in _NUMBERS


def weight_of(word: str) -> float:
    """What a word counts: two Chinese characters are as much as one word."""
    return 0.5 if len(word) == 1 and ord(word) > 0x2E80 else 1.0


@lru_cache(_CACHED_WORDS)
def _folded(raw: str) -> str:
    word = unicodedata.normalize("NFKC", _DROPPED.sub("", raw)).casefold()
    word = word.replace("ё", "е").replace("’", "'").replace("ʼ", "'")
    return _THOUSANDS.sub("", word) if raw[0].isdigit() else word
