"""A word alone asks nothing in particular: what is said about it is a list."""

import asyncio
from dataclasses import replace

from bot.chat.asking.following import word_alone
from bot.chat.services import Services
from bot.search.engine import highlight
from bot.search.query.filters import plain_question
from bot.search.query.understanding import concepts_of
from bot.search.ranking.holding import HELD
from bot.search.verdict import Hit, Result, Verdict


async def listed_for_word(result: Result, services: Services) -> list[Hit]:
    """Where a word stands that was asked alone; none for a question, or where one answer says it.

    Args:
        result: What was found, by whatever filters.
        services: Where to look.
    """
    word = "" if result.missing else word_alone(plain_question(result.query))
    word = word if _is_one(word, services) else ""
    listed = await asyncio.to_thread(_speaking, word, result, services) if word else []
    return [] if len(listed) == 1 and result.verdict is Verdict.ANSWER else listed


async def as_listed(result: Result, services: Services) -> Result:
    """What a word alone got, as far as answers hold it; what anything else got as it is.

    Args:
        result: What was found.
        services: Where to look.
    """
    listed = [hit for hit in await listed_for_word(result, services) if hit.marks]
    sure = max((hit.confidence for hit in result.hits), default=0.0)
    hits = tuple(replace(hit, confidence=sure) for hit in listed)
    return replace(result, hits=hits) if hits else result


async def is_list(result: Result, services: Services) -> bool:
    """Whether what a question got is a list rather than one answer.

    Args:
        result: What was found.
        services: Where to look.
    """
    return result.verdict is Verdict.SUGGESTIONS or bool(await listed_for_word(result, services))


def _is_one(word: str, services: Services) -> bool:
    """Whether a word stands for one thing: 台湾问题 is two, and asks for what holds both."""
    searcher = services.searcher
    concepts = concepts_of(word, searcher.thesaurus, searcher.languages)
    return sum(not (each.function or each.character) for each in concepts) == 1


def _speaking(word: str, result: Result, services: Services) -> list[Hit]:
    """The hits whose answer holds a word, in whatever form, each with the passage where it stands.

    What only means nearly the same is not the word: electricity is no energy. Where fewer than two
    answers hold it, those to questions that hold it count too.
    """
    answers, questions = [], []
    for hit in result.hits:
        passage, marks = highlight(services.searcher, word, hit.record.answer, least=HELD)
        if marks:
            answers.append(replace(hit, passage=passage, marks=marks, sentence=None))
            continue
        _, asked = highlight(services.searcher, word, hit.record.question, least=HELD)
        if asked:
            questions.append(replace(hit, marks=(), sentence=None, asked=asked))
    return answers if len(answers) > 1 else [*answers, *questions]
