"""Questions that are alike come together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bot.search.query.understanding import Searcher, concepts_of
from bot.store.tally import KeptQuestion, Tallied

LIKENESS = 0.5
"""Share of their words that two questions must have in common to be alike."""


@dataclass(frozen=True, slots=True)
class AlikeQuestions:
    """Questions that are alike.

    Attributes:
        questions: The newest first, which stands for all.
    """

    questions: tuple[KeptQuestion, ...]

    @property
    def first_day(self) -> str:
        """ISO date of the oldest."""
        return min(each.day for each in self.questions)

    @property
    def last_day(self) -> str:
        """ISO date of the newest."""
        return max(each.day for each in self.questions)

    @property
    def wrong(self) -> int:
        """How many were answered, and the answer was marked wrong."""
        return sum(each.reason is Tallied.WRONG for each in self.questions)


def group_alike(questions: Sequence[KeptQuestion], searcher: Searcher) -> list[AlikeQuestions]:
    """Groups questions, the largest group first and of equals the newest.

    Takes about a quarter of a millisecond a question; call it in a thread.

    Args:
        questions: The newest first.
        searcher: Word forms and synonyms count as the same.
    """
    groups: list[tuple[frozenset[str], list[KeptQuestion]]] = []
    by_word: defaultdict[str, set[int]] = defaultdict(set)
    for question in questions:
        words = _words(question.question, searcher)
        near = {number for word in words for number in by_word[word]}
        best = max(
            near, key=lambda number: (_likeness(words, groups[number][0]), -number), default=-1
        )
        if best >= 0 and _likeness(words, groups[best][0]) >= LIKENESS:
            groups[best][1].append(question)
            continue
        for word in words:
            by_word[word].add(len(groups))
        groups.append((words, [question]))
    found = [AlikeQuestions(tuple(members)) for _, members in groups]
    return sorted(found, key=lambda group: (len(group.questions), group.last_day), reverse=True)


def _words(question: str, searcher: Searcher) -> frozenset[str]:
    """What a question is about; of words that mean the same, always the same one."""
    concepts = concepts_of(question, searcher.thesaurus, searcher.languages)
    said = [concept for concept in concepts if not concept.function] or list(concepts)
    return frozenset(min(" ".join(member.terms) for member in concept.members) for concept in said)


def _likeness(some: frozenset[str], others: frozenset[str]) -> float:
    return len(some & others) / max(1, len(some | others))
