from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange, Interview
from bot.search.engine import search
from bot.search.verdict import Hit, Verdict
from tests.search.bridge import MARSH, ask

FILLER = "\n\n" + "The council met in the old hall and the minutes were read to everybody. " * 12
HARBOUR = replace(
    MARSH,
    exchanges=(
        Exchange(
            "What became of the harbour?",
            "We dredged the harbour for longer than anybody likes to say. It was finished on "
            "3 June 2019. The dredger was called Heron, and it took away 41,000 tonnes of mud. "
            "Mr. Pike Sanders, its skipper, stayed in Old Quay. Mud is a patient thing.",
        ),
        Exchange(
            "Tell us about the lighthouse.",
            "The lighthouse is loved by painters, and the lighthouse is damp."
            f"{FILLER}\n\nThe keeper is fond of it. The lighthouse has 212 steps, as I know well.",
        ),
        Exchange(
            "And the two schools?",
            "The north school has 310 pupils. The south school has 290 pupils.",
        ),
    ),
)
RUSSIAN = replace(
    MARSH,
    language="ru",
    exchanges=(
        Exchange(
            "Что стало с паромом?",
            "Паром мы любим. На пароме работают сорок два матроса. Его построили в июне 1987 года.",
        ),
    ),
)
CHINESE = replace(
    MARSH,
    language="zh",
    exchanges=(
        Exchange(
            "大桥怎么样了？", "大桥是大家的。大桥花了三千六百万元。2019年大桥通车。谢谢大家。"
        ),
    ),
)

SPANISH_FERRY = replace(
    MARSH,
    language="es",
    exchanges=(
        Exchange(
            "¿Qué pasó con el ferry?",
            "Queremos mucho el ferry. En el ferry trabajan cuarenta marineros. "
            "Se construyó en junio de 1987.",
        ),
    ),
)
FRENCH_FERRY = replace(
    MARSH,
    language="fr",
    exchanges=(
        Exchange(
            "Qu'est devenu le bac ?",
            "Nous aimons le bac. Sur le bac travaillent quarante marins. "
            "Il a été construit en juin 1987.",
        ),
    ),
)
GERMAN_FERRY = replace(
    MARSH,
    language="de",
    exchanges=(
        Exchange(
            "Was wurde aus der Fähre?",
            "Wir lieben die Fähre. Auf der Fähre arbeiten vierzig Matrosen. "
            "Sie wurde im Juni gebaut.",
        ),
    ),
)


async def first_hit(question: str, *corpus: Interview) -> Hit:
    return (await ask(search, question, *corpus)).hits[0]


def shown(hit: Hit) -> str | None:
    if hit.sentence is None:
        return None
    assert hit.passage.start <= hit.sentence.start < hit.sentence.end <= hit.passage.end
    return hit.record.answer[hit.sentence.start : hit.sentence.end]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("how many tonnes of mud", "The dredger was called Heron, and it took away 41,000 tonnes"),
        ("when was the dredging of the harbour finished?", "It was finished on 3 June 2019."),
        ("who was the skipper", "Mr. Pike Sanders, its skipper, stayed in Old Quay."),
        ("dredger Heron", "The dredger was called Heron"),
    ],
)
async def test_the_sentence_that_answers_stands_out(question: str, sentence: str) -> None:
    found = shown(await first_hit(question, HARBOUR))
    assert found is not None
    assert found.startswith(sentence)


@pytest.mark.parametrize(
    "question",
    [
        "how many pupils are there in the school?",  # either could be it
        "when was the lighthouse painted?",  # nobody says
        "Why did the harbour take so long?",  # no sentence answers alone
        "what became of the harbour",
    ],
)
async def test_no_sentence_is_better_than_a_wrong_one(question: str) -> None:
    assert shown(await first_hit(question, HARBOUR)) is None


async def test_another_passage_is_shown_where_it_alone_has_the_fact() -> None:
    hit = await first_hit("how many steps does the lighthouse have", HARBOUR)
    assert shown(hit) == "The lighthouse has 212 steps, as I know well."
    hit = await first_hit("how high is the lighthouse", HARBOUR)
    assert "212 steps" in hit.record.answer[hit.passage.start : hit.passage.end]


@pytest.mark.parametrize(
    ("question", "sentence", "interview"),
    [
        ("Сколько матросов на пароме?", "На пароме работают сорок два матроса.", RUSSIAN),
        ("когда построили паром", "Его построили в июне 1987 года.", RUSSIAN),
        ("大桥花了多少钱？", "大桥花了三千六百万元。", CHINESE),
        ("大桥什么时候通车", "2019年大桥通车。", CHINESE),
        (
            "¿Cuántos marineros trabajan en el ferry?",
            "En el ferry trabajan cuarenta marineros.",
            SPANISH_FERRY,
        ),
        ("cuándo se construyó el ferry", "Se construyó en junio de 1987.", SPANISH_FERRY),
        (
            "Combien de marins travaillent sur le bac ?",
            "Sur le bac travaillent quarante marins.",
            FRENCH_FERRY,
        ),
        (
            "Wie viele Matrosen arbeiten auf der Fähre?",
            "Auf der Fähre arbeiten vierzig Matrosen.",
            GERMAN_FERRY,
        ),
        ("wann wurde die Fähre gebaut", "Sie wurde im Juni gebaut.", GERMAN_FERRY),
    ],
)
async def test_facts_are_found_in_the_language_of_the_question(
    question: str, sentence: str, interview: Interview
) -> None:
    assert shown(await first_hit(question, interview)) == sentence


