"""What is said about subscriptions: confirmations, the list, and the choices with their buttons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.messages.buttons.browsing import OpenTopics
from bot.messages.buttons.grammar import encode
from bot.messages.buttons.plain import Choose
from bot.messages.buttons.subscribing import Subscribe, Unsubscribe
from bot.messages.language.formats import spoken_day, spoken_time, spoken_zone
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, join
from bot.messages.markup.message import Button, ButtonRow, Message, Style, clip, label
from bot.store.chats import Frequency, Subscriber
from bot.store.subscriptions import Added, InterestKind, Subscription

QUIET = ((21, 7), (22, 7), (22, 8), (23, 7), (23, 8), (0, 8), (0, 9))
"""Quiet hours that have a button; all others are chosen by command."""


_ADDED = {
    Added.NEW: "subscribed",
    Added.MOVED: "subscribed-moved",
    Added.KNOWN: "subscribed-before",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A subscription with what people read for it."""

    subscription: Subscription
    name: str


@dataclass(frozen=True, slots=True)
class NamedChat:
    """The chat that subscriptions are for.

    Attributes:
        id: 0 for the chat in which this is said.
        title: Empty for the same.
    """

    id: int = 0
    title: str = ""


def subscription_confirmed(
    named: Named,
    chat: Subscriber,
    target: NamedChat,
    words: Words,
    *,
    added: Added,
    count: int,
    example: str,
    now: datetime,
) -> Message:
    """Confirms a subscription, and says what exactly the chat will hear of.

    Args:
        named: The subscription.
        chat: How and when the chat hears.
        target: Which chat it is.
        words: The reader's words.
        added: Whether it was there before.
        count: Questions on record, for a topic.
        example: A topic's title, to show what else there is.
        now: Here, in the chat's time zone.
    """
    kind = named.subscription.kind
    if kind is InterestKind.TOPIC:
        hears = words("hears-topic", count=count)
    else:
        hears = words("hears-words" if kind is InterestKind.WORDS else "hears-everything")
    everything = kind is InterestKind.EVERYTHING and example
    return Message(
        join(
            (
                join(
                    (
                        words(_ADDED[added], name=_clip(named.name)),
                        for_chat(target, words),
                    ),
                    "\n",
                ),
                join((hears, _when(chat, now, words)), "\n"),
                words("narrower", example=_clip(example)) if everything else "",
            ),
            "\n\n",
        ),
        (
            (Button(words.plain("button-end-this"), encode(Unsubscribe(named.subscription.key))),),
            (_button(target, "show", words.plain("manage-subscriptions")),),
        ),
    )


def subscriptions_overview(
    chat: Subscriber,
    named: Sequence[Named],
    target: NamedChat,
    words: Words,
    *,
    now: datetime,
    heading: Html,
    tells_zone: bool = False,
) -> Message:
    """What a chat subscribed to, and all that it can choose.

    Args:
        chat: How and when the chat hears.
        named: Its subscriptions.
        target: Which chat it is.
        words: The reader's words.
        now: Here, in the chat's time zone.
        heading: What was just done, or empty.
        tells_zone: Whether the time zone is told though nothing comes at a time of its own.
    """
    if not named:
        return Message(join((heading, words("no-subscriptions")), "\n\n"), _first(target, words))
    listed = join((f"• {_clip(each.name)}" for each in named), "\n")
    return Message(
        join(
            (
                heading,
                join((words("subscriptions"), for_chat(target, words), listed), "\n"),
                _when(chat, now, words, tells_zone=tells_zone),
            ),
            "\n\n",
        ),
        (*_ends(named, words), *_choices(chat, target, words)),
    )


