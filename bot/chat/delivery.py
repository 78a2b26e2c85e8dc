"""Calls to Telegram for people who wait for an answer: paced, patient, and tried again."""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.alerts.caution import Caution
from bot.alerts.pace import Pace
from bot.alerts.refusals import RefusalKind, refusal_of
from bot.backoff import backoff

_T = TypeVar("_T")

MAX_ANSWER_WAIT = 300.0
"""Seconds for which an answer waits when Telegram asks to leave its chat alone."""

MAX_SILENCE = 900.0
"""Seconds after which a chat is tried again, however long Telegram asks to leave it alone: nobody
there can be told why there is no answer."""

FIRST_RETRY = 0.5
LONGEST_RETRY = 30.0
"""Seconds before a call that surely did nothing is tried again; each pause is twice the last."""

MAX_ATTEMPTS = 25
"""About ten minutes."""


class Delivery:
    """Sends answers.

    Args:
        pace: Shared with the alerts.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._caution = Caution()
        self._available_at: dict[int, float] = {}

    def is_waiting(self, chat: int) -> bool:
        """Whether Telegram wants a chat to be left alone now."""
        return self._wait(chat) > 0

    async def send(
        self, chat: int, call: Callable[[], Awaitable[_T]], *, is_repeatable: bool = False
    ) -> _T:
        """Sends a message, or edits one.

        Args:
            chat: Where; it is left alone for as long as Telegram asks.
            call: What sends. Called again after a refusal to wait, and after a failure that surely
                sent nothing.
            is_repeatable: Whether it may be called twice, as an edit may.

        Raises:
            TelegramError: It could not be sent, or the chat has to be left alone for too long.
        """
        deadline = time.monotonic() + MAX_ANSWER_WAIT
        while True:
            while (wait := self._wait(chat)) > 0:
                if time.monotonic() + wait > deadline:
                    raise RetryAfter(math.ceil(wait))
                await asyncio.sleep(wait)
            await self._pace.answer()
            try:
                sent = await self.call(call, is_repeatable=is_repeatable)
            except RetryAfter as error:
                refusal = refusal_of(error)
                self._leave_alone(chat, min(refusal.wait, MAX_SILENCE))
                if hold := self._caution.seconds_after(chat, refusal):
                    self._pace.hold(hold)
            else:
                self._caution.seconds_after(chat, None)
                return sent

    async def call(self, call: Callable[[], Awaitable[_T]], *, is_repeatable: bool = True) -> _T:
        """Makes a call to which no limit applies, such as the answer to a press.

        Args:
            call: Made again after a failure that surely did nothing.
            is_repeatable: Whether it may be made twice; then it is made again after any failure of
                the network.

        Raises:
            TelegramError: Telegram refused it, or cannot be reached.
        """
        attempt = 0
        while True:
            attempt += 1
            try:
                return await call()
            except InvalidToken:
                raise
            except TelegramError as error:
                refusal = refusal_of(error)
                is_safe = is_repeatable or not refusal.doubtful
                if (
                    refusal.kind is not RefusalKind.TROUBLE
                    or not is_safe
                    or attempt >= MAX_ATTEMPTS
                ):
                    raise
            await asyncio.sleep(backoff(attempt, FIRST_RETRY, LONGEST_RETRY))

    def _leave_alone(self, chat: int, seconds: float) -> None:
        now = time.monotonic()
        self._available_at = {
            each: until for each, until in self._available_at.items() if until > now
        }
        self._available_at[chat] = now + seconds

    def _wait(self, chat: int) -> float:
        """Seconds for which a chat has to be left alone."""
        return self._available_at.get(chat, 0.0) - time.monotonic()
