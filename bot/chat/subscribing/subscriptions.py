"""`/subscriptions`, `/unsubscribe`, and the buttons of both."""

import asyncio
from datetime import datetime

from telegram import CallbackQuery, Update

from bot.alerts import subscribing
from bot.alerts.choices import WEEKDAYS, ChoiceError, chooses_zone
from bot.alerts.composing import subscription_name
from bot.alerts.subscribing import InterestError, parse_interest
from bot.alerts.zones import ZONES, zone_of
from bot.chat.context import Context
from bot.chat.replying import refuse, say, show
from bot.chat.services import Services
from bot.chat.subscribing.target_chat import TargetChat, target_of_command, target_of_press
from bot.chat.subscribing.transfer import export, import_answered
from bot.messages.buttons.plain import Choose
from bot.messages.buttons.subscribing import Unsubscribe
from bot.messages.markup.html import Html
from bot.messages.markup.message import Message, clip
from bot.messages.subscribing import pickers
from bot.messages.subscribing import subscriptions as messages
from bot.messages.subscribing.choice_buttons import CHOICE_FIELDS
from bot.messages.subscribing.subscriptions import Named
from bot.search.query.filters import FilterError
from bot.search.topics.topics import find_topic
from bot.store.subscribers import chats
from bot.store.subscribers.chats import Subscriber
from bot.store.subscribers.subscriptions import (
    InterestKind,
    Subscription,
    subscription,
    subscriptions_of,
)


async def stop_subscription(update: Update, context: Context) -> None:
    """`/unsubscribe TOPIC OR WORDS` ends one; alone, it asks whether all are to end."""
    target = await target_of_command(update, context)
    if target is None:
        return
    words = context.words
    store = context.services.store
    async with store.read() as db:
        mine = await subscriptions_of(db, target.destination.chat)
    if not mine:
        await say(update, context, Message(words("no-subscriptions")))
        return
    if not target.rest:
        await say(update, context, pickers.confirm_end_all(target.shown, words))
        return
    meant = await _named_subscriptions(target.rest, mine, context)
    await subscribing.unsubscribe(store, target.destination.chat, [each.key for each in meant])
    if meant:
        heading = words("unsubscribed", name=clip(_name(meant[0], context), 60))
    else:
        heading = words("unsubscribed-unknown", name=clip(target.rest, 60))
    await say(update, context, await _overview(target, context, heading))


async def press_unsubscribe(
    update: Update, context: Context, query: CallbackQuery, action: Unsubscribe
) -> None:
    """A button that ends one subscription."""
    words = context.words
    store = context.services.store
    async with store.read() as db:
        ended = await subscription(db, action.subscription)
    here = update.effective_chat.id if update.effective_chat else 0
    target = await target_of_press(
        update, context, 0 if not ended or ended.chat == here else ended.chat
    )
    if target is None:
        return
    if ended:
        await subscribing.unsubscribe(store, ended.chat, [ended.key])
    name = clip(_name(ended, context), 60) if ended else ""
    heading = words("unsubscribed", name=name) if ended else Html()
    await show(query, context, await _overview(target, context, heading))


async def change_subscriptions(update: Update, context: Context) -> None:
    """`/subscriptions` shows them; `/subscriptions daily 9` and the like change how they come."""
    target = await target_of_command(update, context)
    if target is None:
        return
    words = context.words
    heading, tells_zone = Html(), False
    if target.rest.casefold() in {"export", "import"}:
        does = export if target.rest.casefold() == "export" else import_answered
        await does(update, context, target)
        return
    if target.rest:
        try:
            tells_zone = await _change(target, target.rest, context.services)
        except ChoiceError:
            heading = words("not-a-choice", words=clip(target.rest, 60))
    overview = await _overview(target, context, heading, tells_zone=tells_zone)
    await say(update, context, overview)


async def press_choice(
    update: Update, context: Context, query: CallbackQuery, action: Choose
) -> None:
    """A button of the list."""
    chat, _, does = action.fields.removeprefix(CHOICE_FIELDS).partition(":")
    try:
        target = await target_of_press(update, context, int(chat))
        if target is not None:
            await show(query, context, await _pressed(target, does, context))
    except (ValueError, ChoiceError):
        await refuse(query, context, "notice-stale")


async def _overview(
    target: TargetChat, context: Context, heading: Html, *, tells_zone: bool = False
) -> Message:
    async with context.services.store.read() as db:
        chat = await chats.subscriber(db, target.destination.chat)
        mine = await subscriptions_of(db, target.destination.chat)
    chat = chat or Subscriber(
        target.destination.chat, target.destination.kind, target.destination.language
    )
    named = [Named(each, _name(each, context)) for each in mine]
    return messages.subscriptions_overview(
        chat,
        named,
        target.shown,
        context.words,
        now=datetime.now(zone_of(chat.plan.zone)),
        heading=heading,
        tells_zone=tells_zone,
    )


async def _pressed(target: TargetChat, does: str, context: Context) -> Message:
    """What a button of the list shows next.

    Raises:
        ChoiceError: The button does nothing any more.
    """
    services, words = context.services, context.words
    async with services.store.read() as db:
        chat = await chats.subscriber(db, target.destination.chat)
        mine = await subscriptions_of(db, target.destination.chat)
    if chat is None or does == "show":
        return await _overview(target, context, Html())
    opened = {
        "hours": lambda: pickers.hour_picker(chat, target.shown, words),
        "days": lambda: pickers.day_picker(chat, target.shown, words),
        "quiets": lambda: pickers.quiet_picker(chat, target.shown, words),
        "zones": lambda: pickers.zone_picker(ZONES, chat, target.shown, words),
        "ends": lambda: pickers.confirm_end_all(target.shown, words),
    }
    if does in opened:
        return opened[does]()
    heading, tells_zone = Html(), False
    if does == "end":
        await subscribing.unsubscribe(services.store, chat.id, [each.key for each in mine])
        heading = words("unsubscribed-all")
    else:
        tells_zone = await _change(target, _as_words(does), services)
    return await _overview(target, context, heading, tells_zone=tells_zone)


def _as_words(does: str) -> str:
    """What the fields of a button would be as words of the command."""
    verb, _, value = does.partition(":")
    if verb in {"digest", "hour"}:
        return value
    if verb == "day":
        return WEEKDAYS[int(value) % 7]
    return f"{verb} {value}".strip()


async def _change(target: TargetChat, said: str, services: Services) -> bool:
    """Changes how and when a chat hears; gives whether a time zone was chosen."""
    async with services.store.read() as db:
        chat = await chats.subscriber(db, target.destination.chat)
    if chat is not None:
        await subscribing.change_choices(services.store, chat, said)
    return chooses_zone(said)


async def _named_subscriptions(
    said: str, mine: list[Subscription], context: Context
) -> list[Subscription]:
    """The subscription that somebody names."""
    plain = said.strip("\"“”«»'").casefold()
    lexicon = context.services.lexicon
    named = [
        each for each in mine if plain in {each.what.casefold(), _name(each, context).casefold()}
    ]
    if named:
        return named
    try:
        # In a thread, since names of topics are analysed first.
        interest = await asyncio.to_thread(parse_interest, said, lexicon)
    except (InterestError, FilterError):
        return []
    meant = {(interest.kind, interest.what)}
    if topic := await asyncio.to_thread(find_topic, lexicon, said):
        meant.add((InterestKind.TOPIC, topic.id))
    return [each for each in mine if (each.kind, each.what) in meant][:1]


def _name(each: Subscription, context: Context) -> str:
    return subscription_name(each.kind, each.what, context.services.lexicon, context.words)
