"""What a page sets beside the words: quotes pulled out, what it folds away, addresses of pages."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from bot.corpus.lines import FOLD_HEAD, FOLDED, Block, Line, covered, letters_only
from bot.corpus.turns.labels import labels
from bot.corpus.turns.labels.set_off import Mark, find_label
from bot.corpus.words import thresholds, vocabulary

_WORDS = re.compile(r"[^\W_]+")
_LONGEST_WORD = 12
"""Letters that words have on the average at most, where there are spaces between them."""
_LEFT_OUT = re.compile(r"\.{3,}|…+")
_WHOLE_QUOTE = re.compile(r"[\"“„«‘'「『].{20,}[\"”“»’'」』]\.?")
_ASKED = re.compile(r"[?？؟]\s*$|^[—–―─━-]+\s*\S")
_BARE_ADDRESS = re.compile(r"https?://\S+|(?:[\w-]{2,}\.){1,3}[a-z]{2,10}(?:/\S*)?")
"""A text that is an address and nothing else."""
_BOX = re.compile(rf"{vocabulary.alternatives('box')}", re.IGNORECASE)
"""How the head of a box reads."""
_TURN = re.compile(r"^[—–―─━-]+\s*\S")
_NUMBERED = re.compile(r"^(?P<number>0\d)[\s.、|｜/-]{0,3}[^\W\d][^?？!！。.]{1,24}$")

_REFERENCE = re.compile(r"[^.!?:]{1,120}:\s?https?://\S+")
"""What to read and where, on one line: `The paper: https://…`."""


def mark_folded(lines: Sequence[Line], reasons: list[str]) -> None:
    """What a page folds away under the same words again and again: `Original English`."""
    times = Counter(line.text for line in lines if FOLD_HEAD in line.style)
    again = False
    for place, line in enumerate(lines):
        if FOLD_HEAD in line.style:
            again = times[line.text] >= thresholds.FOLDED_AGAIN
        again = again and FOLDED in line.style
        if again:
            reasons[place] = reasons[place] or "folded away"


def mark_addresses(lines: Sequence[Line], reasons: list[str]) -> None:
    """What is never followed by more than an address names a page: `The rope walk on Slack: …`."""
    found = [None if reasons[place] else find_label(line) for place, line in enumerate(lines)]
    bare = {
        place
        for place, label in enumerate(found)
        if label and _BARE_ADDRESS.fullmatch(lines[place].text[label.start :])
    }
    spoken = {label.key for place, label in enumerate(found) if label and place not in bare}
    for place in bare:
        label = found[place]
        if label and label.mark is Mark.COLON and label.key not in spoken:
            reasons[place] = "link"


def leading_addresses(lines: Sequence[Line]) -> int:
    """How many lines at the beginning of a reply are nothing but addresses, which it then says."""
    bare = (place for place, line in enumerate(lines) if not _BARE_ADDRESS.fullmatch(line.text))
    return next(bare, len(lines))


def is_reference(lines: Sequence[Line], at: int) -> bool:
    """Whether a line right below a heading is what to read and its address: `The paper: https://…`.

    What somebody tells of themselves is theirs: `I wrote it down here: https://…`.
    """
    above = at
    while above and _REFERENCE.fullmatch(lines[above].text):
        if vocabulary.says_me(lines[above].text):
            return False
        above -= 1
    return above < at and lines[above].kind is Block.HEADING


def mark_pulled(lines: Sequence[Line], reasons: list[str]) -> None:
    """Quotes pulled out of the text: set apart, and found again in another paragraph.

    Dots stand for what was left out.
    """
    heads: dict[str, list[int]] = {}
    pulled: list[tuple[int, tuple[str, ...]]] = []
    headline = next((place for place, reason in enumerate(reasons) if not reason), -1)
    begun = False
    for place, line in enumerate(lines):
        if reasons[place] or place == headline or (line.kind is Block.HEADING and line.level == 1):
            continue  # titles quote as well
        apart = line.kind in {Block.QUOTE, Block.HEADING} or any(
            covered(spans, line.text) > thresholds.WHOLLY for spans in (line.bold, line.italic)
        )
        begun = begun or bool(_ASKED.search(line.text) or find_label(line))
        apart = apart or (begun and line.gap and bool(_WHOLE_QUOTE.fullmatch(line.text)))
        bare, *rest = sorted(map(letters_only, _LEFT_OUT.split(line.text)), key=len, reverse=True)
        if (
            apart
            and len(bare) in thresholds.PULL_QUOTE
            and (line.kind is Block.QUOTE or len(bare) >= thresholds.SHORTEST_UNMARKED_QUOTE)
            and not find_label(line)
        ):
            pulled.append((place, (bare, *rest)))
            heads[bare[: thresholds.PULL_QUOTE_SHINGLE]] = []
    if not pulled:
        return
    size = thresholds.PULL_QUOTE_SHINGLE
    for place, line in enumerate(lines):
        for head in _shingles(line.text, size) & heads.keys():
            if len(heads[head]) < 8:
                heads[head].append(place)
    for place, parts in pulled:
        others = (
            other for other in heads[parts[0][:size]] if other != place and not reasons[other]
        )
        if any(
            (
                len(lines[other].text) > len(lines[place].text) + 10
                or (lines[place].kind is Block.QUOTE and lines[other].kind is not Block.QUOTE)
            )
            and all(part in letters_only(lines[other].text) for part in parts)
            for other in others
        ):
            reasons[place] = "pull quote"


def _shingles(text: str, size: int) -> set[str]:
    """What stands in a text from the beginning of each word on, letters and digits alone.

    Where words have no spaces between, each letter begins one.
    """
    words = _WORDS.findall(text.casefold())
    bare = "".join(words)
    unspaced = len(bare) > _LONGEST_WORD * len(words)
    starts = range(len(bare)) if unspaced else accumulate(map(len, words), initial=0)
    return {bare[at : at + size] for at in starts}


def mark_boxes(lines: Sequence[Line], reasons: list[str]) -> None:
    """A line that heads a box, such as `Справка «Зари»`, and the paragraph below it.

    The conversation goes on below.
    """
    for place in range(len(lines) - 2):
        head, box, below = lines[place : place + 3]
        free = not any(reasons[place : place + 2]) and head.kind in {Block.TEXT, Block.HEADING}
        boxed = free and _BOX.fullmatch(head.text) and not _TURN.match(box.text)
        if boxed and (_TURN.match(below.text) or find_label(below)):
            reasons[place] = reasons[place + 1] = "box"


def mark_numbered_heads(lines: Sequence[Line], reasons: list[str]) -> None:
    """Heads of parts that are numbered in turn and ask nothing: `01 关于江城`, `02 关于对手`."""
    found = [
        (place, int(hit["number"]))
        for place, line in enumerate(lines)
        if not reasons[place] and line.kind is Block.TEXT and (hit := _NUMBERED.match(line.text))
    ]
    if len(found) > 1 and [number for _, number in found] == list(range(1, len(found) + 1)):
        for place, _ in found:
            reasons[place] = "heading"


def is_sent_in_here(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph is what somebody sent in: `Comment from Bo: …`, or stands below that."""
    heads = [find_label(line) for line in lines[max(0, at - 1) : at + 1]]
    sent = [head is not None and labels.is_sent_in(head.key) for head in heads]
    above = heads[0] if at else None
    alone = above is not None and above.start >= len(lines[at - 1].text)
    return sent[-1] or (alone and sent[0])
