"""The bot in a terminal: one person, whose messages are lines and who presses by number."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from locale import getlocale
from typing import Any

from telegram import Bot, Update
from telegram.ext import Application, CallbackContext

from bot.chat.receiving.running import Background
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.request import LocalRequest
from bot.local.telegram.text import portions
from bot.local.terminal.lines import input_lines
from bot.local.terminal.screen import Screen
from bot.local.terminal.stage import Stage

App = Application[Any, Any, Any, Any, Any, Any]
STANDARD_INPUT = 0
MAX_LINE = 32_768
"""Characters of a line that are sent, as eight messages; more was pasted by mistake."""
MAX_BUTTON_DIGITS = 9
"""Of a button's number; Python refuses to read thousands."""
CLOSING_TIMEOUT = 0.5
"""Seconds that each step of leaving may take."""
WELCOME = "Verbatim without Telegram: write to it, #2 presses button 2, :help tells more."


async def run_terminal(
    build: Callable[[str, LocalRequest], App], *, background: Sequence[Background]
) -> None:
    """Talk to a bot over standard input and output, until the end of input or Ctrl-C.

    What goes wrong in the bot is one line on standard error.

    Args:
        build: Makes the bot from a token and a transport, for calls and for updates alike.
        background: What runs beside the conversation; each is given the bot, and is cancelled at
            the end. What it sends is shown as it comes.

    Raises:
        BrokenPipeError: When whoever read the output has left.
    """
    telegram = Telegram()
    application = build(TOKEN, LocalRequest(telegram))
    interactive = sys.stdout.isatty() and os.isatty(STANDARD_INPUT)
    screen = Screen(sys.stdout, sys.stderr, interactive=interactive)
    telegram.listeners.append(screen.show)

    async def failed(_update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        screen.fail(context.error)

    application.add_error_handler(failed)
    # The bot speaks as it would to a Telegram that is set to this computer's language.
    stage = Stage(telegram, (getlocale()[0] or "en").partition("_")[0])

    async def talk() -> None:
        async with _alive(application, background, screen):
            await _talk(telegram, application, screen, input_lines(STANDARD_INPUT), stage)

    talking = asyncio.create_task(talk())
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, talking.cancel)
    try:
        with suppress(asyncio.CancelledError):
            await talking
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
    if screen.unread:
        raise BrokenPipeError


@asynccontextmanager
async def _alive(
    application: App, background: Sequence[Background], screen: Screen
) -> AsyncIterator[None]:
    """The bot's life in the order of the library's own `run_polling`."""
    tasks: list[asyncio.Task[None]] = []
    try:
        await application.initialize()
        await application.start()
        tasks = [
            asyncio.create_task(_reported(work, application.bot, screen)) for work in background
        ]
        yield
    finally:
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=CLOSING_TIMEOUT)
        if application.running:
            with suppress(TimeoutError):
                await asyncio.wait_for(application.stop(), CLOSING_TIMEOUT)
        await application.shutdown()


async def _reported(work: Background, bot: Bot, screen: Screen) -> None:
    """Work in the background whose failure is told and ends nothing else."""
    try:
        await work(bot)
    except Exception as error:  # noqa: BLE001 - whatever it is, the conversation goes on
        screen.fail(error)


async def _talk(
    telegram: Telegram, application: App, screen: Screen, lines: AsyncIterator[str], stage: Stage
) -> None:
    """Handle each line to its end before the next is read."""
    screen.note(WELCOME)
    if screen.interactive:
        stage.say("/start")
        await _settle(telegram, application)
    screen.prompt()
    async for typed in lines:
        line = typed.strip()
        screen.heard(line)
        if line:
            _act(telegram, screen, stage, line)
            await _settle(telegram, application)
        if screen.unread:
            return
        screen.prompt()


def _act(telegram: Telegram, screen: Screen, stage: Stage, line: str) -> None:
    """What a line means: a direction, a press, an inline query, or a message."""
    inline = f"@{telegram.me.username} "
    if (told := stage.direct(line)) is not None:
        if told:
            screen.note(told)
    elif line.startswith(inline) and stage.chat is None:
        telegram.ask_inline(stage.person, line.removeprefix(inline).strip())
    elif line.startswith("#") and line[1:].isdecimal():
        _press(telegram, screen, stage.person, int(line[1:][:MAX_BUTTON_DIGITS]))
    else:
        if len(line) > MAX_LINE:
            screen.note(f"Only the first {MAX_LINE:,} characters are sent.")
        for portion in portions(line[:MAX_LINE]):
            # What holds nothing but control characters is not sent.
            with suppress(ValueError):
                stage.say(portion)


def _press(telegram: Telegram, screen: Screen, person: User, number: int) -> None:
    """Press a button by its number, or say what is wrong with that."""
    if not 1 <= number <= len(screen.buttons):
        screen.note(f"There is no button #{number}.")
        return
    message, button = screen.buttons[number - 1]
    if "callback_data" in button:
        try:
            telegram.press(person, message, button["callback_data"])
        except ValueError:
            screen.note(f"Button #{number} is no longer there.")
    elif "url" in button:
        screen.note(f"Opens {button['url']}")
    elif "copy_text" in button:
        screen.note(f"Copies {button['copy_text']['text']}")
    else:
        query = next(str(value) for key, value in button.items() if key.startswith("switch_inline"))
        telegram.ask_inline(person, query)


async def _settle(telegram: Telegram, application: App) -> None:
    """Let the bot handle what waits for it, to the end."""
    for update in telegram.updates.take():
        await application.process_update(Update.de_json(update, application.bot))
