"""What a label that asks tells: a name, a newspaper, or what somebody is."""

import re
from collections.abc import Sequence

from bot.corpus.about.clues import Clues
from bot.corpus.about.names import names
from bot.corpus.about.names.held_office import is_held
from bot.corpus.about.people import people
from bot.corpus.turns.labels import labels
from bot.corpus.turns.labels.same_person import MAX_PEOPLE
from bot.corpus.words import searched, vocabulary


def known_to_ask(name: str, seen: Clues) -> bool:
    """Whether a name is known to be an interviewer's: in the byline, the masthead or a label."""
    known = [*seen.authors, *seen.header.masthead, *seen.people.asking]
    initials = "".join(part[0] for part in re.findall(r"[^\W\d_]+", name)).casefold()
    short = initials if len(initials) > 1 else name.casefold()
    return any(other.casefold() in {name.casefold(), short} for other in known)


def spelt_by_outlet(name: str, outlet: str) -> str:
    """The outlet for a label that shortens its name: `WN` asks for Wikinews."""
    short = re.fullmatch(r"[^\W\d_]{2,5}", name) and name.isupper() and name != outlet
    if not short or not outlet.casefold().startswith(name[0].casefold()):
        return name
    letters = iter(outlet.casefold())
    return outlet if all(letter in letters for letter in name.casefold()) else name


def unabbreviated(labels_of_side: Sequence[str]) -> tuple[str, ...]:
    """The labels without those that shorten another: `SG` beside `SCREENGUIDE`."""
    some = labels_of_side[:MAX_PEOPLE]
    return tuple(
        name
        for name in some
        if all(spelt_by_outlet(name, other) == name for other in some if other.isupper())
    )


def loud_label(seen: Clues) -> str:
    """The one label in capitals that asks where those who answer are not in capitals: a medium."""
    asking = [name for name in seen.people.asking if not people.is_role(name)]
    answering = [name for name in seen.people.answering if not people.is_role(name)]
    loud = any(people.BRACKETS.sub("", name).isupper() for name in answering)
    if len(asking) != 1 or not answering or loud:
        return ""
    plain = names.tidy_case(asking[0])
    somebody = " " in plain and not names.is_body(plain) and not names.is_article_led(plain)
    if (
        somebody
        and people.is_person(plain, seen.common)
        and any(plain in text for text in seen.texts)
    ):
        return ""
    loud = asking[0].isupper() and len(asking[0]) > 3 and not spells_somebody(asking[0], seen)
    return asking[0] if loud else ""


def outlet_label(seen: Clues, known: Sequence[str], speaking: str) -> str:
    """The label of a newspaper that asks, where those who ask are known by other names.

    So is the newspaper behind a name in a label: `Ann Reed, The Morning Ledger`.
    """
    asking = [name for name in seen.people.asking if not people.is_role(name)]
    others = [name.casefold() for name in known if name not in speaking]
    if len(asking) != 1 or not others or is_handle(asking[0], seen):
        return ""
    if body := behind_name(asking[0], seen):
        return body
    person = people.is_person(asking[0], seen.common) or people.INITIALLED.fullmatch(asking[0])
    somebody = is_first_name_among(asking[0], seen) or spells_somebody(asking[0], seen)
    if somebody or (person and not names.is_body(asking[0])):
        return ""
    if is_abbreviated_part(asking[0], seen.texts) or _is_role_beside_field(asking[0], seen):
        return ""
    plain = people.BRACKETS.sub("", asking[0]).casefold().replace(".", "")
    for name in others:
        parts = [part for part in re.findall(r"[^\W_]+", name) if part not in vocabulary.HONORIFICS]
        initials = "".join(part[0] for part in parts)
        account = " " not in name and len(plain) > len("ann") and plain in name
        if account or plain in {name, initials} or set(plain.split()) & set(parts):
            return ""
    return asking[0]


def spells_somebody(label: str, seen: Clues) -> bool:
    """Whether a label is the initials of somebody whom title or introduction names: `MSR`."""
    if not re.fullmatch(r"[A-Z]{2,4}", label):
        return False
    runs = (run for text in seen.texts for run in names.sequences(text[: searched.PARAGRAPH_CHARS]))
    spelt = ("".join(part[0] for part in re.findall(r"[^\W\d_]+", run)) for run in runs)
    return any(one.endswith(label) for one in spelt)


def is_first_name_among(label: str, seen: Clues) -> bool:
    """Whether a label is one word in a talk in which everybody goes by a first name."""
    answering = [people.BRACKETS.sub("", name) for name in seen.people.answering]
    known = names.is_body(label) or label.casefold() in vocabulary.OUTLETS
    return (
        not known
        and len(answering) > 1
        and all(name.istitle() and " " not in name for name in (label, *answering))
    )


def is_handle(label: str, seen: Clues) -> bool:
    """Whether a label is one word in small letters that the document says nowhere else: `rwx`."""
    asking = [name for name in seen.people.asking if not people.is_role(name)]
    plain = asking == [label] and label.islower() and label.isascii() and label.isalpha()
    return plain and not any(label in text.casefold() for text in (*seen.texts, *seen.after))


def _is_role_beside_field(label: str, seen: Clues) -> bool:
    """Whether a label that asks is a role, `Student`, where a line of data names who asks."""
    known = names.is_body(label) or label.isupper() or label.casefold() in vocabulary.OUTLETS
    return bool(seen.header.fields.get("interviewers")) and " " not in label and not known


def behind_name(label: str, seen: Clues) -> str:
    """The newspaper behind a name in a label that asks; empty where that is what somebody is."""
    who, _, body = label.partition(", ")
    held = any(is_held(word) or labels.role_word(labels.key(word)) for word in body.split())
    named = bool(body) and not label.isupper() and people.is_person(who, seen.common)
    return body if named and not held else ""


def is_abbreviated_part(label: str, texts: Sequence[str]) -> bool:
    """Whether capitals stand for what somebody is: `ECR` for `early career researchers`."""
    if not re.fullmatch(r"[A-Z]{2,5}", label):
        return False
    words = r"[\s-]+".join(rf"{letter.lower()}[a-z]{{2,}}" for letter in label)
    return any(re.search(rf"(?<!\w){words}", text) for text in texts)


def asks_as_told(name: str, seen: Clues) -> bool:
    """Whether one of the labels that ask is a part of a name, and none of those that answer.

    Or who opens the talk gives it as their own, where labels tell no names.
    """
    says = re.compile(rf"(?<!\w)(?i:{vocabulary.alternatives('host')})\s+{re.escape(name)}(?!\w)")
    opening = (turn.text[: searched.ADDRESSED_CHARS] for turn in seen.turns[:2] if turn.asking)
    if any(map(says.search, opening)):
        return True
    parts = {part.casefold() for part in re.findall(r"[^\W\d_]+", name)}
    sides = (seen.people.asking, seen.people.answering)
    asks, answers = (
        any(set(labels.key(label).split()) & parts and not people.is_role(label) for label in side)
        for side in sides
    )
    return asks and not answers
