"""What a handler is given beside the update, typed."""

from typing import Any

from telegram import Update, User
from telegram.ext import Application, BaseHandler, CallbackContext

from bot.chat.client import Client
from bot.chat.services import Services
from bot.messages.language.words import Words, words
from bot.store.subscribers.chats import chosen_language

Nobody = dict[Any, Any]
"""Nothing is kept for a user, a chat or the bot: all state is in the database."""


class Verbatim(Application[Client, "Context", Nobody, Nobody, Nobody, None]):
    """The application, with its services."""

    def __init__(self, *, services: Services, **kwargs: Any) -> None:  # noqa: ANN401 (the library's)
        super().__init__(**kwargs)
        self.services = services

    async def process_update(self, update: object) -> None:
        """Handles an update; alerts give way meanwhile."""
        with self.services.pace.active_requests.track():
            await super().process_update(update)


class Context(CallbackContext[Client, Nobody, Nobody, Nobody]):
    """The context of one update.

    Attributes:
        services: What outlives the update.
        words: In which the update is answered; `presence` finds out which they are.
        is_onlooker: Whether somebody pressed a button below what another person asked for.
    """

    def __init__(
        self, application: Verbatim, chat_id: int | None = None, user_id: int | None = None
    ) -> None:
        super().__init__(application, chat_id, user_id)
        self.services = application.services
        self.words = words(None)
        self.is_onlooker = False


Handler = BaseHandler[Update, Context, Any]


async def words_for(services: Services, user: User | None, chat: int | None = None) -> Words:
    """The words for somebody: as chosen for the chat or by the person, else as Telegram tells.

    Args:
        services: Where choices are kept.
        user: Whoever is answered.
        chat: In which chat.
    """
    here = list(dict.fromkeys(filter(None, (chat, user.id if user else None))))
    async with services.store.read() as db:
        chosen = await chosen_language(db, here)
    return words(chosen or (user.language_code if user else None))
