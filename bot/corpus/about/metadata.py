"""Title, date, outlet, address and people, in the order in which sources are trusted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from bot.corpus.about import answering, asking, dates, encounters, names, offices, people
from bot.corpus.about.clues import Clues, front, listed_names, without_site
from bot.corpus.about.data_lines import closing_byline, closing_date, told_beside
from bot.corpus.words import thresholds, vocabulary

_ARCHIVE = re.compile(
    r"^https?://(?:web\.)?archive\.[a-z]+/(?:web/)?\d+(?:[a-z]{2}_)?/(?=https?://)"
)
_LONGEST_REFERENCE = 500
_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]+")
_FOR = re.compile(
    rf"(?i:{vocabulary.alternatives('told')})\s+(?i:{vocabulary.alternatives('told_to')})?\s*"
    rf"(?:the\s+|The\s+)?(?P<name>{names.NAME})"
)
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
_IN_BRACKETS = re.compile(r"[(（]([^()（）]{2,40})[)）]")
_DATELINE = re.compile(
    r"^[^\W\d_][^/()\n]{2,50}[.,\s]\s*"
    r"(?:/(?P<agency>[^/\n]{2,30})/|[(](?P<wire>[^()\n]{2,30})[)])\s*(?:\.|[-–—]+)\s"
)
"""How reports of agencies begin: `LYNG, 5 May (Reuters) – …`, `МОСКВА, 12 марта. /ТАСС/. …`."""
_CHINESE_DATELINE = re.compile(
    r"^[【（(]?(?P<agency>[\u4e00-\u9fff]{2,6}[社网網报報])[\u4e00-\u9fff]{2,6}\d{1,2}月\d{1,2}日[电電讯訊]"
)
_ISSUE_OF = re.compile(
    r"(?:№|\b(?:nr|no|issue|ausgabe|heft|numéro|número|numero|выпуск|vol(?:ume)?)\b|n[º°])\.?\s*\d{1,4}\s*[,/(]\s*"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""The issue of a magazine and its year: `Heft 3/2015`, `№ 3, 2019`."""
_ARTICLE = re.compile(r"(?:The|El|La|Le|Il|Der|Die|Das)\s")
_LONGEST_NOTE = 300
_LONGEST_LINE = 120
_OF_PLACE = re.compile(rf"{names.CAPITAL} (?:de|of|di|du) {names.CAPITAL}")
"""A body with its place, `Orquesta de Valdemar`, which does not name what stands at the date."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SERIES = re.compile(
    r"(?P<name>[^,|:#]{3,40}?)\s*[,|:–—-]?\s+(?:episode|ep\.|#|folge|episodio|épisode|episódio|odcinek|avsnitt)\s*#?\d+\s*[:–—|-]",
    re.IGNORECASE,
)
"""A title of a series: `The Slow Kitchen, Episode 84: …`."""
_NOBODY = frozenset({"admin", "administrator", "editor", "staff", "webmaster", "user", "guest"})
_CHINESE_OUTLET = re.compile(
    r"《([^《》]{2,20}?(?:报|報|周刊|週刊|杂志|雜誌|新闻|新聞|网|網|时报|時報))》"
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of the document; see `Interview`."""

    title: str
    published: str | None
    outlet: str
    speaker: str
    role: str
    interviewers: tuple[str, ...]
    url: str | None


def gather(seen: Clues) -> Metadata:
    """Put together what is known; what is not told stays empty."""
    authors = (
        listed_names(front(seen.page, "authors"))
        or listed_names(seen.header.byline)
        or listed_names(seen.page.meta.get("author"))
        or listed_names(told_beside(seen.notes).byline)
        or _signed(seen)
        or _beside_body(seen)
    )
    seen = replace(
        seen,
        authors=[name for name in authors if name.casefold() not in _NOBODY and not name.isdigit()],
    )
    speaker, role = answering.speaker(seen)
    asked = asking.interviewers(seen, speaker)
    url = _url(seen)
    outlet = next(filter(None, _outlets(seen, speaker, asked)), "")
    return Metadata(
        title=seen.title,
        published=_published(seen),
        outlet=outlet,
        speaker=speaker,
        role=str(front(seen.page, "role") or role),
        interviewers=tuple(
            name
            for name in asked
            if (
                name != outlet
                or (len(asked) == 1 and not all(map(people.is_role, seen.people.asking)))
            )
            and not names.is_party(name)
        ),
        url=url,
    )


