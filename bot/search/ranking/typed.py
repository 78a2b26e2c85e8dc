"""Which words of a question a text holds as they were typed, not only by their stems."""

from bot.search.query.query import Query
from bot.search.text.term import fold, is_pair


def typed_share(query: Query, text: str) -> float:
    """How much of what is on record of a question stands in a text word for word, 0 to 1.

    Among many exchanges some hold other forms of all that was typed, such as *hosts* for *hosting*.

    Args:
        query: The question.
        text: Of an exchange.
    """
    folded = fold(text)
    held = 0.0
    for number, says in query.content:
        for word in query.concepts[number].words:
            if not _stands_in(word, folded):
                break
        else:
            held += says
    return min(1.0, held / query.findable)


def _stands_in(word: str, folded: str) -> bool:
    """Whether a word stands in a text by itself; in Chinese no space sets it off."""
    at = folded.find(word)
    if at < 0 or is_pair(word):
        return at >= 0
    while at >= 0:
        end = at + len(word)
        before, after = folded[at - 1 : at], folded[end : end + 1]
        if not before.isalnum() and not after.isalnum():
            break
        at = folded.find(word, at + 1)
    return at >= 0
