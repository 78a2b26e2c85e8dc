"""Step: words that Germanic languages write together: Elektroautos, of elektro and Autos."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.search.query.analysed_lexicon import Phrase
from bot.search.query.concepts import Concept, Draft, Member
from bot.search.query.vocabulary import Vocabulary, Word
from bot.search.text.analysis import term_of

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
    words = {number: draft.concepts[number].words[0] for number in unknown}
    begun = vocabulary.beginning(
        {
            word: ([draft.concepts[number].term], len(word) + LEAST_MORE, len(word) + MOST_MORE)
            for number, word in words.items()
            if len(draft.concepts[number].term) > MIN_COMPOUNDED
        }
    )
    concepts = list(draft.concepts)
    for number, word in words.items():
        longer = [*vocabulary.ending(word, MOST_MORE), *begun.get(word, ())]
        members = [
            *(Member((term,), OF_WHOLE) for term in _shortest(longer, len(word) + LEAST_MORE)),
            *(Member(p, OF_PART) for p in parts[number] if all(map(vocabulary.has, p))),
        ]
        concepts[number] = replace(concepts[number], members=(*concepts[number].members, *members))
    return replace(draft, concepts=tuple(concepts))


def _parts(concept: Concept, language: str) -> Iterator[Phrase]:
    """The terms of two words that may be written together."""
    word = concept.words[0]
    for at in range(MIN_COMPOUNDED, len(word) - MIN_COMPOUNDED + 1):
        last = term_of(word[at:], language)
        for link in _LINKS:
            first = word[: at - len(link)]
            if word[:at] == first + link and len(first) >= MIN_COMPOUNDED:
                yield term_of(first, language), last


def _shortest(words: Sequence[Word], least: int) -> list[str]:
    """The terms of the shortest of some words that have so many letters at least."""
    long = sorted({(len(word), term) for term, word in words if len(word) >= least})
    return [term for _, term in long[:MAX_WHOLES]]
