"""The sentence of a passage that answers a question for a fact."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from bot.search.query.query import Query
from bot.search.ranking.facts.asked_facts import AskedFact, Demand
from bot.search.ranking.facts.chinese_facts import may_tell_name
from bot.search.ranking.facts.counting import counting_others
from bot.search.ranking.facts.deeds import SAID
from bot.search.ranking.facts.fact_words import ASKED, TAKES_UP, UNNAMED_THINGS, FactKind
from bot.search.ranking.facts.figure_words import PRICE, SOON
from bot.search.ranking.facts.language_things import thing, unnamed_thing
from bot.search.ranking.marking import Sentence
from bot.search.text.analysis import terms
from bot.search.text.scripts.characters import simplified
from bot.search.text.span import Span
from bot.search.text.term import MAX_TERM, characters_of, is_pair
from bot.store.record.interviews import Record

SHARE_WITH_FACT = 0.45
"""Share of a question that a sentence must hold which has what is asked for."""

SHARE_OF_WORDS = 0.6
SHARE_IF_OPEN = 0.85
"""The same where words alone tell, and where a question asks for more than that: what, why, who."""

LEAST = 0.2
"""The same where the interviewer's question says the rest, which is not always said again."""

LEAD = 0.1
LEAD_OF_WORDS = 0.3
"""Share of the question by which the sentence must lead the next one that could be it, and the same
where its words alone tell."""

TOLD_BEFORE = 0.7
"""What a word of the sentence before counts, where a pronoun takes it up."""

OF_PRICE = 0.25
"""Share of a question that a sentence with a price has to say itself, or to take up by a pronoun:
next to a sentence about the thing, another price is often told."""

UNNAMED = 0.7
"""What a sentence without a name counts for who and where."""

ASKED_OF = 0.7
AT_ONCE = 2
"""Share of the question that an interviewer says who asks for the same fact, and how many sentences
the answer has to tell it, whatever else they say."""

NAME_BONUS = 0.25
"""What a name adds for who and where, which may also be answered without one."""

_WITHOUT = frozenset({None, FactKind.NAME, FactKind.PLACE})
"""What may be answered without anything that looks like it."""


def sentence_for(
    query: Query, asked: AskedFact, record: Record, said: Sequence[Sentence]
) -> Span | None:
    """The sentence that answers a question.

    There is none when two sentences could be it, or when none holds enough of the question: a
    sentence wrongly picked out is worse than none.

    Args:
        query: The question.
        asked: What it asks for.
        record: The exchange.
        said: Sentences of its answer, in order.
    """
    worth = {
        number: idf
        for number, idf in query.content
        if not query.concepts[number].character
        and not query.concepts[number].span.overlaps(asked.words)
    }
    total = sum(worth.values())
    expected = _expected(query, record, worth) if asked.kind else frozenset(worth)
    best: Span | None = None
    first = second = 0.0
    before: dict[int, float] = {}
    for sentence in said:
        text = simplified(record.answer[sentence.span.start : sentence.span.end])
        held = _held(sentence, before if TAKES_UP.match(text) else {})
        before = held if asked.kind else {}
        says = sum(worth.get(number, 0.0) * weight for number, weight in held.items())
        if not says or text.endswith(("?", "？")):
            continue
        tells = asked.kind and _holds_thing(asked.kind, text, record.card.language, asked.known)
        if not tells and asked.kind not in _WITHOUT:
            continue
        share = says / total
        if tells:
            could = sum(idf for n, idf in worth.items() if n in expected or n in held)
            enough = says >= SHARE_WITH_FACT * could and share >= LEAST
        elif asked.kind or asked.openly:
            enough = share >= SHARE_IF_OPEN and len(sentence.found) > 1
        else:
            enough = share >= SHARE_OF_WORDS
        if tells and asked.kind in _WITHOUT:
            share += NAME_BONUS
        if share > first:
            best, first, second = sentence.span if enough else None, share, first
        else:
            second = max(second, share)
    return best if first - second >= (LEAD if asked.kind else LEAD_OF_WORDS) else None


