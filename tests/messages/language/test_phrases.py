import pytest

from bot.messages.language.phrases import bare_question, courtesy_in


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
    ],
)
def test_a_question_is_bare_of_what_it_begins_with(text: str, question: str) -> None:
    assert bare_question(text) == question
