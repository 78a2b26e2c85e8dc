"""Questions about the collection itself: who somebody is, who asked, what there is, the latest.

What answers them stands on the interviews' cards. It is told as a fact of the collection, never as
anybody's words.
"""

import re
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from anyascii import anyascii

from bot.search.collection.dated import date_in, is_of
from bot.search.collection.picking import picked
from bot.search.collection.reading import (
    MAX_ABOUT_COLLECTION,
    TITLED_SURNAME,
    CollectionRead,
    read_collection_question,
    speaks_of_one,
    without_title,
)
from bot.search.collection.sourced import outlet_in
from bot.search.collection.words import CollectionQuestion
from bot.search.query.concepts import HELD
from bot.search.query.filters import Filters
from bot.search.query.names.bearers import Bearers, names
from bot.search.query.query import Query
from bot.search.query.understanding import Searcher, understand
from bot.search.ranking.about import about
from bot.search.ranking.finding.narrowing import with_other_names
from bot.search.text.analysis import terms
from bot.search.text.chinese_asking import asking_places
from bot.search.text.function_words import is_function_word, is_light
from bot.search.text.scripts.characters import simplified
from bot.search.text.term import fold, is_character
from bot.store.database import Store
from bot.store.index import lookup
from bot.store.record import interviews
from bot.store.record.interviews import Card

MAX_CARDS_SHOWN = 6
"""Interviews that are shown at once."""

PICKED = frozenset({CollectionQuestion.LATEST, CollectionQuestion.EARLIEST})
"""What asks for one interview among all."""

MAX_PERSON_WORDS = 4
"""Words of a name; more of them are what an interview is about."""

