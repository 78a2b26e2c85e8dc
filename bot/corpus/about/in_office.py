"""Whom a document names in the office that a label gives."""

import re

from bot.corpus.about import names, people
from bot.corpus.about.clues import Clues
from bot.corpus.turns import labels
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
_POST_NOMINAL = re.compile(
    r"\s*,?\s(?:MP|MLA|MSP|AC|AO|AM|OAM|QC|KC|SC|TD|PC|OBE|CBE|MBE|PhD|MD)\b.*$|\s(?:at|on|in|to|with)\s.*$",
    re.IGNORECASE,
)


def person_in_office(seen: Clues) -> tuple[str, str] | None:
    """The person whom title or front matter names in the office that the label gives."""
    labelled = [
        name
        for name in seen.people.answering
        if people.is_role(name) and not people.is_nobody(name)
    ]
    if not labelled:
        return None
    office = labels.key(labelled[0])
    before = re.compile(
        rf"(?<!\w)(?i:{re.escape(office)}\b(?:\s+(?:of|for)\s+(?:the\s+)?\w+)?[\s,:–—-]+{_HONOURS})"
        rf"(?P<name>{names.NAME})"
    )
    after = re.compile(
        rf"(?P<name>{names.NAME}),?\s+(?i:(?:the\s+|our\s+)?(?:\w+['’]s\s+)?{re.escape(office)})(?!\w)"
    )
    for text in [seen.title, *seen.header.lines, *seen.texts]:
        for pattern in (before, after, _HONOURED):
            for hit in pattern.finditer(text[: searched.MENTIONED_CHARS]):
                named = _POST_NOMINAL.sub("", hit["name"]).rstrip(".")
                tokens = named.split()[: 3 if named != hit["name"] else 2]
                called = names.tidy_case(" ".join(tokens))
                if people.is_person(called, seen.common):
                    return called, names.tidy_case(labelled[0])
    told = _SUBJECT.match(seen.title)
    if told and people.is_person(told["name"], seen.common):
        return told["name"], names.tidy_case(labelled[0])
    authors = [
        name
        for name in seen.authors
        if people.is_person(name, seen.common) and not names.is_party(name)
    ]
    if len(authors) == 1:
        return authors[0], names.tidy_case(labelled[0])
    return None
