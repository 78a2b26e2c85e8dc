"""What size costs: time, memory and accuracy from 15 to 150,000 exchanges, beside the peers."""

import asyncio
import gc
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from rich.progress import Progress

from benchmarks.child import Answered, Figures, Job, figures
from benchmarks.engines import LIMIT, Engine
from benchmarks.known import known_items
from benchmarks.metrics import place
from benchmarks.ours import BY_MEANING, DATA, NAME, publish
from benchmarks.sets import Question, exchanges_of, key, without
from benchmarks.typos import misspell
from bot.corpus.interview import Interview
from bot.intake.library import Library
from bot.intake.vectors import make_vectors
from bot.search.engine import open_searcher
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.search.semantic.encoder import load_encoder
from bot.search.semantic.state import Semantic
from bot.store.database import open_store

ROOT = Path(__file__).parent.parent
CLEAN, ERRORS, GONE = "clean", "errors", "gone"

QUESTIONS = 200
"""Exchanges that questions are drawn from; half as many again are taken out and asked for."""

ADDED = 10
"""Interviews that are published one by one at the end."""

BUDGET = 10.0
"""Seconds: a peer is asked until they are used up, in an order drawn by lot."""


@dataclass(frozen=True, slots=True)
class Timed:
    """One question at scale.

    Attributes:
        question: Its gold is the exchange that it was drawn from.
        form: `clean`, with `errors`, or drawn from an exchange that is `gone`.
        place: Of the exchange among the hits; `None` when it is not among them.
        answered: What came of it.
    """

    question: Question
    form: str
    place: int | None
    answered: Answered


@dataclass(frozen=True, slots=True)
class Measured:
    """One engine on one corpus.

    Attributes:
        building: Seconds.
        disk: Bytes of the database; 0 for what is in memory.
        figures: Of the process that asked; `None` for peers, which are asked in this one.
    """

    corpus: str
    exchanges: int
    engine: str
    building: float
    timed: tuple[Timed, ...]
    disk: int = 0
    figures: Figures | None = None


def measure(
    name: str,
    interviews: Sequence[Interview],
    peers: Sequence[Callable[[], Engine]],
    progress: Progress,
    added: int = ADDED,
    *,
    semantic: bool = False,
) -> list[Measured]:
    """Builds, asks and adds to one corpus, ours in a fresh process, then the peers.

    Args:
        name: Of the corpus, as the tables call it.
        interviews: The corpus.
        peers: What it is compared with; each makes a new engine.
        progress: Where it shows how far it is.
        added: Interviews that are published one by one into ours.
        semantic: Whether to measure ours with the extra as well.
    """
    task = progress.add_task(f"scale: {name}: questions", total=len(peers) + 2 + semantic)
    questions, remaining = prepare(interviews)
    exchanges = sum(len(interview.exchanges) for interview in remaining)
    progress.advance(task)
    # Millions of objects that stay would be walked by every full garbage collection.
    gc.collect()
    gc.freeze()
    progress.update(task, description=f"scale: {name}: {NAME}")
    measured = []
    for by_meaning in (False, True) if semantic else (False,):
        measured.append(_ours(name, exchanges, remaining, questions, added, semantic=by_meaning))
        progress.advance(task)
    for new_peer in peers:
        peer = new_peer()
        progress.update(task, description=f"scale: {name}: {peer.name}")
        start = perf_counter()
        peer.build(remaining)
        building = perf_counter() - start
        timed = tuple(_asked(peer, questions))
        measured.append(Measured(name, exchanges, peer.name, building, timed))
        del peer  # before the next is built: at this size they do not fit side by side
        progress.advance(task)
    gc.unfreeze()
    return measured


def prepare(
    interviews: Sequence[Interview],
) -> tuple[list[tuple[str, Question]], Sequence[Interview]]:
    """Draws the questions, each with its form, and takes out the exchanges that are to be gone."""
    exchanges = exchanges_of(interviews)
    random = Random(1)
    spared = min(QUESTIONS // 2, len(exchanges) // 10)
    places = random.sample(range(len(exchanges)), k=min(QUESTIONS + spared, len(exchanges)))
    names = {key(exchanges[at]) for at in places[:spared]}
    drawn = known_items(exchanges, places)
    gone = [question for question in drawn if question.gold <= names]
    clean = [question for question in drawn if not question.gold <= names]
    errors = [
        Question(misspell(question.text, random), question.kind, question.gold)
        for question in clean
    ]
    forms = [(CLEAN, clean), (ERRORS, errors), (GONE, gone)]
    questions = [(form, question) for form, members in forms for question in members]
    random.shuffle(questions)
    return questions, without(interviews, names)


def _ours(
    name: str,
    exchanges: int,
    interviews: Sequence[Interview],
    questions: Sequence[tuple[str, Question]],
    added: int,
    *,
    semantic: bool,
) -> Measured:
    with TemporaryDirectory(prefix="verbatim-bench-") as folder:
        seeds, databases, data = (Path(folder) / name for name in ("seeds", "db", "data"))
        seeds.mkdir()
        shutil.copytree(DATA, data)  # an edit while this runs would have all topics assigned again
        database = databases / "verbatim.db"
        library = Library(seeds, load_lexicon(data))
        building = asyncio.run(_build(database, library, interviews, semantic=semantic))
        disk = sum(path.stat().st_size for path in databases.iterdir())
        texts = [question.text for _, question in questions]
        job = Job(str(database), str(seeds), str(data), texts, added, semantic)
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.child"],
            input=json.dumps(asdict(job)),
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=os.environ | {"MALLOC_ARENA_MAX": "2"},  # as wherever the bot runs
            check=True,
        )
    found = figures(done.stdout)
    timed = tuple(
        _timed(form, question, answered)
        for (form, question), answered in zip(questions, found.answered, strict=True)
    )
    engine = BY_MEANING if semantic else NAME
    return Measured(name, exchanges, engine, building, timed, disk, found)


async def _build(
    database: Path, library: Library, interviews: Sequence[Interview], *, semantic: bool
) -> float:
    async with open_store(database) as store:
        seconds = await publish(store, library, "corpus", interviews)
        start = perf_counter()
        await open_searcher(store, library.lexicon)  # the first analyses the lexicon and keeps that
        if semantic:
            await make_vectors(store, Semantic(load_encoder))
        return seconds + perf_counter() - start


def _asked(peer: Engine, questions: Sequence[tuple[str, Question]]) -> Iterable[Timed]:
    spent = 0.0
    for form, question in questions:
        if spent > BUDGET:
            return
        start = perf_counter()
        reply = peer.ask(question.text, LIMIT)
        seconds = perf_counter() - start
        spent += seconds
        yield _timed(
            form, question, Answered(list(reply.found), reply.score, reply.verdict, seconds)
        )


def _timed(form: str, question: Question, answered: Answered) -> Timed:
    return Timed(question, form, place(answered.found, question.gold), answered)
