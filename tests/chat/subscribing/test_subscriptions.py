"""Subscriptions as people order, change and end them."""

import pytest

from bot.local.telegram.chats import User
from bot.local.telegram.refusal import Json
from bot.store.database import Store
from bot.store.subscribers import chats, outbox
from bot.store.subscribers.chats import Frequency, Plan
from bot.store.subscribers.subscriptions import MAX_SUBSCRIPTIONS, InterestKind
from tests.chat.subscribing.conftest import interests, kept, order
from tests.conftest import Driver, labels

pytestmark = pytest.mark.usefixtures("corpus")


async def test_subscribe_alone_means_everything(bot: Driver, ada: User) -> None:
    (reply,) = await bot.say(ada, "/subscribe")
    assert "Subscribed: all new interviews" in reply["text"]
    assert "You’ll get one alert for each new interview." in reply["text"]
    assert "Alerts come at once, with sound." in reply["text"]
    assert await interests(bot.store, ada.id) == [(InterestKind.EVERYTHING, "", 0)]
    (again,) = await bot.say(ada, "/subscribe")
    assert "Already subscribed" in again["text"]


@pytest.mark.parametrize(
    ("said", "interest", "heard"),
    [
        ("harbour", (InterestKind.TOPIC, "harbour"), "on this topic"),
        ("The Harbour", (InterestKind.TOPIC, "harbour"), "on this topic"),
        ("ferry", (InterestKind.WORDS, "ferry"), "where this comes up"),
        ("Мосты и дороги", (InterestKind.TOPIC, "bridges"), "on this topic"),
        ('"ferry"', (InterestKind.WORDS, "ferry"), "where this comes up"),
        (
            "night trains to Oslo",
            (InterestKind.WORDS, "night trains to Oslo"),
            "where this comes up",
        ),
    ],
)
async def test_the_reply_says_what_exactly_is_heard_of(
    bot: Driver, ada: User, said: str, interest: tuple[InterestKind, str], heard: str
) -> None:
    reply = await order(bot, ada, said)
    assert heard in reply["text"]
    assert await interests(bot.application.services.store, ada.id) == [(*interest, 0)]


@pytest.mark.parametrize("said", ["of the", "?!", "x" * 101, "<b>&amp;" + "ш" * 100])
async def test_what_cannot_be_looked_out_for_is_told(bot: Driver, ada: User, said: str) -> None:
    (reply,) = await bot.say(ada, f"/subscribe {said}")
    assert "Subscribed" not in reply["text"]
    assert await interests(bot.store, ada.id) == []


async def test_a_choice_alone_is_a_question_where_there_is_nothing_to_choose_for(
    bot: Driver, ada: User
) -> None:
    (asked,) = await bot.say(ada, "no alerts on the bridge at night")
    assert asked["reply_to_message"]["text"] == "no alerts on the bridge at night"
    (told,) = await bot.say(ada, "quiet 23-7")
    assert told["text"].startswith("You have no subscriptions.")
    await bot.say(ada, "/subscribe")
    (chosen,) = await bot.say(ada, "quiet 23-7")
    assert "Quiet hours: 23:00 to 7:00" in chosen["text"]


async def test_there_is_room_for_so_many(bot: Driver, ada: User) -> None:
    for number in range(MAX_SUBSCRIPTIONS):
        await order(bot, ada, f"steamboat {number + 1000}")
    reply = await order(bot, ada, "another steamboat")
    assert str(MAX_SUBSCRIPTIONS) in reply["text"]
    assert len(await interests(bot.store, ada.id)) == MAX_SUBSCRIPTIONS
    (shown,) = await bot.say(ada, "/subscriptions")
    assert len(labels(shown)) > MAX_SUBSCRIPTIONS


async def test_the_list_shows_all_and_ends_one(bot: Driver, ada: User) -> None:
    for said in ("", "harbour", "night trains"):
        await order(bot, ada, said)
    (shown,) = await bot.say(ada, "/subscriptions")
    for name in ("all new interviews", "The harbour", "“night trains”"):
        assert f"• {name}" in shown["text"]
    await bot.press(ada, shown, "✕ The harbour")
    after = bot.telegram.sent(ada)[-1]
    assert after["message_id"] == shown["message_id"]
    assert "Unsubscribed: The harbour" in after["text"]
    assert len(await interests(bot.store, ada.id)) == 2


