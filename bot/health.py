"""Whether a bot that should be running is alive, told through the age of a file."""

import time
from pathlib import Path

BEAT_SECONDS = 15.0
"""Seconds between two signs of life."""

MAX_SILENCE_SECONDS = 60.0
"""Seconds without one after which the bot counts as stuck."""


def sign_of_life(database: Path) -> Path:
    """The file that a running bot touches, beside its database."""
    return database.with_name(f"{database.name}.alive")


def is_alive(database: Path) -> bool:
    """Whether a bot with this database gave a sign of life lately."""
    try:
        age = time.time() - sign_of_life(database).stat().st_mtime
    except OSError:
        return False
    return age <= MAX_SILENCE_SECONDS
