"""Lines that their place or class makes the name of an author, without a word such as `by`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.corpus.about import dates
from bot.corpus.about.heading import data_lines
from bot.corpus.about.heading.data_lines import Header
from bot.corpus.about.heading.masthead import BYLINE, is_date_line
from bot.corpus.about.heading.titles import is_worded_title
from bot.corpus.about.names import names, offices
from bot.corpus.interview import LeftOut
from bot.corpus.lines import Block, Line
from bot.corpus.words import thresholds, vocabulary

_NO_NAME = frozenset({"From", "In", "On", "At", "The", "An", "Our", "About"})
_LONGEST_CHINESE_NAME = 4
_ARABIC_PLACE = re.compile(r"^[\u0600-\u06ff]{3,}(?:\s[\u0600-\u06ff]+)?\s?:\s+(?=[\u0600-\u06ff])")
"""The place before a byline: `بيروت: هالة قرداحي`."""
_CASELESS = re.compile(r"[\u0590-\u06ff\u0900-\u0963]{2,}")
"""A word of a script without capitals but with spaces."""
_STEM = 3
"""Letters by which the ending of a name differs from case to case."""
_TOLD = re.compile(r"\s(?:rozmawia\w*|беседу\w+|spoke|talks|spricht|sprach|habla)\s")
"""A sentence in the place of a byline: `Z Janem Nowakiem rozmawia Anna Lis`."""
_SIGNED = frozenset(
    {"byline", "author", "authors", "firma", "autor", "autores", "auteur", "autore", "signature"}
)
"""Parts of the names of classes under which pages say who wrote."""


def is_signature(
    line: Line, below: Line, over: str, *, titled: bool, others: Sequence[str] = ()
) -> bool:
    """Whether a line is the name of an author.

    Args:
        line: The line.
        below: The next one.
        over: The text of the one before.
        titled: Whether the title stands above.
        others: The labels and the other lines above the conversation, which name who answers.
    """
    marks = {part for name in line.style for part in re.split(r"[-_:]+", name.casefold())}
    if marks & _SIGNED and len(line.text) < data_lines.LONGEST_BYLINE:
        return True
    if titled and _signs(line, below):
        return True
    dated = (titled and is_date_line(below.text)) or (
        is_date_line(over) and (titled or is_worded_title(below))
    )
    between = titled and len(below.text) > thresholds.LONGEST_HEADLINE
    return (dated or between) and _is_only_here(line, others)


def take_signature(line: Line, header: Header) -> None:
    """Take such a line, a date in it or not."""
    name = _linked_name(line)
    _take_author(name or (line.text if line.style else names.tidy_case(line.text)), header)
    if name:
        data_lines.take_dated(line.text, header)


def _signs(line: Line, below: Line) -> bool:
    """Whether a line is the name of its author: two or three words right above the date."""
    if names.is_chinese_name(line.text):
        return is_date_line(below.text) and len(line.text) <= _LONGEST_CHINESE_NAME
    name, _, place = line.text.partition(", ")
    words = (name if name.isupper() and place.istitle() else line.text).split()
    return is_date_line(below.text) and _is_bare_name(line, words, placed=bool(place))


def _is_only_here(line: Line, others: Sequence[str]) -> bool:
    """Whether a line is the name of somebody whom nothing else above the conversation names."""
    text = _ARABIC_PLACE.sub("", line.text)
    words = text.title().split() if text.isupper() else text.split()
    caseless = text.lower() == text.upper()
    shaped = caseless and 2 <= len(words) <= 3 and all(_CASELESS.fullmatch(word) for word in words)
    if not (_is_bare_name(replace(line, text=text), words, placed=False) or shaped):
        return False
    if names.is_body(text) or vocabulary.of_interview(text) or names.medium(text):
        return False
    stem = words[-1][: max(_STEM, len(words[-1]) - _STEM)].casefold()
    return not any(stem in other.casefold() for other in others)


def _is_bare_name(line: Line, words: Sequence[str], *, placed: bool) -> bool:
    """Whether a line of some words is a name of two or three words and nothing else."""
    return (
        line.kind is Block.TEXT
        and 2 <= len(words) <= 3
        and all(word[0].isupper() and word.isalpha() for word in words)
        and all(word[1:].islower() or placed for word in words)
        and not BYLINE.match(line.text)
        and words[0] not in _NO_NAME
        and line.text.casefold() not in vocabulary.HOME_LINKS
        and not names.is_body(line.text)
        and not any(map(offices.office, words))
        and not vocabulary.of_interview(line.text)
        and not names.OCCASION.search(line.text)
    )


def _take_author(text: str, header: Header) -> None:
    """Take a line that its class or its place makes a byline, a date in it or not."""
    if _TOLD.search(text):
        header.introduction.append(text)
    elif not (
        data_lines.take_listener(text, header)
        or data_lines.take_dated(text, header)
        or data_lines.take_byline(text, header)
    ):
        text = _ARABIC_PLACE.sub("", text)
        name, _, place = text.partition(", ")
        header.byline = header.byline or (name if name.isupper() and place.istitle() else text)
        header.left_out.append(LeftOut(text, "byline"))


def _linked_name(line: Line) -> str:
    """The name that is a link in a line of several: `Íker Zubeldia Cádiz 21 AGO 2016`."""
    dated = len(line.links) == 1 and dates.find_date(line.text)
    linked = [line.text[start:end].strip() for start, end in line.links] if dated else []
    named = [name for name in linked if len(name.split()) > 1]
    return named[0] if named and names.is_printed_name(named[0]) else ""
