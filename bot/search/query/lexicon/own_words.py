"""Synonyms of the operator's own, beside those of the data folder."""

from functools import lru_cache

from bot.search.query.lexicon.lexicon import Lexicon, with_synonyms
from bot.store.database import Store
from bot.store.index.lexicons import own_synonyms


async def with_own_synonyms(store: Store, lexicon: Lexicon) -> Lexicon:
    """The lexicon with the synonyms that the database holds.

    Args:
        store: The database.
        lexicon: Of the data folder.

    Returns:
        The same lexicon for the same synonyms, so that what is derived from it can be cached.
    """
    async with store.read() as db:
        own = tuple(each.words for each in reversed(await own_synonyms(db)))
    return _extended(lexicon, own) if own else lexicon


@lru_cache(4)
def _extended(lexicon: Lexicon, own: tuple[tuple[str, ...], ...]) -> Lexicon:
    return with_synonyms(lexicon, own)
