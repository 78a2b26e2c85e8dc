"""What a subscription would bring is shown before it is made, by words and by buttons."""

from dataclasses import replace

import pytest

from bot.local.telegram.chats import User
from bot.messages.buttons.subscribing import EVERYTHING, Subscribe
from bot.store.record import write_interviews
from bot.store.subscribers.subscriptions import InterestKind
from tests.chat.subscribing.conftest import interests, order
from tests.conftest import Driver, Publish, labels
from tests.small_corpus import INTERVIEWS

pytestmark = pytest.mark.usefixtures("corpus")


async def test_an_offer_says_what_it_would_have_brought_and_makes_nothing(
    bot: Driver, ada: User
) -> None:
    (offer,) = await bot.say(ada, "/subscribe bridge")
    assert offer["text"].startswith("Subscribe to “bridge”?")
    assert "On record in all: 1 of 3 interviews, the last on 9 March 2024" in offer["text"]
    assert await interests(bot.store, ada.id) == []
    await bot.press(ada, offer, "Subscribe")
    assert offer["text"].startswith("Subscribed: “bridge”")
    assert await interests(bot.store, ada.id) == [(InterestKind.WORDS, "bridge", 0)]


async def test_what_is_subscribed_to_already_is_not_offered(bot: Driver, ada: User) -> None:
    for said in ("bridge", "Bridge", "harbour", "the harbour"):
        await order(bot, ada, said)
        (again,) = await bot.say(ada, f"/subscribe {said}")
        assert again["text"].startswith("Already subscribed: ")


async def test_a_button_subscribes_to_everything_at_once(bot: Driver, ada: User) -> None:
    (shown,) = await bot.say(ada, "/topics")
    data = Subscribe(EVERYTHING).encode()
    shown["reply_markup"]["inline_keyboard"] = [[{"text": "All", "callback_data": data}]]
    await bot.press(ada, shown, "All")
    assert "Subscribed: all new interviews" in bot.telegram.sent(ada)[-1]["text"]
    assert await interests(bot.store, ada.id) == [(InterestKind.EVERYTHING, "", 0)]


async def test_a_word_is_the_word_and_its_topic_is_offered(bot: Driver, ada: User) -> None:
    (offer,) = await bot.say(ada, "/subscribe ferry")
    await bot.press(ada, offer, "The topic: The harbour")
    assert offer["text"].startswith("Subscribe to The harbour?")
    await bot.press(ada, offer, "Subscribe")
    assert await interests(bot.store, ada.id) == [(InterestKind.TOPIC, "harbour", 0)]


async def test_a_topics_name_is_the_topic_and_the_words_are_offered(bot: Driver, ada: User) -> None:
    (offer,) = await bot.say(ada, "/subscribe harbour")
    await bot.press(ada, offer, "Only the words “harbour”")
    assert offer["text"].startswith("Subscribe to “harbour”?")
    await bot.press(ada, offer, "Subscribe")
    assert await interests(bot.store, ada.id) == [(InterestKind.WORDS, "harbour", 0)]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Ada Marsh", "interviews with Ada Marsh"),
        ("ada marsh", "interviews with Ada Marsh"),
        ("Marsh", "interviews with Ada Marsh"),
        ("林悦", "interviews with 林悦"),
        ("the harbour post", "interviews in The Harbour Post"),
        ("marsh", "“marsh”"),
        ("Ada Lovelace", "“Ada Lovelace”"),
    ],
)
async def test_the_name_of_a_speaker_or_an_outlet_follows_them(
    bot: Driver, ada: User, said: str, shown: str
) -> None:
    (offer,) = await bot.say(ada, f"/subscribe {said}")
    assert offer["text"].startswith(f"Subscribe to {shown}?")
    await bot.press(ada, offer, "Subscribe")
    assert offer["text"].startswith(f"Subscribed: {shown}\n")


async def test_of_several_who_are_called_so_none_is_chosen(
    bot: Driver, ada: User, publish: Publish
) -> None:
    await publish(replace(INTERVIEWS[0], speaker="Bo Marsh"))
    (offer,) = await bot.say(ada, "/subscribe Marsh")
    assert offer["text"].startswith("Subscribe to interviews with Marsh?")


async def test_the_words_of_a_name_are_offered_too(bot: Driver, ada: User) -> None:
    (offer,) = await bot.say(ada, "/subscribe Ada Marsh")
    await bot.press(ada, offer, "Only the words “Ada Marsh”")
    assert offer["text"].startswith("Subscribe to “Ada Marsh”?")
    await bot.press(ada, offer, "Subscribe")
    assert await interests(bot.store, ada.id) == [(InterestKind.WORDS, "Ada Marsh", 0)]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("by:Marsh", "interviews with Marsh"),
        ('in:"Harbour Post" -toll', "without “toll” · interviews in Harbour Post"),
        (
            "bridge OR ferry -toll since:2023-05",
            "“bridge OR ferry” · without “toll” · since May 2023",
        ),
    ],
)
async def test_filters_are_said_as_in_a_question(
    bot: Driver, ada: User, said: str, shown: str
) -> None:
    done = await order(bot, ada, said)
    assert f"Subscribed: {shown}" in done["text"]
    assert await interests(bot.store, ada.id) == [(InterestKind.WORDS, said, 0)]
    (listed,) = await bot.say(ada, "/subscriptions")
    assert shown[:40] in listed["text"]


