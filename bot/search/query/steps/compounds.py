"""Step: words that Germanic languages write together: Elektroautos, of elektro and Autos."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.search.query.concepts import Concept, Draft, Member
from bot.search.query.lexicon.analysed_lexicon import Phrase, tagged
from bot.search.query.lexicon.lexicon import split_tag
from bot.search.query.vocabulary import Vocabulary, Word
from bot.search.text.frequency import frequency
from bot.search.text.span import Span
from bot.search.text.stems.german_verbs import VERB_PARTICLES
from bot.search.text.term import bare, term_of

COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "nn", "no"})
"""Languages that write words together."""

MIN_COMPOUNDED = 4
"""Letters of a word that is part of another."""

LEAST_MORE = 3
MOST_MORE = 14
"""Letters that a compound has more than one of its parts."""

OF_WHOLE = 0.65
OF_PART = 0.5
"""What a compound counts for a word that is part of it, and its parts count for a compound, where
the word itself counts 1: a motorway is no car and no railway."""

MAX_COMPOUNDED = 4
MAX_WHOLES = 6
"""Words of one question that are looked at, and compounds of one: bounds the work."""

_LINKS = ("", "s", "es", "n", "en", "e", "er")
"""Letters between two parts: Bundesrat, of Bund and Rat."""


def add_compounds(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds both parts of a word that is not on record, and words on record that it is a part of."""
    if draft.language.partition("-")[0] not in COMPOUNDING:
        return draft
    unknown = [
        number
        for number, concept in enumerate(draft.concepts)
        if not concept.function
        and concept.words[0].isalpha()
        and len(concept.words[0]) > MIN_COMPOUNDED
        and not vocabulary.holds(concept)
    ][:MAX_COMPOUNDED]
    parts = {
        number: dict.fromkeys(_parts(draft.concepts[number], draft.language)) for number in unknown
    }
    vocabulary.look_up({term for found in parts.values() for pair in found for term in pair})
    longer = _longer([draft.concepts[number] for number in unknown], vocabulary)
    concepts = list(draft.concepts)
    for number, wholes in zip(unknown, longer, strict=True):
        members = [
            *(Member((term,), OF_WHOLE) for term in wholes),
            *(Member(p, OF_PART) for p in parts[number] if all(map(vocabulary.has, p))),
        ]
        concepts[number] = replace(concepts[number], members=(*concepts[number].members, *members))
    parted = {
        number: _parted(draft.concepts[number], draft.language, vocabulary)
        for number in unknown
        if concepts[number].members == draft.concepts[number].members
    }
    return draft.with_concepts(
        each for number, concept in enumerate(concepts) for each in parted.get(number) or (concept,)
    )


def _longer(concepts: Sequence[Concept], vocabulary: Vocabulary) -> list[list[str]]:
    """The terms of words on record that words are a part of, for each the shortest."""
    begun = vocabulary.beginning(
        {
            each.words[0]: (
                [each.term if len(each.term) > MIN_COMPOUNDED else bare(each.words[0])],
                len(each.words[0]) + LEAST_MORE,
                len(each.words[0]) + MOST_MORE,
            )
            for each in concepts
        }
    )
    return [
        _shortest([*vocabulary.ending(word, MOST_MORE), *begun.get(word, ())], word)
        for word in (each.words[0] for each in concepts)
    ]


def _parted(concept: Concept, language: str, vocabulary: Vocabulary) -> Sequence[Concept]:
    """An unknown word as two of the lexicon, by which other languages say it: Mondstation.

    Of several ways to take it apart the one whose parts are more frequent words.
    """
    if _is_of_lexicon(concept.words[0], language, vocabulary):
        return ()
    found = [
        (min(frequency(first, language), frequency(last, language)), at, first, last)
        for at, first, last in _divided(concept.words[0])
        if all(
            _is_of_lexicon(part, language, vocabulary) or vocabulary.has(term_of(part, language))
            for part in (first, last)
        )
    ]
    if not found:
        return ()
    _, at, first, last = max(found)
    start, end = concept.span.start, concept.span.end
    return (
        Concept(Span(start, start + at), (first,), (Member((term_of(first, language),), 1.0),)),
        Concept(Span(start + at, end), (last,), (Member((term_of(last, language),), 1.0),)),
    )


def _is_of_lexicon(word: str, language: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is tied to words of other languages."""
    phrase = tuple(tagged(language, [term_of(word, language)]))
    return any(
        not split_tag(other[0])[0]
        for other in vocabulary.thesaurus.same_as(phrase, word, vocabulary.languages)
    )


def _parts(concept: Concept, language: str) -> Iterator[Phrase]:
    """The terms of two words that may be written together."""
    for _, first, last in _divided(concept.words[0]):
        yield term_of(first, language), term_of(last, language)


def _divided(word: str) -> Iterator[tuple[int, str, str]]:
    """Where a word may be divided, and the two words that it may be made of."""
    for at in range(MIN_COMPOUNDED, len(word) - MIN_COMPOUNDED + 1):
        for link in _LINKS:
            first = word[: at - len(link)]
            if word[:at] == first + link and len(first) >= MIN_COMPOUNDED:
                yield at, first, word[at:]


def _shortest(words: Sequence[Word], part: str) -> list[str]:
    """The terms of the shortest of some words that one is a part of: Kellertür, abgestürzt."""
    long = sorted(
        {
            (len(word), term)
            for term, word in words
            if len(word) >= len(part) + LEAST_MORE or word.removesuffix(part) in VERB_PARTICLES
        }
    )
    return [term for _, term in long[:MAX_WHOLES]]
