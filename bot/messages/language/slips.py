"""What is nearly a phrase: with a slip (“thansk”), or with a word more (“thank you dear”)."""

import re
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.messages.language.languages import LANGUAGES
from bot.messages.language.phrases import after_first_words, courtesy_in
from bot.messages.language.words import words
from bot.search.text.frequency import frequency

MAX_SLIPPED = 40
"""Characters of a text that may be a mistyped phrase."""

_SHORTEST = 3
_RARE = 3.1
"""A more frequent word was meant as it was typed."""

_KEYS = (
    *("said-greeting", "said-thanks", "said-goodbye", "said-nothing", "said-more", "said-source"),
    *("said-help", "said-about", "said-when", "said-subscriptions", "said-unsubscribe"),
)
"""Phrases that are short and often typed in haste."""

_WITH_MORE = ("said-thanks", "said-goodbye", "said-complaint")
"""Courtesies that end what somebody says; behind the others a question may follow."""

_PARTS = re.compile("[,.!;，。！；~～]")
_WORD = re.compile(r"[a-zа-яё]+")


def without_slips(text: str) -> str:
    """A text with its mistyped words as phrases have them; empty where none is mistyped.

    Args:
        text: As it was written.
    """
    line = text.casefold()
    if len(line) > MAX_SLIPPED:
        return ""
    known = _vocabulary()
    mended = _WORD.sub(lambda found: _mended(found[0], known), line)
    return mended if mended != line else ""


def courtesy_with_more(text: str) -> str:
    """The key of a courtesy that a short text says with a few words more; empty for any other text.

    Args:
        text: As it was written, such as “great, bookmarked”. What asks is none.
    """
    if len(text) > MAX_SLIPPED or text.rstrip().endswith(("?", "？", "呢", "吗")):
        return ""
    parts = list(filter(None, map(str.strip, _PARTS.split(text))))
    said = [courtesy_in(each) for each in parts]
    if len(parts) > 1 and (told := next((key for key in said if key in _WITH_MORE), "")):
        return told
    for key in _WITH_MORE[:2]:
        rest = after_first_words(text.strip(), key)
        if rest and len(rest.split()) == 1 and not re.search("[\u3400-\u9fff]", rest):
            return key
    return ""


def _mended(word: str, known: frozenset[str]) -> str:
    """A word of phrases that is a letter away from one that hardly anybody uses."""
    if len(word) < _SHORTEST or word in known or _is_used(word):
        return word
    near = process.extractOne(word, _listed(), scorer=OSA.distance, score_cutoff=1)
    return near[0] if near else word


def _is_used(word: str) -> bool:
    return any(frequency(word, language) > _RARE for language in LANGUAGES)


@cache
def _listed() -> tuple[str, ...]:
    """The words of phrases, long and frequent ones first: of several as near it is taken."""
    most = {word: max(frequency(word, code) for code in LANGUAGES) for word in _vocabulary()}
    return tuple(sorted(most, key=lambda word: (-len(word), -most[word], word)))


@cache
def _vocabulary() -> frozenset[str]:
    """The words in space-separated phrases of the keys that whole texts are compared with."""
    lines = (words(code).plain(key) for code in LANGUAGES for key in _KEYS)
    return frozenset(
        word for each in lines for word in _WORD.findall(each.casefold()) if len(word) >= _SHORTEST
    )
