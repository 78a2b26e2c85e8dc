"""People who do whatever comes to their minds: Telegram refuses nothing but what they cause.

`pytest tests/chat/test_random_walk.py --steps 4000` walks further.
"""

import random
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as bounded
from hypothesis import strategies as st

from bot.alerts.pace import Pace
from bot.chat.commands import COMMANDS
from bot.chat.services import Services
from bot.corpus.interview import Exchange, Interview
from bot.local.telegram.bot_api import Files, Telegram
from bot.local.telegram.chats import Chat, User
from bot.local.telegram.refusal import Json
from bot.local.telegram.world import BOT_USERNAME
from bot.search.engine import open_searcher
from bot.search.query.lexicon.lexicon import Lexicon
from bot.settings import Settings
from bot.store.database import open_store
from tests.alerts.conftest import DrivenClock
from tests.conftest import Driver, driven
from tests.messages.conftest import SOME_TEXTS, TEXTS
from tests.on_record import put_on_record

CAUSED_BY_PEOPLE = (
    "bot was blocked by the user",
    "bot was kicked",
    "bot is not a member",
    "not enough rights to send text messages",
    # Somebody named a chat that there is not.
    "chat not found",
)
QUESTIONS = (
    "when does the northern bridge open?",
    "who pays for the feryr",
    "teachers",
    "Будет ли паром ходить зимой?",
    "сколько стоит прозд",
    "大桥何时通车？",
    "港口会搬迁吗",
    "nothing that anybody was asked",
    "?!…",
    "🦊" * 300,
    "a <b>tag</b> & an &amp;",
    "x" * 4000,
    "bridge since:2023 -toll",
    '"There will be no toll for residents."',
)
ARGUMENTS = (
    "",
    "bridge",
    "harbour",
    "мост",
    "学校",
    '"lunar station"',
    "daily 9",
    "weekly monday 9",
    "quiet 23-7",
    "zone Moscow",
    "pause",
    "resume",
    "silent",
    "@nobody_at_all bridge",
    "<i>" * 100,
)


