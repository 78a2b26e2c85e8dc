"""Whatever Telegram sends is built, or refused in one way; nothing of it is told."""

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from telegram import Bot
from telegram.error import TelegramError

from bot.chat.client import Request, loads
from bot.chat.receiving.parsing import (
    MAX_ID,
    MAX_TEXT_CHARS,
    UnreadableUpdateError,
    id_of,
    parse_update,
)
from bot.local.telegram.bot_api import TOKEN

BOT = Bot(TOKEN)
ADA = {"id": 7, "is_bot": False, "first_name": "Ada", "language_code": "en"}
HOME = {"id": 7, "type": "private", "first_name": "Ada"}
MESSAGE = {"message_id": 1, "date": 1_700_000_000, "chat": HOME, "from": ADA, "text": "a secret"}
GOOD: list[dict[str, Any]] = [
    {"update_id": 1, "message": MESSAGE},
    {
        "update_id": 2,
        "callback_query": {
            "id": "1",
            "from": ADA,
            "chat_instance": "1",
            "data": "x",
            "message": MESSAGE,
        },
    },
    {"update_id": 3, "inline_query": {"id": "1", "from": ADA, "query": "x", "offset": ""}},
]
NONSENSE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@st.composite
def spoilt(draw: st.DrawFn) -> dict[str, Any]:
    """An update in which one field, at any depth, holds something else or is missing."""
    update: dict[str, Any] = deepcopy(draw(st.sampled_from(GOOD)))
    inside = update[draw(st.sampled_from(sorted(update.keys() - {"update_id"})))]
    while True:
        name = draw(st.sampled_from(sorted(inside)))
        if isinstance(inside[name], dict) and draw(st.booleans()):
            inside = inside[name]
            continue
        if draw(st.booleans()):
            del inside[name]
        else:
            inside[name] = draw(NONSENSE)
        return update


@given(spoilt())
@example({"update_id": 1, "message": {"message_id": 1, "chat": HOME, "text": "a secret"}})
@example({"update_id": 1, "poll": {"id": "1", "question": "a secret", "options": []}})
@example({"update_id": 1, "message": {**MESSAGE, "date": 10**18}})
@example({"update_id": 1, "message": {**MESSAGE, "chat": {**HOME, "id": 2**70}}})
@example({"update_id": 1, "message": {**MESSAGE, "chat": {**HOME, "id": [1]}}})
@example({"update_id": 1, "message": [MESSAGE]})
@example({"update_id": 1, "message": "a secret"})
def test_an_update_is_built_or_unreadable(raw: dict[str, Any]) -> None:
    try:
        incoming = parse_update(raw, BOT)
    except UnreadableUpdateError:
        return
    assert incoming.id == raw["update_id"]
    assert abs(incoming.chat) < 2**63


@pytest.mark.parametrize(
    "body",
    [
        {"message": {**MESSAGE, "text": 5}},
        {"message": {**MESSAGE, "message_id": None}},
        {"message": {**MESSAGE, "message_id": 2**63}},
        {"message": {**MESSAGE, "migrate_to_chat_id": 10**30}},
        {"message": {**MESSAGE, "from": {**ADA, "language_code": 5}}},
        {"message": {**MESSAGE, "from": {**ADA, "id": "7"}}},
        {"message": {**MESSAGE, "from": {**ADA, "id": True}}},
        {"message": {**MESSAGE, "entities": [{"type": "bold", "offset": "0", "length": 1}]}},
        {"message": {key: value for key, value in MESSAGE.items() if key != "chat"}},
        {"message": {**MESSAGE, "entities": [{"type": "bold", "offset": -1, "length": 1}]}},
        {"message": {**MESSAGE, "entities": [{"type": "bold", "offset": 7, "length": 2}]}},
        {"message": {**MESSAGE, "caption_entities": [{"type": "bold", "offset": 0, "length": 1}]}},
        {
            "message": {
                **MESSAGE,
                "text": "\N{GRINNING FACE}",
                "entities": [{"type": "bold", "offset": 1, "length": 1}],
            }
        },
        {"message": {**MESSAGE, "migrate_from_chat_id": [1]}},
        {"message": {**MESSAGE, "direct_messages_topic": {"topic_id": "7"}}},
        {"message": {**MESSAGE, "media_group_id": {}}},
        {
            "my_chat_member": {
                "chat": HOME,
                "from": ADA,
                "date": 1,
                "old_chat_member": None,
                "new_chat_member": {"status": "member", "user": ADA},
            }
        },
        {"inline_query": {"id": "1", "from": ADA, "query": "x", "offset": None}},
        {"inline_query": {"id": "1", "from": ADA, "query": 5, "offset": ""}},
        {"my_chat_member": {"chat": None, "from": ADA, "date": 1, "new_chat_member": None}},
        {"callback_query": {"id": "1", "from": ADA, "chat_instance": "1", "data": ["x"]}},
    ],
)
def test_a_field_of_another_type_makes_an_update_unreadable(body: dict[str, Any]) -> None:
    with pytest.raises(UnreadableUpdateError):
        parse_update({"update_id": 1, **body}, BOT)


