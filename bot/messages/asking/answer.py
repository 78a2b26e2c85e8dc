"""An answer: the interviewer's question, the source, and the speaker's own words."""

from dataclasses import dataclass

from bot.corpus.interview import PARAGRAPH
from bot.messages.asking.correction import spoken_moment
from bot.messages.asking.lists import PAGE_ENTRIES as LIST_PAGE
from bot.messages.asking.narrowed import narrowed_line, refining_row, take_off_rows
from bot.messages.asking.question import headline, split_preamble
from bot.messages.asking.sharing import citation, share_url
from bot.messages.asking.source import published_at, speaker_line
from bot.messages.language.scripts import is_foreign, language_name
from bot.messages.language.words import Words
from bot.messages.markup.buttons import (
    Follow,
    Idle,
    OpenAnswer,
    OpenChange,
    OpenInterview,
    OpenMatches,
    OpenSuggestions,
    OpenTopic,
    Rate,
    encode,
)
from bot.messages.markup.html import Html, bold, escape, italic, join, quote
from bot.messages.markup.marking import marked, passage_html
from bot.messages.markup.message import (
    MAX_MESSAGE_UNITS,
    Button,
    ButtonRow,
    Message,
    clip,
    label,
    length,
    units,
)
from bot.messages.markup.pages import pages
from bot.search.query.filters import Filters
from bot.search.text.span import Span
from bot.search.verdict import Result
from bot.store.interviews import Record
from bot.store.translations import Translation

MAX_SHORT_UNITS = 700
"""Units of an answer that is shown whole, without a passage before it."""

MAX_UNFOLDED_UNITS = 900
"""Units of an answer that is not folded when somebody opened it to read it."""


MAX_QUESTION_UNITS = 300
"""Units of the question that stands above an answer; a longer one folds away below."""


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


def answer(view: View, words: Words) -> Message:
    """Shows an answer, whatever its length.

    Args:
        view: What is shown.
        words: The reader's words.
    """
    cut = pages(view.record.answer)
    passage = _passage(view)
    body = _one_message(view, passage, words)
    if body is not None:
        return Message(body, _buttons(view, passage, words, ()))
    if view.page == 0 and passage is not None:
        first = _paragraphs(_asked_in_full(view, words), _passage_block(view, passage, words))
        row: ButtonRow = (
            Button(words.plain("read-whole", pages=len(cut)), _page_data(view, 1, passage)),
        )
        return Message(first, _buttons(view, passage, words, row))
    page = min(max(view.page, 1), len(cut))
    return Message(
        _page(view, cut, page, words),
        _buttons(view, passage, words, _turning(view, page, len(cut), passage)),
    )


def excerpt(view: View, words: Words) -> Html:
    """The question, the source and the passage alone, to be read in another chat.

    Args:
        view: What is shown; without a passage, the beginning of the answer.
        words: The reader's words.
    """
    passage = _passage(view) or Span(0, len(view.record.answer))
    return _paragraphs(_heading(view, 300, words), _passage_block(view, passage, words))


def _one_message(view: View, passage: Span | None, words: Words) -> Html | None:
    """The answer in one message: the passage and the whole, or the whole alone; else `None`."""
    text = view.record.answer
    size = units(text)
    if size > MAX_MESSAGE_UNITS:
        return None
    whole = marked(text, Span(0, len(text)), view.marks, view.sentence)
    heading = _asked_in_full(view, words)
    if passage is None:
        body = _paragraphs(
            heading, _spoken(view, quote(whole, folded=size > MAX_UNFOLDED_UNITS), words)
        )
    elif size <= MAX_SHORT_UNITS:
        body = _paragraphs(heading, _spoken(view, quote(whole), words))
    else:
        count = len(text.split(PARAGRAPH))
        body = _paragraphs(
            heading,
            _passage_block(view, passage, words),
            _lines(words("whole-answer", paragraphs=count), quote(whole, folded=True)),
        )
    return body if length(body) <= MAX_MESSAGE_UNITS else None


def _page(view: View, cut: list[Span], page: int, words: Words) -> Html:
    """One page of a long answer, below the question; the first one tells it in full."""
    shown = cut[page - 1].trimmed(view.record.answer)
    text = marked(view.record.answer, shown, view.marks, view.sentence)
    spoken = _spoken(view, quote(text), words)
    if page == 1:
        body = _paragraphs(_asked_in_full(view, words), spoken)
        if length(body) <= MAX_MESSAGE_UNITS:
            return body
    return _paragraphs(_heading(view, 200, words), spoken)


def _heading(view: View, limit: int, words: Words) -> Html:
    """The question in one line, and where it was published."""
    question = bold(f"❝ {headline(view.record.question, limit)} ❞")
    source = _lines(question, published_at(view.record, words))
    return _paragraphs(narrowed_line(view.filters, words), source)


def _asked_in_full(view: View, words: Words) -> Html:
    """What was asked, by whom it was published, and what the interviewer said before asking."""
    before, question = split_preamble(view.record.question)
    shown = ""
    if view.corrected:
        shown = words("showing-results", query=clip(view.corrected, 150))
    long = before or units(question) > MAX_QUESTION_UNITS
    full = clip(view.record.question, 1000) if long else ""
    return _paragraphs(
        narrowed_line(view.filters, words),
        shown,
        _lines(
            bold(f"❝ {clip(question, MAX_QUESTION_UNITS)} ❞"),
            published_at(view.record, words),
            _corrected(view, words),
        ),
        _lines(words("asked-in-full"), quote(full, folded=True)) if full else "",
    )


