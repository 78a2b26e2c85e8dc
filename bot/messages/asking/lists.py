"""Lists of questions and interviews: numbered in the text, opened by buttons, turned in pages."""

from collections.abc import Callable, Sequence

from bot.messages.asking.question import headline
from bot.messages.asking.source import source_line
from bot.messages.buttons.asking import OpenAnswer
from bot.messages.buttons.grammar import Action
from bot.messages.buttons.plain import Idle
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, bold, escape, italic, join
from bot.messages.markup.message import Button, ButtonRow, label
from bot.search.text.span import Span
from bot.store.record.interviews import Record

PAGE_ENTRIES = 6
"""Entries of a page: their texts fit into one message, their buttons on one screen."""

_QUESTION_UNITS = 160
_QUESTION_UNITS_ABOVE = 100
"""Units of a question in a list, and of one with what matches below it: a page of them is read at
one look."""


def numbered_questions(
    records: Sequence[Record],
    words: Words,
    *,
    first: int = 1,
    sources: bool = True,
    why: Sequence[Html] = (),
) -> Html:
    """Questions in the text of a message, where more of them can be read than on buttons.

    Args:
        records: At most `PAGE_ENTRIES`.
        words: The reader's words.
        first: The number of the first one.
        sources: Whether each tells its source.
        why: What of each exchange matches, shown below it.
    """
    limit = _question_units(is_above=bool(why))
    below = [*why, *[Html()] * (len(records) - len(why))]
    return join(
        (
            _entry(
                number,
                escape(headline(record.question, limit)),
                source_line(record.card, words) if sources else "",
                matched,
            )
            for number, (record, matched) in enumerate(zip(records, below, strict=True), first)
        ),
        "\n\n",
    )


def numbered_titles(entries: Sequence[tuple[str, str]], *, first: int = 1) -> Html:
    """Titles, each with a line below it.

    Args:
        entries: Title and line; at most `PAGE_ENTRIES`.
        first: The number of the first one.
    """
    return join(
        (_entry(number, bold(title), line) for number, (title, line) in enumerate(entries, first)),
        "\n\n",
    )


def question_buttons(
    records: Sequence[Record], *, first: int = 1, passages: Sequence[Span | None] = ()
) -> tuple[ButtonRow, ...]:
    """A button for each question, with the number that it has in the text.

    Args:
        records: The exchanges.
        first: The number of the first one.
        passages: What to show first of each answer, where known: that stands below its question.
    """
    limit = _question_units(is_above=bool(passages))
    known = [*passages, *[None] * (len(records) - len(passages))]
    return tuple(
        (
            Button(
                label(f"{number} · {headline(record.question, limit)}"),
                OpenAnswer(record.id, passage=passage),
            ),
        )
        for number, (record, passage) in enumerate(zip(records, known, strict=True), first)
    )


def page_count(entries: int) -> int:
    """How many pages a list has; at least one."""
    return max(1, -(-entries // PAGE_ENTRIES))


def turning(page: int, count: int, action: Callable[[int], Action]) -> ButtonRow:
    """`‹ 2/4 ›` below a list; nothing below a list of one page.

    Args:
        page: From 0.
        count: How many pages there are.
        action: What opens a page.
    """
    if count < 2:
        return ()
    row = [Button(f"{page + 1}/{count}", Idle())]
    if page > 0:
        row.insert(0, Button("‹", action(page - 1)))
    if page < count - 1:
        row.append(Button("›", action(page + 1)))
    return tuple(row)


def _question_units(*, is_above: bool) -> int:
    """Units of a question in the text, with which its button has to begin too."""
    return _QUESTION_UNITS_ABOVE if is_above else _QUESTION_UNITS


def _entry(number: int, title: Html, line: str, below: str = "") -> Html:
    return as_lines(join((f"{number}. ", title)), italic(line) if line else "", below)
