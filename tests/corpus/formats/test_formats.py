"""Word documents, PDFs, front matter, web pages and lines of JSON."""

import io
import json
import zipfile
from pathlib import Path

import pypdf
import pytest

from bot.corpus.formats.record import to_record
from bot.corpus.formats.table import BY_SUFFIX
from bot.corpus.interview import Exchange, Interview, Reading
from bot.corpus.reader import read
from bot.corpus.remark import remark
from bot.messages.publishing.remarks import in_english

QUESTIONS = [
    "When did you come to the harbour?",
    "What do you build there?",
    "Who pays for your walls?",
    "Would you do it again?",
]
ANSWERS = [
    "I came in the spring.",
    "We build walls that bend, and I count the fish.",
    "The city pays, and so do we.",
    "I would, if you asked me.",
]
PAIRS = list(zip(QUESTIONS, ANSWERS, strict=True))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def one(path: Path) -> Reading:
    (reading,) = read(path)
    return reading


def interview(path: Path) -> Interview:
    reading = one(path)
    assert reading.interview is not None, reading.refusal
    return reading.interview


def pairs(found: Interview) -> list[tuple[str, str]]:
    return [(exchange.question, exchange.answer) for exchange in found.exchanges]


def word(paragraphs: list[tuple[str, str]], styles: str = "") -> bytes:
    """A Word document: `(properties of the paragraph and its run, text)`."""
    body = "".join(f"<w:p>{dress}<w:t>{text}</w:t></w:r></w:p>" for dress, text in paragraphs)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
        if styles:
            archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{W}">{styles}</w:styles>')
    return data.getvalue()


BOLD, PLAIN = "<w:r><w:rPr><w:b/></w:rPr>", "<w:r>"
TITLE = '<w:pPr><w:pStyle w:val="T"/></w:pPr><w:r>'
STYLES = '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'


