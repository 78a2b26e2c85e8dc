"""Step: a question in another keyboard layout, or in other letters, is read as it was meant."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from bot.search.query.concepts import Draft, terms_of
from bot.search.query.reading import read_question
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.frequency import frequency
from bot.search.text.scripts.latin_russian import russian_in_latin
from bot.search.text.stems.stemming import script_for, script_of
from bot.search.text.term import fold, term_of

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
_CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_WORD = re.compile(r"[^\W\d_]+")
_NEEDED = 0.5
"""Share of the words, by their letters, that must be ordinary when typed in the other layout."""

_LEAST_LETTERS = 3


def correct_layout(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Reads a question again where its words are words only in the other layout, or in Russian."""
    other = ""
    if not any(map(vocabulary.holds, draft.concepts)):
        latin = [each for each in vocabulary.languages if script_for(each) == "latin"]
        other = retyped(draft.question, (*latin, "en"), draft.language)
    other = other or _in_russian(draft, vocabulary)
    if not other:
        return draft
    meant = replace(read_question(other, vocabulary.languages), retyped=True)
    vocabulary.look_up(terms_of(meant.concepts))
    return meant


def _in_russian(draft: Draft, vocabulary: Vocabulary) -> str:
    """A question that was typed in Latin letters in Russian ones; empty for any other."""
    words = {concept.words[0]: vocabulary.holds(concept) for concept in draft.concepts}
    names = [*filter(vocabulary.names.is_name, words)]
    said = [word for word, is_held in words.items() if is_held]

    def is_known(word: str) -> bool:
        term = term_of(word, "ru")
        vocabulary.look_up([term])
        return vocabulary.has(term) or vocabulary.thesaurus.knows(term)

    return russian_in_latin(draft.question, names, said, is_known)


@lru_cache(64)  # small talk asks for each of its phrases
def retyped(text: str, latin: tuple[str, ...] = ("en",), language: str = "en") -> str:
    """A text as it was meant that was typed in the other layout; empty for any other.

    Args:
        text: Any.
        latin: Languages in Latin letters that it may be in.
        language: The one that it is most likely in, as it was typed.
    """
    scripts = set(map(script_of, _WORD.findall(text)))
    if scripts == {"latin"}:
        return _meant(text, text.translate(_TO_CYRILLIC), (language, *latin), ("ru",))
    if scripts == {"cyrillic"}:
        return _meant(text, text.translate(_TO_LATIN), (language, "ru"), latin)
    return ""


def _meant(typed: str, other: str, of_typed: Iterable[str], of_other: Iterable[str]) -> str:
    typed_right = _ordinary(typed, set(of_typed)) > 0
    return "" if typed_right or _ordinary(other, of_other) < _NEEDED else other


def _ordinary(text: str, languages: Iterable[str]) -> float:
    """Share of a text's letters that are in words of some language, short words left out."""
    words = [word for word in _WORD.findall(fold(text)) if len(word) >= _LEAST_LETTERS]
    letters = sum(map(len, words))
    known = [word for word in words if any(frequency(word, each) for each in languages)]
    return sum(map(len, known)) / letters if letters else 0.0
