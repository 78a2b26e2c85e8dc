"""Step: a name or loan word is found as a corpus in another script writes it."""

from dataclasses import replace
from itertools import chain

from bot.search.query.concepts import Concept, Draft, Member, terms_of
from bot.search.query.transliteration import (
    MIN_LETTERS_BY_EAR,
    SAME_SOUND,
    beginnings,
    sounding_alike,
)
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.common_words import common_terms
from bot.search.text.frequency import frequency
from bot.search.text.romanisation import rewritten
from bot.search.text.stemming import script_of
from bot.search.text.term import term_of

MAX_RESPELLED = 8
"""Words of one question that are looked for: bounds the work on gibberish."""

_EVERYDAY = 4.5
"""Zipf frequency from which a syllable in small letters is a word and no name."""

_ALPHABETS = frozenset({"latin", "cyrillic"})


def add_other_scripts(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds words of the corpus's other alphabet that sound like words that are not on record."""
    vocabulary.look_up(terms_of(draft.concepts))
    names = [
        number
        for number, concept in enumerate(draft.concepts)
        if _may_be_name(draft.question, concept, vocabulary)
    ][:MAX_RESPELLED]
    wanted, chinese = {}, {}
    for number in names:
        word = draft.concepts[number].words[0]
        if len(word) >= _least_letters(draft.question, draft.concepts[number]):
            wanted[word] = beginnings(word), len(word) - 3, len(word) + 4
        chinese[word] = [term_of(each, "ru") for each in rewritten(word)]
    near = vocabulary.beginning(wanted)
    vocabulary.look_up(set(chain.from_iterable(chinese.values())))
    concepts = list(draft.concepts)
    for number in names:
        word = concepts[number].words[0]
        heard = sounding_alike(word, near.get(word, ())) if word in wanted else {}
        heard |= dict.fromkeys(filter(vocabulary.has, chinese[word]), SAME_SOUND)
        members = [Member((term,), weight) for term, weight in heard.items()]
        concepts[number] = replace(concepts[number], members=(*members, *concepts[number].members))
    vocabulary.look_up(terms_of(concepts))
    return replace(draft, concepts=tuple(concepts))


def _may_be_name(question: str, concept: Concept, vocabulary: Vocabulary) -> bool:
    """Whether a word might be a name or loan word of the other alphabet of the corpus."""
    word = concept.words[0]
    script = script_of(word)
    return (
        len(concept.words) == 1
        and not concept.function
        and script in _ALPHABETS
        and not vocabulary.scripts.isdisjoint(_ALPHABETS - {script})
        and word.isalpha()
        and (
            len(word) >= _least_letters(question, concept)
            or _may_be_chinese(word, is_capital=question[concept.span.start].isupper())
        )
        and concept.term not in common_terms()
        and not vocabulary.holds(concept)
    )


def _may_be_chinese(word: str, *, is_capital: bool) -> bool:
    """Whether a syllable may be a Chinese name: Си, and си where neither is an everyday word."""
    other = rewritten(word)
    languages = ("en", "ru") if word.isascii() else ("ru", "en")
    return bool(other) and (
        is_capital
        or all(
            frequency(each, language) < _EVERYDAY
            for each, language in zip((word, *other), languages, strict=True)
        )
    )


def _least_letters(question: str, concept: Concept) -> int:
    """Ken is a name, and kit is not."""
    return MIN_LETTERS_BY_EAR - question[concept.span.start].isupper()
