"""A chat subscribes, unsubscribes and changes its choices: each in one transaction."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import aiosqlite

from bot.alerts.choices import choose
from bot.alerts.queueing import reschedule
from bot.search.query.filters import parse_filters
from bot.search.query.lexicon.lexicon import OTHER, Lexicon
from bot.search.query.reading import read_question
from bot.search.topics.topics import topic_by_name
from bot.store.database import Store
from bot.store.subscribers import chats, subscriptions
from bot.store.subscribers.chats import Subscriber
from bot.store.subscribers.subscriptions import Added, InterestKind, Subscription

MAX_INTEREST_CHARS = 100
"""Characters of words that somebody wants to hear of."""

MAX_FILTERED_CHARS = 250
"""The same with filters."""

_QUOTES = ('""', "“”", "«»", "''", "‘’", "「」", "„“", "《》")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where alerts are to go.

    Attributes:
        chat: As Telegram numbers it.
        kind: `private`, `group`, `supergroup` or `channel`.
        thread: The forum topic, or 0.
        language: Of whoever decides.
        zone: Where they are until they say so.
    """

    chat: int
    kind: str
    thread: int
    language: str
    zone: str


@dataclass(frozen=True, slots=True)
class Interest:
    """What somebody wants to hear of."""

    kind: InterestKind
    what: str = ""


class InterestError(Exception):
    """Words that cannot be subscribed to; the argument is a message's key."""


def parse_interest(words: str, lexicon: Lexicon) -> Interest:
    """What somebody means who writes this after `/subscribe`.

    Nothing means everything; a topic's title means the topic; all else, and what stands in
    quotation marks, means the words, among which filters may be, as in a question.

    Args:
        words: What was written.
        lexicon: The topics.

    Raises:
        InterestError: They are too long, or there is no word in them.
        FilterError: A filter in them cannot be.
    """
    words = " ".join(words.split())
    if not words or words == "*":
        return Interest(InterestKind.EVERYTHING)
    quoted = len(words) > 2 and words[0] + words[-1] in _QUOTES and words.count(words[-1]) <= 2
    if not quoted and (topic := topic_by_name(lexicon, words)):
        return Interest(InterestKind.TOPIC, topic.id)
    return Interest(InterestKind.WORDS, checked_words(words[1:-1] if quoted else words))


def checked_words(words: str) -> str:
    """Words with filters or without, as a subscription keeps them.

    Args:
        words: As they were written.

    Raises:
        InterestError: They are too long, or there is no word in them.
        FilterError: A filter in them cannot be.
    """
    what = " ".join(words.split())
    phrase, filters = parse_filters(what)
    if len(phrase) > MAX_INTEREST_CHARS or len(what) > MAX_FILTERED_CHARS:
        raise InterestError("subscribe-long")
    is_empty = all(concept.function for concept in read_question(phrase, ("en",)).concepts)
    if is_empty and (phrase or not filters):
        raise InterestError("subscribe-no-words")
    return what


def is_topic(topic: str, lexicon: Lexicon) -> bool:
    """Whether there is such a topic to hear of."""
    return topic == OTHER or any(known.id == topic for known in lexicon.topics)


async def subscribe(
    store: Store, destination: Destination, interest: Interest
) -> tuple[Subscription, Subscriber, Added]:
    """Adds a subscription.

    Returns:
        The subscription, the chat with its choices, and what became of the subscription.

    Raises:
        TooManySubscriptionsError: There is no room for another.
    """
    async with store.write() as db:
        chat = await _remember(db, destination)
        subscription, added = await subscriptions.add_subscription(
            db, chat.id, destination.thread, interest.kind, interest.what
        )
        await reschedule(db, chat.id, time.time())  # it may not have been reachable before
    return subscription, chat, added


async def subscribe_all(
    store: Store, destination: Destination, interests: Sequence[Interest]
) -> int:
    """Adds subscriptions, all of them or none.

    Returns:
        How many were not there before.

    Raises:
        TooManySubscriptionsError: There is no room for all of them.
    """
    new = 0
    async with store.write() as db:
        chat = await _remember(db, destination)
        for each in interests:
            _, added = await subscriptions.add_subscription(
                db, chat.id, destination.thread, each.kind, each.what
            )
            new += added is Added.NEW
        await reschedule(db, chat.id, time.time())
    return new


async def _remember(db: aiosqlite.Connection, destination: Destination) -> Subscriber:
    return await chats.remember(
        db, destination.chat, destination.kind, destination.language, destination.zone
    )


async def change_choices(store: Store, chat: Subscriber, said: str) -> Subscriber:
    """Changes how and when a chat hears.

    Args:
        store: The database.
        chat: As it is.
        said: As `choose` reads it.

    Raises:
        ChoiceError: A word is not understood; nothing is changed.
    """
    changed = choose(chat, said)
    async with store.write() as db:
        if changed.plan != chat.plan:
            await chats.set_plan(db, chat.id, changed.plan)
        if changed.silent != chat.silent:
            await chats.set_silent(db, chat.id, silent=changed.silent)
        if changed.paused != chat.paused:
            await chats.set_paused(db, chat.id, paused=changed.paused)
        if changed.corrections != chat.corrections:
            await chats.set_corrections(db, chat.id, corrections=changed.corrections)
        await reschedule(db, chat.id, time.time())
    return changed


async def unsubscribe(store: Store, chat: int, keys: list[int]) -> int:
    """Ends subscriptions of a chat; returns how many there were."""
    async with store.write() as db:
        return await subscriptions.end_subscriptions(db, chat, keys)


async def forget(store: Store, chat: int) -> bool:
    """Erases a chat at once, down to the bytes of the files; whether anything was stored of it."""
    async with store.write() as db:
        known = await chats.erase_chat(db, chat)
    await store.checkpoint()
    return known
