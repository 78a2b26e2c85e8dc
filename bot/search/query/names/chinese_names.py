"""Step: a Chinese name in letters is found as Chinese texts write it: Li Ka-shing, 李嘉诚.

Pinyin, the spellings of Hong Kong and Taiwan, and those of Russian are read syllable by syllable.
A name is a surname with one or two syllables beside it, or one word that is read as a place is
(Lanjiang, 澜江), and pairs of characters on record that are read so.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.search.query.concepts import Concept, Draft, Member
from bot.search.query.lexicon.analysed_lexicon import Phrase
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.frequency import frequency
from bot.search.text.scripts.respelling import nominatives
from bot.search.text.scripts.romanisation import first_characters, read_as, spellings, syllables
from bot.search.text.scripts.transliteration import SAME_SOUND

MAX_NAMES_SPELLED = 4
"""Places of one question where a name is looked for: bounds the work."""

MAX_SYLLABLES_OF_PLACE = 3

_WORD = 3.0
"""Zipf frequency from which two characters are a word and no name."""

_ORDINARY = 4.0
"""The same of a word in letters that is then no name; with a capital letter, Sun is one."""

_LETTERS = re.compile("[a-z]+|[а-яё]+")
_Syllables = Sequence[frozenset[str]]
"""The syllables of a name, each as it may be spelled."""

_BETWEEN = re.compile(r"[\s-]?")


def add_chinese_names(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds names on record in characters to the words that spell them."""
    if not any(each.partition("-")[0] == "zh" for each in vocabulary.languages):
        return draft
    concepts = draft.concepts
    odd = [_may_be_part(draft, concept, vocabulary) for concept in concepts]
    part_of = [odd[place] or _is_syllable(concept) for place, concept in enumerate(concepts)]
    found: dict[int, list[Phrase]] = {}
    places = [place for place in range(len(odd) - 1) if part_of[place] and part_of[place + 1]]
    for place in places[:MAX_NAMES_SPELLED]:
        for length in (3, 2):
            part = range(place, min(place + length, len(odd)))
            if place in found or len(part) < length or not _together(draft, part, part_of):
                continue
            if not any(odd[part.start : part.stop]):
                continue
            if names := _on_record([concepts[each].words[0] for each in part], vocabulary):
                # The surname finds the first pair of a name, and what follows finds the last
                found |= {each: [name[-1:] for name in names] for each in part}
                found[place] = [name[:1] for name in names]
    for place in [place for place in range(len(odd)) if odd[place]][:MAX_NAMES_SPELLED]:
        if place not in found and not vocabulary.knows(concepts[place]):
            found[place] = _places(concepts[place].words[0], vocabulary)
    vocabulary.look_up({pair for names in found.values() for name in names for pair in name})
    return draft.with_concepts(
        _with_names(concept, found[place], vocabulary) if found.get(place) else concept
        for place, concept in enumerate(concepts)
    )


def _may_be_part(draft: Draft, concept: Concept, vocabulary: Vocabulary) -> bool:
    word = concept.words[0]
    capital = draft.question[concept.span.start].isupper()
    return (
        len(concept.words) == 1
        and bool(_LETTERS.fullmatch(word))
        and (
            capital
            or not (
                concept.function
                or frequency(word, draft.language) >= _ORDINARY
                or vocabulary.holds(concept)
            )
        )
    )


def _is_syllable(concept: Concept) -> bool:
    """Whether a word is read as one syllable, such as a surname in small letters beside a name."""
    return not concept.function and concept.words[0] in syllables()


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
        for rest in [tuple(map(nominatives, given))] if len(given) > 1 else _read(given[0]):
            for first in _read(surname):
                names += _named((*first, *rest), vocabulary)
    return list(dict.fromkeys(names))


def _named(read: _Syllables, vocabulary: Vocabulary) -> list[Phrase]:
    """The names of people on record that are read so, each as its pairs of characters."""
    surnames = first_characters(read[0])
    if len(read) > 2:  # other surnames are few, and two pairs that fit are no chance
        return _read_so(surnames.union(*map(read_as, read[0])), read[1:], vocabulary)
    names = _read_so(surnames, read[1:], vocabulary)
    named = [name for name in names if vocabulary.names.has(name[0])]
    return named or [name for name in names if _is_no_word(name[0])]


def _places(word: str, vocabulary: Vocabulary) -> list[Phrase]:
    """Names of two or three characters on record that one word spells, and that are no words."""
    return [
        name
        for first, *rest in _read(word, MAX_SYLLABLES_OF_PLACE)
        if rest
        for name in _read_so(set().union(*map(read_as, first)), rest, vocabulary)
        if all(map(_is_no_word, name))
    ]


def _read(word: str, most: int = 2) -> Iterator[_Syllables]:
    """The syllables that a word may be read as, each as it may be spelled: itself, or several."""
    yield (nominatives(word),)
    for end in range(1, len(word) if most > 1 else 0):
        if word[:end] in syllables():
            yield from ((frozenset({word[:end]}), *rest) for rest in _read(word[end:], most - 1))


def _read_so(first: Collection[str], read: _Syllables, vocabulary: Vocabulary) -> list[Phrase]:
    """What is on record that begins with one of some characters and is read on so."""
    names: list[Phrase] = [(each,) for each in first]
    for number, syllable in enumerate(read):
        pairs = _pairs({name[-1][-1] for name in names}, syllable, vocabulary)
        names = [
            (*name[: number and None], pair)
            for name in names
            for pair in pairs
            if pair[0] == name[-1][-1]
        ]
    return names


def _pairs(first: Collection[str], second: frozenset[str], vocabulary: Vocabulary) -> list[str]:
    """Pairs on record that begin with one of some characters and go on with a syllable."""
    near = vocabulary.beginning({"": (sorted(first), 2, 2)}).get("", ()) if first else ()
    return [term for term in dict.fromkeys(term for term, _ in near) if _is_read(term[1], second)]


def _is_read(character: str, syllable: frozenset[str]) -> bool:
    return not syllable.isdisjoint(spellings(character))


def _is_no_word(pair: str) -> bool:
    return frequency(pair, "zh") < _WORD


def _with_names(concept: Concept, names: Sequence[Phrase], vocabulary: Vocabulary) -> Concept:
    """A word with what spells it; one name alone that is said is as if it had been typed."""
    found = list(dict.fromkeys(names))
    if len(found) == 1 and len(found[0]) == 1 and not vocabulary.names.has(found[0][0]):
        others = (replace(member, weight=SAME_SOUND) for member in concept.members)
        members = (Member(found[0], 1.0), *others)
        return replace(concept, words=found[0], members=members, function=False, known=True)
    members = (*(Member(name, SAME_SOUND) for name in found), *concept.members)
    return replace(concept, members=members, function=False, known=True)
