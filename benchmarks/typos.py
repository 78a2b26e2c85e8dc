"""Typing errors as fingers make them, drawn by a seeded generator.

Each error is one of the four kinds that make up some 80% of misspelt words (Damerau 1964): two
letters swapped, one dropped, one doubled, or the key beside it pressed.
"""

import re
from random import Random

SHARE = 0.25
"""Of a question's words that can be misspelt: one or two errors in a question of usual length."""

SHORTEST = 4
"""Letters. A wrong letter in a shorter word makes another word more often than an error."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэё", "ячсмитьбю")
_BESIDE = {
    letter: row[max(at - 1, 0) : at] + row[at + 1 : at + 2]
    for row in _ROWS
    for at, letter in enumerate(row)
}
_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


def misspell(text: str, random: Random, portion: float = SHARE) -> str:
    """Puts one typing error into a part of the words of a text.

    Args:
        text: A question.
        random: Where the errors are drawn from.
        portion: Of the words that can be misspelt, 0..1; at least one word is. Words with letters
            that are on neither a Latin nor a Cyrillic keyboard stay as they are, Chinese among
            them, and so do numbers: a wrong number is another number.

    Returns:
        The text with errors; the same text when no word of it can be misspelt.
    """
    words = [word for word in _WORD.finditer(text) if set(word[0].lower()) <= _BESIDE.keys()]
    if not words:
        return text
    chosen = random.sample(words, max(1, round(portion * len(words))))
    for word in sorted(chosen, key=re.Match.start, reverse=True):
        text = text[: word.start()] + misspell_word(word[0], random) + text[word.end() :]
    return text


def misspell_word(word: str, random: Random) -> str:
    """Makes one error in a word of at least two letters; the result is never the word itself."""
    at = random.randrange(len(word))
    match random.choice(("swap", "drop", "double", "beside")):
        case "swap":
            places = [at for at in range(len(word) - 1) if word[at] != word[at + 1]]
            if places:
                at = random.choice(places)
                return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            return word[1:]
        case "drop":
            return word[:at] + word[at + 1 :]
        case "double":
            return word[: at + 1] + word[at:]
        case _:
            letter = random.choice(_BESIDE[word[at].lower()])
            return word[:at] + (letter.upper() if word[at].isupper() else letter) + word[at + 1 :]
