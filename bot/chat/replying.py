"""Messages leave here: replies, messages edited in place, answers to presses."""

from collections.abc import Awaitable, Callable

from telegram import CallbackQuery, ForceReply, MaybeInaccessibleMessage, ReplyParameters, Update
from telegram import Message as TelegramMessage
from telegram.constants import ChatType
from telegram.error import BadRequest, ChatMigrated

from bot.chat.context import Context
from bot.chat.places import place_of
from bot.messages.markup.keyboard import keyboard
from bot.messages.markup.message import MAX_NOTICE_UNITS, Message, clip, plain

NOT_MODIFIED = "message is not modified"

TOO_LATE = ("query is too old", "query_id_invalid")
"""What Telegram says of an answer to a press or an inline query for which it waits no more."""


async def reply(
    update: Update,
    context: Context,
    message: Message,
    *,
    force: ForceReply | None = None,
    to: TelegramMessage | None = None,
) -> int:
    """Sends a message as a reply to the one that asked for it, in the same thread.

    A reply keeps the question at hand: buttons find it again through `reply_to_message`.

    Args:
        update: Of the message that is answered.
        context: Its context.
        message: What is said.
        force: Opens the reader's reply, instead of buttons.
        to: The message that is replied to, when the question is in another one.

    Returns:
        The number of the message that was sent; 0 when it is not known.
    """
    asked = update.effective_message
    if asked is None:
        return 0
    answered = ReplyParameters((to or asked).id, allow_sending_without_reply=True)
    return await _send(context, asked, message, answered, force)


async def say(
    update: Update, context: Context, message: Message, *, force: ForceReply | None = None
) -> None:
    """Sends a message; in a group as a reply, so that it is seen who is meant.

    Args:
        update: Of the message that is answered, or of a press on a button below one.
        context: Its context.
        message: What is said.
        force: Opens the reader's reply, instead of buttons.
    """
    # Asked for the message of a press that is too old to be seen, `effective_message` warns.
    query = update.callback_query
    beside = query.message if query else update.effective_message
    if beside is None:
        return
    is_private = beside.chat.type == ChatType.PRIVATE or not beside.is_accessible
    to = (
        None if is_private else ReplyParameters(beside.message_id, allow_sending_without_reply=True)
    )
    await send_once(
        query, context, message.html, lambda: _send(context, beside, message, to, force)
    )


async def tell(chat: int, context: Context, message: Message) -> None:
    """Says something in a chat where nobody asked.

    Args:
        chat: Its number.
        context: Of the update that is the reason.
        message: What is said.
    """
    await context.services.delivery.send(
        chat, lambda: context.bot.send_html(chat, message.html, markup=keyboard(message.buttons))
    )


async def show(
    query: CallbackQuery,
    context: Context,
    message: Message,
    *,
    as_new_message: bool = False,
    link: str = "",
) -> None:
    """Shows what a press asked for in place of the message with the button, else in a new one.

    Args:
        query: The press; it is answered.
        context: Its context.
        message: What is said.
        as_new_message: Whether the message with the button stays as it is.
        link: What opens the same in the private chat of whoever pressed in a channel, in a chat
            that the bot is not in, or below an answer of somebody else in a group: one reader must
            not change what others read.
    """
    if await is_led_away(query, context, link):
        return
    if not as_new_message and _is_shown(query, message):
        await notice(query, context)
        return
    shown = query.message
    try:
        if not as_new_message and isinstance(shown, TelegramMessage):
            await _edit(context, shown.chat.id, message, message_id=shown.id, chat_id=shown.chat.id)
        else:
            await _send_new(query, context, message)
    except (BadRequest, ChatMigrated) as error:
        # Too old, deleted, or somebody else's: whatever the reason is, the reader gets the answer.
        if NOT_MODIFIED not in error.message.lower():
            await _send_new(query, context, message)
    await notice(query, context)


async def is_led_away(query: CallbackQuery, context: Context, link: str) -> bool:
    """Leads to their private chat whoever must not change, or add to, what others read.

    Args:
        query: The press; it is answered if this is so.
        context: Its context.
        link: As of `show`.

    Returns:
        Whether it did: in a channel, in a chat that the bot is not in, and below what somebody
        else asked for in a group.
    """
    if query.message is None or query.message.chat.type == ChatType.CHANNEL:
        await answer_press(
            query, context, url=link or f"https://t.me/{context.bot.username}?start=channel"
        )
    elif context.is_onlooker and link:
        await answer_press(query, context, url=link)
    elif context.is_onlooker:
        await notice(query, context, context.words.plain("notice-not-yours"))
    else:
        return False
    return True


