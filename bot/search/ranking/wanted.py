"""What a question asks for, as far as its words tell: names, numbers, a fact, somebody's words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.search.query.asking import without_asking
from bot.search.query.concepts import Concept
from bot.search.query.query import Query
from bot.search.ranking.capitals import typed_small
from bot.search.ranking.facts.asked_facts import Demand, demanded
from bot.search.ranking.facts.deeds import Deed, asks_of_deed, deed_asked
from bot.search.ranking.facts.narrowed import Narrowed, narrowed_by
from bot.search.ranking.facts.reasons import WHY, AskedReason, reason_asked
from bot.search.ranking.facts.sayers import sayers
from bot.search.text.frequency import frequency, is_garbled
from bot.search.text.span import Span
from bot.search.text.term import is_pair

ORDINARY = 5.0
"""Zipf frequency of words that everybody uses every day."""

USUAL = 4.0
"""Zipf frequency of words that everybody uses now and then: one of them alone asks nothing."""

TITLE_CASE = 0.8
"""Share of capitalised words in a question from which capitals say nothing."""

_COUNTED = re.compile(
    r"\bhow many (?!percent|per cent|times|km|kilo|met|mile|hour|day|week|month|year)(\w+)"
    r"|(?<!\bво )\bсколько (?!стои|лет\b|раз\b|процент|км|кило|метр|час|дн|недел|месяц|год)(\w+)"
    r"|\bcu[aá]nt[oa]s (?!años|meses|semanas|días|horas|veces|kilómetros)(\w+)"
    r"|\bcombien d(?:e |['’])(?!ans|années|mois|semaines|jours|heures|fois|temps|kilomètres)(\w+)"
    r"|\bquant[ei] (?!ann|mes[ei]\b|settiman|giorn|or[ae]\b|volte|chilomet)(\w+)"
    r"|\bquant[oa]s (?!anos|meses|semanas|dias|horas|vezes|quilôm)(\w+)"
    r"|\bwie ?viele? (?!jahre|monate|wochen|tage|stunden|mal|prozent|kilometer|geld|zeit)(\w+)"
    r"|(?:多少|[几幾])[个個名位条條块塊台家件张張座只隻本]((?-i:[\u4e00-\u9fff]){1,2})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question asks for, as far as its words tell.

    Attributes:
        names: Concepts that are written as names are; in Chinese, those that are known as names.
        oddness: How seldom each content word is in its language, 0 to 1.
        ordinary: Concepts that are words which everybody uses now and then.
        counted: Concepts of what a question asks the number of.
        garbled: Concepts that are no word of the language but one letter away from one.
        numbers: Concepts that are numbers, years among them.
        sayers: Concepts of whoever's words are asked for.
        fact: The fact that a plain answer tells.
        deed: What a plain answer says of somebody.
        reason: Of what a plain answer tells the reason.
        narrowed: What it asks for of its kind alone.
    """

    names: frozenset[int]
    oddness: Mapping[int, float]
    ordinary: frozenset[int]
    counted: frozenset[int]
    garbled: frozenset[int]
    numbers: frozenset[int]
    sayers: frozenset[int]
    fact: Demand | None
    deed: Deed | None
    reason: AskedReason | None
    narrowed: Narrowed | None


def wanted_by(question: str, language: str, query: Query, texts: Sequence[str] = ()) -> Wanted:
    """Reads what a question asks for.

    Args:
        question: As the spans of the query's concepts count.
        language: Tag of its language.
        query: The same, made ready.
        texts: What is read to answer it: names may be typed without the capital that it gives them.
    """
    spans = {n: query.concepts[n].span for n, _ in query.content if not query.concepts[n].character}
    capital = {n for n, span in spans.items() if question[span.start : span.start + 1].isupper()}
    first = {n for n, span in spans.items() if not question[: span.start].strip(" \"“«'(¿¡")}
    shouted = len(capital) > 2 and len(capital) >= TITLE_CASE * len(spans)
    said = list(sayers(question))
    names = frozenset(() if shouted else capital - first).union(
        n for n in spans if query.concepts[n].name and is_pair(query.concepts[n].words[0])
    )
    odd = {n: _oddness(query.concepts[n], language) for n in spans}
    fact = demanded(question)
    garbled = frozenset(
        n
        for n in odd.keys() - names
        if odd[n] == 1
        and not query.concepts[n].name
        and not any(query.rows[n])
        and is_garbled(query.concepts[n].words[0], language)
    )
    plain = without_asking(question)
    is_of_somebody = WHY.search(plain) or asks_of_deed(plain)
    small = typed_small(question, query, texts, language) if is_of_somebody else ()
    persons = names.union(small)
    return Wanted(
        names,
        {n: 0.0 if n in garbled else value for n, value in odd.items()},
        frozenset(n for n in odd if _seldom(query.concepts[n].words, language) >= USUAL),
        frozenset(_counted(plain, spans)),
        garbled,
        frozenset(n for n in spans if query.concepts[n].words[0][:1].isdigit()),
        frozenset(n for n, _ in query.content if any(map(query.concepts[n].span.overlaps, said))),
        fact,
        deed_asked(plain, query, persons, fact.kind if fact else None),
        None if fact else reason_asked(plain, query, persons),
        narrowed_by(question, query),
    )


def _oddness(concept: Concept, language: str) -> float:
    """How seldom a word is; of several, the one that is most seldom.

    Two Chinese characters that are no word met by chance, and are not odd; more of them may be a
    name that no list of words has.
    """
    words = concept.words
    if len(words) > 1 and is_pair(words[0]):
        words = (words[0] + "".join(pair[-1] for pair in words[1:]),)
    seldom = _seldom(words, language)
    if not seldom and is_pair(words[0]):
        return float(concept.name and len(words[0]) > 2)
    return max(0.0, min(1.0, (ORDINARY - seldom) / ORDINARY))


def _seldom(words: Sequence[str], language: str) -> float:
    return min(frequency(word, language) for word in words)


def _counted(question: str, spans: Mapping[int, Span]) -> Iterator[int]:
    """The concepts of what a question asks how many there are of: the word behind how many."""
    for found in _COUNTED.finditer(question):
        start, end = found.span(found.lastindex or 0)
        for n, span in spans.items():
            if start <= span.start < end:
                yield n
                break
