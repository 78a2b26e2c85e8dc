"""Russian words of the lexicon in all their cases: Snowball gives some of them another stem.

`паром` is cut to `пар` and `паромом` to `паром`; a question has the one, the lexicon the other.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice, product

from bot.search.text.stems.word_families import stems_of_others
from bot.search.text.term import fold, term_of

_ENDINGS = {
    "а": ("", "е", "ой", "ами"),
    "я": ("", "е", "ей", "ями"),
    "о": ("", "е", "ом", "ами"),
    "е": ("ем", "и", "ями"),
    "ь": ("и", "ью", "ем", "ями"),
    "й": ("я", "ем", "е", "ев", "ями"),
    "": ("ом", "е", "ов", "ами"),
}
"""By a word's last letter, the endings that Snowball may cut in different places."""

_ADJECTIVE = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ся", "ть")
_PLURAL = ("ы", "и")
_MAX_COMBINATIONS = 24


def inflected(phrase: str) -> list[tuple[str, ...]]:
    """Other terms that a phrase of Cyrillic words has in other cases; none for other scripts.

    Args:
        phrase: One word or a few, in the form of a dictionary.
    """
    if not "а" <= phrase[:1].lower() <= "я" or len(words := phrase.split()) > 3:
        return []
    forms = [terms_of_forms(word) for word in words]
    return list(islice(product(*forms), 1, _MAX_COMBINATIONS))


@lru_cache(1 << 8)  # asked for twice of each word of a lexicon, one time after the other
def terms_of_forms(word: str) -> tuple[str, ...]:
    """The terms of a Russian word's forms, that of the word itself first."""
    low = fold(word)
    is_other = low.endswith((*_ADJECTIVE, *_PLURAL)) and low[-2:] != "ой"
    if len(low) < 4 or not low.isalpha() or is_other:
        return (term_of(low, "ru"),)
    ending = low[-1] if low[-1] in _ENDINGS else ""
    base = low.removesuffix(ending)
    forms = [low, *(base + end for end in _ENDINGS[ending])]
    return tuple(dict.fromkeys(term_of(form, "ru") for form in forms))


_NOUN = {
    "ь": "ь и ью ей ям ями ях я ю ем е",
    "а": "а ы и е у ой ою ам ами ах",
    "я": "я и ю ей ею е ь й ям ями ях",
    "о": "о а у ом е ам ами ах",
    "е": "е я ю ем и ий й ям ями ях ей ь",
    "й": "й я ю ем е и ев ям ями ях",
    "ы": "а у ом е ы ам ами ах ов ой о",
    "и": "а я ь й и у ю ы е ом ем ью ам ям ами ями ах ях ов ев ей ой ий ия ие о",
    "": "а у ом ем е ы и ов ев ей ам ами ах",
}
"""By a noun's last letter, what may stand in its place in other cases, besides nothing."""

_UNDECLINED = re.compile("[аеиоуэюя]о$")
"""How nouns end that have one form alone: Мао, which мае is not of."""

_LEAST_BASE = 3
"""Letters before the ending of a noun at least."""


@lru_cache(1 << 10)
def terms_of_cases(word: str) -> tuple[str, ...]:
    """The terms that a Russian noun may have in its cases, whichever it stands in; its own first.

    Args:
        word: Casefolded.
    """
    nominatives = [
        word.removesuffix(end) + last
        for last, ends in _NOUN.items()
        for end in (last, *ends.split())
        if word.endswith(end) and len(word) - len(end) >= _LEAST_BASE
    ]
    own = term_of(word, "ru")
    found = (term for each in dict.fromkeys(nominatives) for term in terms_of_forms(each))
    others = stems_of_others(own, "russian")  # почти is no form of почта
    return tuple(dict.fromkeys((own, *(term for term in found if term not in others))))


_OF_ADJECTIVE = re.compile(
    r"(?:[ыио]й|[ое]го|[ое]му|[ыи]м|[ое]м|ая|яя|ую|юю|ей|[ое]е|[ыи]е|[ыи]х|[ыи]ми|[аояыие])?$"
)
_ENDS_AS_ADJECTIVE = re.compile(r"(?:[ыио]й|[ая]я|[ое]е|ые)$")
_ENDS_AS_VERB = re.compile(r"(?:ть|ти|чь)(?:ся)?$")
_OF_VERB = re.compile(
    r"(?:ть|ти|чь|л[аои]?|[еиуюая]т|[еи]шь|[еи]м|[еи]те|[ую]|йт?е?|в(?:ши)?|а?[ня]?[нвущтм]\w{1,4})"
    r"(?:ся|сь)?$"
)


def meant(word: str, entries: Iterable[tuple[str, int]]) -> set[int]:
    """What a Russian word stands for, of several that share its stem: nouns before verbs.

    Args:
        word: Casefolded.
        entries: Words as they stand in a dictionary, casefolded, each with what it stands for.
    """
    found = [(entry, of) for entry, of in entries if may_be(word, entry)]
    names = {of for entry, of in found if not _ENDS_AS_VERB.search(entry)}
    return names or {of for _, of in found}


def may_be(word: str, entry: str) -> bool:
    """Whether a Russian word may be a form of another one with the same stem.

    Snowball gives `долг`, `долго` and `долгий` one stem; `долго` may be the last, not the first.

    Args:
        word: Casefolded.
        entry: Casefolded, as it stands in a dictionary.
    """
    if word == entry or _UNDECLINED.search(entry):
        return word == entry
    if _ENDS_AS_VERB.search(entry):
        return bool(_OF_VERB.search(word))
    if len(entry) > 4 and _ENDS_AS_ADJECTIVE.search(entry):
        base = entry[:-2]
        return word.startswith(base) and bool(_OF_ADJECTIVE.fullmatch(word, len(base)))
    ending = entry[-1] if entry[-1] in _NOUN else ""
    base = entry.removesuffix(ending)
    return word == base or (word.startswith(base) and word[len(base) :] in _NOUN[ending].split())
