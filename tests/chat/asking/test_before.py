"""What is meant by “source?”, “why?” and “what about …?”: the answer that somebody saw."""

from dataclasses import replace

import pytest

from bot.chat.services import Services
from bot.local.telegram.bot_api import Telegram
from tests.conftest import Driver, driven, labels

pytestmark = pytest.mark.usefixtures("corpus")

BRIDGE = "❝ When will the northern bridge open for traffic? ❞"
TOLL = "will there be a toll on the bridge?"


@pytest.mark.parametrize("said", ["who said that?", "source?", "when was this published"])
async def test_the_source_is_told_in_a_few_lines(bot: Driver, said: str) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "when does the northern bridge open?")
    (source,) = await bot.say(ada, said)
    assert source["text"] == (
        f"{BRIDGE}\n\n“The bridge will open in spring”\nThe Harbour Post · 9 March 2024\n"
        "Ada Marsh, Mayor of Lyng\nAsked by Tom Reed"
    )
    assert labels(source) == ["Open the answer ›", "All 4 questions of the interview"]


async def test_the_source_is_of_what_was_answered_last(bot: Driver) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "when does the northern bridge open?")
    await bot.say(ada, "who won the chess tournament?")
    await bot.say(ada, "qwertz uiop")
    (source,) = await bot.say(ada, "who said that?")
    assert source["text"].startswith(BRIDGE)
    (whole,) = await bot.say(ada, "full answer")
    assert BRIDGE in whole["text"]


async def test_the_source_is_of_the_answer_that_was_opened_since(bot: Driver) -> None:
    ada = bot.telegram.person()
    (answer,) = await bot.say(ada, "when does the northern bridge open?")
    await bot.press(ada, answer, "Next question")
    (source,) = await bot.say(ada, "source?")
    assert TOLL in source["text"]
    (whole,) = await bot.say(ada, "full answer")
    assert "There will be no toll" in whole["text"]


async def test_the_source_of_an_old_answer_is_told_to_whoever_replies_to_it(
    telegram: Telegram, services: Services
) -> None:
    ada = telegram.person()
    async with driven(telegram, services) as bot:
        (old,) = await bot.say(ada, "what does the ferry cost?")
        (answer,) = await bot.say(ada, "when does the northern bridge open?")
        await bot.press(ada, answer, "Next question")
        offset = bot.offset
    again = replace(services, conversations=type(services.conversations)())
    async with driven(telegram, again) as bot:
        bot.offset = offset
        (source,) = await bot.say(ada, "who said that?", reply_to=answer["message_id"])
        assert TOLL in source["text"]
        (other,) = await bot.say(ada, "who said that?", reply_to=old["message_id"])
        assert TOLL not in other["text"]


@pytest.mark.parametrize(
    ("code", "asked", "why"),
    [
        ("en", "Is there chess at the castle?", "why?"),
        ("ru", "есть ли шахматы в замке?", "а почему?"),
        ("zh", "城堡会举办国际象棋吗？", "为什么"),
    ],
)
async def test_why_is_asked_of_what_was_answered_alone(
    bot: Driver, code: str, asked: str, why: str
) -> None:
    person = bot.telegram.person(language_code=code)
    await bot.say(person, asked)
    (reply,) = await bot.say(person, why)
    whole = {"en": "the whole question", "ru": "вопрос целиком", "zh": "完整的问题"}
    assert whole[code] in reply["text"]


async def test_why_repeats_no_answer(bot: Driver) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "will there be a toll on the bridge?")
    (reply,) = await bot.say(ada, "why?")
    assert reply["text"] == (
        "Understood as: why will there be a toll on the bridge?\n\nThat is all I found on this."
    )


async def test_what_about_something_else_is_asked_as_it_was_written(bot: Driver) -> None:
    ada = bot.telegram.person()
    (alone,) = await bot.say(ada, "what about dredging?")
    await bot.say(ada, "when does the northern bridge open?")
    (again,) = await bot.say(ada, "what about dredging?")
    assert again["text"] == alone["text"]


@pytest.mark.parametrize(
    ("code", "asked", "said", "meant"),
    [
        ("en", "what about dredging?", "how deep is it?", "how deep is it — dredging?"),
        ("en", "what about dredging?", "and who else does that?", "who else does that — dredging?"),
        (
            "ru",
            "что он говорил про порт?",
            "а кто ещё там бывает?",
            "кто ещё там бывает — про порт?",
        ),
        ("zh", "他怎么说大桥的", "它什么时候完工？", "它什么时候完工——大桥？"),
    ],
)
async def test_it_is_what_the_question_before_was_about(
    bot: Driver, code: str, asked: str, said: str, meant: str
) -> None:
    person = bot.telegram.person(language_code=code)
    await bot.say(person, asked)
    (reply,) = await bot.say(person, said)
    assert meant in reply["text"].partition("\n")[0]


async def test_what_says_little_by_itself_is_asked_of_what_it_is(bot: Driver) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "what about dredging?")
    (reply,) = await bot.say(ada, "who opens it?")
    assert reply["text"].startswith("Understood as: who opens it — dredging?")
    (other,) = await bot.say(ada, "when does it open?")
    assert other["text"].startswith(BRIDGE)  # of dredging nothing tells that


async def test_a_question_of_it_is_no_subject_for_the_next(bot: Driver) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "what about dredging?")
    await bot.say(ada, "do whales live there?")
    (reply,) = await bot.say(ada, "how deep is it?")
    assert reply["text"].startswith("Understood as: how deep is it — dredging?")
    assert "That is all I found" not in reply["text"]


