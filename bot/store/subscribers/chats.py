"""The chats: their language, how and when they want to hear, and whether they can be reached."""

import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

import aiosqlite

from bot.store.rows import first_row

PLAN = "frequency, weekday, digest_at, quiet_from, quiet_to, zone"
"""The columns of a plan, in the order of its fields."""

SAME_PLAN = " AND ".join(f"{name} = :{name}" for name in PLAN.split(", "))

COLUMNS = f"id, kind, language, active, paused, silent, {PLAN}, batch, available_at, corrections"
"""The columns of a subscriber."""


class Frequency(StrEnum):
    """Whether alerts come at once or in a digest."""

    AT_ONCE = ""
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Plan:
    """When a chat wants to hear of what is new.

    Attributes:
        weekday: Of the weekly digest; 0 is Monday.
        digest_at: When the digest comes, in minutes since midnight, in the zone.
        quiet_from: First minute in which nothing comes.
        quiet_to: First minute in which something comes again; equal to `quiet_from`: no quiet
            hours.
        zone: The chat's time zone, as `bot.alerts.zones.find_zone` names it.
    """

    frequency: Frequency = Frequency.AT_ONCE
    weekday: int = 0
    digest_at: int = 9 * 60
    quiet_from: int = 0
    quiet_to: int = 0
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Subscriber:
    """A chat that subscribed once, with its choices.

    Attributes:
        id: As Telegram numbers it.
        kind: `private`, `group`, `supergroup` or `channel`.
        language: Of its alerts.
        active: False once it blocked or removed the bot.
        batch: What waits comes as one message: it was held back until a time the chat chose.
        available_at: Unix time from which Telegram takes the next message.
        corrections: It hears of corrections too.
    """

    id: int
    kind: str
    language: str
    active: bool = True
    paused: bool = False
    silent: bool = False
    plan: Plan = Plan()
    batch: bool = False
    available_at: float = 0.0
    corrections: bool = False


async def subscriber(db: aiosqlite.Connection, id_: int) -> Subscriber | None:
    """The chat with this id, or `None` when it never subscribed."""
    row = await first_row(db, f"SELECT {COLUMNS} FROM chat WHERE id = ?", (id_,))
    return subscriber_of(row) if row else None


async def remember(
    db: aiosqlite.Connection, id_: int, kind: str, language: str, zone: str
) -> Subscriber:
    """Notes a chat, or its new kind and language; who writes to the bot is active again.

    Args:
        db: A connection of `Store.write`.
        id_: As Telegram numbers it. A group that became a supergroup is that one.
        kind: `private`, `group`, `supergroup` or `channel`.
        language: Of its alerts.
        zone: Where it is until it says so; a chat that is known keeps its own.
    """
    (row,) = await db.execute_fetchall(
        # The default of the schema is still an hour.
        f"""INSERT INTO chat (id, kind, language, zone, digest_at)
            VALUES (coalesce((SELECT moved FROM chat WHERE id = ?1), ?1), ?2, ?3, ?4, ?5)
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, language = excluded.language,
                active = 1, reason = ''
            RETURNING {COLUMNS}""",
        (id_, kind, language, zone, Plan().digest_at),
    )
    return subscriber_of(row)


async def set_plan(db: aiosqlite.Connection, id_: int, plan: Plan) -> None:
    """Changes when a chat wants to hear; `queueing.reschedule` has to follow."""
    await db.execute(
        f"UPDATE chat SET {SAME_PLAN.replace(' AND ', ', ')} WHERE id = :id",
        asdict(plan) | {"id": id_},
    )


async def set_silent(db: aiosqlite.Connection, id_: int, *, silent: bool) -> None:
    """Changes whether alerts come without a sound."""
    await db.execute("UPDATE chat SET silent = ? WHERE id = ?", (silent, id_))


async def set_corrections(db: aiosqlite.Connection, id_: int, *, corrections: bool) -> None:
    """Changes whether a chat hears of corrections too."""
    await db.execute("UPDATE chat SET corrections = ? WHERE id = ?", (corrections, id_))


async def are_corrections_wanted(db: aiosqlite.Connection) -> bool:
    """Whether some chat hears of corrections."""
    return bool(await db.execute_fetchall("SELECT 1 FROM chat WHERE corrections = 1 LIMIT 1"))


async def set_paused(db: aiosqlite.Connection, id_: int, *, paused: bool) -> None:
    """Holds a chat's alerts back, or lets what waited come as one; then `queueing.reschedule`."""
    await db.execute(
        "UPDATE chat SET paused = :paused, batch = max(batch, NOT :paused) WHERE id = :id",
        {"paused": paused, "id": id_},
    )


async def set_active(db: aiosqlite.Connection, id_: int, *, active: bool, reason: str = "") -> None:
    """Notes that a chat cannot be reached, or can again."""
    await db.execute(
        "UPDATE chat SET active = ?, reason = ? WHERE id = ? AND moved IS NULL",
        (active, reason, id_),
    )


async def is_inactive(db: aiosqlite.Connection, id_: int) -> bool:
    """Whether a chat is known and was given up."""
    found = "SELECT 1 FROM chat WHERE id = ? AND active = 0 AND moved IS NULL"
    return await first_row(db, found, (id_,)) is not None


