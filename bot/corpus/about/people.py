"""What kind of name a label is, and the full name behind a short one."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.corpus.about import names, offices
from bot.corpus.about.clues import Clues, front, listed_names
from bot.corpus.turns import labels, roles
from bot.corpus.words import searched, thresholds, vocabulary

_NOBODY = re.compile(rf"^{vocabulary.alternatives('nobody')}[\s_-]?#?\d*$")
BRACKETS = re.compile(r"\s*[(（\[].*?[)）\]]")
_INITIALLED = re.compile(r"([^\W\d_])\.\s?(?:[^\W\d_]\.\s?)?([^\W\d_]{3,})")
_DOTTED = re.compile(r"(?:[A-ZА-ЯЁ]\.\s?){1,3}[A-ZА-ЯЁ]\.?")
"""Initials, as labels have them: `Л.А.`."""
_PATRONYMIC = re.compile(r"^[^\W\d_]+\s[^\W\d_]+(?:ич|вна|ична)$")
_HANGUL = re.compile(r"[가-힣]{2,4}")
_ELIDED = re.compile(r"[dlDL]['’][^\W\d_a-zà-ÿ]")
"""A particle that has lost its vowel: `d’Alembert`."""
_HANGUL_PHRASE = re.compile(r"[가-힣]\.\s|[가-힣][을를에의은는다](?:\s|$)")
"""What ends in a particle or a verb is no Korean name, unless it is one word."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HAN_BEFORE_LATIN = re.compile(r"[\u4e00-\u9fff]+\s[A-Za-z]+$")
"""A phrase with a foreign word: `本周 PyDev`."""
_ARABIC_PHRASE = re.compile(r"^ال[\u0620-\u064a]|\sلل[\u0620-\u064a]")
"""What begins with an article or holds `for the` is no Arabic name."""
_SMALL = frozenset({"de", "van", "von", "del", "da", "la", "bin", "al"})
_SMALL_FIRST = frozenset(
    [
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
    {
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
    }
)
"""Words, few of them names, with which a sentence begins that is not yet about anybody."""
_IN_OFFICE = frozenset(
    {
        "secretary",
        "minister",
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "commissioner",
        "chancellor",
        "ambassador",
    }
)
"""Offices that are hardly surnames: a label that ends so, as `Health Secretary`, is no name."""
_ARTICLES = frozenset({"la", "le", "el", "il", "los", "las", "les", "die", "der", "das", "o", "os"})
_NO_NAME = frozenset({"the", "dear", "interview", "questions", "an", "this", "in"})


def is_role(name: str) -> bool:
    """Whether a label names a part in the conversation or an office rather than a person."""
    key = labels.key(name)
    if is_nobody(name) or key in {"prime minister", "pm"}:
        return True
    if key.endswith(vocabulary.CHINESE_OFFICES):
        return True
    words = key.split()
    return all(map(offices.office, words)) or (len(words) < 5 and words[-1] in _IN_OFFICE)


def is_nobody(name: str) -> bool:
    """Whether a label names nobody, not even by office: `Q`, `Me`, `Speaker 2`."""
    key = labels.key(name)
    told = key in vocabulary.LETTERS or key in roles.MYSELF or _NOBODY.match(key)
    return bool(told or labels.role_word(key))


def is_unnamed(name: str) -> bool:
    """Whether a label only tells speakers apart, as machines do: `Speaker 2`, `Voice`."""
    return bool(_NOBODY.match(labels.key(name)))


def is_person(name: str, common: frozenset[str]) -> bool:
    """Whether a stretch of text has the shape of a person's full name."""
    if _HAN_BEFORE_LATIN.match(name):
        return False
    if _HAN.search(name):
        return 2 <= len(name) <= thresholds.LONGEST_CHINESE_PERSON
    if _HANGUL.fullmatch(name) or _INITIALLED.fullmatch(name):
        return True
    if _ARABIC_PHRASE.search(name) or _HANGUL_PHRASE.search(name):
        return False
    tokens = name.split()
    low = [token.casefold().strip(".,:") for token in tokens]
    return (
        2 <= len(tokens) <= thresholds.PERSON_WORDS
        and low[0] not in _SMALL_FIRST | _PLACED | _ARTICLES
        and low[-1] not in {"i", "i'm", "i’m"}
        and not names.is_body(name)
        and not all(token in offices.places() for token in low)
        and not any(mark in name for mark in ":：,")
        and not any(offices.office(token) or token in _NO_NAME for token in low)
        and all(
            token[0].isupper()
            or token[0].lower() == token[0].upper()
            or token in _SMALL
            or _ELIDED.match(token)
            for token in tokens
        )
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


def full_name(name: str, seen: Clues) -> str:
    """The full name that the document gives for a surname, first name or initials of a label."""
    name = offices.without_chinese_office(names.tidy_case(name))
    if _HAN.match(name) and (hit := _called(name, seen) or _surnamed(name, seen)):
        return hit
    name = re.sub(r"[.\s]", "", name) if _DOTTED.fullmatch(name) else name
    if initialled := _INITIALLED.fullmatch(name):
        return _spelt_out(initialled[1], initialled[2], seen) or name
    if len(name.split()) > 1 or _HANGUL.fullmatch(name):
        return name
    listed = listed_names(front(seen.page, "speaker"))
    texts = [*seen.texts, *seen.authors, *seen.header.headings, *listed, *seen.after]
    texts += seen.opening_clauses
    full = offices.without_trade(names.tidy_case(names.expand(name, texts, seen.common) or name))
    if full == name and len(seen.people.answering) == 1:
        return _first_name_in_full(name, seen)
    full = _with_surname(full, seen) if _PATRONYMIC.search(full) else full
    return name if _by_first_names(full, name, seen) else full


def _first_name_in_full(short: str, seen: Clues) -> str:
    """The full name whose first name a label cuts short: `Pat` is `Patrick Reed` of the title."""
    runs = (run for text in seen.texts for run in names.sequences(text[: searched.PARAGRAPH_CHARS]))
    for run in runs if len(short) > 2 and short[1:].islower() else ():
        first = run.split()[0]
        if first.startswith(short) and first != short and is_person(run, seen.common):
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
    if len(surname) != 1 or surname not in vocabulary.SURNAMES:
        return ""
    named = re.compile(
        rf"(?:^|[^\u4e00-\u9fff]|[員员者長长師师生人家授任席官手工士訪访问問])(?P<name>{surname}[\u4e00-\u9fff]{{1,2}})"
        r"(?=[^\u4e00-\u9fff]|$|[是在的說说談谈於于])"
    )
    found = Counter(
        hit["name"]
        for text in seen.texts
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
    return ""


def _by_first_names(full: str, name: str, seen: Clues) -> bool:
    """Whether the document calls both sides by first names alone and tells only one in full."""
    if not full.startswith(f"{name} ") or full == seen.title:
        return False
    others = [other for other in seen.people.asking if not is_role(other) and " " not in other]
    texts = [*seen.texts, *seen.authors, *seen.header.headings, *seen.opening_clauses]
    plain = [other for other in others if other[1:].islower()]
    return bool(plain) and not any(names.expand(other, texts, seen.common) for other in plain)


def known_to_ask(name: str, seen: Clues) -> bool:
    """Whether a name is known to be an interviewer's: in the byline, the masthead or a label."""
    known = [*seen.authors, *seen.header.masthead, *seen.people.asking]
    initials = "".join(part[0] for part in re.findall(r"[^\W\d_]+", name)).casefold()
    short = initials if len(initials) > 1 else name.casefold()
    return any(other.casefold() in {name.casefold(), short} for other in known)


def spelt_by_outlet(name: str, outlet: str) -> str:
    """The outlet for a label that shortens its name: `WN` asks for Wikinews."""
    short = re.fullmatch(r"[^\W\d_]{2,5}", name) and name.isupper() and name != outlet
    if not short or not outlet.casefold().startswith(name[0].casefold()):
        return name
    letters = iter(outlet.casefold())
    return outlet if all(letter in letters for letter in name.casefold()) else name


def unabbreviated(labels_of_side: Sequence[str]) -> tuple[str, ...]:
    """The labels without those that shorten another: `SG` beside `SCREENGUIDE`."""
    return tuple(
        name
        for name in labels_of_side
        if all(spelt_by_outlet(name, other) == name for other in labels_of_side if other.isupper())
    )


def loud_label(seen: Clues) -> str:
    """The one label in capitals that asks where those who answer are not in capitals: a medium."""
    asking = [name for name in seen.people.asking if not is_role(name)]
    answering = [name for name in seen.people.answering if not is_role(name)]
    loud = any(BRACKETS.sub("", name).isupper() for name in answering)
    if len(asking) != 1 or not answering or loud:
        return ""
    plain = names.tidy_case(asking[0])
    somebody = " " in plain and not names.is_body(plain) and not names.is_article_led(plain)
    if somebody and is_person(plain, seen.common) and any(plain in text for text in seen.texts):
        return ""
    return asking[0] if asking[0].isupper() and len(asking[0]) > 3 else ""


def outlet_label(seen: Clues, known: Sequence[str], speaking: str) -> str:
    """The label of a newspaper that asks, where those who ask are known by other names."""
    asking = [name for name in seen.people.asking if not is_role(name)]
    others = [name.casefold() for name in known if name not in speaking]
    if len(asking) != 1 or not others:
        return ""
    person = is_person(asking[0], seen.common) or _INITIALLED.fullmatch(asking[0])
    if person and not names.is_body(asking[0]):
        return ""
    if is_abbreviated_part(asking[0], seen.texts):
        return ""
    plain = BRACKETS.sub("", asking[0]).casefold().replace(".", "")
    for name in others:
        parts = [part for part in re.findall(r"[^\W_]+", name) if part not in vocabulary.HONORIFICS]
        initials = "".join(part[0] for part in parts)
        if plain in {name, initials} or set(plain.split()) & set(parts):
            return ""
    return asking[0]


def is_abbreviated_part(label: str, texts: Sequence[str]) -> bool:
    """Whether capitals stand for what somebody is: `ECR` for `early career researchers`."""
    if not re.fullmatch(r"[A-Z]{2,5}", label):
        return False
    words = r"[\s-]+".join(rf"{letter.lower()}[a-z]{{2,}}" for letter in label)
    return any(re.search(rf"(?<!\w){words}", text) for text in texts)


def asks_by_label(name: str, seen: Clues) -> bool:
    """Whether one of the labels that ask is a part of a name, and none of those that answer."""
    parts = {part.casefold() for part in re.findall(r"[^\W\d_]+", name)}
    sides = (seen.people.asking, seen.people.answering)
    asks, answers = (
        any(set(labels.key(label).split()) & parts and not is_role(label) for label in side)
        for side in sides
    )
    return asks and not answers