async def test_unsubscribe_ends_one_or_all(bot: Driver, ada: User) -> None:
    for said in ("", "harbour", "night trains"):
        await order(bot, ada, said)
    (ended,) = await bot.say(ada, "/unsubscribe Night Trains")
    assert ended["text"].startswith("Unsubscribed: “night trains”")
    assert "• The harbour" in ended["text"]
    assert len(await interests(bot.store, ada.id)) == 2
    (unknown,) = await bot.say(ada, "/unsubscribe zeppelins")
    assert unknown["text"].startswith("There’s no subscription to “zeppelins”.")
    assert len(await interests(bot.store, ada.id)) == 2
    (asked,) = await bot.say(ada, "/unsubscribe")
    assert len(await interests(bot.store, ada.id)) == 2
    await bot.press(ada, asked, "‹ Back")
    assert len(await interests(bot.store, ada.id)) == 2
    await bot.press(ada, asked, "End all")
    await bot.press(ada, asked, "Yes, end all")
    assert "All subscriptions have ended." in asked["text"]
    assert await interests(bot.store, ada.id) == []
    (nothing,) = await bot.say(ada, "/unsubscribe")
    assert "You have no subscriptions" in nothing["text"]


async def test_choices_by_button(bot: Driver, ada: User) -> None:
    await bot.say(ada, "/subscribe")
    (shown,) = await bot.say(ada, "/subscriptions")

    def now() -> Json:
        return bot.telegram.sent(ada)[-1]

    for button in (
        "Weekly",
        "Day:",
        "Friday",
        "Time:",
        "18:00",
        "Quiet",
        "22:00",
        "Time zone",
        "Tokyo",
    ):
        await bot.press(ada, shown, button)
        shown = now()
    await bot.press(ada, now(), "Turn sound off")
    await bot.press(ada, now(), "Pause")
    chat = await kept(bot.store, ada.id)
    assert (chat.plan.frequency, chat.plan.weekday, chat.plan.digest_at) == (
        Frequency.WEEKLY,
        4,
        18 * 60,
    )
    assert (chat.plan.quiet_from, chat.plan.quiet_to) == (22 * 60, 7 * 60)
    assert chat.plan.zone == "Asia/Tokyo"
    assert (chat.silent, chat.paused) == (True, True)
    await bot.press(ada, now(), "Resume")
    await bot.press(ada, now(), "At once")
    assert "Quiet hours: 22:00 to 7:00" in now()["text"]
    await bot.press(ada, now(), "End all")
    assert await interests(bot.store, ada.id) != []
    await bot.press(ada, now(), "Yes")
    assert await interests(bot.store, ada.id) == []


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("daily 9", "one message a day, at 9:00"),
        ("weekly monday 18:00", "one message a week, on Monday at 18:00"),
        ("quiet 23-7", "Quiet hours: 23:00 to 7:00"),
        ("silent", "silently"),
        ("pause", "Paused."),
        ("daily zone new york", "Time zone: New York"),
        ("zone samara", "Time zone: Samara, now "),
        ("ежедневно в 7", "one message a day, at 7:00"),
        ("每周 周二 8", "on Tuesday at 8:00"),
    ],
)
async def test_choices_by_command(bot: Driver, ada: User, said: str, shown: str) -> None:
    await bot.say(ada, "/subscribe")
    (reply,) = await bot.say(ada, f"/subscriptions {said}")
    assert shown in reply["text"]


async def test_what_is_no_choice_is_told_and_changes_nothing(bot: Driver, ada: User) -> None:
    await bot.say(ada, "/subscribe")
    before = await kept(bot.store, ada.id)
    for said in (
        "sometimes",
        "quiet",
        "quiet 7",
        "daily 25",
        "zone",
        "zone Atlantis",
        "silent <b>",
    ):
        (reply,) = await bot.say(ada, f"/subscriptions {said}")
        assert "isn’t an option" in reply["text"]
    assert await kept(bot.store, ada.id) == before


async def test_a_reader_is_answered_in_their_language_and_likely_zone(bot: Driver) -> None:
    pyotr = bot.telegram.person("Пётр", language_code="ru")
    (reply,) = await bot.say(pyotr, "/subscribe")
    assert "Вы подписались" in reply["text"]
    chat = await kept(bot.store, pyotr.id)
    assert (chat.language, chat.plan.zone) == ("ru", "Europe/Moscow")


