"""The full name behind the surname, first name or initials of a label."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.corpus.about.clues import Clues, front, listed_names
from bot.corpus.about.names import inflected, names, offices
from bot.corpus.about.people import people
from bot.corpus.words import searched
from bot.corpus.words.surnames import SURNAMES

_DOTTED = re.compile(r"(?:[A-ZА-ЯЁ]\.\s?){1,3}[A-ZА-ЯЁ]\.?")
"""Initials, as labels have them: `Л.А.`."""
_PATRONYMIC = re.compile(r"^[^\W\d_]+\s[^\W\d_]+(?:ич|вна|ична)$")

_WHOLE_CHINESE = 3
"""Signs of a Chinese name from which on nothing is missing."""


def full_name(name: str, seen: Clues) -> str:
    """The full name that the document gives for a surname, first name or initials of a label."""
    name = offices.without_chinese_office(names.tidy_case(name))
    if people.HAN_LETTER.match(name):
        whole = name if len(name) == _WHOLE_CHINESE and name[0] in SURNAMES else ""
        if hit := _called(name, seen) or _surnamed(name, seen) or whole:
            return hit
    name = re.sub(r"[.\s]", "", name) if _DOTTED.fullmatch(name) else name
    if initialled := people.INITIALLED.fullmatch(name):
        surname = initialled[2].capitalize() if initialled[2].isupper() else initialled[2]
        return _spelt_out(initialled[1], surname, seen) or name
    if len(name.split()) > 1 or people.HANGUL_NAME.fullmatch(name):
        return name
    listed = listed_names(front(seen.page, "speaker"))
    texts = [*seen.texts, *seen.authors, *seen.header.headings, *listed, *seen.after]
    texts += seen.opening_clauses
    full = offices.without_trade(names.tidy_case(names.expand(name, texts, seen.common) or name))
    if full == name and (declined := inflected.by_first_name(name, [*seen.texts, *seen.after])):
        return declined
    if full == name and len(seen.people.answering) == 1:
        return _first_name_in_full(name, seen)
    full = _with_surname(full, seen) if _PATRONYMIC.search(full) else full
    return name if _by_first_names(full, name, seen) else full


def double_barrelled(name: str, texts: Sequence[str]) -> str:
    """A full name with the second half of its surname, where a text gives it: `Ada Wren-Reed`."""
    runs = (run for text in texts if f"{name}-" in text for run in names.sequences(text))
    return next((run for run in runs if run.startswith(f"{name}-")), name) if name else name


def _first_name_in_full(short: str, seen: Clues) -> str:
    """The full name whose first name a label cuts short: `Pat` is `Patrick Reed` of the title."""
    runs = (run for text in seen.texts for run in names.sequences(text[: searched.PARAGRAPH_CHARS]))
    for run in runs if len(short) > 2 and short[1:].islower() else ():
        first = run.split()[0]
        if first.startswith(short) and first != short and people.is_person(run, seen.common):
            return run
    return short


def _with_surname(full: str, seen: Clues) -> str:
    """The full name with the surname that follows the patronymic somewhere: `Ефим Лукич Громов`."""
    whole = re.compile(rf"(?<!\w){re.escape(full)}\s[А-ЯЁІЇЄҐ][а-яёіїєґ'’-]+(?!\w)")
    texts = [*seen.texts, *seen.header.headings, *seen.opening_clauses]
    found = (whole.search(text[: searched.PARAGRAPH_CHARS]) for text in texts)
    return next((hit[0] for hit in found if hit), full)


def _called(surname: str, seen: Clues) -> str:
    """The full name of a Japanese surname: `森田` is `森田さやか` of `森田さやかさん`."""
    called = re.compile(
        rf"{re.escape(surname)}[\u3040-\u9fff]{{1,4}}?(?=さん|氏|様|先生|社長|代表|教授|監督)"
    )
    return next(
        (hit[0] for text in seen.texts if (hit := called.search(text[: searched.PARAGRAPH_CHARS]))),
        "",
    )


def _surnamed(surname: str, seen: Clues) -> str:
    """The full name of a Chinese surname: `沈` is `沈懷遠` of `修琴師沈懷遠：…`."""
    if len(surname) != 1 or surname not in SURNAMES:
        return ""
    named = re.compile(
        rf"(?:^|[^\u4e00-\u9fff]|[員员者長长師师生人家授任席官手工士訪访问問])(?P<name>{surname}[\u4e00-\u9fff]{{1,2}})"
        r"(?=[^\u4e00-\u9fff]|$|[是在的說说談谈於于])"
    )
    found = Counter(
        hit["name"]
        for text in [*seen.texts, *seen.opening]
        for hit in named.finditer(text[: searched.ADDRESSED_CHARS])
    )
    return found.most_common(1)[0][0] if found else ""


def _spelt_out(initial: str, surname: str, seen: Clues) -> str:
    """The full name for `А.Громов` where the document has it: `Алексей Громов`."""
    texts = [*seen.texts, *seen.authors, *seen.header.headings, *seen.opening_clauses]
    for text in texts:
        for run in names.sequences(text[: searched.PARAGRAPH_CHARS]):
            first, *rest = run.split()
            if first.startswith(initial) and len(first) > 2 and rest[-1:] == [surname]:
                return run
            declined = (inflected.nominative(run, case) for case in ("кого", "кому", "с"))
            for told in declined if rest and rest[-1].startswith(surname[:-1]) else ():
                if told.startswith(initial) and told.split()[-1] == surname:
                    return told
    return ""


def _by_first_names(full: str, name: str, seen: Clues) -> bool:
    """Whether the document calls both sides by first names alone and tells only one in full.

    One whom the introduction names in full is known by that name.
    """
    introduced = any(full in text for text in seen.header.introduction)
    if not full.startswith(f"{name} ") or full == seen.title or introduced:
        return False
    others = [
        other for other in seen.people.asking if not people.is_role(other) and " " not in other
    ]
    texts = [*seen.texts, *seen.authors, *seen.header.headings, *seen.opening_clauses]
    plain = [other for other in others if other[1:].islower()]
    return bool(plain) and not any(names.expand(other, texts, seen.common) for other in plain)
