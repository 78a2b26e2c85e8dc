"""Step: German verbs are put together where a question parts them, and found in all their forms."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.search.query.concepts import Concept, Draft, Member
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.analysis import terms_of_phrase
from bot.search.text.stems.german_verbs import VERB_PARTICLES, forms_of, infinitive, parted_forms_of
from bot.search.text.term import is_function_term, term_of

FORM = 0.95
PARTED = 0.9
REST = 0.5
"""What another form of a verb counts, the same in two parts, and its main part alone."""

MAX_VERBS = 8
"""Verbs of one question whose forms are looked up: bounds the work."""

_ENDS_CLAUSE = re.compile(r"\s*(?:$|[^\w\s]|(?:und|oder|um|zu|als|wie|weil|dass|bevor|nachdem)\b)")
"""What follows a particle at the end of a clause."""


def add_verb_forms(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Joins the two parts of German verbs, and adds what is on record of the forms of all."""
    if draft.language.partition("-")[0] != "de":
        return draft
    concepts = _joined(draft)
    found: dict[int, dict[tuple[str, ...], float]] = {}
    for number, concept in enumerate(concepts):
        may_be = len(found) < MAX_VERBS and not concept.function and _may_be_verb(concept, draft)
        if may_be and (verb := infinitive(concept.words[0])):
            found[number] = dict(_members(verb))
    vocabulary.look_up({term for members in found.values() for each in members for term in each})
    for number, members in found.items():
        concept = concepts[number]
        own = {member.terms for member in concept.members}
        added = (
            Member(terms, weight)
            for terms, weight in members.items()
            if terms not in own and all(is_function_term(t) or vocabulary.has(t) for t in terms)
        )
        concepts[number] = replace(concept, members=(*concept.members, *added))
    return draft.with_concepts(concepts)


def _joined(draft: Draft) -> list[Concept]:
    """The words of a question with its parted verbs as one: fing sie an, anfangen."""
    concepts = list(draft.concepts)
    begin = 0
    for number, concept in enumerate(draft.concepts):
        particle = concept.words[0]
        if particle not in VERB_PARTICLES or not _ENDS_CLAUSE.match(
            draft.question, concept.span.end
        ):
            continue
        for place in range(begin, number):
            other = concepts[place]
            verb = infinitive(particle + other.words[0]) if _may_be_verb(other, draft) else ""
            if verb.startswith(particle):
                member = Member((term_of(verb, "de"),), 1.0)
                concepts[place] = Concept(other.span, (verb,), (member,), known=True)
                concepts[number] = replace(concept, function=True)
                break
        begin = number + 1
    return concepts


def _may_be_verb(concept: Concept, draft: Draft) -> bool:
    """Nouns begin with a capital, as the first word of a sentence does."""
    start = concept.span.start
    before = draft.question[:start].rstrip()
    return (
        len(concept.words) == 1
        and concept.words[0].isalpha()
        and (not draft.question[start].isupper() or not before or before[-1] in ".?!:")
    )


def _members(verb: str) -> Iterator[tuple[tuple[str, ...], float]]:
    """The forms of a verb, by their terms, each with what it counts; the last say least."""
    parted = parted_forms_of(verb)
    yield from (((term_of(form, "de"),), REST) for form, _ in parted)
    for form, particle in parted:
        yield tuple(terms_of_phrase(f"{form} {particle}", "de")), PARTED
    yield from (((term_of(form, "de"),), FORM) for form in forms_of(verb))
