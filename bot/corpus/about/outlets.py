"""Which outlet published a document."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from bot.corpus.about import outlet_given, outlet_phrases
from bot.corpus.about.clues import (
    ADDRESS,
    ARCHIVE,
    FILE_ENDING,
    Clues,
    address,
    front,
    site_behind_title,
)
from bot.corpus.about.heading.data_lines import NUMBERED
from bot.corpus.about.heading.masthead import SEPARATOR
from bot.corpus.about.names import names, offices
from bot.corpus.about.people import asking_labels, people
from bot.corpus.words import thresholds, vocabulary

_NOTED = re.compile(r"^(?:注|编者注|編者注)\s?[:：]\s?")
"""How a Chinese editor begins a note in brackets: `本报(注:海港日报)`."""
_IN_BRACKETS = re.compile(r"[(（]([^()（）]{2,40})[)）]")
_RIGHTS = (
    re.compile(
        r"(?:©|[(][cC][)]|[Cc]opyright)\s*(?:©\s*)?"
        r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s*)?(?:by\s+)?"
        rf"(?P<name>{names.NAME}(?:\s&\s{names.NAME})?)"
    ),
    re.compile(rf"(?P<name>{names.NAME})\s*©\s*(?:19|20)\d\d"),
)
"""Lines of rights at the foot of a page: `© 2020 Orbit Weekly`."""
SOURCE_BELOW = re.compile(
    r"(?:источник|джерело|извор|source|fuente|fonte|quelle|来源|來源|出典|출처|المصدر|מקור)\s?[:：]\s*(https?://[^\s<>)]+)",
    re.IGNORECASE,
)
"""Whence a text was taken, below its end: `Источник: https://…`."""
_SOURCE_NAMED = re.compile(
    r"(?:источник|джерело|извор|source|fuente|fonte|quelle|źródło|来源|來源|出典|출처)\s?[:：]\s*"
    r"(?P<name>(?!https?:)[^:：|]{2,40})$",
    re.IGNORECASE,
)
"""Whence a text was taken, by name: `Источник: ХК «Маяк»`."""
_PRESS_ROOM = re.compile(r"([\u4e00-\u9fff]{2,8}(?:省|庁|府|院|会|都|道|県|市))\s?(?:記者)?会見室")
"""In whose press room a Japanese minister spoke: `港湾省 記者会見室`."""
_SENTENCE_END = re.compile(r"(?<=\w\w\w)\.\s")
_ON_AIR = re.compile(
    r"(?:location|venue|place)\s*:\s*(?P<name>(?:[^\W\d_][\w'’&-]*\s){1,4}(?i:podcast|radio|show))$",
    re.IGNORECASE,
)
"""Where a talk was held that was on the air: `Location: Harbour Podcast`."""
_KIND = re.compile(rf"{vocabulary.alternatives('interview')}|real|own|original|live", re.IGNORECASE)
"""What front matter may give as source that is a kind of text: `fuente: entrevista`."""
_ANY_STAFF = frozenset({"news", "press", "media", "web", "blog", "editorial", "communications"})
"""What is left of staff of no name: `News Team`."""
_TOP_OF_PAGE, _FOOT_OF_PAGE = 12, 12
_OF_PLACE = re.compile(rf"{names.CAPITAL} (?:de|of|di|du) {names.CAPITAL}")
"""A body with its place, `Orquesta de Valdemar`, which does not name what stands at the date."""
_LONGEST_NOTE = 300
_CLOSING_LINES = 4
"""Last lines of a document, in which its publisher may sign."""


def outlets(seen: Clues, speaker: str, asked: Sequence[str]) -> Iterator[str]:
    """What may be the outlet, best first; texts of no length among it."""
    yield from _given(seen)
    yield from outlet_phrases.told_in_title(seen.title)
    yield from outlet_given.given_to(seen)
    yield from _asking_body(seen)
    heads = [part for part in seen.header.masthead if "@" not in part]
    yield from filter(None, map(names.medium, heads))
    yield from outlet_phrases.datelines(seen)
    yield from _echoed(seen)
    yield from outlet_phrases.worded(seen, speaker)
    yield site_behind_title(seen.page)
    yield asking_labels.outlet_label(seen, asked, speaker)
    yield asking_labels.loud_label(seen)
    yield from outlet_phrases.on_air(seen.opening)
    yield seen.header.fields.get("masthead", "")
    yield from outlet_phrases.programmes(seen.title)
    yield from (hit["name"] for text in seen.after if (hit := _SOURCE_NAMED.match(text)))
    yield from filter(_is_closing_body, seen.after[-_CLOSING_LINES:])
    yield seen.page.meta.get("site", "")
    yield from _copyright(seen)
    yield from _site(seen)
    yield from _bracketed_body(seen)
    yield from (hit[1] for text in seen.header.lines if (hit := _PRESS_ROOM.search(text)))
    parts = (NUMBERED.sub("", part) for text in seen.heads for part in SEPARATOR.split(text))
    yield from (part for part in parts if names.is_printed_name(part) and names.is_body(part))


def _given(seen: Clues) -> Iterator[str]:
    """What front matter, a line of data, the page or its byline give as outlet."""
    given = front(seen.page, "outlet")
    recorded = address(given) and address(given) == address(front(seen.page, "media"))
    if (
        given
        and not recorded
        and not _KIND.fullmatch(str(given).strip())
        and str(given) not in seen.authors
        and not isinstance(given, (list, dict))
    ):
        yield _host(str(given)) if ADDRESS.match(str(given)) else str(given).strip()
    yield from (hit["name"] for text in seen.header.lines if (hit := _ON_AIR.match(text)))
    field = seen.header.fields.get("outlet", "")
    recording = bool(FILE_ENDING.search(field))
    if field and not recording and (not field[0].islower() or re.search(r"[./]", field[:-1])):
        yield field
    yield seen.page.meta.get("outlet", "")
    bodies = (name for name in seen.authors if names.is_body(name) and "@" not in name)
    named = map(names.without_staff, bodies)
    yield from (name for name in named if name.casefold() not in _ANY_STAFF)


def _bracketed_body(seen: Clues) -> Iterator[str]:
    """A body in brackets behind the title: `… 4 June 1988 (Skarn Folklore Archive, tape 14)`."""
    for text in [seen.title, *seen.header.lines[:_TOP_OF_PAGE]]:
        for hit in _IN_BRACKETS.finditer(text[:_LONGEST_NOTE]):
            name = offices.body_behind(_NOTED.sub("", hit[1]).split(", ")[0])
            kind = names.BODY.fullmatch(name)  # `Foto: dpa (Archiv)`
            if names.is_printed_name(name) and names.is_body(name) and not kind:
                yield name


def _copyright(seen: Clues) -> Iterator[str]:
    """Whose rights the foot of a page reserves, when that is a body or a line of the page too."""
    printed = {line.text.casefold() for line in seen.page.lines[:_TOP_OF_PAGE]}
    for line in seen.page.lines[-_FOOT_OF_PAGE:]:
        for pattern in _RIGHTS:
            if hit := pattern.search(line.text[:_LONGEST_NOTE]):
                name = _SENTENCE_END.split(hit["name"])[0].strip(" .,-–—|")
                known = names.medium(name) or name.casefold() in printed
                yield name if known and name not in (*seen.authors, seen.title) else ""


def _site(seen: Clues) -> Iterator[str]:
    """The site of the document's own address; a link in the text or to a recording is none."""
    below = next((hit[1] for text in seen.after if (hit := SOURCE_BELOW.match(text))), "")
    for value in (front(seen.page, "url"), seen.header.source, seen.page.meta.get("url"), below):
        text = ARCHIVE.sub("", str(value or ""))
        if ADDRESS.match(text) and (host := _host(text)):
            yield host


