"""Each rule of Telegram that the server holds a bot to: the call, the status, the words."""

from typing import Any

import pytest

from bot.local.telegram.bot_api import TOKEN, Telegram

Json = dict[str, Any]
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def keyboard(*rows: list[Json]) -> Json:
    return {"inline_keyboard": list(rows)}


def button(**action: object) -> Json:
    return {"text": "Press", **action}


@pytest.fixture
def telegram() -> Telegram:
    telegram = Telegram()
    ada = telegram.person("Ada")
    telegram.say(ada, "/start")
    return telegram


@pytest.fixture
def ada(telegram: Telegram) -> int:
    return next(iter(telegram.chats))


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n\t "}, "text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🚀" * 2049}, "message is too long"),
        ({"text": "x" * 40_000}, "text is too long"),
        ({"text": "\ud800"}, "strings must be encoded in UTF-8"),
        ({"text": "x", "parse_mode": "RTF"}, "unsupported parse_mode"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 5}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "colour": "red"}, 'unknown parameter "colour" of sendMessage'),
        ({"text": 5}, 'field "text" must be of type String'),
        (
            {"text": "x", "disable_notification": 5},
            'field "disable_notification" must be of type Boolean',
        ),
        (
            {"text": "x", "message_thread_id": "five"},
            'parameter "message_thread_id" must be of type Number',
        ),
        ({"text": "x", "message_thread_id": 5}, "message thread not found"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        (
            {"text": "x", "reply_parameters": {}},
            "can't parse reply parameters: Can't find field \"message_id\"",
        ),
        ({"text": "x", "reply_parameters": "{"}, "can't parse reply parameters JSON object"),
        ({"text": "x", "reply_markup": "["}, "can't parse reply keyboard markup JSON object"),
        (
            {"text": "x", "link_preview_options": {"off": True}},
            'unknown field "off" of LinkPreviewOptions',
        ),
    ],
)
async def test_messages_that_cannot_be_sent(
    telegram: Telegram, ada: int, parameters: Json, words: str
) -> None:
    status, body = await telegram.call("sendMessage", {"chat_id": ada} | parameters)
    assert (status, body["description"]) == (400, f"Bad Request: {words}")
    assert telegram.chats[ada].messages.keys() == {1}


@pytest.mark.parametrize(
    "text", ["x" * 4096, "🚀" * 2048, "<b>" + "x" * 4096 + "</b>", " " * 9 + "&lt;" * 4096 + "\n\n"]
)
async def test_the_length_counts_after_parsing(telegram: Telegram, ada: int, text: str) -> None:
    status, _ = await telegram.call(
        "sendMessage", {"chat_id": ada, "text": text, "parse_mode": "HTML"}
    )
    assert status == 200


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (keyboard([button(callback_data="x" * 65)]), "BUTTON_DATA_INVALID"),
        (keyboard([button(callback_data="ж" * 33)]), "BUTTON_DATA_INVALID"),
        (
            keyboard([button(callback_data="")]),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            keyboard([button()]),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            keyboard([button(url="https://example.org", callback_data="x")]),
            "can't parse inline keyboard button: exactly one action is allowed",
        ),
        (
            keyboard([button(url="nowhere")]),
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        (keyboard([button(copy_text={"text": "x" * 257})]), "BUTTON_COPY_TEXT_INVALID"),
        (
            keyboard([{"text": " ", "callback_data": "x"}]),
            "inline keyboard button text must be non-empty",
        ),
        (keyboard([button(callback_data="x")] * 9), "reply markup is too long"),
        (keyboard(*[[button(callback_data="x")]] * 101), "reply markup is too long"),
        (keyboard(*[[button(callback_data="x" * 64)] * 8] * 12), "reply markup is too long"),
        (
            keyboard([{"callback_data": "x"}]),
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
    ],
)
async def test_keyboards_that_cannot_be_sent(
    telegram: Telegram, ada: int, markup: Json, words: str
) -> None:
    status, body = await telegram.call(
        "sendMessage", {"chat_id": ada, "text": "x", "reply_markup": markup}
    )
    assert (status, body["description"]) == (400, f"Bad Request: {words}")


async def test_keyboards_within_the_limits_are_kept(telegram: Telegram, ada: int) -> None:
    markup = keyboard(
        [button(callback_data="ж" * 32)] * 8,
        [button(copy_text={"text": "x" * 256}), button(switch_inline_query="")],
        [button(url="https://t.me/verbatim?start=x")],
    )
    _, body = await telegram.call(
        "sendMessage", {"chat_id": ada, "text": "x", "reply_markup": markup}
    )
    assert body["result"]["reply_markup"] == markup


async def test_what_cannot_be_edited(telegram: Telegram, ada: int) -> None:
    _, body = await telegram.call(
        "sendMessage", {"chat_id": ada, "text": "<b>x</b>", "parse_mode": "HTML"}
    )
    sent = {"chat_id": ada, "message_id": body["result"]["message_id"]}
    theirs = {"chat_id": ada, "message_id": 1}
    gone = {"chat_id": ada, "message_id": 99}
    for method, parameters, words in (
        ("editMessageText", sent | {"text": " <b>x</b>\n", "parse_mode": "HTML"}, NOT_MODIFIED),
        ("editMessageReplyMarkup", sent, NOT_MODIFIED),
        ("editMessageText", gone | {"text": "y"}, "Bad Request: message to edit not found"),
        ("editMessageText", theirs | {"text": "y"}, "Bad Request: message can't be edited"),
        (
            "editMessageText",
            {"chat_id": ada, "text": "y"},
            "Bad Request: message identifier is not specified",
        ),
        ("editMessageText", sent | {"text": ""}, "Bad Request: message text is empty"),
    ):
        status, body = await telegram.call(method, parameters)
        assert (status, body["description"]) == (400, words)


