"""Administrators who send files, and their figures."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.chat.publishing import files
from bot.chat.services import Services
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.local.telegram.chats import User
from bot.local.telegram.refusal import Json
from bot.store.subscribers.outbox import State
from tests.conftest import Driver, labels
from tests.intake.conftest import TRANSCRIPT
from tests.on_record import alert_counts
from tests.patience import until


@pytest.fixture
async def seeds(services: Services) -> Path:
    """The folder, empty and looked at, so that whatever comes is new."""
    folder = services.settings.seeds
    folder.mkdir()
    await sync(services.store, Library(folder, services.lexicon))
    return folder


async def send(bot: Driver, user: User, name: str, content: bytes) -> list[Json]:
    before = len(bot.telegram.sent(user))
    bot.telegram.send_document(user, name, content)
    await bot.work()
    return bot.telegram.sent(user)[before:]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_a_file_is_shown_as_it_was_read_and_published(
    bot: Driver, admin: User, seeds: Path
) -> None:
    await bot.say(admin, "/subscribe")
    (shown,) = await send(bot, admin, "../../etc/Ferry talk.TXT", TRANSCRIPT.encode())
    for part in ("The ferry sails in winter", "Ada Finch", "12 January 2024", "3 questions"):
        assert part in shown["text"]
    assert "Does the ferry sail in winter?" in shown["text"]
    assert labels(shown) == ["Publish", "Publish without alerts", "Cancel"]
    assert names(seeds) == []
    await bot.press(admin, shown, "Publish")
    done = bot.telegram.sent(admin)[-1]
    assert "Published. Subscribers will be alerted." in done["text"]
    assert names(seeds) == ["2024-01-12_the-harbour-post_ada-finch.txt"]
    assert (seeds / names(seeds)[0]).read_text() == TRANSCRIPT
    assert await alert_counts(bot.store) == {State.WAITING: 1}
    (answer,) = await bot.say(admin, "what does the crossing cost")
    assert "Two crowns" in answer["text"]


async def test_published_without_alerts_means_whoever_finds_it(
    bot: Driver, admin: User, seeds: Path, services: Services
) -> None:
    await bot.say(admin, "/subscribe")
    (shown,) = await send(bot, admin, "ferry.txt", TRANSCRIPT.encode())
    await bot.press(admin, shown, "Publish without alerts")
    assert "without alerts" in bot.telegram.sent(admin)[-1]["text"]
    await sync(bot.store, Library(seeds, services.lexicon))
    assert await alert_counts(bot.store) == {}
    assert len(names(seeds)) == 1


async def test_cancelled_is_not_kept(bot: Driver, admin: User, seeds: Path) -> None:
    (shown,) = await send(bot, admin, "ferry.txt", TRANSCRIPT.encode())
    await bot.press(admin, shown, "Cancel")
    assert bot.telegram.sent(admin)[-1]["text"] == "Not published."
    assert names(seeds) == []


async def test_what_is_on_record_is_recognised(bot: Driver, admin: User, seeds: Path) -> None:
    (shown,) = await send(bot, admin, "ferry.txt", TRANSCRIPT.encode())
    await bot.press(admin, shown, "Publish")
    (again,) = await send(bot, admin, "other name.txt", TRANSCRIPT.encode())
    assert "on record already" in again["text"]
    (spaced,) = await send(bot, admin, "b.txt", TRANSCRIPT.replace("\n\n", "\n\n\n").encode())
    assert "on record already" in spaced["text"]
    assert len(names(seeds)) == 1


async def test_a_new_version_takes_the_place_of_the_old_one(
    bot: Driver, admin: User, seeds: Path
) -> None:
    (shown,) = await send(bot, admin, "ferry.txt", TRANSCRIPT.encode())
    await bot.press(admin, shown, "Publish without alerts")
    await bot.say(admin, "/subscribe")
    edited = TRANSCRIPT.replace("Two crowns", "Three kroner")
    (shown,) = await send(bot, admin, "ferry v2.txt", edited.encode())
    assert "new version" in shown["text"]
    assert labels(shown) == ["Publish", "Cancel"]
    await bot.press(admin, shown, "Publish")
    (name,) = names(seeds)
    assert shown["text"].startswith(f"The new version of {name} is on record.")
    assert (seeds / name).read_text() == edited
    assert await alert_counts(bot.store) == {}
    (answer,) = await bot.say(admin, "what does the crossing cost")
    assert "Three kroner" in answer["text"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("letter.txt", b"Dear reader, this is a letter. " * 30),
        ("program.exe", b"MZ\0\0"),
        ("", b"\0\1\2"),
        ("broken.jsonl", b"{"),
        ("talk." + "x" * 300, TRANSCRIPT.encode()),
    ],
)
async def test_what_is_refused_says_why(
    bot: Driver, admin: User, seeds: Path, name: str, content: bytes
) -> None:
    (reply,) = await send(bot, admin, name, content)
    assert reply["text"].startswith("Not published. ")
    assert len(reply["text"]) > len("Not published. ") + 5
    assert names(seeds) == []


@pytest.mark.parametrize("name", ["渡" * 120 + ".txt", "🚢" * 120 + ".txt"])
async def test_a_file_with_a_long_name_is_read(bot: Driver, admin: User, name: str) -> None:
    (shown,) = await send(bot, admin, name, TRANSCRIPT.encode())
    assert "The ferry sails in winter" in shown["text"]


async def test_a_file_that_is_gone_cannot_be_published(
    bot: Driver, admin: User, seeds: Path
) -> None:
    for button, said in (("Publish", "no longer available"), ("Cancel", "Not published.")):
        (shown,) = await send(bot, admin, "ferry.txt", TRANSCRIPT.encode())
        bot.telegram.chats[admin.id].messages[shown["message_id"]].pop("reply_to_message")
        await bot.press(admin, shown, button)
        assert said in shown["text"]
        assert names(seeds) == []


async def test_others_get_a_friendly_no(bot: Driver, seeds: Path) -> None:
    ada = bot.telegram.person()
    (reply,) = await send(bot, ada, "ferry.txt", TRANSCRIPT.encode())
    assert "Only administrators of this bot can add interviews." in reply["text"]
    assert names(seeds) == []
    for command in ("/stats", "/unanswered", "/synonym jab = vaccine"):
        (figures,) = await bot.say(ada, command)
        assert figures["text"] == "Only administrators of this bot can use this command."


async def test_figures(bot: Driver, admin: User, seeds: Path) -> None:
    (seeds / "bad.jsonl").write_text("{")
    (shown,) = await send(bot, admin, "ferry.txt", TRANSCRIPT.encode())
    await bot.say(admin, "/subscribe")
    await bot.press(admin, shown, "Publish")
    (reply,) = await bot.say(admin, "/stats")
    for line in ("Interviews: 1", "Questions: 3", "Subscribed chats: 1", "Alerts waiting: 1"):
        assert line in reply["text"]
    assert "bad.jsonl: Line 1" in reply["text"]
    await bot.say(admin, "/language zh")
    (reply,) = await bot.say(admin, "/stats")
    assert "访谈：1" in reply["text"]


@pytest.mark.parametrize("buttons", [["Publish"] * 3, ["Publish", "Cancel"]])
async def test_pressed_again_it_is_published_once_and_says_so(
    bot: Driver, admin: User, seeds: Path, buttons: list[str]
) -> None:
    await bot.say(admin, "/subscribe")
    (shown,) = await send(bot, admin, "ferry.txt", TRANSCRIPT.encode())
    for button in buttons:
        bot.telegram.press(admin, shown, button)
    await bot.work()
    assert "on record already" in bot.telegram.sent(admin)[-1]["text"]
    assert len(names(seeds)) == 1
    assert await alert_counts(bot.store) == {State.WAITING: 1}


async def test_pressed_by_two_at_once_it_is_published_once(
    bot: Driver, admin: User, seeds: Path
) -> None:
    await bot.say(admin, "/subscribe")
    (shown,) = await send(bot, admin, "ferry.txt", TRANSCRIPT.encode())
    for _ in range(3):
        bot.telegram.press(admin, shown, "Publish")
    updates = await bot.application.bot.get_updates(bot.offset, timeout=0)
    bot.offset = updates[-1].update_id + 1
    await asyncio.gather(*(bot.handle(update) for update in updates))
    assert not bot.telegram.sent(admin)[-1]["text"].startswith("Not published")
    assert len(names(seeds)) == 1
    assert await alert_counts(bot.store) == {State.WAITING: 1}


async def test_while_the_folder_is_read_it_is_told_that_the_file_waits(
    bot: Driver, admin: User, seeds: Path
) -> None:
    (shown,) = await send(bot, admin, "ferry.txt", TRANSCRIPT.encode())
    async with bot.store.intake_lock:
        pressed = bot.telegram.press(admin, shown, "Publish")
        working = asyncio.create_task(bot.work())
        await until(lambda: pressed.answer)
        assert pressed.answer
        assert pressed.answer["text"].endswith("Your file comes after that.")
        assert names(seeds) == []
    await working
    assert "Published" in bot.telegram.sent(admin)[-1]["text"]


@pytest.mark.parametrize("button", ["Publish", "Publish without alerts", "Cancel"])
async def test_the_buttons_of_administrators_do_nothing_for_others(
    bot: Driver, admin: User, seeds: Path, button: str
) -> None:
    (shown,) = await send(bot, admin, "ferry.txt", TRANSCRIPT.encode())
    before = len(bot.telegram.sent(admin))
    pressed = await bot.press(bot.telegram.person(), shown, button)
    assert "Only administrators" in pressed["text"]
    assert pressed["show_alert"]
    assert names(seeds) == []
    assert len(bot.telegram.sent(admin)) == before


async def test_a_file_that_is_too_large_is_not_fetched(
    bot: Driver, admin: User, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_FILE_MB", 0)
    (reply,) = await send(bot, admin, "ferry.txt", TRANSCRIPT.encode())
    assert "up to 0 MB" in reply["text"]
    assert names(seeds) == []


async def test_an_edited_document_shows_the_cards_of_its_new_version(
    bot: Driver, admin: User, seeds: Path
) -> None:
    (shown,) = await send(bot, admin, "talk.txt", TRANSCRIPT.encode())
    await bot.press(admin, shown, "Publish")
    edited = TRANSCRIPT.replace("The ferry sails in winter", "The ferry sails all year")
    (again,) = await send(bot, admin, names(seeds)[0], edited.encode())
    assert labels(again) == ["Publish", "Cancel"]
    await bot.press(admin, again, "Publish")
    assert "The ferry sails all year" in again["text"]
    assert "The ferry sails in winter" not in again["text"]
    await bot.press(admin, again, "All 3 questions")
    assert "The ferry sails all year" in again["text"]


async def test_where_the_folder_is_gone_it_is_told_and_the_file_is_published_later(
    bot: Driver, admin: User, seeds: Path
) -> None:
    (shown,) = await send(bot, admin, "talk.txt", TRANSCRIPT.encode())
    buttons = shown["reply_markup"]
    elsewhere = shutil.move(seeds, seeds.with_name("elsewhere"))
    await bot.press(admin, shown, "Publish")
    assert "can’t be used" in shown["text"]
    shutil.move(elsewhere, seeds)
    shown["reply_markup"] = buttons
    await bot.press(admin, shown, "Publish")
    assert len(names(seeds)) == 1


async def test_a_file_in_a_group_is_left_alone(bot: Driver, admin: User, seeds: Path) -> None:
    group = bot.telegram.group("Newsroom", admin, bot="administrator")
    bot.telegram.send_document(admin, "talk.txt", TRANSCRIPT.encode(), group)
    await bot.work()
    assert bot.telegram.sent(group) == []
    assert names(seeds) == []
