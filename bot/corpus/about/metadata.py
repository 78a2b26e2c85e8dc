"""Title, date, outlet, address and people, in the order in which sources are trusted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.corpus.about import dates, outlets
from bot.corpus.about.clues import ADDRESS, ARCHIVE, Clues, front, listed_names, site
from bot.corpus.about.heading.beside import closing_byline, closing_date, told_beside
from bot.corpus.about.names import names
from bot.corpus.about.people import answering, asking, asking_labels, people
from bot.corpus.about.people.stated_role import stated_role
from bot.corpus.words import searched, thresholds, vocabulary

_LONGEST_REFERENCE = 500
_ISSUE_OF = re.compile(
    r"(?:№|\b(?:nr|no|issue|ausgabe|heft|numéro|número|numero|выпуск|vol(?:ume)?)\b|n[º°])\.?\s*\d{1,4}\s*[,/(]\s*"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""The issue of a magazine and its year: `Heft 3/2015`, `№ 3, 2019`."""
_LONGEST_LINE = 120
_MOST_PARAGRAPHS = 5
_SENTENCE = re.compile(r"(?<=\w{3})[.!?…]\s+(?=[^\W\d_a-z])")
_MET = re.compile(
    r"(?<!\w)(?:(?:I|we)(?:\s(?:recently|finally|also))?\s(?:spoke|talked|sat\sdown|interviewed|met)"
    r"|(?:ich|wir)\s(?:sprach|sprachen|traf|trafen)|(?:sprach|sprachen|traf|trafen)\s(?:ich|wir)"
    r"|(?:j['’]ai|nous\savons)\srencontr\w+|(?:conversé|conversamos|hablé|hablamos|entrevisté|entrevistamos)"
    r"|(?:conversei|entrevistei)|(?:мы|я)\s(?:встретил|поговорил|побеседовал)\w*"
    r"|(?:interview|conversation|talk)\s(?:took\splace|was\s(?:conducted|recorded|held))"
    r"|(?:interview|gespräch)\s(?:fand|wurde)|(?:entretien|entrevue)\s(?:a\seu\slieu|s['’]est\stenu)"
    r"|entrevista\s(?:se\srealizó|fue\srealizada|foi\srealizada)|(?:беседа|разговор|интервью)\s(?:состоял\w+|записан\w*))",
    re.IGNORECASE,
)
"""How an introduction says that the talk was held, in the sentence that gives the day."""
_YEAR_BEHIND = re.compile(r"[(（]((?:19|20)\d\d)[)）]\s*$")
_DIARY = re.compile(r"(?:[^\W\d_]+,?\s)?$")
"""What may stand before the day with which an introduction begins: `Luni, 11 mai 2019. …`."""
_HELD = re.compile(
    r"On\s(?P<date>[^,.]{6,30}(?:,\s\d{4})?),?\s(?:I|we)\s(?:spoke|talked|sat\sdown|interviewed|met)(?!\w)"
)
"""How an introduction begins that tells the day: `On 10 August 2026, I spoke with Ada Wren`."""
_FIRST_TURNS = 6
_TODAY = re.compile(
    r"(?:(?:and|so),? )?(?:today(?: is|['’]s)"
    r"|(?:this|the) (?:\w+ ){0,3}interview (?:is|takes|begins)"
    r"|this (?:is|begins) (?:an?|the) (?:\w+ ){0,3}interview)\b",
    re.IGNORECASE,
)
"""How whoever asks begins to say which day it is."""
_OF_WORK = re.compile(r"\b(?:is|was|were|be)\s(?:\w+\s)?(?:published|released)\s(?:\w+\s)?$")
"""What stands before the day on which a book came out: `Salt was published on`."""
_WITH = re.compile(r"^[–—-]+\s?Interview with\s+(?P<names>[^.?!]+)$")
"""Who asked, signed below the last reply: `--Interview with Ann Reed`."""
_WITH_PLACE = re.compile(rf"(?P<name>{names.PERSON}), {names.CAPITAL}\.?")
"""Who wrote, and where: `Любов Базова, Київ`."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HANDLE = re.compile(r"^([a-z]{2,12})[-_]([a-z]{3,16})$")
"""How makers of sites write authors in front matter: `ann-reed`, `ann_reed`."""
_NOBODY = frozenset(
    {"admin", "administrator", "editor", "staff", "webmaster", "user", "guest"}
    | {"various", "various authors", "anonymous"}
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


def _beside_a_name(authors: Sequence[str]) -> bool:
    """Whether a full name is among them: what is in small letters there is a trade."""
    return any(" " in name and name.istitle() for name in authors)


def gather(seen: Clues) -> Metadata:
    """Put together what is known; what is not told stays empty."""
    authors = (
        listed_names(front(seen.page, "authors"))
        or listed_names(seen.header.byline)
        or listed_names(seen.page.meta.get("author"))
        or listed_names(told_beside(seen.notes).byline)
        or _signed(seen)
        or _beside_body(seen)
        or _told_of_below(seen)
    )
    seen = replace(
        seen,
        authors=[
            _HANDLE.sub(_spelt, name)
            for name in authors
            if name.casefold() not in _NOBODY
            and not name.isdigit()
            and not (name.islower() and _beside_a_name(authors))
            and not (vocabulary.of_interview(name) and len(name.split()) == 1)
        ],
    )
    speaker, role = answering.speaker(seen)
    role = stated_role(speaker, role, seen)
    asked = asking.interviewers(seen, speaker)
    url = _url(seen)
    found = (one for one in outlets.outlets(seen, speaker, asked) if len(one) > 1)
    outlet = next((one for one in found if not _is_speaker(one, speaker)), "")
    outlet = outlet[1:-1] if re.fullmatch("《[^《》]+》", outlet) else outlet
    asked = list(dict.fromkeys(asking_labels.spelt_by_outlet(name, outlet) for name in asked))
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
                name.casefold() != outlet.casefold()
                or (len(asked) == 1 and not all(map(people.is_role, seen.people.asking)))
            )
            and not names.is_party(name)
        ),
        url=url,
    )


def _is_speaker(outlet: str, speaker: str) -> bool:
    """Whether what may be the outlet is a part of the speaker's name: `the interview with Ola.`."""
    return f" {outlet.strip(' .')} " in f" {speaker} " and outlet != speaker