async def move_chat(db: aiosqlite.Connection, old: int, new: int) -> None:
    """A group became a supergroup: what both numbers had belongs to the new one.

    The new chat's choices win where it had any. Of an interview that waits under both numbers, the
    alert that got further is kept, so that it comes once.

    Args:
        db: A connection of `Store.write`.
        old: The group's number, of no use any more.
        new: The supergroup's.
    """
    names = f"language, paused, silent, corrections, {PLAN}, batch, available_at, send_at"
    await db.execute(
        f"INSERT INTO chat (id, kind, {names})"
        f" SELECT ?, 'supergroup', {names} FROM chat"
        " WHERE id = ? AND moved IS NULL"
        " ON CONFLICT (id) DO UPDATE SET active = 1, reason = '',"
        " available_at = max(chat.available_at, excluded.available_at),"
        " batch = max(chat.batch, excluded.batch), send_at = min("
        "coalesce(chat.send_at, excluded.send_at), coalesce(excluded.send_at, chat.send_at))",
        (new, old),
    )
    await db.execute(
        "INSERT INTO subscription (chat, thread, kind, what)"
        " SELECT ?, thread, kind, what FROM subscription WHERE chat = ? ORDER BY key"
        " ON CONFLICT (chat, kind, what) DO NOTHING",
        (new, old),
    )
    await _move_alerts(db, old, new)
    await db.execute("DELETE FROM subscription WHERE chat = ?", (old,))
    # The row stays, so that the outcome of a message that is under way finds its alert.
    await db.execute(
        "UPDATE chat SET active = 0, send_at = NULL, moved = :new, reason = 'became a supergroup'"
        " WHERE id = :old",
        {"old": old, "new": new},
    )


async def _move_alerts(db: aiosqlite.Connection, old: int, new: int) -> None:
    # States in the order in which an alert goes through them; the greater one is further.
    await db.execute(
        """INSERT INTO alert
               (chat, interview, state, queued, tried, ended, attempts, doubtful, reason,
               correction)
           SELECT ?, interview, state, queued, tried, ended, attempts, doubtful, reason, correction
           FROM alert WHERE chat = ?
           ON CONFLICT (chat, interview) DO UPDATE SET
               state = excluded.state, tried = excluded.tried, ended = excluded.ended,
               attempts = excluded.attempts, doubtful = excluded.doubtful, reason = excluded.reason,
               correction = excluded.correction
           WHERE instr('dropped gone failed waiting in flight sent', excluded.state)
               > instr('dropped gone failed waiting in flight sent', alert.state)""",
        (new, old),
    )
    await db.execute("DELETE FROM alert WHERE chat = ?", (old,))


async def erase_chat(db: aiosqlite.Connection, id_: int) -> bool:
    """Erases a chat: choices, subscriptions, alerts, unhandled updates, the group that it once was.

    `Store.checkpoint` has to follow, since the write-ahead log still holds it.

    Args:
        db: A connection of `Store.write`.
        id_: As Telegram numbers it.

    Returns:
        Whether anything was stored of it.
    """
    await db.execute("DELETE FROM kept_update WHERE chat = ?", (id_,))
    async with db.execute("DELETE FROM chosen_language WHERE chat = ?", (id_,)) as cursor:
        chose = cursor.rowcount > 0
    # Subscriptions and alerts go with their chat.
    async with db.execute("DELETE FROM chat WHERE id = :id OR moved = :id", {"id": id_}) as cursor:
        return chose or cursor.rowcount > 0


def plan_of(row: sqlite3.Row) -> Plan:
    """The plan in a row with the columns of `PLAN`."""
    frequency, *others = (row[name] for name in PLAN.split(", "))
    return Plan(Frequency(frequency), *others)


def subscriber_of(row: sqlite3.Row) -> Subscriber:
    """The chat in a row with the columns of `COLUMNS`."""
    return Subscriber(
        id=row["id"],
        kind=row["kind"],
        language=row["language"],
        active=bool(row["active"]),
        paused=bool(row["paused"]),
        silent=bool(row["silent"]),
        plan=plan_of(row),
        batch=bool(row["batch"]),
        available_at=row["available_at"],
        corrections=bool(row["corrections"]),
    )


async def chosen_language(db: aiosqlite.Connection, chats: Sequence[int]) -> str | None:
    """What the first of some chats that chose a language chose; `None` when none did."""
    for chat in chats:
        chosen = "SELECT language FROM chosen_language WHERE chat = ?"
        if row := await first_row(db, chosen, (chat,)):
            return str(row[0])
    return None


async def choose_language(db: aiosqlite.Connection, chat: int, language: str | None) -> None:
    """Keeps the language of a chat and of its alerts; `None` forgets what was chosen."""
    if language is None:
        await db.execute("DELETE FROM chosen_language WHERE chat = ?", (chat,))
        return
    await db.execute(
        "INSERT OR REPLACE INTO chosen_language (chat, language) VALUES (?, ?)", (chat, language)
    )
    await db.execute("UPDATE chat SET language = ? WHERE id = ?", (language, chat))
