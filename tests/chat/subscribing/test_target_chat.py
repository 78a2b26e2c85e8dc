"""Who decides on the subscriptions of a group, a forum or a channel."""

import pytest

from bot.local.telegram.chats import Status, User
from bot.store.subscribers.chats import Frequency
from bot.store.subscribers.subscriptions import InterestKind
from tests.chat.subscribing.conftest import interests, kept, order
from tests.conftest import Driver, labels

pytestmark = pytest.mark.usefixtures("corpus")


async def test_in_a_group_administrators_decide(bot: Driver, ada: User) -> None:
    ben = bot.telegram.person("Ben")
    group = bot.telegram.group("Readers", ada, ben)
    (refused,) = await bot.say(ben, "/subscribe", group)
    assert "Only administrators" in refused["text"]
    assert await interests(bot.store, group.id) == []
    done = await order(bot, ada, "harbour", group)
    assert await interests(bot.store, group.id) == [(InterestKind.TOPIC, "harbour", 0)]
    pressed = await bot.press(ben, done, "Unsubscribe")
    assert "Only administrators" in pressed["text"]
    await bot.press(ada, done, "Unsubscribe")
    assert await interests(bot.store, group.id) == []


async def test_a_forum_topic_is_where_it_was_ordered(bot: Driver, ada: User) -> None:
    forum = bot.telegram.group("Forum", ada, forum=True)
    thread = bot.telegram.topic(forum, "Harbour")
    done = await order(bot, ada, "harbour", forum, thread=thread)
    assert done["message_thread_id"] == thread
    assert await interests(bot.store, forum.id) == [(InterestKind.TOPIC, "harbour", thread)]


async def test_another_forum_topic_takes_the_alerts_over_and_is_told_so(
    bot: Driver, ada: User
) -> None:
    forum = bot.telegram.group("Forum", ada, forum=True)
    first, second = (bot.telegram.topic(forum, name) for name in ("Harbour", "News"))
    await order(bot, ada, "harbour", forum, thread=first)
    moved = await order(bot, ada, "harbour", forum, thread=second)
    assert "Its alerts now come to this forum topic." in moved["text"]
    assert await interests(bot.store, forum.id) == [(InterestKind.TOPIC, "harbour", second)]
    known = await order(bot, ada, "harbour", forum, thread=second)
    assert "Already subscribed" in known["text"]
    assert "now come" not in known["text"]


async def test_a_channel_is_ordered_for_by_its_administrators(bot: Driver, ada: User) -> None:
    ben = bot.telegram.person("Ben")
    channel = bot.telegram.group("News", ada, kind="channel", bot="administrator")
    channel.username = "lyng_news"
    refused = await order(bot, ben, "@lyng_news harbour")
    assert "Only administrators of News" in refused["text"]
    done = await order(bot, ada, "@lyng_news harbour")
    assert "For News" in done["text"]
    assert await interests(bot.store, channel.id) == [(InterestKind.TOPIC, "harbour", 0)]
    assert await interests(bot.store, ada.id) == []
    (shown,) = await bot.say(ada, "/subscriptions @lyng_news silent")
    await bot.press(ada, shown, "Daily")
    chat = await kept(bot.store, channel.id)
    assert (chat.kind, chat.silent, chat.plan.frequency) == ("channel", True, Frequency.DAILY)
    await bot.press(ada, bot.telegram.sent(ada)[-1], "✕ The harbour")
    assert await interests(bot.store, channel.id) == []


async def test_a_channel_that_is_not_the_bots_is_told(bot: Driver, ada: User) -> None:
    closed = bot.telegram.group("Closed", ada, kind="channel", bot="left")
    closed.username = "closed_news"
    for name in ("@closed_news", "@no_such_channel", "-1001234567"):
        (reply,) = await bot.say(ada, f"/subscribe {name}")
        assert "bot" in reply["text"]
        assert "Subscribed" not in reply["text"]


async def test_an_anonymous_administrator_decides_and_a_channel_in_the_group_does_not(
    bot: Driver, ada: User
) -> None:
    ben = bot.telegram.person("Ben")
    group = bot.telegram.group("Readers", ada, ben)
    other = bot.telegram.group("Ben’s news", ben, kind="channel")
    for sender, said in ((other, "Only administrators"), (group, "Subscribe to The harbour?")):
        before = len(bot.telegram.sent(group))
        bot.telegram.say(ada, "/subscribe harbour", group, as_chat=sender)
        await bot.work()
        (reply,) = bot.telegram.sent(group)[before:]
        assert said in reply["text"]