def told_share(
    query: Query,
    demand: Demand,
    record: Record,
    said: Sequence[Sentence],
    counted: Collection[int] = (),
) -> float:
    """Share of what a question asks about that the best sentence holds which tells the fact.

    Where the answer alone speaks of what is `counted`, a number of something else tells nothing.
    """
    worth = {
        number: idf
        for number, idf in query.content
        if not query.concepts[number].character
        and not any(query.concepts[number].span.overlaps(span) for span in demand.asked)
    }
    expected = _expected(query, record, worth)
    asked_too = bool(ASKED[demand.kind].search(simplified(record.question.lower())))
    by_question = demand.kind is not FactKind.NAME or asked_too
    total = sum(worth.values())
    asked_of = sum(idf for n, idf in worth.items() if n not in expected)
    is_asked_of = asked_too and asked_of >= ASKED_OF * total > 0
    others = frozenset(counting_others(record, said, expected.intersection(counted)))
    best = 0.0
    before: dict[int, float] = {}
    for place, sentence in enumerate(said):
        text = simplified(record.answer[sentence.span.start : sentence.span.end])
        itself = sum([worth.get(n, 0.0) * w for n, w in sentence.weights.items()])
        is_apart = demand.strictly or (PRICE in demand.beside and itself < OF_PRICE * total)
        held = _held(sentence, before if not is_apart or TAKES_UP.match(text) else {})
        before = {n: w for n, w in held.items() if n in {c for _, c, _ in sentence.found}} or before
        says = sum(worth.get(number, 0.0) * weight for number, weight in held.items())
        could = sum(idf for n, idf in worth.items() if n in expected or n in held)
        share = min(1.0, says / could if could else 1.0) if says or by_question else 0.0
        if is_asked_of and place < AT_ONCE:
            share = max(share, asked_of / total)
        if share > best and place not in others:  # looking for what tells a fact is costly
            best = max(best, share * _telling(demand, sentence, text, record.card.language))
    return best


def tells_beside(demand: Demand, concept: int, record: Record, said: Sequence[Sentence]) -> bool:
    """Whether a fact is told in a sentence that says a concept, or in the one before or behind."""
    says = [place for place, each in enumerate(said) if each.weights.get(concept, 0.0) >= SAID]
    around = {near for place in says for near in (place - 1, place, place + 1)}
    answer, language = record.answer, record.card.language
    return any(
        _telling(
            demand, said[at], simplified(answer[said[at].span.start : said[at].span.end]), language
        )
        for at in around
        if 0 <= at < len(said)
    )


def _telling(demand: Demand, sentence: Sentence, text: str, language: str) -> float:
    """What a sentence is worth that says what a question asks about: less without a name."""
    if _holds_fact(demand, text, language):
        return 1.0
    if demand.kind not in UNNAMED_THINGS or demand.strictly or not sentence.found:
        return 0.0
    return UNNAMED * _is_new(_found(unnamed_thing(demand.kind, language), text), demand.known)


def _holds_fact(demand: Demand, text: str, language: str) -> bool:
    if demand.kind is FactKind.TIME and not demand.strictly and SOON.search(text):
        return True
    if demand.kind in {FactKind.NAME, FactKind.PLACE} and is_pair(text.strip()[:1] or " "):
        return may_tell_name(demand.known, text)  # names are written like other words
    new = _holds_thing(demand.kind, text, language, demand.known)
    return new and all(beside.search(text) for beside in demand.beside)


def _holds_thing(kind: FactKind, text: str, language: str, known: str) -> bool:
    """Whether a text holds a thing of a kind that a question, without case, does not say itself."""
    return _is_new(things_in(kind, text, language), known)


def _is_new(told: Iterable[str], known: str) -> bool:
    """Whether one of some things is not said in a question, whatever it ends in."""
    return any(
        (each[: max(4, len(each) - 2)] if each[:1].isupper() else each).lower() not in known
        for each in told
    )


def _expected(query: Query, record: Record, worth: Mapping[int, float]) -> frozenset[int]:
    """Concepts that an answer has to say: what its question told, it need not tell again."""
    card = record.card
    text = f"{record.question} {card.speaker} {card.title}"
    told = frozenset((*terms(text, card.language), *characters_of(text)))
    return frozenset(
        number
        for number in worth
        if not any(told.issuperset(member.terms) for member in query.concepts[number].members)
    )


def _held(sentence: Sentence, before: Mapping[int, float]) -> dict[int, float]:
    """What a sentence says of each concept, or takes up from the one before."""
    held = {concept: TOLD_BEFORE * weight for concept, weight in before.items()}
    for _, concept, weight in sentence.found:
        held[concept] = max(held.get(concept, 0.0), weight)
    return held


def things_in(kind: FactKind, text: str, language: str = "") -> Iterator[str]:
    """What looks like a kind of fact in a text.

    Args:
        kind: Of fact.
        text: Such as a sentence.
        language: Of the text.
    """
    looks = thing(kind, language)
    if kind is not FactKind.NUMBER:
        yield from _found(looks, text)
        return
    past = 0
    for run in text.split():  # to look through a text as a whole takes fourteen times as long
        start = text.index(run, past)
        past = start + len(run)
        if _may_be_number(run, language) if len(run) <= MAX_TERM else looks.search(run):
            yield from (each[0] for each in looks.finditer(text, start, past))


@lru_cache(1 << 12)
def _may_be_number(run: str, language: str) -> bool:
    return thing(FactKind.NUMBER, language).search(run) is not None


def _found(looks: re.Pattern[str], text: str) -> Iterator[str]:
    return (each[each.lastindex or 0].strip() for each in looks.finditer(text))
