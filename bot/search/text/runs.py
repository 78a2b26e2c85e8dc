"""A run of letters between white space becomes terms, with their places in it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from bot.search.text.function_words import is_function_pair, is_function_word
from bot.search.text.scripts.characters import simplified
from bot.search.text.term import FUNCTION, MAX_TERM, UNSPACED, bare, fold, is_pair, term_of

_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0dff\u200c\u200d"  # the marks of Indian scripts are letters to a reader
)
_LETTER = rf"(?:[^\W_{UNSPACED}]|[{_MARKS}])"
_TOKEN = re.compile(
    rf"[{UNSPACED}]+"
    r"|(?<![\w.])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"  # U.S., Ph.D stays a word
    r"|\d+(?:[.,]\d+)+"
    r"|[^\W\d_](?:\+\+|\#)(?!\w)"  # C++, C#
    rf"|(?<![\w-])[^\W\d_{UNSPACED}][-\u2010\u2011][^\W\d_{UNSPACED}]{{2,}}(?![\w'’-])"  # e-mail
    rf"|{_LETTER}+(?:['’ʼ]{_LETTER}+)*(?:[-\u2010\u2011]\d+(?![\w]))?"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_NUMBERED = re.compile(r"(.+)-(\d+)")
_LETTERED = re.compile(r"(\w)-(\w+)")
_SEPARATORS = re.compile(r"(?=[\x00-\x7f])[^a-z0-9'.,+#~-]")
_POSSESSIVE = re.compile(r"'s?$")
_ELISION = re.compile(
    r"^(?:[cdjlmnstv]|(?:jus|lors|puis|quoi|quel)?qu|(?:d|a|da|de|ne|su|co|que|be)ll"
    r"|(?:ness|qualc|alc|ciasc)?un|quest|dov|com|cos|quand|quant|gl|anch|tutt|mezz|senz"
    r"|vent|trent|cent)'(?=\w)"
)
"""What loses its vowel before another word: l'école, jusqu'au, dov'è, vent'anni."""

_REMEMBERED = 1 << 13
"""Words whose terms are remembered."""

PlacedTerm = tuple[str, str, int, int, bool]
"""A `Token`'s values. Plain tuples of plain values are left out of garbage collections, which would
otherwise walk through a hundred thousand of them."""


def placed_terms(run: str, language: str, *, remember: bool = True) -> Iterator[PlacedTerm]:
    """The terms of a run of letters, in order.

    Args:
        run: Without white space.
        language: Tag of the text's language.
        remember: Whether its words will be met again.
    """
    pieces_of = _pieces if remember else _pieces.__wrapped__
    for match in _TOKEN.finditer(run):
        start = match.start()
        for piece in pieces_of(match[0], language):
            yield _moved(piece, start) if start else piece


def term_of_letters(run: str, language: str) -> str:
    """The one term of a run of unaccented Latin letters alone; the same as by `placed_terms`."""
    return _piece(run, run.lower()[:MAX_TERM], language)[0]


def _moved(piece: PlacedTerm, by: int) -> PlacedTerm:
    term, word, start, end, function = piece
    return term, word, start + by, end + by, function


@lru_cache(_REMEMBERED)
def _pieces(raw: str, language: str) -> tuple[PlacedTerm, ...]:
    if is_pair(raw):
        return tuple(_pairs(raw))
    word = (
        fold(raw).replace("’", "'").replace("ʼ", "'").replace("\u2010", "-").replace("\u2011", "-")
    )
    if raw.isascii():
        return _pieces_of(raw, word, language)
    # ﷺ stands for several words, and ⑴ is in brackets
    parts = _SEPARATORS.sub(" ", word).split()
    return tuple(piece for part in parts for piece in _pieces_of(raw, part, language))


def _pieces_of(raw: str, word: str, language: str) -> tuple[PlacedTerm, ...]:
    """What one folded word of a run of letters holds."""
    if "." in word or "," in word:
        word = _abbreviation_or_number(word)
    if ordinal := _ORDINAL.fullmatch(word):
        word = ordinal[1]
    if "'" in word:
        if is_function_word(word, language):
            return ((FUNCTION + word.replace("'", ""), word, 0, len(raw), True),)
        word = _POSSESSIVE.sub("", word)
        if not language.startswith("en"):
            word = _ELISION.sub("", word)
        word = word.replace("'", "")
    word = word[:MAX_TERM]
    if not word:
        return ()
    if numbered := _NUMBERED.fullmatch(word):
        # covid-19 is found by covid and by covid19
        name = _piece(raw, numbered[1].replace("-", ""), language)
        whole = numbered[1] + numbered[2]
        return (name, (whole, whole, 0, len(raw), False))
    if lettered := _LETTERED.fullmatch(word):
        # e-mail is found by mail and by email
        whole = _piece(raw, lettered[1] + lettered[2], language)
        return (whole, _piece(raw, lettered[2], language))
    return (_piece(raw, word, language),)


def _piece(raw: str, word: str, language: str) -> PlacedTerm:
    if is_function_word(word, language):
        # WHO, US, IT are names where who, us, it are grammar
        name = len(raw) > 1 and raw.isupper()
        return word if name else FUNCTION + bare(word), word, 0, len(raw), not name
    term = term_of(word, language)
    if len(term) == 1 and not term.isdigit():
        return FUNCTION + term, word, 0, len(raw), True
    return term, word, 0, len(raw), False


def _abbreviation_or_number(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "") if _THOUSANDS.fullmatch(word) else word.replace(",", ".")
    return word.replace(".", "").replace(",", "")


def _pairs(run: str) -> Iterator[PlacedTerm]:
    text = unicodedata.normalize("NFKC", run)
    if len(text) != len(run):
        text = run  # places count in the text as it is
    text = simplified(text)
    for at in range(max(1, len(text) - 1)):
        pair = text[at : at + 2]
        function = is_function_pair(pair)
        yield FUNCTION + pair if function else pair, pair, at, at + len(pair), function
