"""An edited question edits its answer."""

import pytest

from bot.local.telegram.chats import User
from bot.messages.buttons.asking import OpenSuggestions
from tests.conftest import Driver, bold

pytestmark = pytest.mark.usefixtures("corpus")


async def test_an_edited_question_edits_its_answer(bot: Driver, ada: User) -> None:
    asked = bot.telegram.say(ada, "will there be a toll on the bridge")
    await bot.work()
    (answer,) = bot.telegram.sent(ada)
    assert "no toll for residents" in answer["text"]
    bot.telegram.edit(asked, "when does the northern bridge open")
    await bot.work()
    assert bot.telegram.sent(ada) == [answer]
    assert "The northern bridge opens for traffic in April" in answer["text"]
    # The buttons go on from the question as it stands now.
    await bot.press(ada, answer, "Next question")
    await bot.press(ada, answer, "‹ Previous question")
    assert any("bridge opens" in text for text in bold(answer))


async def test_an_edited_follow_up_follows_on_from_what_it_did(bot: Driver, ada: User) -> None:
    await bot.say(ada, "will the ferry sail in 2023")
    asked = bot.telegram.say(ada, "and in 2021?")
    await bot.work()
    answer = bot.telegram.sent(ada)[-1]
    await bot.say(ada, "when does the northern bridge open")
    for year in (2022, 2024):
        bot.telegram.edit(asked, f"and in {year}?")
        await bot.work()
        assert f"Understood as: will the ferry sail in {year}?" in answer["text"]


async def test_what_had_to_be_asked_as_a_whole_can_be_edited_into_it(bot: Driver) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "will there be a toll on the bridge")
    asked = bot.telegram.say(ada, "and how?")
    await bot.work()
    reply = bot.telegram.sent(ada)[-1]
    assert "That is all I found on this." in reply["text"]
    # What somebody asked last is still what they follow on from.
    (why,) = await bot.say(ada, "why?", reply_to=reply["message_id"])
    assert why["text"].startswith("Understood as: why will there be a toll")
    bot.telegram.edit(asked, "when does the northern bridge open")
    await bot.work()
    assert "The northern bridge opens for traffic in April" in reply["text"]


async def test_an_edit_that_changes_no_question_changes_nothing(bot: Driver, ada: User) -> None:
    greeting = bot.telegram.say(ada, "hello")
    asked = bot.telegram.say(ada, "when does the northern bridge open")
    await bot.work()
    before = [each["text"] for each in bot.telegram.sent(ada)]
    bot.telegram.edit(greeting, "hello there")
    bot.telegram.edit(asked, "  when does the northern bridge open ")
    await bot.work()
    assert [each["text"] for each in bot.telegram.sent(ada)] == before


@pytest.mark.parametrize("said", ["and the toll since:never", "since:2024 until:2023 toll"])
async def test_the_buttons_of_an_answer_outlive_an_edit_that_cannot_be_asked(
    bot: Driver, ada: User, said: str
) -> None:
    await bot.say(ada, "when does the northern bridge open")
    asked = bot.telegram.say(ada, "and the ferry?")
    await bot.work()
    answer = bot.telegram.sent(ada)[-1]
    assert answer["text"].startswith("Understood as:")
    bot.application.services.conversations.forget(ada.id)  # as after a restart
    bot.telegram.edit(asked, said)
    await bot.work()
    answer["reply_to_message"]["text"] = said
    data = OpenSuggestions().encode()
    answer["reply_markup"]["inline_keyboard"] = [[{"text": "Back", "callback_data": data}]]
    pressed = await bot.press(ada, answer, "Back")
    assert "text" not in pressed
    assert answer["text"].startswith("Understood as:")


async def test_an_answer_that_was_deleted_comes_anew(bot: Driver, ada: User) -> None:
    asked = bot.telegram.say(ada, "will there be a toll on the bridge")
    await bot.work()
    (answer,) = bot.telegram.sent(ada)
    del bot.telegram.chats[ada.id].messages[answer["message_id"]]
    for question, said in (
        ("when does the northern bridge open", "opens for traffic in April"),
        ("will there be a toll on the bridge", "no toll for residents"),
    ):
        bot.telegram.edit(asked, question)
        await bot.work()
        (answer,) = bot.telegram.sent(ada)
        assert said in answer["text"]


async def test_the_question_may_be_written_into_the_command_that_lacked_it(
    bot: Driver, ada: User
) -> None:
    group = bot.telegram.group("Readers", ada)
    for chat, name in ((None, ""), (group, f"@{bot.telegram.me.username}")):
        asked = bot.telegram.say(ada, f"/ask{name}", chat)
        await bot.work()
        for question, said in (
            ("when does the northern bridge open", "opens for traffic in April"),
            ("will there be a toll on the bridge", "no toll for residents"),
        ):
            bot.telegram.edit(asked, f"/ask{name} {question}")
            await bot.work()
            assert said in bot.telegram.sent(chat or ada)[-1]["text"]


async def test_what_is_edited_into_several_questions_gets_an_answer_to_each(
    bot: Driver, ada: User
) -> None:
    asked = bot.telegram.say(ada, "will there be a toll on the bridge")
    await bot.work()
    bot.telegram.edit(
        asked, "When does the northern bridge open? Are new teachers coming to the schools?"
    )
    await bot.work()
    _, bridge, teachers = bot.telegram.sent(ada)
    assert "opens for traffic in April" in bridge["text"]
    assert "Are new teachers coming" in teachers["text"]


async def test_a_question_that_is_edited_into_a_command_is_one(bot: Driver, ada: User) -> None:
    asked = bot.telegram.say(ada, "when does the northern bridge open")
    await bot.work()
    bot.telegram.edit(asked, "/topics")
    await bot.work()
    assert bot.telegram.sent(ada)[-1]["text"].startswith("Topics")
    count = len(bot.telegram.sent(ada))
    old = bot.telegram.say(ada, "hello")
    await bot.work()
    bot.telegram.edit(old, "/topics")
    await bot.work()
    assert len(bot.telegram.sent(ada)) == count + 1
