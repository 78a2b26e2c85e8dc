"""The bot as it runs: real processes, a Telegram server on loopback, an empty folder."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import httpx
import pytest

from bot.local.telegram.bot_api import TOKEN, Telegram
from tests.local_api.process import FERRY, bot, forked_bot, free_port, python
from tests.local_api.server import serve
from tests.local_api.socks import socks_proxy
from tests.patience import PATIENCE, until


async def test_a_person_asks_subscribes_and_hears_of_a_new_file(
    telegram: Telegram, home: Path
) -> None:
    port = free_port()
    ada = telegram.person("Ada")
    async with (
        serve(telegram) as url,
        bot(
            home,
            "run",
            VERBATIM_TOKEN=TOKEN,
            VERBATIM_API_URL=url,
            VERBATIM_METRICS=f"127.0.0.1:{port}",
        ) as process,
    ):
        telegram.say(ada, "when does the ferry berht open")
        await until(lambda: len(telegram.sent(ada)) == 1)
        async with httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE
        ) as client:
            assert (await client.get("/healthz")).text == "ok\n"
            assert 'verdict="answer"} 1.0' in (await client.get("/metrics")).text
        assert "The new berth opens in September." in telegram.sent(ada)[-1]["text"]

        telegram.say(ada, "/subscribe")
        await until(lambda: len(telegram.sent(ada)) == 2)
        second = (
            FERRY.replace("ferry", "museum")
            .replace("3 May", "9 June")
            .replace("new berth for ferries", "hall of maps")
        )
        (home / "seeds" / "museum.txt").write_text(second, encoding="utf-8")
        await until(lambda: len(telegram.sent(ada)) == 3)
        alert = telegram.sent(ada)[-1]
        assert "The museum has a captain again" in alert["text"]
        assert "When will the hall of maps open?" in alert["text"]

        telegram.press(ada, alert, alert["reply_markup"]["inline_keyboard"][0][0]["text"])
        await until(lambda: not telegram.unanswered())

        process.send_signal(signal.SIGTERM)
        output, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0
    assert output == b""
    assert TOKEN.encode() not in log
    assert b"berht" not in log
    assert b"Traceback" not in log
    assert not list((home / "data").glob("*.alive"))


async def test_a_second_process_waits_until_the_first_has_ended(
    telegram: Telegram, home: Path
) -> None:
    ada = telegram.person("Ada")
    async with serve(telegram) as url:
        start = partial(bot, home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url)
        async with start() as first, start() as second:
            assert first.stderr
            assert second.stderr
            lines = first.stderr.readline(), second.stderr.readline()
            async with asyncio.timeout(PATIENCE):
                told = await asyncio.gather(*lines)
            waits = [b"Waiting: another process runs the bot" in line for line in told]
            assert sorted(waits) == [False, True]
            running, waiting = (second, first) if waits[0] else (first, second)
            telegram.say(ada, "when does the berth open")
            await until(lambda: telegram.sent(ada))
            running.terminate()
            await asyncio.wait_for(running.communicate(), PATIENCE)
            telegram.say(ada, "will fishing boats pay more")
            await until(lambda: len(telegram.sent(ada)) == 2)
            waiting.terminate()
            _, log = await asyncio.wait_for(waiting.communicate(), PATIENCE)
    assert b"Another program receives" not in log
    assert len(telegram.sent(ada)) == 2


async def test_a_token_that_telegram_does_not_know_ends_the_run(home: Path) -> None:
    async with (
        serve(Telegram()) as url,
        bot(
            home, "run", VERBATIM_TOKEN="1:unknown", VERBATIM_API_URL=url, VERBATIM_ADMIN="7"
        ) as process,
    ):
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 1
    assert b"Unknown setting: VERBATIM_ADMIN is no setting; VERBATIM_ADMINS may be meant" in log
    assert b"VERBATIM_TOKEN" in log.splitlines()[-1]
    assert b"Traceback" not in log


async def test_telegram_out_of_reach_is_waited_for_and_sigterm_still_ends(home: Path) -> None:
    async with bot(
        home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL="http://127.0.0.1:9"
    ) as process:
        assert process.stderr is not None
        async with asyncio.timeout(PATIENCE):
            first = await process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        _, rest = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0
    assert b"Traceback" not in first + rest


async def test_a_folder_that_does_not_answer_keeps_no_answer_from_what_is_on_record(
    home: Path,
) -> None:
    async with bot(home, "documents") as process:
        await process.communicate()
    telegram = Telegram()
    ada = telegram.person("Ada")
    telegram.say(ada, "when does the berth open")
    hanging = "it.scan = lambda _: time.sleep(1_000); it.SEEDS_TIMEOUT = 0.1"
    async with (
        serve(telegram) as url,
        python(
            home,
            "-c",
            f"import sys, time, bot.serving as it; {hanging}; sys.argv = ['bot', 'run'];"
            " from bot.cli import main; main()",
            VERBATIM_TOKEN=TOKEN,
            VERBATIM_API_URL=url,
        ),
    ):
        await until(lambda: telegram.sent(ada))
        assert "The new berth opens in September." in telegram.sent(ada)[-1]["text"]


async def test_telegram_is_reached_through_a_socks_proxy_that_the_environment_names(
    telegram: Telegram, home: Path
) -> None:
    ada = telegram.person("Ada")
    telegram.say(ada, "when does the berth open")
    async with (
        serve(telegram) as url,
        socks_proxy() as (proxy, asked),
        bot(home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url, ALL_PROXY=proxy, NO_PROXY=""),
    ):
        await until(lambda: telegram.sent(ada))
    assert set(asked) == {"127.0.0.1"}


@pytest.mark.parametrize("proxy", ["socks4://127.0.0.1:9", "ftp://127.0.0.1:9", "http://[::1"])
async def test_a_proxy_that_cannot_be_used_is_one_line(home: Path, proxy: str) -> None:
    async with bot(
        home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL="http://127.0.0.1:9", ALL_PROXY=proxy
    ) as process:
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 1
    (line,) = log.splitlines()
    assert b"proxy that the environment names" in line


async def test_health_tells_a_running_bot_from_one_that_is_gone(home: Path) -> None:
    async def health() -> int | None:
        async with bot(home, "health") as process:
            return await asyncio.wait_for(process.wait(), PATIENCE)

    assert await health() == 1
    async with (
        serve(Telegram()) as url,
        bot(home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url) as process,
    ):
        await until(lambda: bool(list((home / "data").glob("*.alive"))))
        assert await health() == 0
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), PATIENCE)
    assert await health() == 1


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
async def test_what_stands_where_files_beside_the_database_are_to_be_keeps_nobody(
    telegram: Telegram, home: Path, make: Callable[[Path], None]
) -> None:
    """A pipe that nobody reads kept the bot waiting for ever, at which no signal helped."""
    for ending in ("sender", "alive", "updates"):
        make(home / "data" / f"verbatim.db.{ending}")
    ada = telegram.person("Ada")
    async with (
        serve(telegram) as url,
        forked_bot(home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url) as process,
    ):
        telegram.say(ada, "when does the ferry berth open")
        await until(lambda: telegram.sent(ada))
        process.terminate()
        _, log = await process.communicate()
    assert process.returncode == 0
    assert "Cannot tell whether another process runs the bot" in log.decode()
    assert "No sign of life can be given" in log.decode()
    assert "never retrieved" not in log.decode()


async def test_without_a_token_it_is_the_same_bot_in_the_terminal(home: Path) -> None:
    async with bot(home, "run", stdin=asyncio.subprocess.PIPE, COLUMNS="80") as process:
        typed = b"/ask fishing fees\n/topics\n/subscribe ferries\n#1\n"
        output, log = await asyncio.wait_for(process.communicate(typed), PATIENCE)
    assert process.returncode == 0
    said = output.decode()
    assert "Fees for fishing boats stay as they are until 2026." in said
    assert "no topics yet" in said
    assert "ferries" in said
    assert "\x1b" not in said
    assert b"@BotFather" in log
    assert len(log.splitlines()) == 1


def test_a_bot_that_polls_loads_nothing_for_a_terminal_and_no_web_server() -> None:
    asked = (
        "import sys\nfrom bot.cli.running import _serving\n_serving()\n"
        "idle = ('rich', 'pygments', 'bot.local', 'tornado', 'pydantic')\n"
        "print(*(name for name in idle if name in sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        [sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
