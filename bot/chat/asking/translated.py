"""Of what was published in several languages, the reader gets their own."""

import asyncio
from dataclasses import replace

import aiosqlite

from bot.chat.services import Services
from bot.messages.language.words import Words
from bot.search.engine import highlight
from bot.search.verdict import Hit, Result
from bot.store.record.interviews import record
from bot.store.record.translations import any_translations, translations_of


async def in_readers_language(result: Result, services: Services, words: Words) -> Result:
    """What a question got, each exchange once, in the reader's language where it was published.

    Args:
        result: What was found.
        services: Where to look.
        words: The reader's words.
    """
    hits: list[Hit] = []
    seen: set[str] = set()
    async with services.store.read() as db:
        if not result.hits or not await any_translations(db):
            return result
        for hit in result.hits:
            if hit.record.id in seen:
                continue
            family, own = await _family(db, hit, result, words.language.code)
            seen |= family
            if own is not hit and not own.marks:
                own = await _highlighted(own, result.query, services)
            hits.append(own)
    return replace(result, hits=tuple(hits))


async def _family(
    db: aiosqlite.Connection, hit: Hit, result: Result, language: str
) -> tuple[set[str], Hit]:
    """Ids of an exchange in all its languages, and the one in a language, or else the hit."""
    others = [each for each in await translations_of(db, hit.record) if each.exchange]
    family = {hit.record.id, *(each.exchange for each in others)}
    if _is_in(hit.record.card.language, language):
        return family, hit
    own = next((each for each in others if _is_in(each.card.language, language)), None)
    if own is None:
        return family, hit
    known = next((each for each in result.hits if each.record.id == own.exchange), None)
    if known is not None:
        return family, replace(known, confidence=hit.confidence)
    found = await record(db, own.exchange)
    return family, hit if found is None else replace(hit, record=found, marks=(), sentence=None)


async def _highlighted(hit: Hit, question: str, services: Services) -> Hit:
    answer = hit.record.answer
    passage, marks = await asyncio.to_thread(highlight, services.searcher, question, answer)
    return replace(hit, passage=passage, marks=marks)


def _is_in(tag: str, language: str) -> bool:
    return tag.partition("-")[0].lower() == language
