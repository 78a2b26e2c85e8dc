"""What goes wrong between a bot and Telegram, as plain data; Telegram's limits on rates too."""

import json
import math
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

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


@dataclass(slots=True)
class Rates:
    """Telegram's limits on what a bot sends, as a policy: what is over a limit gets a 429.

    30 messages a second over all chats, 1 a second in a chat, 20 a minute in a group:
    https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this. Telegram
    tolerates short bursts in a chat; this does not. Only what sends a message counts. The clock is
    that of the server.
    """

    overall: int = 30
    group_minute: int = 20
    refusals: int = 0
    _all: deque[float] = field(default_factory=deque)
    _last: dict[int, float] = field(default_factory=dict)
    _groups: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def __call__(self, call: Call) -> Fault | None:
        """Count a message that is sent, or refuse it."""
        if (
            not call.method.startswith("send")
            or call.method == "sendChatAction"
            or call.chat_id is None
        ):
            return None
        chat = call.chat_id
        wait = max(
            _wait(self._all, self.overall, 1.0, call.at),
            self._last.get(chat, -math.inf) + 1 - call.at,
            _wait(self._groups[chat], self.group_minute, 60.0, call.at) if chat < 0 else 0,
        )
        if wait > 0:
            self.refusals += 1
            return flood(max(1, math.ceil(wait)))
        while self._all and self._all[0] <= call.at - 1:
            self._all.popleft()
        self._all.append(call.at)
        self._last[chat] = call.at
        if chat < 0:
            times = self._groups[chat]
            times.append(call.at)
            if len(times) > self.group_minute:
                times.popleft()
        return None


def _wait(times: deque[float], most: int, span: float, now: float) -> float:
    """Seconds until there is room for one more within the span."""
    return times[-most] + span - now if len(times) >= most else 0.0
