"""What somebody wrote, bare of what they say besides asking."""

from bot.messages.language.phrases import asked_of_record
from bot.search.collection.cards import ask_collection
from bot.search.query.understanding import Searcher
from bot.store.database import Store


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
