"""`/subscribe`, and every button that subscribes: what it would bring is shown first."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from telegram import CallbackQuery, Update
from telegram import Message as TelegramMessage

from bot.alerts import subscribing
from bot.alerts.composing import subscription_name
from bot.alerts.subscribing import Interest, InterestError, is_topic, parse_interest
from bot.alerts.zones import zone_of
from bot.chat.asking.question import question_in
from bot.chat.context import Context
from bot.chat.replying import notice, refuse, reply, say, show
from bot.chat.subscribing.named_source import named_source, outlet_filter, speaker_filter
from bot.chat.subscribing.target_chat import TargetChat, target_of_command, target_of_press
from bot.messages.asking.narrowed import wrong_filter
from bot.messages.browsing.topics import topic_title, topics_on_record
from bot.messages.buttons.grammar import Action
from bot.messages.buttons.subscribing import EVERYTHING, Follow, Subscribe, SubscribeWords
from bot.messages.language.phrases import (
    after_first_words,
    after_opening,
    bare_question,
    says_only,
    words_between,
)
from bot.messages.markup.message import Message
from bot.messages.subscribing.offer import Alternative, follow_menu, subscription_offer
from bot.messages.subscribing.subscriptions import Named, subscription_confirmed
from bot.search.query.filters import FilterError
from bot.search.topics.backtest import backtest_topic, backtest_words
from bot.search.topics.topics import find_topic
from bot.search.word_lists import WANTS_MORE
from bot.store.record import interviews
from bot.store.subscribers.subscriptions import (
    InterestKind,
    TooManySubscriptionsError,
    subscriptions_of,
)

_SUBJECT = "said-subject"
"""The phrases that stand before what somebody wants to hear of: “anything about”."""

_EVERYTHING = "said-everything"


async def start_subscription(update: Update, context: Context) -> None:
    """`/subscribe`, `/subscribe TOPIC`, `/subscribe WORDS`, `/subscribe @channel …`."""
    target = await target_of_command(update, context)
    if target is None:
        return
    message = await _message_for(target, context, SubscribeWords())
    # The buttons find the words again through the message that they answer.
    await reply(update, context, message)
    chat, user = update.effective_chat, update.effective_user
    if chat is not None and user is not None and context.args:
        context.services.conversations.offer(chat.id, user.id, " ".join(context.args))


async def accept_offer(update: Update, context: Context) -> bool:
    """“Yes” to an offer: what its button does; `False` when nothing was offered."""
    chat, user = update.effective_chat, update.effective_user
    said = context.services.conversations.take_offer(chat.id, user.id) if chat and user else ""
    if not said:
        return False
    context.args = said.split()
    target = await target_of_command(update, context)
    if target is not None:
        made = await _message_for(target, context, SubscribeWords(at_once=True))
        await reply(update, context, made)
    return True


async def subscribe_in_words(update: Update, context: Context) -> None:
    """“Subscribe me to space”: what `/subscribe space` does."""
    message = update.effective_message
    if message is not None:
        context.args = _ordered(message, context)
        await start_subscription(update, context)


async def press_words(
    update: Update, context: Context, query: CallbackQuery, action: SubscribeWords
) -> None:
    """A button below an offer of words."""
    ordered = query.message.reply_to_message if isinstance(query.message, TelegramMessage) else None
    said = _ordered(ordered, context) if ordered else []
    if not said:
        await refuse(query, context, "notice-stale")
        return
    target = await target_of_command(update, context, said)
    if target is not None:
        await show(query, context, await _message_for(target, context, action))


async def press_subscribe(
    update: Update, context: Context, query: CallbackQuery, action: Subscribe
) -> None:
    """A button that subscribes to a topic, or to everything."""
    services = context.services
    everything = action.topic == EVERYTHING
    if not everything and not is_topic(action.topic, services.lexicon):
        await refuse(query, context, "notice-stale")
        return
    target = await target_of_press(update, context, action.chat or 0)
    if target is None:
        return
    if everything:
        await say(update, context, await _made(target, Interest(InterestKind.EVERYTHING), context))
        await notice(query, context)
        return
    interest = Interest(InterestKind.TOPIC, action.topic)
    message = (
        await _made(target, interest, context)
        if action.at_once
        else await _offer(target, interest, context, _topic_action(action.topic, target), ())
    )
    await show(query, context, message, as_new_message=action.chat is None)


async def press_follow(
    update: Update, context: Context, query: CallbackQuery, action: Follow
) -> None:
    """A button that follows the speaker or the outlet of an answer, or offers the choice."""
    words = context.words
    async with context.services.store.read() as db:
        found = await interviews.record(db, action.exchange)
        places = await interviews.topic_places(db, found.key) if found else []
    if found is None or found.card.withdrawn:
        await refuse(query, context, "notice-gone")
        return
    if not action.source:
        topics = topics_on_record({id_: 1 for id_, _ in places}, context.services.lexicon)
        named = [(id_, topic_title(id_, context.services.lexicon, words)) for id_ in topics]
        menu = follow_menu(found, next(iter(named), None), words)
        await show(query, context, menu, as_new_message=True)
        return
    card, by_speaker = found.card, action.source == "by"
    what = speaker_filter(card.speaker) if by_speaker else outlet_filter(card.outlet)
    target = await target_of_press(update, context, 0) if what else None
    if target is None:
        return
    interest = Interest(InterestKind.WORDS, what)
    if action.at_once:
        message = await _made(target, interest, context)
    else:
        wanted = Follow(action.exchange, action.source, at_once=True)
        message = await _offer(target, interest, context, wanted, ())
    await show(query, context, message)


async def _message_for(target: TargetChat, context: Context, action: SubscribeWords) -> Message:
    """What is said to the words of a command: an offer, or that it is done."""
    services, words = context.services, context.words
    target = replace(target, rest=_bare_subject(target.rest))
    said = f'"{target.rest}"' if action.literal else target.rest
    try:
        # In a thread, since names of topics are analysed first.
        interest = await asyncio.to_thread(parse_interest, said, services.lexicon)
    except FilterError as error:
        return wrong_filter(error, words)
    except InterestError as error:
        return Message(words(str(error), most=subscribing.MAX_INTEREST_CHARS))
    source = "" if action.literal or not _is_words(interest) else await named_source(said, services)
    if source:
        interest = Interest(InterestKind.WORDS, source)
    if interest.kind is InterestKind.EVERYTHING or action.at_once:
        return await _made(target, interest, context)
    only_words = Alternative(
        words.plain("button-only-words", words=target.rest), SubscribeWords(literal=True)
    )
    if interest.kind is InterestKind.TOPIC:
        wanted = _topic_action(interest.what, target)
        return await _offer(target, interest, context, wanted, [only_words])
    if source:
        return await _offer(target, interest, context, SubscribeWords(at_once=True), [only_words])
    topic = await asyncio.to_thread(find_topic, services.lexicon, target.rest)
    titles = (
        [
            Alternative(
                words.plain("button-topic", title=topic_title(topic.id, services.lexicon, words)),
                Subscribe(topic.id, target.shown.id),
            )
        ]
        if topic is not None
        else []
    )
    order = SubscribeWords(action.literal, at_once=True)
    return await _offer(target, interest, context, order, titles)


async def _offer(
    target: TargetChat,
    interest: Interest,
    context: Context,
    wanted: Action,
    alternatives: Sequence[Alternative],
) -> Message:
    """What a subscription would bring; one that is there already is confirmed instead."""
    services, words = context.services, context.words
    async with services.store.read() as db:
        mine = await subscriptions_of(db, target.destination.chat)
    if any(
        (each.kind, each.what.casefold()) == (interest.kind, interest.what.casefold())
        for each in mine
    ):
        return await _made(target, interest, context)
    today = datetime.now(UTC).date()
    if interest.kind is InterestKind.TOPIC:
        brought = await backtest_topic(services.store, interest.what, today)
    else:
        brought = await backtest_words(services.store, services.searcher, interest.what, today)
    name = subscription_name(interest.kind, interest.what, services.lexicon, words)
    return subscription_offer(
        name, brought, target.shown, words, wanted=wanted, alternatives=alternatives
    )


async def _made(target: TargetChat, interest: Interest, context: Context) -> Message:
    """Subscribes, and says what exactly the chat will hear of."""
    services, words = context.services, context.words
    try:
        made, chat, added = await subscribing.subscribe(
            services.store, target.destination, interest
        )
    except TooManySubscriptionsError as error:
        return Message(words("subscribe-full", most=error.limit))
    async with services.store.read() as db:
        counts = await interviews.topic_counts(db)
    topics = topics_on_record(counts, services.lexicon)
    return subscription_confirmed(
        Named(made, subscription_name(made.kind, made.what, services.lexicon, words)),
        chat,
        target.shown,
        words,
        added=added,
        count=counts.get(interest.what, 0),
        example=topic_title(topics[0], services.lexicon, words) if topics else "",
        now=datetime.now(zone_of(chat.plan.zone)),
    )


def after_subscribing(said: str) -> str:
    """What follows a phrase that stands for `/subscribe`; empty in any other text.

    So it is where that asks something, such as 订阅人数是多少.
    """
    key = "said-subscribe-to"
    wanted = after_first_words(said.strip(), key) or after_opening(said, key) or ""
    wanted = wanted or words_between(said, "said-subscribe-around")
    return "" if WANTS_MORE.search(wanted) else wanted.rstrip(" ?？")


def _ordered(message: TelegramMessage, context: Context) -> list[str]:
    """The words that somebody subscribes to, in a command or without one."""
    written = message.text or message.caption or ""
    if written.startswith("/"):
        return written[1:].split()[1:]
    return after_subscribing(question_in(message, context.bot.username)).split()


def _bare_subject(said: str) -> str:
    """What somebody wants to hear of, without words around it; empty for everything."""
    if says_only(said, _EVERYTHING):
        return ""
    return (after_opening(said, _SUBJECT) or bare_question(said)).removesuffix("的")


def _topic_action(topic: str, target: TargetChat) -> Subscribe:
    return Subscribe(topic, target.shown.id, at_once=True)


def _is_words(interest: Interest) -> bool:
    return interest.kind is InterestKind.WORDS
