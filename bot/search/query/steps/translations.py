"""Step: a word that no interview has is its translation, where one of that is on record."""

from dataclasses import replace

from bot.search.query.concepts import SAME, Concept, Draft, Member, terms_of
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.stems.stemming import script_of
from bot.search.text.term import is_pair


def put_translations_first(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Puts what is on record in another script before words that are not, and counts it as they.

    A question in Russian on English interviews is then compared letter by letter, and by meaning,
    as the same question in English is.
    """
    vocabulary.look_up(terms_of(draft.concepts))
    return draft.with_concepts(
        concept
        if concept.function or _on_record(concept.members[0], vocabulary)
        else _translated(concept, vocabulary)
        for concept in draft.concepts
    )


def _translated(concept: Concept, vocabulary: Vocabulary) -> Concept:
    own = _script(concept.members[0])
    for member in concept.members[1:]:
        if member.weight >= SAME and _script(member) != own and _on_record(member, vocabulary):
            first = replace(member, weight=concept.members[0].weight)
            others = (other for other in concept.members if other is not member)
            return replace(concept, members=(first, *others))
    return concept


def _script(member: Member) -> str:
    return "" if is_pair(member.terms[0]) else script_of(member.terms[0].lstrip("~"))


def _on_record(member: Member, vocabulary: Vocabulary) -> bool:
    return all(term in vocabulary.frequency for term in member.terms if term[0] != "~")
