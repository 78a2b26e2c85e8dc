"""`python -m bot`: the commands of an operator.

The command `NAME` is a function `NAME_command` of a module in this room and one entry of
`OPERATOR_COMMANDS`.
"""

import importlib
import json
import os
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import click

from bot import __version__
from bot.errors import OperatorError
from bot.faults import in_one_line
from bot.log import configure_log


class OperatorCommand(NamedTuple):
    """Where a command is, and what it does: its module is loaded when it is called."""

    module: str
    help: str


OPERATOR_COMMANDS = {
    "ask": OperatorCommand(
        "ask", "Answer a question; - reads questions from standard input, one a line."
    ),
    "backup": OperatorCommand(
        "copies", "Copy the database into FILE, while the bot runs or not, and check the copy."
    ),
    "chat": OperatorCommand("running", "Talk to the bot in this terminal, without Telegram."),
    "check": OperatorCommand("check", "Show how files are read, and change nothing."),
    "doctor": OperatorCommand(
        "doctor", "Look at all that the bot depends on; end with 1 when something has to be done."
    ),
    "documents": OperatorCommand("listing", "List the interviews on record, newest first."),
    "export": OperatorCommand(
        "listing", "Print every interview on record as JSON, one a line, newest first."
    ),
    "feed": OperatorCommand(
        "feed", "Write an Atom feed of the interviews, newest first; - prints it."
    ),
    "health": OperatorCommand("health", "End with 0 when the running bot is alive, else with 1."),
    "ingest": OperatorCommand(
        "ingest", "Publish files: keep copies in the seeds folder, and tell the subscribers."
    ),
    "restore": OperatorCommand(
        "copies", "Put a backup in the place of the database; what was there is kept beside it."
    ),
    "run": OperatorCommand(
        "running", "Run the bot in Telegram; without a token, open the terminal instead."
    ),
    "standby": OperatorCommand(
        "standby", "Wait until this machine may run the bot that another one runs; then end with 0."
    ),
    "stats": OperatorCommand("listing", "Show the figures of the corpus and its alerts."),
    "topics": OperatorCommand("listing", "List the topics with the number of their questions."),
    "verify": OperatorCommand(
        "verify",
        "Check whether words were said; - reads quotations from standard input, one a line.",
    ),
}

FILES_ARGUMENT = click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path)
)
"""The files that a command takes."""


class _Commands(click.Group):
    """Loads the module of a command only when that command is called, so that `--help` is quick."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return sorted(OPERATOR_COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        if name not in OPERATOR_COMMANDS:
            return None
        module = importlib.import_module(f"bot.cli.{OPERATOR_COMMANDS[name].module}")
        command: click.Command = getattr(module, f"{name}_command")
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, OPERATOR_COMMANDS[name].help) for name in sorted(OPERATOR_COMMANDS)]
            )


@click.group(cls=_Commands, no_args_is_help=True)
@click.version_option(__version__, prog_name="Verbatim", message="%(prog)s %(version)s")
def commands() -> None:
    """Ask a corpus of interviews and be answered in the speakers' own words."""


def echo_record(record: Mapping[str, object]) -> None:
    """Prints an object for a program, on a line of its own."""
    click.echo(json.dumps(record, ensure_ascii=False))


def main() -> None:
    """Runs a command; every error is one line on standard error.

    Exits with 0 when all is well, 1 when something went wrong, 2 for wrong usage.
    """
    _take_any_text()
    configure_log("WARNING")
    try:
        status = commands.main(prog_name=_program(), standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(2)
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else _program()
        _fail(f"{error.format_message()} See: {where} --help", 2)
    except click.ClickException as error:
        _fail(error.format_message(), 1)
    except OperatorError as error:
        _fail(str(error), 1)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read the output has read enough; nothing more can be written, not even at exit.
        sys.stdout = None
        sys.exit(0)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _fail(f"{where}{error.strerror or error}", 1)
    except Exception as error:  # noqa: BLE001 (its text may quote what people wrote)
        _fail(f"A fault of the program; please report it: {in_one_line(error)}", 1)
    sys.exit(status or 0)


def _take_any_text() -> None:
    """What is closed reads as empty and takes all, and a locale of ASCII fails at no character."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nothing = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - as long as we are
            setattr(sys, name, nothing)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # as JSON escapes them too


def _program() -> str:
    """What the operator typed: the command of an installed package, or the module."""
    return "verbatim" if Path(sys.argv[0]).stem == "verbatim" else "python -m bot"


def _fail(message: str, status: int) -> None:
    click.echo(" ".join(message.split()), err=True)
    sys.exit(status)
