import logging
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat.errors import is_harmless, one_line
from bot.chat.services import Services
from bot.local.telegram import faults
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.faults import Call, Fault
from bot.local.telegram.refusal import Json, bad_request
from bot.store.trouble import StoreError, connect
from tests.conftest import Driver, driven

SECRET = "a question that is nobody's business"


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (TimedOut("api.telegram.org/bot1:A/getMe"), "Telegram could not be reached: TimedOut"),
        (NetworkError("bot1:A"), "Telegram could not be reached: NetworkError"),
        (TelegramError("<html>"), "Telegram could not be understood"),
        (InvalidToken("The token `1:A` was rejected"), "does not know the token"),
        (Conflict("x"), "Another program"),
        (Forbidden("bot was blocked by the user"), "does not let the bot write"),
        (BadRequest("Not enough rights to send text messages to the chat"), "let the bot write"),
        (BadRequest("TOPIC_CLOSED"), "let the bot write"),
        (ChatMigrated(-1001), "let the bot write"),
        (RetryAfter(timedelta(seconds=90)), "asks to wait"),
        (StoreError("The database is full"), "The database is full"),
    ],
)
def test_known_trouble_is_one_line_without_what_was_said(error: Exception, line: str) -> None:
    assert line in one_line(error)
    assert "\n" not in one_line(error)
    assert "1:A" not in one_line(error)


@pytest.mark.parametrize("error", [BadRequest("can't parse entities"), ZeroDivisionError()])
def test_a_mistake_of_the_program_is_no_known_trouble(error: Exception) -> None:
    assert one_line(error) == ""


def test_what_changes_nothing_is_harmless() -> None:
    assert is_harmless(BadRequest("Message is not modified: specified new message content"))
    assert is_harmless(BadRequest("Query is too old and response timeout expired"))
    assert is_harmless(BadRequest("QUERY_ID_INVALID"))
    assert not is_harmless(BadRequest("Chat not found"))
    assert not is_harmless(TimedOut())


@pytest.mark.usefixtures("corpus")
async def test_trouble_on_the_way_is_logged_in_a_line_without_words_ids_or_token(
    bot: Driver, ada: User, caplog: pytest.LogCaptureFixture
) -> None:
    bot.telegram.policies = (lambda call: faults.BROKEN if "send" in call.method else None,)
    await bot.say(ada, SECRET)
    assert caplog.records
    for record in caplog.records:
        assert record.levelno == logging.WARNING
        assert record.exc_info is None
    for private in (SECRET, str(ada.id), TOKEN):
        assert private not in caplog.text


