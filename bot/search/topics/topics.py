"""Which topics an exchange belongs to, and which topic somebody means."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import compress, count

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.query.lexicon.lexicon import OTHER, Lexicon, Topic
from bot.search.text.analysis import terms, terms_of_phrase
from bot.search.text.term import fold, is_pair

MAX_TOPICS_OF_EXCHANGE = 3
"""Topics that one exchange is in at most: one that is in everything says nothing."""

_IN_QUESTION = 3.0
"""A word of the topic in the question counts as much as three of the same length of answer."""

_ANSWER_TERMS = 150
"""Length of an answer at which its words count as they are; those of longer ones count less."""

_ENOUGH = 1.0
"""Weight from which a topic fits: one word of the question, or a few of the answer."""

_BESIDE_BEST = 0.4
_AMPLE = 5.0
"""A further topic that is asked about must have this share of the best one's weight, or this weight
of its own."""

_UNASKED = 0.8
"""One that is not asked about must have this share: it is more than what an answer touches on."""

_Phrase = tuple[str, ...]


@lru_cache(maxsize=128)  # popular answers are asked for again and again
def topics_of(lexicon: Lexicon, question: str, answer: str, language: str) -> tuple[str, ...]:
    """The topics of one exchange, the fittest first; `other` when none fits.

    A topic weighs what its words do in the question and the answer, each word less with every time
    it is said again.

    Args:
        lexicon: Whose topics.
        question: The interviewer's turn.
        answer: The reply.
        language: Tag of the language of both.
    """
    return topics_of_terms(lexicon, terms(question, language), terms(answer, language), language)


def topics_of_terms(
    lexicon: Lexicon, question: Sequence[str], answer: Sequence[str], language: str
) -> tuple[str, ...]:
    """The same of texts that are analysed already."""
    vocabulary = _vocabulary(lexicon, language)
    asked = _found(vocabulary, question)
    said = _found(vocabulary, answer)
    share = min(1.0, _ANSWER_TERMS / max(1, len(answer)))
    weights = {
        place: _IN_QUESTION * _weight(asked[place].values()) + share * _weight(said[place].values())
        for place in asked.keys() | said.keys()
    }
    ranked = sorted(weights, key=lambda place: (-weights[place], place))
    named = {
        place
        for place in ranked
        if any(phrase in _always(lexicon, language) for phrase in asked[place] | said[place])
    }
    fitting = [
        lexicon.topics[place].id
        for place in ranked
        if place in named
        or weights[place] >= max(_ENOUGH, _least(weights[ranked[0]], asked=bool(asked[place])))
    ]
    return tuple(fitting[:MAX_TOPICS_OF_EXCHANGE]) or (OTHER,)


def _least(best: float, *, asked: bool) -> float:
    """The weight that a topic must have beside the best one."""
    return min(_AMPLE, _BESIDE_BEST * best) if asked else _UNASKED * best


def find_topic(lexicon: Lexicon, words: str) -> Topic | None:
    """The topic that somebody names: by id, title, a part of the title, or a word of it.

    Typing errors are forgiven where the word can hardly be another: one in a short word when a
    letter is missing, doubled or out of place, two in a long one.
    """
    wanted = _plain(words)
    if not wanted:
        return None
    names = _names(lexicon)
    if wanted in names:
        return lexicon.topics[names[wanted]]
    analysed = _analysed(lexicon)
    phrase = tuple(terms(words, "en"))
    if phrase in analysed:
        return lexicon.topics[analysed[phrase]]
    near = process.extract(wanted, names.keys(), scorer=OSA.distance, score_cutoff=2, limit=None)
    close = [(distance, names[name]) for name, distance, _ in near if _slip(wanted, name, distance)]
    return lexicon.topics[min(close)[1]] if close else None


def topic_by_name(lexicon: Lexicon, words: str) -> Topic | None:
    """The topic of which this is the id or a whole title, letter case and punctuation aside."""
    wanted = _plain(words)
    for topic in lexicon.topics:
        if wanted and wanted in {_plain(title) for title in _titles(topic)}:
            return topic
    return None


def _slip(typed: str, name: str, distance: float) -> bool:
    """Whether a word is another with a typing error rather than a different word."""
    length = min(len(typed), len(name))
    if is_pair(name[0]) or length < 5 or typed[0] != name[0]:
        return False
    if length >= 9:
        return True
    same_letters = len(typed) != len(name) or sorted(typed) == sorted(name)
    return distance == 1 and (length >= 6 or same_letters)


def _weight(counts: Iterable[int]) -> float:
    return sum(1.0 + math.log(count) for count in counts)


def _found(
    vocabulary: dict[str, tuple[tuple[_Phrase, int], ...]], text: Sequence[str]
) -> defaultdict[int, Counter[_Phrase]]:
    """For each topic how often each of its words is in a text, a word inside a longer one apart."""
    found: defaultdict[int, Counter[_Phrase]] = defaultdict(Counter)
    covered: dict[int, int] = {}
    for at in compress(count(), map(vocabulary.__contains__, text)):
        for phrase, place in vocabulary[text[at]]:
            end = at + len(phrase)
            if end > covered.get(place, 0) and tuple(text[at:end]) == phrase:
                covered[place] = end
                found[place][phrase] += 1
    return found


@lru_cache(32)
def _vocabulary(lexicon: Lexicon, language: str) -> dict[str, tuple[tuple[_Phrase, int], ...]]:
    """Words of all topics by their first term, the longest first."""
    phrases = {
        (phrase, place)
        for place, topic in enumerate(lexicon.topics)
        for word in topic.vocabulary
        if (phrase := tuple(terms_of_phrase(word, language)))
    }
    by_first: dict[str, list[tuple[_Phrase, int]]] = {}
    for phrase, place in sorted(phrases, key=lambda item: (-len(item[0]), item)):
        by_first.setdefault(phrase[0], []).append((phrase, place))
    return {first: tuple(found) for first, found in by_first.items()}


@lru_cache(32)
def _always(lexicon: Lexicon, language: str) -> frozenset[_Phrase]:
    """Words that name their topic wherever they are said."""
    words = (word for topic in lexicon.topics for word in topic.always)
    return frozenset(phrase for word in words if (phrase := tuple(terms_of_phrase(word, language))))


@lru_cache(4)
def _names(lexicon: Lexicon) -> dict[str, int]:
    """What a topic can be called, letter for letter; the first topic keeps a name that two have."""
    found: dict[str, int] = {}
    for names in (_titles, _title_words, _words):
        for place, topic in enumerate(lexicon.topics):
            for name in names(topic):
                found.setdefault(_plain(name), place)
    found.pop("", None)
    return found


@lru_cache(4)
def _analysed(lexicon: Lexicon) -> dict[_Phrase, int]:
    """The same without inflection."""
    found: dict[_Phrase, int] = {}
    for name, place in _names(lexicon).items():
        if phrase := tuple(terms_of_phrase(name, "en")):
            found.setdefault(phrase, place)
    return found


def _titles(topic: Topic) -> Iterable[str]:
    return (topic.id, topic.id.replace("-", " "), *topic.titles.values())


def _title_words(topic: Topic) -> Iterable[str]:
    """The parts of a title such as "Culture, sport and education": each is a name too."""
    for title in topic.titles.values():
        yield from _parts(title)


def _words(topic: Topic) -> Iterable[str]:
    return topic.vocabulary


def _parts(title: str) -> list[str]:
    for joint in (" and ", " и ", "与", "和", "、", "&", "/"):
        title = title.replace(joint, ",")
    return title.split(",")


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())
