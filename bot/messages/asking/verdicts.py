"""What a question gets when it is not one answer: suggestions, more matches, or nothing."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.messages.asking.files import file_row
from bot.messages.asking.glimpse import glimpse, glimpse_of_question
from bot.messages.asking.lists import numbered_questions, question_buttons
from bot.messages.asking.missing import named, nothing_about
from bot.messages.asking.narrowed import await_row, narrowed_line, refining_row, take_off_rows
from bot.messages.buttons.asking import OpenAnswer, OpenSuggestions
from bot.messages.buttons.browsing import OpenTopic
from bot.messages.language.formats import spoken_list, spoken_period
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.scripts import is_foreign, language_name
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, as_paragraphs, italic, join, quote
from bot.messages.markup.marking import passage_html
from bot.messages.markup.message import MAX_MESSAGE_UNITS, Button, Message, clip, label, length
from bot.messages.notices import topics_button
from bot.search.query.filters import Filters, plain_question
from bot.search.verdict import Hit, Result
from bot.store.record.interviews import Record

MAX_SUGGESTIONS = 5
"""Questions that are suggested."""


def suggestions(result: Result, hits: Sequence[Hit], words: Words) -> Message:
    """Questions that the reader may have meant.

    Args:
        result: The verdict.
        hits: Those of its hits that are worth suggesting, best first.
        words: The reader's words.
    """
    shown = hits[:MAX_SUGGESTIONS]
    records = [hit.record for hit in shown]
    is_near = result.missing or result.unmet or result.untold
    asks = words("nearest-questions" if is_near else "did-you-mean", count=len(records))
    asks = words("nearest-of-speaker") if result.nearest_of else asks
    lacks = _not_said_by(result, words), nothing_about(result, words), _untold(result, words)
    heading = as_lines(_unmet(result, words), *lacks, asks)
    above = narrowed_line(result.filters, words), _corrected(result, words), heading
    why = [_why(hit, words) for hit in shown]
    return Message(
        as_paragraphs(*above, numbered_questions(records, words, why=why)),
        (
            *question_buttons(records, passages=[hit.passage for hit in shown]),
            *take_off_rows(result.filters, words),
            refining_row(result.hits, result.shown, words),
            (topics_button(words),),
            await_row(words),
        ),
    )


def word_list(result: Result, hits: Sequence[Hit], words: Words) -> Message:
    """What is said about a single word: a list, since it asks nothing in particular.

    Args:
        result: What the word got, by whatever filters.
        hits: Where it stands, best first.
        words: The reader's words.
    """
    shown = hits[:MAX_SUGGESTIONS]
    records = [hit.record for hit in shown]
    word = clip(plain_question(result.query).strip(" ?？!！.。").removesuffix("呢"), 60)
    above = narrowed_line(result.filters, words), words("said-about-word", word=word)
    why = [_why(hit, words) if hit.marks else _asked(hit) for hit in shown]
    return Message(
        as_paragraphs(*above, numbered_questions(records, words, why=why)),
        (
            *question_buttons(records, passages=[hit.passage for hit in shown]),
            *take_off_rows(result.filters, words),
            refining_row(hits, hits, words),
            (topics_button(words),),
        ),
    )


def understood(question: str, answer: Message, words: Words) -> Message:
    """An answer below the question as it was understood, where there is room for both."""
    return told_above(words("understood", question=clip(question, 300)), answer)


def told_above(remark: Html, answer: Message) -> Message:
    """An answer below a remark of the bot, where there is room for both."""
    told = as_paragraphs(remark, answer.html)
    return replace(answer, html=told) if length(told) <= MAX_MESSAGE_UNITS else answer


def matches(
    current: str, records: Sequence[Record], words: Words, filters: Filters | None = None
) -> Message:
    """What else was found for a question.

    Args:
        current: Id of the answer that was in view, to go back to.
        records: The other exchanges, best first.
        words: The reader's words.
        filters: What narrowed the question.
    """
    above = narrowed_line(filters or Filters(), words)
    return Message(
        as_paragraphs(above, words("matches"), numbered_questions(records, words)),
        (
            *question_buttons(records),
            file_row(words),
            (Button(words.plain("back-to-answer"), OpenAnswer(current)),),
        ),
    )


def unsure(result: Result, words: Words) -> Message:
    """What is said to a text that tells of nothing on record: a guess is offered, not told.

    Args:
        result: The verdict.
        words: The reader's words.
    """
    guess = (Button(words.plain("show-nearest"), OpenSuggestions()),)
    return Message(words("unsure"), (*((guess,) if result.shown else ()), (topics_button(words),)))


def nothing(
    result: Result,
    topics: Sequence[tuple[str, str]],
    words: Words,
    *,
    languages: Collection[str] = (),
    unknown: Sequence[str] = (),
) -> Message:
    """Nothing on record answers this; where to look instead.

    Args:
        result: The verdict.
        topics: Ids and titles of the nearest topics, nearest first; none when no topic is near.
        words: The reader's words.
        languages: Of the interviews on record.
        unknown: Speakers and outlets of the filters that no interview has.
    """
    near = tuple((Button(label(title), OpenTopic(id_)),) for id_, title in topics)
    # A full stop inside the quotation marks would stand before another.
    question = clip(plain_question(result.query).rstrip(" .!。！"), 200)
    return Message(
        as_paragraphs(
            narrowed_line(result.filters, words),
            words("nothing-found", question=question),
            _nobody_called(unknown, words),
            _languages_read(result.query, languages, words),
            words("nearest-topics") if near else words("see-topics"),
        ),
        (
            *take_off_rows(result.filters, words),
            *near,
            (topics_button(words),),
            await_row(words),
        ),
    )


def _languages_read(question: str, languages: Collection[str], words: Words) -> str:
    """Which languages are understood, to a question in the letters of none of them."""
    if not all(is_foreign(question, each) for each in (*LANGUAGES, *languages)):
        return ""
    names = [language_name(code, words) for code in LANGUAGES]
    return words("languages-read", languages=spoken_list(names, words))


def _nobody_called(names: Sequence[str], words: Words) -> str:
    return words("nobody-called", names=named(names, words)) if names else ""


def _asked(hit: Hit) -> Html:
    """What of the interviewer's question matches: it looks like a question, not like an answer."""
    if not hit.asked:
        return Html()
    shown = passage_html(hit.record.question, glimpse_of_question(hit), hit.asked)
    return join(("❝ ", shown, " ❞"))


def _why(hit: Hit, words: Words) -> Html:
    """What of an answer matches; or that it only means the like."""
    shown = passage_html(hit.record.answer, glimpse(hit), hit.marks)
    fits = italic(words("fits-in-meaning")) if hit.by_meaning else ""
    return quote(as_lines(fits, shown))


def _unmet(result: Result, words: Words) -> Html:
    """Of which date nothing answers the question."""
    if not result.unmet:
        return Html()
    return words("nothing-from", date=spoken_period(result.unmet, words))


def _not_said_by(result: Result, words: Words) -> str:
    """That whoever was named was asked something else."""
    if not result.nearest_of:
        return ""
    return words("not-said-by", speaker=clip(result.nearest_of, 60))


def _untold(result: Result, words: Words) -> str:
    """What the suggestions do not tell, where something else than a word is missing."""
    if not result.untold or result.nearest_of:
        return ""
    return words("untold", kind=result.untold.value)


def _corrected(result: Result, words: Words) -> str:
    if not result.corrected:
        return ""
    return words("looked-for", query=clip(result.corrected, 150))
