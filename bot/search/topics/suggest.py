"""A topics.toml proposed for any corpus, for an operator to edit."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import count

from slugify import slugify

from bot.search.query.lexicon.lexicon import OTHER
from bot.search.text.frequency import frequency
from bot.search.text.language_tags import primary_language
from bot.search.text.term import fold, is_pair
from bot.search.topics.phrases import PhraseKey, RepeatedPhrase, phrase_weight, repeated_phrases

MAX_SUGGESTED_TOPICS = 12
MAX_SUGGESTED_WORDS = 16
"""Topics that are proposed, and words of each, at most."""

_EXCHANGES = 3_000
"""Exchanges that are looked at, spread over the corpus."""

_WITH = 0.18
"""How alike the places of two phrases must be for these to belong together: cosine above chance."""

_EVERYDAY = 4.9
"""Frequency from which a word tells nothing: once in some 12,000 words."""


def suggest(exchanges: Iterable[tuple[str, str, str]]) -> str:
    """Proposes a `topics.toml` that `load_lexicon` reads.

    Args:
        exchanges: Question, answer and tag of the language of each exchange. All are read through
            once; of a large corpus some thousands, evenly spread, are looked at.

    Returns:
        TOML with counts as comments; no more than a comment for a corpus that repeats nothing.
    """
    sample, total = _spread(exchanges)
    phrases = repeated_phrases(sample)
    weights = {key: phrase_weight(key, phrase, len(sample)) for key, phrase in phrases.items()}
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


def _groups(
    phrases: Mapping[PhraseKey, RepeatedPhrase], weights: Mapping[PhraseKey, float], exchanges: int
) -> list[list[PhraseKey]]:
    """Phrases that occur together, each under the first of its group; the largest groups first."""
    likeness = partial(_likeness, exchanges=exchanges)
    heads: list[PhraseKey] = []
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


def _telling(phrase: RepeatedPhrase) -> float:
    """How much a phrase tells of a subject: as its rarest word does; a name alone tells nothing."""
    written, language = phrase.surface().split(), phrase.language()
    common = [frequency(fold(word), language) for word in written if not word[:1].isupper()]
    return max(0.0, _EVERYDAY - min(common, default=_EVERYDAY))


def _may_head(key: PhraseKey, phrase: RepeatedPhrase) -> bool:
    """Whether it can name a topic: a phrase, or characters; a single word may be any verb."""
    return is_pair(key[0]) or (len(key) > 1 and 2 * phrase.done < phrase.written.total())


def _likeness(one: RepeatedPhrase, other: RepeatedPhrase, exchanges: int) -> float:
    chance = math.sqrt(len(one.places) * len(other.places))
    return len(one.places & other.places) / chance - chance / exchanges


def _topic(group: Sequence[RepeatedPhrase], used: set[str]) -> list[str]:
    head = group[0]
    title = head.surface()
    base = slugify(title, max_length=20) or "topic"
    numbered = (f"{base}-{number}" if number > 1 else base for number in count(1))
    identity = next(name for name in numbered if name not in used)
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


def _tag(phrase: RepeatedPhrase) -> str:
    language = primary_language(phrase.language())
    return (
        language if language.isascii() and language.isalpha() and len(language) in {2, 3} else "en"
    )


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's too."""
    return json.dumps(text, ensure_ascii=False)
