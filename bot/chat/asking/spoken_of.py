"""Him or her: whoever was spoken of before is who a question means."""

import re

from bot.chat.services import Services
from bot.search.collection.cards import ask_collection
from bot.search.deciding import find_answers
from bot.search.engine import search
from bot.search.query.filters import FilterError, Filters, parse_filters, written
from bot.search.query.names.bearers import names
from bot.search.verdict import Verdict
from bot.store.record import interviews

_OF_SOMEBODY = re.compile(
    r"(?<![^\W_])(?:he|she|his|her|him|он|она|его|её|ее|ему|ей|не(?:го|ё|е)|ним|ней)(?![^\W_])|[他她]",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"(?<=\s)[A-ZА-ЯЁ][\w’'-]+")


async def asked_of_person(question: str, before: str, services: Services) -> str:
    """A question of him or her as it is asked of whoever was spoken of, if that finds something.

    Args:
        question: As it was asked.
        before: The question before, as it was understood; empty when there is none.
        services: Where to look.

    Returns:
        The question with a filter, or as it is.
    """
    if not before or not _OF_SOMEBODY.search(question):
        return question
    async with services.store.read() as db:
        speakers = (await interviews.overview(db)).speakers
    if len(speakers) < 2 or _names_one(question, speakers):
        return question
    person = await speaker_in_answer(before, services)
    try:
        plain, filters = parse_filters(question)
        if not person or filters.by:
            return question
        narrower = f"{plain} {written(filters)} {written(Filters(by=(person,)))}"
        found = await search(services.store, services.searcher, narrower, 1)
    except FilterError:
        return question
    is_found = found.verdict is not Verdict.NOTHING
    return " ".join(narrower.split()) if is_found else question


async def speaker_in_answer(question: str, services: Services) -> str:
    """Who was spoken of in the answer to a question; empty when that was nobody or several.

    Args:
        question: As it was understood.
        services: Where to look.
    """
    for asked in (question, f"who is {question}"):
        found = await ask_collection(services.store, services.searcher, asked)
        if found is not None:
            return found.person or (found.cards[0].speaker if len(found.cards) == 1 else "")
    try:
        result = await find_answers(services.store, services.searcher, question, 1)
    except FilterError:
        return ""
    is_told = result.verdict is Verdict.ANSWER or (result.shown and len(result.filters.by) == 1)
    return result.hits[0].record.card.speaker if is_told else ""


async def only_speaker(services: Services) -> str:
    """Who speaks in all interviews on record; empty when that is nobody or several.

    Args:
        services: Where to look.
    """
    async with services.store.read() as db:
        speakers = (await interviews.overview(db)).speakers
    return speakers[0] if len(speakers) == 1 else ""


def _names_one(question: str, speakers: tuple[str, ...]) -> bool:
    """Whether a question names one of those who speak on record."""
    named = _CAPITALISED.findall(question)
    return any(names(name, speaker) for name in named for speaker in speakers)
