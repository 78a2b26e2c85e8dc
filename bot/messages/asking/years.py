"""What was said on a question over the years: side by side, in order of date, without a comment."""

from collections import Counter
from collections.abc import Sequence

from bot.messages.asking.files import file_row
from bot.messages.asking.glimpse import glimpse
from bot.messages.asking.lists import PAGE_ENTRIES, page_count, turning
from bot.messages.asking.narrowed import back_to_result_row, narrowed_line, take_off_rows
from bot.messages.buttons.asking import OpenAnswer
from bot.messages.buttons.narrowing import OpenYears
from bot.messages.language.formats import spoken_date
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, as_paragraphs, bold, escape, join
from bot.messages.markup.marking import ellipses
from bot.messages.markup.message import Button, Message, clip
from bot.search.verdict import Hit, Result

_BARS = "▁▂▃▄▅▆▇"
_MAX_GLIMPSE = 160


def in_order_of_date(hits: Sequence[Hit]) -> list[Hit]:
    """Hits, the earliest first and those without a date last; of one day the best first."""
    return sorted(hits, key=lambda hit: (not hit.record.card.published, hit.record.card.published))


def years_page(result: Result, page: int, words: Words, *, to_list: bool = False) -> Message:
    """A bar for each year, and a page of quotations, a line each; beyond the last is the last.

    Args:
        result: What the question got.
        page: From 0.
        words: The reader's words.
        to_list: Whether the question got a list.
    """
    hits = in_order_of_date(result.shown)
    pages = page_count(len(hits))
    page = min(page, pages - 1)
    first = page * PAGE_ENTRIES
    shown = list(enumerate(hits[first : first + PAGE_ENTRIES], first + 1))
    buttons = [
        Button(
            f"{number} · {hit.record.card.published[:4] or '…'}",
            OpenAnswer(hit.record.id, passage=hit.passage),
        )
        for number, hit in shown
    ]
    return Message(
        as_paragraphs(
            narrowed_line(result.filters, words),
            as_lines(words("years-heading"), year_bars(hits)),
            join((_line(number, hit, words) for number, hit in shown), "\n\n"),
        ),
        (
            *(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3)),
            turning(page, pages, OpenYears),
            *take_off_rows(result.filters, words),
            file_row(words),
            back_to_result_row(words, to_list=to_list),
        ),
    )


def year_bars(hits: Sequence[Hit]) -> str:
    """`2021 ▂  2023 ▇`: each year with how many quotations it has beside the others."""
    years = [hit.record.card.published[:4] for hit in hits]
    counted = Counter(year for year in years if year.isdecimal())
    most = max(counted.values(), default=1)
    top = len(_BARS) - 1
    return "  ".join(
        f"{year} {_BARS[round(top * counted[year] / most)]}" for year in sorted(counted)
    )


def _line(number: int, hit: Hit, words: Words) -> Html:
    card = hit.record.card
    answer, shown = hit.record.answer, glimpse(hit)
    before, after = ellipses(answer, shown)
    said = clip(f"{before}{answer[shown.start : shown.end]}{after}", _MAX_GLIMPSE)
    when = clip(spoken_date(card.published, words), 40) or words.plain("undated")
    told = ", ".join(filter(None, (when, clip(card.speaker, 60))))
    return join((f"{number}. ", bold(told), escape(" · "), words("years-said", said=said)))
