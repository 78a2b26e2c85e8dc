"""A question that is typed without capitals gets what the same one gets with them."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.interview import Exchange
from bot.search.engine import search
from bot.search.query.understanding import understand
from bot.search.ranking.capitals import typed_small
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, ask, opened
from tests.shipped import shipped_lexicon

ENGLISH = "The skipper sold the lighthouse, and then, said Mrs. Lindqvist, Harbour Radio asked why."
GERMAN = "Wir haben den Leuchtturm verkauft, und der Koch war krank, sagte Frau Lindqvist."


@pytest.mark.parametrize(
    ("question", "answer", "language", "names"),
    [
        ("did lindqvist sell the lighthouse", ENGLISH, "en", ["lindqvist"]),
        ("did mrs. lindqvist sell the lighthouse", ENGLISH, "en", ["mrs", "lindqvist"]),
        ("did mrs. skipper sell the lighthouse", ENGLISH, "en", []),
        ("did Lindqvist sell the lighthouse", ENGLISH, "en", []),
        ("did radio sell the lighthouse", ENGLISH, "en", []),
        ("hat der koch den leuchtturm verkauft", GERMAN, "de", ["koch", "leuchtturm"]),
        ("hat frau lindqvist verkauft", GERMAN, "de", ["frau", "lindqvist"]),
    ],
)
async def test_texts_tell_what_is_a_name(
    tmp_path: Path, question: str, answer: str, language: str, names: list[str]
) -> None:
    harbour = replace(MARSH, language=language, exchanges=(Exchange("And then?", answer),))
    async with opened(tmp_path / "v.db", harbour) as (store, searcher):
        query = (await store.run(lambda db: understand(db, searcher, question))).query
    found = typed_small(question, query, [answer], language)
    assert [query.concepts[n].words[0] for n in sorted(found)] == names


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("did tova lindqvist sell the lighthouse", Verdict.SUGGESTIONS),
        ("did mrs. lindqvist sell the lighthouse", Verdict.SUGGESTIONS),
        ("why did lindqvist paint boats", Verdict.SUGGESTIONS),
        ("did the skipper sell the lighthouse", Verdict.ANSWER),
        ("why would i use cranebook", Verdict.ANSWER),
    ],
)
async def test_small_letters_ask_the_same(question: str, verdict: Verdict) -> None:
    exchanges = (
        Exchange(
            "Has the lighthouse been sold already?",
            "The skipper sold it in spring, the lighthouse. Mrs. Lindqvist, Tova, painted boats.",
        ),
        Exchange("What is Cranebook good for?", "Whoever has a crane may use Cranebook daily."),
    )
    harbour = replace(MARSH, exchanges=exchanges)
    assert (await ask(search, question, harbour)).verdict is verdict


@pytest.mark.parametrize("buyer", ["Gazprom", "gazprom", "pfizer", "moderna"])
async def test_a_name_that_nothing_holds_is_missing_without_a_capital_too(buyer: str) -> None:
    sold = Exchange("Has the lighthouse been sold already?", "The lighthouse was sold in spring.")
    harbour = replace(MARSH, exchanges=(sold, Exchange("And the crane?", "It is being repaired.")))
    asked = f"has the lighthouse been sold to {buyer} already"
    result = await ask(search, asked, harbour, lexicon=shipped_lexicon())
    assert (result.verdict, result.missing) == (Verdict.SUGGESTIONS, (buyer,))
