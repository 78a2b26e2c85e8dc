"""Step: a name or loan word is found as a corpus in another script writes it."""

from dataclasses import replace

from bot.search.query.concepts import Concept, Draft, Member, terms_of
from bot.search.query.transliteration import MIN_LETTERS_BY_EAR, beginnings, sounding_alike
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.common_words import common_terms
from bot.search.text.stemming import script_of

MAX_RESPELLED = 8
"""Words of one question that are looked for: bounds the work on gibberish."""

_ALPHABETS = frozenset({"latin", "cyrillic"})


def add_other_scripts(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds words of the corpus's other alphabet that sound like words that are not on record."""
    vocabulary.look_up(terms_of(draft.concepts))
    names = [
        number
        for number, concept in enumerate(draft.concepts)
        if _may_be_name(draft.question, concept, vocabulary)
    ][:MAX_RESPELLED]
    wanted = {}
    for number in names:
        word = draft.concepts[number].words[0]
        wanted[word] = beginnings(word), len(word) - 3, len(word) + 4
    near = vocabulary.beginning(wanted)
    concepts = list(draft.concepts)
    for number in names:
        word = concepts[number].words[0]
        heard = sounding_alike(word, near.get(word, ()))
        members = [Member((term,), weight) for term, weight in heard.items()]
        concepts[number] = replace(concepts[number], members=(*members, *concepts[number].members))
    vocabulary.look_up(terms_of(concepts))
    return replace(draft, concepts=tuple(concepts))


def _may_be_name(question: str, concept: Concept, vocabulary: Vocabulary) -> bool:
    """Whether a word might be a name or loan word of the other alphabet of the corpus."""
    word = concept.words[0]
    script = script_of(word)
    return (
        len(concept.words) == 1
        and not concept.function
        and script in _ALPHABETS
        and not vocabulary.scripts.isdisjoint(_ALPHABETS - {script})
        and word.isalpha()
        # Ken is a name, and kit is not
        and len(word) >= MIN_LETTERS_BY_EAR - question[concept.span.start].isupper()
        and concept.term not in common_terms()
        and not vocabulary.holds(concept)
    )
