import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.asking.following import follow_up, followed
from bot.search.word_lists import word_alone
from tests.conftest import Driver


@pytest.mark.parametrize(
    ("before", "said", "question"),
    [
        ("Is trade growing in 2023?", "and in 2021?", "Is trade growing in 2021?"),
        ("Is trade growing?", "and in 2021", "Is trade growing in 2021?"),
        ("Is trade growing?", "2021?", "Is trade growing 2021?"),
        ("Does he trust Japan?", "What about Korea?", "Does he trust Korea?"),
        ("Does he trust Japan?", "how about Hong Kong", "Does he trust Hong Kong?"),
        ("Does he trust Japan?", "what about the toll?", "the toll?"),
        ("When does the bridge open?", "why?", "why does the bridge open?"),
        ("bridge", "what about the toll?", "the toll?"),
        ("мост", "а порт?", "порт?"),
        ("桥", "那港口呢？", "港口？"),
        ("Растёт ли торговля в 2021 году?", "а в 2023?", "Растёт ли торговля в 2023 году?"),
        ("so what is said about tolls", "and trade in 2022?", "what is said about trade in 2022?"),
        ("is there a ban on pork", "and beef?", "is there a ban on beef?"),
        ("What is said about ferries?", "and about the toll?", "What is said about the toll?"),
        ("что он говорил о мостах?", "а о порте?", "что он говорил о порте?"),
        ("что он говорил про мосты?", "а порт?", "что он говорил про порт?"),
        ("Доверяет ли он Японии", "а Корее?", "Доверяет ли он Корее?"),
        ("Когда откроют мост?", "Почему?", "почему откроют мост?"),
        ("2021年贸易怎么样？", "那2023年呢？", "2023年贸易怎么样？"),
        ("大桥什么时候通车？", "为什么？", "为什么大桥通车？"),
        ("大桥何时通车？", "那港口呢？", "港口何时通车？"),
        ("贸易怎么样？", "那2023年呢？", "2023年贸易怎么样？"),
        ("疫苗", "2023年呢", "2023年疫苗？"),
        ("大桥什么时候通车？", "那为什么呢？", "为什么大桥通车？"),
        ("When does the bridge open?", "and why?", "why does the bridge open?"),
        ("Когда откроют мост?", "ну а почему?", "почему откроют мост?"),
        ("Корея", "почему?", "почему Корея?"),
        ("what of the toll", "why?", "why the toll?"),
        ("What does the mayor think of the toll?", "why?", ""),
        ("How long is the bridge?", "why?", ""),
        ("How does the ferry cross?", "why?", "why does the ferry cross?"),
        ("Что думает мэр о мосте?", "а почему?", ""),
        ("Какой длины мост?", "почему?", ""),
        ("Сколько стоит проезд?", "почему?", ""),
        ("Растёт ли торговля?", "почему?", "почему растёт торговля?"),
        ("市长怎么看大桥？", "为什么？", ""),
        ("贸易怎么样？", "为什么？", ""),
        ("大桥会不会收费？", "为什么？", "为什么大桥会收费？"),
        ("您怎么看大桥？", "那港口呢？", "您怎么看港口？"),
        ("市长对大桥有什么看法？", "那港口呢？", "市长对港口有什么看法？"),
        ("请介绍一下北方大桥", "那港口呢？", "港口？"),
        ("贸易怎么样？", "在亚洲呢？", "在亚洲贸易怎么样？"),
        ("Is trade growing?", "and with Japan?", "Is trade growing with Japan?"),
        ("What is said about trade?", "and with Japan?", "What is said about trade with Japan?"),
        ("What is said about trade?", "and on tolls?", "What is said about tolls?"),
        ("What is said about trade?", "what about tolls then", "What is said about tolls?"),
        ("What is said about trade?", "no, I mean tolls", "What is said about tolls?"),
        ("Когда откроют мост?", "а порт?", "порт?"),
        ("What does Orr say about tolls?", "and who pays for it?", "who pays for it?"),
        (
            "What does Orr say about tolls",
            "and what does she say about ferries?",
            "What does Orr say about ferries?",
        ),
        ("Что Орр думает о мосте?", "а что она говорит о пароме?", "Что Орр думает о пароме?"),
        ("Что Орр думает о мосте?", "а кто за это платит?", "кто за это платит?"),
        ("Is trade growing in 2021?", "and what happened in 2023?", "what happened in 2023?"),
        ("What is said about trade?", "а про мосты?", "мосты?"),
        ("What is said about trade?", "那港口呢？", "港口？"),
        ("Anna Marsh", "and what about Reed?", "Reed?"),
        ("Пётр Ладогин", "а Орр что сказал?", "Орр что сказал?"),
        ("есть ли цитата про мост", "а про цифры есть?", "есть ли цитата про цифры?"),
        ("大桥通车了吗？", "现在呢", "现在大桥通车了吗？"),
        ("大桥何时通车？", "and the toll?", "the toll?"),
        ("что он говорил о мостах?", "а BRICS?", "что он говорил о BRICS?"),
        ("Is trade growing in 2021?", "а в 2023?", "Is trade growing in 2023?"),
    ],
)
def test_the_question_before_with_what_changed(before: str, said: str, question: str) -> None:
    follows = follow_up(said)
    assert follows is not None
    assert followed(before, follows.change).question == question


@pytest.mark.parametrize(
    "said",
    [
        "When does the bridge open?",
        "Android phones",
        "and what did the mayor say to the council about the bridge last year?",
        "а что мэр говорил совету о мосте в прошлом году и раньше",
        "那么市长去年对议会关于大桥说了些什么",
        "2021 was a good year",
        "",
    ],
)
def test_a_question_of_its_own(said: str) -> None:
    assert follow_up(said) is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_can_be_followed(before: str, said: str) -> None:
    follows = follow_up(said)
    if follows is not None:
        assert isinstance(followed(before, follows.change), str)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("朝鲜？", "朝鲜"),
        ("2022", "2022"),
        ("2022年朝鲜？", ""),
        ("ferry", "ferry"),
        ("the ferry", ""),
    ],
)
def test_a_word_alone_asks_nothing(question: str, word: str) -> None:
    assert word_alone(question) == word


@pytest.mark.parametrize(
    ("before", "said", "question"),
    [
        ("¿Qué piensa del puente en 2019?", "¿y en 2021?", "¿Qué piensa del puente en 2021?"),
        ("Que pense-t-il du pont en 2019 ?", "et en 2021 ?", "Que pense-t-il du pont en 2021?"),
        (
            "Was sagt sie zur Brücke im Jahr 2019?",
            "und 2021?",
            "Was sagt sie zur Brücke im Jahr 2021?",
        ),
    ],
)
def test_a_year_follows_on_in_other_languages(before: str, said: str, question: str) -> None:
    follows = follow_up(said)
    assert follows is not None
    assert followed(before, follows.change).question == question


@pytest.mark.usefixtures("corpus")
async def test_he_and_she_are_whoever_was_spoken_of(bot: Driver) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "who is Ada Marsh?")
    (hers,) = await bot.say(ada, "what did she say about the toll?")
    assert hers["text"].startswith("Only what Ada Marsh said\n")
    (again,) = await bot.say(ada, "and about lorries?")
    assert "Only what Ada Marsh said\n" in again["text"]
