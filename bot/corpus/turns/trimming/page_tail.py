"""Where the page goes on below the last words of a talk: several weak signs together tell it."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.corpus.lines import Line
from bot.corpus.turns.trimming.asides import leading_addresses
from bot.corpus.turns.turn import Turn
from bot.corpus.words import vocabulary, weights

_ENDED = re.compile(r"[.?!…。？！؟।:：]['\"”’»)）」』]*$")
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
_PARTED = re.compile(r"\s[|•·»›/]\s|^[|•·»›>–—-]{1,3}\s?(?=\w)|[»›→]$")
_WORDS = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]{1,2}|[^\W_]+")
_NAMED = re.compile(
    r"^(?:[^\W\d_a-z][\w'’.-]+\s){1,3}[^\W\d_a-z][\w'’.-]+(?:,|\s\(|\s[a-zа-яёàéêóı])"
)
"""A line that begins with somebody's full name and goes on about them."""


def tail_start(lines: Sequence[Line], said: Sequence[Line] = ()) -> int:
    """Where what the page adds begins among the lines of the last reply; at least 1.

    It is looked for from the end up. A line or two that tell nothing may stand between lines that
    do, as long as nobody speaks of themselves there.

    Args:
        lines: Of the last reply.
        said: All that was said before; of what it speaks, the talk is.
    """
    usual = _usual(said) if len(lines) > 1 else frozenset()
    start = at = len(lines)
    least = max(1, leading_addresses(lines))
    while at > least and start - at < weights.UNTOLD_IN_TAIL:
        told = _told(lines[at - 1], usual)
        if told >= weights.TAIL_TOLD:
            start = at - 1
        elif told <= -weights.TAIL_UNSPOKEN:
            break
        at -= 1
    return start


def without_tail(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The turns without what the page asks its readers at the end, and what it says to that."""
    kept = list(turns)
    while len(kept) > weights.TURNS_ABOVE_TAIL:
        lines = [line for turn in kept[-2:] for line in turn.lines]
        if not lines or any(_told(line) < weights.TAIL_TOLD for line in lines):
            break
        kept = kept[:-2]
    return tuple(kept)


def offered_again(turns: Sequence[Turn]) -> frozenset[str]:
    """What a page sets between the paragraphs of several turns: `Watch our series`.

    It is short and has no stop. Where it speaks of what pages do, it need not come so often.
    """
    inside = Counter(
        text for turn in turns for text in {line.text for line in turn.lines[1:] if line.gap}
    )
    return frozenset(
        text
        for text, times in inside.items()
        if times > 1
        and times + bool(_kinds(text)) >= weights.OFFERED_AGAIN
        and not _ENDED.search(text)
        and len(_WORDS.findall(text)) <= weights.TAIL_WORDS
    )


def announcement_start(lines: Sequence[Line], end: int) -> int:
    """Where the last reply ends before what announces something of the page: `See the video:`."""
    while 1 < end <= len(lines) and _announces(lines[end - 1].text):
        end -= 1
    return end


def _announces(text: str) -> bool:
    return text.endswith((":", "：")) and not vocabulary.says_me(text)


def _usual(said: Sequence[Line]) -> frozenset[int]:
    """The classes of words of pages that come again in a talk, as one with a reporter has them."""
    times = Counter(kind for line in said for kind in _kinds(line.text))
    return frozenset(kind for kind, count in times.items() if count >= weights.USUAL_KIND)


def _kinds(text: str) -> set[int]:
    low = text.lower()
    return {kind for kind, words in enumerate(vocabulary.PAGE_WORDS) if words.search(low)}


def _told(line: Line, usual: frozenset[int] = frozenset()) -> float:
    """How much tells that a line is the page's: what it speaks of, how it ends, who it is of."""
    text = line.text
    ended = bool(_ENDED.search(text))
    kinds = _kinds(text)
    if ended:
        kinds -= usual
    words = len(_WORDS.findall(text))
    told = len(kinds) * (weights.TAIL_KIND_SENTENCE if ended else weights.TAIL_KIND)
    told += weights.TAIL_BRIEF * (words <= weights.TAIL_WORDS and not ended)
    told += weights.TAIL_DATED * bool(_DATED.search(text))
    told += weights.TAIL_PARTED * bool(_PARTED.search(text))
    told += weights.TAIL_NAMED * bool(_NAMED.match(text))
    told -= weights.TAIL_SAYS_I * vocabulary.says_me(text)
    told -= weights.TAIL_LONG * (words > weights.LONG_TAIL_WORDS)
    alone = ended and len(kinds) < weights.KINDS_IN_SENTENCE
    return min(told, weights.TAIL_UNTOLD) if alone else told
