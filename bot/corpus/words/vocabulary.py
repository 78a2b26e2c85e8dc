"""The words by which publishers mark who speaks and what nobody says: see `vocabulary.toml`."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

_TABLE = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text("utf-8"))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


def alternatives(name: str) -> str:
    r"""The lines of one of the `patterns` as one group of a regular expression.

    A word (`\w*`) is bounded: one of thousands of letters would take their square.
    """
    group = f"(?:{'|'.join(_TABLE['patterns'][name].split(chr(10))[:-1])})"
    return group.replace(r"\w*", r"\w{0,80}").replace(r"\w+", r"\w{1,80}")


def phrases(name: str) -> re.Pattern[str]:
    """The phrases of one of the `patterns`, which begin words where words have spaces between.

    They are in lower case, and so has to be what is searched: that takes half the time.
    """
    spaced, unspaced = alternatives(name), alternatives(f"{name}_without_spaces")
    return re.compile(rf"\b{spaced}|{unspaced}")


ASKING = _words(_TABLE["asking"])
LEADING = _words(_TABLE["leading"])
TRAILING = _words(_TABLE["trailing"])
ANSWERING = _words(_TABLE["answering"])
OFFICES = _words(_TABLE["offices"])
TRADES = _words(_TABLE["trades"])
CHINESE_OFFICES = tuple(_TABLE["chinese_offices"].split())
OCCUPATIONS = _words(_TABLE["occupations"])
"""What people are by trade, which is told beside a name but begins no name's label."""
COMPOUND_OFFICES = tuple(_TABLE["compound_offices"].split())
"""How compounds end that are offices: `Bundesaußenminister`."""
OFFICE_JOINS = _words(_TABLE["office_joins"])
"""Words that lead on from an office to what it is of."""
ARTICLES = _words(_TABLE["articles"])
OF_JOINS = _words(_TABLE["of_joins"])
"""Words that lead from an office to its body or place and to nothing else."""
NO_AGENTS = _words(_TABLE["no_agents"])
"""Words that only end as those for what people do: `another`, `брат`, `father`."""
BEFORE_OFFICES = _words(_TABLE["before_offices"])
"""Words before an office that are a part of it: `former`."""
KOREAN_OFFICES = tuple(_TABLE["korean_offices"].split())
"""Offices that stand behind a Korean name."""
KOREAN_SURNAMES = _TABLE["korean_surnames"].strip()
COUNTED = _words(_TABLE["counted"])
"""Labels whose number tells speakers apart rather than questions."""
NO_SPEAKER = _words(_TABLE["no_speaker"])
PARTICLES = _words(_TABLE["particles"])
HONORIFICS = _words(_TABLE["honorifics"])
TITLE_WORDS = _words(_TABLE["title_words"])
ELEMENTS = {name: _words(text) for name, text in _TABLE["elements"].items()}
FIELDS = {name: kind for kind, names in _TABLE["fields"].items() for name in _words(names)}

LOOSE_FIELDS = _words(_TABLE["loose_fields"])
"""Labels of data that count only where nothing but names follows."""

HOSTS = _words(_TABLE["hosts"])
"""Sites where recordings and shared pages lie: no outlet."""
PLATFORMS = _words(_TABLE["platforms"])
"""Names of such sites, as pages give them."""
HOME_LINKS = _words(_TABLE["home_links"])
RUBRICS = _words(_TABLE["rubrics"])
"""Parts of a paper or site, which stand above titles."""
OUTLETS = _words(_TABLE["outlets"])
NO_OUTLET = _words(_TABLE["no_outlet"])
"""Abbreviations in capital letters that name no medium."""
PLACES = _words(_TABLE["places"])

PAGE_WORDS = tuple(re.compile(pattern) for pattern in _TABLE["page_words"].values())
"""Of what the lines of a page below a text speak, each class a weak sign."""
NAMING_CLASSES = _words(_TABLE["naming_classes"])
"""Parts of the names of classes under which pages set the name of whoever speaks."""
ASKING_CLASSES = _words(_TABLE["asking_classes"])
"""Parts of the names of classes under which pages set questions."""
ANSWERING_CLASSES = _words(_TABLE["answering_classes"])

PAIRS = (
    ("q", "a"),
    ("p", "r"),
    ("f", "a"),
    ("q", "r"),
    ("d", "r"),
    ("î", "r"),
    ("в", "о"),
    ("v", "a"),
    ("p", "o"),
    ("س", "ج"),
    ("ש", "ת"),
    ("問", "答"),
    ("问", "答"),
)
"""Letters that mark questions and answers, but only together."""
LETTERS = frozenset(letter for pair in PAIRS for letter in pair)

