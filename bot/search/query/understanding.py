"""A question becomes a query: it is read once, and each step makes it richer.

A new way of finding words is one more step: a function that takes the draft of a query and a view
of the vocabulary, and returns a richer draft. The order matters: what was mistyped is corrected
before its synonyms are added.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from bot.search.query.concepts import Concept, Draft, terms_of
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.lexicon.own_words import with_own_synonyms
from bot.search.query.lexicon.packed_lexicon import PackedLexicon, digest_of, pack
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.names.bearers import Bearers, Offices
from bot.search.query.names.chinese_names import add_chinese_names
from bot.search.query.names.foreign_names import add_foreign_names
from bot.search.query.names.pinyin import add_pinyin
from bot.search.query.names.scripts import add_other_scripts
from bot.search.query.query import Query, make_query, of_language
from bot.search.query.reading import read_question
from bot.search.query.speakers import Names
from bot.search.query.steps.alternatives import join_alternatives
from bot.search.query.steps.characters import add_characters
from bot.search.query.steps.cities import tell_cities
from bot.search.query.steps.compounds import part_compounds
from bot.search.query.steps.forms import add_forms
from bot.search.query.steps.homographs import tell_homographs
from bot.search.query.steps.homophones import correct_homophones
from bot.search.query.steps.layout import correct_layout
from bot.search.query.steps.magnitudes import rewrite_magnitudes
from bot.search.query.steps.near_words import add_near_words
from bot.search.query.steps.relatives import add_relatives
from bot.search.query.steps.spelling import correct_spelling
from bot.search.query.steps.synonyms import add_parts, add_synonyms
from bot.search.query.steps.translations import put_translations_first
from bot.search.query.steps.verbs import add_verb_forms
from bot.search.query.steps.word_breaks import join_words, part_words
from bot.search.query.vocabulary import Vocabulary
from bot.search.semantic.state import Semantic
from bot.search.text.common_words import common_terms
from bot.search.text.frequency import likely_language
from bot.search.text.language_tags import primary_language
from bot.search.text.meaning import meanings
from bot.search.text.near_words import near_words
from bot.store.database import Store
from bot.store.index import lookup
from bot.store.index.index_reader import IndexReader
from bot.store.index.lexicons import keep_packed_lexicon, packed_lexicon
from bot.store.trouble import StoreError

Step = Callable[[Draft, Vocabulary], Draft]

STEPS: Mapping[str, Step] = {
    "layout": correct_layout,
    "joining": join_words,
    "verbs": add_verb_forms,
    "forms": add_forms,
    "homographs": tell_homographs,
    "homophones": correct_homophones,
    "chinese names": add_chinese_names,
    "spelling": correct_spelling,
    "parting": part_words,
    "compounds": part_compounds,
    "magnitudes": rewrite_magnitudes,
    "synonyms": add_synonyms,
    "scripts": add_other_scripts,
    "near words": add_near_words,
    "translations": put_translations_first,
    "relatives": add_relatives,
    "pinyin": add_pinyin,
    "foreign names": add_foreign_names,
    "cities": tell_cities,
    "parts": add_parts,
    "characters": add_characters,
    "alternatives": join_alternatives,
}
"""The steps by name, in order. Each can be left out."""

MAX_LANGUAGES = 4

MAX_UNDERSTOOD = 4
"""Questions that are kept as they were understood: one is looked up several times in a row."""

MAX_KNOWN_SPEAKERS = 5_000
"""Speakers whose names are known, those with most interviews."""


class Searcher:
    """What is kept between questions. Make one with `open_searcher`.

    Args:
        thesaurus: The words of the lexicon.
        languages: Of the corpus, the most frequent first.
        steps: Names out of `STEPS`: what is done with a question.
        semantic: What sentences mean, where the extra is installed.
    """

    def __init__(
        self,
        thesaurus: Thesaurus,
        languages: tuple[str, ...] = ("en",),
        steps: Collection[str] = tuple(STEPS),
        semantic: Semantic | None = None,
    ) -> None:
        self.thesaurus = thesaurus
        self.languages = languages
        self.steps = steps
        self.semantic = semantic
        self.speakers: list[tuple[str, str]] = []
        self.names = Names(())
        """Of those who speak."""

        self.bearers = Bearers(())
        """Finds them by a word of their names."""

        self.offices = Offices(())
        """Finds them by what they are."""

        self.changes = -1
        """State of the index that languages and names were read from."""

        self.understood: dict[tuple[str, int, Thesaurus], Understood] = {}
        """The last questions, each of the state and the words that it was understood by."""

        self.index = IndexReader(lookup.Totals(changes=-1))
        """Of the state that was asked last."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A question that can be looked up.

    Attributes:
        question: As it was read: without what nobody sees, in the right keyboard layout.
        language: What it is most likely in.
        query: Its concepts, weighed.
        frequency: In how many exchanges each term of it is; absent for none.
        exchanges: How many there are.
        corrected: The question with its typing errors corrected, when there were any.
        index: What it is looked up in.
        retyped: It was typed in another keyboard layout, or in other letters.
        by_language: What `query_in` gave.
    """

    question: str
    language: str
    query: Query
    frequency: Mapping[str, int]
    exchanges: int
    corrected: str | None
    index: IndexReader
    retyped: bool = False
    by_language: dict[str, Query] = field(default_factory=dict)

    def query_in(self, language: str) -> Query:
        """The query as texts of a language are compared with it.

        Args:
            language: Tag of a language.
        """
        if language not in self.by_language:
            self.by_language[language] = of_language(self.query, primary_language(language))
        return self.by_language[language]


async def open_searcher(
    store: Store,
    lexicon: Lexicon,
    steps: Collection[str] = tuple(STEPS),
    semantic: Semantic | None = None,
) -> Searcher:
    """Makes ready to search; takes no longer for a large corpus than for a small one.

    What is known of words is read now, so that the first question does not wait for it.

    Args:
        store: Where the corpus is, and synonyms of the operator's own.
        lexicon: Of the data folder.
        steps: Names out of `STEPS`.
        semantic: What sentences mean, where the extra is installed.
    """
    thesaurus = await _open_thesaurus(store, lexicon)
    await asyncio.to_thread(_read_tables)
    searcher = Searcher(thesaurus, steps=steps, semantic=semantic)
    await store.run(lambda db: _refresh(db, searcher, lookup.totals(db)))
    return searcher


def _read_tables() -> None:
    common_terms()
    meanings(("",))
    near_words("", "en", ())
    likely_language(("",), ("en",))


async def renew_synonyms(store: Store, lexicon: Lexicon, searcher: Searcher) -> None:
    """Lets a searcher know the synonyms of the operator's own as they are now.

    Args:
        store: The database that holds them.
        lexicon: Of the data folder.
        searcher: Finds by them from the next question on.
    """
    searcher.thesaurus = await _open_thesaurus(store, lexicon)


async def _open_thesaurus(store: Store, lexicon: Lexicon) -> Thesaurus:
    """The lexicon by its terms, which is analysed only when it is another one than before."""
    extended = await with_own_synonyms(store, lexicon)
    digest = await asyncio.to_thread(digest_of, extended)
    async with store.read() as db:
        packed = await packed_lexicon(db, digest)
    if packed is None:
        packed = await asyncio.to_thread(pack, extended)
        with suppress(StoreError):  # it is done once more the next time
            async with store.write() as db:
                await keep_packed_lexicon(db, digest, packed)
    return Thesaurus(extended, await asyncio.to_thread(PackedLexicon, packed))


def understand(db: sqlite3.Connection, searcher: Searcher, question: str) -> Understood:
    """Makes a query of a question.

    Args:
        db: A connection of `Store.run`.
        searcher: Of this store.
        question: Any text.
    """
    totals = lookup.totals(db)
    key = question, totals.changes, searcher.thesaurus
    if (known := searcher.understood.get(key)) is not None:
        return known
    understood = _understand(db, searcher, question, totals)
    # Names are looked for in a question before it is searched for, and filters leave its words.
    others = list(searcher.understood.items())[-MAX_UNDERSTOOD + 1 :]
    searcher.understood = dict([*others, (key, understood)])
    return understood


def _understand(
    db: sqlite3.Connection, searcher: Searcher, question: str, totals: lookup.Totals
) -> Understood:
    _refresh(db, searcher, totals)
    index = searcher.index
    if index.changes != totals.changes:
        index = searcher.index = IndexReader(totals)
    vocabulary = Vocabulary(
        db, searcher.thesaurus, searcher.languages, searcher.names, index.frequencies
    )
    draft = read_question(question, searcher.languages)
    vocabulary.look_up(terms_of(draft.concepts).union(*draft.phrases))
    for name, step in STEPS.items():
        if name in searcher.steps:
            draft = step(draft, vocabulary)
    vocabulary.look_up(terms_of(draft.concepts))
    query = make_query(
        draft.concepts,
        vocabulary.frequency,
        exchanges=totals.questions,
        question_length=totals.question_terms / max(1, totals.questions),
        passage_length=totals.passage_terms / max(1, totals.passages),
        phrases=draft.phrases,
    )
    frequency, exchanges = vocabulary.frequency, totals.questions
    text, language, corrected = draft.question, draft.language, draft.corrected
    return Understood(text, language, query, frequency, exchanges, corrected, index, draft.retyped)


def concepts_of(
    text: str, thesaurus: Thesaurus, languages: Sequence[str] = ("en",)
) -> tuple[Concept, ...]:
    """The concepts of a text whatever is on record: its words, their forms and synonyms.

    Words between which OR stands are one concept.
    """
    vocabulary = Vocabulary(None, thesaurus, languages)
    draft = add_forms(read_question(text, languages), vocabulary)
    return join_alternatives(add_synonyms(draft, vocabulary), vocabulary).concepts


def _refresh(db: sqlite3.Connection, searcher: Searcher, totals: lookup.Totals) -> None:
    """Reads languages and names again when the index has changed, whoever changed it."""
    if searcher.changes != totals.changes:
        languages = lookup.languages(db)
        searcher.languages = tuple(languages[:MAX_LANGUAGES]) or ("en",)
        speakers = lookup.speakers(db, MAX_KNOWN_SPEAKERS)
        if speakers != searcher.speakers:
            searcher.speakers, searcher.names = speakers, Names(speakers)
            searcher.bearers = Bearers(speakers)
        searcher.offices = Offices(lookup.roles(db, MAX_KNOWN_SPEAKERS))
        searcher.changes = totals.changes
