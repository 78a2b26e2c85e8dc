"""The first words: what is on record, and how to ask."""

from collections.abc import Sequence

from bot.messages.browsing.starters import Starter, starter_button
from bot.messages.language.formats import spoken_date, spoken_list
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, as_paragraphs, escape, join, link
from bot.messages.markup.message import Message, clip
from bot.messages.notices import browse_row
from bot.store.record.interviews import Overview

_QUOTES = str.maketrans("", "", '"“”«»')


def welcome(overview: Overview, starters: Sequence[Starter], words: Words) -> Message:
    """What is on record, and real questions to begin with.

    Args:
        overview: What is on record.
        starters: Questions that are offered.
        words: The reader's words.
    """
    if not overview.interviews:
        return Message(as_paragraphs(words("about"), words("nothing-on-record")))
    return Message(
        as_paragraphs(words("about"), on_record(overview, words), words("ask-in-own-words")),
        (*(starter_button(each) for each in starters), browse_row(words)),
    )


def greeting(starters: Sequence[Starter], words: Words) -> Message:
    """One line in return for a greeting, and real questions to begin with."""
    if not starters:
        return Message(words("nothing-on-record"))
    return Message(words("greeting"), tuple(starter_button(each) for each in starters))


def hello(bot: str, words: Words) -> Message:
    """Two lines for a group that the bot was added to.

    Args:
        bot: The bot's username.
        words: The words of whoever added it, or of the group.
    """
    return Message(words("hello-group", bot=bot))


def about_message(
    overview: Overview, version: str, words: Words, *, operator: str, source: str
) -> Message:
    """What the bot is, what is on record, who runs it, and which version answers.

    Args:
        overview: What is on record.
        version: Of the program.
        words: The reader's words.
        operator: Who runs it, in their own words; empty when they do not say.
        source: Address of the program's source, or empty.
    """
    record = on_record(overview, words) if overview.interviews else words("nothing-on-record")
    program = (
        words("about-operator", operator=clip(operator, 300)) if operator else "",
        words("about-version", version=version),
        link(words.plain("about-source"), source) if source else "",
    )
    return Message(as_paragraphs(words("about"), record, join(program, "\n")))


def on_record(overview: Overview, words: Words) -> Html:
    """How many interviews, whose, published by whom, from when to when; a line each."""
    speakers = spoken_list([clip(name, 80) for name in overview.speakers], words)
    outlets = spoken_list([clip(name, 80) for name in overview.outlets], words)
    first, last = spoken_date(overview.first, words), spoken_date(overview.last, words)
    return as_lines(
        words("on-record", interviews=overview.interviews, questions=overview.exchanges),
        words("who-speaks", count=len(overview.speakers), names=speakers) if speakers else "",
        words("who-published", count=len(overview.outlets), names=outlets) if outlets else "",
        words("from-to", first=first, last=last) if first != last else escape(first),
    )


def help_message(
    commands: Sequence[tuple[str, str]], inline: str, overview: Overview, words: Words
) -> Message:
    """How to ask, and every command.

    Args:
        commands: Name and description of each.
        inline: The bot's username, if it can be asked from other chats.
        overview: What is on record: a speaker and an outlet of it are the examples.
        words: The reader's words.
    """
    speaker = _as_filter(next(iter(overview.speakers), words.plain("help-speaker")))
    outlet = _as_filter(next(iter(overview.outlets), words.plain("help-outlet")))
    lines = join((join((f"/{name}", description), " — ") for name, description in commands), "\n")
    elsewhere = words("help-inline", bot=inline) if inline else ""
    return Message(as_paragraphs(words("help", speaker=speaker, outlet=outlet), elsewhere, lines))


def _as_filter(name: str) -> str:
    """A name as a filter takes it."""
    bare = clip(name.translate(_QUOTES), 60)
    return f'"{bare}"' if " " in bare else bare
