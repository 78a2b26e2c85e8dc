"""Who answers, in what office, and who asks."""

import re
from collections.abc import Iterator, Sequence

from bot.corpus.about import encounters, names, russian
from bot.corpus.about.clues import Clues, front, names_in
from bot.corpus.turns import labels
from bot.corpus.words import vocabulary

_WITH_REPORTERS = re.compile(
    rf"(?i:{vocabulary.alternatives('reporters')})\s+"
    rf"(?P<names>{names.NAME}(?:(?:,\s*|\s+and\s+|\s+и\s+|,\s+and\s+){names.NAME})*)"
)
_TALKED = re.compile(
    rf"(?P<name>{names.NAME})\s*(?:\([^()]{{2,80}}\)\s*)?"
    rf"(?i:{vocabulary.alternatives('talked')})\s+(?:with\s+|to\s+)?"
)
_TALKED_TO = re.compile(rf"(?i:{vocabulary.alternatives('talked_to')})\s+(?P<name>{names.NAME})")
_CHINESE_REPORTER = re.compile(
    r"(?:记者|記者|主持人)\s*(?!的)(?P<name>[\u4e00-\u9fff]{2,3}?)"
    r"(?=[就对對在与與和于於采採專专報报日，。、（()） ]|$)"
)
_CONDUCTED = re.compile(
    rf"(?:беседует|беседовала?|бесед[уа] в[её]ла?|führten?)\s+(?P<name>{names.NAME})"
)
_SHORT_OFFICE = re.compile(r"^(?:Sen|Rep|Gov|Gen|Amb|Min|Pres|Hon|Rev)\.\s+", re.IGNORECASE)
_NOBODY = re.compile(rf"^{vocabulary.alternatives('nobody')}[\s_-]?#?\d*$")
_BRACKETS = re.compile(r"\s*[(（\[].*?[)）\]]")
_CYRILLIC = re.compile(r"[а-яё]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SMALL = frozenset({"de", "van", "von", "del", "da", "la", "bin", "al"})
_NO_NAME = frozenset({"the", "interview", "questions", "an", "this", "in"})
MAX_SPEAKERS = 6
"""Speakers who are named; of a larger round the first."""


def is_role(name: str) -> bool:
    """Whether a label names a part in the conversation or an office rather than a person."""
    key = labels.key(name)
    if is_nobody(name) or key == "prime minister":
        return True
    if key.endswith(vocabulary.CHINESE_OFFICES):
        return True
    return all(names.office(word) for word in key.split())


def is_nobody(name: str) -> bool:
    """Whether a label names nobody, not even by office: `Q`, `Reporter`, `Speaker 2`."""
    key = labels.key(name)
    return bool(key in vocabulary.LETTERS or _NOBODY.match(key) or labels.role_word(key))


def is_person(name: str, common: frozenset[str]) -> bool:
    """Whether a stretch of text has the shape of a person's full name."""
    if _HAN.search(name):
        return 2 <= len(name) <= 12
    tokens = name.split()
    low = [token.casefold().strip(".,:") for token in tokens]
    return (
        2 <= len(tokens) <= 5
        and not names.is_body(name)
        and not any(names.office(token) or token in _NO_NAME for token in low)
        and all(token[0].isupper() or token in _SMALL for token in tokens)
        and not all(token in common for token in low)
    )


def speaker(seen: Clues) -> tuple[str, str]:
    """Who answers and in what office: `(name, role)`, empty where the document does not tell."""
    given = names_in(front(seen.page, "speaker")) or names_in(seen.header.fields.get("speaker"))
    if given:
        given = [name for name in given if not name[:1].islower()] or given
        return ", ".join(given), names.role_near(given[0], seen.texts)
    return _labelled(seen) or _announced(seen) or _addressed(seen)


def _labelled(seen: Clues) -> tuple[str, str] | None:
    """The speakers whom the labels name, with the full names that the document gives for them."""
    full: list[str] = []
    role = ""
    for name in seen.people.answering:
        if is_role(name):
            continue
        office, bare = names.part_office(_BRACKETS.sub("", name).split(", ")[0])
        role = role or office
        full.append(_full_name(names.tidy_case(_SHORT_OFFICE.sub("", bare or name)), seen))
    unique = list(dict.fromkeys(full))
    if not any(len(name) > 1 for name in unique):
        return None
    return ", ".join(unique[:MAX_SPEAKERS]), names.role_near(
        unique[0], seen.texts
    ) or names.tidy_case(role)


def _full_name(name: str, seen: Clues) -> str:
    name = names.tidy_case(name)
    if len(name.split()) > 1:
        return name
    texts = [*seen.texts, *seen.authors, *seen.header.headings]
    return names.without_trade(names.tidy_case(names.expand(name, texts, seen.common) or name))


def _announced(seen: Clues) -> tuple[str, str] | None:
    """The speaker whom title or introduction announces: `An interview with …`."""
    introduction = [text for text in seen.texts[1:] if text]
    asking = {word for name in seen.people.asking for word in name.casefold().split()}
    texts = [seen.title, *introduction]
    opening = [turn.text for turn in seen.turns[:3] if turn.asking]
    met = [met.answerer for met in encounters.told(texts, lambda name: known_to_ask(name, seen))]
    met += encounters.welcomed([*introduction, *opening])
    barred = {met.asker for met in encounters.told(texts, lambda name: known_to_ask(name, seen))}
    barred |= set(encounters.hosts(opening))
    for phrase in [*filter(None, met), *names.spoken_with(introduction, seen.title)]:
        if phrase in barred:
            continue
        if asking & set(phrase.casefold().split()):
            continue
        role, bare = names.part_office(phrase)
        author = next((author for author in seen.authors if author in phrase), "")
        bare = author or bare
        bare = names.without_trade(bare)
        if is_person(bare, seen.common) and (author or bare not in seen.authors):
            bare = _nominative(bare, [*introduction, *seen.authors, *seen.after], seen.title)
            return bare, names.role_near(bare, seen.texts) or role
    if is_person(seen.title, seen.common):
        return seen.title, ""
    return _portrayed(introduction, seen)


def _portrayed(introduction: Sequence[str], seen: Clues) -> tuple[str, str] | None:
    """The one person with whom a paragraph of the introduction begins: `Marta Ekberg has …`."""
    barred = {name.casefold() for name in (*seen.authors, *seen.people.asking)}
    found: list[str] = []
    for text in introduction:
        run = next(iter(names.sequences(text[:80])), "")
        follows = text[len(run) : len(run) + 3]
        if (
            text.startswith(run)
            and is_person(run, seen.common)
            and run.casefold() not in barred
            and re.match(r"[,(]|\s[(a-zа-яё]", follows)
        ):
            found.append(run)
    if len(set(found)) != 1:
        return None
    return found[0], names.role_near(found[0], seen.texts)


def _nominative(name: str, texts: Sequence[str], title: str) -> str:
    """A Russian name as it is written elsewhere without an ending: Иван Петров, not `Иваном`."""
    if not _CYRILLIC.search(name):
        return name
    stems = [token[:3] for token in name.split()]
    other = {
        run
        for text in texts
        for run in names.sequences(text[:3000])
        if len(run.split()) == len(stems)
        and all(part.startswith(stem) for part, stem in zip(run.split(), stems, strict=True))
    }
    best = min([name, *other], key=len)
    declined = re.search(rf"(?<!\w)(?:с|со)\s[^.:!?«»]{{0,80}}{re.escape(name)}", title)
    return russian.nominative(best) if best == name and declined else best


def _addressed(seen: Clues) -> tuple[str, str]:
    """The speaker as the interviewers call them, or else the office that the label gives."""
    questions = [turn.text for turn in seen.turns if turn.asking]
    surname = names.addressed(questions)
    if surname:
        name = names.expand(surname, [*seen.texts, *questions], seen.common) or surname
        return name, names.role_near(name, seen.texts)
    label = next(iter(seen.people.answering), "")
    named = label and not is_nobody(label)
    return (names.tidy_case(label) if named else ""), ""


def known_to_ask(name: str, seen: Clues) -> bool:
    """Whether a name is known to be an interviewer's: in the byline, the masthead or a label."""
    known = [*seen.authors, *seen.header.masthead, *seen.people.asking]
    return any(name.casefold() == other.casefold() for other in known)


def interviewers(seen: Clues, speaking: str) -> list[str]:
    """Who asks: by front matter, a line of data, the introduction, a byline, the labels."""
    given = names_in(front(seen.page, "interviewers"))
    given = given or names_in(seen.header.fields.get("interviewers"))
    if given:
        return _distinct(given, speaking)
    found = [name for text in [*seen.texts, *seen.after] for name in _told(text, seen, speaking)]
    opening = [turn.text for turn in seen.turns[:2] if turn.asking]
    found += (name for name in encounters.hosts(opening) if is_person(name, seen.common))
    found += seen.authors
    outlet = outlet_label(seen, found, speaking)
    for name in seen.people.asking:
        if not is_role(name) and name != outlet:
            plain = _BRACKETS.sub("", name).strip()
            plain = plain.split(", ")[0]
            found.append(plain if name == loud_label(seen) else _full_name(plain, seen))
    return _distinct(found, speaking)


def _told(text: str, seen: Clues, speaking: str) -> Iterator[str]:
    """The interviewers whom a paragraph names: `the reporters …`, `she talked to …`."""
    if len(text) > 4000:
        return
    for hit in _WITH_REPORTERS.finditer(text):
        yield from (name for name in names_in(hit["names"]) if is_person(name, seen.common))
    for hit in _TALKED_TO.finditer(text):
        if hit["name"] not in speaking and is_person(hit["name"], seen.common):
            yield hit["name"]
    by = (hit["name"].strip(".") for hit in _CONDUCTED.finditer(text))
    yield from (name for name in by if is_person(name, seen.common))
    yield from (hit["name"] for hit in _CHINESE_REPORTER.finditer(text))
    met = (met.asker for met in encounters.told([text], lambda name: known_to_ask(name, seen)))
    yield from (name for name in met if is_person(name, seen.common) and name not in speaking)
    for hit in _TALKED.finditer(text):
        _, bare = names.part_office(re.sub(r".*['’]s\s+", "", hit["name"]))
        follows = text[hit.end() : hit.end() + 80]
        if speaking and speaking in follows and is_person(bare, seen.common):
            yield bare


def _distinct(found: Sequence[str], speaking: str) -> list[str]:
    """Each person once, the fullest name first met, without those who answer."""
    speakers = {part.strip().casefold() for part in speaking.split(",")}
    unique: list[str] = []
    for name in found:
        low = name.casefold()
        known = {other.casefold() for other in unique}
        initials = "".join(part[0] for part in re.findall(r"[^\W_]+", low))
        shortened = any(
            low in other.split() or (_HAN.match(low) and other.startswith(low)) for other in known
        )
        if low not in speakers | known and not shortened and initials not in known:
            unique.append(name)
    return unique


def loud_label(seen: Clues) -> str:
    """The one label in capitals that asks where those who answer are not in capitals: a medium."""
    asking = [name for name in seen.people.asking if not is_role(name)]
    answering = [name for name in seen.people.answering if not is_role(name)]
    if len(asking) != 1 or not answering or any(name.isupper() for name in answering):
        return ""
    return asking[0] if asking[0].isupper() and len(asking[0]) > 3 else ""


def outlet_label(seen: Clues, known: Sequence[str], speaking: str) -> str:
    """The label of a newspaper that asks, where those who ask are known by other names."""
    asking = [name for name in seen.people.asking if not is_role(name)]
    others = [name.casefold() for name in known if name not in speaking]
    if len(asking) != 1 or not others:
        return ""
    plain = _BRACKETS.sub("", asking[0]).casefold().replace(".", "")
    for name in others:
        parts = re.findall(r"[^\W_]+", name)
        initials = "".join(part[0] for part in parts)
        if plain in {name, initials} or set(plain.split()) & set(parts):
            return ""
    return asking[0]
