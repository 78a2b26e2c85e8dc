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
        ("en", "who made u lol", "Verbatim"),
        ("zh", "你谁啊", "Verbatim"),
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
    assert before["text"].startswith("Which language")
    exchange = Exchange(
        "Was the ode translated?", "It was translated into Finnish by two sailors last autumn."
    )
    await publish(replace(INTERVIEWS[0], title="Odes", exchanges=(exchange,)))
    (answer,) = await bot.say(ada, "was it translated")
    assert "translated into Finnish" in answer["text"]


async def test_whoever_speaks_of_themselves_asks_the_bot(bot: Driver, publish: Publish) -> None:
    exchange = Exchange(
        "How is trade with the islands?", "Last year it set a record of two million barrels of tar."
    )
    await publish(replace(INTERVIEWS[0], title="Tar", exchanges=(exchange,)))
    (told,) = await bot.say(bot.telegram.person(language_code="ru"), "ты меня записываешь?")
    assert told["text"].startswith("Что хранится")


@pytest.mark.parametrize(
    "said",
    ["none of these", "not that", "try again", "都不对", "not useful", "you're not a good bot"],
)
async def test_what_was_offered_is_refused(bot: Driver, said: str) -> None:
    ada = bot.telegram.person(language_code="en")
    await bot.say(ada, "when does the northern bridge open?")
    (told,) = await bot.say(ada, said)
    assert told["text"].startswith("I’m sorry that this didn’t help.")


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
        ("hwo are you", "Hello."),
        ("are you sure bro", "I don’t judge"),
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
        ("en", "do you often say such things", "I’m not sure what you mean."),
        ("ru", "вы мне что-то сказали", "Кажется, я вас не понял."),
        ("zh", "你怎么这样", "不太明白您的意思。"),
        ("en", "who installed the zeppelin?", "Nothing on record"),
        ("en", "what do you think of zeppelins?", "Nothing on record"),
        ("en", "how do I bake bread", "Nothing on record"),
        ("en", "how do you pick a new player", "Nothing on record"),
    ],
)
async def test_what_names_nothing_is_told_what_can_be_asked(
    bot: Driver, code: str, said: str, line: str
) -> None:
    (told,) = await bot.say(bot.telegram.person(language_code=code), said)
    assert told["text"].startswith(line)


_OF_AN_APP = (
    ("Can I delete my data?", "There is one red button, and all of it is gone in a minute."),
    ("Is the app private?", "Private means that even I cannot open your chats."),
    ("Who is your source?", "I go to prison before I name a source."),
    (
        "Is there a video of the storm?",
        "The keeper filmed the storm, and the reel is in our cellar.",
    ),
    ("Were you wrong about the roof?", "I was, and the roof had to be replaced at once."),
    ("Can the bot write my essay?", "It refuses to do homework since teachers complained."),
    ("有没有录音？", "蜡筒录音在一家面包店里保存下来了。"),
)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("can I delete my data", "one red button"),
        ("is your app private", "even I cannot"),
        ("who is your source", "to prison"),
        ("is there a video", "filmed the storm"),
        ("were you wrong", "had to be replaced"),
        ("can the bot write my essay", "teachers complained"),
        ("有没有录音", "面包店"),
    ],
)
async def test_what_an_interviewer_asked_in_words_of_talk_is_asked_of_the_record(
    bot: Driver, publish: Publish, said: str, told: str
) -> None:
    exchanges = tuple(Exchange(*each) for each in _OF_AN_APP)
    await publish(replace(INTERVIEWS[0], title="Apps", exchanges=exchanges))
    (answer,) = await bot.say(bot.telegram.person(), said)
    assert told in answer["text"]


async def test_a_demand_in_words_of_a_question_on_record_is_heard(
    bot: Driver, publish: Publish
) -> None:
    exchange = Exchange("Who may delete my data when I die?", "Only the heirs may delete the data.")
    await publish(replace(INTERVIEWS[0], title="Apps", exchanges=(exchange,)))
    (told,) = await bot.say(bot.telegram.person(), "delete my data")
    assert told["text"].startswith("What is stored")


async def test_talk_of_it_is_asked_of_what_was_spoken_of_where_that_tells(
    bot: Driver, publish: Publish
) -> None:
    exchange = Exchange(
        "Where are the old tapes of the keepers?",
        "We deleted forty tapes of the keepers by mistake, and I am ashamed of that.",
    )
    await publish(replace(INTERVIEWS[0], title="Tapes", exchanges=(exchange,)))
    ada = bot.telegram.person()
    await bot.say(ada, "where are the old tapes of the keepers?")
    (answer,) = await bot.say(ada, "did you delete it")
    assert "forty tapes" in answer["text"]


