"""The README, docs/, the example of .env and /help say what is there, and nothing else."""

import ast
import re
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import click
import pytest
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot import cli
from bot.chat.commands import COMMANDS
from bot.chat.errors import one_line
from bot.environment import PREFIX
from bot.messages.browsing.welcome import help_message
from bot.messages.language.words import words
from bot.settings import Settings
from bot.store.record.interviews import Overview
from bot.store.trouble import StoreError

README = Path("README.md").read_text(encoding="utf-8")


PAGES = (Path("README.md"), *sorted(Path("docs").glob("*.md")))
CODE = re.compile(r"`([^`\n]+)`|^```\n(.*?)^```", re.MULTILINE | re.DOTALL)
PLACEHOLDER = re.compile(r"[A-Z]{3,}|…|\*\*")
"""What stands for something else in a path or a log line, such as NAME."""


def code(page: Path) -> list[str]:
    """What is written as code on a page."""
    found = CODE.findall(page.read_text(encoding="utf-8"))
    return [line for one, block in found for line in (one or block).splitlines()]


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
    for field in fields(Settings):
        default = f" Default: `{field.default}`." if field.default else ""
        said = f"{field.metadata['description']}{default}"
        rows.append((f"`{PREFIX}{field.name.upper()}`", said))
    assert _table(("setting", "meaning"), rows) in README


def test_the_example_of_env_names_every_setting() -> None:
    named = {
        line.lstrip("#").split("=")[0]
        for line in Path(".env.example").read_text(encoding="utf-8").splitlines()
        if "=" in line
    }
    assert named == {PREFIX + field.name.upper() for field in fields(Settings)}


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
    said = help_message(known, "", Overview(0, 0, (), (), "", ""), english).html
    assert all(f"/{name} — {description}" in said for name, description in known)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_path_on_a_page_is_there(page: Path) -> None:
    roots = tuple(f"{each.name}/" for each in Path().iterdir() if each.is_dir())
    paths = [
        word
        for line in code(page)
        for word in line.split()
        if word.startswith(roots) and not PLACEHOLDER.search(word)
    ]
    missing = [path for path in paths if not any(Path().glob(path.rstrip("/")))]
    # Made by the bot and the make file, and never in the repository.
    assert {path for path in missing if not path.startswith((".venv/", "data/verbatim"))} == set()


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_link_on_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
    inside = [link for link in links if "://" not in link]
    assert [link for link in inside if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_command_on_a_page_is_there(page: Path) -> None:
    text = "\n".join(code(page))
    targets = set(re.findall(r"^([a-z]+):", Path("Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)", text)) <= targets
    assert set(re.findall(r"-m bot ([a-z]+)", text)) <= set(cli.OPERATOR_COMMANDS)
    modules = {name.replace(".", "/") for name in re.findall(r"-m (benchmarks[.\w]*)", text)}
    assert all(Path(name).is_dir() or Path(f"{name}.py").exists() for name in modules)
    others = {"newbot", "setinline", "revoke", "healthz", "metrics"}  # of @BotFather, of monitoring
    said = set(re.findall(r"^/([a-z]+)(?![a-z/])", text, re.MULTILINE))
    assert said - others <= {each.name for each in COMMANDS}


def test_every_log_line_that_is_explained_is_written() -> None:
    program = "".join(
        each.read_text(encoding="utf-8") for each in sorted(Path("bot").rglob("*.py"))
    )
    lines = _explained()
    assert lines
    for line in lines:
        for part in PLACEHOLDER.split(line):
            assert part.strip(" :@") in program


def test_every_warning_and_error_of_the_log_is_explained() -> None:
    written = [line for line in _warnings() if line and not line.startswith("%s")]
    assert len(written) > 20
    assert [line for line in written if not _is_explained(line)] == []


PASSED_ON = {
    "_log.warning(line)": [
        one_line(error)
        for error in (
            InvalidToken(),
            Conflict(""),
            Forbidden(""),
            RetryAfter(timedelta(seconds=1)),
            TimedOut(),
            TelegramError(""),
            BadRequest("TOPIC_CLOSED"),
            StoreError("The database x.db cannot be used: the disk is full"),
        )
    ],
    "log.warning('%s; next attempt in %.0f s', one_line(error) or error.message, pause)": [
        "Telegram could not be reached: TimedOut; next attempt in 1 s"
    ],
    "log.warning('%s did not end in time', task.get_name())": ["sending did not end in time"],
    "log.error('%s failed', task.get_name(), exc_info=error)": ["sending failed"],
    "_log.log(level, line, entry)": ["Not read: a.txt: it is empty"],
    "_log.log(level, line, f'{len(entries) - MAX_LINES} more')": ["Not read: 3 more"],
}
"""Calls that log what they are given, with all that this may be."""


def test_what_is_logged_as_it_is_given_is_explained_too() -> None:
    given = {call for call, line in _warnings_by_call() if not line or line.startswith("%s")}
    assert given == PASSED_ON.keys()
    lines = [line for some in PASSED_ON.values() for line in some]
    assert [line for line in lines if not _is_explained(line)] == []


def test_every_line_of_the_log_is_told_apart_without_its_values() -> None:
    """Metrics and reports of faults have no more of it."""
    kinds = [re.sub(r"%[-#0-9.]*[a-z]", "", line) for line in _warnings() if line]
    assert [kind for kind in kinds if not re.search(r"\w{4,}", kind)] == []


def _is_explained(line: str) -> bool:
    return any(
        re.match(".+".join(map(re.escape, PLACEHOLDER.split(each))), line) for each in _explained()
    )


def _explained() -> list[str]:
    """The lines in the table of docs/operating.md."""
    page = Path("docs/operating.md").read_text(encoding="utf-8")
    rows = page[page.index("| line |") :].split("\n\n")[0].splitlines()[2:]
    return [line for row in rows for line in re.findall(r"`([^`]+)`", row.split("|")[1])]


def _warnings() -> list[str]:
    """The lines that the program logs as a warning or worse, where they are written out."""
    return [line for _, line in _warnings_by_call()]


def _warnings_by_call() -> list[tuple[str, str]]:
    """Each call that logs a warning or worse, with its line; empty when it is not written out."""
    calls = [
        node
        for each in sorted(Path("bot").rglob("*.py"))
        for node in ast.walk(ast.parse(each.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (
            ast.unparse(node.func.value) in {"log", "_log", "logging"}
            or "getLogger" in ast.unparse(node.func.value)
        )
        and node.func.attr in {"warning", "error", "exception", "critical", "log"}
    ]
    found = []
    for call in calls:
        at = int(ast.unparse(call.func).endswith(".log"))  # after its level
        text = call.args[at]
        line = text.value if isinstance(text, ast.Constant) else ""
        found.append((ast.unparse(call), str(line)))
    return found


def test_every_page_is_linked_from_the_readme() -> None:
    assert [page for page in PAGES[1:] if f"({page})" not in README] == []