def _spelt(hit: re.Match[str]) -> str:
    """The name that a handle of front matter stands for, unless that is a body."""
    name = f"{hit[1].capitalize()} {hit[2].capitalize()}"
    return hit[0] if names.is_body(name) else name


def _signed(seen: Clues) -> list[str]:
    """Who signed below the last reply: `Interview: Ann Reed`, or a line of nothing but names."""
    for text in seen.after:
        told = _WITH.match(text)
        named = told["names"] if told else closing_byline(text)
        found = (
            listed_names(named or text.strip("/ —–-.()[]"))
            if len(text) < thresholds.LONGEST_SIGNED
            else []
        )
        placed = _WITH_PLACE.fullmatch(text)
        found = [placed["name"]] if placed else found
        several = bool(named) or len(found) > 1 or bool(placed)
        if not named and any(_HAN.search(name) for name in found):
            several = several and all(names.is_chinese_name(name) for name in found)
        if found and several and all(people.is_person(name, seen.common) for name in found):
            return found
    return []


def _told_of_below(seen: Clues) -> list[str]:
    """Whom the key `source` names where the note below tells of them: it is no outlet."""
    name = str(seen.page.front.get("source") or "")
    told = any(text.startswith(f"{name} ") for text in seen.after)
    return [name] if name and told and people.is_person(name, seen.common) else []


def _beside_body(seen: Clues) -> list[str]:
    """The one person whom a masthead names beside a body: `Ann Reed | 2 March 2026`."""
    bodies = [
        part
        for part in seen.header.masthead
        if names.is_body(part)
        or names.is_article_led(part)
        or part.casefold() in vocabulary.OUTLETS
    ]
    bodies = bodies or [
        name for name in [site(seen.page) or seen.page.meta.get("site", "")] if name
    ]
    others = [part for part in seen.header.masthead if people.is_person(part, seen.common)]
    known = others and (others[0] in bodies or others[0] in seen.title)
    return others if bodies and len(others) == 1 and not known else []


