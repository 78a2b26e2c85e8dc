"""Whether questions and replies speak to each other as in a talk."""

from bot.corpus.turns.dress import DASH
from bot.corpus.turns.turn import Cut, Figures, exchanges_of
from bot.corpus.words import thresholds, weights
from bot.corpus.words.address import Direction, direction
from bot.corpus.words.vocabulary import ends_asking


def is_directed(cut: Cut, seen: Figures, *, said_so: bool) -> bool:
    """Whether unmarked questions say `you` and the replies to them `I`, and hardly the reverse."""
    if seen.weight < thresholds.WEIGHT_WORDING or seen.cover < thresholds.LEAST_COVER:
        return False
    brief = seen.cover < thresholds.LEAST_COVER_WORDING
    if brief and not said_so:
        return False
    needed = thresholds.DIRECTED_ANNOUNCED if said_so else thresholds.DIRECTED
    return is_told(cut, needed, alone=thresholds.DIRECTED_ALONE, said_so=said_so)


def is_brief_talk(cut: Cut, seen: Figures, *, said_so: bool) -> bool:
    """Whether two exchanges are enough: all is asked and answered, and both sides are told.

    The talk has to be most of the document, as no box below an article is. What speaks for it is
    summed up: `you` in questions and `I` in replies, names of those who speak, a word of an
    interview; `I` in questions and replies to a reader speak against it.
    """
    if min(seen.asking, seen.answering) < 1 or seen.weight < weights.BRIEF_LENGTH:
        return False
    found = exchanges_of(cut.turns)
    told = direction([each.question for each in found], [each.answer for each in found])
    replies = [turn.lines[1:] for turn in cut.turns if not turn.asking]
    missed = any(_is_missed(line.text) for lines in replies for line in lines)
    if told is None or missed or seen.cover < thresholds.LEAST_COVER_WORDING:
        return False
    if cut.scheme == "wording" and not said_so and not _is_all_talk(told, seen):
        return False
    signs = weights.BRIEF_NAMED * bool(cut.names) + weights.BRIEF_ANNOUNCED * said_so
    against = weights.BRIEF_ASKED_OF_ME * told.asked_of_me + told.to_reader
    return signs + told.you + told.alone - against >= thresholds.DIRECTED


def _is_missed(text: str) -> bool:
    """Whether a paragraph inside a reply looks like another turn: it asks, or has a dash."""
    asked = ends_asking(text) and len(text) < thresholds.LONGEST_LOOSE_QUESTION
    return asked or bool(DASH.match(text))


def _is_all_talk(told: Direction, seen: Figures) -> bool:
    """Whether there is nothing but what one asks and the other tells, at length, and no exception.

    Whoever only wonders aloud says `I` in a question, too.
    """
    each = told.you == told.alone == 1 and not told.asked_of_me and not told.to_reader
    return (
        each
        and seen.weight >= weights.BRIEF_UNMARKED_LENGTH
        and seen.cover >= weights.BRIEF_UNMARKED_COVER
    )


def is_told(
    cut: Cut,
    needed: float,
    alone: float = 0.0,
    least: float = thresholds.DIRECTED_YOU,
    *,
    said_so: bool,
) -> bool:
    """Whether questions speak to somebody and replies of whoever says them, and not the reverse.

    Where the document says that it is an interview, and each question speaks to them, several may
    answer who all say `we`.

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
    of_several = said_so and told.you == 1 and you + told.mine >= thresholds.DIRECTED
    return (
        you + told.mine >= needed
        and you >= least
        and (told.alone >= alone or of_several)
        and max(told.asked_of_me, told.to_reader) <= thresholds.REVERSED
    )
