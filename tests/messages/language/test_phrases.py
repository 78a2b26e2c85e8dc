import pytest

from bot.messages.language.phrases import (
    asked_of_record,
    bare_question,
    courtesy_in,
    says_only,
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ok thanks a lot!!! bye", "said-goodbye"),
        ("ok thanks", "said-thanks"),
        ("ok ok ok", "said-nothing"),
        ("спасибо большое, пока", "said-goodbye"),
        ("哈哈好的谢谢啦", "said-thanks"),
        ("👍", "said-thanks"),
        ("👍🏻 🙏", "said-thanks"),
        ("❤️", "said-thanks"),
        ("👋", "said-greeting"),
        ("👎", "said-complaint"),
        ("что за бред", "said-complaint"),
        ("謝謝", "said-thanks"),
        ("thanks, that's perfect!", "said-thanks"),
        ("спасибо бро", "said-thanks"),
        ("yo wassup", "said-greeting"),
        ("здарова бро", "said-greeting"),
        ("ну и бред", "said-complaint"),
        ("sorry didn't mean that", "said-nothing"),
        ("that's great news for ferries", ""),
        ("you are a ferry", ""),
        ("какая тупость у мэра", ""),
        ("thanksgiving", ""),
        ("ok thanksgiving", ""),
        ("thanks for the fish", ""),
        ("🚢", ""),
        ("👍 ferries", ""),
        ("", ""),
    ],
)
def test_courtesies_in_a_row_are_told_from_questions(text: str, key: str) -> None:
    assert courtesy_in(text) == key


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("uh so basically i wanted to ask um about ferries", "about ferries"),
        ("Hi bot, can I ask you a quick question about ferries please", "ferries"),
        ("hello, hello, what about ferries", "what about ferries"),
        ("ну короче хотел спросить про паром", "паром"),
        ("скажи пожалуйста, а вот что говорил посол", "что говорил посол"),
        ("呃我想问一下渡轮的事情", "渡轮"),
        ("请问有没有说过关于渡轮的事", "渡轮"),
        ("society and ferries", "society and ferries"),
        ("вотчина", "вотчина"),
        ("um", "um"),
        ("could you find me a short quote about ferries", "ferries"),
        ("есть ли хорошая цитата про паром", "паром"),
        ("给我三句关于渡轮", "渡轮"),
        ("quotes of the day", "quotes of the day"),
        ("what about ferries, man?", "what about ferries"),
        ("look, what about ferries", "what about ferries"),
        ("morning! what about ferries", "what about ferries"),
        ("急！渡轮几点开", "渡轮几点开"),
        ("who is the richest man", "who is the richest man"),
        ("man in space", "man in space"),
        ("look east policy", "look east policy"),
        ("morning exercises at school", "morning exercises at school"),
        ("how is life on the island", "how is life on the island"),
        ("как оно работает", "как оно работает"),
        ("добрый сосед города", "добрый сосед города"),
        ("急诊怎么样", "急诊怎么样"),
        ("喂养海鸥", "喂养海鸥"),
        ("你好，亲水平台多大", "亲水平台多大"),
        ("zdravstvuyte, podskazhite pozhaluysta, kogda poydet parom", "kogda poydet parom"),
    ],
)
def test_a_question_is_bare_of_what_it_begins_with(text: str, question: str) -> None:
    assert bare_question(text) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Hello! When does the ferry sail, please?", "When does the ferry sail"),
        ("what time does the ferry sail", "what time does the ferry sail"),
        ("weather on the coast last winter", "weather on the coast last winter"),
        ("who are you afraid of", "who are you afraid of"),
        ("天气对渔业的影响", "天气对渔业的影响"),
        ("good morning", ""),
        ("Sing me a song!", ""),
        ("hey bot, what's the time?", ""),
        ("今天天气怎么样？", ""),
        ("早上好呀", ""),
        ("dobroe utro", ""),
        ("who are you?", ""),
        ("на чьей вы стороне?", ""),
        ("is this a real quote?", ""),
        ("did he really say it", ""),
        ("do you agree?", ""),
        ("are you run by the council?", ""),
        ("where do your answers come from?", ""),
        ("does anyone read this", ""),
        ("stop messaging me", "stop messaging me"),
        ("is this propaganda", ""),
        ("это реальная цитата?", ""),
        ("он правда так сказал?", ""),
        ("кому ты принадлежишь", ""),
        ("ты сохраняешь мои вопросы?", ""),
        ("скинь интервью целиком", ""),
        ("這是真的嗎", ""),
        ("他真这么说了？", ""),
        ("你的数据从哪来", ""),
        ("谁开发的", ""),
        ("do you agree with the toll?", "do you agree with the toll?"),
        ("do you see the risk of a flood", "do you see the risk of a flood"),
        ("does anybody see what happens", "does anybody see what happens"),
        ("вы храните переписку?", ""),
        ("вы храните эту традицию", "вы храните эту традицию"),
        ("это безопасно?", "это безопасно?"),
        ("did he really say it would rain", "did he really say it would rain"),
        ("谁开发的大桥", "谁开发的大桥"),
        ("Could you find me something about whether ferries sail", "ferries sail"),
        ("хотелось бы понять, когда пойдёт паром", "когда пойдёт паром"),
        ("", ""),
    ],
)
def test_what_is_asked_of_the_record_is_told_from_what_is_asked_of_the_bot(
    text: str, question: str
) -> None:
    assert asked_of_record(text) == question


