"""Filters restrict what is found, in a real database."""

import pytest

from bot.chat.services import Services
from bot.search.engine import search
from bot.search.query.filters import Filters
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.verdict import Verdict
from bot.store.database import Store
from bot.store.index import index

pytestmark = pytest.mark.usefixtures("corpus")


async def found(services: Services, question: str) -> list[str]:
    result = await search(services.store, services.searcher, question)
    return [hit.record.question for hit in result.hits]


BRIDGE = "When will the northern bridge open for traffic?"


async def test_a_filter_restricts(services: Services) -> None:
    assert BRIDGE in await found(services, "when does the bridge open")
    assert BRIDGE in await found(services, "when does the bridge open since:2024 by:marsh")
    assert BRIDGE not in await found(services, "when does the bridge open until:2023")
    assert BRIDGE not in await found(services, "when does the bridge open by:Ladogin")
    assert await found(services, 'bridge in:"No Such Paper"') == []


async def test_words_that_must_not_be_there(services: Services) -> None:
    assert BRIDGE not in await found(services, "when does the bridge open -steel")
    assert BRIDGE in await found(services, "when does the bridge open -lorries")


@pytest.mark.parametrize(
    ("phrase", "found_there"),
    [
        ("two months later", True),
        ("the northern bridges open", True),  # the endings of words do not count
        ("opens for traffic in April", True),
        ("April opens for traffic", False),
        ("northern traffic", False),
    ],
)
async def test_a_phrase_has_to_stand_as_it_was_written(
    services: Services, phrase: str, *, found_there: bool
) -> None:
    hits = await found(services, f'the bridge and "{phrase}"')
    assert (hits == [BRIDGE]) is found_there
    assert bool(hits) is found_there


async def test_phrases_in_every_language(services: Services) -> None:
    assert await found(services, "«ледокольный буксир»") == ["Будет ли паром ходить зимой?"]
    assert await found(services, "“港口不会搬迁”") == ["港口会搬迁吗？"]


async def test_a_phrase_in_a_script_of_no_interview_only_prefers(
    store: Store, services: Services
) -> None:
    async with store.write() as db:
        for key in (2, 3):
            await index.remove(db, key)
    for phrase in ("Северный мост", "мост V"):
        result = await search(store, services.searcher, f"northern bridge «{phrase}»")
        assert result.hits
        assert not result.filters


async def test_one_of_several_words_is_enough(services: Services) -> None:
    result = await search(services.store, services.searcher, "airport OR teachers")
    assert result.hits[0].record.question == "Are new teachers coming to the schools?"


async def test_the_result_names_its_filters(services: Services) -> None:
    result = await search(services.store, services.searcher, "bridge since:2024")
    assert result.query == "bridge since:2024"
    assert result.filters == Filters(since="2024")
    alone = await search(services.store, services.searcher, "since:2024")
    assert alone.verdict is Verdict.NOTHING


@pytest.mark.parametrize("name", ["海港邮报", "Портовая почта"])
async def test_an_outlet_by_its_name_in_another_language(services: Services, name: str) -> None:
    names = ("Harbour Post", "海港邮报", "Портовая почта", "post")
    services.searcher.thesaurus = Thesaurus(Lexicon(synonyms=(names,)))
    assert BRIDGE in await found(services, f'when does the bridge open in:"{name}"')
    assert await found(services, 'when does the bridge open in:"No Such Paper"') == []
