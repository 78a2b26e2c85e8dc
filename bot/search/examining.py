"""The first hits are read once more: what each holds and lacks of the question."""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from bot.search.query.query import Query
from bot.search.query.understanding import Understood
from bot.search.ranking import facts, marking
from bot.search.ranking.features import MUCH, about, match
from bot.search.ranking.grounds import RARE, Grounds, grounds, proper_names
from bot.search.ranking.holding import HELD, held_by
from bot.search.ranking.relatedness import Beside, pointers_of, related
from bot.search.ranking.said_as import SaidAs
from bot.search.ranking.wanted import Wanted, wanted_by
from bot.search.text.analysis import fold, is_character, is_pair, terms
from bot.search.text.characters import simplified
from bot.search.text.common_words import common_terms
from bot.search.text.frequency import frequency
from bot.search.text.function_words import is_function_word, is_light, likely_languages
from bot.search.text.passages import cut_passages
from bot.search.text.span import Span
from bot.store import index, lookup
from bot.store.interviews import Record

MAX_READ = 40
"""Passages of one answer that are read: bounds the work on a very long one."""

MAX_TOLD = 2
"""Hits of which it is asked whether they tell the fact that a question asks for: it is costly."""

MAX_MISSING = 3
"""Words that are said to be missing at most."""

MANY = 10
"""Exchanges from which a word can be called one that stands everywhere."""

_LEFT_OVER = frozenset("上下中内外前后间时年月日个看叫儿过谈说讲问想做办去来走进出成给用")
"""Chinese characters for places, times, views, endings and what everybody does, which nobody asks
about by themselves."""


