"""Who asks."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from bot.corpus.about.clues import Clues, front, listed_names
from bot.corpus.about.names import inflected, names, offices
from bot.corpus.about.names.distinct import distinct_names
from bot.corpus.about.people import announced, asking_labels, encounters, full_names, people
from bot.corpus.turns.labels import labels
from bot.corpus.words import searched, thresholds, vocabulary
from bot.corpus.words.surnames import SURNAMES

_SIGNED = re.compile(
    rf"(?i:{vocabulary.alternatives('signed')})\s*:?\s+"
    rf"(?:(?:die|unsere)\s+(?:Redakteur|Mitarbeiter)\w*\s+)?(?P<first>{names.NAME})"
    rf"(?:(?:,[^.:]{{2,80}}?)?\s+(?:et|and|und|y|e|и|i)\s+(?P<second>{names.NAME}))?"
    r"(?=[,.):]|\s[-–—]|\s(?:dans|pour|for|für|para|per|in|en)\s|$)"
)
"""A signature that says what each of them is: `Propos recueillis par Anne Roseau, géographe, …`."""
_BETWEEN = re.compile(
    r"(?i:interview|conversation|entrevista|conversación|conversa|entretien|gespräch|intervista|conversazione|беседа|разговор)"
    r"\s+(?i:between|entre|zwischen|tra|fra|между)\s+"
    rf"(?P<first>{names.PERSON})(?:\s?\([^()]{{2,80}}\)|,[^,]{{2,80}},)?"
    rf"\s+(?i:and|e|y|et|und|и)\s+(?P<second>{names.PERSON})"
)
"""Both sides of a talk that was published elsewhere: `entrevista entre Ann Reed e Ola Brandt`."""
_JAPANESE_LISTENER = re.compile(
    r"[（(]聞き手(?:・[\u4e00-\u9fff]{2,4})*\s*[＝=：:・]\s*(?P<name>[\u4e00-\u9fff\u3040-\u30ff]{2,8})[）)、]"
)
"""Who asked, in brackets in the introduction: `（聞き手・構成＝折口美緒）`."""
_WITH_REPORTERS = re.compile(
    rf"(?<!\w)(?i:{vocabulary.alternatives('reporters')})\s+"
    rf"(?P<names>{names.NAME}(?:(?:,\s*|\s+and\s+|\s+и\s+|,\s+and\s+){names.NAME})*)"
)
_TALKED_TO = re.compile(
    rf"(?<!\w)(?i:{vocabulary.alternatives('talked_to')})\s+(?P<name>{names.NAME})"
)
_CHINESE_REPORTER = re.compile(
    r"(?:记者|記者|主持人)\s*(?!的)(?P<name>[\u4e00-\u9fff]{2,3}?)"
    r"(?=[就对對在与與和于於采採專专報报日，。、（()） ]|$)(?!\s*[摄攝])(?![对對]本文)"
)
"""The reporter of a Chinese paragraph, unless whose picture it is: `记者 陆小雨 摄`."""
_CHINESE_TO_REPORTER = re.compile(
    r"(?:接受|应|應)[^，。]{0,30}?(?:记者|記者)(?P<name>(?!独|獨|专|專|采|採|的|们|們)[\u4e00-\u9fff·•]{2,10}?)"
    r"(?:的)?(?:独家|獨家|书面|書面)?(?:专访|專訪|采访|採訪)"
)
_CONDUCTED_BY = re.compile(
    rf"[Cc]onducted (?:and translated )?by (?P<first>{names.NAME})"
    rf"(?:\s(?:and|&)\s(?P<second>{names.NAME}))?"
)
"""Who asked, as central banks print: `conducted by Ann Reed and Ola Brandt on 2 May`."""
_CONDUCTED = re.compile(
    r"(?:[Mm]it (?:ihr|ihm|ihnen|Frau|Herrn?|[^\W\d_]+ [^\W\d_]+) sprach(?:en)?"
    r"|[Бб]еседует|[Бб]еседовала?|[Бб]есед[уа] в[её](?:ла?|д[её]т)"
    r"|[Бб]есіду в(?:ела|ів|еде)|[Рр]азговаривала?|[Рр]озмовля(?:ла|в)"
    rf"|[Ии]нтервью (?:взяла?|брала?)|führten?)\s+(?P<name>{names.NAME})"
    rf"|(?P<before>{names.PERSON})\sführten?\s(?:das|dieses) (?:Interview|Gespräch)"
)
_TOLD_REPORTER = re.compile(
    r"(?:корреспондент|обозревател|журналист)[уюке]{1,2}\s(?:[^.!?,:]{0,60}?\s)?"
    r"(?P<name>[А-ЯЁ][а-яё]+[уюеи]\s[А-ЯЁ][а-яё]+(?:ой|ей|[ую]))(?=[\s,.])"
)
"""To whom somebody told it, in Russian: `рассказал корреспонденту Анне Громовой`."""
_SENTENCE_END = re.compile(r"(?<=\w\w\w)\.\s")
_ANNOUNCED = re.compile(
    rf"(?:^|[.!?…»”\"]\s+)(?i:interview|entretien|entrevista|gespräch|intervista|wywiad|интервью|text|texte|fragen)"
    rf"\s*[:：]\s*(?P<name>{names.NAME})(?:,|\.?$)"
)
_BY_INSIDE = re.compile(
    rf"(?:[,–—·|]\s*|\s)(?i:par|by|von|por)\s+(?P<name>{names.NAME})(?=\s*[,|·–—]|\s+(?:at|on|in|for|am|im|le|el|en|à)\b|$)"
)
_OURS = re.compile(r"(?<!\w)(?:I|[Ww]e)(?:['’]ve|\s+have|\s+also|\s+recently)*\s+$")
"""Whoever writes talked to somebody, who then answered: `we talked to Ann Reed`."""
_OTHER_DEED = re.compile(
    r"(?<!\w)(?:organi[sz]|publish|inspir|illustrat|direct|found|sponsor|produc|present)ed$"
)
"""What somebody did who need not have asked: `a tour organised by …`."""
_NAMED_ROLE = re.compile(
    r"(?P<role>[^\W\d_]{1,20})\s?[(（](?P<name>[^()（）]{3,60})[)）]\s*[:：.—–-]"
)
_HOSTED = re.compile(
    rf"(?:^|[.;|]\s)(?i:{vocabulary.alternatives('hosted')})\s*[–—:-]\s*(?P<name>{names.NAME})"
)
"""Who leads the talk, as a line tells: `Ведуча – Оксана Гнатюк.`"""
_WITH_REPORTER = re.compile(
    rf"(?i:interview|conversation) (?i:with) (?P<name>{names.PERSON})"
    rf"(?: and (?P<second>{names.PERSON}))?,?"
    r" (?:of|from|for) (?:[Tt]he )?[^\W\d_a-z]"
)
"""Ministries name the reporter in the title: `Interview With Ann Reed of the Morning Ledger`."""
_HOSTS = 4
"""Turns before the first reply in which hosts say who they are."""
_COUNTS = frozenset(
    {"one", "two", "three", "four", "five", "male", "female", "unidentified", "unknown", "time"}
)


def interviewers(seen: Clues, speaking: str) -> list[str]:
    """Who asks: by front matter, a line of data, the introduction, a byline, the labels."""
    given = _without_shows(listed_names(front(seen.page, "interviewers")), seen)
    given = given or [
        names.tidy_case(name) for name in listed_names(seen.header.fields.get("interviewers"))
    ]
    if given:
        beside = any(map(people.HAN_LETTER.match, given))
        called = [name for name in given if not name[0].islower() or (beside and " " not in name)]
        return distinct_names(called or given, speaking)
    listed = listed_names(front(seen.page, "speaker"))
    found = [name for name in listed if asking_labels.asks_as_told(name, seen)]
    found += (
        name
        for text in [*seen.texts, *seen.header.headings, *seen.after]
        for name in _told(text, seen, speaking)
    )
    found += _signing([*seen.after, *seen.notes], seen)
    asked = takewhile(lambda turn: turn.asking, seen.turns[:_HOSTS])
    opening = [turn.text for turn in asked]
    found += (name for name in encounters.hosts(opening) if people.is_person(name, seen.common))
    found += seen.authors
    outlet = asking_labels.outlet_label(seen, found, speaking)
    loud = asking_labels.loud_label(seen)
    for name in _without_repeated_role(seen.people.asking):
        if bare := _behind_role(name):
            found.append(full_names.full_name(bare, seen))
        handle = bool(found) and asking_labels.is_handle(name, seen)
        if handle or asking_labels.is_abbreviated_part(name, seen.texts):
            continue
        paper = name == outlet or name.casefold() in vocabulary.OUTLETS
        if not people.is_role(people.without_article(name)) and not paper:
            plain = people.BRACKETS.sub("", name).strip()
            plain = re.split(r",\s|\s[–—]\s(?=[A-ZА-Я]{2})", plain)[0]
            found.append(plain if name == loud else full_names.full_name(plain, seen))
    found += _in_brackets(seen)
    if speaking and not found:
        found += _with_somebody_else(seen, speaking)
    return distinct_names(found, speaking)


def _without_shows(given: list[str], seen: Clues) -> list[str]:
    """Names of front matter without a show that is its own `host`, where a label names who asks."""
    named = any(people.is_first_name(name, seen) for name in seen.people.asking)
    if not named or not {"host", "hosts"} & seen.page.front.keys():
        return given
    return [name for name in given if not names.is_body(name)]


def _signing(texts: Sequence[str], seen: Clues) -> Iterator[str]:
    """Who signs a text, with or without what they are."""
    for text in texts:
        if hit := _SIGNED.search(text[: searched.BYLINE_CHARS]):
            yield from (
                names.tidy_case(name.rstrip("."))
                for name in (hit["first"], hit["second"])
                if name and people.is_person(name, seen.common)
            )


def _with_somebody_else(seen: Clues, speaking: str) -> Iterator[str]:
    """The interviewer of a note below: `Entretien avec Anne Roseau`, where another answers."""
    lines = [hit["name"] for text in seen.header.lines if (hit := _ANNOUNCED.search(text))]
    lines += [
        hit["name"]
        for text in seen.header.lines
        for hit in _BY_INSIDE.finditer(text[: searched.BYLINE_CHARS])
        if not _OTHER_DEED.search(text, 0, hit.start())
    ]
    titled = [
        name
        for hit in _WITH_REPORTER.finditer(seen.title[: searched.REPORTER_CHARS])
        for name in (hit["name"], hit["second"])
        if name
    ]
    words = set(speaking.casefold().split())
    for name in [*announced.spoken_with(seen.notes, ""), *lines, *titled]:
        _, bare = offices.part_office(name)
        shared = words & set(bare.casefold().split())
        if people.is_person(bare, seen.common) and bare not in speaking and not shared:
            yield bare


def _behind_role(label: str) -> str:
    """The name in a label such as `Frage Brandt`; empty where there is none."""
    first, _, rest = people.BRACKETS.sub("", label).strip().partition(" ")
    rest = offices.part_office(rest)[1] or rest
    words = rest.split()
    named = (
        labels.key(first) in vocabulary.LEADING
        and 1 <= len(words) <= 3
        and all(word[:1].isupper() and word.isalpha() and len(word) > 2 for word in words)
        and not {labels.key(word) for word in words} & _COUNTS
        and not any(labels.role_word(labels.key(word)) for word in words)
    )
    return names.tidy_case(rest) if named else ""


def _in_brackets(seen: Clues) -> Iterator[str]:
    """The names behind a role: `Question (Anna Holm, Nordic Wire): …`."""
    for line in seen.page.lines:
        hit = _NAMED_ROLE.match(line.text)
        if hit and labels.role_word(labels.key(hit["role"])) > 0:
            name = re.split(r",|\s[-–—/]\s", hit["name"])[0].strip()
            if people.is_person(name, seen.common):
                yield name


def _without_repeated_role(asking: Sequence[str]) -> list[str]:
    """The labels that ask, most turns first, without those that only add to the first: an office.

    Where most turns are the `Senator`'s, `Senator B` is one of them rather than a name.
    """
    first = (
        asking[0]
        if asking and people.is_role(asking[0]) and not people.is_nobody(asking[0])
        else ""
    )
    return [name for name in asking if not first or not name.startswith(f"{first} ")]


def _told(text: str, seen: Clues, speaking: str) -> Iterator[str]:
    """The interviewers whom a paragraph names: `the reporters …`, `she talked to …`."""
    if len(text) > thresholds.SEARCHED_FOR_ROLES:
        return
    for hit in _WITH_REPORTERS.finditer(text):
        yield from (
            name for name in listed_names(hit["names"]) if people.is_person(name, seen.common)
        )
    for hit in _BETWEEN.finditer(text):
        sides = [name for name in (hit["first"], hit["second"]) if name not in speaking]
        yield from sides if len(sides) == 1 else ()
    for hit in _TALKED_TO.finditer(text):
        shared = set(speaking.replace(",", " ").split()) & set(hit["name"].split())
        ours = _OURS.search(text, 0, hit.start())
        if not (shared or ours) and people.is_person(hit["name"], seen.common):
            yield hit["name"]
    hosted = (hit["name"].split(". ")[0].strip(".") for hit in _HOSTED.finditer(text))
    yield from (name for name in hosted if people.is_person(name, seen.common))
    closing = text if len(text) < thresholds.LONGEST_SIGNED else _SENTENCE_END.split(text)[-1]
    yield from _signing([] if closing.isupper() else [closing], seen)
    conducted = (name for hit in _CONDUCTED_BY.finditer(text) for name in hit.groups() if name)
    yield from (name for name in conducted if people.is_person(name, seen.common))
    yield from (inflected.nominative(hit["name"], "кому") for hit in _TOLD_REPORTER.finditer(text))
    by = (_SENTENCE_END.split(hit[1] or hit[2])[0].strip(".") for hit in _CONDUCTED.finditer(text))
    yield from (name for name in by if people.is_person(name, seen.common))
    reporters = (hit["name"] for hit in _CHINESE_REPORTER.finditer(text))
    yield from (name for name in reporters if name[0] in SURNAMES)
    yield from (hit["name"] for hit in _JAPANESE_LISTENER.finditer(text))
    if "记者" in text or "記者" in text:
        yield from (hit["name"] for hit in _CHINESE_TO_REPORTER.finditer(text))
    yield from _met(text, seen, speaking)


def _met(text: str, seen: Clues, speaking: str) -> Iterator[str]:
    """Who met the speaker, but for a place: `questions from the South Quay`."""
    for met in encounters.told([text], lambda name: asking_labels.known_to_ask(name, seen)):
        name = met.asker
        place = re.search(rf"(?<!\w)the\s{re.escape(name)}(?!\w)", text)
        if people.is_person(name, seen.common) and name not in speaking and not place:
            yield name
