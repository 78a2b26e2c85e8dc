"""Who asks and who answers."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bot.corpus.turns.labels.labels import role_word
from bot.corpus.words import thresholds, vocabulary, weights

MYSELF = frozenset({"me", "moi", "ich", "yo", "я", "io", "eu", "我"})
"""Labels by which the author of a text is the one who asks."""


@dataclass(frozen=True, slots=True)
class Said:
    """One turn as far as roles are concerned: who, how long, whether it asks, how it is set."""

    who: str
    length: int
    asks: bool
    dressed: bool = False
    """Whether all of it is in bold or italics."""
    you: int = 0
    """How often it says `you`."""
    own: int = 0
    """How often it says `I`."""


@dataclass(frozen=True, slots=True)
class Hints:
    """Words of names that the document itself gives for the two sides, in lower case."""

    asking: frozenset[str] = field(default_factory=frozenset)
    answering: frozenset[str] = field(default_factory=frozenset)
    sides: Mapping[str, bool] = field(default_factory=dict)
    """Whether a label asks, where front matter says so."""

    def with_names(
        self, asking: frozenset[str], answering: frozenset[str] = frozenset()
    ) -> "Hints":
        """These hints and further words of names of those who ask, and of those who answer."""
        return replace(self, asking=self.asking | asking, answering=self.answering | answering)


_PAIR = 2


def assign(said: Sequence[Said], hints: Hints) -> dict[str, bool]:
    """Whether each person asks.

    The way is taken that maximises `evidence + SIDES_CHANGE x (share of turns that change sides)`,
    where the evidence of a person counts by the share of the turns that are theirs.
    """
    kin = _of_one_office(said, hints) or _of_one_dress(said, hints) or _of_one_asker(said, hints)
    if kin:
        merged = [replace(turn, who=kin.get(turn.who, turn.who)) for turn in said]
        asks = assign(merged, hints)
        return asks | {who: asks[office] for who, office in kin.items()}
    evidence = _evidence(said, hints)
    counts = Counter(turn.who for turn in said)
    ordered = sorted(evidence, key=lambda who: (-counts[who], who))
    together = weights.WEIGHED_TOGETHER
    main, rest = ordered[:together], ordered[together:]
    follows: dict[tuple[str, str], int] = {}
    for left, right in pairwise(said):
        pair = (left.who, right.who)
        follows[pair] = follows.get(pair, 0) + 1
    best: tuple[float, dict[str, bool]] = (-math.inf, {})
    for way in range(1 << len(main)):
        asks = {who: bool(way >> place & 1) for place, who in enumerate(main)}
        asks |= {who: evidence[who] > 0 for who in rest}
        changes = sum(n for (left, right), n in follows.items() if asks[left] != asks[right])
        value = weights.SIDES_CHANGE * changes / max(1, len(said) - 1)
        value += sum(
            (1 if asks[who] else -1) * evidence[who] * (counts[who] / len(said)) ** 0.5
            for who in asks
        )
        best = max(best, (value, asks), key=lambda entry: entry[0])
    return best[1]


def _of_one_office(said: Sequence[Said], hints: Hints) -> dict[str, str]:
    """Labels that add a name to a label that is an office by itself: they share its side."""
    everyone = {turn.who for turn in said}
    return {
        who: office
        for who in everyone
        if (office := who.split(" ", maxsplit=1)[0]) != who
        and office in everyone & vocabulary.OFFICES
        and who not in hints.sides
    }


def _of_one_dress(said: Sequence[Said], hints: Hints) -> dict[str, str]:
    """Of three people or more, those who are set alike share a side: all in bold, or none of it."""
    shares: dict[str, list[bool]] = {}
    for turn in said:
        shares.setdefault(turn.who, []).append(turn.dressed)
    told = {who: sum(turns) / len(turns) for who, turns in shares.items()}
    usual = thresholds.MOSTLY_DRESSED
    sides = [
        [who for who, share in told.items() if share >= usual],
        [who for who, share in told.items() if not share],
    ]
    clear = len(told) > 2 and all(sides) and len(sides[0]) + len(sides[1]) == len(told)
    if not clear or hints.sides or any(map(role_word, told)):
        return {}
    return {who: f"\0{at}" for at, side in enumerate(sides) for who in side}


def _of_one_asker(said: Sequence[Said], hints: Hints) -> dict[str, str]:
    """Where one of three people or more asks and the others hardly do, these share a side."""
    by: dict[str, list[bool]] = {}
    for turn in said:
        by.setdefault(turn.who, []).append(turn.asks)
    first = by.pop(said[0].who) if said else []
    asked = sum(first) >= max(weights.ASKED_BY_ONE, weights.ASKED_BY_ONE_SHARE * len(first))
    others = [asks for turns in by.values() for asks in turns]
    seldom = sum(others) <= weights.ASKED_BY_OTHERS * len(others)
    told = bool(hints.sides) or any(role_word(who) > 0 for who in by)
    if len(by) < 2 or not asked or not seldom or told:
        return {}
    return dict.fromkeys(by, "\0rest")


def _evidence(said: Sequence[Said], hints: Hints) -> dict[str, float]:
    """How much speaks for a person being one who asks, about -3..3."""
    by: dict[str, list[Said]] = {}
    for turn in said:
        by.setdefault(turn.who, []).append(turn)
    usual = sum(turn.length for turn in said) / max(1, len(said))
    share = sum(turn.asks for turn in said) / max(1, len(said))
    addressing = weights.SPEAKS_TO_OTHERS * min(1, share * weights.ASKED_OFTEN)
    prior = dict.fromkeys(by, 0)
    for asking, answering in vocabulary.PAIRS:
        if asking in by and answering in by:
            prior |= {asking: 1, answering: -1}
            break
    found: dict[str, float] = {}
    by_role = [turn for turn in said if role_word(turn.who) > 0]
    asked = len(by_role)
    # `Q1` asks each time, and of several who answer in turn nobody does
    all_asked = asked > 1 and by_role[0] is said[0] and all(turn.asks for turn in by_role)
    for who, turns in by.items():
        length = sum(turn.length for turn in turns) / len(turns)
        parts = frozenset(who.replace(".", " ").split())
        alone = who in vocabulary.LETTERS and not prior[who] and len(by) > _PAIR
        value = weights.ROLE_WORD * (prior[who] or (0 if alone else role_word(who)))
        worded = sum(turn.asks for turn in turns) / len(turns)
        value += weights.WORDED_AS_QUESTIONS * (worded - share)
        value -= weights.SHORTER_TURNS * _log_ratio(length, usual)
        value += addressing * _speaks_to(turns)
        value -= weights.NAMED_AS_SIDE * bool(parts & hints.answering)
        value += weights.NAMED_AS_SIDE * bool(parts & hints.asking)
        value -= weights.OFFICE_ANSWERS * bool(parts & vocabulary.OFFICES)
        value += weights.SPEAKS_FIRST * (who == said[0].who)
        value += weights.AUTHOR_ASKS * (who in MYSELF)
        beside_role = not role_word(who) and (
            asked > weights.ASKED_BY_ROLE * len(said) or (all_asked and not worded)
        )
        value -= weights.NAME_BESIDE_ROLE * beside_role
        if who in hints.sides:
            value = weights.CERTAIN if hints.sides[who] else -weights.CERTAIN
        found[who] = value
    return found


def _speaks_to(turns: Sequence[Said]) -> float:
    """How much more often somebody says `you` than `I`, -1..1; near 0 where both are rare."""
    you, own = sum(turn.you for turn in turns), sum(turn.own for turn in turns)
    return (you - own) / (you + own + weights.SELDOM_SAID)


def _log_ratio(length: float, usual: float) -> float:
    """How much longer than usual a turn is; below 0 when it is shorter."""
    least = weights.LENGTH_AT_LEAST
    return math.log((length + least) / (usual + least))


def alternate(said: Sequence[Said]) -> list[bool]:
    """For turns without names: which of them ask, by the likeliest alternation (Viterbi).

    How likely sides change, and turns are worded as questions, stands in `thresholds`.
    """
    change, stay = math.log(weights.CHANGES_SIDE), math.log(weights.KEEPS_SIDE)
    scores = [math.log(weights.BEGINS_ASKING), math.log(weights.BEGINS_ANSWERING)]
    back: list[tuple[int, int]] = []
    usual = sum(turn.length for turn in said) / max(1, len(said))
    for place, turn in enumerate(said):
        long = min(1.0, max(-1.0, _log_ratio(turn.length, usual)))
        lean = weights.SHORTER_TURNS * long
        if turn.asks:
            asked, answered = weights.QUESTION_WORDED, weights.ANSWER_WORDED
        else:
            asked, answered = weights.QUESTION_UNWORDED, weights.ANSWER_UNWORDED
        ask, answer = math.log(asked) - lean, math.log(answered) + lean
        if place == 0:
            scores = [scores[0] + ask, scores[1] + answer]
            continue
        to_ask = (scores[0] + stay, scores[1] + change)
        to_answer = (scores[0] + change, scores[1] + stay)
        back.append((int(to_ask[1] > to_ask[0]), int(to_answer[1] > to_answer[0])))
        scores = [max(to_ask) + ask, max(to_answer) + answer]
    state = int(scores[1] > scores[0])
    states = [state]
    for step in reversed(back):
        state = step[state]
        states.append(state)
    return [state == 0 for state in reversed(states)][: len(said)]
