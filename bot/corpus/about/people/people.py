"""What kind of name a label, or a stretch of text, is."""

import re

from bot.corpus.about.clues import Clues
from bot.corpus.about.names import names, offices
from bot.corpus.turns.labels import labels, roles
from bot.corpus.words import thresholds, vocabulary

_NOBODY = re.compile(rf"^{vocabulary.alternatives('nobody')}[\s_-]?#?\d*$")
BRACKETS = re.compile(r"\s*[(（\[].{0,200}?[)）\]]")
INITIALLED = re.compile(r"([^\W\d_])\.\s?(?:[^\W\d_]\.\s?)?([^\W\d_]{3,})")
HANGUL_NAME = re.compile(r"[가-힣]{2,4}")
_ELIDED = re.compile(r"[dlDL]['’][^\W\d_a-zà-ÿ]")
"""A particle that has lost its vowel: `d’Alembert`."""
_HANGUL_PHRASE = re.compile(r"[가-힣]\.\s|[가-힣][을를에의은는다](?:\s|$)")
"""What ends in a particle or a verb is no Korean name, unless it is one word."""
HAN_LETTER = re.compile(r"[\u4e00-\u9fff]")
_HAN_PHRASE = re.compile(
    r"^[的从從们們をがはにのとでも]|(?:だ|です|ます|した|する|いる|ない)$|.的.|什[么麼]|怎[么麼样樣]|^(?:邀[请請约約]|提[纲綱]|[过過]程|[机機][会會]|[对對]象|[团團][队隊]|[实實][录錄])|[・，、]$|提问|提問|[你您我]|(?:采访|訪談|访谈|採訪)[录錄]|全文|如下|以下|[驻駐]|会見|室$"
)
"""What is a piece of a sentence and no name."""
_ARABIC_PHRASE = re.compile(
    r"^ה[א-ת]+\sה|^(?:وزير|رئيس|سفير|مدير|نائب|أمين)ة?\s|^ال[\u0620-\u064a]|\sلل[\u0620-\u064a]"
)
"""What begins with an article or holds `for the` is no Arabic name."""
_SMALL = frozenset({"de", "van", "von", "del", "da", "la", "bin", "al"})
_SMALL_FIRST = frozenset(
    [
        "last",
        "next",
        "for",
        "of",
        "and",
        "to",
        "at",
        "on",
        "with",
        "by",
        "from",
        "in",
        "when",
        "as",
        "if",
        "after",
        "before",
        "while",
        "since",
        "once",
        "how",
        "why",
        "what",
        "where",
        "but",
        "so",
        "then",
    ]
)
_PLACED = frozenset(
    [
        "avec",
        "con",
        "com",
        "mit",
        "sans",
        "pour",
        "dans",
        "sur",
        "sous",
        "après",
        "avant",
        "depuis",
        "entre",
        "selon",
        "à",
        "au",
        "en",
        "chez",
        "im",
        "bei",
        "aus",
        "seit",
        "nach",
        "em",
        "na",
        "no",
        "w",
        "we",
        "i",
        "у",
        "в",
        "во",
        "на",
        "из",
        "från",
    ]
)
"""Words, few of them names, with which a sentence begins that is not yet about anybody."""
_IN_OFFICE = frozenset(
    [
        "secretary",
        "minister",
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "commissioner",
        "chancellor",
        "ambassador",
    ]
)
"""Offices that are hardly surnames: a label that ends so, as `Health Secretary`, is no name."""
_PRONOUNS = frozenset({"i", "he", "she", "it", "we", "you", "they"})
"""Words that begin the sentence behind a name: `Instagram. She’s`."""
_INSIDE_TITLES = frozenset({"Of", "The", "And", "For", "In", "To", "On", "That", "With", "Is"})
"""Words that stand in the middle of titles set in capitals, and of no name: `Humans Of Skarn`."""
_LETTERED = re.compile(r"\s[A-WYZ]$")
"""The letter behind what is counted: `Appendix F`, `Participant A`."""
_LONGEST_SHORT = 5
"""Letters of what is shortened inside a name, full stop included: `Chas.`."""
_CONTEST = re.compile(
    r"чемп[иі]онат\w{0,3}|куб(?:ок|к[ауе]|ком)|л[иі]г[аиіуеоюй]{1,2}|турн[иі]р\w{0,3}|cup|league|championships?"
)
"""What teams play for, which is written like a name: `Чемпіонат України`."""
_ARTICLES = frozenset({"la", "le", "el", "il", "los", "las", "les", "die", "der", "das", "o", "os"})
_NO_NAME = frozenset(
    {"the", "dear", "interview", "questions", "an", "this", "in", "transcript", "transcripts", "fm"}
    | {"ies", "ceip", "colegio", "instituto", "liceo", "lycée", "collège", "gymnasium", "школа"}
)
"""What no name of anybody holds: words around it, and kinds of schools that are named so."""


