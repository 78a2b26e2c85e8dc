"""Step: words and phrases of the lexicon get what means the same, in any language."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

import numpy as np

from bot.search.query.concepts import (
    MAX_CONCEPT_MEMBERS,
    Concept,
    Draft,
    Member,
    terms_of,
)
from bot.search.query.lexicon.analysed_lexicon import Phrase, tagged
from bot.search.query.lexicon.lexicon import split_tag
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.steps.characters import WORD_FREQUENCY
from bot.search.query.vocabulary import Vocabulary
from bot.search.text.frequency import frequency
from bot.search.text.homographs import homographs_of
from bot.search.text.near_words import nearness, numbers_in, vectors_of
from bot.search.text.span import Span
from bot.search.text.stems.german_verbs import infinitive
from bot.search.text.term import is_pair, term_of

PART = 0.4
"""What one word of a phrase counts (Korea, of North Korea)."""

JOINS = 0.5
"""What a synonym of a phrase counts at least, so that its words are one concept."""

_ENGLISH = ("",)

MEANS_IT = 0.55
"""Nearness from which a word means what an English one does that is spelled otherwise."""


def add_synonyms(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Joins the words of phrases, and adds their synonyms."""
    found = [
        _phrase(words, phrase, vocabulary) if phrase else words[0]
        for words, phrase in phrases_in(
            draft.concepts, vocabulary.thesaurus, draft.language, vocabulary.languages, JOINS
        )
    ]
    return draft.with_concepts(_merged_parts(_with_loose(found, draft, vocabulary)))


def _with_loose(found: Sequence[Concept], draft: Draft, vocabulary: Vocabulary) -> list[Concept]:
    """Adds to words what the phrase that they make may mean; they stay apart, as they say more."""
    terms, thesaurus = [concept.lexicon_term for concept in draft.concepts], vocabulary.thesaurus
    concepts, at, languages = list(found), 0, vocabulary.languages
    while at < len(terms):
        length = 0 if is_pair(terms[at]) else thesaurus.longest(terms, at, languages, shortest=2)
        at += max(length, 1)
        if not length:
            continue
        words = draft.concepts[at - length : at]
        phrase, span = tuple(terms[at - length : at]), Span(words[0].span.start, words[-1].span.end)
        others = thesaurus.same_as(phrase, "", languages)
        for number, concept in enumerate(concepts):
            if span.overlaps(concept.span) and not concept.function:
                concepts[number] = _with_members(concept, others)
    return concepts


def _with_members(concept: Concept, others: Mapping[Phrase, float]) -> Concept:
    own = {member.terms for member in concept.members}
    new = [Member(terms, weight) for terms, weight in others.items() if terms not in own]
    return replace(concept, members=(*concept.members, *new)[:MAX_CONCEPT_MEMBERS])


