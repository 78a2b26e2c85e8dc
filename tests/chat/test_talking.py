"""What people say to the bot in words of their own, and what only looks so."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from tests.conftest import Driver, Publish
from tests.small_corpus import INTERVIEWS

pytestmark = pytest.mark.usefixtures("corpus")


@pytest.mark.parametrize(
    ("code", "said", "reply"),
    [
        ("en", "i want my data deleted under GDPR", "What is stored"),
        ("ru", "кто читает, что я пишу", "Что хранится"),
        ("zh", "你在跟踪我吗", "存储哪些数据"),
        ("en", "that's not a fucking answer", "I’m sorry that this didn’t help."),
        ("ru", "я не это спрашивал", "Жаль, что это не помогло."),
        ("zh", "替我写吧", "我只引用原话"),
        ("en", "I sent you a photo", "I can only read text."),
        ("en", "am I still subscribed?", "You have no subscriptions."),
        ("en", "which of the interviews is more recent?", "“"),
        ("en", "what do I do here", "How to ask"),
        ("ru", "что мне тут делать", "Как спрашивать"),
        ("zh", "我该怎么做", "如何提问"),
    ],
)
async def test_it_gets_what_the_phrase_for_it_would_get(
    bot: Driver, code: str, said: str, reply: str
) -> None:
    person = bot.telegram.person(language_code=code)
    (told,) = await bot.say(person, said)
    assert told["text"].startswith(reply)


@pytest.mark.parametrize("said", ["who said it & when", "got the link?", "is there a video?"])
async def test_the_source_is_asked_for_in_any_words(bot: Driver, said: str) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "when does the northern bridge open?")
    (source,) = await bot.say(ada, said)
    assert "The Harbour Post · 9 March 2024" in source["text"]


async def test_what_the_record_answers_is_asked_of_it(bot: Driver, publish: Publish) -> None:
    ada = bot.telegram.person()
    (before,) = await bot.say(ada, "was it translated")
    assert before["text"] == "Please ask the whole question."
    exchange = Exchange(
        "Was the ode translated?", "It was translated into Finnish by two sailors last autumn."
    )
    await publish(replace(INTERVIEWS[0], title="Odes", exchanges=(exchange,)))
    (answer,) = await bot.say(ada, "was it translated")
    assert "translated into Finnish" in answer["text"]


async def test_in_a_group_nobody_is_told_that_thanks_were_heard(bot: Driver) -> None:
    ada = bot.telegram.person()
    group = bot.telegram.group("Readers", ada)
    await bot.say(ada, "hello everybody", group)
    name = f"@{bot.telegram.me.username}"
    assert await bot.say(ada, f"{name} thanks, saved my day", group) == []
    assert await bot.say(ada, f"{name} you're wrong", group) == []


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("thansk", "You’re welcome."),
        ("Thank you dear", "You’re welcome."),
        ("hwo are you", "Verbatim is a bot"),
        ("bye dredging", "❝ What happens to the harbour basins"),
        ("thanks, dredging", "❝ What happens to the harbour basins"),
    ],
)
async def test_what_is_nearly_a_phrase_counts_where_nothing_is_on_record(
    bot: Driver, said: str, reply: str
) -> None:
    (told,) = await bot.say(bot.telegram.person(), said)
    assert told["text"].startswith(reply)


@pytest.mark.parametrize(
    ("code", "said", "line"),
    [
        ("en", "my grandson installed this zeppelin", "About this bot itself: /help"),
        ("ru", "я нажала на цеппелин", "О самом боте: /help"),
        ("zh", "我按错了", "关于本机器人：/help"),
        ("en", "who installed the zeppelin?", ""),
        ("en", "what do you think of zeppelins?", ""),
        ("en", "when does the northern bridge open for me?", ""),
    ],
)
async def test_whoever_speaks_of_the_chat_is_told_where_the_bot_tells_of_itself(
    bot: Driver, code: str, said: str, line: str
) -> None:
    (told,) = await bot.say(bot.telegram.person(language_code=code), said)
    assert line in told["text"]
    assert ("/privacy" in told["text"]) == bool(line)
