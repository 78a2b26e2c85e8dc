"""`/subscribe`, `/unsubscribe`, `/subscriptions`, and the buttons of the three."""

import asyncio
from datetime import datetime

from telegram import CallbackQuery, Update

from bot.alerts import subscribing
from bot.alerts.choices import WEEKDAYS, ChoiceError
from bot.alerts.composing import subscription_name
from bot.alerts.subscribing import Interest, InterestError, is_topic, parse_interest
from bot.alerts.zones import ZONES, zone_of
from bot.chat.context import Context
from bot.chat.replying import notice, say, show
from bot.chat.services import Services
from bot.chat.subscribing.target_chat import TargetChat, target_of_command, target_of_press
from bot.messages.browsing.topics import topic_title, topics_on_record
from bot.messages.language.words import Words
from bot.messages.markup.buttons import EVERYTHING, Choose, Subscribe, Unsubscribe
from bot.messages.markup.html import Html
from bot.messages.markup.message import Message, clip
from bot.messages.subscribing import subscriptions as messages
from bot.messages.subscribing.subscriptions import Named
from bot.store import chats, interviews
from bot.store.chats import Subscriber
from bot.store.subscriptions import (
    InterestKind,
    Subscription,
    TooManySubscriptionsError,
    subscription,
    subscriptions_of,
)

_FIELDS = "subs:"
"""What the fields of these buttons begin with."""


async def start_subscription(update: Update, context: Context) -> None:
    """`/subscribe`, `/subscribe TOPIC`, `/subscribe WORDS`, `/subscribe @channel …`."""
    target = await target_of_command(update, context)
    if target is None:
        return
    words = context.words
    try:
        interest = await _parse_interest(target.rest, context.services)
    except InterestError as error:
        text = words(str(error), most=subscribing.MAX_INTEREST_CHARS)
        await say(update, context, Message(text))
        return
    await say(update, context, await _subscribe(target, interest, context.services, words))


async def press_subscribe(
    update: Update, context: Context, query: CallbackQuery, action: Subscribe
) -> None:
    """A button that subscribes to a topic, or to everything."""
    words = context.words
    everything = action.topic == EVERYTHING
    if not everything and not is_topic(action.topic, context.services.lexicon):
        await notice(query, context, words.plain("notice-stale"), alert=True)
        return
    target = await target_of_press(update, context, 0)
    if target is None:
        return
    interest = (
        Interest(InterestKind.EVERYTHING)
        if everything
        else Interest(InterestKind.TOPIC, action.topic)
    )
    message = await _subscribe(target, interest, context.services, words)
    await say(update, context, message)
    await notice(query, context)


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
        await say(update, context, messages.confirm_end_all(target.shown, words))
        return
    meant = await _named_subscriptions(target.rest, mine, context.services, words)
    await subscribing.unsubscribe(store, target.destination.chat, [each.key for each in meant])
    if meant:
        heading = words("unsubscribed", name=clip(_name(meant[0], context.services, words), 60))
    else:
        heading = words("unsubscribed-unknown", name=clip(target.rest, 60))
    await say(update, context, await _overview(target, context.services, words, heading))


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
    name = clip(_name(ended, context.services, words), 60) if ended else ""
    heading = words("unsubscribed", name=name) if ended else Html()
    await show(query, context, await _overview(target, context.services, words, heading))


async def change_subscriptions(update: Update, context: Context) -> None:
    """`/subscriptions` shows them; `/subscriptions daily 9` and the like change how they come."""
    target = await target_of_command(update, context)
    if target is None:
        return
    words = context.words
    heading = Html()
    if target.rest:
        try:
            await _change(target, target.rest, context.services)
        except ChoiceError:
            heading = words("not-a-choice", words=clip(target.rest, 60))
    await say(update, context, await _overview(target, context.services, words, heading))


async def press_choice(
    update: Update, context: Context, query: CallbackQuery, action: Choose
) -> None:
    """A button of the list."""
    words = context.words
    chat, _, does = action.fields.removeprefix(_FIELDS).partition(":")
    try:
        target = await target_of_press(update, context, int(chat))
        if target is not None:
            await show(query, context, await _pressed(target, does, context.services, words))
    except (ValueError, ChoiceError):
        await notice(query, context, words.plain("notice-stale"), alert=True)


def is_choice(action: Choose) -> bool:
    """Whether a button is one of the list of subscriptions."""
    return action.fields.startswith(_FIELDS)


