"""The phrases that a corpus repeats, and where they stand: what topics are made of.

Keyphrases come from the corpus' own statistics. The libraries for it were weighed and left: yake
and summa bring numpy and a graph or science library of tens of megabytes, rake-nltk brings nltk and
downloads word lists, and none of them reads Chinese.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.search.query.lexicon.lexicon import MAX_LENGTH
from bot.search.text.analysis import Token, tokens
from bot.search.text.function_words import is_function_pair
from bot.search.text.term import is_pair

_LETTERS = 12_000
"""Characters of an exchange that are looked at."""

_LONGEST = 4
_PHRASES = 600
_COMMON = 0.4
"""A phrase in more than this share of the exchanges tells none from another."""

_ASKED = 3.0
"""A phrase of a question counts as much as three of an answer, as in `topics_of`."""

_SAME = 0.75
"""Share of a phrase's places that a longer one holds, so that only the longer one is kept."""

_CONTEXT = 12
"""Characters before a phrase that are looked at."""

_VERB_FOLLOWS = re.compile(
    r"\b(?:to|not|will|would|can|could|shall|should|must|may|might|I|you|we|they"
    r"|будет|будем|будут|может|можем|могут|должен|должна|должны|надо|нужно|необходимо) $",
    re.IGNORECASE,
)
"""What a verb stands behind: “to expand cooperation” names no subject."""

PhraseKey = tuple[str, ...]
"""The terms of a phrase."""


@dataclass(slots=True)
class RepeatedPhrase:
    """A run of words, and where it occurs.

    Attributes:
        places: Exchanges that have it.
        asked: Those that have it in the question.
        written: How it is written, and how often.
        languages: Of the exchanges.
        before: Characters before it.
        after: Characters behind it.
        named: How often it is written with a capital inside a sentence.
        done: How often it stands where a verb begins.
    """

    places: set[int] = field(default_factory=set)
    asked: set[int] = field(default_factory=set)
    written: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    before: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)
    named: int = 0
    done: int = 0

    def surface(self) -> str:
        """How it is written most often."""
        return min(self.written, key=lambda text: (-self.written[text], text))

    def language(self) -> str:
        """The language that it stands in most often."""
        return min(self.languages, key=lambda tag: (-self.languages[tag], tag))


def repeated_phrases(sample: Sequence[tuple[str, str, str]]) -> dict[PhraseKey, RepeatedPhrase]:
    """The phrases that stand in several exchanges and not in most, those that weigh most first.

    Args:
        sample: Question, answer and tag of the language of each exchange.
    """
    found: defaultdict[PhraseKey, RepeatedPhrase] = defaultdict(RepeatedPhrase)
    for place, (question, answer, language) in enumerate(sample):
        for text, asked in ((question, True), (answer, False)):
            for run in _runs(text[:_LETTERS], language):
                for key, surface, before, after in _parts(text, run):
                    phrase = found[key]
                    phrase.places.add(place)
                    phrase.written[surface] += 1
                    phrase.languages[language] += 1
                    phrase.before.add(before[-1:])
                    phrase.after.add(after[-1:])
                    phrase.named += surface[:1].isupper() and before[-2:-1].isalnum()
                    phrase.done += _VERB_FOLLOWS.search(before) is not None
                    if asked:
                        phrase.asked.add(place)
    least = max(1 if len(sample) < 4 else 2, len(sample) // 200)
    most = max(_COMMON * len(sample), least + 2)
    kept = {key: p for key, p in found.items() if least <= len(p.places) <= most and _whole(key, p)}
    for key in sorted(kept, key=len, reverse=True):
        for part in (key[:-1], key[1:]):
            if part in kept and len(kept[part].places & found[key].places) >= _SAME * len(
                kept[part].places
            ):
                del kept[part]
    ranked = sorted(kept, key=lambda key: (-phrase_weight(key, kept[key], len(sample)), key))
    return {key: kept[key] for key in ranked[:_PHRASES]}


def _runs(text: str, language: str) -> Iterator[list[Token]]:
    """Stretches of words with nothing between them but a space or a hyphen, and no grammar."""
    run: list[Token] = []
    for token in tokens(text, language):
        if run and token.start == run[-1].start:
            continue  # another term of the same word: covid19 of COVID-19
        joined = run and (
            token.start == run[-1].start + 1
            if is_pair(token.word)
            else text[run[-1].end : token.start] in {" ", "-"}
        )
        if run and not joined:
            yield run
            run = []
        if _says_something(token):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _says_something(token: Token) -> bool:
    if token.function or not any(map(str.isalpha, token.word)):
        return False
    if is_pair(token.word):
        return len(token.word) == 2 and not any(map(is_function_pair, token.word))
    return 2 < len(token.word) <= MAX_LENGTH // _LONGEST - 1


def _parts(text: str, run: Sequence[Token]) -> Iterator[tuple[PhraseKey, str, str, str]]:
    for first in range(len(run)):
        for last in range(first, min(first + _LONGEST, len(run))):
            start, end = run[first].start, run[last].end
            if end - start > MAX_LENGTH:
                break
            key = tuple(token.term for token in run[first : last + 1])
            yield key, text[start:end], text[max(0, start - _CONTEXT) : start], text[end : end + 1]


def _whole(key: PhraseKey, phrase: RepeatedPhrase) -> bool:
    """Whether characters without spaces are a word: what stands beside a word changes."""
    return not is_pair(key[0]) or min(len(phrase.before), len(phrase.after)) >= 2


def phrase_weight(key: PhraseKey, phrase: RepeatedPhrase, exchanges: int) -> float:
    """Frequent, but not everywhere; said again where it is said once, as chatter is not."""
    here = len(phrase.places) + (_ASKED - 1) * len(phrase.asked)
    rarity = math.log(1 + exchanges / len(phrase.places))
    again = phrase.written.total() / len(phrase.places) - 0.9
    return here * rarity * rarity * again * (1.0 if _is_subject(key, phrase) else 0.3)


def _is_subject(key: PhraseKey, phrase: RepeatedPhrase) -> bool:
    """Whether it is a phrase, a name or characters: a single small word may be any verb."""
    return len(key) > 1 or is_pair(key[0]) or 2 * phrase.named > phrase.written.total()
