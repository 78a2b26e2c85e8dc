"""Telegram's limits on how fast a bot may send, as a policy of the local server."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field

from bot.local.telegram.faults import Call, Fault, flood


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
        if not call.method.startswith("send") or call.chat_id is None:
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
