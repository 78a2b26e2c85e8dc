"""Those who speak, named in a question: “Marsh on ferries”, “что Марш говорит о паромах”."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.search.collection.dated import gets
from bot.search.collection.naming import names_in, offices_in
from bot.search.collection.words import INTERVIEW
from bot.search.engine import search
from bot.search.query.filters import MAX_VALUES, FilterError, Filters, parse_filters, written
from bot.search.query.understanding import Searcher, understand
from bot.search.ranking.facts.asked_facts import asked_for
from bot.search.ranking.facts.sayers import sayers
from bot.search.text.span import Span
from bot.search.text.stems.stemming import script_of
from bot.search.verdict import Result, Verdict
from bot.store.database import Store

MAX_NEAREST = 3
"""Questions of a speaker that are offered where none of them is what was asked."""

MAX_NAMING = 300
"""Characters of a question in which a name is looked for."""

_SAYS = re.compile(
    r"(?<!\w)(?:says?|said|thinks?|thought|сказал\w*|говор\w+|дума\w+|счита\w+|отн[оё]с\w+|dic[eh]\w*"
    r"|dijo|piensa\w*|opina\w*|dit|pense\w*|sagt\w*|denkt|meint\w*)(?!\w)\s*|怎么看待?|如何看待?"
    r"|[谈談说說](?=\w)",
    re.IGNORECASE,
)
"""What a question has that asks for what somebody says, whoever speaks says it anyway."""

_OF = re.compile(
    r"(?<!\w)(?:about|on|regarding|обо?|о|про|к|насч[её]т|sobre|sur|über)(?!\w)|关于|關於|对|對",
    re.IGNORECASE,
)
"""What it has before the subject."""

_ASKS = re.compile("[吗嗎呢谁誰怎何哪几幾]|什么|什麼|多少|是否|没有|沒有")
"""What makes a Chinese sentence a question."""

_AND = re.compile(r"^\s*(?:and|or|vs|и|или|und|oder|y|et|ou|[和与跟,，&+、])*\s*$", re.IGNORECASE)
"""What stands between names alone."""

_BEFORE = re.compile(
    rf"(?:(?<!\w)(?:{INTERVIEW})\s*)?"
    r"(?:(?<!\w)(?:with|by|of|from|to|c|со?|у|от|con|de|avec|mit|von|mr|mrs|ms|dr|prof|господин\w?|госпож\w)\.?\s*|[和跟与]\s*)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"^['’]s?(?!\w)|^\s*(?:先生|女士|教授)?的?(?:{INTERVIEW})?", re.IGNORECASE)


class NamedSpeakers(NamedTuple):
    """Whom a question names, and what it asks besides.

    Attributes:
        speakers: As they are on record; several may have the name.
        rest: The question without the name.
        is_short: The rest is no sentence: it has no words of grammar.
        is_view: What they say about something is asked for.
        words: Their name as it is written there.
        by_name: They are named, and not called by what they are.
    """

    speakers: tuple[str, ...]
    rest: str
    is_short: bool
    is_view: bool
    words: tuple[str, ...]
    by_name: bool


def named_in(db: sqlite3.Connection, searcher: Searcher, question: str) -> NamedSpeakers | None:
    """Whom of those who speak a question names; `None` when that is nobody or several.

    Args:
        db: A connection of `Store.run`.
        searcher: Of this store.
        question: Any text without filters.
    """
    if len(question) > MAX_NAMING:
        return None
    understood = understand(db, searcher, question)
    concepts, text = understood.query.concepts, understood.question
    by_name = names_in(understood, searcher)
    found = by_name or offices_in(understood, searcher)
    spans, each = [name.span for name in found], [name.speakers for name in found]
    speakers = frozenset.intersection(*each) if each else frozenset()
    if not speakers and not any(map(str.isalnum, _AND.sub("", _without(text, spans)))):
        speakers = frozenset().union(*each)  # names alone, of several
    if not 0 < len(speakers) <= MAX_VALUES:
        return None
    others = [c for c in concepts if not any(c.span.overlaps(span) for span in spans)]
    is_short = not any(concept.function for concept in others) and not _ASKS.search(text)
    whole = _AND.sub("", _without(text, spans))
    rest = _SAYS.sub("", whole).strip()
    is_asked = any(where.overlaps(span) for where in sayers(text) for span in spans)
    is_view = is_asked or rest != whole or bool(_OF.search(rest))
    words = tuple(text[span.start : span.end] for span in spans)
    return NamedSpeakers(tuple(sorted(speakers)), rest, is_short, is_view, words, bool(by_name))


def _without(text: str, spans: Sequence[Span]) -> str:
    """A question without some names and what joins them to the rest."""
    for span in sorted(spans, key=lambda each: -each.start):
        before, after = _BEFORE.sub("", text[: span.start]), text[span.end :]
        after = _BEHIND.sub("", after, count=1)
        is_spaced = script_of(after.strip()[:1]) != "" or before[-1:].isascii()
        text = (" " if is_spaced else "").join((before.strip(), after.strip())).strip(" ,，:：-–—")
    return text


async def asked_of_speaker(
    store: Store, searcher: Searcher, question: str, filters: Filters | None
) -> str:
    """A question as it is asked of whoever it names, if that gets as much; else as it is.

    A name stands on every card of its bearer and in few answers, so that what is asked besides
    decides. Whoever is asked about among others stays a word of the question.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: With filters or without.
        filters: What narrows it besides.

    Raises:
        FilterError: A filter in the question cannot be.
    """
    plain, narrowed = parse_filters(question, filters or Filters())
    if narrowed.phrases:
        return question
    named = await store.run(lambda db: named_in(db, searcher, plain))
    if named is None or not any(map(str.isalnum, named.rest)):
        return question
    by = Filters(by=narrowed.by)
    if not all(by.admits("", speaker, "") for speaker in named.speakers):
        return question
    own = parse_filters(question)[1]
    if not narrowed.by and len(named.speakers) < len(searcher.bearers.everybody):
        own = replace(own, by=named.speakers)
    narrower = f"{named.rest} {written(own)}"
    try:
        within = await search(store, searcher, narrower, 1, filters)
    except FilterError:  # too much for one line
        return question
    whole = await search(store, searcher, question, 1, filters)
    return narrower if _is_theirs(named, whole, within) else question


def _is_theirs(named: NamedSpeakers, whole: Result, within: Result) -> bool:
    """Whether a question is answered by whoever it names, rather than by all on record."""
    is_theirs = bool(whole.shown) and whole.hits[0].record.card.speaker in named.speakers
    if is_theirs and whole.verdict is Verdict.ANSWER and not whole.missing:
        return False  # it is asked of them as it is
    if not within.shown or named.is_short:
        return bool(within.shown)
    if named.is_view and not asked_for(whole.query).kind:
        return gets(within) >= gets(whole)
    if is_theirs:  # a form of their name that no text holds: что у Плотникова
        return any(word in named.words for word in whole.missing)
    # Without the name, a sentence about somebody is easily held by what they say of another.
    return bool(whole.shown) and not whole.is_sure


async def nearest_of_speaker(
    store: Store, searcher: Searcher, question: str, got: Result, filters: Filters | None
) -> Result:
    """What comes closest of whoever speaks and is named in a question that nothing answers.

    Where their view of something is asked for, what only others were asked answers nothing either.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: With filters or without.
        got: What it got.
        filters: What narrows it besides.

    Returns:
        Suggestions; the same where the question names nobody, or several, or asks nothing of them.

    Raises:
        FilterError: A filter in the question cannot be.
    """
    plain, narrowed = parse_filters(question, filters or Filters())
    if got.verdict is Verdict.ANSWER or narrowed.phrases or narrowed.by:
        return got
    named = await store.run(lambda db: named_in(db, searcher, plain))
    if named is None or not named.by_name or not any(map(str.isalnum, named.rest)):
        return got
    if len(named.speakers) > 1:
        return got
    (speaker,) = named.speakers
    is_shown = speaker in {hit.record.card.speaker for hit in got.shown}
    if got.shown and (is_shown or not named.is_view):
        return got
    found = await search(store, searcher, plain, MAX_NEAREST, replace(narrowed, by=named.speakers))
    if not found.hits:
        return got
    nearest = replace(found, query=question, filters=narrowed, missing=(), nearest_of=speaker)
    return replace(nearest, verdict=Verdict.SUGGESTIONS)
