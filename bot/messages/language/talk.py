"""What people say to the bot about itself, its answers and this chat, told by single words."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.messages.language.phrases import bare_question
from bot.search.text.function_words import is_function_word
from bot.search.text.scripts.characters import simplified
from bot.search.text.term import bare, fold

MAX_TALK = 80
"""Characters of a longer text, which asks something."""

MIN_PARTS = 2
"""Words at least: one alone is looked up."""

SENT_MEDIA = "media"
"""The key of what is said of pictures, voices and the like, which is in no list of phrases."""

NEUTRAL = frozenset({"neutral"})
_LOOSE = NEUTRAL | {
    "me",
    "you",
    "it",
    "bot",
    "which",
    "somebody",
    "here",
    "have",
    "hello",
    "thanks",
}
"""Kinds of words that may stand beside those of any rule."""

_OF_CHAT = frozenset({"me", "thou", "bot", "subscribed"})
_STATED = {"said-complaint", "said-thanks"}
"""What nobody asks."""

_WORD = re.compile(r"i\.e\.|[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+(?:['-][^\W\u3400-\u9fff]+)*")
_CHINESE = re.compile("[\u3400-\u9fff]")
_TABLE = tomllib.loads(Path(__file__).with_name("talk_words.toml").read_text("utf-8"))


class Talk(NamedTuple):
    """What a text says to the bot.

    Attributes:
        key: Of the phrases that say the same, such as `said-privacy`.
        is_surely: Whether it asks nothing of the record, whatever is found there.
    """

    key: str
    is_surely: bool


class _Rule(NamedTuple):
    kinds: frozenset[str]
    talk: Talk


def talk_in(text: str) -> Talk | None:
    """What a text says to the bot; `None` where a word of it may be what somebody asks about.

    Args:
        text: As it was written.
    """
    if len(text) > MAX_TALK:
        return None
    found = (_talk_of(each) for each in dict.fromkeys((text, bare_question(text))))
    return next(filter(None, found), None)


def _talk_of(text: str) -> Talk | None:
    parts = list(_parts(simplified(text).replace("’", "'")))
    if len(parts) < MIN_PARTS or not all(parts):
        return None
    kinds = frozenset().union(*parts)
    is_asked = text.rstrip().endswith(("?", "？", "呢", "吗"))
    for rule in _rules():
        may_stand = rule.kinds | _LOOSE
        if rule.kinds <= kinds and all(part & may_stand for part in parts):
            return None if is_asked and rule.talk.key in _STATED else rule.talk
    return None


def speaks_of_chat(text: str) -> bool:
    """Whether a text speaks of whoever writes it, of the bot or of what it sends.

    Args:
        text: As it was written; a longer one than talk is tells of other things besides.
    """
    if len(text) > MAX_TALK:
        return False
    return any(part & _OF_CHAT for part in _parts(simplified(text).replace("’", "'")))


def _parts(text: str) -> Iterator[frozenset[str]]:
    """The kinds of each word of a text, of those that belong together as one; none for another."""
    words = [bare(fold(found)) for found in _WORD.findall(text)]
    place = 0
    while place < len(words):
        if _CHINESE.match(words[place]):
            yield from _chinese_parts(words[place])
            place += 1
            continue
        for length in range(min(_longest(), len(words) - place), 0, -1):
            kinds = _kinds_of(" ".join(words[place : place + length]))
            if kinds or length == 1:
                yield kinds or (NEUTRAL if _is_stop_word(words[place]) else frozenset())
                place += length
                break


def _chinese_parts(run: str) -> Iterator[frozenset[str]]:
    place = 0
    while place < len(run):
        for length in range(min(_longest(), len(run) - place), 0, -1):
            kinds = _kinds_of(run[place : place + length])
            if kinds or length == 1:
                yield kinds
                place += length
                break


def _is_stop_word(word: str) -> bool:
    return is_function_word(word, "en") or is_function_word(word, "ru")


def _kinds_of(words: str) -> frozenset[str]:
    whole, begun = _known()
    kinds = whole.get(words, frozenset())
    if kinds or " " in words:
        return kinds
    return frozenset(kind for head, kind in begun if words.startswith(head))


@cache
def _known() -> tuple[dict[str, frozenset[str]], tuple[tuple[str, str], ...]]:
    """The kinds of each word, and those of the words that begin with some letters."""
    whole: dict[str, frozenset[str]] = {}
    begun: list[tuple[str, str]] = []
    for kind, listed in _TABLE["words"].items():
        for word in filter(None, re.split(r"[|\n]", listed)):
            key = bare(fold(simplified(word)))
            if key.endswith("*"):
                begun.append((key.removesuffix("*"), kind))
            else:
                whole[key] = whole.get(key, frozenset()) | {kind}
    return whole, tuple(begun)


@cache
def _rules() -> tuple[_Rule, ...]:
    """What is meant by kinds of words together, in the order in which they are looked at."""
    return tuple(
        _Rule(frozenset(each.removeprefix("!").split()), Talk(key, each.startswith("!")))
        for key, listed in _TABLE["meant"].items()
        for each in filter(None, re.split(r"[|\n]", listed))
    )


@cache
def _longest() -> int:
    """Words, or Chinese characters, of the longest entry."""
    return max(
        max(word.count(" ") + 1, len(word) if _CHINESE.match(word) else 1) for word in _known()[0]
    )
