"""What somebody who has not asked yet may begin with."""

from bot.chat.context import Context
from bot.chat.services import Services
from bot.messages.asking.view import View
from bot.messages.browsing.starters import MAX_STARTERS, Starter, in_language, of_record, starters
from bot.messages.browsing.topics import topics_on_record
from bot.messages.language.words import Words
from bot.search.engine import search
from bot.search.query.filters import FilterError
from bot.search.topics.topics import topics_of
from bot.search.verdict import Hit, Verdict
from bot.store.record import interviews
from bot.store.record.interviews import Record

_CARDS = 60
_INTERVIEWS = 6
_QUESTIONS = 20
"""Starters are chosen among the first questions of so many interviews: of the newest, those in the
reader's language first."""

SURE = 0.8
"""Confidence from which a question is offered to whoever has not asked yet."""

MAX_TRIED_STARTERS = 12
"""Questions of topics that are looked up, to find some that the interviews answer."""


async def offered_starters(services: Services, words: Words) -> list[Starter]:
    """Questions to begin with: in the reader's language where topics have them, else original ones.

    Args:
        services: Where to look.
        words: The reader's words.
    """
    offered: list[Starter] = []
    for question in (await _of_topics(services, words.language.code))[:MAX_TRIED_STARTERS]:
        if len(offered) == MAX_STARTERS:
            return offered
        hit = await _answering(question, services)
        if hit is not None and hit.record.id not in {each.exchange for each in offered}:
            offered.append(Starter(question, hit.record.id, hit.passage))
    known = {each.exchange for each in offered}
    language = words.language.code
    others = [each for each in await starting_records(services, language) if each.id not in known]
    return [*offered, *map(of_record, others)][:MAX_STARTERS]


async def starting_views(context: Context) -> list[View]:
    """Exchanges to begin with, for somebody who has not asked yet."""
    records = await starting_records(context.services, context.words.language.code)
    return [View(record, bot=context.bot.username) for record in records]


async def starting_records(services: Services, language: str) -> list[Record]:
    """Exchanges whose own questions are offered at the start.

    Args:
        services: Where to look.
        language: The reader's.
    """
    async with services.store.read() as db:
        newest = await interviews.cards(db, 0, _CARDS)
        newest.sort(key=lambda card: not in_language(card.language, language))
        records = [
            record
            for card in newest[:_INTERVIEWS]
            for record in await interviews.interview_exchanges(db, card.key, 0, _QUESTIONS)
        ]
    return starters(
        [
            (record, topics_of(services.lexicon, record.question, "", record.card.language))
            for record in records
        ],
        language,
    )


async def _of_topics(services: Services, language: str) -> list[str]:
    """The starters of the topics on record in a language, one of each topic first."""
    async with services.store.read() as db:
        counts = await interviews.topic_counts(db)
    known = set(topics_on_record(counts, services.lexicon))
    given = [
        topic.starters.get(language, ()) for topic in services.lexicon.topics if topic.id in known
    ]
    longest = max(map(len, given), default=0)
    return [questions[at] for at in range(longest) for questions in given if at < len(questions)]


async def _answering(question: str, services: Services) -> Hit | None:
    """The hit that answers a question for sure; `None` when the interviews do not."""
    try:
        result = await search(services.store, services.searcher, question, 1)
    except FilterError:
        return None
    is_answered = result.verdict is Verdict.ANSWER and result.hits[0].confidence >= SURE
    return result.hits[0] if is_answered else None