def _is_shown(query: CallbackQuery, message: Message) -> bool:
    """Whether the message with the button says this already; Telegram refuses to edit it then."""
    shown = query.message
    return (
        isinstance(shown, TelegramMessage)
        and shown.text == plain(message.html).strip()
        and shown.reply_markup == keyboard(message.buttons)
    )


async def edit(context: Context, chat: int, sent: int, message: Message) -> bool:
    """Shows something else in a message of the bot.

    Args:
        context: Of the update.
        chat: Where the message is.
        sent: Its number.
        message: What is shown.

    Returns:
        Whether it is there to be read; `False` when the message was deleted, or cannot be edited.
    """
    try:
        await _edit(context, chat, message, chat_id=chat, message_id=sent)
    except BadRequest as error:
        return NOT_MODIFIED in error.message.lower()
    return True


async def _edit(context: Context, chat: int, message: Message, **where: int) -> None:
    await context.services.delivery.send(
        chat,
        lambda: context.bot.edit_html(where, message.html, markup=keyboard(message.buttons)),
        is_repeatable=True,
    )


async def notice(
    query: CallbackQuery, context: Context, text: str = "", *, alert: bool = False
) -> None:
    """Answers a press: takes the clock off the button, and says something where there is a text.

    Args:
        query: The press.
        context: Its context.
        text: Shown for a moment, `MAX_NOTICE_UNITS` units at most.
        alert: Whether it has to be closed by the reader.
    """
    told = await answer_press(query, context, clip(text, MAX_NOTICE_UNITS) or None, alert=alert)
    if not told and text and query.message is not None:
        # It was pressed while the bot was away: what is said has to be said in the chat.
        chat, place = query.message.chat.id, place_of(query.message)
        await context.services.delivery.send(
            chat, lambda: context.bot.send_message(chat, text, **place)
        )


async def refuse(query: CallbackQuery, context: Context, key: str, **values: str | int) -> None:
    """Answers a press that cannot be carried out: says why, until the reader closes it.

    Args:
        query: The press.
        context: Its context.
        key: Of what is said.
        values: Its variables.
    """
    await notice(query, context, context.words.plain(key, **values), alert=True)


async def answer_press(
    query: CallbackQuery,
    context: Context,
    text: str | None = None,
    *,
    alert: bool = False,
    url: str | None = None,
) -> bool:
    """Answers a press.

    Args:
        query: The press.
        context: Its context.
        text: Shown for a moment.
        alert: Whether the text has to be closed by the reader.
        url: What is opened instead.

    Returns:
        `False` when Telegram does not wait for the answer any more.
    """
    try:
        return await context.services.delivery.call(
            lambda: query.answer(text, show_alert=alert, url=url)
        )
    except BadRequest as error:
        if not any(words in error.message.lower() for words in TOO_LATE):
            raise
        return False


async def _send_new(query: CallbackQuery, context: Context, message: Message) -> None:
    """A new message where the button is, to the same question."""
    if query.message is None:
        return
    asked = query.message.reply_to_message if isinstance(query.message, TelegramMessage) else None
    to = ReplyParameters(asked.id, allow_sending_without_reply=True) if asked else None
    beside = query.message
    await send_once(query, context, message.html, lambda: _send(context, beside, message, to, None))


async def send_once(
    query: CallbackQuery | None,
    context: Context,
    content: object,
    send: Callable[[], Awaitable[object]],
) -> None:
    """Sends something, unless a double tap on its button is all that asks for it again.

    Args:
        query: The press that asks for it, if one does.
        context: Of the update.
        content: What is sent, to compare.
        send: Sends it.
    """
    taps = context.services.double_taps
    if query is None:
        await send()
    elif not taps.has_just_sent(query, content):
        await send()
        taps.sent(query, content)


async def _send(
    context: Context,
    beside: MaybeInaccessibleMessage,
    message: Message,
    to: ReplyParameters | None,
    force: ForceReply | None,
) -> int:
    """Sends a message into the chat and the topic of another."""
    return await context.services.delivery.send(
        beside.chat.id,
        lambda: context.bot.send_html(
            beside.chat.id,
            message.html,
            markup=force or keyboard(message.buttons),
            to=to,
            place=place_of(beside),
        ),
    )
