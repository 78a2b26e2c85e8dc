"""What the search finds for each question of a set, kept so that weights can be tried on it."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import numpy as np
import numpy.typing as npt

from benchmarks.fit_sets import Asked
from benchmarks.ours import DATA
from benchmarks.sets import Question, key
from bot.corpus.interview import Exchange
from bot.search.engine import Compared, compared
from bot.search.indexing import entries
from bot.search.query.lexicon import load_lexicon
from bot.search.query.understanding import Searcher, Understood, open_searcher, understand
from bot.search.ranking.features import FEATURES
from bot.store import documents, index, interviews, write_interviews
from bot.store.database import open_store

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Case:
    """One question with all that came in question for it.

    Attributes:
        of: Name of the set.
        values: Features by exchange, passage and feature; NaN beyond an exchange's last passage.
        shares: `Fit.share` by exchange and passage.
        right: Which exchanges answer it.
    """

    of: str
    question: Question
    understood: Understood
    values: Array
    shares: Array
    right: Flags


async def cases_of(asked: Sequence[Asked]) -> list[Case]:
    """Asks every question and keeps what came in question; a corpus is indexed once."""
    found: list[Case] = []
    lexicon = load_lexicon(DATA)
    for corpus in {id(each.corpus): each.corpus for each in asked}.values():
        with TemporaryDirectory() as folder:
            async with open_store(Path(folder) / "fit.db") as store:
                async with store.write() as db:
                    await documents.save_document(db, documents.Document("fit", 1, 1, "fit"))
                    for place, interview in enumerate(corpus):
                        where, keys = await write_interviews.save(
                            db, interview, document="fit", ordinal=place, fingerprint=f"{place:08d}"
                        )
                        await index.add(db, where, keys, entries(interview))
                searcher = await open_searcher(store, lexicon)
                for each in asked:
                    if each.corpus is corpus:
                        click.echo(f"{each.name}: {len(each.questions)} questions", err=True)
                        found += await store.run(partial(_cases, searcher, each))
    return found


def _cases(searcher: Searcher, asked: Asked, db: sqlite3.Connection) -> list[Case]:
    found = []
    for question in asked.questions:
        understood = understand(db, searcher, question.text)
        near, _ = compared(db, understood)
        records = interviews.records(db, [c.exchange for c in near])
        names = [key(Exchange(r.question, r.answer)) for r in records]
        found.append(_case(asked.name, question, understood, near, names))
    return found


def _case(
    of: str,
    question: Question,
    understood: Understood,
    near: Sequence[Compared],
    names: Sequence[str],
) -> Case:
    passages = max((len(each.fits) for each in near), default=1)
    values = np.full((len(near), passages, len(FEATURES)), np.nan)
    shares = np.zeros((len(near), passages))
    for at, each in enumerate(near):
        values[at, : len(each.fits)] = [fit.features for fit, _ in each.fits]
        shares[at, : len(each.fits)] = [fit.share for fit, _ in each.fits]
    right = np.array([name in question.gold for name in names], dtype=bool)
    return Case(of, question, understood, values, shares, right)
