"""What people write instead of a command, or say: `*phrases.ftl` of every language."""

import re
import unicodedata
from functools import cache, lru_cache, reduce

from bot.messages.language.choices import each_of, pattern_of
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import words
from bot.search.text.scripts.cantonese import in_written_chinese
from bot.search.text.scripts.characters import simplified
from bot.search.text.scripts.latin_russian import meant_in_russian

_CHINESE = re.compile("[\u3400-\u9fff]")
SAYS_MORE = ("said-greeting", "said-thanks", "said-goodbye", "said-complaint")
COURTESIES = (*SAYS_MORE, "said-nothing", "said-address")
"""What people say besides questions; the last is how they call the bot."""

ASKS_THE_BOT = (
    "said-request",
    "said-about",
    "said-help",
    "said-doubt",
    "said-privacy",
    "said-interview",
)
"""What is asked of the bot itself, and of nobody on record."""

_OPEN_ENDED = frozenset({"said-privacy", "said-help"})
"""Phrases that a question on record may begin with, such as “do you record …”."""

MAX_COURTESY = 80
"""Characters of a text that may consist of courtesies alone; a longer one is not looked through."""

MAX_PHRASE = 300
"""Characters of a text that may be one phrase, whatever words stand in it."""

MAX_OPENINGS = 8
"""How often courtesies and the like are taken off the beginning of a question."""

_SIGNS = {
    **dict.fromkeys("👍👌🙏❤♥🤝👏💯😊🙂", "said-thanks"),
    **dict.fromkeys("👋", "said-greeting"),
    **dict.fromkeys("👎😡🤬🖕💩🙄😠", "said-complaint"),
}
"""What signs say that are sent alone."""

_PARTING = " ,.!:;，。！：；—–-"
_COMMA = "[,，.。:：;；!！]"
"""What a comma in a choice stands for: “(man|look),” opens “look! …”, and not *look east*."""

_BETWEEN = re.compile("[,!?，！？。、～~]")
"""Punctuation that stands between words and says nothing."""


@lru_cache(64)  # a text is compared with the phrases of many messages
def spoken(text: str) -> str:
    """A text as phrases are compared: in lower case, words apart, without punctuation around it."""
    line = in_written_chinese(simplified(unicodedata.normalize("NFKC", text)))
    line = line.casefold().replace("’", "'")
    line = " ".join(_BETWEEN.sub(" ", line).split())
    start, end = 0, len(line)
    while start < end and not line[start].isalnum():
        start += 1
    while start < end and not line[end - 1].isalnum():
        end -= 1
    return line[start:end]


def bare_question(text: str) -> str:
    """A question without a greeting or a courtesy before it, and without thanks behind it.

    Args:
        text: As it was written. What consists of courtesies alone comes back as it is.
    """
    bare, meant = _bare(text, tuple(LANGUAGES)), meant_in_russian(text)
    if not meant:
        return bare
    rest = _bare(meant, tuple(LANGUAGES))
    before = len(meant[: meant.find(rest)].split())
    return " ".join(text.split()[before:][: len(rest.split())])


@lru_cache(64)
def _bare(text: str, languages: tuple[str, ...]) -> str:
    """The same; a text is looked at for many phrases, and is bared for all of them at once."""
    bare = text.strip()
    is_greeted = False
    for _ in range(MAX_OPENINGS):
        before = bare
        for opening in ("said-greeting", "said-address", "said-filler", "said-lead"):
            if opening == "said-address" and not is_greeted:
                continue
            if found := _opening(opening, languages).match(_straight(bare)):
                bare, is_greeted = bare[found.end() :].strip(_PARTING), True
        if bare == before:
            break
    if found := _ending("said-trail", languages).search(_straight(bare)):
        bare = bare[: found.start()].strip(_PARTING)
    return bare if any(map(str.isalnum, bare)) else text.strip()


def asked_of_record(text: str) -> str:
    """What a text asks of whoever is on record: bare of courtesies, empty when that is nothing.

    Args:
        text: As it was written.
    """
    for said in filter(None, (text, meant_in_russian(text))):
        if courtesy_in(said) or _asks_the_bot(said):
            return ""
    return bare_question(text)


def _asks_the_bot(text: str) -> bool:
    """What `says_only` tells of any of `ASKS_THE_BOT`, none of which is a courtesy."""
    if not 0 < len(text) <= MAX_PHRASE:
        return False
    line, bare = spoken(text), spoken(bare_question(text))
    languages = tuple(LANGUAGES)
    return any(
        line in phrases_of(key) or _like(key, languages).fullmatch(bare) for key in ASKS_THE_BOT
    )


def says_only(text: str, key: str) -> bool:
    """Whether a text says nothing but one of the phrases of a message, and courtesies.

    Args:
        text: As it was written.
        key: Such as `said-help`.
    """
    if not 0 < len(text) <= MAX_PHRASE:
        return False
    is_phrase = spoken(text) in phrases_of(key) or says_like(text, key)
    return is_phrase or courtesy_in(text) == key


def after_opening(text: str, key: str) -> str | None:
    """What follows a phrase that a text begins with, such as “summarize”; `None` without one.

    Args:
        text: As it was written; a greeting or a courtesy before it does not count.
        key: Such as `said-task`.
    """
    return after_first_words(bare_question(text), key)


def after_first_words(text: str, key: str) -> str | None:
    """The same, of a phrase that begins like a courtesy: of “tell me when …”, “tell me” is one.

    Args:
        text: Nothing stands before the phrase.
        key: Such as `said-subscribe-to`.
    """
    found = _opening(key, tuple(LANGUAGES)).match(_straight(text))
    return text[found.end() :].strip(_PARTING) if found else None


