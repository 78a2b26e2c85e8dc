"""A second person, a group, a forum and another language, in one terminal."""

import pytest

from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.refusal import Json
from bot.local.terminal.stage import Stage


@pytest.fixture
def stage(telegram: Telegram) -> Stage:
    return Stage(telegram, "en")


def heard(telegram: Telegram) -> list[Json]:
    """The messages that the bot was told of."""
    return [each["message"] for each in telegram.updates.take() if "message" in each]


def test_somebody_else_speaks_and_is_known_again(telegram: Telegram, stage: Stage) -> None:
    you = stage.person
    assert stage.direct(":as Пётр") == "Пётр in private. Language: en."
    assert stage.direct(":lang ru") == "Пётр in private. Language: ru."
    stage.say("привет")
    stage.direct(":as you")
    assert stage.person == you
    stage.say("hello")
    stage.direct(":as пётр")
    stage.say("ещё раз")
    first, second, third = heard(telegram)
    assert (first["from"]["first_name"], first["from"]["language_code"]) == ("Пётр", "ru")
    assert (second["from"]["id"], second["from"]["language_code"]) == (you.id, "en")
    assert third["from"] == first["from"]
    assert first["chat"]["type"] == "private"


def test_a_group_that_both_are_in(telegram: Telegram, stage: Stage) -> None:
    assert stage.direct(":in group") == "You in the group. Language: en."
    stage.say("/ask one")
    stage.say("to nobody in particular")
    stage.direct(":as Bea")
    stage.say("/ask two")
    stage.direct(":in private")
    stage.say("three")
    stage.direct(":in group")
    stage.say("/ask four")
    asked = [each for each in heard(telegram) if "text" in each]
    assert [each["text"] for each in asked] == ["/ask one", "/ask two", "three", "/ask four"]
    assert [each["chat"]["type"] for each in asked] == [
        "supergroup",
        "supergroup",
        "private",
        "supergroup",
    ]
    assert stage.chat
    assert stage.chat.statuses[stage.person.id] == "member"
    assert len({each["chat"]["id"] for each in asked}) == 2


def test_a_topic_of_a_forum(telegram: Telegram, stage: Stage) -> None:
    stage.direct(":in forum")
    stage.say("/ask one")
    asked = heard(telegram)[-1]
    assert asked["is_topic_message"]
    told = telegram.post(stage.chat, telegram.me, {"text": "An answer"}) if stage.chat else {}
    stage.direct(":reply why?")
    answered = heard(telegram)[-1]
    assert answered["reply_to_message"]["message_id"] == told["message_id"]
    assert answered["message_thread_id"] == asked["message_thread_id"]
    stage.direct(":in group")
    stage.say("/ask two")
    assert "message_thread_id" not in heard(telegram)[-1]


def test_a_reply_and_an_edit(telegram: Telegram, stage: Stage) -> None:
    assert stage.direct(":reply why?") == "There is nothing to reply to."
    assert stage.direct(":edit why?") == "There is nothing to edit."
    stage.say("one")
    told = telegram.post(telegram.chats[stage.person.id], telegram.me, {"text": "An answer"})
    telegram.updates.take()
    assert stage.direct(":reply why?") == ""
    assert heard(telegram)[0]["reply_to_message"]["message_id"] == told["message_id"]
    assert stage.direct(":edit how?") == ""
    (edited,) = telegram.updates.take()
    assert edited["edited_message"]["text"] == "how?"


def test_what_opens_a_reply_is_replied_to_once(telegram: Telegram, stage: Stage) -> None:
    stage.say("/verify")
    where = telegram.chats[stage.person.id]
    asked = telegram.post(where, telegram.me, {"text": "Send me the quotation"})
    telegram.asking.add((where.id, asked["message_id"]))
    stage.say("Those are the words")
    stage.say("And a question")
    _, words, question = heard(telegram)
    assert words["reply_to_message"]["message_id"] == asked["message_id"]
    assert "reply_to_message" not in question


@pytest.mark.parametrize("line", ["hello", ":)", ":-(", ": as Bob", "as Bob", ":asking", "/as Bob"])
def test_what_is_no_direction_is_a_message(stage: Stage, line: str) -> None:
    assert stage.direct(line) is None


@pytest.mark.parametrize("line", [":as", ":lang", ":lang 7", ":in", ":in moon"])
def test_a_direction_that_is_wrong_is_told(stage: Stage, line: str) -> None:
    assert stage.direct(line) == f"That is not understood: {line}\n:help tells what is."


def test_help_names_every_direction(stage: Stage) -> None:
    told = stage.direct(":help")
    assert told
    assert all(f"{each} " in told for each in (":as", ":lang", ":in", ":reply", ":edit", ":help"))
