"""Outlets in a question: “what did he tell Interfax?”, “环球时报采访里说了什么”."""

import re
import sqlite3
from collections.abc import Sequence

from anyascii import anyascii
from rapidfuzz import fuzz

from bot.search.collection_words import INTERVIEW
from bot.search.dated import gets, search_of_date
from bot.search.engine import search
from bot.search.query.filters import Filters, parse_filters, with_filter, written
from bot.search.query.thesaurus import Thesaurus
from bot.search.query.transliteration import MIN_LETTERS_BY_EAR, sounding_alike
from bot.search.query.understanding import Searcher
from bot.search.text.analysis import fold, is_character
from bot.search.text.frequency import frequency
from bot.search.text.stemming import script_of
from bot.store import lookup
from bot.store.database import Store

MAX_SOURCED = 400
"""Characters of a question in which an outlet is looked for."""

_ORDINARY = 3.5
"""How frequent a word is that is an outlet's name only where it is written like one: Time."""

_ENDING = 3
"""Letters that a Russian ending adds to a name at most."""

_SPELLED_ALIKE = 80
"""Of 100, how alike two spellings of a name are."""

_WORD = re.compile(r"[^\W_]+")
_TO = re.compile(
    r"(?:(?<!\w)(?:in|to|for|with|by|from|at|according to|tell|told|telling|для|в|во|от|газет[аеуы]"
    r"|журнал\w?|изданию?|агентств[оуа]|(?:со?об|рас|от)?(?:щи|каза|сказа|говори|вети)л[аи]?|заявил[аи]?"
    r"|журналистам|a|al|para|con|à|au|pour|dem|der|mit) (?:the )?|[对對向跟给給受在和告诉])\s*$",
    re.IGNORECASE,
)
"""What stands before the outlet that somebody spoke to."""

_PREPOSITION = re.compile(
    r"(?:(?<!\w)(?:according to|in|to|for|with|by|from|at|для|в|во|от|al?|para|con|à|au|pour|mit)"
    r"(?: the)?|[对對向跟给給在和])\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"['’]?s?\s*(?:的|记者|記者)*(?=(?:{INTERVIEW}))", re.IGNORECASE)
_INTERVIEW_BEFORE = re.compile(rf"(?:{INTERVIEW})\s*$", re.IGNORECASE)


def outlet_in(question: str, outlets: Sequence[str], thesaurus: Thesaurus) -> tuple[str, str]:
    """The outlet that a question asks of, and the question without it; nothing when there is none.

    Args:
        question: Any text. An outlet counts only where somebody speaks to it.
        outlets: Those on record.
        thesaurus: Knows outlets by their names in other languages.
    """
    words = list(_WORD.finditer(question))
    for outlet in outlets:
        for name in (outlet, *thesaurus.other_names(outlet)):
            for start, end in _places(question, words, name):
                before, after = question[:start], question[end:]
                is_cued = _TO.search(before) or _INTERVIEW_BEFORE.search(before)
                behind = _BEHIND.match(after)
                if is_cued or behind:
                    before = _PREPOSITION.sub("", before).rstrip()
                    rest = after[behind.end() :] if behind else after.lstrip()
                    is_chinese = is_character(rest[:1]) or is_character(before[-1:])
                    return outlet, ("" if is_chinese else " ").join((before, rest)).strip()
    return "", question


def _places(question: str, words: Sequence[re.Match[str]], name: str) -> list[tuple[int, int]]:
    """Where a question names something, in whatever script and case."""
    parts = _WORD.findall(name.removeprefix("The ").removeprefix("the "))
    if not parts:
        return []
    if script_of(fold(parts[0])) == "":
        place = question.find(name)
        return [(place, place + len(name))] if place >= 0 else []
    is_ordinary = len(parts) == 1 and frequency(fold(parts[0]), "en") > _ORDINARY
    found = []
    for first in range(len(words) - len(parts) + 1):
        written_as = words[first : first + len(parts)]
        if is_ordinary and written_as[0][0] != parts[0]:
            continue
        start, end = written_as[0].start(), written_as[-1].end()
        if _is_spelled(question[start:end], " ".join(parts)) or all(
            _is_called(each[0], part) for each, part in zip(written_as, parts, strict=True)
        ):
            found.append((start, end))
    return found


def _is_called(word: str, name: str) -> bool:
    """Whether a word is a name, with a Russian ending perhaps, or by ear in another script."""
    word, name = fold(word), fold(name)
    if word == name:
        return True
    if script_of(word) == script_of(name):
        is_russian = script_of(name) == "cyrillic" and len(name) > _ENDING
        return is_russian and word.startswith(name) and len(word) - len(name) <= _ENDING
    return len(word) >= MIN_LETTERS_BY_EAR and bool(sounding_alike(word, [(name, name)]))


def _is_spelled(words: str, name: str) -> bool:
    """Whether several words are a name as another script spells it: глобал таймс, Global Times."""
    words, name = fold(words), fold(name)
    if " " not in name or script_of(words[:1]) == script_of(name[:1]):
        return False
    return fuzz.ratio(anyascii(words), anyascii(name)) >= _SPELLED_ALIKE


def outlets_on_record(db: sqlite3.Connection) -> list[str]:
    """The names of all outlets, the longest first: one may be a part of another."""
    return sorted({each[3] for each in lookup.sources(db)} - {""}, key=lambda name: -len(name))


async def as_narrowed(
    store: Store, searcher: Searcher, question: str, filters: Filters | None = None
) -> str:
    """A question as it is asked of the interviews of its date and its outlet, if that gets as much.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: As it was asked.
        filters: What narrows it besides.

    Raises:
        FilterError: A filter in the question cannot be.
    """
    asked = await search_of_date(store, searcher, question, filters) or question
    plain, narrowed = parse_filters(asked)
    if len(asked) > MAX_SOURCED or narrowed.outlets or (filters and filters.outlets):
        return asked
    outlets = await store.run(outlets_on_record)
    outlet, rest = outlet_in(plain, outlets, searcher.thesaurus)
    if not outlet or not any(map(str.isalnum, rest)):
        return asked
    narrower = f"{rest} {written(with_filter(narrowed, 'in', outlet))}"
    whole = await search(store, searcher, asked, 1, filters)
    within = await search(store, searcher, narrower, 1, filters)
    return narrower if gets(within) >= gets(whole) else asked