def is_role(name: str) -> bool:
    """Whether a label names a part in the conversation or an office rather than a person."""
    key = labels.key(name)
    if is_nobody(name) or key in {"prime minister", "pm"}:
        return True
    if key.endswith(vocabulary.CHINESE_OFFICES):
        return True
    words = key.split()
    return all(map(offices.office, words)) or (len(words) < 5 and words[-1] in _IN_OFFICE)


def without_article(label: str) -> str:
    """A label without its article: `THE PRESIDENT` is `PRESIDENT`."""
    first, _, rest = label.partition(" ")
    return rest if rest and first.casefold() in {"the", *_ARTICLES} else label


def is_nobody(name: str) -> bool:
    """Whether a label names nobody, not even by office: `Q`, `Me`, `Speaker 2`."""
    key = labels.key(name)
    told = key in vocabulary.LETTERS or key in roles.MYSELF or _NOBODY.match(key)
    return bool(told or labels.role_word(key))


def is_unnamed(name: str) -> bool:
    """Whether a label only tells speakers apart, as machines do: `Speaker 2`, `Voice`."""
    return bool(_NOBODY.match(labels.key(name)))


_TO = frozenset({"al", "alla", "allo", "ao", "aos"})
"""What leads to a person and is no part of the name."""


def is_person(name: str, common: frozenset[str]) -> bool:
    """Whether a stretch of text has the shape of a person's full name."""
    if HAN_LETTER.search(name):
        return not _HAN_PHRASE.search(name) and 2 <= len(name) <= thresholds.LONGEST_CHINESE_PERSON
    if HANGUL_NAME.fullmatch(name) or INITIALLED.fullmatch(name):
        return True
    if _ARABIC_PHRASE.search(name) or _HANGUL_PHRASE.search(name):
        return False
    tokens = name.split()
    low = [token.casefold().strip(".,:") for token in tokens]
    return (
        2 <= len(tokens) <= thresholds.PERSON_WORDS
        and low[0] not in _SMALL_FIRST | _PLACED | _ARTICLES
        and tokens[0] not in _TO
        and low[-1].replace("’", "'").partition("'")[0] not in _PRONOUNS
        and not any(len(token) > _LONGEST_SHORT and token.endswith(".") for token in tokens[:-1])
        and not _LETTERED.search(name)
        and not names.is_body(name)
        and not names.OCCASION.search(name)
        and not all(token in offices.places() for token in low)
        and not any(mark in name for mark in ':：,“”„«»"')
        and not any(token in _INSIDE_TITLES for token in tokens[1:-1])
        and not any(offices.office(token) or token in _NO_NAME for token in low)
        and all(
            token[0].isupper()
            or token[0].lower() == token[0].upper()
            or token in _SMALL
            or _ELIDED.match(token)
            for token in tokens
        )
        and not any(map(_CONTEST.fullmatch, low))
        and not all(token in common for token in low)
    )


def is_first_name(name: str, seen: Clues) -> bool:
    """Whether one word may be what somebody is called by, in a language that has capitals."""
    low = name.casefold()
    return (
        bool(re.fullmatch(r"[^\W\d_a-z][^\W\d_A-Z]{2,15}", name))
        and name.lower() != name.upper()
        and low not in seen.common | vocabulary.TITLE_WORDS | vocabulary.NO_SPEAKER | _SMALL_FIRST
        and not is_role(name)
        and not names.is_body(name)
        and low not in offices.places()
    )
