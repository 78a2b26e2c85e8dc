"""Offices and trades beside names: `Norwegian Ambassador to Peru Ada Wren`."""

import re
from collections.abc import Iterable
from functools import cache

from bot.corpus.words import thresholds, vocabulary
from bot.corpus.words.surnames import SURNAMES

_CYRILLIC = re.compile(r"[А-ЯЁа-яё]")
_PATRONYMIC = re.compile(r"(?:вич|вна|ична)$")
_AFTER_TRADE = re.compile(
    rf"(?<=[員员者長长師师生人家授任席官手工士])([{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}})$"
)
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_TRADE = re.compile(r"(?:er|in|mann|frau|ist|isten|or|eur|loge|aar|aren|aren|euse|trice|ista)$")
"""How trades end that stand before a name in German, Dutch, Swedish and French."""


OF_BODY = r"(?:son|sa|leur|su|suo|sua|seu|seine?|ihre?|its|his|her|их|его|её|ее|його|її|їх)"
"""Whose somebody is, where the body was named before: `…, son directeur`."""


IN_PHRASE = r"(?:[^,.;:()?!]|(?<=\b[A-Z])\.)"
"""What a phrase behind a name holds; a stop only behind an initial: `ambassador of the U.S`."""


@cache
def places() -> frozenset[str]:
    """Single words that are names of countries, in English, in lower case.

    Islands named after saints give none: Martin, Lucia and Pierre are people.
    """
    from babel import Locale  # noqa: PLC0415 - read from disk, and only when a name has an office

    found = {name.casefold() for code, name in Locale("en").territories.items() if len(code) == 2}
    parts = {word for name in found if not name.startswith("st. ") for word in name.split()}
    return frozenset(parts - vocabulary.PARTICLES | vocabulary.PLACES)


def office(word: str) -> bool:
    """Whether a word is an office or trade that may stand before or after a name."""
    low = word.casefold().strip(".,")
    return low in vocabulary.OFFICES or low in vocabulary.TRADES


_FOREIGN = re.compile(
    rf"(?P<role>[\u4e00-\u9fff]{{0,10}}(?:{'|'.join(vocabulary.CHINESE_OFFICES)}))"
    r"(?P<name>[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8})+)$"
)
"""An office right before a foreign name in Chinese script: `駐華大使安東·傑利索夫`."""


def part_office(phrase: str) -> tuple[str, str]:
    """Part `Norwegian Ambassador to Peru Ada Wren` into the office and the bare name.

    Returns:
        `(role, name)`; the role is empty when there is none, the name when nothing is left.
    """
    phrase = phrase.strip(" ,.:;\"“”«»'")
    if re.match("[\u0600-\u06ff]", phrase):
        return _arabic_part(phrase)
    if re.search(r"[\u4e00-\u9fff]", phrase):
        foreign = _FOREIGN.match(phrase)
        return (foreign["role"], foreign["name"]) if foreign else _chinese_part(phrase)
    tokens = phrase.split()
    last = max((at for at, token in enumerate(tokens) if office(token)), default=-1)
    if last < 0:
        tokens = _without(tokens, vocabulary.HONORIFICS)
        while len(tokens) > 2 and tokens[0].casefold() in places():
            tokens = tokens[1:]
        return "", " ".join(tokens)
    name = tokens[last + 1 :]
    if name and name[0].casefold() in {"to", "of", "for", "at", "in", "de", "del", "en", "du"}:
        name = _without(name[1:], vocabulary.PARTICLES | places())
        initial = len(name) > 2 and len(name[-2].rstrip(".")) == 1
        name = name[-3 if initial else -2 :]
    elif len(name) > 2 and _CYRILLIC.match(name[0]):
        name = name[-3 if _PATRONYMIC.search(name[-2]) or _PATRONYMIC.search(name[-1]) else -2 :]
    name = _without(name, vocabulary.HONORIFICS)
    role = tokens[: len(tokens) - len(name)]
    return " ".join(role if _without(role, vocabulary.HONORIFICS) else []).strip(" ,"), " ".join(
        name
    )


