"""Romance titles of who granted an interview, and to whom: `Entrevista concedida por … a …`."""

import re

from bot.corpus.about.names import names, offices
from bot.corpus.words import searched

_GRANTED = (
    r"(?<!\w)(?i:entrevista|entretien|interview|intervista)\s(?:[^\W\d_]{3,14}\s){0,2}?"
    r"(?i:concedid[ao]|outorgad[ao]|otorgad[ao]|ofrecid[ao]|oferecid[ao]|brindad[ao]|dad[ao]|accordée?|donnée?"
    r"|concess[ao]|rilasciat[ao])"
)
_BY = r"\s(?i:por|pel[ao]s?|par|da(?:l|lla|llo|i)?|dall['’])\s?"
_TO = r"\s(?:al?|alla|ao|aos|à|às|aux?|all['’]|para|pour|per)(?:\s|(?<=['’]))"
_PROGRAMME = (
    r"(?:[^.:;(]{3,60}?\s(?:para|pour|per)\s)?(?:(?:la|el|le|il|o|l['’])\s)?(?:[a-zà-ÿ]{4,14}\s)?"
    rf"(?P<outlet>{names.NAME})(?=\s*(?:[,.;:()]|$)|\s(?:con|com|avec|en|em|le|el|il|por|par|pel[ao]|del?|du)\s|\s\d)"
)
_SOMEBODY = r"(?=(?:[a-zà-ÿ'’]{1,14}\s){0,2}[«“\"]?[^\W\d_a-zà-ÿ])"
_BY_AND_TO = re.compile(
    rf"{_GRANTED}{_BY}(?P<who>[^.:;(]{{3,160}}?)(?:{_TO}{_SOMEBODY}(?:{_PROGRAMME})?|[.:;(]|$)"
)
_TO_AND_BY = re.compile(
    rf"{_GRANTED}{_TO}{_PROGRAMME}[^.:;(]{{0,40}}?{_BY}(?P<who>[^.:;(]{{3,160}})"
)
_ARTICLE = re.compile(r"^(?:la|el|il|lo|le|los|las|les|os|as|[oa])\s")
_SMALL = re.compile(r"^(?:[a-zà-ÿ][^\W\d_]*\s){1,5}")
"""What somebody is, before the name: `la farera Ana Ruiz`."""


def granted_by(text: str) -> str:
    """Who granted the interview that a text tells of, offices included; empty without one."""
    hit = _hit(text)
    for part in _ARTICLE.sub("", hit["who"]).rstrip(" ,").split(", ") if hit else ():
        role, name = offices.part_office(part)
        name = name if role else _SMALL.sub("", name)
        if re.fullmatch(names.PERSON, name):
            return part if role else name
    return ""


def granted_to(text: str) -> str:
    """The paper or the programme to which an interview was granted; empty without one."""
    hit = _hit(text)
    return hit["outlet"] or "" if hit else ""


def _hit(text: str) -> re.Match[str] | None:
    opening = text[: searched.ANNOUNCED_CHARS]
    return _TO_AND_BY.search(opening) or _BY_AND_TO.search(opening)
