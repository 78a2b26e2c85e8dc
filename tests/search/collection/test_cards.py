from dataclasses import replace

import pytest

from bot.search.collection.cards import (
    Collected,
    ask_collection,
)
from bot.search.collection.reading import read_collection_question
from bot.search.collection.words import CollectionQuestion
from bot.search.query.lexicon.lexicon import Lexicon
from tests.search.bridge import MARSH, REED, ask

OLD = replace(MARSH, title="Before the bridge", published="2019-01-02", interviewers=("Jo Pike",))
MAYOR = replace(MARSH, role="Mayor of Old Quay", interviewers=("Lena Orr",))


async def asked(question: str) -> Collected | None:
    return await ask(ask_collection, question, OLD, REED, MAYOR)


@pytest.mark.parametrize(
    ("question", "about", "name"),
    [
        ("Who is Ada Marsh?", CollectionQuestion.PERSON, "Ada Marsh"),
        ("кто такая Ада Марш", CollectionQuestion.PERSON, "Ада Марш"),
        ("马什是谁？", CollectionQuestion.PERSON, "马什"),
        ("кто спикер?", CollectionQuestion.INTERVIEWS, ""),
        ("кто у вас собеседники", CollectionQuestion.INTERVIEWS, ""),
        ("who interviewed him", CollectionQuestion.INTERVIEWERS, ""),
        ("Кто брал у неё интервью?", CollectionQuestion.INTERVIEWERS, ""),
        ("谁采访了她", CollectionQuestion.INTERVIEWERS, ""),
        ("who interviewed Ada Marsh?", CollectionQuestion.INTERVIEWERS, "Ada Marsh"),
        ("what interviews do you have", CollectionQuestion.INTERVIEWS, ""),
        ("какие у вас есть интервью", CollectionQuestion.INTERVIEWS, ""),
        ("有哪些采访", CollectionQuestion.INTERVIEWS, ""),
        ("latest interview", CollectionQuestion.LATEST, ""),
        ("последнее интервью с Марш", CollectionQuestion.LATEST, "Марш"),
        ("最新采访", CollectionQuestion.LATEST, ""),
        ("earliest interview", CollectionQuestion.EARLIEST, ""),
        ("show me the first interview with Marsh", CollectionQuestion.EARLIEST, "Marsh"),
        ("первое интервью", CollectionQuestion.EARLIEST, ""),
        ("第一篇采访", CollectionQuestion.EARLIEST, ""),
        ("what is the mayor's name?", CollectionQuestion.PERSON, "the mayor"),
        ("What’s the name of the mayor", CollectionQuestion.PERSON, "the mayor"),
        ("как зовут мэра?", CollectionQuestion.PERSON, "мэра"),
        ("市长叫什么名字？", CollectionQuestion.PERSON, "市长"),
        ("which newspapers do you have", CollectionQuestion.INTERVIEWS, ""),
        ("какие тут есть издания", CollectionQuestion.INTERVIEWS, ""),
        ("有哪些媒体", CollectionQuestion.INTERVIEWS, ""),
        ("who is interviewed?", CollectionQuestion.INTERVIEWS, ""),
        ("кто давал эти интервью", CollectionQuestion.INTERVIEWS, ""),
        ("受访者是谁", CollectionQuestion.INTERVIEWS, ""),
        ("who is Mrs. Marsh?", CollectionQuestion.PERSON, "Marsh"),
        ("who is Professor Dr Marsh", CollectionQuestion.PERSON, "Marsh"),
        ("wer ist Frau Marsh", CollectionQuestion.PERSON, "Marsh"),
        ("quién es la señora Marsh", CollectionQuestion.PERSON, "Marsh"),
        ("кто такая госпожа Марш", CollectionQuestion.PERSON, "Марш"),
        ("马什女士是谁", CollectionQuestion.PERSON, "马什"),
        ("who is the professor", CollectionQuestion.PERSON, "the professor"),
        ("who did you interview?", CollectionQuestion.INTERVIEWS, ""),
        ("who do you have interviews with", CollectionQuestion.INTERVIEWS, ""),
        ("whom have you interviewed", CollectionQuestion.INTERVIEWS, ""),
        ("с кем есть интервью", CollectionQuestion.INTERVIEWS, ""),
        ("с кем у вас интервью?", CollectionQuestion.INTERVIEWS, ""),
        ("у кого вы брали интервью", CollectionQuestion.INTERVIEWS, ""),
        ("你们采访过谁？", CollectionQuestion.INTERVIEWS, ""),
        ("有谁的采访", CollectionQuestion.INTERVIEWS, ""),
        ("interviews with Marsh", CollectionQuestion.INTERVIEWS, "Marsh"),
        ("интервью с Марш", CollectionQuestion.INTERVIEWS, "Марш"),
        ("马什的采访", CollectionQuestion.INTERVIEWS, "马什"),
        ("list speakers", CollectionQuestion.INTERVIEWS, ""),
        ("who do you have?", CollectionQuestion.INTERVIEWS, ""),
        ("список спикеров", CollectionQuestion.INTERVIEWS, ""),
        ("有哪些嘉宾", CollectionQuestion.INTERVIEWS, ""),
        ("qué entrevistas tienes", CollectionQuestion.INTERVIEWS, ""),
        ("Quelles interviews avez-vous ?", CollectionQuestion.INTERVIEWS, ""),
        ("welche Interviews gibt es", CollectionQuestion.INTERVIEWS, ""),
        ("entrevistas con Marsh", CollectionQuestion.INTERVIEWS, "Marsh"),
        ("última entrevista", CollectionQuestion.LATEST, ""),
        ("la dernière interview", CollectionQuestion.LATEST, ""),
        ("das neueste Interview", CollectionQuestion.LATEST, ""),
        ("¿Quién entrevistó a Marsh?", CollectionQuestion.INTERVIEWERS, "Marsh"),
        ("qui a interviewé Marsh", CollectionQuestion.INTERVIEWERS, "Marsh"),
        ("Wer hat Marsh interviewt?", CollectionQuestion.INTERVIEWERS, "Marsh"),
        ("有哪些受访者", CollectionQuestion.INTERVIEWS, ""),
        ("neuestes Interview", CollectionQuestion.LATEST, ""),
        ("quién hizo la última entrevista", CollectionQuestion.INTERVIEWERS, ""),
        ("Кто проводил последнее интервью", CollectionQuestion.INTERVIEWERS, ""),
        ("wer interviewte Marsh", CollectionQuestion.INTERVIEWERS, "Marsh"),
        ("von wem wurde Marsh interviewt", CollectionQuestion.INTERVIEWERS, "Marsh"),
        ("采访马什的记者是谁", CollectionQuestion.INTERVIEWERS, "马什"),
        ("最近的采访是谁", CollectionQuestion.LATEST, ""),
        ("with whom was the last interview", CollectionQuestion.LATEST, ""),
        ("who gave the first interview", CollectionQuestion.EARLIEST, ""),
        ("lista de entrevistas", CollectionQuestion.INTERVIEWS, ""),
        ("a quién entrevistaron", CollectionQuestion.INTERVIEWS, ""),
        ("qui a été interviewé", CollectionQuestion.INTERVIEWS, ""),
        ("wen habt ihr interviewt", CollectionQuestion.INTERVIEWS, ""),
        ("谁接受了采访", CollectionQuestion.INTERVIEWS, ""),
        ("combien d'interviews", CollectionQuestion.INTERVIEWS, ""),
        ("一共有多少采访", CollectionQuestion.INTERVIEWS, ""),
        ("Marsh's interviews", CollectionQuestion.INTERVIEWS, "Marsh"),
        ("интервью Марш", CollectionQuestion.INTERVIEWS, "Марш"),
        ("when was Marsh interviewed", CollectionQuestion.INTERVIEWS, "Marsh"),
        ("what people do you have", CollectionQuestion.INTERVIEWS, ""),
        ("avec qui avez-vous parlé", CollectionQuestion.INTERVIEWS, ""),
        ("y a-t-il une interview avec Marsh", CollectionQuestion.INTERVIEWS, "Marsh"),
        ("с кем вы говорили", CollectionQuestion.INTERVIEWS, ""),
        ("what did the mayor say", CollectionQuestion.INTERVIEWS, "mayor"),
        ("马什说了什么", CollectionQuestion.INTERVIEWS, "马什"),
        ("qui est l'ambassadeur", CollectionQuestion.PERSON, "ambassadeur"),
    ],
)
def test_what_of_the_collection_is_asked(
    question: str, about: CollectionQuestion, name: str
) -> None:
    read = read_collection_question(question)
    assert read is not None
    assert (read.about, read.name) == (about, name)


