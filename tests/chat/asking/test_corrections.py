"""A corrected answer says so, shows what changed, and old links open what they cited."""

from dataclasses import replace

import pytest

from bot.chat.services import Services
from bot.corpus.interview import Interview
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.local.telegram.chats import User
from bot.store.subscribers import chats
from tests.conftest import Driver, exchange_id, labels, marked
from tests.intake.conftest import FERRY, write_interviews
from tests.small_corpus import age

QUESTION = "What does the crossing cost?"
CORRECTED = replace(
    FERRY,
    exchanges=(
        FERRY.exchanges[0],
        replace(FERRY.exchanges[1], answer="Three crowns, and nothing for pupils."),
    ),
)


async def put(services: Services, interview: Interview) -> None:
    services.settings.seeds.mkdir(exist_ok=True)
    age(write_interviews(services.settings.seeds / "a.jsonl", interview))
    await sync(services.store, Library(services.settings.seeds, services.lexicon))


@pytest.fixture
async def old_ids(services: Services) -> list[str]:
    """The ids of the exchanges before the correction, which is made."""
    await put(services, FERRY)
    ids = [await exchange_id(services.store, each.question) for each in FERRY.exchanges]
    await put(services, CORRECTED)
    return ids


@pytest.fixture
def ada(bot: Driver) -> User:
    return bot.telegram.person("Ada")


@pytest.mark.usefixtures("old_ids")
async def test_an_answer_says_that_it_was_corrected_and_shows_what_changed(
    bot: Driver, ada: User
) -> None:
    (answer,) = await bot.say(ada, QUESTION)
    assert "Three crowns" in answer["text"]
    assert "\nCorrected " in answer["text"]
    await bot.press(ada, answer, "What changed")
    shown = bot.telegram.sent(ada)[-1]
    assert ("strikethrough", "Two") in marked(shown)
    assert ("bold", "Three") in marked(shown)
    assert "A negation or a number changed" in shown["text"]
    await bot.press(ada, shown, "The current answer")
    assert "Three crowns" in bot.telegram.sent(ada)[-1]["text"]
    (other,) = await bot.say(ada, "Does the ferry sail in winter?")
    assert "Corrected" not in other["text"]
    assert "What changed" not in labels(other)


async def test_an_old_link_opens_what_it_cited_and_says_that_there_is_a_newer_version(
    bot: Driver, ada: User, old_ids: list[str]
) -> None:
    (shown,) = await bot.say(ada, f"/start a_{old_ids[1]}")
    assert "Two crowns" in shown["text"]
    assert "There is a newer version." in shown["text"]
    await bot.press(ada, shown, "The current answer")
    assert "Three crowns" in bot.telegram.sent(ada)[-1]["text"]
    (shown,) = await bot.say(ada, f"/start a_{old_ids[1]}2")
    assert "Three crowns" in shown["text"]
    assert "newer version" not in shown["text"]
    (shown,) = await bot.say(ada, f"/start a_{old_ids[0]}")
    assert "newer version" not in shown["text"]


async def test_a_link_to_a_question_that_was_left_out_opens_it_all_the_same(
    bot: Driver, ada: User, old_ids: list[str]
) -> None:
    (shown,) = await bot.say(ada, f"/start a_{old_ids[2]}")
    assert "The bridge is for lorries." in shown["text"]
    assert "There is a newer version." in shown["text"]
    await bot.press(ada, shown, "The current interview")
    card = bot.telegram.sent(ada)[-1]
    assert "Corrected: " in card["text"]
    assert "(2 answers)" in card["text"]


async def test_a_button_to_a_question_that_was_left_out_opens_it_too(
    bot: Driver, ada: User, services: Services
) -> None:
    await put(services, FERRY)
    (answer,) = await bot.say(ada, FERRY.exchanges[1].question)
    await put(services, CORRECTED)
    await bot.press(ada, answer, "Next")
    shown = bot.telegram.sent(ada)[-1]
    assert "The bridge is for lorries." in shown["text"]
    assert "There is a newer version." in shown["text"]


@pytest.mark.usefixtures("old_ids")
@pytest.mark.parametrize("parameter", ["a_", "a_x", "a_AbCdEfGhIj", "a_AbCdEfGhIj99999999"])
async def test_a_link_to_nothing_says_so(bot: Driver, ada: User, parameter: str) -> None:
    (shown,) = await bot.say(ada, f"/start {parameter}")
    assert labels(shown) == ["All topics", "All interviews"]


async def test_corrections_are_told_to_who_asks_for_it(
    bot: Driver, ada: User, services: Services
) -> None:
    await put(services, FERRY)
    await bot.say(ada, "/subscribe")
    (shown,) = await bot.say(ada, "/subscriptions")
    await bot.press(ada, shown, "Tell me of corrections")
    async with services.store.read() as db:
        chat = await chats.subscriber(db, ada.id)
    assert chat is not None
    assert chat.corrections
    (shown,) = await bot.say(ada, "/subscriptions corrections off")
    assert "Tell me of corrections" in labels(shown)
    (shown,) = await bot.say(ada, "/subscriptions corrections perhaps")
    assert "isn’t an option" in shown["text"]


async def test_a_long_answer_is_whole_as_it_was_cited(
    bot: Driver, ada: User, services: Services
) -> None:
    long = "\n\n".join(f"Berth {number} is deep enough. " * 20 for number in range(20))
    whole = replace(FERRY, exchanges=(replace(FERRY.exchanges[0], answer=long),))
    await put(services, whole)
    id_ = await exchange_id(services.store, FERRY.exchanges[0].question)
    await put(services, replace(whole, exchanges=FERRY.exchanges[:1]))
    (old,) = await bot.say(ada, f"/start a_{id_}")
    read = []
    while True:
        assert old["text"].startswith("This is what the answer said before")
        read += [text for kind, text in marked(old) if "blockquote" in kind]
        if "›" not in labels(old):
            break
        await bot.press(ada, old, "›")
    assert "\n\n".join(read).split() == long.split()
    assert len(read) > 1
