"""Files hold the record's words, and nothing that a program would take for something else."""

import csv
import json
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.messages.asking.files import MAX_FILE_CHARS, MAX_FILE_RECORDS, file_of
from bot.messages.buttons.narrowing import FileFormat
from bot.messages.language.words import words
from bot.store.record.interviews import Record
from tests.messages.conftest import RECORD, RECORDS

EN = words("en")


def text_of(records: list[Record], format_: FileFormat) -> str:
    file = file_of(records, format_, name="found", title="What?", bot="verbatim_bot", words=EN)
    return file.content.decode("utf-8-sig")


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.lists(RECORDS, max_size=4), st.sampled_from(list(FileFormat)))
def test_every_corpus_can_be_written(records: list[Record], format_: FileFormat) -> None:
    text = text_of(records, format_)
    if format_ is FileFormat.JSON:
        assert [row["answer"] for row in json.loads(text)] == [each.answer for each in records]
    if format_ is FileFormat.CSV:
        assert len(list(csv.reader(StringIO(text, newline="")))) == 1 + len(records)


@pytest.mark.parametrize("begins", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1"])
def test_no_cell_is_a_formula(begins: str) -> None:
    text = text_of([replace(RECORD, answer=begins)], FileFormat.CSV)
    (row,) = csv.DictReader(StringIO(text, newline=""))
    assert row["answer"] == f"'{begins}"


@pytest.mark.parametrize(
    "said",
    ["*one* _two_ `three`", "# no heading", "1. no list", "- no list", "<b>no tag</b>", "[a](b)"],
)
def test_markdown_shows_the_words_as_they_are(said: str) -> None:
    html = MarkdownIt().render(text_of([replace(RECORD, answer=said)], FileFormat.MARKDOWN))
    plain = said.replace("<", "&lt;").replace(">", "&gt;")
    assert f"<blockquote>\n<p>{plain}</p>\n</blockquote>" in html


def test_a_file_is_bounded_and_says_how_many_it_holds() -> None:
    many = file_of(
        [RECORD] * (MAX_FILE_RECORDS + 1), FileFormat.CSV, name="a", title="", bot="b", words=EN
    )
    assert many.records == MAX_FILE_RECORDS
    long = replace(RECORD, answer="x" * (MAX_FILE_CHARS // 2))
    few = file_of([long] * 9, FileFormat.JSON, name="a", title="", bot="b", words=EN)
    assert few.records == 1
