from dataclasses import replace

from bot.messages.browsing.starters import starters
from bot.store.record.interviews import Record
from tests.messages.conftest import CARD


def record(key: int, question: str, interview: int = 1) -> Record:
    return Record(key, f"{key:010}", key, question, "Yes.", replace(CARD, key=interview))


def test_questions_of_different_interviews_and_topics_come_first() -> None:
    bridge = (record(1, "When does the bridge open?"), ("bridges",))
    toll = (record(2, "Is there a toll?"), ("bridges",))
    school = (record(3, "Are there enough teachers in the schools?"), ("schools",))
    ferry = (record(4, "Does the ferry sail in winter, and how often?", 2), ("harbour",))
    chosen = starters([bridge, toll, school, ferry])
    assert {each.key for each in chosen[:2]} & {4}
    assert {each.key for each in chosen} == {chosen[0].key, 3, 4}


def test_questions_that_stand_alone_and_fit_on_a_button_come_first() -> None:
    leaning = (record(1, "It was a long year. " * 20 + "How will you react?"), ())
    long = (record(2, "Will the council, after all that was said, " * 4 + "vote?"), ())
    plain = (record(3, "Is there a toll on the bridge?"), ())
    assert starters([leaning, long, plain])[:1] == [plain[0]]


def test_a_question_says_what_it_is_about() -> None:
    bare = (record(1, "Why not?"), ())
    telling = (record(2, "Is there a toll on the bridge?"), ())
    chinese = (record(3, "大桥何时通车？"), ())
    assert starters([bare, telling])[:1] == [telling[0]]
    assert starters([bare, chinese])[:1] == [chinese[0]]


def test_a_question_with_words_missing_is_offered_after_all_others() -> None:
    unheard = (record(1, "Would you extend the ferry grant (inaudible) figures?", 2), ())
    bridge = (record(2, "When does the bridge open?"), ())
    toll = (record(3, "Is there a toll on the bridge?"), ())
    chosen = starters([unheard, bridge, toll])
    assert [each.key for each in chosen] == [2, 3, 1]


def test_a_question_that_means_what_was_said_before_comes_later() -> None:
    leaning = [
        (record(1, "Are you optimistic about that now?", 1), ()),
        (record(2, "Как вы сейчас к этому относитесь?", 2), ()),
        (record(3, "你现在对此持乐观态度吗?", 3), ()),
    ]
    toll = (record(4, "Is there a toll on the bridge?", 4), ())
    assert starters([*leaning, toll])[0].key == 4


def test_no_more_are_offered_than_there_are() -> None:
    assert starters([]) == []
    assert len(starters([(record(1, "Why?"), ())])) == 1
