"""One corpus asked in a process of its own, so that memory and opening are those of the bot alone.

Run by `benchmarks.scale`: a job comes as JSON on standard input, the figures go to standard output.
"""

import asyncio
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import perf_counter

from benchmarks.corpora import generate
from benchmarks.machine import resident_bytes
from benchmarks.ours import ask, publish
from bot.chat.asking.views import MAX_HITS
from bot.corpus.interview import Interview
from bot.intake.library import Library
from bot.messages.language.phrases import asked_of_record
from bot.process.garbage import spare_what_stays
from bot.search.engine import ask_in_advance, open_searcher
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.search.semantic.encoder import load_encoder
from bot.search.semantic.state import Semantic
from bot.store.database import open_store

EXCHANGES_ADDED = 12
"""Exchanges of each interview that is added after the questions."""


@dataclass(frozen=True, slots=True)
class Job:
    """What to do.

    Attributes:
        database: A file that was built before.
        seeds: The folder that it was built from.
        data: The folder of the topics and synonyms that it was built with.
        questions: To ask, one after the other.
        added: How many interviews to publish then, one after the other.
        semantic: Whether to compare meaning too; the vectors are in the database.
    """

    database: str
    seeds: str
    data: str
    questions: list[str]
    added: int
    semantic: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """A question's reply, and how many seconds it took."""

    found: list[str]
    score: float
    verdict: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What one process took.

    Attributes:
        opening: Seconds to open database and search, topics and synonyms read.
        resident_before: Bytes of memory with everything imported, nothing opened.
        resident: Bytes after all questions.
        answered: As many as were asked.
        adding: Seconds to publish one interview, several times.
    """

    opening: float
    resident_before: int
    resident: int
    answered: list[Answered]
    adding: list[float]


async def run(job: Job) -> Figures:
    """Does the job."""
    resident_before = resident_bytes()
    start = perf_counter()
    lexicon = load_lexicon(Path(job.data))
    async with open_store(Path(job.database)) as store:
        semantic = Semantic(load_encoder) if job.semantic else None
        searcher = await open_searcher(store, lexicon, semantic=semantic)
        if semantic:
            await semantic.refresh(store)
        opening = perf_counter() - start
        await ask_in_advance(store, searcher)  # these three as `bot.serving` does
        asked_of_record("x")
        spare_what_stays()
        answered = []
        for question in job.questions:
            start = perf_counter()
            reply = await ask(store, searcher, question, MAX_HITS)
            seconds = perf_counter() - start
            answered.append(Answered(list(reply.found), reply.score, reply.verdict, seconds))
        resident = resident_bytes()
        library = Library(Path(job.seeds), lexicon)
        adding = [
            await publish(store, library, f"added-{number}", [interview])
            for number, interview in enumerate(_more(job.added))
        ]
    return Figures(opening, resident_before, resident, answered, adding)


def figures(output: str) -> Figures:
    """Reads what a child printed."""
    values = json.loads(output)
    answered = [Answered(**item) for item in values.pop("answered")]
    return Figures(answered=answered, **values)


def _more(count: int) -> Iterator[Interview]:
    frame, *others = generate(600, seed=77)
    exchanges = [item for interview in (frame, *others) for item in interview.exchanges]
    for part in range(count):
        some = tuple(exchanges[part * EXCHANGES_ADDED : (part + 1) * EXCHANGES_ADDED])
        title = f"{frame.title}, part {part}"
        yield replace(frame, title=title, url=None, introduction="", exchanges=some)


if __name__ == "__main__":
    print(json.dumps(asdict(asyncio.run(run(Job(**json.load(sys.stdin)))))))