async def test_a_topic_is_subscribed_to_by_its_button(bot: Driver, ada: User) -> None:
    (topics,) = await bot.say(ada, "/topics")
    await bot.press(ada, topics, "The harbour")
    await bot.press(ada, bot.telegram.sent(ada)[-1], "Subscribe to this topic")
    offer = bot.telegram.sent(ada)[-1]
    assert offer["text"].startswith("Subscribe to The harbour?")
    assert await interests(bot.store, ada.id) == []
    await bot.press(ada, offer, "Subscribe")
    assert "Subscribed: The harbour" in offer["text"]
    assert await interests(bot.store, ada.id) == [(InterestKind.TOPIC, "harbour", 0)]


@pytest.mark.parametrize("data", ["s1:nothing-like-it", "p1:subs:0:nonsense", "p1:subs:x:show"])
async def test_a_button_of_another_time_says_so(bot: Driver, ada: User, data: str) -> None:
    await bot.say(ada, "/subscribe")
    (shown,) = await bot.say(ada, "/subscriptions")
    kept_message = bot.telegram.chats[ada.id].messages[shown["message_id"]]
    kept_message["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = data
    pressed = await bot.press(ada, kept_message, data)
    assert "no longer works" in pressed["text"]


async def test_who_blocks_is_inactive_and_active_again_on_return(bot: Driver, ada: User) -> None:
    await bot.say(ada, "/subscribe")
    bot.telegram.block(ada)
    await bot.work()
    assert not (await kept(bot.store, ada.id)).active
    async with bot.store.write() as db:  # a message that was under way came back undelivered
        await db.execute(
            "INSERT INTO alert (chat, interview, state, queued) VALUES (?, 1, 'waiting', 0)",
            (ada.id,),
        )
        assert await outbox.next_send_at(db) is None
    bot.telegram.unblock(ada)
    await bot.work()
    assert (await kept(bot.store, ada.id)).active
    async with bot.store.read() as db:
        assert await outbox.next_send_at(db) is not None
    async with bot.store.write() as db:
        await chats.set_active(db, ada.id, active=False, reason="as after a 403")
    await bot.say(ada, "/help")
    assert (await kept(bot.store, ada.id)).active


async def test_a_group_that_became_a_supergroup_keeps_what_it_had(bot: Driver, ada: User) -> None:
    group = bot.telegram.group("Readers", ada, kind="group")
    await order(bot, ada, "harbour", group)
    await bot.say(ada, "/subscriptions silent", group)
    moved = bot.telegram.migrate(group)
    await bot.work()
    assert await interests(bot.store, moved.id) == [(InterestKind.TOPIC, "harbour", 0)]
    chat = await kept(bot.store, moved.id)
    assert (chat.kind, chat.silent) == ("supergroup", True)
    assert await interests(bot.store, group.id) == []


async def choices(store: Store, chat: int) -> tuple[bool, bool, Plan]:
    chosen = await kept(store, chat)
    return chosen.silent, chosen.paused, chosen.plan


@pytest.mark.parametrize(
    ("do", "undo"),
    [("silent", "sound"), ("pause", "resume"), ("quiet 23-7", "quiet off"), ("daily", "now")],
)
async def test_what_was_chosen_is_undone(bot: Driver, ada: User, do: str, undo: str) -> None:
    await bot.say(ada, "/subscribe")
    before = await choices(bot.store, ada.id)
    await bot.say(ada, f"/subscriptions {do}")
    assert await choices(bot.store, ada.id) != before
    await bot.say(ada, f"/subscriptions {undo}")
    assert await choices(bot.store, ada.id) == before


async def test_sound_and_pause_are_undone_by_their_buttons(bot: Driver, ada: User) -> None:
    await bot.say(ada, "/subscribe")
    await bot.say(ada, "/subscriptions")
    before = await choices(bot.store, ada.id)
    for do, undo in (("Turn sound off", "Turn sound on"), ("Pause", "Resume")):
        await bot.press(ada, bot.telegram.sent(ada)[-1], do)
        assert await choices(bot.store, ada.id) != before
        await bot.press(ada, bot.telegram.sent(ada)[-1], undo)
        assert await choices(bot.store, ada.id) == before
