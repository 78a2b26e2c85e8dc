"""Encodings and line endings do not change a reading."""

from pathlib import Path

import pytest

from bot.corpus.formats import decode
from bot.corpus.interview import Interview
from bot.corpus.reader import read
from bot.corpus.remark import DocumentError

RUSSIAN = "\n\n".join(
    f"Вопрос: Что вы думаете о приливе номер {n}?\n\nОтвет: Думаю, он придёт в срок, как всегда."
    for n in range(9)
)
CHINESE = "\n\n".join(
    f"问：您怎么看第{n}次潮水？\n\n答：我认为潮水总会按时到来，我们只需要耐心等待。"
    for n in "一二三四五六七八九"
)
FRENCH = "\n\n".join(
    f"Question : Où étiez-vous à la marée n° {n} ?\n\n"
    "Réponse : J’étais à côté, là où l’eau s’arrêtait, très étonné."
    for n in range(9)
).replace("’", "'")


def reading(path: Path, data: bytes) -> Interview:
    path.write_bytes(data)
    (found,) = read(path)
    assert found.interview is not None, found.refusal
    return found.interview


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (RUSSIAN, ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r"]),
        (CHINESE, ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]),
        (FRENCH, ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252"]),
    ],
)
def test_encodings(tmp_path: Path, text: str, encodings: list[str]) -> None:
    expected = reading(tmp_path / "a.txt", text.encode())
    assert len(expected.exchanges) == 9
    for encoding in encodings:
        assert reading(tmp_path / "a.txt", text.encode(encoding)) == expected, encoding


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_line_endings(tmp_path: Path, ending: str, suffix: str) -> None:
    text = "---\ntitle: Tides\n---\n" + RUSSIAN
    expected = reading(tmp_path / f"a{suffix}", text.encode())
    assert expected.title == "Tides"
    assert reading(tmp_path / f"a{suffix}", text.replace("\n", ending).encode()) == expected


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, b"\0" * 64, b"\x7fELF" + bytes(512)]
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(DocumentError):
        decode.decode(data)


def test_declared_encoding() -> None:
    page = '<meta charset="windows-1251"><p>Прилив</p>'.encode("cp1251")
    assert "Прилив" in decode.decode(page, declared=True)
