"""Where all is well the doctor has nothing to say; what it finds is told with what to do."""

import json
from pathlib import Path

import pytest

from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.settings import Settings
from tests.doctor.conftest import asked, found
from tests.local_api.process import bot
from tests.local_api.server import serve


async def test_a_bot_that_is_well(settings: Settings) -> None:
    assert found(settings) == {}
    assert await asked(settings, Telegram()) == {}


@pytest.mark.usefixtures("settings")
async def test_the_command_ends_with_1_when_something_has_to_be_done(home: Path) -> None:
    async def doctor(url: str, *arguments: str, listen: str = "") -> tuple[int | None, str]:
        async with bot(
            home,
            "doctor",
            *arguments,
            VERBATIM_TOKEN=TOKEN,
            VERBATIM_API_URL=url,
            VERBATIM_BACKUPS="backups",
            VERBATIM_LISTEN=listen,
        ) as process:
            output, log = await process.communicate()
        assert log == b""
        return process.returncode, output.decode()

    async with serve(Telegram()) as url:
        status, output = await doctor(url, "--json")
        records = [json.loads(line) for line in output.splitlines()]
        assert status == 0
        assert all(record["ok"] and not record["advice"] for record in records)
        names = (
            "settings",
            "disk",
            "database",
            "backup",
            "seeds",
            "topics",
            "meaning",
            "time zones",
        )
        assert {record["check"] for record in records} == {*names, "token", "clock", "rights"}
        (home / "data" / "topics.toml").unlink()
        status, output = await doctor(url)
        assert status == 1
        assert "TODO topics: 0 topics" in output
        assert "→ python -m bot topics --suggest" in output
        (home / ".env").write_text("VERBATIM_BACKUP=backups\n")
        assert (
            "VERBATIM_BACKUP is no setting; VERBATIM_BACKUPS may be meant" in (await doctor(url))[1]
        )
        status, output = await doctor(url, listen="nonsense")
        assert status == 1
        assert "TODO settings: VERBATIM_LISTEN: it has to be HOST:PORT" in output
