"""Words of somebody's own are looked for in one new interview.

They are held as the verdict on a question says that something is held: what says them counts from
`HELD` on, what stands on the interview's card counts for each of its exchanges, whoever speaks is
found in any script, and a rare word is never left out. The verdict itself would not do: it compares
an exchange with all others on record, so that the same interview would be told of or not by what
else was published, and it takes milliseconds for each of thousands of phrases while the interview
is being published.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.query.concepts import HELD, Concept
from bot.search.query.filters import FilterError, Filters, parse_filters
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.names.bearers import Bearers
from bot.search.query.understanding import concepts_of
from bot.search.query.vocabulary import Vocabulary
from bot.search.ranking.finding.narrowing import readable
from bot.search.text.analysis import terms
from bot.search.text.frequency import frequency
from bot.search.text.phrases import contains_phrase
from bot.search.text.term import is_function_term, is_pair
from bot.store.index.index import Entries, unpacked

MIN_ALTERED_LETTERS = 6
"""A shorter word may be another word with one letter changed: Iran, Iraq."""

_ALL_OF = 3
_SHARE = 0.75
"""Up to `_ALL_OF` words must all be there, of longer phrases this share."""

_SELDOM = 3.0
"""Zipf frequency below which a word is never left out of a longer phrase, as a name is not."""


def words_and_filters(phrase: str) -> tuple[str, Filters]:
    """The words and filters of a subscription; of one older than filters, its words alone."""
    try:
        return parse_filters(phrase)
    except FilterError:
        return phrase, Filters()


_SPOKEN = ("en", "ru", "es", "fr", "de")


@dataclass(frozen=True, slots=True)
class Watched:
    """An interview made ready to be matched with many phrases.

    Attributes:
        texts: For each exchange the terms of its question and of each passage.
        places: For each term where it is: exchange, text (0 is the question).
        words: Its vocabulary: for each word its term.
        languages: Of the interview.
        card: Terms of its title, speaker, role and outlet, and its year.
        bearers: Finds who speaks.
    """

    texts: tuple[tuple[tuple[str, ...], ...], ...]
    places: dict[str, frozenset[tuple[int, int]]]
    words: dict[str, str]
    languages: tuple[str, ...]
    card: frozenset[str]
    bearers: Bearers


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase was found.

    Attributes:
        exchange: Place in the interview, from 0; `None` where its card alone says the phrase.
        passage: Place in `passages(answer)`, from 0.
    """

    exchange: int | None
    passage: int


def watch(entries: Entries, speaker: str, published: str) -> Watched:
    """Makes an interview ready; once for all phrases.

    Args:
        entries: What the index keeps of it.
        speaker: Who speaks.
        published: When it was published.
    """
    texts = tuple(
        (tuple(entry.question.split()), *(tuple(text.split()) for text in entry.passages))
        for entry in entries.exchanges
    )
    places: dict[str, set[tuple[int, int]]] = {}
    for exchange, of_exchange in enumerate(texts):
        for place, text in enumerate(of_exchange):
            for term in text:
                places.setdefault(term, set()).add((exchange, place))
    words = {word: term for term, word, _ in unpacked(entries.words)}
    return Watched(
        texts,
        {term: frozenset(found) for term, found in places.items()},
        words,
        (entries.language,),
        frozenset((*entries.context.split(), published[:4])) - {""},
        Bearers([(speaker, entries.language)] if speaker else ()),
    )


def find_phrase(
    watched: Watched, phrase: str, thesaurus: Thesaurus, filters: Filters | None = None
) -> Match | None:
    """The exchange that says most of a phrase, when one says enough of it.

    Synonyms count, and so does a long word with one typing error in it. Costs no more than a few
    hundred microseconds.

    Args:
        watched: The interview.
        phrase: What somebody wants to hear of.
        thesaurus: Synonyms count.
        filters: What the exchange may not hold, and which words have to stand together in it.
    """
    wanted = wanted_concepts(phrase, thesaurus, watched.languages)
    vocabulary = Vocabulary(None, thesaurus, watched.languages)
    in_text: Counter[tuple[int, int]] = Counter()
    said: Counter[int] = Counter()
    holders: list[Collection[int]] = []
    for concept in wanted:
        places = _places(watched, concept, vocabulary)
        in_text.update(places)
        saying = {exchange for exchange, _ in places}
        said.update(saying)
        holders.append(range(len(watched.texts)) if _is_on_card(watched, concept) else saying)
    held = saying_enough(phrase, wanted, holders)
    narrowed = readable(filters or Filters(), watched.languages)
    left = held.keys() - _holding_one_of(watched, narrowed.without)
    for together in narrowed.phrases:
        left &= _saying_together(watched, together)
    if not left:
        return None
    best = min(left, key=lambda exchange: (-held[exchange], -said[exchange], exchange))
    if not said[best]:
        return Match(None, 0)
    passages = range(1, len(watched.texts[best]))
    passage = max(passages, key=lambda text: (in_text[best, text], -text), default=1)
    return Match(best, passage - 1)


