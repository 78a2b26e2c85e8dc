"""Subscriptions leave as a file and come back, in another chat perhaps."""

import json

import pytest

from bot.local.telegram.chats import Chat, User
from bot.local.telegram.refusal import Json
from bot.store.subscribers.subscriptions import MAX_QUESTIONS, InterestKind
from tests.chat.subscribing.conftest import interests, order
from tests.conftest import Driver

pytestmark = pytest.mark.usefixtures("corpus")
NAME = "verbatim-subscriptions.json"
MINE = [
    {"kind": "everything", "what": ""},
    {"kind": "topic", "what": "harbour"},
    {"kind": "words", "what": 'ferry OR boat -toll by:"Ada Marsh"'},
    {"kind": "question", "what": "Who won the chess cup?"},
]


def written(entries: object = MINE, **other: object) -> bytes:
    file = {"verbatim": "subscriptions", "version": 1, "subscriptions": entries, **other}
    return json.dumps(file).encode()


async def send(bot: Driver, user: User, content: bytes, name: str = NAME) -> str:
    before = len(bot.telegram.sent(user))
    bot.telegram.send_document(user, name, content)
    await bot.work()
    (reply,) = bot.telegram.sent(user)[before:]
    text: str = reply["text"]
    return text


def content_of(bot: Driver, message: Json) -> bytes:
    return bot.telegram.files[message["document"]["file_id"]].content


async def test_what_leaves_comes_back(bot: Driver, ada: User) -> None:
    assert "4 new, 0 already there" in await send(bot, ada, written())
    mine = await interests(bot.store, ada.id)
    assert [{"kind": kind.value, "what": what} for kind, what, _ in mine] == MINE
    (file,) = await bot.say(ada, "/subscriptions export")
    assert file["document"]["file_name"] == NAME
    assert json.loads(content_of(bot, file))["subscriptions"] == MINE
    (listed,) = await bot.say(ada, "/subscriptions")
    await bot.press(ada, listed, "Export")
    assert content_of(bot, bot.telegram.sent(ada)[-1]) == content_of(bot, file)
    assert "0 new, 4 already there" in await send(bot, ada, content_of(bot, file))
    ben = bot.telegram.person("Ben")
    assert "4 new" in await send(bot, ben, content_of(bot, file), "verbatim-subscriptions (1).json")
    assert await interests(bot.store, ben.id) == mine


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"verbatim": "subscriptions", "version": 1}',
        b"[" * 10_000,
        b"\xff\xfe",
        written(version=2),
        written(more=1),
        written({}),
        written([{}]),
        written([*MINE, {"kind": "topic", "what": "no-such-topic"}]),
        written([*MINE, {"kind": ["words"], "what": "x"}]),
        written([*MINE, {"kind": "colour", "what": "x"}]),
        written([*MINE, {"kind": "words", "what": 7}]),
        written([*MINE, {"kind": "words", "what": "of the"}]),
        written([*MINE, {"kind": "words", "what": "since:never"}]),
        written([*MINE, {"kind": "words", "what": "\ud800 bridge"}]),
        written([*MINE, {"kind": "everything", "what": "x"}]),
        written([*MINE, {"kind": "question", "what": "x" * 301}]),
        written([*MINE, {"kind": "words", "what": "bridge", "chat": 1}]),
        written([{"kind": "words", "what": f"word{n}"} for n in range(51)]),
        written([{"kind": "question", "what": f"Who {n}?"} for n in range(MAX_QUESTIONS + 1)]),
    ],
)
async def test_a_file_that_is_wrong_changes_nothing(bot: Driver, ada: User, content: bytes) -> None:
    said = await send(bot, ada, content)
    assert said.startswith("Nothing was imported: ")
    assert "\n" not in said
    assert await interests(bot.store, ada.id) == []


async def test_a_file_that_is_too_large_is_not_even_fetched(bot: Driver, ada: User) -> None:
    assert (await send(bot, ada, b" " * 64_001)).startswith("Nothing was imported: ")
    assert not [call for call in bot.telegram.calls if call.method == "getFile"]


async def test_without_subscriptions_nothing_leaves(bot: Driver, ada: User) -> None:
    (said,) = await bot.say(ada, "/subscriptions export")
    assert "Send /subscribe to hear" in said["text"]


async def test_in_a_group_its_administrators_decide(bot: Driver, ada: User) -> None:
    ben = bot.telegram.person("Ben")
    group = bot.telegram.group("Readers", ada, ben)
    await order(bot, ada, "harbour", group)
    (file,) = await bot.say(ada, "/subscriptions export", group)
    (listed,) = await bot.say(ada, "/subscriptions", group)
    before = len(bot.telegram.sent(group))
    pressed = await bot.press(ben, listed, "Export")
    assert "administrators" in pressed["text"]
    for said in ("export", "import"):
        (refused,) = await bot.say(
            ben, f"/subscriptions {said}", group, reply_to=file["message_id"]
        )
        assert "administrators" in refused["text"]
    assert not any("document" in each for each in bot.telegram.sent(group)[before:])
    other = bot.telegram.group("Elsewhere", ada)
    assert await imported(bot, ada, other, content_of(bot, file)) == "Imported: 1 new, 0 already"
    assert await interests(bot.store, other.id) == [(InterestKind.TOPIC, "harbour", 0)]
    (how,) = await bot.say(ada, "/subscriptions import", other)
    assert "Answer the file" in how["text"]


async def imported(bot: Driver, user: User, chat: Chat, content: bytes) -> str:
    """Somebody sends a file to a group and answers it; how the reply begins."""
    sent = bot.telegram.send_document(user, NAME, content, chat)
    await bot.work()
    (reply,) = await bot.say(user, "/subscriptions import", chat, reply_to=sent["message_id"])
    text: str = reply["text"]
    return text[:26]