def test_of_a_long_text_no_more_than_a_few_openings_are_taken_off() -> None:
    assert bare_question("请问" * 4 + "渡轮") == "渡轮"
    assert bare_question("请问" * 1000 + "渡轮").count("请问") > 900


def test_a_long_text_is_no_phrase() -> None:
    assert asked_of_record("sing me " + "a song " * 10) == ""
    assert asked_of_record("sing me " + "a song " * 100) != ""


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("thx a bunch bro", "said-thanks"),
        ("hey bro, thanks for the help", "said-thanks"),
        ("you are a stupid machine", "said-complaint"),
        ("r u dumb or what", "said-complaint"),
        ("ты чё тупой", "said-complaint"),
        ("你傻吗", "said-complaint"),
        ("刪除我的數據", "said-privacy"),
        ("你是機器人嗎", "said-about"),
    ],
)
def test_what_is_said_in_many_ways_is_known(text: str, key: str) -> None:
    assert says_only(text, key)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("thanks for the ferry", "said-thanks"),
        ("you are a mayor", "said-complaint"),
        ("stupid decisions of the council", "said-complaint"),
        ("is this a real bridge", "said-doubt"),
        ("谁开发的大桥", "said-about"),
        ("can I see it in April?", "said-language"),
        ("хватит слать туристов", "said-unsubscribe"),
        ("можно ли ссылаться на договор", "said-cite"),
    ],
)
def test_what_begins_alike_is_a_question(text: str, key: str) -> None:
    assert not says_only(text, key)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("nice. And the toll?", "And the toll?"),
        ("ок: откроют мост?", "откроют мост?"),
        ("不错，桥怎么样", "桥怎么样"),
        ("sorry to bother you but is there a toll?", "is there a toll?"),
        ("ошибся, а что про паром?", "а что про паром?"),
        ("快，渡轮多少钱", "渡轮多少钱"),
        ("let me rephrase: how deep is the harbour", "how deep is the harbour"),
        ("fine art of the harbour", "fine art of the harbour"),
        ("sorry state of the roads", "sorry state of the roads"),
        ("ошибся ли мэр", "ошибся ли мэр"),
        ("快速渡轮多少钱", "快速渡轮多少钱"),
        ("好天气", "好天气"),
    ],
)
def test_assent_and_excuses_before_a_question_are_left_out(text: str, bare: str) -> None:
    assert bare_question(text) == bare
