"""What people do in Telegram: write, press, edit, block, add the bot to groups, send files."""

from bot.local.telegram import sending
from bot.local.telegram.chats import ADMINISTRATORS, PRESENT, Chat, ChatKind, Status, User, member
from bot.local.telegram.keyboards import MAX_INLINE_QUERY, checked_markup
from bot.local.telegram.refusal import Json
from bot.local.telegram.text import MAX_TEXT, utf16_length, utf16_slice
from bot.local.telegram.world import (
    CHANNEL_BASE,
    CallbackQuery,
    InlineQuery,
    World,
    file_json,
    text_fields,
)

FIRST_PERSON = 10_000
GROUP_ANONYMOUS_BOT = User(1_087_968_824, "Group", "GroupAnonymousBot", is_bot=True)
CHANNEL_BOT = User(136_817_688, "Channel", "Channel_Bot", is_bot=True)
"""Whom Telegram names as the sender of what is written as a group or as a channel."""


class People(World):
    """The world with the people in it. Everything they do becomes an update for the bot."""

    def person(self, first_name: str = "Ada", *, language_code: str | None = "en") -> User:
        """A person who never wrote to the bot."""
        user = User(FIRST_PERSON + self.next_id(), first_name, None, language_code)
        self.chats[user.id] = Chat(user.id, "private", first_name, person=user)
        return user

    def group(
        self,
        title: str,
        *people: User,
        kind: ChatKind = "supergroup",
        forum: bool = False,
        bot: Status = "member",
    ) -> Chat:
        """A group with the bot in it; the first person owns it.

        Args:
            title: What it is called.
            people: Who is in it.
            kind: "group", "supergroup" or "channel".
            forum: Whether a supergroup has topics.
            bot: What the bot is there; "left" for not in it.
        """
        chat = self.open_chat(kind, title)
        chat.forum, chat.bot = forum, bot
        chat.statuses = {user.id: "member" for user in people}
        if people:
            chat.statuses[people[0].id] = "creator"
        return chat

    def topic(self, chat: Chat, name: str) -> int:
        """A new topic of a forum: its `message_thread_id`."""
        opened = self.post(
            chat, None, {"forum_topic_created": {"name": name, "icon_color": 0x6FB9F0}}
        )
        thread: int = opened["message_id"]
        opened |= {"message_thread_id": thread, "is_topic_message": True}
        chat.topics[thread] = name
        return thread

    def say(
        self,
        user: User,
        text: str,
        chat: Chat | None = None,
        *,
        reply_to: int | None = None,
        thread: int | None = None,
        as_chat: Chat | None = None,
        quote: str = "",
    ) -> Json:
        """A person writes.

        Args:
            user: Who.
            text: What; commands, mentions and links get the entities that Telegram gives them.
            chat: Where; the private chat with the bot when left out.
            reply_to: The message that is answered.
            thread: The topic of a forum.
            as_chat: In a group, whom they write as: the group itself, as its anonymous
                administrators do, or a channel of theirs.
            quote: What of the message that is answered is quoted.

        Returns:
            The message. The bot hears of it unless privacy mode keeps it from it.

        Raises:
            ValueError: For what no client of Telegram would send: nothing, or too much.
        """
        fields = text_fields(text, [])
        if not 1 <= utf16_length(fields.get("text", "")) <= MAX_TEXT:
            raise ValueError(f"a message has 1 to {MAX_TEXT:,} UTF-16 units")
        if quote:
            fields |= {"quote": {"text": quote, "position": 0, "is_manual": True}}
        if as_chat is not None:
            fields |= {"sender_chat": as_chat.json()}
            user = GROUP_ANONYMOUS_BOT if as_chat is chat else CHANNEL_BOT
        return self._utter(user, chat, reply_to, thread, fields)

    def send_document(
        self, user: User, name: str, content: bytes, chat: Chat | None = None, *, caption: str = ""
    ) -> Json:
        """A person sends a file."""
        file = self.keep(name, content)
        fields = {"document": file_json(file) | {"mime_type": "application/octet-stream"}}
        return self._utter(user, chat, None, None, fields | text_fields(caption, [], key="caption"))

    def edit(self, message: Json, text: str) -> Json:
        """Whoever wrote a message edits it."""
        for key in ("text", "entities"):
            message.pop(key, None)
        message |= text_fields(text, []) | {"edit_date": int(self.clock())}
        chat = self.chats[message["chat"]["id"]]
        if self._seen(chat, message):
            self.updates.put(
                "edited_channel_post" if chat.type == "channel" else "edited_message", dict(message)
            )
        return message

    def press(self, user: User, message: Json, button: str) -> CallbackQuery:
        """A person presses a button.

        Args:
            user: Who.
            message: The message that carries the button; it counts as it stands now.
            button: The text on the button, or its callback data.

        Raises:
            ValueError: When the message has no such button, or one that sends the bot nothing.
        """
        kept = self.chats[message["chat"]["id"]].messages.get(message["message_id"], {})
        buttons = [
            each for row in kept.get("reply_markup", {}).get("inline_keyboard", []) for each in row
        ]
        chosen = next(
            (each for each in buttons if button in {each["text"], each.get("callback_data")}), None
        )
        if not chosen or "callback_data" not in chosen:
            raise ValueError(f"no button {button!r} among {[each['text'] for each in buttons]}")
        query = CallbackQuery(str(self.next_id()), user, kept, chosen["callback_data"])
        self.callback_queries[query.id] = query
        update: Json = {"id": query.id, "from": user.json(), "data": query.data}
        update["chat_instance"] = str(kept["chat"]["id"])
        inline = next((key for key, each in self.inline_messages.items() if each is kept), None)
        update |= {"inline_message_id": inline} if inline else {"message": dict(kept)}
        self.updates.put("callback_query", update)
        return query

    def sent(self, where: User | Chat) -> list[Json]:
        """What the bot sent to a person or into a chat, oldest first, as it stands now."""
        return [each for each in self.chats[where.id].messages.values() if self.is_own(each)]

    def unanswered(self) -> list[CallbackQuery]:
        """The presses that the bot left without an answer: there a client shows a clock."""
        return [query for query in self.callback_queries.values() if query.answer is None]

    def ask_as_guest(self, user: User, text: str, **fields: object) -> InlineQuery:
        """A person names the bot in a chat that it is not in; more fields of it may be given."""
        asked = InlineQuery(str(self.next_id()), user, text)
        self.guest_queries[asked.id] = asked
        elsewhere = {"id": CHANNEL_BASE - 1, "type": "supergroup", "title": "Elsewhere"}
        message = {"message_id": 1, "date": int(self.clock()), "chat": elsewhere}
        message |= {"from": user.json(), "guest_query_id": asked.id} | text_fields(text, [])
        self.updates.put("guest_message", message | fields)
        return asked

    def ask_inline(self, user: User, query: str, *, offset: str = "") -> InlineQuery:
        """A person types `@bot query` in some chat."""
        asked = InlineQuery(str(self.next_id()), user, query[:MAX_INLINE_QUERY])
        self.inline_queries[asked.id] = asked
        update: Json = {"id": asked.id, "from": user.json(), "query": asked.query, "offset": offset}
        self.updates.put("inline_query", update | {"chat_type": "private"})
        return asked

    def choose(self, asked: InlineQuery, result_id: str, chat: Chat) -> Json:
        """A person sends one of the results that the bot offered.

        Args:
            asked: The query, answered.
            result_id: Which result.
            chat: Where to; the bot need not be there, and cannot see the chat from its buttons.

        Returns:
            The message, which the bot knows by an `inline_message_id` alone.

        Raises:
            ValueError: When the bot offered no such result.
        """
        offered = (asked.answer or {}).get("results", [])
        result = next((each for each in offered if each["id"] == result_id), None)
        if result is None:
            raise ValueError(f"no result {result_id!r} was offered")
        sent = result["input_message_content"]
        fields = sending.content(sent["message_text"], sent) | {"via_bot": self.me.json()}
        chosen: Json = {"result_id": result_id, "from": asked.user.json(), "query": asked.query}
        if markup := checked_markup(result.get("reply_markup")):
            fields["reply_markup"] = markup
            chosen["inline_message_id"] = f"inline-{self.next_id()}"
        message = self.post(chat, asked.user, fields)
        if markup:
            self.inline_messages[chosen["inline_message_id"]] = message
        self.updates.put("chosen_inline_result", chosen)
        return message

    def block(self, user: User) -> None:
        """A person blocks the bot."""
        chat = self.chats[user.id]
        chat.blocked = True
        self._bot_changed(user, chat, "member", "kicked")

    def unblock(self, user: User) -> None:
        """A person takes the bot back."""
        chat = self.chats[user.id]
        chat.blocked = False
        self._bot_changed(user, chat, "kicked", "member")

    def set_bot(self, user: User, chat: Chat, status: Status, *, may_write: bool = True) -> None:
        """Somebody adds the bot to a chat, promotes it, restricts it or removes it."""
        before = chat.bot
        chat.bot, chat.bot_may_write = status, may_write
        if chat.type != "channel" and before not in PRESENT and status in PRESENT:
            self.updates.put(
                "message", dict(self.post(chat, user, {"new_chat_members": [self.me.json()]}))
            )
        self._bot_changed(user, chat, before, status)

    def migrate(self, chat: Chat) -> Chat:
        """A group becomes a supergroup, under another id."""
        new = self.open_chat("supergroup", chat.title)
        new.bot, new.statuses = chat.bot, dict(chat.statuses)
        chat.migrated_to = new.id
        for where, content in (
            (chat, {"migrate_to_chat_id": new.id}),
            (new, {"migrate_from_chat_id": chat.id}),
        ):
            self.updates.put("message", dict(self.post(where, None, content)))
        return new

    def _utter(
        self, user: User, chat: Chat | None, reply_to: int | None, thread: int | None, content: Json
    ) -> Json:
        chat = chat or self.chats[user.id]
        if chat.blocked:
            raise ValueError(f"{user.first_name} blocked the bot: unblock it first")
        chat.started = True
        fields: Json = {}
        if thread is not None:
            # A message of a topic answers the message that opened it, as far as the API tells.
            fields = self.reply_fields(chat, thread)
        if reply_to is not None:
            fields |= self.reply_fields(chat, reply_to)
        message = self.post(chat, user, fields | content)
        if self._seen(chat, message):
            self.updates.put("channel_post" if chat.type == "channel" else "message", dict(message))
        return message

    def _seen(self, chat: Chat, message: Json) -> bool:
        """Whether the bot sees a message; with privacy mode, in a group only what is for it."""
        if chat.bot not in PRESENT:
            return chat.type == "private"
        if chat.type in {"private", "channel"} or not self.privacy or chat.bot in ADMINISTRATORS:
            return True
        if "reply_to_message" in message and self.is_own(message["reply_to_message"]):
            return True
        marked = [
            (entity["type"], utf16_slice(message["text"], entity["offset"], entity["length"]))
            for entity in message.get("entities", [])
        ]
        name = f"@{self.me.username}".lower()
        return any(
            (kind == "bot_command" and ("@" not in words or words.lower().endswith(name)))
            or (kind == "mention" and words.lower() == name)
            for kind, words in marked
        )

    def _bot_changed(self, user: User, chat: Chat, before: Status, after: Status) -> None:
        change: Json = {"chat": chat.json(), "from": user.json(), "date": int(self.clock())}
        change["old_chat_member"] = member(self.me, before)
        change["new_chat_member"] = member(self.me, after, may_write=chat.bot_may_write)
        self.updates.put("my_chat_member", change)
