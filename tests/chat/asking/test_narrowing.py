"""A question is narrowed by buttons, which work after a restart too."""

import json
import logging
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.chat.services import Services
from bot.corpus.interview import Exchange
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.refusal import Json
from tests.conftest import Driver, Publish, driven, labels, marked
from tests.small_corpus import INTERVIEWS

QUESTION = "what does a ferry ticket cost?"
YEARS = (("2019", "Ada Marsh"), ("2021", "Bo Lind"), ("2023", "Ada Marsh"), ("2023-08", "Bo Lind"))


@pytest.fixture
async def tariffs(corpus: object, publish: Publish) -> None:  # noqa: ARG001 (comes first)
    """Several people answer one question over the years."""
    for year, speaker in YEARS:
        await publish(
            replace(
                INTERVIEWS[0],
                title=f"The harbour in {year}",
                published=year,
                speaker=speaker,
                outlet="Dock News" if year == "2021" else "The Harbour Post",
                exchanges=(
                    Exchange(
                        "What does a ferry ticket cost this year?",
                        f"In {year} a ferry ticket costs {int(year[-2:]) + 3} crowns.",
                    ),
                    Exchange("How deep is the basin?", f"It is {year} centimetres deep."),
                ),
            )
        )


def filters_of(message: Json) -> list[str]:
    return [text for kind, text in marked(message) if kind == "code"]


@pytest.fixture(params=["at once", "after a restart"])
async def asked(
    request: pytest.FixtureRequest,
    telegram: Telegram,
    services: Services,
    tariffs: None,  # noqa: ARG001 (to be asked about)
) -> AsyncIterator[tuple[Driver, User, Json]]:
    """A bot, a person and what their question got."""
    async with driven(telegram, services) as bot:
        ada = telegram.person()
        (message,) = await bot.say(ada, QUESTION)
        offset = bot.offset
        if request.param == "at once":
            yield bot, ada, message
    if request.param != "at once":
        again = replace(services, conversations=type(services.conversations)())
        async with driven(telegram, again) as bot:
            bot.offset = offset
            yield bot, ada, message


async def test_years_speakers_and_outlets_are_counted_and_applied_by_a_press(
    asked: tuple[Driver, User, Json],
) -> None:
    bot, ada, message = asked
    await bot.press(ada, message, "Narrow")
    years = [label for label in labels(message) if label.startswith("20")]
    assert [year.partition(" ")[0] for year in years] == ["2024", "2023", "2021", "2019"]
    assert "2021 · 1" in years
    assert any(label.startswith("Ada Marsh · ") for label in labels(message))
    await bot.press(ada, message, "2021 · ")
    assert message["text"].startswith("Only: since:2021 until:2021\n")
    assert "In 2021 a ferry ticket costs 24 crowns." in message["text"]
    await bot.press(ada, message, "✕ 2021")
    assert not filters_of(message)


async def test_filters_add_up_and_each_is_taken_off_by_itself(
    asked: tuple[Driver, User, Json],
) -> None:
    bot, ada, message = asked
    for button in ("Narrow", "2023 · ", "Narrow", "Bo Lind · "):
        await bot.press(ada, message, button)
    assert filters_of(message) == ["Bo Lind", "since:2023 until:2023"]
    assert "In 2023-08 a ferry ticket" in message["text"]
    assert "✕ 2023" in labels(message)
    # The filters are still there where somebody has walked on to.
    await bot.press(ada, message, "Next question")
    assert filters_of(message) == ["Bo Lind", "since:2023 until:2023"]
    await bot.press(ada, message, "✕ 2023")
    assert filters_of(message) == ["Bo Lind"]
    await bot.press(ada, message, "✕ Bo Lind")
    assert not filters_of(message)


async def test_a_question_over_the_years(asked: tuple[Driver, User, Json]) -> None:
    bot, ada, message = asked
    await bot.press(ada, message, "Over the years")
    assert "2019 ▄  2021 ▄  2023 ▇" in message["text"]
    lines = [line for line in message["text"].split("\n") if line[:2] in {"1.", "2.", "3.", "4."}]
    assert [line.split(" · ")[0] for line in lines] == [
        "1. 2019, Ada Marsh",
        "2. 2021, Bo Lind",
        "3. 2023, Ada Marsh",
        "4. August 2023, Bo Lind",
    ]
    assert "“In 2021 a ferry ticket costs 24 crowns.”" in lines[1]
    await bot.press(ada, message, "2 · 2021")
    assert "In 2021 a ferry ticket costs 24 crowns." in message["text"]


@pytest.mark.usefixtures("corpus")
async def test_a_line_tells_where_its_answer_goes_on(bot: Driver, publish: Publish) -> None:
    for year in ("2019", "2021"):
        whole = f"In {year} a ferry ticket costs four crowns"
        answer = (
            f"{whole}, {'and so it does for whoever is carried to the other side, ' * 4}they say."
        )
        exchange = Exchange("What does a ferry ticket cost?", f"{answer} Nobody complained.")
        await publish(replace(INTERVIEWS[0], title=year, published=year, exchanges=(exchange,)))
    ada = bot.telegram.person()
    (message,) = await bot.say(ada, QUESTION)
    await bot.press(ada, message, "Over the years")
    lines = [line for line in message["text"].split("\n") if "costs four crowns" in line]
    assert len(lines) == 2
    assert all(line.endswith(" …”") for line in lines)


