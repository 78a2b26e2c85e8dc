"""The methods that send and edit messages."""

from bot.local.telegram.chats import ADMINISTRATORS, Chat, check_readable, check_writable
from bot.local.telegram.html import parse_html
from bot.local.telegram.keyboards import checked_markup
from bot.local.telegram.refusal import Json, bad_request
from bot.local.telegram.text import MAX_TEXT, settled, utf16_length
from bot.local.telegram.world import File, World, file_json, text_fields

CONTENT = ("text", "entities", "link_preview_options")
MAX_CAPTION = 1024
PNG = b"\x89PNG\r\n\x1a\n"
MAX_SOURCE_BYTES = 1 << 15
GENERATED = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}
)


def formatted(
    text: str, p: Json, *, entities: str = "entities", longest: int = MAX_TEXT
) -> tuple[str, list[Json]]:
    """A text of the bot, read as its `parse_mode` says and held to its length.

    Args:
        text: As sent.
        p: The parameters beside it, or the fields of an `InputTextMessageContent`.
        entities: The parameter that holds the entities.
        longest: In UTF-16 units after parsing.

    Raises:
        RefusalError: For a text that cannot be read, is empty or too long.
    """
    if len(text.encode("utf-8", "surrogatepass")) > MAX_SOURCE_BYTES:
        raise bad_request("text is too long")
    mode = (p.get("parse_mode") or "").lower()
    if mode == "html":
        text, marked = parse_html(text)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        marked = [entity for entity in p.get(entities) or [] if entity["type"] not in GENERATED]
    text, marked = settled(text, marked)
    if utf16_length(text) > longest:
        raise bad_request(
            "message is too long" if longest == MAX_TEXT else "message caption is too long"
        )
    return text, marked


def content(text: str, p: Json) -> Json:
    """The text of a message of the bot with its entities, and how its link is previewed.

    Raises:
        RefusalError: As `formatted`, and for a text with nothing in it.
    """
    if not text:
        raise bad_request("message text is empty")
    text, marked = formatted(text, p)
    if not text:
        raise bad_request("text must be non-empty")
    fields = text_fields(text, marked)
    if preview := p.get("link_preview_options"):
        fields["link_preview_options"] = preview
    return fields


def send_message(world: World, p: Json) -> Json:
    """`sendMessage`."""
    fields = content(p["text"], p)
    return _send(world, p, fields)


def send_document(world: World, p: Json) -> Json:
    """`sendDocument`."""
    return _send(world, p, {"document": file_json(_file(world, p["document"]))} | _caption(p))


def send_photo(world: World, p: Json) -> Json:
    """`sendPhoto`, of a PNG."""
    file = _file(world, p["photo"])
    if not file.content.startswith(PNG):
        raise bad_request("IMAGE_PROCESS_FAILED")
    # https://www.w3.org/TR/png/#11IHDR
    width, height = (int.from_bytes(file.content[at : at + 4], "big") for at in (16, 20))
    size = file_json(file) | {"width": width, "height": height}
    del size["file_name"]
    return _send(world, p, {"photo": [size]} | _caption(p))


def _file(world: World, id_: str) -> File:
    file = world.files.get(id_)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return file


def _caption(p: Json) -> Json:
    text, marked = formatted(
        p.get("caption", ""), p, entities="caption_entities", longest=MAX_CAPTION
    )
    return text_fields(text, marked, key="caption")


def edit_message_text(world: World, p: Json) -> Json | bool:
    """`editMessageText`; of a message that was sent inline the bot gets nothing back."""
    message = _edited(world, p)
    fields = content(p.get("text", ""), p)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    edited = _edit(world, message, fields, checked_markup(p.get("reply_markup")))
    return True if "inline_message_id" in p else edited


def edit_message_reply_markup(world: World, p: Json) -> Json | bool:
    """`editMessageReplyMarkup`."""
    message = _edited(world, p)
    kept: Json = {key: message[key] for key in CONTENT if key in message}
    edited = _edit(world, message, kept, checked_markup(p.get("reply_markup")))
    return True if "inline_message_id" in p else edited


def _send(world: World, p: Json, fields: Json) -> Json:
    """Put a message of the bot where it is to go."""
    markup = checked_markup(p.get("reply_markup"))
    chat = world.chat(p["chat_id"])
    check_writable(chat)
    fields = fields | _answered(world, chat, p.get("reply_parameters")) | _thread(chat, p)
    if markup and "inline_keyboard" in markup:
        fields["reply_markup"] = markup
    if p.get("protect_content"):
        fields["has_protected_content"] = True
    message = world.post(chat, world.me, fields)
    if p.get("disable_notification"):
        world.silent.add((chat.id, message["message_id"]))
    if markup and "force_reply" in markup:
        world.asking.add((chat.id, message["message_id"]))
    world.tell("sent", message)
    return message


def _answered(world: World, chat: Chat, reply: Json | None) -> Json:
    """The fields of a message that replies to another one, of the same chat."""
    if not reply:
        return {}
    if "chat_id" in reply:
        chat = world.chat(reply["chat_id"])
        check_readable(chat)
    if reply["message_id"] in chat.messages:
        fields = world.reply_fields(chat, reply["message_id"])
        quote = reply.get("quote")
        if quote and quote not in fields["reply_to_message"].get("text", ""):
            raise bad_request("QUOTE_TEXT_INVALID")
        return fields
    if reply.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def _thread(chat: Chat, p: Json) -> Json:
    """The fields of a message in a topic of a forum, or of a channel's direct messages."""
    direct = p.get("direct_messages_topic_id") or 0
    if chat.direct:
        if not direct:
            raise bad_request("channel direct messages topic must be specified")
        return {"direct_messages_topic": {"topic_id": direct}}
    thread = p.get("message_thread_id") or 0
    if thread and thread not in chat.topics:
        raise bad_request("message thread not found")
    if thread in chat.closed and chat.bot not in ADMINISTRATORS:
        raise bad_request("TOPIC_CLOSED")
    if not thread:
        return {}
    return {"message_thread_id": thread, "is_topic_message": True}


def _edited(world: World, p: Json) -> Json:
    """The message that is to be edited."""
    if inline := p.get("inline_message_id"):
        if inline not in world.inline_messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return world.inline_messages[inline]
    for name, words in (
        ("chat_id", "chat_id is empty"),
        ("message_id", "message identifier is not specified"),
    ):
        if not p.get(name):
            raise bad_request(words)
    chat = world.chat(p["chat_id"])
    check_writable(chat)
    message = chat.messages.get(p["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    # An administrator of a channel may edit what others post there.
    if not world.is_own(message) and chat.type != "channel":
        raise bad_request("message can't be edited")
    return message


def _edit(world: World, message: Json, fields: Json, markup: Json | None) -> Json:
    """Give a message another content and keyboard, unless they are what it has."""
    new = dict(fields) | ({"reply_markup": markup} if markup else {})
    keys = (*CONTENT, "reply_markup")
    if {key: message[key] for key in keys if key in message} == new:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    for key in keys:
        message.pop(key, None)
    message |= new | {"edit_date": int(world.clock())}
    world.tell("edited", message)
    return message
