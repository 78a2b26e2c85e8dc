"""Why somebody did something: an answer that only mentions it in passing gives no reason."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.search.query.query import Query
from bot.search.ranking.marking import Sentence

WHY = re.compile(
    r"\b(?:why|how come)\b|\b(?:почему|зачем|отчего)\b|\b(?:warum|wieso|weshalb|pourquoi)\b"
    r"|\bpor qu[eéê]\b|\b(?:perch[eé]|come mai)\b|^\W*porque\b|为什[么麼]|為什麼|[为為]何|为啥",
    re.IGNORECASE,
)
"""How a reason is asked for."""

BECAUSE = re.compile(
    r"\b(?:because|since (?=\w)|due to|owing to|therefore|thus|reasons?|that['’]s why|otherwise"
    r"|in order|thanks to|cause[ds]?|for the|for want|so (?:that|as)|to save"
    r"|as (?:the|it|s?he|they|we))\b"
    r"|потому|поэтому|так как|из-за|чтобы|оттого|\bведь\b|иначе|благодаря|причин|раз уж"
    r"|\b(?:weil|denn|damit|deshalb|darum|wegen|sonst|um|grund)\b"
    r"|\b(?:parce|car|puisque|afin|sinon|à cause|raison|pour)\b"
    r"|\b(?:porque|pues|ya que|debido|causa|raz[oó]n|por|para)\b"
    r"|\b(?:perché|poiché|siccome|visto che|dato che|a causa|affinché|pois|já que|devido|quindi)\b"
    r"|因[为為此]|由[于於]|所以|[为為]了|免得|怕|嫌",
    re.IGNORECASE,
)
"""How one is given."""

MENTIONED = 0.3
"""Share of what happened that a sentence holds at least which mentions it."""

ASKED_ABOUT = 0.2
"""The same of the interviewer's question, which then asks about it, and so is answered anyhow."""

ASKS_ONLY_THIS = 60
"""Characters of a question that asks nothing beside whom it names: What is Wikipedia good for?"""

_AS_WELL = 0.05


@dataclass(frozen=True, slots=True)
class AskedReason:
    """What a question asks the reason of.

    Attributes:
        who: Concepts that name who did it, or what it happened to.
        happened: What each other concept says.
    """

    who: frozenset[int]
    happened: Mapping[int, float]


def reason_asked(question: str, query: Query, names: frozenset[int]) -> AskedReason | None:
    """Reads from a question whose reason it asks for; `None` where it names nobody, or no deed."""
    why = WHY.search(question)
    if not why:
        return None
    words = [n for n in query.words if not why.start() <= query.concepts[n].span.start < why.end()]
    whose = frozenset(n for n in words if n in names or query.concepts[n].name)
    happened = {n: query.says[n] for n in words if n not in whose}
    return AskedReason(whose, happened) if whose and happened else None


def is_only_mentioned(
    reason: AskedReason, answer: str, said: Sequence[Sentence], asked: Iterable[Sentence]
) -> bool:
    """Whether what happened is mentioned without a reason, and no interviewer asked about it.

    Args:
        reason: What is asked.
        answer: The answer.
        said: Its sentences, in order.
        asked: Those of the interviewer's question.
    """
    total = sum(reason.happened.values())
    told: dict[int, float] = {}
    for sentence in asked:
        if (
            sentence.span.end - sentence.span.start <= ASKS_ONLY_THIS
            and reason.who & sentence.weights.keys()
        ):
            return False
        told |= sentence.weights
    if _share(reason, told) >= ASKED_ABOUT * total:
        return False
    shares = [_share(reason, sentence.weights) for sentence in said]
    least = max(MENTIONED * total, max(shares, default=0.0) - _AS_WELL * total)
    mentions = [place for place, share in enumerate(shares) if share >= least]
    around = (said[max(place - 1, 0) : place + 2] for place in mentions)
    return bool(mentions) and not any(
        BECAUSE.search(answer, near[0].span.start, near[-1].span.end) for near in around
    )


def _share(reason: AskedReason, weights: Mapping[int, float]) -> float:
    return sum(says * weights.get(n, 0.0) for n, says in reason.happened.items())
