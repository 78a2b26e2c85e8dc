"""The names of those who speak, which stand on the interviews' cards and seldom in what is said."""

from collections.abc import Collection, Iterable, Sequence

from anyascii import anyascii

from bot.search.text.analysis import tokens
from bot.search.text.scripts.respelling import as_dialects_say
from bot.search.text.term import is_pair

_HEAD = 2
_TAIL = 3
"""First or last letters that a mistyped name has in common with the one meant."""

NamedTerm = tuple[str, str]
"""A term of a name, and the word that has it."""


class Names:
    """Finds names by how they begin or end.

    Args:
        speakers: Those who speak, each with the language of an interview.
    """

    def __init__(self, speakers: Iterable[tuple[str, str]]) -> None:
        self._by_head: dict[str, dict[NamedTerm, None]] = {}
        self._by_tail: dict[str, dict[NamedTerm, None]] = {}
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
        self._by_head.setdefault(term[:_HEAD], {})[term, word] = None
        self._by_tail.setdefault(word[-_TAIL:], {})[term, word] = None
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
        begun, ended = self._by_head.get(word[:_HEAD], {}), self._by_tail.get(word[-_TAIL:], {})
        return [pair for pair in {**begun, **ended} if abs(len(pair[1]) - len(word)) <= away]

    def beginning(self, beginnings: Collection[str], lengths: Sequence[int]) -> list[NamedTerm]:
        """Names whose terms begin in some way.

        Args:
            beginnings: A letter or more each.
            lengths: How many letters a name has at least and at most.
        """
        least, most = lengths
        found: dict[NamedTerm, None] = {}
        for beginning in beginnings:
            head = beginning[:_HEAD]
            heads = [head] if len(head) == _HEAD else [h for h in self._by_head if h[:1] == head]
            for each in heads:
                for pair in self._by_head.get(each, ()):
                    if pair[0].startswith(beginning) and least <= len(pair[1]) <= most:
                        found[pair] = None
        return list(found)


def _sound(pair: str) -> str:
    """How characters are read, syllable by syllable, the way that dialects tell them apart."""
    return " ".join(as_dialects_say(anyascii(each).lower().strip()) for each in pair)
