"""A question becomes a query: its concepts, mended where it was mistyped, weighed by the corpus."""

import gc
import sqlite3
from bisect import bisect
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

from bot.search.query import relatives, spelling, transliteration
from bot.search.query.concepts import (
    MAX_MEMBERS,
    Concept,
    Concepts,
    Member,
    concepts_of,
    prepare,
    quoted,
)
from bot.search.query.correction import CORRECTED, MIN_LETTERS, allowed, correct, within
from bot.search.query.lexicon import Lexicon
from bot.search.query.query import Query, make_query
from bot.search.text.analysis import MAX_TERM, terms
from bot.search.text.common_words import common_terms
from bot.search.text.stemming import script_for, script_of
from bot.store import lookup
from bot.store.database import Store

MAX_CORRECTIONS = 8
"""Words of one question that are mended at most: bounds the work on gibberish."""

MAX_LANGUAGES = 4
_ALPHABETS = frozenset({"latin", "cyrillic"})
MAX_PHRASES = 4


class Searcher:
    """What is kept between questions. Make one with `open_searcher`.

    Args:
        concepts: The synonyms, which may still be in preparation.
        languages: Of the corpus, the most frequent first.
    """

    def __init__(
        self, concepts: Concepts | Future[Concepts], languages: tuple[str, ...] = ("en",)
    ) -> None:
        self._concepts = concepts
        self.languages = languages
        self.changes = -1
        """State of the index that `languages` were read from."""

    @property
    def concepts(self) -> Concepts:
        """The synonyms."""
        prepared = self._concepts
        return prepared.result() if isinstance(prepared, Future) else prepared


@dataclass(frozen=True, slots=True)
class Understood:
    """A question that can be looked up.

    Attributes:
        query: Its concepts, weighed.
        frequency: In how many exchanges each term of it is; absent for none.
        exchanges: How many there are.
        corrected: The question with its typing errors mended, when there were any.
    """

    query: Query
    frequency: Mapping[str, int]
    exchanges: int
    corrected: str | None


async def open_searcher(store: Store, lexicon: Lexicon) -> Searcher:
    """Makes ready to search; takes no longer for a large corpus than for a small one."""
    thread = ThreadPoolExecutor(1)
    searcher = Searcher(thread.submit(_prepare, lexicon))  # the first question waits for the rest
    thread.shutdown(wait=False)
    await store.run(lambda db: _refresh(db, searcher, lookup.totals(db)))
    return searcher


def _prepare(lexicon: Lexicon) -> Concepts:
    # All this stays: looking for what is garbage in it takes a third of the time, and walking
    # through it again and again would hold single questions up for 50 ms.
    collects = gc.isenabled()
    gc.disable()
    try:
        return prepare(lexicon)
    finally:
        gc.freeze()
        if collects:
            gc.enable()


def understand(db: sqlite3.Connection, searcher: Searcher, question: str) -> Understood:
    """Makes a query of a question.

    Args:
        db: A connection of `Store.run`.
        searcher: Of this store.
        question: Any text.
    """
    totals = lookup.totals(db)
    _refresh(db, searcher, totals)
    concepts = concepts_of(question, searcher.concepts, searcher.languages)
    phrases = [tuple(terms(text, searcher.languages[0])) for text in quoted(question)]
    phrases = [phrase for phrase in phrases if phrase][:MAX_PHRASES]
    wanted = _terms(concepts).union(*phrases, spelling.characters(question))
    frequency = lookup.frequencies(db, wanted)
    respelled = spelling.respelled(
        question, concepts, searcher.concepts, frequency, partial(lookup.frequencies, db)
    )
    if respelled:
        concepts = _respelled(db, searcher, respelled, concepts, frequency)
    concepts, corrected = _corrected(db, searcher, respelled or question, concepts, frequency)
    concepts = spelling.spelled(concepts, frequency)
    query = make_query(
        concepts,
        frequency,
        exchanges=totals.questions,
        question_length=totals.question_terms / max(1, totals.questions),
        passage_length=totals.passage_terms / max(1, totals.passages),
        phrases=phrases,
    )
    return Understood(query, frequency, totals.questions, corrected or respelled)


def _refresh(db: sqlite3.Connection, searcher: Searcher, totals: lookup.Totals) -> None:
    """Reads the languages again when the index has changed, whoever changed it."""
    if searcher.changes != totals.changes:
        languages = lookup.languages(db)
        searcher.languages = tuple(languages[:MAX_LANGUAGES]) or ("en",)
        searcher.changes = totals.changes


def _terms(concepts: Sequence[Concept]) -> set[str]:
    return {term for concept in concepts for m in concept.members for term in m.terms}


