"""What the command line prints: the same values as in Telegram, for a terminal or a program."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.messages.asking.glimpse import glimpse
from bot.messages.language.formats import spoken_date, spoken_period
from bot.messages.language.words import words
from bot.messages.publishing.stats import stats_groups
from bot.search.query.filters import FilterError, Filters, plain_question, written
from bot.search.query.lexicon.lexicon import OTHER, Lexicon
from bot.search.text.span import Span
from bot.search.verdict import Hit, Result, Verdict
from bot.store.record.interviews import Card, Record
from bot.store.stats import Stats

_BY_MEANING = "Found by its meaning: no word of the question stands here"


def refused_record(question: str, error: FilterError) -> dict[str, object]:
    """What a question with a filter that cannot be gets: nothing, and why in `error`."""
    return {
        "query": question,
        "verdict": Verdict.NOTHING.value,
        "corrected": None,
        "hits": [],
        "error": str(error),
    }


def result_record(result: Result, listed: Sequence[Hit] = ()) -> dict[str, object]:
    """What a question gets, as other programs read it (the README's `ask --json`).

    Args:
        result: The verdict and the hits.
        listed: Where a word stands that was asked alone.
    """
    more: dict[str, object] = {}
    if result.filters:
        more["filters"] = _filters_record(result.filters)
    if result.unmet:
        more["unmet"] = result.unmet
    if listed:
        more["listed"] = [hit.record.id for hit in listed]
    return {
        "query": result.query,
        "verdict": result.verdict.value,
        "corrected": result.corrected,
        "hits": [
            {
                "id": hit.record.id,
                "question": hit.record.question,
                "answer": hit.record.answer,
                "passage": _text(hit.record, hit.passage),
                "sentence": _text(hit.record, hit.sentence) if hit.sentence else None,
                "speaker": hit.record.card.speaker,
                "outlet": hit.record.card.outlet,
                "published": hit.record.card.published or None,
                "interview": hit.record.card.slug,
                "confidence": round(hit.confidence, 4),
            }
            for hit in result.hits
        ],
        **more,
    }


def _filters_record(filters: Filters) -> dict[str, object]:
    """The filters of a question, those alone that are set."""
    named = {
        "since": filters.since,
        "until": filters.until,
        "by": list(filters.by),
        "in": list(filters.outlets),
        "without": list(filters.without),
        "phrases": list(filters.phrases),
    }
    return {name: value for name, value in named.items() if value}


def result_text(result: Result, listed: Sequence[Hit] = (), nobody: str = "") -> RenderableType:
    """What a question gets, to be read: the answer and what else came close.

    Args:
        result: The verdict and the hits.
        listed: Where a word stands that was asked alone.
        nobody: Whose interviews were asked for, of which there are none.
    """
    parts: list[RenderableType] = [*_above(result, nobody)]
    if listed:
        word = plain_question(result.query).strip(" ?？!！.。")
        parts.append(Text(f"“{word}” on record:", style="bold"))
        return Group(*parts, *map(_suggestion, listed))
    match result.verdict:
        case Verdict.ANSWER:
            if missing := _missing(result):
                parts.append(Text(f"{missing} The closest answer:", style="bold"))
            elif not result.is_sure:
                parts.append(Text("This may be the answer:", style="bold"))
            parts.append(_answer(result.hits[0]))
            others, heading = result.shown[1:], "Also on record:"
        case Verdict.SUGGESTIONS:
            others, heading = result.shown, _suggesting(result)
        case Verdict.NOTHING:
            others, heading = (), "Nothing on record answers this. See: python -m bot topics"
    if others or result.verdict is not Verdict.ANSWER:
        parts.append(Text(heading, style="bold"))
    parts.extend(_suggestion(hit) for hit in others)
    return Group(*parts)


def _above(result: Result, nobody: str) -> Iterator[Text]:
    """How a question was understood, and what of it nothing on record is of."""
    if nobody:
        yield Text(f"No interview has “{nobody}” on its card.")
    if result.filters:
        yield Text(f"Only: {written(result.filters)}", style="italic")
    if result.corrected and result.verdict is not Verdict.NOTHING:
        yield Text(f"Showing results for: {result.corrected}", style="italic")
    if result.unmet:
        when = spoken_period(result.unmet, words("en"))
        yield Text(f"Nothing on record from {when} answers this.", style="bold")


def _missing(result: Result) -> str:
    named = " or ".join(f"“{word}”" for word in result.missing)
    return f"Nothing on record about {named}." if named else ""


def _suggesting(result: Result) -> str:
    one = len(result.shown) == 1
    missing = _missing(result)
    if result.nearest_of:
        asked = "The closest of what they were asked:"
        return f"No clear answer from {result.nearest_of} on this. {asked}"
    if result.untold:
        missing = f"{missing} {words('en').plain('untold', kind=result.untold.value)}".strip()
    if missing or result.unmet:
        return f"{missing} {'The closest question:' if one else 'The closest questions:'}".strip()
    return (
        "Not sure. Did you mean this question?" if one else "Not sure. Did you mean one of these?"
    )


def cards_table(cards: Sequence[Card]) -> RenderableType:
    """The interviews on record, newest first."""
    table = Table("Published", "Outlet", "Speaker", "Title", "Questions", box=None, pad_edge=False)
    table.columns[4].justify = "right"
    for card in cards:
        table.add_row(
            spoken_date(card.published, words("en")) or "undated",
            Text(card.outlet),
            Text(card.speaker),
            Text(card.title),
            str(card.exchanges),
        )
    return table


def topics_table(lexicon: Lexicon, counts: dict[str, int]) -> RenderableType:
    """The topics and how many questions each has."""
    table = Table("Topic", "Title", "Questions", box=None, pad_edge=False)
    table.columns[2].justify = "right"
    for topic in lexicon.topics:
        table.add_row(topic.id, Text(topic.title("en")), str(counts.get(topic.id, 0)))
    if counts.get(OTHER):
        table.add_row(OTHER, "Other", str(counts[OTHER]))
    return table


def figures_table(stats: Stats) -> RenderableType:
    """The figures of the corpus and its alerts, in groups."""
    table = Table(box=None, pad_edge=False, show_header=False)
    for place, group in enumerate(stats_groups(stats, words("en"))):
        if place:
            table.add_row()
        for name, figure in group:
            table.add_row(Text(name), Text(figure))
    return table


def _answer(hit: Hit) -> RenderableType:
    record = hit.record
    lines: list[RenderableType] = [
        Text(f"❝ {record.question} ❞", style="bold"),
        Text(_source(record.card), style="dim"),
        Text(""),
        Text(f"{record.card.speaker}:" if record.card.speaker else "The answer:"),
    ]
    if hit.by_meaning:
        lines.append(Text(_BY_MEANING, style="italic"))
    lines.append(Padding(_marked(hit, hit.passage), (0, 0, 1, 2)))
    return Group(*lines)


def _text(record: Record, span: Span) -> str:
    return record.answer[span.start : span.end]


def _suggestion(hit: Hit) -> RenderableType:
    text = Text("• ")
    text.append(hit.record.question)
    text.append(f" ({_source(hit.record.card)})", style="dim")
    if hit.by_meaning:
        text.append(f"\n  {_BY_MEANING}", style="italic")
    return Group(text, Padding(_marked(hit, glimpse(hit)), (0, 0, 0, 2)))


def _marked(hit: Hit, span: Span) -> Text:
    """A stretch of an answer, with “…” on the sides where it goes on."""
    record = hit.record
    answer = Text(record.answer)
    for mark in hit.marks:
        answer.stylize("bold", mark.start, mark.end)
    if hit.sentence and hit.sentence != span:
        answer.stylize("underline", hit.sentence.start, hit.sentence.end)
    before = "… " if span.start > 0 else ""
    after = " …" if span.end < len(record.answer) else ""
    return Text.assemble(before, answer[span.start : span.end], after)


def _source(card: Card) -> str:
    parts = (card.outlet, spoken_date(card.published, words("en")), card.url)
    return " · ".join(filter(None, parts))
