"""Words with which a question only asks: what is left of it is what it asks about."""

import pytest

from bot.messages.language.phrases import asked_of_record
from bot.search.query.asking import words_that_ask
from bot.search.query.reading import read_question
from bot.search.ranking.facts.asked_facts import demanded


def left_of(question: str) -> str:
    asking = words_that_ask(question)
    kept = "".join(c if place not in asking else " " for place, c in enumerate(question))
    return " ".join(kept.split())


def content_of(question: str) -> list[str]:
    """The words of a question, bare of courtesies, that are asked about."""
    read = read_question(asked_of_record(question), ("en",))
    return [concept.words[0] for concept in read.concepts if not concept.function]


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("how does the mayor see trade", "how does the mayor trade"),
        ("what is their position on trade", "what is their on trade"),
        ("did she say anything about trade", "did she say about trade"),
        ("сколько составил оборот", "сколько оборот"),
        ("贸易额达到多少", "贸易额 多少"),
        ("any info on trade", "any on trade"),
        ("what's known about trade", "what's about trade"),
        ("was trade discussed?", "was trade ?"),
        ("I wonder what the mayor thinks of trade", "I wonder what the mayor of trade"),
        ("what does the interview say about trade", "what does the say about trade"),
        ("what did she say regarding trade", "what did she say trade"),
        ("как мэр оценивает торговлю", "как мэр торговлю"),
        ("что известно о торговле", "что о торговле"),
        ("комментарий мэра о торговле", "мэра о торговле"),
        ("какова позиция города по торговле", "какова города по торговле"),
        ("интересует торговля", "торговля"),
        ("市长怎么看待贸易", "市长 贸易"),
        ("市长对贸易有什么看法", "市长对贸易"),
        ("贸易的情况如何", "贸易"),
        ("采访中怎么说贸易", "中怎么说贸易"),
        ("was ist über den Handel bekannt", "was ist über den Handel"),
        ("qué se sabe del comercio", "qué se del comercio"),
        ("que sait-on du commerce", "que -on du commerce"),
    ],
)
def test_a_word_that_only_asks_says_nothing(question: str, left: str) -> None:
    assert left_of(question) == left


@pytest.mark.parametrize(
    "question",
    [
        "what was the position of the ship",
        "where is the information kept",
        "did they sail the known world",
        "who saw the accident",
        "what can the diver see",
        "we view the lighthouse from the pier",
        "почему судья изменил позицию",
        "где хранится информация",
        "какой ответ верный",
        "情况为什么变了",
        "wo ist der bekannte Handel",
    ],
)
def test_the_same_words_elsewhere_are_asked_about(question: str) -> None:
    assert left_of(question) == question


@pytest.mark.parametrize(
    "question",
    [
        "I'm looking for something on trade",
        "what is the current situation with trade",
        "what's going on with trade?",
        "anything new on trade?",
        "tell me everything about trade",
        "what exactly did he say about trade and where",
        "was trade brought up at all",
        "who talked about trade",
        "my teacher asked us to find out about trade",
        "Hello, I'm a journalist. Anything on trade? Best regards, Ann",
        "can someone explain trade",
        "trade: details?",
        "trade summary",
        "pls tell abt trade",
        "@post_bot trade",
        "#trade",
    ],
)
def test_what_is_left_of_a_question_that_only_asks_is_its_subject(question: str) -> None:
    assert content_of(question) == ["trade"]


@pytest.mark.parametrize(
    "question",
    [
        "ищу что-нибудь о торговле",
        "как обстоят дела с торговлей",
        "что слышно о торговле",
        "есть новости о торговле?",
        "расскажите всё о торговле",
        "что именно он сказал о торговле и где",
        "нужна полная цитата о торговле для статьи",
        "Добрый день, будьте добры, коротко о торговле. С уважением, Анна",
        "правда ли то, что говорят о торговле",
        "в школе задали найти про торговлю",
        "кто говорил о торговле",
        "поясните, пожалуйста, позицию о торговле",
    ],
)
def test_the_same_in_russian(question: str) -> None:
    assert [word[:6] for word in content_of(question)] == ["торгов"]


@pytest.mark.parametrize(
    "question",
    [
        "我想找一下贸易的资料",
        "贸易怎么回事",
        "贸易目前是什么情况",
        "贸易有什么新消息吗",
        "给我看看所有提到贸易的地方",
        "请解释一下贸易",
        "听说贸易，是真的吗",
        "贸易是怎么说的",
        "老师让我们查贸易",
        "谁谈过贸易",
        "您好，请问关于贸易有什么说法？谢谢您",
    ],
)
def test_the_same_in_chinese(question: str) -> None:
    assert content_of(question) == ["贸易"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("#MoonStation", ["moon", "station"]),
        ("#moon_station", ["moon", "station"]),
        ("ask @marsh about trade", ["ask", "marsh", "trade"]),
        ("who sold the ferry and when", ["sold", "ferry"]),
        ("who wrote the summary", ["wrote", "summary"]),
        ("for the project of the harbour", ["project", "harbour"]),
        ("кто продал паром и когда", ["продал", "паром"]),
    ],
)
def test_what_is_asked_about_stays(question: str, words: list[str]) -> None:
    assert content_of(question) == words


@pytest.mark.parametrize(
    "question", ["what did he say about trade and when", "where did he talk about trade"]
)
def test_where_something_was_said_is_no_place_to_be_told(question: str) -> None:
    assert demanded(question) is None
    assert demanded("where did he sell the ferry") is not None
