"""The library's own bot over the server in this process."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import (
    BotCommand,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.ext import Application, ApplicationBuilder, CommandHandler, ContextTypes, ExtBot

from bot.local.telegram import faults
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.request import LocalRequest
from tests.patience import PATIENCE

App = Application[Any, Any, Any, Any, Any, Any]


def build(telegram: Telegram) -> App:
    request = LocalRequest(telegram)
    return ApplicationBuilder().token(TOKEN).request(request).get_updates_request(request).build()


@pytest.fixture
async def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[ExtBot[Any]]:
    async with build(telegram).bot as bot:
        yield bot


async def test_what_the_bot_sends_is_what_the_person_has(
    telegram: Telegram, bot: ExtBot[Any]
) -> None:
    ada = telegram.person("Ada")
    asked = telegram.say(ada, "What of 🚀 space?")
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="m1:x")]])
    sent = await bot.send_message(
        ada.id,
        "🚀 <b>Space</b>",
        parse_mode="HTML",
        reply_markup=keyboard,
        reply_parameters=ReplyParameters(asked["message_id"]),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        disable_notification=True,
    )
    assert sent.text == "🚀 Space"
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "What of 🚀 space?"
    assert sent.parse_entities() == {sent.entities[0]: "Space"}
    assert (ada.id, sent.message_id) in telegram.silent
    edited = await sent.edit_text("Nothing on record", reply_markup=None)
    assert edited is not True
    assert [message["text"] for message in telegram.sent(ada)] == ["Nothing on record"]


async def test_a_press_is_answered_once(telegram: Telegram, bot: ExtBot[Any]) -> None:
    ada = telegram.person()
    telegram.say(ada, "/start")
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Topics", callback_data="t1")]])
    await bot.send_message(ada.id, "Welcome", reply_markup=keyboard)
    query = telegram.press(ada, telegram.sent(ada)[-1], "Topics")
    assert telegram.unanswered() == [query]
    updates = await bot.get_updates()
    pressed = updates[-1].callback_query
    assert pressed is not None
    assert pressed.data == "t1"
    await pressed.answer("Here they are", show_alert=True)
    assert telegram.unanswered() == []
    assert query.answer == {"text": "Here they are", "show_alert": True}
    with pytest.raises(BadRequest, match="Query is too old"):
        await pressed.answer()


async def test_a_button_that_is_not_there_cannot_be_pressed(
    telegram: Telegram, bot: ExtBot[Any]
) -> None:
    ada = telegram.person()
    telegram.say(ada, "/start")
    await bot.send_message(ada.id, "Welcome")
    with pytest.raises(ValueError, match="no button 'Topics'"):
        telegram.press(ada, telegram.sent(ada)[-1], "Topics")


async def test_files_go_both_ways(telegram: Telegram, bot: ExtBot[Any]) -> None:
    ada = telegram.person()
    telegram.send_document(ada, "interview.txt", b"Q: Why?\nA: So.", caption="New")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    file = await update.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"Q: Why?\nA: So."
    sent = await bot.send_document(
        ada.id, b"title,asked\n", filename="stats.csv", caption="<b>Stats</b>", parse_mode="HTML"
    )
    assert sent.document is not None
    assert sent.document.file_name == "stats.csv"
    assert sent.caption == "Stats"
    assert telegram.files[sent.document.file_id].content == b"title,asked\n"


async def test_the_menu_and_the_profile_are_kept(bot: ExtBot[Any]) -> None:
    commands = [BotCommand("ask", "Ask a question")]
    await bot.set_my_commands(commands, language_code="ru")
    assert list(await bot.get_my_commands(language_code="ru")) == commands
    assert list(await bot.get_my_commands()) == []
    await bot.set_my_short_description("Their own words")
    assert (
        await bot.get_my_short_description(language_code="zh")
    ).short_description == "Their own words"
    with pytest.raises(BadRequest, match="Description is too long"):
        await bot.set_my_description("x" * 513)


async def test_an_inline_query_is_answered(telegram: Telegram, bot: ExtBot[Any]) -> None:
    asked = telegram.ask_inline(telegram.person(), "vaccines")
    (update,) = await bot.get_updates()
    assert update.inline_query is not None
    article = InlineQueryResultArticle(
        "a1", "Vaccines", InputTextMessageContent("<i>So</i>", parse_mode="HTML")
    )
    await update.inline_query.answer([article], cache_time=60)
    assert asked.answer is not None
    assert [result["id"] for result in asked.answer["results"]] == ["a1"]


async def test_a_shared_result_is_known_by_its_inline_id(
    telegram: Telegram, bot: ExtBot[Any]
) -> None:
    ada = telegram.person()
    friends = telegram.group("Friends", ada, bot="left")
    asked = telegram.ask_inline(ada, "vaccines")
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Whole", callback_data="a1:x:0")]])
    text = InputTextMessageContent("<i>Part</i>", parse_mode="HTML")
    article = InlineQueryResultArticle("x", "Vaccines", text, reply_markup=keyboard)
    await bot.answer_inline_query(asked.id, [article])
    shared = telegram.choose(asked, "x", friends)
    assert shared["via_bot"]["id"] == telegram.me.id
    telegram.press(ada, shared, "Whole")
    chosen, pressed = [update.to_dict() for update in await bot.get_updates()][-2:]
    inline = chosen["chosen_inline_result"]["inline_message_id"]
    assert pressed["callback_query"]["inline_message_id"] == inline
    assert "message" not in pressed["callback_query"]
    assert await bot.edit_message_text("Whole", inline_message_id=inline) is True
    assert friends.messages[shared["message_id"]]["text"] == "Whole"
    with pytest.raises(BadRequest, match="Message_id_invalid"):
        await bot.edit_message_text("Whole", inline_message_id="inline-0")


async def test_refusals_become_the_errors_of_the_library(
    telegram: Telegram, bot: ExtBot[Any]
) -> None:
    ada = telegram.person()
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(ada.id, "Hello")
    telegram.say(ada, "/start")
    telegram.block(ada)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ada.id, "Hello")
    telegram.unblock(ada)
    await bot.send_message(ada.id, "Hello", reply_markup=ForceReply())
    group = telegram.group("Readers", ada, kind="group")
    moved = telegram.migrate(group)
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(group.id, "Hello")
    assert caught.value.new_chat_id == moved.id
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "Hello")


@pytest.mark.parametrize(
    ("fault", "error", "arrives"),
    [
        (faults.flood(7), RetryAfter, False),
        (faults.SERVER_ERROR, NetworkError, False),
        (faults.BAD_GATEWAY, NetworkError, False),
        (faults.BROKEN, NetworkError, False),
        (faults.LOST, NetworkError, True),
        (faults.LOST_IN_TIME, TimedOut, True),
    ],
)
@pytest.mark.filterwarnings("ignore:.*`retry_after` will be of type:DeprecationWarning")
async def test_faults_reach_the_bot(
    telegram: Telegram, bot: ExtBot[Any], fault: faults.Fault, error: type[Exception], arrives: bool
) -> None:
    ada = telegram.person()
    telegram.say(ada, "/start")
    telegram.policies = (lambda call: fault if call.method == "sendMessage" else None,)
    with pytest.raises(error):
        await bot.send_message(ada.id, "Hello")
    assert len(telegram.sent(ada)) == arrives


async def test_a_polling_bot_answers_and_stops(telegram: Telegram) -> None:
    answered = asyncio.Event()

    async def start(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.effective_chat is not None
        await update.effective_chat.send_message("Welcome")
        answered.set()

    application = build(telegram)
    application.add_handler(CommandHandler("start", start))
    ada = telegram.person()
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(timeout=30)
        telegram.say(ada, "/start@verbatim_local_bot")
        await asyncio.wait_for(answered.wait(), PATIENCE)
        await application.updater.stop()
        await application.stop()
    assert [message["text"] for message in telegram.sent(ada)] == ["Welcome"]
    assert telegram.updates.pending == []
