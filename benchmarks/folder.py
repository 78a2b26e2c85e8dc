"""How long a folder of many files takes from the start of the program to the last one on record."""

import os
import re
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.sets import exchanges_of, own_corpora
from bot.environment import PREFIX

FILES = 5_000
LENGTH = 20_000
"""Characters of a file, at least."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A folder that was read.

    Attributes:
        files: Of `LENGTH` characters each.
        seconds: By the clock.
        processor: Seconds of all cores together.
        on_record: Interviews, afterwards.
    """

    files: int
    seconds: float
    processor: float
    on_record: int


def measure(files: int = FILES) -> Indexed:
    """Reads a folder of Markdown files, all of them different, into a new database."""
    with TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        write(seeds, files)
        database = Path(folder) / "verbatim.db"
        settings = {f"{PREFIX}SEEDS": str(seeds), f"{PREFIX}DATABASE": str(database)}
        before, start = _spent(), perf_counter()
        subprocess.run(
            [sys.executable, "-m", "bot", "stats"],
            env={**os.environ, **settings},
            check=True,
            capture_output=True,
        )
        seconds, processor = perf_counter() - start, _spent() - before
        with closing(sqlite3.connect(database)) as db:
            (on_record,) = db.execute("SELECT count(*) FROM interview").fetchone()
        return Indexed(files, seconds, processor, on_record)


def write(folder: Path, files: int) -> None:
    """Writes interviews put together from questions and sentences of the invented English ones."""
    random = Random(5)
    spoken = exchanges_of(i for i in own_corpora()["invented"] if i.language == "en")
    questions = [each.question for each in spoken]
    sentences = [
        sentence
        for each in spoken
        for sentence in re.split(r"(?<=[.!])\s+", each.answer)
        if not sentence.endswith("?")
    ]
    for number in range(files):
        day = date(2010, 1, 1) + timedelta(days=number)
        lines = [f"# Maria Keller on pier {number}", f"*The Harbour Post, {day:%d %B %Y}*"]
        while sum(map(len, lines)) < LENGTH:
            lines.append(f"**{random.choice(questions)}**")
            lines += [_paragraph(random, sentences) for _ in range(random.randint(1, 3))]
        (folder / f"{number:05}.md").write_text("\n\n".join(lines), encoding="utf-8")


def _paragraph(random: Random, sentences: Sequence[str]) -> str:
    return " ".join(random.choices(sentences, k=random.randint(4, 8)))


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