def words_between(text: str, key: str) -> str:
    """What stands in the place of `…` in one of the phrases of a message; empty for other texts.

    Args:
        text: As it was written.
        key: Such as `said-subscribe-around`.
    """
    line = _straight(text).strip(f"{_PARTING}?？")
    for phrase in _lines(key, tuple(LANGUAGES)):
        around = pattern_of(phrase).replace(r"\ ", r"[\s,]+").replace("…", "(.+?)")
        if found := re.fullmatch(around, line, re.IGNORECASE):
            return line[slice(*found.span(1))].strip(_PARTING)
    return ""


def says_like(text: str, key: str) -> bool:
    """Whether a text is one of the phrases of a message, in which `…` stands for any words.

    Args:
        text: As it was written.
        key: Such as `said-verify`.
    """
    return _like(key, tuple(LANGUAGES)).fullmatch(spoken(bare_question(text))) is not None


def courtesy_in(text: str) -> str:
    """The key of what a text says that consists of courtesies alone: “ok thanks, bye”.

    Of several the last counts that is more than a word such as “ok”; empty for any other text.

    Args:
        text: As it was written.
    """
    line = spoken(text) if len(text) <= MAX_COURTESY else ""
    said = ""
    for key in _courtesies_of(line, tuple(LANGUAGES)) if line else _shown(text):
        if not said or key in SAYS_MORE:
            said = key
    return "said-greeting" if said == "said-address" else said


def _shown(text: str) -> list[str]:
    """What signs alone say, such as a thumb."""
    signs = text.replace("\ufe0f", "").split()
    return [_SIGNS[each[0]] for each in signs if each[0] in _SIGNS]


@lru_cache(256)
def _courtesies_of(line: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of the courtesies that a line consists of, in order; none for any other line.

    Where the longest leaves what is none (“ok thanks | a lot”), a shorter one is tried.
    """
    if not line:
        return ()
    known, phrase = _courtesies(languages)
    longest = phrase.match(line)
    for end in range(longest.end() if longest else 0, 0, -1):
        begins = None if _ends_inside(line, end) else phrase.fullmatch(line, 0, end)
        rest = spoken(line[end:])
        behind = _courtesies_of(rest, languages) if begins and rest else ()
        if begins and (behind or not rest):
            return (known[begins[0]], *behind)
    return ()


def _ends_inside(line: str, end: int) -> bool:
    """Whether a place is inside a word."""
    around = line[end - 1 : end + 1]
    return len(around) > 1 and around.isalnum() and not _CHINESE.search(around)


def _straight(text: str) -> str:
    """A text as phrases are written, each character in its place."""
    return simplified(text).replace("’", "'")


@cache
def _opening(key: str, languages: tuple[str, ...]) -> re.Pattern[str]:
    """The phrases of a message at the beginning of a text."""
    return re.compile(rf"(?:{_any_of(key, languages)})", re.IGNORECASE)


@cache
def _like(key: str, languages: tuple[str, ...]) -> re.Pattern[str]:
    """The phrases of a message, in which `…` stands for any words or none."""
    # What may end in any words is asked of the record; it only tells what else is near.
    lines = [each for each in _lines(key, languages) if each[-1:] != "…" or key not in _OPEN_ENDED]
    around = ((r"\ …", r"(?: .*)?"), (r"…\ ", r"(?:.* )?"), ("…", ".*"))
    patterns = "|".join(map(pattern_of, lines)) or "(?!)"
    return re.compile(reduce(lambda pattern, each: pattern.replace(*each), around, patterns))


@cache
def _courtesies(languages: tuple[str, ...]) -> tuple[dict[str, str], re.Pattern[str]]:
    """Each courtesy with its key, and what finds the longest at the beginning of a text."""
    known = {
        spoken(phrase): key
        for key in COURTESIES
        for line in _lines(key, languages)
        for phrase in each_of(line)
    }
    longest = sorted(known, key=len, reverse=True)
    found = "|".join(
        re.escape(each) + ("" if _CHINESE.search(each) else r"(?!\w)") for each in longest
    )
    return known, re.compile(found)


@cache
def _ending(key: str, languages: tuple[str, ...]) -> re.Pattern[str]:
    """The phrases of a message at the end of a text."""
    phrases = _any_of(key, languages)  # a comma may part one from a word
    return re.compile(rf"(?:(?<![a-zа-яё])|(?=,))(?:{phrases})[\s?？.。!！]*$", re.IGNORECASE)


def _any_of(key: str, languages: tuple[str, ...]) -> str:
    of_choices = [line for line in _lines(key, languages) if "|" in line]
    return "|".join(
        pattern_of(each).replace(",", _COMMA).replace(r"\ ", r"[\s,]+")
        + ("" if _CHINESE.search(each) else r"(?!-?\w)")
        for each in (*of_choices, *sorted(_phrases(key, languages), key=len, reverse=True))
    )


def _lines(key: str, languages: tuple[str, ...]) -> list[str]:
    return [line.strip() for code in languages for line in words(code).plain(key).splitlines()]


def phrases_of(key: str) -> frozenset[str]:
    """The phrases of a message, one a line, in every language: whoever reads Chinese knows “help”.

    Args:
        key: Such as `said-help`.
    """
    return _phrases(key, tuple(LANGUAGES))


@cache
def _phrases(key: str, languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset(spoken(line) for line in _lines(key, languages) if "|" not in line)
