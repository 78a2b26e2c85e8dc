"""Questions in one script on a corpus in another."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.interview import Exchange, Interview
from bot.search.engine import open_searcher, search
from bot.search.indexing import entries
from bot.search.lexicon import Lexicon
from bot.search.verdict import Result
from bot.store import documents, index, publishing
from bot.store.database import open_store

ENGLISH = Interview(
    title="On the quay",
    published="2021-03-09",
    outlet="The Post",
    speaker="Ada Marsh",
    interviewers=(),
    language="en",
    url=None,
    introduction="",
    exchanges=(
        Exchange("Who drew the plans?", "Winchester drew them, and Ken Hoffman paid."),
        Exchange("What is played on Sundays?", "Cricket, on the lawn behind the school."),
        Exchange("Is there a kit for pupils?", "A kit of brushes, and a stool."),
    ),
)
RUSSIAN = replace(
    ENGLISH,
    language="ru",
    exchanges=(
        Exchange("Кто чертил план?", "Чертил его Уинстон Шнайдер, платил город."),
        Exchange("Что ставят в клубе?", "Шахматы, по воскресеньям."),
        Exchange("Где склад?", "Склад стоит у реки, за парком."),
    ),
)
LEXICON = Lexicon(synonyms=(("school", "гимназия"),))


async def asked(folder: Path, question: str, interview: Interview) -> Result:
    async with open_store(folder / "a.db") as store:
        async with store.write() as db:
            await documents.save_document(db, documents.Document("a", 1, 1, "a"))
            which, keys = await publishing.save(
                db, interview, document="a", ordinal=0, digest="0" * 8
            )
            await index.add(db, which, keys, entries(interview))
        return await search(store, await open_searcher(store, LEXICON), question)


@pytest.mark.parametrize(
    ("question", "interview", "place"),
    [
        ("Что сделал Хоффман", ENGLISH, 0),
        ("винчестер", ENGLISH, 0),
        ("Кен", ENGLISH, 0),
        ("крикет", ENGLISH, 1),
        ("гимназисты", ENGLISH, 1),
        ("Schneider", RUSSIAN, 0),
        ("шахматисты", RUSSIAN, 1),
    ],
)
async def test_a_word_is_found_as_the_corpus_writes_it(
    tmp_path: Path, question: str, interview: Interview, place: int
) -> None:
    result = await asked(tmp_path, question, interview)
    assert [hit.record.position for hit in result.hits] == [place]
    assert result.corrected is None


@pytest.mark.parametrize("question", ["кит", "пароходы"])
async def test_what_is_no_name_is_not_found(tmp_path: Path, question: str) -> None:
    assert not (await asked(tmp_path, question, ENGLISH)).hits
