"""A folder of documents that are written as an operator would."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.corpus.formats.record import to_record
from bot.corpus.interview import Interview
from bot.intake.document_reader import DocumentReader
from bot.intake.library import Library, ProgressListener, Report
from bot.intake.sync import sync
from bot.search.engine import open_searcher, search
from bot.search.query.lexicon.lexicon import Lexicon
from bot.store.database import Store
from tests.on_record import rows, subscribed
from tests.small_corpus import age, interview

FERRY = interview(
    "The ferry sails in winter",
    ("Does the ferry sail in winter?", "The ferry sails in every month of the year."),
    ("What does the crossing cost?", "Two crowns, and nothing for pupils."),
    ("Will the bridge replace it?", "No. The bridge is for lorries."),
    published="2024-01-12",
    role="Harbour master of Lyng",
)
SCHOOL = interview(
    "A school for the island",
    ("When does the school open?", "The school opens in autumn."),
    ("How many teachers come?", "Twelve teachers."),
    published="2024-02-20",
    speaker="Ben Oakes",
)

FERRY_SLUG = "2024-01-12-the-harbour-post-ada-finch"
SCHOOL_SLUG = "2024-02-20-the-harbour-post-ben-oakes"

TRANSCRIPT = """\
Title: The ferry sails in winter
Outlet: The Harbour Post
Date: 12 January 2024
Interviewee: Ada Finch
Interviewer: Tom Reed

Question: Does the ferry sail in winter?

Answer: The ferry sails in every month of the year. The ice is thin, and the ship is strong.

Question: What does the crossing cost?

Answer: Two crowns, and nothing for pupils. That will stay so for as long as I am here.

Question: Will the bridge replace it?

Answer: No. The bridge is for lorries, and the ferry is for people.
"""


def write_interviews(path: Path, *interviews: Interview) -> Path:
    """Writes a document of lines of JSON."""
    lines = "\n".join(json.dumps(to_record(interview)) for interview in interviews)
    path.write_text(lines, encoding="utf-8")
    return path


class Desk:
    """The folder of the corpus, and the index that follows it."""

    def __init__(self, store: Store, library: Library) -> None:
        self.store = store
        self.library = library

    def put(self, name: str, *interviews: Interview) -> Path:
        """Writes interviews into a file of the folder."""
        path = self.library.seeds / name
        path.parent.mkdir(exist_ok=True)
        return age(write_interviews(path, *interviews))

    async def sync(
        self, *, progress: ProgressListener | None = None, withdraw_missing: bool = False
    ) -> Report:
        """As `bot.intake.sync.sync`."""
        return await sync(
            self.store, self.library, progress=progress, withdraw_missing=withdraw_missing
        )

    async def on_record(self) -> dict[str, tuple[str, str | None, bool]]:
        """For each slug the title, the document, and whether it is withdrawn."""
        found = await rows(self.store, "SELECT slug, title, document, withdrawn FROM interview")
        return {slug: (title, document, bool(gone)) for slug, title, document, gone in found}

    async def told(self) -> list[str]:
        """Titles of the interviews that somebody is told of, in the order of queueing."""
        found = await rows(
            self.store,
            "SELECT title FROM alert JOIN interview ON interview.key = alert.interview"
            " WHERE state = 'waiting' ORDER BY queued, interview.key",
        )
        return [title for (title,) in found]

    async def found(self, question: str) -> list[str]:
        """The answers that a question finds."""
        searcher = await open_searcher(self.store, self.library.lexicon)
        result = await search(self.store, searcher, question)
        return [hit.record.answer for hit in result.hits]


@pytest.fixture
def desk(tmp_path: Path, store: Store, lexicon: Lexicon) -> Desk:
    """With an empty folder that nobody looked at."""
    (tmp_path / "seeds").mkdir()
    return Desk(store, Library(tmp_path / "seeds", lexicon))


@pytest.fixture
def stuck() -> Iterator[DocumentReader]:
    """One that reads nothing as documents are read: see `stuck.py`."""
    with closing(DocumentReader("tests.intake.stuck")) as reader:
        yield reader


@pytest.fixture
async def reader(desk: Desk) -> int:
    """Somebody who wants to hear of everything; the empty folder was looked at."""
    await desk.sync()
    await subscribed(desk.store, 7)
    return 7
