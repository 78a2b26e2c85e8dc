"""What people say they want, in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.choices import WEEKDAYS, ZONES, ChoiceError, choose
from bot.alerts.subscribing import Interest, InterestError, parse_interest
from bot.search.query.lexicon import Lexicon
from bot.store.chats import Frequency, Plan, Subscriber
from bot.store.subscriptions import InterestKind

CHAT = Subscriber(1, "private", "en")


@pytest.mark.parametrize(
    ("words", "plan"),
    [
        ("daily 9", Plan(Frequency.DAILY, hour=9)),
        ("Daily at 9:00", Plan(Frequency.DAILY, hour=9)),
        ("weekly Monday 18", Plan(Frequency.WEEKLY, weekday=0, hour=18)),
        ("weekly on sunday at 0", Plan(Frequency.WEEKLY, weekday=6, hour=0)),
        ("еженедельно в пятницу 7", Plan(Frequency.WEEKLY, weekday=4, hour=7)),
        ("每天 8点", Plan(Frequency.DAILY, hour=8)),
        ("quiet 23-7", Plan(quiet_from=23, quiet_to=7)),
        ("quiet 23:00–7:00", Plan(quiet_from=23, quiet_to=7)),
        ("quiet 22-24", Plan(quiet_from=22, quiet_to=0)),
        ("тишина 0-8", Plan(quiet_to=8)),
        ("zone moscow", Plan(zone="Europe/Moscow")),
        ("zone new york", Plan(zone="America/New_York")),
        ("zone asia/SHANGHAI", Plan(zone="Asia/Shanghai")),
        ("zone UTC+3", Plan(zone="Etc/GMT-3")),
        ("zone -5", Plan(zone="Etc/GMT+5")),
        ("daily 9 zone Tokyo", Plan(Frequency.DAILY, hour=9, zone="Asia/Tokyo")),
    ],
)
def test_when(words: str, plan: Plan) -> None:
    assert choose(CHAT, words.split()).plan == plan


def test_how() -> None:
    assert choose(CHAT, ["silent", "pause"]) == Subscriber(
        1, "private", "en", paused=True, silent=True
    )
    assert choose(choose(CHAT, ["тихо"]), ["звук"]) == CHAT
    assert choose(choose(CHAT, ["暂停"]), ["恢复"]) == CHAT
    assert choose(choose(CHAT, ["quiet", "1-2"]), ["quiet", "off"]) == CHAT
    assert choose(choose(CHAT, ["daily"]), ["now"]) == CHAT


@given(st.lists(st.text(min_size=1, max_size=12), max_size=6))
def test_whatever_is_said_is_a_choice_or_told_so(words: list[str]) -> None:
    try:
        chosen = choose(CHAT, words)
    except ChoiceError:
        return
    assert 0 <= chosen.plan.hour <= 23


def test_every_button_is_a_choice() -> None:
    for zone in ZONES:
        assert choose(CHAT, ["zone", zone]).plan.zone == zone
    for number, day in enumerate(WEEKDAYS):
        assert choose(CHAT, [day]).plan.weekday == number


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("", Interest(InterestKind.EVERYTHING)),
        ("  * ", Interest(InterestKind.EVERYTHING)),
        ("harbour", Interest(InterestKind.TOPIC, "harbour")),
        ("the  harbour", Interest(InterestKind.TOPIC, "harbour")),
        ("“harbour”", Interest(InterestKind.WORDS, "harbour")),
        ("«порт»", Interest(InterestKind.WORDS, "порт")),
        ("night  trains", Interest(InterestKind.WORDS, "night trains")),
        ('"港"', Interest(InterestKind.WORDS, "港")),
        ("x" * 100, Interest(InterestKind.WORDS, "x" * 100)),
        ("夜班列车", Interest(InterestKind.WORDS, "夜班列车")),
    ],
)
def test_what_somebody_means(lexicon: Lexicon, said: str, wish: Interest) -> None:
    assert parse_interest(said, lexicon) == wish


@pytest.mark.parametrize(
    ("said", "why"),
    [
        *((said, "subscribe-no-words") for said in ("of the", "…?!", '""', "😀")),
        ("x" * 101, "subscribe-long"),
    ],
)
def test_what_cannot_be_looked_out_for(lexicon: Lexicon, said: str, why: str) -> None:
    with pytest.raises(InterestError, match=f"^{why}$"):
        parse_interest(said, lexicon)


@pytest.mark.parametrize(
    ("said", "unknown"),
    [
        ("", ""),
        ("daily noon", "noon"),
        ("quiet", "quiet"),
        ("quiet never", "never"),
        ("zone", "zone"),
        ("zone nowhere at all", "nowhere_at_all"),
    ],
)
def test_what_is_no_choice_is_named(said: str, unknown: str) -> None:
    with pytest.raises(ChoiceError, match=f"^{unknown}$"):
        choose(CHAT, said.split())


def test_midnight_is_an_hour_by_either_number() -> None:
    assert choose(CHAT, ["quiet", "24-7"]).plan == choose(CHAT, ["quiet", "0-7"]).plan
    assert choose(CHAT, ["quiet", "22-24"]).plan == choose(CHAT, ["quiet", "22-0"]).plan
    assert choose(CHAT, ["daily", "24"]).plan == choose(CHAT, ["daily", "0"]).plan
