"""Faults reach Sentry through its real package, and nothing that anybody wrote goes along."""

import gzip
import json
import logging
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from tornado.web import RequestHandler

from bot.monitoring.sentry import SentryError, fault_reports
from bot.setting_values import Secret
from tests.monitoring.conftest import served
from tests.patience import until

SECRET = "a question that is nobody's business"
CHAT = 7_700_112_233
TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFake_-0"
log = logging.getLogger("bot.anything")


@asynccontextmanager
async def receiver() -> AsyncIterator[tuple[Secret, list[str]]]:
    """What speaks Sentry's protocol here: its DSN, and all that it received."""
    received: list[str] = []

    class Envelope(RequestHandler):
        def post(self) -> None:
            body = self.request.body
            packed = self.request.headers.get("Content-Encoding") == "gzip"
            received.append((gzip.decompress(body) if packed else body).decode())
            self.write("{}")

    async with served(Envelope) as host:
        yield Secret(f"http://public@{host}/1"), received


def fail(words: str, chat: int) -> None:
    """A fault in whose texts, locals and notes there is what must not leave."""
    try:
        raise KeyError(words)
    except KeyError as error:
        error.add_note(f"while {TOKEN} was used")
        raise ValueError(f"chat {chat}") from error


async def test_kinds_and_places_are_sent_and_nothing_else() -> None:
    async with receiver() as (dsn, received), fault_reports(dsn):
        try:
            fail(SECRET, CHAT)
        except ValueError:
            log.exception("An update of the kind %s could not be handled: %s", CHAT, SECRET)
        await until(lambda: received)
    (envelope,) = received
    event = json.loads(envelope.splitlines()[2])
    kinds = [each["type"] for each in event["exception"]["values"]]
    assert kinds == ["KeyError", "ValueError"]
    frames = event["exception"]["values"][1]["stacktrace"]["frames"]
    assert frames[-1]["function"] == "fail"
    assert event["logentry"]["message"] == "An update of the kind … could not be handled: …"
    for secret in (
        SECRET,
        "nobody",
        str(CHAT),
        TOKEN,
        TOKEN.partition(":")[2],
        socket.gethostname(),
    ):
        assert secret not in envelope


async def test_a_fault_is_reported_once_an_hour_and_a_warning_never() -> None:
    async with receiver() as (dsn, received), fault_reports(dsn):
        for number in range(5):
            log.error("Alert delivery paused: %s", number)
            log.warning("An alert was given up: %s", number)
        log.error("Something else")
        await until(lambda: len(received) >= 2)
    log.error("After the end")
    messages = [json.loads(each.splitlines()[2])["logentry"]["message"] for each in received]
    assert messages == ["Alert delivery paused: …", "Something else"]


async def test_a_receiver_that_is_away_holds_nobody_up() -> None:
    async with fault_reports(Secret("http://public@127.0.0.1:9/1")):
        log.error("Something failed")


async def test_what_has_to_be_done_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SentryError, match="the address that Sentry tells"):
        async with fault_reports(Secret("https://sentry.example/")):
            pass
    monkeypatch.setitem(sys.modules, "sentry_sdk", None)
    with pytest.raises(SentryError, match="pip install sentry-sdk"):
        async with fault_reports(Secret("http://public@127.0.0.1:9/1")):
            pass
