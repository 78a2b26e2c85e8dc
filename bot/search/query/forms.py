"""Step: a word is found as other languages stem it, as others spell it and in its other cases."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.search.query.concepts import Concept, Draft, Member
from bot.search.query.inflection import terms_of_cases
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.analysis import term_of, tokens
from bot.search.text.frequency import frequency
from bot.search.text.stemming import script_of

_DIGRAPHS = (
    {"ae": "ä", "oe": "ö", "ue": "ü", "aa": "å"},
    {"ae": "æ", "oe": "ø", "ue": "ü", "aa": "å"},
)
_DIGRAPH = re.compile("(ae|oe|ue|aa)")
_ENDED = re.compile(r"(\w{2,})([lr])e(?:[mnrs]|re[mnrs]?)?")
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "æ": "ae", "å": "aa"})


def add_forms(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds what each word is looked up by in the corpus's other languages, and without umlauts.

    Snowball cuts Китай and Китая to different stems, so a Russian word gets those of its cases.
    """
    forms: dict[tuple[int, int, str], list[str]] = {}
    others = [language for language in vocabulary.languages if language != draft.language]
    for language in others:
        for token in tokens(draft.question, language):
            if not token.function:
                forms.setdefault((token.start, token.end, token.word), []).append(token.term)
    spelled = {
        number: {*_spelled(concept, draft.language)} if not vocabulary.holds(concept) else set()
        for number, concept in enumerate(draft.concepts)
        if not concept.function
    }
    if "cyrillic" in vocabulary.scripts:
        for number, other in spelled.items():
            other.update(_in_cases(draft.concepts[number]))
    if draft.language.startswith("de"):
        for number, other in spelled.items():
            other.update(_with_and_without_e(draft.concepts[number].words[0]))
    vocabulary.look_up(set().union(*spelled.values(), *forms.values()))
    concepts = []
    for number, concept in enumerate(draft.concepts):
        found = [] if concept.function else forms.get((*_place(concept), concept.words[0]), [])
        found += sorted(term for term in spelled.get(number, ()) if term in vocabulary.frequency)
        own = {member.terms for member in concept.members}
        added = dict.fromkeys((term,) for term in found if (term,) not in own)
        members = (*concept.members, *(Member(term, 1.0) for term in added))
        concepts.append(replace(concept, members=members) if added else concept)
    return replace(draft, concepts=tuple(concepts))


def _in_cases(concept: Concept) -> tuple[str, ...]:
    """The terms of a Russian word in other cases."""
    word = concept.words[0]
    return terms_of_cases(word) if script_of(word) == "cyrillic" and word.isalpha() else ()


def _with_and_without_e(word: str) -> Iterator[str]:
    """The terms of a German adjective that loses its last e before an ending: teuer, teure."""
    others = [f"{word[:-2]}{word[-1]}e"] if word.endswith(("er", "el")) else []
    if ended := _ENDED.fullmatch(word):
        others.append(f"{ended[1]}e{ended[2]}")
    yield from (term_of(other, "de") for other in others if frequency(other, "de"))


def _place(concept: Concept) -> tuple[int, int]:
    return concept.span.start, concept.span.end


def _spelled(concept: Concept, language: str) -> Iterator[str]:
    """The terms of a word with `ü` for `ue`, and the other way round: Zürich, Zuerich."""
    word = concept.words[0]
    if word.isascii() and not _DIGRAPH.search(word):
        return
    others = {word.translate(_SPELLED_OUT)}
    for letters in _DIGRAPHS:
        others.add("".join(letters.get(part, part) for part in _DIGRAPH.split(word)))
    for other in others:
        if other != word and other.isalpha():
            yield term_of(other, language)