def _signed(seen: Clues) -> list[str]:
    """Who signed below the last reply: `Interview: Ann Reed`, or a line of nothing but names."""
    for text in seen.after:
        named = closing_byline(text)
        found = (
            listed_names(named or text.strip("/ —–-.()[]"))
            if len(text) < thresholds.LONGEST_SIGNED
            else []
        )
        several = bool(named) or len(found) > 1
        if not named and any(_HAN.search(name) for name in found):
            several = several and all(names.is_chinese_name(name) for name in found)
        if found and several and all(people.is_person(name, seen.common) for name in found):
            return found
    return []


def _beside_body(seen: Clues) -> list[str]:
    """The one person whom a masthead names beside a body: `Ann Reed | 2 March 2026`."""
    bodies = [part for part in seen.header.masthead if names.is_body(part)]
    bodies = bodies or [name for name in [seen.page.meta.get("outlet", "")] if name]
    others = [part for part in seen.header.masthead if people.is_person(part, seen.common)]
    known = others and (others[0] in bodies or others[0] in seen.title)
    return others if bodies and len(others) == 1 and not known else []


def _published(seen: Clues) -> str | None:
    titled = dates.iso(seen.header.title)
    return (
        dates.iso(front(seen.page, "date"))
        or seen.header.date
        or dates.iso(seen.page.meta.get("date"))
        or closing_date(seen.after)
        or told_beside(seen.notes).date
        or _announced(seen)
        or (titled if titled and len(titled) > 7 else None)
        or dates.iso(seen.page.stem.replace("_", " "))
        or _of_issue(seen)
    )


def _of_issue(seen: Clues) -> str | None:
    """The year of the issue that a short line around the text names."""
    lines = (text for text in [*seen.header.lines, *seen.after] if len(text) < _LONGEST_LINE)
    return next((hit["year"] for text in lines if (hit := _ISSUE_OF.search(text))), None)


def _announced(seen: Clues) -> str | None:
    """The day that a short line of the introduction gives for the interview itself."""
    for text in seen.header.introduction:
        hit = (
            dates.find_date(text)
            if len(text) < thresholds.LONGEST_ANNOUNCEMENT and vocabulary.of_interview(text)
            else None
        )
        if hit and len(hit[0]) == len("2000-01-01"):
            return hit[0]
    return None


def address(value: object) -> str | None:
    """A web address that front matter gives; `None` when it is none."""
    text = str(value or "").strip()
    return text if _ADDRESS.match(text) and not re.search(r"\s", text) else None


def translated(value: object) -> str | None:
    """The slug or the address of an interview that front matter names; `None` when it is none."""
    text = str(value or "").strip()
    return text if len(text) <= _LONGEST_REFERENCE and re.fullmatch(r"\S+", text) else None


def _url(seen: Clues) -> str | None:
    for value in (front(seen.page, "url"), seen.header.url, seen.page.meta.get("url")):
        text = _ARCHIVE.sub("", str(value or ""))
        if _ADDRESS.match(text):
            return text
    return None


