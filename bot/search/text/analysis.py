"""Text becomes terms: what the index holds and what a question is looked up by.

A term is a word without case, accents, possessive and inflection. Scripts that are written without
spaces become overlapping pairs of characters. Query and index go through the same functions.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from bot.search.text.characters import simplified
from bot.search.text.function_words import is_function_pair, is_function_word
from bot.search.text.stemming import script_of, stem

MAX_TERM = 40
"""Characters of a term; nothing longer is a word that anyone types twice."""

FUNCTION = "~"
"""What the term of a stop word begins with."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # Japanese syllables
    "\u1100-\u11ff\uac00-\ud7a3"  # Korean has spaces, and endings that pairs see through
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"  # Chinese characters
)
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0dff\u200c\u200d"  # the marks of Indian scripts are letters to a reader
)
_LETTER = rf"(?:[^\W_{_UNSPACED}]|[{_MARKS}])"
_TOKEN = re.compile(
    rf"[{_UNSPACED}]+"
    r"|(?<![\w.])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"  # U.S., Ph.D stays a word
    r"|\d+(?:[.,]\d+)+"
    r"|[^\W\d_](?:\+\+|\#)(?!\w)"  # C++, C#
    rf"|{_LETTER}+(?:['’ʼ]{_LETTER}+)*(?:[-\u2010\u2011]\d+(?![\w]))?"
)
_JOINERS = re.compile("[\u00ad\u200c\u200d]")
_UNSPACED_RUN = re.compile(rf"[{_UNSPACED}]+")
_CHARACTER = re.compile("[\u3400-\u9fff]")
_IS_UNSPACED = re.compile(rf"[{_UNSPACED}]")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_NUMBERED = re.compile(r"(.+)-(\d+)")
_SEPARATORS = re.compile(r"(?=[\x00-\x7f])[^a-z0-9'.,+#~-]")
_POSSESSIVE = re.compile(r"'s?$")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|dell|nell|all|un)'(?=\w)")
_CACHE = 1 << 15
"""Runs of letters whose terms are remembered, some 15 MB for each language."""

_WRITTEN = 1 << 16
"""Likewise what the index keeps of them, some 15 MB too, and of as many that came before."""


class Token(NamedTuple):
    """A term where it stands in a text.

    Attributes:
        term: What is looked up.
        word: The word as it is written, without case: what typing errors are corrected to.
        start: First code point.
        end: Code point after the last.
        function: A stop word (the, of, что, 吗), which says little about the subject.
    """

    term: str
    word: str
    start: int
    end: int
    function: bool


_Piece = tuple[str, str, int, int, bool]
"""A `Token`'s values. Plain tuples of plain values are left out of garbage collections, which would
otherwise walk through a hundred thousand of them."""


def tokens(text: str, language: str, among: frozenset[str] | None = None) -> list[Token]:
    """The terms of a text with their places.

    Args:
        text: Any text.
        language: Tag of the text's language (`en`, `zh-Hant`): which stemmer its script gets.
        among: Leaves out runs of letters that hold none of these terms.
    """
    memo = _memo(language)
    runs = text.split()
    known = {run: memo[run.lower()] for run in runs} if _is_shouted(text) else memo
    placed: Iterable[tuple[int, str]] = _places_in_turn(runs, text)
    if among is not None:  # most runs need not be looked for
        some = [run for run in dict.fromkeys(runs) if not among.isdisjoint(known[run][0])]
        placed = sorted((place, run) for run in some for place in _places_of(run, text))
    found: list[Token] = []
    for start, run in placed:
        size = len(run)
        for term, word, first, past, function in known[run][-1]:
            # İ has one letter more in lower case
            begin, end = min(first, size - 1), min(past, size)
            found.append(Token(term, word, start + begin, start + end, function))
    return found


def _places_in_turn(runs: Iterable[str], text: str) -> Iterator[tuple[int, str]]:
    """Where each of the runs of letters between white space begins; they are all there are."""
    past = 0
    for run in runs:
        start = text.index(run, past)
        past = start + len(run)
        yield start, run


