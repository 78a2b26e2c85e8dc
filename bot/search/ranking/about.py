"""What an interview as a whole is about, as its card tells."""

from collections.abc import Iterable

from bot.search.query.query import Query


def about(
    query: Query, context: Iterable[str], published: str, least: float = 0.0
) -> frozenset[int]:
    """The concepts that an interview as a whole is about: who speaks, where and when.

    Args:
        query: The question.
        context: Terms of the interview's title, speaker, role and outlet.
        published: Its date.
        least: What a member must count at least: the world is not the World Cup.
    """
    told = {*context, published[:4]}
    return frozenset(
        concept
        for term in told & query.lookup.keys()
        for concept, others, weight in query.lookup[term]
        if weight >= least and told.issuperset(others)
    )
