"""What forbids a plain answer, however sure the evidence of an exchange makes it.

The grounds weigh each of these too; here one alone decides, as no weight can be trusted to.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.search.query.concepts import HELD
from bot.search.query.query import Query
from bot.search.ranking.facts.fact_words import FactKind
from bot.search.ranking.facts.sayers import is_of_others
from bot.search.ranking.features import MUCH
from bot.search.ranking.holding import Held
from bot.search.ranking.matched import BETWEEN, Matched
from bot.search.ranking.said_as import SaidAs
from bot.search.ranking.wanted import Wanted

ODD = 0.05
"""Oddness of a word with a capital from which it is a name; Western is none."""

SHORT = 3
RARELY = 0.1
"""A question of so few words means each as it is. From this oddness on, one of them that nothing on
record holds is not just another word for something that is. What is no word at all may be a typing
error."""

STRANGE = 0.25
"""Oddness from which a word is a name where somebody's words are asked for."""

RARE = 0.35
"""What a word says, by `MUCH`, that may be asked for alone."""

TELLING_NAME = 0.3
"""What a name says at least, by `MUCH`, without which nothing is answered plainly."""

TOLD = 0.4
"""Share of a question that a sentence holds at least which tells the fact that it asks for."""

WELL_TOLD = 0.8
"""The same from which it is told, whatever else holds the words of the question."""

OFTEN = 4
"""How often an answer says an ordinary word that it does not only say in passing."""

WEAKLY = 0.3
"""Share from which a word is held in other words at least."""

FIGURES = frozenset({FactKind.NUMBER, FactKind.TIME})
"""Facts that nothing but what tells them looks like."""


UNSURE = 0.35
UNTOLD = 0.7
"""What is left of a confidence when something is missing that a plain answer must hold, and when
that is only the fact or a name: these are often told in other words.
"""


@dataclass(slots=True)  # dozens are made for a question; a frozen one takes four times as long
class Objections:
    """What speaks against a plain answer.

    Attributes:
        untold: A fact is asked for, and no sentence tells it, or names alone are held.
        only_names: Of several who are named something is asked, and only their names are held.
        unsaid: What is asked of somebody is said of nobody of that name, or without a reason.
        number_missing: A number of the question is not held.
        name_missing: What the most telling name that is not held says, as a share of `MUCH`.
        others: The words of somebody other than the speaker are asked for.
        only_common: No more is held than a word that says little by itself.
        counted_missing: What the question asks the number of is not held.
        short_lacks: One of the few words of the question is on no record.
        nothing_telling: No more is held than what most exchanges hold, or who speaks.
    """

    untold: bool
    only_names: bool
    unsaid: bool
    number_missing: bool
    name_missing: float
    others: bool
    only_common: bool
    counted_missing: bool
    short_lacks: bool
    nothing_telling: bool

    @property
    def left(self) -> float:
        """What is left of a confidence: 1 when nothing speaks against a plain answer."""
        if (
            self.number_missing
            or self.others
            or self.only_common
            or self.counted_missing
            or self.short_lacks
            or self.nothing_telling
        ):
            return UNSURE
        is_untold = self.untold or self.only_names or self.unsaid
        return UNTOLD if is_untold or self.name_missing >= TELLING_NAME else 1.0


@dataclass(frozen=True, slots=True)
class AskedOf:
    """What is asked, and what the corpus as a whole knows of it.

    Attributes:
        query: The question.
        wanted: What it asks for.
        known: Concepts that the corpus holds anywhere.
        everywhere: Concepts that most exchanges hold.
    """

    query: Query
    wanted: Wanted
    known: Collection[int]
    everywhere: Collection[int]


@dataclass(slots=True)  # dozens are made for a question; a frozen one takes four times as long
class ReadHit:
    """What an exchange tells that was read for a question.

    Attributes:
        found: What of the question the interviewer's question holds, and passages, the best first.
        held: How far that and the interview's card hold each concept.
        speaker: Concepts that name the speaker.
        speaks_for: Those of them that name who speaks, or whom they speak for, and not where they
            are sent.
        told: From `facts.told_share`; `None` when no fact is asked for, or nobody looked.
        unsaid: It does not say of somebody what is asked of them, or why.
        is_name: Whether it writes concepts as names, for those that it writes.
        said_as: By which words it holds them.
        across: It is in another language than the question.
        told_of: It tells what somebody else says of what is asked, whose words are asked for.
    """

    found: Sequence[Matched]
    held: Held
    speaker: Collection[int]
    speaks_for: Collection[int]
    told: float | None
    unsaid: bool
    is_name: Mapping[int, bool]
    said_as: SaidAs
    across: bool
    told_of: bool = False


