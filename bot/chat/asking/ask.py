"""Questions: `/ask`, plain text in a private chat, and what is said to the bot in a group."""

from telegram import ForceReply, Update
from telegram.constants import ChatType

from bot.chat.asking.question import asked_in, is_for, question_in
from bot.chat.asking.views import answer_to
from bot.chat.context import Context, words_for
from bot.chat.replying import reply
from bot.messages.markup.message import MAX_LABEL_UNITS, clip
from bot.messages.notices import short_message


async def ask(update: Update, context: Context) -> None:
    """`/ask QUESTION`, or text."""
    message = update.effective_message
    if message is None:
        return
    words = words_for(update)
    question = question_in(message, context.bot.username)
    if question:
        answer = await answer_to(question, context.services, words, context.bot.username)
        await reply(update, context, answer)
        return
    # `/ask` alone in reply to somebody's question asks that question.
    asked = message.reply_to_message
    if asked is not None and (question := asked_in(asked, context.bot.username)):
        answer = await answer_to(question, context.services, words, context.bot.username)
        await reply(update, context, answer, to=asked)
        return
    # In a group the next message reaches the bot only as a reply, so the reply is opened.
    placeholder = clip(words.plain("invite-placeholder"), MAX_LABEL_UNITS)
    force = ForceReply(selective=True, input_field_placeholder=placeholder)
    is_private = message.chat.type == ChatType.PRIVATE
    await reply(
        update, context, short_message("invite", words), force=None if is_private else force
    )


async def ask_in_group(update: Update, context: Context) -> None:
    """Text in a group: answered when it speaks to the bot."""
    message = update.effective_message
    if message is not None and is_for(message, context.bot.username):
        await ask(update, context)