async def test_what_is_answered_by_itself_is_asked_by_itself(bot: Driver) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "what about dredging?")
    (reply,) = await bot.say(ada, "is it true that the northern bridge opens in April?")
    assert reply["text"].startswith(BRIDGE)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("what about the northern bridge?", "are there whales?"),
        ("what about the northern bridge?", "is it true that whales swim?"),
        ("what about the northern bridge?", "do you think that whales swim?"),
        ("what about the northern bridge?", "what about this weather?"),
        ("what about the northern bridge?", "what was before that?"),
        ("the northern bridge", "какие киты в этом году"),
        ("когда откроется северный мост", "is it long?"),
    ],
)
async def test_what_stands_for_nothing_and_what_is_no_subject_are_asked_by_themselves(
    bot: Driver, before: str, said: str
) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, before)
    (reply,) = await bot.say(ada, said)
    assert "Understood as" not in reply["text"]


@pytest.mark.parametrize("said", ["is that right?", "did he say this?", "это правда?", "真的吗"])
async def test_what_was_picked_out_and_doubted_is_looked_up(bot: Driver, said: str) -> None:
    ada = bot.telegram.person()
    (answer,) = await bot.say(ada, "when does the northern bridge open?")
    marked = "two months later than promised"
    (told,) = await bot.say(ada, said, reply_to=answer["message_id"], quote=marked)
    assert told["text"].startswith("✓ Word for word")
    assert marked in told["text"]


async def test_what_was_picked_out_is_what_it_is(bot: Driver) -> None:
    ada = bot.telegram.person()
    (answer,) = await bot.say(ada, "when does the northern bridge open?")
    (told,) = await bot.say(ada, "what is it?", reply_to=answer["message_id"], quote="the steel")
    (asked,) = await bot.say(ada, "the steel")
    assert told["text"] == asked["text"]
    (later,) = await bot.say(ada, "and in 2019?", reply_to=answer["message_id"], quote="the steel")
    assert later["text"].startswith("Understood as: the steel in 2019?")


@pytest.mark.parametrize("said", ["ada@harbour.example", "+44 20 7946 0018"])
async def test_an_address_alone_asks_nothing_and_is_not_repeated(bot: Driver, said: str) -> None:
    ada = bot.telegram.person()
    (reply,) = await bot.say(ada, said)
    assert reply["text"] == "What would you like to know?"


async def test_what_was_only_suggested_since_is_not_whose_source_is_asked_for(bot: Driver) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "when does the northern bridge open?")
    (suggested,) = await bot.say(ada, "will the harbour be a museum in Skagen?")
    assert "losest question" in suggested["text"]
    (source,) = await bot.say(ada, "who said that?")
    assert source["text"].startswith(BRIDGE)


async def test_what_is_asked_of_a_part_that_was_picked_out_is_asked_of_that(bot: Driver) -> None:
    ada = bot.telegram.person()
    (answer,) = await bot.say(ada, "when does the northern bridge open?")
    there = answer["message_id"]
    (told,) = await bot.say(ada, "who delivered?", reply_to=there, quote="the steel")
    assert told["text"].startswith("Understood as: who delivered — the steel?")
    (other,) = await bot.say(ada, "are new teachers coming?", reply_to=there, quote="April")
    assert "Twelve of them" in other["text"]


async def test_what_was_told_of_the_interviews_is_not_whose_whole_is_meant(bot: Driver) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "when does the northern bridge open?")
    await bot.say(ada, "who interviewed her?")
    (whole,) = await bot.say(ada, "is that the full answer?")
    assert BRIDGE in whole["text"]


async def test_what_was_seen_is_shown_again_where_it_tells_something_of_the_question(
    bot: Driver,
) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "what about dredging?")
    (told,) = await bot.say(ada, "how many weeks does it take?")
    assert "Dredging of basin" in told["text"]
    assert "That is all I found" not in told["text"]


@pytest.mark.parametrize(
    ("code", "before", "said", "understood"),
    [
        ("en", "the northern bridge", "since when?", "since when — the northern bridge?"),
        ("ru", "северный мост", "когда достроят", "когда достроят — северный мост?"),
    ],
)
async def test_what_asks_on_without_a_pronoun_is_asked_of_the_same(
    bot: Driver, code: str, before: str, said: str, understood: str
) -> None:
    person = bot.telegram.person(language_code=code)
    await bot.say(person, before)
    (told,) = await bot.say(person, said)
    assert understood in told["text"]


@pytest.mark.parametrize("said", ["what about dredging", "who is Ada Marsh", "what is dredging"])
async def test_what_names_something_else_is_asked_of_that(bot: Driver, said: str) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "the northern bridge")
    (told,) = await bot.say(ada, said)
    assert "the northern bridge?" not in told["text"]


@pytest.mark.parametrize(
    ("said", "then", "understood"),
    [
        ("thanks, what about dredging?", "and in 2024?", "what about dredging in 2024?"),
        ("谢谢，疏浚呢", "2024年呢", "2024年疏浚呢？"),
    ],
)
async def test_thanks_before_a_question_are_no_part_of_what_follows_on(
    bot: Driver, said: str, then: str, understood: str
) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, said)
    (told,) = await bot.say(ada, then)
    assert understood in told["text"]
    assert "thanks" not in told["text"]
    assert "谢谢" not in told["text"]
