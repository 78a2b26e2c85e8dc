"""Russian words of the lexicon in all their cases: Snowball gives some of them another stem.

`паром` is cut to `пар` and `паромом` to `паром`; a question has the one, the lexicon the other.
"""

from itertools import islice, product

from bot.search.analysis import terms

_ENDINGS = {
    "а": ("", "ы", "и", "е", "у", "ой", "ам", "ами", "ах"),
    "я": ("", "и", "е", "ю", "ей", "й", "ям", "ями", "ях"),
    "о": ("", "а", "у", "ом", "е", "ам", "ами", "ах"),
    "е": ("я", "ю", "ем", "и", "й", "ям", "ями", "ях"),
    "ь": ("и", "я", "ю", "ем", "е", "ью", "ей", "ям", "ями", "ях"),
    "й": ("я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях"),
    "": ("а", "у", "ом", "ем", "е", "ы", "и", "ов", "ей", "ам", "ами", "ах"),
}
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
    low = word.lower()
    stood = terms(word, "ru")
    if len(stood) != 1 or low.endswith(_ADJECTIVE) or len(low) < 4:
        return stood[:1] or [low]
    ending = low[-1] if low[-1] in _ENDINGS else ""
    base = low.removesuffix(ending)
    found = (term for end in _ENDINGS[ending] for term in terms(base + end, "ru"))
    return list(dict.fromkeys([*stood, *found]))
