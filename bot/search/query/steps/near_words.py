"""Step: a word is found by words that mean nearly the same, in the languages of the corpus."""

from dataclasses import replace
from operator import attrgetter

from bot.search.query.concepts import HELD, MAX_CONCEPT_MEMBERS, Concept, Draft, Member
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.homographs import homographs_of
from bot.search.text.near_words import near_words
from bot.search.text.term import is_pair

UNKNOWN = ((0.6, 0.95), (0.4, 0.85))
KNOWN = ((0.7, 0.95), (0.25, 0.5))
"""What a near word counts by how near it is: of a word that no interview has, and of any other."""

WELL_HELD = 20
"""A word that so many exchanges hold needs no near ones: among many, those find too much."""

MAX_NEAR = 4
"""Near words of one word."""

MAX_LOOKED_UP = 16
"""Words of one question whose near ones are looked up."""


def add_near_words(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds words on record that mean nearly the same; they count less than the word itself."""
    looked_up: dict[int, tuple[tuple[str, float], ...]] = {}
    others = homographs_of(draft.language)
    for number, concept in enumerate(draft.concepts):
        if concept.function or _is_name(concept, draft):
            continue
        if concept.words[0] in others:
            continue  # those that are near are near to the other word
        languages = vocabulary.languages
        if len(concept.words) > 1 and is_pair(concept.words[0]):
            # A corpus in Chinese would hold the longer word: 世界 is near to what 世界杯 is not.
            languages = tuple(each for each in languages if not each.startswith("zh"))
        if len(looked_up) < MAX_LOOKED_UP:
            near = near_words(concept.term, draft.language, languages)
            if near:
                looked_up[number] = near
    vocabulary.look_up({term for near in looked_up.values() for term, _ in near})
    concepts = list(draft.concepts)
    for number, near in looked_up.items():
        exchanges = _exchanges(concepts[number], vocabulary)
        if exchanges >= WELL_HELD:
            continue
        scale = KNOWN if exchanges else UNKNOWN
        added = [
            Member((term,), _between(how, *scale))
            for term, how in near
            if how >= scale[0][0] and term in vocabulary.frequency
        ]
        concepts[number] = _with(concepts[number], added[:MAX_NEAR])
    return draft.with_concepts(concepts)


def _between(how: float, near: tuple[float, float], counts: tuple[float, float]) -> float:
    """What a near word counts; numpy takes twenty times as long for one number."""
    slope = (counts[1] - counts[0]) / (near[1] - near[0])
    return counts[1] if how >= near[1] else counts[0] + slope * (how - near[0])


def _is_name(concept: Concept, draft: Draft) -> bool:
    """Whether a word is the name of somebody or something: nothing else is near enough to it."""
    before, letter = draft.question[: concept.span.start], draft.question[concept.span.start :][:1]
    capital = letter.isupper() and before.strip() and not draft.question.isupper()
    return concept.name or bool(capital and not draft.language.startswith("de"))


def _exchanges(concept: Concept, vocabulary: Vocabulary) -> int:
    """How many exchanges hold what stands for a word, at most."""
    often = vocabulary.frequency
    return sum(
        [
            min([often.get(term, 0) for term in member.terms])
            for member in concept.members
            if member.weight >= HELD
        ]
    )


def _with(concept: Concept, added: list[Member]) -> Concept:
    first, *others = concept.members
    best = {member.terms: member for member in others}
    for member in added:
        if member.terms != first.terms:
            own = best.get(member.terms, member)
            best[member.terms] = max(own, member, key=attrgetter("weight"))
    sorted_members = sorted(best.values(), key=attrgetter("weight"), reverse=True)
    return replace(concept, members=(first, *sorted_members)[:MAX_CONCEPT_MEMBERS])
