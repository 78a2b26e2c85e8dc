"""Step: a mistyped word, which the corpus does not hold, becomes the nearest one that it does."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.query.concepts import Concept, Draft, Member, terms_of
from bot.search.query.relatives import only_inflected
from bot.search.query.vocabulary import MIN_LETTERS, Vocabulary
from bot.search.text.analysis import terms
from bot.search.text.span import Span

LONG = 6
"""Letters. The first letter of a shorter word is taken to be right: dish is no fish."""

CORRECTED = 0.9
"""What a corrected word counts, where one that was typed right counts 1."""


MAX_WORDS = 8
"""Words of one question that are corrected at most: bounds the work on gibberish."""

_FIRST = 2
_FIRST_OF_LONG = 3
"""Letters that a word has in common with those it is compared with, unless their ends are."""


def correct_spelling(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds what was meant to words that are neither on record nor in the lexicon."""
    wrong = {
        number: concept.words[0]
        for number, concept in enumerate(draft.concepts)
        if not vocabulary.holds(concept) and not vocabulary.knows(concept)
    }
    wrong = dict(list(wrong.items())[:MAX_WORDS])
    near = vocabulary.near(
        {
            word: (_FIRST if len(word) < LONG else _FIRST_OF_LONG, allowed(word))
            for word in wrong.values()
        }
    )
    near = {word: within(word, others) for word, others in near.items()}
    counts = vocabulary.exchanges_of(pair for pairs in near.values() for pair in pairs)
    found: list[Concept] = []
    corrections = list(draft.corrections)
    for number, concept in enumerate(draft.concepts):
        word = wrong.get(number, "")
        on_record = {other: counts[other] for _, other in near.get(word, ())}
        meant = correct(word, on_record, vocabulary.thesaurus.words_like(word)) if word else None
        if meant is None:
            found.append(concept)
            continue
        members = [
            Member((term,), CORRECTED)
            for language in vocabulary.languages
            for term in terms(meant, language)[:1]
        ]
        found.append(
            replace(concept, members=(*dict.fromkeys(members), *concept.members), known=True)
        )
        if not only_inflected(word, meant):
            corrections.append((_place_of(word, concept.span, draft.question), meant))
    vocabulary.look_up(terms_of(found))
    return replace(draft, concepts=tuple(found), corrections=tuple(corrections))


def _place_of(word: str, span: Span, question: str) -> Span:
    """Where a word stands, without what was taken off it: l'organisation, city's."""
    before, found, _ = question[span.start : span.end].casefold().partition(word)
    start = span.start + len(before)
    return Span(start, start + len(word)) if found else span


def allowed(word: str) -> int:
    """Typing errors (insert, delete, replace, swap neighbours) that a word may hold."""
    return 1 if len(word) <= 8 else 2


def within(word: str, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those pairs of a term and a word whose word can be what was meant."""
    words = [each for _, each in pairs]
    near = process.extract(word, words, scorer=OSA.distance, score_cutoff=allowed(word), limit=None)
    return [pairs[place] for _, _, place in near]


def correct(word: str, corpus: Mapping[str, int], lexicon: Collection[str] = ()) -> str | None:
    """The word that was most likely meant.

    The cost is `2.2·distance + 1.2·(first letter differs) − .25·(last letter same) −
    .5·(same letters in another order) − 1·(only doubled letters differ) − .55·ln(1 + df)`, least
    first.

    Args:
        word: Casefolded, at least `MIN_LETTERS` letters, in neither vocabulary.
        corpus: Words with in how many exchanges they are; only words of about this length matter.
        lexicon: Words that are known though no exchange may have them; meant only if one error
            in a long word makes them, or one letter that should be doubled in a short one.

    Returns:
        `None` when nothing is near enough.
    """
    limit = allowed(word)
    short, plain = len(word) < LONG, _undoubled(word)
    best: tuple[float, str] | None = None
    for words in (corpus.keys(), lexicon):
        for other, distance, _ in process.extract(
            word, words, scorer=OSA.distance, score_cutoff=limit, limit=None
        ):
            if short and word[0] != other[0]:
                continue
            alike = plain == _undoubled(other)
            if words is lexicon and (distance > 1 or word[0] != other[0] or (short and not alike)):
                continue  # nothing says that the corpus speaks of it
            cost = (
                2.2 * distance
                + 1.2 * (word[0] != other[0])
                - 0.25 * (word[-1] == other[-1])
                - 0.5 * (sorted(word) == sorted(other))
                - 1.0 * alike
                - 0.55 * math.log1p(corpus.get(other, 1))
            )
            if len(other) >= MIN_LETTERS - 1 and (best is None or (cost, other) < best):
                best = cost, other
    return best[1] if best else None


def _undoubled(word: str) -> str:
    """A word with each run of a letter written once: whether to double is what many do not know."""
    return "".join(letter for letter, _ in groupby(word))
