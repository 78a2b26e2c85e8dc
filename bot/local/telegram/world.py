"""The state of Telegram's server: chats, messages, files, queries, updates for the bot."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.local.telegram.chats import Chat, ChatKind, User
from bot.local.telegram.refusal import Json, bad_request
from bot.local.telegram.text import settled, with_found_entities
from bot.local.telegram.updates import Updates

BOT_ID = 700_000_001
BOT_USERNAME = "verbatim_local_bot"
CHANNEL_BASE = -1_000_000_000_000


@dataclass(slots=True)
class CallbackQuery:
    """A press on a button; `answer` is what the bot answered, None while it has not."""

    id: str
    user: User
    message: Json
    data: str
    answer: Json | None = None


@dataclass(slots=True)
class InlineQuery:
    """An inline query; `answer` is what the bot answered, None while it has not."""

    id: str
    user: User
    query: str
    answer: Json | None = None


@dataclass(frozen=True, slots=True)
class File:
    """A file that was sent."""

    id: str
    name: str
    content: bytes = field(repr=False)

    @property
    def path(self) -> str:
        """Where the bot downloads it."""
        return f"documents/{self.id}"


@dataclass(slots=True)
class Profile:
    """What the bot says of itself, by language ("" for all others)."""

    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)


class World:
    """The state of the server, and the few operations on it that both sides share.

    Args:
        clock: Seconds since the epoch, for dates and for the policies.

    Attributes:
        privacy: Whether the bot sees of a group only what is meant for it, Telegram's default.
    """

    def __init__(self, *, clock: Callable[[], float] = time.time) -> None:
        self.clock = clock
        self.privacy = True
        self.me = User(BOT_ID, "Verbatim", username=BOT_USERNAME, is_bot=True)
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.callback_queries: dict[str, CallbackQuery] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.guest_queries: dict[str, InlineQuery] = {}
        self.inline_messages: dict[str, Json] = {}
        self.profile = Profile()
        self.silent: set[tuple[int, int]] = set()
        self.asking: set[tuple[int, int]] = set()
        self.webhook: Json = {"url": ""}
        self.updates = Updates()
        self.listeners: list[Callable[[str, Json], None]] = []
        self._ids = 0
        self._messages = 0
        self._own: set[tuple[int, int]] = set()

    def next_id(self) -> int:
        """A number that was not given before."""
        self._ids += 1
        return self._ids

    def chat(self, chat_id: object) -> Chat:
        """The chat of an id or an @username.

        Raises:
            RefusalError: When there is none.
        """
        if isinstance(chat_id, str):
            wanted = chat_id.removeprefix("@").lower()
            for chat in self.chats.values():
                if not chat.person and chat.username and chat.username.lower() == wanted:
                    return chat
        elif isinstance(chat_id, int) and chat_id in self.chats:
            return self.chats[chat_id]
        raise bad_request("chat not found")

    def open_chat(self, kind: ChatKind, title: str) -> Chat:
        """A new chat that nobody is in yet."""
        number = self.next_id()
        chat_id = -number if kind == "group" else CHANNEL_BASE - number
        chat = self.chats[chat_id] = Chat(chat_id, kind, title)
        return chat

    def post(self, chat: Chat, sender: User | None, content: Json) -> Json:
        """Put a message into a chat.

        Args:
            chat: Where.
            sender: Who; None for a post of the channel itself.
            content: The fields of the message beside its id, date, chat and sender.

        Returns:
            The message as it is kept.
        """
        # Private chats and groups share one count; supergroups and channels have their own.
        if chat.type in {"supergroup", "channel"}:
            message_id = chat.last_message + 1
        else:
            message_id = self._messages = self._messages + 1
        chat.last_message = message_id
        message: Json = {"message_id": message_id, "date": int(self.clock()), "chat": chat.json()}
        message |= (
            {"from": sender.json()}
            if sender and chat.type != "channel"
            else {"sender_chat": chat.json()}
        )
        message |= content
        chat.messages[message_id] = message
        if sender == self.me:
            self._own.add((chat.id, message_id))
        return message

    def is_own(self, message: Json) -> bool:
        """Whether the bot sent a message; of a channel's posts, the message does not tell."""
        return (message["chat"]["id"], message["message_id"]) in self._own

    def reply_fields(self, chat: Chat, message_id: int) -> Json:
        """The fields of a message that answers another, which is shown without its own answer."""
        other = {
            key: value
            for key, value in chat.messages[message_id].items()
            if key != "reply_to_message"
        }
        fields: Json = {"reply_to_message": other}
        if chat.forum and "message_thread_id" in other:
            fields |= {"message_thread_id": other["message_thread_id"], "is_topic_message": True}
        return fields

    def keep(self, name: str, content: bytes) -> File:
        """Keep a file under a new id."""
        file = File(f"file-{self.next_id()}", name, content)
        self.files[file.id] = file
        return file

    def tell(self, event: str, value: Json) -> None:
        """Let listeners know of what was "sent", "edited", "answered" or "inline"."""
        for listener in self.listeners:
            listener(event, value)


def text_fields(text: str, entities: list[Json], *, key: str = "text") -> Json:
    """The text of a message and its entities, as Telegram keeps them."""
    text, entities = settled(text, entities)
    entities = with_found_entities(text, entities)
    fields: Json = {key: text} if text else {}
    if entities:
        fields["entities" if key == "text" else "caption_entities"] = entities
    return fields


def file_json(file: File) -> Json:
    """A file as a message shows it."""
    return {
        "file_id": file.id,
        "file_unique_id": f"unique-{file.id}",
        "file_name": file.name,
        "file_size": len(file.content),
    }