@pytest.mark.parametrize(
    "question",
    [
        "Who painted the railings?",
        "who won the world cup",
        "what did she say in the interview about the toll",
        "кто покрасил перила",
        "谁刷了栏杆",
        "who is he",
        "what is his name",
        "как его зовут",
        "他叫什么名字",
        "what newspapers did the mayor read",
        "people",
        "persons",
        "who are you",
        "who asked for more money",
        "what is an interview",
        "interviews about ferries",
        "all people are equal",
        "人们说什么",
        "interview",
        "",
        "who is " + "a" * 500,
    ],
)
def test_other_questions_are_not_about_the_collection(question: str) -> None:
    assert read_collection_question(question) is None


async def test_a_speaker_is_told_of_with_all_her_interviews_newest_first() -> None:
    found = await asked("Who is Ada Marsh?")
    assert found is not None
    assert found.person == "Ada Marsh"
    assert [card.title for card in found.cards] == ["The bridge will open", "Before the bridge"]


async def test_a_speaker_is_found_by_the_role() -> None:
    found = await asked("who is the mayor of Old Quay")
    assert found is not None
    assert [card.role for card in found.cards] == ["Mayor of Old Quay"]


@pytest.mark.parametrize(
    ("question", "is_she"),
    [
        ("who is the Spanish ambassador to Norway", True),
        ("who is the ambassador", True),
        ("who is the Norwegian ambassador to Spain", False),
        ("who is the Spanish ambassador to Denmark", False),
        ("кто такая посол Испании в Норвегии", True),
        ("кто такая посол Норвегии в Испании", False),
        ("谁是西班牙驻挪威大使", True),
        ("谁是挪威驻西班牙大使", False),
        ("谁是西班牙驻日大使", False),
    ],
)
async def test_who_is_sent_to_a_country_is_not_who_was_sent_by_it(
    question: str, is_she: bool
) -> None:
    sent = replace(MARSH, role="Spanish Ambassador to Norway")
    words = (
        ("Spain", "Spanish", "Испания", "西班牙"),
        ("Norway", "Norwegian", "Норвегия", "挪威"),
        ("ambassador", "посол", "大使"),
    )
    lexicon = Lexicon(synonyms=words)
    found = await ask(ask_collection, question, sent, lexicon=lexicon)
    assert (found is not None) == is_she


