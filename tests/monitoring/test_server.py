"""`/healthz` and `/metrics`, asked over HTTP while the real bot works."""

import asyncio
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot import monitoring as monitoring_room
from bot.alerts import sender
from bot.chat.receiving import polling
from bot.chat.receiving.running import run_bot
from bot.chat.services import Services
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.faults import BROKEN, refused
from bot.local.telegram.refusal import forbidden
from bot.local.telegram.request import LocalRequest
from bot.monitoring import ailing
from bot.process.listening import ListenError
from bot.store.subscribers.outbox import queue
from tests.chat.receiving.conftest import answered
from tests.local_api.process import free_port
from tests.on_record import subscribed
from tests.patience import PATIENCE, until

SECRET = "a question that is nobody's business"


@pytest.fixture
def port() -> int:
    return free_port()


@asynccontextmanager
async def watched(
    telegram: Telegram, services: Services, port: int, **settings: object
) -> AsyncIterator[httpx.AsyncClient]:
    """The bot at work, and somebody who asks how it is."""
    values: dict[str, Any] = {"metrics": f"127.0.0.1:{port}"} | settings
    changed = replace(services.settings, **values)
    services = replace(services, settings=changed)
    async with (
        monitoring_room.monitoring(services),
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE) as client,
    ):
        run = asyncio.create_task(
            run_bot(
                services,
                background=[
                    lambda bot: sender.deliver_alerts(
                        bot,
                        services.store,
                        services.lexicon,
                        pace=services.pace,
                        metrics=services.metrics,
                    )
                ],
                request=LocalRequest(telegram),
            )
        )
        try:
            yield client
        finally:
            run.cancel()
            await asyncio.wait({run})


async def figures(client: httpx.AsyncClient) -> dict[str, float]:
    """All samples, such as `verbatim_questions_total{verdict="answer"}`."""
    answer = await client.get("/metrics")
    assert answer.status_code == 200
    return {
        sample.name + "".join(f'{{{name}="{value}"}}' for name, value in sample.labels.items()): (
            sample.value
        )
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


@pytest.mark.usefixtures("corpus")
async def test_what_happened_is_counted_and_names_nobody(
    telegram: Telegram, services: Services, port: int, tmp_path: Path
) -> None:
    ada, bo = telegram.person("Ada"), telegram.person("Bo")
    blocked = refused(forbidden("bot was blocked by the user"))
    telegram.policies = (lambda call: blocked if call.chat_id == bo.id else None,)
    async with watched(telegram, services, port, backups=tmp_path) as client:
        telegram.say(ada, "When will the northern bridge open for traffic?")
        telegram.say(ada, SECRET)
        await answered(telegram, ada, 2)
        await subscribed(services.store, ada.id, bo.id)
        async with services.store.write() as db:
            await db.execute("INSERT INTO finding VALUES (1, 'everything', '', '', 0, 0, '[]')")
            await queue(db, 1, 0.0)
            await db.execute("UPDATE chat SET send_at = 1")
        await answered(telegram, ada, 3)
        found = await figures(client)
        while not (
            found['verbatim_alerts_total{outcome="gone"}']
            and found['verbatim_outbox{state="gone"}']
            and found['verbatim_reply_seconds_count{kind="message"}'] == 2
        ):
            await asyncio.sleep(0.01)
            found = await figures(client)
        text = (await client.get("/metrics")).text
    assert found['verbatim_questions_total{verdict="answer"}'] == 1
    assert (
        sum(
            found[f'verbatim_questions_total{{verdict="{each}"}}']
            for each in ("suggestions", "nothing")
        )
        == 1
    )
    assert found['verbatim_reply_seconds_count{kind="message"}'] == 2
    assert found['verbatim_alerts_total{outcome="sent"}'] == 1
    assert found['verbatim_outbox{state="waiting"}'] == 0
    assert found['verbatim_outbox{state="gone"}'] == 1
    assert found['verbatim_chats{state="gone"}'] == 1
    assert found["verbatim_updates_unhandled"] == 0
    assert (found["verbatim_interviews"], found["verbatim_exchanges"]) == (3, 8)
    assert found["verbatim_database_bytes"] > 100_000
    assert found["verbatim_backup_timestamp_seconds"] == 0
    assert found["verbatim_telegram_answered_timestamp_seconds"] > 1e9
    for word in ("business", str(ada.id), str(bo.id), "Ada", "Marsh", "bridge"):
        assert not re.search(rf"\b{word}\b", text)


@pytest.mark.usefixtures("corpus")
async def test_healthz_says_what_keeps_the_bot_from_its_work(
    telegram: Telegram, services: Services, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "FIRST_PAUSE", 0.01)
    telegram.policies = (lambda _: BROKEN,)
    async with watched(telegram, services, port) as client:

        async def health() -> tuple[int, str]:
            answer = await client.get("/healthz")
            return answer.status_code, answer.text

        assert await health() == (503, "Telegram has not been reached yet\n")
        telegram.policies = ()
        await until(lambda: services.metrics.answered_at)
        assert await health() == (200, "ok\n")
        with monkeypatch.context() as patch:  # a clock that is set tells nothing
            patch.setattr(time, "time", lambda: 1e10)
            assert await health() == (200, "ok\n")
        monkeypatch.setattr(ailing, "MAX_QUIET", -1.0)
        assert "Telegram has not answered for" in (await health())[1]
        monkeypatch.setattr(ailing, "MIN_ROOM", 10**18)
        assert "about to be full" in (await health())[1]
        elsewhere = services.store.path.with_name("elsewhere.db")
        services.store.path.rename(elsewhere)
        status, said = await health()
        assert (status, said.count("\n")) == (503, 1)
        assert "deleted, moved or replaced" in said
        # What is counted is shown all the same.
        assert "verbatim_questions_total" in (await client.get("/metrics")).text
        elsewhere.rename(services.store.path)


async def test_nothing_else_is_served_and_long_requests_are_refused(
    telegram: Telegram, services: Services, port: int
) -> None:
    async with watched(telegram, services, port) as client:
        assert (await client.get("/")).status_code == 404
        assert (await client.get("/metrics/../healthz/x")).status_code == 404
        assert (await client.post("/metrics")).status_code == 405
        assert (await client.post("/healthz", content=b"x" * 20_000)).status_code in {400, 405, 413}
        answer = await client.get("/healthz")
        assert "Server" not in answer.headers


async def test_an_address_that_is_taken_is_told_in_one_line(
    telegram: Telegram, services: Services, port: int
) -> None:
    async with watched(telegram, services, port):
        with pytest.raises(
            ListenError, match=r"VERBATIM_METRICS: 127\.0\.0\.1:\d+: [\w ]+ in use$"
        ):
            async with watched(telegram, services, port):
                pass


@pytest.mark.usefixtures("telegram")
async def test_it_is_off_unless_it_is_set(services: Services) -> None:
    threads = set(asyncio.all_tasks())
    async with monitoring_room.monitoring(services):
        assert set(asyncio.all_tasks()) == threads
