"""Step: a word of one language is no word of another that is only spelled like it: *Gift*, gift."""

from dataclasses import replace

from bot.search.query.concepts import Concept, Draft, Member
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.homographs import homographs_of
from bot.search.text.language_tags import primary_language


def tell_homographs(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Keeps words to the texts of their language that mean something else in another one.

    What none of the corpus's languages has is then on no record, whatever is spelled like it.
    """
    own = primary_language(draft.language)
    spoken = vocabulary.tags
    among = spoken if own == "en" else {own}
    alike = list(filter(None, map(homographs_of, among)))
    return draft.with_concepts(
        _kept_to(concept, own, spoken, vocabulary)
        if not concept.function and any(concept.words[0] in words for words in alike)
        else concept
        for concept in draft.concepts
    )


def _kept_to(concept: Concept, own: str, spoken: frozenset[str], vocabulary: Vocabulary) -> Concept:
    typed, *forms = concept.members
    if own not in spoken:
        vocabulary.forget(typed.terms[0])
    kept = [form for form in forms if not form.language]
    return replace(concept, members=(Member(typed.terms, typed.weight, own), *kept))