def _outlets(seen: Clues, speaker: str, asked: Sequence[str]) -> Iterator[str]:
    """What may be the outlet, best first."""
    given = front(seen.page, "outlet")
    if address(given) and address(given) == address(front(seen.page, "media")):
        given = None
    if given and not isinstance(given, (list, dict)):
        host = _host(str(given))
        yield host if _ADDRESS.match(str(given)) else str(given).strip()
    field = seen.header.fields.get("outlet", "")
    if field and (not field[0].islower() or re.search(r"[./]", field[:-1])):
        yield field
    if seen.page.meta.get("outlet"):
        yield seen.page.meta["outlet"]
    yield from (name for name in seen.authors if names.is_body(name) and "@" not in name)
    yield from _asking_body(seen)
    yield from filter(None, map(names.medium, seen.header.masthead))
    yield from _datelines(seen)
    yield from _echoed(seen)
    yield from (_published_in(text) for text in [*seen.header.lines, *seen.after])
    yield from (hit[1] for text in seen.texts if (hit := _KIND.search(text)))
    yield from _told_to(seen, speaker)
    yield from _encountered(seen, speaker)
    yield from (part for part in re.split(r"\s*[,|–—:]\s*", seen.title) if _is_medium(part))
    yield from (hit[1] for text in seen.texts if (hit := _CHINESE_OUTLET.search(text)))
    yield from filter(None, [without_site(seen.page.meta.get("title", ""))[1]])
    yield from filter(None, [people.outlet_label(seen, asked, speaker), people.loud_label(seen)])
    if seen.header.fields.get("masthead"):
        yield seen.header.fields["masthead"]
    if series := _SERIES.match(seen.title):
        yield series["name"]
    yield from (
        text
        for text in seen.after
        if len(text) < thresholds.LONGEST_HEADING and _is_closing_body(text)
    )
    yield from _site(seen)


def _datelines(seen: Clues) -> Iterator[str]:
    """The agency that a dateline names."""
    for text in seen.header.introduction[:3]:
        if hit := _DATELINE.match(text[:120]) or _CHINESE_DATELINE.match(text[:60]):
            yield next(filter(None, hit.groups()))


def _site(seen: Clues) -> Iterator[str]:
    """The site of the document's own address; a link in the text or to a recording is none."""
    for value in (front(seen.page, "url"), seen.header.source, seen.page.meta.get("url")):
        text = _ARCHIVE.sub("", str(value or ""))
        if _ADDRESS.match(text) and (host := _host(text)):
            yield host


def _published_in(text: str) -> str:
    """The outlet of a line such as `This interview first appeared in The Orbit`."""
    if len(text) > _LONGEST_NOTE:
        return ""
    if taken := _TAKEN_FROM.search(text):
        return taken["name"]
    hit = _PUBLISHED_IN.search(text)
    if not hit:
        return ""
    name = hit["quoted"] or hit["name"]
    return name if hit["quoted"] or _ARTICLE.match(name) or names.medium(name) else ""


def _host(address: str) -> str:
    """The site of an address; empty for one of recordings and posts."""
    host = (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")
    return "" if host in vocabulary.HOSTS else host


def _is_medium(text: str) -> bool:
    return bool(names.MEDIA.search(text)) and names.medium(text) == text and text[:1].isupper()


def _is_closing_body(text: str) -> bool:
    """Whether a line below the end is a body and nothing else: `U.S. Department of State`."""
    return names.is_printed_name(text) and names.is_body(text) and not re.search(r"[,:?!]", text)


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
            yield (full or name).strip("《》")


def _echoed(seen: Clues) -> Iterator[str]:
    """A part of the masthead that a label or the introduction names again."""
    labelled = {name.casefold() for name in seen.people.asking}
    for part in seen.header.masthead:
        again = any(part in _OF_PLACE.sub("", text) for text in seen.texts)
        if names.OCCASION.search(part):
            continue
        if not people.is_person(part, seen.common) and (part.casefold() in labelled or again):
            yield part


def _encountered(seen: Clues, speaker: str) -> Iterator[str]:
    """The body that talked to the speaker, as the introduction tells."""
    for met in encounters.told(seen.texts, lambda name: people.known_to_ask(name, seen)):
        name = _REPORTERS.sub("", met.asker)
        if name and name not in speaker and speaker not in name and names.medium(name):
            yield name


def _told_to(seen: Clues, speaker: str) -> Iterator[str]:
    """Whom the speaker talked to, when that is no person: `in an interview with Tidewater`."""
    for text in seen.texts:
        for hit in _FOR.finditer(text[:3000]):
            name = _REPORTERS.sub("", hit["name"])
            single = (
                len(name.split()) == 1
                and not offices.office(name)
                and name.casefold() not in seen.common
            )
            if (
                name not in speaker
                and speaker not in name
                and name not in seen.authors
                and (single or names.is_body(name))
            ):
                yield name
