"""Several questions in one message."""

import pytest

from bot.chat.asking import several
from bot.chat.asking.joined import asked_about_both, joined_questions
from bot.chat.asking.several import question_among, questions_in
from tests.conftest import Driver

TWO = "When does the northern bridge open? And will there be a toll on the bridge?"


@pytest.mark.parametrize(
    ("said", "questions"),
    [
        (TWO, ["When does the northern bridge open?", "And will there be a toll on the bridge?"]),
        ("Hi! When? Where?", ["When?", "Where?"]),
        ("1. When?\n2) Where?\n- Why?", ["When?", "Where?", "Why?"]),
        ("大桥何时通车？港口会搬迁吗？", ["大桥何时通车？", "港口会搬迁吗？"]),
        ("When does the bridge open??", []),
        ("When? Where? Who? Why?", ["When?", "Where?", "Who?", "Why?"]),
        ("1. lorries, 2. teachers 3) ferries", ["lorries", "teachers", "ferries"]),
        ("it was 3. May and 2. June", []),
        ("When does it open? And where? I need both.", []),
        ("When? Where? since:2022", []),
        ("did she say “why? when?” or not?", []),
        (f"When? Where {'a ' * 400}?", []),
        ("When? " * 12, ["When?"] * 12),
        ("When? " * 13, []),
    ],
)
def test_what_a_message_asks(said: str, questions: list[str]) -> None:
    assert questions_in(said) == questions


@pytest.mark.parametrize(
    ("said", "questions"),
    [
        (
            "When does the bridge open and who pays the toll?",
            ["When does the bridge open?", "who pays the toll?"],
        ),
        ("Hi! what is new, and where, and will ferries run", []),
        ("what is the toll, where are ferries", ["what is the toll?", "where are ferries?"]),
        (
            "когда откроют мост и сколько стоит проезд?",
            ["когда откроют мост?", "сколько стоит проезд?"],
        ),
        ("大桥何时通车，港口会不会搬迁？", ["大桥何时通车？", "港口会不会搬迁？"]),
        ("what is the toll and who pays it", []),
        ("What did she say about Reed, and when?", []),
        ("roads and what they cost", []),
        ("大桥，何时通车？", []),
        (f"When does the bridge {'of the quay ' * 30}open and who pays the toll?", []),
    ],
)
def test_what_a_sentence_joins(said: str, questions: list[str]) -> None:
    assert joined_questions(said) == questions


@pytest.mark.parametrize(
    ("said", "questions"),
    [
        ("what about tolls and ferries?", ["what about tolls?", "what about ferries?"]),
        (
            "что она думает о мосте и о пароме",
            ["что она думает о мосте", "что она думает о пароме"],
        ),
        ("她怎么看大桥，还有港口？", ["她怎么看大桥？", "她怎么看港口？"]),
        ("tolls and ferries", []),
        (
            "what about tolls in 2021 and ferries",
            ["what about tolls in 2021", "what about ferries"],
        ),
        (
            "what about tolls in 2021 and in 2023?",
            ["what about tolls in 2021?", "what about tolls in 2023?"],
        ),
        ("tolls in 2021 and 2023", ["tolls in 2021", "tolls in 2023"]),
        ("что с паромом в 2021 и 2023", ["что с паромом в 2021", "что с паромом в 2023"]),
        ("паром в 2021 и в 2023 году?", ["паром в 2021?", "паром в 2023?"]),
        ("паром за 2021 и 2023 годы", ["паром за 2021", "паром за 2023"]),
        ("2021和2023年的渡轮", ["2021年的渡轮", "2023年的渡轮"]),
        ("2021年和2023年的渡轮", ["2021年的渡轮", "2023年的渡轮"]),
        ("tolls between 2021 and 2023", []),
        ("tolls in 2021 and 20235", []),
        (f"what is new {'on the quay ' * 30}about tolls and ferries?", []),
    ],
)
def test_what_is_asked_about_both(said: str, questions: list[str]) -> None:
    assert asked_about_both(said)[0] == questions


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize(
    "said",
    [
        "When does the northern bridge open and are new teachers coming to the schools?",
        "What was said about the northern bridge and new teachers?",
    ],
)
async def test_what_one_sentence_asks_is_answered_one_by_one(bot: Driver, said: str) -> None:
    opening, teachers = await bot.say(bot.telegram.person(), said)
    assert "opens for traffic in April" in opening["text"]
    assert "Twelve of them" in teachers["text"]


