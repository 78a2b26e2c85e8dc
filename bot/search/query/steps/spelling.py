"""Step: a mistyped word, which the corpus does not hold, becomes the nearest one that it does."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from bot.search.query.concepts import Concept, Draft, Member, terms_of
from bot.search.query.steps.mistyped import (
    LONG_WORD,
    allowed,
    also_meant,
    correct,
    known_word,
    near_to,
    within,
)
from bot.search.query.steps.relatives import only_inflected
from bot.search.query.vocabulary import MIN_LETTERS, Vocabulary
from bot.search.text.analysis import terms
from bot.search.text.frequency import frequency
from bot.search.text.function_words import is_function_word
from bot.search.text.near_words import NEAR_LANGUAGES
from bot.search.text.scripts.transliteration import beginnings, sounding_alike
from bot.search.text.span import Span
from bot.search.text.stems.stemming import script_of
from bot.search.text.term import bare, term_of

CORRECTED = 0.9
"""What a corrected word counts, where one that was typed right counts 1."""

ALSO_MEANT = 0.8
"""What another word counts that may have been meant nearly as likely."""

MAX_CORRECTED = 8
"""Words of one question that are corrected at most: bounds the work on gibberish."""

OTHER_LETTERS = 3
"""Letters that a word in another alphabet may be longer or shorter."""

_FIRST = 2
_FIRST_OF_LONG = 3
"""First letters that a word, and a long one, shares with those it is compared with, unless their
ends are the same."""

_EVERYDAY = 4.0
"""Zipf frequency from which a word of another language is one, and not mistyped."""

_ORDINARY = 3.5
_FREQUENT = 5.5
"""Zipf frequencies from which a word on record is no name, and one of the lexicon is none."""


class _Mistyped(NamedTuple):
    """A word that may be mistyped.

    Attributes:
        number: Of its concept.
        word: As it was typed.
        odd: It is on record or known by its stem alone.
        others: Words on record that it may be, with in how many exchanges they are.
    """

    number: int
    word: str
    odd: bool
    others: dict[str, int]


def correct_spelling(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds what was meant to words that are neither on record nor known as words.

    A word that is ordinary in the language of the question, or in the lexicon, is typed right
    though no interview has it; but for accents, which many leave out. Of *e-comerce*, which is
    looked for as one word too, the second part alone is corrected.
    """
    concepts = list(draft.concepts)
    corrections = list(draft.corrections)
    for each in _mistyped(draft, vocabulary):
        word, concept = each.word, concepts[each.number]
        meant, others = _meant(each, draft, vocabulary)
        if meant is None:
            continue
        also = also_meant(word, others, meant)
        concepts[each.number] = _corrected(concept, meant, also, draft.language, vocabulary)
        if not only_inflected(word, meant) and bare(word) != bare(meant):
            place = _place_of(word, concept.span, draft.question)
            corrections.append((place, _in_case(meant, place, draft, vocabulary)))
    vocabulary.look_up(terms_of(concepts))
    return replace(draft, concepts=tuple(concepts), corrections=tuple(corrections))


def _mistyped(draft: Draft, vocabulary: Vocabulary) -> list[_Mistyped]:
    unknown = {
        number: concept.words[0]
        for number, concept in enumerate(draft.concepts)
        if not vocabulary.holds(concept)
        and not vocabulary.knows(concept)
        and not any(map(concept.span.overlaps, (c.span for c in draft.concepts[number + 1 :])))
        and not (draft.language == "en" and frequency(concept.words[0], "en"))
        and not _is_foreign(concept.words[0], draft.language, vocabulary)
    }
    odd = {
        number: concept.words[0]
        for number, concept in enumerate(draft.concepts)
        if number not in unknown and _is_odd_form(concept, draft.language)
    }
    words = dict(list((unknown | odd).items())[:MAX_CORRECTED])
    near = vocabulary.near(
        {
            word: (_FIRST if len(word) < LONG_WORD else _FIRST_OF_LONG, allowed(word))
            for word in words.values()
        }
    )
    near = {word: within(word, others) for word, others in near.items()}
    counts = vocabulary.exchanges_of(pair for pairs in near.values() for pair in pairs)
    return [
        _Mistyped(
            number, word, number in odd, {other: counts[other] for _, other in near.get(word, ())}
        )
        for number, word in words.items()
    ]


def _meant(
    each: _Mistyped, draft: Draft, vocabulary: Vocabulary
) -> tuple[str | None, dict[str, int]]:
    """What was meant by a word, if that can be told, and what else may have been."""
    word, others, thesaurus = each.word, each.others, vocabulary.thesaurus
    if frequency(word, draft.language):
        accented = {other: n for other, n in others.items() if bare(other) == bare(word)}
        return correct(word, accented), {}
    like = _one_error_away(word, thesaurus.words_like(word)) + _inflected(word, vocabulary)
    is_name = _is_name(each.number, draft)
    if is_name:
        may_be = partial(_may_be_name, language=draft.language, vocabulary=vocabulary)
        others = {other: count for other, count in others.items() if may_be(other)}
        like = list(filter(may_be, like))
    others = _named_on_record(word, like, vocabulary) | others
    if len(word) < LONG_WORD:  # a short name that nothing on record has is likely another one
        like = [each for each in like if not thesaurus.is_name(each)]
    meant = correct(word, others, like) if word not in others else None
    if each.odd:
        is_in_case = meant is not None and term_of(meant, "ru") == term_of(word, "ru")
        is_meant = meant is not None and thesaurus.is_name(meant) and not is_in_case
        return meant if is_meant else None, others
    if meant is None and not is_name:
        meant = known_word(word, draft.language)
    if meant and meant not in others and _is_heard(word, meant, draft.language, vocabulary):
        meant = None
    return meant, others


