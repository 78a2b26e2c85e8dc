"""Which outlet published a document."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from bot.corpus.about import (
    announced,
    asking_labels,
    encounters,
    names,
    offices,
    people,
)
from bot.corpus.about.clues import ADDRESS, ARCHIVE, Clues, address, front, without_site
from bot.corpus.about.data_lines import NUMBERED
from bot.corpus.about.masthead import SEPARATOR
from bot.corpus.words import searched, thresholds, vocabulary

_FOR = re.compile(
    rf"(?i:{vocabulary.alternatives('told')})\s+(?i:{vocabulary.alternatives('told_to')})?\s*"
    rf"(?:the\s+|The\s+)?(?P<name>{names.NAME})"
)
_ON_PROGRAMME = re.compile(
    rf"(?i:interview|conversation|doorstop)\s+(?i:on|for)\s+(?:[Tt]he\s+)?(?P<name>{names.NAME})"
    r"(?=\s+with\s|\s*[,(|–-]|$)"
)
"""A title of a press office: `Interview on Breakfast Radio with Ann Reed`."""
_OF_REPORTERS = re.compile(
    r"(?i:interview|conversation) (?i:with) [^,:]{3,60}? (?:of|from|for) (?:[Tt]he )?"
    rf"(?P<name>{names.NAME})$"
)
"""For whom the reporters of a ministry's title ask: `Interview With Ann Reed of CTV`."""
_WITH_QUOTED = re.compile(
    r"(?<!\w)(?:avec|à|au|with|to|mit|dem|con|al|com|ao)\s+[«“„\"](?P<name>[^«»“”„\"]{2,40})[»”\"]\s*(?:[,(]|$)"
)
"""A ministry's title: `Entretien de la ministre avec « Ouest Matin »`."""
_TO_STATION = re.compile(
    rf"^(?:Interview|Entretien|Déclaration)\s[^«»]{{5,160}}?\s(?:à|avec|dans|sur)\s(?:l['’]|l[ea]\s)?(?P<name>{names.NAME})"
    r"\s(?:le|du)\s\d"
)
"""A ministry's title with the day: `Interview de Mme Anne Roseau à Radio Large le 8 mai`."""
_KIND = re.compile(
    rf"(?i:{vocabulary.alternatives('kind_of_outlet')})\s+[«“„]([^«»“”„]{{2,40}})[»”]"
)
_REPORTERS = re.compile(r"\s+(?:reporters?|correspondents?|journalists?|editors?)$", re.IGNORECASE)
_PUBLISHED_IN = re.compile(
    rf"(?i:{vocabulary.alternatives('published_in')})\s*"
    rf"(?:[«“„\"《](?P<quoted>[^«»“”„\"《》]{{2,40}})[»”\"《》]|(?:the\s+)?(?P<name>{names.NAME}))"
)
_TAKEN_FROM = re.compile(
    rf"(?:comes|taken|reprinted|excerpted|reposted)\s+from\s+(?:an?|the)\s+(?P<name>{names.NAME})"
    r"\s+(?:post|article|interview|issue|story|piece)\b"
)
_NOTED = re.compile(r"^(?:注|编者注|編者注)\s?[:：]\s?")
"""How a Chinese editor begins a note in brackets: `本报(注:海港日报)`."""
_IN_BRACKETS = re.compile(r"[(（]([^()（）]{2,40})[)）]")
_DATELINE = re.compile(
    r"^[^\W\d_][^/()\n]{2,50}[.,\s]\s*"
    r"(?:/(?P<agency>[^/\n]{2,30})/|[(](?P<wire>[^()\n]{2,30})[)])\s*(?:\.\s?[-–—]*|[-–—]+)\s"
)
"""How reports of agencies begin: `LYNG, 5 May (Reuters) – …`, `МОСКВА, 12 марта. /ТАСС/. …`."""
_CHINESE_DATELINE = re.compile(
    r"^[【（(]?(?P<agency>[\u4e00-\u9fff]{2,6}[社网網报報])[\u4e00-\u9fff]{2,6}\d{1,2}月\d{1,2}日[电電讯訊]"
)
_RIGHTS = (
    re.compile(
        r"(?:©|[(][cC][)]|[Cc]opyright)\s*(?:©\s*)?"
        r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s*)?(?:by\s+)?"
        rf"(?P<name>{names.NAME}(?:\s&\s{names.NAME})?)"
    ),
    re.compile(rf"(?P<name>{names.NAME})\s*©\s*(?:19|20)\d\d"),
)
"""Lines of rights at the foot of a page: `© 2020 Orbit Weekly`."""
_SENTENCE_END = re.compile(r"(?<=\w\w\w)\.\s")
_TOP_OF_PAGE, _FOOT_OF_PAGE = 12, 12
_ARTICLE = re.compile(r"(?:The|El|La|Le|Il|Der|Die|Das)\s")
_OF_PLACE = re.compile(rf"{names.CAPITAL} (?:de|of|di|du) {names.CAPITAL}")
"""A body with its place, `Orquesta de Valdemar`, which does not name what stands at the date."""
_ON_AIR = re.compile(
    rf"(?i:\b{vocabulary.alternatives('on_air')})\s+(?P<name>{names.NAME}(?:\s+(?:and|&|und|et|y|e|и)\s+{names.NAME})?)"
    rf"(?:(?i:,?\s+{vocabulary.alternatives('on_air_as')})|\s+(?=podcast\b))"
)
"""How a host says what one is listening to: `this is Hands, a show about people who fix things`."""
_ON_AIR_QUOTED = re.compile(
    rf"(?i:{vocabulary.alternatives('on_air_kind')})\s*[«“„\"「『《](?P<name>[^«»“”„\"「」『』《》]{{2,40}})[»”“\"」』》]"
)
"""The same in quotation marks: `это подкаст «Тихий двор»`."""
_SERIES = re.compile(
    r"(?P<name>[^,|:#]{3,40}?)(?:\s*[,|:–—-]?\s+(?:season|series|staffel|saison|temporada|stagione|сезон)\s*\d+)?\s*[,|:–—-]?\s+(?:episode|ep\.|#|folge|episodio|épisode|episódio|odcinek|avsnitt)\s*#?\d+\s*[:–—|-]",
    re.IGNORECASE,
)
"""A title of a series: `The Slow Kitchen, Episode 84: …`."""
_CHINESE_OUTLET = re.compile(
    r"《([^《》]{2,20}?(?:报|報|周刊|週刊|杂志|雜誌|新闻|新聞|网|網|时报|時報))》"
)
_LONGEST_NOTE = 300
_CLOSING_LINES = 4
"""Last lines of a document, in which its publisher may sign."""
_PROGRAMME_WORDS = 3
"""Words of the name of a programme behind its station's."""


