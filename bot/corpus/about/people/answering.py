"""Who answers, and in what office."""

import re
from collections.abc import Iterator, Sequence

from bot.corpus.about.clues import Clues, front, known_title, listed_names
from bot.corpus.about.names import inflected, names, offices
from bot.corpus.about.names.held_office import without_trades
from bot.corpus.about.people import (
    addressing,
    announced,
    as_labelled,
    asking_labels,
    encounters,
    full_names,
    people,
)
from bot.corpus.about.people.in_office import person_in_office
from bot.corpus.about.people.portrayed import portrayed
from bot.corpus.about.people.weighed_speaker import weighed_speaker
from bot.corpus.turns.labels import labels
from bot.corpus.words import searched, vocabulary
from bot.corpus.words.stop_words import stop_words
from bot.corpus.words.surnames import SURNAMES

_OFFICER = re.compile(rf"{names.CAPITAL}(?:\s{names.CAPITAL}){{2,3}}")
"""An office of one word and the full name: `Captain John Reed`."""
_SHORT_OFFICE = re.compile(
    r"^(?:Sen|Rep|Gov|Gen|Amb|Min|Pres|Hon|Rev|Capt|Col|Maj|Sgt|Lt|Cmdr)\.\s+", re.IGNORECASE
)
_NAMED_ALONE = re.compile(rf"(?i:interview)\s*[:：]\s*(?P<name>{names.PERSON})$")
"""A line that names who asks, or who answers when nobody else is told of."""
_JAPANESE_ALONE = re.compile(
    r"[^\w「『（(]{0,8}(?:\d{1,2}\.?\s?)?(?P<name>[\u4e00-\u9fff]{2,5}?)\s?(?:選手|監督|コーチ|さん|氏|先生)[^\w」』）)]{0,8}$"
)
"""The same with a title behind the name and ornaments around both: `◇◆◇沢井選手◇◆◇`."""
_NAME_AND_TRADE = re.compile(
    rf"(?P<name>{names.PERSON}), (?=[а-яёіїєґ]{{4}})[^.?!]{{4,60}}[^.?!,;]$"
)
"""The same with what somebody is: `Олег Суханов, головний лоцман`."""
_KOREAN_TITLE = re.compile(
    r"(?:\[[^\]]{2,12}\]\s?)?[가-힣]{2,6}\s(?P<name>[가-힣]{2,4})[,\s]\s?[\"“'‘]"
)
"""A headline of a trade, a name and what that person says: `배우 한서윤 "다시 무대로"`."""
_JAPANESE_TITLES = ("監督", "選手", "社長", "代表")
_HAN = people.HAN_LETTER
_POSSESSIVE = re.compile(r"^.{2,40}['’]s\s+(?=\S+\s\S)")
"""Whose somebody is, before the name: `Nettie's Maks Salten`."""
_MEMBER = re.compile(r"(?<=\w),?\s(?i:MP|MLA|MSP|MEP|TD)$")
"""What stands behind the name of a member of a parliament."""
_LONGEST_NOTE = 300  # of one below the conversation that names both sides
_FIRST_REPLIES, _SURNAMED = 3, 2
MAX_SPEAKERS = 6  # who are named; of a larger round the first


def speaker(seen: Clues) -> tuple[str, str]:
    """Who answers and in what office: `(name, role)`, empty where the document does not tell."""
    given = listed_names(front(seen.page, "speaker")) or listed_names(
        _in_order(seen.header.fields.get("speaker", ""), seen)
    )
    given = [name for name in given if not asking_labels.asks_as_told(name, seen)] or given
    if not front(seen.page, "speaker"):
        given = [names.tidy_case(name) for name in given]
    if given:
        called = [name for name in given if not _is_description(name)] or given
        others = [name for name in given if name not in called]
        return ", ".join(called), offices.role_near(called[0], seen.texts) or ", ".join(others)
    return (
        _labelled(seen)
        or _told(addressing.called_author(seen), seen)
        or addressing.greeted_speaker(seen, by_letter=True)
        or person_in_office(seen)
        or _told(as_labelled.called_in_full(seen), seen)
        or _announced(seen)
        or _introduced(seen)
        or addressing.surnamed_speaker(seen)
        or addressing.greeted_speaker(seen, by_letter=False)
        or addressing.called_by_surname(seen)
        or addressing.titled_account(seen)
        or weighed_speaker(seen)
        or addressing.labelled_speaker(seen)
    )


def _in_order(value: str, seen: Clues) -> object:
    """The value of a line of data; a surname before its first name, `Reed, Ann`, is one name."""
    turned = listed_names([value])
    spoken = {*map(labels.key, (*seen.people.asking, *seen.people.answering))}
    return turned if turned and labels.key(turned[0]) in spoken else value


