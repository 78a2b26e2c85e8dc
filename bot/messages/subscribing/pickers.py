"""What a button of the list of subscriptions opens: times, days, time zones, and the end of all."""

from collections.abc import Sequence

from bot.messages.language.formats import spoken_day, spoken_time, spoken_zone
from bot.messages.language.words import Words
from bot.messages.markup.message import Message, Style, paired
from bot.messages.subscribing.choice_buttons import (
    NamedChat,
    back_row,
    choice_button,
    spoken_hours,
    ticked_button,
)
from bot.store.subscribers.chats import Subscriber

QUIET = ((21, 7), (22, 7), (22, 8), (23, 7), (23, 8), (0, 8), (0, 9))
"""Quiet hours that have a button; all others are chosen by command."""


def hour_picker(chat: Subscriber, target: NamedChat, words: Words) -> Message:
    """The hours of a digest."""
    rows = tuple(
        tuple(
            ticked_button(
                target,
                f"hour:{hour}",
                spoken_time(60 * hour),
                chosen=chat.plan.digest_at == 60 * hour,
            )
            for hour in range(at, at + 6)
        )
        for at in range(0, 24, 6)
    )
    return Message(
        words("choose-hour", zone=spoken_zone(chat.plan.zone, words)),
        (*rows, back_row(target, words)),
    )


def day_picker(chat: Subscriber, target: NamedChat, words: Words) -> Message:
    """The days of a weekly digest."""
    buttons = [
        ticked_button(target, f"day:{day}", spoken_day(day, words), chosen=chat.plan.weekday == day)
        for day in range(7)
    ]
    return Message(words("choose-day"), (*paired(buttons), back_row(target, words)))


def quiet_picker(chat: Subscriber, target: NamedChat, words: Words) -> Message:
    """Quiet hours."""
    plan = chat.plan
    buttons = [
        ticked_button(
            target,
            f"quiet:{start}-{end}",
            spoken_hours(60 * start, 60 * end),
            chosen=(plan.quiet_from, plan.quiet_to) == (60 * start, 60 * end),
        )
        for start, end in QUIET
    ]
    none = plan.quiet_from == plan.quiet_to
    buttons.append(ticked_button(target, "quiet:off", words.plain("button-quiet-off"), chosen=none))
    return Message(
        words("choose-quiet", zone=spoken_zone(chat.plan.zone, words)),
        (*paired(buttons), back_row(target, words)),
    )


def zone_picker(names: Sequence[str], chat: Subscriber, target: NamedChat, words: Words) -> Message:
    """Time zones.

    Args:
        names: The ones that get a button.
        chat: The chosen one is ticked.
        target: Which chat it is for.
        words: The reader's words.
    """
    buttons = [
        ticked_button(
            target, f"zone:{name}", spoken_zone(name, words), chosen=chat.plan.zone == name
        )
        for name in names
    ]
    return Message(words("choose-zone"), (*paired(buttons), back_row(target, words)))


def confirm_end_all(target: NamedChat, words: Words) -> Message:
    """Asks whether all subscriptions are to end."""
    return Message(
        words("choose-end"),
        (
            (choice_button(target, "end", words.plain("button-yes-end"), Style.DANGER),),
            back_row(target, words),
        ),
    )
