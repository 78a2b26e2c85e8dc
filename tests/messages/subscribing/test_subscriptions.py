"""Texts and buttons of subscriptions, whatever somebody wants to hear of."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.zones import ZONES
from bot.messages.buttons.browsing import OpenTopics
from bot.messages.buttons.subscribing import Subscribe
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import Words, words
from bot.messages.markup.html import Html
from bot.messages.markup.message import Message, Style
from bot.messages.subscribing import pickers
from bot.messages.subscribing import subscriptions as messages
from bot.messages.subscribing.choice_buttons import NamedChat
from bot.messages.subscribing.subscriptions import Named
from bot.store.subscribers.chats import Frequency, Plan, Subscriber
from bot.store.subscribers.subscriptions import MAX_SUBSCRIPTIONS, Added, InterestKind, Subscription
from tests.messages.conftest import TEXTS
from tests.messages.test_limits import assert_sendable, bounded

NOW = datetime(2024, 5, 3, 12, 34, tzinfo=UTC)
SPEAKERS = st.sampled_from(list(LANGUAGES)).map(words)
MINUTES = st.integers(0, 24 * 60 - 1)
LONGEST_ZONE = "America/Argentina/ComodRivadavia"
CHATS = st.builds(
    Subscriber,
    id=st.integers(-(10**13), 10**13),
    kind=st.just("private"),
    language=st.just("en"),
    paused=st.booleans(),
    silent=st.booleans(),
    plan=st.builds(
        Plan,
        frequency=st.sampled_from(Frequency),
        weekday=st.integers(0, 6),
        digest_at=MINUTES,
        quiet_from=MINUTES,
        quiet_to=MINUTES,
        zone=st.sampled_from(["UTC", LONGEST_ZONE]),
    ),
)
TARGETS = st.one_of(
    st.just(NamedChat()), st.builds(NamedChat, st.integers(-1_009_999_999_999, -1), TEXTS)
)


def named(name: str, kind: InterestKind = InterestKind.WORDS) -> Named:
    return Named(Subscription(10**9, 1, 0, kind, "what"), name)


@bounded
@given(CHATS, st.lists(TEXTS, max_size=MAX_SUBSCRIPTIONS), TARGETS, SPEAKERS)
def test_every_list_is_taken(
    chat: Subscriber, names: list[str], target: NamedChat, said: Words
) -> None:
    shown = [named(name) for name in names]
    assert_sendable(
        messages.subscriptions_overview(
            chat, shown, target, said, now=NOW, heading=said("unsubscribed-all")
        )
    )


@bounded
@given(CHATS, TEXTS, TARGETS, SPEAKERS, st.sampled_from(InterestKind))
def test_every_confirmation_is_taken(
    chat: Subscriber, text: str, target: NamedChat, said: Words, kind: InterestKind
) -> None:
    message = messages.subscription_confirmed(
        named(text, kind), chat, target, said, added=Added.NEW, count=3, example=text, now=NOW
    )
    assert_sendable(message)


@given(CHATS, TARGETS, SPEAKERS)
def test_every_picker_is_taken(chat: Subscriber, target: NamedChat, said: Words) -> None:
    opened: list[Message] = [
        pickers.hour_picker(chat, target, said),
        pickers.day_picker(chat, target, said),
        pickers.quiet_picker(chat, target, said),
        pickers.zone_picker(ZONES, chat, target, said),
        pickers.confirm_end_all(target, said),
    ]
    for message in opened:
        assert_sendable(message)


@pytest.mark.parametrize(
    ("chat", "said"),
    [
        (Subscriber(1, "private", "en"), ["Alerts come at once, with sound."]),
        (
            Subscriber(
                1, "private", "en", silent=True, plan=Plan(Frequency.DAILY, digest_at=7 * 60)
            ),
            ["Alerts come in one message a day, at 7:00, silently.", "Time zone: UTC, now 12:34."],
        ),
        (
            Subscriber(
                1,
                "private",
                "en",
                plan=Plan(Frequency.WEEKLY, weekday=6, quiet_from=60, quiet_to=120),
            ),
            ["one message a week, on Sunday at 9:00, with sound."],
        ),
        (
            Subscriber(
                1,
                "private",
                "en",
                plan=Plan(quiet_from=22 * 60, quiet_to=7 * 60 + 30, zone="Asia/Tokyo"),
            ),
            ["Quiet hours: 22:00 to 7:30", "Time zone: Tokyo"],
        ),
        (Subscriber(1, "private", "en", paused=True), ["Paused. New interviews will come"]),
    ],
)
def test_how_alerts_come_is_said_in_sentences(chat: Subscriber, said: list[str]) -> None:
    shown = [named("The harbour", InterestKind.TOPIC)]
    message = messages.subscriptions_overview(
        chat, shown, NamedChat(), words("en"), now=NOW, heading=Html()
    )
    text = assert_sendable(message)
    for part in said:
        assert part in text


def test_nothing_yet_shows_how_to_begin() -> None:
    chat = Subscriber(1, "private", "en")
    message = messages.subscriptions_overview(
        chat, [], NamedChat(), words("en"), now=NOW, heading=Html()
    )
    assert [row[0].action for row in message.buttons] == [Subscribe(), OpenTopics()]


def test_what_ends_everything_is_red() -> None:
    chat = Subscriber(1, "private", "en")
    overview = messages.subscriptions_overview(
        chat, [named("The harbour")], NamedChat(), words("en"), now=NOW, heading=Html()
    )
    for message in (overview, pickers.confirm_end_all(NamedChat(), words("en"))):
        red = [each for row in message.buttons for each in row if each.style is Style.DANGER]
        assert [button.text.lower().removeprefix("yes, ") for button in red] == ["end all"]


def test_the_present_choice_is_ticked() -> None:
    plan = Plan(
        Frequency.WEEKLY, weekday=4, digest_at=21 * 60, quiet_from=23 * 60, zone="Asia/Tokyo"
    )
    chat = Subscriber(1, "private", "en", plan=replace(plan, quiet_to=7 * 60))
    said, here = words("en"), NamedChat()
    opened = {
        "21:00": pickers.hour_picker(chat, here, said),
        "Friday": pickers.day_picker(chat, here, said),
        "23:00–7:00": pickers.quiet_picker(chat, here, said),
        "Tokyo": pickers.zone_picker(ZONES, chat, here, said),
        "Weekly": messages.subscriptions_overview(
            chat, [named("The harbour")], here, said, now=NOW, heading=Html()
        ),
    }
    for choice, message in opened.items():
        ticked = [each.text for row in message.buttons for each in row if "✓" in each.text]
        assert ticked == [f"✓ {choice}"]
