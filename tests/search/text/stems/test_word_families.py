"""Words that look alike and mean different things answer no question about one another."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.search.engine import search
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, ask

SAID = replace(
    MARSH,
    exchanges=(
        Exchange("Why are the United Fishermen important?", "They speak for several harbours."),
        Exchange("Were you busy with customs this summer?", "Very busy: each box is ask."),
        Exchange("What is your position on the author?", "He wrote a severe book about us."),
        Exchange("Did the hospital burn down?", "Only its kitchen did, in the experiment."),
        Exchange("Is the major a conservative?", "A minor one, and a polite man."),
        Exchange("Who saw the candid pictures?", "The apartment was full of animals."),
        Exchange("How many were killed on the road?", "Nobody was killed; two were hurt."),
        Exchange("Was the anchor made of iron?", "Of iron, by a cooper who likes olives."),
        Exchange("Which men pulled it up?", "The brown man with the gold tooth and a hawk."),
    ),
)
RUSSIAN = replace(
    MARSH,
    language="ru",
    exchanges=(
        Exchange("Что было в мае?", "В мае вернулись капитаны и сгорела почта."),
        Exchange("Уже весна?", "Почти."),
        Exchange("Чем странный маяк хорош?", "Он светит на сорок метров."),
        Exchange("Есть ли в горах уран?", "Урана там нет, есть печаль и коровы."),
    ),
)


@pytest.mark.parametrize(
    "question",
    [
        "how many units are there",
        "what about imports",
        "who was Private Manning",
        "what did they say about Hawking",
        "the severity of it",
        "who is your customer",
        "is the business large",
        "are you positive",
        "which authority is it",
        "hospitality",
        "their experiences",
        "the majority",
        "a minority",
        "conservation",
        "politics",
        "who is the candidate",
        "set apart",
        "animations",
        "who cooperated",
        "is that ironic",
        "Oliver",
        "what does Mao say",
        "Мао",
        "капитал",
        "страна",
        "метро",
        "Урал",
        "печать",
        "Корею",
        "письма на почте",
    ],
)
async def test_another_family_is_no_answer(question: str) -> None:
    result = await ask(search, question, SAID, RUSSIAN)
    assert result.verdict is not Verdict.ANSWER


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who kills on the road", "killed"),
        ("their importance", "important"),
        ("the customs", "customs"),
        ("being busier with customs", "customs"),
        ("the hospitals", "hospital"),
        ("where are the animals", "animals"),
        ("май", "мае"),
        ("капитан", "капитаны"),
        ("корова", "коровы"),
    ],
)
async def test_its_own_family_is(question: str, said: str) -> None:
    result = await ask(search, question, SAID, RUSSIAN)
    assert result.verdict is not Verdict.NOTHING
    record = result.hits[0].record
    assert said in f"{record.question} {record.answer}"
