"""People and groups that do all that they can do, over a network that fails now and then."""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from itertools import cycle
from random import Random

from benchmarks.sets import own_sets
from benchmarks.updates import until
from bot.local.telegram import faults
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import Chat, User
from bot.local.telegram.faults import Call, Fault

AT_ONCE = 40
"""Updates that are under way together at most; fewer where there are fewer than twice the chats."""


FAULTS = 0.02
"""Share of the calls that fail, each in one of `FAILURES`."""


FAILURES = (
    faults.SERVER_ERROR,
    faults.BAD_GATEWAY,
    faults.NOT_JSON,
    faults.BROKEN,
    faults.LOST,
    faults.flood(1),
)


COMMANDS = ("/topics", "/documents", "/latest", "/random", "/help", "/privacy", "/language")


class Crowd:
    """People and groups that do all that they can do, in an order drawn by lot.

    Args:
        telegram: Where they are.
        chats: How many.
    """

    def __init__(self, telegram: Telegram, chats: int) -> None:
        self.telegram = telegram
        self.kinds: Counter[str] = Counter()
        self.failed = 0
        self._at_once = min(AT_ONCE, chats // 2)
        self._random = Random(1)
        self._people = [telegram.person(f"Person {number}") for number in range(chats * 9 // 10)]
        self._groups = [
            telegram.group(f"Group {number}", self._people[number])
            for number in range(max(chats // 10, 1))
        ]
        self._next_person, self._next_group = cycle(self._people), cycle(self._groups)
        self._questions = cycle(
            question.text for labelled in own_sets() for question in labelled.questions
        )
        self._acts: tuple[Callable[[], User | Chat], ...] = (
            *[self._ask] * 8,
            self._command,
            self._command,
            self._subscribe,
            self._press,
            self._press,
            self._edit,
            self._inline,
            self._inline,
            self._in_group,
            self._block,
            self._file,
            self._nonsense,
        )
        telegram.policies = (self._fail,)

    async def act(self, count: int) -> list[float]:
        """So many things happen, a few of them together; seconds until each update was handled.

        Raises:
            TimeoutError: One never is.
        """
        telegram = self.telegram
        began: dict[int, float] = {}
        took: list[float] = []
        touched: set[int] = set()

        def is_over() -> bool:
            """Looks what is handled by now, and lets more happen in its place."""
            nonlocal count
            now = time.perf_counter()
            waiting = {update["update_id"] for update in telegram.updates.pending}
            took.extend(now - began.pop(id_) for id_ in began.keys() - waiting)
            while count and len(telegram.updates.pending) < self._at_once:
                known = len(telegram.updates.pending)
                touched.add(self._random.choice(self._acts)().id)
                for update in telegram.updates.pending[known:]:
                    began[update["update_id"]] = now
                    self.kinds[_kind(update)] += 1
                count -= 1
            return not began

        await until(is_over)
        for id_ in touched:
            messages = telegram.chats[id_].messages
            for old in list(messages)[:-4]:
                del messages[old]
        telegram.calls.clear()
        for kept in (telegram.callback_queries, telegram.inline_queries, telegram.files):
            kept.clear()
        return took

    def _fail(self, call: Call) -> Fault | None:
        if call.method == "getMe" or self._random.random() >= FAULTS:
            return None
        self.failed += 1
        return self._random.choice(FAILURES)

    def _person(self) -> User:
        person = next(self._next_person)
        if self.telegram.chats[person.id].blocked:
            self.telegram.unblock(person)
        return person

    def _say(self, text: str) -> User:
        person = self._person()
        self.telegram.say(person, text)
        return person

    def _ask(self) -> User:
        return self._say(next(self._questions))

    def _command(self) -> User:
        return self._say(self._random.choice(COMMANDS))

    def _subscribe(self) -> User:
        return self._say(self._random.choice(("/subscribe", "/subscribe space", "/subscriptions")))

    def _press(self) -> User:
        """A button of the last message with one, or a question where there is none."""
        person = self._person()
        for message in reversed(self.telegram.sent(person)):
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            buttons = [each["text"] for row in rows for each in row if "callback_data" in each]
            if buttons:
                self.telegram.press(person, message, self._random.choice(buttons))
                return person
        return self._ask()

    def _edit(self) -> User:
        person = self._person()
        question = self.telegram.say(person, next(self._questions))
        self.telegram.edit(question, next(self._questions))
        return person

    def _inline(self) -> User:
        person = self._person()
        self.telegram.ask_inline(person, next(self._questions)[:256])
        return person

    def _in_group(self) -> Chat:
        group = next(self._next_group)
        owner = self._people[self._groups.index(group)]
        self.telegram.say(owner, f"/ask {next(self._questions)}", group)
        return group

    def _block(self) -> User:
        """Comes back when it is their turn again."""
        person = self._person()
        self.telegram.block(person)
        return person

    def _file(self) -> User:
        person = self._person()
        self.telegram.send_document(person, "notes.txt", b"Not for the likes of me")
        return person

    def _nonsense(self) -> User:
        """An update that nobody can read."""
        person = self._person()
        self.telegram.updates.put("message", {"message_id": "x", "chat": 7})
        return person


def _kind(update: Mapping[str, object]) -> str:
    """What an update is of; what cannot be read has a kind of its own."""
    (kind, value), *_ = [item for item in update.items() if item[0] != "update_id"]
    return "unreadable" if isinstance(value, dict) and value.get("chat") == 7 else kind
