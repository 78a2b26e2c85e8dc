"""A question becomes concepts: a word of it with everything that means the same.

A concept scores what its best member scores, never the sum, so that a word with many synonyms does
not count more than one without.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import itemgetter

from bot.search.query.inflection import inflected, meant, terms_of
from bot.search.query.lexicon import SYNONYM, Lexicon
from bot.search.text.analysis import Token, fold, is_pair, terms, tokens
from bot.search.text.common_words import common_terms
from bot.search.text.function_words import joins_words
from bot.search.text.span import Span

PART = 0.4
"""What one word of a phrase counts (Korea, of North Korea)."""

MAX_TERMS = 48
"""Words of grammar aside, terms of a question that are looked at: bounds the work on any text."""

MAX_MEMBERS = 24
_LONGEST_TEXT = 2_000
YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_WORDS = frozenset(
    {"year", "г", "год", "года", "году", "годом", "годы", "годах", "годов", "年"}
)
_PRONOUN_AFTER = frozenset(
    {"about", "at", "between", "by", "for", "from", "give", "help", "let", "of", "on", "remind"}
    | {"show", "tell", "to", "told", "upon", "with"}
)


@dataclass(frozen=True, slots=True)
class Member:
    """One way to say a concept.

    Attributes:
        terms: One term, or those of a phrase in order.
        weight: 0 to 1: how much of the concept it is.
    """

    terms: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Concept:
    """What one word or phrase of a question asks for.

    Attributes:
        span: Where it stands in the question.
        words: The words as they were typed, without case.
        members: Ways to say it, the best first.
        function: A word of grammar: it takes no part in finding candidates.
        known: It is in the lexicon or an abbreviation or number, so it is no typing error.
        character: A Chinese character of a word: it is found wherever it stands, and says less.
    """

    span: Span
    words: tuple[str, ...]
    members: tuple[Member, ...]
    function: bool = False
    known: bool = False
    character: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Concepts:
    """The synonyms of a lexicon, analysed. Make it once with `prepare`.

    Attributes:
        groups: The phrases of each group, as terms.
        weights: What a synonym of each group counts.
        of: The groups that a phrase is in.
        longest: For a first term, the terms of the longest phrase that begins with it.
        words: Single words as they are written, without case, by their length: typing errors are
            corrected to them.
        terms: Their terms.
        entries: For a Russian term that forms of several words have, these with the group of each.
        russian: Terms of all single Russian words, in order.
    """

    groups: tuple[tuple[tuple[str, ...], ...], ...]
    weights: tuple[float, ...]
    of: dict[tuple[str, ...], tuple[int, ...]]
    longest: dict[str, int]
    words: Mapping[int, Sequence[str]]
    terms: frozenset[str]
    entries: Mapping[str, Sequence[tuple[str, int]]]
    russian: Sequence[str]


def prepare(lexicon: Lexicon) -> Concepts:
    """Analyses a lexicon's synonyms so that a phrase is found by its terms."""
    groups: list[tuple[tuple[str, ...], ...]] = []
    of: dict[tuple[str, ...], tuple[int, ...]] = {}
    longest: dict[str, int] = {}
    words: set[str] = set()
    other_forms: dict[tuple[str, ...], list[int]] = {}
    for surfaces in lexicon.synonyms:
        phrases = tuple(dict.fromkeys(filter(None, (tuple(terms(s, "en")) for s in surfaces))))
        for phrase in phrases:
            of[phrase] = (*of.get(phrase, ()), len(groups))
            longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
        for phrase in {other for s in surfaces for other in inflected(s)} - set(phrases):
            other_forms.setdefault(phrase, []).append(len(groups))
        groups.append(phrases)
        words.update(word for s in surfaces for word in fold(s).split() if word.isalpha())
    for phrase, numbers in other_forms.items():
        if phrase not in of:  # what a form has in common with another word is that word
            of[phrase] = tuple(numbers)
            longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
    for topic in lexicon.topics:
        words.update(word for s in topic.vocabulary for word in fold(s).split() if word.isalpha())
    by_length: dict[int, list[str]] = {}
    for word in sorted(words):
        by_length.setdefault(len(word), []).append(word)
    known = frozenset(term for word in words for term in terms(word, "en"))
    weights = (*lexicon.weights, *repeat(SYNONYM, len(groups) - len(lexicon.weights)))
    entries, russian = _russian(lexicon)
    return Concepts(tuple(groups), weights, of, longest, by_length, known, entries, russian)


def _russian(lexicon: Lexicon) -> tuple[dict[str, list[tuple[str, int]]], list[str]]:
    """`Concepts.entries` and `Concepts.russian`."""
    entries: dict[str, list[tuple[str, int]]] = {}
    own: set[str] = set()
    for group, surfaces in enumerate(lexicon.synonyms):
        for word in map(fold, surfaces):
            if "а" <= word[0] <= "я" and word.isalpha():
                first, *others = terms_of(word)
                own.add(first)
                for term in (first, *others):
                    entries.setdefault(term, []).append((word, group))
    several = {term: found for term, found in entries.items() if len({w for w, _ in found}) > 1}
    return several, sorted(own)


