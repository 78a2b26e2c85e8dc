"""What `check` tells an operator: how a file was read, and how to correct the reading."""

import json
from collections.abc import Iterable, Sequence
from itertools import islice

from bot.corpus.interview import Interview, LeftOut, Reading
from bot.messages.asking.source import clock
from bot.messages.publishing.remarks import in_english

MAX_SHOWN_WORDS = 9
"""Words of a question or an answer shown."""
MAX_LEFT_OUT = 40
"""Pieces left out that are listed; the rest is counted."""
MAX_REFUSALS = 20
"""Refused lines of a `.jsonl` file that are listed."""


def report(name: str, readings: Iterable[Reading]) -> str:
    """Describe how a file was read.

    Args:
        name: The file's name as the operator gave it.
        readings: Its readings: one for a document, one a line for `.jsonl`. They are taken one by
            one, so that a large file is never in memory.

    Returns:
        Plain text of several lines, without a line feed at its end.
    """
    first = list(islice(iterator := iter(readings), 2))
    if len(first) == 1:
        interview = first[0].interview
        if interview is None:
            return "\n".join(
                [name, f"  refused   {in_english(first[0].refusal)}", *_left_out(first[0].left_out)]
            )
        return "\n".join([name, *_document(interview, first[0].left_out)])
    return "\n".join([name, *_collection([*first], iterator)])


def _document(interview: Interview, left_out: Sequence[LeftOut]) -> list[str]:
    asks = ", ".join(interview.interviewers) or "not named"
    answers = interview.speaker or "not named"
    lines = [
        f"  title     {interview.title or 'none'}",
        f"  where     {interview.outlet or 'not named'}",
        f"  when      {interview.published or 'not known'}",
        f"  asks      {asks}",
        f"  answers   {answers}{f', {interview.role}' if interview.role else ''}",
        f"  language  {interview.language or 'not known'}",
        f"  address   {interview.url or 'none'}",
        f"  recording {interview.media or 'none'}",
        *([f"  translates {interview.translation_of}"] if interview.translation_of else []),
        f"  intro     {_words(interview.introduction) or 'none'}",
        f"  {_count(len(interview.exchanges), 'exchange')}",
    ]
    width = len(str(len(interview.exchanges)))
    for number, exchange in enumerate(interview.exchanges, 1):
        at = "" if exchange.moment is None else f"  ▶ {clock(exchange.moment)}"
        lines.append(f"  {number:>{width + 2}}  Q  {_words(exchange.question)}{at}")
        lines.append(f"  {'':>{width + 2}}  A  {_words(exchange.answer)}")
    lines += _left_out(left_out)
    if interview.warnings:
        lines.append("  doubtful")
        lines += [f"    - {in_english(warning)}" for warning in interview.warnings]
    lines.append(
        "  If any of this is wrong, put these lines at the top of the file (of .docx or .pdf, save"
    )
    lines.append("  its text as .md first) and correct them; they outweigh everything else:")
    return lines + [f"    {line}" for line in front_matter(interview).split("\n")]


def _left_out(left_out: Sequence[LeftOut]) -> list[str]:
    if not left_out:
        return []
    width = max(len(piece.reason) for piece in left_out[:MAX_LEFT_OUT])
    lines = [f"  left out ({len(left_out)})"]
    lines += [
        f"    {piece.reason:<{width}}  {_words(piece.text)}" for piece in left_out[:MAX_LEFT_OUT]
    ]
    if len(left_out) > MAX_LEFT_OUT:
        lines.append(f"    and {len(left_out) - MAX_LEFT_OUT} more")
    return lines


def _collection(first: list[Reading], rest: Iterable[Reading]) -> list[str]:
    interviews = exchanges = refused = 0
    listed: list[str] = []
    for readings in (first, rest):
        for reading in readings:
            if reading.interview is not None:
                interviews += 1
                exchanges += len(reading.interview.exchanges)
                continue
            refused += 1
            if refused <= MAX_REFUSALS:
                listed.append(f"  refused   {in_english(reading.refusal)}")
    lines = [f"  {_count(interviews, 'interview')}, {_count(exchanges, 'exchange')}", *listed]
    if refused > MAX_REFUSALS:
        lines.append(f"  and {refused - MAX_REFUSALS} more lines refused")
    return lines


def front_matter(interview: Interview) -> str:
    """Front matter that gives the reading as it is, for the operator to correct.

    Labels that are nobody's names stand in `speakers`, to be given names there.
    """
    values: dict[str, object] = {
        "title": interview.title,
        "published": interview.published or "",
        "outlet": interview.outlet,
        "speaker": interview.speaker,
        "role": interview.role,
        "interviewers": list(interview.interviewers),
        "language": interview.language,
        "url": interview.url or "",
    }
    timed = any(exchange.moment is not None for exchange in interview.exchanges)
    if timed or interview.media:
        values["media"] = interview.media or ""
    if interview.translation_of:
        values["translation_of"] = interview.translation_of
    unnamed = (dict(doubt.values) for doubt in interview.warnings if doubt.code == "unnamed")
    if labels := str(next(unnamed, {}).get("labels", "")):
        values["speakers"] = dict.fromkeys(labels.split(", "), "")
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---"])


def _words(text: str) -> str:
    """The first words of a text, on one line of at most 72 characters."""
    words = text.split(maxsplit=MAX_SHOWN_WORDS)
    shown = " ".join(words[:MAX_SHOWN_WORDS])
    if len(words) > MAX_SHOWN_WORDS or len(shown) > 72:
        shown = shown[:72].rstrip() + " …"
    return shown


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