def _places_of(run: str, text: str) -> Iterator[int]:
    """Where one run of letters begins, each time that it stands between white space."""
    start = text.find(run)
    while start >= 0:
        past = start + len(run)
        if not text[start - 1 : start].strip() and not text[past : past + 1].strip():
            yield start
        start = text.find(run, past)


def terms(text: str, language: str) -> list[str]:
    """The terms of a text alone, in order; the same as those of `tokens`, faster."""
    if _is_shouted(text):
        text = text.lower()
    memo = _memo(language)
    return [term for run in text.split() for term in memo[run][0]]


def terms_of_phrase(phrase: str, language: str) -> list[str]:
    """What `terms` finds, for one of thousands of phrases that are read once: none is remembered.

    Args:
        phrase: Of a list of words, such as the lexicon.
        language: As for `terms`.
    """
    if _is_shouted(phrase):
        phrase = phrase.lower()
    memo = _memo(language)
    found = (memo.get(run) or memo.read(run, remember=False) for run in phrase.split())
    return [term for in_run, _ in found for term in in_run]


class WrittenTerms(NamedTuple):
    """The terms of a text as the index keeps them, space-separated.

    Attributes:
        terms: All of them.
        findable: Those that are no words of grammar.
    """

    terms: str
    findable: str


def terms_and_words(texts: Iterable[str], language: str) -> tuple[list[WrittenTerms], set[str]]:
    """What the index keeps of texts, as it keeps it; what `tokens` finds, several times faster.

    Returns:
        The terms of each text, and the distinct "term word" of all of them, words of grammar left
        out. Chinese characters are words too, and the last of a run is a term: so each of them
        begins one term, and can be looked up by itself.
    """
    memo = _written(language)
    read: list[WrittenTerms] = []
    among: set[str] = set()
    for text in texts:
        runs = text.lower().split() if _is_shouted(text) else text.split()
        terms, findable, words = zip(*map(memo.__getitem__, runs), strict=True) if runs else _NONE
        read.append(WrittenTerms(" ".join(filter(None, terms)), " ".join(filter(None, findable))))
        among.update(words)
    several = [words for words in among if "\n" in words]
    among.difference_update(several, ("",))
    among.update(*[words.split("\n") for words in several])
    return read, among


def term_of(word: str, language: str) -> str:
    """The term of one folded word that is known to be no stop word."""
    return bare(stem(word, language))


def is_function_term(term: str) -> bool:
    """Whether a term is a stop word, or a letter on its own."""
    return term.startswith(FUNCTION)


def is_character(term: str) -> bool:
    """Whether a term is one Chinese character."""
    return len(term) == 1 and "\u3400" <= term <= "\u9fff"


def characters_of(text: str) -> set[str]:
    """The Chinese characters of a text, simplified."""
    found = _CHARACTER.findall(text)
    return set(simplified("".join(found))) if found else set()


def is_pair(term: str) -> bool:
    """Whether a term is made of characters that are written without spaces."""
    return bool(_IS_UNSPACED.match(term.removeprefix(FUNCTION)))


def fold(text: str) -> str:
    """A text without case and compatibility forms, as words are compared letter by letter."""
    if text.isascii():
        return text.lower()
    return _JOINERS.sub("", unicodedata.normalize("NFKC", text).casefold().replace("ё", "е"))


def _is_shouted(text: str) -> bool:
    """A text without small letters: its capitals say nothing."""
    return text.isupper() and " " in text.strip()


_Memorised = tuple[tuple[str, ...], tuple[_Piece, ...]]


