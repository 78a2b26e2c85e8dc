"""Questions as the ranking gets them, made word by word."""

from bot.search.query.concepts import Concept, Member
from bot.search.query.query import Query, make_query
from bot.search.text.analysis import terms
from bot.search.text.span import Span

TOWN = "What did the town pay for the bridge?", "The expenses for the bridge were two million."


def query_of(question: str) -> Query:
    """An English question whose words stand for themselves alone, each in one of 100 exchanges."""
    words = terms(question, "en")
    concepts = [
        Concept(Span(at, at + 1), (word,), (Member((word,), 1.0),)) for at, word in enumerate(words)
    ]
    return make_query(concepts, dict.fromkeys(words, 1), exchanges=100)
