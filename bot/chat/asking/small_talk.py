"""What people say that is no question: greetings, thanks, goodbyes, complaints, doubts."""

from telegram import Update
from telegram.constants import ChatType

from bot.chat.asking.before import found_before
from bot.chat.asking.starting import offered_starters
from bot.chat.asking.views import MAX_HITS
from bot.chat.context import Context
from bot.chat.replying import say
from bot.chat.verifying.quotation import check_quotation
from bot.messages.asking.verdicts import matches, told_above
from bot.messages.browsing.welcome import greeting
from bot.messages.markup.message import Message
from bot.messages.notices import leading_on, only_quotes


async def greet(update: Update, context: Context) -> None:
    """A greeting: one line, and questions to start with."""
    offered = await offered_starters(context.services, context.words)
    await say(update, context, greeting(offered, context.words))


async def show_more(update: Update, context: Context) -> None:
    """“More”: what else was found for the last question."""
    found = await found_before(update, context, MAX_HITS)
    words = context.words
    if found is None:
        await say(update, context, Message(words("whole-question")))
        return
    records = [hit.record for hit in found[1].shown]
    if others := records[1:]:
        await say(update, context, matches(records[0].id, others, words))
    else:
        await say(update, context, leading_on("nothing-more", words))


async def answer_thanks(update: Update, context: Context) -> None:
    """Thanks."""
    await _say_in_private(update, context, "thanks")


async def say_goodbye(update: Update, context: Context) -> None:
    """A goodbye."""
    await _say_in_private(update, context, "goodbye")


async def acknowledge(update: Update, context: Context) -> None:
    """A word that asks nothing, such as “ok”."""
    await _say_in_private(update, context, "acknowledged")


async def regret(update: Update, context: Context) -> None:
    """A complaint, or an insult; after an answer, what else was found is offered."""
    found = await found_before(update, context, MAX_HITS)
    records = [hit.record for hit in found[1].shown] if found else []
    if len(records) > 1 and is_private(update):
        words = context.words
        others = matches(records[0].id, records[1:], words)
        await say(update, context, told_above(words("complaint"), others))
    else:
        await _say_in_private(update, context, "complaint")


async def judge_nothing(update: Update, context: Context) -> None:
    """Somebody doubts what was quoted: a part that they picked out is looked up."""
    if (message := update.effective_message) and message.quote:
        context.args = []
        await check_quotation(update, context)
        return
    await say(update, context, Message(context.words("doubt")))


async def quote_only(update: Update, context: Context) -> None:
    """What only the bot itself could do or tell, such as a joke, the time or a summary."""
    await say(update, context, only_quotes(context.words))


def is_private(update: Update) -> bool:
    """Whether nobody else reads what is said."""
    return bool(update.effective_chat and update.effective_chat.type == ChatType.PRIVATE)


async def _say_in_private(update: Update, context: Context, key: str) -> None:
    if is_private(update):
        await say(update, context, Message(context.words(key)))
