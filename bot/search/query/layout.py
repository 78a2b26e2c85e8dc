"""Step: a question typed in another keyboard layout is read as it was meant."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.search.query.concepts import Draft, terms_of
from bot.search.query.reading import read_question
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.analysis import fold
from bot.search.text.frequency import frequency
from bot.search.text.stemming import script_for, script_of

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
_CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_WORD = re.compile(r"[^\W\d_]+")
_NEEDED = 0.5
"""Share of the words, by their letters, that must be ordinary when typed in the other layout."""

_LEAST_LETTERS = 3


def correct_layout(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Reads a question again whose words are none, unless they are typed in the other layout."""
    if any(map(vocabulary.holds, draft.concepts)):
        return draft
    latin = [each for each in vocabulary.languages if script_for(each) == "latin"]
    scripts = set(map(script_of, _WORD.findall(draft.question)))
    if scripts == {"latin"}:
        other, of_typed, of_other = draft.question.translate(_TO_CYRILLIC), [*latin, "en"], ["ru"]
    elif scripts == {"cyrillic"}:
        other, of_typed, of_other = draft.question.translate(_TO_LATIN), ["ru"], [*latin, "en"]
    else:
        return draft
    if _ordinary(draft.question, {draft.language, *of_typed}) > 0:
        return draft
    if _ordinary(other, of_other) < _NEEDED:
        return draft
    meant = replace(read_question(other, vocabulary.languages), retyped=True)
    vocabulary.look_up(terms_of(meant.concepts))
    return meant


def _ordinary(text: str, languages: Iterable[str]) -> float:
    """Share of a text's letters that are in words of some language, short words left out."""
    words = [word for word in _WORD.findall(fold(text)) if len(word) >= _LEAST_LETTERS]
    letters = sum(map(len, words))
    known = [word for word in words if any(frequency(word, each) for each in languages)]
    return sum(map(len, known)) / letters if letters else 0.0