def hour_picker(chat: Subscriber, target: NamedChat, words: Words) -> Message:
    """The hours of a digest."""
    rows = tuple(
        tuple(
            _choice(
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
        words("choose-hour", zone=spoken_zone(chat.plan.zone, words)), (*rows, _back(target, words))
    )


def day_picker(chat: Subscriber, target: NamedChat, words: Words) -> Message:
    """The days of a weekly digest."""
    buttons = [
        _choice(target, f"day:{day}", spoken_day(day, words), chosen=chat.plan.weekday == day)
        for day in range(7)
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, 7, 2))
    return Message(words("choose-day"), (*rows, _back(target, words)))


def quiet_picker(chat: Subscriber, target: NamedChat, words: Words) -> Message:
    """Quiet hours."""
    plan = chat.plan
    buttons = [
        _choice(
            target,
            f"quiet:{start}-{end}",
            _hours(60 * start, 60 * end),
            chosen=(plan.quiet_from, plan.quiet_to) == (60 * start, 60 * end),
        )
        for start, end in QUIET
    ]
    none = plan.quiet_from == plan.quiet_to
    buttons.append(_choice(target, "quiet:off", words.plain("button-quiet-off"), chosen=none))
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Message(
        words("choose-quiet", zone=spoken_zone(chat.plan.zone, words)),
        (*rows, _back(target, words)),
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
        _choice(target, f"zone:{name}", spoken_zone(name, words), chosen=chat.plan.zone == name)
        for name in names
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Message(words("choose-zone"), (*rows, _back(target, words)))


def confirm_end_all(target: NamedChat, words: Words) -> Message:
    """Asks whether all subscriptions are to end."""
    return Message(
        words("choose-end"),
        (
            (_button(target, "end", words.plain("button-yes-end"), Style.DANGER),),
            _back(target, words),
        ),
    )


def _when(chat: Subscriber, now: datetime, words: Words, *, tells_zone: bool = False) -> Html:
    """How and when a chat hears, in sentences."""
    plan = chat.plan
    sound = words.plain("sound-off" if chat.silent else "sound-on")
    lines: list[Html] = []
    if chat.paused:
        lines.append(words("when-paused"))
    elif plan.frequency is Frequency.DAILY:
        lines.append(words("when-daily", hour=spoken_time(plan.digest_at), sound=sound))
    elif plan.frequency is Frequency.WEEKLY:
        day = spoken_day(plan.weekday, words)
        lines.append(words("when-weekly", day=day, hour=spoken_time(plan.digest_at), sound=sound))
    else:
        lines.append(words("when-now", sound=sound))
    is_quiet = plan.quiet_from != plan.quiet_to and plan.frequency is Frequency.AT_ONCE
    if is_quiet:
        start, end = spoken_time(plan.quiet_from), spoken_time(plan.quiet_to)
        lines.append(words("when-quiet", **{"from": start, "to": end}))
    if chat.corrections:
        lines.append(words("when-corrections"))
    if tells_zone or is_quiet or plan.frequency is not Frequency.AT_ONCE:
        lines.append(words("when-zone", zone=spoken_zone(plan.zone, words), time=f"{now:%H:%M}"))
    return join(lines, "\n")


def _ends(named: Sequence[Named], words: Words) -> tuple[ButtonRow, ...]:
    """A button to end each subscription, two in a row."""
    buttons = [
        Button(
            label(words.plain("button-end", name=clip(each.name, 40))),
            encode(Unsubscribe(each.subscription.key)),
        )
        for each in named
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _choices(chat: Subscriber, target: NamedChat, words: Words) -> tuple[ButtonRow, ...]:
    plan = chat.plan
    digests = tuple(
        _choice(
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
            _button(target, "hours", words.plain("button-hour", hour=spoken_time(plan.digest_at))),
        )
    if plan.frequency is Frequency.WEEKLY:
        day = words.plain("button-day", day=spoken_day(plan.weekday, words))
        times = (_button(target, "days", day), *times)
    none = plan.quiet_from == plan.quiet_to
    shown = words.plain("button-quiet-off") if none else _hours(plan.quiet_from, plan.quiet_to)
    sound = "button-sound-on" if chat.silent else "button-sound-off"
    return (
        digests,
        times,
        (
            _button(target, "quiets", words.plain("button-quiet", hours=shown)),
            _button(
                target, "zones", words.plain("button-zone", zone=spoken_zone(plan.zone, words))
            ),
        ),
        (
            _button(target, f"sound:{'on' if chat.silent else 'off'}", words.plain(sound)),
            _button(
                target,
                "resume" if chat.paused else "pause",
                words.plain("button-resume" if chat.paused else "button-pause"),
            ),
        ),
        (
            _button(
                target,
                f"corrections:{'off' if chat.corrections else 'on'}",
                words.plain(
                    "button-corrections-off" if chat.corrections else "button-corrections-on"
                ),
            ),
        ),
        (
            _button(target, "export", words.plain("button-export")),
            _button(target, "ends", words.plain("button-end-all"), Style.DANGER),
        ),
    )


def _first(target: NamedChat, words: Words) -> tuple[ButtonRow, ...]:
    """What a chat without a subscription can do."""
    if target.id:
        return ()
    return (
        (Button(words.plain("button-everything"), encode(Subscribe())),),
        (Button(words.plain("button-topics"), encode(OpenTopics())),),
    )


def for_chat(target: NamedChat, words: Words) -> Html:
    """Which chat it is, unless it is the one in which this is said."""
    return words("for-chat", chat=clip(target.title, 100)) if target.id else Html()


def _button(target: NamedChat, does: str, text: str, style: Style = Style.PLAIN) -> Button:
    return Button(label(text), encode(Choose(f"subs:{target.id}:{does}")), style=style)


def _choice(target: NamedChat, does: str, text: str, *, chosen: bool) -> Button:
    """One of several things that exclude each other; the present one is ticked."""
    return _button(target, does, f"✓ {text}" if chosen else text)


def _back(target: NamedChat, words: Words) -> ButtonRow:
    return (_button(target, "show", words.plain("button-back")),)


def _hours(start: int, end: int) -> str:
    return f"{spoken_time(start)}–{spoken_time(end)}"


def _clip(name: str) -> str:
    return clip(name, 60)
