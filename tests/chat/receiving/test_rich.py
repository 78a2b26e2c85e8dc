"""What a rich message says is read as if it were plain text."""

from typing import Any

import pytest
from telegram import Bot

from bot.chat.receiving.parsing import parse_update
from bot.chat.receiving.rich import MAX_RICH_CHARS
from bot.chat.services import Services
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.chats import User
from tests.chat.receiving.conftest import answered, running

BOT = Bot(TOKEN)
HOME = {"id": 7, "type": "private", "first_name": "Ada"}
ADA = {"id": 7, "is_bot": False, "first_name": "Ada"}
QUOTED = "There will be no toll for residents."


def of_blocks(*blocks: object) -> dict[str, Any]:
    return {
        "message_id": 1,
        "date": 1,
        "chat": HOME,
        "from": ADA,
        "rich_message": {"blocks": list(blocks)},
    }


def paragraph(text: object) -> dict[str, object]:
    return {"type": "paragraph", "text": text}


def said(message: dict[str, Any]) -> str | None:
    found = parse_update({"update_id": 1, "message": message}, BOT).update.message
    assert found is not None
    return found.text


@pytest.mark.parametrize(
    ("blocks", "text"),
    [
        ([paragraph("plain")], "plain"),
        ([paragraph(["a ", {"type": "bold", "text": {"type": "url", "text": "b"}}])], "a b"),
        ([paragraph({"type": "custom_emoji", "alternative_text": "🦊"})], "🦊"),
        (
            [{"type": "list", "items": [{"label": "1", "blocks": [paragraph("one")]}]}],
            "one",
        ),
        ([{"type": "table", "cells": [[{"text": "x"}, {"text": "y"}]]}], "x\ny"),
        (
            [{"type": "details", "summary": "s", "blocks": [paragraph("d")]}, paragraph("e")],
            "s\nd\ne",
        ),
        ([{"type": "thinking", "text": "hm"}, {"type": "divider"}], None),
        ([paragraph(5), None, 7, [], {"text": {"text": None}}], None),
        ([paragraph("x" * 9_000)], "x" * MAX_RICH_CHARS),
    ],
)
def test_the_text_of_its_blocks_is_what_it_says(blocks: list[object], text: str | None) -> None:
    assert said(of_blocks(*blocks)) == text
    assert said({**of_blocks(*blocks), "text": "its own"}) == "its own"


def test_blocks_without_an_end_cost_that_update_alone() -> None:
    deep: object = "x"
    for _ in range(5_000):
        deep = {"type": "bold", "text": deep}
    with pytest.raises(Exception, match="message: RecursionError"):
        said(of_blocks(paragraph(deep)))


@pytest.mark.usefixtures("corpus")
async def test_a_forwarded_quotation_is_verified_and_a_reply_finds_it(
    telegram: Telegram, ada: User, services: Services
) -> None:
    rich = {"rich_message": {"blocks": [paragraph(["She said: “", QUOTED, "”"])]}}
    where = telegram.chats[ada.id]
    where.started = True
    origin = {"type": "hidden_user", "sender_user_name": "x", "date": 1}
    sent = telegram.post(where, ada, {**rich, "forward_origin": origin})
    telegram.updates.put("message", dict(sent))
    verify = {"text": "/verify", "entities": [{"type": "bot_command", "offset": 0, "length": 7}]}
    telegram.updates.put(
        "message", dict(telegram.post(where, ada, {**verify, "reply_to_message": dict(sent)}))
    )
    async with running(telegram, services):
        await answered(telegram, ada, 2)
    for each in telegram.sent(ada):
        assert each["text"].startswith("✓ Word for word")
