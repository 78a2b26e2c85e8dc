"""Whether somebody did something: an answer says it of them, and not of somebody else."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.search.query.concepts import HELD
from bot.search.query.query import Query
from bot.search.ranking.facts.deed_words import (
    BESIDE,
    BESIDE_DOER,
    BY,
    DEEDS,
    DOER_FIRST,
    DONE,
    ENDS_QUOTED,
    FULL_NAME,
    LOOSE_DEED,
    MUTUAL,
    NEXT,
    OBJECT,
    OF_DOER,
    OF_THEM,
    PASSIVE,
    PASSIVE_BESIDE,
    PASSIVE_RU,
    TO_BE_DONE,
    VERB_LAST,
    WHO_DID,
)
from bot.search.ranking.facts.fact_words import FactKind
from bot.search.ranking.marking import Sentence
from bot.search.text.language_tags import primary_language
from bot.search.text.span import Span

SAID = 0.3
"""Weight of a member from which it says what somebody did, if only nearly."""

_LONGEST = 300
_BEFORE_DOER = 4
"""Words before somebody of whom it is asked when they do something: cuándo va a visitar."""
_JOINS = " -&.'’"
"""What stands between the words of a name."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What a question asks whether somebody did.

    Attributes:
        who: The concepts that say who did it; any of them does.
        by_name: Whether that is a name.
        verb: The concept of what they did.
        loosely: It may be said in other words, so that nothing is known where the verb is not.
        openly: It is asked who did it, and `who` is what it was done to.
        done: It is asked whether it was done, which nobody tells who calls for it.
    """

    who: frozenset[int]
    by_name: bool
    verb: int
    loosely: bool
    openly: bool = False
    done: bool = False


def deed_asked(
    question: str, query: Query, names: frozenset[int], fact: FactKind | None
) -> Deed | None:
    """Reads from a question whether somebody did something; `None` when it asks otherwise.

    Args:
        question: As the spans of the query's concepts count.
        query: The same, made ready.
        names: Concepts that are written as names are.
        fact: What is asked for: when, where or how often somebody did it who has to be named, or
            the name of who did it.
    """
    text = question[:_LONGEST]
    if fact is FactKind.NAME:
        return _openly_asked(text, query)
    told = None if fact else _deed_in(text)
    loose = None if told else LOOSE_DEED.search(text)
    if not told and not loose:
        return None
    asking = Span(*loose.span()) if loose else Span(0, 0)
    spans = {
        n: query.concepts[n].span
        for n in sorted(query.words)
        if not BESIDE.fullmatch(query.concepts[n].words[0])
        and not query.concepts[n].span.overlaps(asking)
    }
    doer = _doer(text, told, spans, names)
    rest = _beyond(doer, text, spans, names)
    if not doer or not rest:
        return None
    verb = rest[-1 if VERB_LAST.search(text) else 0]
    is_named = not names.isdisjoint(doer)
    return Deed(frozenset(doer), is_named, verb, loosely=not told, done=bool(DONE.search(text)))


def _beyond(
    doer: Sequence[int], text: str, spans: Mapping[int, Span], names: frozenset[int]
) -> list[int]:
    """The words but for whoever did it, and what only says which: the king of Beledor."""
    rest = kept = [n for n in spans if n not in doer]
    for place, n in enumerate(rest[:-1] if doer else ()):
        before = rest[place - 1] if place else doer[-1]
        between = text[spans[before].end : spans[n].start]
        is_of_them = OF_DOER.fullmatch(between) or (
            place and between == " " and names.issuperset({before, n})
        )
        if spans[n].start < spans[doer[-1]].end or not is_of_them:
            break
        kept = rest[place + 1 :]
    return kept


def _openly_asked(text: str, query: Query) -> Deed | None:
    """What a question asks who did it: the verb behind who."""
    asking = WHO_DID.search(text)
    if not asking:
        return None
    spans = {n: query.concepts[n].span for n in query.words}
    behind = [n for n, span in spans.items() if span.start >= asking.end()]
    if asking["last"]:
        verb = max(behind, key=lambda n: spans[n].start, default=None)
    else:
        verb = next((n for n in behind if spans[n].start == asking.end()), None)
    if verb is None:
        return None
    done_to = frozenset(n for n, span in spans.items() if not span.overlaps(spans[verb]))
    return Deed(done_to, by_name=False, verb=verb, loosely=True, openly=True) if done_to else None


def _doer(
    text: str, told: re.Match[str] | None, spans: Mapping[int, Span], names: frozenset[int]
) -> list[int]:
    if not told:
        return _named_first(text, spans, names)
    if "doer" in told.groupdict():
        start, end = told.span("doer")
        return [n for n, span in spans.items() if start <= span.start < end]
    return _first(text, {n: s for n, s in spans.items() if s.end > told.end()}, names)


def asks_of_deed(question: str) -> bool:
    """Whether a question may ask whether somebody did something."""
    text = question[:_LONGEST]
    return bool(_deed_in(text) or LOOSE_DEED.search(text))


def is_verb_said(deed: Deed, said: Iterable[Sentence]) -> bool:
    """Whether any sentence holds what was done, whoever did it."""
    return any(sentence.weights.get(deed.verb, 0.0) >= SAID for sentence in said)


def is_said_of_doer(deed: Deed, text: str, said: Iterable[Sentence], language: str) -> bool:
    """Whether a sentence says of the doer what they did, or one that takes it up.

    Args:
        deed: What is asked.
        text: An answer, or an interviewer's question.
        said: Its sentences, in order.
        language: Of the text.
    """
    is_meant = False
    for sentence in said:
        held = sentence.weights
        is_taken_up = OF_THEM.search(text, sentence.span.start, sentence.span.end)
        doers = [span for span, n, weight in sentence.found if n in deed.who and weight >= HELD]
        others = list(_others_in(text, sentence.span, doers, language)) if deed.by_name else []
        is_told = held.get(deed.verb, 0.0) >= SAID and _is_done(deed, text, sentence)
        if is_told and (
            _is_done_by(deed, text, _in_order(deed, text, sentence, language), others)
            if doers
            else is_meant and is_taken_up
        ):
            return True
        is_first = bool(doers) and not any(other < doers[0].start for other in others)
        is_meant = is_first or (not doers and is_meant and bool(is_taken_up))
    return False


def _is_done(deed: Deed, text: str, sentence: Sentence) -> bool:
    """Whether a sentence says that it was done, where that is asked, and not only calls for it."""
    verb = next(span for span, n, _ in sentence.found if n == deed.verb)
    return not (deed.done and TO_BE_DONE.search(text[sentence.span.start : verb.start]))


def is_told_who(deed: Deed, text: str, said: Iterable[Sentence], *, is_asked_of: bool) -> bool:
    """Whether a sentence tells who did something to what is asked about, or takes that up.

    Args:
        deed: What is asked openly.
        text: An answer.
        said: Its sentences, in order.
        is_asked_of: The interviewer asked about it, so that it need not be said again.
    """
    is_meant = is_asked_of
    for sentence in said:
        is_of_it = not deed.who.isdisjoint(n for n, w in sentence.weights.items() if w >= SAID)
        if (is_of_it or is_meant) and any(
            n == deed.verb and weight >= SAID and not _lacks_doer(text, verb, sentence.span)
            for verb, n, weight in sentence.found
        ):
            return True
        is_meant = is_of_it or is_asked_of
    return False


def _lacks_doer(text: str, verb: Span, sentence: Span) -> bool:
    """Whether it is only told that something was done, and not by whom."""
    before, after = text[sentence.start : verb.start], text[verb.end : sentence.end]
    is_passive = (
        PASSIVE.search(before)
        or (before.endswith(", ") and PASSIVE_BESIDE.match(after))
        or PASSIVE_RU.search(text[verb.end - 4 : verb.end])
    )
    is_doing = text[: verb.end].endswith("ing")
    return bool(is_passive) and not is_doing and not BY.search(f"{before} {after}")


def _others_in(text: str, where: Span, doers: Sequence[Span], language: str) -> Iterator[int]:
    """Where somebody else is named who may have done something.

    German does not tell them by the order of its words, and writes every noun as a name.
    """
    if primary_language(language) == "de":
        return
    for name in FULL_NAME.finditer(text, where.start, where.end):
        is_doer = any(Span(*name.span()).overlaps(doer) for doer in doers)
        if not is_doer and not OBJECT.search(text[where.start : name.start()]):
            yield name.start()


def _in_order(deed: Deed, text: str, sentence: Sentence, language: str) -> Sentence:
    """A sentence without those that its order tells something was done to: it hit my friend."""
    if deed.loosely or primary_language(language) not in DOER_FIRST:
        return sentence
    verbs = [span for span, n, weight in sentence.found if n == deed.verb and weight >= SAID]

    def may_do(place: Span) -> bool:
        return any(
            place.start < verb.start
            or BESIDE_DOER.search(text, verb.end, place.start)
            or MUTUAL.match(text, verb.start, verb.end)
            or (
                ENDS_QUOTED.search(text, sentence.span.start, verb.start)
                and verb.end + 1 == place.start
            )
            for verb in verbs
        )

    found = [each for each in sentence.found if each[1] not in deed.who or may_do(each[0])]
    return replace(sentence, found=tuple(found))


def _is_done_by(deed: Deed, text: str, sentence: Sentence, others: Sequence[int]) -> bool:
    """Whether a sentence that names the doer says it of them, and names nobody else before it."""
    for verb, n, weight in sentence.found:
        if n != deed.verb or weight < SAID:
            continue
        for doer, who, _ in sentence.found:
            if who not in deed.who:
                continue
            nearer = doer.end if doer.end <= verb.start else sentence.span.start
            if not any(nearer <= other < verb.start for other in others):
                return True
            if doer.start >= verb.end and NEXT.fullmatch(text[verb.end : doer.start]):
                return True
    return False


def _deed_in(text: str) -> re.Match[str] | None:
    return next(filter(None, (pattern.search(text) for pattern in DEEDS)), None)


def _named_first(text: str, spans: Mapping[int, Span], names: frozenset[int]) -> list[int]:
    """A name that is the first word, or stands right behind the verb, and in no phrase of place."""
    for place, n in enumerate(spans):
        before = text[: spans[n].start]
        is_near = place <= 1 and len(before.split()) <= _BEFORE_DOER
        if n in names and is_near and not OBJECT.search(before):
            return _first(text, dict([*spans.items()][place:]), names)
    return []


def _first(text: str, spans: Mapping[int, Span], names: frozenset[int]) -> list[int]:
    """The first word, and where it is a name, the names that belong to it: Ada Marsh."""
    doer: list[int] = []
    for n, span in spans.items():
        if doer and not (
            names.issuperset({doer[0], n})
            and not text[spans[doer[-1]].end : span.start].strip(_JOINS)
        ):
            break
        doer.append(n)
    return doer
