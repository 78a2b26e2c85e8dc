"""What a question asks for, and what in a text looks like it."""

import pytest

from bot.search.ranking.facts.asked_facts import asked_for, demanded
from bot.search.ranking.facts.fact_words import THINGS, FactKind
from bot.search.ranking.facts.facts import things_in


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How many sailors work on the ferry?", FactKind.NUMBER),
        ("share of diesel in the price", FactKind.NUMBER),
        ("Quanti marinai lavorano sul traghetto?", FactKind.NUMBER),
        ("in quanto marinaio, che cosa fa?", None),
        ("Quantos marinheiros há no barco?", FactKind.NUMBER),
        ("quanto tempo dura", None),
        ("wie lange dauert die Fahrt", FactKind.NUMBER),
        ("Da quando parte il traghetto?", FactKind.TIME),
        ("Em que ano foi construída?", FactKind.TIME),
        ("Chi ha costruito il traghetto?", FactKind.NAME),
        ("Com quem trabalha a capitã?", FactKind.NAME),
        ("Dov'è il traghetto?", FactKind.PLACE),
        ("Para onde vai o barco?", FactKind.PLACE),
        ("what is the yearly cost of the ferry", FactKind.NUMBER),
        ("сколько матросов на пароме", FactKind.NUMBER),
        ("какая цена билета", FactKind.NUMBER),
        ("大桥花了多少钱", FactKind.NUMBER),
        ("近几年的变化", None),
        ("When was it finished?", FactKind.TIME),
        ("which year was that", FactKind.TIME),
        ("what to do when it rains", None),
        ("в каком году построили паром", FactKind.TIME),
        ("大桥哪一年通车", FactKind.TIME),
        ("who dredged the harbour", FactKind.NAME),
        ("the people who dredged", None),
        ("кто построил паром", FactKind.NAME),
        ("谁修了大桥", FactKind.NAME),
        ("and where is Heron now?", FactKind.PLACE),
        ("откуда паром", FactKind.PLACE),
        ("大桥在哪里", FactKind.PLACE),
        ("Why is the ferry slow?", None),
        ("cuántos marineros trabajan en el ferry", FactKind.NUMBER),
        ("cuanto cuesta el billete", FactKind.NUMBER),
        ("combien de marins y travaillent", FactKind.NUMBER),
        ("quel est le bac, et combien de temps", None),
        ("Wie viele Matrosen arbeiten auf der Fähre?", FactKind.NUMBER),
        ("cuándo se construyó", FactKind.TIME),
        ("¿En qué año se construyó?", FactKind.TIME),
        ("en quelle année a-t-il été construit", FactKind.TIME),
        ("seit wann fährt die Fähre", FactKind.TIME),
        ("quién la construyó", FactKind.NAME),
        ("qui a construit le bac", FactKind.NAME),
        ("Wer hat die Fähre gebaut?", FactKind.NAME),
        ("los que construyeron el ferry", None),
        ("dónde está", FactKind.PLACE),
        ("où est le bac", FactKind.PLACE),
        ("wo liegt die Fähre", FactKind.PLACE),
        ("с кем строили паром", FactKind.NAME),
        ("gegen wen spielt die Mannschaft", FactKind.NAME),
        ("во сколько уходит паром", FactKind.TIME),
        ("во сколько раз он больше", FactKind.NUMBER),
        ("во сколько лет он стал паромщиком", FactKind.NUMBER),
        ("what time does the ferry leave", FactKind.TIME),
        ("a qué hora sale el ferry", FactKind.TIME),
        ("大桥几点开放", FactKind.TIME),
        ("渡轮星期几停航", FactKind.TIME),
        ("渡輪什麼時候停航", FactKind.TIME),
        ("有幾艘渡輪", FactKind.NUMBER),
        ("沉船的几率", None),
        ("每周几次", FactKind.NUMBER),
        ("", None),
    ],
)
def test_what_a_question_asks_for(question: str, kind: FactKind | None) -> None:
    assert asked_for(question).kind is kind


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how old is the captain", "The captain is 61, and the ferry is hers."),
        ("how old is the ferry", "The ferry is sixty years old."),
        ("сколько лет капитану", "Капитану шестьдесят один год."),
        ("сколько лет капитану", "Капитану сорок лет."),
        ("во сколько лет капитан вышел в море", "Капитана взяли в море в 4 года."),
        ("qué edad tiene la capitana", "La capitana tiene sesenta y un años."),
        ("quel âge a la capitaine", "La capitaine a soixante ans."),
        ("wie alt ist die Fähre", "Die Fähre ist sechzig Jahre alt."),
        ("cuánto cobra la capitana", "De capitana cobro dieciocho mil."),
        ("cuánto costaron los ferris", "Nos costaron cuatro millones."),
        ("wie viel verdient ein Matrose", "Er verdient zwölfhundert im Monat."),
        ("was kostet die Brücke", "Zwölf Millionen hat sie gekostet."),
        ("combien ont coûté les bacs", "Ils ont coûté quatre milliards."),
        ("какой процент пассажиров платит полную стоимость", "Сорок один процент."),
        ("какой рейтинг у капитана", "У неё рейтинг 2691."),
        ("船长几岁", "船长六十一岁。"),
        ("when was the captain born", "The captain was born in 1961."),
        ("где родился капитан", "Капитан родом из Песчаного."),
    ],
)
def test_ages_births_and_money_look_like_what_is_asked(question: str, answer: str) -> None:
    asked = demanded(question)
    assert asked is not None
    looks = (THINGS[asked.kind], *asked.beside)
    assert all(look.search(answer) for look in looks)