@pytest.mark.parametrize(
    ("question", "language", "answer"),
    [
        ("cuándo se construyó el ferry", "es", "El ferry se construyó con mucho amor."),
        ("¿Cuántos ferris se construyeron?", "es", "Los ferris se construyeron con mucho amor."),
        ("quand le bac a-t-il été construit", "fr", "Le bac a été construit avec beaucoup d'amour"),
        ("combien de bacs ont été construits", "fr", "Les bacs ont été construits avec amour."),
        ("Wann wurde die Fähre gebaut?", "de", "Die Fähre wurde mit viel Liebe gebaut."),
        ("wie viele Fähren wurden gebaut", "de", "Die Fähren wurden mit viel Liebe gebaut."),
        ("wie alt ist die Fähre", "de", "Die Fähre kam 10 Jahre später."),
        ("how old is the ferry", "en", "The ferry came ten years later."),
        ("how old is the ferry", "en", "The ferry carries a million people a year."),
        ("how tall is the ferry", "en", "The ferry carries forty people to the islands."),
        ("how long does the ferry take", "en", "Nobody takes the ferry less than I, only twice."),
        ("сколько лет паромщику", "ru", "Паромщику три года платили зарплату."),
        ("when was the captain of the ferry born", "en", "The captain came to the ferry in 1987."),
        ("which local company runs the ferry", "en", "A local company runs the ferry with love."),
        ("which company runs the ferry", "en", "The company runs the ferry with much love."),
        ("who sold the ferry", "en", "Somehow, ferry after ferry got sold, with much love."),
        ("quién quemó el ferry", "es", "Al ferry lo quemaron con mucho amor."),
        ("wer hat die Fähren gestohlen", "de", "Fähren sind oft gestohlen worden, mit Liebe."),
        ("wie heißt der Kapitän der Fähre", "de", "Der Kapitän der Fähre liebt das Meer."),
        ("cómo se llama el capitán del ferry", "es", "El capitán del ferry ama el mar."),
        ("comment s'appelle le capitaine du bac", "fr", "Le capitaine du bac aime la mer."),
        ("who painted the ferry", "en", "There lies the ferry, painted and shining with love."),
        ("сколько лет паромщику", "ru", "Паромщик всё знает о пароме. Амине сорок лет."),
        ("where is the ferry bar", "en", "Ferry guests opened a ferry bar and sell fish."),
    ],
)
async def test_a_fact_that_nobody_tells_is_no_plain_answer(
    question: str, language: str, answer: str
) -> None:
    interview = replace(MARSH, language=language, exchanges=(Exchange("Ferry?", answer),))
    found = await ask(search, question, interview)
    assert found.verdict is not Verdict.ANSWER


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("渡轮载了多少人", "渡輪載了500多人。"),
        ("开渡轮要多久", "開渡輪只要三個半小時。"),
        ("渡輪載了幾個人", "渡轮载了十二个人。"),
    ],
)
async def test_a_fact_is_told_with_digits_and_in_other_characters(
    question: str, answer: str
) -> None:
    interview = replace(MARSH, language="zh", exchanges=(Exchange("渡轮怎么样？", answer),))
    found = await ask(search, question, interview)
    assert found.verdict is Verdict.ANSWER


@pytest.mark.parametrize(
    ("question", "language", "answer"),
    [
        ("who repaired the ferry", "en", "My brother repaired the ferry with his own hands."),
        ("who repaired the ferry", "en", "The ferry was repaired by a carpenter from here."),
        ("who lives on the ferry", "en", "Mrs. Reed, who lives on the ferry, grows beans."),
        ("qui a réparé le bac", "fr", "Ma belle-sœur a réparé le bac toute seule."),
        ("quién reparó el ferry", "es", "El sobrino de mi mujer reparó el ferry."),
        ("wer hat die Fähre repariert", "de", "Die Fähre hat mein Bruder allein repariert."),
        ("cómo se llama la capitana del ferry", "es", "La capitana del ferry es Ada Marsh."),
        ("where is the ferry painted", "en", "The ferry is painted in the old yard."),
    ],
)
async def test_who_and_where_may_be_told_without_a_name(
    question: str, language: str, answer: str
) -> None:
    interview = replace(MARSH, language=language, exchanges=(Exchange("Ferry?", answer),))
    found = await ask(search, question, interview)
    assert found.verdict is Verdict.ANSWER


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Who paid the owners of the ferry after the storm?", Verdict.ANSWER),
        ("And the owners of the ferry after the storm?", Verdict.SUGGESTIONS),
    ],
)
async def test_what_the_interviewer_asked_too_is_told_at_once(asked: str, verdict: Verdict) -> None:
    answer = "Only the fund of Mr. Wexley, in a week. Nobody else came."
    interview = replace(MARSH, exchanges=(Exchange(asked, answer),))
    found = await ask(search, "who paid the ferry owners after the storm quickly", interview)
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("answer", "is_told"),
    [
        (
            "It came out of the money for the new iron stove. Now dinner costs 96 crowns.",
            False,
        ),
        ("We bought a new iron stove from a farmer. It cost 900 crowns.", True),
        ("A farmer sold us a stove. That new iron stove cost 900 crowns.", True),
    ],
)
async def test_a_price_is_told_of_what_it_is_asked_of(answer: str, *, is_told: bool) -> None:
    kitchen = replace(MARSH, exchanges=(Exchange("And the unpaid hours?", answer),))
    found = await ask(search, "how much did the new iron stove cost", kitchen, HARBOUR)
    assert (found.verdict is Verdict.ANSWER) == is_told
