"""The question that somebody means who follows on from another."""

import re
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from bot.chat.asking.before import found_by
from bot.chat.asking.following import followed
from bot.chat.asking.shown import with_filters
from bot.chat.asking.spoken_of import asked_of_person
from bot.chat.services import Services
from bot.messages.language.phrases import spoken
from bot.search.engine import highlight_question, search
from bot.search.query.filters import FilterError, parse_filters
from bot.search.sourced import outlet_alone

_ASKS_ABOUT = re.compile(
    r"(?:and |so |but |ну |а |и )*(?:what|how|что|как) (?:about|насч[её]т|про|с|со|там с)\b",
    re.IGNORECASE,
)
"""What makes a question of a subject, such as “what about ferries?”."""


class Understanding(NamedTuple):
    """A question as it was understood, and the one that the next may follow on from.

    Attributes:
        question: Empty when it has to be asked as a whole.
        base: What the next follows on from.
        is_answered: Whether it finds nothing but what the question before was answered with.
    """

    question: str
    base: str
    is_answered: bool = False


async def follow_on(base: str, change: str, said: str, services: Services) -> Understanding:
    """The question that somebody means.

    What is only added has to stand in what the question finds, else it is asked for by itself. What
    has no place in the question before, such as “what about ferries?”, is asked as it was written.

    Args:
        base: The question before.
        change: Of a `FollowUp`.
        said: As it was written.
        services: Where to look.
    """
    if not change:
        return await _why(base, services)
    with suppress(FilterError):
        plain, narrowed = parse_filters(base)
        if outlet := await outlet_alone(services.store, services.searcher, change):
            asked = with_filters(plain, replace(narrowed, outlets=(outlet,)))
            return Understanding(asked, asked)
        if narrowed.by:  # of whoever was spoken of, and of another perhaps in what changes
            following = followed(plain, change)
            asked = await asked_of_person(following.question, base, services)
            return Understanding(asked, asked if following.replaced else base)
    following = followed(base, change)
    if following.added and not await _is_found(following.question, change, services):
        return Understanding(change, change)
    is_alone = spoken(following.question) == spoken(change) and _ASKS_ABOUT.match(said)
    question = said if is_alone else following.question
    asked = await asked_of_person(question, base, services)
    return Understanding(asked, asked if following.replaced else base)


async def _why(base: str, services: Services) -> Understanding:
    """“Why?” of a question that found something."""
    question = followed(base, "").question
    found = [await found_by(each, services, 1) for each in (base, question) if each]
    first = [
        (each.hits[0].record.id, each.hits[0].passage) for each in found if each and each.shown
    ]
    if len(found) < 2 or not found[0] or not found[0].shown:
        return Understanding("", "")
    return Understanding(question, base, is_answered=len(first) == 2 and first[0] == first[1])


async def _is_found(question: str, change: str, services: Services) -> bool:
    try:
        found = (await search(services.store, services.searcher, question, 1)).shown
    except FilterError:
        return False
    for hit in found:
        text = f"{hit.record.question}\n\n{hit.record.answer}"
        return bool(await highlight_question(services.store, services.searcher, change, text))
    return False
