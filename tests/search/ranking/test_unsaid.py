"""Who did something, and when or how many: it is told of the deed, and not beside it."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.search.engine import search
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, REED, ask
from tests.search.ranking.facts.test_deeds import verdict_on
from tests.shipped import shipped_lexicon

CHAPELS = {
    "en": (
        "The chapel on the dunes, built with oak from Ostby, is cold.",
        "The chapel on the dunes was built by Tova Lindqvist.",
    ),
    "ru": (
        "Часовня на дюнах была построена из дуба, её открыли в мае.",
        "Часовня на дюнах была построена Товой Линдквист.",
    ),
    "fr": (
        "La chapelle des dunes a été construite en chêne, selon Tova Lindqvist.",
        "La chapelle des dunes a été construite par Tova Lindqvist.",
    ),
    "es": (
        "La capilla de las dunas fue construida en mayo, dice Tova Lindqvist.",
        "La capilla de las dunas fue construida por Tova Lindqvist.",
    ),
    "de": (
        "Die Kapelle am Deich wurde im Mai gebaut, sagt Tova Lindqvist.",
        "Die Kapelle am Deich wurde von Tova Lindqvist gebaut.",
    ),
}
BUILT = {
    "en": "who built the chapel on the dunes",
    "ru": "кто построил часовню на дюнах",
    "fr": "qui a construit la chapelle des dunes",
    "es": "quién construyó la capilla de las dunas",
    "de": "wer hat die Kapelle am Deich gebaut",
}


@pytest.mark.parametrize("language", BUILT)
async def test_what_was_done_by_nobody_in_particular_is_suggested_to_whoever_asks_who_did_it(
    language: str,
) -> None:
    told = await verdict_on(language, BUILT[language], CHAPELS[language][0])
    assert told is Verdict.SUGGESTIONS


@pytest.mark.parametrize("language", BUILT)
async def test_who_did_something_is_answered(language: str) -> None:
    told = await verdict_on(language, BUILT[language], CHAPELS[language][1])
    assert told is Verdict.ANSWER


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("who is the chairman of the fire brigade", Verdict.SUGGESTIONS),
        ("who is training the fire brigade", Verdict.ANSWER),
    ],
)
async def test_who_did_something_is_told_with_what_they_did(
    question: str, verdict: Verdict
) -> None:
    answer = "The fire brigade came from Ostby in an hour. Tova Lindqvist was training it then."
    fire = replace(MARSH, exchanges=(Exchange("There was a fire in May. What then?", answer),))
    assert (await ask(search, question, fire, MARSH, REED)).verdict is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("how many times has Tova Lindqvist visited the lighthouse", Verdict.SUGGESTIONS),
        ("how many times has Tova Lindqvist met our mayor", Verdict.ANSWER),
    ],
)
async def test_a_number_is_told_beside_the_deed_that_it_is_asked_of(
    question: str, verdict: Verdict
) -> None:
    answer = (
        "Tova Lindqvist met our mayor 40 times. It rained. We went home."
        " Then Tova Lindqvist visited the lighthouse."
    )
    assert await verdict_on("en", question, answer) is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("how many lamps did Ostby buy", Verdict.SUGGESTIONS),
        ("how many lamps did Tova Lindqvist buy", Verdict.ANSWER),
    ],
)
async def test_whoever_a_card_names_who_does_not_speak_is_spoken_of(
    question: str, verdict: Verdict
) -> None:
    answer = "Tova Lindqvist bought 60 lamps for the quay, and a mayor from Ostby held them."
    lamps = replace(
        MARSH, exchanges=(Exchange("Crane?", answer),), role="Harbour master sent to Ostby"
    )
    assert (await ask(search, question, lamps, MARSH, REED)).verdict is verdict


async def test_who_did_something_is_told_of_in_another_language_too() -> None:
    regatta = Exchange(
        "The regatta drew crowds, and the rowers of Ostby have won many friends. What comes next?",
        "At the regatta Tova Lindqvist led the rowing team. Rowing will be taught at school.",
    )
    harbour = replace(MARSH, exchanges=(regatta, *REED.exchanges))
    question = "кто выиграл регату по гребле"
    found = await ask(search, question, harbour, MARSH, lexicon=shipped_lexicon())
    assert found.verdict is Verdict.SUGGESTIONS
