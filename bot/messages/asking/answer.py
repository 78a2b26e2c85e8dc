"""An answer: the interviewer's question, the source, and the speaker's own words."""

from bot.corpus.interview import PARAGRAPH
from bot.messages.asking.answer_buttons import answer_buttons, open_page, turning_buttons
from bot.messages.asking.correction import spoken_moment
from bot.messages.asking.missing import nothing_about
from bot.messages.asking.narrowed import narrowed_line
from bot.messages.asking.question import headline, split_preamble
from bot.messages.asking.source import published_at, speaker_line
from bot.messages.asking.view import View
from bot.messages.language.scripts import is_foreign, language_name
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, as_paragraphs, bold, italic, quote
from bot.messages.markup.marking import marked, passage_html
from bot.messages.markup.message import (
    MAX_MESSAGE_UNITS,
    Button,
    ButtonRow,
    Message,
    clip,
    length,
    units,
)
from bot.messages.markup.pages import pages
from bot.search.text.span import Span
from bot.search.verdict import Verdict

MAX_SHORT_UNITS = 700
"""Units of an answer that is shown whole, without a passage before it."""

MAX_UNFOLDED_UNITS = 900
"""Units of an answer that is not folded when somebody opened it to read it."""


MAX_HEADING_UNITS = 300
"""Units of the question that stands above an answer; a longer one folds away below."""


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
        return Message(body, answer_buttons(view, passage, words, ()))
    if view.page == 0 and passage is not None:
        first = as_paragraphs(_asked_in_full(view, words), _passage_block(view, passage, words))
        row: ButtonRow = (
            Button(words.plain("read-whole", pages=len(cut)), open_page(view, 1, passage)),
        )
        return Message(first, answer_buttons(view, passage, words, row))
    page = min(max(view.page, 1), len(cut))
    return Message(
        _page(view, cut, page, words),
        answer_buttons(view, passage, words, turning_buttons(view, page, len(cut), passage)),
    )


def excerpt(view: View, words: Words) -> Html:
    """The question, the source and the passage alone, to be read in another chat.

    Args:
        view: What is shown; without a passage, the beginning of the answer.
        words: The reader's words.
    """
    passage = _passage(view) or Span(0, len(view.record.answer))
    return as_paragraphs(
        near_question(view, words),
        _heading(view, 300, words),
        _passage_block(view, passage, words),
    )


def near_question(view: View, words: Words) -> Html:
    """Says that a quotation only comes near a question, to whoever did not ask it.

    Args:
        view: What is shown.
        words: The reader's words.
    """
    if not view.comes_near:
        return Html()
    return italic(words("comes-near", question=clip(view.asked.strip(" .。"), 100)))


def _one_message(view: View, passage: Span | None, words: Words) -> Html | None:
    """The answer in one message: the passage and the whole, or the whole alone; else `None`."""
    text = view.record.answer
    size = units(text)
    if size > MAX_MESSAGE_UNITS:
        return None
    whole = marked(text, Span(0, len(text)), view.marks, view.sentence)
    heading = _asked_in_full(view, words)
    if passage is None:
        body = as_paragraphs(
            heading, _spoken(view, quote(whole, folded=size > MAX_UNFOLDED_UNITS), words)
        )
    elif size <= MAX_SHORT_UNITS:
        body = as_paragraphs(heading, _spoken(view, quote(whole), words))
    else:
        count = len(text.split(PARAGRAPH))
        body = as_paragraphs(
            heading,
            _passage_block(view, passage, words),
            as_lines(words("whole-answer", paragraphs=count), quote(whole, folded=True)),
        )
    return body if length(body) <= MAX_MESSAGE_UNITS else None


def _page(view: View, cut: list[Span], page: int, words: Words) -> Html:
    """One page of a long answer, below the question; the first one tells it in full."""
    shown = cut[page - 1].trimmed(view.record.answer)
    text = marked(view.record.answer, shown, view.marks, view.sentence)
    spoken = _spoken(view, quote(text), words)
    if page == 1:
        body = as_paragraphs(_asked_in_full(view, words), spoken)
        if length(body) <= MAX_MESSAGE_UNITS:
            return body
    return as_paragraphs(_heading(view, 200, words), spoken)


def _heading(view: View, limit: int, words: Words) -> Html:
    """The question in one line, and where it was published."""
    question = bold(f"❝ {headline(view.record.question, limit)} ❞")
    source = as_lines(question, published_at(view.record, words))
    return as_paragraphs(narrowed_line(view.filters, words), source)


def _asked_in_full(view: View, words: Words) -> Html:
    """What was asked, by whom it was published, and what the interviewer said before asking."""
    before, question = split_preamble(view.record.question)
    shown = ""
    if view.corrected:
        shown = words("showing-results", query=clip(view.corrected, 150))
    long = before or units(question) > MAX_HEADING_UNITS
    full = clip(view.record.question, 1000) if long else ""
    return as_paragraphs(
        narrowed_line(view.filters, words),
        shown,
        _how_sure(view, words),
        as_lines(
            bold(f"❝ {clip(question, MAX_HEADING_UNITS)} ❞"),
            published_at(view.record, words),
            _corrected(view, words),
        ),
        as_lines(words("asked-in-full"), quote(full, folded=True)) if full else "",
    )


def _how_sure(view: View, words: Words) -> Html:
    """What to think of an answer that lacks a word of the question, or is not sure to answer it."""
    found = view.found
    is_first = found is not None and view.record.id in [hit.record.id for hit in found.hits[:1]]
    if found is None or found.verdict is not Verdict.ANSWER or not is_first:
        return Html()
    if found.missing:
        return as_lines(nothing_about(found, words), words("nearest-answer"))
    return Html() if found.is_sure else words("likely-answer")


def _corrected(view: View, words: Words) -> Html:
    if not view.corrected_at:
        return Html()
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
    fits = italic(words("fits-in-meaning")) if view.by_meaning else ""
    return as_lines(speaker, foreign, fits, quotation)


def _passage(view: View) -> Span | None:
    """The passage, if the answer still has it and it is not the whole of a short answer."""
    text, passage = view.record.answer, view.passage
    if passage is None or not 0 <= passage.start < passage.end <= len(text):
        return None
    return passage if text[passage.start : passage.end].strip() else None
