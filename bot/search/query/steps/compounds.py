"""Step: words that Germanic languages write together: Elektroautos, of elektro and Autos."""

from collections.abc import Iterator, Sequence

from bot.search.query.concepts import Concept, Draft, Member
from bot.search.query.lexicon.analysed_lexicon import tagged
from bot.search.query.lexicon.lexicon import split_tag
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.frequency import frequency
from bot.search.text.span import Span
from bot.search.text.term import term_of

COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "nn", "no"})
"""Languages that write words together."""

MIN_COMPOUNDED = 4
"""Letters of a word that is part of another."""

MAX_COMPOUNDED = 4
"""Words of one question that are looked at: bounds the work."""

_LINKS = ("", "s", "es", "n", "en", "e", "er")
"""Letters between two parts: Bundesrat, of Bund and Rat."""


def part_compounds(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Takes a word apart that is not on record, into two that are known: Mondstation."""
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
    halves = (
        half for n in unknown for _, *both in _divided(draft.concepts[n].words[0]) for half in both
    )
    vocabulary.look_up({term_of(half, draft.language) for half in halves})
    parted = {n: _parted(draft.concepts[n], draft.language, vocabulary) for n in unknown}
    return draft.with_concepts(
        each for n, concept in enumerate(draft.concepts) for each in parted.get(n) or (concept,)
    )


def _parted(concept: Concept, language: str, vocabulary: Vocabulary) -> Sequence[Concept]:
    """An unknown word as two that are on record, or that the lexicon ties to other languages.

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


def _divided(word: str) -> Iterator[tuple[int, str, str]]:
    """Where a word may be divided, and the two words that it may be made of."""
    for at in range(MIN_COMPOUNDED, len(word) - MIN_COMPOUNDED + 1):
        for link in _LINKS:
            first = word[: at - len(link)]
            if word[:at] == first + link and len(first) >= MIN_COMPOUNDED:
                yield at, first, word[at:]
