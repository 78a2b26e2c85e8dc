"""A chair who gives the floor: words that ask nothing and answer nothing."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.turns.labels.labels import is_sent_in, role_word
from bot.corpus.turns.turn import Turn
from bot.corpus.words import thresholds, vocabulary
from bot.corpus.words.vocabulary import asks, ends_asking

_CALLS = re.compile(vocabulary.alternatives("floor"), re.IGNORECASE)
_NAME_ALONE = re.compile(r"(?:^|[.!?…»”\"])\s(?P<name>[^\W\d_a-z][\w'’-]{1,20})\?$")
_TWO_SIDES = 2
_WORDS = re.compile(r"[^\W\d_]+")


def without_chair(turns: Sequence[Turn]) -> tuple[list[Turn], list[Turn]]:
    """Take out the turns of one who only says who speaks next.

    Returns:
        The turns of the others, and those of the chair; none where everybody takes part.
    """
    places: dict[str, list[int]] = {}
    for place, turn in enumerate(turns):
        places.setdefault(turn.who, []).append(place)
    if len(places) < 3:
        return list(turns), []
    helping = {
        who
        for who, own in places.items()
        if not is_sent_in(who)
        and (_only_calls(turns, own) or (role_word(who) > 0 and _only_announces(turns, own)))
    }
    if helping and len(places) - len(helping) > 1:
        silent = [turn for turn in turns if turn.who in helping]
        others, floor = without_chair([turn for turn in turns if turn.who not in helping])
        return others, [*silent, *floor]
    for who, own in places.items():
        given = sum(1 for place in own if _gives_floor(turns, place))
        if len(own) >= thresholds.CHAIR_TURNS and given >= thresholds.CHAIR_SHARE * len(own):
            others = [turn for turn in turns if turn.who != who]
            return others, [turns[place] for place in own]
    return list(turns), []


def _only_calls(turns: Sequence[Turn], own: Sequence[int]) -> bool:
    """Whether somebody does nothing but call for questions, between a reply and the next question.

    Whoever calls and is answered by the one who spoke before has asked. Whoever calls for each
    question may open and close the conversation at more length.
    """
    inner = [place for place in own if 0 < place < len(turns) - 1]
    if len(inner) * thresholds.CHAIR_TURNS > len(turns):
        return False
    several = len(inner) >= thresholds.CHAIR_TURNS
    if several and not all(_CALLS.search(turns[place].text) for place in own):
        return False
    for place in inner if several else own:
        said = turns[place].text
        between = [*turns[place - 1 : place], *turns[place + 1 : place + 2]]
        if (
            len(said.split()) > thresholds.CALLING_WORDS
            or not _CALLS.search(said)
            or (len(between) > 1 and between[0].who == between[1].who)
        ):
            return False
    return True


def _only_announces(turns: Sequence[Turn], own: Sequence[int]) -> bool:
    """Whether somebody asks nothing and says a few words before each question of others.

    What opens the conversation may come before somebody's statement, and at more length. Whoever
    mostly speaks right after questions answers them in a few words.
    """
    later = [place for place in own if place]
    if sum(role_word(turns[place - 1].who) > 0 for place in later) * 2 > len(later):
        return False
    for place in later:
        following = turns[place + 1].who if place + 1 < len(turns) else ""
        asked = following != turns[place].who and role_word(following) > 0
        said = turns[place].text
        if (
            len(said.split()) > thresholds.CALLING_WORDS
            or asks(said)
            or not (asked or not following)
        ):
            return False
    return bool(later)


def _gives_floor(turns: Sequence[Turn], place: int) -> bool:
    """Whether a short turn names the next speaker."""
    said = _WORDS.findall(turns[place].text.casefold())
    if place + 1 == len(turns):
        return len(said) <= thresholds.CHAIR_WORDS
    following = turns[place + 1].who
    named = [
        word
        for word in _WORDS.findall(following)
        if len(word) > 1
        and word not in vocabulary.HONORIFICS | vocabulary.OFFICES | vocabulary.ARTICLES
    ]
    return len(said) <= thresholds.CHAIR_WORDS and any(word in said for word in named)


def _is_mostly_asked(turns: Sequence[Turn], who: str) -> bool:
    """Whether others ask somebody more often than they ask themselves."""
    asked = sum(ends_asking(before.text) and turn.who == who for before, turn in pairwise(turns))
    return asked > sum(turn.who == who and ends_asking(turn.text) for turn in turns)


def handing_over(turns: Sequence[Turn]) -> frozenset[str]:
    """The words of the names of hosts who end a turn with another's name alone: `… Jim?`.

    It is the name of who speaks next. Of several people only those who ask do so; a guest may, but
    has been asked before. Whoever is handed the word by a host, and hands it back, is one too.
    """
    asked = {
        turn.who
        for before, turn in pairwise(turns)
        if ends_asking(before.text) and not _NAME_ALONE.search(before.text)
    }
    given = {
        (turn.who, following.who)
        for turn, following in pairwise(turns)
        if following.who != turn.who
        and (hit := _NAME_ALONE.search(turn.text))
        and hit["name"].casefold() in following.who.split()
    }
    several = len({turn.who for turn in turns}) > _TWO_SIDES
    first = turns[0].who if turns and not _is_mostly_asked(turns, turns[0].who) else ""
    hosts = {first} | {giver for giver, taker in given if taker == first and giver not in asked}
    hosts |= {giver for giver, taker in given if taker in hosts and (taker, giver) in given} - asked
    return frozenset(word for who in hosts if given and several for word in who.split())