@dataclass(slots=True)
class Examined:
    """A hit to be examined. Each passage is read once, whoever asks for it.

    Attributes:
        record: The exchange.
        row: The same as the index keeps it.
        passages: Places of the candidate passages, the best first.
    """

    record: Record
    row: lookup.Row
    passages: tuple[int, ...]
    _said: dict[int, list[marking.Sentence]] = field(default_factory=dict)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All passages of the answer. Most are a single one, and need not be cut."""
        answer = self.record.answer
        return (Span(0, len(answer)),) if self.row.passages == 1 else cut_passages(answer)

    def place(self, nth: int) -> int:
        """Where among all passages of the answer a candidate passage is."""
        return min(self.passages[nth], len(self.spans) - 1)

    def said(self, query: Query, places: Collection[int]) -> dict[int, list[marking.Sentence]]:
        """The sentences of some passages, by place and in order, with what they say of a query."""
        answer, language = self.record.answer, self.record.card.language
        for place in places:
            if place not in self._said:
                self._said[place] = marking.said(query, answer, self.spans[place], language)
        return {place: self._said[place] for place in sorted(places)}


def examine(
    db: sqlite3.Connection, understood: Understood, hits: Sequence[Examined]
) -> list[Grounds]:
    """What hits hold and lack of a question.

    Args:
        db: A connection of `Store.run`.
        understood: The question.
        hits: The first ones; each is read as a whole.
    """
    query = understood.query
    wanted = wanted_by(understood.question, understood.language, query)
    known, common = _known(query), everywhere(understood)
    keys = [_keys(hit) for hit in hits]
    read = understood.index
    texts = read.texts(db, [key for each in keys for key in each])
    said = [
        [
            read.terms(hit.row.question),
            *(read.terms(texts.get(key, "")) for key in keys[nth]),
        ]
        for nth, hit in enumerate(hits)
    ]
    found = [[match(query, text) for text in each] for each in said]
    held = [
        held_by(
            query,
            found[nth],
            about(query, hit.row.context.split(), hit.row.published, HELD),
            hit.row.published,
        )
        for nth, hit in enumerate(hits)
    ]
    beside = [
        Beside(said[nth][:2], found[nth][:2], held[nth].lacking, hit.record.card.language)
        for nth, hit in enumerate(hits)
    ]
    near = related(pointers_of(query, wanted.names, understood.language), beside)
    return [
        grounds(
            query,
            wanted,
            found[nth],
            held[nth],
            speaker=_speaker(query, hit.record) if wanted.sayers else frozenset(),
            told=_told(query, wanted, hit) if nth < MAX_TOLD else None,
            known=known,
            everywhere=common,
            is_name=_names(query, wanted, hit.record),
            said_as=SaidAs(query, hit.record, said[nth], wanted.ordinary),
            across=_base(hit.record.card.language) != _base(understood.language),
            related=near[nth],
        )
        for nth, hit in enumerate(hits)
    ]


def missing_words(
    understood: Understood, shown: Sequence[Grounds], *, spelt_right: bool = False
) -> tuple[str, ...]:
    """The words of a question that nothing on record holds, as they were typed.

    Words that say little are left out: nobody asks about them.

    Args:
        understood: The question.
        shown: What the hits that are shown hold and lack.
        spelt_right: Only words of the question's language: what an answer has in another spelling
            is not missing.
    """
    query, known = understood.query, _known(understood.query)
    lacking = frozenset[int]().union(*(each.lacking for each in shown))
    on_record = [
        query.concepts[number].span
        for number, _ in query.content
        if (number in known or number not in lacking) and not query.concepts[number].character
    ]
    spans: list[Span] = []
    for number, idf in sorted(query.content, key=lambda each: query.concepts[each[0]].span.start):
        concept = query.concepts[number]
        if (
            number in known
            or number not in lacking
            or concept.members[0].terms[0] in common_terms()
        ):
            continue
        if idf < RARE * MUCH and not concept.character:
            continue
        span = concept.span
        if is_pair(concept.words[0]) and any(
            span.overlaps(said) and not (span.start <= said.start and said.end <= span.end)
            for said in on_record
        ):
            continue  # a piece of a Chinese word that is on record
        if spans and span.start <= spans[-1].end and concept.character:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    if not spans:
        return ()
    languages = likely_languages(understood.question) | {understood.language}
    words = dict.fromkeys(_word_at(understood.question, span) for span in spans)
    telling = [word for word in words if _tells(word, languages)]
    if spelt_right:
        telling = [
            word for word in telling if any(frequency(fold(word), each) for each in languages)
        ]
    return tuple(telling[:MAX_MISSING])


def _word_at(question: str, span: Span) -> str:
    """What stands in a question; of one Chinese character, the word that it is half of."""
    word = question[span.start : span.end]
    if len(word) != 1 or not _may_be_half(word):
        return word
    before, after = question[max(0, span.start - 1) : span.end], question[span.start : span.end + 1]
    pairs = [pair for pair in (after, before) if len(pair) > 1 and all(map(_may_be_half, pair))]
    often = {pair: frequency(simplified(pair), "zh") for pair in pairs}
    if any(often.values()):
        return max(often, key=lambda pair: often[pair])
    return after if after in often else word


def _may_be_half(character: str) -> bool:
    return is_character(character) and not (is_light(character) or character in _LEFT_OVER)


def _tells(word: str, languages: Collection[str]) -> bool:
    """Whether a word says what somebody asks about: not 上 or 怎么看, which are left over."""
    if any(is_function_word(fold(word), language) for language in languages):
        return False
    return any(not is_light(character) and character not in _LEFT_OVER for character in word)


def everywhere(understood: Understood) -> frozenset[int]:
    """The concepts that most exchanges hold, such as the country that all of them speak of."""
    if understood.exchanges < MANY:
        return frozenset()
    held = enumerate(map(max, understood.query.rows))
    return frozenset(number for number, rows in held if rows > understood.exchanges / 2)


def _known(query: Query) -> frozenset[int]:
    """The concepts that the corpus holds anywhere, and not only a part of them."""
    return frozenset(
        number
        for number, (concept, rows) in enumerate(zip(query.concepts, query.rows, strict=True))
        if any(
            size and member.weight >= HELD
            for member, size in zip(concept.members, rows, strict=True)
        )
    )


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def _keys(hit: Examined) -> list[int]:
    """The passages to read, the best first."""
    first = hit.row.exchange * index.MAX_PASSAGES
    places = dict.fromkeys((*hit.passages, *range(min(hit.row.passages, MAX_READ))))
    return [first + place for place in places]


def _speaker(query: Query, record: Record) -> frozenset[int]:
    card = record.card
    return about(query, terms(f"{card.speaker} {card.role}", card.language), "", HELD)


def _names(query: Query, wanted: Wanted, record: Record) -> set[int]:
    return proper_names(query, wanted.sayers, f"{record.question} {record.answer}")


def _told(query: Query, wanted: Wanted, hit: Examined) -> float | None:
    """How well the candidate passages tell the fact that is asked for; `None` for none."""
    if wanted.fact is None:
        return None
    said = hit.said(query, {hit.place(nth) for nth in range(len(hit.passages))})
    return max(facts.told_share(query, wanted.fact, hit.record, each) for each in said.values())
