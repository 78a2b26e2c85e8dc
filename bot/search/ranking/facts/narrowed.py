"""What a question narrows what it asks for to: the most of its kind, or other than something."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.search.query.query import Query
from bot.search.ranking.facts.deeds import SAID
from bot.search.ranking.marking import Sentence
from bot.search.text.span import Span

_NO_MOST = (
    r"(?!(?:for|int|harv|cont|prot|requ|sugg|inv|arr|pri|hon|mod|gu|qu|w|r|t|n|ch|lat)est\b|east\b)"
)
_MOST_ASKED = re.compile(
    r"^\W*(?:what|which|who)\b[^?,]{0,40}? (?:is|was|are|were) (?:the )?(?:\w+ )?(?:most|least|best"
    rf"|worst|{_NO_MOST}\w{{2,}}est)\b(?! (?:way|practice|approach|method|advantage)s?\b)"
    r"|^\W*(?:как(?:ой|ая|ое|ие)|кто|что)\b[^?,]{0,40}\b(?:сам(?:ый|ая|ое|ые)|наиболее"
    r"|(?:лучш|худш)\w+)\b"
    r"|^\W*(?:cu[aá]l(?:es)?|qui[eé]n(?:es)?|qué \w+) (?:es|era|son|fue)\b[^?,]{0,30}"
    r"\b(?:m[aá]s|menos|mejor(?:es)?|peor(?:es)?)\b"
    r"|^\W*(?:quel(?:le)?s?|qui) [^?,]{0,30}\b(?:les?|la) (?:plus|moins|meilleure?s?|pires?)\b"
    r"|^\W*(?:welche[rs]?|wer|was) [^?,]{0,30} (?:am \w+sten|d(?:er|ie|as) (?:\w*[^aeiou\W]ste[nr]?"
    r"|beste|meiste)n?)\b"
    r"|最[^近后後初终終].{0,8}(?:是[哪谁誰什]|哪)|(?:哪|谁|誰).{0,8}最[^近后後初终終]",
    re.IGNORECASE,
)
"""How it is asked which one is the most of its kind."""

_MOST = re.compile(
    rf"\b(?:most|least|best|worst|first|only|top|record|favou?rite|{_NO_MOST}\w{{2,}}est"
    r"|(?:more|less|\w{3,}er) than|no ?(?:body|one)|сам(?:ый|ая|ое|ые|ого|ой|ую|ым|ом|ых)|наиболее"
    r"|(?:лучш|худш|перв|единственн|любим)\w+|\w+[ейа]йш\w+|больше всего|рекорд\w*|никто"
    r"|plus|moins|m[aá]s|menos|mejor(?:es)?|peor(?:es)?|meilleure?s?|pires?|premi\w+|primer\w*"
    r"|[uú]nic\w+|seule?|m[aá]xim\w+|nadie|personne|\w{3,}ste[nrsm]?|erste\w?|einzig\w*|niemand)\b"
    r"|最|第一|首|唯一|没有人",
    re.IGNORECASE,
)
"""How it is told."""

_BUT = re.compile(
    r"\b(?:other than|except(?: for)?|besides|a(?:part|side) from|excluding|кроме|помимо"
    r"|за исключением|sauf|hormis|en dehors d[eu]|à part|a(?:demás|parte) d(?:e|el)|excepto|salvo"
    r"|außer|abgesehen von) (?P<out>[^,?]+?)"
    r"(?=[,?]|$| (?:do|does|did|is|are|was|were|ha[sd]|have|will|can)\b)"
    r"|除(?:了|去)?(?P<left>.+?)(?:[以之]?外|[，,还還都呢?？]|$)",
    re.IGNORECASE,
)
"""How it is said what is not asked for."""

_AT_MOST = 2
"""Words behind *other than* that say what is left out; the rest is asked for again."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a question narrows what it asks for to.

    Attributes:
        most: Which one is the most of its kind.
        left_out: Concepts of what is not asked for.
        asked: Concepts of what is.
    """

    most: bool
    left_out: frozenset[int]
    asked: frozenset[int]


def narrowed_by(question: str, query: Query) -> Narrowed | None:
    """Reads what a question narrows what it asks for to; `None` for nothing."""
    most = bool(_MOST_ASKED.search(question))
    but = _BUT.search(question)
    out = Span(*(but.span("out") if but["out"] else but.span("left"))) if but else Span(0, 0)
    left_out = frozenset(_left_out(question, query, out))
    if not most and not left_out:
        return None
    asked = frozenset(n for n in query.words if not (most and query.concepts[n].name))
    return Narrowed(most, left_out, (asked or frozenset(query.words)) - left_out)


def _left_out(question: str, query: Query, where: Span) -> Iterator[int]:
    """The first words behind *other than*: two, in Chinese those between which AND stands."""
    before: Span | None = None
    behind = [n for n in sorted(query.words) if query.concepts[n].span.overlaps(where)]
    for n in behind[:_AT_MOST]:
        span = query.concepts[n].span
        if before and question[span.start] >= "\u3400" and span.start == before.end:
            return
        yield n
        before = span


def is_too_wide(
    narrowed: Narrowed,
    question: str,
    asked: Iterable[Sentence],
    answer: str,
    said: Sequence[Sentence],
) -> bool:
    """Whether an answer speaks of what is asked for, and nowhere of what that is narrowed to.

    Args:
        narrowed: What is asked.
        question: Of the interviewer, who may have narrowed it so too.
        asked: Its sentences.
        answer: The answer.
        said: Its sentences, in order.
    """
    if narrowed.most and _MOST.search(question):
        return False
    if any(_held(each, narrowed.left_out) for each in asked):
        return False
    least = max([_held(each, narrowed.asked) for each in said], default=0) / 2
    return not any(
        _held(sentence, narrowed.asked) >= max(least, 1)
        and not _held(sentence, narrowed.left_out)
        and (not narrowed.most or _MOST.search(answer, sentence.span.start, sentence.span.end))
        for sentence in said
    )


def _held(sentence: Sentence, concepts: frozenset[int]) -> int:
    return sum(n in concepts and weight >= SAID for n, weight in sentence.weights.items())
