"""What people say they want, in three languages."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.choices import MAX_CHARS, WEEKDAYS, ChoiceError, choose, is_choice_alone
from bot.alerts.subscribing import Interest, InterestError, is_topic, parse_interest
from bot.alerts.zones import ZONES, find_zone, zone_of
from bot.messages.language.formats import spoken_zone
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import words
from bot.search.query.lexicon.lexicon import OTHER, Lexicon
from bot.store.subscribers.chats import Frequency, Plan, Subscriber
from bot.store.subscribers.subscriptions import InterestKind

CHAT = Subscriber(1, "private", "en")


def daily(hour: int, minute: int = 0, zone: str = "UTC") -> Plan:
    return Plan(Frequency.DAILY, digest_at=60 * hour + minute, zone=zone)


def weekly(day: int, hour: int, minute: int = 0) -> Plan:
    return Plan(Frequency.WEEKLY, weekday=day, digest_at=60 * hour + minute)


def quiet(start: tuple[int, int], end: tuple[int, int]) -> Plan:
    return Plan(quiet_from=60 * start[0] + start[1], quiet_to=60 * end[0] + end[1])


@pytest.mark.parametrize(
    ("said", "plan"),
    [
        ("daily 9", daily(9)),
        ("Daily at 9:00", daily(9)),
        ("daily 9am", daily(9)),
        ("every day at 9 p.m.", daily(21)),
        ("9.30", daily(9, 30)),
        ("daily noon", daily(12)),
        ("12am", daily(0)),
        ("12 pm", daily(12)),
        ("8 in the evening", daily(20)),
        ("18h30", daily(18, 30)),
        ("once a day", daily(9)),
        ("в 21:30", daily(21, 30)),
        ("каждый день в 9 утра", daily(9)),
        ("раз в день, в 8 вечера", daily(20)),
        ("ежедневно в 9 по московскому времени", daily(9, zone="Europe/Moscow")),
        ("в полночь", daily(0)),
        ("每天9点", daily(9)),
        ("每天 8点", daily(8)),
        ("每天早上九点", daily(9)),
        ("每天晚上8点半", daily(20, 30)),
        ("每天２１：３０", daily(21, 30)),
        ("每天中午12点", daily(12)),
        ("每天9点 北京时间", daily(9, zone="Asia/Shanghai")),
        ("weekly Monday 18", weekly(0, 18)),
        ("weekly on sunday at 0", weekly(6, 0)),
        ("every Friday 6:30 pm", weekly(4, 18, 30)),
        ("fridays", weekly(4, 9)),
        ("еженедельно в пятницу 7", weekly(4, 7)),
        ("по понедельникам в 9", weekly(0, 9)),
        ("每周一9点", weekly(0, 9)),
        ("周五下午三点", weekly(4, 15)),
        ("quiet 23-7", quiet((23, 0), (7, 0))),
        ("quiet 23:00–7:00", quiet((23, 0), (7, 0))),
        ("quiet 11pm-7am", quiet((23, 0), (7, 0))),
        ("23:30-7:30", quiet((23, 30), (7, 30))),
        ("quiet hours between 11pm and 7:15 am", quiet((23, 0), (7, 15))),
        ("quiet 22-24", quiet((22, 0), (0, 0))),
        ("тишина 0-8", quiet((0, 0), (8, 0))),
        ("тихо с 23 до 7", quiet((23, 0), (7, 0))),
        ("silent 22-6", quiet((22, 0), (6, 0))),
        ("тихие часы с 23 до 7", quiet((23, 0), (7, 0))),
        ("не беспокоить с 23:30 до 7 утра", quiet((23, 30), (7, 0))),
        ("免打扰 23点到7点", quiet((23, 0), (7, 0))),
        ("晚上11点至早上7点半", quiet((23, 0), (7, 30))),
        ("zone moscow", Plan(zone="Europe/Moscow")),
        ("zone asia/SHANGHAI", Plan(zone="Asia/Shanghai")),
        ("Moscow", Plan(zone="Europe/Moscow")),
        ("часовой пояс: Самара", Plan(zone="Europe/Samara")),
        ("по Москве", Plan(zone="Europe/Moscow")),
        ("时区上海", Plan(zone="Asia/Shanghai")),
        ("daily 9 zone Tokyo", daily(9, zone="Asia/Tokyo")),
        ("daily 9 in New York", daily(9, zone="America/New_York")),
    ],
)
def test_when(said: str, plan: Plan) -> None:
    assert choose(CHAT, said) == replace(CHAT, plan=plan)


@pytest.mark.parametrize(
    ("named", "zone", "shown"),
    [
        ("Москва", "Europe/Moscow", "Moscow"),
        ("Самаре", "Europe/Samara", "Samara"),
        ("Пекину", "Asia/Shanghai", "Shanghai"),
        ("Киеве", "Europe/Kyiv", "Kyiv"),
        ("Kiev", "Europe/Kyiv", "Kyiv"),
        ("Peking", "Asia/Shanghai", "Shanghai"),
        ("上海", "Asia/Shanghai", "Shanghai"),
        ("東京", "Asia/Tokyo", "Tokyo"),
        ("Kathmandu", "Asia/Kathmandu", "Kathmandu"),
        ("Katmandu", "Asia/Kathmandu", "Kathmandu"),
        ("Bombay", "Asia/Kolkata", "Kolkata"),
        ("Saigon", "Asia/Ho_Chi_Minh", "Ho Chi Minh City"),
        ("São Paulo", "America/Sao_Paulo", "Sao Paulo"),
        ("new york", "America/New_York", "New York"),
        ("Санкт-Петербург", "Europe/Moscow", "Moscow"),
        ("MSK", "Europe/Moscow", "Moscow"),
        ("МСК+2", "UTC+05:00", "UTC+5"),
        ("UTC+3", "UTC+03:00", "UTC+3"),
        ("GMT+3", "UTC+03:00", "UTC+3"),
        ("GMT", "UTC", "UTC"),
        ("+5:45", "UTC+05:45", "UTC+5:45"),
        ("-0330", "UTC-03:30", "UTC−3:30"),
        ("-5", "UTC-05:00", "UTC−5"),
        ("Etc/GMT+3", "Etc/GMT+3", "UTC−3"),
    ],
)
def test_where(named: str, zone: str, shown: str) -> None:
    assert choose(CHAT, f"zone {named}").plan.zone == find_zone(named) == zone
    assert spoken_zone(zone, words("en")) == shown


def test_hours_from_utc_are_ahead_where_people_say_plus() -> None:
    assert zone_of("UTC+05:45").utcoffset(None) == timedelta(hours=5, minutes=45)
    assert zone_of("UTC-03:30").utcoffset(None) == -timedelta(hours=3, minutes=30)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_button_says_is_understood(language: str) -> None:
    said = words(language).plain
    changed = CHAT
    for key in ("daily", "sound-off", "corrections-on", "pause"):
        changed = choose(changed, said(f"button-{key}"))
    assert changed == Subscriber(
        1, "private", "en", paused=True, silent=True, corrections=True, plan=daily(9)
    )
    for key in ("at-once", "sound-on", "corrections-off", "resume"):
        changed = choose(changed, said(f"button-{key}"))
    assert changed == CHAT
    assert choose(CHAT, said("button-weekly")).plan.frequency is Frequency.WEEKLY


def test_how() -> None:
    assert choose(CHAT, "silent pause") == Subscriber(1, "private", "en", paused=True, silent=True)
    assert choose(choose(CHAT, "тихо"), "звук") == CHAT
    assert choose(choose(CHAT, "暂停"), "恢复") == CHAT
    assert choose(choose(CHAT, "quiet 1-2"), "quiet off") == CHAT
    assert choose(choose(CHAT, "corrections"), "corrections off") == CHAT
    assert choose(choose(CHAT, "daily"), "now") == CHAT


def test_of_what_is_long_only_the_beginning_is_read() -> None:
    said = "daily 9am " * (MAX_CHARS // 10)
    assert choose(CHAT, f"{said}helicopter") == choose(CHAT, "daily 9am")
    assert is_choice_alone(said.strip())
    assert not is_choice_alone(f"{said}daily")


@given(st.text(max_size=40))
def test_whatever_is_said_is_a_choice_or_told_so(said: str) -> None:
    try:
        chosen = choose(CHAT, said)
    except ChoiceError:
        return
    assert 0 <= chosen.plan.digest_at < 24 * 60


def test_every_button_is_a_choice() -> None:
    for zone in ZONES:
        assert choose(CHAT, f"zone {zone}").plan.zone == zone
    for number, day in enumerate(WEEKDAYS):
        assert choose(CHAT, day).plan.weekday == number


@pytest.mark.parametrize(
    ("said", "interest"),
    [
        ("", Interest(InterestKind.EVERYTHING)),
        ("  * ", Interest(InterestKind.EVERYTHING)),
        ("harbour", Interest(InterestKind.TOPIC, "harbour")),
        ("the  harbour", Interest(InterestKind.TOPIC, "harbour")),
        ("“harbour”", Interest(InterestKind.WORDS, "harbour")),
        ("«порт»", Interest(InterestKind.WORDS, "порт")),
        ("night  trains", Interest(InterestKind.WORDS, "night trains")),
        ('"港"', Interest(InterestKind.WORDS, "港")),
        ('"night" OR "trains"', Interest(InterestKind.WORDS, '"night" OR "trains"')),
        ("x" * 100, Interest(InterestKind.WORDS, "x" * 100)),
        ("夜班列车", Interest(InterestKind.WORDS, "夜班列车")),
    ],
)
def test_what_somebody_means(lexicon: Lexicon, said: str, interest: Interest) -> None:
    assert parse_interest(said, lexicon) == interest


@pytest.mark.parametrize(
    ("said", "why"),
    [
        *(
            (said, "subscribe-no-words")
            for said in ("of the", "…?!", '""', "😀", "of the by:Marsh")
        ),
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
        ("daily banana", "banana"),
        ("daily 25", "25"),
        ("9:75", "9:75"),
        ("24:30", "24:30"),
        ("quiet", "quiet"),
        ("quiet 23", "quiet"),
        ("quiet bananas", "bananas"),
        ("zone", "zone"),
        ("zone nowhere at all", "nowhere"),
        ("+99", "+99"),
    ],
)
def test_what_is_no_choice_is_named(said: str, unknown: str) -> None:
    with pytest.raises(ChoiceError, match=f"^{re.escape(unknown)}$"):
        choose(CHAT, said)


def test_what_is_in_no_topic_can_be_followed_as_one(lexicon: Lexicon) -> None:
    assert is_topic(OTHER, lexicon)
    assert is_topic("harbour", lexicon)
    assert not is_topic("zeppelins", lexicon)


def test_midnight_is_an_hour_by_either_number() -> None:
    assert choose(CHAT, "quiet 24-7").plan == choose(CHAT, "quiet 0-7").plan
    assert choose(CHAT, "quiet 22-24").plan == choose(CHAT, "quiet 22-0").plan
    assert choose(CHAT, "daily 24").plan == choose(CHAT, "daily 0").plan


@pytest.mark.parametrize(
    "said",
    ["quiet 11pm-7am", "Monday 9am", "zone Samara", "quiet off", "тихо 23-7", "每天9点", "daily"],
)
def test_a_message_that_is_a_choice(said: str) -> None:
    assert is_choice_alone(said)


@pytest.mark.parametrize(
    "said",
    [
        "only trade",
        "just the bridge",
        "Moscow",
        "Monday",
        "no",
        "9:30",
        "corrections",
        "daily bread",
        "quiet",
        "",
        "silent" + " " * 200 + "and why?",
    ],
)
def test_a_message_that_may_be_a_question(said: str) -> None:
    assert not is_choice_alone(said)
