from dataclasses import replace

import pytest

from bot import __version__
from bot.chat.commands import COMMANDS
from bot.chat.services import Services
from bot.corpus.interview import Interview
from bot.local.telegram.bot_api import Telegram
from bot.search.query.filters import parse_filters
from bot.store.database import Store
from bot.store.record import interviews
from tests.conftest import Driver, driven, labels, marked
from tests.small_corpus import INTERVIEWS


@pytest.mark.usefixtures("corpus")
async def test_start_tells_what_is_on_record_and_offers_real_questions(bot: Driver) -> None:
    ada = bot.telegram.person()
    (welcome,) = await bot.say(ada, "/start")
    assert "On record: 3 interviews, 8 questions" in welcome["text"]
    assert "Ada Marsh" in welcome["text"]
    assert "The Harbour Post" in welcome["text"]
    assert "2022 to 9 March 2024" in welcome["text"]
    assert "When will the northern bridge open for traffic?" in labels(welcome)[:3]


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("interview", INTERVIEWS, ids=lambda each: each.language)
async def test_a_reader_is_offered_questions_of_their_language_first(
    bot: Driver, interview: Interview
) -> None:
    ada = bot.telegram.person(language_code=interview.language)
    (welcome,) = await bot.say(ada, "/start")
    offered = labels(welcome)[:3]
    asked = " ".join(exchange.question for exchange in interview.exchanges)
    # Where that language has no more of them, others fill up.
    assert all(label.rstrip("…") in asked for label in offered[: len(interview.exchanges)])
    assert len(offered) == 3
    await bot.press(ada, welcome, offered[0])
    assert f"❝ {offered[0]} ❞" in welcome["text"]


async def test_a_link_opens_its_answer(bot: Driver, corpus: Store) -> None:
    ada = bot.telegram.person()
    (asked,) = await bot.say(ada, "when does the northern bridge open")
    share = next(
        button
        for row in asked["reply_markup"]["inline_keyboard"]
        for button in row
        if button["text"] == "Share"
    )
    assert "start%3Da_" in share["url"]
    async with corpus.read() as db:
        card = (await interviews.cards(db))[0]
        record = (await interviews.interview_exchanges(db, card.key))[0]
    assert record.id in share["url"]
    (opened,) = await bot.say(ada, f"/start a_{record.id}")
    assert "The northern bridge opens for traffic in April" in opened["text"]


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("parameter", ["a_", "a_nothing", "a_" + "x" * 62, "t_nothing"])
async def test_a_link_to_nothing_says_so(bot: Driver, parameter: str) -> None:
    (reply,) = await bot.say(bot.telegram.person(), f"/start {parameter}")
    assert "leads to nothing" in reply["text"]
    assert labels(reply) == ["All topics", "All interviews"]


@pytest.mark.usefixtures("corpus")
async def test_a_link_from_elsewhere_is_a_welcome(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(), "/start newsletter")
    assert "On record: 3 interviews" in reply["text"]


@pytest.mark.parametrize("language", ["en", "ru", "zh-hans"])
async def test_help_names_every_command_but_those_of_administrators(
    bot: Driver, language: str
) -> None:
    (reply,) = await bot.say(bot.telegram.person(language_code=language), "/help")
    for command in COMMANDS:
        assert (f"/{command.name} — " in reply["text"]) is not command.admins


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
async def test_the_examples_of_help_are_of_what_is_on_record(
    bot: Driver, corpus: Store, language: str
) -> None:
    (reply,) = await bot.say(bot.telegram.person(language_code=language), "/help")
    examples = [text for kind, text in marked(reply) if kind == "code"]
    async with corpus.read() as db:
        overview = await interviews.overview(db)
    _, filters = parse_filters(examples[0])
    assert filters.by == overview.speakers[:1]
    assert filters.outlets == overview.outlets[:1]


async def test_an_administrators_help_names_all(telegram: Telegram, services: Services) -> None:
    ada = telegram.person()
    settings = replace(services.settings, admins=frozenset({ada.id}))
    mine = replace(services, settings=settings)
    async with driven(telegram, mine) as bot:
        (reply,) = await bot.say(ada, "/help")
    assert all(f"/{command.name} — " in reply["text"] for command in COMMANDS)


@pytest.mark.usefixtures("corpus")
async def test_about_says_whose_bot_it_is(telegram: Telegram, services: Services) -> None:
    settings = replace(
        services.settings,
        operator="Lyng Press Club <press@lyng.example>",
        source_url="https://git.example/v",
    )
    mine = replace(services, settings=settings)
    ada = telegram.person()
    async with driven(telegram, mine) as bot:
        (about,) = await bot.say(ada, "/about")
    assert "Run by Lyng Press Club <press@lyng.example>" in about["text"]
    assert "On record: 3 interviews" in about["text"]
    assert f"Verbatim {__version__}" in about["text"]
    assert [each["url"] for each in about["entities"] if each["type"] == "text_link"] == [
        "https://git.example/v"
    ]
