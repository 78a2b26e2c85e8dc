"""Two interviews on a bridge, which most tests of the search ask, and what holds for any answer."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from bot.corpus.interview import Exchange, Interview
from bot.search.engine import Searcher, open_searcher
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.text.passages import cut_passages
from bot.search.verdict import Result, Verdict
from bot.store.database import Store, open_store
from tests.on_record import record_interview
from tests.small_corpus import interview

LEXICON = Lexicon(synonyms=(("ferry", "boat", "паром", "渡轮"), ("toll", "сбор", "通行费")))
FILLER = "The council met in the old hall and the minutes were read to everybody present. " * 9
MARSH = interview(
    "The bridge will open",
    ("When will the new bridge open to lorries?", "It opens to lorries in spring."),
    ("How large is the toll for pensioners?", "The toll is two crowns a crossing."),
    (
        "What becomes of the ferry?",
        f"It stays on the river.\n\n{FILLER}\n\nIts engine burns 90 litres of diesel an hour.",
    ),
    ("Who painted the railings?", "Pupils of the harbour school painted them green."),
    ("Will there be a summit of mayors?", "The mayors meet in the town hall."),
    published="2021-03-09",
    outlet="The Post",
    speaker="Ada Marsh",
    interviewers=(),
)
REED = replace(
    MARSH,
    title="Two years on",
    published="2023-05-01",
    speaker="Tom Reed",
    exchanges=(
        Exchange("Will there be a summit of mayors?", "The mayors meet on the bridge itself."),
        Exchange(
            "Is green the colour of mutual respect and trust?", "It was trust in our mutual aims."
        ),
        Exchange("Is there mutual trust on the quay?", "There is more of it than there was."),
    ),
)
_DATABASES: dict[tuple[Interview, ...], bytes] = {}
"""Of the corpora that were asked: most of them are asked again by the next test."""

Found = TypeVar("Found")


@asynccontextmanager
async def opened(
    path: Path, *corpus: Interview, lexicon: Lexicon = LEXICON
) -> AsyncIterator[tuple[Store, Searcher]]:
    async with open_store(path) as store:
        for interview in corpus:
            await publish(store, interview)
        yield store, await open_searcher(store, lexicon)


async def ask(
    find: Callable[[Store, Searcher, str], Awaitable[Found]],
    question: str,
    *corpus: Interview,
    lexicon: Lexicon = LEXICON,
) -> Found:
    """What a question finds where nothing but this corpus is on record.

    Args:
        find: Such as `search`.
        question: Any text.
        corpus: The interviews.
        lexicon: What the searcher knows.
    """
    with TemporaryDirectory() as folder:
        kept = Path(folder, "kept.db")
        if corpus not in _DATABASES:
            async with opened(kept, *corpus):
                pass
            _DATABASES[corpus] = _bytes(kept)
        async with opened(_written(kept, _DATABASES[corpus]), lexicon=lexicon) as (store, searcher):
            return await find(store, searcher, question)


def _bytes(path: Path) -> bytes:
    return path.read_bytes()


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


async def publish(store: Store, interview: Interview) -> int:
    async with store.write() as db:
        key, _ = await record_interview(db, interview)
    return key


def check(result: Result, limit: int) -> None:
    """What holds for the answer to any question."""
    assert len(result.hits) <= limit
    confidences = [hit.confidence for hit in result.hits]
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 <= confidence <= 1 for confidence in confidences)
    assert len({hit.record.id for hit in result.hits}) == len(result.hits)
    for hit in result.hits:
        answer = hit.record.answer
        assert any(
            span.start <= hit.passage.start <= hit.passage.end <= span.end
            for span in cut_passages(answer)
        )
        last = hit.passage.start
        for mark in hit.marks:
            assert last <= mark.start < mark.end <= hit.passage.end
            last = mark.end
        if told := hit.sentence:
            assert hit.passage.start <= told.start < told.end <= hit.passage.end
            assert answer[told.start : told.end] == answer[told.start : told.end].strip()
    assert result.hits or result.verdict is Verdict.NOTHING
