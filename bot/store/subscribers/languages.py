"""The language that a chat chose to be answered in."""

from collections.abc import Sequence

import aiosqlite

from bot.store.rows import first_row


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
