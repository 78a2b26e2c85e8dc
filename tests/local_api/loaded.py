"""All that the bot loads for one command or another."""

import importlib

import bot.serving  # noqa: F401 (loaded once for all, as the rest)
from bot.cli import OPERATOR_COMMANDS

for _command in OPERATOR_COMMANDS.values():
    importlib.import_module(f"bot.cli.{_command.module}")
