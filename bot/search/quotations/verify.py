"""A quotation gets a verdict: word for word, shortened, altered, or not on record."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from bot.search.engine import search_as_written
from bot.search.query.understanding import Searcher
from bot.search.quotations.comparison import compare_quotation
from bot.search.quotations.finding import exchanges_quoted, telling_words
from bot.search.quotations.pieces import Comparison, Piece, Standing
from bot.search.quotations.quotation import Quotation, parse_quotation
from bot.search.quotations.wording import texts_of, weight_of, words_of
from bot.search.text.function_words import is_function_word, is_light
from bot.search.text.span import Span
from bot.search.verdict import Verdict
from bot.store.database import Store
from bot.store.record import interviews
from bot.store.record.interviews import Record

MAX_SOURCES = 3
"""Places on record that are named for one quotation."""

COMPARED = 8
"""Texts that are compared word by word, of those that are likeliest."""

ON_RECORD = 0.6
"""Share of a quotation that stands in one text, from which it is that text, altered."""

SPLICED = 0.8
"""Share of a quotation that stands in two texts together, from which it is made of both."""

MIN_SPLICED = 3.0
"""Words that each of two texts adds to a spliced quotation, at least."""

MIN_SHARED = 3.0
"""Words that a quotation and the record share at least, unless it is shorter itself."""

NEAREST_SIMILARITY = 0.25
"""Similarity from which a text is named as the nearest."""

NEAREST_SHARED = 4.0
"""Words that it shares with the quotation at least; one that is no stop word counts as two."""

Who = Literal["speaker", "interviewer"]


@dataclass(frozen=True, slots=True)
class Source:
    """A place on record beside a quotation.

    Attributes:
        record: The exchange.
        said_by: Whose words stand there.
        span: Where, in the answer or in the interviewer's question.
        similarity: 0 to 1.
        pieces: The quotation and these words side by side; none for what is only near in meaning.
    """

    record: Record
    said_by: Who
    span: Span
    similarity: float
    pieces: tuple[Piece, ...] = ()

    @property
    def whole(self) -> str:
        """The answer or the question that the record's words stand in."""
        return self.record.answer if self.said_by == "speaker" else self.record.question

    @property
    def text(self) -> str:
        """The record's words."""
        return self.whole[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of a quotation.

    Attributes:
        quotation: As it was given.
        verdict: What it is.
        sources: Where it comes from, best first; with `NOTHING`, what comes nearest.
        spliced: It was made of words from the first two sources.
    """

    quotation: str
    verdict: Standing
    sources: tuple[Source, ...]
    spliced: bool = False

    @property
    def is_headline(self) -> bool:
        """Whether it is words of the headline of an interview that it comes near to."""
        quoted = " ".join(texts_of(self.quotation))
        titles = (" ".join(texts_of(source.record.card.title)) for source in self.sources)
        return len(quoted.split()) > 1 and any(f" {quoted} " in f" {each} " for each in titles)


async def verify(store: Store, searcher: Searcher, text: str) -> Verification:
    """Finds out whether words were said.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        text: The quotation: `…` and `[…]` mark omissions, other words in brackets are insertions.
    """
    quotation = parse_quotation(text)
    if not quotation.words:
        return Verification(quotation.text, Standing.NOTHING, ())
    found = await store.run(lambda db: _verified(db, searcher.languages, quotation))
    if found.sources:
        return found
    nearest = await search_as_written(store, searcher, quotation.text, MAX_SOURCES)
    # What answers by itself comes nearest; beside it, others only lead away.
    shown = nearest.shown[: 1 if nearest.verdict is Verdict.ANSWER else MAX_SOURCES]
    sources = tuple(
        Source(hit.record, "speaker", hit.telling.trimmed(hit.record.answer), 0.0) for hit in shown
    )
    return Verification(quotation.text, Standing.NOTHING, sources)


def source_in(record: Record, text: str) -> Source | None:
    """Where words stand in one exchange, word for word; `None` when they do not.

    Args:
        record: The exchange.
        text: The words.
    """
    quotation = parse_quotation(text)
    if not quotation.words:
        return None
    for each in _compared(quotation, [record]):
        if each.comparison.standing is Standing.EXACT:
            return _source(each)
    return None


@dataclass(frozen=True, slots=True)
class _Compared:
    record: Record
    said_by: Who
    comparison: Comparison

    @property
    def order(self) -> tuple[bool, float, bool]:
        """What sorts the best first: all of it there, how much of it, the speaker's own words."""
        altered = self.comparison.standing is Standing.ALTERED
        return altered, -self.comparison.similarity, self.said_by != "speaker"


def _verified(
    db: sqlite3.Connection, languages: Sequence[str], quotation: Quotation
) -> Verification:
    records = interviews.records(db, exchanges_quoted(db, languages, quotation))
    compared = sorted(_compared(quotation, records), key=lambda each: each.order)
    if not compared:
        return Verification(quotation.text, Standing.NOTHING, ())
    best = compared[0]
    if best.comparison.standing is not Standing.ALTERED:
        whole = [each for each in compared if each.comparison.standing is best.comparison.standing]
        return Verification(
            quotation.text, best.comparison.standing, tuple(map(_source, whole[:MAX_SOURCES]))
        )
    weights = [weight_of(word.text) for word in quotation.words]
    held = _held(best.comparison.covered, weights)
    other = _completing(compared, weights)
    if other is not None:
        sources = _source(best), _source(other)
        return Verification(quotation.text, Standing.ALTERED, sources, spliced=True)
    # “China and Russia are”, which any text may hold, makes it no quotation of that text.
    told = telling_words(db, best.record.card.language, quotation)
    is_told = _held(best.comparison.covered, told) >= ON_RECORD * sum(told)
    if is_told and held >= ON_RECORD * sum(weights) and held >= min(MIN_SHARED, sum(weights)):
        return Verification(quotation.text, Standing.ALTERED, (_source(best),))
    near = [
        _source(each)
        for each in compared[:MAX_SOURCES]
        if each.comparison.similarity >= NEAREST_SIMILARITY
        and _said_alike(each, quotation) >= NEAREST_SHARED
    ]
    return Verification(quotation.text, Standing.NOTHING, tuple(near))


def _said_alike(found: _Compared, quotation: Quotation) -> float:
    """How much of a quotation a text holds that says something; stop words alone say nothing."""
    language = found.record.card.language
    words = {quotation.words[place].text for place in found.comparison.covered}
    telling = [word for word in words if not (is_function_word(word, language) or is_light(word))]
    return sum(map(weight_of, (*words, *telling))) if telling else 0.0


def _held(places: Iterable[int], weights: Sequence[float]) -> float:
    return sum(weights[place] for place in places)


def _completing(compared: Sequence[_Compared], weights: Sequence[float]) -> _Compared | None:
    """The text that holds what the best one lacks, when the two together hold nearly all."""
    best = compared[0].comparison.covered
    wanted = SPLICED * sum(weights)
    for other in compared[1:]:
        added = _held(other.comparison.covered - best, weights)
        own = _held(best - other.comparison.covered, weights)
        together = _held(best | other.comparison.covered, weights)
        if min(added, own) >= MIN_SPLICED and together >= wanted:
            return other
    return None


def _source(found: _Compared) -> Source:
    comparison = found.comparison
    return Source(
        found.record, found.said_by, comparison.span, comparison.similarity, comparison.pieces
    )


class _Codes(dict[str, str]):
    """A character for each word, so that words are aligned as fast as letters."""

    def __missing__(self, word: str) -> str:
        code = self[word] = chr(0xF0000 + len(self))
        return code

    def line(self, words: Iterable[str]) -> str:
        """Words as characters."""
        return "".join(map(self.__getitem__, words))


def _compared(quotation: Quotation, records: Sequence[Record]) -> list[_Compared]:
    """The texts that come closest, compared word by word."""
    codes = _Codes()
    wanted = codes.line(word.text for word in quotation.words)
    parts = [codes.line(word.text for word in part.words) for part in quotation.parts]
    texts: list[tuple[float, Record, Who, str]] = []
    for record in records:
        sides: tuple[tuple[Who, str], ...] = (
            ("speaker", record.answer),
            ("interviewer", record.question),
        )
        for who, text in sides:
            line = codes.line(texts_of(text))
            if line:
                likeness = max(
                    fuzz.partial_ratio(wanted, line) / 100,
                    sum(len(part) for part in parts if part in line) / len(wanted),
                )
                texts.append((likeness, record, who, text))
    texts.sort(key=lambda each: -each[0])
    return [
        _Compared(record, who, comparison)
        for _, record, who, text in texts[:COMPARED]
        if (comparison := compare_quotation(quotation, text, words_of(text)))
    ]
