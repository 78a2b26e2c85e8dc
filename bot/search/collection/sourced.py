"""Outlets in a question: “what did he tell Interfax?”, “环球时报采访里说了什么”."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz

from bot.search.collection.dated import gets, search_of_date
from bot.search.collection.named import asked_of_speaker
from bot.search.collection.words import AN_INTERVIEW, INTERVIEW
from bot.search.engine import search
from bot.search.query.filters import Filters, parse_filters, with_filter, written
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.understanding import Searcher
from bot.search.text.frequency import frequency
from bot.search.text.scripts.characters import simplified
from bot.search.text.scripts.transliteration import MIN_LETTERS_BY_EAR, sounding_alike
from bot.search.text.stems.stemming import script_of
from bot.search.text.term import fold, is_character
from bot.store.database import Store
from bot.store.index import lookup

MAX_SOURCED = 400
"""Characters of a question in which an outlet is looked for."""

_ORDINARY = 3.5
"""Zipf frequency from which a word is an outlet's name only where it is written like one: Time."""

_ENDING = 3
"""Letters that a Russian ending adds to a name at most."""

_SPELLED_ALIKE = 80
"""Of 100, how alike two spellings of a name are."""

_GENERIC = frozenset(
    {"television", "tv", "radio", "news", "newspaper", "magazine", "online", "com", "org", "net"}
    | {"ru", "cn", "de", "fr", "es", "газета", "журнал", "агентство"}
)
"""Words of names that are often left out."""

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
    r"(?: the)?|(?<!\w)the|[对對向跟给給在和])\s*$",
    re.IGNORECASE,
)
_CUE = re.compile(_TO.pattern.removesuffix("$"), re.IGNORECASE)
_REST = re.compile(rf"\W*(?:in\b)?\W*(?:the\b)?\W*(?:one|{INTERVIEW})?\W*", re.IGNORECASE)
_BEHIND = re.compile(rf"['’]?s?\s*(?:的|记者|記者)*(?=(?:{INTERVIEW}))", re.IGNORECASE)
_INTERVIEW_BEFORE = re.compile(rf"(?:{INTERVIEW})\s*$", re.IGNORECASE)


class _Name(NamedTuple):
    """A name of an outlet, to be found in a question.

    Attributes:
        outlet: As it is on record.
        letters: The letters of the name without spaces, folded.
        spelled: The name in Latin letters, where it may be spelled in another script.
        written: The name where it has to be written like this, since it is an ordinary word.
    """

    outlet: str
    letters: str
    spelled: str
    written: str


def outlet_in(question: str, outlets: Sequence[str], thesaurus: Thesaurus) -> tuple[str, str]:
    """The outlet that a question asks about, or empty, and the question without it.

    Args:
        question: Any text. An outlet counts only where somebody speaks to it.
        outlets: Those on record.
        thesaurus: Knows outlets by their names in other languages.
    """
    if not (_CUE.search(question) or AN_INTERVIEW.search(question)):
        return "", question
    words = [_word(each) for each in _WORD.finditer(question)]
    for name in _names_of(tuple(outlets), thesaurus):
        for start, end in _places(question, words, name):
            before, after = question[:start], question[end:]
            is_cued = _TO.search(before) or _INTERVIEW_BEFORE.search(before)
            behind = _BEHIND.match(after)
            if is_cued or behind:
                before = _PREPOSITION.sub("", before).rstrip()
                rest = after[behind.end() :] if behind else after.lstrip()
                is_chinese = is_character(rest[:1]) or is_character(before[-1:])
                return name.outlet, ("" if is_chinese else " ").join((before, rest)).strip()
    return "", question


@lru_cache(4)  # there may be thousands, and they are looked for in every question
def _names_of(outlets: tuple[str, ...], thesaurus: Thesaurus) -> list[_Name]:
    """The names of outlets, in other languages and without “Television” and the like too."""
    found = []
    for outlet in outlets:
        for name in (outlet, *thesaurus.other_names(outlet)):
            parts = _WORD.findall(name.removeprefix("The ").removeprefix("the "))
            short = parts
            while len(short) > 1 and short[-1].casefold() in _GENERIC:
                short = short[:-1]
            for each in (parts, short) if short != parts else (parts,):
                whole = " ".join(each)
                is_word = len(each) == 1 and frequency(fold(whole), "en") > _ORDINARY
                letters = simplified(fold("".join(each)))
                if letters:
                    spelled = anyascii(fold(whole))
                    found.append(_Name(outlet, letters, spelled, whole if is_word else ""))
    return sorted(found, key=lambda name: -len(name.letters))


