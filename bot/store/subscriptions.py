"""What each chat wants to hear of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto

import aiosqlite

MAX_SUBSCRIPTIONS = 50
"""Subscriptions of one chat."""

MAX_QUESTIONS = 10
"""How many of these are questions that wait for an answer."""


class InterestKind(StrEnum):
    """What a subscription is for."""

    EVERYTHING = "everything"
    TOPIC = "topic"
    WORDS = "words"
    QUESTION = "question"
    """It waits for an answer, and ends once the chat was told of one."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """One interest of one chat.

    Attributes:
        key: What the button that ends it carries.
        thread: The forum topic in which its alerts come, or 0.
        what: Empty for everything, a topic's id, the words, or the question.
    """

    key: int
    chat: int
    thread: int
    kind: InterestKind
    what: str


class Added(Enum):
    """What became of a subscription that was to be added."""

    NEW = auto()
    MOVED = auto()
    """It was there, and its alerts come to another forum topic now."""
    KNOWN = auto()


class TooManySubscriptionsError(Exception):
    """The chat has as many subscriptions, or questions that wait, as one chat may have.

    Attributes:
        limit: How many these are.
    """

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


async def add_subscription(
    db: aiosqlite.Connection, chat: int, thread: int, kind: InterestKind, what: str
) -> tuple[Subscription, Added]:
    """Adds a subscription; the same one again only moves it to this thread.

    Args:
        db: A connection of `Store.write`.
        chat: A chat that `chats.remember` knows.
        thread: The forum topic, or 0.
        kind: What it is for.
        what: Empty, a topic's id, words, or a question.

    Returns:
        The subscription, and what became of it.

    Raises:
        TooManySubscriptionsError: There is no room for another.
    """
    mine = await subscriptions_of(db, chat)
    if same := next((each for each in mine if (each.kind, each.what) == (kind, what)), None):
        await db.execute("UPDATE subscription SET thread = ? WHERE key = ?", (thread, same.key))
        added = Added.KNOWN if same.thread == thread else Added.MOVED
        return replace(same, thread=thread), added
    if len(mine) >= MAX_SUBSCRIPTIONS:
        raise TooManySubscriptionsError(MAX_SUBSCRIPTIONS)
    waiting = sum(each.kind is InterestKind.QUESTION for each in mine)
    if kind is InterestKind.QUESTION and waiting >= MAX_QUESTIONS:
        raise TooManySubscriptionsError(MAX_QUESTIONS)
    async with db.execute(
        "INSERT INTO subscription (chat, thread, kind, what) VALUES (?, ?, ?, ?) RETURNING key",
        (chat, thread, kind, what),
    ) as cursor:
        rows = list(await cursor.fetchall())
    return Subscription(int(rows[0][0]), chat, thread, kind, what), Added.NEW


async def end_subscriptions(db: aiosqlite.Connection, chat: int, keys: Sequence[int]) -> int:
    """Ends subscriptions of a chat; what was waiting for their sake alone is never sent.

    Returns:
        How many there were.
    """
    ended = 0
    for key in keys:
        async with db.execute(
            "DELETE FROM subscription WHERE chat = ? AND key = ?", (chat, key)
        ) as cursor:
            ended += cursor.rowcount
    return ended


async def subscriptions_of(db: aiosqlite.Connection, chat: int) -> list[Subscription]:
    """The subscriptions of a chat: everything, topics, words, questions; the oldest first."""
    async with db.execute(
        "SELECT key, chat, thread, kind, what FROM subscription WHERE chat = ?"
        " ORDER BY instr('everything topic words question', kind), key",
        (chat,),
    ) as cursor:
        return [
            Subscription(row[0], row[1], row[2], InterestKind(row[3]), row[4])
            for row in await cursor.fetchall()
        ]


async def subscription(db: aiosqlite.Connection, key: int) -> Subscription | None:
    """One subscription, of whatever chat."""
    async with db.execute(
        "SELECT key, chat, thread, kind, what FROM subscription WHERE key = ?", (key,)
    ) as cursor:
        row = await cursor.fetchone()
    return Subscription(row[0], row[1], row[2], InterestKind(row[3]), row[4]) if row else None


async def subscribed_phrases(db: aiosqlite.Connection) -> list[str]:
    """The distinct words that somebody wants to hear of."""
    async with db.execute(
        "SELECT DISTINCT what FROM subscription WHERE kind = 'words' ORDER BY what"
    ) as cursor:
        return [str(row[0]) for row in await cursor.fetchall()]