async def test_an_edit_changes_only_what_it_says(telegram: Telegram, ada: int) -> None:
    markup = keyboard([button(callback_data="x")])
    _, body = await telegram.call(
        "sendMessage", {"chat_id": ada, "text": "x", "reply_markup": markup}
    )
    sent = {"chat_id": ada, "message_id": body["result"]["message_id"]}
    _, body = await telegram.call("editMessageText", sent | {"text": "x"})
    assert "reply_markup" not in body["result"]
    _, body = await telegram.call("editMessageReplyMarkup", sent | {"reply_markup": markup})
    assert (body["result"]["text"], body["result"]["reply_markup"]) == ("x", markup)


async def test_replies(telegram: Telegram, ada: int) -> None:
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    _, body = await telegram.call(
        "sendMessage", {"chat_id": ada, "text": "x", "reply_parameters": reply}
    )
    assert "reply_to_message" not in body["result"]
    _, body = await telegram.call(
        "sendMessage", {"chat_id": ada, "text": "x", "reply_parameters": {"message_id": 1}}
    )
    assert body["result"]["reply_to_message"]["text"] == "/start"


async def test_queries_are_answered_once_and_briefly(telegram: Telegram, ada: int) -> None:
    markup = keyboard([button(callback_data="x")])
    await telegram.call("sendMessage", {"chat_id": ada, "text": "x", "reply_markup": markup})
    person = telegram.chats[ada].person
    assert person
    query = telegram.press(person, telegram.sent(person)[-1], "x")
    answer = {"callback_query_id": query.id, "text": "x" * 201}
    assert (await telegram.call("answerCallbackQuery", answer))[1]["description"] == (
        "Bad Request: MESSAGE_TOO_LONG"
    )
    assert (await telegram.call("answerCallbackQuery", answer | {"text": "x" * 200}))[0] == 200
    status, body = await telegram.call("answerCallbackQuery", answer | {"text": ""})
    assert (status, body["description"]) == (400, TOO_OLD)


async def test_inline_results(telegram: Telegram, ada: int) -> None:
    person = telegram.chats[ada].person
    assert person
    query = telegram.ask_inline(person, "vaccines").id

    def article(identifier: str, text: str = "x") -> Json:
        return {
            "type": "article",
            "id": identifier,
            "title": "x",
            "input_message_content": {"message_text": text, "parse_mode": "HTML"},
        }

    for results, words in (
        ([article(str(number)) for number in range(51)], "too many inline query results specified"),
        ([article("x" * 65)], "RESULT_ID_INVALID"),
        ([article("x"), article("x")], "RESULT_ID_DUPLICATE"),
        ([article("x", "")], "message text is empty"),
        ([article("x", "x" * 4097)], "message is too long"),
        (
            [article("x", "<b>")],
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
    ):
        status, body = await telegram.call(
            "answerInlineQuery", {"inline_query_id": query, "results": results}
        )
        assert (status, body["description"]) == (400, f"Bad Request: {words}")
    good = {"inline_query_id": query, "results": [article(str(number)) for number in range(50)]}
    assert (await telegram.call("answerInlineQuery", good))[0] == 200
    assert (await telegram.call("answerInlineQuery", good))[1]["description"] == TOO_OLD


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ([{"command": "Ask", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "", "description": "x"}], "command must be non-empty"),
        ([{"command": "x" * 33, "description": "x"}], "command length must not exceed 32"),
        ([{"command": "x", "description": ""}], "command description must be non-empty"),
        (
            [{"command": "x", "description": "x" * 257}],
            "command description length must not exceed 256",
        ),
        ([{"command": "x", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_menus_that_cannot_be_set(
    telegram: Telegram, parameters: list[Json], words: str
) -> None:
    status, body = await telegram.call("setMyCommands", {"commands": parameters})
    assert (status, body["description"]) == (400, f"Bad Request: {words}")


async def test_menus_have_scopes_and_languages(telegram: Telegram, ada: int) -> None:
    menu: Json = {"commands": [{"command": "/ask", "description": " Ask "}]}
    for scope, words in (
        ({"type": "nobody"}, "can't parse BotCommandScope: Unsupported type specified"),
        ({"type": "chat"}, "can't parse BotCommandScope: Empty chat_id specified"),
        ({"type": "chat", "chat_id": 5}, "chat not found"),
    ):
        _, body = await telegram.call("setMyCommands", menu | {"scope": scope})
        assert body["description"] == f"Bad Request: {words}"
    _, body = await telegram.call("setMyCommands", menu | {"language_code": "eng"})
    assert body["description"] == "Bad Request: invalid language code specified"
    mine: Json = {"scope": {"type": "chat", "chat_id": ada}}
    await telegram.call("setMyCommands", menu | mine)
    assert (await telegram.call("getMyCommands", mine))[1]["result"] == [
        {"command": "ask", "description": "Ask"}
    ]
    assert (await telegram.call("getMyCommands"))[1]["result"] == []


async def test_tokens_and_methods(telegram: Telegram) -> None:
    for token, method, status, words in (
        ("12:wrong", "getMe", 401, b"Unauthorized"),
        ("nonsense", "getMe", 404, b"Not Found"),
        (TOKEN, "getEverything", 404, b"Not Found: method not found"),
        (TOKEN, "GETME", 200, b"verbatim_local_bot"),
        (TOKEN, "getChat", 400, b"chat_id is empty"),
    ):
        answered, body = await telegram.answer(token, method, {}, {})
        assert answered == status
        assert words in body
