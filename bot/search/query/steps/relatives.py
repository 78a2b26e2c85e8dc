"""Step: Russian words of one root that Snowball gives different stems: шахматист, шахматы."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from rapidfuzz.distance import Prefix

from bot.search.query.concepts import MAX_CONCEPT_MEMBERS, Concept, Draft, Member
from bot.search.query.lexicon.analysed_lexicon import Phrase
from bot.search.query.vocabulary import Vocabulary, Word
from bot.search.text.stems.stemming import script_of
from bot.search.text.term import MAX_TERM

ROOT = 5
"""Letters that two stems must begin with alike."""

OF_SHORTER = 0.7
OF_LONGER = 0.5
"""Shares of two stems that must be alike: режиссёр and режиссёрский."""

RELATIVE = 0.4
"""What a relative counts, where the word itself counts 1."""

MAX_RELATED = 8
"""Words of one question whose relatives are looked for: bounds the work on gibberish."""

MAX_RELATIVES = 6
ENDING = 2
"""Letters of an ending."""


def add_relatives(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds words of the same root, on record or in the lexicon, to words that neither has."""
    unknown = [
        number
        for number, concept in enumerate(draft.concepts)
        if len(concept.term) >= ROOT
        and script_of(concept.term) == "cyrillic"
        and not vocabulary.holds(concept)
        and not vocabulary.knows(concept)
    ][:MAX_RELATED]
    concepts = list(draft.concepts)
    on_record: Mapping[str, Sequence[Word]] = {}
    if "cyrillic" in vocabulary.scripts:
        stems = [concepts[number].term for number in unknown]
        on_record = vocabulary.beginning({stem: ([stem[:ROOT]], ROOT, MAX_TERM) for stem in stems})
    for number in unknown:
        near = on_record.get(concepts[number].term, ())
        concepts[number] = _with_relatives(concepts[number], vocabulary, near)
    return draft.with_concepts(concepts)


def _with_relatives(concept: Concept, vocabulary: Vocabulary, on_record: Sequence[Word]) -> Concept:
    stem, thesaurus = concept.term, vocabulary.thesaurus
    phrases: dict[Phrase, None] = {(term,): None for term in akin(stem, {t for t, _ in on_record})}
    for term in akin(stem, thesaurus.russian_terms(stem[:ROOT])):
        phrases.update(dict.fromkeys(thesaurus.same_as((term,))))
    members = [Member(phrase, RELATIVE) for phrase in phrases][:MAX_CONCEPT_MEMBERS]
    return replace(concept, members=(*concept.members, *members))


def akin(stem: str, others: Collection[str]) -> list[str]:
    """Those of some stems that are most likely of the same root, at most `MAX_RELATIVES`."""
    found = []
    for other in others:
        same = Prefix.similarity(stem, other)
        shorter, longer = sorted((len(stem), len(other)))
        enough = max(ROOT, OF_SHORTER * shorter, OF_LONGER * longer)
        if other != stem and same >= enough:
            found.append((-same, len(other), other))
    return [other for _, _, other in sorted(found)[:MAX_RELATIVES]]


def only_inflected(word: str, other: str) -> bool:
    """Whether a Russian word is another one but for its ending: no typing error to tell of."""
    same = Prefix.similarity(word, other)
    return script_of(word) == "cyrillic" and same >= max(ROOT, min(len(word), len(other)) - ENDING)
