"""Questions set apart that are worded as remarks, which no headings are."""

import re

from bot.corpus.turns.turn import Cut, Figures
from bot.corpus.words import thresholds, vocabulary

_LEAST_ASKING = 0.25
"""Share of such questions that are worded as questions at least."""
_LONGEST_HEADING = 110
"""Code points of a heading of a section at most."""
_UNSPACED = re.compile(r"[\u3040-\u9fff]")


def remarked(cut: Cut, seen: Figures, *, said_so: bool) -> bool:
    """Whether an announced interviewer, set in bold, remarks as often as they ask.

    What does not ask speaks to somebody or is longer than any heading, and most replies are of the
    speaker.
    """
    bold = cut.scheme in {"bold", "italic"} or cut.scheme.startswith(("class", "tag"))
    if not (bold and said_so) or seen.asking < _LEAST_ASKING:
        return False
    if seen.me < thresholds.CLEAR_ME:
        return False
    questions = [turn.text for turn in cut.turns if turn.asking]
    spoken = sum(
        vocabulary.asks(text) or vocabulary.says_you(text) or _is_long(text) for text in questions
    )
    return spoken >= thresholds.WHOLLY * len(questions)


def _is_long(text: str) -> bool:
    """Whether a text is longer than a heading; an unspaced character counts twice."""
    return len(text) + len(_UNSPACED.findall(text)) > _LONGEST_HEADING
