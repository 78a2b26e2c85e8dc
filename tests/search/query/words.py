"""A vocabulary on record, made of a few words."""

import sqlite3
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import bot.store
from bot.search.query.concepts import Draft, terms_of
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.reading import read_question
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.analysis import terms
from bot.search.text.term import is_character
from bot.store.index.index import tail_of

SCHEMA = Path(bot.store.__file__).with_name("schema") / "002_index.sql"


def on_record(
    words: Mapping[str, int], lexicon: Lexicon | None = None, languages: Sequence[str] = ("en",)
) -> Vocabulary:
    """Words with in how many exchanges each is."""
    db = sqlite3.connect(":memory:")
    db.executescript(SCHEMA.read_text(encoding="utf-8"))
    db.executemany(
        "INSERT INTO search_word (term, word, exchanges, tail) VALUES (?, ?, ?, ?)",
        [
            (term, word, count, tail_of(word))
            for word, count in words.items()
            for term in ([word] if is_character(word) else terms(word, languages[0]))
        ],
    )
    return Vocabulary(db, _thesaurus(lexicon) if lexicon else Thesaurus(Lexicon()), languages)


@lru_cache(2)
def _thesaurus(lexicon: Lexicon) -> Thesaurus:
    """One for all vocabularies that share the lexicon, as the shipped one takes long to analyse."""
    return Thesaurus(lexicon)


def draft(question: str, vocabulary: Vocabulary) -> Draft:
    """A question as the first step gets it."""
    found = read_question(question, vocabulary.languages)
    vocabulary.look_up(terms_of(found.concepts))
    return found


def said(found: Draft) -> list[set[str]]:
    """For each word of grammar aside what a question is looked up by."""
    return [
        {" ".join(member.terms) for member in concept.members}
        for concept in found.concepts
        if not concept.function
    ]