def _respelled(
    db: sqlite3.Connection,
    searcher: Searcher,
    respelled: str,
    concepts: Sequence[Concept],
    frequency: dict[str, int],
) -> list[Concept]:
    """The concepts of a question with other characters; adds to the frequencies."""
    typed = {(concept.span, concept.words) for concept in concepts}
    found = [
        concept
        if (concept.span, concept.words) in typed
        else replace(
            concept, members=tuple(Member(m.terms, m.weight * CORRECTED) for m in concept.members)
        )
        for concept in concepts_of(respelled, searcher.concepts, searcher.languages)
    ]
    wanted = _terms(found).union(spelling.characters(respelled))
    frequency.update(lookup.frequencies(db, wanted - frequency.keys()))
    return found


def _known_like(word: str, concepts: Concepts) -> list[str]:
    """Words of the lexicon with the same first letter, at most one letter longer or shorter."""
    found: list[str] = []
    for size in range(len(word) - 1, len(word) + 2):
        words = concepts.words.get(size, ())
        first, past = bisect(words, word[0]), bisect(words, word[0] + chr(0x10FFFF))
        found += words[first:past]
    return found


def _corrected(
    db: sqlite3.Connection,
    searcher: Searcher,
    question: str,
    concepts: Sequence[Concept],
    frequency: dict[str, int],
) -> tuple[list[Concept], str | None]:
    """Mends words that are neither in the corpus nor in the lexicon; adds to the frequencies."""
    mended: list[Concept] = []
    pieces: list[str] = []
    copied = looked_up = 0
    scripts = frozenset(map(script_for, searcher.languages))
    for concept in concepts:
        word = concept.words[0]
        mended.append(concept)
        if looked_up < MAX_CORRECTIONS and _may_be_written_otherwise(
            question, concept, scripts, frequency
        ):
            looked_up += 1
            if written := _written_otherwise(db, concept):
                mended[-1] = written
                continue
        if (
            concept.known
            or len(word) < MIN_LETTERS
            or any(m.terms[0] in frequency for m in concept.members)
            or looked_up == MAX_CORRECTIONS
        ):
            continue
        looked_up += 1
        away = allowed(word)
        like = lookup.words_near(db, word, 2 if len(word) < 6 else 3, away)
        near = lookup.exchanges_of(db, within(word, like))
        meant = correct(word, near, _known_like(word, searcher.concepts))
        if meant is None:
            mended[-1] = _with_relatives(db, searcher.concepts, concept, scripts)
            continue
        (understood, *_) = concepts_of(meant, searcher.concepts, searcher.languages)
        members = tuple(Member(m.terms, m.weight * CORRECTED) for m in understood.members)
        mended[-1] = replace(concept, members=(*members, *concept.members))
        if not relatives.only_inflected(word, meant):
            pieces += [question[copied : concept.span.start], meant]
            copied = concept.span.end
    frequency.update(lookup.frequencies(db, _terms(mended) - frequency.keys()))
    return mended, "".join([*pieces, question[copied:]]) if pieces else None


def _with_relatives(
    db: sqlite3.Connection, concepts: Concepts, concept: Concept, scripts: frozenset[str]
) -> Concept:
    """A Russian word that is not known, with words of its root that corpus or lexicon know."""
    (stem, *_), weight = concept.members[0].terms, relatives.RELATIVE
    if script_of(stem) != "cyrillic" or len(stem) < relatives.ROOT:
        return concept
    near = relatives.akin(stem, relatives.beginning_alike(stem, concepts.russian))
    groups = [group for term in near for group in concepts.of.get((term,), ())]
    phrases = dict.fromkeys(phrase for group in groups for phrase in concepts.groups[group])
    if "cyrillic" in scripts:
        words = lookup.words_beginning(db, [stem[: relatives.ROOT]], relatives.ROOT, MAX_TERM)
        on_record = relatives.akin(stem, {term for term, _ in words})
        phrases = dict.fromkeys((term,) for term in on_record) | phrases
    members = [Member(phrase, weight) for phrase in phrases][:MAX_MEMBERS]
    return replace(concept, members=(*concept.members, *members))


def _may_be_written_otherwise(
    question: str, concept: Concept, scripts: frozenset[str], frequency: Mapping[str, int]
) -> bool:
    """Whether a word is not on record, but might be in the other alphabet of the corpus."""
    word = concept.words[0]
    script = script_of(word)
    return (
        len(concept.words) == 1
        and not concept.function
        and script in _ALPHABETS
        and not scripts.isdisjoint(_ALPHABETS - {script})
        and word.isalpha()
        # Ken is a name, and kit is not
        and len(word) >= transliteration.MIN_LETTERS - question[concept.span.start].isupper()
        and concept.members[0].terms[0] not in common_terms()
        and not any(member.terms[0] in frequency for member in concept.members)
    )


def _written_otherwise(db: sqlite3.Connection, concept: Concept) -> Concept | None:
    """A name or loan word as a corpus in another script writes it; `None` where it has none."""
    word = concept.words[0]
    heads = transliteration.beginnings(word)
    like = lookup.words_beginning(db, heads, len(word) - 3, len(word) + 4)
    members = [Member((t,), w) for t, w in transliteration.alike(word, like).items()]
    return replace(concept, members=(*members, *concept.members)) if members else None
