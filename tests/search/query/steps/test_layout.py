import pytest

from bot.search.query.steps.layout import correct_layout, retyped
from tests.search.query.words import draft, on_record


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rjulf pfvtyzn nhe,s", "когда заменят трубы"),
        ("Rnj cnhjbn vjcn?", "Кто строит мост?"),
        ("ашку ыефешщт", "fire station"),
        ("Црщ игшдвы еру икшвпу", "Who builds the bridge"),
    ],
)
def test_a_question_in_another_layout_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    vocabulary = on_record({"мост": 1, "bridge": 1}, languages=("en", "ru"))
    found = correct_layout(draft(typed, vocabulary), vocabulary)
    assert found.corrected == meant


@pytest.mark.parametrize(
    "typed", ["who builds the bridge", "кто строит мост", "NATO", "xkcd", "42", "мост bridge", ""]
)
def test_what_is_typed_right_or_is_no_word_in_either_stays(typed: str) -> None:
    vocabulary = on_record({"xkcd": 1}, languages=("en",))
    question = draft(typed, vocabulary)
    assert correct_layout(question, vocabulary) is question


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ghbdtn", "привет"), ("gjvjom", "помощь"), ("рудз", "help"), ("hello", ""), ("привет", "")],
)
def test_small_talk_in_another_layout_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert retyped(typed) == meant
