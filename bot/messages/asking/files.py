"""Files to take along: what was found, a topic or an interview as Markdown, CSV or JSON."""

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from bot.messages.asking.sharing import deep_link
from bot.messages.asking.source import is_address, reference
from bot.messages.buttons.narrowing import FileFormat, GetFile
from bot.messages.language.words import Words
from bot.messages.markup.escaping import markdown_address, markdown_text
from bot.messages.markup.html import encodable
from bot.messages.markup.message import Button, ButtonRow
from bot.store.record.interviews import Record

MAX_FILE_RECORDS = 500
"""Answers of one file."""

MAX_FILE_CHARS = 4_000_000
"""Characters of their questions and answers; the rest is left out, whole answers at a time."""

_NAMES = {FileFormat.MARKDOWN: "Markdown", FileFormat.CSV: "CSV", FileFormat.JSON: "JSON"}
_EXTENSION = {FileFormat.MARKDOWN: "md", FileFormat.CSV: "csv", FileFormat.JSON: "json"}
_FORMULA = tuple("=+-@\t\r")
"""What begins a formula: https://owasp.org/www-community/attacks/CSV_Injection"""


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """A file to send.

    Attributes:
        records: How many answers it holds.
    """

    name: str
    content: bytes
    records: int


def file_row(words: Words, *, interview: str = "", topic: str = "") -> ButtonRow:
    """A button for each format of a file.

    Args:
        words: The reader's words.
        interview: Slug of the interview that it holds.
        topic: Id of the topic whose answers it holds; without either, what a question found.
    """
    return tuple(
        Button(
            words.plain("get-file", format=name), GetFile(format_, interview=interview, topic=topic)
        )
        for format_, name in _NAMES.items()
    )


def file_of(
    records: Sequence[Record], format_: FileFormat, *, name: str, title: str, bot: str, words: Words
) -> AnswerFile:
    """Writes answers into a file.

    Args:
        records: The exchanges, in the order of the file.
        format_: What it is written in.
        name: Of the file, without its extension: `[a-z0-9-]`.
        title: What it holds, in a line.
        bot: The bot's username, for links.
        words: The reader's words.
    """
    held = _bounded(records)
    rows = [_row(record, bot) for record in held]
    match format_:
        case FileFormat.MARKDOWN:
            text = _markdown(title, held, rows, words)
        case FileFormat.CSV:
            text = _csv(rows)
        case FileFormat.JSON:
            text = json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    return AnswerFile(f"{name}.{_EXTENSION[format_]}", encodable(text).encode(), len(held))


def _bounded(records: Sequence[Record]) -> Sequence[Record]:
    size = 0
    for place, record in enumerate(records[:MAX_FILE_RECORDS]):
        size += len(record.question) + len(record.answer)
        if size > MAX_FILE_CHARS and place:
            return records[:place]
    return records[:MAX_FILE_RECORDS]


def _row(record: Record, bot: str) -> dict[str, str]:
    """An answer as programs read it, with the names that `ask --json` has."""
    card = record.card
    return {
        "id": record.id,
        "interview": card.slug,
        "title": card.title,
        "published": card.published,
        "outlet": card.outlet,
        "speaker": card.speaker,
        "role": card.role,
        "interviewers": ", ".join(card.interviewers),
        "language": card.language,
        "question": record.question,
        "answer": record.answer,
        "url": card.url,
        "link": deep_link(record, bot),
    }


def _csv(rows: Sequence[Mapping[str, str]]) -> str:
    """Comma-separated values that no spreadsheet takes for formulas, with a mark for Excel."""
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(rows[0].keys() if rows else ())
    writer.writerows([[_harmless(value) for value in row.values()] for row in rows])
    return "\ufeff" + written.getvalue()


def _harmless(value: str) -> str:
    return f"'{value}" if value.lstrip(" \n\ufeff").startswith(_FORMULA) else value


def _markdown(
    title: str, records: Sequence[Record], rows: Sequence[Mapping[str, str]], words: Words
) -> str:
    blocks = [f"# {_line(title)}"]
    for record, row in zip(records, rows, strict=True):
        source = _line(reference(record.card, words, 200))
        if is_address(record.card.url):
            source = f"[{source or '↗'}](<{markdown_address(record.card.url)}>)"
        blocks += [
            f"## {_line(record.question)}",
            _quoted(record.answer),
            " · ".join(filter(None, (source, f"[Verbatim](<{row['link']}>)"))),
        ]
    return "\n\n".join(blocks) + "\n"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in markdown_text(text).split("\n"))


def _line(text: str) -> str:
    return markdown_text(" ".join(text.split()))