def _told(name: str, seen: Clues) -> tuple[str, str] | None:
    """A name with the office that the document tells beside it; `None` without one."""
    return (name, offices.role_near(name, seen.texts)) if name else None


def _is_description(part: str) -> bool:
    """Whether a part of a list of names is what one of them is: `Mayor of Saltmere`."""
    told = [word for word in part.split() if offices.office(word)]
    if _OFFICER.fullmatch(part) and people.is_person(offices.part_office(part)[1], frozenset()):
        return False
    titles = all(word.casefold().strip(".") in vocabulary.HONORIFICS for word in told)
    return part[:1].islower() or (bool(told) and not titles)


def _is_surname_with_office(name: str) -> bool:
    """Whether a Chinese label is a surname and an office: `陆工程师`."""
    key = labels.key(name)
    short = len(key) > 2 and key[:1] in SURNAMES and key[1:] in vocabulary.CHINESE_OFFICES
    return short and not people.is_nobody(name)


def _labelled(seen: Clues) -> tuple[str, str] | None:
    """The speakers whom the labels name, with the full names that the document gives for them."""
    full: list[str] = []
    role = ""
    answering = [as_labelled.bare_name(label) for label in as_labelled.apart(seen.people.answering)]
    if all(
        people.is_role(people.without_article(name)) or as_labelled.is_nickname(name, seen)
        for name in answering
    ):
        return None
    for name in answering:
        if people.is_role(name) and not _is_surname_with_office(name):
            continue
        held = person_in_office(seen) if people.is_role(people.without_article(name)) else None
        if held and held[0].rsplit(maxsplit=1)[-1] in seen.title:
            full.append(held[0])
            role = role or held[1]
            continue
        listed = [] if "," in name else listed_names(people.BRACKETS.sub("", name))
        if len(listed) > 1 and all(people.is_person(one, seen.common) for one in listed):
            full += listed
            continue
        office, bare = offices.part_office(people.BRACKETS.sub("", name).split(", ")[0])
        role = role or (office if bare or labels.is_office(name) else "")  # else `ANN KING`
        called = full_names.full_name(names.tidy_case(_SHORT_OFFICE.sub("", bare or name)), seen)
        called = _without_han_office(_MEMBER.sub("", called))
        surname = office and not {" ", "·"} & {*called} and name.endswith(bare)
        surname = surname and not name.isupper()
        full.append(names.tidy_case(name) if surname else called)
    unique = list(dict.fromkeys(full))
    unique = [
        name
        for name in unique
        if len(name) > 1 or not any(other.startswith(name) for other in unique if other != name)
    ]
    if sum(len(name) > 1 for name in unique) * 2 < len(unique) or not unique:
        return None
    return ", ".join(unique[:MAX_SPEAKERS]), offices.role_near(
        unique[0], seen.texts
    ) or names.tidy_case(role)


def _without_han_office(name: str) -> str:
    """A full name in Chinese script without the office behind it: `森田栄一監督`."""
    told = (*vocabulary.CHINESE_OFFICES, *_JAPANESE_TITLES)
    bare = name.removesuffix(next((one for one in told if name.endswith(one)), ""))
    return bare if _HAN.match(bare) and 2 < len(bare) < 6 else name


def _announced(seen: Clues) -> tuple[str, str] | None:
    """The speaker whom title or introduction announces: `An interview with …`."""
    shown = seen.header.title if seen.header.title not in seen.texts else ""
    every = [text for text in (*seen.texts[1:], shown, *seen.header.headings) if text]
    introduction = [text for text in every if not _NAMED_ALONE.match(text)]
    found = list(_marked(introduction, seen))
    asked = [each for each in found if each[0] not in seen.authors or each[0] in seen.title]
    asked.sort(
        key=lambda each: (
            each[0] == as_labelled.series_of_title(seen),
            not (
                announced.closes_title(each[0], seen.title)
                and any(each[0] in text for text in seen.header.introduction)
            ),
        )
    )
    called = _by_first_name(introduction, seen)
    named = {name for name, _ in asked for text in seen.header.introduction if name in text}
    if called and (called in named or not named):
        return called, offices.role_near(called, seen.texts)
    if asked:
        return asked[0]
    if name := _named_by_title(seen):
        return name, ""
    if not found and (other := known_title(seen.page)) != seen.title:
        whole = (offices.part_office(each)[1] for each in announced.spoken_with([], other))
        found = [(each, "") for each in whole if people.is_person(each, seen.common)]
    return portrayed(introduction, seen) or next(iter([*_alone_on_line(every, seen), *found]), None)


