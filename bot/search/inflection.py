"""Russian words of the lexicon in all their cases: Snowball gives some of them another stem.

`паром` is cut to `пар` and `паромом` to `паром`; a question has the one, the lexicon the other.
"""

from itertools import islice, product

from bot.search.analysis import fold, term_of

_ENDINGS = {
    "а": ("", "е", "ой", "ами"),
    "я": ("", "е", "ей", "ями"),
    "о": ("", "е", "ом", "ами"),
    "е": ("ем", "и", "ями"),
    "ь": ("и", "ью", "ем", "ями"),
    "й": ("ем", "е", "ев", "ями"),
    "": ("ом", "е", "ов", "ами"),
}
"""By a word's last letter, the endings that Snowball may cut in different places."""

_ADJECTIVE = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ся", "ть")
_MAX_COMBINATIONS = 24


def inflected(phrase: str) -> list[tuple[str, ...]]:
    """Other terms that a phrase of Cyrillic words has in other cases; none for other scripts.

    Args:
        phrase: One word or a few, in the form of a dictionary.
    """
    words = phrase.split()
    if not "а" <= phrase[:1].lower() <= "я" or len(words) > 3:
        return []
    forms = [_terms_of(word) for word in words]
    return list(islice(product(*forms), 1, _MAX_COMBINATIONS))


def _terms_of(word: str) -> list[str]:
    """The terms of a word's forms, that of the word itself first."""
    low = fold(word)
    if len(low) < 4 or not low.isalpha() or low.endswith(_ADJECTIVE):
        return [term_of(low, "ru")]
    ending = low[-1] if low[-1] in _ENDINGS else ""
    base = low.removesuffix(ending)
    forms = [low, *(base + end for end in _ENDINGS[ending])]
    return list(dict.fromkeys(term_of(form, "ru") for form in forms))
