import asyncio
import gc
import json
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot.log import LogFormat, configure_log

TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFake_-0"


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    kept, level = root.handlers[:], root.level
    yield
    root.handlers[:] = kept
    root.setLevel(level)


def test_a_token_never_reaches_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    configure_log("DEBUG")
    log = logging.getLogger("anything")
    log.info("GET https://api.example/bot%s/getMe", TOKEN)
    try:
        raise ValueError(f"no route to /bot{TOKEN}/sendMessage")
    except ValueError:
        log.exception("A call failed")
    said = capsys.readouterr().err
    assert TOKEN not in said
    assert TOKEN.partition(":")[2] not in said
    assert "/bot<token>/getMe" in said


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_fault_is_one_line_with_its_place_and_nothing_that_people_wrote(
    form: LogFormat, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_log("INFO", form)
    words = "nobody's\nbusiness"
    try:
        try:
            raise KeyError(words)
        except KeyError as error:
            raise RuntimeError(words) from error
    except RuntimeError:
        logging.getLogger("bot.anything").exception("A handler\nfailed")
    (line,) = capsys.readouterr().err.splitlines()
    assert "business" not in line
    place = r"test_log\.py:\d+ \(test_a_fault_is_one_line"
    assert re.search(rf"RuntimeError at {place}.*; caused by KeyError at {place}", line)
    assert "A handler failed" in line


async def test_of_what_no_task_waits_for_only_kind_and_place_are_told(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    async def fails() -> None:
        raise KeyError("nobody's business")

    configure_log("INFO")
    logging.getLogger().addHandler(caplog.handler)  # as metrics and reports of faults hear of it
    task = asyncio.create_task(fails())
    await asyncio.wait({task})
    del task
    gc.collect()
    (line,) = capsys.readouterr().err.splitlines()
    assert "Task exception was never retrieved | KeyError at test_log.py" in line
    assert "business" not in line
    assert [record.getMessage() for record in caplog.records] == [
        "Task exception was never retrieved"
    ]


def test_of_faults_in_threads_and_finalizers_only_kind_and_place_are_told() -> None:
    program = """
import threading
from bot.log import configure_log, log_what_nobody_catches

class Fails:
    def __del__(self):
        raise ValueError("nobody's business")

def fail():
    raise KeyError("nobody's business")

configure_log("INFO")
log_what_nobody_catches()
thread = threading.Thread(target=fail)
thread.start()
thread.join()
Fails()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    first, second = done.stderr.splitlines()
    assert re.search(r"A thread ended \| KeyError at .*\(fail\)", first)
    assert re.search(r"A finalizer failed \| ValueError at .*\(__del__\)", second)
    assert "business" not in done.stderr


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_a_terminal_would_obey_is_written_out(
    form: LogFormat, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_log("INFO", form)
    logging.getLogger("bot.anything").warning("Not read: %s", "a\x1b[2J\x9b\u202etxt.b")
    said = capsys.readouterr().err
    assert not {"\x1b", "\x9b", "\u202e"} & set(said)
    assert "x1b[2J" in said


def test_json_is_an_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    configure_log("INFO", "json")
    logging.getLogger("bot.anything").warning("Опубликовано: %s — %s", "“a”.txt", TOKEN)
    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert datetime.fromisoformat(told.pop("time")).tzinfo == UTC
    assert told == {
        "level": "WARNING",
        "logger": "bot.anything",
        "message": "Опубликовано: “a”.txt — <token>",
    }


@pytest.mark.parametrize("name", ["httpx", "httpcore"])
def test_addresses_that_are_called_are_not_told(name: str) -> None:
    configure_log("DEBUG")
    assert not logging.getLogger(name).isEnabledFor(logging.INFO)
    assert logging.getLogger(name).isEnabledFor(logging.WARNING)


def test_only_what_is_asked_for_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    configure_log("WARNING")
    logging.getLogger("anything").info("quiet")
    logging.getLogger("anything").warning("loud")
    assert capsys.readouterr().err.count("\n") == 1
