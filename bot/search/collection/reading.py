"""A question about the collection is read: what its words do in it, and whose name is left."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.search.collection.picking import SMALL_NUMBERS, Pick, pick_of
from bot.search.collection.words import PRONOUN, SOMEBODY, WHO_SOMEBODY_IS, CollectionQuestion
from bot.search.text.scripts.characters import simplified
from bot.search.text.term import bare, fold, is_character

MAX_ABOUT_COLLECTION = 120
"""Characters of a question about the collection."""

_TABLE = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
_WORD = re.compile(
    r"[\u3400-\u9fff]+|(?<!\w)(?:[ldjmnst]|qu)'(?=\w)"
    r"|[^\W\u3400-\u9fff]+(?:['-][^\W\u3400-\u9fff]+)*"
)
_AND = re.compile(r"\W*(?:(?:and|so|а|и|ну)[ ,]+|那么?)?", re.IGNORECASE)
_TITLE = re.compile(
    r"^(?:(?:the|el|la) +)?(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|herr|frau|señora?|sra?"
    r"|monsieur|madame|mme|г-н|г-жа|господин\w?|госпож\w|доктор\w?|профессор\w?)\.? +)+(?=\w)"
    r"|(?<=\w)(?:先生|女士|小姐|老师|老師|教授)$",
    re.IGNORECASE,
)
"""What a name is said with, out of courtesy: no card has it."""

_ELIDED = re.compile(r"^[ld]['’](?=\w)", re.IGNORECASE)
"""A French article before a vowel."""

_OF_SOMEBODY = re.compile(rf"(?<![^\W_])(?:{SOMEBODY})(?![^\W_])|[他她]", re.IGNORECASE)
_PERSON = re.compile(
    rf"\W*(?:(?:and|so|а|и|ну)[ ,]+|那么?)?(?:{WHO_SOMEBODY_IS})(?: please| пожалуйста)?\W*",
    re.IGNORECASE,
)
TITLED_SURNAME = re.compile(rf"([\u3400-\u9fff])(?:{_TABLE['surname']['titles']})")
"""A Chinese surname with a title, in simplified characters: 马先生."""

_SAYS_AT_ALL = frozenset({"said", "gave", "what", "which", "did", "filler", "passive"})
"""What the words of a question do that asks what somebody says, and of nothing in particular."""

_COUNTED = ("number", "place")
"""Tables of numbers, by what they count: how many, or in which place."""

_MAX_INSIDE = 2
"""Words of grammar inside a name at most: Ana de la Cruz."""


class CollectionRead(NamedTuple):
    """A question about the collection.

    Attributes:
        about: What is asked for.
        name: Whom it names; empty for nobody.
        pick: Which it means by their order; `None` for all.
        is_named: Whether only a name can stand where the name does.
    """

    about: CollectionQuestion
    name: str = ""
    pick: Pick | None = None
    is_named: bool = True


class _Part(NamedTuple):
    """A word of a question, or a few; of no kind where it may be of a name."""

    start: int
    end: int
    kinds: frozenset[str]


def without_title(name: str) -> str:
    """A name without what it is said with out of courtesy.

    Args:
        name: As it was typed.
    """
    return _TITLE.sub("", _ELIDED.sub("", name))


def speaks_of_one(text: str) -> bool:
    """Whether a text says him, her or the like of one person.

    Args:
        text: Any text.
    """
    return bool(_OF_SOMEBODY.search(text))


def read_collection_question(
    question: str, person: str = "", *, is_dated: bool = False
) -> CollectionRead | None:
    """What of the collection a question asks for, and whom it names; `None` for any other.

    Args:
        question: Any text.
        person: Who is meant by “him” or “her”.
        is_dated: Whether it is asked of a date or an outlet, which are not in it any more.
    """
    text = " ".join(question.replace("’", "'").split())
    if len(text) > MAX_ABOUT_COLLECTION:
        return None
    meant = person if speaks_of_one(text) else ""
    if read := _read(text, is_dated=is_dated):
        return read._replace(name=without_title(read.name) or meant)
    if found := _PERSON.fullmatch(text):
        name = next(filter(None, found.groups()), "")
        if not name or re.fullmatch(PRONOUN, name, re.IGNORECASE):
            name = meant
        if name:
            return CollectionRead(CollectionQuestion.PERSON, without_title(name.strip(" .")))
    return None


def _read(text: str, *, is_dated: bool) -> CollectionRead | None:
    begun = _AND.match(text)
    parts = list(_parts(text, begun.end() if begun else 0))
    unknown = [place for place, part in enumerate(parts) if not part.kinds]
    first, last = (unknown[0], unknown[-1] + 1) if unknown else (len(parts), len(parts))
    inside = [part for part in parts[first:last] if part.kinds]
    is_chinese = bool(unknown) and is_character(text[parts[first].start])
    if len(inside) > _MAX_INSIDE or not all(
        is_chinese or part.kinds & {"filler", "with"} for part in inside
    ):
        return None
    name = text[parts[first].start : parts[last - 1].end].removesuffix("'s") if unknown else ""
    around = [*parts[:first], *parts[last:]]
    asked = _Asked(around, name)
    read = _about(asked, is_dated=is_dated)
    is_named = asked.has("interview", "interviews", "asked")
    is_theirs = name[:1].isupper() and asked.has("list") and _is_of(parts[:first])
    is_named = is_named and (is_theirs or _is_place_of_name(parts[:first], parts[last:]))
    return read and read._replace(name=name, is_named=is_named)


def _is_of(before: Sequence[_Part]) -> bool:
    """Whether a genitive stands behind “interview”, as in Russian."""
    return bool(before) and not before[-1].kinds.isdisjoint({"interview", "interviews"})


def _is_place_of_name(before: Sequence[_Part], behind: Sequence[_Part]) -> bool:
    """Whether only a name can stand between some words."""
    words = [part for part in before if part.kinds != {"filler"}]
    is_led = bool(words) and bool(words[-1].kinds & {"with", "asked"})
    return is_led or (bool(behind) and bool(behind[0].kinds & {"asked", "name_ends"}))


class _Asked:
    """What the words of a question do in it, but for the name."""

    def __init__(self, parts: Sequence[_Part], name: str) -> None:
        self.parts = parts
        self.name = name
        self.kinds = frozenset[str]().union(*(part.kinds for part in parts))

    def has(self, *kinds: str) -> bool:
        """Whether a word is of one of some kinds."""
        return not self.kinds.isdisjoint(kinds)

    @property
    def is_of_those_asked(self) -> bool:
        """Whether “who” is somebody who was interviewed, and not who asked."""
        is_acted_on = self.has("passive") and self.has("asked") and not self.name
        if is_acted_on or self.has("whom", "you", "gave", "speakers"):
            return True
        who = next((part.start for part in self.parts if "who" in part.kinds), 0)
        return any(part.start < who and "asked" in part.kinds for part in self.parts)


def _about(asked: _Asked, *, is_dated: bool) -> CollectionRead | None:
    """What a question asks for whose words are all known but for a name."""
    pick, of = pick_of(asked.kinds), CollectionQuestion
    if is_dated and not asked.has("who", "whom") and _is_of_then(asked):
        return CollectionRead(of.DATED)
    if asked.has("said", "about") and pick is None and not asked.has("whom"):
        is_all = asked.kinds <= _SAYS_AT_ALL and asked.has("what") and asked.name
        return CollectionRead(of.INTERVIEWS) if is_all else None
    is_who = asked.has("who", "whom")
    if _names_an_asker(asked):
        return CollectionRead(of.INTERVIEWERS, pick=pick)
    if pick is not None:
        is_meant = asked.has("interview", "interviews") or (is_who and asked.has("asked", "gave"))
        is_meant = is_meant or (asked.has("list") and pick.count > 1)
        return (
            CollectionRead(of.LATEST if pick.newest else of.EARLIEST, "", pick)
            if is_meant
            else None
        )
    return CollectionRead(of.INTERVIEWS) if _is_list(asked) else None


def _names_an_asker(asked: _Asked) -> bool:
    """Whether it is asked who put the questions."""
    is_who = asked.has("who", "whom")
    if asked.has("interviewer"):
        is_asked_for = is_who or asked.has("list", "which", "what", "names")
        return not asked.has("whom") and is_asked_for and bool(is_who or not asked.name)
    if not is_who:
        return False
    is_held = asked.has("made", "did") and asked.has("interview", "interviews", "question")
    if not (asked.has("asked") or is_held):
        return False
    return bool(asked.name and not asked.has("gave")) or not asked.is_of_those_asked


def _is_list(asked: _Asked) -> bool:
    """Whether it is asked which interviews there are."""
    is_asked_for = asked.has("list", "which") or (asked.has("what") and asked.has("you"))
    if asked.has("who", "whom"):
        return asked.has("asked", "gave", "interview", "interviews", "speakers", "list", "people")
    if asked.name:
        is_list = asked.has("list") and not asked.has("outlets", "people")
        return is_list or asked.has("interview", "interviews", "asked")
    if asked.has("interviews", "outlets", "people"):
        return is_asked_for or (asked.has("what") and not asked.has("people"))
    return asked.has("speakers") or (asked.has("interview") and is_asked_for)


def _is_of_then(asked: _Asked) -> bool:
    """Whether it is asked what there is of a date, or what was said then."""
    is_said = asked.has("said", "news", "interview", "interviews") or not asked.parts
    return is_said and not asked.has("interviewer", "question", "outlets", "people")


def _parts(text: str, start: int) -> Iterator[_Part]:
    """The words of a question with what they do in it, those that belong together as one."""
    words = list(_WORD.finditer(text, start))
    folded = [bare(fold(found[0])) for found in words]
    place = 0
    while place < len(words):
        if is_character(folded[place][0]):
            yield from _chinese_parts(simplified(folded[place]), words[place].start())
            place += 1
            continue
        for length in range(min(_longest(), len(words) - place), 0, -1):
            kinds = _kinds_of(" ".join(folded[place : place + length]))
            if kinds or length == 1:
                yield _Part(words[place].start(), words[place + length - 1].end(), kinds)
                place += length
                break


def _chinese_parts(run: str, start: int) -> Iterator[_Part]:
    place = 0
    while place < len(run):
        for length in range(min(_longest(), len(run) - place), 0, -1):
            kinds = _kinds_of(run[place : place + length])
            if kinds or length == 1:
                yield _Part(start + place, start + place + length, kinds)
                place += length
                break


_Kinds = Mapping[str, frozenset[str]]


def _kinds_of(words: str) -> frozenset[str]:
    whole, begun, heads = _known()
    kinds = whole.get(words, frozenset())
    if " " in words:
        return kinds
    if words.isdecimal() and int(words) in SMALL_NUMBERS:
        return kinds | {f"number {int(words)}"}
    if not words.startswith(heads):
        return kinds
    return kinds.union(*(kind for head, kind in begun.items() if words.startswith(head)))


@cache
def _known() -> tuple[_Kinds, _Kinds, tuple[str, ...]]:
    """What each word or phrase does, what those do that begin with some letters, and these."""
    whole: dict[str, set[str]] = {}
    begun: dict[str, set[str]] = {}
    tables = {**_TABLE, **{f"{of} {n}": each for of in _COUNTED for n, each in _TABLE[of].items()}}
    for kind, listed in tables.items():
        for word in re.split(r"[|\n]", listed) if isinstance(listed, str) else ():
            key = simplified(bare(fold(word.strip())))
            if key.endswith("*"):
                begun.setdefault(key.removesuffix("*"), set()).add(kind)
            elif key:
                whole.setdefault(key, set()).add(kind)
    return (
        {word: frozenset(kinds) for word, kinds in whole.items()},
        {head: frozenset(kinds) for head, kinds in begun.items()},
        tuple(begun),
    )


@cache
def _longest() -> int:
    """Words, or Chinese characters, of the longest phrase."""
    return max(max(word.count(" ") + 1, len(word) * is_character(word[0])) for word in _known()[0])
