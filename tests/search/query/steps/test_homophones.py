import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.steps.homophones import correct_homophones
from tests.search.query.words import draft, on_record

LEXICON = Lexicon(synonyms=(("疫苗", "vaccine"), ("渡轮", "ferry")))
CORPUS = {"的": 9, "围棋": 2, "石桥": 1, "桥塌": 1, "自来": 3, "来水": 3, "晚上": 4}


def corrected(question: str) -> str | None:
    vocabulary = on_record(CORPUS, LEXICON, ("zh",))
    return correct_homophones(draft(question, vocabulary), vocabulary).corrected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("围旗谁赢了", "围棋谁赢了"),
        ("石乔塌了吗", "石桥塌了吗"),
        ("役苗的事", "疫苗的事"),
        ("圍旗", "圍棋"),
        ("晚尚的事", "晚上的事"),
    ],
)
def test_a_character_that_is_read_alike_is_meant(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


def test_a_word_of_chinese_is_typed_right_though_no_interview_has_it() -> None:
    vocabulary = on_record({"作过": 2, "形势": 2, "势图": 2}, languages=("zh",))

    def meant(question: str) -> str | None:
        return correct_homophones(draft(question, vocabulary), vocabulary).corrected

    assert meant("他做过什么") is None
    assert meant("形式图") == "形势图"  # a word too, but not with what stands beside it


@pytest.mark.parametrize(
    "question", ["围棋", "石路塌了", "自来水", "晚间", "the green bridge", "", "的的的"]
)
def test_what_is_known_or_read_like_nothing_stays(question: str) -> None:
    assert corrected(question) is None


@given(st.text(st.sampled_from("围旗棋石乔桥塌自来水晚上完的是没了圍 a。"), max_size=20))
def test_a_question_keeps_its_length_and_what_is_no_character(question: str) -> None:
    other = corrected(question)
    assert other is None or len(other) == len(question)
    for one, typed in zip(other or question, question, strict=True):
        assert one == typed or "\u3400" <= typed <= "\u9fff"


def test_a_correction_is_looked_up_in_place_of_what_was_typed() -> None:
    vocabulary = on_record(CORPUS, LEXICON, ("zh",))
    (concept,) = correct_homophones(draft("围旗", vocabulary), vocabulary).concepts
    assert concept.words == ("围棋",)
    assert [member.terms for member in concept.members] == [("围棋",)]
    assert concept.members[0].weight < 1
