"""Which outlet titles, introductions and notes name in words: `This first appeared in …`."""

import re
from collections.abc import Iterator, Sequence

from bot.corpus.about import dates
from bot.corpus.about.clues import Clues
from bot.corpus.about.heading import masthead
from bot.corpus.about.names import inflected, names, offices
from bot.corpus.about.people import announced, asking_labels, encounters, granted
from bot.corpus.words import searched, vocabulary

_FOR = re.compile(
    rf"(?i:{vocabulary.alternatives('told')})\s+(?i:{vocabulary.alternatives('told_to')})?\s*"
    rf"(?:the\s+|The\s+)?(?P<name>{names.NAME})"
)
_TO_SITE = re.compile(
    rf"(?i:{vocabulary.alternatives('told')})\s+(?i:{vocabulary.alternatives('told_to')})\s+"
    r"(?P<name>[a-z][\w-]*\.[a-z]{2,4})(?![\w/])"
)
"""A site whose name begins small: `en una entrevista a elMuelle.es`."""
_SAID_ON = re.compile(rf"(?<!\w){vocabulary.alternatives('said_on')}\s+(?P<name>{names.NAME})")
"""Where somebody said something: `…, sagte die Lotsin im Küstenrundfunk`."""
_SENTENCE_END = re.compile(r"(?<=\w\w\w)\.\s")
_STAFF_OF = re.compile(
    rf"(?P<name>{names.NAME})['’]s?\s(?:[\w-]+\s){{0,4}}(?:host|anchor|reporter|correspondent|editor|presenter)\b"
)
"""Whose the interviewer is: `Skarn News' Morning Round host Ann Reed spoke with …`."""
_ON_PROGRAMME = re.compile(
    rf"(?i:interview|conversation|doorstop)\s+(?i:on|for)\s+(?:[Tt]he\s+)?(?P<name>{names.NAME})"
    r"(?=\s+with\s|\s*[,(|–-]|$)"
)
"""A title of a press office: `Interview on Breakfast Radio with Ann Reed`."""
_IN_KIND = re.compile(
    rf"(?<!\w)(?i:{vocabulary.alternatives('in_kind_of_outlet')})\s+"
    rf"(?:(?P<name>(?:(?:da|de|do|dos|del|della|du)\s+)?{names.NAME}(?:\s[^\W\d_]{{4,}}(?=[,.;)]|$))?)"
    r"|[«“„](?P<quoted>[^«»“”„]{2,40})[»”])"
)
"""A kind of outlet and its name: `apărut în revista Farul nordic`, `на канале «Прибой»`."""
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
_ON_MEDIUM = re.compile(
    rf"(?i:interview|doorstop|conversation)\s+(?i:with|on|for)\s+(?:[Tt]he\s+)?(?P<name>{names.NAME})(?=\s*[,|(–—-]|$)"
)
"""A press office's title that names the station: `Interview with Island Radio, Morning Watch`."""
_MEDIUM_FIRST = re.compile(r"(?P<name>[A-ZА-ЯЁ]{2,6}(?:\s\d)?)\s(?i:interview)$")
"""A title of a station and nothing else: `SRN Interview`."""
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
_DATELINE = re.compile(
    r"^[^\W\d_][^/()\n]{2,50}[.,\s]\s*"
    r"(?:/(?P<agency>[^/\n]{2,30})/|[(](?P<wire>[^()\n]{2,30})[)])\s*(?:\.\s?[-–—]*|[-–—]+)\s"
)
"""How reports of agencies begin: `LYNG, 5 May (Reuters) – …`, `МОСКВА, 12 марта. /ТАСС/. …`."""
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
_CHINESE_ASKING = re.compile(
    r"(?:接受|应|應)[^，。《》]{0,8}《([^《》]{2,20})》[^，。《》]{0,10}(?:采访|採訪|专访|專訪)"
)
"""Whom somebody in office answers: `江望海大使接受《河岸》杂志书面采访`."""
_QUOTED_PROGRAMME = re.compile(r"(?P<name>[A-Z]{2,6})\s(?:[\"“«][^\"“”«»]{3,40}[\"”»])\s*[-–—:|]")
"""A title of a station and its programme: `SRN "Round the Clock" - Interview with Ann Reed`."""
_CHINESE_OUTLET = re.compile(
    r"《([^《》]{2,20}?(?:报|報|周刊|週刊|杂志|雜誌|新闻|新聞|网|網|时报|時報))》"
)
_PROGRAMME_WORDS = 3
"""Words of the name of a programme behind its station's."""
_LONGEST_NOTE = 300
_BEFORE_DAY, _LEAST_BEFORE_DAY = 40, 6
"""Characters behind the name of an outlet in which its day follows, and before which it begins."""