class Strict(Telegram):
    """A server that notes what it refused."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: Counter[str] = Counter()

    async def answer(
        self, token: str, method: str, parameters: Mapping[str, object], files: Files
    ) -> tuple[int, bytes]:
        status, body = await super().answer(token, method, parameters, files)
        if status != 200 and not any(cause in body.decode() for cause in CAUSED_BY_PEOPLE):
            self.refused[f"{method}: {body.decode()}"] += 1
        return status, body


class Walk:
    """One walk through everything that people can do."""

    def __init__(self, bot: Driver, telegram: Telegram, seed: int) -> None:
        self._bot = bot
        self._telegram = telegram
        self._chance = random.Random(seed)
        self._people = [
            telegram.person(name, language_code=code)
            for name, code in (("Ada", "en"), ("Пётр", "ru"), ("悦", "zh-hans"))
        ]
        self._group = telegram.group("Ferry friends", *self._people)
        self._forum = telegram.group("Harbour", *self._people, forum=True, bot="administrator")
        self._topics = [telegram.topic(self._forum, name) for name in ("Space", "News")]
        self._elsewhere = telegram.group("Elsewhere", *self._people, bot="left")

    async def step(self) -> None:
        """Somebody does something, and the bot has done with it: it said nothing twice."""
        before = {chat: len(each.messages) for chat, each in self._telegram.chats.items()}
        actions: list[Callable[[User], None]] = [
            *[self._press] * 8,
            *[self._ask] * 4,
            *[self._command] * 4,
            self._answer,
            self._cite,
            self._inline,
            self._guest,
            self._scroll,
            self._send_file,
            self._edit,
            self._block,
            self._restrict,
        ]
        self._chance.choice(actions)(self._chance.choice(self._people))
        await self._bot.work()
        for chat, each in self._telegram.chats.items():
            said = [
                (
                    message.get("text"),
                    str(message.get("document")),
                    message.get("message_thread_id"),
                )
                for message in list(each.messages.values())[before.get(chat, 0) :]
                if self._telegram.is_own(message)
            ]
            assert len(set(said)) == len(said)

    def _place(self, user: User) -> tuple[Chat | None, int | None]:
        """A chat that somebody may write in, and a topic of it."""
        if self._telegram.chats[user.id].blocked:
            self._telegram.unblock(user)
        chat = self._chance.choice((None, None, self._group, self._forum))
        topic = self._chance.choice((None, *self._topics)) if chat is self._forum else None
        return chat, topic

    def _ask(self, user: User) -> None:
        chat, thread = self._place(user)
        text = self._chance.choice(QUESTIONS)
        if chat is not None:
            text = f"@{BOT_USERNAME} {text}"[:4096]
        self._telegram.say(user, text, chat, thread=thread)

    def _command(self, user: User) -> None:
        chat, thread = self._place(user)
        name = self._chance.choice([command.name for command in COMMANDS] + ["nonsense"])
        to = f"@{BOT_USERNAME}" if chat is not None and self._chance.random() < 0.5 else ""
        self._telegram.say(
            user, f"/{name}{to} {self._chance.choice(ARGUMENTS)}".strip(), chat, thread=thread
        )

    def _answer(self, user: User) -> None:
        chat, _ = self._place(user)
        sent = self._telegram.sent(chat or user)
        if sent:
            message = self._chance.choice(sent)
            text = self._chance.choice(QUESTIONS)
            self._telegram.say(user, text, chat, reply_to=message["message_id"])

    def _cite(self, user: User) -> None:
        chat, _ = self._place(user)
        sent = [each for each in self._telegram.sent(chat or user) if each.get("text")]
        if sent:
            message = self._chance.choice(sent)
            start = self._chance.randrange(len(message["text"]))
            marked = message["text"][start : start + self._chance.choice((5, 60, 1024))].strip()
            self._telegram.say(
                user, "/cite", chat, reply_to=message["message_id"], quote=marked or "."
            )

    def _press(self, user: User) -> None:
        chat, _ = self._place(user)
        shown = self._telegram.sent(chat or user)
        if chat is None:
            shown = [*shown, *self._telegram.inline_messages.values()]
        pressable = [(message, data) for message in shown for data in _data(message)]
        if pressable:
            # What was shown last is pressed most.
            place = self._chance.triangular(0, len(pressable) - 1, len(pressable) - 1)
            self._telegram.press(user, *pressable[round(place)])

    def _inline(self, user: User) -> None:
        for asked in self._telegram.inline_queries.values():
            results = (asked.answer or {}).get("results", [])
            if results and self._chance.random() < 0.3:
                result = self._chance.choice(results)["id"]
                self._telegram.choose(asked, result, self._elsewhere)
                asked.answer = {}
                return
        self._telegram.ask_inline(user, self._chance.choice(("", *QUESTIONS)))

    def _guest(self, user: User) -> None:
        question = self._chance.choice(QUESTIONS)
        self._telegram.ask_as_guest(user, f"@{BOT_USERNAME} {question}"[:4096])

    def _scroll(self, user: User) -> None:
        offset = self._chance.choice(("6", "12", "999", "x"))
        self._telegram.ask_inline(user, self._chance.choice(QUESTIONS), offset=offset)

    def _send_file(self, user: User) -> None:
        self._place(user)
        self._telegram.send_document(user, "a.txt", b"nothing", caption="what is this")

    def _edit(self, user: User) -> None:
        own = [
            message
            for message in self._telegram.chats[user.id].messages.values()
            if message["from"]["id"] == user.id and "text" in message
        ]
        if own:
            self._telegram.edit(self._chance.choice(own), self._chance.choice(QUESTIONS))

    def _block(self, user: User) -> None:
        if not self._telegram.chats[user.id].blocked:
            self._telegram.block(user)

    def _restrict(self, user: User) -> None:
        if self._group.bot_may_write:
            self._telegram.set_bot(user, self._group, "restricted", may_write=False)
        else:
            self._telegram.set_bot(user, self._group, "member")


def _data(message: Json) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


async def walk(services: Services, steps: int, seed: int) -> None:
    """Walks, and sees that nothing was refused but what people cause, and no press unanswered."""
    telegram = Strict()
    # Of a second that Telegram wants between many messages, nothing passes here.
    async with driven(telegram, replace(services, pace=Pace(DrivenClock()))) as bot:
        walking = Walk(bot, telegram, seed)
        for _ in range(steps):
            await walking.step()
    assert not telegram.refused
    assert not telegram.unanswered()


@pytest.mark.usefixtures("corpus")
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", [1, 2])
async def test_nothing_is_refused_but_what_people_cause(
    services: Services, steps: int, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    await walk(services, steps, seed)
    assert not [record.getMessage() for record in caplog.records if record.exc_info]


WORST = st.builds(
    Interview,
    title=TEXTS,
    published=st.sampled_from(["2021-08-02", "2012-07", "2000", None]),
    outlet=TEXTS,
    speaker=TEXTS,
    interviewers=st.lists(TEXTS, max_size=4).map(tuple),
    language=st.sampled_from(["en", "ru", "zh-Hant", "xx"]),
    url=st.sampled_from([None, 'https://example.org/a?b=<c>&d="e"', "ftp://x", "https://x y.z"]),
    introduction=TEXTS,
    role=TEXTS,
    exchanges=st.lists(st.builds(Exchange, SOME_TEXTS, SOME_TEXTS), min_size=1, max_size=9).map(
        tuple
    ),
)
"""Interviews of the worst text there is."""


@pytest.mark.timeout(1200)
@bounded(
    max_examples=3,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(corpus=st.lists(WORST, min_size=1, max_size=4), seed=st.integers(0, 1000))
async def test_the_worst_text_there_is_is_said_all_the_same(
    settings: Settings, lexicon: Lexicon, steps: int, corpus: list[Interview], seed: int
) -> None:
    with TemporaryDirectory() as folder:
        async with open_store(Path(folder) / "verbatim.db") as store:
            for number, interview in enumerate(corpus):
                # Each is another interview, whatever it holds.
                told = replace(interview, title=f"{number} {interview.title}")
                await put_on_record(store, lexicon, told)
            searcher = await open_searcher(store, lexicon)
            await walk(Services(settings, store, lexicon, searcher), steps // 2, seed)
