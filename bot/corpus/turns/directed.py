"""Whether questions and replies speak to each other as in a talk."""

from bot.corpus.turns.turn import Cut, Figures, exchanges_of
from bot.corpus.words import thresholds
from bot.corpus.words.address import direction


def is_directed(cut: Cut, seen: Figures, *, said_so: bool) -> bool:
    """Whether unmarked questions say `you` and the replies to them `I`, and hardly the reverse."""
    if seen.weight < thresholds.WEIGHT_WORDING or seen.cover < thresholds.LEAST_COVER:
        return False
    brief = seen.cover < thresholds.LEAST_COVER_WORDING
    if brief and not said_so:
        return False
    needed = thresholds.DIRECTED_ANNOUNCED if said_so else thresholds.DIRECTED
    return is_told(cut, needed, alone=thresholds.DIRECTED_ALONE, said_so=said_so)


def is_told(
    cut: Cut,
    needed: float,
    alone: float = 0.0,
    least: float = thresholds.DIRECTED_YOU,
    *,
    said_so: bool,
) -> bool:
    """Whether questions speak to somebody and replies of whoever says them, and not the reverse.

    Args:
        cut: The reading.
        needed: Sum of the two shares.
        alone: Share of the replies that say `I` rather than `we`.
        least: Share of the questions that speak to somebody.
        said_so: Whether the document says that it is an interview.
    """
    found = exchanges_of(cut.turns)
    told = direction([each.question for each in found], [each.answer for each in found])
    if told is None:
        return False
    you = max(told.you, thresholds.UNSAID_YOU) if told.unsaid and said_so else told.you
    return (
        you + told.mine >= needed
        and you >= least
        and told.alone >= alone
        and max(told.asked_of_me, told.to_reader) <= thresholds.REVERSED
    )
