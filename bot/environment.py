"""The environment and `.env`, as text. Quick to load, since `health` is asked every minute."""

import importlib
import os
from io import StringIO
from pathlib import Path

from bot.corpus.files import open_file
from bot.errors import OperatorError

PREFIX = "VERBATIM_"
ENV_FILE = Path(".env")
DATABASE = Path("data/verbatim.db")
"""The database where no other is set."""


class SettingsError(OperatorError):
    """A setting is wrong; the message names it and says in one line what it has to be."""


def read_environment() -> dict[str, str]:
    """Every setting that is set and not empty, by its name without the prefix, in lower case.

    What the environment says counts before what `.env` says.

    Raises:
        SettingsError: `.env`, or a line of it, cannot be read, or a value holds what no text does.
    """
    written = {**_env_file(), **os.environ}
    for name, value in written.items():
        if name.startswith(PREFIX) and value and "\0" in value:
            raise SettingsError(f"{name}: it has a zero byte in it")
    return {
        name.removeprefix(PREFIX).lower(): value
        for name, value in written.items()
        if name.startswith(PREFIX) and value
    }


def database_path() -> Path:
    """The database of this bot.

    Raises:
        SettingsError: `.env` cannot be read, or no file has the name that is set.
    """
    named = read_environment().get("database")
    try:
        return read_file_path(named) if named else DATABASE
    except ValueError as error:
        raise SettingsError(f"{PREFIX}DATABASE: {error}") from None


def read_file_path(text: str) -> Path:
    """Where a file is, or is to be made.

    Raises:
        ValueError: It can only be a folder, such as `.` or `/`.
    """
    path = Path(text)
    if not path.name:
        raise ValueError(f"it has to be a file, such as {DATABASE}")
    return path


def _env_file() -> dict[str, str | None]:
    if not ENV_FILE.exists():
        return {}
    dotenv = importlib.import_module("dotenv.main")  # takes longer than all the rest of `health`
    try:
        with open_file(ENV_FILE) as file:
            text = file.read().decode("utf-8")
    except (UnicodeDecodeError, OSError) as error:
        raise SettingsError(".env cannot be read; it has to be a text file in UTF-8") from error
    for line in dotenv.parse_stream(StringIO(text)):
        if line.error:
            # What stands there is not repeated: it may be a secret.
            raise SettingsError(f".env, line {line.original.line}: it has to be NAME=value")
    values: dict[str, str | None] = dotenv.dotenv_values(stream=StringIO(text))
    return values
