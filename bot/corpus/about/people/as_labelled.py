"""What labels and titles make of the names of those who answer, and whom questions call."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.corpus.about.clues import Clues
from bot.corpus.about.names import inflected, names, offices
from bot.corpus.about.people import announced, people
from bot.corpus.turns.labels import labels
from bot.corpus.words import searched

_CALLED = re.compile(r"(?P<first>[А-ЯЁІЇЄҐ][а-яёіїєґ’]{2,}),\s")
_SHARED = 3
"""Letters that a name keeps in every case: `Андрей`, `Андрея`."""
_BRACKETS = re.compile(r"\s*[(（\[].*?[)）\]]")
_AND = re.compile(r"\s(?:and|und|et|y|e|och|og|и|i|&)\s")
_TWICE = re.compile(r"([^\W\d_])\1")


def called_in_full(seen: Clues) -> str:
    """The full name above of whoever the questions call by first name: `Андрей, откуда вы?`."""
    asked = (turn.text for turn in seen.turns if turn.asking)
    called = Counter(hit["first"] for text in asked if (hit := _CALLED.match(text)))
    for first, _ in called.most_common(2):
        for text in seen.texts:
            for run in names.sequences(text[: searched.PARAGRAPH_CHARS]):
                for full in (run, *(inflected.nominative(run, case) for case in ("кого", "с"))):
                    alike = run[:_SHARED] == first[:_SHARED]
                    whole = full.count(" ") == 1 and full.split()[0] == first
                    if alike and whole and full not in seen.authors:
                        return full
    return ""


def apart(answering: Sequence[str]) -> list[str]:
    """The labels without those of several at once and without misprints of others.

    `M/G/S` names nobody beside `Maya`, nor does `Maya and Gwen` beside both, and `Mathis` is
    `Matthis`. Where all labels are of several, each part of them is a name.
    """
    alone = [name for name in answering if not labels.is_several(name)]
    alone = [name for name in alone if not _is_joint(name, alone)]
    if not alone:
        return [part.strip() for name in answering for part in name.split("/")]
    seen: dict[str, str] = {}
    for name in alone:
        seen.setdefault(_TWICE.sub(r"\1", name.casefold()), name)
    return list(seen.values())


def _is_joint(name: str, others: Sequence[str]) -> bool:
    """Whether a label is of first names of people who have labels of their own: `Ann and Ola`."""
    parts = _AND.split(_BRACKETS.sub("", name))
    words = [set(_BRACKETS.sub("", other).split()) for other in others if other != name]
    known = all(any(part in one for one in words) for part in map(str.strip, parts))
    return len(parts) > 1 and known


def bare_name(label: str) -> str:
    """The name in a label that holds an office too: `THE PRESIDENT (Ann Reed)`."""
    return _behind_office(_in_brackets(label))


def _in_brackets(label: str) -> str:
    """The name in a label such as `THE PRESIDENT (Ann Reed)`."""
    hit = people.BRACKETS.search(label)
    bare = hit[0].strip(" ()（）[]") if hit else ""
    outside = people.BRACKETS.sub("", label).split()
    office = bool(outside) and (people.is_role(" ".join(outside)) or offices.office(outside[-1]))
    return bare if office and people.is_person(bare, frozenset()) else label


def _behind_office(label: str) -> str:
    """The name in a label such as `Official Spokesperson, Shri Raman Iyer`."""
    if labels.names_han_office(labels.key(label)):
        return label.rsplit(maxsplit=1)[-1]
    office, comma, name = label.partition(", ")
    bare = offices.part_office(name)[1]
    called = comma and people.is_role(office) and not people.is_nobody(office)
    return bare if called and people.is_person(bare, frozenset()) else label


def is_nickname(name: str, seen: Clues) -> bool:
    """Whether a label is none that anybody is known by: small letters, or with digits.

    Whom the title calls so is known by it.
    """
    known = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", seen.title)
    if known or inflected.by_first_name(name, seen.texts):
        return False
    return name.islower() or any(c.isdigit() for c in name)


def person_of_body(name: str, seen: Clues) -> str:
    """A name without the body that its particle leads to: `Ann Reed de Brume` is `Ann Reed`.

    Both are then named apart from each other elsewhere.
    """
    parted = names.PARTICLE_INSIDE.search(name)
    if not parted or " " not in name[: parted.start()]:
        return name
    person, body = name[: parted.start()], name[parted.end() :]
    text = " ".join([*seen.texts, *(turn.text for turn in seen.turns[:4])])
    alone = re.search(rf"(?<!\w){re.escape(person)}(?!\w|{re.escape(parted[0])})", text)
    named = re.search(rf"(?<!\w)(?<!{re.escape(parted[0])}){re.escape(body)}(?!\w)", text)
    return person if alone and named else name


def series_of_title(seen: Clues) -> str:
    """The series or the part before a colon in a title, of which nothing else speaks.

    Whoever a title names first, `Ada Wren: I like lamps`, is named again below, or calls herself.
    """
    head = announced.HEAD.match(seen.title[: searched.TITLE_CHARS])
    if not head:
        return ""
    words = [word for word in head["name"].split() if word.casefold() not in seen.common]
    said = [turn.text[: searched.PARAGRAPH_CHARS] for turn in seen.turns]
    labelled = [*seen.people.asking, *seen.people.answering, *seen.authors, *seen.header.headings]
    told = " ".join([*seen.header.introduction, *seen.after, *said, *labelled])
    again = any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", told) for word in words)
    return "" if again else head["name"]