def _published(seen: Clues) -> str | None:
    titled = dates.iso(seen.header.title)
    return (
        dates.iso(front(seen.page, "date"))
        or seen.header.date
        or dates.iso(seen.page.meta.get("date"))
        or (titled if titled and len(titled) > 7 else None)
        or closing_date(seen.after)
        or told_beside(seen.notes).date
        or _announced(seen)
        or _said_at_once(seen)
        or dates.iso(seen.page.stem.replace("_", " "))
        or _of_issue(seen)
        or next(filter(None, map(dates.iso, seen.heads)), None)
    )


def _of_issue(seen: Clues) -> str | None:
    """The year of the issue that a short line around the text names."""
    lines = (
        text for text in [*seen.header.lines, *seen.after, *seen.heads] if len(text) < _LONGEST_LINE
    )
    return next((hit["year"] for text in lines if (hit := _ISSUE_OF.search(text))), None)


def _announced(seen: Clues) -> str | None:
    """The day that a short line of the introduction gives for the interview, or that begins it."""
    if told := _met_on(seen):
        return told
    opening = "".join(seen.header.introduction[:1])[: searched.DATELINE_CHARS]
    hit = dates.find_date(opening)
    if hit and _DIARY.fullmatch(opening[: hit[1]]) and opening[hit[2] : hit[2] + 2] == ". ":
        return hit[0] if len(hit[0]) == len("2000-01-01") else None
    for text in seen.header.introduction:
        hit = (
            dates.find_date(text)
            if len(text) < thresholds.LONGEST_ANNOUNCEMENT and vocabulary.of_interview(text)
            else None
        )
        brief = len(text) < _LONGEST_LINE
        exact = hit and len(hit[0]) >= len("2000-01" if brief else "2000-01-01")
        if hit and exact and not _OF_WORK.search(text[: hit[1]]):
            return hit[0]
        held = _HELD.match(text[: thresholds.LONGEST_ANNOUNCEMENT])
        hit = dates.find_date(held["date"]) if held else None
        if hit and len(hit[0]) == len("2000-01-01"):
            return hit[0]
    return None


def _said_at_once(seen: Clues) -> str | None:
    """The day that whoever asks names at once: `This interview is taking place on 9 May 2019`."""
    opening = [turn.text for turn in seen.turns[:_FIRST_TURNS] if turn.asking]
    for text in opening:
        for sentence in _SENTENCE.split(text[: searched.PARAGRAPH_CHARS]):
            hit = dates.find_date(sentence) if _TODAY.match(sentence) else None
            if hit and len(hit[0]) == len("2000-01-01"):
                return hit[0]
    return None


def _met_on(seen: Clues) -> str | None:
    """The one day that an introduction gives for the talk: `On Tuesday, 5 March 2019, we met …`.

    A line that announces the interview may give the year behind it, in brackets.
    """
    for text in seen.header.introduction[:_MOST_PARAGRAPHS]:
        for sentence in _SENTENCE.split(text[: searched.PARAGRAPH_CHARS]):
            hit = dates.find_date(sentence)
            exact = hit and len(hit[0]) == len("2000-01-01")
            if hit and exact and _MET.search(sentence) and not _OF_WORK.search(sentence[: hit[1]]):
                return hit[0]
    announced = (
        text
        for text in seen.header.lines[:_MOST_PARAGRAPHS]
        if len(text) < _LONGEST_LINE and vocabulary.of_interview(text)
    )
    years = filter(None, map(_YEAR_BEHIND.search, announced))
    return next((year[1] for year in years), None)


def translated(value: object) -> str | None:
    """The slug or the address of an interview that front matter names; `None` when it is none."""
    text = str(value or "").strip()
    return text if len(text) <= _LONGEST_REFERENCE and re.fullmatch(r"\S+", text) else None


def _url(seen: Clues) -> str | None:
    told = (hit[1] for text in seen.after if (hit := outlets.SOURCE_BELOW.match(text)))
    source = next(told, None)
    for value in (front(seen.page, "url"), seen.header.url, seen.page.meta.get("url"), source):
        text = ARCHIVE.sub("", str(value or "")).strip()
        if ADDRESS.match(text):
            return text
    return None
