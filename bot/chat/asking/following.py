"""A question that follows on from the one before: “and in 2021?”, “what about Korea?”, “why?”."""

import re
from dataclasses import dataclass

from bot.messages.language.phrases import phrases_of, spoken

MAX_LATIN_WORDS = 5
MAX_CHINESE = 10
"""A longer remainder is a question of its own."""

MAX_WORD_CHINESE = 4
"""Characters of a Chinese word that asks nothing by itself."""

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_PLACED_YEAR = re.compile(r"(?:in|since|after|before|в|во|с|за|после|до)\s+", re.IGNORECASE)
_AFTER_YEAR = re.compile(r"\s*(?:year|году|года|год|г\.?|年)?\s*呢?$", re.IGNORECASE)
_NAME = re.compile(r"(?<=\S )(?:[A-ZА-ЯЁ][\w’'-]+)(?: [A-ZА-ЯЁ][\w’'-]+)*")
_ASKS = re.compile(
    r"^(?:when|where|how|who|what|which|когда|где|как|кто|что|какие|какой|какая|какое)\s+",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|on|о|об|обо|про|насчёт|насчет)\s+(\S+(?:\s+\S+){0,3})$",
    re.IGNORECASE,
)
"""What a question is about: its last words."""

_FILLER = re.compile(r"^(?:so|well|ok|okay|but|and|ну|так|а|и)[,\s]+", re.IGNORECASE)
_ABOUT_ALONE = re.compile(r"^(?:about|of|on|о|об|обо|про|насчёт|насчет)\s+", re.IGNORECASE)
_WHY = {"latin": "why ", "cyrillic": "почему ", "chinese": "为什么"}
_WHY_CHINESE = re.compile("什么时候|何时|怎么|如何|是否")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What changes in the question before.

    Attributes:
        change: The words that are new; empty for “why?”.
        needs_question: Whether it says nothing without the question before.
    """

    change: str
    needs_question: bool


@dataclass(frozen=True, slots=True)
class Followed:
    """A question that follows on.

    Attributes:
        question: As it was understood.
        replaced: What changed took a place in the question, so that the next may follow on from it.
        added: It stands behind the question, and may be about something else altogether.
    """

    question: str
    replaced: bool = False
    added: bool = False


def follow_up(said: str) -> FollowUp | None:
    """Reads a follow-up; `None` for a question of its own.

    Args:
        said: What somebody wrote.
    """
    line = " ".join(said.split())
    plain = spoken(line)
    if plain in phrases_of("said-why"):
        return FollowUp("", needs_question=True)
    rest = _after_opening(line)
    if rest is None:
        rest = line if _is_year(line) else None
    if rest is None:
        return None
    rest = rest.strip(" ?？!。.,，").removesuffix("呢").strip()
    chinese = len(_CHINESE.findall(rest))
    if spoken(rest) in phrases_of("said-why"):
        return FollowUp("", needs_question=True)
    if not rest or chinese > MAX_CHINESE or len(rest.split()) > MAX_LATIN_WORDS:
        return None
    return FollowUp(rest, needs_question=_is_year(rest))


def followed(question: str, change: str) -> Followed:
    """The question before with what changed in it.

    A year takes the place of a year, or comes first in Chinese; a name takes that of the only
    name, and anything that of what the question is about; everything else is added.

    Args:
        question: The one before.
        change: Of a `FollowUp`.
    """
    asked = _FILLER.sub("", question.strip().rstrip("?？ "))
    if not change:
        return Followed(_why(asked))
    year = _YEAR.search(change)
    if not year and is_one_word(asked):
        # A word alone asked nothing that could be asked of another.
        return Followed(change + _mark(change), replaced=True)
    chinese = bool(_CHINESE.search(asked))
    if year and (_YEAR.search(asked) or (chinese and _is_year(change))):
        dated = asked if _YEAR.search(asked) else f"{year[0]}年{asked}"
        return Followed(_YEAR.sub(year[0], dated) + _mark(asked), replaced=True)
    names = _NAME.findall(asked)
    if len(names) == 1 and change[:1].isupper() and not year:
        return Followed(asked.replace(names[0], change) + _mark(asked), replaced=True)
    about = _ABOUT.search(asked)
    if about and not _is_year(change):
        bare = _ABOUT_ALONE.sub("", change)
        return Followed(f"{asked[: about.start(1)]}{bare}{_mark(asked)}", replaced=True)
    added = change if chinese else f" {change}"
    return Followed(asked + added + _mark(asked), added=not _is_year(change))


def is_one_word(question: str) -> bool:
    """Whether a question is a word and asks nothing: in Chinese, at most four characters."""
    word = question.strip()
    return word.replace("-", "").isalnum() and len(_CHINESE.findall(word)) <= MAX_WORD_CHINESE


def _after_opening(line: str) -> str | None:
    """What follows “and”, “what about” and the like; `None` where nothing of that begins."""
    for opening in sorted(phrases_of("said-follow"), key=len, reverse=True):
        if line[: len(opening)].casefold() != opening:
            continue
        rest = line[len(opening) :]
        if _CHINESE.search(opening) or rest[:1] in {" ", ",", ""}:
            return rest.lstrip(" ,，")
    if line.rstrip("?？").endswith("呢") and len(line) <= MAX_CHINESE:
        return line
    return None


def _is_year(text: str) -> bool:
    """Whether a text is a year and nothing else, such as “in 2021?”."""
    bare = _PLACED_YEAR.sub("", text.strip(" ?？"), count=1)
    found = _YEAR.match(bare)
    return found is not None and _AFTER_YEAR.fullmatch(bare[found.end() :]) is not None


def _why(asked: str) -> str:
    if _CHINESE.search(asked):
        return _WHY["chinese"] + _WHY_CHINESE.sub("", asked) + "？"
    kind = "cyrillic" if re.search("[а-яё]", asked, re.IGNORECASE) else "latin"
    if is_one_word(asked):
        return f"{_WHY[kind]}{asked}?"
    rest = _ABOUT_ALONE.sub("", _ASKS.sub("", asked))
    return f"{_WHY[kind]}{rest[:1].lower()}{rest[1:]}?"


def _mark(asked: str) -> str:
    return "？" if _CHINESE.search(asked) else "?"