def outlets(seen: Clues, speaker: str, asked: Sequence[str]) -> Iterator[str]:
    """What may be the outlet, best first."""
    given = front(seen.page, "outlet")
    if address(given) and address(given) == address(front(seen.page, "media")):
        given = None
    if str(given) in seen.authors:
        given = None
    if given and not isinstance(given, (list, dict)):
        host = _host(str(given))
        yield host if ADDRESS.match(str(given)) else str(given).strip()
    field = seen.header.fields.get("outlet", "")
    if field and (not field[0].islower() or re.search(r"[./]", field[:-1])):
        yield field
    if seen.page.meta.get("outlet"):
        yield seen.page.meta["outlet"]
    bodies = (name for name in seen.authors if names.is_body(name) and "@" not in name)
    yield from filter(None, map(names.without_staff, bodies))
    yield from _told_in_title(seen.title)
    yield from _asking_body(seen)
    yield from filter(None, map(names.medium, seen.header.masthead))
    yield from _datelines(seen)
    yield from _echoed(seen)
    yield from (_published_in(text) for text in [*seen.header.lines, *seen.after])
    yield from (hit[1] for text in seen.texts if (hit := _KIND.search(text)))
    yield from (
        hit["name"]
        for pattern in (_ON_PROGRAMME, _OF_REPORTERS)
        for hit in pattern.finditer(seen.title)
        if _is_medium(hit["name"]) or hit["name"].isupper()
    )
    yield from announced.done_for(seen.texts)
    yield from _told_to(seen, speaker)
    yield from _encountered(seen, speaker)
    yield from (part for part in re.split(r"\s*[,|–—:]\s*", seen.title) if _is_medium(part))
    yield from (hit[1] for text in seen.texts if (hit := _CHINESE_OUTLET.search(text)))
    yield from filter(None, [without_site(seen.page.meta.get("title", ""))[1]])
    yield from filter(
        None, [asking_labels.outlet_label(seen, asked, speaker), asking_labels.loud_label(seen)]
    )
    for pattern in (_ON_AIR, _ON_AIR_QUOTED):
        yield from (hit["name"] for text in seen.opening if (hit := pattern.search(text)))
    if seen.header.fields.get("masthead"):
        yield seen.header.fields["masthead"]
    if series := _SERIES.match(seen.title):
        yield series["name"]
    if _is_broadcast(seen.title):
        yield seen.title
    yield from (
        text
        for text in seen.after[-_CLOSING_LINES:]
        if len(text) < thresholds.LONGEST_HEADING and _is_closing_body(text)
    )
    yield seen.page.meta.get("site", "")
    yield from _copyright(seen)
    yield from _site(seen)
    yield from _bracketed_body(seen)
    parts = (NUMBERED.sub("", part) for text in seen.heads for part in SEPARATOR.split(text))
    yield from (part for part in parts if names.is_printed_name(part) and names.is_body(part))


