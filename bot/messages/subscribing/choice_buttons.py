"""The buttons of what a chat can choose about its subscriptions."""

from dataclasses import dataclass

from bot.messages.buttons.plain import Choose
from bot.messages.language.formats import spoken_day, spoken_time, spoken_zone
from bot.messages.language.words import Words
from bot.messages.markup.message import Button, ButtonRow, Style, label
from bot.store.subscribers.chats import Frequency, Plan, Subscriber

CHOICE_FIELDS = "subs:"
"""What the fields of these buttons begin with; the chat's id follows, and what the button does."""


@dataclass(frozen=True, slots=True)
class NamedChat:
    """The chat that subscriptions are for.

    Attributes:
        id: 0 for the chat in which this is said.
        title: Empty for the same.
    """

    id: int = 0
    title: str = ""


HERE = NamedChat()


def choice_rows(chat: Subscriber, target: NamedChat, words: Words) -> tuple[ButtonRow, ...]:
    """All that a chat can choose about its subscriptions.

    Args:
        chat: How and when it hears now.
        target: Which chat it is.
        words: The reader's words.
    """
    sound = "on" if chat.silent else "off"
    pause = "resume" if chat.paused else "pause"
    corrections = "off" if chat.corrections else "on"
    return (
        _frequencies(chat.plan, target, words),
        _digest_times(chat.plan, target, words),
        _hours_and_zone(chat.plan, target, words),
        (
            choice_button(target, f"sound:{sound}", words.plain(f"button-sound-{sound}")),
            choice_button(target, pause, words.plain(f"button-{pause}")),
        ),
        (
            choice_button(
                target,
                f"corrections:{corrections}",
                words.plain(f"button-corrections-{corrections}"),
            ),
        ),
        (
            choice_button(target, "export", words.plain("button-export")),
            choice_button(target, "ends", words.plain("button-end-all"), Style.DANGER),
        ),
    )


def _frequencies(plan: Plan, target: NamedChat, words: Words) -> ButtonRow:
    keys = {
        Frequency.AT_ONCE: "button-at-once",
        Frequency.DAILY: "button-daily",
        Frequency.WEEKLY: "button-weekly",
    }
    return tuple(
        ticked_button(
            target,
            f"digest:{frequency or 'off'}",
            words.plain(key),
            chosen=plan.frequency is frequency,
        )
        for frequency, key in keys.items()
    )


def _digest_times(plan: Plan, target: NamedChat, words: Words) -> ButtonRow:
    """When a digest comes; nothing where there is none."""
    if plan.frequency is Frequency.AT_ONCE:
        return ()
    hour = words.plain("button-hour", hour=spoken_time(plan.digest_at))
    if plan.frequency is not Frequency.WEEKLY:
        return (choice_button(target, "hours", hour),)
    day = words.plain("button-day", day=spoken_day(plan.weekday, words))
    return (choice_button(target, "days", day), choice_button(target, "hours", hour))


def _hours_and_zone(plan: Plan, target: NamedChat, words: Words) -> ButtonRow:
    hours = spoken_hours(plan.quiet_from, plan.quiet_to)
    if plan.quiet_from == plan.quiet_to:
        hours = words.plain("button-quiet-off")
    zone = words.plain("button-zone", zone=spoken_zone(plan.zone, words))
    return (
        choice_button(target, "quiets", words.plain("button-quiet", hours=hours)),
        choice_button(target, "zones", zone),
    )


def choice_button(target: NamedChat, does: str, text: str, style: Style = Style.PLAIN) -> Button:
    """A button of the list of subscriptions, or of what it leads to.

    Args:
        target: Which chat it is for.
        does: What it does, as `bot.chat.subscribing.subscriptions` reads it.
        text: What stands on it.
        style: How it looks.
    """
    return Button(label(text), Choose(f"{CHOICE_FIELDS}{target.id}:{does}"), style=style)


def ticked_button(target: NamedChat, does: str, text: str, *, chosen: bool) -> Button:
    """One of several things that exclude each other; the present one is ticked."""
    return choice_button(target, does, f"✓ {text}" if chosen else text)


def manage_row(words: Words, target: NamedChat = HERE) -> ButtonRow:
    """Leads to the list from elsewhere."""
    return (choice_button(target, "show", words.plain("manage-subscriptions")),)


def back_row(target: NamedChat, words: Words) -> ButtonRow:
    """Leads back to the list."""
    return (choice_button(target, "show", words.plain("button-back")),)


def spoken_hours(start: int, end: int) -> str:
    """Two times of a day, in minutes, as `23:00–7:00`."""
    return f"{spoken_time(start)}–{spoken_time(end)}"
