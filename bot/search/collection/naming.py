"""Where a question names those who speak: by name, or by what they are."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.search.collection.reading import TITLED_SURNAME
from bot.search.query.concepts import Concept
from bot.search.query.names.bearers import names
from bot.search.query.understanding import Searcher, Understood
from bot.search.ranking.facts.sayers import sayers
from bot.search.text.frequency import frequency
from bot.search.text.function_words import is_function_word
from bot.search.text.scripts.characters import simplified
from bot.search.text.span import Span
from bot.search.text.term import fold, is_pair

_USUAL_WORD = 4.5
"""Zipf frequency from which a word in small letters is no name: back, and Back."""

_KNOWN_WORD = 3.4
"""The same from which a word with a capital is no name beside another: Blog, and Lovelace."""

_ABOUT = re.compile(
    r"(?:(?<!\w)(?:about|on|обо?|о|про|насч[её]т|sobre|über|sur)(?: the)?\s+|关于|關於|[对對])$",
    re.IGNORECASE,
)
"""What stands before whoever is asked about, and does not speak."""

_PARTED = re.compile("[,;:，；：、/&+]")
_BETWEEN = re.compile(r"[\s·.,-]{0,2}")

_ADDRESSED = re.compile(
    r"\W*(?P<title>(?:mr|mrs|ms|madam|dear|господин|госпожа|уважаем\w+|herr|frau|monsieur|madame"
    r"|señora?)\.? )?(?P<who>(?:(?!先生|女士)\w){2,}(?: \w+){0,3})(?:先生|女士)?[,，]",
    re.IGNORECASE,
)
"""Whom a question begins by addressing, perhaps: Mr Mayor, what about …"""

_TOLD = re.compile("(?P<who>[\u3400-\u9fff]{2})的?(?:回答|[说說讲講谈談][了过過]?什[么麼])")
"""Behind what is asked about, who may have told something of it: 关于渡轮市长说了什么."""


class SpeakerName(NamedTuple):
    """Words of a question that stand together and are of somebody's name, or say what they are."""

    span: Span
    speakers: frozenset[str]
    words: int


def names_in(understood: Understood, searcher: Searcher) -> list[SpeakerName]:
    """Where a question names those who speak, unless it asks about them.

    Args:
        understood: The question.
        searcher: Knows who speaks.
    """
    text, concepts = understood.question, understood.query.concepts
    return [
        name
        for name in [*_names(text, concepts, searcher), *_titled(text, searcher)]
        if _is_name(text, name, understood.language)
        and not _is_of_another(text, name)
        and not _ABOUT.search(text[: name.span.start])
    ]


def offices_in(understood: Understood, searcher: Searcher) -> list[SpeakerName]:
    """Where a question asks for the words of those who speak by what they are: the ambassador.

    Args:
        understood: The question.
        searcher: Knows who speaks.

    Returns:
        The first place; none where all that stands there is written as a name, without a title.
    """
    text = understood.question
    addressed = _ADDRESSED.match(text)
    others = [Span(*each.span("who")) for each in (addressed, _TOLD.search(text)) if each]
    for where in (*sayers(text), *others):
        said = [
            concept
            for concept in understood.query.concepts
            if not concept.function and not concept.character and concept.span.overlaps(where)
        ]
        held = [searcher.offices.of(concept) for concept in said]
        speakers = frozenset.intersection(*held) if held else frozenset()
        is_titled = bool(addressed and addressed["title"] and addressed.start("who") == where.start)
        if speakers and (is_titled or not all(_is_written_as_name(text, c) for c in said)):
            first, last = min(c.span.start for c in said), max(c.span.end for c in said)
            return [SpeakerName(Span(first, last), speakers, len(said))]
    return []


def _is_written_as_name(text: str, concept: Concept) -> bool:
    return concept.name or text[concept.span.start].isupper()


def _names(text: str, concepts: Sequence[Concept], searcher: Searcher) -> list[SpeakerName]:
    """The names in a question, each as long as its words stand together and fit one person."""
    found: list[SpeakerName] = []
    for concept in sorted(concepts, key=lambda each: each.span.start):
        word = text[concept.span.start : concept.span.end]
        bearers = searcher.bearers
        speakers = bearers.called(word) if concept.function else bearers.of(concept)
        if not speakers:
            continue
        span, last = concept.span, found[-1] if found else None
        both = last.speakers & speakers if last else frozenset()
        if last and both and _BETWEEN.fullmatch(text[min(last.span.end, span.start) : span.start]):
            whole = Span(last.span.start, max(last.span.end, span.end))
            found[-1] = SpeakerName(whole, both, last.words + 1)
        else:
            found.append(SpeakerName(span, speakers, 1))
    return found


def _titled(text: str, searcher: Searcher) -> list[SpeakerName]:
    """Surnames with a title, such as 马先生."""
    found = []
    for titled in TITLED_SURNAME.finditer(simplified(text)):
        speakers = [each for each in searcher.bearers.everybody if names(titled[1], each)]
        if speakers:
            found.append(SpeakerName(Span(*titled.span()), frozenset(speakers), 2))
    return found


def _is_name(text: str, name: SpeakerName, language: str) -> bool:
    """Whether words are a name where they stand: several are, and one that is no usual word."""
    word = fold(text[name.span.start : name.span.end])
    if name.words > 1 or is_pair(word):
        return True
    often = max(frequency(word, language), frequency(word, "en"))
    is_capital = text[name.span.start].isupper() and not language.startswith("de")
    return often < _USUAL_WORD or (is_capital and name.span.start > 0)


def _is_of_another(text: str, name: SpeakerName) -> bool:
    """Whether a single word has another name beside it: Ada Lovelace is not Ada Marsh."""
    if name.words > 1:
        return False
    before = _PARTED.split(text[: name.span.start])[-1].split()
    after = _PARTED.split(text[name.span.end :])[0].split()
    word = fold(text[name.span.start : name.span.end])
    is_first = any(fold(speaker).split()[0][:3] == word[:3] for speaker in name.speakers)
    beside = after[:1] if is_first else before[-1:]
    return any(map(_is_other_name, beside))


def _is_other_name(word: str) -> bool:
    folded = fold(word.strip(".,?!:;’'"))
    often = max(frequency(folded, tag) for tag in ("en", "ru", "de", "es", "fr"))
    is_grammar = is_function_word(folded, "en") or is_function_word(folded, "ru")
    return word[:1].isupper() and folded.isalpha() and often < _KNOWN_WORD and not is_grammar
