"""What forbids a plain answer, and what does not."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.search.deciding import find_answers
from bot.search.engine import search
from bot.search.ranking.facts.fact_words import FactKind
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, REED, ask
from tests.search.collection.test_named import SOROKIN
from tests.shipped import shipped_lexicon

HIVES = replace(
    MARSH,
    exchanges=(
        Exchange("How many hives do you have?", "There are 14 hives now, and 15 in summer."),
        Exchange("Who visits the hives?", "Pupils come to the hives and look into them."),
        Exchange("Where do the hives stand?", "Behind the school, in the shade of the limes."),
        *MARSH.exchanges[3:],
    ),
)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("how many hives", Verdict.ANSWER),
        ("how many hives burned", Verdict.SUGGESTIONS),  # nobody was asked that
        ("hives", Verdict.SUGGESTIONS),  # one common word asks nothing
    ],
)
async def test_the_number_of_what_the_interviewer_counted_is_a_plain_answer(
    question: str, verdict: Verdict
) -> None:
    found = await ask(search, question, HIVES)
    assert found.hits[0].record.question == HIVES.exchanges[0].question
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("где родился Вилькомир", Verdict.ANSWER),
        ("когда он пришёл", Verdict.ANSWER),
        ("кто носил вёсла", Verdict.SUGGESTIONS),
    ],
)
async def test_a_figure_or_a_birth_is_told_in_passing(question: str, verdict: Verdict) -> None:
    told = "Меня зовут Егор. Я родился в Песчаном, на паром с вёслами пришёл в 1980 году."
    exchanges = (Exchange("Расскажите о себе.", told), *SOROKIN.exchanges)
    ferryman = replace(SOROKIN, exchanges=exchanges)
    found = await ask(find_answers, question, MARSH, ferryman)
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("question", "verdict", "untold"),
    [
        ("when did Tokyo and Paris agree on fares", Verdict.ANSWER, None),
        ("Tokyo Paris freight", Verdict.ANSWER, None),
        ("when did Tokyo bomb Paris", Verdict.SUGGESTIONS, FactKind.TIME),
        ("how many soldiers from Tokyo died in Paris", Verdict.SUGGESTIONS, FactKind.NUMBER),
        ("why did Tokyo attack Paris", Verdict.SUGGESTIONS, None),
        ("what does he think of football in Tokyo and Paris", Verdict.SUGGESTIONS, None),
    ],
)
async def test_names_alone_do_not_answer_what_is_asked_of_them(
    question: str, verdict: Verdict, untold: FactKind | None
) -> None:
    treaty = Exchange(
        "What have Tokyo and Paris agreed on?",
        "Tokyo and Paris agreed on fares for freight in March 2020, sixty years after their pact.",
    )
    corpus = replace(MARSH, exchanges=(treaty, *MARSH.exchanges)), SOROKIN
    found = await ask(search, question, *corpus, lexicon=shipped_lexicon())
    assert (found.verdict, found.untold) == (verdict, untold)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("In the autumn we open the sports exchange year with the island.", Verdict.ANSWER),
        (
            "There was sport on the quay. The council decides about the lamps in a year.",
            Verdict.SUGGESTIONS,
        ),
    ],
)
async def test_what_stands_together_as_in_the_question_is_a_plain_answer(
    said: str, verdict: Verdict
) -> None:
    told = "Whatever the council decides, the town grows a little each year, as it did last year."
    asked = ["What do you plan with the island?"]
    others = ("quay", "school", "ferry", "road", "inn", "mill", "dam", "well", "fair", "lamp")
    asked += [f"Who pays for the {what}?" for what in others]
    exchanges = [Exchange(each, told) for each in asked]
    exchanges[0] = Exchange(asked[0], f"{said} {told}")
    found = await ask(search, "year of sport", replace(MARSH, exchanges=tuple(exchanges)))
    assert found.hits[0].record.question == asked[0]
    assert found.verdict is verdict


@pytest.mark.parametrize(("times", "verdict"), [(1, Verdict.SUGGESTIONS), (4, Verdict.ANSWER)])
async def test_a_word_that_an_answer_says_again_and_again_is_not_said_in_passing(
    times: int, verdict: Verdict
) -> None:
    years = (
        "a race for the youth of the town",
        "the youth boat",
        "choir evenings for the youth",
        "a youth hostel on the quay",
    )
    answer = f"We have regattas, a choir and {', '.join(years[:times])}. It rained all day."
    town = replace(MARSH, exchanges=(Exchange("What else is there?", answer), *REED.exchanges))
    assert (await ask(search, "Ada Marsh and the youth", town, REED)).verdict is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("how many boats", Verdict.SUGGESTIONS),  # all of them speak of the boats
        ("how many boats have sails", Verdict.ANSWER),
    ],
)
async def test_what_most_exchanges_hold_is_not_enough_to_tell_a_number(
    question: str, verdict: Verdict
) -> None:
    things = ("quay", "school", "ferry", "road", "inn", "mill", "dam", "well", "fair", "lamp")
    boats = [
        Exchange(f"Who pays for the {what}?", f"The {what} pays its boats.") for what in things
    ]
    sails = Exchange("How many boats of yours have sails?", "Nine boats have sails.")
    found = await ask(search, question, replace(MARSH, exchanges=(sails, *boats)))
    assert found.hits[0].record.question == sails.question
    assert found.verdict is verdict
