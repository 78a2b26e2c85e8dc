"""Which questions are offered to somebody who has not asked yet."""

from collections.abc import Sequence

from bot.messages.asked import split_question
from bot.messages.message import LABEL, units
from bot.store.interviews import Record

STARTERS = 3


def starters(
    candidates: Sequence[tuple[Record, tuple[str, ...]]], count: int = STARTERS
) -> list[Record]:
    """Chooses questions that fit on a button, of different interviews and topics where possible.

    Args:
        candidates: Exchanges with their topics.
        count: How many are wanted.

    Returns:
        At most `count`, in the order in which they were chosen.
    """
    left = sorted(candidates, key=lambda each: _unfit(each[0]))
    chosen: list[tuple[Record, tuple[str, ...]]] = []
    while left and len(chosen) < count:
        interviews = [record.card.key for record, _ in chosen]
        topics = {topic for _, of_record in chosen for topic in of_record}
        best = min(
            left,
            key=lambda each: (
                interviews.count(each[0].card.key) + len(topics.intersection(each[1])),
                _unfit(each[0]),
            ),
        )
        left.remove(best)
        chosen.append(best)
    return [record for record, _ in chosen]


def _unfit(record: Record) -> tuple[bool, bool, int]:
    """Sorts short whole questions first; those that fit on a button before all others."""
    before, question = split_question(record.question)
    size = units(question)
    return size > LABEL, bool(before) or "?" not in question[-2:].replace("？", "?"), size
