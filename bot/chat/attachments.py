"""Files and pictures leave here, beside the message that asked for them or has the button."""

from telegram import CallbackQuery, InputFile, MaybeInaccessibleMessage, ReplyParameters, Update
from telegram.constants import ParseMode

from bot.chat.context import Context
from bot.chat.places import place_of
from bot.chat.replying import is_led_away, notice, send_once
from bot.messages.asking.files import AnswerFile
from bot.messages.markup.html import Html


async def send_file(
    query: CallbackQuery, context: Context, file: AnswerFile, caption: Html, *, link: str
) -> None:
    """Sends a file beside the message with the button.

    Args:
        query: The press; it is answered.
        context: Its context.
        file: What is sent.
        caption: What is said below it.
        link: As of `show`.
    """
    if await is_led_away(query, context, link):
        return
    if (beside := query.message) is not None:
        await send_once(
            query,
            context,
            file.content,
            lambda: _send_document(context, beside, file.name, file.content, caption),
        )
    await notice(query, context)


async def reply_with_file(
    update: Update, context: Context, name: str, content: bytes, caption: Html
) -> None:
    """Sends a file beside the message that asked for it, or that has the button that did.

    Args:
        update: Of the message or the press.
        context: Its context.
        name: Of the file.
        content: Of the file.
        caption: What is said below it.
    """
    query = update.callback_query
    beside = query.message if query else update.effective_message
    if beside is not None:
        await send_once(
            query, context, content, lambda: _send_document(context, beside, name, content, caption)
        )


async def send_picture(update: Update, context: Context, png: bytes, caption: Html) -> None:
    """Sends a picture beside the message that asked for it.

    Args:
        update: Of the message.
        context: Its context.
        png: The picture.
        caption: What is said below it.
    """
    beside = update.effective_message
    if beside is None:
        return
    await context.services.delivery.send(
        beside.chat.id,
        lambda: context.bot.send_photo(
            beside.chat.id,
            InputFile(png, "chart.png"),
            caption=caption,
            parse_mode=ParseMode.HTML,
            **place_of(beside),
        ),
    )


async def _send_document(
    context: Context, beside: MaybeInaccessibleMessage, name: str, content: bytes, caption: Html
) -> None:
    await context.services.delivery.send(
        beside.chat.id,
        lambda: context.bot.send_document(
            beside.chat.id,
            InputFile(content, name),
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_parameters=ReplyParameters(beside.message_id, allow_sending_without_reply=True),
            **place_of(beside),
        ),
    )
