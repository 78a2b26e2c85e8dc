"""Step: Chinese words are found by their characters too.

Without spaces nobody knows where a word ends, and the pairs of characters that a question is made
of are words only by chance. What a pair does not find, its characters may. A pair that is a word of
the language stays one where no text holds it: that it is missing counts, whatever its characters
find.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from bot.search.query.asking import words_that_ask
from bot.search.query.concepts import MAX_CONCEPT_MEMBERS, Concept, Draft, Member
from bot.search.query.lexicon.lexicon import SYNONYM
from bot.search.query.query import EVERYWHERE
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.analysis import terms
from bot.search.text.chinese_asking import asking_places, measure_places
from bot.search.text.chinese_words import words_of_one
from bot.search.text.frequency import frequency as frequency_of
from bot.search.text.function_words import is_light, says_little
from bot.search.text.language_tags import primary_language
from bot.search.text.scripts.characters import simplified
from bot.search.text.short_words import longer_words
from bot.search.text.span import Span
from bot.search.text.term import is_character, is_pair

WORD_FREQUENCY = 3.0
"""Zipf frequency from which two characters are a word: once in a million words."""

SEEN_TOGETHER = 2
MOSTLY_TOGETHER = 0.5
"""Exchanges that two characters stand together in, and of those with the rarer one the share, from
which they are a name though no dictionary has it."""


def add_characters(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds the characters of words, and drops pairs that no text holds."""
    own = {concept.span: list(_characters(concept)) for concept in draft.concepts}
    if not any(own.values()):
        return draft
    measures = measure_places(draft.question).keys()
    asks = asking_places(draft.question) | words_that_ask(draft.question)
    asking = asks | _places(c.span for c in draft.concepts if _joins(c, draft.concepts))
    vocabulary.look_up({EVERYWHERE, *(each for found in own.values() for each, _ in found)})
    frequency = vocabulary.frequency
    words = _words(draft.concepts) if frequency.get(EVERYWHERE) else frozenset()
    names = [each.span for each in draft.concepts if vocabulary.names.has(each.term)]
    named = _places(names)
    given = {span.start + 1 for span in names}
    spelled = _places(c.span for c in draft.concepts if c.name and is_pair(c.words[0]))
    alone = words_of_one(simplified(draft.question))
    alone -= _in_names(draft.concepts, alone, frequency) | measures
    means = _meanings(
        {each for f in own.values() for each, at in f if at.start in alone}, vocabulary
    )
    found: list[Concept] = []
    added: dict[str, Concept] = {}
    for concept in draft.concepts:
        chance = _is_chance(concept, frequency, words) and not vocabulary.names.has(concept.term)
        if not own[concept.span] or not chance:
            found.append(concept)
        for each, span in own[concept.span]:
            # What no text holds is missing and counts as such, unless it is part of a known word
            missing = chance and span.start not in named and not _meets(concept, asks | measures)
            own_name = concept.name or span.start not in spelled
            asked = own_name and span.start not in asking | given
            word = means.get(each, ()) if span.start in alone else None
            if each not in added and asked and (each in frequency or missing or word):
                added[each] = _character(each, span, word, vocabulary)
    return draft.with_concepts((*found, *added.values()))


def _character(
    each: str, span: Span, word: Sequence[Member] | None, vocabulary: Vocabulary
) -> Concept:
    """The concept of a character, with what else says it where it is a word by itself.

    Among texts in other languages a word is one that something is known to say besides.
    """
    tells = _is_chinese(vocabulary) and not says_little(each)
    is_word = word is not None and (bool(word) or tells)
    members = (Member((each,), 1.0), *(word or ()))
    return Concept(span, (each,), members, known=True, character=not is_word)


def _meets(concept: Concept, places: Collection[int]) -> bool:
    """Whether a word stands in one of some places."""
    return any(at in places for at in range(concept.span.start, concept.span.end))


def _in_names(
    concepts: Iterable[Concept], alone: Collection[int], frequency: Mapping[str, int]
) -> set[int]:
    """Where characters are no words but a name: on record they mostly stand together."""
    found: set[int] = set()
    for concept in concepts:
        pair, places = concept.words[0], {concept.span.start, concept.span.start + 1}
        often = frequency.get(concept.term, 0)
        if often and len(concept.words) == 1 and is_pair(pair) and places <= set(alone):
            least = min(frequency.get(each, 0) for each in pair)
            found |= places if often >= max(SEEN_TOGETHER, MOSTLY_TOGETHER * least) else set()
    return found


def _is_chinese(vocabulary: Vocabulary) -> bool:
    """Whether most of the corpus is in Chinese."""
    return primary_language(vocabulary.languages[0]) == "zh"


def _places(spans: Iterable[Span]) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}


def _meanings(
    characters: Collection[str], vocabulary: Vocabulary
) -> Mapping[str, Sequence[Member]]:
    """What else says words of one character, in any language, what is on record first."""
    said = {each: _said(each, vocabulary) for each in characters}
    vocabulary.look_up({terms[0] for others in said.values() for terms in others})
    members = {each: [Member(*item) for item in others.items()] for each, others in said.items()}
    for others in members.values():
        others.sort(key=lambda member: (not vocabulary.has(member.terms[0]), -member.weight))
        del others[MAX_CONCEPT_MEMBERS - 1 :]
    return members


def _said(character: str, vocabulary: Vocabulary) -> dict[tuple[str, ...], float]:
    longer = longer_words(character)
    found = {tuple(terms(word, "zh")): SYNONYM for word in longer}
    for word in (character, *longer):
        found |= vocabulary.thesaurus.same_as((word,), word, vocabulary.languages)
    found.pop((character,), None)
    return found


def _characters(concept: Concept) -> Iterator[tuple[str, Span]]:
    """The characters of a concept that say something, with their places."""
    if is_pair(concept.term):
        for place, pair in enumerate(concept.words, concept.span.start):
            for at, each in enumerate(pair, place):
                if is_character(each) and not is_light(each):
                    yield each, Span(at, at + 1)


def _joins(concept: Concept, concepts: Sequence[Concept]) -> bool:
    """Whether a stop word of two characters is meant, and no word that it shares one with: 关于."""
    often = _often(concept)
    return (
        concept.function
        and often >= WORD_FREQUENCY
        and all(often >= _often(each) for each in concepts if each.span.overlaps(concept.span))
    )


def _often(concept: Concept) -> float:
    return frequency_of(concept.words[0], "zh") if is_pair(concept.words[0]) else 0.0


def _is_chance(concept: Concept, frequency: Mapping[str, int], words: Collection[Span]) -> bool:
    """Whether a pair is no word that is known: two words may meet in it."""
    pair = len(concept.members) == 1 and len(concept.words) == 1
    lost = concept.function or (concept.term not in frequency and concept.span not in words)
    return pair and lost


def _words(concepts: Sequence[Concept]) -> frozenset[Span]:
    """Where pairs stand that are words: more frequent in the language than those they overlap."""
    often = {
        concept.span: frequency_of(concept.term, "zh")
        for concept in concepts
        if is_pair(concept.term) and len(concept.words) == 1
    }
    return frozenset(
        span
        for span, value in often.items()
        if value >= WORD_FREQUENCY
        and all(value >= often.get(Span(span.start + by, span.end + by), 0.0) for by in (-1, 1))
    )
