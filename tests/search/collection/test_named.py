"""Whoever speaks is named in a question: what is asked besides is asked of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.interview import Exchange
from bot.search.collection.named import named_in
from bot.search.deciding import FoundAnswers, decide, find_answers
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, REED, ask, opened

LIAN = replace(
    MARSH,
    title="两岸的桥",
    speaker="廉舟行",
    language="zh",
    exchanges=(
        Exchange("大桥什么时候通车？", "大桥将于明年春天通车，届时渡轮停运。"),
        Exchange("您怎么看渔民的收入？", "渔民的收入比前几年高了一倍。"),
    ),
)
SOROKIN = replace(
    MARSH,
    title="О паромах",
    speaker="Егор Вилькомир",
    language="ru",
    exchanges=(
        Exchange("Что будет с паромами?", "Паромы останутся на реке до весны."),
        Exchange("Кто красил перила?", "Перила красили школьники."),
    ),
)


@pytest.mark.parametrize(
    ("question", "speakers", "rest"),
    [
        ("Ada Marsh ferry", ("Ada Marsh",), "ferry"),
        ("ferry Marsh", ("Ada Marsh",), "ferry"),
        ("what does ada say about ferries", ("Ada Marsh",), "what does about ferries"),
        ("Marsh's ferry", ("Ada Marsh",), "ferry"),
        ("interview with Ada Marsh ferry", ("Ada Marsh",), "ferry"),
        ("Ада Марш паром", ("Ada Marsh",), "паром"),
        ("Vilkomir ferries", ("Егор Вилькомир",), "ferries"),
        ("паромы у Вилькомира", ("Егор Вилькомир",), "паромы"),
        ("вилькомр паромы", ("Егор Вилькомир",), "паромы"),
        ("Lian bridge", ("廉舟行",), "bridge"),
        ("why did Lian Zhouxing build bridges", ("廉舟行",), "why did build bridges"),
        ("廉舟行谈渔民", ("廉舟行",), "渔民"),
        ("廉先生谈渔民", ("廉舟行",), "渔民"),
        ("Ada Lovelace ferry", None, ""),
        ("what do you think about Ada Marsh", None, ""),
        ("ferries of the harbour", None, ""),
        ("did Ada Marsh meet Tom Reed", None, ""),
    ],
)
async def test_a_name_is_told_from_what_is_asked(
    tmp_path: Path, question: str, speakers: tuple[str, ...] | None, rest: str
) -> None:
    async with opened(tmp_path / "v.db", MARSH, REED, LIAN, SOROKIN) as (store, searcher):
        named = await store.run(lambda db: named_in(db, searcher, question))
    assert (named and named.speakers) == speakers
    assert speakers is None or (named and named.rest) == rest


@pytest.mark.parametrize(
    "question", ["Reed summit of mayors", "summit of mayors Tom Reed", "рид summit of mayors"]
)
async def test_whoever_is_named_answers_what_others_were_asked_too(question: str) -> None:
    found = await ask(find_answers, question, MARSH, REED)
    assert found.shown[0].record.card.speaker == "Tom Reed"


@pytest.mark.parametrize("name", ["Плотников", "Столяров"])
async def test_whoever_is_named_in_another_case_is_not_missing(name: str) -> None:
    speaker = replace(SOROKIN, speaker=f"Иван {name}")
    found = await ask(find_answers, f"что будет с паромами у {name.lower()}а", MARSH, speaker, LIAN)
    assert found.verdict is Verdict.ANSWER
    assert found.hits[0].record.card.speaker == f"Иван {name}"


@pytest.mark.parametrize(
    "question", ["chto vilkomir govoril o parome", "xnj dbkmrjvbh ujdjhbk j gfhjvt"]
)
async def test_how_a_question_was_read_is_told_though_it_is_narrowed(question: str) -> None:
    found = await ask(find_answers, question, MARSH, SOROKIN)
    decided = await ask(decide, question, MARSH, SOROKIN)
    assert found.verdict is Verdict.ANSWER
    assert found.hits[0].record.card.speaker == "Егор Вилькомир"
    assert (found.corrected or "").endswith("говорил о пароме")
    assert isinstance(decided, FoundAnswers)
    assert decided.result.corrected == found.corrected


async def test_a_question_keeps_its_answer_where_a_speaker_is_only_spoken_of() -> None:
    told = (Exchange("Did Reed paint the railings?", "Reed painted the railings himself."),)
    other = replace(MARSH, speaker="Jo Vale", exchanges=told)
    found = await ask(find_answers, "did Reed paint the railings himself", MARSH, REED, other)
    assert found.verdict is Verdict.ANSWER
    assert found.hits[0].record.card.speaker == "Jo Vale"


async def test_a_narrowed_question_is_narrowed_alike_when_it_is_asked_again() -> None:
    first = await ask(find_answers, "Reed summit of mayors", MARSH, REED)
    again = await ask(find_answers, 'Reed summit of mayors by:"Tom Reed"', MARSH, REED)
    assert [hit.record.id for hit in again.shown] == [hit.record.id for hit in first.shown]


@pytest.mark.parametrize("name", ["Marsh", "Ada Marsh?", "Марш", "marssh"])
async def test_a_name_alone_asks_who_it_is_though_others_speak_of_it(name: str) -> None:
    told = (Exchange("Who is Marsh to you?", "Marsh and I have known each other for years."),)
    decision = await ask(decide, name, MARSH, replace(REED, exchanges=told))
    assert not isinstance(decision, FoundAnswers)
    assert decision.person == "Ada Marsh"


@pytest.mark.parametrize("names", ["Marsh and Reed", "Марш и Рид", "Reed, Ada Marsh"])
async def test_several_names_alone_ask_who_they_are(names: str) -> None:
    decision = await ask(decide, names, MARSH, REED, LIAN)
    assert not isinstance(decision, FoundAnswers)
    assert {card.speaker for card in decision.cards} == {"Ada Marsh", "Tom Reed"}


async def test_a_word_that_is_a_name_too_stays_a_word() -> None:
    back = replace(REED, speaker="Adam Back")
    said = (Exchange("When did they come back?", "They came back in spring."),)
    decision = await ask(decide, "back", back, replace(MARSH, exchanges=said))
    assert isinstance(decision, FoundAnswers)


async def test_what_holds_no_word_of_a_question_is_not_near_it() -> None:
    before = "The school won the prize for its garden last year, and many came to see it."
    said = Exchange(f"{before} What happens to the quay?", "The quay is mended in summer.")
    other = Exchange("Is the ferry late?", "The ferry is late on Sundays.")
    found = await ask(
        find_answers, "who won the zeppelin regatta", replace(MARSH, exchanges=(said, other)), REED
    )
    assert found.verdict is Verdict.NOTHING


async def test_a_correction_is_told_in_the_question_as_it_was_asked() -> None:
    found = await ask(find_answers, "Marsh disel", MARSH, REED)
    assert found.filters.by == ("Ada Marsh",)
    assert found.corrected == "Marsh diesel"


async def test_what_holds_a_word_as_it_was_meant_is_near_it() -> None:
    asked = "Were the rehearsals a kind of therapy for you?"
    said = (Exchange(asked, "Some memories came back, yes."),)
    question = "did the reharsals help against childhood nightmares"
    found = await ask(find_answers, question, replace(MARSH, exchanges=said), REED)
    assert (found.verdict, found.corrected is None) == (Verdict.SUGGESTIONS, False)
    assert found.missing


async def test_a_share_of_it_is_not_how_much_it_was() -> None:
    told = "The crown's share of the ferry tolls grew from 3% in 2014 to 17% in 2020."
    said = (Exchange("Does the council favour the crown?", told),)
    found = await ask(
        find_answers, "how much were the ferry tolls in 2020", replace(MARSH, exchanges=said), REED
    )
    assert found.verdict is not Verdict.ANSWER


async def test_what_is_of_another_date_is_no_plain_answer() -> None:
    found = await ask(find_answers, "what becomes of the ferry in 2015?", MARSH, REED)
    plain = await ask(find_answers, "what becomes of the ferry?", MARSH, REED)
    assert (found.verdict, found.unmet) == (Verdict.SUGGESTIONS, "2015")
    assert (plain.verdict, plain.unmet) == (Verdict.ANSWER, "")


@pytest.mark.parametrize("question", ["Will", "who is will", "Who is Will?"])
async def test_a_name_that_is_a_stop_word_gets_the_card_of_its_bearer(question: str) -> None:
    decision = await ask(decide, question, replace(MARSH, speaker="Will Marsh"), REED)
    assert not isinstance(decision, FoundAnswers)
    assert decision.person == "Will Marsh"


async def test_a_stop_word_names_nobody_where_a_sentence_begins(tmp_path: Path) -> None:
    async with opened(tmp_path / "v.db", replace(MARSH, speaker="Will Marsh"), REED) as (
        store,
        searcher,
    ):
        asks = await store.run(lambda db: named_in(db, searcher, "Will the bridge open"))
        named = await store.run(lambda db: named_in(db, searcher, "what says Will on ferries"))
    assert asks is None
    assert named is not None
    assert named.speakers == ("Will Marsh",)


@pytest.mark.parametrize(
    "question",
    ["what did Marsh say about divorce", "Marsh on cryptocurrency", "что Марш думает о разводе"],
)
async def test_whoever_is_named_is_offered_with_what_comes_closest_of_theirs(question: str) -> None:
    decision = await ask(decide, question, MARSH, REED)
    assert isinstance(decision, FoundAnswers)
    result = decision.result
    assert (result.verdict, result.nearest_of) == (Verdict.SUGGESTIONS, "Ada Marsh")
    assert {hit.record.card.speaker for hit in result.shown} == {"Ada Marsh"}
    assert not result.filters


async def test_nobody_is_offered_where_nobody_who_speaks_is_named() -> None:
    decision = await ask(decide, "what did Lovelace say about cryptocurrency", MARSH, REED)
    assert isinstance(decision, FoundAnswers)
    assert decision.result.verdict is Verdict.NOTHING


async def test_what_others_were_asked_is_nobody_elses_view() -> None:
    told = (Exchange("Do children like the ferry?", "The children love it."),)
    reed = replace(REED, exchanges=told)
    marsh = replace(MARSH, exchanges=MARSH.exchanges[:2])
    decision = await ask(decide, "what does Marsh say about children", marsh, reed)
    assert isinstance(decision, FoundAnswers)
    assert {hit.record.card.speaker for hit in decision.result.shown} == {"Ada Marsh"}