def add_parts(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """Adds what the words of a phrase mean, where no word on record says as much.

    A pair of characters in a phrase may be no word: 台湾问题 is 台湾 and 问题, and no 湾问.
    """
    vocabulary.look_up(terms_of(draft.concepts))
    parts = {
        place: [
            Member(other, PART)
            for word in dict.fromkeys(concept.words)
            if not is_pair(word) or frequency(word, "zh") >= WORD_FREQUENCY
            for other in vocabulary.thesaurus.same_as(
                (word if is_pair(word) else term_of(word, "en"),), word, vocabulary.languages
            )
        ]
        for place, concept in enumerate(draft.concepts)
        if len(concept.words) > 1 and not _is_said(concept, vocabulary)
    }
    if not any(parts.values()):
        return draft
    return draft.with_concepts(
        replace(concept, members=(*concept.members, *parts[place][:MAX_CONCEPT_MEMBERS]))
        if place in parts
        else concept
        for place, concept in enumerate(draft.concepts)
    )


def _is_said(concept: Concept, vocabulary: Vocabulary) -> bool:
    """Whether a word that says as much is on record; of a phrase it is not known."""
    return any(len(each.terms) == 1 and vocabulary.has(each.terms[0]) for each in concept.members)


def phrases_in(
    concepts: Sequence[Concept],
    thesaurus: Thesaurus,
    language: str = "",
    languages: Collection[str] = (),
    least: float = 0.0,
) -> Iterator[tuple[Sequence[Concept], Phrase]]:
    """Cuts a question into the longest phrases of the lexicon and single words.

    Args:
        concepts: Of a question, a word each.
        thesaurus: The lexicon.
        language: Tag of the question's language.
        languages: Of the corpus.
        least: What its synonyms have to count where words that are written apart make a phrase.

    Yields:
        The words of a phrase and how the lexicon has it, or one word and nothing.
    """
    terms = [concept.lexicon_term for concept in concepts]
    readings = [terms]
    if language in thesaurus.languages:  # of two phrases of one length, that of its language
        readings.insert(0, [*tagged(language, [concept.term for concept in concepts])])
        if language == "de":
            readings.insert(1, [*tagged(language, map(_dictionary_term, concepts))])
    at = 0
    while at < len(terms):
        joins = 0.0 if is_pair(terms[at]) else least
        found = [(thesaurus.longest(each, at, languages, joins), each) for each in readings]
        length, reading = max(found, key=itemgetter(0))
        single = length == 1 and (
            not concepts[at].function
            # 也门 is no 也, and 那不勒斯 no 那
            or (is_pair(reading[at]) and thesaurus.names((reading[at],)))
        )
        if length > 1 or single:
            phrase = concepts[at : at + length]
            yield phrase, tuple(reading[at : at + length])
            at += length
            while (
                at < len(terms)
                and is_pair(terms[at])
                and phrase[-1].span.overlaps(concepts[at].span)
            ):
                at += 1  # pairs of characters that begin inside the phrase
        else:
            yield concepts[at : at + 1], ()
            at += 1


def _dictionary_term(concept: Concept) -> str:
    """What a dictionary has the first word of a concept under: a German verb in the infinitive."""
    verb = "" if concept.function else infinitive(concept.words[0])
    return term_of(verb, "de") if verb else concept.term


def _phrase(words: Sequence[Concept], phrase: Phrase, vocabulary: Vocabulary) -> Concept:
    own = tuple(word.term for word in words)
    trust = min(word.members[0].weight for word in words)
    first, thesaurus = words[0].words[0], vocabulary.thesaurus
    found = thesaurus.same_as(phrase, first, vocabulary.languages)
    spoken: Mapping[Phrase, Collection[str]] = {}
    if not vocabulary.tags.isdisjoint(thesaurus.languages) or split_tag(phrase[0])[0]:
        spoken = thesaurus.languages_of(phrase, first, vocabulary.languages)
    english = tuple(word.lexicon_term for word in words)
    if phrase != english and english in found:  # spelled alike, it means the same: Ukraine
        found |= thesaurus.same_as(english, first, vocabulary.languages)
    others = {other: weight * trust for other, weight in found.items() if other != own}
    members = {own: trust, **others}
    if len(own) > 1 and not is_pair(own[0]):
        for word in words:
            if not word.function:
                members.setdefault((word.term,), PART)
    kept_to = {own: _own_language(words, phrase, spoken, vocabulary)}
    if kept_to[own] and kept_to[own] not in vocabulary.tags:
        vocabulary.forget(own[0])
    alike = list(filter(None, map(homographs_of, vocabulary.tags)))
    if spoken or alike:
        kept_to = {terms: _only_language(terms, spoken, alike) for terms in members} | kept_to
    best = [
        Member(terms, weight, kept_to.get(terms, ""))
        for terms, weight in sorted(members.items(), key=itemgetter(1), reverse=True)
    ]
    forms = words[0].members[1:] if len(words) == 1 else ()
    return Concept(
        Span(words[0].span.start, words[-1].span.end),
        tuple(each for word in words for each in word.words),
        (*best[:MAX_CONCEPT_MEMBERS], *(form for form in forms if form.terms not in members)),
        known=True,
        name=thesaurus.names(phrase, first),
    )


def _own_language(
    words: Sequence[Concept],
    phrase: Phrase,
    spoken: Mapping[Phrase, Collection[str]],
    vocabulary: Vocabulary,
) -> str:
    """The only language in whose texts words mean what was typed; empty where any may.

    Args:
        words: As they were typed.
        phrase: How the lexicon has them.
        spoken: What means the same, with its languages.
        vocabulary: Of the corpus.
    """
    language, _ = split_tag(phrase[0])
    own = (words[0].term,)
    if len(words) > 1 or not language:
        return words[0].members[0].language
    if {*spoken.get(own, ())} - {language}:
        return ""
    others = vocabulary.tags - {language}
    english = [terms[0] for terms, of in spoken.items() if "" in of and len(terms) == 1]
    strange = words[0].words[0] in homographs_of(language) or not english
    alike = not strange and any(_means(own[0], other, english) for other in others)
    return "" if alike else language


def _means(term: str, language: str, english: Sequence[str]) -> bool:
    """Whether a term of a language means what English words do: Trainer is a coach."""
    (own,) = numbers_in(term, language)
    vectors = vectors_of(np.append(own, numbers_in(" ".join(english), "en")))
    return own >= 0 and bool((nearness(vectors[:1], vectors[1:]) >= MEANS_IT).any())


def _only_language(
    terms: Phrase, spoken: Mapping[Phrase, Collection[str]], alike: Sequence[Collection[str]]
) -> str:
    """The only language in whose texts terms mean what the lexicon says; empty where any may.

    Args:
        terms: Of a word or phrase.
        spoken: What means the same, with its languages.
        alike: Of each language of the corpus, the words that are spelled like English ones.
    """
    languages = spoken.get(terms, _ENGLISH)
    if "" not in languages:
        return next(iter(languages)) if len(languages) == 1 else ""
    if alike and len(terms) == 1 and any(terms[0] in words for words in alike):
        return "en"
    return ""


def _merged_parts(found: Sequence[Concept]) -> list[Concept]:
    """Drops pairs of characters that a phrase before or behind them explains in part."""
    explained = [c.span for c in found if len(c.members) > 1 and is_pair(c.term)]
    if not explained:
        return list(found)
    return [
        concept
        for concept in found
        if len(concept.members) > 1
        or not is_pair(concept.term)
        or not any(concept.span.overlaps(span) for span in explained)
    ]