@pytest.mark.parametrize(
    ("question", "then"),
    [
        ("how old is the captain", "The captain went to sea at sixteen."),
        ("cuántos años tiene la capitana", "La capitana empezó a los dieciséis años."),
        ("quel âge a la capitaine", "La capitaine a commencé à seize ans."),
        ("wie alt ist die Kapitänin", "Die Kapitänin begann mit sechzehn Jahren."),
    ],
)
def test_the_age_of_today_is_not_that_of_a_deed(question: str, then: str) -> None:
    asked = demanded(question)
    assert asked is not None
    assert not any(look.search(then) for look in asked.beside)


@pytest.mark.parametrize(
    ("question", "is_figure"),
    [
        ("the price of the ferry", True),
        ("what became of the price war", False),
        ("the cost of living in Old Quay", False),
        ("渡轮价格", True),
        ("渡轮价格战", False),
        ("насколько подорожал паром", True),
        ("насколько близок был крах", False),
        ("скользкий паром", False),
        ("how big is the ferry", True),
        ("why did the price of the ferry go up", False),
        ("почему цену парома не трогали", False),
        ("how big a problem is the ferry", False),
    ],
)
def test_a_word_for_a_figure_may_belong_to_something_else(question: str, is_figure: bool) -> None:
    assert (demanded(question) is not None) == is_figure


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("渡轮载了500多人，花了13.5亿元", ["500", "13.5"]),
        ("坡度达7%，是第4次", ["7", "4"]),
        ("2019年5月3日停航，用的是A4纸", []),
        ("上世纪90年代", []),
    ],
)
def test_figures_stand_behind_chinese_characters_without_a_blank(
    text: str, numbers: list[str]
) -> None:
    assert [*things_in(FactKind.NUMBER, text, "zh")] == numbers


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FactKind.NUMBER, "He visitado veintidós puertos."),
        (FactKind.NUMBER, "Trece de cada doscientas barcas."),
        (FactKind.NUMBER, "Trente marins, treize bacs, cent francs."),
        (FactKind.NUMBER, "Wir haben nur elf Boote."),
        (FactKind.TIME, "Sie kommt im nächsten Frühjahr."),
        (FactKind.TIME, "In zwei Wochen, am Dienstag."),
        (FactKind.TIME, "Je m'y mettrai à l'automne."),
        (FactKind.TIME, "Dans trois mois, un mardi."),
        (FactKind.TIME, "La semana pasada, el viernes."),
        (FactKind.TIME, "En verano, dentro de dos años."),
    ],
)
def test_numbers_and_times_are_read_in_words(kind: FactKind, text: str) -> None:
    assert list(things_in(kind, text))


@pytest.mark.parametrize(
    ("kind", "text", "language", "found"),
    [
        (FactKind.NUMBER, "Siamo in due, con quarantatré capre.", "it", ["due", "quarantatré"]),
        (FactKind.NUMBER, "Eram cento e vinte, due to rain.", "pt", ["cento", "vinte"]),
        (FactKind.NUMBER, "This is due to Sette.", "en", []),
        (FactKind.NUMBER, "Un restaurante importante, una tormenta", "es", []),
        (FactKind.NUMBER, "Das einzig fleißige Jahrhundert, neunzig Jahre", "de", ["neunzig"]),
        (FactKind.TIME, "È successo tre anni fa, di sabato.", "it", ["anni fa", "sabato"]),
        (FactKind.TIME, "Voltou há dois anos, em março.", "pt", ["há dois anos", "março"]),
    ],
)
def test_facts_look_as_the_language_of_a_text_has_them(
    kind: FactKind, text: str, language: str, found: list[str]
) -> None:
    assert [*things_in(kind, text, language)] == found


@pytest.mark.parametrize(
    "text",
    [
        "The two ferries carry forty-five people, two dogs and 1,200.5 tons (three decks).",
        "В 2020 году двадцать пять тысяч человек; COVID-19 и 3+4.",
        "二十三艘船载了五个人，第1次。 Zweihundert\u00a0Leute, \n\ntres barcos",
        "",
    ],
)
def test_numbers_are_found_as_in_a_text_as_a_whole(text: str) -> None:
    pattern = THINGS[FactKind.NUMBER]
    assert [*things_in(FactKind.NUMBER, text)] == [each[0] for each in pattern.finditer(text)]
