"""The names of those who speak, which stand on the interviews' cards and seldom in what is said."""

import re
from collections.abc import Collection, Iterable, Sequence

from anyascii import anyascii

from bot.search.text.analysis import is_pair, tokens

_HEAD = 2
_TAIL = 3
"""Letters of a beginning and of an end that a mistyped name has in common with the one meant."""

_ALIKE = re.compile(r"(?<=[zcs])h|(?<=[aei]n)g")
"""What many who write by sound leave out or put in: zh for z, ang for an."""

NamedTerm = tuple[str, str]
"""A term of a name, and the word that has it."""


class Names:
    """Finds names by how they begin or end.

    Args:
        speakers: Those who speak, each with the language of an interview.
    """

    def __init__(self, speakers: Iterable[tuple[str, str]]) -> None:
        self._by_end: dict[str, dict[NamedTerm, None]] = {}
        self._terms: set[str] = set()
        self._words: set[str] = set()
        self._by_sound: dict[str, str] = {}
        for speaker, language in speakers:
            for token in tokens(speaker, language):
                if not token.function:
                    self._add(token.term, token.word)

    def _add(self, term: str, word: str) -> None:
        self._terms.add(term)
        self._words.add(word)
        for end in (f"{term[:_HEAD]}-", f"-{word[-_TAIL:]}"):
            self._by_end.setdefault(end, {})[term, word] = None
        if is_pair(term):
            self._by_sound[_sound(term)] = term

    def has(self, term: str) -> bool:
        """Whether a term is of somebody's name."""
        return term in self._terms

    def is_name(self, word: str) -> bool:
        """Whether a word is somebody's name as it is written, without case."""
        return word in self._words

    def sounding_like(self, pair: str) -> str:
        """The pair of Chinese characters of a name that sounds like another; or empty."""
        return self._by_sound.get(_sound(pair), "")

    def near(self, word: str, away: int) -> list[NamedTerm]:
        """Names that begin or end as a word does and are about as long.

        Args:
            word: Casefolded.
            away: How many letters longer or shorter a name may be.
        """
        ends = f"{word[:_HEAD]}-", f"-{word[-_TAIL:]}"
        found = dict.fromkeys(pair for end in ends for pair in self._by_end.get(end, ()))
        return [pair for pair in found if abs(len(pair[1]) - len(word)) <= away]

    def beginning(self, beginnings: Collection[str], lengths: Sequence[int]) -> list[NamedTerm]:
        """Names whose terms begin in some way.

        Args:
            beginnings: A letter or more each.
            lengths: How many letters a name has at least and at most.
        """
        least, most = lengths
        found = {
            pair: None
            for beginning in beginnings
            for end, pairs in self._by_end.items()
            if end.endswith("-") and end.startswith(beginning[:_HEAD])
            for pair in pairs
            if pair[0].startswith(beginning) and least <= len(pair[1]) <= most
        }
        return list(found)


def _sound(pair: str) -> str:
    """How characters are read, syllable by syllable, the way that dialects tell them apart."""
    return " ".join(_ALIKE.sub("", anyascii(each).lower().strip()) for each in pair)
