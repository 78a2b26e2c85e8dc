"""What weights are learned from: corpora, what is asked of them, and how much each counts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from benchmarks.known import known_items
from benchmarks.sets import (
    Question,
    exchanges_of,
    folder_sets,
    key,
    own_sets,
    read_interviews,
    read_questions,
)
from benchmarks.typos import misspell
from bot.corpus.interview import Interview

INVENTED = Path(__file__).parent / "invented"
"""Interviews that nobody gave, with questions about them: written for learning from."""
STRANGE = INVENTED / "foreign.jsonl"
INVENTED_COUNTS = {"invented": 2.5, "russian": 0.5, "chinese": 0.5}
"""What each corpus of them counts: the first is most like what the bot is asked about; the others
are asked in their own language."""

OWN = (0.4, 0.25, 0.2)
"""What the questions to `seeds/` count, English, Russian and Chinese."""

GIVEN_COUNT = 0.6
"""What half of a set that is given counts."""

SIZES = (15, 150, 1_500, 6_000)
DRAWN = 150
DRAWN_COUNT = 0.2
"""Exchanges of the parts of a corpus that questions are drawn from, from how many of them at most,
and what such a set counts."""

FOREIGN = 120
FOREIGN_COUNT = 1.25
"""Questions to one corpus that belong to others, and what they count, where others count 1."""

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
        golds = sorted({name for question in each.questions for name in question.gold})
        half = set(random.sample(golds, len(golds) // 2))
        learned = tuple(q for q in each.questions if q.gold <= half)
        held_out = tuple(q for q in each.questions if not q.gold & half)
        found.append(Asked(each.name, each.interviews, learned, GIVEN_COUNT))
        found.append(Asked(f"{each.name}, held out", each.interviews, held_out, 0.0))
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
    ]
    learned_from = [each for each in found if each.weight]
    foreign = [_foreign(e, learned_from, random) for e in learned_from if e not in at_home]
    foreign += [_strange(e) for e in found if e.name in ("seeds", "invented")]
    return [*found, *misspelt, *foreign]


def _invented() -> list[Asked]:
    found = []
    for each, count in sorted(INVENTED_COUNTS.items()):
        name = each if each == "invented" else f"invented {each}"
        interviews = tuple(read_interviews(INVENTED / f"{each}.jsonl"))
        questions = read_questions(INVENTED / f"{each}.queries.jsonl", interviews)
        exchanges = exchanges_of(interviews)
        drawn = tuple(known_items(exchanges, range(len(exchanges))))
        found += [
            Asked(name, interviews, questions, count),
            Asked(f"{name} drawn", interviews, drawn, DRAWN_COUNT * min(2.0, count)),
        ]
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
