"""Chats: who hears whom, who may write where, and what the bot is told."""

from typing import Any

import pytest

from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import Status

Json = dict[str, Any]


async def send(telegram: Telegram, chat_id: int, **more: object) -> tuple[int, Json]:
    return await telegram.call("sendMessage", {"chat_id": chat_id, "text": "x", **more})


async def test_the_bot_writes_only_where_it_may(telegram: Telegram) -> None:
    ada = telegram.person()
    group = telegram.group("Readers", ada)
    cases: tuple[tuple[Status, bool, int, str], ...] = (
        ("member", True, 200, ""),
        (
            "restricted",
            False,
            400,
            "Bad Request: not enough rights to send text messages to the chat",
        ),
        ("left", True, 403, "Forbidden: bot is not a member of the supergroup chat"),
        ("kicked", True, 403, "Forbidden: bot was kicked from the supergroup chat"),
    )
    for status, may_write, code, words in cases:
        telegram.set_bot(ada, group, status, may_write=may_write)
        answered, body = await send(telegram, group.id)
        assert (answered, body.get("description", "")) == (code, words)
    channel = telegram.group("News", ada, kind="channel")
    assert (await send(telegram, channel.id))[1]["description"] == (
        "Bad Request: need administrator rights in the channel chat"
    )
    telegram.set_bot(ada, channel, "administrator")
    _, body = await send(telegram, channel.id)
    assert body["result"]["sender_chat"]["id"] == channel.id
    telegram.say(ada, "a post of the owner", channel)
    assert [post["text"] for post in telegram.sent(channel)] == ["x"]
    edited = {"chat_id": channel.id, "message_id": body["result"]["message_id"], "text": "y"}
    assert (await telegram.call("editMessageText", edited))[0] == 200


async def test_people_who_cannot_be_written_to(telegram: Telegram) -> None:
    ada = telegram.person()
    assert (await send(telegram, ada.id))[1]["description"] == (
        "Forbidden: bot can't initiate conversation with a user"
    )
    telegram.say(ada, "/start")
    telegram.block(ada)
    assert (await send(telegram, ada.id))[1]["description"] == (
        "Forbidden: bot was blocked by the user"
    )
    telegram.unblock(ada)
    assert (await send(telegram, ada.id))[0] == 200
    telegram.chats[ada.id].deleted = True
    assert (await send(telegram, ada.id))[1]["description"] == "Forbidden: user is deactivated"
    changes = [update["my_chat_member"] for update in telegram.updates.pending[1:]]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]


async def test_a_group_that_migrates_says_where_it_went(telegram: Telegram) -> None:
    ada = telegram.person()
    group = telegram.group("Readers", ada, kind="group")
    new = telegram.migrate(group)
    status, body = await send(telegram, group.id)
    assert (status, body["parameters"]) == (400, {"migrate_to_chat_id": new.id})
    assert body["description"] == ("Bad Request: group chat was upgraded to a supergroup chat")
    assert (await send(telegram, new.id))[0] == 200
    told = [update["message"] for update in telegram.updates.pending]
    assert told[0]["migrate_to_chat_id"] == new.id
    assert told[1]["migrate_from_chat_id"] == group.id


async def test_in_a_group_the_bot_hears_what_is_meant_for_it(telegram: Telegram) -> None:
    ada = telegram.person()
    group = telegram.group("Readers", ada)
    _, body = await send(telegram, group.id)
    telegram.say(ada, "just talking about space", group)
    telegram.say(ada, "/ask@other_bot space", group)
    assert telegram.updates.pending == []
    telegram.say(ada, "/ask space", group)
    telegram.say(ada, "/ask@Verbatim_local_bot space", group)
    telegram.say(ada, "and you, @verbatim_local_bot?", group)
    telegram.say(ada, "why?", group, reply_to=body["result"]["message_id"])
    assert [update["message"]["text"] for update in telegram.updates.take()] == [
        "/ask space",
        "/ask@Verbatim_local_bot space",
        "and you, @verbatim_local_bot?",
        "why?",
    ]
    telegram.set_bot(ada, group, "administrator")
    telegram.updates.take()
    telegram.say(ada, "just talking", group)
    assert len(telegram.updates.pending) == 1


async def test_topics_of_a_forum(telegram: Telegram) -> None:
    ada = telegram.person()
    forum = telegram.group("Readers", ada, forum=True)
    thread = telegram.topic(forum, "Interviews")
    asked = telegram.say(ada, "/ask space", forum, thread=thread)
    assert asked["reply_to_message"]["forum_topic_created"]["name"] == "Interviews"
    _, body = await send(telegram, forum.id, message_thread_id=thread)
    assert body["result"]["message_thread_id"] == thread
    _, body = await send(telegram, forum.id, reply_parameters={"message_id": asked["message_id"]})
    assert body["result"]["message_thread_id"] == thread


async def test_who_is_who(telegram: Telegram) -> None:
    ada, bob, eve = (telegram.person(name) for name in ("Ada", "Bob", "Eve"))
    group = telegram.group("Readers", ada, bob, bot="administrator")
    for user, status in (
        (ada, "creator"),
        (bob, "member"),
        (eve, "left"),
        (telegram.me, "administrator"),
    ):
        _, body = await telegram.call("getChatMember", {"chat_id": group.id, "user_id": user.id})
        assert body["result"]["status"] == status
    _, body = await telegram.call("getChatMember", {"chat_id": group.id, "user_id": 5})
    assert body["description"] == "Bad Request: invalid user_id specified"


async def test_people_send_what_their_clients_let_them(telegram: Telegram) -> None:
    ada = telegram.person()
    for text in ("", " \n", "🚀" * 2049):
        with pytest.raises(ValueError, match="1 to 4,096"):
            telegram.say(ada, text)
    telegram.ask_inline(ada, "x" * 300)
    (update,) = telegram.updates.take()
    assert update["inline_query"]["query"] == "x" * 256


async def test_what_people_do_becomes_updates(telegram: Telegram) -> None:
    ada = telegram.person()
    message = telegram.say(ada, "/ask 🚀 @someone https://example.org.")
    telegram.edit(message, "/ask better")
    group = telegram.group("Readers", ada, bot="left")
    telegram.set_bot(ada, group, "member")
    first, edited, joined, changed = telegram.updates.take()
    assert [entity["type"] for entity in first["message"]["entities"]] == [
        "bot_command",
        "mention",
        "url",
    ]
    assert first["message"]["entities"][1] == {"type": "mention", "offset": 8, "length": 8}
    assert first["message"]["entities"][2]["length"] == len("https://example.org")
    assert edited["edited_message"]["text"] == "/ask better"
    assert joined["message"]["new_chat_members"][0]["id"] == telegram.me.id
    assert changed["my_chat_member"]["new_chat_member"]["status"] == "member"
