"""The machine burns: what was copied elsewhere is restored, and the standby goes on in its place.

Litestream is the real program, and a folder stands for the object storage.
"""

import asyncio
import logging
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.process import standby
from bot.process.standby import StandbyError, wait_for_turn
from bot.setting_values import Secret
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.file.copies import contents_of
from tests.local_api.process import FERRY, bot, free_port, furnish, python
from tests.local_api.server import serve
from tests.on_record import subscribed
from tests.patience import PATIENCE, until

LITESTREAM = str(Path(sys.executable).with_name("litestream"))
CONFIG = str(Path("deploy/litestream.yml").resolve())


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standby, "LOOK_SECONDS", 0.05)


@asynccontextmanager
async def litestream(
    command: str, *arguments: str, database: Path, replica: Path
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Litestream at work; `arguments` come after its configuration."""
    process = await asyncio.create_subprocess_exec(
        LITESTREAM,
        command,
        "-config",
        CONFIG,
        *arguments,
        env=os.environ
        | {"VERBATIM_DATABASE": str(database), "LITESTREAM_REPLICA_URL": replica.as_uri()},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def restore(database: Path, replica: Path) -> int:
    """As deploy/standby.conf does."""
    async with litestream(
        "restore",
        "-if-db-not-exists",
        "-if-replica-exists",
        str(database),
        database=database,
        replica=replica,
    ) as process:
        return await asyncio.wait_for(process.wait(), PATIENCE)


def looks(telegram: Telegram) -> int:
    """How often the standby asked how many updates wait."""
    return sum(call.method == "getWebhookInfo" for call in telegram.calls)


async def settled(replica: Path, database: Path, subscribers: int) -> None:
    """Waits until so many subscriptions are in the storage."""
    trial = replica.with_name("trial.db")
    async with asyncio.timeout(PATIENCE):
        while True:
            trial.unlink(missing_ok=True)
            async with litestream(
                "restore", "-o", str(trial), str(database), database=database, replica=replica
            ) as process:
                await process.wait()
            if trial.exists() and contents_of(trial).subscriptions >= subscribers:
                return
            await asyncio.sleep(0.1)


async def test_the_first_machine_burns_and_the_standby_goes_on(
    telegram: Telegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    homes = [tmp_path / "first", tmp_path / "second"]
    for home in homes:
        home.mkdir()
        furnish(home)
    databases = [home / "data" / "verbatim.db" for home in homes]
    replica, port = tmp_path / "bucket", free_port()
    ada = telegram.person("Ada")
    async with serve(telegram) as url:
        settings = Settings(token=Secret(TOKEN), api_url=url, database=databases[1])
        async with (
            bot(
                homes[0],
                "run",
                VERBATIM_METRICS=f"127.0.0.1:{port}",
                VERBATIM_TOKEN=TOKEN,
                VERBATIM_API_URL=url,
            ) as first,
            litestream("replicate", database=databases[0], replica=replica) as copying,
        ):
            telegram.say(ada, "/subscribe")
            await until(lambda: len(telegram.sent(ada)) == 1)
            # The network between the two is broken from the start: only Telegram can tell. While
            # this machine is busy, the first may leave an update for a second or two.
            monkeypatch.setattr(standby, "LOOK_SECONDS", 1.0)
            turn = asyncio.create_task(wait_for_turn(settings, "http://127.0.0.1:9/healthz"))
            telegram.say(ada, "will fishing boats pay more")
            await until(lambda: len(telegram.sent(ada)) == 2)
            await settled(replica, databases[0], 1)
            assert not turn.done()  # it lives, so the standby must not answer
            first.kill()
            copying.kill()
        shutil.rmtree(homes[0])
        monkeypatch.setattr(standby, "LOOK_SECONDS", 0.05)
        before = looks(telegram)
        await until(lambda: looks(telegram) > before + standby.MIN_LOOKS)
        assert not turn.done()  # nobody writes, so nobody misses anything
        telegram.say(ada, "when does the berth open")
        assert "updates wait" in await asyncio.wait_for(turn, PATIENCE)
        assert await restore(databases[1], replica) == 0
        async with bot(homes[1], "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url):
            await until(lambda: len(telegram.sent(ada)) == 3)
            assert "The new berth opens in September." in telegram.sent(ada)[-1]["text"]
            (homes[1] / "seeds" / "museum.txt").write_text(
                FERRY.replace("ferry", "museum").replace("3 May", "9 June"), encoding="utf-8"
            )
            await until(lambda: len(telegram.sent(ada)) == 4)
            assert "The museum has a captain again" in telegram.sent(ada)[-1]["text"]
        # Who has the database goes on after a restart, and asks nobody.
        assert "the database is here" in await wait_for_turn(settings, "http://127.0.0.1:9/")
        assert await restore(databases[1], replica) == 0  # what is there is not touched
        assert contents_of(databases[1]).subscriptions == 1


async def test_who_answers_is_not_gone_even_when_it_is_not_well(
    telegram: Telegram, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    ada = telegram.person("Ada")
    for number in range(3):
        telegram.say(ada, f"question {number}")
    async with serve(telegram) as url:
        database = tmp_path / "verbatim.db"
        settings = Settings(token=Secret(TOKEN), api_url=url, database=database)
        for there in (False, True):
            if there:
                database.touch()
            caplog.clear()
            # Any answer will do; this one is 404.
            turn = asyncio.create_task(wait_for_turn(settings, f"{url}/healthz"))
            await until(lambda: "the other machine answers" in caplog.text)
            await asyncio.sleep(1)  # it looks again, and says nothing new
            assert not turn.done()
            turn.cancel()
            await asyncio.wait({turn})
            assert caplog.text.count("the other machine answers") == 1


async def test_of_two_that_wait_for_each_other_one_takes_its_turn(
    telegram: Telegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standby, "LOOK_SECONDS", 0.2)
    telegram.say(telegram.person("Ada"), "when does the berth open")
    ports = free_port(), free_port()
    async with serve(telegram) as url:
        turns = {
            asyncio.create_task(
                wait_for_turn(
                    Settings(
                        token=Secret(TOKEN),
                        api_url=url,
                        database=tmp_path / "none.db",
                        metrics=f"127.0.0.1:{mine}",
                    ),
                    f"http://127.0.0.1:{other}/healthz",
                )
            )
            for mine, other in (ports, ports[::-1])
        }
        done, waiting = await asyncio.wait(
            turns, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED
        )
        # Half of the time after which the other one would be sure that nobody runs.
        await asyncio.sleep(standby.LOOK_SECONDS * standby.MIN_LOOKS / 2)
        assert [task.done() for task in waiting] == [False]
        for task in waiting:
            task.cancel()
        await asyncio.wait(turns)
    assert len(done) == 1


async def test_who_is_cut_off_itself_waits(tmp_path: Path) -> None:
    nowhere = Settings(
        token=Secret(TOKEN), api_url="http://127.0.0.1:9", database=tmp_path / "verbatim.db"
    )
    turn = asyncio.create_task(wait_for_turn(nowhere, "http://127.0.0.1:9/healthz"))
    await asyncio.sleep(1)
    assert not turn.done()
    turn.cancel()
    await asyncio.wait({turn})


@pytest.mark.parametrize(
    ("looks", "left"),
    [
        ((3, 3, 4, 4), [3, 3, 4, 4]),
        ((3, 4, 2, 5), [2, 5]),  # somebody fetches
        ((3, 4, 0), []),
        ((3, 4, None, 7), [7]),
    ],
)
def test_updates_that_are_fetched_are_somebodys(
    looks: tuple[int | None, ...], left: list[int]
) -> None:
    waiting: list[int] = []
    for now in looks:
        waiting = standby.backlog_growth(waiting, now)
    assert waiting == left


async def test_what_is_missing_is_told_in_one_line(tmp_path: Path) -> None:
    settings = Settings(database=tmp_path / "verbatim.db")
    with pytest.raises(StandbyError, match="VERBATIM_TOKEN"):
        await wait_for_turn(settings, "http://127.0.0.1:9/healthz")
    settings = replace(settings, token=Secret(TOKEN))
    for address in ("10.0.0.1:9100", "nonsense"):
        with pytest.raises(StandbyError, match="no address"):
            await wait_for_turn(settings, address)


async def test_what_is_written_under_litestream_is_restored_whole(tmp_path: Path) -> None:
    """Checkpoints, deletions and steps of shrinking included."""
    database, replica = tmp_path / "data" / "verbatim.db", tmp_path / "bucket"
    async with (
        open_store(database) as store,
        litestream("replicate", database=database, replica=replica),
    ):
        for number in range(1, 60):
            await subscribed(store, number)
            if number % 20 == 0:
                await store.checkpoint()
        await settled(replica, database, 59)
    shutil.rmtree(database.parent)
    assert await restore(database, replica) == 0
    assert contents_of(database).subscriptions == 59


async def test_a_bot_that_stood_still_ends_so_that_it_asks_whether_the_other_one_runs(
    tmp_path: Path,
) -> None:
    short = (
        "import sys; sys.argv = ['bot', 'run'];"
        "from bot.process import standstill as it; it.MAX_STANDSTILL = 2"
    )
    telegram = Telegram()
    ada = telegram.person("Ada")
    telegram.say(ada, "/help")
    async with (
        serve(telegram) as url,
        python(
            furnish(tmp_path),
            "-c",
            f"{short}; from bot.cli import main; main()",
            VERBATIM_TOKEN=TOKEN,
            VERBATIM_API_URL=url,
            VERBATIM_OTHER="http://127.0.0.1:9/healthz",
        ) as process,
    ):
        await until(lambda: telegram.sent(ada) or process.returncode is not None)
        with suppress(ProcessLookupError):  # on a machine that stood still itself
            process.send_signal(signal.SIGSTOP)
            await asyncio.sleep(3)
            process.send_signal(signal.SIGCONT)
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 1
    assert "The bot stood still for" in log.decode().splitlines()[-1]
