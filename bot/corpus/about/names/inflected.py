"""Slavic names as they are written by themselves, freed of the ending that a phrase asks for."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.about.names import names
from bot.corpus.words import searched


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Endings and what stands for each: `овой-ова` and, for nothing, `ом-`."""
    return tuple(
        (ending, plain) for ending, _, plain in (one.partition("-") for one in text.split())
    )


_ENDINGS = {
    # Иваном Петровым
    "с": _pairs(
        "овой-ова евой-ева ёвой-ёва иной-ина ской-ская цкой-цкая ским-ский цким-цкий овым-ов"
        " евым-ев ёвым-ёв иным-ин ьей-ья ией-ия ием-ий еем-ей аем-ай ной-на ой-а ом- ем-ь ей-я"
    ),
    # Ивану Петрову
    "кому": _pairs(
        "овой-ова евой-ева иной-ина ской-ская цкой-цкая скому-ский цкому-цкий ому-ый ию-ий ею-ей"
        " аю-ай ье-ья ии-ия не-на ре-ра ле-ла е-а у- ю-ь"
    ),
    # Ивана Петрова
    "кого": _pairs(
        "овой-ова евой-ева ёвой-ёва иной-ина ской-ская цкой-цкая ского-ский цкого-цкий ова-ов"
        " ева-ев"
        " ёва-ёв ина-ин ого-ый его-ий ии-ия ия-ий ея-ей эя-эй ая-ай уя-уй ьи-ья ги-га ки-ка хи-ха"
        " ы-а"
        " а- я-ь"
    ),
    # Janem Novotným
    "s": _pairs("ovou-ová ským-ský ckým-cký ým-ý ím-í ií-ie ňkem-něk chem-ch ou-a em-"),
    # Janem Kowalskim
    "z": _pairs("skim-ski ckim-cki dzkim-dzki ym-y ską-ska cką-cka ą-a kiem-k giem-g łem-ł em-"),
    # Іваном Петренком
    "з": _pairs(
        "овою-ова евою-ева єво-єва ською-ська цькою-цька ським-ський цьким-цький овим-ов евим-ев"
        " іним-ін ною-на ією-ія єю-я ею-я ою-а ієм-ій енком-енко ом- ем-"
    ),
}
"""Endings by the word that asks for them, the longer first."""
_SAME = frozenset({"сергей", "андрей", "алексей", "матвей", "тимофей", "николай"})
_IRREGULAR = dict(
    _pairs(
        "павлом-Павел павлу-Павел павла-Павел львом-Лев льву-Лев льва-Лев ильи-Илья ильёй-Илья"
        " игорем-Игорь любовью-Любовь"
        " любови-Любовь markiem-Marek jackiem-Jacek pawłem-Paweł mirkiem-Mirek karlem-Karel"
        " pavlem-Pavel havlem-Havel"
    )
)
_CYRILLIC = re.compile(r"[а-яё]")
_SLAVIC = re.compile(
    r"(?i:rozhovor\w*|rozmow\w+|wywiad\w*|rozmawia\w*|разговор|беседа|интервью|встреча"
    r"|інтерв[’']ю|розмов\w+|бесід\w+|зустрі\w+|(?:по)?спілку\w+"
    r"|пообщал\w*|(?:по)?говор\w+|побеседовал\w*|беседу[ею]т|встретил\w*|встречал\w*)"
    r"(?:\s+[^\W\d_]+)?(?:\s+[–—])?\s+(?P<word>se?|ze?|с|со|з|із|зі)\s"
)
_SHARED = 3
"""Letters that a first name keeps in every case: `Анна`, `Анной`."""
_FARTHEST = 180
"""Characters between such a word and the name: `s ředitelem muzea Janem Novákem`."""


def nominative(name: str, after: str) -> str:
    """The name as it is written by itself; a word without the ending stays as it is.

    Args:
        name: As printed.
        after: The word that asks for the ending: `с`, `s`, `z`, `кому` or `кого`.
    """
    return " ".join(_word(word, after, first=place == 0) for place, word in enumerate(name.split()))


def by_first_name(first: str, texts: Sequence[str]) -> str:
    """The full name that texts give with an ending, of whom a label calls by first name alone.

    Анна Лодкина for `Анна` where they speak `с Анной Лодкиной`; empty without one.
    """
    stem, low = first[:_SHARED].casefold(), first.casefold()
    pairs = (
        f"{one} {two}"
        for text in texts
        for run in names.sequences(text[: searched.PARAGRAPH_CHARS])
        for one, two in pairwise(run.split())
        if len(first) > _SHARED and one.casefold().startswith(stem) and one.casefold() != low
    )
    declined = (nominative(pair, case) for pair in pairs for case in _ENDINGS)
    return next((full for full in declined if full.split()[0].casefold() == low), "")


def governs(text: str, name: str) -> str:
    """The word before a name in a text that asks for an ending, for `nominative`; else empty."""
    place = text.find(name)
    hits = list(_SLAVIC.finditer(text, 0, place)) if place > 0 else []
    if (
        hits
        and place - hits[-1].end() < _FARTHEST
        and not re.search(r"[.:!?«»]", text[hits[-1].end() : place])
    ):
        word = hits[-1]["word"].casefold()
        return "з" if word in {"із", "зі"} else word[0]
    return ""


def nominative_in(name: str, texts: Sequence[str], before: Sequence[str]) -> str:
    """A Slavic name as it is written elsewhere without an ending: Иван Петров, not `Иваном`.

    Args:
        name: As printed.
        texts: Where it may stand without an ending.
        before: Where it may stand with one.
    """
    governed = next(filter(None, (governs(text, name) for text in before)), "")
    if not governed and not _CYRILLIC.search(name):
        return name
    stems = [token[:3] for token in name.split()]
    other = {
        run
        for text in texts
        for run in names.sequences(text[: searched.PARAGRAPH_CHARS])
        if len(run.split()) == len(stems)
        and all(part.startswith(stem) for part, stem in zip(run.split(), stems, strict=True))
    }
    best = min([name, *other], key=len)
    title = before[0] if before else ""
    declined = re.search(rf"(?<!\w)(?:с|со)\s[^.:!?«»]{{0,80}}{re.escape(name)}", title)
    if governed or declined:
        plain = nominative(name, governed or "с")
        return plain if best == name or nominative(best, "кого") == plain else best
    return best


def _word(word: str, after: str, *, first: bool) -> str:
    low = word.casefold()
    if low in _SAME or len(low) < 4:
        return word
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    for ending, plain in _ENDINGS[after]:
        if low.endswith(ending) and len(low) > len(ending) + 1:
            stem = word[: len(word) - len(ending)]
            if after == "s" and ending == "ou" and not first:
                return f"{stem}á"
            if after == "s" and ending == "em" and re.search(r"[^aeiouyáéíóúůýěř][kl]$", stem):
                return f"{stem[:-1]}e{stem[-1]}"
            return stem + ("а" if plain == "я" and stem[-1:] in "жчшщц" else plain)
    return word
