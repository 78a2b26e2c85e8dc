"""What `check --diff` tells an operator: what changed between two readings."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from bot.corpus.interview import Exchange, Interview

_FIELDS = ("title", "published", "outlet", "speaker", "role", "interviewers", "language", "url")
_MAX_LINES = 60
"""Lines of differences that are listed; the rest is counted."""
_AROUND = 4
"""Words shown before a change."""
_MAX_WORDS = 4_000
"""Words of a turn that are compared one by one; a longer one is only said to differ."""


def differences(old: Interview, new: Interview) -> list[str]:
    """Describe what changed between two readings, one line a change.

    Words that went are in `[-…-]`, words that came in `{+…+}`.
    """
    lines = [*_fields(old, new), *_exchanges(old.exchanges, new.exchanges)]
    if not lines:
        return ["  no difference"]
    more = len(lines) - _MAX_LINES
    return lines[:_MAX_LINES] + ([f"  and {more} more"] if more > 0 else [])


def _fields(old: Interview, new: Interview) -> Iterator[str]:
    for name in _FIELDS:
        before, after = (_value(getattr(each, name)) for each in (old, new))
        if before != after:
            yield f"  {name:<12}  {before or 'none'} → {after or 'none'}"
    if old.introduction != new.introduction:
        yield f"  {'introduction':<12}  {_words(old.introduction, new.introduction)}"


def _value(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")


def _exchanges(old: tuple[Exchange, ...], new: tuple[Exchange, ...]) -> Iterator[str]:
    """Exchanges that came, went or changed, told apart by their questions."""
    keys = [[_flat(each.question) for each in side] for side in (old, new)]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    for tag, from_, to, at, end in matcher.get_opcodes():
        if tag == "equal" or to - from_ == end - at:
            for before, after in zip(range(from_, to), range(at, end), strict=True):
                yield from _changed(before, old[before], new[after])
            continue
        for place in range(from_, to):
            yield f"  - {place + 1:>3}  {_start(old[place].question)}"
        for place in range(at, end):
            yield f"  + {place + 1:>3}  {_start(new[place].question)}"


def _changed(place: int, old: Exchange, new: Exchange) -> Iterator[str]:
    for mark, before, after in (("Q", old.question, new.question), ("A", old.answer, new.answer)):
        if _flat(before) != _flat(after):
            yield f"  ~ {place + 1:>3}  {mark}  {_words(before, after)}"
    if old.moment != new.moment:
        yield f"  ~ {place + 1:>3}  ▶  {old.moment} → {new.moment}"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _start(text: str) -> str:
    return _flat(text)[:72]


def _words(old: str, new: str) -> str:
    """The first change between two texts, and how many more there are."""
    before, after = old.split(), new.split()
    if max(len(before), len(after)) > _MAX_WORDS:
        return f"{len(before)} words → {len(after)} words"
    changes = [
        code
        for code in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if code[0] != "equal"
    ]
    _, from_, to, at, end = changes[0]
    gone, come = " ".join(before[from_:to])[:160], " ".join(after[at:end])[:160]
    shown = [" ".join(before[max(0, from_ - _AROUND) : from_])]
    shown += [f"[-{gone}-]"] * bool(gone) + [f"{{+{come}+}}"] * bool(come)
    more = f"(and {len(changes) - 1} more)" if len(changes) > 1 else ""
    return " ".join(filter(None, [*shown, more]))
