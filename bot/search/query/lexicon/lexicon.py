"""What a corpus is told about its subject, read from the data folder.

- `topics.toml` names the topics, each with titles and words by language.
- Every `synonyms*.toml` holds groups of interchangeable words. An operator's own words go into a
  file of their own beside the ones that are there, such as `synonyms-ours.toml`: all of them are
  read, in the order of their names. A file may begin with a `weight` for its groups, and with the
  `language` of its words: then the first word of each group is English, and so are those like
  `en:start`.

Whatever is missing is empty. Whatever is wrong is refused with one line that names file and entry.
"""

import hashlib
import re
import tomllib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from bot.corpus.files import open_file
from bot.errors import OperatorError
from bot.search.query.lexicon.packed_texts import WordGroups

TOPICS_FILE = "topics.toml"
SYNONYMS_FILES = "synonyms*.toml"

OTHER = "other"
"""The topic of an exchange that fits none; no topic of a file may have this id."""

MAX_BYTES = 4_000_000
MAX_KEY_DOTS = 1_000
"""Each dot of a key costs `tomllib` as much time as there are dots before it."""
MAX_TOPICS = 100
MAX_TOPIC_WORDS = 1_000
MAX_GROUPS = 50_000
MAX_GROUP_MEMBERS = 64
MAX_LENGTH = 80
"""Bounds of a file, the topics, a topic's words, all groups, one group, one word (characters)."""

SYNONYM = 0.9
"""What a synonym counts, where the word itself counts 1, unless its file says otherwise."""

ENGLISH = "en:"
"""What English words begin with in a group of another language, but for its first."""

