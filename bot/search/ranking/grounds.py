"""What an exchange holds and lacks of a question: the grounds for answering with it.

Ranking asks which exchange fits best; this asks whether the best one answers. A word that is
missing counts here, whether the corpus knows it or not.
"""

import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.search.query.query import Query
from bot.search.ranking.facts.fact_words import FactKind
from bot.search.ranking.features import MUCH
from bot.search.ranking.holding import Held, beyond_card
from bot.search.ranking.matched import Matched
from bot.search.ranking.objections import RARELY, AskedOf, ReadHit, objections_to
from bot.search.ranking.relatedness import RELATED
from bot.search.ranking.wanted import Wanted
from bot.search.text.common_words import common_terms
from bot.search.text.term import is_pair

WINDOW_TERMS = 25
"""Terms within which words of a question stand together."""

SELDOM = 0.8
"""Oddness of a word from which it is most likely a name, whatever it is written like."""

IN_OTHER_WORDS = 0.06
"""Share of a question that is held in other words, such as synonyms, from which a match is not word
for word."""

MAY_BE_MISSING = 0.1
"""Share of a question that may be missing where it is held whole: a synonym holds a little less
than the word itself."""

GROUNDS = (
    *("missing", "rarest_missing", "second_missing", "many_missing", "unknown_rarest"),
    *("name_missing", "number_missing", "rarest_held", "weak", "part", "apart", "card"),
    *("together", "near", "alone", "one_held", "one_held_says"),
    *("untold", "told", "other_person", "same_person", "rarer_missing"),
    *("odd_missing", "odd_missing_share", "odd_unknown", "odd_held"),
    *("garbled", "place_missing"),
    *("held_beyond_card", "missing_beyond_card"),
    *("fact_asked", "number_asked", "name_asked"),
    *("across", "in_pairs", "doubtful", "names"),
    *RELATED,
)
"""Names of the values of `Grounds`, in order."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What speaks for answering with an exchange, and what against it.

    Attributes:
        values: Of `GROUNDS`, each about 0 to 1.
        lacking: Concepts that the exchange does not hold.
        left: What is left of a confidence when something is missing that a plain answer must hold.
        whole: All that is asked for is there, and it is more than one ordinary word.
        word_for_word: What is held is held in the question's own words.
        untold: A fact is asked for, and no sentence tells it.
        lacks_a_name: All but one name is held, and not by words alone that everybody uses.
    """

    values: tuple[float, ...]
    lacking: frozenset[int]
    left: float
    whole: bool
    word_for_word: bool
    untold: bool = False
    lacks_a_name: bool = False

    @property
    def plain(self) -> bool:
        """Whether nothing is missing that a plain answer must hold."""
        return self.left == 1


def grounds(asked: AskedOf, hit: ReadHit, nearness: Sequence[float]) -> Grounds:
    """Weighs what an exchange holds of a question.

    Args:
        asked: The question.
        hit: The exchange.
        nearness: Of what is said to what is asked, from `relatedness.related`.
    """
    says, words, held = asked.query.says, asked.query.words, hit.held
    total = sum(says.values()) or 1.0
    objections = objections_to(asked, hit)
    missing = sum([says[n] * (1 - share) for n, share in held.shares.items()]) / total
    values = (
        *_missing(asked, hit, missing),
        objections.name_missing,
        float(objections.number_missing),
        _rarest_held(says, held) / MUCH,
        *[each / total for each in (held.weak, held.part, held.apart, held.card)],
        *[each / total for each in _together(hit.found, says)],
        *_few(asked.query, says, held),
        float(objections.untold),
        hit.told or 0.0,
        float(objections.others),
        *_said_of(asked, hit),
        *beyond_card(says, words, held),
        *_asked_for(asked.wanted),
        float(hit.across),
        float(any(map(is_pair, [asked.query.concepts[n].words[0] for n in says]))),
        held.doubtful / total,
        sum([says[n] for n in words if _is_named(asked, n)]) / total,
        *nearness,
    )
    whole = not held.lacking and not objections.only_common and missing < MAY_BE_MISSING
    word_for_word = held.weak / total < IN_OTHER_WORDS
    untold = objections.untold
    nameless = _lacks_a_name(asked, held)
    return Grounds(values, held.lacking, objections.left, whole, word_for_word, untold, nameless)


def _lacks_a_name(asked: AskedOf, held: Held) -> bool:
    """Whether all but one name is held: then the reader is shown the rest, and told of it."""
    query, odd = asked.query, asked.wanted.oddness
    lacking = held.lacking.intersection(query.words)
    told = set(query.words).difference(lacking, asked.everywhere)
    is_name = [query.concepts[n].name or n in asked.wanted.names for n in lacking]
    return is_name == [True] and any(odd.get(n, 0.0) >= RARELY for n in told)


