"""Encodings and line endings do not change a reading."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.formats import decode
from bot.corpus.interview import Interview
from bot.corpus.reader import read
from bot.corpus.remark import DocumentError, remark

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

UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]


def reading(path: Path, data: bytes) -> Interview:
    path.write_bytes(data)
    (found,) = read(path)
    assert found.interview is not None, found.refusal
    return found.interview


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (RUSSIAN, [*UNICODE, "cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic"]),
        (CHINESE, [*UNICODE, "gb18030"]),
        (FRENCH, [*UNICODE, "latin-1", "cp1252", "cp850", "mac-roman"]),
    ],
)
def test_encodings(tmp_path: Path, text: str, encodings: list[str]) -> None:
    expected = reading(tmp_path / "a.txt", text.encode())
    assert len(expected.exchanges) == 9
    for encoding in encodings:
        found = reading(tmp_path / "a.txt", text.encode(encoding, "ignore"))
        assert replace(found, warnings=()) == replace(expected, warnings=()), encoding


JAPANESE = "問：橋の仕事はどう始まったのですか。答：机二つと借りた船で始めました。" * 3
ARABIC = "س: كيف بدأ مكتب العبارة؟ ج: بمكتبين وقارب مستعار. ما زلت أذكر رائحة القطران. " * 3
HEBREW = "ש: איך התחיל משרד המעבורת? ת: עם שני שולחנות וסירה שאולה. אני זוכר את הריח. " * 3
GREEK = "Ερώτηση: Πώς ξεκίνησε το γραφείο; Απάντηση: Με δύο γραφεία και μια δανεική βάρκα. " * 3
KOREAN = "문: 다리 공사는 어떻게 시작되었습니까? 답: 책상 두 개와 빌린 배로 시작했습니다. " * 3
POLISH = "Pytanie: Kto zapłacił za nową lampę? Odpowiedź: Rybacy. Żona też się śmiała. " * 3
GERMAN = "Frage: Wie fing das Fährbüro an? Antwort: Mit zwei Tischen, natürlich. Später mehr. " * 3


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (JAPANESE, ["shift-jis", "euc-jp", "iso-2022-jp"]),
        (ARABIC, ["cp1256", "iso8859-6"]),
        (HEBREW, ["cp1255"]),
        (GREEK, ["cp1253"]),
        (KOREAN, ["euc-kr"]),
        (POLISH, ["cp1250", "iso8859-2"]),
        (GERMAN, ["cp1252", "cp850", "mac-roman"]),
    ],
)
def test_letters_of_older_encodings(text: str, encodings: list[str]) -> None:
    for encoding in encodings:
        assert decode.decode(text.encode(encoding, "ignore")).text == text, encoding


def test_an_encoding_that_may_be_another_is_said_to_be_doubtful(tmp_path: Path) -> None:
    found = reading(tmp_path / "a.txt", RUSSIAN.encode("mac-cyrillic"))
    assert remark("encoding", name="MAC-CYRILLIC") in found.warnings
    found = reading(tmp_path / "a.txt", RUSSIAN.encode("cp1251"))
    assert not [doubt for doubt in found.warnings if doubt.code == "encoding"]


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_line_endings(tmp_path: Path, ending: str, suffix: str) -> None:
    text = "---\ntitle: Tides\n---\n" + RUSSIAN
    expected = reading(tmp_path / f"a{suffix}", text.encode())
    assert expected.title == "Tides"
    assert reading(tmp_path / f"a{suffix}", text.replace("\n", ending).encode()) == expected


def test_a_zero_byte_that_a_program_left_costs_nothing(tmp_path: Path) -> None:
    expected = reading(tmp_path / "a.txt", RUSSIAN.encode())
    spoilt = RUSSIAN.encode().replace(b" ", b" \0", 1) + b"\0"
    assert reading(tmp_path / "a.txt", spoilt) == expected


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, b"\0" * 64, b"\x7fELF" + bytes(512)]
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(DocumentError):
        decode.decode(data)


def test_declared_encoding() -> None:
    page = '<meta charset="windows-1251"><p>Прилив</p>'.encode("cp1251")
    assert "Прилив" in decode.decode(page, declared=True).text
