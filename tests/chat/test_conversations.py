import pytest

from bot.chat import conversations
from bot.chat.conversations import Conversations


def add(memory: Conversations, chat: int, message: int, person: int = 1) -> None:
    memory.add(
        chat, person, question=f"q{message}", written="w", message=message, reply=1000 + message
    )


def test_the_last_question_of_each_person_in_each_chat() -> None:
    memory = Conversations()
    add(memory, 1, 1)
    add(memory, 1, 2, person=2)
    add(memory, 1, 3)
    found = [memory.last(1, 1), memory.last(1, 2), memory.last(2, 1)]
    assert [each.question if each else None for each in found] == ["q3", "q2", None]


def test_a_question_is_found_by_its_message_and_by_its_answer() -> None:
    memory = Conversations()
    add(memory, 1, 1)
    assert memory.of_message(1, 1)
    assert memory.of_message(1, 1) == memory.of_reply(1, 1001)
    assert memory.of_message(1, 1001) is None
    assert memory.of_reply(2, 1001) is None


def test_nothing_is_remembered_beyond_its_time() -> None:
    now = 0.0
    memory = Conversations(lambda: now)
    add(memory, 1, 1)
    now = conversations.MAX_AGE_SECONDS
    assert memory.last(1, 1)
    now += 1
    assert memory.last(1, 1) is None
    assert memory.of_message(1, 1) is None
    assert memory.of_reply(1, 1001) is None


def test_the_oldest_are_forgotten_first() -> None:
    memory = Conversations()
    for number in range(conversations.MAX_TURNS + 10):
        add(memory, number, 1, person=number)
    assert memory.of_message(9, 1) is None
    assert memory.of_reply(9, 1001) is None
    assert memory.last(9, 9) is None
    assert memory.of_message(10, 1)


def test_a_chat_is_forgotten_whole() -> None:
    memory = Conversations()
    add(memory, 1, 1)
    add(memory, 2, 1)
    memory.forget(1)
    assert memory.last(1, 1) is None
    assert memory.last(2, 1)


def test_who_asked_long_ago_takes_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversations, "MAX_TURNS", 3)
    memory = Conversations()
    for person in range(20):
        add(memory, 1, person, person)
    assert len(memory._last) <= conversations.MAX_TURNS