_ARTICLE = re.compile(r"^(?:the|el|la|los|las|le|l['’]|der|die|das) *(?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Collected:
    """What the collection says to a question about it.

    Attributes:
        about: What is asked for.
        cards: Interviews, newest first, at most `MAX_CARDS_SHOWN`; none when none is of the date.
        total: How many there are.
        person: The speaker who was named, or empty; where there is no interview, whoever or
            whichever outlet was named, if any.
        when: The date that they are of, as precise as it was told; empty for any.
        filters: What alone was asked for.
    """

    about: CollectionQuestion
    cards: tuple[Card, ...]
    total: int
    person: str = ""
    when: str = ""
    filters: Filters = field(default_factory=Filters)


_POST = re.compile(
    r"\b(?:to|in|at|в|во|при)\s+(?:the\s+)?(\w.*)|驻(\w+?)(?:全权|特命|大使|总领|领事|代表|记者|\b)",
    re.IGNORECASE,
)
"""An office and where it is: ambassador to Russia, посол в России, 驻俄罗斯大使."""


async def ask_collection(
    store: Store, searcher: Searcher, question: str, person: str = ""
) -> Collected | None:
    """What the interviews' cards say to a question; `None` when it does not ask about them.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: Any text.
        person: Who is meant by “him” or “her”; empty when nobody was spoken of.
    """
    when, rest = date_in(question) or ("", question)
    outlet = ""
    if len(rest) <= MAX_ABOUT_COLLECTION:
        outlets = await store.run(lookup.outlets_on_record)
        outlet, rest = outlet_in(rest, outlets, searcher.thesaurus)
        if not outlet:  # named alone, it asks what was said to it
            alone, left = outlet_in(f"in {rest}", outlets, searcher.thesaurus)
            is_all = bool(alone) and not any(map(str.isalnum, left))
            outlet, rest = (alone, "") if is_all else (outlet, rest)
    narrowed = _Narrowed(when, outlet)
    is_narrowed = any(narrowed)
    read = read_collection_question(rest, person, is_dated=True) if is_narrowed else None
    if read is None:
        narrowed, read = _Narrowed(), read_collection_question(question, person)
    if read is None:
        return None
    found = await store.run(lambda db: _collected(db, searcher, read, narrowed))
    is_date_alone = bool(narrowed.when) and not any(map(str.isalnum, rest))
    return None if found and is_date_alone and not found.cards else found


async def told_of(store: Store, speakers: Collection[str]) -> Collected:
    """The cards of some who speak on record.

    Args:
        store: Where the corpus is.
        speakers: As they are on record.
    """
    cards = await store.run(interviews.all_cards)
    theirs = [card for card in cards if card.speaker in speakers]
    shown, person = tuple(theirs[:MAX_CARDS_SHOWN]), min(speakers) if len(speakers) == 1 else ""
    return Collected(CollectionQuestion.PERSON, shown, len(theirs), person)


async def interviews_left(store: Store, searcher: Searcher, filters: Filters) -> Collected | None:
    """The interviews that filters leave; `None` where they tell exchanges apart.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        filters: Such as `by:Marsh`, without a question.
    """
    if filters.without or filters.phrases:
        return None
    sources = with_other_names(filters, searcher.thesaurus)
    cards = await store.run(interviews.all_cards)
    left = [each for each in cards if sources.admits(each.published, each.speaker, each.outlet)]
    shown = tuple(left[:MAX_CARDS_SHOWN])
    return Collected(CollectionQuestion.INTERVIEWS, shown, len(left), filters=filters)


def speaks_of_somebody(question: str) -> bool:
    """Whether a question about the collection is of him or her, who is not named in it."""
    return bool(speaks_of_one(question) and read_collection_question(question, "…"))


def interviewed_in(question: str) -> str:
    """The name of whoever's interviews a question asks for; empty when it names nobody.

    Args:
        question: Any text.
    """
    read = read_collection_question(question)
    if read is None or not read.is_named or read.about is CollectionQuestion.PERSON:
        return ""
    return read.name if len(read.name.split()) <= MAX_PERSON_WORDS else ""


def may_be_name(question: str) -> bool:
    """Whether a question may be a name or an office and nothing else: no stop words.

    Args:
        question: Any text.
    """
    words = without_title(_ARTICLE.sub("", question.strip(" ?？.!"))).split()
    if sum(map(is_light, question)) > 1 or asking_places(question):
        return False  # a Chinese sentence, which has no spaces: 能去俄罗斯吗
    return 0 < len(words) <= MAX_PERSON_WORDS and not any(
        is_function_word(fold(word), language)
        for word in words
        for language in ("en", "ru", "zh", "es", "fr", "de")
        if not word[0].isupper()
    )


class _Narrowed(NamedTuple):
    """What narrows a question about the collection: a date, and an outlet on record."""

    when: str = ""
    outlet: str = ""


def _collected(
    db: sqlite3.Connection, searcher: Searcher, read: CollectionRead, narrowed: _Narrowed
) -> Collected | None:
    about_what, name = read.about, read.name
    when, outlet = narrowed
    cards = every = interviews.all_cards(db)
    if name:
        cards = _of(db, searcher, cards, name)
    if not cards and name:  # nobody who answers: who asks, perhaps
        about_what, cards = CollectionQuestion.INTERVIEWERS, _asked_by(db, searcher, every, name)
        name = ""
    if not cards:
        return None
    speakers = {card.speaker for card in cards}
    if outlet:
        cards = [card for card in cards if card.outlet == outlet]
    if when:
        cards = [card for card in cards if is_of(when, card.published)]
    person = speakers.pop() if name and len(speakers) == 1 else ""
    if not cards:
        person = person or name or outlet
    total = len(cards)
    if read.pick is not None:
        if meant := picked(cards, read.pick):
            cards = meant
        elif about_what in PICKED:  # there are not so many
            about_what = CollectionQuestion.INTERVIEWS
        total = total if about_what in PICKED else len(cards)
    return Collected(about_what, tuple(cards[:MAX_CARDS_SHOWN]), total, person, when)


def _of(db: sqlite3.Connection, searcher: Searcher, cards: Sequence[Card], name: str) -> list[Card]:
    """The interviews with somebody: all words of the name are of the speaker's name or role.

    China's ambassador to Russia is not the ambassador to China: the place of the post has to be
    that of the role.
    """
    if titled := TITLED_SURNAME.fullmatch(simplified(name)):
        return [card for card in cards if names(titled[1], card.speaker)]
    query, post = understand(db, searcher, name).query, _post_in(name)
    place = understand(db, searcher, post).query if post else None
    named: dict[tuple[str, str, str], bool] = {}
    for card in cards:
        told = card.speaker, card.role, card.language
        if told not in named:
            where = _post_in(card.role)
            is_there = not (place and where) or _names(place, "", where, card.language)
            is_named = _spelled(name) == _spelled(card.speaker) or _names(query, *told)
            is_named = is_named or (not query.content and fold(name) in fold(card.speaker).split())
            named[told] = is_named and is_there
    return [card for card in cards if named[card.speaker, card.role, card.language]]


def _post_in(office: str) -> str:
    """Where a post is, such as the country that an ambassador is sent to; empty if nobody says."""
    found = _POST.search(office)
    place = next(filter(None, found.groups()), "").strip() if found else ""
    return f"在{place}" if is_character(place) else place  # 俄 alone is a character, 在俄 a place


def _asked_by(
    db: sqlite3.Connection, searcher: Searcher, cards: Sequence[Card], name: str
) -> list[Card]:
    """The interviews in which somebody of this name asks."""
    query = understand(db, searcher, name).query
    return [
        card
        for card in cards
        if any(
            _spelled(name) == _spelled(asks) or _names(query, asks, "", card.language)
            for asks in card.interviewers
        )
    ]


def _names(query: Query, speaker: str, role: str, language: str) -> bool:
    """Whether all words of a name are on a card, in whatever alphabet."""
    held = about(query, terms(f"{speaker} {role}", language), "", HELD)
    wanted = [number for number, _ in query.content if not query.concepts[number].character]
    bearers = Bearers(((speaker, language),))
    return bool(wanted) and all(
        number in held or bearers.of(query.concepts[number]) for number in wanted
    )


def _spelled(name: str) -> str:
    """A name in Latin letters, without spaces: 张汉晖 as Zhang Hanhui."""
    return "".join(filter(str.isalpha, anyascii(name).lower()))
