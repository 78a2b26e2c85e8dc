"""Interviews by the thousand, out of a seeded generator, that load an index as real ones do.

What the speed of a full-text index and the difficulty of a question depend on is kept: word
frequencies after Zipf's law with a long tail of names and numbers, a subject to each exchange,
words that recur once they were said, questions of about 25 words and answers of 60 to 600. The
words themselves mean nothing, so that the corpus is nobody's text: figures of quality on it compare
engines, and say nothing of paraphrase.
"""

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate, product
from random import Random
from typing import Any

from bot.corpus.interview import PARAGRAPH, Exchange, Interview

WORDS = 60_000
SUBJECTS = 400
WORDS_OF_A_SUBJECT = 250
NAMES_OF_A_SUBJECT = 80
NAMES = 60_000

_FUNCTION_WORDS = """
the of and to in a is that for it as was with be by on not this are or his from at which
but have an had they you were their one all we can her has there been if more when will
would who so no what up out about into than them only some could these other then do any
my now such like our over me even most after also did many before must through back years
where much your way well down should because each just those people how too little state
good very make still own see work long get here between both being under never same
another know while last might us great since against go came right used take three
"""
"""English, the most frequent first: what every engine has a list of."""

_FUNCTION_SHARE = 0.5
"""Of running words; about half of any English text."""

_ONSETS = "b c d f g h l m n p r s t v b c d l m n p r s t br ch gr pl pr st tr sh w k"
_VOWELS = "a e i o u a e i o ea ou"
_CODAS = ("", "", "", "", "n", "r", "s", "l", "t", "nd")
_ENDINGS = ("", "", "", "", "", "s", "s", "ed", "ing", "er", "al", "ly", "tion", "ment")


@dataclass(frozen=True, slots=True)
class _Pool:
    """Words, drawn by their frequency."""

    words: list[str]
    cumulated: list[float]

    def draw(self, random: Random, count: int) -> list[str]:
        return random.choices(self.words, cum_weights=self.cumulated, k=count)


@dataclass(frozen=True, slots=True)
class _World:
    """What one seed's interviews are made of."""

    running: _Pool
    subjects: list[_Pool]
    names: list[_Pool]
    names_at_large: _Pool


def generate(exchanges: int, seed: int = 1) -> Iterator[Interview]:
    """Interviews with this many exchanges in all, the same ones for the same seed.

    Args:
        exchanges: How many; each interview has 5 to 30 of them, the last as many as are left.
        seed: Another one gives other words too.
    """
    world, state = _world(seed)
    random = Random()
    random.setstate(state)
    number = 0
    while exchanges > 0:
        number += 1
        size = min(random.randint(5, 30), exchanges)
        exchanges -= size
        yield _interview(world, random, number, size)


def _interview(world: _World, random: Random, number: int, size: int) -> Interview:
    subjects = random.choices(range(SUBJECTS), k=3)
    speaker, surname, interviewer, place = world.names_at_large.draw(random, 4)
    return Interview(
        title=f"{speaker} on {world.subjects[subjects[0]].draw(random, 1)[0]} ({number})",
        published=str(date(1995, 1, 1) + timedelta(days=random.randrange(11_000))),
        outlet=f"{place} Daily",
        speaker=f"{speaker} {surname}",
        interviewers=(interviewer,),
        language="en",
        url=None,
        introduction="",
        exchanges=tuple(_exchange(world, random, random.choice(subjects)) for _ in range(size)),
    )


def _exchange(world: _World, random: Random, subject: int) -> Exchange:
    # Log-normal lengths as measured on transcripts: question median 22, answer median 150 words.
    asked = min(max(int(random.lognormvariate(3.1, 0.5)), 6), 90)
    answered = min(max(int(random.lognormvariate(5.0, 0.6)), 25), 900)
    # What an exchange is about is said again and again, in the question too.
    own = world.subjects[subject].draw(random, 12) + world.names[subject].draw(random, 3)
    return Exchange(
        _text(world, random, subject, own, asked) + "?",
        _text(world, random, subject, own, answered) + ".",
    )


def _text(world: _World, random: Random, subject: int, own: list[str], length: int) -> str:
    words = world.running.draw(random, length)
    _strew(words, random.choices(own, k=length // 9), random)
    _strew(words, world.subjects[subject].draw(random, length // 9), random)
    _strew(words, world.names[subject].draw(random, length // 40), random)
    _strew(words, world.names_at_large.draw(random, length // 90), random)
    _strew(words, [_number(random) for _ in range(length // 50)], random)
    at = 0
    while at < length:
        words[at] = words[at][0].upper() + words[at][1:]
        at += random.randint(8, 26)
        if at >= length:
            break
        words[at - 1] += f".{PARAGRAPH}" if random.random() < 0.2 else "."
    return " ".join(words).replace(f"{PARAGRAPH} ", PARAGRAPH)


def _strew(words: list[str], others: list[str], random: Random) -> None:
    for other in others:
        words[int(random.random() * len(words))] = other


def _number(random: Random) -> str:
    if random.random() < 0.4:
        return str(random.randint(1960, 2025))
    return str(int(random.lognormvariate(5, 2.5)) + 2)


@lru_cache(1)
def _world(seed: int) -> tuple[_World, tuple[Any, ...]]:
    """A seed's world, and where its chance stands then."""
    random = Random(seed)
    content = _coined(random, WORDS)
    all_names = [word.capitalize() for word in _coined(random, NAMES)]
    frequencies = [_mandelbrot(rank) for rank in range(WORDS)]
    function_words = _FUNCTION_WORDS.split()
    functional = [1 / (rank + 2.7) for rank in range(len(function_words))]
    scale = _FUNCTION_SHARE / (1 - _FUNCTION_SHARE) * sum(frequencies) / sum(functional)
    running = _Pool(
        function_words + content,
        list(accumulate([weight * scale for weight in functional] + frequencies)),
    )
    # A subject has frequent words too, but none of the most frequent.
    middle = list(accumulate(frequencies))
    subjects = [
        _ranked([content[_drawn(random, middle, 100)] for _ in range(WORDS_OF_A_SUBJECT)])
        for _ in range(SUBJECTS)
    ]
    names = [_ranked(random.sample(all_names, NAMES_OF_A_SUBJECT)) for _ in range(SUBJECTS)]
    at_large = _Pool(all_names, list(accumulate(_mandelbrot(rank) for rank in range(NAMES))))
    return _World(running, subjects, names, at_large), random.getstate()


def _mandelbrot(rank: int) -> float:
    """Frequency of content words: Zipf's law as Mandelbrot bent it, steeper in the tail."""
    return float((rank + 60) ** -1.4)


def _drawn(random: Random, cumulated: list[float], skip: int) -> int:
    low = cumulated[skip]
    return min(bisect(cumulated, low + random.random() * (cumulated[-1] - low)), len(cumulated) - 1)


def _ranked(words: list[str]) -> _Pool:
    return _Pool(words, list(accumulate(1 / (rank + 5) for rank in range(len(words)))))


def _coined(random: Random, count: int) -> list[str]:
    """Words of two to four syllables and an ending, no two alike, in the order of drawing."""
    syllables = ["".join(parts) for parts in product(_ONSETS.split(), _VOWELS.split(), _CODAS)]
    words: dict[str, None] = {}
    while len(words) < count:
        stem = "".join(random.choices(syllables, k=random.choice((1, 1, 2, 2, 2, 2, 3))))
        word = stem + random.choice(_ENDINGS)
        if len(word) >= 4:
            words[word] = None
    return list(words)
