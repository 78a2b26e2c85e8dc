"""Whether the running bot does what it is there for."""

import shutil
import time

from bot.chat.services import Services
from bot.store.trouble import StoreError

MAX_QUIET = 180.0
"""Seconds without an answer of Telegram after which a bot that polls is cut off. A call is held for
half a minute, and the longest pause between two is as long."""

MIN_ROOM = 50_000_000
"""Bytes on the disk of the database below which it is about to be full."""


async def ailment(services: Services) -> str:
    """What keeps the bot from its work, in one line; empty when nothing does.

    Args:
        services: Of the running bot.
    """
    store, metrics = services.store, services.metrics
    try:
        store.check_in_place()
        await store.run(lambda db: db.execute("SELECT 1 FROM meta LIMIT 1").fetchone())
    except StoreError as error:
        return str(error)
    free = shutil.disk_usage(store.path.parent).free
    if free < MIN_ROOM:
        return f"The disk of the database is about to be full: {free / 1e6:.0f} MB are free"
    polls = services.settings.webhook_url is None
    if polls and metrics.answered_at is None:
        return "Telegram has not been reached yet"
    if polls and (quiet := time.monotonic() - (metrics.answered_at or 0.0)) > MAX_QUIET:
        return f"Telegram has not answered for {quiet:.0f} seconds"
    return ""
