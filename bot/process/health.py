"""Whether a bot that should be running is alive, told through a file that it writes."""

import time
from pathlib import Path

from bot.corpus.files import open_file
from bot.store.file.identity import identity

BEAT_SECONDS = 15.0
"""Seconds between two signs of life."""

MAX_SILENCE_SECONDS = 60.0
"""Seconds without one after which the bot counts as stuck."""


def sign_of_life(database: Path) -> Path:
    """The file that a running bot writes, beside its database."""
    return database.with_name(f"{database.name}.alive")


def life_of(database: Path) -> str:
    """What the file says: which file is the database."""
    return ":".join(map(str, identity(database) or ()))


def trouble(database: Path) -> str:
    """Why a bot with this database does not count as alive; empty when it does."""
    if not database.exists():
        return f"There is no database at {database}: it was deleted or moved, or never made."
    file = sign_of_life(database)
    try:
        # A clock that was put back makes the last sign of life one of the future.
        with open_file(file) as opened:
            said = opened.read().decode("ascii", "replace")
        age = abs(time.time() - file.stat().st_mtime)
    except OSError:
        return "The bot does not run."
    if age > MAX_SILENCE_SECONDS:
        return f"The bot is stuck: it gave no sign of life for {age:.0f} seconds."
    if said and said != life_of(database):
        return f"The database {database} was replaced while the bot runs; start the bot again."
    return ""
