"""Bad input gives a one-line refusal, whatever the bytes and whatever the suffix."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.corpus.formats.table import BY_SUFFIX
from bot.corpus.reader import read
from bot.corpus.remark import remark
from bot.messages.publishing.remarks import in_english

MARKUP = [
    "Q:",
    "A:",
    "Ada Wren:",
    "?",
    "Why",
    "I do.",
    "**",
    "_",
    "# ",
    "> ",
    "- ",
    "1. ",
    "— ",
    "问：",
    "答：",
]
TAGS = [
    "<b>",
    "</b>",
    "<p>",
    "<div>",
    "<!--",
    "[a](b)",
    "[",
    "title: x",
    "{{",
    "'''",
    "==",
    "&amp;",
]
OTHER = [
    "2 May 2001",
    "Photo: x",
    "http://x.y/",
    "(Laughter)",
    "\n",
    "\n\n",
    "---\n",
    "+++\n",
    "\0",
    "\t",
    "\r",
]
TALK = "Q: Why did you go?\n\nA: I had to.\n\nQ: Who came with you?\n\nA: My sister did, I think.\n"
CUT = "\\ud83d"  # half of an emoji, as escapes have it
WHOLE = "\\ud83d\\ude00"
EXCHANGE = {"question": "Why\ud83d?", "answer": "So\ud83d."}
PIECES = st.sampled_from([*MARKUP, *TAGS, *OTHER, "\ufeff", "\u2028", " ", "a" * 80])


def hold(path: Path) -> None:
    for reading in read(path):
        if reading.interview is None:
            assert in_english(reading.refusal)
            assert "\n" not in in_english(reading.refusal)
        else:
            assert all(e.question.strip() and e.answer.strip() for e in reading.interview.exchanges)


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.binary(max_size=400), suffix=st.sampled_from(sorted(BY_SUFFIX)))
def test_any_bytes_under_any_suffix(tmp_path: Path, data: bytes, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    hold(path)


@settings(
    max_examples=200,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(parts=st.lists(PIECES, max_size=60), suffix=st.sampled_from([".txt", ".md", ".html"]))
def test_any_mixture_of_markup(tmp_path: Path, parts: list[str], suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text("".join(parts), "utf-8")
    hold(path)


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(body=st.binary(max_size=300))
def test_any_body_in_a_word_document(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", b"<w:document>" + body)
    hold(path)


_WIKI = b"'''a''' [[b]] == \n" * 6
_LINKED = b'<script type="application/ld+json">{"headline": "a", "author": %s}</script><p>x'


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
def test_empty(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b" \n")
    for reading in read(path):
        assert reading.interview is None


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("words.txt", b"word\n" * 200_000),
        ("words.md", b"word\n" * 200_000),
        ("words.html", b"<p>word" * 200_000),
        ("deep.html", b"<div>" * 200_000 + b"Q: why?"),
        ("bold.html", b"<b>" * 200_000 + b"Q: why?"),
        ("large.txt", b"Q: a?\n\nA: b.\n\n" * 700_000),
        ("brackets.md", b"[" * 300_000),
        ("quoted.md", b">" * 300_000 + b" a"),
        ("anchors.md", b"---\na: &a [x]\nb: [*a, *a]\n---\n"),
        ("line.txt", b"a" * 4_000_000),
        ("page.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 64),
        ("line.jsonl", b'{"a": "' + b"x" * (17 << 20) + b'"}\n'),
        ("deep.jsonl", b"[" * 100_000),
        ("hashes.md", b"#" * 64_000),
        ("open.md", b"<div>\n" * 9_000),
        ("comments.md", b"<!-- a\n\n" * 9_000),
        ("comments.txt", b"<!---->" * 200 + b"x"),
        ("references.txt", b"[\n" * 90_000),
        ("dress.html", b"".join(b"<i class='a%d b%d'>x" % (n, n) for n in range(40_000))),
        ("tables.html", b"<table>" * 20_000 + b"<tr><td>x"),
        ("zeros.txt", b"Q: a?\0\n\nA: b.\n\n" * 3),
        ("closed.html", b"<i>" * 40_000 + b"</b>" * 1_000_000),
        ("author.html", _LINKED % (b"[" * 400 + b"]" * 400)),
        ("marks.html", b"<p>" + b"<b>a: </b> b " * 60_000),
        ("wiki.md", _WIKI + b"[http://a b " * 60_000),
        ("headings.md", _WIKI + b"=" * 60_000 + b"x"),
        ("feeds.md", _WIKI + b"\n" * 80_000 + b"x"),
        ("dots.md", b"+++\n" + b"a." * 30_000 + b"a = 1\n+++\n"),
        ("extra.md", b"+++\n[extra" + b".extra" * 990 + b"]\na = 1\n+++\nx\n"),
        (
            "deep.md",
            b'{"title": 1, "author": ' + b'{"name": ' * 5_000 + b"1" + b"}" * 5_001 + b"\nx",
        ),
        (
            "deep_enough.md",
            b'{"title": 1, "author": ' + b'{"name": ' * 470 + b"1" + b"}" * 471 + b"\nx",
        ),
        ("digits.md", b"+++\na = " + b"1" * 60_000 + b"\n+++\n"),
        ("flow.md", b"---\na: " + b"[" * 60_000 + b"\n---\n"),
        ("dashes.md", b"---\n" + b"- " * 30_000 + b"\n---\n"),
        ("digits.yaml.md", b"---\na: " + b"1" * 60_000 + b"\n---\n"),
        ("half.md", b'---\ntitle: "\\ud83d"\n---\n'),
    ],
)
def test_refused(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    (reading,) = read(path)
    assert reading.interview is None
    assert "\n" not in in_english(reading.refusal)


def test_zip_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as file,
    ):
        for _ in range(64):
            file.write(bytes(1 << 20))
    (reading,) = read(path)
    assert reading.refusal == remark("unpacks")


def test_entities_that_grow(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10 if n else "lol"}">' for n in range(9))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", f"<!DOCTYPE a [{entities}]><w:t>&x8;</w:t>")
    path = tmp_path / "a.docx"
    path.write_bytes(data.getvalue())
    (reading,) = read(path)
    assert reading.interview is None


@pytest.mark.parametrize(
    "front",
    [
        "a: &a [x]\nb: [*a, *a]",
        "- &a x\n- *a",
        "? &a b\n: *a",
        "title: &b Tides",
        "a: {b: &c d}",
        "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9 if n else 'x'}]\n" for n in range(12)),
    ],
)
def test_anchors_and_aliases_are_refused(tmp_path: Path, front: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\n{front}\n---\n\n{TALK}")
    (reading,) = read(path)
    assert reading.refusal == remark("aliases")


@pytest.mark.parametrize(
    "value", ["!!timestamp 99999-01-01", "!!bool perhaps", "!!int ''", "!!float ''", "!x y"]
)
def test_a_value_that_is_not_what_its_tag_says_costs_no_other(tmp_path: Path, value: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: Tides\ndate: {value}\n---\n\n{TALK}")
    (reading,) = read(path)
    assert reading.interview is not None
    assert (reading.interview.title, reading.interview.published) == ("Tides", None)


def test_signs_of_anchors_inside_words_are_words(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text('---\ntitle: "Q & A *with* us"\n---\n\n' + TALK)
    (reading,) = read(path)
    assert reading.interview is not None
    assert reading.interview.title == "Q & A *with* us"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", f'---\ntitle: "Tides{CUT} rise {WHOLE}"\n---\n\n{TALK}'),
        (
            "a.html",
            f'<script type="application/ld+json">{{"headline": "Tides{CUT} rise {WHOLE}"}}</script>'
            + TALK.replace("\n\n", "<p>"),
        ),
        (
            "a.jsonl",
            json.dumps({"title": "Tides\ud83d rise 😀", "exchanges": [EXCHANGE]}),
        ),
    ],
)
def test_half_a_character_is_dropped(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    (reading,) = read(path)
    assert reading.interview is not None
    assert repr(reading.interview).encode()
    assert reading.interview.title == "Tides rise 😀"


def test_a_paragraph_of_alternating_bold_is_read(tmp_path: Path) -> None:
    runs = "<w:r><w:rPr><w:b/></w:rPr><w:t>a: </w:t></w:r><w:r><w:t>b </w:t></w:r>" * 30_000
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f"<w:document xmlns:w='w'><w:p>{runs}</w:p></w:document>"
        )
    hold(path)
