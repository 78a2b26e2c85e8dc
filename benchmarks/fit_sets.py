"""What weights are learned from: corpora, what is asked of them, and how much each counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from benchmarks.known import known_items
from benchmarks.sets import (
    STRANGE,
    Question,
    exchanges_of,
    folder_sets,
    held_out,
    invented_sets,
    is_learned,
    key,
    learned_half,
    near_sets,
    own_corpora,
    own_sets,
    read_interviews,
    read_questions,
)
from benchmarks.typos import misspell
from bot.corpus.interview import Interview

INVENTED_COUNTS = {"invented": 2.5, "invented meaning": 1.0}
INVENTED_COUNT = 0.5
"""What each corpus of invented interviews counts: the largest is most like what the bot is asked
about, and is asked in several ways; the others are asked in their own language."""

NEAR_COUNT = 7.8
"""What a hundred questions count that only come near."""

HARD_COUNT = 4.8
"""What a hundred hard questions count that are on record."""

OWN = (1.0, 0.8, 0.6)
"""What the questions to `seeds/` count, English, Russian and Chinese."""

SURE_COUNTS = {
    "seeds": 3.0,
    "russian": 1.3,
    "chinese": 1.3,
    "invented chinese": 3.0,
    "invented russian": 3.0,
}
"""How many times as much sets count in learning how sure an answer is: else what near questions
to other corpora teach would leave too many of them without a plain answer."""

GIVEN_COUNT = 1.2
"""What half of a set that is given counts."""

SIZES = (15, 150, 1_500, 6_000, 20_000)
DRAWN = 150
DRAWN_COUNT = 0.4
"""Exchanges of the parts of a corpus that questions are drawn from, from how many of them at most,
and what such a set counts."""

FOREIGN = 120
FOREIGN_COUNT = 0.7
"""Questions to one corpus that belong to others, and what they count, where others count 1."""

FOREIGN_SHARE = 0.1
"""What a hundred foreign questions to each corpus count besides."""

STRANGE_COUNT = 0.5
"""What the questions count that nothing on record answers, neither in `seeds/` nor invented."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions to one corpus, and how much each set counts in learning; 0 is only measured."""

    name: str
    corpus: tuple[Interview, ...]
    questions: tuple[Question, ...]
    weight: float


def sets_of(
    questions: Path | None = None, corpus: Path | None = None, measured: Path | None = None
) -> list[Asked]:
    """Everything that is asked of every corpus: own, given, drawn, misspelt and foreign.

    Args:
        questions: A folder of sets, of which half is learned from.
        corpus: Interviews that questions are drawn from.
        measured: A folder of sets that nothing is learned from.
    """
    random = Random(1)
    found = [
        Asked(each.name, each.interviews, each.questions, weight)
        for each, weight in zip(own_sets(), OWN, strict=True)
    ]
    at_home = tuple(found)  # these have foreign questions of their own
    found += _invented()
    for each in folder_sets(questions) if questions else []:
        half, kept = learned_half(each), held_out(each)
        learned = tuple(q for q in each.questions if q.gold <= half)
        found.append(Asked(each.name, each.interviews, learned, GIVEN_COUNT))
        found.append(Asked(kept.name, each.interviews, kept.questions, 0.0))
    if corpus:
        whole = tuple(read_interviews(corpus))
        found += [_drawn(_part(whole, size, random), size, random) for size in SIZES]
    for each in folder_sets(measured) if measured else []:
        found.append(Asked(f"{each.name}, measured", each.interviews, each.questions, 0.0))
    misspelt = [
        replace(
            each,
            name=f"{each.name}, errors",
            questions=tuple(
                replace(q, text=misspell(q.text, random)) for q in each.questions if q.gold
            ),
            weight=each.weight / 2,
        )
        for each in found
        if not each.name.endswith("drawn")
    ]
    learned_from = [each for each in found if each.weight]
    foreign = [_foreign(e, learned_from, random) for e in learned_from if e not in at_home]
    foreign += [_strange(e) for e in found if e.name in ("seeds", "invented")]
    return [*found, *misspelt, *foreign, *_near(measured)]


def sure_count(name: str) -> float:
    """How many times as much the set of this name counts in learning how sure an answer is."""
    of, _, kind = name.partition(", ")
    return 1.0 if kind == "strange" else SURE_COUNTS.get(of.removesuffix(" drawn"), 1.0)


def _near(texts: Path | None) -> Iterator[Asked]:
    """Hard questions, those that come near and foreign ones: every other one is learned from."""
    for each in near_sets(texts):
        name, _, _ = each.name.partition(",")
        is_own = name in own_corpora()
        for kind, count, questions in (
            ("hard", HARD_COUNT, [q for q in each.questions if q.gold]),
            ("near", NEAR_COUNT, [q for q in each.questions if q.kind == "near"]),
            ("foreign", FOREIGN_SHARE, [q for q in each.questions if q.kind == "foreign"]),
        ):
            halves = {True: [], False: questions} if not is_own else _halves(questions)
            for learned, half in halves.items():
                if half:
                    weight = count * len(half) / 100 if learned else 0.0
                    named = f"{name} near by, {kind}{'' if learned else ', held out'}"
                    yield Asked(named, each.interviews, tuple(half), weight)


def _halves(questions: Sequence[Question]) -> dict[bool, list[Question]]:
    return {
        learned: [each for each in questions if is_learned(each) == learned]
        for learned in (True, False)
    }


def _invented() -> list[Asked]:
    found = []
    for each in invented_sets():
        count = INVENTED_COUNTS.get(each.name, INVENTED_COUNT)
        found.append(Asked(each.name, each.interviews, each.questions, count))
        if each.name != "invented meaning":
            exchanges = exchanges_of(each.interviews)
            drawn = tuple(known_items(exchanges, range(len(exchanges))))
            weight = DRAWN_COUNT * min(2.0, count)
            found.append(Asked(f"{each.name} drawn", each.interviews, drawn, weight))
    return found


def _strange(to: Asked) -> Asked:
    """Questions that neither the interviews in `seeds/` nor those invented first answer."""
    return Asked(f"{to.name}, strange", to.corpus, read_questions(STRANGE, ()), STRANGE_COUNT)


def _drawn(part: tuple[Interview, ...], size: int, random: Random) -> Asked:
    exchanges = exchanges_of(part)
    places = random.sample(range(len(exchanges)), min(DRAWN, len(exchanges)))
    return Asked(f"{size} drawn", part, tuple(known_items(exchanges, places)), DRAWN_COUNT)


def _foreign(to: Asked, others: Sequence[Asked], random: Random) -> Asked:
    """Questions of other corpora: nothing on record answers them."""
    own = {key(exchange) for exchange in exchanges_of(to.corpus)}
    strange = [
        question
        for each in others
        for question in each.questions
        if question.gold and not question.gold & own and not each.name.endswith("drawn")
    ]
    drawn = random.sample(strange, min(FOREIGN, len(strange)))
    questions = tuple(replace(question, gold=frozenset()) for question in drawn)
    return Asked(f"{to.name}, foreign", to.corpus, questions, to.weight)


def _part(whole: Sequence[Interview], size: int, random: Random) -> tuple[Interview, ...]:
    part: list[Interview] = []
    for interview in random.sample(whole, len(whole)):
        if size <= 0:
            break
        part.append(replace(interview, exchanges=interview.exchanges[:size]))
        size -= len(interview.exchanges)
    return tuple(part)