def _host(address: str) -> str:
    """The site of an address; empty for one of recordings and posts."""
    host = (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")
    return "" if host in vocabulary.HOSTS else host


def _is_closing_body(text: str) -> bool:
    """Whether a line below the end is a body and nothing else: `U.S. Department of State`."""
    return (
        len(text) < thresholds.LONGEST_HEADING
        and names.is_printed_name(text)
        and names.is_body(text)
        and not re.search(r"[,:?!：，]", text)
    )


def _asking_body(seen: Clues) -> Iterator[str]:
    """A newspaper whose label asks, in full where the text gives it: `HR` is the Harbour Review."""
    askers = [name for name in seen.people.asking if not people.is_role(name)]
    if len(askers) == 1:
        name = askers[0]
        full = names.expand(name, seen.texts[1:], seen.common) if name.isupper() else ""
        if body := asking_labels.behind_name(name, seen):
            yield body
            return
        bracketed = _IN_BRACKETS.search(name)
        if bracketed and names.is_body(bracketed[1]):
            yield bracketed[1]
        elif names.is_body(full or _unbracketed(name)) or name.casefold() in vocabulary.OUTLETS:
            named = seen.page.meta.get("site", "")
            whole = named.casefold().endswith(f" {name.casefold()}")
            yield named if whole else (full or name).strip("《》")
        elif _is_named_again(name, seen) or _is_site(name, seen):
            yield name


def _unbracketed(name: str) -> str:
    """A label without what somebody is, in brackets: `Ann Reed [editor of the Ledger]`."""
    return re.sub(r"\s*[\[(].*[\])]$", "", name)


def _is_site(name: str, seen: Clues) -> bool:
    """Whether the text gives a label with the ending of an address: `Salt-Review.net`."""
    address = re.compile(rf"(?<!\w){re.escape(name)}\.[a-z]{{2,4}}(?!\w)", re.IGNORECASE)
    return " " not in name and any(map(address.search, seen.texts))


def _is_named_again(name: str, seen: Clues) -> bool:
    """Whether a label of several words that is no person's stands in what is said, too.

    A blog asks under its own name: `Low Tide Diary: Tell the readers of Low Tide Diary …`.
    """
    if " " not in name or people.is_person(names.tidy_case(name), frozenset()):
        return False
    return any(name in text for text in (*seen.texts, *seen.opening, *seen.after))


def _echoed(seen: Clues) -> Iterator[str]:
    """A part of the masthead that a label or the introduction names again."""
    labelled = {name.casefold() for name in seen.people.asking}
    for part in seen.header.masthead:
        whole = re.compile(rf"(?<!\w){re.escape(part)}(?!\w)")
        again = any(whole.search(_OF_PLACE.sub("", text)) for text in seen.texts)
        if names.OCCASION.search(part) or part.casefold() in vocabulary.HOME_LINKS:
            continue
        if not people.is_person(part, seen.common) and (part.casefold() in labelled or again):
            yield part
