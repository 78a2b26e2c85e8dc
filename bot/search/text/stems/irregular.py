"""Forms of Italian and Portuguese words that Snowball parts from their dictionary form.

It cuts `nascondere` to `nascond` and `nascose` to `nascos`, leaves `metal`, cuts `metais` to `met`.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from bot.search.text.frequency import frequency

WORDS_FILE = Path(__file__).with_name("irregular_words.toml")

_TAGS = {"italian": "it", "portuguese": "pt"}
_OTHERWISE = {
    "italian": ((re.compile(r"(?<=\w{2}iv)(?:ano|avano|avamo|ava|ato|ati|ata|ate|a|o)$"), "are"),),
    "portuguese": (
        (re.compile(r"(?<=\w{2})[õã]es$"), "ão"),
        (re.compile(r"(?<=\w{2})c(?:oes|ao)$"), "ção"),
        (re.compile(r"(?<=\w{2}s)(?:oes|ao)$"), "ão"),
        (re.compile(r"(?<=\w{2})ais$"), "al"),
        (re.compile(r"(?<=\w{2})éis$"), "el"),
        (re.compile(r"(?<=\w{2})óis$"), "ol"),
        (re.compile(r"(?<=\w{2}[áí]v)eis$"), "el"),
        (re.compile(r"(?<=\w{2})eis$"), "il"),
        (re.compile(r"(?<=\w[aeiou])ns$"), "m"),
    ),
}
"""Endings that Snowball misreads, and those of the dictionary form, where that is a word."""


class IrregularStemmer:
    """Gives all forms of a word one stem.

    Args:
        snowball: Does so for regular ones.
        name: Of its language, as Snowball calls it.
    """

    def __init__(self, snowball: Callable[[str], str], name: str) -> None:
        self._snowball = snowball
        self._language = _TAGS[name]
        self._otherwise = _OTHERWISE[name]
        forms: dict[str, str] = {}
        for form, word in _forms(name):
            forms.setdefault(form, word)
            forms.setdefault(_without_accents(form), word)
        self._forms = forms

    def __call__(self, word: str) -> str:
        """The stem of a casefolded word."""
        return self._snowball(self._forms.get(word) or self._regular(word))

    def _regular(self, word: str) -> str:
        for ending, other in self._otherwise:
            if found := ending.search(word):
                regular = word[: found.start()] + other
                return regular if frequency(regular, self._language) else word
        return word


@lru_cache(1)
def _words() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    return tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))


def _forms(name: str) -> Iterator[tuple[str, str]]:
    """Forms, each with its dictionary form."""
    words = _words()[name]
    for word, forms in words["forms"].items():
        yield from ((form, word) for form in forms.split())
    endings = sorted(words["endings"], key=len, reverse=True)
    for verb in words["verbs"]["of"].split():
        end = next(each for each in endings if verb.endswith(each))
        root = verb.removesuffix(end)
        yield from ((root + form, verb) for form in words["endings"][end].split())


def _without_accents(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
