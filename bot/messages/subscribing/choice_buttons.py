"""The buttons of what a chat can choose about its subscriptions."""

from dataclasses import dataclass

from bot.messages.buttons.grammar import encode
from bot.messages.buttons.plain import Choose
from bot.messages.language.formats import spoken_day, spoken_time, spoken_zone
from bot.messages.language.words import Words
from bot.messages.markup.message import Button, ButtonRow, Style, label
from bot.store.chats import Frequency, Subscriber


@dataclass(frozen=True, slots=True)
class NamedChat:
    """The chat that subscriptions are for.

    Attributes:
        id: 0 for the chat in which this is said.
        title: Empty for the same.
    """

    id: int = 0
    title: str = ""


def choice_rows(chat: Subscriber, target: NamedChat, words: Words) -> tuple[ButtonRow, ...]:
    """All that a chat can choose about its subscriptions.

    Args:
        chat: How and when it hears now.
        target: Which chat it is.
        words: The reader's words.
    """
    plan = chat.plan
    digests = tuple(
        ticked_button(
            target,
            f"digest:{digest or 'off'}",
            words.plain(key),
            chosen=plan.frequency is digest,
        )
        for digest, key in (
            (Frequency.AT_ONCE, "button-at-once"),
            (Frequency.DAILY, "button-daily"),
            (Frequency.WEEKLY, "button-weekly"),
        )
    )
    times: ButtonRow = ()
    if plan.frequency is not Frequency.AT_ONCE:
        times = (
            choice_button(
                target, "hours", words.plain("button-hour", hour=spoken_time(plan.digest_at))
            ),
        )
    if plan.frequency is Frequency.WEEKLY:
        day = words.plain("button-day", day=spoken_day(plan.weekday, words))
        times = (choice_button(target, "days", day), *times)
    none = plan.quiet_from == plan.quiet_to
    shown = (
        words.plain("button-quiet-off") if none else spoken_hours(plan.quiet_from, plan.quiet_to)
    )
    sound = "button-sound-on" if chat.silent else "button-sound-off"
    return (
        digests,
        times,
        (
            choice_button(target, "quiets", words.plain("button-quiet", hours=shown)),
            choice_button(
                target, "zones", words.plain("button-zone", zone=spoken_zone(plan.zone, words))
            ),
        ),
        (
            choice_button(target, f"sound:{'on' if chat.silent else 'off'}", words.plain(sound)),
            choice_button(
                target,
                "resume" if chat.paused else "pause",
                words.plain("button-resume" if chat.paused else "button-pause"),
            ),
        ),
        (
            choice_button(
                target,
                f"corrections:{'off' if chat.corrections else 'on'}",
                words.plain(
                    "button-corrections-off" if chat.corrections else "button-corrections-on"
                ),
            ),
        ),
        (
            choice_button(target, "export", words.plain("button-export")),
            choice_button(target, "ends", words.plain("button-end-all"), Style.DANGER),
        ),
    )


def choice_button(target: NamedChat, does: str, text: str, style: Style = Style.PLAIN) -> Button:
    """A button of the list of subscriptions, or of what it leads to.

    Args:
        target: Which chat it is for.
        does: What it does, as `bot.chat.subscribing.subscriptions` reads it.
        text: What stands on it.
        style: How it looks.
    """
    return Button(label(text), encode(Choose(f"subs:{target.id}:{does}")), style=style)


def ticked_button(target: NamedChat, does: str, text: str, *, chosen: bool) -> Button:
    """One of several things that exclude each other; the present one is ticked."""
    return choice_button(target, does, f"✓ {text}" if chosen else text)


def back_row(target: NamedChat, words: Words) -> ButtonRow:
    """Leads back to the list."""
    return (choice_button(target, "show", words.plain("button-back")),)


def spoken_hours(start: int, end: int) -> str:
    """Two times of a day, in minutes, as `23:00–7:00`."""
    return f"{spoken_time(start)}–{spoken_time(end)}"
