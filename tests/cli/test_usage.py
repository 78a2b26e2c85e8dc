"""Help, wrong usage, and settings that are wrong: one line that says what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import __version__
from bot.cli import OPERATOR_COMMANDS, health
from tests.cli.conftest import Run


@pytest.mark.parametrize("arguments", [(), *((name,) for name in OPERATOR_COMMANDS)], ids="-".join)
def test_help_is_everywhere(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: python -m bot")
    assert done.stderr == ""


@pytest.mark.parametrize("argument", ["--help", "fly"])
def test_it_is_a_program(run: Run, run_process: Run, argument: str) -> None:
    assert run_process(argument) == run(argument)


@pytest.mark.parametrize(
    "arguments",
    [("ask",), ("ask", "--limit", "0", "x"), ("fly",), ("check",), ("documents", "--colour")],
)
def test_wrong_usage_ends_with_two_and_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "--help" in done.stderr


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"VERBATIM_TOKEN": "nonsense"}, "VERBATIM_TOKEN"),
        ({"VERBATIM_SEEDS": "nowhere"}, "nowhere"),
        ({"VERBATIM_DATABASE": "seeds/harbour.txt"}, "harbour.txt"),
        ({"VERBATIM_DATABASE": "seeds"}, "seeds"),
    ],
)
def test_what_is_set_wrong_stops_the_start_with_one_line(
    run: Run, settings: dict[str, str], named: str
) -> None:
    done = run("documents", **settings)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert named in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        *(("check",), ("check", "--json"), ("check", "--diff", "seeds/harbour.txt")),
        *(("ingest",), ("backup",), ("restore",), ("feed",)),
    ],
    ids="-".join,
)
def test_a_name_that_no_file_can_have_is_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    name = "x" * 300 + ".txt"
    done = run(*arguments, name)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"{name}: ")
    assert "File name too long" in line


def test_a_mistake_in_the_topics_is_told(run: Run, home: Path) -> None:
    (home / "data" / "topics.toml").write_text("[[topic]\n", encoding="utf-8")
    done = run("ask", "berth")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "topics.toml" in done.stderr


def test_a_fault_of_the_program_is_one_line_without_what_it_quotes(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> str:
        raise KeyError("nobody's business")

    monkeypatch.setattr(health, "trouble", fail)
    done = run("health")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("A fault of the program; please report it: KeyError at ")
    assert "business" not in line


@pytest.mark.parametrize("arguments", [("ask", "berth"), ("ask", "--json", "berth")])
def test_a_locale_of_ascii_alone_fails_at_no_character(
    run_process: Run, arguments: tuple[str, ...]
) -> None:
    done = run_process(*arguments, PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, "")
    assert "berth" in done.stdout
    assert done.stdout.isascii()


@pytest.mark.parametrize(
    ("command", "answered"),
    [
        ("ask - <&-", b""),
        ("ask berth 2>&-", b"The new berth opens in September."),
        ("feed - >&-", b""),
        ("check seeds/harbour.txt >&-", b""),
        ("health 2>&- || true", b""),
    ],
)
def test_a_stream_that_is_closed_reads_as_empty_and_takes_all(
    home: Path, command: str, answered: bytes
) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m bot {command}', sys.executable],
        cwd=home,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert answered in done.stdout


def test_no_arguments_print_the_help_as_it_is(run: Run) -> None:
    done = run()
    assert done.returncode == 2
    assert done.stderr == ""
    assert done.stdout == run("--help").stdout


def test_help_is_not_cut_off(run: Run) -> None:
    shown = " ".join(run("--help").stdout.split())
    for name, command in OPERATOR_COMMANDS.items():
        assert f"{name} {command.help}" in shown


def test_a_data_folder_that_is_not_there_stops_the_start(run: Run) -> None:
    done = run("stats", VERBATIM_DATA="nowhere")
    assert done.returncode == 1
    assert done.stderr.startswith("VERBATIM_DATA: nowhere is no folder")


def test_the_version_is_told(run: Run) -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"Verbatim {__version__}\n")
