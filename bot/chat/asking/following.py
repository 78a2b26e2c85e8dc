"""A question that follows on from the one before: “and in 2021?”, “what about Korea?”, “why?”."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.messages.language.phrases import after_opening, phrases_of, spoken
from bot.search.collection.dated import date_in
from bot.search.word_lists import A_YEAR, WANTS_MORE, word_alone

MAX_LATIN_WORDS = 5
MAX_OF_THEM = 8
MAX_CHINESE = 10
MAX_SUBJECT = 40
"""A longer remainder is a question of its own; one of him or her may have a few words more."""

CHINESE = re.compile(r"[\u3400-\u9fff]")
_LETTERS = (CHINESE, re.compile("[а-яё]", re.IGNORECASE))
_PLACED_YEAR = re.compile(
    r"(?:in|since|after|before|en|desde|depuis|im|seit|в|во|с|за|после|до)\s+", re.IGNORECASE
)
_AFTER_YEAR = re.compile(r"\s*(?:year|году|года|год|г\.?|年的?)?\s*呢?$", re.IGNORECASE)
_NAME = re.compile(r"(?<=\S )(?:[A-ZА-ЯЁ][\w’'-]+)(?: [A-ZА-ЯЁ][\w’'-]+)*")
_ASKS = re.compile(r"^(?:when|where|how|когда|где|как)\s+", re.IGNORECASE)
_WHAT_OF = re.compile(r"^(?:what|что)\s+(?=(?:about|of|о|об|про|насчёт|насчет)\s)", re.IGNORECASE)
_IS_ASKED = re.compile(
    r"^(?:when|where|how|когда|где|куда|откуда|как)\b|(?<=\w) ли\b|吗$|没有$|是否|能否",
    re.IGNORECASE,
)
"""What makes a question, and no subject."""

_AUXILIARY = re.compile(
    r"(?:do|does|did|is|are|was|were|will|would|can|could|has|have|had|should|must|may|might)\b",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"(?<=\w) ли\b", re.IGNORECASE)
_OR_NOT = re.compile(r"([\u3400-\u9fff])[不没]\1")
_PLACED = re.compile(
    r"(?:in|at|on|with|to|for|from|by|under|near|before|after|between|в|во|на|с|со|к|ко|для|из|от"
    r"|у|при|под|до|после|между)\s",
    re.IGNORECASE,
)
"""What can stand behind a question, such as “in Asia”."""

_SUBJECT = re.compile(
    r"^(?![您你我他她它谁这那]|大家|有关|关于)[^的对与和跟在]{2,3}?"
    r"(?=什么时候|何时|怎么样|怎样|如何|会不会|是不是|有没有|能不能|是否|能否|为什么|有多|多少)"
)
"""What a Chinese question is asked of: its first word."""

_VIEWED = re.compile(
    r"(?<=怎么看|何看待|么看待|何评价|么评价|什么看)(?!法|待)[^的]+$"
    r"|(?<=对)[^的对]+?(?=怎么看|如何看|有何|有什么|持什么)"
)
"""What somebody is asked their view of."""

_SPOKEN_OF = re.compile(r"(?<=么说|何谈|评论|谈到|谈谈)[^的]+(?=的|$)|^[^的]+(?=怎么样$|如何$)")
"""What somebody is asked to have spoken of."""

_PLAIN_ABOUT = "about|on|обо?|о|про|насч[её]т|sobre|acerca de|sur|über|zu[mr]?"
_ABOUT = re.compile(
    rf"\b(?:{_PLAIN_ABOUT}|regarding|concerning)\s+(\S+(?:\s+\S+){{0,3}})$", re.IGNORECASE
)
"""What a question is about: its last words."""

_OF_THEM = re.compile(
    r"\b(?:he|she|they|you|him|her|them|он|она|они|вы|его|её|ее|их|него|неё|нее|них)\b",
    re.IGNORECASE,
)
"""Whoever the question before was about."""

_FILLER = re.compile(r"^(?:so|well|ok|okay|but|and|ну|так|а|и)[,\s]+", re.IGNORECASE)
_ABOUT_ALONE = re.compile(rf"^(?:{_PLAIN_ABOUT}|of)\s+", re.IGNORECASE)
_TRAILS = re.compile(r"[,\s]+(?:then|though|тогда|есть)$", re.IGNORECASE)
_NOW = {"现在", "目前", "如今"}
_WHY = {"latin": "why ", "cyrillic": "почему ", "chinese": "为什么"}
_WHEN = {"latin": "when ", "cyrillic": "когда ", "chinese": "什么时候"}
_WHEN_CHINESE = re.compile("什么时候|何时|是否|吗$")


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
        question: As it was understood; empty when it has to be asked as a whole.
        replaced: What changed took a place in the question, so that the next may follow on from it.
        added: What changed was put behind the question, and may be about something else altogether.
    """

    question: str
    replaced: bool = False
    added: bool = False


