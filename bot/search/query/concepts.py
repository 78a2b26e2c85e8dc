"""What a question asks for: one concept for each word or phrase of it.

A concept scores what its best member scores, never the sum, so that a word with many synonyms does
not count more than one without.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.search.text.span import Span
from bot.search.text.term import is_pair, term_of

MAX_CONCEPT_MEMBERS = 24

HELD = 0.55
"""Weight of a member from which it says the concept and not only a part of it."""

SAME = 0.85
"""The same from which it means the same, rather than something near it."""

YEAR = re.compile(r"(?:19|20)\d\d")


# Hundreds are made for a question; a frozen one takes four times as long.
@dataclass(slots=True, unsafe_hash=True)
class Member:
    """One way to say a concept.

    Attributes:
        terms: One term, or those of a phrase in order.
        weight: 0 to 1: how much of the concept it is.
        language: Tag of the only language in whose texts it says so: in others it is spelled like
            another word; empty for any.
    """

    terms: tuple[str, ...]
    weight: float
    language: str = ""

    def serves(self, language: str) -> bool:
        """Whether it says the concept in a text of a language."""
        return not self.language or self.language == language


# Hundreds are made for a question; a frozen one takes four times as long.
@dataclass(slots=True, unsafe_hash=True)
class Concept:
    """What one word or phrase of a question asks for.

    Attributes:
        span: Where it stands in the question.
        words: The words as they were typed or meant, without case.
        members: Ways to say it, the best first.
        function: A stop word: it takes no part in finding candidates.
        known: It is in the lexicon or an abbreviation or number, so it is no typing error.
        name: The lexicon knows it as the name of a place, a person or an office.
        character: A Chinese character of a word: it is found wherever it stands, and says less.
    """

    span: Span
    words: tuple[str, ...]
    members: tuple[Member, ...]
    function: bool = False
    known: bool = False
    name: bool = False
    character: bool = False

    def said_by(self, least: float) -> "Concept":
        """The same without members of less than some weight."""
        return replace(self, members=tuple(m for m in self.members if m.weight >= least))

    @property
    def term(self) -> str:
        """What its first word is looked up by, before anything else."""
        return self.members[0].terms[0]

    @property
    def lexicon_term(self) -> str:
        """What the lexicon has its first word under, whatever language the question is in."""
        word, language = self.words[0], self.members[0].language
        if language not in ("", "en"):
            return f"{language}:{self.term}"  # spelled like an English word, which it is not
        return self.term if self.function or is_pair(word) else term_of(word, "en")


# Hundreds are made for a question; a frozen one takes four times as long.
@dataclass(slots=True, unsafe_hash=True)
class Draft:
    """A question on its way to becoming a query; each step makes a richer one.

    Attributes:
        question: As it was asked, without what nobody sees and without web addresses.
        language: Tag of the language that it is most likely in.
        concepts: In the order of the question.
        phrases: What stood in quotation marks, as terms.
        corrections: What was mistyped, in order, and what was meant.
        retyped: The question was typed in another keyboard layout or in other letters; here it is
            as it was meant.
    """

    question: str
    language: str
    concepts: tuple[Concept, ...]
    phrases: tuple[tuple[str, ...], ...] = ()
    corrections: tuple[tuple[Span, str], ...] = ()
    retyped: bool = False

    def with_concepts(self, concepts: Iterable[Concept]) -> "Draft":
        """The same question, asking for other concepts."""
        phrases, corrections = self.phrases, self.corrections
        return Draft(
            self.question, self.language, tuple(concepts), phrases, corrections, self.retyped
        )

    @property
    def corrected(self) -> str | None:
        """The question with its typing errors corrected, when there were any."""
        pieces, copied = [], 0
        for span, meant in sorted(self.corrections, key=lambda each: each[0].start):
            pieces += [self.question[copied : span.start], meant]
            copied = span.end
        changed = pieces or self.retyped
        return "".join([*pieces, self.question[copied:]]) if changed else None


def terms_of(concepts: Iterable[Concept]) -> set[str]:
    """All terms that some concepts are looked up by."""
    return {term for concept in concepts for member in concept.members for term in member.terms}