def _corrected(view: View, words: Words) -> Html:
    if not view.corrected_at:
        return escape("")
    return italic(words("answer-corrected", date=spoken_moment(view.corrected_at, words)))


def _passage_block(view: View, passage: Span, words: Words) -> Html:
    shown = passage_html(view.record.answer, passage, view.marks, view.sentence)
    return _spoken(view, quote(shown), words)


def _spoken(view: View, quotation: Html, words: Words) -> Html:
    """The speaker's words below the speaker's name."""
    card = view.record.card
    foreign = ""
    if view.asked and is_foreign(view.asked, card.language):
        foreign = italic(words("foreign", language=language_name(card.language, words)))
    speaker = words("speaks", speaker=speaker_line(card, words))
    return _lines(speaker, foreign, quotation)


def _buttons(
    view: View, passage: Span | None, words: Words, turning: ButtonRow
) -> tuple[ButtonRow, ...]:
    record = view.record
    change: ButtonRow = ()
    if view.corrected_at:
        change = (Button(words.plain("what-changed"), encode(OpenChange(record.id))),)
    interview: ButtonRow = ()
    if record.card.exchanges > 1:
        text = words.plain("all-questions", count=record.card.exchanges)
        action_of = OpenInterview(record.card.slug, record.position // LIST_PAGE)
        interview = (Button(text, encode(action_of)),)
    giving: ButtonRow = (
        Button(words.plain("cite"), copy=citation(record, view.sentence or passage, words)),
    )
    if view.bot:
        share = Button(words.plain("share"), url=share_url(record, view.bot, words))
        giving = (share, *giving)
    giving = (*giving, Button(words.plain("follow"), encode(Follow(record.id))))
    refining = take_off_rows(view.filters)
    if view.found:
        refining = (*refining, refining_row(view.found.hits, view.found.shown, words))
    return (
        turning,
        _neighbours(view, words),
        _around(view, words),
        *_translations(view, words),
        *refining,
        change,
        interview,
        giving,
        _THUMBS if view.is_rated else (),
    )


def _neighbours(view: View, words: Words) -> ButtonRow:
    row: list[Button] = []
    if view.previous:
        row.append(Button(words.plain("previous-question"), encode(OpenAnswer(view.previous))))
    if view.next:
        row.append(Button(words.plain("next-question"), encode(OpenAnswer(view.next))))
    return tuple(row)


def _around(view: View, words: Words) -> ButtonRow:
    """What else the question got, and the topic."""
    row: list[Button] = []
    id_, shown = view.record.id, view.found.shown if view.found else ()
    others = [hit.record.id for hit in shown if hit.record.id != id_]
    if view.back:
        row.append(Button(words.plain("back-to-answer"), encode(OpenAnswer(view.back))))
    elif view.to_list:
        row.append(Button(words.plain("back-to-list"), encode(OpenSuggestions())))
    elif others:
        text = words.plain("more-matches", count=len(others))
        row.append(Button(text, encode(OpenMatches((id_, *others)))))
    if view.topic:
        action = OpenTopic(view.topic.topic, view.topic.page)
        row.append(Button(label(view.topic.title), encode(action)))
    return tuple(row)


def _translations(view: View, words: Words) -> tuple[ButtonRow, ...]:
    """A button for each other language in which the interview was published, two in a row."""
    row = []
    for other in view.translations:
        name = language_name(other.card.language, words)
        code = other.card.language.partition("-")[0]
        said = label(words.plain("in-language", code=code, language=name))
        exchange, slug = other.exchange, other.card.slug
        data = encode(OpenAnswer(exchange)) if exchange else encode(OpenInterview(slug))
        row.append(Button(said, data))
    return tuple(tuple(row[at : at + 2]) for at in range(0, len(row), 2))


_THUMBS: ButtonRow = (
    Button("👍", encode(Rate(right=True))),
    Button("👎", encode(Rate(right=False))),
)


def _turning(view: View, page: int, count: int, passage: Span | None) -> ButtonRow:
    """`‹ 2/4 ›`; before the first page stands the passage, if there is one."""
    row = [Button(f"{page}/{count}", encode(Idle()))]
    if page > 1 or passage is not None:
        row.insert(0, Button("‹", _page_data(view, page - 1, passage)))
    if page < count:
        row.append(Button("›", _page_data(view, page + 1, passage)))
    return tuple(row)


def _page_data(view: View, page: int, passage: Span | None) -> str:
    return encode(OpenAnswer(view.record.id, page, passage))


def _passage(view: View) -> Span | None:
    """The passage, if the answer still has it and it is not the whole of a short answer."""
    text, passage = view.record.answer, view.passage
    if passage is None or not 0 <= passage.start < passage.end <= len(text):
        return None
    return passage if text[passage.start : passage.end].strip() else None


def _paragraphs(*blocks: str) -> Html:
    return join((escape(block) for block in blocks), "\n\n")


def _lines(*lines: str) -> Html:
    return join((escape(line) for line in lines), "\n")