async def test_nobody_is_told_of_who_gave_no_interview() -> None:
    assert await asked("Who is Jo Vale?") is None
    told = await asked("Who is Jo Pike?")  # who asks in one
    assert told is not None
    assert told.about is CollectionQuestion.INTERVIEWERS
    assert await asked("Who is Ada Lovelace?") is None


async def test_the_latest_interview_is_the_newest_of_whom_was_named() -> None:
    latest, hers = (
        await asked("latest interview"),
        await asked("the latest interview with Marsh"),
    )
    assert latest is not None
    assert hers is not None
    assert [card.title for card in latest.cards] == ["Two years on"]
    assert [card.title for card in hers.cards] == ["The bridge will open"]


@pytest.mark.parametrize(
    ("question", "newest"),
    [("who did the latest interview", True), ("кто брал первое интервью", False)],
)
async def test_who_asked_is_told_of_the_interview_that_was_meant(
    question: str, newest: bool
) -> None:
    found = await asked(question)
    assert found is not None
    assert found.about is CollectionQuestion.INTERVIEWERS
    told = "Two years on" if newest else "Before the bridge"
    assert [card.title for card in found.cards] == [told]
    assert found.total == 1


async def test_an_interviewer_is_told_of_with_what_they_asked() -> None:
    found = await asked("who did Jo Pike interview")
    assert found is not None
    assert [card.title for card in found.cards] == ["Before the bridge"]


async def test_an_office_of_another_country_is_not_the_one_on_the_card() -> None:
    sent = replace(MARSH, role="Spanish Ambassador to Norway")
    lexicon = Lexicon(synonyms=(("president of Norway", "storkeeper"),))
    assert (
        await ask(ask_collection, "who is the president of Norway", sent, lexicon=lexicon) is None
    )


async def test_the_earliest_interview_is_the_oldest() -> None:
    found = await asked("the first interview")
    assert found is not None
    assert [card.title for card in found.cards] == ["Before the bridge"]


async def test_an_empty_collection_says_nothing() -> None:
    assert await ask(ask_collection, "what interviews do you have") is None
