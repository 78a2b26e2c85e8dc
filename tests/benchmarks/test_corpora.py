from collections import Counter
from itertools import chain, islice
from statistics import median

import pytest

from benchmarks import corpora
from benchmarks.corpora import generate
from benchmarks.sets import exchanges_of
from bot.corpus.interview import Exchange


@pytest.fixture(scope="module")
def exchanges() -> list[Exchange]:
    return exchanges_of(generate(2_000))


def test_as_many_exchanges_as_ordered() -> None:
    for size in (1, 15, 47):
        assert len(exchanges_of(generate(size))) == size


def test_the_same_seed_gives_the_same_corpus() -> None:
    first = list(generate(20))
    corpora._world.cache_clear()  # or its words would be those of before, whatever coins them
    assert list(generate(20)) == first
    assert list(generate(20, seed=2)) != first


def test_a_larger_corpus_begins_as_a_smaller_one() -> None:
    small, large = list(generate(200)), generate(400)
    assert list(islice(large, len(small) - 1)) == small[:-1]


def test_lengths_are_those_of_interviews(exchanges: list[Exchange]) -> None:
    asked = [len(exchange.question.split()) for exchange in exchanges]
    answered = [len(exchange.answer.split()) for exchange in exchanges]
    assert 18 <= median(asked) <= 28
    assert 120 <= median(answered) <= 180
    assert max(answered) > 400
    assert all(exchange.question.endswith("?") for exchange in exchanges)
    assert any("\n\n" in exchange.answer for exchange in exchanges)


def test_words_follow_zipf(exchanges: list[Exchange]) -> None:
    words = [exchange.answer.lower().split() for exchange in exchanges]
    counts = Counter(chain.from_iterable(words))
    ranked = [count for _, count in counts.most_common()]
    assert 0.03 < ranked[0] / counts.total() < 0.1  # the most frequent English word is 6% of all
    assert 0.4 < sum(ranked[:150]) / counts.total() < 0.6
    assert sum(count == 1 for count in ranked) > len(ranked) / 4  # the long tail


def test_an_exchange_has_a_subject(exchanges: list[Exchange]) -> None:
    """Words of the question are found in its own answer more often than in the next interview's."""
    rare = Counter(word for item in exchanges for word in set(item.answer.lower().split()))

    def shared(question: str, answer: str) -> int:
        asked = {word for word in question.lower().split() if rare[word] < 100}
        return len(asked & set(answer.lower().split()))

    own = sum(shared(item.question, item.answer) for item in exchanges[:500])
    other = sum(
        shared(item.question, far.answer)
        for item, far in zip(exchanges[:500], exchanges[1000:1500], strict=True)
    )
    assert own > 3 * other
