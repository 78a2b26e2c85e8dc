"""What goes wrong between a bot and Telegram, as plain data."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.local.telegram.refusal import RefusalError, too_many_requests


@dataclass(frozen=True, slots=True)
class Call:
    """A call as a policy sees it; `at` is the server's clock."""

    method: str
    parameters: Mapping[str, object]
    at: float

    @property
    def chat_id(self) -> int | None:
        """The chat that the call is about, if it names one by number."""
        try:
            return int(str(self.parameters.get("chat_id")))
        except ValueError:
            return None


class DroppedError(Exception):
    """The connection broke, or nothing came back in time."""

    def __init__(self, *, timed_out: bool) -> None:
        super().__init__(
            "timed out" if timed_out else "server disconnected without sending a response"
        )
        self.timed_out = timed_out


@dataclass(frozen=True, slots=True)
class Reply:
    """Something else is answered, and the call is not carried out."""

    status: int
    body: bytes

    def happens(self) -> tuple[int, bytes]:
        """The answer."""
        return self.status, self.body


@dataclass(frozen=True, slots=True)
class Drop:
    """No answer comes: the connection breaks, or the wait ends; before the call or after it."""

    carried_out: bool = False
    timed_out: bool = False

    def happens(self) -> tuple[int, bytes]:
        """Raises `DroppedError`."""
        raise DroppedError(timed_out=self.timed_out)


Fault = Reply | Drop
Policy = Callable[[Call], Fault | None]
SERVER_ERROR = Reply(500, b'{"ok":false,"error_code":500,"description":"Internal Server Error"}')
BAD_GATEWAY = Reply(502, b"<html><head><title>502 Bad Gateway</title></head></html>")
NOT_JSON = Reply(200, b"<html>It works</html>")
BROKEN = Drop()
LOST = Drop(carried_out=True)
LOST_IN_TIME = Drop(carried_out=True, timed_out=True)


def refused(refusal: RefusalError) -> Reply:
    """A refusal as a fault."""
    return Reply(refusal.code, json.dumps(refusal.body()).encode())


def flood(seconds: int) -> Reply:
    """429: wait for whole seconds."""
    return refused(too_many_requests(seconds))
