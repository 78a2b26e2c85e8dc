"""Step: a word is found as other languages stem it, as others spell it and in its other cases."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.search.query.concepts import Concept, Draft, Member
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.analysis import tokens
from bot.search.text.frequency import frequency
from bot.search.text.language_tags import primary_language
from bot.search.text.stems.russian import terms_of_cases
from bot.search.text.stems.stemming import script_of
from bot.search.text.term import bare, term_of

_DIGRAPHS = (
    {"ae": "ä", "oe": "ö", "ue": "ü", "aa": "å"},
    {"ae": "æ", "oe": "ø", "ue": "ü", "aa": "å"},
)
_DIGRAPH = re.compile("(ae|oe|ue|aa)")
ORDINARY_HERE = 3.5
KNOWN_THERE = 3.0
"""Zipf frequencies from which a word is an ordinary one of its language, and known to another."""

_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "æ": "ae", "å": "aa"})


def add_forms(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds what each word is looked up by in the corpus's other languages, and without umlauts.

    Snowball cuts Китай and Китая to different stems, so a Russian word gets those of its cases.
    """
    others = [language for language in vocabulary.languages if language != draft.language]
    forms = _stems_in(draft.question, draft.language, others)
    spelled = {
        number: {*_spelled(concept, draft.language)} if not vocabulary.holds(concept) else set()
        for number, concept in enumerate(draft.concepts)
        if not concept.function
    }
    if "cyrillic" in vocabulary.scripts:
        for number, other in spelled.items():
            other.update(_in_cases(draft.concepts[number]))
    vocabulary.look_up(set().union(*spelled.values(), *forms.values()))
    concepts = []
    for number, concept in enumerate(draft.concepts):
        stems = (
            {}
            if concept.function
            else forms.get((concept.span.start, concept.span.end, concept.words[0]), {})
        )
        found = sorted(term for term in spelled.get(number, ()) if term in vocabulary.frequency)
        own = {member.terms for member in concept.members}
        added = {(term,): stems.get(term, "") for term in (*stems, *found) if (term,) not in own}
        members = (
            *concept.members,
            *(Member(each, 1.0, language) for each, language in added.items()),
        )
        concepts.append(replace(concept, members=members) if added else concept)
    return draft.with_concepts(concepts)


def _stems_in(
    question: str, own: str, others: Sequence[str]
) -> dict[tuple[int, int, str], dict[str, str]]:
    """What words are looked up by in other languages, each with the only one where it is so.

    An ordinary word that another language does not know loses nothing there: of *Lager* Spanish
    makes the stem of *lago*.
    """
    stems: defaultdict[tuple[int, int, str], dict[str, str]] = defaultdict(dict)
    for language in others:
        for token in tokens(question, language):
            ordinary = (
                script_of(token.word) == "latin" and frequency(token.word, own) >= ORDINARY_HERE
            )
            whole = not ordinary or token.term == bare(token.word)
            if not token.function and (whole or frequency(token.word, language) >= KNOWN_THERE):
                found = stems[token.start, token.end, token.word]
                tag = primary_language(language) if ordinary else ""
                found[token.term] = "" if found.get(token.term, tag) != tag else tag
    return stems


def _in_cases(concept: Concept) -> tuple[str, ...]:
    """The terms of a Russian word in other cases."""
    word = concept.words[0]
    if script_of(word) != "cyrillic" or not word.isalpha():
        return ()
    return terms_of_cases(word)


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