@pytest.mark.usefixtures("corpus")
async def test_three_questions_are_answered_at_a_time(bot: Driver) -> None:
    four = f"{TWO} Are new teachers coming to the schools? What about lorries?"
    *answers, few = await bot.say(bot.telegram.person(), four)
    assert len(answers) == 3
    assert few["text"] == "I answer 3 questions at a time. Please ask the others again."


@pytest.mark.usefixtures("corpus")
async def test_questions_with_different_answers_are_answered_one_by_one(bot: Driver) -> None:
    ada = bot.telegram.person()
    opening, teachers = await bot.say(
        ada, "When does the northern bridge open? Are new teachers coming to the schools?"
    )
    assert opening["text"].startswith("Understood as: When does the northern bridge open?")
    assert "opens for traffic in April" in opening["text"]
    assert teachers["text"].startswith("Understood as: Are new teachers coming to the schools?")
    assert "Twelve of them" in teachers["text"]
    await bot.press(ada, opening, "Next question ›")
    (turned,) = [
        each for each in bot.telegram.sent(ada) if each["message_id"] == opening["message_id"]
    ]
    assert turned["text"].startswith("Understood as: When does the northern bridge open?")


@pytest.mark.usefixtures("corpus")
async def test_questions_that_get_nothing_together_are_asked_one_by_one(bot: Driver) -> None:
    first, second = await bot.say(bot.telegram.person(), "1. What about lorries? 2. Teachers?")
    assert first["text"].startswith("Understood as: What about lorries?")
    assert second["text"].startswith("Understood as: Teachers?")


@pytest.mark.usefixtures("corpus")
async def test_questions_with_one_answer_get_it_once(bot: Driver) -> None:
    (answer,) = await bot.say(
        bot.telegram.person(), "When does the northern bridge open? In which month will it open?"
    )
    assert "opens for traffic in April" in answer["text"]


def test_a_long_message_is_not_looked_through_for_questions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_at: list[str] = []
    monkeypatch.setattr(several, "bare_question", looked_at.append)
    assert questions_in("When? Where? " * several.MAX_SEPARATE_CHARACTERS) == []
    assert looked_at == []


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("I am from Leeds. When does the bridge open? Thanks!", "When does the bridge open?"),
        ("hi. i study in oslo. when does the bridge open? thanks", "when does the bridge open?"),
        ("Я из Осло\nКогда откроют мост?", "Когда откроют мост?"),
        ("我在奥斯陆读书。大桥何时通车？谢谢！", "大桥何时通车？"),
        ("When does the bridge open?", ""),
        ("When does the bridge open? And why?", ""),
        ("I live by the bridge. When does it open?", ""),
        ("I am from Leeds. I like bridges.", ""),
        ("What does Dr. Marsh say?", ""),
        (
            "Dear bot, I study in Leeds. I would like to know when the bridge opens. Best, Ugo",
            "when the bridge opens.",
        ),
        ("Я из Осло. Хочу узнать, когда откроют мост", "когда откроют мост"),
    ],
)
def test_the_question_among_what_else_is_told(said: str, question: str) -> None:
    assert question_among(said) == question


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize(
    ("said", "begins", "answer"),
    [
        (
            "I am a violinist, my wife breeds horses. When does the northern bridge open? Ugo",
            "Understood as: When does the northern bridge open?",
            "opens for traffic in April",
        ),
        (
            "Здравствуйте! Я скрипачка, разводим лошадей. Будет ли паром ходить зимой? Уга",
            "Understood as: Будет ли паром ходить зимой?",
            "Паром будет ходить круглый год",
        ),
        (
            # Neither is answered; what is told besides is on no record.
            "I am a violinist. Do lorries go by the ferry?",
            "Understood as: Do lorries go by the ferry?",
            "",
        ),
        (
            # What narrows the question stands outside of it.
            "I am a violinist from Cremona, look in:Dagblad. When does the northern bridge open?",
            "Only: in:Dagblad",
            "",
        ),
    ],
)
async def test_what_else_is_told_does_not_hide_the_question(
    bot: Driver, said: str, begins: str, answer: str
) -> None:
    (reply,) = await bot.say(bot.telegram.person(), said)
    assert reply["text"].startswith(begins)
    assert answer in reply["text"]


@pytest.mark.usefixtures("corpus")
async def test_what_is_asked_of_the_bot_among_others_is_not_looked_up(bot: Driver) -> None:
    ada = bot.telegram.person()
    said = "When does the northern bridge open? Are new teachers coming? Who built you?"
    *_, last = await bot.say(ada, said)
    assert last["text"].startswith("Understood as: Who built you?\n\nI only quote")
