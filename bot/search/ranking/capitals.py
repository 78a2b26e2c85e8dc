"""Names in a question that was typed without capitals: texts tell them by theirs."""

import re
from collections.abc import Iterator, Sequence

from bot.search.query.concepts import Concept
from bot.search.query.query import Query
from bot.search.text.frequency import frequency

EVERYDAY = 4.3
"""Zipf frequency from which a word is no name because a text happens to write it with a capital."""

_FEWEST = 3
"""Letters of a word at least, beside its ending, by which texts are searched for it."""
_ENDING = 2

_TITLE = re.compile(
    r"mr|mrs|ms|miss|dr|prof|professor|sir|lady|herr|frau|monsieur|madame|mme|señora?|don|doña"
    r"|господин|госпожа|товарищ|профессор|доктор",
    re.IGNORECASE,
)


def typed_small(question: str, query: Query, texts: Sequence[str], language: str) -> set[int]:
    """The concepts that are typed without a capital, and that texts write as names are.

    A title before a name is of the name.

    Args:
        question: As the spans of the query's concepts count.
        query: The same, made ready.
        texts: What is read to answer it.
        language: Tag of the question's language.
    """
    small = {
        number: query.concepts[number]
        for number in query.words
        if question[query.concepts[number].span.start].islower()
    }
    names = set(_written_as_names(small, texts, language))
    for number, concept in small.items():
        ahead = question[concept.span.end :].lstrip(". ")
        begins = len(question) - len(ahead)
        is_of_name = any(query.concepts[n].span.start == begins for n in names)
        if is_of_name and _TITLE.fullmatch(concept.words[0]):
            names.add(number)
    return names


def _written_as_names(
    small: dict[int, Concept], texts: Sequence[str], language: str
) -> Iterator[int]:
    """In German every noun has a capital: those of everyday too."""
    everyday = float("inf") if language.startswith("de") else EVERYDAY
    for number, concept in small.items():
        word = concept.words[0]
        if frequency(word, language) < everyday:
            stem = word[: max(_FEWEST, len(word) - _ENDING)]
            if any(_is_written_so(stem, text) for text in texts):
                yield number


def _is_written_so(stem: str, text: str) -> bool:
    """Whether a text writes a word with a capital only, and not only to begin a sentence."""
    capital = stem[0].upper() + stem[1:]
    if capital not in text:
        return False
    ending = rf"\w{{0,{_ENDING + 1}}}\b"
    is_name = re.search(rf"[^\W\d_][.,\-]? {re.escape(capital)}{ending}", text)
    return bool(is_name) and not re.search(rf"\b{re.escape(stem)}{ending}", text)