_HELD = frozenset({"conducted", "held", "recorded", "done", "edited"})
"""What a heading says of an interview: `An Interview Conducted by`."""


def worded(seen: Clues, speaker: str) -> Iterator[str]:
    """The outlets that titles, notes and paragraphs name by a phrase, surest first."""
    yield from (_published_in(text) for text in [*seen.header.lines, *seen.after])
    yield from map(granted.granted_to, (seen.title, *seen.header.introduction))
    yield from (_plain(hit) for text in seen.texts if (hit := _KIND.search(text)))
    sentences = (one for text in seen.texts for one in _SENTENCE_END.split(text))
    told = (
        hit for one in sentences if vocabulary.of_interview(one) for hit in _IN_KIND.finditer(one)
    )
    yield from (_with_kind(hit).rstrip(" .") for hit in told)
    for pattern in (_ON_PROGRAMME, _OF_REPORTERS):
        named = (hit["name"] for hit in pattern.finditer(seen.title))
        yield from (name for name in named if _is_medium(name) or name.isupper())
    yield from announced.done_for(seen.texts)
    yield from _told_to(seen, speaker)
    yield from _encountered(seen, speaker)
    yield from _said_on(seen.texts)
    parts = re.split(r"\s*[,|–—:]\s*", seen.title)
    yield from filter(_is_medium, parts if len(parts) > 1 else ())
    for pattern in (_CHINESE_OUTLET, _CHINESE_ASKING):
        yield from (hit[1] for text in seen.texts if (hit := pattern.search(text)))


def _plain(hit: re.Match[str]) -> str:
    """The outlet of a Russian phrase as it is written by itself: `корреспонденту «Вестника»`."""
    first, space, rest = hit[1].partition(" ")
    of = re.match(r"(?:корреспондент|журналист|обозревател|редактор)", hit[0], re.IGNORECASE)
    return f"{inflected.nominative(first, 'кого')}{space}{rest}" if of else hit[1]


def _with_kind(hit: re.Match[str]) -> str:
    """The outlet of a phrase, with its kind where that is a part of the name: `Jornal da Ria`."""
    if hit["quoted"]:
        return hit["quoted"]
    kind = hit[0][: hit.start("name") - hit.start()].split()[-1]
    if kind[0].isupper():
        return f"{kind} {hit['name']}"
    return "" if hit["name"][0].islower() else hit["name"]


def _said_on(texts: Sequence[str]) -> Iterator[str]:
    """The station or site on which an introduction says that somebody spoke or asks."""
    sentences = [one for text in texts for one in _SENTENCE_END.split(text)]
    for pattern in (_TO_SITE, _SAID_ON, _STAFF_OF):
        for hit in (hit for text in sentences for hit in pattern.finditer(text)):
            name = hit["name"].rstrip(" .'’")
            if pattern is _TO_SITE or _is_medium(name):
                yield name


def on_air(opening: Sequence[str]) -> Iterator[str]:
    """What a host says one is listening to."""
    for pattern in (_ON_AIR, _ON_AIR_QUOTED):
        yield from (hit["name"] for text in opening if (hit := pattern.search(text)))