async def test_what_was_found_as_json(asked: tuple[Driver, User, Json]) -> None:
    bot, ada, message = asked
    await bot.press(ada, message, "Over the years")
    await bot.press(ada, message, "⤓ JSON")
    sent = bot.telegram.sent(ada)[-1]
    assert sent["document"]["file_name"] == "answers.json"
    found = json.loads(bot.telegram.files[sent["document"]["file_id"]].content)
    assert {row["published"] for row in found} == {year for year, _ in YEARS}
    assert all("costs" in row["answer"] for row in found)
    assert all(row["link"].endswith(f"?start=a_{row['id']}") for row in found)


@pytest.mark.usefixtures("tariffs")
async def test_a_question_that_follows_on_is_narrowed_after_a_restart(
    telegram: Telegram, services: Services
) -> None:
    async with driven(telegram, services) as bot:
        pyotr = telegram.person(language_code="ru")
        await bot.say(pyotr, f"{QUESTION[:-1]} in 2019?")
        (message,) = await bot.say(pyotr, "а в 2021?")
        offset = bot.offset
    again = replace(services, conversations=type(services.conversations)())
    async with driven(telegram, again) as bot:
        bot.offset = offset
        for button in ("Уточнить", "Bo Lind", "Уточнить", "2021"):
            await bot.press(pyotr, message, button)
            assert message["text"].startswith(f"Вопрос понят так: {QUESTION[:-1]} in 2021?\n")
        assert filters_of(message) == ["Bo Lind", "с:2021 до:2021"]
        assert "In 2021 a ferry ticket costs 24 crowns." in message["text"]


@pytest.mark.usefixtures("tariffs")
async def test_filters_that_were_typed_are_taken_off_too(bot: Driver) -> None:
    ada = bot.telegram.person(language_code="ru")
    (message,) = await bot.say(ada, f'{QUESTION} "airport shuttle" since:2023 -tunnel')
    assert filters_of(message) == ['с:2023 -tunnel "airport shuttle"']
    assert "ничего не найдено" in message["text"]
    await bot.press(ada, message, '✕ "airport shuttle"')
    assert filters_of(message) == ["с:2023 -tunnel"]
    assert "a ferry ticket costs" in message["text"]


@pytest.mark.usefixtures("tariffs")
async def test_a_filter_that_cannot_be_gets_one_line(bot: Driver) -> None:
    ada = bot.telegram.person(language_code="zh-hans")
    (message,) = await bot.say(ada, f"{QUESTION} by:{'x' * 99} in:{'y' * 99} -{'z' * 50}")
    assert message["text"] == "筛选条件过多：总长不能超过 200 个字符。"


@pytest.mark.usefixtures("tariffs")
async def test_one_filter_more_than_there_is_room_for_is_told(bot: Driver, ada: User) -> None:
    (message,) = await bot.say(ada, f"{QUESTION} -{'y' * 95} -{'z' * 95}")
    await bot.press(ada, message, "Narrow")
    pressed = await bot.press(ada, message, "2021")
    assert "200" in pressed["text"]


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize(
    "said",
    [
        "write an essay about the ferry since:never",
        "who is the owner since:never",
        "thanks since:never",
        "what did she say about the toll since:never",
        "When will the bridge open? Where is the toll since:never?",
        "I read it in the paper. When will the bridge open since:never?",
        "northern bridge since:never / why?",
        "northern bridge since:never / and in 2023?",
        "northern bridge since:never / who said that?",
        "northern bridge since:never / the second one",
        "northern bridge since:never / what did she say about the toll",
        "and since:never?",
        "/bridge since:never",
    ],
)
async def test_whatever_is_said_with_a_filter_that_cannot_be_gets_one_reply(
    bot: Driver, ada: User, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    await bot.say(ada, "when does the northern bridge open")
    for each in said.split(" / "):
        (message,) = await bot.say(ada, each)
    assert message["text"]
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


@pytest.mark.usefixtures("corpus")
async def test_all_speakers_are_listed_in_pages(bot: Driver, publish: Publish) -> None:
    for number in range(20):
        await publish(
            replace(
                INTERVIEWS[0],
                title=f"No. {number}",
                speaker=f"Speaker {number:02}",
                exchanges=(Exchange("What about otters?", f"Otters, {number} of them."),),
            )
        )
    ada = bot.telegram.person()
    (message,) = await bot.say(ada, "what about otters?")
    await bot.press(ada, message, "Narrow")
    await bot.press(ada, message, "All 20 speakers")
    assert "1/2" in labels(message)
    await bot.press(ada, message, "›")
    last = next(label for label in labels(message) if label.startswith("Speaker"))
    await bot.press(ada, message, last)
    assert filters_of(message) == [last.partition(" · ")[0]]
