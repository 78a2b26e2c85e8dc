"""Every command, once: the menu, `/help` and the README are made from this table."""

from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA
from telegram import Update

from bot.chat.asking.ask import answer_said, ask
from bot.chat.browsing.discover import show_latest, show_random
from bot.chat.browsing.lists import list_documents, list_topics
from bot.chat.browsing.start import show_about, start
from bot.chat.context import Context
from bot.chat.publishing.admins import is_admin
from bot.chat.publishing.files import show_stats
from bot.chat.publishing.unanswered import change_synonyms, show_unanswered
from bot.chat.replying import say
from bot.chat.subscribing.language import change_language
from bot.chat.subscribing.privacy import forget_chat, show_privacy
from bot.chat.subscribing.subscribe import start_subscription
from bot.chat.subscribing.subscriptions import change_subscriptions, stop_subscription
from bot.chat.verifying.citing import cite
from bot.chat.verifying.quotation import check_quotation
from bot.messages.browsing.welcome import help_message
from bot.messages.markup.html import code, escape
from bot.messages.markup.message import Message, clip
from bot.search.collection.cards import Collected
from bot.search.deciding import decide
from bot.search.query.filters import FilterError
from bot.search.verdict import Verdict
from bot.store.record import interviews

MAX_SLIPS = 2
"""Letters that may be wrong, missing or swapped in a command that is still guessed; in a short one
half of that."""

SHORT_COMMAND = 5

MAX_MEANT = 200
"""Characters of a command that is guessed, with what stands behind it."""


class Members(IntEnum):
    """Which members of a group have a command in their menu; it works for the others too."""

    NOBODY = 0
    ADMINISTRATORS = 1
    EVERYBODY = 2


@dataclass(frozen=True, slots=True)
class Command:
    """A command. What it does is said by the message `command-<name>` of the locales.

    Attributes:
        name: Without the slash.
        handler: What carries it out.
        phrases: Key of the message with what people write instead of it, if anything.
        members: Whose menu has it in groups.
        alias: Another name that people know it by; it is in no menu.
        admins: Whether it is for administrators of the bot alone.
    """

    name: str
    handler: Callable[[Update, Context], Coroutine[Any, Any, None]]
    phrases: str = ""
    members: Members = Members.NOBODY
    alias: str = ""
    admins: bool = False

    @property
    def description(self) -> str:
        """Key of the message that says what it does, in the menu and in `/help`."""
        return f"command-{self.name}"

    @property
    def called(self) -> str:
        """Key of the message with what else people call it, in all but those of administrators."""
        return f"called-{self.name}"


async def show_help(update: Update, context: Context) -> None:
    """`/help`."""
    words = context.words
    shown = [
        (command.name, words.plain(command.description))
        for command in commands_for(admin=is_admin(update, context))
    ]
    bot = context.bot
    inline = bot.username if bot.supports_inline_queries else ""
    async with context.services.store.read() as db:
        overview = await interviews.overview(db)
    await say(update, context, help_message(shown, inline, overview, words))


async def _asked_by(*questions: str, context: Context) -> str:
    """The first of some questions that the record answers, or a word that it has; else empty."""
    services = context.services
    for question in filter(None, questions):
        with suppress(FilterError):
            found = await decide(services.store, services.searcher, question, 1)
            if isinstance(found, Collected) or found.listed:
                return question
            if found.result.verdict is Verdict.ANSWER:
                return question
    return ""


def _unless_about(
    handler: Callable[[Update, Context], Coroutine[Any, Any, None]],
) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """The handler of a command that takes nothing: what stands behind it is asked, if it can be."""

    async def ask_or_handle(update: Update, context: Context) -> None:
        about = " ".join(context.args or [])
        if any(map(str.isalpha, about)) and (asked := await _asked_by(about, context=context)):
            await answer_said(update, context, asked)
        else:
            await handler(update, context)

    return ask_or_handle


COMMANDS = (
    Command("ask", ask, members=Members.EVERYBODY),
    Command("verify", check_quotation, members=Members.EVERYBODY),
    Command("cite", cite, "said-cite", Members.EVERYBODY),
    Command("topics", list_topics, "said-topics", Members.EVERYBODY),
    Command("documents", list_documents, "said-documents", Members.EVERYBODY),
    Command("latest", _unless_about(show_latest), "said-latest", Members.EVERYBODY),
    Command("random", _unless_about(show_random), "said-random"),
    Command("subscribe", start_subscription, "said-subscribe", Members.ADMINISTRATORS),
    Command(
        "subscriptions",
        change_subscriptions,
        "said-subscriptions",
        Members.ADMINISTRATORS,
        alias="settings",
    ),
    Command(
        "unsubscribe", stop_subscription, "said-unsubscribe", Members.ADMINISTRATORS, alias="stop"
    ),
    Command("privacy", show_privacy, "said-privacy"),
    Command("forget", forget_chat, members=Members.ADMINISTRATORS),
    Command("language", change_language, "said-language", Members.ADMINISTRATORS),
    Command("about", show_about, "said-about"),
    Command("help", _unless_about(show_help), "said-help", Members.EVERYBODY),
    Command("start", start, "said-start"),
    Command("stats", show_stats, admins=True),
    Command("unanswered", show_unanswered, admins=True),
    Command("synonym", change_synonyms, admins=True),
)
"""In the order of the menu."""


def commands_for(*, admin: bool) -> list[Command]:
    """The commands that somebody may use, in the order of the menu."""
    return [command for command in COMMANDS if admin or not command.admins]


async def unknown_command(update: Update, context: Context) -> None:
    """A command that there is not; one that is nearly the same is named."""
    message = update.effective_message
    written = (message.text or message.caption or "" if message else "").split()
    name = written[0].lstrip("/").partition("@")[0].lower() if written else ""
    known = [command.name for command in commands_for(admin=is_admin(update, context))]
    words, rest = context.words, " ".join(written[1:])
    # What stands behind a word with a slash is asked, and so is a word that nearly no command is.
    slips = MAX_SLIPS if len(name) > SHORT_COMMAND and not rest else MAX_SLIPS // 2
    near = process.extractOne(name, known, scorer=OSA.distance, score_cutoff=slips)
    whole = f"{name} {rest}".strip()
    if near and near[0] == "ask" and rest:
        await answer_said(update, context, rest)
    elif not near and (asked := await _asked_by(whole, rest, context=context)):
        await answer_said(update, context, asked)
    elif not near and rest:
        await answer_said(update, context, whole)
    elif near:
        meant = f"/{near[0]}"
        # Whoever taps a command sends it without what was written behind it.
        shown = code(clip(f"{meant} {rest}", MAX_MEANT)) if rest else escape(meant)
        await say(update, context, Message(words("unknown-command-near", command=shown)))
    else:
        await say(update, context, Message(words("unknown-command")))
