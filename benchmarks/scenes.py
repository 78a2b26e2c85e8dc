"""The conversations that the pictures of README.md show, held with the bot itself.

The real handlers answer over a Telegram server in this process, with the interviews of `seeds/`.
"""

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from telegram import Update

from bot.chat.application import build_application
from bot.chat.services import Services
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.refusal import Json
from bot.local.telegram.request import LocalRequest
from bot.search.engine import open_searcher
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.setting_values import Secret
from bot.settings import Settings
from bot.store.database import open_store

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody writes, the button that they press then, and their language."""

    text: str
    button: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Scene:
    """What is asked in one picture.

    Attributes:
        name: Its files are named after it.
        label: What is to be seen, for whoever does not see it.
        turns: Each by somebody else.
    """

    name: str
    label: str
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button that was pressed."""

    label: str


Said = str | Pressed | Json
"""Words of a reader, a button that they pressed, or a message of the bot as the API shows it."""

SCENES = (
    Scene(
        "conversation",
        "A question with a typing error is answered in the speaker's own words, with the source.",
        (Turn("will china recgonise sputnik"), Turn("построят ли мост через Амур?", language="ru")),
    ),
    Scene(
        "verify",
        "A quotation with one word changed is told to be altered: the wrong word is struck"
        " through, the word on record is bold; a true one is confirmed word for word.",
        (
            Turn(
                "/verify “China and Russia are ready to consider mutual rejection of the main"
                " vaccines by the two countries”"
            ),
            Turn("/verify “Sputnik V vaccine is registered in 68 countries”"),
        ),
    ),
    Scene(
        "narrow",
        "Narrow lists years and outlets with their number of answers; Over the years shows"
        " what was said in order of date, with a bar for each year.",
        (Turn("trade with Russia", "Narrow"), Turn("yuan settlements", "Over the years")),
    ),
    Scene(
        "subscribe",
        "A subscription by words shows what it would have brought; a question that nothing"
        " on record answers waits for a new interview.",
        (
            Turn("/subscribe vaccine OR Sputnik -Taiwan"),
            Turn("will there be a tunnel to Sakhalin?", "Tell me when this is answered"),
        ),
    ),
)


async def conversations() -> dict[Scene, list[Said]]:
    """What is said in each scene, by the readers and by the bot; one bot answers them all."""
    lexicon = load_lexicon(ROOT / "data")
    telegram = Telegram()
    with TemporaryDirectory() as folder:
        async with open_store(Path(folder) / "verbatim.db") as store:
            await sync(store, Library(ROOT / "seeds", lexicon))
            settings = Settings(token=Secret(TOKEN))
            services = Services(settings, store, lexicon, await open_searcher(store, lexicon))
            application = build_application(services, request=LocalRequest(telegram))

            async def answered() -> None:
                for update in telegram.updates.take():
                    await application.process_update(Update.de_json(update, application.bot))

            async def held(turn: Turn) -> list[Said]:
                person = telegram.person(language_code=turn.language)
                telegram.say(person, turn.text)
                await answered()
                told = deepcopy(telegram.sent(person))
                if not turn.button:
                    return [turn.text, *told]
                telegram.press(person, told[-1], turn.button)
                await answered()
                now = telegram.sent(person)
                kept = [message for message in told if message in now]
                new = [message for message in now if message not in told]
                return [turn.text, *kept, Pressed(turn.button), *new]

            await application.initialize()
            said = {
                scene: [each for turn in scene.turns for each in await held(turn)]
                for scene in SCENES
            }
            await application.shutdown()
    return said