def _missing(asked: AskedOf, hit: ReadHit, missing: float) -> Iterator[float]:
    """How much is missing, what says most of that, how many words, and the rarest unknown one."""
    says, held = asked.query.says, hit.held
    yield missing
    yield from (each / MUCH for each in held.rarest_missing)
    yield math.log1p(len(held.lacking.intersection(asked.query.words)))
    yield max([says[n] for n in says if n not in asked.known], default=0.0) / MUCH


def _rarest_held(says: Mapping[int, float], held: Held) -> float:
    return max([says[n] * share for n, share in held.shares.items()], default=0.0)


def _few(query: Query, says: Mapping[int, float], held: Held) -> Iterator[float]:
    """Whether one word is asked for, or held, and what that says."""
    words = query.words
    ones = [n for n in words if n not in held.lacking]
    yield float(len(words) <= 1)
    yield float(len(ones) == 1)
    yield says[ones[0]] / MUCH if len(ones) == 1 else 0.0


def _said_of(asked: AskedOf, hit: ReadHit) -> Iterator[float]:
    """Whether its speaker is asked, and of what is missing: how rare, how odd, no word, a name."""
    says, held, wanted = asked.query.says, hit.held, asked.wanted
    lacking = held.lacking
    yield float(bool(wanted.sayers.intersection(hit.speaker)))
    yield max(0.0, held.rarest_missing[0] - _rarest_held(says, held)) / MUCH
    yield from _oddness(wanted.oddness, lacking, asked.known)
    yield float(bool(wanted.garbled & lacking))
    yield max([says[n] for n in lacking if asked.query.concepts[n].name], default=0.0) / MUCH


def _together(found: Sequence[Matched], says: Mapping[int, float]) -> tuple[float, float]:
    """What stands together: in a passage with what the interviewer asked, and by itself."""
    asked = {number for number in says if found[0].best[number]}
    near = together = sum([says[number] * found[0].best[number] for number in asked])
    told = sum([says[number] for number in asked])
    for each in found[1:]:
        alone, both = _window(each, says, asked, told) if each.at else (0.0, told)
        near, together = max(near, alone), max(together, both)
    return together, near


def _oddness(
    odd: Mapping[int, float], lacking: frozenset[int], known: Collection[int]
) -> tuple[float, float, float, float]:
    """How odd the missing words are: the oddest, their share, the oddest unknown one, one held."""
    missing = lacking & odd.keys()
    return (
        max([odd[n] for n in missing], default=0.0),
        sum([odd[n] for n in missing]) / (sum(odd.values()) or 1.0),
        max([odd[n] for n in missing if n not in known], default=0.0),
        max([odd[n] for n in odd if n not in lacking], default=0.0),
    )


def _asked_for(wanted: Wanted) -> tuple[float, float, float]:
    """Whether a fact is asked for, a number or a name: near questions often ask for another one."""
    kind = wanted.fact and wanted.fact.kind
    return float(bool(kind)), float(kind is FactKind.NUMBER), float(kind is FactKind.NAME)


def _is_named(asked: AskedOf, number: int) -> bool:
    """Whether a word is a number or a name, or as seldom as names are."""
    query, wanted = asked.query, asked.wanted
    seldom = wanted.oddness.get(number, 0.0) >= SELDOM
    return seldom or query.concepts[number].name or number in wanted.names | wanted.numbers


def written_as_names(query: Query, of: Iterable[int], text: str) -> dict[int, bool]:
    """Whether a text writes some concepts as names: with a capital always, or in Chinese.

    Those that it does not write are not among them.
    """
    found = {}
    for number in of:
        word = query.concepts[number].words[0]
        if word[:1] >= "\u3400":
            found[number] = True
        elif (
            word[:1].isalpha() and query.concepts[number].members[0].terms[0] not in common_terms()
        ):
            stem = re.escape(word[: max(3, len(word) - 2)])
            if re.search(rf"\b{stem}", text, re.IGNORECASE):
                found[number] = not re.search(rf"\b{stem}", text)
    return found


def _window(
    found: Matched, idf: Mapping[int, float], told: Collection[int], says: float
) -> tuple[float, float]:
    """What the best `WINDOW_TERMS` of a passage say, alone and with what the question told.

    Args:
        found: What of the question is in the passage.
        idf: What each concept says.
        told: Concepts that the question told.
        says: What they say together.
    """
    alone, both = 0.0, says
    best, with_told = alone, both
    at = found.at
    count = dict.fromkeys(idf, 0)
    start = 0
    for place, concept, _ in at:
        is_new = False
        if concept in idf:  # stop words say nothing
            count[concept] += 1
            is_new = count[concept] == 1
        if is_new:
            alone += idf[concept]
            both += idf[concept] * (concept not in told)
        while at[start][0] < place - WINDOW_TERMS:
            gone = at[start][1]
            if gone in idf:
                count[gone] -= 1
                if not count[gone]:
                    alone -= idf[gone]
                    both -= idf[gone] * (gone not in told)
            start += 1
        if is_new:
            best, with_told = max(best, alone), max(with_told, both)
    return best, with_told
