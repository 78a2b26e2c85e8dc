"""“Tell me when this is answered”, as people press it."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.refusal import Json
from bot.store.subscribers.subscriptions import MAX_QUESTIONS, InterestKind
from tests.chat.subscribing.conftest import interests
from tests.conftest import Driver, Publish, driven, labels
from tests.small_corpus import INTERVIEWS

pytestmark = pytest.mark.usefixtures("corpus")

QUESTION = "Who won the chess cup in Oslo?"
BUTTON = "Tell me when this is answered"
WAITING = (InterestKind.QUESTION, QUESTION, 0)
CHESS = replace(
    INTERVIEWS[0],
    title="Chess in Oslo",
    published="2024-06-01",
    exchanges=(
        Exchange("Who won the chess cup in Oslo?", "Magda Holm won the chess cup in Oslo."),
        Exchange("What is next for the club?", "A tournament for pupils in autumn."),
    ),
)


async def ask(bot: Driver, user: User, question: str = QUESTION) -> Json:
    (reply,) = await bot.say(user, question)
    assert BUTTON in labels(reply)
    return reply


async def test_a_question_waits_once_and_is_listed_and_ended(bot: Driver, ada: User) -> None:
    reply = await ask(bot, ada)
    await bot.press(ada, reply, BUTTON)
    assert f"“{QUESTION}”" in bot.telegram.sent(ada)[-1]["text"]
    assert await interests(bot.store, ada.id) == [WAITING]
    await bot.press(ada, reply, BUTTON)
    assert "already" in bot.telegram.sent(ada)[-1]["text"]
    assert await interests(bot.store, ada.id) == [WAITING]
    (shown,) = await bot.say(ada, "/subscriptions")
    assert f"• an answer to “{QUESTION}”" in shown["text"]
    await bot.press(ada, shown, "✕ an answer")
    assert await interests(bot.store, ada.id) == []


async def test_what_lacks_a_word_of_the_question_does_not_end_the_waiting(
    bot: Driver, ada: User
) -> None:
    reply = await ask(bot, ada, "when does the northern bridge open for horses")
    await bot.press(ada, reply, BUTTON)
    assert bot.telegram.sent(ada)[-1]["text"].startswith("I’ll tell you, once,")
    assert len(await interests(bot.store, ada.id)) == 1


async def test_suggestions_offer_it_and_answers_do_not(bot: Driver, ada: User) -> None:
    (found,) = await bot.say(ada, "when does the northern bridge open?")
    assert BUTTON not in labels(found)
    (suggested,) = await bot.say(ada, "what does the mayor say about the toll and the zeppelin?")
    assert BUTTON in labels(suggested)


async def test_so_many_questions_wait(bot: Driver, ada: User) -> None:
    for number in range(MAX_QUESTIONS + 1):
        reply = await ask(bot, ada, f"Who won the chess cup number {number + 100} in Oslo?")
        await bot.press(ada, reply, BUTTON)
    assert f"Up to {MAX_QUESTIONS} questions" in bot.telegram.sent(ada)[-1]["text"]
    assert len(await interests(bot.store, ada.id)) == MAX_QUESTIONS


async def test_a_question_too_long_is_not_kept(bot: Driver, ada: User) -> None:
    reply = await ask(bot, ada, "Who won the quixotic chess cup in Oslo " + "quixotically " * 30)
    pressed = await bot.press(ada, reply, BUTTON)
    assert "300 characters" in pressed["text"]
    assert await interests(bot.store, ada.id) == []


async def test_in_a_group_its_administrators_decide(bot: Driver, ada: User) -> None:
    ben = bot.telegram.person("Ben")
    group = bot.telegram.group("Readers", ada, ben)
    (reply,) = await bot.say(ben, f"/ask {QUESTION}", group)
    pressed = await bot.press(ben, reply, BUTTON)
    assert "administrators" in pressed["text"]
    assert await interests(bot.store, group.id) == []
    await bot.press(ada, reply, BUTTON)
    assert await interests(bot.store, group.id) == [WAITING]


async def test_what_is_answered_meanwhile_is_shown_at_once(
    bot: Driver, ada: User, publish: Publish
) -> None:
    reply = await ask(bot, ada)
    await publish(CHESS)
    await bot.press(ada, reply, BUTTON)
    assert "Magda Holm" in bot.telegram.sent(ada)[-1]["text"]
    assert await interests(bot.store, ada.id) == []


async def test_what_follows_on_waits_as_it_was_understood_even_once_it_is_forgotten(
    bot: Driver, telegram: Telegram, ada: User
) -> None:
    await bot.say(ada, "who won the chess cup in 2019?")
    reply = await ask(bot, ada, "and in 2021?")
    await bot.press(ada, reply, BUTTON)
    assert await interests(bot.store, ada.id) == [
        (InterestKind.QUESTION, "who won the chess cup in 2021?", 0)
    ]
    # After a restart, the answer still tells how “and in 2021?” was understood.
    fresh = replace(bot.application.services)
    fresh.conversations.forget(ada.id)
    async with driven(telegram, fresh) as restarted:
        await restarted.press(ada, reply, BUTTON)
    assert "already" in telegram.sent(ada)[-1]["text"]
    assert len(await interests(bot.store, ada.id)) == 1


async def test_who_is_forgotten_waits_for_nothing(bot: Driver, ada: User) -> None:
    await bot.press(ada, await ask(bot, ada), BUTTON)
    await bot.say(ada, "/forget")
    assert await interests(bot.store, ada.id) == []
    (said,) = await bot.say(ada, "/privacy")
    assert "only because you asked for it" in said["text"]