def follow_up(said: str) -> FollowUp | None:
    """Reads a follow-up; `None` for a question of its own.

    Args:
        said: What somebody wrote.
    """
    line = " ".join(said.split()).lstrip("¿¡ ")
    plain = spoken(line)
    if plain in phrases_of("said-why"):
        return FollowUp("", needs_question=True)
    rest = _after_opening(line)
    if rest is None:
        rest = line if _is_year(line) else None
    if rest is None:
        return None
    rest = _TRAILS.sub("", rest.strip(" ?？!。.,，").removesuffix("呢").strip())
    when, others = date_in(rest) or ("", rest)
    if not others and A_YEAR.fullmatch(when) and not A_YEAR.search(rest):
        rest = when  # as told from today
    chinese = len(CHINESE.findall(rest))
    if spoken(rest) in phrases_of("said-why"):
        return FollowUp("", needs_question=True)
    most = MAX_OF_THEM if _OF_THEM.search(rest) else MAX_LATIN_WORDS
    if not rest or chinese > MAX_CHINESE or len(rest.split()) > most:
        return None
    return FollowUp(rest, needs_question=_is_year(rest) or rest in _NOW)


def followed(question: str, change: str) -> Followed:
    """The question before with what changed in it.

    A year takes the place of a year, or comes first in Chinese; a name takes that of the only
    name, and anything that of what the question is about; a place or a time is added behind.
    Whatever has no place in the question is asked for by itself. So is a whole question, except one
    such as “and what does she say about ferries?” where she was asked about something else.

    Args:
        question: The one before.
        change: Of a `FollowUp`.
    """
    asked = _FILLER.sub("", question.strip().rstrip("?？ "))
    if not change:
        return Followed(_why(asked))
    year = A_YEAR.search(change)
    is_whole = " " in change and WANTS_MORE.match(change)
    if is_whole or (not year and (word_alone(asked) or _other_letters(asked, change))):
        # A word alone asked nothing that could be asked of another.
        question = _about_that(asked, change) if is_whole else change
        return Followed(question + _mark(change), replaced=True)
    if put := _put_in_place(asked, change, year[0] if year else ""):
        return Followed(put + _mark(asked), replaced=True)
    if CHINESE.search(asked):
        return _followed_in_chinese(asked, change)
    if _PLACED.match(change) or _is_year(change):
        return Followed(f"{asked} {change}{_mark(asked)}", added=not _is_year(change))
    return Followed(change + _mark(change), replaced=True)


def _other_letters(asked: str, change: str) -> bool:
    """Whether what changes is in another language than the question before.

    A name or an abbreviation in Latin letters may stand in any.
    """
    if any(letters.search(change) and not letters.search(asked) for letters in _LETTERS):
        return any(map(str.isalpha, asked))
    is_latin = not any(letters.search(change) for letters in _LETTERS)
    is_in_others = any(letters.search(asked) for letters in _LETTERS)
    return is_latin and is_in_others and any(each[0].islower() for each in change.split())


def _about_that(asked: str, question: str) -> str:
    """A whole question, or the one before about what this one is about, when of the same person."""
    before, about = _ABOUT.search(asked), _ABOUT.search(question)
    if before and about and _OF_THEM.search(question[: about.start()]):
        return asked[: before.start()] + question[about.start() :]
    return question


