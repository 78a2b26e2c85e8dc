"""Quotations against a corpus in a real database."""

import pytest

from bot.chat.services import Services
from bot.search.quotations.pieces import Standing
from bot.search.quotations.verify import Verification, verify
from tests.small_corpus import INTERVIEWS

pytestmark = pytest.mark.usefixtures("corpus")


async def checked(services: Services, quotation: str) -> Verification:
    return await verify(services.store, services.searcher, quotation)


@pytest.mark.parametrize(
    ("quotation", "standing"),
    [
        ("The northern bridge opens for traffic in April", Standing.EXACT),
        ("“the northern bridge opens … two months later than promised”", Standing.SHORTENED),
        ("The southern bridge opens for traffic in April", Standing.ALTERED),
        ("There will be a toll for residents", Standing.ALTERED),
        ("Lorries pay five crowns", Standing.ALTERED),
        ("The northern bridge and the harbour are in danger", Standing.NOTHING),
        ("We shall build an airport for the whole region", Standing.NOTHING),
        ("渡轮不照常运行", Standing.ALTERED),
        ("порт купил ледокольный буксир", Standing.EXACT),
        ("", Standing.NOTHING),
        ("… ? !", Standing.NOTHING),
    ],
)
async def test_each_quotation_gets_its_verdict(
    services: Services, quotation: str, standing: Standing
) -> None:
    assert (await checked(services, quotation)).verdict is standing


async def test_the_source_is_where_the_words_stand(services: Services) -> None:
    (source,) = (await checked(services, "the steel was late")).sources
    assert source.text == "the steel was late"
    assert source.record.card.speaker == "Ada Marsh"
    assert source.said_by == "speaker"
    assert source.similarity == 1


async def test_words_of_the_interviewer_are_told_apart(services: Services) -> None:
    found = await checked(services, "they would rather resign than vote again without")
    assert found.verdict is Standing.EXACT
    assert found.sources[0].said_by == "interviewer"


async def test_words_of_two_answers_are_spliced(services: Services) -> None:
    joined = "The reason is simple: there will be no toll for residents"
    found = await checked(services, joined)
    assert found.verdict is Standing.ALTERED
    assert found.spliced
    assert {source.record.answer for source in found.sources} == {
        INTERVIEWS[0].exchanges[0].answer,
        INTERVIEWS[0].exchanges[1].answer,
    }


async def test_a_quotation_in_another_language_is_not_word_for_word(services: Services) -> None:
    found = await checked(services, "Северный мост откроется для движения в апреле")
    assert found.verdict is Standing.NOTHING


@pytest.mark.parametrize(
    ("quotation", "nearest"),
    [
        # Stop words and one common word in a row are no nearness.
        ("There will be a monument in this square", ""),
        ("The ferry is a lie", ""),
        ("Whoever lives there will notice", ""),
        ("There will be no toll for the rich people of our beautiful country", "no toll"),
        ("The northern bridge is a gift to the rich", "northern bridge"),
    ],
)
async def test_the_nearest_words_share_more_than_stop_words(
    services: Services, quotation: str, nearest: str
) -> None:
    found = await checked(services, quotation)
    assert found.verdict is Standing.NOTHING
    alike = [source.text for source in found.sources if source.pieces]
    assert all(nearest in text for text in alike) if nearest else not alike


async def test_beside_what_answers_nothing_else_is_near(services: Services) -> None:
    found = await checked(services, "Когда откроется северный мост для движения")
    assert found.verdict is Standing.NOTHING
    assert len(found.sources) < 2


async def test_a_very_long_quotation_is_bounded(services: Services) -> None:
    found = await checked(services, "the northern bridge opens for traffic " * 3000)
    assert found.verdict in {Standing.ALTERED, Standing.NOTHING}


@pytest.mark.parametrize(
    "quotation",
    [
        "We want peace since:yesterday and no monument",
        "The monument stands since:2024 until:2023",
        " ".join(f"We asked “for monument {number} again here and there”" for number in range(12)),
    ],
)
async def test_nothing_in_a_quotation_is_a_filter(services: Services, quotation: str) -> None:
    assert (await checked(services, quotation)).verdict is Standing.NOTHING
