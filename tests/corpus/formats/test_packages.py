"""Documents of office programs, books and saved pages: one talk, whatever it is kept in."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from bot.corpus.interview import Interview
from bot.corpus.reader import read
from bot.corpus.remark import remark
from tests.corpus.formats.test_formats import PAIRS, PLAIN, interview, pairs, portable, word
from tests.corpus.formats.test_formats import rows as pdf_rows

TITLE, DATE = "An interview with Ada Wren", "14 March 2019"


def archive(parts: dict[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return data.getvalue()


ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "style": "style",
        "draw": "drawing",
        "table": "table",
    }.items()
)
ODF += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'


def odt(body: str, styles: str = "") -> bytes:
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


STRONG = (
    '<style:style style:name="Strong"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P1" style:parent-style-name="Strong"/>'
    '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
)


def odt_of_talk(asked: Callable[[str], str]) -> bytes:
    body = f'<text:h text:outline-level="1">{TITLE}</text:h><text:p>{DATE}</text:p>'
    body += "".join(f"{asked(q)}<text:p>{a}</text:p>" for q, a in PAIRS)
    return odt(body, STRONG)


def rtf(body: str) -> bytes:
    return (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times;}}"
        r"{\*\generator Word}" + body + "}"
    ).encode("cp1252")


def rtf_of_talk() -> bytes:
    body = rf"{{\b\fs32 {TITLE}\par}}{DATE}\par "
    return rtf(body + "".join(rf"{{\b {q}\par}}\pard {a}\par " for q, a in PAIRS))


def epub() -> bytes:
    chapter = f"<html><body><h1>{TITLE}</h1><p>{DATE}</p>%s</body></html>"
    parts = [f"<p><b>{q}</b></p><p>{a}</p>" for q, a in PAIRS]
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:publisher>Harbour Books</dc:publisher>'
        '</metadata><manifest><item id="two" href="b%20two.xhtml"/><item id="one" href="a.xhtml"/>'
        '<item id="cover" href="cover.png"/></manifest>'
        '<spine><itemref idref="one"/><itemref idref="two"/><itemref idref="gone"/></spine>'
        "</package>"
    )
    return archive(
        {
            "META-INF/container.xml": '<container><rootfile full-path="OPS/book.opf"/></container>',
            "OPS/book.opf": book,
            "OPS/b two.xhtml": f"<html><body>{''.join(parts[2:])}</body></html>",
            "OPS/a.xhtml": chapter % "".join(parts[:2]),
        }
    )


def mhtml() -> bytes:
    body = f"<html><body><h1>{TITLE}</h1><p>{DATE}</p>" + "".join(
        f"<p><b>{q}</b></p>\r\n<p>{a}</p>\r\n" for q, a in PAIRS
    )
    return (
        "From: <Saved by a browser>\r\n"
        "Snapshot-Content-Location: https://example.org/talk\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=x="\r\n\r\n'
        "--=x=\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n"
        "--=x=\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\n\r\n{body.replace('=', '=3D')}\r\n"
        "--=x=--\r\n"
    ).encode()


def aes() -> bytes:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(portable(pdf_rows("F2")))))
    writer.encrypt("", owner_password="changes", algorithm="AES-256")
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def span(question: str) -> str:
    return f'<text:p><text:span text:style-name="Strong">{question}</text:span></text:p>'


def inherited(question: str) -> str:
    return f'<text:p text:style-name="P1">{question}</text:p>'


DOCUMENTS = {
    "span.odt": odt_of_talk(span),
    "style.odt": odt_of_talk(inherited),
    "a.rtf": rtf_of_talk(),
    "a.epub": epub(),
    "a.mhtml": mhtml(),
    "a.mht": mhtml(),
    "changes.pdf": aes(),
}


def of(path: Path, data: bytes) -> Interview:
    path.write_bytes(data)
    return interview(path)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_talk_is_read(tmp_path: Path, name: str) -> None:
    found = of(tmp_path / name, DOCUMENTS[name])
    assert pairs(found) == PAIRS
    assert (found.title, found.speaker) == (TITLE, "Ada Wren")
    assert found.published == "2019-03-14"


def test_what_a_package_says_of_itself(tmp_path: Path) -> None:
    assert of(tmp_path / "a.epub", DOCUMENTS["a.epub"]).outlet == "Harbour Books"
    assert of(tmp_path / "a.mhtml", DOCUMENTS["a.mhtml"]).url == "https://example.org/talk"


LABELLED = [row for q, a in PAIRS for row in (f"Q: {q}", f"A: {a}")]


def test_letters_of_other_alphabets_in_rich_text(tmp_path: Path) -> None:
    said = "Она пришла весной — и осталась 😀."
    bytes_ = "".join(rf"\'{byte:02x}" for byte in "Она пришла весной".encode("cp1251"))
    numbers = "".join(rf"\u{ord(letter)}?" for letter in "и осталась")
    text = rf"A: {{\f1 {bytes_}}} \emdash  {numbers} \u-10179?\u-8704?."
    body = r"\par ".join([LABELLED[0], text, *LABELLED[2:]])
    assert of(tmp_path / "a.rtf", rtf(body)).exchanges[0].answer == said


def test_what_rich_text_hides_is_nobodys(tmp_path: Path) -> None:
    hidden = r"{\v Never said.}{\*\annotation Nor this.}{\footnote Nor that.}{\pict 00ff}"
    found = of(tmp_path / "a.rtf", rtf((hidden + r"\par ").join(LABELLED)))
    assert pairs(found) == PAIRS


@pytest.mark.parametrize("suffix", [".rtf", ".odt"])
def test_a_table_of_names(tmp_path: Path, suffix: str) -> None:
    turns = [turn for q, a in PAIRS for turn in (("Jo Marsh", q), ("Ada Wren", a))]
    if suffix == ".rtf":
        rows = [rf"\trowd\cellx1\cellx2\pard\intbl {n}\cell {t}\cell\row" for n, t in turns]
        data = rtf(rf"{TITLE}\par {''.join(rows)}\pard The end.\par ")
    else:
        cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
        rows = [
            f"<table:table-row>{cell.format(n)}{cell.format(t)}</table:table-row>" for n, t in turns
        ]
        data = odt(f"<text:p>{TITLE}</text:p><table:table>{''.join(rows)}</table:table>")
    found = of(tmp_path / f"a{suffix}", data)
    assert [q for q, _ in pairs(found)] == [q for q, _ in PAIRS]
    assert (found.speaker, found.interviewers) == ("Ada Wren", ("Jo Marsh",))


def test_what_an_odt_hides_or_sets_apart_is_nobodys(tmp_path: Path) -> None:
    box = "<draw:frame><draw:text-box><text:p>A pull quote!</text:p></draw:text-box></draw:frame>"
    other = '<text:span text:style-name="H">Never said.</text:span><text:note>Nor this.</text:note>'
    body = "".join(f"<text:p>{row}{box}{other}</text:p>" for row in LABELLED)
    gone = "<text:tracked-changes><text:p>Q: Deleted?</text:p></text:tracked-changes>"
    assert pairs(of(tmp_path / "a.odt", odt(gone + body, STRONG))) == PAIRS


def test_word_text_boxes_and_hidden_text_are_nobodys(tmp_path: Path) -> None:
    box = (
        "</w:t><w:drawing><w:txbxContent><w:p><w:r><w:t>A pull quote!</w:t></w:r></w:p>"
        "</w:txbxContent></w:drawing><w:pict><w:txbxContent><w:p><w:r><w:t>A pull quote!</w:t>"
        "</w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:rPr><w:vanish/></w:rPr>"
        "<w:t>Never said.</w:t></w:r><w:r><w:t>"
    )
    path = tmp_path / "a.docx"
    path.write_bytes(word([(PLAIN, row + box) for row in LABELLED]))
    (reading,) = read(path)
    assert reading.interview is not None
    assert pairs(reading.interview) == PAIRS
    assert {"A pull quote!", "Never said."} <= {out.text for out in reading.left_out}


def test_word_styles_inherit(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="Base"><w:name w:val="base"/><w:basedOn w:val="Loop"/>'
        '<w:rPr><w:b/><w:vanish w:val="0"/></w:rPr></w:style>'
        '<w:style w:styleId="Loop"><w:name w:val="loop"/><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:styleId="Derived"><w:name w:val="normal"/><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:styleId="Light"><w:name w:val="normal"/><w:basedOn w:val="Derived"/>'
        '<w:rPr><w:b w:val="0"/></w:rPr></w:style>'
    )
    asked = '<w:pPr><w:pStyle w:val="Derived"/></w:pPr><w:r>'
    said = '<w:pPr><w:pStyle w:val="Light"/></w:pPr><w:r>'
    rows = [row for q, a in PAIRS for row in ((asked, q), (said, a))]
    assert pairs(of(tmp_path / "a.docx", word(rows, styles))) == PAIRS


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a.doc", "old-word"),
        ("a.MP3", "recording"),
        ("a", "no-ending"),
        ("a.xlsx", "ending"),
        ("a.odt", "damaged"),
        ("a.epub", "damaged"),
        ("a.rtf", "damaged"),
        ("a.docx", "damaged"),
        ("a.mhtml", "no-text"),
        ("a.json", "no-json"),
        ("a.vtt", "no-text"),
    ],
)
def test_what_is_refused(tmp_path: Path, name: str, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK\3\4 and so on")
    (reading,) = read(path)
    assert reading.refusal is not None
    assert reading.refusal.code == code


def test_a_locked_odt(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    path.write_bytes(
        archive({"content.xml": "x", "META-INF/manifest.xml": "<m><encryption-data/></m>"})
    )
    (reading,) = read(path)
    assert reading.refusal == remark("locked")
