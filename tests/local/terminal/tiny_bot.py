"""A bot of a few lines, in the terminal: what the tests of the terminal talk to."""

import asyncio
import sys
from typing import Any

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.local.telegram.request import LocalRequest
from bot.local.terminal.session import run_terminal

Context = ContextTypes.DEFAULT_TYPE
SUBSCRIBERS: asyncio.Queue[int] = asyncio.Queue()
ANSWER = (
    "<b>Are vaccines recognised?</b>\nInterfax · 2 August 2021\n"
    "<blockquote>China and Russia are <b>ready to consider</b> mutual recognition of the main "
    "vaccines used by the two countries, "
    "我们愿意与俄罗斯伙伴讨论疫苗互认问题并且继续推进合作，这对两国人民都有好处。</blockquote>\n"
    "<blockquote expandable>First paragraph.\n\nSecond paragraph 🚀.</blockquote>\n"
    '<a href="https://example.org/interview">Source</a>'
)
KEYBOARD = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("‹ previous", callback_data="previous"),
            InlineKeyboardButton("next ›", callback_data="next"),
        ],
        [InlineKeyboardButton("Source", url="https://example.org/interview")],
        [InlineKeyboardButton("Share", switch_inline_query="vaccines")],
        [InlineKeyboardButton("Elsewhere", callback_data="elsewhere")],
    ]
)


async def start(update: Update, _context: Context) -> None:
    assert update.effective_chat
    await update.effective_chat.send_message("Welcome")


async def ask(update: Update, _context: Context) -> None:
    assert update.effective_chat
    await update.effective_chat.send_message(ANSWER, parse_mode="HTML", reply_markup=KEYBOARD)


async def fail(update: Update, _context: Context) -> None:
    assert update.effective_chat
    await update.effective_chat.send_message("x" * 4097)


async def hang(_update: Update, _context: Context) -> None:
    await asyncio.Event().wait()


async def subscribe(update: Update, _context: Context) -> None:
    assert update.effective_chat
    await update.effective_chat.send_message("Subscribed")
    SUBSCRIBERS.put_nowait(update.effective_chat.id)


async def alerts(bot: Bot) -> None:
    chat_id = await SUBSCRIBERS.get()
    await asyncio.sleep(0.2)
    await bot.send_message(chat_id, "A new interview")
    raise RuntimeError("the outbox\nis closed")


async def press(update: Update, _context: Context) -> None:
    query = update.callback_query
    assert query
    if query.data == "elsewhere":
        await query.answer(url="https://t.me/verbatim_local_bot?start=x")
        return
    await query.answer("That is the last one")
    await query.edit_message_text("The end")


async def inline(update: Update, _context: Context) -> None:
    assert update.inline_query
    article = InlineQueryResultArticle(
        "a1", "Are vaccines recognised?", InputTextMessageContent("So"), description="Interfax"
    )
    await update.inline_query.answer([article])


async def echo(update: Update, _context: Context) -> None:
    assert update.message
    await asyncio.sleep(0.05)
    assert update.message.text
    await update.message.reply_text(f"You said: {update.message.text[:60]}", do_quote=True)


def build(token: str, request: LocalRequest) -> Application[Any, Any, Any, Any, Any, Any]:
    application = (
        ApplicationBuilder().token(token).request(request).get_updates_request(request).build()
    )
    for command, callback in (
        ("start", start),
        ("ask", ask),
        ("fail", fail),
        ("hang", hang),
        ("subscribe", subscribe),
    ):
        application.add_handler(CommandHandler(command, callback))
    application.add_handler(CallbackQueryHandler(press))
    application.add_handler(InlineQueryHandler(inline))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    return application


if __name__ == "__main__":
    try:
        asyncio.run(run_terminal(build, background=[alerts]))
    except BrokenPipeError:
        sys.stdout = sys.stderr
    sys.stdout.write("left\n")
