"""Questions drawn from a corpus itself: somebody looks for an exchange that they remember."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from random import Random

from benchmarks.sets import Question, key
from bot.corpus.interview import Exchange

WORDS = 3
SENTENCE = 15
"""Words of a keyword or fact question, and of a sentence at most."""

COMMON = 0.01
"""Share of the exchanges; a word in more of them is not what anybody remembers one by."""

_WORD = re.compile(r"\w+")


def known_items(
    exchanges: Sequence[Exchange], places: Iterable[int], seed: int = 1
) -> list[Question]:
    """Questions with the exchange that they were drawn from as gold.

    A keyword question is three words of the interviewer's question that few exchanges have; a fact
    question is three of the rarest words and numbers that only the answer has, not the question. A
    sentence question is the end of what the interviewer asked, so that speed is measured on
    questions of usual length too.

    Args:
        exchanges: The corpus.
        places: In `exchanges`, to draw from; each gives up to three questions.
        seed: Of the draw.

    Returns:
        Questions of kind `sentence`, `keyword` and `fact`; an exchange too poor in rare words gives
        no keyword or no fact.
    """
    random = Random(seed)
    frequencies = Counter(
        word for exchange in exchanges for word in _words(f"{exchange.question}\n{exchange.answer}")
    )
    ceiling = max(COMMON * len(exchanges), 2)
    return [
        question
        for at in places
        for question in _drawn_from(exchanges[at], frequencies, ceiling, random)
    ]


def _drawn_from(
    exchange: Exchange, frequencies: Counter[str], ceiling: float, random: Random
) -> Iterator[Question]:
    gold = frozenset([key(exchange)])
    yield Question(" ".join(exchange.question.split()[-SENTENCE:]), "sentence", gold)
    asked, answered = _words(exchange.question), _words(exchange.answer)
    for kind, words, rarest in (
        ("keyword", asked, len(asked)),
        ("fact", answered.keys() - asked.keys(), WORDS * 4),
    ):
        rare = sorted(
            (word for word in words if frequencies[word] <= ceiling and _is_memorable(word)),
            key=lambda word: (frequencies[word], word),
        )[:rarest]
        if len(rare) >= WORDS:
            yield Question(" ".join(random.sample(rare, WORDS)), kind, gold)


def _words(text: str) -> dict[str, None]:
    return dict.fromkeys(_WORD.findall(text.lower()))


def _is_memorable(word: str) -> bool:
    return len(word) >= 4 and (word.isalpha() or word.isdecimal())
