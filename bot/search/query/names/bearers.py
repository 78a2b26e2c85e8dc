"""Whether a name that a reader writes is the one on record, in whatever script: Чжан, Zhang, 张."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from bot.search.query.concepts import HELD, Concept
from bot.search.text.analysis import terms, tokens
from bot.search.text.scripts.characters import simplified
from bot.search.text.scripts.romanisation import spellings, spells
from bot.search.text.scripts.transliteration import MIN_LETTERS_BY_EAR, sounding_alike
from bot.search.text.stems.stemming import ALPHABETS, script_of
from bot.search.text.term import bare, fold, is_character, is_pair

_LETTERS = re.compile(r"[^\W\d_]+")


_ALIKE = 3
"""Letters that a word has in common with the name that it is a form of."""

_LEAST_HEARD = 3
"""Letters of a word that may be heard as a name of another script."""


class Bearers:
    """Finds those who speak by a word of their names.

    Args:
        speakers: Those who speak, each with the language of an interview.
    """

    def __init__(self, speakers: Sequence[tuple[str, str]]) -> None:
        self.everybody = frozenset(speaker for speaker, _ in speakers if speaker)
        self._by_term: dict[str, set[str]] = {}
        self._by_first: dict[str, set[str]] = {}
        self._words: dict[str, list[tuple[str, str]]] = {}
        for speaker, language in speakers:
            for token in tokens(speaker, language):
                if token.function:
                    continue
                if token.term not in self._by_term:
                    self._words.setdefault(script_of(token.word), []).append(
                        (token.term, token.word)
                    )
                self._by_term.setdefault(token.term, set()).add(speaker)
            # A surname and a given name are each heard by their first character.
            for first in filter(is_character, speaker[:2]):
                self._by_first.setdefault(simplified(first), set()).add(speaker)

    def of(self, concept: Concept) -> frozenset[str]:
        """Those of whose name a word is a part: as it was meant, in its cases, or by ear.

        Args:
            concept: The word, with all that may stand for it.
        """
        word, plain = concept.words[0], bare(concept.words[0])
        found: set[str] = set()
        for term in {member.terms[0] for member in concept.members} & self._by_term.keys():
            is_alike = script_of(term) == script_of(word)
            is_form = term[:_ALIKE] == plain[:_ALIKE] or not is_alike
            if is_form and (concept.name or is_pair(word) or is_alike):
                found |= self._by_term[term]
        return frozenset(found | self._heard(word))

    def called(self, word: str) -> frozenset[str]:
        """Those with a word in their name that is written just so, though it is a stop word.

        Args:
            word: Such as `Will` or `Ada`; in small letters it is no name.
        """
        if not word[:1].isupper():
            return frozenset()
        return frozenset(each for each in self.everybody if word in each.split())

    def _heard(self, word: str) -> set[str]:
        """Those whose name is written in another script, and read like a word."""
        if len(word) < _LEAST_HEARD - 1 or not word.isalpha() or is_pair(word):
            return set()
        found = {
            speaker
            for first, speakers in self._by_first.items()
            if word.startswith(tuple(spellings(first)))
            for speaker in speakers
            if names(word, speaker)
        }
        for script, words in self._words.items() if len(word) >= _LEAST_HEARD else ():
            if script in ALPHABETS - {script_of(word)}:
                for term in sounding_alike(word, words):
                    found |= self._by_term[term]
        return found


class Offices:
    """Finds those who speak by a word of what they are: the ambassador, посол, 大使.

    Args:
        roles: Those who speak, each with a role and the language of an interview.
    """

    def __init__(self, roles: Sequence[tuple[str, str, str]]) -> None:
        self._by_term: dict[str, set[str]] = {}
        for speaker, role, language in roles:
            for term in terms(role, language):
                self._by_term.setdefault(term, set()).add(speaker)

    def of(self, concept: Concept) -> frozenset[str]:
        """Those in whose role a word stands, or what means the same.

        Args:
            concept: The word, with all that may stand for it.
        """
        held = (
            set.intersection(*(self._by_term.get(term, set()) for term in member.terms))
            for member in concept.members
            if member.weight >= HELD
        )
        return frozenset(set().union(*held))


@lru_cache(1 << 14)
def names(written: str, recorded: str) -> bool:
    """Whether a name is a part of a name on record, as it stands or by ear in another script.

    Args:
        written: What a reader wrote, such as `Чжан` or `张汉晖`.
        recorded: The whole name.
    """
    wanted, name = simplified(fold(written)), simplified(fold(recorded))
    if wanted in name:
        return True
    if all(map(is_character, wanted)):
        return any(spells(stretch, wanted) for stretch in _stretches(_LETTERS.findall(name)))
    if all(map(is_character, name)):
        *before, last = _LETTERS.findall(wanted) or [""]
        return any(
            spells(letters, part)
            for letters in ("".join(before) + last, last + "".join(before))
            for part in (name, name[:1], name[1:])
        )
    return all(_sounds_like_one(word, name.split()) for word in wanted.split())


def _stretches(words: list[str]) -> list[str]:
    """Words that follow one another, joined."""
    return [joined for start in range(len(words)) for joined in accumulate(words[start:])]


def _sounds_like_one(word: str, words: list[str]) -> bool:
    others = [(other, other) for other in words if script_of(other) != script_of(word)]
    return len(word) >= MIN_LETTERS_BY_EAR and bool(sounding_alike(word, others))
