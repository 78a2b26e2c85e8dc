"""How far an exchange holds the concepts of a question."""

import pytest

from bot.search.query.concepts import HELD, Concept, Member
from bot.search.query.query import Query, make_query
from bot.search.ranking.features import MUCH
from bot.search.ranking.holding import WEAK, beyond_card, held_by
from bot.search.ranking.matched import match
from bot.search.text.span import Span

WORDS = "reed", "fee", "novel", "2019"
REED, FEE, NOVEL, YEAR = range(len(WORDS))


@pytest.fixture
def query() -> Query:
    concepts = [
        Concept(Span(at, at + 1), (word,), (Member((word,), 1.0),)) for at, word in enumerate(WORDS)
    ]
    return make_query(concepts, dict.fromkeys(WORDS, 1), exchanges=100)


def test_what_the_card_tells_is_held_and_told_apart(query: Query) -> None:
    held = held_by(query, [match(query, ["novel"]), match(query, [])], {REED}, "2019-05-01")
    assert held.lacking == {FEE}
    assert held.by_interview == {REED, YEAR}
    says = dict(query.content)
    assert held.card == pytest.approx(says[REED] + says[YEAR])
    assert beyond_card(says, says, held) == pytest.approx(
        (says[NOVEL] / MUCH, says[FEE] / (says[FEE] + says[NOVEL]))
    )


def test_who_speaks_makes_nothing_else_less_missing(query: Query) -> None:
    says = dict(query.content)
    found = [match(query, ["reed", "salt"]), match(query, ["reed"])]
    held = held_by(query, found, {REED}, "2020-01-01")
    assert beyond_card(says, says, held) == (0.0, 1.0)
    assert beyond_card(says, [REED], held) == (0.0, 0.0)


def test_what_only_weak_members_say_is_held_and_doubtful() -> None:
    concepts = [
        Concept(Span(0, 1), ("fee",), (Member(("fee",), 1.0), Member(("money",), HELD))),
        Concept(Span(1, 2), ("novel",), (Member(("novel",), 1.0), Member(("book",), WEAK))),
    ]
    query = make_query(concepts, {"money": 1, "book": 1}, exchanges=100)
    held = held_by(query, [match(query, ["money", "book"])], (), "2020-01-01")
    assert not held.lacking
    assert held.doubtful == pytest.approx(dict(query.content)[0])