_ID = re.compile(r"[a-z0-9-]{1,24}")
_KEYS = {"id", "title", "words", "always", "starters"}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class LexiconError(OperatorError):
    """A mistake in a file of the data folder, told in one line."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A named subject.

    Attributes:
        id: `[a-z0-9-]{1,24}`; kept in buttons and subscriptions.
        titles: What people read, by language.
        vocabulary: Words and phrases of the subject, in every language that the file gives.
        always: Those of them that name the subject wherever they are said, such as places.
        starters: Short questions to begin with, by language.
    """

    id: str
    titles: Mapping[str, str]
    vocabulary: tuple[str, ...]
    always: tuple[str, ...] = ()
    starters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def title(self, language: str) -> str:
        """The title in a language, else without its region, else English, else any."""
        for tag in (language, language.partition("-")[0], "en"):
            if tag in self.titles:
                return self.titles[tag]
        return next(iter(self.titles.values()), self.id)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Topics and synonyms. Compared by identity, so that what is derived from one can be cached.

    Attributes:
        topics: In the order of the file, which is the order in which they are shown.
        synonyms: Groups of words and phrases that mean the same in a question. A word may be in
            several groups; its synonyms are all members of these, and not the synonyms of those.
            Words of other languages than English, Russian and Chinese are tagged (es:huelga).
        weights: For each group what a synonym of it counts; `SYNONYM` for groups beyond the last.
        digest: Changes when the topics change.
    """

    topics: tuple[Topic, ...] = ()
    synonyms: Sequence[tuple[str, ...]] = ()
    weights: Sequence[float] = ()
    digest: str = ""


def load_lexicon(folder: Path) -> Lexicon:
    """Read topics and synonyms from the data folder.

    Raises:
        LexiconError: A file cannot be read, or an entry of it is not as it must be.
    """
    content = _content(folder / TOPICS_FILE)
    topics = tuple(_topics(TOPICS_FILE, _table(TOPICS_FILE, content))) if content else ()
    weights = array("d")
    synonyms = WordGroups(_synonyms(folder, weights))
    digest = hashlib.sha256(repr(topics).encode()).hexdigest()
    return Lexicon(topics, synonyms, weights, digest)


def _synonyms(folder: Path, weights: "array[float]") -> Iterator[tuple[str, ...]]:
    """The groups of all files, one file after another; what each counts is added to `weights`."""
    for path in sorted(folder.glob(SYNONYMS_FILES)):
        content = _content(path)
        if content is None:
            continue
        table = _table(path.name, content)
        weight = _weight(path.name, table.pop("weight", SYNONYM))
        language = _language_of(path.name, table.pop("language", ""))
        for group in _groups(path.name, table, language):
            if len(weights) == MAX_GROUPS:
                raise LexiconError(f"{SYNONYMS_FILES}: at most {MAX_GROUPS:,} groups are read")
            weights.append(weight)
            yield group


def with_synonyms(lexicon: Lexicon, groups: Sequence[tuple[str, ...]]) -> Lexicon:
    """A lexicon with more groups of words that mean the same."""
    more = len(lexicon.synonyms) - len(lexicon.weights) + len(groups)
    return replace(
        lexicon,
        synonyms=WordGroups(chain(lexicon.synonyms, groups)),
        weights=array("d", chain(lexicon.weights, [SYNONYM] * more)),
    )


def _content(path: Path) -> bytes | None:
    try:
        with open_file(path) as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LexiconError(f"{path.name}: cannot be read: {error.strerror}") from error
    if len(content) > MAX_BYTES:
        raise LexiconError(f"{path.name}: larger than {MAX_BYTES:,} bytes")
    return content


def _table(name: str, content: bytes) -> dict[str, object]:
    if any(line.partition(b"=")[0].count(b".") > MAX_KEY_DOTS for line in content.splitlines()):
        raise LexiconError(f"{name}: nested too deeply")
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise LexiconError(f"{name}: not UTF-8 at byte {error.start:,}") from error
    except ValueError as error:  # of TOML, or of a number that is too long
        raise LexiconError(f"{name}: {' '.join(str(error).split())}") from error
    except RecursionError as error:
        raise LexiconError(f"{name}: nested too deeply") from error


def _topics(name: str, table: Mapping[str, object]) -> Iterator[Topic]:
    if unknown := sorted(table.keys() - {"topic"}):
        raise LexiconError(f"{name}: {unknown[0]!r} is not known, topics are [[topic]]")
    entries = table.get("topic", [])
    if not isinstance(entries, list):
        raise LexiconError(f"{name}: 'topic' must be written [[topic]]")
    if len(entries) > MAX_TOPICS:
        raise LexiconError(f"{name}: {len(entries):,} topics, at most {MAX_TOPICS} are read")
    seen: set[str] = set()
    for number, entry in enumerate(entries, 1):
        topic = _topic(f"{name}: topic {number}", entry)
        if topic.id in seen:
            raise LexiconError(f"{name}: topic {number}: id {topic.id!r} is there twice")
        seen.add(topic.id)
        yield topic


def _topic(place: str, entry: object) -> Topic:
    if not isinstance(entry, dict):
        raise LexiconError(f"{place}: must be written [[topic]]")
    identity = entry.get("id")
    if not isinstance(identity, str) or not _ID.fullmatch(identity):
        raise LexiconError(f"{place}: needs an id of 1 to 24 characters out of a-z, 0-9 and -")
    if identity == OTHER:
        raise LexiconError(f"{place}: id {OTHER!r} is kept for what fits no topic")
    place = f"{place} ({identity})"
    if unknown := sorted(entry.keys() - _KEYS):
        known = "id, title, words, always and starters"
        raise LexiconError(f"{place}: {unknown[0]!r} is not known, only {known} are")
    titles = {
        language: _word(f"{place}: title.{language}", title)
        for language, title in _by_language(f"{place}: title", entry.get("title", {}))
    }
    if not titles:
        raise LexiconError(f'{place}: needs a title, such as title.en = "…"')
    always = _listed(place, entry, "always")
    vocabulary = dict.fromkeys([*_listed(place, entry, "words"), *always])
    starters = {
        language: tuple(_words(f"{place}: starters.{language}", questions))
        for language, questions in _by_language(f"{place}: starters", entry.get("starters", {}))
    }
    if len(vocabulary) > MAX_TOPIC_WORDS:
        raise LexiconError(
            f"{place}: {len(vocabulary):,} words, at most {MAX_TOPIC_WORDS:,} are read"
        )
    return Topic(identity, titles, tuple(vocabulary), tuple(always), starters)


def _listed(place: str, entry: Mapping[str, object], key: str) -> list[str]:
    """The words of all languages under a key."""
    return [
        word
        for language, words in _by_language(f"{place}: {key}", entry.get(key, {}))
        for word in _words(f"{place}: {key}.{language}", words)
    ]


def _by_language(place: str, value: object) -> Iterator[tuple[str, object]]:
    if not isinstance(value, dict):
        raise LexiconError(f"{place}: must be given by language, such as {place[-5:]}.en")
    for language, item in value.items():
        if not _LANGUAGE.fullmatch(language):
            raise LexiconError(f"{place}: {language!r} is not a language, such as en, ru or zh")
        yield language, item


def split_tag(word: str) -> tuple[str, str]:
    """The language that a word of a lexicon is tagged with, or none, and the word."""
    return (word[:2], word[3:]) if word[2:3] == ":" else ("", word)


def _language_of(name: str, value: object) -> str:
    if value and (not isinstance(value, str) or len(value) != 2 or not _LANGUAGE.fullmatch(value)):
        raise LexiconError(f"{name}: 'language' must be two letters, such as es")
    return str(value)


def _tied(words: Sequence[str], language: str) -> tuple[str, ...]:
    """A group of another language: English its first word and others so marked, then its own."""
    first, others = words[:1], words[1:]
    english = [word.removeprefix(ENGLISH) for word in others if word.startswith(ENGLISH)]
    own = [f"{language}:{word}" for word in others if not word.startswith(ENGLISH)]
    return (*first, *english, *own)


def _weight(name: str, value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= 1:
        raise LexiconError(f"{name}: 'weight' must be a number above 0, at most 1")
    return float(value)


def _groups(name: str, table: Mapping[str, object], language: str) -> Iterator[tuple[str, ...]]:
    for heading, groups in table.items():
        if not isinstance(groups, list):
            raise LexiconError(f"{name}: {heading!r} must be a list of groups")
        for number, group in enumerate(groups, 1):
            place = f"{name}: {heading}, group {number}"
            words = [*_words(place, group)]
            members = tuple(dict.fromkeys(_tied(words, language) if language else words))
            if not 2 <= len(members) <= MAX_GROUP_MEMBERS:
                raise LexiconError(
                    f"{place}: has {len(members)} words, not 2 to {MAX_GROUP_MEMBERS}"
                )
            yield members


def _words(place: str, value: object) -> Iterator[str]:
    if not isinstance(value, list):
        raise LexiconError(f"{place}: must be a list of words")
    for word in value:
        yield _word(place, word)


def _word(place: str, value: object) -> str:
    if not isinstance(value, str):
        raise LexiconError(f"{place}: {value!r:.40} is not a word in quotation marks")
    word = " ".join(value.split())
    if not word:
        raise LexiconError(f"{place}: an empty word")
    if len(word) > MAX_LENGTH:
        raise LexiconError(f"{place}: {word[:30]!r}… is longer than {MAX_LENGTH} characters")
    if not any(character.isalnum() for character in word):
        raise LexiconError(f"{place}: {word!r} has no letter or digit")
    return word
