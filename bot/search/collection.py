"""Questions about the collection itself: who somebody is, who asked, what there is, the latest.

What answers them stands on the interviews' cards. It is told as a fact of the collection, never as
anybody's words.
"""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from anyascii import anyascii

from bot.search.collection_words import (
    FORMS,
    PRONOUN,
    SAID_THEN,
    SOMEBODY,
    CollectionQuestion,
)
from bot.search.dated import date_in, is_of
from bot.search.query.query import Query
from bot.search.query.transliteration import sounding_alike
from bot.search.query.understanding import Searcher, understand
from bot.search.ranking.about import about
from bot.search.sourced import outlet_in
from bot.search.text.analysis import terms
from bot.search.text.function_words import is_function_word, is_light
from bot.search.text.stemming import script_of
from bot.search.text.term import fold, is_character
from bot.store import interviews, lookup
from bot.store.database import Store
from bot.store.interviews import Card

MAX_CARDS_SHOWN = 6
"""Interviews that are shown at once."""

MAX_PERSON_WORDS = 4
"""Words of a name; more of them are what an interview is about."""

_LONGEST = 120

_OF_SOMEBODY = re.compile(rf"(?<![^\W_])(?:{SOMEBODY})(?![^\W_])|[他她]", re.IGNORECASE)


_AND = "(?:and|so|а|и|ну)[ ,]+|那么?"
"""How a question may begin that follows on from another."""


