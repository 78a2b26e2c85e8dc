"""The words of a question that nothing on record holds, as the reader is told of them."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence

from bot.search.collection.words import AN_INTERVIEW
from bot.search.examining import known_of
from bot.search.query.concepts import HELD, Concept
from bot.search.query.query import Query
from bot.search.query.understanding import Understood
from bot.search.ranking.features import MUCH
from bot.search.ranking.grounds import Grounds
from bot.search.ranking.objections import RARE
from bot.search.text.chinese_asking import measure_places
from bot.search.text.chinese_words import words_of_one
from bot.search.text.common_words import common_terms
from bot.search.text.frequency import frequency
from bot.search.text.function_words import is_function_word, likely_languages, says_little
from bot.search.text.scripts.characters import simplified
from bot.search.text.span import Span
from bot.search.text.term import fold, is_character, is_pair
from bot.store.index import lookup

MAX_MISSING = 3
"""Words that are said to be missing at most."""

_ORDINARY = 4.5
"""Zipf frequency from which a word that an answer does not hold is most likely said there in other
words: cold, town. Of 57 answers that lack no other word, 52 are right."""


def missing_words(
    understood: Understood,
    shown: Sequence[Grounds],
    told: Collection[int],
    *,
    spelt_right: bool,
) -> tuple[str, ...]:
    """The words of a question that nothing on record holds, as they were typed.

    Words that say little are left out: nobody asks about them.

    Args:
        understood: The question.
        shown: What the hits that are shown hold and lack.
        told: Concepts that are on record otherwise: what is shown says them in another language, or
            a card holds them, so that nobody would believe that they are missing.
        spelt_right: Only words that are spelt right: what was mistyped may well be in the answer.
    """
    query = understood.query
    missing = frozenset[int]().union(*(hit.lacking for hit in shown))
    missing = missing.difference(known_of(query), told)
    if not missing:
        return ()
    on_record = [
        query.concepts[number].span
        for number, _ in query.content
        if number not in missing and not query.concepts[number].character
    ]
    spans = _missing_spans(query, missing, on_record)
    if not spans:
        return ()
    languages = likely_languages(understood.question) | {understood.language}
    if not any(map(str.isspace, understood.question.strip())):
        languages = frozenset({understood.language})  # “war” alone is English as well as German
    telling = [
        word
        for word in dict.fromkeys(_words_at(understood.question, spans, on_record))
        if _tells(word, languages) and (not spelt_right or _is_spelt_right(word, languages))
    ]
    return tuple(telling[:MAX_MISSING])


def seldom_words(question: str, words: Sequence[str]) -> tuple[str, ...]:
    """Of the words that an answer does not hold, those that it hardly says in other words.

    Args:
        question: Any text.
        words: Of it.
    """
    languages = likely_languages(question)
    return tuple(
        word
        for word in words
        if max((frequency(fold(word), each) for each in languages), default=0.0) < _ORDINARY
    )


def held_by_cards(db: sqlite3.Connection, query: Query, shown: Sequence[Grounds]) -> set[int]:
    """The concepts that hits lack and the card of some interview holds: who speaks is on record.

    Args:
        db: A connection of `Store.run`.
        query: The question.
        shown: What the hits that are shown hold and lack.
    """
    terms = {
        number: {
            member.terms[0]
            for member in query.concepts[number].members
            if len(member.terms) == 1 and member.weight >= HELD
        }
        for number in frozenset[int]().union(*(hit.lacking for hit in shown))
    }
    if not terms:
        return set()
    on_cards = lookup.terms_on_cards(db, frozenset[str]().union(*terms.values()))
    return {number for number, own in terms.items() if not own.isdisjoint(on_cards)}


def _missing_spans(query: Query, missing: Collection[int], on_record: Sequence[Span]) -> list[Span]:
    """Where in a question stands what nothing on record holds, in order and apart."""
    spans: list[Span] = []
    for number, says in sorted(query.content, key=lambda each: query.concepts[each[0]].span.start):
        concept = query.concepts[number]
        span = concept.span
        if number not in missing or not _is_asked_for(concept, says):
            continue
        if is_pair(concept.words[0]) and any(_overlap_in_part(span, said) for said in on_record):
            continue  # a piece of a Chinese word that is on record
        if spans and span.start <= spans[-1].end and concept.character:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return spans


def _is_asked_for(concept: Concept, says: float) -> bool:
    """Whether a concept is a word that says something; single characters all may."""
    is_common = concept.members[0].terms[0] in common_terms()
    return not is_common and (concept.character or says >= RARE * MUCH)


def _overlap_in_part(span: Span, said: Span) -> bool:
    return span.overlaps(said) and not (span.start <= said.start and said.end <= span.end)


def _words_at(question: str, spans: Sequence[Span], on_record: Sequence[Span]) -> Iterator[str]:
    """What stands in some places of a question, but for what is left over there of other words.

    A Chinese character that is counted with, as in 多少次, is no word, nor is the last of 贸易额.
    """
    plain = simplified(question)
    alone = words_of_one(plain) - measure_places(plain).keys()
    for span in spans:
        word = _word_at(question, span, on_record)
        if len(word) > 1 or not is_character(word) or span.start in alone:
            yield word


def _word_at(question: str, span: Span, on_record: Sequence[Span]) -> str:
    """What stands in a question; of one Chinese character, the word that it is half of."""
    word = question[span.start : span.end]
    if len(word) != 1 or not _may_be_half(word):
        return word
    after, before = Span(span.start, span.end + 1), Span(max(0, span.start - 1), span.end)
    pairs = [
        question[each.start : each.end]
        for each in (after, before)
        if not any(map(each.overlaps, on_record))
    ]
    pairs = [pair for pair in pairs if len(pair) > 1 and all(map(_may_be_half, pair))]
    often = {pair: frequency(simplified(pair), "zh") for pair in pairs}
    if any(often.values()):
        return max(often, key=lambda pair: often[pair])
    return pairs[0] if pairs and pairs[0][0] == word else word


def _may_be_half(character: str) -> bool:
    return is_character(character) and not says_little(character)


def _tells(word: str, languages: Collection[str]) -> bool:
    """Whether a word says what somebody asks about: not 上 or 怎么看, which are left over."""
    if any(is_function_word(fold(word), language) for language in languages):
        return False
    if AN_INTERVIEW.fullmatch(word):  # who asks what is in one does not ask about interviews
        return False
    return not all(map(says_little, word))


def _is_spelt_right(word: str, languages: Collection[str]) -> bool:
    return any(frequency(fold(word), language) for language in languages)