def concepts_of(question: str, concepts: Concepts, languages: Sequence[str]) -> list[Concept]:
    """The concepts of a question, in its order.

    Args:
        question: Any text; what is beyond a sane length is left out.
        concepts: The synonyms.
        languages: Languages of the corpus: a word is stemmed as in each of them.
    """
    question = question[:_LONGEST_TEXT]
    first, *others = languages or ["en"]
    read = _without_year_words(tokens(question, first))
    variants = {
        (token.start, token.end): token.term
        for other in others
        for token in tokens(question, other)
    }
    small = not any(character.isupper() for character in question)
    found: list[Concept] = []
    content = at = 0
    while at < len(read) and content < MAX_TERMS:
        token = read[at]
        length = _phrase_length(read, at, concepts)
        if length > 1 or (length == 1 and not token.function):
            found.append(_phrase(read[at : at + length], concepts))
            at += length
            if is_pair(token.term):
                at = _past_overlap(read, at, found)
        else:
            variant = variants.get((token.start, token.end), token.term)
            found.append(_word(token, variant, concepts))
            if small and token.word == "us" and not (at and read[at - 1].word in _PRONOUN_AFTER):
                found[-1] = _phrase(
                    [Token("us", "us", token.start, token.end, function=False)], concepts
                )
            at += 1
        content += not found[-1].function
    return _merged_parts(found)


def _without_year_words(read: Sequence[Token]) -> list[Token]:
    """Beside a year the word year, as in Russian dates, says nothing."""
    dated = ["", *(token.word if YEAR.fullmatch(token.word) else "" for token in read), ""]
    return [
        token._replace(function=True) if token.word in _YEAR_WORDS and (before or after) else token
        for token, before, after in zip(read, dated, dated[2:], strict=False)
    ]


def _phrase_length(read: Sequence[Token], at: int, concepts: Concepts) -> int:
    for length in range(concepts.longest.get(read[at].term, 0), 0, -1):
        if tuple(token.term for token in read[at : at + length]) in concepts.of:
            return min(length, len(read) - at)
    return 0


def _past_overlap(read: Sequence[Token], at: int, found: list[Concept]) -> int:
    """Skips pairs of characters that begin inside the phrase just found."""
    while at < len(read) and read[at].start < found[-1].span.end:
        at += 1
    return at


def _phrase(read: Sequence[Token], concepts: Concepts) -> Concept:
    own = tuple(token.term for token in read)
    members = {own: 1.0}
    for group in _groups_of(read, own, concepts):
        weight = concepts.weights[group]
        for phrase in concepts.groups[group]:
            members[phrase] = max(members.get(phrase, 0.0), weight)
    if len(own) > 1 and not is_pair(own[0]):
        for token in read:
            if not token.function:
                members.setdefault((token.term,), PART)
    best = sorted(members.items(), key=itemgetter(1), reverse=True)
    return Concept(
        Span(read[0].start, read[-1].end),
        tuple(token.word for token in read),
        tuple(Member(*item) for item in best[:MAX_MEMBERS]),
        known=True,
    )


def _groups_of(read: Sequence[Token], own: tuple[str, ...], concepts: Concepts) -> Iterable[int]:
    """The groups of a phrase; those of the word that was meant where several have its stem."""
    entries = concepts.entries.get(own[0], ()) if len(own) == 1 else ()
    return sorted(meant(read[0].word, entries)) or concepts.of.get(own, ())


def _word(token: Token, variant: str, concepts: Concepts) -> Concept:
    members = [Member((token.term,), 1.0)]
    if variant != token.term:
        members.append(Member((variant,), 1.0))
    function = token.function or (is_pair(token.word) and joins_words(token.word))
    known = (
        token.function
        or len(token.word) < 4
        or not token.word.isalpha()
        or token.term in concepts.terms
        or token.term in common_terms()
        or is_pair(token.term)
    )
    return Concept(Span(token.start, token.end), (token.word,), tuple(members), function, known)


def _merged_parts(found: Sequence[Concept]) -> list[Concept]:
    """Drops pairs of characters that a phrase before or behind them explains in part."""
    explained = [c.span for c in found if len(c.members) > 1 and is_pair(c.members[0].terms[0])]
    if not explained:
        return list(found)
    return [
        concept
        for concept in found
        if len(concept.members) > 1
        or not is_pair(concept.members[0].terms[0])
        or not any(concept.span.overlaps(span) for span in explained)
    ]


def quoted(question: str) -> Iterator[str]:
    """The phrases of a question that stand in double quotation marks."""
    open_at: int | None = None
    closing = ""
    for at, character in enumerate(question[:_LONGEST_TEXT]):
        if open_at is not None and character == closing:
            if phrase := question[open_at:at].strip():
                yield phrase
            open_at = None
        elif open_at is None and character in _QUOTES:
            open_at, closing = at + 1, _QUOTES[character]


_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“", "「": "」", "『": "』"}