def _put_in_place(asked: str, change: str, year: str) -> str:
    """The question of another year, with another name, or about something else; else empty."""
    chinese = bool(CHINESE.search(asked))
    now, others = date_in(change) or ("", "")
    if now and any(map(str.isalnum, others)):
        year = ""  # something else is asked, with a date of its own
    elif now and (before := date_in(asked)) and len(now + before[0]) > len("2021" + "2022"):
        return f"{before[1].rstrip(' ?？')} {change}"
    if year and (A_YEAR.search(asked) or (chinese and _is_year(change))):
        return A_YEAR.sub(year, asked if A_YEAR.search(asked) else f"{year}年{asked}")
    names = _NAME.findall(asked)
    is_named_alone = all(word[0].isupper() for word in asked.split())
    if len(names) == 1 and not is_named_alone and change[:1].isupper() and not year:
        return asked.replace(names[0], change)
    about = _ABOUT.search(asked)
    is_placed = _PLACED.match(change) and not _ABOUT_ALONE.match(change)
    if about and not _is_year(change) and not is_placed:
        return asked[: about.start(1)] + _ABOUT_ALONE.sub("", change)
    return ""


def _followed_in_chinese(asked: str, change: str) -> Followed:
    if change in _NOW:
        return Followed(f"{change}{asked}？", added=True)
    if change.startswith("在"):
        return Followed(f"{change}{asked}？", added=True)
    place = _VIEWED.search(asked) or _SUBJECT.search(asked)
    if place is None or WANTS_MORE.search(change):
        return Followed(change + _mark(change), replaced=True)
    return Followed(f"{asked[: place.start()]}{change}{asked[place.end() :]}？", replaced=True)


def _after_opening(line: str) -> str | None:
    """What follows “and”, “what about” and the like; `None` where nothing of that begins."""
    rest = after_opening(line, "said-follow")
    if rest is not None:
        return rest
    if line.rstrip("?？").endswith("呢") and len(line) <= MAX_CHINESE:
        return line
    return None


def _is_year(text: str) -> bool:
    """Whether a text is a year and nothing else, such as “in 2021?”."""
    bare = _PLACED_YEAR.sub("", text.strip(" ?？"), count=1)
    found = A_YEAR.match(bare)
    return found is not None and _AFTER_YEAR.fullmatch(bare[found.end() :]) is not None


def subject_of(asked: str) -> str:
    """What a question is about, where that can be told from its wording; else empty.

    Args:
        asked: Such as “what about the lunar station?”.
    """
    asked = _FILLER.sub("", asked.strip().rstrip("?？ "))
    if about := _ABOUT.search(asked):
        return about[0] if _LETTERS[1].search(asked) else about[1]  # as it is declined there
    if viewed := _VIEWED.search(asked) or _SPOKEN_OF.search(asked):
        return viewed[0]
    what = _WHAT_OF.sub("", asked)
    asks = WANTS_MORE.search(asked) or _AUXILIARY.match(asked) or _IS_ASKED.search(asked)
    is_named = what != asked or not asks
    is_short = len(what.split()) <= MAX_LATIN_WORDS and len(what) <= MAX_SUBJECT
    return _ABOUT_ALONE.sub("", what) if is_named and is_short else ""


def asked_when(asked: str) -> str:
    """A question with “when”; empty where that makes no sentence, such as of what was said.

    Args:
        asked: The question before.
    """
    asked = _FILLER.sub("", asked.strip().rstrip("?？ "))
    is_latin = not re.search(r"[а-яё\u3400-\u9fff]", asked, re.IGNORECASE)
    if word_alone(asked) or _WHAT_OF.match(asked) or (is_latin and not _AUXILIARY.match(asked)):
        return ""
    return _why(asked, _WHEN)


def _why(asked: str, asking: Mapping[str, str] = _WHY) -> str:
    """The question with “why”, or another such word; empty where that makes no sentence."""
    if CHINESE.search(asked):
        rest = _OR_NOT.sub(r"\1", _WHEN_CHINESE.sub("", asked))
        return "" if WANTS_MORE.search(rest) else f"{asking['chinese']}{rest}？"
    asked = asked.lstrip("¿¡ ")
    kind = "cyrillic" if re.search("[а-яё]", asked, re.IGNORECASE) else "latin"
    if word_alone(asked):
        return f"{asking[kind]}{asked}?"
    what = _WHAT_OF.sub("", asked)
    rest = _ASKS.sub("", what)
    if WANTS_MORE.match(rest) or (rest != what and kind == "latin" and not _AUXILIARY.match(rest)):
        return ""
    rest = _WHETHER.sub("", _ABOUT_ALONE.sub("", rest), count=1)
    return f"{asking[kind]}{rest[:1].lower()}{rest[1:]}?"


def _mark(asked: str) -> str:
    return "？" if CHINESE.search(asked) else "?"