@pytest.mark.parametrize(
    "said", ["since:yesterday", "the -", "by:" + "x" * 300, "a" * 101 + " by:Marsh", "of the"]
)
async def test_what_cannot_be_followed_gets_one_line(bot: Driver, ada: User, said: str) -> None:
    (reply,) = await bot.say(ada, f"/subscribe {said}")
    assert labels(reply) == []
    assert "\n" not in reply["text"]
    assert await interests(bot.store, ada.id) == []


async def test_an_answer_leads_to_its_speaker_its_outlet_and_its_topic(
    bot: Driver, ada: User
) -> None:
    (found,) = await bot.say(ada, "when does the northern bridge open?")
    for button, interest in (
        ("Ada Marsh", (InterestKind.WORDS, 'by:"Ada Marsh"', 0)),
        ("The Harbour Post", (InterestKind.WORDS, 'in:"The Harbour Post"', 0)),
        ("Bridges and roads", (InterestKind.TOPIC, "bridges", 0)),
    ):
        await bot.press(ada, found, "Follow")
        menu = bot.telegram.sent(ada)[-1]
        await bot.press(ada, menu, button)
        assert interest not in await interests(bot.store, ada.id)
        await bot.press(ada, menu, "Subscribe")
        assert interest in await interests(bot.store, ada.id)


async def test_an_interview_leads_there_too(bot: Driver, ada: User) -> None:
    (latest,) = await bot.say(ada, "/latest")
    await bot.press(ada, latest, "Follow")
    menu = bot.telegram.sent(ada)[-1]
    await bot.press(ada, menu, "Ada Marsh")
    await bot.press(ada, menu, "Subscribe")
    assert await interests(bot.store, ada.id) == [(InterestKind.WORDS, 'by:"Ada Marsh"', 0)]


async def test_what_was_withdrawn_leads_nowhere(bot: Driver, ada: User) -> None:
    (found,) = await bot.say(ada, "when does the northern bridge open?")
    async with bot.store.write() as db:
        await write_interviews.mark_withdrawn(db, 1)
    pressed = await bot.press(ada, found, "Follow")
    assert "no longer" in pressed["text"]
    assert bot.telegram.sent(ada)[-1] == found


async def test_an_offer_in_a_group_is_for_its_administrators(bot: Driver, ada: User) -> None:
    ben = bot.telegram.person("Ben")
    group = bot.telegram.group("Readers", ada, ben)
    for said in ("ferry", "harbour"):
        (offer,) = await bot.say(ada, f"/subscribe {said}", group)
        for label in labels(offer):
            await bot.press(ben, offer, label)
        assert await interests(bot.store, group.id) == []
    (found,) = await bot.say(ben, "/ask when does the northern bridge open?", group)
    await bot.press(ben, found, "Follow")
    menu = bot.telegram.sent(group)[-1]
    await bot.press(ben, menu, "Ada Marsh")
    for data in ("F1:{}:by", "S1:harbour:0", "W1"):
        rows = [[{"text": "Forged", "callback_data": data.format("AbCdEfGhIj")}]]
        menu["reply_markup"]["inline_keyboard"] = rows
        await bot.press(ben, menu, "Forged")
    assert await interests(bot.store, group.id) == []


async def test_an_offer_for_a_channel_stays_for_it(bot: Driver, ada: User) -> None:
    channel = bot.telegram.group("News", ada, kind="channel", bot="administrator")
    channel.username = "lyng_news"
    (offer,) = await bot.say(ada, "/subscribe @lyng_news ferry")
    assert "For News" in offer["text"]
    await bot.press(ada, offer, "The topic: The harbour")
    await bot.press(ada, offer, "Subscribe")
    assert await interests(bot.store, channel.id) == [(InterestKind.TOPIC, "harbour", 0)]
    assert await interests(bot.store, ada.id) == []


async def test_an_offer_whose_command_is_gone_says_so(bot: Driver, ada: User) -> None:
    (offer,) = await bot.say(ada, "/subscribe ferry")
    bot.telegram.chats[ada.id].messages[offer["message_id"]].pop("reply_to_message")
    pressed = await bot.press(ada, offer, "Subscribe")
    assert "no longer works" in pressed["text"]
    assert await interests(bot.store, ada.id) == []


@pytest.mark.parametrize(
    "said",
    [
        "tell me when there is something about the toll",
        "Can you tell me when there's anything new on the toll?",
        "скажи, когда будет что-то новое про the toll",
        "when there is news on the toll, please let me know",
        "если появится что-нибудь про the toll, напиши мне",
        "有the toll的消息告诉我",
        "the toll有新消息请通知我",
    ],
)
async def test_whoever_wants_to_be_told_of_something_is_offered_a_subscription(
    bot: Driver, said: str
) -> None:
    ada = bot.telegram.person()
    (offer,) = await bot.say(ada, said)
    assert "Subscribe to “the toll”?" in offer["text"]


@pytest.mark.parametrize(
    "said", ["订阅人数是多少", "subscribe to what?", "有什么消息告诉我", "有人告诉我"]
)
async def test_a_question_that_begins_like_a_subscription_offers_none(
    bot: Driver, said: str
) -> None:
    ada = bot.telegram.person()
    (reply,) = await bot.say(ada, said)
    assert "Subscribe" not in reply["text"]
