"""Step: a name or loan word is found as a corpus in another script writes it."""

from dataclasses import replace
from itertools import chain

from bot.search.query.concepts import SAME, Concept, Draft, Member, terms_of
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.common_words import common_terms
from bot.search.text.frequency import frequency
from bot.search.text.scripts.respelling import read_back, rewritten
from bot.search.text.scripts.transliteration import (
    MIN_LETTERS_BY_EAR,
    SAME_SOUND,
    beginnings,
    sounding_alike,
)
from bot.search.text.stems.stemming import ALPHABETS, script_of
from bot.search.text.term import term_of

MAX_RESPELLED = 8
"""Words of one question that are looked for: bounds the work on gibberish."""

_EVERYDAY = 4.5
_SELDOM = 3.5
"""Zipf frequencies from which a syllable, or a longer word, in small letters is no name."""


def add_other_scripts(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds words of the corpus's other alphabet that sound like words that are not on record."""
    vocabulary.look_up(terms_of(draft.concepts))
    names = [
        number
        for number, concept in enumerate(draft.concepts)
        if _may_be_name(draft.question, concept, vocabulary)
    ][:MAX_RESPELLED]
    wanted, chinese = {}, _respelled(draft, vocabulary)
    for number in names:
        word = draft.concepts[number].words[0]
        if len(word) >= _least_letters(draft.question, draft.concepts[number]):
            wanted[word] = beginnings(word), len(word) - 3, len(word) + 4
    near = vocabulary.beginning(wanted)
    vocabulary.look_up(set(chain.from_iterable(chinese.values())))
    concepts = list(draft.concepts)
    for number in sorted({*names, *chinese}):
        word = concepts[number].words[0]
        heard = sounding_alike(word, near.get(word, ())) if word in wanted else {}
        heard |= dict.fromkeys(filter(vocabulary.has, chinese.get(number, ())), SAME_SOUND)
        members = [Member((term,), weight) for term, weight in heard.items()]
        concepts[number] = replace(concepts[number], members=(*members, *concepts[number].members))
    vocabulary.look_up(terms_of(concepts))
    return draft.with_concepts(concepts)


def _respelled(draft: Draft, vocabulary: Vocabulary) -> dict[int, list[str]]:
    """The terms of Chinese names in letters as others write them, by their concepts.

    Latin letters are read as Russian ones only in a long word, and in the syllable beside it: it is
    Si of Si Tszinpin, and no other one.
    """
    found: dict[int, list[str]] = {}
    russian: set[int] = set()
    for number, concept in enumerate(draft.concepts):
        word, is_capital = concept.words[0], draft.question[concept.span.start].isupper()
        if _may_be_respelled(concept, vocabulary) and _is_seldom(word, is_capital=is_capital):
            found[number] = [*rewritten(word)]
            if not found[number] and len(word) >= MIN_LETTERS_BY_EAR and read_back(word):
                russian |= {number - 1, number, number + 1}
    for number in russian & found.keys():
        pinyin = read_back(draft.concepts[number].words[0])
        found[number] += [each for one in pinyin for each in (one, *rewritten(one))]
    spelled = dict([item for item in found.items() if item[1]][:MAX_RESPELLED])
    return {number: [term_of(each, "ru") for each in others] for number, others in spelled.items()}


def _is_seldom(word: str, *, is_capital: bool) -> bool:
    """Whether a word may be a Chinese name: Си, and си where neither is an everyday word."""
    languages = ("en", "ru") if word.isascii() else ("ru", "en")
    if is_capital or len(word) >= MIN_LETTERS_BY_EAR:
        return is_capital or frequency(word, languages[0]) < _SELDOM
    return all(
        frequency(each, language) < _EVERYDAY
        for language, words in zip(languages, ((word,), rewritten(word)), strict=True)
        for each in words
    )


def _may_be_name(question: str, concept: Concept, vocabulary: Vocabulary) -> bool:
    """Whether a word might be a name or loan word of the other alphabet of the corpus."""
    word = concept.words[0]
    script = script_of(word)
    return (
        not vocabulary.scripts.isdisjoint(ALPHABETS - {script})
        and len(word) >= _least_letters(question, concept)
        and _may_be_respelled(concept, vocabulary)
        and not _is_translated(concept, script)
    )


def _may_be_respelled(concept: Concept, vocabulary: Vocabulary) -> bool:
    """Whether a word is none that is said, or that everybody says."""
    word = concept.words[0]
    return (
        len(concept.words) == 1
        and not concept.function
        and script_of(word) in ALPHABETS
        and word.isalpha()
        and concept.term not in common_terms()
        and not vocabulary.holds(concept)
    )


def _is_translated(concept: Concept, script: str) -> bool:
    """Whether the lexicon knows a word in the other alphabet: Корея is Korea, and no core."""
    return any(
        member.weight >= SAME and script_of(member.terms[0]) in ALPHABETS - {script}
        for member in concept.members[1:]
    )


def _least_letters(question: str, concept: Concept) -> int:
    """Ken is a name, and kit is not."""
    return MIN_LETTERS_BY_EAR - question[concept.span.start].isupper()
