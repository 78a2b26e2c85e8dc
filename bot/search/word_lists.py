"""A word alone asks nothing in particular: what is said about it is a list."""

import asyncio
import re
from dataclasses import replace

from bot.search.engine import highlight
from bot.search.query.concepts import HELD
from bot.search.query.filters import plain_question
from bot.search.query.understanding import Searcher, concepts_of
from bot.search.verdict import Hit, Result, Verdict

MAX_WORD_CHINESE = 4
"""Characters of a Chinese word that asks nothing by itself."""

_UNSPACED = re.compile(r"[\u3040-\u309f\u3400-\u9fff]")
"""Japanese particles are no word, however few Chinese characters stand beside them."""

A_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
WANTS_MORE = re.compile(
    r"^(?:what|which|who|whom|whose|why|tell|describe|explain|что|чего|чем|кто|кого|кому|кем"
    r"|как(?:ой|ая|ое|ие|ую|ого|их|им|ими|ому|ом)|чей|чья|чьё|сколько|почему|зачем|расскаж\w*"
    r"|скаж\w*|объясни\w*|опиши\w*|qué|quién|cómo|cuándo|cuál|que|qui|quand|comment|quel(?:le)?s?"
    r"|wie|wann|wer|warum)\b|什么|怎|如何|谁|哪|多少|几|为何",
    re.IGNORECASE,
)
"""What a question begins with, or in Chinese holds, that “why” cannot take the place of."""


def word_alone(question: str) -> str:
    """A question that is a word and asks nothing, in Chinese four characters at most; or empty.

    A Chinese word with a year before it is two, and 谁去了 is a question.
    """
    word = question.strip(" ?？!！.。")
    chinese = len(_UNSPACED.findall(word))
    is_word = word.replace("-", "").isalnum() and chinese <= MAX_WORD_CHINESE
    asks = chinese and (A_YEAR.search(word) or WANTS_MORE.search(word))
    return word if is_word and not asks else ""


async def listed_for_word(result: Result, searcher: Searcher) -> list[Hit]:
    """Where a word stands that was asked alone; none for a question, or where one answer says it.

    Args:
        result: What was found, by whatever filters.
        searcher: Of the corpus.
    """
    word = "" if result.missing else word_alone(plain_question(result.query))
    word = word if _is_one(word, searcher) else ""
    listed = await asyncio.to_thread(_speaking, word, result, searcher) if word else []
    return [] if len(listed) == 1 and result.verdict is Verdict.ANSWER else listed


async def as_listed(result: Result, searcher: Searcher) -> Result:
    """What a word alone got, as far as answers hold it; what anything else got as it is.

    Args:
        result: What was found.
        searcher: Of the corpus.
    """
    listed = [hit for hit in await listed_for_word(result, searcher) if hit.marks]
    sure = max((hit.confidence for hit in result.hits), default=0.0)
    hits = tuple(replace(hit, confidence=sure) for hit in listed)
    return replace(result, hits=hits) if hits else result


async def is_list(result: Result, searcher: Searcher) -> bool:
    """Whether what a question got is a list rather than one answer.

    Args:
        result: What was found.
        searcher: Of the corpus.
    """
    return result.verdict is Verdict.SUGGESTIONS or bool(await listed_for_word(result, searcher))


def _is_one(word: str, searcher: Searcher) -> bool:
    """Whether a word stands for one thing: 台湾问题 is two, and asks for what holds both."""
    concepts = concepts_of(word, searcher.thesaurus, searcher.languages)
    return sum(not (each.function or each.character) for each in concepts) == 1


def _speaking(word: str, result: Result, searcher: Searcher) -> list[Hit]:
    """The hits whose answer holds a word, in whatever form, each with the passage where it stands.

    What only means nearly the same is not the word: electricity is no energy. Where fewer than two
    answers hold it, those to questions that hold it count too.
    """
    answers, questions = [], []
    for hit in result.hits:
        passage, marks = highlight(searcher, word, hit.record.answer, least=HELD)
        if marks:
            answers.append(replace(hit, passage=passage, marks=marks, sentence=None))
            continue
        _, asked = highlight(searcher, word, hit.record.question, least=HELD)
        if asked:
            questions.append(replace(hit, marks=(), sentence=None, asked=asked))
    return answers if len(answers) > 1 else [*answers, *questions]
