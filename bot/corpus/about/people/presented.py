"""Who leads a talk of several people and who are the guests, as its opening presents them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.lines import Block, Line
from bot.corpus.turns.labels.labels import role_word
from bot.corpus.turns.labels.set_off import Label, Mark, find_label
from bot.corpus.words import vocabulary
from bot.corpus.words.vocabulary import ends_asking, welcomes

_TWO, _OPENING = 2, 16
"""People of the least talk, and turns in which a presentation stands."""
_FAR_MORE = 2
"""How many times the questions of a guest whoever asks has, at least."""
_INITIALS = 4
"""Letters of what may be initials."""
_PRESENTING = 1500
"""Code points of a turn in which it presents somebody."""
_SAID = frozenset({Mark.COLON, Mark.BRACKET, Mark.VOICE})
_SELF = re.compile(rf"(?<!\w)(?i:{vocabulary.alternatives('host')})\s+(?P<name>[^\W\d_][\w'’-]*)")
_LEADS = re.compile(rf"(?<!\w){vocabulary.alternatives('leads_talk')}", re.IGNORECASE)
_BESIDE = re.compile(rf"(?<!\w){vocabulary.alternatives('leads_beside')}", re.IGNORECASE)
_WELCOME = re.compile(r"(?<!\w)(?i:welcome)(?!\w)")
_INVITED = re.compile(rf"(?<!\w){vocabulary.alternatives('invited')}", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?]{2,200}")


def presented(lines: Sequence[Line]) -> dict[str, bool]:
    """Whether each label asks, of a talk whose opening says who leads it and who is with them.

    `I'm Ann, and with me is my co-host, Ola. Our guest is Rosa Lago`: whoever is named there and
    does not lead the talk is a guest, and so is whoever thanks for being invited. Nothing is told
    where nobody says that they lead it.
    """
    found = [
        (place, label)
        for place, line in enumerate(lines)
        if line.kind is not Block.ITEM and (label := find_label(line))
    ]
    times = Counter(label.key for _, label in found if label.mark in _SAID)
    people = {
        label.key: label.name
        for _, label in found
        if label.mark in _SAID and (times[label.key] > 1 or " " in label.name)
    }
    if len(people) < _TWO or any(map(role_word, people)):
        return {}
    turns = _opening(lines, [(at, label) for at, label in found if label.key in people])
    first = turns[0][0] if turns else ""
    alone = _are_two(people)  # a guest may say what they lead elsewhere
    said = [(who, text) for who, text in turns if who == first or not alone]
    leading = {who for who, text in said if _leads(people[who], text, first=who == first)}
    guests: set[str] = set()
    if not leading:
        leading, guests = _before_the_guest(people, turns)
    if not leading:
        leading, guests = _inviting(people, turns)
    told = [text for who, text in turns if who in leading]
    leading |= {who for text in told for who in _named(people, _BESIDE, text)}
    told = [text for who, text in turns if who in leading]
    guests |= {who for text in told for who in _named(people, vocabulary.WELCOMED, text)}
    guests -= leading
    firsts = Counter(name.split()[0] for name in people.values())
    called = {who: name.split()[0] for who, name in people.items() if firsts[name.split()[0]] == 1}
    guests |= {
        who for text in told[:1] for who in people if _holds(text, called.get(who, people[who]))
    } - leading
    if not leading or not guests:
        return {}
    return {
        **_all_labels(people, dict.fromkeys(guests, False)),
        **_all_labels(people, dict.fromkeys(leading, True)),
    }


def _before_the_guest(
    people: dict[str, str], turns: Sequence[tuple[str, str]]
) -> tuple[set[str], set[str]]:
    """Those who speak before a guest is named, and the guests: `Our guest is Ann`, `Welcome, Ann`.

    Somebody who has not spoken yet is welcomed, perhaps with one who was heard in a teaser. So was
    whoever speaks before the host begins and does not welcome the listeners. A guest who was asked
    may welcome a friend.
    """
    early: set[str] = set()
    for at, (who, text) in enumerate(turns):
        named = {other for other in _named(people, vocabulary.WELCOMED, text) if other != who}
        asked = at > 0 and turns[at - 1][0] != who and ends_asking(turns[at - 1][1])
        greeted = set() if asked else _named(people, _WELCOME, text) - {who}
        if guests := named or (greeted if greeted - early else set()):
            bare = {_surname(people[guest]) for guest in guests}
            same = [_surname(people[one]) == _surname(people[who]) for one, _ in turns[: at + 1]]
            begun = {one for one, _ in turns[same.index(True) : at + 1]}
            begun |= {one for one, said in turns[:at] if welcomes(said)}
            return {host for host in begun if _surname(people[host]) not in bare}, guests
        early.add(who)
    return set(), set()


def _inviting(
    people: dict[str, str], turns: Sequence[tuple[str, str]]
) -> tuple[set[str], set[str]]:
    """Of two people whoever speaks before the other thanks for being invited, and that guest.

    Whoever begins so, or asks far more often than the other, thanks for a visit.
    """
    if not _are_two(people):
        return set(), set()
    asked = Counter(who for who, text in turns if ends_asking(text))
    for (before, _), (who, text) in pairwise(turns):
        visits = asked[who] > _FAR_MORE * asked[before]
        if who != turns[0][0] and before != who and _INVITED.search(text) and not visits:
            return {before}, {who}
    return set(), set()


def _are_two(people: dict[str, str]) -> bool:
    """Whether the labels stand for two people, who may be labelled by first name or surname."""
    firsts = {name.split()[0].casefold() for name in people.values()}
    return min(len(firsts), len(set(map(_surname, people.values())))) == _TWO


def _all_labels(people: dict[str, str], sides: dict[str, bool]) -> dict[str, bool]:
    """The sides of people under each of their labels: `BOB REED`, from then on `MR. REED`."""
    told = {_surname(people[who]): asks for who, asks in sides.items()}
    return {who: told[_surname(name)] for who, name in people.items() if _surname(name) in told}


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold()


def _opening(lines: Sequence[Line], found: Sequence[tuple[int, Label]]) -> list[tuple[str, str]]:
    """Who says what in the first turns."""
    ends = [at for at, _ in found[1:]] + [len(lines)]
    return [
        (
            label.key,
            " ".join([lines[at].text[label.start :], *(line.text for line in lines[at + 1 : end])])[
                :_PRESENTING
            ],
        )
        for (at, label), end in zip(found[:_OPENING], ends, strict=False)
    ]


def _leads(name: str, text: str, *, first: bool) -> bool:
    """Whether somebody says who they are and that they lead the talk, or begins it with others.

    Guests may speak of their colleagues too: `My colleague Rosa built it`.
    """
    own = any(hit["name"].casefold() in name.casefold().split() for hit in _SELF.finditer(text))
    return bool((own and _LEADS.search(text)) or (first and _BESIDE.search(text)))


def _named(people: dict[str, str], pattern: re.Pattern[str], text: str) -> set[str]:
    """Those of the people whom a text names behind a phrase."""
    return {
        who
        for hit in pattern.finditer(text)
        if (behind := _SENTENCE.match(text, hit.end()))
        for who, name in people.items()
        if _holds(behind[0], name)
    }


def _holds(text: str, name: str) -> bool:
    """Whether a text names somebody, without what is printed before first name and surname."""
    bare = " ".join(name.split()[-2:])
    bare = bare.title() if bare.isupper() and len(bare) > _INITIALS else bare
    return bool(re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", text))
