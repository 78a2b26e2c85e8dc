"""Whether questions and replies speak to each other as in a talk."""

from bot.corpus.turns.turn import Cut, Figures, exchanges_of
from bot.corpus.words import thresholds
from bot.corpus.words.address import direction


def is_directed(cut: Cut, seen: Figures, *, said_so: bool) -> bool:
    """Whether unmarked questions say `you` and the replies to them `I`, and hardly the reverse."""
    if seen.weight < thresholds.WEIGHT_WORDING or seen.cover < thresholds.LEAST_COVER_WORDING:
        return False
    needed = thresholds.DIRECTED_ANNOUNCED if said_so else thresholds.DIRECTED
    return is_told(cut, needed, alone=thresholds.DIRECTED_ALONE)


def is_told(cut: Cut, needed: float, alone: float = 0.0) -> bool:
    """Whether questions speak to somebody and replies of whoever says them, and not the reverse.

    Args:
        cut: The reading.
        needed: Sum of the two shares.
        alone: Share of the replies that say `I` rather than `we`.
    """
    found = exchanges_of(cut.turns)
    told = direction([each.question for each in found], [each.answer for each in found])
    return told is not None and (
        told.you + told.mine >= needed
        and told.you >= thresholds.DIRECTED_YOU
        and told.alone >= alone
        and max(told.asked_of_me, told.to_reader) <= thresholds.REVERSED
    )
