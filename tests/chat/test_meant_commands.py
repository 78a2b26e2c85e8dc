"""Commands in another language, apart from their slash, or before a colon."""

import pytest

from bot.chat.commands import commands_for
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import words
from tests.conftest import Driver

pytestmark = pytest.mark.usefixtures("corpus")

ASKED = "when does the northern bridge open"


@pytest.mark.parametrize(
    "written",
    [
        f"/ ask {ASKED}",
        f"/ask: {ASKED}",
        f"ask: {ASKED}",
        f"Question: {ASKED}?",
        f"/question {ASKED}",
        f"/вопрос {ASKED}",
        f"/提问 {ASKED}",
        f"/提問 {ASKED}",
        f"提问：{ASKED}",
    ],
)
async def test_a_question_is_asked_however_its_command_is_written(
    bot: Driver, written: str
) -> None:
    ada = bot.telegram.person()
    (meant,) = await bot.say(ada, f"/ask {ASKED}")
    (answer,) = await bot.say(ada, written)
    assert answer["text"] == meant["text"]
    (source,) = await bot.say(ada, "source?")
    assert "The Harbour Post" in source["text"]


@pytest.mark.parametrize(
    ("code", "written", "said"),
    [
        ("ru", "/тема порт", "Порт · "),
        ("ru", "/проверить «There will be no toll for residents»", "Дословно"),
        ("en", "verify: There will be no toll for residents", "Word for word"),
        ("ru", "/хелп", "Как спрашивать"),
        ("zh", "/話題 港口", "港口 · "),
        ("zh", "/隐私", "存储哪些数据"),
        ("en", "/lang russian", "Язык ответов: Русский."),
        ("en", "/ topics", "Topics"),
        ("en", "/frobnicate", "Unknown command"),
        ("en", "/frobnicate qwertz uiop", "“frobnicate qwertz uiop”"),
        ("en", "/search dredging", "harbour basins"),
        ("en", "/who is the mayor", "Ada Marsh"),
        ("ru", "/найди паром", "паром"),
        ("en", "ask:", "What would you like to know?"),
        ("zh", "提问：", "您想了解什么"),
        ("en", "/stats", "Only administrators"),
        ("en", "news: the bridge", "bridge"),
    ],
)
async def test_other_commands_have_other_names_too(
    bot: Driver, code: str, written: str, said: str
) -> None:
    person = bot.telegram.person(language_code=code)
    (reply,) = await bot.say(person, written)
    assert said in reply["text"]


async def test_what_is_subscribed_to_in_another_language_is_found_again(bot: Driver) -> None:
    pyotr = bot.telegram.person(language_code="ru")
    (offer,) = await bot.say(pyotr, "/подписаться на маяк")
    await bot.press(pyotr, offer, "Подписаться")
    assert offer["text"].startswith("Вы подписались: «маяк»")
    ada = bot.telegram.person()
    (offer,) = await bot.say(ada, "/subscribe to the lighthouse")
    assert "“the lighthouse”" in offer["text"]


async def test_in_a_group_such_a_command_has_to_speak_to_the_bot(bot: Driver) -> None:
    ada = bot.telegram.person()
    group = bot.telegram.group("Readers", ada, bot="administrator")
    assert await bot.say(ada, f"/вопрос {ASKED}", group) == []
    assert await bot.say(ada, f"question: {ASKED}", group) == []
    name = f"@{bot.telegram.me.username}"
    (answer,) = await bot.say(ada, f"{name} /вопрос {ASKED}", group)
    assert "opens for traffic in April" in answer["text"]


def test_no_two_commands_are_called_the_same() -> None:
    called = [
        name.strip()
        for command in commands_for(admin=False)
        for language in LANGUAGES
        for name in words(language).plain(command.called).split(",")
    ]
    assert len(called) == len(set(called))
    assert not set(called) & {command.name for command in commands_for(admin=True)}


async def test_a_forwarded_exchange_is_looked_up_and_not_asked(bot: Driver) -> None:
    ada = bot.telegram.person()
    written = "Question: Is there a toll? “There will be no toll for residents”"
    origin = {"type": "hidden_user", "sender_user_name": "Ben", "date": 1}
    where = bot.telegram.chats[ada.id]
    where.started = True
    sent = bot.telegram.post(where, ada, {"text": written, "forward_origin": origin})
    bot.telegram.updates.put("message", dict(sent))
    await bot.work()
    (reply,) = bot.telegram.sent(ada)
    assert "Word for word" in reply["text"]


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("/harbour", "harbour"),
        ("/stairs who painted them", "“stairs who painted them”"),
        ("/random dredging", "harbour basins"),
        ("/latest 2", "The bridge will open in spring"),
        ("/frobnicate", "Unknown command"),
    ],
)
async def test_what_stands_behind_a_slash_and_is_no_command_is_asked(
    bot: Driver, said: str, reply: str
) -> None:
    (told,) = await bot.say(bot.telegram.person(), said)
    assert reply in told["text"]
