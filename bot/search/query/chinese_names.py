"""Step: a Chinese name in letters is found as Chinese texts write it: Li Ka-shing, 李嘉诚.

Pinyin, the spellings of Hong Kong and Taiwan, and those of Russian are read syllable by syllable.
A name is a surname with one or two syllables beside it, and pairs of characters on record that are
read so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, pairwise

from bot.search.query.analysed_lexicon import Phrase
from bot.search.query.concepts import Concept, Draft, Member
from bot.search.query.transliteration import SAME_SOUND
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.frequency import frequency
from bot.search.text.romanisation import FIRST_CHARACTERS, spellings, syllables

MAX_NAMES_SPELLED = 4
"""Places of one question where a name is looked for: bounds the work."""

_WORD = 3.0
"""Zipf frequency from which two characters are a word and no name."""

_ORDINARY = 4.0
"""The same of a word in letters that is none; with a capital letter, Sun is a name."""

_LETTERS = re.compile("[a-z]+|[а-яё]+")
_BETWEEN = re.compile(r"[\s-]?")
_ENDING = re.compile("(?:ом|ем|ю|[аеуэя])$")


def add_chinese_names(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds names on record in characters to the words that spell them."""
    if not any(each.partition("-")[0] == "zh" for each in vocabulary.languages):
        return draft
    concepts = draft.concepts
    odd = [_may_be_part(draft, concept, vocabulary) for concept in concepts]
    found: dict[int, list[str]] = {}
    places = [place for place in range(len(odd) - 1) if odd[place] and odd[place + 1]]
    for place in places[:MAX_NAMES_SPELLED]:
        for length in (3, 2):
            part = range(place, min(place + length, len(odd)))
            if place in found or len(part) < length or not _together(draft, part, odd):
                continue
            if names := _on_record([concepts[each].words[0] for each in part], vocabulary):
                # The surname finds the first pair of a name, and what follows finds the last
                found |= {each: [name[-1] for name in names] for each in part}
                found[place] = [name[0] for name in names]
    vocabulary.look_up(set(chain.from_iterable(found.values())))
    return replace(
        draft,
        concepts=tuple(
            _with_names(concept, found[place]) if place in found else concept
            for place, concept in enumerate(concepts)
        ),
    )


def _may_be_part(draft: Draft, concept: Concept, vocabulary: Vocabulary) -> bool:
    word = concept.words[0]
    capital = draft.question[concept.span.start].isupper()
    return (
        len(concept.words) == 1
        and bool(_LETTERS.fullmatch(word))
        and (capital or not (concept.function or frequency(word, draft.language) >= _ORDINARY))
        and not vocabulary.holds(concept)
    )


def _together(draft: Draft, part: range, odd: Sequence[bool]) -> bool:
    """Whether words that may be a name have no more than a blank or a hyphen between them."""
    concepts = draft.concepts[part.start : part.stop]
    return (
        all(odd[part.start : part.stop])
        and not all(concept.function for concept in concepts)
        and all(
            _BETWEEN.fullmatch(draft.question[one.span.end : other.span.start])
            for one, other in pairwise(concepts)
        )
    )


def _on_record(words: Sequence[str], vocabulary: Vocabulary) -> list[Phrase]:
    """The names in characters that words may spell, the surname first or last."""
    names: list[Phrase] = []
    for surname, *given in (words, [words[-1], *words[:-1]]):
        for read in _syllables(given):
            names += _read_so((_nominative(surname), *read), vocabulary)
    return list(dict.fromkeys(names))


def _syllables(given: Sequence[str]) -> Iterator[tuple[frozenset[str], ...]]:
    """The one or two syllables that a given name may have; each as it may be spelled."""
    if len(given) > 1:
        yield tuple(map(_nominative, given))
        return
    [word] = given
    yield (_nominative(word),)
    for end in range(1, len(word)):
        if word[:end] in syllables():
            yield frozenset({word[:end]}), _nominative(word[end:])


@lru_cache(1 << 10)
def _nominative(word: str) -> frozenset[str]:
    """A syllable, and what it is without the endings of Russian."""
    bare = _ENDING.sub("", word) if word[-1] >= "а" else word
    return frozenset({word} if bare == word else {word, bare, bare + "ь", bare + "й"})


def _read_so(read: Sequence[frozenset[str]], vocabulary: Vocabulary) -> Iterator[Phrase]:
    """Names on record that are read in some way, each as its pairs of characters."""
    surnames = [each for each in FIRST_CHARACTERS if _is_read(each, read[0])]
    pairs = _pairs(surnames, read[1], vocabulary) if surnames else []
    if len(read) == 2:
        named = [pair for pair in pairs if vocabulary.names.has(pair)]
        yield from ((pair,) for pair in named or pairs if pair in named or _is_no_word(pair))
        return
    behind = _pairs({pair[1] for pair in pairs}, read[2], vocabulary) if pairs else []
    yield from ((one, other) for one in pairs for other in behind if one[1] == other[0])


def _pairs(
    first: Sequence[str] | set[str], second: frozenset[str], vocabulary: Vocabulary
) -> list[str]:
    """Pairs on record that begin with one of some characters and go on with a syllable."""
    near = vocabulary.beginning({"": (sorted(first), 2, 2)}).get("", ())
    return [term for term in dict.fromkeys(term for term, _ in near) if _is_read(term[1], second)]


def _is_read(character: str, syllable: frozenset[str]) -> bool:
    return not syllable.isdisjoint(spellings(character))


def _is_no_word(pair: str) -> bool:
    return frequency(pair, "zh") < _WORD


def _with_names(concept: Concept, pairs: Sequence[str]) -> Concept:
    members = [Member((pair,), SAME_SOUND) for pair in dict.fromkeys(pairs)]
    return replace(concept, members=(*members, *concept.members), function=False, known=True)
