"""Whether somebody did something: what is said of somebody else is no plain answer."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.search.engine import search
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, REED, ask

HARBOURS = {
    "en": (
        ("And then?", "I sold the lighthouse in spring. The skipper and Tova Lindqvist were ill."),
        (
            "Who works on the crane?",
            "Tova Lindqvist is our engineer. She repaired the crane twice.",
        ),
        ("And the paint?", "The skipper mixed the paint in a bucket, and the paint was green."),
    ),
    "de": (
        ("Und dann?", "Ich habe den Leuchtturm verkauft. Der Kapitän und Tova Lindqvist fehlten."),
        ("Und der Kran?", "Tova Lindqvist ist Ingenieurin. Sie hat den Kran zweimal repariert."),
        ("Und die Farbe?", "Der Kapitän hat die Farbe gemischt, und die Farbe war grün."),
    ),
    "fr": (
        ("Et ensuite ?", "J'ai vendu le phare. Le capitaine et Tova Lindqvist étaient malades."),
        ("Et la grue ?", "Tova Lindqvist est ingénieure. Elle a réparé la grue deux fois."),
        ("Et la peinture ?", "Le capitaine a mélangé la peinture, et la peinture était verte."),
    ),
    "es": (
        ("¿Y luego?", "Yo vendí el faro. El capitán y Tova Lindqvist estaban enfermos."),
        ("¿Y la grúa?", "Tova Lindqvist es ingeniera. Ella reparó la grúa dos veces."),
        ("¿Y la pintura?", "El capitán mezcló la pintura, y la pintura era verde."),
    ),
    "ru": (
        ("А потом?", "Я продал маяк весной. Смотритель и Това Линдквист болели."),
        ("А кран?", "Това Линдквист у нас инженер. Она починила кран дважды."),
        ("А краска?", "Смотритель размешал краску, и краска была зелёная."),
    ),
    "zh": (
        ("后来呢？", "春天我卖掉了灯塔。林桥生和船长都病了。"),
        ("起重机呢？", "林桥生是工程师。他把起重机修理了两次。"),
    ),
}


async def verdict(language: str, question: str) -> Verdict:
    harbour = replace(
        MARSH, language=language, exchanges=tuple(Exchange(*each) for each in HARBOURS[language])
    )
    return (await ask(search, question, harbour)).verdict


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "did Tova Lindqvist sell the lighthouse"),
        ("en", "Has the skipper sold the lighthouse?"),
        ("zh", "林桥生有没有卖掉灯塔"),
        ("de", "hat Tova Lindqvist den Leuchtturm verkauft"),
        ("de", "Hat der Kapitän den Leuchtturm verkauft?"),
        ("fr", "Tova Lindqvist a-t-elle vendu le phare"),
        ("fr", "le capitaine a-t-il vendu le phare"),
        ("es", "vendió Tova Lindqvist el faro"),
        ("es", "¿Ha vendido el capitán el faro?"),
        ("ru", "продала ли Това Линдквист маяк"),
        ("ru", "продал ли смотритель маяк"),
    ],
)
async def test_what_somebody_else_did_is_suggested(language: str, question: str) -> None:
    assert await verdict(language, question) is Verdict.SUGGESTIONS


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "did Tova Lindqvist repair the crane"),
        ("en", "Has the skipper already mixed the paint?"),
        ("de", "hat Tova Lindqvist den Kran repariert"),
        ("de", "Hat der Kapitän die Farbe gemischt?"),
        ("fr", "Tova Lindqvist a-t-elle réparé la grue"),
        ("fr", "le capitaine a-t-il déjà mélangé la peinture"),
        ("es", "reparó Tova Lindqvist la grúa"),
        ("es", "¿Mezcló el capitán la pintura?"),
        ("ru", "починила ли Това Линдквист кран"),
        ("ru", "размешал ли смотритель краску"),
    ],
)
async def test_what_is_said_of_them_or_of_her_is_answered(language: str, question: str) -> None:
    assert await verdict(language, question) is Verdict.ANSWER


async def test_what_the_interviewer_asks_of_no_person_may_be_said_in_other_words() -> None:
    asked = replace(
        MARSH, exchanges=(Exchange("Did the alarm work on the night of the flood?", "It did not."),)
    )
    found = await ask(search, "has the siren worked on the night of the flood", asked)
    assert found.verdict is Verdict.ANSWER


WHY = (
    ("en", "why did Tova Lindqvist emigrate", "Tova Lindqvist emigrated in May."),
    ("de", "warum emigrierte Tova Lindqvist", "Tova Lindqvist emigrierte im Mai."),
    ("fr", "pourquoi Tova Lindqvist a-t-elle émigré", "Tova Lindqvist a émigré en mai."),
    ("es", "por qué se jubiló Tova Lindqvist", "Tova Lindqvist se jubiló en mayo."),
    ("ru", "почему уволилась Това Линдквист", "Това Линдквист уволилась в мае."),
)
REASONS = {
    "en": "That's why we are alone.",
    "de": "Wegen der Kosten, sagt sie.",
    "fr": "À cause du prix, dit-elle.",
    "es": "Fue por el precio.",
    "ru": "Всё из-за цены.",
}


@pytest.mark.parametrize(("language", "question", "answer"), WHY)
async def test_what_is_told_without_a_reason_is_suggested_to_whoever_asks_why(
    language: str, question: str, answer: str
) -> None:
    assert await verdict_on(language, question, answer) is Verdict.SUGGESTIONS


@pytest.mark.parametrize(("language", "question", "answer"), WHY)
async def test_what_is_told_with_a_reason_is_answered(
    language: str, question: str, answer: str
) -> None:
    told = f"{answer} {REASONS[language]}"
    assert await verdict_on(language, question, told) is Verdict.ANSWER


async def verdict_on(language: str, question: str, answer: str) -> Verdict:
    crane = replace(MARSH, language=language, exchanges=(Exchange("Crane?", answer),))
    return (await ask(search, question, crane, MARSH, REED)).verdict


GUESTS = {
    "en": "At the invitation of Piet Amsel, Tova Lindqvist will visit the shipyard on 4 May.",
    "fr": "Invitée par Piet Amsel, Tova Lindqvist visitera le chantier le 4 mai.",
    "es": "Por invitación de Piet Amsel, Tova Lindqvist visitará el astillero el 4 de mayo.",
    "ru": "По приглашению Пита Амзеля мэр Това Линдквист посетит верфь 4 мая.",
}


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "when will Piet Amsel visit the shipyard"),
        ("en", "when will piet amsel visit the shipyard"),
        ("en", "did Piet Amsel visit the shipyard"),
        ("fr", "quand Piet Amsel visitera-t-il le chantier ?"),
        ("es", "cuándo visitará Piet Amsel el astillero"),
        ("ru", "когда Пит Амзель посетит верфь"),
    ],
)
async def test_what_is_told_of_whoever_is_named_nearer_the_verb_is_suggested(
    language: str, question: str
) -> None:
    told = await verdict_on(language, question, GUESTS[language])
    assert told is Verdict.SUGGESTIONS


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "when will Tova Lindqvist visit the shipyard"),
        ("en", "will Tova Lindqvist visit the shipyard"),
        ("fr", "quand Tova Lindqvist visitera-t-elle le chantier ?"),
        ("es", "cuándo visitará Tova Lindqvist el astillero"),
        ("ru", "когда Това Линдквист посетит верфь"),
    ],
)
async def test_when_somebody_did_what_is_said_of_them_is_answered(
    language: str, question: str
) -> None:
    assert await verdict_on(language, question, GUESTS[language]) is Verdict.ANSWER


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "when did Piet Amsel meet Tova Lindqvist",
            "Tova Lindqvist spoke after a meeting with our mayor Piet Amsel on 4 May.",
        ),
        (
            "when did Tova Lindqvist sell the lighthouse",
            "Tova Lindqvist inherited the lighthouse from Piet Amsel, and sold it on 4 May.",
        ),
        (
            "wann hat Tova Lindqvist Piet Amsel besucht",
            "Tova Lindqvist hat Piet Amsel im Mai besucht.",
        ),
    ],
)
async def test_whom_something_was_done_with_is_not_who_did_it(question: str, answer: str) -> None:
    language = "de" if question.startswith("wann") else "en"
    assert await verdict_on(language, question, answer) is Verdict.ANSWER


async def test_a_fact_whose_verb_is_said_in_other_words_is_answered() -> None:
    answer = "The Amrum shipyard and its crane were sold by Tova Lindqvist on 4 May."
    question = "when did Tova Lindqvist close down the Amrum shipyard and its crane"
    assert await verdict_on("en", question, answer) is Verdict.ANSWER


async def test_who_was_only_named_is_not_taken_up_by_he() -> None:
    answer = (
        "Tova Lindqvist spoke after a meeting with Piet Amsel. She sold the lighthouse on 4 May."
    )
    for who, verdict in ("Piet Amsel", Verdict.SUGGESTIONS), ("Tova Lindqvist", Verdict.ANSWER):
        question = f"when did {who} sell the lighthouse"
        assert await verdict_on("en", question, answer) is verdict


@pytest.mark.parametrize(
    ("language", "question", "answer", "is_told"),
    [
        (
            "en",
            "did Piet Amsel hit the keeper with a lid",
            "The keeper threw a lid that hit my friend Piet Amsel over the eye.",
            False,
        ),
        (
            "en",
            "did Piet Amsel sell the lighthouse",
            "The lighthouse was sold in May by my friend Piet Amsel.",
            True,
        ),
        (
            "en",
            "did Piet Amsel marry the sister of the bishop",
            "The sister of the bishop married my friend Piet Amsel in May.",
            True,
        ),
        (
            "en",
            "did Piet Amsel refuse the medal",
            "They had a medal made. “I want no medal,” refused Piet Amsel.",
            True,
        ),
        (
            "fr",
            "le préfet a-t-il demandé la fermeture du phare",
            "J'avais demandé la fermeture du phare au préfet.",
            False,
        ),
        (
            "fr",
            "le préfet a-t-il demandé la fermeture du phare",
            "La fermeture du phare a été demandée par le préfet.",
            True,
        ),
    ],
)
async def test_whom_something_was_done_to_did_not_do_it(
    language: str, question: str, answer: str, *, is_told: bool
) -> None:
    expected = Verdict.ANSWER if is_told else Verdict.SUGGESTIONS
    assert await verdict_on(language, question, answer) is expected


@pytest.mark.parametrize(
    ("question", "answer", "is_told"),
    [
        (
            "did the king of Amrum condemn the annexation",
            "We condemn the annexation, and said so. The king of Amrum sits where it is warm.",
            False,
        ),
        (
            "did the court in Amrum uphold the annexation",
            "We went to law in the spring. The court in Amrum upheld the annexation.",
            True,
        ),
    ],
)
async def test_what_says_which_one_did_it_is_not_what_they_did(
    question: str, answer: str, *, is_told: bool
) -> None:
    expected = Verdict.ANSWER if is_told else Verdict.SUGGESTIONS
    assert await verdict_on("en", question, answer) is expected


CALLED_FOR = (
    "We call on the council to lift the ban on eel fishing at once, as the winters are long."
)
LIFTED = "After a long winter the council managed to lift the ban on eel fishing at last."


@pytest.mark.parametrize(("answer", "is_done"), [(CALLED_FOR, False), (LIFTED, True)])
@pytest.mark.parametrize(
    "question", ["did the council lift the ban on eel fishing", "has the council lifted the ban"]
)
async def test_what_somebody_is_called_on_to_do_is_not_done(
    question: str, answer: str, *, is_done: bool
) -> None:
    harbour = replace(MARSH, exchanges=(Exchange("And the eels?", answer), *REED.exchanges))
    found = (await ask(search, question, harbour)).verdict
    assert found is (Verdict.ANSWER if is_done else Verdict.SUGGESTIONS)