class _Word(NamedTuple):
    """A word of a question: where it stands, folded, in Latin letters, and its script."""

    start: int
    end: int
    folded: str
    latin: str
    script: str


def _word(found: re.Match[str]) -> _Word:
    plain = fold(found[0])
    folded = simplified(plain)
    return _Word(found.start(), found.end(), folded, anyascii(plain), script_of(folded))


def _places(question: str, words: Sequence[_Word], name: _Name) -> Iterator[tuple[int, int]]:
    """Where a question names an outlet, in whatever script and case."""
    script = script_of(name.letters)
    if script == "":
        place = simplified(question).find(name.letters)
        if place >= 0:
            yield place, place + len(name.letters)
        return
    for first, word in enumerate(words):
        if word.script == script:
            end = _end_of(words[first:], name.letters, script)
        else:
            end = _end_of_spelled(words[first:], name)
        if end and name.written in question[word.start : end]:
            yield word.start, end


def _end_of(words: Sequence[_Word], name: str, script: str) -> int:
    """Where a name ends that words begin with, joined or apart; 0 when they begin with another."""
    joined = ""
    for word in words:
        joined += word.folded
        if _is_called(joined, name, script):
            return word.end
        if not name.startswith(joined):
            break
    return 0


def _end_of_spelled(words: Sequence[_Word], name: _Name) -> int:
    """The same of words that spell a name in another script: глобал таймс, Global Times."""
    if words[0].latin[:1] != name.spelled[:1]:
        return 0
    spelling = words[: name.spelled.count(" ") + 1]
    if len(spelling) > 1:
        latin = " ".join(word.latin for word in spelling)
        is_name = fuzz.ratio(latin, name.spelled) >= _SPELLED_ALIKE
    else:
        own, word = [(name.letters, name.letters)], words[0].folded
        is_name = len(word) >= MIN_LETTERS_BY_EAR and bool(sounding_alike(word, own))
    return spelling[-1].end if is_name else 0


def _is_called(word: str, name: str, script: str) -> bool:
    """Whether a word is a name, with a Russian ending perhaps."""
    if script != "cyrillic" or len(name) <= _ENDING:
        return word == name
    return word.startswith(name) and len(word) - len(name) <= _ENDING


async def outlet_alone(store: Store, searcher: Searcher, text: str) -> str:
    """The outlet on record that a text names and nothing else, such as “in the Post interview”.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        text: Any text.
    """
    if len(text) > MAX_SOURCED:
        return ""
    outlets = await store.run(lookup.outlets_on_record)
    outlet, rest = outlet_in(f"in {text}", outlets, searcher.thesaurus)
    return outlet if _REST.fullmatch(rest) else ""


async def as_narrowed(
    store: Store, searcher: Searcher, question: str, filters: Filters | None = None
) -> str:
    """A question as it is asked of its date, its outlet and whom it names, if that gets as much.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: As it was asked.
        filters: What narrows it besides.

    Raises:
        FilterError: A filter in the question cannot be.
    """
    asked = await search_of_date(store, searcher, question, filters) or question
    asked = await _of_outlet(store, searcher, asked, filters)
    return await asked_of_speaker(store, searcher, asked, filters)


async def _of_outlet(store: Store, searcher: Searcher, asked: str, filters: Filters | None) -> str:
    plain, narrowed = parse_filters(asked)
    if len(asked) > MAX_SOURCED or narrowed.outlets or (filters and filters.outlets):
        return asked
    outlets = await store.run(lookup.outlets_on_record)
    outlet, rest = outlet_in(plain, outlets, searcher.thesaurus)
    if not outlet or not any(map(str.isalnum, rest)):
        return asked
    narrower = f"{rest} {written(with_filter(narrowed, 'in', outlet))}"
    whole = await search(store, searcher, asked, 1, filters)
    within = await search(store, searcher, narrower, 1, filters)
    return narrower if gets(within) >= gets(whole) else asked
