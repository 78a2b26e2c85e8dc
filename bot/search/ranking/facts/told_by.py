"""Whether an exchange tells what somebody other than its speaker says or thinks of something."""

import re
from collections.abc import Collection, Sequence

from bot.search.query.concepts import HELD
from bot.search.ranking.facts.deed_words import FULL_NAME, OBJECT
from bot.search.ranking.marking import Sentence
from bot.search.text.span import Span

_SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|believe[sd]?|th(?:ink|inks|ought)|note[sd]|stresse[sd]"
    r"|stated?|declared?|announced?|argue[sd]?|called|calls|explain(?:s|ed)|warn(?:s|ed)|claim(?:s|ed)"
    r"|suggest(?:s|ed)|hint(?:s|ed)|point(?:s|ed) out|put forward|propose[sd]|emphasi[sz]e[sd])\b"
    r"|\b(?:сказал|говорил|заявил|отметил|подчеркнул|сообщил|считал|объяснил|предупредил|предложил"
    r"|назвал|ответил|думал|выступил)[аи]?\b|\b(?:говор[ия]т|счита[ею]т|дума[ею]т|полага[ею]т)\b"
    r"|表示|指出|认为|認為|强调|強調|宣布|说|說|称|稱|提出|告诉|告訴"
)
_ACCORDING = re.compile(
    r"(?:\b(?:according to|по (?:словам|мнению)|selon|según|laut)\W+(?:\w+\W+){0,3}|据|據|按照)$",
    re.IGNORECASE,
)


def is_told_of(who: Collection[int], text: str, said: Sequence[Sentence]) -> bool:
    """Whether somebody is said to say something of what is asked, there or in the next sentence.

    Args:
        who: The concepts that say who it is.
        text: An answer.
        said: Its sentences, in order.
    """
    is_telling = False
    for sentence in said:
        held = {n for n, weight in sentence.weights.items() if weight >= HELD and n not in who}
        is_teller = is_telling
        is_telling = _tells(who, text, sentence)
        if held and (is_telling or is_teller):
            return True
    return False


def _tells(who: Collection[int], text: str, sentence: Sentence) -> bool:
    """Whether a sentence names somebody, and nobody else nearer, before a verb of saying."""
    where = sentence.span
    tellers = [span for span, n, weight in sentence.found if n in who and weight >= HELD]
    if any(_ACCORDING.search(text[where.start : span.start]) for span in tellers):
        return True
    verbs = [found.start() for found in _SAYS.finditer(text, where.start, where.end)]
    others = [
        name.start()
        for name in FULL_NAME.finditer(text, where.start, where.end)
        if not any(Span(*name.span()).overlaps(span) for span in tellers)
        and not OBJECT.search(text[where.start : name.start()])
    ]
    return any(
        not OBJECT.search(text[where.start : span.start])
        and span.end <= verb
        and not any(span.end <= other < verb for other in others)
        for span in tellers
        for verb in verbs
    )
