"""Two processes read the same document: one of them writes it."""

from collections.abc import Mapping, Sequence

import pytest

from bot.intake import reading
from bot.intake.library import Library, Report
from bot.intake.matching import KnownInterview
from bot.intake.sync import sync
from bot.intake.write_document import DocumentInfo
from bot.store.database import Store, open_store
from bot.store.kept import Kept
from tests.intake.conftest import FERRY, Put, on_record, told


@pytest.mark.usefixtures("reader")
async def test_a_document_that_another_process_reads_meanwhile_is_left_to_it(
    store: Store, library: Library, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    look, looks = reading._known, 0

    async def overtaken(
        ours: Store, held: Mapping[str, Sequence[Kept]], source: DocumentInfo
    ) -> list[KnownInterview]:
        nonlocal looks
        looks += 1
        if looks == 1:
            async with open_store(store.path) as other:
                assert await sync(other, library) == Report(added=("a.jsonl",))
        return await look(ours, held, source)

    monkeypatch.setattr(reading, "_known", overtaken)
    put("a.jsonl", FERRY)
    assert await sync(store, library) == Report()
    assert [title for title, *_ in (await on_record(store)).values()] == [FERRY.title]
    assert await told(store) == [FERRY.title]
