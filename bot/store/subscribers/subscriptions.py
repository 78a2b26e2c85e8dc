"""What each chat wants to hear of."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto

import aiosqlite

from bot.store.rows import first_row

MAX_SUBSCRIPTIONS = 50
"""Subscriptions of one chat."""

MAX_QUESTIONS = 10
"""How many of these are questions that wait for an answer."""

_ROW = "key, chat, thread, kind, what"


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
    """Adds a subscription; the same one again, in upper or lower case, only moves to this thread.

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
    same_kind = (each for each in mine if each.kind is kind)
    if same := next((each for each in same_kind if each.what.casefold() == what.casefold()), None):
        await db.execute("UPDATE subscription SET thread = ? WHERE key = ?", (thread, same.key))
        added = Added.KNOWN if same.thread == thread else Added.MOVED
        return replace(same, thread=thread), added
    if len(mine) >= MAX_SUBSCRIPTIONS:
        raise TooManySubscriptionsError(MAX_SUBSCRIPTIONS)
    waiting = sum(each.kind is InterestKind.QUESTION for each in mine)
    if kind is InterestKind.QUESTION and waiting >= MAX_QUESTIONS:
        raise TooManySubscriptionsError(MAX_QUESTIONS)
    (row,) = await db.execute_fetchall(
        f"INSERT INTO subscription (chat, thread, kind, what) VALUES (?, ?, ?, ?) RETURNING {_ROW}",
        (chat, thread, kind, what),
    )
    return _subscription(row), Added.NEW


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
    rows = await db.execute_fetchall(
        f"SELECT {_ROW} FROM subscription WHERE chat = ?"
        " ORDER BY instr('everything topic words question', kind), key",
        (chat,),
    )
    return [_subscription(row) for row in rows]


async def subscription(db: aiosqlite.Connection, key: int) -> Subscription | None:
    """One subscription, of whatever chat."""
    row = await first_row(db, f"SELECT {_ROW} FROM subscription WHERE key = ?", (key,))
    return _subscription(row) if row else None


async def subscribed_phrases(db: aiosqlite.Connection) -> list[str]:
    """The distinct words that somebody wants to hear of."""
    rows = await db.execute_fetchall(
        "SELECT DISTINCT what FROM subscription WHERE kind = 'words' ORDER BY what"
    )
    return [str(row[0]) for row in rows]


def _subscription(row: sqlite3.Row) -> Subscription:
    key, chat, thread, kind, what = row
    return Subscription(key, chat, thread, InterestKind(kind), what)
