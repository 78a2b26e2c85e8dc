"""What the search finds for each question of a set, kept so that weights can be tried on it."""

import sqlite3
from collections.abc import Mapping, Sequence
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
from bot.intake.vectors import make_vectors
from bot.search.comparing import Compared, compare_candidates, near_in_meaning
from bot.search.examining import Examined, examine
from bot.search.indexing import entries
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.search.query.understanding import Searcher, Understood, open_searcher, understand
from bot.search.ranking.features import FEATURES, Fit
from bot.search.ranking.grounds import Grounds
from bot.search.ranking.weights import SEMANTIC_WEIGHTS, WEIGHTS, Weights, greatest, scoring
from bot.search.semantic.encoder import load_encoder
from bot.search.semantic.state import Semantic
from bot.store.database import open_store
from bot.store.index import index
from bot.store.record import documents, interviews, write_interviews

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

FOREMOST = 8
"""Exchanges of a question that are read once more: one of them comes first, whatever is learned."""


@dataclass(frozen=True, slots=True)
class Case:
    """One question with its candidates.

    Attributes:
        of: Name of the set.
        values: Features by exchange, passage and feature; NaN beyond an exchange's last passage.
        fits: What `values` were taken from, where there are `grounds`.
        grounds: What each holds and lacks of the question; `None` for those far behind.
        right: Which exchanges answer it.
    """

    of: str
    question: Question
    understood: Understood
    values: Array
    fits: Mapping[int, tuple[Fit, ...]]
    grounds: tuple[Grounds | None, ...]
    right: Flags


async def cases_of(asked: Sequence[Asked], *, by_meaning: bool = False) -> list[Case]:
    """Asks every question and keeps its candidates; a corpus is indexed once.

    Args:
        asked: What is asked of which corpus.
        by_meaning: Whether sentence vectors are compared too, which needs the extra.
    """
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
                        await index.add_all(db, {where: (keys, entries(interview))})
                    await index.count_words(db)
                semantic = Semantic(load_encoder) if by_meaning else None
                searcher = await open_searcher(store, lexicon, semantic=semantic)
                if semantic:
                    await make_vectors(store, semantic)
                    await semantic.refresh(store)
                for each in asked:
                    if each.corpus is corpus:
                        click.echo(f"{each.name}: {len(each.questions)} questions", err=True)
                        found += await store.run(partial(_cases, searcher, each))
    return found


def _cases(searcher: Searcher, asked: Asked, db: sqlite3.Connection) -> list[Case]:
    found = []
    for question in asked.questions:
        understood = understand(db, searcher, question.text)
        meant = near_in_meaning(db, searcher, understood)
        weights = SEMANTIC_WEIGHTS if meant else WEIGHTS
        near, _ = compare_candidates(db, understood, near=meant, weights=weights)
        records = interviews.records(db, [each.row.exchange for each in near])
        names = [key(Exchange(r.question, r.answer)) for r in records]
        right = np.array([name in question.gold for name in names], dtype=bool)
        read = {
            place: Examined(records[place], near[place].row, passages)
            for place, passages in _foremost(near, right, weights).items()
        }
        grounds = dict(zip(read, examine(db, understood, [*read.values()]), strict=True))
        held = tuple(grounds.get(place) for place in range(len(near)))
        fits = {place: tuple(fit for fit, _ in near[place].fits) for place in read}
        values = _values(near)
        found.append(Case(asked.name, question, understood, values, fits, held, right))
    return found


def _foremost(
    near: Sequence[Compared], right: Flags, weights: Weights
) -> dict[int, tuple[int, ...]]:
    """The exchanges that may come first, by their places, each with its passages in order."""
    if not near:
        return {}
    best = greatest(fit for each in near for fit, _ in each.fits)
    score = scoring(best, weights)
    values = [[(score(fit), place) for fit, place in each.fits] for each in near]
    order = sorted(range(len(near)), key=lambda at: -max(values[at])[0])
    chosen = [*order[:FOREMOST], *(at for at in order[FOREMOST:] if right[at])]
    return {at: tuple(place for _, place in sorted(values[at], reverse=True)) for at in chosen}


def _values(near: Sequence[Compared]) -> Array:
    """`Case.values`."""
    passages = max((len(each.fits) for each in near), default=1)
    features = next((len(fit.features) for each in near for fit, _ in each.fits), len(FEATURES))
    values = np.full((len(near), passages, features), np.nan)
    for at, each in enumerate(near):
        values[at, : len(each.fits)] = [fit.features for fit, _ in each.fits]
    return values
