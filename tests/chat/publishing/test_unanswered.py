"""`/unanswered` and `/synonym`, which administrators alone use."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.chat.services import Services
from bot.chat.upkeep import prune
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.search.engine import open_searcher, search
from bot.search.verdict import Verdict
from bot.store.database import Store
from bot.store.index import lexicons as lexicons_room
from bot.store.index.lexicons import own_synonyms
from bot.store.tally import kept_questions
from tests.conftest import Driver, driven, labels

pytestmark = pytest.mark.usefixtures("corpus")
VAIN = "who won the chess cup in Oslo?"


@pytest.fixture
async def keeping(telegram: Telegram, services: Services) -> AsyncIterator[Driver]:
    """A bot whose operator keeps texts for 30 days."""
    settings = replace(services.settings, keep_questions=30)
    async with driven(telegram, replace(services, settings=settings)) as driver:
        yield driver


async def groups(store: Store) -> list[tuple[str, ...]]:
    async with store.read() as db:
        return [each.words for each in await own_synonyms(db)]


async def test_without_texts_there_are_counts_alone(bot: Driver, admin: User) -> None:
    await bot.say(bot.telegram.person("Ben"), VAIN)
    (said,) = await bot.say(admin, "/unanswered")
    assert "1 found nothing" in said["text"]
    assert "VERBATIM_KEEP_QUESTIONS" in said["text"]
    assert "chess" not in said["text"]


async def test_questions_come_in_groups_and_pages(keeping: Driver, admin: User) -> None:
    ben = keeping.telegram.person("Ben")
    for question in (VAIN, "Who won the Oslo chess cup", *(f"zeppelin{n} when" for n in range(9))):
        await keeping.say(ben, question)
    (said,) = await keeping.say(admin, "/unanswered")
    assert "1. Who won the Oslo chess cup\n2× · " in said["text"]
    assert "Ben" not in said["text"]
    assert "9. " not in said["text"]
    await keeping.press(admin, said, "›")
    assert "9. " in said["text"]
    await keeping.press(admin, said, "‹")
    assert "1. " in said["text"]


async def test_a_reply_adds_a_synonym_at_once_and_a_button_takes_it_back(
    bot: Driver, services: Services, admin: User
) -> None:
    ben = bot.telegram.person("Ben")
    asked = "when will the viaduct open for traffic?"
    (before,) = await bot.say(ben, asked)
    assert "👍" not in labels(before)
    (said,) = await bot.say(admin, "/unanswered")
    await bot.press(admin, said, "Add a synonym")
    prompt = bot.telegram.sent(admin)[-1]
    (added,) = await bot.say(admin, "viaduct = northern bridge", reply_to=prompt["message_id"])
    assert "viaduct = northern bridge" in added["text"]
    (after,) = await bot.say(ben, asked)
    assert "👍" in labels(after)
    assert "opens for traffic in April" in after["text"]
    # It survives a restart.
    fresh = await open_searcher(bot.store, services.lexicon)
    assert (await search(bot.store, fresh, asked)).verdict is Verdict.ANSWER
    await bot.press(admin, added, "Undo")
    assert await groups(bot.store) == []
    (again,) = await bot.say(ben, asked)
    assert "👍" not in labels(again)
    await bot.press(admin, (await bot.say(admin, "/synonym a = b"))[0], "Undo")


async def test_a_command_adds_lists_and_takes_back(bot: Driver, admin: User) -> None:
    for said in ("jab = vaccine", "Jab=Vaccine", "toll = fee = charge"):
        await bot.say(admin, f"/synonym {said}")
    assert await groups(bot.store) == [("toll", "fee", "charge"), ("jab", "vaccine")]
    (listed,) = await bot.say(admin, "/synonym")
    assert labels(listed) == ["✕ toll = fee = charge", "✕ jab = vaccine"]
    await bot.press(admin, listed, "✕ jab")
    assert await groups(bot.store) == [("toll", "fee", "charge")]


@pytest.mark.parametrize(
    "said", ["jab", "=", "jab = ", "? = !", "x" * 90 + " = y", " = ".join("abcdefghi")]
)
async def test_what_is_no_synonym_gets_one_line(bot: Driver, admin: User, said: str) -> None:
    (reply,) = await bot.say(admin, f"/synonym {said}")
    assert reply["text"].startswith("Write two to eight words")
    assert await groups(bot.store) == []


async def test_nobody_else_sees_or_changes_anything(bot: Driver, admin: User) -> None:
    ben = bot.telegram.person("Ben")
    (said,) = await bot.say(admin, "/unanswered")
    (added,) = await bot.say(admin, "/synonym jab = vaccine")
    for command in ("/unanswered", "/synonym", "/synonym toll = fee"):
        (refused,) = await bot.say(ben, command)
        assert "Only administrators of this bot" in refused["text"]
    (mine,) = await bot.say(ben, "/help")
    for message in (said, added):
        mine["reply_markup"] = message["reply_markup"]
        for label in labels(message):
            pressed = await bot.press(ben, mine, label)
            assert "Only administrators" in pressed["text"]
    assert await groups(bot.store) == [("jab", "vaccine")]


async def test_who_is_no_administrator_any_more_answers_the_prompt_in_vain(
    bot: Driver, services: Services, admin: User
) -> None:
    (said,) = await bot.say(admin, "/unanswered")
    await bot.press(admin, said, "Add a synonym")
    prompt = bot.telegram.sent(admin)[-1]
    settings = replace(services.settings, admins=frozenset())
    async with driven(bot.telegram, replace(services, settings=settings)) as later:
        later.offset = bot.offset
        (refused,) = await later.say(admin, "jab = vaccine", reply_to=prompt["message_id"])
    assert "Only administrators of this bot" in refused["text"]
    assert await groups(bot.store) == []


async def test_when_there_is_no_room_for_a_synonym_it_says_so(
    bot: Driver, admin: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lexicons_room, "MAX_OWN_SYNONYMS", 1)
    await bot.say(admin, "/synonym jab = vaccine")
    (full,) = await bot.say(admin, "/synonym toll = fee")
    assert full["text"].startswith("There can be up to")
    assert await groups(bot.store) == [("jab", "vaccine")]


async def test_texts_are_deleted_when_they_are_kept_no_more(
    keeping: Driver, services: Services, store: Store
) -> None:
    await keeping.say(keeping.telegram.person("Ben"), VAIN)
    await keeping.application.services.tally.write(store)
    await prune(keeping.application.services)
    async with store.read() as db:
        assert len(await kept_questions(db)) == 1
    await prune(services)  # as after a restart without the setting
    async with store.read() as db:
        assert await kept_questions(db) == []
    for file in store.path.parent.glob(f"{store.path.name}*"):
        assert VAIN.encode() not in file.read_bytes()


async def test_the_figures_come_with_a_picture_once_something_was_counted(
    bot: Driver, admin: User
) -> None:
    (figures,) = await bot.say(admin, "/stats")
    assert "Interviews" in figures["text"]
    await bot.say(bot.telegram.person("Ben"), VAIN)
    _, picture = await bot.say(admin, "/stats")
    assert (picture["photo"][0]["width"], picture["photo"][0]["height"]) == (960, 540)
    assert "🟥 nothing found" in picture["caption"]
