"""What waits for the bot: a queue of updates that a long poll empties and that wakes it."""

import asyncio
from collections.abc import Sequence

from bot.local.telegram.refusal import Json, RefusalError

# Sent only when they are asked for by name.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
MAX_UPDATES = 100
MAX_OFFSET_AHEAD = 10
"""By so much an offset may be ahead of the next number; further, all that waits is given and
nothing confirmed, as by Telegram's server when it numbers anew."""


class Updates:
    """Updates that the bot has not confirmed yet."""

    def __init__(self) -> None:
        self.pending: list[Json] = []
        self.allowed: Sequence[str] = ()
        self._last = 0
        self._poll: asyncio.Future[None] | None = None

    def number_anew(self, last: int) -> None:
        """Numbers go on from another one, as after a week without updates."""
        self._last = last

    def put(self, kind: str, value: Json) -> None:
        """Queue an update, if the bot wants that kind, and wake the poll that waits."""
        if kind not in self.allowed if self.allowed else kind in ON_REQUEST:
            return
        self.put_as_it_is({kind: value})

    def put_as_it_is(self, fields: Json) -> int:
        """Queue an update whatever it holds, a number of its own too, and wake the poll that waits.

        Returns:
            The number that it has unless it holds one.
        """
        self._last += 1
        self.pending.append({"update_id": self._last} | fields)
        if self._poll and not self._poll.done():
            self._poll.set_result(None)
        return self._last

    def take(self) -> list[Json]:
        """All pending updates, confirmed: for a test that hands them over itself."""
        taken, self.pending = self.pending, []
        return taken

    async def wait(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Confirm the updates before `offset` and give those after it.

        Args:
            offset: The first update wanted; negative counts from the end.
            limit: At most so many, 1 to 100; anything else is 100.
            seconds: How long to wait for the first when there is none.

        Raises:
            RefusalError: 409, for a poll that another one ended.
        """
        if self._poll and not self._poll.done():
            self._poll.set_exception(
                RefusalError(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot "
                    "instance is running",
                )
            )
        if offset > self._last + 1 + MAX_OFFSET_AHEAD:
            offset = 0
        if offset < 0:
            self.pending = self.pending[offset:]
        self.pending = [update for update in self.pending if not _is_before(update, offset)]
        if not self.pending and seconds > 0:
            poll = self._poll = asyncio.get_running_loop().create_future()
            try:
                await asyncio.wait_for(poll, seconds)
            except TimeoutError:
                return []
        return self.pending[: limit if 1 <= limit <= MAX_UPDATES else MAX_UPDATES]


def _is_before(update: Json, offset: int) -> bool:
    """Whether an update was confirmed; one whose number is none never is."""
    number = update["update_id"]
    return isinstance(number, int) and number < offset
