"""Whom a document names in the office that a label gives."""

import re

from bot.corpus.about.clues import Clues
from bot.corpus.about.names import names, offices
from bot.corpus.about.names.held_office import POST_NOMINALS
from bot.corpus.about.people import people
from bot.corpus.turns.labels import labels
from bot.corpus.words import searched

_HONOURS = (
    r"(?:(?:the|rt|right|hon|honou?rable|mr|mrs|ms|dr|sir|dame|senator|his|her|excellency|h\.?e)"
    r"\.?\s+)*"
)
_HONOURED = re.compile(
    rf"(?<!\w)(?i:the\s+(?:(?:rt|right)\.?\s+)?hon(?:ou?rable)?\.?\s+{_HONOURS})(?P<name>{names.NAME})"
)
"""How parliaments call their members: `Transcript by The Hon Ada Wren MP`."""
_SUBJECT = re.compile(
    rf"(?P<name>{names.CAPITAL}\s{names.CAPITAL})\s(?=[a-z]{{2,}}\s)(?!and |with )"
)
"""The person of whom a title tells something: `Ada Wren has no time for rumours`."""
_JOINS = (
    r"(?:at|on|in|to|with|after|before|during|for|from|by|about|aboard|following|en|and|ahead|upon)"
)
"""What follows a name in a title, capital or not: `President Wren After Arrival`."""
_POST_NOMINAL = re.compile(
    rf"\s*,?\s(?:{POST_NOMINALS})\b.*$"
    rf"|\s{_JOINS}\s.*$|['’]s\s.*$",
    re.IGNORECASE,
)

_CATALOGUED = re.compile(
    r"(?P<last>[^\W\d_][\w'’-]+), (?P<first>[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)?)"
)
"""How a catalogue gives a name on a line of its own: `Wren, Ada`."""


_JAPANESE_OFFICE = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{3,5})"
    r"(?P<office>(?:内閣総理|総務|法務|外務|財務|文部科学|厚生労働|農林水産|経済産業|国土交通|環境|防衛|復興)(?P<rank>副?大臣|政務官)"
    r"|内閣官房(?P<chief>長官))"
)
"""A minister with a full name, as Japanese ministries print: `林正雄環境大臣記者会見録`."""


def person_in_office(seen: Clues) -> tuple[str, str] | None:
    """The person whom title or front matter names in the office that the label gives."""
    labelled = [
        name
        for name in map(people.without_article, seen.people.answering)
        if people.is_role(name) and not people.is_nobody(name)
    ]
    if not labelled:
        return None
    office = labels.key(labelled[0])
    for text in (seen.title, *seen.header.lines):
        hit = _JAPANESE_OFFICE.search(text)
        if hit and office in {hit["rank"], hit["chief"], hit["office"]}:
            return hit["name"], hit["office"]
    role = names.tidy_case(labelled[0])
    before = re.compile(
        rf"(?<!\w)(?i:{re.escape(office)}\b(?:\s+(?:of|for|d[aeo]|del|della|du|de\s+la)\s+(?:the\s+)?\w+)?"
        rf"[\s,:–—-]+{_HONOURS})"
        rf"(?P<name>{names.NAME})"
    )
    after = re.compile(
        rf"(?P<name>{names.NAME}),?\s+(?i:(?:the\s+|our\s+)?(?:\w+['’]s\s+)?{re.escape(office)})(?!\w|\s{names.CAPITAL})"
    )
    alone = _surnames_behind(office, seen)
    for text in [seen.title, *seen.header.lines, *seen.texts, *seen.opening]:
        for pattern in (before, after, _HONOURED):
            for hit in pattern.finditer(text[: searched.MENTIONED_CHARS]):
                named = names.without_possessive(_POST_NOMINAL.sub("", hit["name"]).rstrip("."))
                tokens = named.split()[: 3 if named != hit["name"] else 2]
                called = names.tidy_case(" ".join(tokens)).rstrip(".")
                if tokens[0] not in alone and people.is_person(called, seen.common):
                    return called, role
    told = _SUBJECT.match(seen.title)
    if told and people.is_person(told["name"], seen.common):
        return told["name"], role
    called = _author(seen) or _catalogued(seen)
    called = called or (f"{role} {alone[0]}" if len(alone) == 1 else "")
    return (called, role) if called else None


def _author(seen: Clues) -> str:
    """The one person who is given as the author: a ministry publishes what its minister said."""
    authors = [
        name
        for name in seen.authors
        if people.is_person(name, seen.common) and not names.is_party(name)
    ]
    return authors[0] if len(authors) == 1 else ""


def _catalogued(seen: Clues) -> str:
    """The one person whose name is a line above the text as catalogues write it: `Wren, Ada`."""
    hits = filter(None, map(_CATALOGUED.fullmatch, seen.header.lines))
    found = {f"{hit['first']} {hit['last']}" for hit in hits}
    return found.pop() if len(found) == 1 and people.is_person(min(found), seen.common) else ""


def _surnames_behind(office: str, seen: Clues) -> list[str]:
    """The surnames that introduction and title put behind the office without a first name."""
    called = re.compile(
        rf"(?<!\w)(?i:{re.escape(office)})\s(?P<name>{names.CAPITAL})"
        rf"(?=\s(?:[^\W\d_A-Z]|(?i:{_JOINS})\s)|[,;:])"
    )
    texts = (text[: searched.MENTIONED_CHARS] for text in [*seen.texts, seen.title])
    found = (re.sub(r"['’]s$", "", hit["name"]) for text in texts for hit in called.finditer(text))
    return [name for name in dict.fromkeys(found) if not offices.office(name)]
