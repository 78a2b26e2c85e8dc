"""Russian typed in Latin letters, as people do on a foreign keyboard: chto dumaet posol."""

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from operator import itemgetter

import numpy as np

from bot.search.text.frequency import (
    MOST_FREQUENT,
    frequency,
    is_garbled,
    most_in_latin_letters,
    word_frequencies,
)
from bot.search.text.stems.stemming import script_of
from bot.search.text.term import fold

_LETTERS = """
    a а, b б, c ц к с, d д, e е э, f ф, g г, h х, i и й ы, j й ж ь, k к, l л, m м, n н, o о, p п,
    q к, r р, s с, t т, u у ю, v в, w ш в щ, x х кс, y ы й и, z з ц, 4 ч, 6 ш, ' ь ъ, ch ч,
    sh ш щ, zh ж, kh х, ph ф, tz ц, eh э, ck к, ts ц тс, tc ц тц, sc сц щ, shh щ, shch щ,
    sch щ ш сч, ya я, yu ю, yo е, ye е ье, ja я, ju ю, jo е, je е, ia ия я иа ья, iu ию ю ью,
    io ио е, ie ие е ье, iy ий, ij ий, ii ии ий, yy ый, yj ый, yi ый, iya ия, iyu ию, iye ие,
    ija ия, iju ию, ije ие, yye ые, yje ые, tsya тся, tsia тся, tsja тся, tcya тся, tcja тся,
    cya ця тся
"""
"""How letters and groups of letters may be meant, the usual way first."""

_READINGS = {letters: meant for letters, *meant in map(str.split, _LETTERS.split(","))}
_LONGEST = max(map(len, _READINGS))
_IS_SHORT = frozenset("ijy")
_VOWELS = frozenset("aeiouy")
_SOFTENED = frozenset("бвдзлмнпрстшщчж")
"""Letters behind which a soft sign is often left out."""

_WORD = re.compile(r"[46]?[^\W\d_]+(?:[46'’`]+[^\W\d_]+)*(?:[46'’`]+(?!\w))?")
_APART = re.compile("[46']")
_REFLEXIVE = re.compile("(?<=[аеиуыя]л[аио]с)$")
"""Where a soft sign was left out of a verb that the list of frequent words lacks: испортилис."""

_APOSTROPHES = str.maketrans("’`", "''")

_WORTH_IF_KNOWN = 3.0
"""What a word is worth that only the lexicon or what is on record has."""

MAX_LETTERS = 24
"""Letters of a word that is read; a longer one is none."""

_ODD = 0.5
_SOFT = 1.0
_PARTED = 1.0
"""What an unusual way to read a letter takes from how frequent a word is, a soft sign that nobody
typed, and letters of a group that are read one by one."""

_MOST_TAKEN = 2.0
_LEAST_LEFT = 2.0
"""What may be taken at most, and what is left at least of a word of Russian."""

MAX_WAYS = 300
"""Ways to read a word that are compared: bounds the work on gibberish."""

_KEPT = 2.6
"""Frequency from which an English word that Russian does not have stays in Latin letters: covid."""

_SHORT = 3
"""Letters from which a word tells what language it is in."""

_LEAST_READ = 0.4
"""Share of the letters that must be in words of Russian."""

_PLAIN_FROM = 4.0
"""How frequent words are, by letters, in a language in Latin letters that are certainly in it."""

_FEW = 2
"""Words of which each may be an English one that was mistyped."""

_LEAD = 1.0
"""By how much words must be more frequent in Russian than in any language in Latin letters."""


def russian_in_latin(
    text: str,
    names: Collection[str] = (),
    said: Collection[str] = (),
    is_known: Callable[[str], bool] | None = None,
) -> str:
    """A question in Russian letters that was typed in Latin ones; empty for any other text.

    Args:
        text: Any.
        names: Words of it that stay as they are, without case: they may stand in either.
        said: Words of it that are on record as they were typed, and so are no Russian ones.
        is_known: Whether a Russian word is one that the list of frequent ones may lack.
    """
    plain = [word for word in map(_plain, _WORD.findall(text)) if word not in names]
    if not plain or not (
        text.isascii() or all(script_of(word) == "latin" for word in plain if word.isalpha())
    ):
        return ""
    telling = [word for word in plain if len(word) >= _SHORT]
    letters, strange = sum(map(len, telling)), [word for word in telling if word not in said]
    if not strange or sum(map(len, strange)) < _LEAST_READ * letters:
        return ""  # most questions: no need to read any word in Russian letters
    plainly = _PLAIN_FROM * letters
    typed = _as_typed(telling, plainly)
    if typed >= plainly or not _is_russian(strange, letters, typed, is_known):
        return ""
    read = {word: _meant_by(word, is_known if len(word) >= _SHORT else None) for word in plain}
    changed = {word: meant for word, meant in read.items() if not _stays(word, meant[1], said)}
    return _WORD.sub(lambda found: _rewritten(found[0], changed.get(_plain(found[0]))), text)


@lru_cache(64)  # small talk asks for each of its phrases
def meant_in_russian(text: str) -> str:
    """What `russian_in_latin` makes of a text of which nothing else is known."""
    return russian_in_latin(text)


def _plain(word: str) -> str:
    return fold(word.translate(_APOSTROPHES))