@pytest.mark.parametrize("said", ["what do you hear", "did you hear it"])
async def test_who_is_asked_what_they_hear_is_not_blamed(bot: Driver, said: str) -> None:
    (told,) = await bot.say(bot.telegram.person(), said)
    assert "sorry" not in told["text"]


@pytest.mark.parametrize(
    ("code", "said", "told"),
    [
        ("en", "Do you speak Russian?", "learnt it from sailors"),
        ("en", "who is the owner?", "sixty per cent"),
        ("en", "where was it published?", "page nine"),
        ("ru", "Вы храните мои данные?", "номер билета"),
        ("zh", "你会说俄语吗？", "跟水手学的"),
    ],
)
async def test_a_phrase_that_an_interviewer_said_in_just_these_words_is_asked(
    bot: Driver, publish: Publish, code: str, said: str, told: str
) -> None:
    exchanges = (
        Exchange("Welcome. Do you speak Russian?", "I learnt it from sailors, so I swear well."),
        Exchange("Who is the owner?", "I own sixty per cent, and my sister has the rest."),
        Exchange("Where was it published?", "It was on page nine of the evening edition."),
        Exchange("Вы храните мои данные?", "Мы храним только номер билета."),
        Exchange("你会说俄语吗？", "我跟水手学的俄语，骂人很流利。"),
    )
    person = bot.telegram.person(language_code=code)
    await publish(replace(INTERVIEWS[0], title="Phrases", exchanges=exchanges))
    (answer,) = await bot.say(person, said)
    assert told in answer["text"]
    assert "Understood" not in answer["text"]


async def test_after_an_answer_a_phrase_on_record_is_said_of_the_answer(
    bot: Driver, publish: Publish
) -> None:
    exchange = Exchange("Where was it published?", "It was on page nine of the evening edition.")
    await publish(replace(INTERVIEWS[0], title="Phrases", exchanges=(exchange,)))
    ada = bot.telegram.person()
    await bot.say(ada, "when does the northern bridge open?")
    (source,) = await bot.say(ada, "where was it published?")
    assert "The Harbour Post · 9 March 2024" in source["text"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "when was it deleted"),
        ("en", "who deleted it"),
        ("ru", "кто удалил это"),
        ("ru", "когда вы это удалили"),
        ("zh", "谁删除了这个"),
    ],
)
async def test_who_did_it_and_when_is_asked_of_the_record(
    bot: Driver, code: str, said: str
) -> None:
    (told,) = await bot.say(bot.telegram.person(language_code=code), said)
    assert said in told["text"]


@pytest.mark.parametrize(
    "said", ["/ask who is the owner?", "Who is the owner? When does the northern bridge open?"]
)
async def test_what_an_interviewer_put_so_is_asked_though_it_may_be_asked_of_the_bot(
    bot: Driver, publish: Publish, said: str
) -> None:
    exchange = Exchange("Who is the owner?", "I own sixty per cent, and my sister has the rest.")
    await publish(replace(INTERVIEWS[0], title="Owners", exchanges=(exchange,)))
    ada = bot.telegram.person()
    assert "sixty per cent" in (await bot.say(ada, said))[0]["text"]


async def test_a_doubt_after_an_answer_is_no_question_that_somebody_else_was_asked(
    bot: Driver, publish: Publish
) -> None:
    exchange = Exchange("Is that really true?", "Every word of the diary is true.")
    await publish(replace(INTERVIEWS[0], title="Doubts", exchanges=(exchange,)))
    ada = bot.telegram.person()
    assert "diary" in (await bot.say(ada, "is that really true?"))[0]["text"]
    await bot.say(ada, "when does the northern bridge open?")
    (told,) = await bot.say(ada, "is that really true?")
    assert told["text"].startswith("I don’t judge what is true")


@pytest.mark.parametrize("said", ["no, wrong", "that's not it"])
async def test_a_complaint_after_an_answer_gets_what_else_was_found(bot: Driver, said: str) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "the bridge and the ferry")
    (told,) = await bot.say(ada, said)
    assert told["text"].startswith("I’m sorry that this didn’t help.")
    assert "More on your question" in told["text"]


async def test_what_may_end_in_any_words_is_asked_of_the_record_first(
    bot: Driver, publish: Publish
) -> None:
    exchange = Exchange(
        "What do you record on deck?", "We record whales, and we store grain for the winter."
    )
    await publish(replace(INTERVIEWS[0], title="Whales", exchanges=(exchange,)))
    ada = bot.telegram.person()
    for said in ("do you store grain for the winter", "/ask do you record whales"):
        (answer,) = await bot.say(ada, said)
        assert "We record whales" in answer["text"]