def programmes(title: str) -> Iterator[str]:
    """The series or the programme of a station whose name a title is."""
    if series := _SERIES.match(title):
        yield series["name"]
    if station := _QUOTED_PROGRAMME.match(title):
        yield names.medium(station["name"])
    if _is_broadcast(title):
        yield title


def _is_broadcast(title: str) -> bool:
    """Whether a title is a programme of a known station and nothing else: `BBC Breakfast`."""
    first, *rest = title.split() or [""]
    known = first.isupper() and first.casefold() in vocabulary.OUTLETS
    return known and len(rest) <= _PROGRAMME_WORDS and names.is_printed_name(title)


_ARABIC_TO = re.compile(r"(?<!\w)لـ?\s?[«\"“](?P<name>[^»\"”]{2,30})[»\"”]\s*:")
"""To which paper somebody says it: `الوزير لـ«المرفأ»: …`."""


def told_in_title(title: str) -> Iterator[str]:
    """The medium to which a ministry's title says that somebody talked."""
    if told := _ARABIC_TO.search(title):
        yield told["name"]
    if (led := _MEDIUM_FIRST.match(title)) and names.medium(led["name"]):
        yield led["name"]
    on = _ON_MEDIUM.search(title)
    if on and " of " not in on["name"] and _is_medium(on["name"]):
        yield on["name"]
    if told := _TO_STATION.search(title):
        yield told["name"]
    if vocabulary.of_interview(title) and (quoted := _WITH_QUOTED.search(title)):
        yield quoted["name"].strip()


def datelines(seen: Clues) -> Iterator[str]:
    """The agency that a dateline names."""
    for text in seen.header.introduction[:3]:
        if hit := _DATELINE.match(text[: searched.DATELINE_CHARS]):
            yield next(filter(None, hit.groups()))


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
    dated = dates.find_date(text[hit.end() : hit.end() + _BEFORE_DAY])
    told = hit["quoted"] or names.LEADING_ARTICLE.match(name) or names.medium(name)
    told = told or (dated and dated[1] < _LEAST_BEFORE_DAY and " " not in name)
    return name.rstrip(" .") if told else ""


def _is_known(name: str) -> bool:
    """Whether a name is a medium's by its words, or an acronym of one: `AP`."""
    return bool(names.MEDIA.search(name) or (name.isupper() and names.medium(name)))


def _is_medium(text: str) -> bool:
    named = names.medium(text) == text and names.is_printed_name(text)
    return bool(names.MEDIA.search(text)) and named and text[:1].isupper()


def _encountered(seen: Clues, speaker: str) -> Iterator[str]:
    """The body that talked to the speaker, as the introduction tells."""
    for met in encounters.told(seen.texts, lambda name: asking_labels.known_to_ask(name, seen)):
        name = _REPORTERS.sub("", met.asker)
        if name and name not in speaker and speaker not in name and names.medium(name):
            yield name


def _told_to(seen: Clues, speaker: str) -> Iterator[str]:
    """Whom the speaker talked to, when that is no person: `in an interview with Tidewater`."""
    answers = " ".join(announced.spoken_with([], seen.title))
    for text in seen.texts:
        for hit in _FOR.finditer(text[: searched.PARAGRAPH_CHARS]):
            name = _REPORTERS.sub("", offices.body_behind(hit["name"]))
            single = (
                len(name.split()) == 1
                and len(name) > 1
                and text[hit.end() : hit.end() + 1] != "/"
                and not name.endswith(("'s", "’s"))
                and not offices.office(name)
                and not offices.office(inflected.nominative(name, "кого"))
                and name.casefold() not in seen.common | _HELD
                and not masthead.WORDS_OF_DATE.fullmatch(name)
            )
            if (
                name not in speaker
                and speaker not in name
                and name not in seen.authors
                and (text != seen.title or name not in answers or _is_known(name))
                and (single or names.is_body(name))
            ):
                yield name
