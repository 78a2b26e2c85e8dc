"""The README, the example of .env and /help say what is there: all of it, and nothing else."""

from pathlib import Path

import click

from bot import cli
from bot.chat.commands import COMMANDS
from bot.environment import PREFIX
from bot.messages.browsing.welcome import help_message
from bot.messages.language.words import words
from bot.settings import Settings

README = Path("README.md").read_text(encoding="utf-8")


def _table(head: tuple[str, str], rows: list[tuple[str, str]]) -> str:
    lines = [head, ("---", "---"), *rows]
    return "\n".join(f"| {left} | {right} |" for left, right in lines)


def test_readme_lists_every_command_of_the_command_line() -> None:
    rows = []
    for name in sorted(cli.OPERATOR_COMMANDS):
        command = cli.commands.get_command(click.Context(cli.commands), name)
        assert command is not None
        usage = command.collect_usage_pieces(command.make_context(name, [], resilient_parsing=True))
        arguments = " ".join(piece for piece in usage if piece != "[OPTIONS]")
        rows.append((f"`{name} {arguments}`".replace(" `", "`"), cli.OPERATOR_COMMANDS[name].help))
        assert command.get_short_help_str(200) == cli.OPERATOR_COMMANDS[name].help
    assert _table(("command", "what it does"), rows) in README


def test_readme_lists_every_command_in_telegram() -> None:
    english = words("en")
    rows = [(f"`/{command.name}`", english.plain(command.description)) for command in COMMANDS]
    assert _table(("command", "what it does"), rows) in README


def test_readme_lists_every_setting() -> None:
    rows = []
    for name, field in Settings.model_fields.items():
        default = (
            "" if field.is_required() or not field.default else f" Default: `{field.default}`."
        )
        rows.append((f"`{PREFIX}{name.upper()}`", f"{field.description}{default}"))
    assert _table(("setting", "meaning"), rows) in README


def test_the_example_of_env_names_every_setting() -> None:
    named = {
        line.lstrip("#").split("=")[0]
        for line in Path(".env.example").read_text(encoding="utf-8").splitlines()
        if "=" in line
    }
    assert named == {PREFIX + name.upper() for name in Settings.model_fields}


def test_make_and_the_container_install_the_same_way() -> None:
    install = "-m pip install"
    flags = "--require-hashes --requirement requirements.lock"
    assert f"{flags}" in Path("Makefile").read_text(encoding="utf-8")
    container = Path("Dockerfile").read_text(encoding="utf-8")
    assert install in container
    assert flags in container


def test_no_lock_file_names_an_index() -> None:
    for lock in Path().glob("requirements*.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index-url" not in text


def test_help_lists_every_command() -> None:
    english = words("en")
    known = [(command.name, english.plain(command.description)) for command in COMMANDS]
    said = help_message(known, "", english).html
    assert all(f"/{name} — {description}" in said for name, description in known)