def _is_broadcast(title: str) -> bool:
    """Whether a title is a programme of a known station and nothing else: `BBC Breakfast`."""
    first, *rest = title.split() or [""]
    known = first.isupper() and first.casefold() in vocabulary.OUTLETS
    return known and len(rest) <= _PROGRAMME_WORDS and names.is_printed_name(title)


def _told_in_title(title: str) -> Iterator[str]:
    """The medium to which a ministry's title says that somebody talked."""
    if told := _TO_STATION.search(title):
        yield told["name"]
    if vocabulary.of_interview(title) and (quoted := _WITH_QUOTED.search(title)):
        yield quoted["name"].strip()


def _bracketed_body(seen: Clues) -> Iterator[str]:
    """A body in brackets behind the title: `… 4 June 1988 (Skarn Folklore Archive, tape 14)`."""
    for text in [seen.title, *seen.header.lines[:_TOP_OF_PAGE]]:
        for hit in _IN_BRACKETS.finditer(text[:_LONGEST_NOTE]):
            name = _without_office(_NOTED.sub("", hit[1]).split(", ")[0])
            if names.is_printed_name(name) and names.is_body(name):
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


def _datelines(seen: Clues) -> Iterator[str]:
    """The agency that a dateline names."""
    for text in seen.header.introduction[:3]:
        if hit := _DATELINE.match(text[: searched.DATELINE_CHARS]) or _CHINESE_DATELINE.match(
            text[: searched.CHINESE_DATELINE_CHARS]
        ):
            yield next(filter(None, hit.groups()))


def _site(seen: Clues) -> Iterator[str]:
    """The site of the document's own address; a link in the text or to a recording is none."""
    for value in (front(seen.page, "url"), seen.header.source, seen.page.meta.get("url")):
        text = ARCHIVE.sub("", str(value or ""))
        if ADDRESS.match(text) and (host := _host(text)):
            yield host


_BLOG_OF = re.compile(
    rf"(?i:{vocabulary.alternatives('published_in')})\s+{names.NAME}['’]s\s+"
    rf"(?:blog|newsletter|site|website|magazine|podcast|zine),?\s+(?P<name>{names.NAME})"
)
"""`This post originally appeared on Ann Reed's blog Salt Marsh`."""


