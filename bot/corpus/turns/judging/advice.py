"""Advice on questions that candidates are asked, which nobody has answered."""

import re
from collections import Counter

from bot.corpus.turns import dress
from bot.corpus.turns.labels import labels
from bot.corpus.turns.turn import LABELLED, Cut

_HEADED = re.compile(r"^(?P<head>[^\W\d_][^:：.?!]{2,40})[:：]\s")
_FEWEST = 2


def is_worksheet(cut: Cut) -> bool:
    """Whether all questions are quoted and no reply is, or most replies have the same heads.

    `Why they ask: …` and `What to say: …` come again in such a list, and name nobody.
    """
    asked = [turn.lines[0] for turn in cut.turns if turn.asking and turn.lines]
    replies = [turn.lines for turn in cut.turns if not turn.asking and turn.lines]
    if len(replies) <= _FEWEST or cut.scheme in LABELLED:
        return False
    quoted = all(map(dress.is_quoted, asked))
    if quoted and not any(dress.is_quoted(lines[0]) for lines in replies):
        return True
    heads = Counter(
        head
        for lines in replies
        for head in {hit["head"] for hit in (_HEADED.match(line.text) for line in lines) if hit}
        if not labels.shape(head)
    )
    again = [head for head, count in heads.items() if count * 2 > len(replies)]
    return len(again) >= _FEWEST