_TITLE = re.compile(
    r"^(?:(?:the|el|la) +)?(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|herr|frau|señora?|sra?"
    r"|monsieur|madame|mme|г-н|г-жа|господин\w?|госпож\w|доктор\w?|профессор\w?)\.? +)+(?=\w)"
    r"|(?<=\w)(?:先生|女士|小姐|老师|老師|教授)$",
    re.IGNORECASE,
)
"""Courtesy titles before or behind a name, which no card has."""

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
    """

    about: CollectionQuestion
    cards: tuple[Card, ...]
    total: int
    person: str = ""
    when: str = ""


_POST = re.compile(
    r"\b(?:to|in|at|в|во|при)\s+(?:the\s+)?(\w.*)|驻(\w+?)(?:全权|特命|大使|总领|领事|代表|记者|\b)",
    re.IGNORECASE,
)
"""An office and where it is: ambassador to Russia, посол в России, 驻俄罗斯大使."""


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{_AND})?(?:{form})(?: please| пожалуйста)?\W*", re.IGNORECASE)


_PATTERNS = tuple((about_what, _pattern(form)) for about_what, form in FORMS.items())
_OF_DATE = ((CollectionQuestion.DATED, _pattern(SAID_THEN)),)


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
    if len(rest) <= _LONGEST:
        outlets = await store.run(lookup.outlets_on_record)
        outlet, rest = outlet_in(rest, outlets, searcher.thesaurus)
        if not outlet:  # named alone, it asks what was said to it
            alone, left = outlet_in(f"in {rest}", outlets, searcher.thesaurus)
            is_all = bool(alone) and not any(map(str.isalnum, left))
            outlet, rest = (alone, "") if is_all else (outlet, rest)
    narrowed = _Narrowed(when, outlet)
    read = _read(rest, person, (*_OF_DATE, *_PATTERNS)) if any(narrowed) else None
    if read is None:
        narrowed, read = _Narrowed(), read_collection_question(question, person)
    if read is None:
        return None
    found = await store.run(lambda db: _collected(db, searcher, *read, narrowed))
    is_date_alone = bool(narrowed.when) and not any(map(str.isalnum, rest))
    return None if found and is_date_alone and not found.cards else found


def speaks_of_somebody(question: str) -> bool:
    """Whether a question about the collection is of him or her, who is not named in it."""
    return bool(_OF_SOMEBODY.search(question) and read_collection_question(question, "…"))


def read_collection_question(
    question: str, person: str = ""
) -> tuple[CollectionQuestion, str] | None:
    """What of the collection a question asks for, and whom it names; `None` for any other.

    Args:
        question: Any text.
        person: Who is meant by “him” or “her”.
    """
    return _read(question, person, _PATTERNS)


def interviewed_in(question: str) -> str:
    """The name of whoever's interviews a question asks for; empty when it names nobody.

    Args:
        question: Any text.
    """
    about_what, name = read_collection_question(question) or (None, "")
    is_name = len(name.split()) <= MAX_PERSON_WORDS
    return name if is_name and about_what is not CollectionQuestion.PERSON else ""


def may_be_name(question: str) -> bool:
    """Whether a question may be a name or an office and nothing else: no stop words.

    Args:
        question: Any text.
    """
    words = _TITLE.sub("", _ARTICLE.sub("", question.strip(" ?？.!"))).split()
    if sum(map(is_light, question)) > 1:
        return False  # a Chinese sentence, which has no spaces: 能去俄罗斯吗
    return 0 < len(words) <= MAX_PERSON_WORDS and not any(
        is_function_word(fold(word), language)
        for word in words
        for language in ("en", "ru", "zh", "es", "fr", "de")
        if not word[0].isupper()
    )


def _read(
    question: str, person: str, patterns: Sequence[tuple[CollectionQuestion, re.Pattern[str]]]
) -> tuple[CollectionQuestion, str] | None:
    text = " ".join(question.split())
    if len(text) > _LONGEST:
        return None
    meant = person if _OF_SOMEBODY.search(text) else ""
    for about_what, pattern in patterns:
        if found := pattern.fullmatch(text):
            name = next(filter(None, found.groups()), "")
            if not name or re.fullmatch(PRONOUN, name, re.IGNORECASE):
                name = meant
            if about_what is CollectionQuestion.PERSON and not name:
                continue
            return about_what, _TITLE.sub("", name.strip(" ."))
    return None


class _Narrowed(NamedTuple):
    """What narrows a question about the collection: a date, and an outlet on record."""

    when: str = ""
    outlet: str = ""


def _collected(
    db: sqlite3.Connection,
    searcher: Searcher,
    about_what: CollectionQuestion,
    name: str,
    narrowed: _Narrowed,
) -> Collected | None:
    when, outlet = narrowed
    cards = every = interviews.all_cards(db)
    if name:
        cards = _of(db, searcher, cards, name)
    if not cards and about_what is CollectionQuestion.PERSON:
        about_what, cards = CollectionQuestion.INTERVIEWERS, _asked_by(db, searcher, every, name)
        name = ""
    if not cards:
        return None
    speakers = {card.speaker for card in cards}
    if outlet:
        cards = [card for card in cards if card.outlet == outlet]
    if when:
        cards = [card for card in cards if is_of(when, card.published)]
    total, person = len(cards), speakers.pop() if name and len(speakers) == 1 else ""
    if not cards:
        person = person or name or outlet
    if about_what is CollectionQuestion.EARLIEST:
        cards = [card for card in reversed(cards) if card.published] or cards
    is_one = about_what in {CollectionQuestion.LATEST, CollectionQuestion.EARLIEST}
    most = 1 if is_one else MAX_CARDS_SHOWN
    return Collected(about_what, tuple(cards[:most]), total, person, when)


def _of(db: sqlite3.Connection, searcher: Searcher, cards: Sequence[Card], name: str) -> list[Card]:
    """The interviews with somebody: all words of the name are of the speaker's name or role.

    China's ambassador to Russia is not the ambassador to China: the place of the post has to be
    that of the role.
    """
    query, post = understand(db, searcher, name).query, _post_in(name)
    place = understand(db, searcher, post).query if post else None
    named: dict[tuple[str, str, str], bool] = {}
    for card in cards:
        told = card.speaker, card.role, card.language
        if told not in named:
            where = _post_in(card.role)
            is_there = not (place and where) or _names(place, "", where, card.language)
            is_named = _spelled(name) == _spelled(card.speaker) or _names(query, *told)
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
    held = about(query, terms(f"{speaker} {role}", language), "")
    words = [(word, word) for word in fold(speaker).split()]
    wanted = [number for number, _ in query.content if not query.concepts[number].character]
    return bool(wanted) and all(
        number in held or _heard(query.concepts[number].words[0], words) for number in wanted
    )


def _heard(word: str, words: Sequence[tuple[str, str]]) -> bool:
    """Whether a word sounds like one of another alphabet."""
    others = [pair for pair in words if script_of(pair[1]) != script_of(word)]
    return len(word) > 2 and word.isalpha() and bool(others and sounding_alike(word, others))


def _spelled(name: str) -> str:
    """A name in Latin letters, without spaces: 张汉晖 as Zhang Hanhui."""
    return "".join(filter(str.isalpha, anyascii(name).lower()))
