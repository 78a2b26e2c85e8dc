"""Step: large numbers, which Chinese counts in 万 and 亿 and other languages in thousands.

2000亿 is 200 billion, and 200 million is 2亿: the number on record is another one.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.search.query.concepts import Concept, Draft, Member
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.span import Span

REWRITTEN = 0.9
"""What a number in other units counts, where the one that was typed counts 1."""

_CHINESE = {"万": 1e4, "亿": 1e8, "万亿": 1e12}
_UNIT = re.compile(r"\s*(万亿|[万亿])", re.IGNORECASE)
_THOUSANDS = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LEAST, _MOST = 1, 10_000
"""Numbers that are written before such a unit."""


def rewrite_magnitudes(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds to large numbers how other languages of the corpus write them."""
    concepts: list[Concept] = []
    for concept in draft.concepts:
        before = concepts[-1] if concepts else None
        if before and (whole := _in_chinese(before, concept, draft, vocabulary)):
            concepts[-1] = whole
        else:
            concepts.append(_in_thousands(concept, draft, vocabulary))
    return draft.with_concepts(concepts)


def _in_thousands(concept: Concept, draft: Draft, vocabulary: Vocabulary) -> Concept:
    """A number before 万 or 亿 as millions and billions."""
    unit = _UNIT.match(draft.question, concept.span.end)
    if not unit or not _NUMBER.fullmatch(concept.words[0]):
        return concept
    value = float(concept.words[0]) * _CHINESE[unit[1]]
    found = [
        Member((number, *name), REWRITTEN)
        for number, word in _written(value, _THOUSANDS)
        for name in ((word,), *vocabulary.thesaurus.same_as((word,), word, vocabulary.languages))
    ]
    whole = concept.words[0] + unit[1]  # 2000亿 is no year
    return replace(concept, words=(whole,), members=(*concept.members, *found))


def _in_chinese(
    number: Concept, unit: Concept, draft: Draft, vocabulary: Vocabulary
) -> Concept | None:
    """A number and the million or billion behind it as one, where interviews are in Chinese."""
    if not any(language.startswith("zh") for language in vocabulary.languages):
        return None
    gap = draft.question[number.span.end : unit.span.start]
    if gap.strip() or not _NUMBER.fullmatch(number.words[0]):
        return None
    meant = {unit.term, *(term for (term, *_) in vocabulary.thesaurus.same_as((unit.term,)))}
    scale = next((_THOUSANDS[word] for word in _THOUSANDS if word in meant), None)
    if scale is None:
        return None
    value = float(number.words[0]) * scale
    own = Member((number.term, unit.term), 1.0)
    found = [Member((each,), REWRITTEN) for each, _ in _written(value, _CHINESE)]
    span = Span(number.span.start, unit.span.end)
    return Concept(span, (*number.words, *unit.words), (own, *found), known=True)


def _written(value: float, units: dict[str, float]) -> Iterator[tuple[str, str]]:
    """How a number is written before each of some units that suits it."""
    for name, unit in units.items():
        if _LEAST <= value / unit < _MOST:
            yield f"{value / unit:.7g}", name