def _stays(word: str, worth: float, said: Collection[str]) -> bool:
    """Whether a word is a name or English, and no word of Russian but by chance: Xi, COVID."""
    if word in said and (not worth or len(word) < _SHORT):
        return True
    return not worth and frequency(word, "en") >= _KEPT


def _rewritten(typed: str, read: tuple[str, float] | None) -> str:
    if read is None:
        return typed
    meant = read[0]
    if typed.isupper() and len(typed) > 1:
        return meant.upper()
    return meant.capitalize() if typed[:1].isupper() else meant


def _is_russian(
    words: Sequence[str], letters: int, typed: float, is_known: Callable[[str], bool] | None
) -> bool:
    """Whether words make a question Russian: enough letters of it, and more frequent than as typed.

    Args:
        words: Those that may be Russian.
        letters: Of the question.
        typed: How frequent its words are as they were typed, by letters.
        is_known: As `russian_in_latin` takes it.
    """
    left, none = sum(map(len, words)), 0
    for word in sorted(words, key=len, reverse=True):  # the longest tell soonest
        none += 0 if _meant_by(word, is_known)[1] else len(word)
        if (left - none) * MOST_FREQUENT < typed + _LEAD * letters:
            return False
        if left - none < _LEAST_READ * letters:
            return False
    worth = sum(len(word) * _meant_by(word, is_known)[1] for word in words)
    return worth >= typed + _LEAD * letters


def _as_typed(words: Sequence[str], plainly: float) -> float:
    """How frequent words are in the language in Latin letters that has most of them, by letters.

    Args:
        words: Of a question.
        plainly: What is enough: more need not be told.
    """
    plain = [max(_APART.split(word), key=len) for word in words]  # c'est
    most = most_in_latin_letters(plain, [*map(len, words)], plainly)
    if len(words) > _FEW:
        return most
    # Of so few each may be a typing error: ttoday
    garbled = sum(len(word) for word in words if is_garbled(word, "en"))
    return max(most, _PLAIN_FROM * garbled)


def _meant_by(word: str, is_known: Callable[[str], bool] | None) -> tuple[str, float]:
    """The most likely reading of a word, and what it is worth; 0 for no word."""
    meant, worth = _read(word)
    return meant, _WORTH_IF_KNOWN if not worth and is_known and is_known(meant) else worth


@lru_cache(1 << 10)
def _read(word: str) -> tuple[str, float]:
    """What `_meant_by` tells by the list of frequent words."""
    ways = _ways(word) if len(word) <= MAX_LETTERS else {}
    if not ways:
        return word, 0.0
    worth = word_frequencies([*ways], "ru") - np.fromiter(ways.values(), np.float64)
    best = int(worth.argmax())
    if worth[best] < _LEAST_LEFT:
        return _REFLEXIVE.sub("ь", next(iter(ways))), 0.0
    return [*ways][best], float(worth[best])


def _ways(word: str) -> dict[str, float]:
    """How a word may be spelled in Cyrillic, with what is taken for odd letters, least first."""
    begun: list[dict[str, float]] = [{} for _ in range(len(word) + 1)]
    begun[0][""] = 0.0
    for place in range(len(word)):
        groups = [word[place : place + n] for n in range(1, min(_LONGEST, len(word) - place) + 1)]
        groups = [group for group in groups if group in _READINGS]
        before = _likeliest(begun[place])
        for group in groups:
            past = begun[place + len(group)]
            parted = 0.0 if group is groups[-1] else _PARTED
            for letters, soft, odd in _meant(group, word[place - 1 : place]):
                _spell_on(past, before, letters, soft, odd + parted)
    return dict(_likeliest(begun[-1]))


@lru_cache(1 << 11)  # there are no more letters behind letters
def _meant(group: str, before: str) -> tuple[tuple[str, str, float], ...]:
    """What some letters of a word may stand for behind another, with what is taken for it.

    Each is given with a soft sign too where one may be meant; else that is empty.
    """
    meant = _READINGS[group]
    if group in _IS_SHORT and before in _VOWELS:
        meant = ["й", *(each for each in meant if each != "й")]
    return tuple(
        (letters, f"{letters}ь" if before and letters[-1] in _SOFTENED else "", _ODD * (nth > 0))
        for nth, letters in enumerate(meant)
    )


def _likeliest(ways: dict[str, float]) -> list[tuple[str, float]]:
    return sorted(ways.items(), key=itemgetter(1))[:MAX_WAYS]


def _spell_on(
    ways: dict[str, float],
    before: Sequence[tuple[str, float]],
    letters: str,
    soft: str,
    taken: float,
) -> None:
    """Adds to the ways to spell a word those that go on with some letters.

    Args:
        ways: What is taken for each.
        before: The same of what stands before, the least first.
        letters: In Cyrillic.
        soft: The same with the soft sign that may be meant; empty for none.
        taken: For the letters.
    """
    for start, cost in before:
        so_far = cost + taken
        if so_far > _MOST_TAKEN:
            return
        spelled = start + letters
        if spelled not in ways or so_far < ways[spelled]:
            ways[spelled] = so_far
        if soft and so_far <= _MOST_TAKEN - _SOFT:
            spelled = start + soft
            if spelled not in ways or so_far + _SOFT < ways[spelled]:
                ways[spelled] = so_far + _SOFT
