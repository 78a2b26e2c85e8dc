"""“Was this it?”: a thumb below an answer, once."""

from contextlib import suppress

from telegram import CallbackQuery, InlineKeyboardMarkup, Update
from telegram import Message as TelegramMessage
from telegram.error import BadRequest

from bot.chat.asking.shown import question_behind
from bot.chat.context import Context
from bot.chat.replying import notice
from bot.messages.buttons.asking import Rate
from bot.store.tally import Tallied


async def press_thumb(_: Update, context: Context, query: CallbackQuery, action: Rate) -> None:
    """Counts a mark, and takes the thumbs away."""
    message, services = query.message, context.services
    if context.is_onlooker or not isinstance(message, TelegramMessage):
        await notice(query, context)
        return
    if services.conversations.rate(message.chat.id, message.id):
        kept = services.settings.keep_questions and not action.right
        question = question_behind(query, context) if kept else ""
        services.tally.add(Tallied.RIGHT if action.right else Tallied.WRONG, question)
    await notice(
        query, context, context.words.plain("rated-right" if action.right else "rated-wrong")
    )
    with suppress(BadRequest):  # it was pressed twice, and they are gone
        await services.delivery.send(
            message.chat.id,
            lambda: context.bot.edit_message_reply_markup(
                message.chat.id, message.id, reply_markup=_without_thumbs(message)
            ),
            is_repeatable=True,
        )


def _without_thumbs(message: TelegramMessage) -> InlineKeyboardMarkup | None:
    if message.reply_markup is None:
        return None
    rows = [
        [button for button in row if Rate.decode(button.callback_data) is None]
        for row in message.reply_markup.inline_keyboard
    ]
    return InlineKeyboardMarkup([row for row in rows if row])