def _published_in(text: str) -> str:
    """The outlet of a line such as `This interview first appeared in The Orbit`."""
    if len(text) > _LONGEST_NOTE:
        return ""
    if taken := _TAKEN_FROM.search(text):
        return taken["name"]
    if blog := _BLOG_OF.search(text):
        return blog["name"].strip(" .")
    hit = _PUBLISHED_IN.search(text)
    if not hit:
        return ""
    name = hit["quoted"] or hit["name"]
    told = hit["quoted"] or _ARTICLE.match(name) or names.medium(name)
    return name.rstrip(" .") if told else ""


def _host(address: str) -> str:
    """The site of an address; empty for one of recordings and posts."""
    host = (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")
    return "" if host in vocabulary.HOSTS else host


def _is_medium(text: str) -> bool:
    named = names.medium(text) == text and names.is_printed_name(text)
    return bool(names.MEDIA.search(text)) and named and text[:1].isupper()


def _is_closing_body(text: str) -> bool:
    """Whether a line below the end is a body and nothing else: `U.S. Department of State`."""
    return (
        names.is_printed_name(text) and names.is_body(text) and not re.search(r"[,:?!：，]", text)
    )


def _asking_body(seen: Clues) -> Iterator[str]:
    """A newspaper whose label asks, in full where the text gives it: `HR` is the Harbour Review."""
    askers = [name for name in seen.people.asking if not people.is_role(name)]
    if len(askers) == 1:
        name = askers[0]
        full = names.expand(name, seen.texts[1:], seen.common) if name.isupper() else ""
        bracketed = _IN_BRACKETS.search(name)
        if bracketed and names.is_body(bracketed[1]):
            yield bracketed[1]
        elif names.is_body(full or name):
            named = seen.page.meta.get("site", "")
            whole = named.casefold().endswith(f" {name.casefold()}")
            yield named if whole else (full or name).strip("《》")


def _echoed(seen: Clues) -> Iterator[str]:
    """A part of the masthead that a label or the introduction names again."""
    labelled = {name.casefold() for name in seen.people.asking}
    for part in seen.header.masthead:
        again = any(part in _OF_PLACE.sub("", text) for text in seen.texts)
        if names.OCCASION.search(part) or part.casefold() in vocabulary.HOME_LINKS:
            continue
        if not people.is_person(part, seen.common) and (part.casefold() in labelled or again):
            yield part


def _encountered(seen: Clues, speaker: str) -> Iterator[str]:
    """The body that talked to the speaker, as the introduction tells."""
    for met in encounters.told(seen.texts, lambda name: asking_labels.known_to_ask(name, seen)):
        name = _REPORTERS.sub("", met.asker)
        if name and name not in speaker and speaker not in name and names.medium(name):
            yield name


def _without_office(name: str) -> str:
    """The body behind what somebody is there: `Editor-Chefe da Orbit Weekly`."""
    first, *rest = name.split()
    told = any(map(offices.office, [first, *first.split("-")]))
    return " ".join(rest[1:]) if told and rest[1:] and rest[0].islower() else name


def _told_to(seen: Clues, speaker: str) -> Iterator[str]:
    """Whom the speaker talked to, when that is no person: `in an interview with Tidewater`."""
    answers = " ".join(announced.spoken_with([], seen.title))
    for text in seen.texts:
        for hit in _FOR.finditer(text[: searched.PARAGRAPH_CHARS]):
            name = _REPORTERS.sub("", _without_office(hit["name"]))
            single = (
                len(name.split()) == 1
                and len(name) > 1
                and text[hit.end() : hit.end() + 1] != "/"
                and not offices.office(name)
                and name.casefold() not in seen.common
            )
            if (
                name not in speaker
                and speaker not in name
                and name not in seen.authors
                and (text != seen.title or name not in answers or names.MEDIA.search(name))
                and (single or names.is_body(name))
            ):
                yield name