def objections_to(asked: AskedOf, hit: ReadHit) -> Objections:
    """What speaks against answering a question plainly with an exchange."""
    query, wanted = asked.query, asked.wanted
    says, words = query.says, query.words
    lacking = hit.held.lacking
    ones = [n for n in words if n not in lacking]
    little = hit.held.by_card_alone.intersection(hit.speaker).union(asked.everywhere)
    names = {n for n in lacking & wanted.oddness.keys() if _may_be_name(asked, n)}
    telling = set(words) - little
    only_names = _holds_only_names(query, hit)
    return Objections(
        untold=hit.told is not None and (hit.told < TOLD or only_names),
        only_names=only_names and len(ones) > 1,
        unsaid=hit.unsaid,
        number_missing=bool(wanted.numbers & lacking),
        name_missing=max((says[n] for n in names), default=0.0) / MUCH,
        others=_others(wanted, hit),
        only_common=wanted.numbers.issuperset(ones)
        or _is_said_everywhere(ones, hit, asked.everywhere)
        or (not _is_figure_told(wanted, hit) and _only_common(query, ones, hit, little)),
        counted_missing=bool(wanted.counted & lacking),
        short_lacks=len(words) <= SHORT
        and any(
            query.concepts[n].name or RARELY <= wanted.oddness.get(n, 0.0) < 1
            for n in lacking.difference(asked.known)
        ),
        nothing_telling=bool(telling) and telling <= lacking,
    )


def _holds_only_names(query: Query, hit: ReadHit) -> bool:
    """Whether those are held of whom something is asked, and nothing of what is asked of them."""
    is_name = {n: query.concepts[n].name for n in query.words}
    held = [n for n in query.words if n not in hit.held.lacking]
    asked = [n for n, named in is_name.items() if not named]
    is_asked = any(hit.held.shares[n] >= WEAKLY for n in asked)
    return bool(held) and bool(asked) and all(map(is_name.__getitem__, held)) and not is_asked


def _may_be_name(asked: AskedOf, number: int) -> bool:
    """Whether a word is written as a name, or typed without a capital though it is a known one.

    Of other scripts the dictionary takes too many words for names.
    """
    wanted, concept = asked.wanted, asked.query.concepts[number]
    odd = wanted.oddness[number]
    if number in wanted.names:
        return odd >= ODD
    return concept.name and odd >= STRANGE and concept.words[0].isascii()


def _only_common(query: Query, ones: Sequence[int], hit: ReadHit, little: Collection[int]) -> bool:
    """Whether no more is held than one ordinary word, beside what says little.

    Args:
        query: The question.
        ones: The words that are held; one at least.
        hit: What holds them.
        little: Concepts that most exchanges hold, or that name the speaker and nobody says.
    """
    if len(ones) > 1:
        beyond = [n for n in ones if n not in little]
        if len(beyond) != 1 or not _is_in_passing(beyond[0], hit):
            return False
        return len(ones) < len(query.words) or not _stand_together(ones, hit)
    [one] = ones
    is_asked_alone = len(query.words) == 1
    if query.says[one] < RARE * MUCH:
        is_answered = is_asked_alone and _is_asked_and_told(one, hit)
        return not (hit.said_as.is_phrase(one) or is_answered)
    return not (is_asked_alone and query.concepts[one].name) and _is_in_passing(one, hit)


def _is_said_everywhere(ones: Sequence[int], hit: ReadHit, everywhere: Collection[int]) -> bool:
    """Whether no more is held than one word that most exchanges hold: how many countries?"""
    return len(ones) == 1 and ones[0] in everywhere and not hit.said_as.is_phrase(ones[0])


def _stand_together(words: Sequence[int], hit: ReadHit) -> bool:
    """Whether all words of a question stand close together in the answer: sports exchange year."""
    within = len(words) + BETWEEN
    for text in hit.found[1:]:
        places = [
            (place, concept)
            for place, concept, weight in text.at
            if concept in words and weight >= HELD
        ]
        for begin, (first, _) in enumerate(places):
            near = {concept for place, concept in places[begin:] if place - first < within}
            if near.issuperset(words):
                return True
    return False


def _is_figure_told(wanted: Wanted, hit: ReadHit) -> bool:
    """Whether a number, a date or a birth is asked for and told: by chance only a name is."""
    fact = wanted.fact
    is_plain_to_see = fact is not None and (fact.beside or fact.kind in FIGURES)
    return bool(is_plain_to_see) and (hit.told or 0.0) >= WELL_TOLD


def _is_asked_and_told(number: int, hit: ReadHit) -> bool:
    """Whether the interviewer asked about a word, and the fact that is asked for is told of it."""
    is_told = hit.told is not None and hit.told >= TOLD
    return is_told and hit.found[0].best[number] >= HELD


def _is_in_passing(number: int, hit: ReadHit) -> bool:
    """Whether a word is an ordinary one, not asked about by the interviewer, said now and then."""
    if hit.found[0].best[number] >= HELD or not hit.said_as.is_ordinary(number):
        return False
    said = [w for text in hit.found[1:] for _, n, w in text.at if n == number and w >= HELD]
    return len(said) < OFTEN


def _others(wanted: Wanted, hit: ReadHit) -> bool:
    """Whether the words of somebody other than the speaker are asked for."""
    if hit.told_of or not wanted.sayers:
        return False
    concepts = hit.said_as.query.concepts
    offices = {n for n in wanted.sayers if any(map(is_of_others, concepts[n].words))}
    # The president of China is not its ambassador; of whom no role is known may be anything.
    if offices and hit.said_as.record.card.role:
        return offices.isdisjoint(hit.speaks_for)
    named = {
        n
        for n in wanted.sayers
        if n in wanted.names
        or concepts[n].name
        or hit.is_name.get(n, wanted.oddness.get(n, 0.0) >= STRANGE)
    }
    return bool(named) and named.isdisjoint(hit.speaks_for)
