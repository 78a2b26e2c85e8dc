"""What a user would pick instead, each run as its documentation shows and with stemming if it can.

They are development dependencies: `make bench` installs them, the bot and its tests need none.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial

import bm25s
import Stemmer  # type: ignore[import-not-found]  # a C extension; it has no types
import tantivy
from rapidfuzz import fuzz, process, utils

from benchmarks.engines import Engine, Reply
from benchmarks.sets import exchanges_of, key
from bot.corpus.interview import Interview

_WORD = re.compile(r"\w+")


class Fuzzy:
    """rapidfuzz over the questions, as a first version of such a bot usually does it."""

    def __init__(self, scorer: Callable[..., float]) -> None:
        self.name = f"rapidfuzz {scorer.__name__}"
        self.how = (
            f"`process.extract(question, questions, scorer=fuzz.{scorer.__name__},"
            " processor=utils.default_process)` over the interviewers' questions"
        )
        self._scorer = scorer
        self._keys: list[str] = []
        self._questions: list[str] = []

    def build(self, interviews: Sequence[Interview]) -> None:
        """Prepares the questions once, so that a question pays for itself alone."""
        exchanges = exchanges_of(interviews)
        self._keys = [key(exchange) for exchange in exchanges]
        self._questions = [utils.default_process(exchange.question) for exchange in exchanges]

    def ask(self, question: str, limit: int) -> Reply:
        """The questions most like this one."""
        hits = process.extract(
            utils.default_process(question), self._questions, scorer=self._scorer, limit=limit
        )
        return _reply((self._keys[at], score) for _, score, at in hits)


class Fts5:
    """SQLite's full-text index as it comes."""

    name = "FTS5 bm25"
    how = (
        "SQLite FTS5, `tokenize='porter unicode61'`, columns question and answer, OR of all words"
        " of the question, `ORDER BY rank` (bm25, equal weights), in memory"
    )

    def __init__(self) -> None:
        self._db = sqlite3.connect(":memory:")
        self._keys: list[str] = []

    def build(self, interviews: Sequence[Interview]) -> None:
        """One row an exchange."""
        exchanges = exchanges_of(interviews)
        self._keys = [key(exchange) for exchange in exchanges]
        self._db.close()
        self._db = sqlite3.connect(":memory:")
        self._db.execute(
            "CREATE VIRTUAL TABLE exchanges USING fts5(question, answer,"
            " content='', tokenize='porter unicode61')"
        )
        self._db.executemany(
            "INSERT INTO exchanges (rowid, question, answer) VALUES (?, ?, ?)",
            ((at, item.question, item.answer) for at, item in enumerate(exchanges)),
        )

    def ask(self, question: str, limit: int) -> Reply:
        """The rows that share the rarest words."""
        words = dict.fromkeys(_WORD.findall(question))
        rows = self._db.execute(
            "SELECT rowid, -rank FROM exchanges WHERE exchanges MATCH ? ORDER BY rank LIMIT ?",
            (" OR ".join(f'"{word}"' for word in words) or '""', limit),
        )
        return _reply((self._keys[at], score) for at, score in rows)


class Bm25s:
    """bm25s, BM25 with scores computed when indexing."""

    name = "bm25s"
    how = (
        "`bm25s.tokenize(stopwords='en', stemmer=Snowball English)` over question and answer"
        " together, `bm25s.BM25()` (Lucene's variant, k1 1.5, b .75)"
    )

    def __init__(self) -> None:
        self._stem = Stemmer.Stemmer("english").stemWords
        self._keys: list[str] = []
        self._index = bm25s.BM25()

    def build(self, interviews: Sequence[Interview]) -> None:
        """One document an exchange."""
        exchanges = exchanges_of(interviews)
        self._keys = [key(exchange) for exchange in exchanges]
        self._index = bm25s.BM25()
        self._index.index(
            self._tokens([f"{item.question}\n{item.answer}" for item in exchanges]),
            show_progress=False,
        )

    def ask(self, question: str, limit: int) -> Reply:
        """The documents of the highest score; those that share no word are left out."""
        tokens = [
            token
            for token in bm25s.tokenize(
                question, stopwords="en", stemmer=self._stem, return_ids=False, show_progress=False
            )[0]
            if token in self._index.vocab_dict
        ]
        if not tokens:
            return Reply((), 0.0)
        found, scores = self._index.retrieve(
            [tokens], k=min(limit, len(self._keys)), show_progress=False
        )
        return _reply(
            (self._keys[at], float(score))
            for at, score in zip(found[0], scores[0], strict=True)
            if score > 0
        )

    def _tokens(self, texts: list[str]) -> bm25s.tokenization.Tokenized:
        return bm25s.tokenize(texts, stopwords="en", stemmer=self._stem, show_progress=False)


class Tantivy:
    """tantivy, the Rust search library, through its Python binding."""

    name = "tantivy"
    how = (
        "fields question and answer with the tokenizer `en_stem`, `parse_query_lenient` of the"
        " question's words over both fields, in memory"
    )

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._index = self._empty()

    def build(self, interviews: Sequence[Interview]) -> None:
        """One document an exchange."""
        exchanges = exchanges_of(interviews)
        self._keys = [key(exchange) for exchange in exchanges]
        self._index = self._empty()
        writer = self._index.writer(heap_size=200_000_000, num_threads=2)
        for at, item in enumerate(exchanges):
            writer.add_document(tantivy.Document(at=at, question=item.question, answer=item.answer))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def ask(self, question: str, limit: int) -> Reply:
        """The documents of the highest score."""
        words = " ".join(_WORD.findall(question))
        query, _ = self._index.parse_query_lenient(words, ["question", "answer"])
        searcher = self._index.searcher()
        hits = searcher.search(query, limit).hits
        return _reply((self._keys[searcher.doc(at)["at"][0]], score) for score, at in hits)

    def _empty(self) -> tantivy.Index:
        schema = tantivy.SchemaBuilder()
        schema.add_unsigned_field("at", stored=True)
        schema.add_text_field("question", tokenizer_name="en_stem")
        schema.add_text_field("answer", tokenizer_name="en_stem")
        return tantivy.Index(schema.build())


def _reply(hits: Iterable[tuple[str, float]]) -> Reply:
    scored = list(hits)
    return Reply(tuple(name for name, _ in scored), scored[0][1] if scored else 0.0)


PEERS: tuple[Callable[[], Engine], ...] = (
    partial(Fuzzy, fuzz.WRatio),
    partial(Fuzzy, fuzz.token_set_ratio),
    Fts5,
    Bm25s,
    Tantivy,
)
"""All of them; each call makes a new one that is empty."""