async def test_every_button_of_a_groups_subscriptions_is_for_its_administrators(
    bot: Driver, ada: User
) -> None:
    ben = bot.telegram.person("Ben")
    group = bot.telegram.group("Readers", ada, ben)
    done = await order(bot, ada, "harbour", group)
    before = await kept(bot.store, group.id)
    for opening in ("Subscriptions", "Time zone", "End all"):
        # Whatever page an administrator opened, nobody else can press on it.
        message = bot.telegram.sent(group)[-1]
        for label in labels(message):
            pressed = await bot.press(ben, message, label)
            assert "Only administrators" in pressed["text"]
        await bot.press(ada, message, opening)
        if opening == "Time zone":
            await bot.press(ada, bot.telegram.sent(group)[-1], "‹ Back")
    assert await kept(bot.store, group.id) == before
    assert await interests(bot.store, group.id) == [(InterestKind.TOPIC, "harbour", 0)]
    (topics,) = await bot.say(ada, "/topics", group)
    await bot.press(ada, topics, "Schools")
    pressed = await bot.press(ben, topics, "Subscribe to this topic")
    assert "Only administrators" in pressed["text"]
    assert len(await interests(bot.store, group.id)) == 1
    assert done["text"]


async def test_buttons_of_a_channel_are_for_its_administrators_wherever_they_are(
    bot: Driver, ada: User
) -> None:
    ben = bot.telegram.person("Ben")
    channel = bot.telegram.group("News", ada, kind="channel", bot="administrator")
    channel.username = "lyng_news"
    await order(bot, ada, "@lyng_news harbour")
    await order(bot, ben, "schools")
    (mine,) = await bot.say(ben, "/subscriptions")
    for data in (f"p1:subs:{channel.id}:silent", f"p1:subs:{channel.id}:end"):
        mine["reply_markup"]["inline_keyboard"] = [[{"text": "Forged", "callback_data": data}]]
        pressed = await bot.press(ben, mine, "Forged")
        assert "Only administrators" in pressed["text"]
    assert not (await kept(bot.store, channel.id)).silent
    assert len(await interests(bot.store, channel.id)) == 1


async def test_a_button_of_a_channel_that_the_bot_was_taken_out_of_says_so(
    bot: Driver, ada: User
) -> None:
    channel = bot.telegram.group("News", ada, kind="channel", bot="administrator")
    channel.username = "lyng_news"
    done = await order(bot, ada, "@lyng_news harbour")
    bot.telegram.set_bot(ada, channel, "kicked")
    pressed = await bot.press(ada, done, "Unsubscribe")
    assert "I’m not in it" in pressed["text"]
    assert pressed["show_alert"]
    assert len(await interests(bot.store, channel.id)) == 1


@pytest.mark.parametrize(("status", "may_write"), [("member", True), ("administrator", False)])
async def test_a_channel_where_the_bot_may_not_post_is_told(
    bot: Driver, ada: User, status: Status, *, may_write: bool
) -> None:
    channel = bot.telegram.group("News", ada, kind="channel", bot=status)
    channel.username, channel.bot_may_write = "lyng_news", may_write
    (refused,) = await bot.say(ada, "/subscribe @lyng_news harbour")
    assert "can’t post in News" in refused["text"]
    assert await interests(bot.store, channel.id) == []


@pytest.mark.parametrize(
    "link",
    [
        "https://t.me/lyng_news",
        "t.me/Lyng_News",
        "http://telegram.me/lyng_news/",
        "t.me/s/lyng_news",
    ],
)
async def test_a_link_to_a_channel_is_the_channel(bot: Driver, ada: User, link: str) -> None:
    channel = bot.telegram.group("News", ada, kind="channel", bot="administrator")
    channel.username = "lyng_news"
    done = await order(bot, ada, f"{link} harbour")
    assert "For News" in done["text"]
    assert await interests(bot.store, channel.id) == [(InterestKind.TOPIC, "harbour", 0)]