_REQUESTS = re.compile(
    rf"^(?:{alternatives('asks_before')}[,\s]+)*{alternatives('requests')}", re.IGNORECASE
)
_ASKS = re.compile(
    rf"{_REQUESTS.pattern}|^(?:{alternatives('asks_before')}[,\s]+)*{alternatives('asks')}",
    re.IGNORECASE,
)
_GREETS = re.compile(rf"(?:{alternatives('greeting')})(?!\w)", re.IGNORECASE)
_THANKS = re.compile(rf"[-–—\s]*{alternatives('thanks')}", re.IGNORECASE)
_ASKS_CHINESE = re.compile(alternatives("asks_chinese"))
_YOU = re.compile(rf"\b{alternatives('you')}\b|{alternatives('you_without_spaces')}")
_YOU_CAPITAL = re.compile(rf"\b{alternatives('you_capital')}\b")
_INTERVIEW = re.compile(
    rf"{alternatives('interview')}|{alternatives('conference')}|recorded", re.IGNORECASE
)
_ME = re.compile(rf"\b{alternatives('me')}\b|{alternatives('me_without_spaces')}")
_CLOSING = re.compile(
    rf"^(?:[-–<＜\[【（(]?\s*{alternatives('closing')}|[–—-]+\s?interview with\s\w)", re.IGNORECASE
)
WELCOMED = re.compile(rf"(?<!\w)(?i:{alternatives('welcomed')})\s*[:,—–-]?")
"""What stands before the name of a guest."""
_MAX_WELCOME_CHARS = 600
_WELCOMES, _GREETING = re.compile(rf"\b{alternatives('welcomes')}\b", re.IGNORECASE), 160
_MAX_TEXTS = 512
"""Texts that are remembered: several readings of a document have turns in common."""


def asks(text: str) -> bool:
    """Whether a turn is worded as a question or a request to tell something."""
    marked = any(mark in text for mark in "?？؟")
    return marked or bool(_ASKS.match(text) or _ASKS_CHINESE.search(text))


def requests(text: str) -> bool:
    """Whether a text begins with a request to tell something: `Tell us about the boat`."""
    return bool(_REQUESTS.match(text))


def greets(text: str) -> bool:
    """Whether a text begins with a greeting."""
    return bool(_GREETS.match(text))


def thanked(text: str) -> bool:
    """Whether a text begins with thanks, and to whoever it speaks to or for an interview."""
    return bool(_THANKS.match(text)) and (says_you(text) or of_interview(text))


def welcomes(text: str) -> bool:
    """Whether a text begins as whoever asks opens a broadcast: `Hello and welcome to the show`."""
    return bool(_WELCOMES.search(text[:_GREETING]))


def welcomes_guest(text: str) -> bool:
    """Whether a text welcomes whoever is asked: `Joining me now is Ann Reed. Welcome.`."""
    return bool(WELCOMED.search(text[:_MAX_WELCOME_CHARS]))


def holds_question(text: str) -> bool:
    """Whether a question mark or a closing particle makes a text a question."""
    return any(mark in text for mark in "?？؟;") or bool(_ASKS_CHINESE.search(text))


def ends_asking(text: str) -> bool:
    """Whether a text ends in a question mark, quotation marks and brackets aside.

    In Chinese the word that asks is enough where examples in brackets follow it: `…吗（爱好等）`.
    """
    ends = text.rstrip(" \"'”’»)」』）").endswith(("?", "？", "؟"))
    return ends or bool(_ASKS_BEFORE_BRACKETS.search(text))


_ASKS_BEFORE_BRACKETS = re.compile(r"[吗嗎呢]\s?[（(][^()（）]{1,60}[)）]$")


@lru_cache(_MAX_TEXTS)
def says_you(text: str) -> bool:
    """Whether the text speaks to somebody."""
    return bool(_YOU.search(text.lower()) or _YOU_CAPITAL.search(text))


def of_interview(text: str) -> bool:
    """Whether a text speaks of an interview or of a press conference."""
    return bool(_INTERVIEW.search(text))


@lru_cache(_MAX_TEXTS)
def says_me(text: str) -> bool:
    """Whether the text speaks of whoever says it."""
    return bool(_ME.search(text.lower()))


def closes_page(text: str) -> bool:
    """Whether a line is worded as what a page adds below a text: `About the author: …`."""
    return bool(_CLOSING.match(text))
