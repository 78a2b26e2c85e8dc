"""Questions to begin with: the reader's language first, and only what the interviews answer."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.chat.asking.starting import offered_starters
from bot.chat.services import Services
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.local.telegram.bot_api import Telegram
from bot.messages.language.words import words
from bot.search.engine import open_searcher, search
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.search.topics.topics import topics_of
from bot.store.database import Store
from tests.conftest import driven, labels
from tests.shipped import shipped_lexicon
from tests.small_corpus import TOPICS

ROOT = Path(__file__).parents[3]

STARTERS = {
    "bridges": """
starters.en = ["Who won the chess cup?", "When does the bridge open?"]
""",
    "harbour": """
starters.ru = ["Паром будет ходить зимой?"]
""",
    "schools": """
starters.en = ["Are new teachers coming?"]
""",
}


@pytest.fixture
async def told(tmp_path: Path, store: Store, services: Services) -> Services:
    """Services whose topics have starters."""
    text = TOPICS
    for topic, starters in STARTERS.items():
        text = text.replace(f'id = "{topic}"', f'id = "{topic}"{starters}')
    (tmp_path / "topics.toml").write_text(text, encoding="utf-8")
    lexicon = load_lexicon(tmp_path)
    return replace(services, lexicon=lexicon, searcher=await open_searcher(store, lexicon))


@pytest.mark.usefixtures("corpus")
async def test_a_reader_is_offered_short_questions_in_their_language(
    telegram: Telegram, told: Services
) -> None:
    async with driven(telegram, told) as bot:
        ada, peter = telegram.person(), telegram.person(language_code="ru")
        (welcome,) = await bot.say(ada, "/start")
        # What nothing on record answers is not offered.
        assert labels(welcome)[:2] == ["Are new teachers coming?", "When does the bridge open?"]
        await bot.press(ada, welcome, "When does the bridge open?")
        assert "opens for traffic in April" in welcome["text"]
        (welcome,) = await bot.say(peter, "привет")
        assert "Паром будет ходить зимой?" in labels(welcome)
        assert len(labels(welcome)) == 3


async def test_the_shipped_starters_lead_to_their_topics(store: Store, services: Services) -> None:
    lexicon = shipped_lexicon()
    await sync(store, Library(ROOT / "seeds", lexicon))
    searcher = await open_searcher(store, lexicon)
    mine = replace(services, lexicon=lexicon, searcher=searcher)
    for language in ("en", "ru", "zh"):
        asked = {each for topic in lexicon.topics for each in topic.starters[language]}
        offered = await offered_starters(mine, words(language))
        assert len(offered) == 3
        assert {each.question for each in offered} <= asked
    for topic in lexicon.topics:
        for question in (each for every in topic.starters.values() for each in every):
            (hit,) = (await search(store, searcher, question, 1)).hits
            record = hit.record
            found = topics_of(lexicon, record.question, record.answer, record.card.language)
            assert topic.id in found, question
