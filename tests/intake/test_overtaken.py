"""Two processes read the same document: one of them writes it."""

from collections.abc import Mapping, Sequence

import pytest

from bot.intake import reading
from bot.intake.library import Report
from bot.intake.matching import KnownInterview
from bot.intake.sync import sync
from bot.intake.write_document import DocumentInfo
from bot.store.database import Store, open_store
from bot.store.record.kept import Kept
from tests.intake.conftest import FERRY, Desk


@pytest.mark.usefixtures("reader")
async def test_a_document_that_another_process_reads_meanwhile_is_left_to_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    look, looks = reading._known, 0

    async def overtaken(
        ours: Store, held: Mapping[str, Sequence[Kept]], source: DocumentInfo
    ) -> list[KnownInterview]:
        nonlocal looks
        looks += 1
        if looks == 1:
            async with open_store(desk.store.path) as other:
                assert await sync(other, desk.library) == Report(added=("a.jsonl",))
        return await look(ours, held, source)

    monkeypatch.setattr(reading, "_known", overtaken)
    desk.put("a.jsonl", FERRY)
    assert await desk.sync() == Report()
    assert [title for title, *_ in (await desk.on_record()).values()] == [FERRY.title]
    assert await desk.told() == [FERRY.title]