def test_word_document(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    rows = [(TITLE, "An interview with Ada Wren"), (PLAIN, "14 March 2019")]
    rows += [row for q, a in PAIRS for row in ((BOLD, q), (PLAIN, a))]
    path.write_bytes(word(rows, STYLES))
    found = interview(path)
    assert pairs(found) == PAIRS
    assert (found.title, found.speaker) == ("An interview with Ada Wren", "Ada Wren")
    assert found.published == "2019-03-14"


def test_deleted_words_are_gone(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    rows = [row for q, a in PAIRS for row in ((PLAIN, f"Q: {q}"), (PLAIN, f"A: {a}"))]
    rows.insert(
        2, ("<w:del><w:r><w:delText>Never.</w:delText></w:r></w:del><w:r>", "And I stayed.")
    )
    path.write_bytes(word(rows))
    assert interview(path).exchanges[0].answer == f"{ANSWERS[0]}\n\nAnd I stayed."


def portable(lines: list[tuple[str, int, str]]) -> bytes:
    """A PDF of one page: `(font, baseline, text)`."""
    content = "".join(f"BT /{font} 11 Tf 72 {y} Td ({text}) Tj ET\n" for font, y, text in lines)
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica{} >>"
    fonts = f"<< /F1 {font.format('')} /F2 {font.format('-Bold')} >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>",
        f"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font {fonts} >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}endstream",
    ]
    data, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = len(data)
    data += f"xref\n0 5\n0000000000 65535 f \n{table}"
    data += f"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{end}\n%%EOF\n"
    return data.encode("latin-1")


def rows(bold: str) -> list[tuple[str, int, str]]:
    texts = [("F1", "An interview with Ada Wren"), ("F1", "14 March 2019")]
    texts += [row for q, a in PAIRS for row in ((bold, q), ("F1", a))]
    return [(font, 740 - 28 * n, text) for n, (font, text) in enumerate(texts)]


def test_pdf_with_bold_questions(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(portable(rows("F2")))
    found = interview(path)
    assert pairs(found) == PAIRS
    assert (found.speaker, found.published) == ("Ada Wren", "2019-03-14")


def test_protected_pdf(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(portable(rows("F2")))))
    writer.encrypt("secret", algorithm="RC4-128")
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        writer.write(file)
    assert one(path).refusal == remark("locked")


def talk(front: str = "") -> str:
    return front + "\n\n".join(f"Q: {q}\n\nA: {a}" for q, a in PAIRS)


YAML = """---
Title: "A talk: with a colon"
date: 2019-03-14
outlet: Harbour Review
speaker: Ada Wren
role: director
interviewers: [Jo Marsh, Kim Lund]
language: en-GB
url: https://example.org/a
introduction: Some words.
---
"""
TOML = """+++
title = "A talk: with a colon"
date = 2019-03-14
outlet = "Harbour Review"
speaker = "Ada Wren"
role = "director"
interviewers = ["Jo Marsh", "Kim Lund"]
language = "en-GB"
url = "https://example.org/a"
introduction = "Some words."
+++
"""


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("front", [YAML, TOML])
def test_front_matter_wins(tmp_path: Path, front: str, suffix: str) -> None:
    path = tmp_path / f"2001-01-01_x{suffix}"
    body = talk("# Another title\n\n1 May 1999\n\nAn interview with Tom Hale.\n\n")
    if suffix == ".html":
        body = "<h1>Another title</h1>" + "".join(
            f"<p>{part}</p>" for part in body.split("\n\n")[1:]
        )
    path.write_text(front + body)
    found = interview(path)
    assert pairs(found) == PAIRS
    assert found.title == "A talk: with a colon"
    assert (found.published, found.outlet) == ("2019-03-14", "Harbour Review")
    assert (found.speaker, found.role) == ("Ada Wren", "director")
    assert found.interviewers == ("Jo Marsh", "Kim Lund")
    assert (found.language, found.url) == ("en-GB", "https://example.org/a")
    assert found.introduction == "Some words."


def test_front_matter_that_is_not_well_formed(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: A: b: c\ndate: 2019-03-14\n---\n" + talk())
    assert interview(path).published == "2019-03-14"


def test_date_in_the_file_name_is_the_last_resort(tmp_path: Path) -> None:
    path = tmp_path / "2019-03-14_harbour.txt"
    path.write_text(talk())
    assert interview(path).published == "2019-03-14"
    path.write_text(talk("A talk\n\n1 May 1999\n\n"))
    assert interview(path).published == "1999-05-01"


def test_page_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    data = {
        "@type": "NewsArticle",
        "headline": "Tides",
        "datePublished": "2019-03-14T10:00",
        "author": [{"name": "Jo Marsh"}],
        "publisher": {"name": "Harbour Review"},
    }
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    head += '<link rel="canonical" href="https://example.org/a">'
    body = "".join(f"<p><b>{q}</b></p><p>{a}</p>" for q, a in PAIRS)
    path.write_text(f"<html><head>{head}</head><body>{body}</body></html>")
    found = interview(path)
    assert (found.title, found.published) == ("Tides", "2019-03-14")
    assert (found.outlet, found.url) == ("Harbour Review", "https://example.org/a")
    assert found.interviewers == ("Jo Marsh",)


def test_lines_of_json(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    first = Interview("Tides", None, "", "Ada", (), "en", None, "", (Exchange("Why?", "Because."),))
    good = json.dumps(to_record(first))
    path.write_text(f"{good}\n\nnot json\n[]\n{good}\n")
    readings = list(read(path))
    assert [reading.interview for reading in readings] == [first, None, None, first]
    assert readings[1].refusal == remark("line-json", line=3)
    assert readings[2].refusal == remark("line-object", line=4)


@pytest.mark.parametrize(
    ("told", "published"),
    [
        ("2012-07", "2012-07"),
        ("2000", "2000"),
        ("3 May 2024", "2024-05-03"),
        ("2021-08-02T10:00:00Z", "2021-08-02"),
        ("2024-13-45", None),
        ("{a: b}", None),
    ],
)
def test_a_date_in_a_line_of_json_is_a_date(
    tmp_path: Path, told: str, published: str | None
) -> None:
    path = tmp_path / "a.jsonl"
    exchanges = [{"question": "Why?", "answer": "Because."}]
    path.write_text(json.dumps({"published": told, "exchanges": exchanges}))
    assert interview(path).published == published


def test_unknown_suffix(tmp_path: Path) -> None:
    path = tmp_path / "a.xyz"
    path.write_text(talk())
    assert ".xyz" in in_english(one(path).refusal)
    assert {".txt", ".md", ".html", ".docx", ".pdf", ".jsonl"} <= set(BY_SUFFIX)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"a\.txt"):
        list(read(tmp_path / "a.txt"))
