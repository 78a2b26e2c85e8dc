"""What somebody wrote, bare of what they say besides asking."""

import re
from contextlib import suppress

from bot.chat.services import Services
from bot.messages.language.everyday import is_everyday
from bot.messages.language.phrases import asked_of_record, courtesy_in, spoken
from bot.search.collection.cards import ask_collection
from bot.search.engine import search
from bot.search.query.filters import FilterError
from bot.search.query.understanding import Searcher
from bot.search.verdict import Result, Verdict
from bot.store.database import Store

_SENTENCE = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])|\n")


async def without_courtesies(said: str, store: Store, searcher: Searcher) -> str:
    """What a text asks of the record or of the collection; empty when that is nothing.

    Args:
        said: As it was written.
        store: Where the corpus is.
        searcher: Of this store.
    """
    # “What interviews do you have” is asked of the bot too, and the collection answers it.
    is_of_collection = await ask_collection(store, searcher, said)
    return said if is_of_collection else asked_of_record(said)


def put_in(found: Result) -> list[str]:
    """The sentences of the question that was found first, as phrases are compared.

    Args:
        found: Shows something.
    """
    return [spoken(each) for each in _SENTENCE.split(found.shown[0].record.question)]


async def is_put_so(said: str, services: Services) -> bool:
    """Whether an interviewer asked just this, such as “who is the owner?”; no courtesy is asked.

    So is what the record answers, if it names anything: “do you record whales?”.

    Args:
        said: As it was written.
        services: Where to look.
    """
    if courtesy_in(said):
        return False
    with suppress(FilterError):
        found = await search(services.store, services.searcher, said, 1)
        is_told = found.verdict is Verdict.ANSWER and not is_everyday(said)
        return bool(found.shown) and (is_told or spoken(said) in put_in(found))
    return False
