"""A topics.toml proposed for any corpus, for an operator to edit.

Keyphrases come from the corpus' own statistics. The libraries for it were weighed and left: yake
and summa bring numpy and a graph or science library of tens of megabytes, rake-nltk brings nltk and
downloads word lists, and none of them reads Chinese.
"""

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from slugify import slugify

from bot.search.query.lexicon import MAX_LENGTH, OTHER
from bot.search.text.analysis import Token, fold, is_pair, tokens
from bot.search.text.frequency import frequency
from bot.search.text.function_words import is_function_pair
from bot.search.text.language_tags import primary_language

MAX_SUGGESTED_TOPICS = 12
MAX_SUGGESTED_WORDS = 16
"""Topics that are proposed, and words of each, at most."""

_EXCHANGES = 3_000
_LETTERS = 12_000
"""Exchanges that are looked at, spread over the corpus, and characters of each."""

_LONGEST = 4
_PHRASES = 600
_COMMON = 0.4
"""A phrase in more than this share of the exchanges tells none from another."""

_WITH = 0.18
"""Likeness of where two phrases occur, from which they belong together: cosine above chance."""

_ASKED = 3.0
"""A phrase of a question counts as much as three of an answer, as in `topics_of`."""

_SAME = 0.75
"""Share of a phrase's places that a longer one holds, so that only the longer one is kept."""

_EVERYDAY = 4.9
"""Frequency from which a word tells nothing: once in some 12,000 words."""

_CONTEXT = 12
"""Characters before a phrase that are looked at."""

_VERB_FOLLOWS = re.compile(
    r"\b(?:to|not|will|would|can|could|shall|should|must|may|might|I|you|we|they"
    r"|будет|будем|будут|может|можем|могут|должен|должна|должны|надо|нужно|необходимо) $",
    re.IGNORECASE,
)
"""What a verb stands behind: “to expand cooperation” names no subject."""

_Key = tuple[str, ...]


@dataclass(slots=True)
class _Phrase:
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
        return min(self.written, key=lambda text: (-self.written[text], text))

    def language(self) -> str:
        return min(self.languages, key=lambda tag: (-self.languages[tag], tag))


def suggest(exchanges: Iterable[tuple[str, str, str]]) -> str:
    """Proposes a `topics.toml` that `load_lexicon` reads.

    Args:
        exchanges: Question, answer and tag of the language of each exchange. All are read through
            once; of a large corpus some thousands, evenly spread, are looked at.

    Returns:
        TOML with counts as comments; no more than a comment for a corpus that repeats nothing.
    """
    sample, total = _spread(exchanges)
    phrases = _phrases(sample)
    weights = {key: _weight(key, phrase, len(sample)) for key, phrase in phrases.items()}
    groups = _groups(phrases, weights, len(sample))
    held = set().union(*(phrases[key].places for group in groups for key in group))
    lines = [
        f"# Proposed from {len(sample):,} of {total:,} exchanges; {len(held):,} have a word of it.",
        "# The number behind a word says how many exchanges have it. Name the topics, move words",
        "# about, throw out what says nothing, and save this as topics.toml in the data folder.",
    ]
    used = {OTHER}
    for group in groups:
        lines += _topic([phrases[key] for key in group], used)
    return "\n".join(lines) + "\n"


def _spread(exchanges: Iterable[tuple[str, str, str]]) -> tuple[list[tuple[str, str, str]], int]:
    """A sample at even distances whose size is bounded, without knowing how many there are."""
    sample: list[tuple[str, str, str]] = []
    step, total = 1, 0
    for exchange in exchanges:
        if total % step == 0:
            sample.append(exchange)
            if len(sample) > _EXCHANGES:
                sample = sample[::2]
                step *= 2
        total += 1
    return sample, total


def _phrases(sample: Sequence[tuple[str, str, str]]) -> dict[_Key, _Phrase]:
    found: defaultdict[_Key, _Phrase] = defaultdict(_Phrase)
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
    ranked = sorted(kept, key=lambda key: (-_weight(key, kept[key], len(sample)), key))
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


def _parts(text: str, run: Sequence[Token]) -> Iterator[tuple[_Key, str, str, str]]:
    for first in range(len(run)):
        for last in range(first, min(first + _LONGEST, len(run))):
            start, end = run[first].start, run[last].end
            if end - start > MAX_LENGTH:
                break
            key = tuple(token.term for token in run[first : last + 1])
            yield key, text[start:end], text[max(0, start - _CONTEXT) : start], text[end : end + 1]