def has_exchange_without(watched: Watched, without: Sequence[str]) -> bool:
    """Whether an exchange holds none of some words or phrases."""
    return len(_holding_one_of(watched, without)) < len(watched.texts)


def wanted_concepts(phrase: str, thesaurus: Thesaurus, languages: Sequence[str]) -> list[Concept]:
    """What has to be said for a phrase to be found."""
    return [c for c in concepts_of(phrase, thesaurus, languages) if not c.function]


def wanted_members(concept: Concept) -> list[tuple[str, ...]]:
    """The terms of what may be said for a concept; half a phrase is another subject."""
    return [member.terms for member in concept.members if member.weight >= HELD]


def _is_on_card(watched: Watched, concept: Concept) -> bool:
    """Whether the interview as a whole is about it."""
    told = any(watched.card.issuperset(terms) for terms in wanted_members(concept))
    return told or bool(watched.bearers.of(concept))


def saying_enough(
    phrase: str, wanted: Sequence[Concept], holders: Sequence[Collection[int]]
) -> dict[int, int]:
    """The exchanges that say enough of a phrase, each with how many of its concepts it says.

    Args:
        phrase: What somebody wants to hear of.
        wanted: Its `wanted_concepts`.
        holders: For each of them the exchanges that say it.
    """
    must: set[int] | None = None
    held: Counter[int] = Counter()
    for concept, holding in zip(wanted, holders, strict=True):
        held.update(holding)
        if _decides(phrase, concept):
            must = set(holding) if must is None else must & set(holding)
    needed = len(wanted) if len(wanted) <= _ALL_OF else _SHARE * len(wanted)
    return {
        exchange: count
        for exchange, count in held.items()
        if count >= needed and (must is None or exchange in must)
    }


def _saying_together(watched: Watched, phrase: str) -> set[int]:
    """The exchanges in which some words stand together, in this order."""
    wanted = {tuple(terms(phrase, language)) for language in watched.languages}
    return {
        exchange
        for exchange, texts in enumerate(watched.texts)
        for text in texts
        if any(contains_phrase(text, words) for words in wanted)
    }


def _holding_one_of(watched: Watched, without: Sequence[str]) -> set[int]:
    """The exchanges in which some words stand, or all words of a phrase in one text."""
    found: set[int] = set()
    for words in without:
        for language in watched.languages:
            wanted = [term for term in terms(words, language) if not is_function_term(term)]
            places = [watched.places.get(term, frozenset()) for term in wanted]
            if places:
                found |= {exchange for exchange, _ in frozenset.intersection(*places)}
    return found


def _decides(phrase: str, concept: Concept) -> bool:
    """Whether nothing without this is meant: a number, a name inside the phrase, a rare word."""
    start, word = concept.span.start, concept.words[0]
    is_name = word[:1].isdigit() or (start > 0 and phrase[start].isupper())
    return is_name or (not is_pair(word) and _often(word) < _SELDOM)


def _often(word: str) -> float:
    """How frequent a word is in the language in which it is most frequent."""
    return max(frequency(word, language) for language in _SPOKEN)


def _places(watched: Watched, concept: Concept, vocabulary: Vocabulary) -> set[tuple[int, int]]:
    """Where a concept is said in full."""
    found: set[tuple[int, int]] = set()
    for phrase in wanted_members(concept):
        places = watched.places.get(phrase[0], frozenset())
        if len(phrase) == 1:
            found |= places
        else:
            found.update(
                at for at in places if contains_phrase(watched.texts[at[0]][at[1]], phrase)
            )
    word = concept.words[0]
    if not found and not vocabulary.knows(concept) and len(word) >= MIN_ALTERED_LETTERS:
        near = process.extractOne(word, watched.words.keys(), scorer=OSA.distance, score_cutoff=1)
        if near and near[0][0] == word[0]:
            found |= watched.places.get(watched.words[near[0]], frozenset())
    return found