@pytest.mark.parametrize(
    "said",
    [
        {"text": "a" * (MAX_TEXT_CHARS + 1)},
        {"reply_to_message": MESSAGE | {"caption": "a" * (MAX_TEXT_CHARS + 1)}},
        {"entities": [{"type": "bold", "offset": 0, "length": 1}] * (MAX_TEXT_CHARS + 1)},
    ],
)
def test_what_is_longer_than_telegram_sends_keeps_nobody_waiting(said: dict[str, Any]) -> None:
    with pytest.raises(UnreadableUpdateError):
        parse_update({"update_id": 1, "message": MESSAGE | said}, BOT)


def test_a_field_that_may_be_missing_may_be_null_and_unknown_ones_are_left_alone() -> None:
    message = {**MESSAGE, "caption": None, "reply_to_message": None, "new": {"offset": 1}}
    assert parse_update({"update_id": 1, "message": message}, BOT).chat == 7


FILL = {"type": "fill", "fill": {"type": "solid", "color": 1}, "dark_theme_dimming": 1}
SEALED = {"data": "x", "hash": "x", "secret": "x"}
RICH = {"blocks": [{"type": "paragraph", "text": [{"type": "bold", "text": {"type": "x"}}]}]}


@pytest.mark.parametrize(
    "body",
    [
        {"message": {**MESSAGE, "reply_to_message": {**MESSAGE, "rich_message": RICH}}},
        {"message": {**MESSAGE, "rich_message": RICH}},
        {"message": {**MESSAGE, "passport_data": {"data": [], "credentials": SEALED}}},
        {
            "message": {
                **MESSAGE,
                "reply_to_message": {**MESSAGE, "chat_background_set": {"type": FILL}},
            }
        },
        {
            "callback_query": {
                **GOOD[1]["callback_query"],
                "message": {**MESSAGE, "rich_message": RICH},
            }
        },
    ],
)
def test_a_name_that_means_something_else_in_what_nobody_reads_is_left_alone(
    body: dict[str, Any],
) -> None:
    assert parse_update({"update_id": 1, **body}, BOT).chat == 7


POLL = {"poll": {"id": "1", "question": "of a version that the library does not know"}}


@pytest.mark.parametrize(
    "body",
    [
        {"message": {**MESSAGE, "reply_to_message": {**MESSAGE, **POLL}}},
        {"message": {**MESSAGE, "external_reply": {"poll": {}}, "sender_boost_count": 3}},
        {"edited_message": {**MESSAGE, "reply_to_message": {**MESSAGE, "gift": {}}}},
        {"callback_query": {**GOOD[1]["callback_query"], "message": {**MESSAGE, **POLL}}},
    ],
)
def test_what_nobody_reads_costs_nothing_though_the_library_cannot_build_it(
    body: dict[str, Any],
) -> None:
    incoming = parse_update({"update_id": 1, **body}, BOT)
    message = incoming.update.effective_message
    assert message is not None
    assert message.text == "a secret"
    assert incoming.body == {"update_id": 1, **body}


def test_of_a_message_that_says_nothing_more_is_not_made_than_it_is() -> None:
    silent = {name: value for name, value in MESSAGE.items() if name != "text"}
    with pytest.raises(UnreadableUpdateError):
        parse_update({"update_id": 1, "message": {**silent, **POLL}}, BOT)


def test_what_cannot_be_built_is_told_by_its_kind_and_error_alone() -> None:
    with pytest.raises(UnreadableUpdateError) as refused:
        parse_update(
            {"update_id": 1, "message": {"message_id": 1, "chat": HOME, "text": "a secret"}}, BOT
        )
    assert str(refused.value) == "message: KeyError"


@pytest.mark.parametrize("raw", GOOD)
def test_whose_it_is(raw: dict[str, Any]) -> None:
    incoming = parse_update(raw, BOT)
    assert (incoming.chat, incoming.kind) == (7, list(raw)[1])


@given(NONSENSE)
@example(True)
@example(2**70)
@example(-1)
@example("1")
def test_only_a_number_is_a_number(value: object) -> None:
    found = id_of({"update_id": value})
    assert found is None or (type(value) is int and 0 <= found <= MAX_ID)


@given(NONSENSE)
def test_what_is_no_update_has_no_number(value: object) -> None:
    assert id_of(value) is None or isinstance(value, dict)


def test_halves_of_characters_are_replaced_where_they_enter() -> None:
    payload = b'{"text": "\\ud83d cut", "\\ude00": ["\\ud83d\\ude00 whole", "\\ud83d"]}'
    value = loads(payload)
    assert value == {"text": "� cut", "�": ["\U0001f600 whole", "�"]}
    json.dumps(value, ensure_ascii=False).encode()


@pytest.mark.parametrize("payload", [b"[]", b"1", b'"ok"', b"null", b"<html>", b""])
def test_an_answer_that_is_no_object_is_not_telegrams(payload: bytes) -> None:
    with pytest.raises(TelegramError, match="Invalid server response"):
        Request.parse_json_payload(payload)


@pytest.mark.parametrize("payload", [b"[" * 100_000, b"<html>", b"", b"\xff", b'{"a": '])
def test_what_is_no_json_is_one_kind_of_error(payload: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        loads(payload)


def test_a_number_of_any_length_is_read() -> None:
    assert loads(b'{"update_id": 1, "id": ' + b"9" * 10_000 + b"}")
