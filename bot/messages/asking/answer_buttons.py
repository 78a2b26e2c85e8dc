"""The buttons below an answer: what is around it, what else was found, how to pass it on."""

from bot.messages.asking.lists import PAGE_ENTRIES as LIST_PAGE
from bot.messages.asking.narrowed import await_row, refining_row, take_off_rows
from bot.messages.asking.sharing import citation, share_url
from bot.messages.asking.view import View
from bot.messages.buttons.asking import OpenAnswer, OpenChange, OpenMatches, OpenSuggestions, Rate
from bot.messages.buttons.browsing import OpenInterview, OpenTopic
from bot.messages.buttons.plain import Idle
from bot.messages.buttons.subscribing import Follow
from bot.messages.language.scripts import language_name
from bot.messages.language.words import Words
from bot.messages.markup.message import Button, ButtonRow, label, paired
from bot.search.text.span import Span
from bot.search.verdict import Verdict

_THUMBS: ButtonRow = (Button("👍", Rate(right=True)), Button("👎", Rate(right=False)))


def answer_buttons(
    view: View, passage: Span | None, words: Words, turning: ButtonRow
) -> tuple[ButtonRow, ...]:
    """All buttons below an answer.

    Args:
        view: What is shown.
        passage: What of the answer is in view.
        words: The reader's words.
        turning: The buttons that turn its pages.
    """
    record = view.record
    change: ButtonRow = ()
    if view.corrected_at:
        change = (Button(words.plain("what-changed"), OpenChange(record.id)),)
    interview: ButtonRow = ()
    if record.card.exchanges > 1:
        text = words.plain("all-questions", count=record.card.exchanges)
        action_of = OpenInterview(record.card.slug, record.position // LIST_PAGE)
        interview = (Button(text, action_of),)
    giving: ButtonRow = (
        Button(words.plain("cite"), copy=citation(record, view.sentence or passage, words)),
    )
    if view.bot:
        share = Button(words.plain("share"), url=share_url(record, view.bot, words))
        giving = (share, *giving)
    giving = (*giving, Button(words.plain("follow"), Follow(record.id)))
    refining = take_off_rows(view.filters, words)
    if view.found:
        refining = (*refining, refining_row(view.found.hits, view.found.shown, words))
        if view.found.verdict is Verdict.ANSWER and view.found.missing:
            refining = (*refining, await_row(words))
    return (
        turning,
        _neighbours(view, words),
        *_around(view, words),
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
        row.append(Button(words.plain("previous-question"), OpenAnswer(view.previous)))
    if view.next:
        row.append(Button(words.plain("next-question"), OpenAnswer(view.next)))
    return tuple(row)


def _around(view: View, words: Words) -> tuple[ButtonRow, ...]:
    """What else the question got, and the topic."""
    row: list[Button] = []
    id_, shown = view.record.id, view.found.shown if view.found else ()
    others = [hit.record.id for hit in shown if hit.record.id != id_]
    if view.back:
        row.append(Button(words.plain("back-to-answer"), OpenAnswer(view.back)))
    elif view.to_list:
        row.append(Button(words.plain("back-to-list"), OpenSuggestions()))
    elif others:
        text = words.plain("more-matches", count=len(others))
        row.append(Button(text, OpenMatches((id_, *others))))
    if view.topic:
        action = OpenTopic(view.topic.topic, view.topic.page)
        row.append(Button(label(view.topic.title), action))
    return paired(row)


def _translations(view: View, words: Words) -> tuple[ButtonRow, ...]:
    """A button for each other language in which the interview was published."""
    row = []
    for other in view.translations:
        name = language_name(other.card.language, words)
        said = label(words.plain("in-language", language=name))
        opens = OpenAnswer(other.exchange) if other.exchange else OpenInterview(other.card.slug)
        row.append(Button(said, opens))
    return paired(row)


def turning_buttons(view: View, page: int, count: int, passage: Span | None) -> ButtonRow:
    """`‹ 2/4 ›`; before the first page stands the passage, if there is one."""
    row = [Button(f"{page}/{count}", Idle())]
    if page > 1 or passage is not None:
        row.insert(0, Button("‹", open_page(view, page - 1, passage)))
    if page < count:
        row.append(Button("›", open_page(view, page + 1, passage)))
    return tuple(row)


def open_page(view: View, page: int, passage: Span | None) -> OpenAnswer:
    """What a button carries that opens a page of the answer."""
    return OpenAnswer(view.record.id, page, passage)
