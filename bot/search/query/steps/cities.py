"""Step: a capital that something is in is the city, not its country: the zoo in Moscow."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from bot.search.query.concepts import HELD, Concept, Draft
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.analysis import terms, terms_of_phrase

CITIES_FILE = Path(__file__).with_name("cities.toml")
_TAGS = ("en", "ru", "zh", "es", "fr", "de")

_AT_MOST = HELD - 0.1
"""Weight that is left of what means the country: it is found, and does not say the city."""

_THERE = re.compile(
    r"\b(?:in|at|near|around|outside|inside|across|where(?: is|['’]s)) $"
    r"|\b(?:во?|под|около|возле|где(?: находится)?) $"
    r"|\b(?:en|à|bei|(?:d[oó]nde|où|wo) (?:est[áa]?|se trouve|liegt|ist)) $|在$|哪里是$",
    re.IGNORECASE,
)
"""What stands before a city that is a place. Who visits one may be said to visit the country."""

_AS_GOVERNMENT = re.compile(
    r" (?:счита|дума|заяв|полага|надеют|говор|увер|не исключ|отве[тч]|реш|хот|бо[яи])\w*|看来|方面"
)
"""What stands behind the name of a government, whatever stands before it: в Москве считают."""


def tell_cities(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Keeps a capital that is meant as a place from being held by its country alone."""
    del vocabulary
    return draft.with_concepts(
        _as_city(concept, draft) if concept.name and _is_place(concept, draft.question) else concept
        for concept in draft.concepts
    )


def _is_place(concept: Concept, question: str) -> bool:
    before = _THERE.search(question, max(0, concept.span.start - 40), concept.span.start)
    return bool(before) and not _AS_GOVERNMENT.match(question, concept.span.end)


def _as_city(concept: Concept, draft: Draft) -> Concept:
    typed = tuple(terms(draft.question[concept.span.start : concept.span.end], draft.language))
    city = _cities().get(typed) or _cities().get(concept.words)
    if city is None:
        return concept
    members = [
        each if each.terms in city else replace(each, weight=min(each.weight, _AT_MOST))
        for each in concept.members
    ]
    return replace(concept, members=tuple(sorted(members, key=lambda each: -each.weight)))


@lru_cache(1)
def _cities() -> Mapping[tuple[str, ...], frozenset[tuple[str, ...]]]:
    """What each city is called, by each of its names, as terms."""
    found = {}
    for names in tomllib.loads(CITIES_FILE.read_text(encoding="utf-8"))["cities"]:
        called = frozenset(tuple(terms_of_phrase(name, tag)) for name in names for tag in _TAGS)
        found.update(dict.fromkeys(called, called))
    return found