class _Memo(dict[str, _Memorised]):
    """What runs of letters between white space hold: terms, and where they stand."""

    def __init__(self, language: str) -> None:
        self._language = language

    def read(self, run: str, *, remember: bool = True) -> _Memorised:
        """What a run holds, whether it is known or not."""
        pieces_of = _pieces if remember else _pieces.__wrapped__
        pieces = tuple(
            _moved(piece, match.start()) if match.start() else piece
            for match in _TOKEN.finditer(run)
            for piece in pieces_of(match[0], self._language)
        )
        return tuple([term for term, *_ in pieces]), pieces

    def __missing__(self, run: str) -> _Memorised:
        found = self.read(run)
        if len(run) <= MAX_TERM:  # text without spaces comes once
            if len(self) >= _CACHE:
                self.clear()
            self[run] = found
        return found


def _moved(piece: _Piece, by: int) -> _Piece:
    term, word, start, end, function = piece
    return term, word, start + by, end + by, function


@lru_cache(8)
def _memo(language: str) -> _Memo:
    return _Memo(language)


_WrittenRun = tuple[str, str, str]
"""Terms, those of them that are no words of grammar, and "term word" a line each."""

_NONE: tuple[tuple[str, ...], ...] = ((), (), ())


class _Written(dict[str, _WrittenRun]):
    """Runs of letters as the index keeps them."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._older: dict[str, _WrittenRun] = {}

    def __missing__(self, run: str) -> _WrittenRun:
        found = self._older.get(run) or self._read(run)
        if len(run) <= MAX_TERM:
            if len(self) >= _WRITTEN:
                # What is met again before as many others were is kept.
                self._older = self.copy()
                self.clear()
            self[run] = found
        return found

    def _read(self, run: str) -> _WrittenRun:
        if run.isascii():  # most runs are a plain word with a capital or a full stop
            if run[-1] in ".,;:!?" and run[:-1].isalpha():
                return self[run[:-1]]
            if run.isalpha() and not run.islower() and (len(run) == 1 or not run.isupper()):
                return self[run.lower()]
        pieces = [
            piece for match in _TOKEN.finditer(run) for piece in _pieces(match[0], self._language)
        ]
        terms = [term for term, *_ in pieces]
        words = [f"{term} {word}" for term, word, _, _, function in pieces if not function]
        if characters := characters_of(run):
            plain = simplified(run)
            last = [each[-1] for each in _UNSPACED_RUN.findall(plain) if len(each) > 1]
            terms = [*filter(is_character, last), *terms]
            words += [f"{each} {each}" for each in characters]
        findable = [term for term in terms if term[0] != FUNCTION]
        kept = " ".join(terms)
        return kept, kept if len(findable) == len(terms) else " ".join(findable), "\n".join(words)


@lru_cache(4)
def _written(language: str) -> _Written:
    return _Written(language)


@lru_cache(_CACHE >> 2)
def _pieces(raw: str, language: str) -> tuple[_Piece, ...]:
    if _IS_UNSPACED.match(raw):
        return tuple(_pairs(raw))
    word = (
        fold(raw).replace("’", "'").replace("ʼ", "'").replace("\u2010", "-").replace("\u2011", "-")
    )
    if raw.isascii():
        return _pieces_of(raw, word, language)
    # ﷺ stands for several words, and ⑴ is in brackets
    parts = _SEPARATORS.sub(" ", word).split()
    return tuple(piece for part in parts for piece in _pieces_of(raw, part, language))


def _pieces_of(raw: str, word: str, language: str) -> tuple[_Piece, ...]:
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
    return (_piece(raw, word, language),)


def _piece(raw: str, word: str, language: str) -> _Piece:
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


def _pairs(run: str) -> Iterator[_Piece]:
    text = unicodedata.normalize("NFKC", run)
    if len(text) != len(run):
        text = run  # places count in the text as it is
    text = simplified(text)
    for at in range(max(1, len(text) - 1)):
        pair = text[at : at + 2]
        function = is_function_pair(pair)
        yield FUNCTION + pair if function else pair, pair, at, at + len(pair), function


def bare(word: str) -> str:
    """Without accents, where they are accents: those of Indian scripts are vowels."""
    if word.isascii() or unicodedata.is_normalized("NFD", word):
        return word
    if script_of(word) not in {"latin", "greek", "cyrillic", "arabic", "hebrew"}:
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
