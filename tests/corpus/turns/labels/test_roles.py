"""Who asks and who answers."""

from bot.corpus.lines import Line
from bot.corpus.turns.labels.roles import Hints, Said, alternate, assign
from bot.corpus.turns.labels.same_person import people
from bot.corpus.turns.labels.tallies import LabelTally
from bot.corpus.turns.turn import Turn, exchanges_of, pair_turns


def said(*turns: tuple[str, str]) -> list[Said]:
    return [Said(who, len(text), text.endswith("?")) for who, text in turns]


def test_the_one_with_question_marks_asks() -> None:
    turns = said(
        ("jm", "When?"), ("ada", "In spring."), ("jm", "Why?"), ("ada", "I had to, you see.")
    )
    assert assign(turns, Hints()) == {"jm": True, "ada": False}


def test_words_decide_where_nobody_uses_question_marks() -> None:
    turns = said(
        ("reporter", "Go on."), ("ada", "It fell."), ("reporter", "I see."), ("ada", "Yes.")
    )
    assert assign(turns, Hints())["reporter"] is True


def test_two_who_ask_and_two_who_answer() -> None:
    turns = said(
        ("jo", "What is a wall for?"),
        ("ada", "For the water, of course, and for the town."),
        ("tom", "For the people behind it."),
        ("kim", "And who pays?"),
        ("ada", "Everybody pays in the end."),
        ("jo", "Is it worth it?"),
        ("tom", "Ask me after the storm has gone."),
    )
    assert assign(turns, Hints()) == {"jo": True, "kim": True, "ada": False, "tom": False}


def test_title_tells_who_answers() -> None:
    turns = said(("a b", "Well."), ("c d", "Well."), ("a b", "Yes."), ("c d", "Yes."))
    assert assign(turns, Hints(answering=frozenset({"b"})))["a b"] is False


def test_unnamed_turns_alternate() -> None:
    turns = said(
        ("", "When?"), ("", "In spring."), ("", "So it was late."), ("", "Rather."), ("", "Why?")
    )
    assert alternate(turns) == [True, False, True, False, True]


def test_labels_get_shorter() -> None:
    found = {name: LabelTally(count=3) for name in ("ada wren", "wren", "aw", "jo marsh")}
    assert people(found, frozenset(found)) == {
        "ada wren": "ada wren",
        "wren": "ada wren",
        "aw": "ada wren",
        "jo marsh": "jo marsh",
    }


def turn(text: str, *, asking: bool) -> Turn:
    return Turn(asking, "", (Line(text),), 0)


def test_an_exchange_is_a_question_and_the_whole_reply() -> None:
    turns = [
        turn("Hello.", asking=False),
        turn("One?", asking=True),
        turn("And two?", asking=True),
        turn("First.", asking=False),
        turn("Second.", asking=False),
        turn("Thanks.", asking=True),
    ]
    (exchange,) = exchanges_of(turns)
    assert exchange.question == "One?\n\nAnd two?"
    assert exchange.answer == "First.\n\nSecond."
    assert [len(side) for pair in pair_turns(turns) for side in pair] == [0, 1, 2, 2, 1, 0]