@pytest.mark.usefixtures("corpus")
async def test_a_mistake_is_logged_with_its_place_and_the_reader_is_told_calmly(
    bot: Driver, ada: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delattr("bot.messages.browsing.topics.topics_page")
    (reply,) = await bot.say(ada, "/topics")
    assert reply["text"].startswith("Something went wrong")
    assert "Traceback" in caplog.text
    assert str(ada.id) not in caplog.text
    (answer,) = await bot.say(ada, "/documents")
    await bot.press(ada, answer, "Subscribe")
    caplog.clear()
    bot.telegram.policies = (lambda call: faults.BROKEN if "send" in call.method else None,)
    await bot.say(ada, "/topics")  # who cannot be told either
    assert [record.levelname for record in caplog.records] == ["ERROR", "WARNING"]


@pytest.mark.usefixtures("corpus")
async def test_a_record_that_cannot_be_read_is_told_apart(
    telegram: Telegram, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    async with driven(telegram, services) as bot:
        ada = telegram.person()
        path = services.store.path
        size = path.stat().st_size
        with path.open("r+b") as file:
            file.write(b"\0" * size)
        path.with_name(path.name + "-wal").write_bytes(b"")
        (reply,) = await bot.say(ada, "when does the bridge open")
    assert reply["text"].startswith("The interviews can’t be read right now")
    assert "is damaged" in caplog.text or "not a Verbatim database" in caplog.text


@pytest.mark.usefixtures("corpus")
async def test_what_cannot_be_saved_is_told_apart_and_questions_are_answered(
    bot: Driver, ada: User, services: Services
) -> None:
    async with services.store.write() as db:
        await db.execute("PRAGMA busy_timeout = 1")
    with closing(connect(services.store.path, "rw")) as other:
        other.execute("BEGIN IMMEDIATE")
        for said in ("/subscribe", "/language ru"):
            (reply,) = await bot.say(ada, said)
            assert reply["text"].startswith("That couldn’t be saved right now")
        (reply,) = await bot.say(ada, "when does the bridge open")
        assert "opens for traffic in April" in reply["text"]


@pytest.mark.usefixtures("corpus")
async def test_a_reader_who_blocked_the_bot_is_one_line(
    bot: Driver, ada: User, caplog: pytest.LogCaptureFixture
) -> None:
    bot.telegram.say(ada, "when does the bridge open")
    bot.telegram.block(ada)
    await bot.work()
    assert [record.getMessage() for record in caplog.records] == [
        "A chat does not let the bot write any more"
    ]


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("words", ["chat not found", "group chat was deactivated"])
async def test_a_chat_that_is_gone_is_one_line_and_nobody_is_told(
    bot: Driver, ada: User, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    bot.telegram.policies = (refusing("sendMessage", words),)
    assert await bot.say(ada, "when does the bridge open") == []
    assert caplog.messages == ["A chat does not let the bot write any more"]
    assert [call.method for call in bot.telegram.calls].count("sendMessage") == 1


def refusing(method: str, words: str) -> Callable[[Call], Fault | None]:
    return lambda call: faults.refused(bad_request(words)) if call.method == method else None


@pytest.mark.usefixtures("corpus")
async def test_what_is_harmless_is_neither_logged_nor_told(
    bot: Driver, ada: User, caplog: pytest.LogCaptureFixture
) -> None:
    bot.telegram.policies = (refusing("sendMessage", "message is not modified"),)
    assert await bot.say(ada, "/help") == []
    assert not caplog.records
    assert [call.method for call in bot.telegram.calls].count("sendMessage") == 1


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("words", ["query is too old", "QUERY_ID_INVALID"])
async def test_a_press_of_which_telegram_hears_no_more_is_answered_in_the_chat(
    bot: Driver, ada: User, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    (answer,) = await bot.say(ada, "when does the northern bridge open?")
    answer["reply_markup"]["inline_keyboard"] = [[{"text": "Old", "callback_data": "old"}]]
    bot.telegram.policies = (refusing("answerCallbackQuery", words),)
    bot.telegram.press(ada, answer, "Old")
    await bot.work()
    assert "no longer works" in bot.telegram.sent(ada)[-1]["text"]
    assert not caplog.records


@pytest.mark.usefixtures("corpus")
async def test_another_refusal_of_the_answer_to_a_press_is_a_mistake(
    bot: Driver, ada: User, caplog: pytest.LogCaptureFixture
) -> None:
    (answer,) = await bot.say(ada, "when does the northern bridge open?")
    bot.telegram.policies = (refusing("answerCallbackQuery", "url_invalid"),)
    bot.telegram.press(ada, answer, "Next question ›")
    await bot.work()
    assert "A handler failed" in caplog.messages


@pytest.mark.usefixtures("corpus")
async def test_a_flood_is_waited_for_and_the_answer_comes(bot: Driver) -> None:
    floods = [faults.flood(1)]

    def policy(call: Call) -> Fault | None:
        return floods.pop() if call.method == "sendMessage" and floods else None

    bot.telegram.policies = (policy,)
    (answer,) = await bot.say(bot.telegram.person(), "when does the bridge open")
    assert "northern bridge" in answer["text"]


@pytest.mark.usefixtures("corpus")
async def test_a_flood_that_lasts_is_not_waited_for(
    bot: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    bot.telegram.policies = (lambda call: faults.flood(600) if "send" in call.method else None,)
    assert await bot.say(bot.telegram.person(), "when does the bridge open") == []
    assert "asks to wait" in caplog.text


@pytest.mark.usefixtures("corpus")
async def test_a_press_where_the_bot_may_not_write_is_answered_once(
    bot: Driver, ada: User, caplog: pytest.LogCaptureFixture
) -> None:
    group = bot.telegram.group("Ferry friends", ada)
    (listed,) = await bot.say(ada, "/documents", group)
    bot.telegram.set_bot(ada, group, "restricted", may_write=False)
    await bot.press(ada, listed, "Subscribe")
    answers = [call for call in bot.telegram.calls if call.method == "answerCallbackQuery"]
    assert len(answers) == 1
    assert not any(record.exc_info for record in caplog.records)


MARKED = [{"type": "bold", "offset": 0, "length": 3}]


@pytest.mark.usefixtures("corpus")
async def test_marks_without_a_text_are_no_fault(
    bot: Driver, ada: User, caplog: pytest.LogCaptureFixture
) -> None:
    group = bot.telegram.group("Readers", ada, bot="administrator")
    bot.telegram.chats[ada.id].started = True
    unwritten: list[Json] = [{"caption_entities": MARKED}, {"entities": MARKED}]
    for fields in unwritten:
        for chat in (group, bot.telegram.chats[ada.id]):
            bot.telegram.updates.put("message", dict(bot.telegram.post(chat, ada, fields)))
            await bot.work()
    assert not [record for record in caplog.records if record.exc_info]


@pytest.mark.usefixtures("corpus")
async def test_nobody_is_told_of_trouble_with_an_answer_that_may_have_arrived(
    bot: Driver, ada: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram takes it, and what it says to that does not come through whole."""

    async def torn(*arguments: Any, **options: Any) -> int:  # noqa: ANN401 (passed on)
        await sending(*arguments, **options)
        raise TelegramError("Invalid server response")

    sending = bot.application.bot.send_html
    monkeypatch.setattr(type(bot.application.bot), "send_html", lambda _, *a, **o: torn(*a, **o))
    (answer,) = await bot.say(ada, "when does the northern bridge open?")
    assert "opens for traffic in April" in answer["text"]
    assert "could not be understood" in caplog.text
