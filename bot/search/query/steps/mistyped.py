"""Which word was meant by a mistyped one: the one that it costs least to have mistyped so."""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.query.vocabulary import MIN_LETTERS
from bot.search.text.frequency import known_beside
from bot.search.text.function_words import is_function_word
from bot.search.text.near_words import numbers_in
from bot.search.text.scripts.respelling import as_dialects_say
from bot.search.text.scripts.transliteration import consonants, sounds_of
from bot.search.text.term import term_of

LONG_WORD = 6
"""Letters. The first letter of a shorter word is taken to be right: dish is no fish."""

NEARLY = 1.5
"""How much more another word may cost that counts as meant too: as much as being in a fifteenth of
the exchanges costs."""

MAX_ALSO_MEANT = 2

AS_SPOKEN = 2
"""Letters at most by which two words differ that only dialects tell apart: Jingpin, Jinping."""

LEAST_LETTERS = 5
"""Letters that a mistyped word needs to become one which is not on record."""

_USUAL = 3.0
"""Zipf frequency of a word that weighs as much as one in a single exchange does."""


def allowed(word: str) -> int:
    """Typing errors (insert, delete, replace, swap neighbours) that a word may hold."""
    return 1 if len(word) <= 8 else 2


def within(word: str, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those pairs of a term and a word whose word can be what was meant."""
    near = {each for each, _ in near_to(word, [each for _, each in pairs], allowed(word))}
    return [pair for pair in pairs if pair[1] in near]


def near_to(word: str, others: Collection[str], most: int) -> Iterator[tuple[str, int]]:
    """Words that hold a few typing errors beside one, with how many.

    What dialects do not tell apart is one of them.

    Args:
        word: Casefolded.
        others: Likewise.
        most: Errors.
    """
    spoken = as_dialects_say(word)
    for other, distance, _ in process.extract(
        word, others, scorer=OSA.distance, score_cutoff=max(most, AS_SPOKEN), limit=None
    ):
        if distance <= most:
            yield other, distance
        elif as_dialects_say(other) == spoken:
            yield other, 1


def correct(word: str, corpus: Mapping[str, int], lexicon: Collection[str] = ()) -> str | None:
    """The word that was most likely meant.

    The cost is `2.2·distance + 1.2·(first letter differs) − .25·(last letter same) −
    .5·(same letters in another order) − .5·(same consonants to the ear) − .5·(same sounds) −
    1·(only doubled letters differ) − .55·ln(1 + df)`, least first.

    Args:
        word: Casefolded, at least `MIN_LETTERS` letters, in neither vocabulary.
        corpus: Words with in how many exchanges they are; only words of about this length matter.
        lexicon: Words that are known though no exchange may have them; meant only if one error
            in a long word makes them, or one letter that should be doubled in a short one.

    Returns:
        `None` when nothing is near enough.
    """
    found = _by_cost(word, corpus, lexicon)
    return found[0][1] if found else None


def also_meant(word: str, corpus: Mapping[str, int], meant: str) -> list[str]:
    """Words on record that were meant nearly as likely as the one that `correct` takes.

    Args:
        word: As for `correct`.
        corpus: As for `correct`.
        meant: What it took.
    """
    found = {other: cost for cost, other in _by_cost(word, corpus, ())}
    if meant not in found:
        return []
    near = [each for each, cost in found.items() if cost <= found[meant] + NEARLY]
    return [each for each in near if each != meant][:MAX_ALSO_MEANT]


def _by_cost(
    word: str, corpus: Mapping[str, int], lexicon: Collection[str]
) -> list[tuple[float, str]]:
    limit = allowed(word)
    short, plain = len(word) < LONG_WORD, _undoubled(word)
    sounds, heard = frozenset(sounds_of(word)), consonants(word)
    costs: dict[str, float] = {}
    for words in (corpus.keys(), lexicon):
        for other, distance in near_to(word, words, limit):
            alike = plain == _undoubled(other)
            heard_alike = not heard.isdisjoint(consonants(other))
            short_for = short and not alike and not (heard_alike and len(word) == len(other))
            if words is lexicon and (distance > 1 or word[0] != other[0] or short_for):
                continue  # nothing says that the corpus speaks of it
            cost = (
                2.2 * distance
                + 1.2 * (word[0] != other[0])
                - 0.25 * (word[-1] == other[-1])
                - 0.5 * (sorted(word) == sorted(other))
                - 0.5 * heard_alike
                - 0.5 * (not sounds.isdisjoint(sounds_of(other)))
                - 1.0 * alike
                - 0.55 * math.log1p(corpus.get(other, 1))
            )
            if len(other) >= MIN_LETTERS - 1:
                costs[other] = min(cost, costs.get(other, cost))
    return sorted((cost, other) for other, cost in costs.items())


def _undoubled(word: str) -> str:
    """A word with each run of a letter written once: whether to double is what many do not know."""
    return "".join(letter for letter, _ in groupby(word))


def known_word(word: str, language: str) -> str | None:
    """What was meant by a word that is one letter away from a well-known one, on record or not.

    Args:
        word: Casefolded.
        language: Tag of the question's.
    """
    if len(word) < LEAST_LETTERS or _is_word(word, language):  # a seldom form of a known one
        return None
    known = {
        each: round(10 ** (often - _USUAL))
        for each, often in known_beside(word, language).items()
        if _is_word(each, language)
    }
    return correct(word, known)


def _is_word(word: str, language: str) -> bool:
    """Whether a word is one beyond doubt: the table takes one in a thousand others for one too."""
    return is_function_word(word, language) or bool(
        (numbers_in(term_of(word, language), language) >= 0).all()
    )
