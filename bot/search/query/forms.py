"""Step: a word is stemmed as in every language of the corpus."""

from dataclasses import replace

from bot.search.query.concepts import Draft, Member
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.analysis import tokens


def add_forms(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds what each word is looked up by in the corpus's other languages."""
    _, *others = vocabulary.languages
    terms = {
        (token.start, token.end): token.term
        for other in others
        for token in tokens(draft.question, other)
    }
    return replace(
        draft,
        concepts=tuple(
            replace(concept, members=(*concept.members, Member((term,), 1.0)))
            if (term := terms.get((concept.span.start, concept.span.end), concept.term))
            != concept.term
            else concept
            for concept in draft.concepts
        ),
    )
