"""Speakers and the collection are told of by their facts, and whoever is named is meant."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.local.telegram.chats import User
from bot.messages.language.words import words
from tests.conftest import Driver, Publish, labels, marked
from tests.small_corpus import INTERVIEWS

pytestmark = pytest.mark.usefixtures("corpus")


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "Who is Ada Marsh?"),
        ("ru", "Кто такая Ада Марш?"),
        ("en", "who interviewed Ada Marsh"),
        ("en", "what interviews do you have"),
        ("ru", "какие у вас есть интервью"),
        ("zh", "有哪些采访"),
        ("en", "latest interview"),
        ("ru", "последнее интервью"),
        ("zh", "最新采访"),
    ],
)
async def test_questions_about_the_collection_get_its_facts_and_no_quotation(
    bot: Driver, language: str, question: str
) -> None:
    (reply,) = await bot.say(bot.telegram.person(language_code=language), question)
    assert "The Harbour Post" in reply["text"]
    assert "❝" not in reply["text"]
    assert not [text for kind, text in marked(reply) if kind == "blockquote"]


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Who is Ada Marsh?", "and who interviewed her"),
        ("Who is Ada Marsh?", "who interviewed her?"),
        ("When does the northern bridge open?", "Кто брал у неё интервью?"),
        ("Marsh", "谁采访了她"),
        ("Marsh pillars", "谁采访了她"),
    ],
)
async def test_who_was_spoken_of_is_meant_by_her(
    bot: Driver, publish: Publish, before: str, question: str
) -> None:
    other = (Exchange("How deep is the basin?", "As deep as the lighthouse is high."),)
    await publish(replace(INTERVIEWS[0], title="Keeper", speaker="Bo Lind", exchanges=other))
    person = bot.telegram.person()
    await bot.say(person, before)
    (reply,) = await bot.say(person, question)
    assert "Ada Marsh" in reply["text"]
    assert "Bo Lind" not in reply["text"]


async def test_a_name_and_a_subject_are_asked_of_whoever_has_the_name(
    bot: Driver, publish: Publish, ada: User
) -> None:
    told = Exchange("Is the toll fair?", "The toll on the bridge is fair to all, lorries included.")
    await publish(replace(INTERVIEWS[0], title="Keeper", speaker="Bo Lind", exchanges=(told,)))
    (reply,) = await bot.say(ada, "Марш toll")
    assert reply["text"].startswith("Only what Ada Marsh said\n")
    assert "There will be no toll for residents." in reply["text"]
    assert "Bo Lind" not in reply["text"]
    await bot.press(ada, reply, "✕ Ada Marsh")
    assert "Only what" not in reply["text"]


async def test_the_second_of_the_cards_of_a_name_is_opened_by_its_number(
    bot: Driver, publish: Publish, ada: User
) -> None:
    other = (Exchange("What does Marsh keep?", "Marsh keeps the lighthouse."),)
    await publish(
        replace(
            INTERVIEWS[0], title="Older", published="2019", speaker="Ada Marsh", exchanges=other
        )
    )
    (cards,) = await bot.say(ada, "Marsh")
    assert "2 interviews on record" in cards["text"]
    (opened,) = await bot.say(ada, "2")
    assert opened["text"].startswith("Older")


async def test_interviews_about_something_are_asked_for_it(bot: Driver, ada: User) -> None:
    (plain,) = await bot.say(ada, "teachers")
    (asked,) = await bot.say(ada, "interviews about teachers")
    assert asked["text"] == plain["text"]


async def test_a_speaker_is_told_with_role_and_interviews(bot: Driver, ada: User) -> None:
    (reply,) = await bot.say(ada, "Who is Ada Marsh?")
    assert reply["text"].startswith("Ada Marsh\nMayor of Lyng\n")
    await bot.press(ada, reply, "1 · ")
    assert "When will the northern bridge open for traffic?" in reply["text"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "No clear answer from Ada Marsh on this.\nThe closest of what they were asked:\n\n"),
        ("ru", "Ada Marsh: прямого ответа на это не нашлось.\nСамые близкие вопросы этому"),
        ("zh", "没有找到Ada Marsh对此的直接回答。\n对这位受访者最接近的提问："),
    ],
)
async def test_whoever_is_named_is_offered_with_what_else_they_were_asked(
    bot: Driver, language: str, said: str
) -> None:
    ada = bot.telegram.person(language_code=language)
    (reply,) = await bot.say(ada, "what did Marsh say about cryptocurrency")
    assert reply["text"].startswith(said)
    assert words(language).plain("await-answer") in labels(reply)


@pytest.mark.parametrize("asked", ["кто начальник", "кто сейчас начальник порта?", "кто Ладогин"])
async def test_who_holds_an_office_is_asked_without_a_verb_in_russian(
    bot: Driver, asked: str
) -> None:
    pyotr = bot.telegram.person(language_code="ru")
    (card,) = await bot.say(pyotr, asked)
    assert "Пётр Ладогин\nначальник порта\n1 интервью в архиве" in card["text"]