def _is_heard(word: str, meant: str, language: str, vocabulary: Vocabulary) -> bool:
    """Whether the corpus's other alphabet has a word that sounds so: Drobot is Дробот, no robot.

    What may have been meant must not be on record: корронавирус is the coronavirus.
    """
    is_said = bool(_meant_on_record([meant], language, vocabulary))
    if is_said or vocabulary.scripts <= {script_of(word)}:
        return False
    wanted = {word: (beginnings(word), len(word) - OTHER_LETTERS, len(word) + OTHER_LETTERS)}
    return bool(sounding_alike(word, vocabulary.beginning(wanted).get(word, ())))


def _may_be_name(word: str, language: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is a name, or so seldom that it may be one."""
    is_on_record = vocabulary.thesaurus.is_name(word) or vocabulary.names.is_name(word)
    return is_on_record or frequency(word, language) < _ORDINARY


def _is_foreign(word: str, language: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is an ordinary one of another language that people ask in: *warum*.

    Beside the name of somebody who speaks it is that name: *Marsch*, where Marsh does.
    """
    names = [name for _, name in vocabulary.names.near(word, 1)]
    if _one_error_away(word, names):
        return False
    others = vocabulary.tags.union(NEAR_LANGUAGES) - {language}
    return any(frequency(word, each) >= _EVERYDAY for each in others)


def _inflected(word: str, vocabulary: Vocabulary) -> list[str]:
    """Russian words of the lexicon with the ending of a word, which begin as it does."""
    if script_of(word) != "cyrillic" or len(word) < LONG_WORD:
        return []
    stem = term_of(word, "ru")
    ending = word[len(stem) :]
    known = vocabulary.thesaurus.russian_terms(word[:_FIRST_OF_LONG])
    near = _one_error_away(stem, known)
    return [term + ending for term in near if term_of(term + ending, "ru") == term]


def _one_error_away(word: str, others: Sequence[str]) -> list[str]:
    """Those that hold one typing error beside a word, or none."""
    return [other for other, _ in near_to(word, others, 1)]


def _named_on_record(word: str, like: Sequence[str], vocabulary: Vocabulary) -> dict[str, int]:
    """Names that a word may be, which the corpus has in another language: Путин, Putin."""
    names = [each for each in like if each != word and vocabulary.thesaurus.is_name(each)]
    return dict.fromkeys(_meant_on_record(names, "en", vocabulary), 1)


def _meant_on_record(words: Sequence[str], language: str, vocabulary: Vocabulary) -> list[str]:
    """Those of some words that the corpus has a synonym of, in any language."""
    thesaurus = vocabulary.thesaurus
    said = {each: [*thesaurus.same_as((term_of(each, language),), each)] for each in words}
    vocabulary.look_up({term for phrases in said.values() for each in phrases for term in each})
    return [
        each
        for each, phrases in said.items()
        if any(all(map(vocabulary.has, phrase)) for phrase in phrases)
    ]


def _corrected(
    concept: Concept, meant: str, also: Sequence[str], language: str, vocabulary: Vocabulary
) -> Concept:
    if is_function_word(meant, language):
        return replace(concept, words=(meant,), function=True)
    weights: dict[str, float] = {}
    for word, weight in ((meant, CORRECTED), *((each, ALSO_MEANT) for each in also)):
        for tag in dict.fromkeys((language, *vocabulary.languages)):
            for term in terms(word, tag)[:1]:
                weights.setdefault(term, weight)
    members = [Member((term,), weight) for term, weight in weights.items()]
    return replace(concept, words=(meant,), members=(*members, *concept.members), known=True)


def _is_odd_form(concept: Concept, language: str) -> bool:
    """Whether a Russian word is none, though its stem is that of some word: путен, of путь."""
    word = concept.words[0]
    return (
        not concept.function
        and len(concept.words) == 1
        and len(word) >= MIN_LETTERS
        and script_of(word) == "cyrillic"
        and word.isalpha()
        and not frequency(word, language)
    )


def _is_name(number: int, draft: Draft) -> bool:
    """Whether a word is capitalised where others of its question are not."""
    if number == 0 or draft.language.startswith("de"):
        return False
    content = [concept.span.start for concept in draft.concepts if not concept.function]
    capitals = [draft.question[start].isupper() for start in content]
    return draft.question[draft.concepts[number].span.start].isupper() and not all(capitals[1:])


def _in_case(meant: str, place: Span, draft: Draft, vocabulary: Vocabulary) -> str:
    """A correction with the capitals of what was typed there, or of the name that it is."""
    typed = draft.question[place.start : place.end]
    if typed.isupper() and len(typed) > 1:
        return meant.upper()
    name = vocabulary.thesaurus.is_name(meant) or vocabulary.names.is_name(meant)
    name = name and frequency(meant, draft.language) < _FREQUENT
    if typed[:1].isupper() or name:
        return meant[:1].upper() + meant[1:]
    return meant


def _place_of(word: str, span: Span, question: str) -> Span:
    """Where a word stands, without what was taken off it: l'organisation, city's."""
    before, found, _ = question[span.start : span.end].casefold().partition(word)
    start = span.start + len(before)
    return Span(start, start + len(word)) if found else span
