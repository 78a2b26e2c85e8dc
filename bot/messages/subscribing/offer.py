"""What a subscription would bring, before it is made."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.buttons.grammar import Action
from bot.messages.buttons.subscribing import Follow, Subscribe
from bot.messages.language.formats import spoken_date
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, as_paragraphs
from bot.messages.markup.message import Button, ButtonRow, Message, Style, clip, label
from bot.messages.subscribing.choice_buttons import NamedChat
from bot.messages.subscribing.subscriptions import for_chat
from bot.search.topics.backtest import Backtest
from bot.store.record.interviews import Record


@dataclass(frozen=True, slots=True)
class Alternative:
    """What somebody may have meant instead.

    Attributes:
        text: On the button.
        action: What it does.
    """

    text: str
    action: Action


def subscription_offer(
    name: str,
    brought: Backtest,
    target: NamedChat,
    words: Words,
    *,
    wanted: Action,
    alternatives: Sequence[Alternative],
) -> Message:
    """Says what a subscription would have brought, and offers it.

    Args:
        name: What it is for, as people read it.
        brought: By the past year.
        target: Which chat it is for.
        words: The reader's words.
        wanted: What the button that subscribes carries.
        alternatives: What may have been meant instead.
    """
    rows: list[ButtonRow] = [
        (Button(words.plain("button-subscribe"), wanted, style=Style.SUCCESS),)
    ]
    rows += [(Button(label(each.text), each.action),) for each in alternatives]
    return Message(
        as_paragraphs(
            as_lines(words("offer", name=clip(name, 200)), for_chat(target, words)),
            _brought(brought, words),
            words("offer-nearly-all") if brought.is_nearly_all else "",
        ),
        tuple(rows),
    )


def follow_menu(record: Record, topic: tuple[str, str] | None, words: Words) -> Message:
    """What can be followed from an answer.

    Args:
        record: The exchange.
        topic: Id and title of its topic, if it has one.
        words: The reader's words.
    """
    sources = (("by", record.card.speaker), ("in", record.card.outlet))
    rows: list[ButtonRow] = [
        (Button(label(clip(name, 50)), Follow(record.id, source)),)
        for source, name in sources
        if name
    ]
    if topic is not None:
        rows.append((Button(label(topic[1]), Subscribe(topic[0], 0)),))
    rows.append((Button(words.plain("button-everything"), Subscribe()),))
    return Message(words("follow-what"), tuple(rows))


def _brought(brought: Backtest, words: Words) -> Html:
    if brought.interviews:
        last = _last(brought.last, words)
        return words("offer-year", count=brought.interviews, total=brought.of, last=last)
    if brought.ever:
        last = _last(brought.last_ever, words)
        return words("offer-ever", count=brought.ever, total=brought.of_ever, last=last)
    return words("offer-never")


def _last(published: str, words: Words) -> str:
    """“, the last on 18 March 2023”, where that is known."""
    date = clip(spoken_date(published, words), 40)
    return words.plain("offer-last", date=date) if date else ""