async def _subscribe(
    target: TargetChat, interest: Interest, services: Services, words: Words
) -> Message:
    try:
        ordered, chat, added = await subscribing.subscribe(
            services.store, target.destination, interest
        )
    except TooManySubscriptionsError as error:
        return Message(words("subscribe-full", most=error.limit))
    async with services.store.read() as db:
        counts = await interviews.topic_counts(db)
    topics = topics_on_record(counts, services.lexicon)
    return messages.subscription_confirmed(
        Named(ordered, _name(ordered, services, words)),
        chat,
        target.shown,
        words,
        added=added,
        count=counts.get(interest.what, 0),
        example=topic_title(topics[0], services.lexicon, words) if topics else "",
        word=_other_name(target.rest, ordered, services),
        now=_now(chat),
    )


async def _overview(target: TargetChat, services: Services, words: Words, heading: Html) -> Message:
    async with services.store.read() as db:
        chat = await chats.subscriber(db, target.destination.chat)
        mine = await subscriptions_of(db, target.destination.chat)
    chat = chat or Subscriber(
        target.destination.chat, target.destination.kind, target.destination.language
    )
    named = [Named(each, _name(each, services, words)) for each in mine]
    return messages.subscriptions_overview(
        chat, named, target.shown, words, now=_now(chat), heading=heading
    )


async def _pressed(target: TargetChat, does: str, services: Services, words: Words) -> Message:
    """What a button of the list shows next.

    Raises:
        ChoiceError: The button does nothing any more.
    """
    async with services.store.read() as db:
        chat = await chats.subscriber(db, target.destination.chat)
        mine = await subscriptions_of(db, target.destination.chat)
    if chat is None or does == "show":
        return await _overview(target, services, words, Html())
    pickers = {
        "hours": lambda: messages.hour_picker(chat, target.shown, words),
        "days": lambda: messages.day_picker(chat, target.shown, words),
        "quiets": lambda: messages.quiet_picker(chat, target.shown, words),
        "zones": lambda: messages.zone_picker(ZONES, chat, target.shown, words),
        "ends": lambda: messages.confirm_end_all(target.shown, words),
    }
    if does in pickers:
        return pickers[does]()
    heading = Html()
    if does == "end":
        await subscribing.unsubscribe(services.store, chat.id, [each.key for each in mine])
        heading = words("unsubscribed-all")
    else:
        await _change(target, _as_words(does), services)
    return await _overview(target, services, words, heading)


def _as_words(does: str) -> str:
    """What the fields of a button would be as words of the command."""
    verb, _, value = does.partition(":")
    if verb == "sound":
        return "sound" if value == "on" else "silent"
    if verb in {"digest", "hour"}:
        return value
    if verb == "day":
        return WEEKDAYS[int(value) % 7]
    return f"{verb} {value}".strip()


async def _change(target: TargetChat, said: str, services: Services) -> None:
    async with services.store.read() as db:
        chat = await chats.subscriber(db, target.destination.chat)
    if chat is not None:
        await subscribing.change_choices(services.store, chat, said)


async def _parse_interest(said: str, services: Services) -> Interest:
    """What somebody wants to hear of; in a thread, since names of topics are analysed first."""
    return await asyncio.to_thread(parse_interest, said, services.lexicon)


async def _named_subscriptions(
    said: str, mine: list[Subscription], services: Services, words: Words
) -> list[Subscription]:
    """The subscription that somebody names."""
    plain = said.strip("\"“”«»'").casefold()
    named = [
        each
        for each in mine
        if plain in {each.what.casefold(), _name(each, services, words).casefold()}
    ]
    if named:
        return named
    try:
        interest = await _parse_interest(said, services)
    except InterestError:
        return []
    return [each for each in mine if (each.kind, each.what) == (interest.kind, interest.what)]


def _name(each: Subscription, services: Services, words: Words) -> str:
    return subscription_name(each.kind, each.what, services.lexicon, words)


def _other_name(said: str, ordered: Subscription, services: Services) -> str:
    """The word by which a topic was known, unless it is a name of the topic."""
    if ordered.kind is not InterestKind.TOPIC or not said:
        return ""
    topic = next((each for each in services.lexicon.topics if each.id == ordered.what), None)
    names = {ordered.what, *(topic.titles.values() if topic else ())}
    is_name = any(said.casefold() in name.casefold() for name in names)
    return "" if is_name else said


def _now(chat: Subscriber) -> datetime:
    return datetime.now(zone_of(chat.plan.zone))
