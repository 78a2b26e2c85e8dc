"""Files are sent from buttons: of an interview, a topic, and what was found."""

import csv
from io import StringIO

import pytest

from bot.local.telegram.refusal import Json
from bot.store.record import write_interviews
from tests.conftest import Driver

pytestmark = pytest.mark.usefixtures("corpus")


def content(bot: Driver, message: Json) -> str:
    file = bot.telegram.files[message["document"]["file_id"]]
    return file.content.decode("utf-8-sig")


async def test_an_interview_as_markdown(bot: Driver) -> None:
    ada = bot.telegram.person()
    (card,) = await bot.say(ada, "/latest")
    await bot.press(ada, card, "⤓ Markdown")
    sent = bot.telegram.sent(ada)[-1]
    assert sent["document"]["file_name"] == "2024-03-09-the-harbour-post-ada-marsh.md"
    assert sent["caption"] == "4 answers, with the sources."
    text = content(bot, sent)
    assert text.startswith("# “The bridge will open in spring”\n\n## When will the northern")
    assert "> There will be no toll for residents. Lorries pay four crowns.\n" in text
    assert text.count("\n## ") == 4


async def test_a_topic_as_csv(bot: Driver) -> None:
    ada = bot.telegram.person(language_code="ru")
    (topics,) = await bot.say(ada, "/topics")
    await bot.press(ada, topics, "Порт")
    await bot.press(ada, topics, "⤓ CSV")
    sent = bot.telegram.sent(ada)[-1]
    assert sent["document"]["file_name"] == "harbour.csv"
    rows = list(csv.DictReader(StringIO(content(bot, sent))))
    assert {"港口会搬迁吗？", "Будет ли паром ходить зимой?"} <= {row["question"] for row in rows}
    assert sent["caption"] == f"Ответов: {len(rows)}. Источники указаны."


async def test_of_what_is_gone_nothing_is_sent(bot: Driver) -> None:
    ada = bot.telegram.person()
    (card,) = await bot.say(ada, "/latest")
    before = len(bot.telegram.sent(ada))
    async with bot.store.write() as db:
        await write_interviews.mark_withdrawn(db, 1)
    pressed = await bot.press(ada, card, "⤓ CSV")
    assert pressed["text"] == "This is no longer on record."
    assert len(bot.telegram.sent(ada)) == before
