"""`trade OR investment`: one of several words is enough."""

from operator import attrgetter

from bot.search.query.concepts import MAX_CONCEPT_MEMBERS, Concept, Draft
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.span import Span

OR = frozenset({"OR", "ИЛИ"})
"""In capitals, so that no plain question means it."""


def join_alternatives(draft: Draft, _vocabulary: Vocabulary) -> Draft:
    """Makes one concept of words between which OR stands."""
    joined: list[Concept] = []
    expected = False
    for concept in draft.concepts:
        if draft.question[concept.span.start : concept.span.end] in OR and joined:
            expected = True
        elif expected:
            joined[-1] = _either(joined[-1], concept)
            expected = False
        else:
            joined.append(concept)
    return draft.with_concepts(joined)


def _either(one: Concept, other: Concept) -> Concept:
    members = sorted({*one.members, *other.members}, key=attrgetter("weight"), reverse=True)
    return Concept(
        Span(one.span.start, other.span.end),
        (*one.words, *other.words),
        tuple(members[:MAX_CONCEPT_MEMBERS]),
        function=one.function and other.function,
        known=True,
    )
