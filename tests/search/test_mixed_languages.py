"""Words that are spelled alike in several languages of one corpus."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.search.engine import search
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, ask

LEXICON = Lexicon(
    synonyms=(("merchandise", "de:Ware"), ("boat", "de:Boot"), ("coach", "de:Trainer"))
)
ENGLISH = replace(
    MARSH,
    exchanges=(
        Exchange("Was that gift for the museum?", "The gift came from Ada's aunt, wrapped in red."),
        Exchange("Did you travel there only once?", "Once, by rail, and it was a pain."),
        Exchange("Which boot fits the statue?", "The left boot, in bronze."),
        Exchange("Did the culture war reach you?", "The war about statues reached us late."),
    ),
)
GERMAN = replace(
    MARSH,
    language="de",
    exchanges=(
        Exchange("Wohin führt die Straße?", "Sie führt zum Hafen und endet dort."),
        Exchange("Wer malt die Wände an?", "Die Schüler malen sie im Sommer grün an."),
    ),
)


@pytest.mark.parametrize(
    "question",
    [
        "Ist Gift im Fluss?",
        "Wo liegt das Boot?",
        "Haben Sie gute Ware?",
        "¿cómo está la red?",
        "le pain",
    ],
)
async def test_a_word_is_no_word_of_another_language_that_is_spelled_like_it(question: str) -> None:
    result = await ask(search, question, ENGLISH, GERMAN, lexicon=LEXICON)
    assert result.verdict is Verdict.NOTHING


@pytest.mark.parametrize("question", ["the gift", "which boot", "wrapped in red", "the war"])
async def test_it_is_one_of_its_own(question: str) -> None:
    result = await ask(search, question, ENGLISH, GERMAN)
    assert result.hits[0].record.card.language == "en"
    assert result.verdict is not Verdict.NOTHING
