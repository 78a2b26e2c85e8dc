"""The phrase that a text is nearest to: what is said to the bot in words that no list has."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.messages.language.choices import some_of
from bot.messages.language.everyday import (
    CHINESE_CHARACTER,
    MAX_TALK,
    NAMED,
    WORD_OR_RUN,
    is_everyday_word,
    is_general,
    is_stop_word,
    written_out,
)
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.phrases import courtesy_in, spoken
from bot.messages.language.words import words
from bot.search.text.frequency import frequency
from bot.search.text.function_words import says_little

_NEAR = 0.55
"""Likeness, of 0 to 1, from which a text says what a phrase says."""

_NEAR_OF_GRAMMAR = 0.6
"""The same for a text of stop words alone."""

_STEM = 5
"""Letters of a word that its forms share."""

_SIZE = 1 << 16
"""Features that are told apart."""

_RARE = 3.1
"""A more frequent word was meant as it was typed."""

_STATED = frozenset({"said-complaint", "said-thanks", "said-goodbye", "said-subscribe"})
"""What nobody asks."""

_PAUSE = re.compile("[,.!;，。！；~～]")

_ASKED = re.compile(r"[?？呢吗]\s*$")

_OF_OTHERS = re.compile(
    r"\b(?:s?he|h(?:is|er|im)|they|them|their|there|он[аи]?|е(?:го|ё|е|му|й)|и(?:х|м)|н(?:им|ей|его|их)"
    r"|там|туда)\b|^(?:when|where|who|когда|где|кто)\b|[他她]"
)
"""Words for whoever or whatever else was spoken of."""

_IT = re.compile(r"\b(?:its?|this|that)\b")

_NOT = re.compile(r"\b(?:not?|never|nothing|none|\w+n't|не|ни|нет)\b|(?<![能可会是有对])[不没]")
"""What turns a phrase into its contrary: “not useful”."""

_Vector = Mapping[int, float]


class _Phrases(NamedTuple):
    """Phrases with the features that each has, by feature."""

    keys: tuple[str, ...]
    said: tuple[str, ...]
    rarity: npt.NDArray[np.float64]
    starts: npt.NDArray[np.int64]
    places: npt.NDArray[np.int32]
    weights: npt.NDArray[np.float32]
    vocabulary: Mapping[str, frozenset[str]]


def nearest_phrase(text: str, keys: Collection[str]) -> str:
    """The key of the phrase that a text is nearest to; empty where none is near.

    Args:
        text: As it was written. A word alone is near to nothing but what it is a slip of.
        keys: Of the messages that list the phrases.
    """
    if not 0 < len(text) <= MAX_TALK:
        return ""
    if ends := _ends_with_courtesy(text):
        return ends
    known, named = _phrases(tuple(keys)), {spoken(each) for each in NAMED.findall(text)}
    key = next(filter(None, (_near(each, known, named) for each in _read(text))), "")
    return "" if key in _STATED and _ASKED.search(text) else key


def names_something(text: str, keys: Collection[str]) -> bool:
    """Whether a text has a word that stands in no phrase.

    Args:
        text: As it was written; courtesies around it do not count.
        keys: Of the messages that list the phrases.
    """
    vocabulary = _vocabulary(tuple(keys))
    return not all(_is_of_talk(each, vocabulary) for each in WORD_OR_RUN.findall(written_out(text)))


def _ends_with_courtesy(text: str) -> str:
    """The key of a courtesy that a text says with something more: “fine, ta”; else empty."""
    parts = [] if _ASKED.search(text) else [*filter(None, map(str.strip, _PAUSE.split(text)))]
    said = map(courtesy_in, parts if len(parts) > 1 else ())
    return next((key for key in said if key in _STATED), "")


def _read(text: str) -> Iterator[str]:
    yield from dict.fromkeys((spoken(text), written_out(text)))


def _near(line: str, known: _Phrases, named: AbstractSet[str]) -> str:
    parts = WORD_OR_RUN.findall(line)
    if len(parts) < 2 and not CHINESE_CHARACTER.search(line):
        return _slipped(line, known)
    found = _vector(_features(line), known.rarity)
    likeness = np.zeros(len(known.keys))
    for feature, weight in found.items():
        here = slice(known.starts[feature], known.starts[feature + 1])
        np.add.at(likeness, known.places[here], weight * known.weights[here])
    best = int(likeness.argmax())
    least = _NEAR_OF_GRAMMAR if all(map(is_stop_word, parts)) else _NEAR
    if likeness[best] < least or _tells_more(line, best, named, known):
        return _slipped(line, known)
    return known.keys[best]


def _tells_more(line: str, place: int, named: AbstractSet[str], known: _Phrases) -> bool:
    """Whether a text speaks of somebody or something that a phrase does not speak of."""
    phrase, shared = known.said[place], known.vocabulary[""]
    own = known.vocabulary[known.keys[place]]
    said = {each[:_STEM] for each in _words_of(phrase)}
    if not {each[:_STEM] for each in named} <= said or not set(_OF_OTHERS.findall(line)) <= set(
        _OF_OTHERS.findall(phrase)
    ):
        return True
    if re.search(r"\bits?\b", line) and not _IT.search(phrase):
        return True
    if bool(_NOT.search(line)) != bool(_NOT.search(phrase)):
        return True
    more = [each for each in _words_of(line) if each[:_STEM] not in said]
    if len(said) == 1 and not all(map(is_general, more)):
        return True  # “stop” is said alone; “stop work” tells of work
    return not all(
        _is_of_talk(each, own) or (is_everyday_word(each) and _is_of_talk(each, shared))
        for each in more
    )


def _is_of_talk(word: str, vocabulary: AbstractSet[str]) -> bool:
    """Whether a word stands in phrases; what somebody asks about does not."""
    if CHINESE_CHARACTER.match(word):
        return all(each in vocabulary or says_little(each) for each in word)
    return is_general(word) or word[:_STEM] in vocabulary


def _words_of(line: str) -> Iterator[str]:
    """The words of a line, and each Chinese character."""
    for part in WORD_OR_RUN.findall(line):
        yield from part if CHINESE_CHARACTER.match(part) else (part,)


def _slipped(line: str, known: _Phrases) -> str:
    """The key of the phrase that differs by a slip, in a word that hardly anybody uses."""
    if len(line) < len("helo") or all(map(_is_used, line.split())):
        return ""
    near = process.extractOne(line, known.said, scorer=OSA.distance, score_cutoff=1)
    return known.keys[near[2]] if near else ""


def _is_used(word: str) -> bool:
    return any(frequency(word, language) > _RARE for language in LANGUAGES)


def _features(line: str) -> dict[int, float]:
    """Words with their letters, and what follows on what; characters in Chinese."""
    counts: dict[str, float] = {}
    before = ""
    for part in WORD_OR_RUN.findall(line):
        if CHINESE_CHARACTER.match(part):
            named = [(each, 0.5) for each in part]
            named += [(a + b, 1.0) for a, b in pairwise(part)]
        else:
            edged = f"^{part}$"
            letters = range(len(edged) - 3) if len(part) > 3 else ()
            named = [(part, 1.0), *((f"_{edged[at : at + 4]}", 0.35) for at in letters)]
            named += [(f"{before} {part}", 0.5)] if before else []
            before = part
        for name, weight in named:
            counts[name] = counts.get(name, 0.0) + weight
    found: dict[int, float] = {}
    for name, weight in counts.items():
        feature = crc32(name.encode()) % _SIZE
        found[feature] = found.get(feature, 0.0) + weight
    return found


def _vector(counts: Mapping[int, float], rarity: npt.NDArray[np.float64]) -> _Vector:
    weighed = {each: count * float(rarity[each]) for each, count in counts.items()}
    length = math.hypot(*weighed.values()) or 1.0
    return {each: weight / length for each, weight in weighed.items()}


@cache
def _phrases(keys: tuple[str, ...]) -> _Phrases:
    listed = _listed(keys)
    counted = [_features(phrase) for phrase in listed]
    held = Counter(each for found in counted for each in found)
    rarity = np.full(_SIZE, math.log((len(listed) + 1) / 0.5))
    for feature, count in held.items():
        rarity[feature] = math.log((len(listed) + 1) / (count + 0.5))
    vectors = [_vector(found, rarity) for found in counted]
    features = np.array([each for vector in vectors for each in vector])
    order = features.argsort(kind="stable")
    places = np.repeat(np.arange(len(vectors), dtype=np.int32), [*map(len, vectors)])
    weights = np.array([each for vector in vectors for each in vector.values()], np.float32)
    held_by: dict[str, Counter[str]] = {key: Counter() for key in keys}
    for phrase, key in listed.items():
        held_by[key].update({word[:_STEM] for word in _words_of(phrase)})
    # A word of one phrase alone tells what that phrase is about.
    own = {key: frozenset(each for each in held if held[each] > 1) for key, held in held_by.items()}
    return _Phrases(
        tuple(listed.values()),
        tuple(listed),
        rarity,
        features[order].searchsorted(np.arange(_SIZE + 1)),
        places[order],
        weights[order],
        own | {"": _vocabulary(keys)},
    )


@cache
def _vocabulary(keys: tuple[str, ...]) -> frozenset[str]:
    """How the words of phrases begin."""
    return frozenset(word[:_STEM] for phrase in _listed(keys) for word in _words_of(phrase))


def _listed(keys: tuple[str, ...]) -> dict[str, str]:
    """Phrases as they are compared, with the key of each."""
    return {
        spoken(phrase): key
        for key in keys
        for code in LANGUAGES
        for line in words(code).plain(key).splitlines()
        for phrase in some_of(line)
    }
