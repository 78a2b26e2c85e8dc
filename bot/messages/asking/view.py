"""What one view of an answer shows, as values."""

from dataclasses import dataclass

from bot.search.query.filters import Filters
from bot.search.text.span import Span
from bot.search.verdict import Result
from bot.store.record.interviews import Record
from bot.store.record.translations import Translation


@dataclass(frozen=True, slots=True)
class TopicLink:
    """Where a button leads, and what is on it."""

    topic: str
    title: str
    page: int


@dataclass(frozen=True, slots=True)
class View:
    """Everything that one view of an answer shows.

    Attributes:
        record: The exchange.
        page: 0 for the passage, from 1 for the pages of a long answer; beyond the last is the last.
        passage: What is in view first; `None` when it was opened without a question.
        marks: The matched words in it.
        sentence: What of it answers by itself.
        by_meaning: It holds no word of the question: it was found by what it means.
        comes_near: It may answer the question, and nobody knows.
        asked: The reader's question, or empty when it is not known.
        corrected: The question as it was looked up, when that differs.
        found: What the question got, when it is known.
        back: Id of the answer that the question got, when it is another one.
        to_list: The question got suggestions, and this is one of them.
        previous: Id of the question before it in the interview.
        next: Id of the question after it.
        topic: The topic to go to, at the page that holds this exchange.
        translations: The other languages in which it was published.
        corrected_at: Unix time of the last correction of the answer, or 0.
        bot: The bot's username, for links.
        is_rated: Whether the reader is asked if this was it.
    """

    record: Record
    page: int = 0
    passage: Span | None = None
    marks: tuple[Span, ...] = ()
    sentence: Span | None = None
    by_meaning: bool = False
    comes_near: bool = False
    asked: str = ""
    corrected: str | None = None
    found: Result | None = None
    back: str = ""
    to_list: bool = False
    previous: str | None = None
    next: str | None = None
    topic: TopicLink | None = None
    translations: tuple[Translation, ...] = ()
    corrected_at: float = 0.0
    bot: str = ""
    is_rated: bool = False

    @property
    def filters(self) -> Filters:
        """What narrowed the question."""
        return self.found.filters if self.found else Filters()