def _whole(key: _Key, phrase: _Phrase) -> bool:
    """Whether characters without spaces are a word: what stands beside a word changes."""
    return not is_pair(key[0]) or min(len(phrase.before), len(phrase.after)) >= 2


def _weight(key: _Key, phrase: _Phrase, exchanges: int) -> float:
    """Frequent, but not everywhere; said again where it is said once, as chatter is not."""
    here = len(phrase.places) + (_ASKED - 1) * len(phrase.asked)
    rarity = math.log(1 + exchanges / len(phrase.places))
    again = phrase.written.total() / len(phrase.places) - 0.9
    return here * rarity * rarity * again * (1.0 if _is_subject(key, phrase) else 0.3)


def _is_subject(key: _Key, phrase: _Phrase) -> bool:
    """Whether it is a phrase, a name or characters: a single small word may be any verb."""
    return len(key) > 1 or is_pair(key[0]) or 2 * phrase.named > phrase.written.total()


def _telling(phrase: _Phrase) -> float:
    """How much a phrase tells of a subject: as its rarest word does; a name alone tells nothing."""
    written, language = phrase.surface().split(), phrase.language()
    common = [frequency(fold(word), language) for word in written if not word[:1].isupper()]
    return max(0.0, _EVERYDAY - min(common, default=_EVERYDAY))


def _may_head(key: _Key, phrase: _Phrase) -> bool:
    """Whether it can name a topic: a phrase, or characters; a single word may be any verb."""
    return is_pair(key[0]) or (len(key) > 1 and 2 * phrase.done < phrase.written.total())


def _groups(
    phrases: Mapping[_Key, _Phrase], weights: Mapping[_Key, float], exchanges: int
) -> list[list[_Key]]:
    """Phrases that occur together, each under the first of its group; the largest groups first."""
    likeness = partial(_likeness, exchanges=exchanges)
    heads: list[_Key] = []
    held: set[int] = set()
    while len(heads) < MAX_SUGGESTED_TOPICS:
        gain = {
            key: weights[key] * _telling(phrase) * len(phrase.places - held) / len(phrase.places)
            for key, phrase in phrases.items()
            if _may_head(key, phrase)
            and not any(likeness(phrase, phrases[head]) >= _WITH for head in heads)
        }
        if not gain:
            break
        head = max(gain, key=lambda key: (gain[key], key))
        if not gain[head]:
            break
        heads.append(head)
        held |= phrases[head].places
    groups = {head: [head] for head in heads}
    for key, phrase in phrases.items() if heads else ():
        best = max(heads, key=lambda head: likeness(phrase, phrases[head]))
        if (
            key != best
            and likeness(phrase, phrases[best]) >= _WITH
            and len(groups[best]) < MAX_SUGGESTED_WORDS
        ):
            groups[best].append(key)
    return sorted(groups.values(), key=lambda group: -len(phrases[group[0]].places))


def _likeness(one: _Phrase, other: _Phrase, exchanges: int) -> float:
    chance = math.sqrt(len(one.places) * len(other.places))
    return len(one.places & other.places) / chance - chance / exchanges


def _topic(group: Sequence[_Phrase], used: set[str]) -> list[str]:
    head = group[0]
    title = head.surface()
    base = slugify(title, max_length=20) or "topic"
    identity = next(name for name in _numbered(base) if name not in used)
    used.add(identity)
    places = set().union(*(phrase.places for phrase in group))
    lines = [
        "",
        f"# {len(places):,} exchanges",
        "[[topic]]",
        f"id = {_quoted(identity)}",
        f"title.{_tag(head)} = {_quoted(title[:1].upper() + title[1:])}",
    ]
    for tag in dict.fromkeys(_tag(phrase) for phrase in group):
        lines.append(f"words.{tag} = [")
        lines += [
            f"  {_quoted(phrase.surface())}, # {len(phrase.places):,}"
            for phrase in group
            if _tag(phrase) == tag
        ]
        lines.append("]")
    return lines


def _numbered(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{number}" for number in range(2, MAX_SUGGESTED_TOPICS + 3))


def _tag(phrase: _Phrase) -> str:
    language = primary_language(phrase.language())
    return (
        language if language.isascii() and language.isalpha() and len(language) in {2, 3} else "en"
    )


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's too."""
    return json.dumps(text, ensure_ascii=False)
