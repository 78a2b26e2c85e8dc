"""The methods that answer queries, and those that ask about chats and files."""

from bot.local.telegram.chats import check_readable, member
from bot.local.telegram.keyboards import checked_markup
from bot.local.telegram.refusal import Json, bad_request
from bot.local.telegram.sending import content
from bot.local.telegram.text import utf16_length
from bot.local.telegram.world import World, file_json

MAX_NOTICE = 200
MAX_RESULTS = 50
MAX_RESULT_ID_BYTES = 64
MAX_FILE_BYTES = 20 * 1024 * 1024
GONE = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(world: World, p: Json) -> bool:
    """`answerCallbackQuery`; once for a query."""
    query = world.callback_queries.get(p["callback_query_id"])
    if query is None or query.answer is not None:
        raise bad_request(GONE)
    if utf16_length(p.get("text", "")) > MAX_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    if p.get("url") and not p["url"].startswith(
        (f"https://t.me/{world.me.username}?", f"t.me/{world.me.username}?")
    ):
        raise bad_request("URL_INVALID")
    query.answer = {key: value for key, value in p.items() if key != "callback_query_id"}
    world.tell("answered", query.answer)
    return True


def answer_inline_query(world: World, p: Json) -> bool:
    """`answerInlineQuery`, with articles whose content is text."""
    query = world.inline_queries.get(p["inline_query_id"])
    if query is None or query.answer is not None:
        raise bad_request(GONE)
    results = p["results"]
    if len(results) > MAX_RESULTS:
        raise bad_request("too many inline query results specified")
    identifiers = [result["id"] for result in results]
    if len(set(identifiers)) < len(identifiers):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(p.get("next_offset", "").encode()) > MAX_RESULT_ID_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    for result in results:
        _check_result(result)
    button = p.get("button")
    if button and not 1 <= len(button.get("start_parameter", "")) <= 64:
        raise bad_request("START_PARAM_INVALID")
    query.answer = {key: value for key, value in p.items() if key != "inline_query_id"}
    world.tell("inline", query.answer)
    return True


def answer_guest_query(world: World, p: Json) -> Json:
    """`answerGuestQuery`, with an article whose content is text."""
    query = world.guest_queries.get(p["guest_query_id"])
    if query is None or query.answer is not None:
        raise bad_request(GONE)
    _check_result(p["result"])
    query.answer = p["result"]
    return {"inline_message_id": str(world.next_id())}


def get_chat(world: World, p: Json) -> Json:
    """`getChat`."""
    chat = world.chat(p["chat_id"])
    check_readable(chat)
    return chat.full()


def get_chat_member(world: World, p: Json) -> Json:
    """`getChatMember`."""
    chat = world.chat(p["chat_id"])
    check_readable(chat)
    if p["user_id"] == world.me.id:
        return member(world.me, chat.bot, may_write=chat.bot_may_write)
    person = world.chats.get(p["user_id"])
    if person is None or person.person is None:
        raise bad_request("invalid user_id specified")
    if chat.person:
        return member(person.person, "member")
    return member(person.person, chat.statuses.get(p["user_id"], "left"))


def get_file(world: World, p: Json) -> Json:
    """`getFile`."""
    file = world.files.get(p["file_id"])
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > MAX_FILE_BYTES:
        raise bad_request("file is too big")
    shown = file_json(file)
    del shown["file_name"]
    return shown | {"file_path": file.path}


def _check_result(result: Json) -> None:
    """Refuse a result of an inline query that Telegram would refuse."""
    if result["type"] != "article":
        raise bad_request(
            "can't parse inline query result: only articles are played by this server"
        )
    if not 1 <= len(result["id"].encode()) <= MAX_RESULT_ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if not result["title"].strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    message = result["input_message_content"]
    content(message["message_text"], message)
    checked_markup(result.get("reply_markup"))
