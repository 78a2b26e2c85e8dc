from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.local.telegram.chats import User
from tests.conftest import Driver, Publish, labels
from tests.small_corpus import INTERVIEWS

MANY = replace(
    INTERVIEWS[0],
    title="All about the bridge",
    published="2020-01-02",
    exchanges=tuple(
        Exchange(f"What about bridge number {number}?", f"Bridge {number} stands.")
        for number in range(1, 15)
    ),
)


@pytest.mark.usefixtures("corpus")
async def test_topics_are_listed_in_the_readers_language(bot: Driver) -> None:
    (english,) = await bot.say(bot.telegram.person(), "/topics")
    assert any(label.startswith("Bridges and roads · ") for label in labels(english))
    (russian,) = await bot.say(bot.telegram.person(language_code="ru"), "/topics")
    assert any(label.startswith("Мосты и дороги · ") for label in labels(russian))
    (chinese,) = await bot.say(bot.telegram.person(language_code="zh-hans"), "/topics")
    assert any(label.startswith("桥梁与道路 · ") for label in labels(chinese))


@pytest.mark.usefixtures("corpus")
async def test_a_topic_shows_its_questions_newest_first_in_pages(
    bot: Driver, ada: User, publish: Publish
) -> None:
    await publish(MANY)
    (message,) = await bot.say(ada, "/topics")
    await bot.press(ada, message, "Bridges and roads")
    assert "1. When will the northern bridge open for traffic?" in message["text"]
    assert "‹" not in labels(message)
    seen = message["text"]
    while "›" in labels(message):
        await bot.press(ada, message, "›")
        seen += message["text"]
    assert all(exchange.question in seen for exchange in MANY.exchanges)
    await bot.press(ada, message, "All topics")
    assert message["text"].startswith("Topics")


@pytest.mark.usefixtures("corpus")
async def test_an_answer_of_a_later_page_goes_back_to_that_page(
    bot: Driver, ada: User, publish: Publish
) -> None:
    await publish(MANY)
    (message,) = await bot.say(ada, "/topics")
    await bot.press(ada, message, "Bridges and roads")
    await bot.press(ada, message, "›")
    page = message["text"]
    await bot.press(ada, message, next(label for label in labels(message) if " · " in label))
    await bot.press(ada, message, "Bridges and roads")
    assert message["text"] == page


@pytest.mark.usefixtures("corpus")
async def test_interviews_are_listed_and_their_cards_lead_to_answers(bot: Driver) -> None:
    ada = bot.telegram.person()
    (message,) = await bot.say(ada, "/documents")
    assert message["text"].startswith("Interviews · 3 on record")
    assert "1. “The bridge will open in spring”" in message["text"]
    await bot.press(ada, message, "1 · ")
    assert "Asked by Tom Reed" in message["text"]
    assert "Ada Marsh has been the mayor of Lyng for six years." in message["text"]
    assert "4 questions" in message["text"]
    await bot.press(ada, message, "4 · ")
    assert "Twelve of them, in autumn." in message["text"]
    await bot.press(ada, message, "All 4 questions of the interview")
    assert "4 questions" in message["text"]
    await bot.press(ada, message, "All interviews")
    assert message["text"].startswith("Interviews · 3 on record")


@pytest.mark.usefixtures("corpus")
async def test_the_questions_of_an_interview_are_paged(bot: Driver, publish: Publish) -> None:
    await publish(MANY)
    ada = bot.telegram.person()
    (message,) = await bot.say(ada, "/documents")
    await bot.press(ada, message, "4 · ")
    seen = message["text"]
    while "›" in labels(message):
        await bot.press(ada, message, "›")
        seen += message["text"]
    assert all(f"{n}. {e.question}" in seen for n, e in enumerate(MANY.exchanges, 1))
    await bot.press(ada, message, "14 · ")
    await bot.press(ada, message, "All 14 questions")
    assert "14. What about bridge number 14?" in message["text"]


async def test_an_empty_record_says_so(bot: Driver, ada: User) -> None:
    for text in ("/start", "/topics", "/documents", "what about the bridge?"):
        (message,) = await bot.say(ada, text)
        assert "There are no interviews on record yet." in message["text"]


@pytest.mark.usefixtures("corpus")
async def test_beyond_the_last_page_is_the_last(bot: Driver, ada: User) -> None:
    (shown,) = await bot.say(ada, "/documents")
    card = shown["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for button in ("t1:0", "t1:bridges:0", "d1:0", card):
        texts = []
        for page in ("0", "99"):
            (message,) = await bot.say(ada, "/help")
            data = f"{button.rpartition(':')[0]}:{page}"
            message["reply_markup"] = {"inline_keyboard": [[{"text": "Go", "callback_data": data}]]}
            await bot.press(ada, message, "Go")
            texts.append(message["text"])
        assert texts[0] == texts[1]
