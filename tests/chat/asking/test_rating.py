"""“Was this it?”: a thumb below an answer counts once, and is gone then."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.chat.services import Services
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.store.database import Store
from bot.store.tally import Tallied, kept_questions, weekly_counts
from tests.conftest import Driver, driven, labels

pytestmark = pytest.mark.usefixtures("corpus")
QUESTION = "when does the northern bridge open?"


@pytest.fixture
def ada(telegram: Telegram) -> User:
    return telegram.person()


async def counted(bot: Driver) -> dict[Tallied, int]:
    await bot.application.services.tally.write(bot.store)
    async with bot.store.read() as db:
        (week,) = (await weekly_counts(db, datetime.now(UTC).date(), 1)).values()
    return week


async def texts(store: Store) -> list[tuple[str, str]]:
    async with store.read() as db:
        return [(each.reason.value, each.question) for each in await kept_questions(db)]


async def test_a_thumb_counts_once_and_the_thumbs_go(bot: Driver, ada: User) -> None:
    (found,) = await bot.say(ada, QUESTION)
    assert labels(found)[-2:] == ["👍", "👎"]
    rows = [list(row) for row in found["reply_markup"]["inline_keyboard"]]
    await bot.press(ada, found, "👎")
    assert "👍" not in labels(found)
    assert "Follow" in labels(found)
    found["reply_markup"]["inline_keyboard"] = rows  # pressed before the phone knew
    await bot.press(ada, found, "👍")
    assert await counted(bot) == {Tallied.ANSWER: 1, Tallied.WRONG: 1}
    assert await texts(bot.store) == []


async def test_only_a_new_answer_asks(bot: Driver, ada: User) -> None:
    (nothing,) = await bot.say(ada, "who won the chess cup in Oslo?")
    assert "👍" not in labels(nothing)
    (found,) = await bot.say(ada, QUESTION)
    await bot.press(ada, found, "Next question")
    assert "👍" not in labels(found)


async def test_in_a_group_it_is_for_who_asked(bot: Driver, ada: User) -> None:
    ben = bot.telegram.person("Ben")
    group = bot.telegram.group("Readers", ada, ben)
    (found,) = await bot.say(ada, f"/ask {QUESTION}", group)
    await bot.press(ben, found, "👎")
    assert Tallied.WRONG not in await counted(bot)
    await bot.press(ada, found, "👎")
    assert (await counted(bot))[Tallied.WRONG] == 1


async def test_texts_are_kept_only_when_the_operator_says_so(
    telegram: Telegram, services: Services, store: Store, ada: User
) -> None:
    settings = replace(services.settings, keep_questions=30)
    async with driven(telegram, replace(services, settings=settings)) as bot:
        (found,) = await bot.say(ada, QUESTION)
        await bot.press(ada, found, "👎")
        (liked,) = await bot.say(ada, "are new teachers coming to the schools?")
        await bot.press(ada, liked, "👍")
        await bot.say(ada, "who won the chess cup in Oslo?")
        await bot.application.services.tally.write(store)
        (said,) = await bot.say(ada, "/privacy")
    assert await texts(store) == [
        ("nothing", "who won the chess cup in Oslo?"),
        ("wrong", QUESTION),
    ]
    assert "30 days" in said["text"]
    assert "If you only ask: nothing. " not in said["text"]
