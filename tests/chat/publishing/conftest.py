import pytest

from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import Chat, User
from tests.conftest import ADMIN


@pytest.fixture
def admin(telegram: Telegram) -> User:
    user = User(ADMIN, "Olga", None, "en")
    telegram.chats[ADMIN] = Chat(ADMIN, "private", "Olga", person=user)
    return user
