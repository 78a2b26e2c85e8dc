"""What is said about subscriptions: confirmations, and the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.messages.asking.sharing import start_link
from bot.messages.buttons.browsing import OpenTopics
from bot.messages.buttons.subscribing import Subscribe, Unsubscribe
from bot.messages.language.formats import spoken_day, spoken_time, spoken_zone
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, as_paragraphs, join
from bot.messages.markup.message import Button, ButtonRow, Message, clip, label, paired
from bot.messages.subscribing.choice_buttons import NamedChat, choice_rows, manage_row
from bot.store.subscribers.chats import Frequency, Subscriber
from bot.store.subscribers.subscriptions import Added, InterestKind, Subscription

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
        as_paragraphs(
            as_lines(words(_ADDED[added], name=_clip(named.name)), for_chat(target, words)),
            as_lines(hears, _when(chat, now, words)),
            words("narrower", example=_clip(example)) if everything else "",
        ),
        (
            (Button(words.plain("button-end-this"), Unsubscribe(named.subscription.key)),),
            manage_row(words, target),
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
        return Message(as_paragraphs(heading, words("no-subscriptions")), _first(target, words))
    listed = join((f"• {_clip(each.name)}" for each in named), "\n")
    return Message(
        as_paragraphs(
            heading,
            as_lines(words("subscriptions"), for_chat(target, words), listed),
            _when(chat, now, words, tells_zone=tells_zone),
        ),
        (*_ends(named, words), *choice_rows(chat, target, words)),
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
    """A button to end each subscription."""
    buttons = [
        Button(
            label(words.plain("button-end", name=clip(each.name, 40))),
            Unsubscribe(each.subscription.key),
        )
        for each in named
    ]
    return paired(buttons)


def _first(target: NamedChat, words: Words) -> tuple[ButtonRow, ...]:
    """What a chat without a subscription can do."""
    if target.id:
        return ()
    return (
        (Button(words.plain("button-everything"), Subscribe()),),
        (Button(words.plain("button-topics"), OpenTopics()),),
    )


def for_chat(target: NamedChat, words: Words) -> Html:
    """Which chat it is, unless it is the one in which this is said."""
    return words("for-chat", chat=clip(target.title, 100)) if target.id else Html()


def _clip(name: str) -> str:
    return clip(name, 60)


def in_private(bot: str, words: Words) -> Message:
    """Says that what is somebody's own is kept in their private chat with the bot.

    Args:
        bot: The bot's username.
        words: The reader's words.
    """
    button = Button(words.plain("button-in-private"), url=start_link("private", bot))
    return Message(words("in-private"), ((button,),))