_ENGLISH_TRADE = re.compile(r"(?:er|or|ist|ian|man|woman|smith|wright)$")
"""How a trade of two words ends before a name: `Bridge Painter Walt Dubicki`."""


def without_trade(name: str) -> str:
    """A full name without the trade that a sentence begins with: `Geigenbauer Jonas Feld`.

    German and Russian put it before the name: of three words the first is none of the name when
    it ends as trades do, or when no Russian patronymic follows.
    """
    tokens = name.split()
    if len(tokens) == 4 and _ENGLISH_TRADE.search(tokens[1]) and name[0].isascii():
        return " ".join(tokens[2:])
    if len(tokens) != 3:
        return name
    german = len(tokens[0]) > 6 and _TRADE.search(tokens[0])
    russian = _CYRILLIC.match(name) and not any(map(_PATRONYMIC.search, tokens))
    return " ".join(tokens[1:]) if german or russian else name


def _without(tokens: list[str], dropped: frozenset[str]) -> list[str]:
    """The words without those at their beginning that are in `dropped`."""
    start = 0
    while start < len(tokens) and tokens[start].casefold().rstrip(".") in dropped:
        start += 1
    return tokens[start:]


def _arabic_part(phrase: str) -> tuple[str, str]:
    """Arabic puts offices and trades before the name, with an article: `الكاتبة سلمى الحداد`."""
    tokens = phrase.split()
    trade = next((at for at, token in enumerate(tokens[:-2]) if token.startswith("ال")), -1)
    start = trade + 1
    return " ".join(tokens[:start]), " ".join(tokens[start:])


def _chinese_part(phrase: str) -> tuple[str, str]:
    trade, dot, name = phrase.partition("・")
    if dot and re.search(r"[家師者員長人手士工匠]$", trade):  # Japanese: 和紙職人・森下ハル
        return trade, name
    for role in vocabulary.CHINESE_OFFICES:
        end = phrase.find(role) + len(role)
        if end >= len(role) and 2 <= len(phrase) - end <= 12:
            return phrase[:end], phrase[end:]
    return "", phrase


def role_near(name: str, texts: Iterable[str]) -> str:
    """The office worded directly before or after a name, such as `Ambassador to Peru`."""
    if not name:
        return ""
    before = re.compile(
        rf"((?:[^\W\d_a-z][\w'’-]*\s+|(?:to|of|for|the|and|at|in)\s+){{1,10}}){re.escape(name)}(?!\w)"
    )
    after = re.compile(rf"{re.escape(name)}\s*,\s*(?:(?:the|{OF_BODY})\s+)?({IN_PHRASE}{{3,80}})")
    for text in texts:
        if text.isupper():
            continue
        for hit in before.finditer(text[: thresholds.SEARCHED_FOR_ROLES]):
            words_before = re.sub(r"^(?:(?:to|of|for|the|and|at|in)\s+)+", "", hit[1]).strip()
            if any(
                office(word) and word.casefold().strip(".") not in vocabulary.HONORIFICS
                for word in words_before.split()
            ):
                return words_before
        for hit in after.finditer(text[: thresholds.SEARCHED_FOR_ROLES]):
            phrase = re.split(
                r"\s(?:who|about|on|talks?|spoke|discuss\w*|tells?|told|has|is|was|joins)\s", hit[1]
            )[0].strip()
            if (
                any(office(word) for word in phrase.split()[:4])
                and len(phrase.split()) <= thresholds.ROLE_WORDS
            ):
                return phrase
    return ""


def without_chinese_office(name: str) -> str:
    """The bare name of `本报记者李文`: a surname and a character or two after a trade."""
    trade, _, bare = name.rpartition(" ")
    if trade and _HAN_NAME.fullmatch(bare) and bare[0] in SURNAMES:
        return bare
    office = name.endswith(vocabulary.CHINESE_OFFICES)
    hit = None if office or len(name) < 5 else _AFTER_TRADE.search(name)
    return hit[1] if hit else name


def body_behind(name: str) -> str:
    """The body behind what somebody is there: `Editor-Chefe da Orbit Weekly`."""
    first, *rest = name.split()
    told = any(map(office, [first, *first.split("-")]))
    return " ".join(rest[1:]) if told and rest[1:] and rest[0].islower() else name
