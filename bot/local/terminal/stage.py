"""Who speaks in the terminal, where, and in which language their Telegram is."""

import re
from dataclasses import replace

from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import Chat, User

HELP = """\
A line is a message, #2 presses button 2, @{bot} WORDS asks from another chat.
:as NAME        speak as somebody else; :as You is you again
:lang ru        set their Telegram to another language
:in group       go into a group; :in forum, :in private
:reply WORDS    reply to the last message of the bot
:edit WORDS     edit your last message
:help           this; Ctrl-D leaves"""

_DIRECTION = re.compile(r":(as|lang|in|reply|edit|help)\b\s*(.*)", re.DOTALL)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z]{2,8})?", re.IGNORECASE)
_YOU = "You"
_PRIVATE = "private"
_TITLES = {"group": "Group", "forum": "Forum"}


class Stage:
    """The people and chats of the terminal; one person speaks at a time.

    Args:
        telegram: The server that they are in.
        language: Of the Telegram of whoever sits at the terminal.
    """

    def __init__(self, telegram: Telegram, language: str) -> None:
        self._telegram = telegram
        self._language = language
        self.person = self._come(_YOU)
        self.chat: Chat | None = None
        self.thread: int | None = None

    def direct(self, line: str) -> str | None:
        """Follows a direction of the terminal.

        Args:
            line: What was typed.

        Returns:
            What is told of it, perhaps nothing; `None` for a line that is a message.
        """
        match = _DIRECTION.fullmatch(line)
        if match is None:
            return None
        verb, rest = match[1], match[2].strip()
        if verb == "help":
            return HELP.format(bot=self._telegram.me.username)
        if verb in {"reply", "edit"}:
            return self._answer(verb, rest)
        if verb == "as" and rest:
            self._speak_as(rest)
        elif verb == "lang" and _LANGUAGE.fullmatch(rest):
            self.person = replace(self.person, language_code=rest.lower())
            self._telegram.chats[self.person.id].person = self.person
        elif verb == "in" and rest in {_PRIVATE, *_TITLES}:
            self._go(rest)
        else:
            return f"That is not understood: {line}\n:help tells what is."
        return f"{self.person.first_name} {self.place}. Language: {self.person.language_code}."

    @property
    def place(self) -> str:
        """Where the person is, in words."""
        return f"in the {self.chat.title.lower()}" if self.chat else "in private"

    def say(self, text: str) -> None:
        """The person writes where they are.

        Raises:
            ValueError: No client of Telegram would send it.
        """
        self._telegram.say(
            self.person, text, self.chat, reply_to=self._reply_opened(), thread=self.thread
        )

    def _reply_opened(self) -> int | None:
        """The last message, if it opens the reply to it, as a client of Telegram does."""
        where = self.chat or self._telegram.chats[self.person.id]
        last = next(reversed(where.messages), 0)
        return last if (where.id, last) in self._telegram.asking else None

    def _answer(self, verb: str, text: str) -> str:
        """Replies to the last message of the bot, or edits the last one of the person."""
        where = self.chat or self._telegram.chats[self.person.id]
        of_bot = verb == "reply"
        found = [
            message
            for message in where.messages.values()
            if self._telegram.is_own(message) == of_bot
            and (of_bot or message.get("from", {}).get("id") == self.person.id)
            and "text" in message
        ]
        if not found or not text:
            return "There is nothing to reply to." if of_bot else "There is nothing to edit."
        if of_bot:
            last = found[-1]["message_id"]
            self._telegram.say(self.person, text, self.chat, reply_to=last, thread=self.thread)
        else:
            self._telegram.edit(found[-1], text)
        return ""

    def _speak_as(self, name: str) -> None:
        known = (each.person for each in self._telegram.chats.values() if each.person)
        self.person = next(
            (each for each in known if each.first_name.casefold() == name.casefold()), None
        ) or self._come(name[:64])
        if self.chat:
            self.chat.statuses.setdefault(self.person.id, "member")

    def _go(self, where: str) -> None:
        if where == _PRIVATE:
            self.chat = self.thread = None
            return
        title = _TITLES[where]
        known = (each for each in self._telegram.chats.values() if each.title == title)
        self.chat = next((each for each in known if not each.person), None)
        if self.chat is None:
            self.chat = self._telegram.group(title, self.person, forum=where == "forum", bot="left")
            if where == "forum":
                self._telegram.topic(self.chat, "Questions")
            self._telegram.set_bot(self.person, self.chat, "member")
        self.chat.statuses.setdefault(self.person.id, "member")
        self.thread = next(iter(self.chat.topics), None)

    def _come(self, name: str) -> User:
        person = self._telegram.person(name, language_code=self._language)
        # You are the same whenever the terminal is opened, so that alerts ordered earlier may come.
        self._telegram.chats[person.id].started = name == _YOU
        return person
