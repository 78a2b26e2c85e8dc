"""A lexicon analysed once and for all, packed so that a term is found in it in microseconds.

Each line has a key and what there is under it; the lines are in the order of their keys.
"""

import json
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import numpy as np
import Stemmer  # type: ignore[import-not-found]  # a C extension; it has no types

from bot.corpus.words import stop_words
from bot.search import text
from bot.search.query.lexicon import analysed_lexicon, beginnings
from bot.search.query.lexicon.analysed_lexicon import AnalysedLexicon, Phrase, TermEntry
from bot.search.query.lexicon.lexicon import Lexicon, split_tag

_TERM, _RUSSIAN, _NAMES, _GROUP, _WORDS, _LANGUAGES = "trngwl"
"""What a key begins with."""

_PAGE = 16
"""Lines that are looked through for a key."""

_MADE_BY = (analysed_lexicon, beginnings)
"""What analyses a lexicon, besides all of `bot/search/text`."""


def digest_of(lexicon: Lexicon) -> str:
    """Changes when the lexicon does, or what analyses it."""
    digest = blake2b(digest_size=16)
    vocabulary = [topic.vocabulary for topic in lexicon.topics]
    digest.update(repr((vocabulary, Stemmer.version())).encode())
    for group in lexicon.synonyms:
        digest.update(repr(group).encode())
    words, of_text = (Path(each.__file__ or "").parent for each in (stop_words, text))
    modules = (Path(each.__file__ or "") for each in (*_MADE_BY, stop_words))
    tables = (*sorted(words.glob("*.toml")), *sorted(of_text.rglob("*.toml")))
    files = (*tables, *sorted(of_text.rglob("*.py")))
    for path in (Path(__file__), *modules, *files):
        digest.update(path.read_bytes())
    return digest.hexdigest()


@lru_cache(1)
def pack(lexicon: Lexicon) -> bytes:
    """Analyses all of a lexicon: what `PackedLexicon` reads, compressed."""
    analysed = AnalysedLexicon(lexicon)
    lines = sorted(f"{key}\t{value}".encode() for key, value in _values(lexicon, analysed))
    return zlib.compress(b"\n".join(lines))


def _values(lexicon: Lexicon, analysed: AnalysedLexicon) -> Iterator[tuple[str, str]]:
    yield _LANGUAGES, _json(sorted(analysed.languages))
    for number in range(len(lexicon.synonyms)):
        yield f"{_GROUP}{number}", "\t".join(_members(analysed.group(number)))
    all_beginnings = analysed.beginnings()
    for beginning in all_beginnings:
        begun = analysed.analysed(beginning)
        if begun.russian:
            yield f"{_RUSSIAN}{beginning}", " ".join(begun.russian)
        if begun.names:
            yield f"{_NAMES}{beginning}", " ".join(begun.names)
        for term, entry in begun.terms.items():
            yield _TERM + term, "\t".join(_fields(entry))
    for letter in {beginning[:1] for beginning in all_beginnings}:
        yield _WORDS + letter, _json(analysed.words(letter))


def _members(group: Sequence[tuple[str, Phrase]]) -> Iterator[str]:
    """The phrases of a group, those of other languages with their tag: `es:a bordo`."""
    for language, phrase in group:
        yield " ".join(phrase) if not language else f"{language}:{' '.join(phrase)}"


def _fields(entry: TermEntry) -> Iterator[str]:
    """What there is under a term: `+` if it is known, its words, groups with a phrase's rest."""
    yield "+" if entry.known else ""
    yield _json(entry.words) if entry.words else ""
    for phrase, numbers in entry.groups.items():
        yield " ".join((",".join(map(str, numbers)), *phrase[1:]))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class PackedLexicon:
    """Looks up what was packed; see `LexiconTerms`.

    Args:
        packed: From `pack`.
    """

    def __init__(self, packed: bytes) -> None:
        self._data = b"\n%b\n" % zlib.decompress(packed)
        ends = np.flatnonzero(np.frombuffer(self._data, np.uint8) == ord("\n"))
        self._starts = [*ends[:-1:_PAGE].tolist(), len(self._data)]
        """Where each page begins, with the line break before it, and where the last one ends."""

        self._firsts = [self._data[at + 1 : self._data.find(b"\t", at)] for at in self._starts[:-1]]
        """The first key of each page."""

        self.languages = frozenset(json.loads(self._found(_LANGUAGES) or "[]"))

    def entry(self, term: str) -> TermEntry | None:
        """What there is under a term."""
        found = self._found(_TERM + term)
        if not found:
            return None
        known, words, *fields = found.split("\t")
        phrases = (field.split(" ") for field in fields)
        return TermEntry(
            {(term, *rest): tuple(map(int, numbers.split(","))) for numbers, *rest in phrases},
            tuple(map(tuple, json.loads(words or "[]"))),
            bool(known),
        )

    def russian(self, beginning: str) -> Sequence[str]:
        """Terms of single Russian words that begin so."""
        return self._found(_RUSSIAN + beginning).split()

    def names(self, beginning: str) -> Sequence[str]:
        """Casefolded words that begin so and are only ever capitalised."""
        return self._found(_NAMES + beginning).split()

    def group(self, number: int) -> tuple[tuple[str, Phrase], ...]:
        """The phrases of a group, each with the tag of its language."""
        found = self._found(f"{_GROUP}{number}")
        tagged = map(split_tag, found.split("\t") if found else ())
        return tuple((language, tuple(phrase.split(" "))) for language, phrase in tagged)

    def words(self, letter: str) -> Mapping[int, str]:
        """Words that begin with a letter, by their length."""
        found = json.loads(self._found(_WORDS + letter) or "{}")
        return {int(length): words for length, words in found.items()}

    def _found(self, key: str) -> str:
        """What there is under a key, or nothing."""
        wanted = key.encode("utf-8", "surrogatepass")
        page = bisect_right(self._firsts, wanted) - 1
        if page < 0:
            return ""
        line = b"\n%b\t" % wanted
        past = self._starts[page + 1] + 1  # with the line break behind it
        at = self._data.find(line, self._starts[page], past)
        return (
            "" if at < 0 else self._data[at + len(line) : self._data.index(b"\n", at + 1)].decode()
        )