def _marked(introduction: Sequence[str], seen: Clues) -> Iterator[tuple[str, str]]:
    """Those whom title, introduction or a note below mark as interviewed, with their offices."""
    asking = {word for name in seen.people.asking for word in name.casefold().split()}
    closing = [text for text in seen.after if len(text) < _LONGEST_NOTE]
    dated = [out.text for out in seen.header.left_out if out.reason == "date"]
    texts = [seen.title, *introduction, *closing, *filter(_HAN.search, dated)]
    opening = [turn.text for turn in seen.turns[:3] if turn.asking]
    told = list(encounters.told(texts, lambda name: asking_labels.known_to_ask(name, seen)))
    met = [*(each.answerer for each in told), *encounters.welcomed([*introduction, *opening])]
    barred = {each.asker for each in told}
    barred |= {*encounters.hosts(opening), *announced.done_for(introduction)}
    spoken_with = announced.spoken_with(introduction, seen.title)
    for phrase in map(_next_sentence, [*filter(None, met), *spoken_with]):
        if phrase in barred or asking & set(phrase.casefold().split()):
            continue
        role, bare = offices.part_office(_POSSESSIVE.sub("", phrase))
        cased = bare.lower() != bare.upper() and len(bare.split()) > 2
        bare = without_trades(bare) if cased else bare
        bare = next((author for author in seen.authors if author in phrase), bare)
        if phrase in met and " " not in bare and bare.istitle():
            bare = names.expand(bare, seen.header.introduction, seen.common) or bare
        bare = as_labelled.person_of_body(names.in_one_script(offices.without_trade(bare)), seen)
        bare = full_names.double_barrelled(bare, introduction)
        if people.is_person(bare, seen.common):
            bare = inflected.nominative_in(bare, [*introduction, *seen.authors, *seen.after], texts)
            bare = names.tidy_case(bare) if bare.isupper() else bare
            yield bare, offices.role_near(bare, seen.texts) or role


def _alone_on_line(texts: Sequence[str], seen: Clues) -> Iterator[tuple[str, str]]:
    """Those whose name is a line of its own, or whom a Korean headline names with a trade."""
    patterns = (_NAMED_ALONE, _JAPANESE_ALONE, _NAME_AND_TRADE)
    told = (hit for text in texts for one in patterns if (hit := one.match(text)))
    for hit in (*told, _KOREAN_TITLE.match(seen.title)):
        if hit and people.is_person(hit["name"], seen.common):
            yield hit["name"], ""


def _introduced(seen: Clues) -> tuple[str, str] | None:
    """The speaker who says in one of the first replies who it is: `Меня зовут Анна Петрова`."""
    replies = [turn.text for turn in seen.turns if not turn.asking][:_FIRST_REPLIES]
    asked = next((turn.text for turn in seen.turns if turn.asking), "")
    told = [*encounters.introduced("".join(replies[:1])[: searched.ADDRESSED_CHARS], asked)]
    told += encounters.hosts(reply for reply in replies[1:] if encounters.opens_with_name(reply))
    for name in (full_names.full_name(name, seen) for name in told):
        if people.is_person(name, seen.common) and name not in seen.authors:
            return name, offices.role_near(name, seen.texts)
    return None


def _by_first_name(introduction: Sequence[str], seen: Clues) -> str:
    """The speaker whom title or introduction announces by one name: `An interview with Maya`.

    Where nothing gives the full name, the title has to end in the first name, or what follows it
    has to say who that is: `we talk to Maya, the creator of …`.
    """
    texts = [seen.title, *introduction]
    for name in announced.spoken_with(introduction, seen.title):
        if " " in name or not people.is_first_name(name, seen):
            continue
        full = full_names.full_name(name, seen)
        if full.endswith(f" {name}") and len(full.split()) > _SURNAMED:
            continue  # the last word of a body's name
        described = re.compile(
            rf"(?i:{vocabulary.alternatives('speaks_with')})\s+{re.escape(name)}(?:$|,\s(?:the|an?|our|who|one|from)\s)"
        )
        if full != name or any(described.search(text) for text in texts):
            return full
    return ""


def _next_sentence(phrase: str) -> str:
    """A name without the first word of the next sentence: `Ada Wren. Here`."""
    name, stop, word = phrase.rpartition(". ")
    begins = bool(stop) and word.casefold() in stop_words()["en"] and len(name.split()) > 1
    return name if begins else phrase


def _named_by_title(seen: Clues) -> str:
    """The person where a title is a name and nothing else, but for a trade or brackets around it.

    `Filmmaker Ada Wren (Low Water)` is such a title.
    """
    title, _, trades = people.BRACKETS.sub("", seen.title).strip().partition(", ")
    if trades and not trades.islower():
        return ""
    sections = " - " in title or " – " in title  # those of a site: `Football - Seniors`
    if sections or not people.is_person(title, seen.common) or vocabulary.of_interview(title):
        return ""
    cased = title.lower() != title.upper()
    whole = names.is_chinese_name(title) if _HAN.search(title) else cased
    small = [token for token in title.split() if token.casefold() in seen.common]
    named = whole and len(small) * 2 < len(title.split())
    return offices.without_trade(offices.part_office(title)[1]) if named else ""
