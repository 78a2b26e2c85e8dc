"""Whether a bot that should be running is alive, told through the age of a file."""

import asyncio
import logging
import time
from pathlib import Path

BEAT = 15.0
"""Seconds between two signs of life."""

SILENCE = 60.0
"""Seconds without one after which the bot counts as stuck."""

_log = logging.getLogger(__name__)


def sign_of_life(database: Path) -> Path:
    """The file that a running bot touches, beside its database."""
    return database.with_name(f"{database.name}.alive")


async def beat(database: Path) -> None:
    """Gives signs of life until it is cancelled, and takes the file away then."""
    file = sign_of_life(database)
    try:
        while True:
            try:
                file.touch()
            except OSError as error:  # a full disk: the bot itself can go on
                _log.warning("No sign of life can be given: %s", error.strerror)
            await asyncio.sleep(BEAT)
    finally:
        file.unlink(missing_ok=True)


def is_alive(database: Path) -> bool:
    """Whether a bot with this database gave a sign of life lately."""
    try:
        age = time.time() - sign_of_life(database).stat().st_mtime
    except OSError:
        return False
    return age <= SILENCE
